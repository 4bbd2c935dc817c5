"""Stories: which articles tell of one happening."""
