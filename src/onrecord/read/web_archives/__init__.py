"""WARC: records, the answers in them, and the pages in those."""
