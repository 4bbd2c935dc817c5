"""Inside one article: who is meant, and which time."""
