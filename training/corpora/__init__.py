"""The corpora, each turned into documents; where they lie is said by the caller."""
