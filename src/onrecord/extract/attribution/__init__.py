"""Source, cue and content: how news says who said what."""
