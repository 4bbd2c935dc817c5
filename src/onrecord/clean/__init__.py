"""An article as a page: its zones, its language, the date it gives itself."""
