"""Bytes to characters, as browsers find the encoding."""
