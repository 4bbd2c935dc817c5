"""HTML: one rendering of what is visible, and what a page says about itself."""
