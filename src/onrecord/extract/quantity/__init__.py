"""Amounts, units and the nouns they count: how news writes figures."""
