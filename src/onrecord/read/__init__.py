"""Bytes → Article: files, folders and standard input, each recognised by its content.

Whatever gives no article gives a refusal instead. Pages are rendered here, once, and their text never changes again.
"""
