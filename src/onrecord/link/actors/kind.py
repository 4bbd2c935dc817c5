"""Actors as a kind of links."""

from __future__ import annotations

from onrecord.link.actors.keys import finer, keys
from onrecord.link.actors.named import Named, named
from onrecord.link.actors.same import same
from onrecord.link.kind import Kind

ACTORS = Kind(name="actor", side=Named, sides=named, keys=keys, finer=finer, decide=same)
"""Links between names that mean one person or body, each told by its id in the article."""
