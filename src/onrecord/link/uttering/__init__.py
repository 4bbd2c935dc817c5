"""Utterances: which statements are the same words of one speaker on one occasion."""
