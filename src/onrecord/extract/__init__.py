"""One file a kind: statements, figures."""
