"""RSS, Atom and news sitemaps: an article an item."""
