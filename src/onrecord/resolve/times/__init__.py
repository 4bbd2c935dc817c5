"""Time expressions: found, read into values without an anchor, and anchored on the day they hang on."""
