"""Names that an article spells in two ways, as engines do that see one sentence at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.lexicon.actors import Actors
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

SLAVIC_END = re.compile(
    r"(?:[oe]va?|ina?|s[kc](?:y|yy|iy|ii|yi|i|aya|aia)|[tz]s?k(?:y|yy|iy|ii|yi|i|aya)|enko|yuk|iuk|[iy]ch|chuk)\Z"
)
INITIAL = re.compile(r"([A-Z])\. ?([A-Z][^\W\d_]{2,30})")
FULL = re.compile(r"([A-Z])[^\W\d_]{1,30} (?:[A-Z]\. )?([A-Z][^\W\d_]{2,30})")
PLURAL = re.compile(
    r"(?<![\w.-])([A-Z]{2,6})s (?:have|are|were|do|will|would|want|say|said|believe|think|know|need|fear|can|could)\b"
)
ONE_BODY = frozenset({"alliance", "organisation", "agency", "armed_group"})
# By which letters systems of romanisation differ (BGN/PCGN, GOST, the passport system, ISO 9), longest first.
SAME = (
    ("shch", "sch"),
    ("skyy", "ski"),
    ("skiy", "ski"),
    ("skii", "ski"),
    ("skyi", "ski"),
    ("sky", "ski"),
    ("kh", "h"),
    ("ts", "c"),
    ("ye", "e"),
    ("yo", "e"),
    ("yu", "u"),
    ("iu", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("iy", "i"),
    ("ii", "i"),
    ("yi", "i"),
    ("y", "i"),
)


def wavering_names(seen: Seen) -> Iterator[Finding]:
    """Slavic surnames in two romanisations ("Ermilov", "Yermilov"), at the first place of each."""
    spelt: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for name in seen.annotation.names:
        surname = seen.text[name.start : name.end].split()[-1]
        if name.kind == "person" and SLAVIC_END.search(surname):
            spelt[_folded(surname)].setdefault(surname, (name.end - len(surname), name.end))
    for forms in spelt.values():
        for form, span in forms.items() if len(forms) > 1 else ():
            others = ", ".join(sorted(other for other in forms if other != form))
            yield Finding(*span, "garbled", f"the article also spells the name {others}")


def _folded(surname: str) -> str:
    key = surname.lower()
    for written, same in SAME:
        key = key.replace(written, same)
    return key


def wrong_initials(seen: Seen) -> Iterator[Finding]:
    """An initial that is not that of the only forename which the article gives with the surname."""
    persons = [name for name in seen.annotation.names if name.kind == "person"]
    initials: dict[str, set[str]] = defaultdict(set)
    forenames: dict[str, str] = {}
    for name in persons:
        if full := FULL.fullmatch(seen.text, name.start, name.end):
            initials[full[2]].add(full[1])
            forenames[full[2]] = full[0].split()[0]
    for name in persons:
        short = INITIAL.fullmatch(seen.text, name.start, name.end)
        if short and len(initials[short[2]]) == 1 and short[1] not in initials[short[2]]:
            detail = f"the initial is not that of {forenames[short[2]]} {short[2]}"
            yield Finding(name.start, name.end, "garbled", detail)


def bodies_in_plural(seen: Seen, actors: Actors) -> Iterator[Finding]:
    """A body's initials with a plural s and a plural verb, as if there were several of it: "the OPCWs have"."""
    for match in seen.matches(PLURAL):
        if any(alias.actor.kind in ONE_BODY for alias in actors.aliases.get(match[1], ())):
            yield Finding(match.start(), match.end(), "garbled", f"a plural of {match[1]}, of which there is one")
