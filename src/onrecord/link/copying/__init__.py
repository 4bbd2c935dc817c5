"""Which articles carry one text: sides, blocks, alignment and the passages that come of it."""
