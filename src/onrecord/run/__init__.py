"""The order of the stages, this machine, and the settings of a run."""
