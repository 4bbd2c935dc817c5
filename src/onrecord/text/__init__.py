"""Pure functions any text needs; offsets in, offsets out."""
