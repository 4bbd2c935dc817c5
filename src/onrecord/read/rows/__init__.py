"""JSON and CSV: an article an object, line or row."""
