"""Copies: which articles have their words, or some of them, from one source."""

from __future__ import annotations

from onrecord.link.copying.decision import decide
from onrecord.link.copying.keys import finer, keys
from onrecord.link.copying.sides import sides
from onrecord.link.copying.text import Text
from onrecord.link.kind import Kind

COPIES = Kind(name="copies", side=Text, sides=sides, keys=keys, finer=finer, decide=decide)
"""Texts of articles, linked where one was made from the other or both from a third."""
