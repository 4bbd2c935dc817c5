"""Actors across articles: one actor for one person or body, whatever the spelling."""
