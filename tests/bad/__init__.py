"""Bad inputs: one folder of small files, each with what is to be said of it."""
