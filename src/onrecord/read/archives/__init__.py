"""Zip and gzip: carriers in a carrier, unfolded by pieces and never written to disk."""
