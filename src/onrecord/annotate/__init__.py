"""Text → sentences, tokens, names."""
