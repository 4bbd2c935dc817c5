"""What a person reads: one HTML page out of the ledger's rows, and the words for every reason's code."""
