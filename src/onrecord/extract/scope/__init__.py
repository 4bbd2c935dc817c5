"""What a figure speaks of beside its number: of what kind, whose, where, as of when, how real."""
