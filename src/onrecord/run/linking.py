"""What is linked across articles, on one screen."""

from __future__ import annotations

from functools import cache

from onrecord.lexicon.tables import tables_fingerprint
from onrecord.link.actors.kind import ACTORS
from onrecord.link.copies import COPIES
from onrecord.link.kind import Linker
from onrecord.link.stories.kind import STORIES
from onrecord.link.utterances import UTTERANCES
from onrecord.run.code import code_mark

KINDS = (ACTORS, COPIES, STORIES, UTTERANCES)
"""Every kind of links that a ledger keeps."""

_ROOMS = ("records", "text", "lexicon", "link")
"""Whose code decides."""


@cache
def linker() -> Linker:
    """The kinds of links, marked with all that they rest on."""
    return Linker(KINDS, code_mark(_ROOMS, tables_fingerprint()))
