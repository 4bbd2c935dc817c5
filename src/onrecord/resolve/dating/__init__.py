"""When an article is from, as its own words and the tables show it."""
