"""What tests of the training share that need torch; where it is not installed, none of them is looked at."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") else ["test_*.py"]
