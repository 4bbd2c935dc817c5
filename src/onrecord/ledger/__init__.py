"""The only room that speaks SQL: what is kept while working, what readers see, and the gate between the two."""
