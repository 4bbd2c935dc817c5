"""Knowledge as data: TOML tables with comments, and one loader.

A user's own files join here by way of settings.
"""
