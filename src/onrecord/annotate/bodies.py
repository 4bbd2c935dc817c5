"""Bodies and places: names that a head word or their initials give away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.annotate.runs import CONNECTORS
from onrecord.annotate.titles import title_at
from onrecord.lexicon.reporting import people
from onrecord.text.surnames import PARTICLES

DIRECTIONS = frozenset(
    "North South East West Northern Southern Eastern Western Central Upper Lower Northeast Northwest Southeast "
    "Southwest Northeastern Northwestern Southeastern Southwestern".split()
)
CONTINENTS = frozenset("Africa America Asia Atlantic Caribbean Europe Mediterranean Pacific".split())
# Bodies named by their head word alone, since each state has one.
BODIES_ALONE = frozenset("Assembly Bundestag Cabinet Congress Duma Knesset Parliament Rada Senate Treasury".split())
# What these words are of is no place ("State of Emergency").
NO_HEADS = frozenset("State Base Range Zone Peak Border Heights Park".split())
# The last word of what is no person, body or place: laws, contests, works.
WORKS = frozenset(
    "Accord Accords Act Agreement Amendment Award Awards Bill Certificate Championship Championships Charter Code "
    "Conference Constitution Convention Cup Day Declaration Deal Festival Framework Games Index Law Laws Leader Letter "
    "Night Olympics Pact Plan Prize Project Protocol Report Resolution Review Right Rights Strategy Summit Treaty War "
    "Week World Year Area Project Series System Scheme Tour Trophy Final Finals".split()
)
# The last word of a firm's name, where no head word says what it is.
FIRMS = frozenset(
    "AB AG AS ASA Airways Bhd Brothers Electric Energy Engineering Enterprises Ferries Foods GmbH Insurance "
    "Investments KG LLC Lines Logistics Marine Maritime Media Motors NV Partners Pharma Pharmaceuticals SA SE SpA "
    "Shipping Shipyard Shipyards Solutions Steel Systems Technologies Telecom Tobacco Ventures".split()
)
# Capital letters that stand for no body.
NO_BODIES = frozenset(
    "GDP GNP CEO CFO COO CTO MEP COVID LGBT LGBTQ LGBTI HIV AIDS SARS MERS DNA RNA PCR GPS VAT GST USD EUR GBP UTC GMT "
    "CET EST SMS PDF URL FAQ SUV NGO NGOS INGO IED WMD ICBM UAV UAVS POW POWS MVP ICU ATM APP LED LIVE BREAKING WATCH "
    "UPDATE EXCLUSIVE VIDEO PHOTO PHOTOS READ MORE NEWS NOTE ALSO WITH FROM THAT THIS THE AND FOR BUT NOT ARE WAS HAS "
    "HIMARS XNUMX SOS VIP DIY KPI ESG STEM HTTP HTTPS WWW PTSD ASAP RSVP FYI III VII VIII XIII".split()
)


class Shape(NamedTuple):
    """Pieces from `first` up to, not including, `behind` that name something of a kind."""

    first: int
    behind: int
    kind: str


def body_in(pieces: Sequence[str], behind: int) -> Shape | None:
    """The body or place that the pieces up to `behind` name by a head word or as an initialism."""
    first = _body_start(pieces[:behind])
    body = pieces[first:behind]
    behind = first + _trimmed(body)
    body = pieces[first:behind]
    kind = _kind(body) if body else None
    return Shape(first, behind, kind) if kind else None


def _trimmed(body: Sequence[str]) -> int:
    """Length of a body's name without the light words and titles behind it ("Halvik Navy Commander")."""
    length = len(body)
    while length and (body[length - 1] in CONNECTORS or body[length - 1] in PARTICLES):
        length -= 1
    last_head = next((place for place in range(length, 1, -1) if is_marked(body[place - 1 : place])), length)
    return next((end for end in range(last_head, length) if title_at(body, end)), length)


def _body_start(pieces: Sequence[str]) -> int:
    """Where a body's or place's name begins behind a title and light words: "Secretary General of the ..."."""
    skip = 0
    while length := title_at(pieces, skip):
        skip += length
    place = skip if skip < len(pieces) and pieces[skip] in CONNECTORS else 0
    while place < len(pieces) - 1 and pieces[place] in CONNECTORS:
        place += 1
    return place


def _kind(body: Sequence[str]) -> str | None:
    if len(body) == 1:
        return "organisation" if is_initialism(body[0]) or body[0] in BODIES_ALONE else None
    if len(body) == 2 and body[0] in DIRECTIONS and body[1] in CONTINENTS:
        return "place"
    if len(body) < 5 and body[-1] in FIRMS:
        return "organisation"
    heads = [piece for piece in body if piece in people().organisation_words or piece in people().place_words]
    if not heads or (len(body) > 3 and all(piece.isupper() for piece in body)):
        return None
    if body[0] in heads and body[1] in ("of", "for", "on") and body[0] not in NO_HEADS:
        # "Gulf of Halvik", "Bank of Kesland": the head stands first.
        return "organisation" if body[0] in people().organisation_words else "place"
    if body[-1] in WORKS and not CONNECTORS & set(body):
        return None
    if heads[-1] in people().organisation_words or CONNECTORS & set(body):
        return "organisation" if any(head in people().organisation_words for head in heads) else None
    return "place"


def is_marked(pieces: Sequence[str]) -> bool:
    """Whether a head word says that the name is no person's: "Justice Department", "San Lorenzo County"."""
    if pieces[-1] in WORKS or pieces[-1] in FIRMS:
        return True
    return any(piece in people().organisation_words or piece in people().place_words for piece in pieces)


def is_initialism(piece: str) -> bool:
    """Whether a word may be the initials of a body."""
    return 3 <= len(piece) <= 6 and piece.isalpha() and piece.isupper() and piece not in NO_BODIES
