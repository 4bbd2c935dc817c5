"""Across articles: pure decisions over what several of them hold."""
