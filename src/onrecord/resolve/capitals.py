"""Whether a capital or a government's house is meant as a place ("in Ankara") or as who governs ("Ankara said")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.records.annotation import Name

LEADS = frozenset(
    "in into inside near to from at outside toward towards around across throughout through via within behind beside "
    "opposite beneath above past reach reached reaches reaching enter entered enters entering visit visited visits "
    "visiting tour toured touring storm stormed storming shell shelled shelling bomb bombed bombing besiege besieged "
    "besieging capture captured capturing occupy occupied occupying flee fled fleeing evacuate evacuated evacuating "
    "surround surrounded surrounding leaves leaving overlooking".split()
)
# "A warning from Moscow": what comes from a government, not out of a city.
FROM_A_GOVERNMENT = frozenset(
    "warning warnings pressure message messages statement statements signal signals support aid help reaction response "
    "reply answer orders approval permission instructions demands demand condemnation criticism weapons arms money "
    "funding funds backing assurances guarantees word words threat threats objections resistance silence interference "
    "independence independent distance".split()
)
# "according to Ankara", "weapons to Kyiv": what reaches a government, not a city.
TO_A_GOVERNMENT = frozenset(
    "according owed owing loyal due thanks close message messages warning warnings signal signals ultimatum appeal "
    "appeals support aid assistance help weapons arms missiles tanks jets ammunition deliveries supplies loan loans "
    "response answer reply alternative threat challenge blow boost concession concessions belongs belonged allegiance "
    "hostile friendly sympathetic important unacceptable acceptable available".split()
)
BEHIND = frozenset(
    "region airport suburb suburbs oblast province district districts streets metro outskirts residents mayor time "
    "correspondent bureau neighbourhood neighborhood airports subway embassy summit talks".split()
)
# "the mayor of Kyiv", "north of Minsk".
OF_A_CITY = frozenset(
    "mayor capital city outskirts suburb suburbs centre center streets residents north south east west northeast "
    "northwest southeast southwest km kilometres kilometers miles university archbishop patriarch airport district "
    "bombing shelling siege defence evacuation port skies part parts heart".split()
)
WORDS_BEFORE = re.compile(r"(?:([^\W\d_]{1,20})[ \u00a0])?([^\W\d_]{1,20})(?:[ \u00a0]\Z|\n\Z)")
REACH = 44
# "KYIV (Wire) —", "Minsk, March 4": how an article names where it was written.
DATELINE = re.compile(
    r" ?\(|,? ?[—–]| - |, (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b"
)
WORD_BEHIND = re.compile(r" ([^\W\d_]{1,20})")
# "Kyiv was shelled": what happens to a place.
SUFFERS = re.compile(
    r" (?:(?:was|were|is|has been|had been|was being) (?:again |also |heavily )?(?:shelled|bombed|hit|struck|besieged|"
    r"evacuated|surrounded|captured|plunged|located|flooded)|came under (?:fire|attack|shelling)|woke (?:up )?to)\b"
)
LINKS = frozenset((" and ", " or ", ", "))


def cities(text: str, names: Sequence[Name]) -> frozenset[Name]:
    """Those of the names, capitals in order of the text, that mean the city; two words before and one behind decide.

    Where none of them speaks for the city, the government is meant: it acts, is spoken of, or is a source.
    """
    found: set[Name] = set()
    previous: Name | None = None
    for name in names:
        linked = previous is not None and previous in found and text[previous.end : name.start] in LINKS
        if linked or _is_city(text, name):
            found.add(name)
        previous = name
    return frozenset(found)


def _is_city(text: str, name: Name) -> bool:
    behind = WORD_BEHIND.match(text, name.end)
    if (behind and behind[1].lower() in BEHIND) or SUFFERS.match(text, name.end):
        return True
    opens_line = name.start == 0 or text[name.start - 1] == "\n"
    if opens_line and DATELINE.match(text, name.end):
        return True
    before = WORDS_BEFORE.search(text[max(0, name.start - REACH) : name.start].removesuffix("the "))
    if not before:
        return False
    farther, nearest = (before[1] or "").lower(), before[2].lower()
    if nearest == "of":
        return farther in OF_A_CITY
    governs = {"to": TO_A_GOVERNMENT, "from": FROM_A_GOVERNMENT}.get(nearest, frozenset())
    return nearest in LEADS and farther not in governs
