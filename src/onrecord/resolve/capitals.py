"""Whether a capital or a government's house is meant as a place ("in Ankara") or as who governs ("Ankara said")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Name, Token
from onrecord.resolve.forms import described_as_cities, participles
from onrecord.resolve.standing import Clauses, Standing

# "KYIV (Wire) —", "Minsk, March 4", "OSLO, Norway (Wire)": how an article names where it was written.
DATELINE = re.compile(
    r" ?\(|,? ?[—–]| [-_] |, [^\W\d_]{3,20} \(|, (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b"
)
# "6 p.m. Moscow time", not "gave Moscow time".
CLOCK = " time"
BEFORE_CLOCK = re.compile(r"(?:\d|\b[ap]\.?m\.?|noon|midnight|hours|o['’]clock)[ ,]{1,2}$")
INDENT = 6
LONGEST_ADJECTIVE = 20
SAME_PREPOSITION = {"toward": "towards", "onto": "into", "amongst": "among"}
# "Moscow was blocked from the talks", "shut out", "closed to compromise"
# "Beijing, home to 21 million people"
HOME = "home"
OUT = frozenset({"from", "out", "to"})
MODIFIES = frozenset({"compound", "nmod", "amod", "flat"})
NOUN = frozenset({"NOUN", "PROPN"})


def cities(text: str, names: Sequence[Name], tokens: Sequence[Token], houses: Collection[Name]) -> frozenset[Name]:
    """Those of the names, capitals and houses in order of the text, that mean the place.

    Where nothing speaks for the place, the government is meant: it acts, is spoken of, or is a source. Names joined by
    "and" are read alike.

    Args:
        text: of the article.
        names: of capitals and houses.
        tokens: of the article, with their grammar.
        houses: those of the names that name a house, in which somebody may "feel" as a government does.
    """
    clauses = Clauses(text, tokens)
    return frozenset(
        name for name in names if _opens_dateline(text, name) or _is_place(clauses, name, is_house=name in houses)
    )


def _opens_dateline(text: str, name: Name) -> bool:
    before = text[max(0, name.start - INDENT) : name.start].rstrip(" ")
    return (not before or before[-1] == "\n") and DATELINE.match(text, name.end) is not None


def _is_place(clauses: Clauses, name: Name, *, is_house: bool) -> bool:
    if clauses.text.startswith(CLOCK, name.end) and BEFORE_CLOCK.search(
        clauses.text[max(0, name.start - INDENT) : name.start]
    ):
        return True
    _, mark, joined = clauses.text[name.start : name.end].partition("-")
    if mark and joined in participles():
        return joined in _words("place", "joined")
    before = clauses.text[max(0, name.start - LONGEST_ADJECTIVE) : name.start].lower().split()[-1:]
    first = clauses.text[name.start : name.end].lower().partition(" ")[0]
    if not is_house and not described_as_cities().isdisjoint((first, *before)):
        return True
    standing = clauses.standing(name)
    if standing is None:
        return False
    if standing.possessive:
        return standing.governor in _words("possessed", "nouns")
    if not standing.preposition and standing.role in MODIFIES and standing.governor_pos in NOUN:
        return _in_front(standing, is_house=is_house)
    if _beside_capital(clauses, standing):
        return True
    if standing.preposition:
        return _led(clauses, standing, is_house=is_house)
    if standing.role == "nsubj":
        return _subject(clauses, standing)
    return standing.role == "obj" and _object(clauses, standing)


def _in_front(standing: Standing, *, is_house: bool) -> bool:
    """Whether "the Moscow metro", "the Kremlin wall" speak of a place."""
    if standing.governor in _words("in_front", "place"):
        return True
    if is_house:
        return standing.governor in _words("possessed", "nouns")
    return standing.governor not in _words("in_front", "nouns")


def _beside_capital(clauses: Clauses, standing: Standing) -> bool:
    """Whether words call the name a city or a building: "the capital, Kyiv", "Kyiv, the capital", "Kyiv, where"."""
    nouns = _words("beside", "nouns")
    if standing.role == "appos" and (standing.governor in nouns or standing.governor_pos == "PROPN"):
        return True
    if _called(clauses, standing.at, nouns) and (standing.role != "nsubj" or clauses.low(standing.at + 1) == ","):
        return True
    if clauses.low(standing.at + 1) == "," and clauses.low(standing.at + 2) == HOME:
        return True
    for at in clauses.hanging(standing.at, "appos acl"):
        if clauses.relation(at) == "appos" and clauses.lemma(at) in nouns:
            return True
        if clauses.relation(at) == "acl" and any(
            clauses.low(word) == "where" for word in clauses.hanging(at, "advmod")
        ):
            return True
    return False


def _called(clauses: Clauses, at: int, nouns: Collection[str]) -> bool:
    """Whether "the capital" stands in front, with or without a comma."""
    return clauses.low(at - 2 if clauses.low(at - 1) == "," else at - 1) in nouns


def _led(clauses: Clauses, standing: Standing, *, is_house: bool) -> bool:
    """Whether a preposition, with what it hangs on, leads a place in."""
    preposition = SAME_PREPOSITION.get(standing.preposition, standing.preposition)
    if preposition in _words("place", "prepositions"):
        return not (is_house and _felt(clauses, standing))
    rule: dict[str, Any] | None = table("seats").get(preposition)
    if rule is None:
        return False
    if standing.governor_pos in ("VERB", "AUX"):
        return _led_by_verb(clauses, standing, rule)
    if standing.governor in rule.get("adjectives", ()):
        return False
    if standing.governor_pos == "ADV":
        return True  # "far from Kyiv", "away from Moscow"
    listed = standing.governor in rule["nouns"]
    return not listed if rule["default"]["noun"] == "place" else listed


def _felt(clauses: Clauses, standing: Standing) -> bool:
    """Whether what a house stands beside is a government's feeling: "the reaction in the Kremlin"."""
    beside = [] if standing.governor_at is None else clauses.hanging(standing.governor_at, "obj nsubj")
    return not _words("felt", "nouns").isdisjoint((standing.governor, *map(clauses.lemma, beside)))


def _led_by_verb(clauses: Clauses, standing: Standing, rule: dict[str, Any]) -> bool:
    """Of a verb also what it takes along decides: "sent weapons to Kyiv", "word came from Moscow"."""
    given = rule.get("given", ())
    taken = [] if standing.governor_at is None else clauses.hanging(standing.governor_at, "obj nsubj")
    if standing.before in given or any(clauses.lemma(at) in given for at in taken):
        return False
    if standing.before in rule["nouns"]:
        return bool(rule["default"]["noun"] == "government")
    listed = standing.governor in rule["verbs"]
    return not listed if rule["default"]["verb"] == "place" else listed


def _subject(clauses: Clauses, standing: Standing) -> bool:
    """Whether what a verb or a predicate tells of its subject befalls a place."""
    verb = standing.governor_at
    if verb is None:
        return False
    beside = clauses.hanging(verb, "cop aux obl")
    if any(clauses.relation(at) == "cop" for at in beside):
        return standing.governor in _words("subject", "predicate")
    is_passive = any(clauses.relation(at) == "aux" and clauses.lemma(at) == "be" for at in beside)
    if is_passive and not clauses.low(verb).endswith("ing"):
        led = {clauses.low(at - 1) for at in beside if clauses.relation(at) == "obl"} | {clauses.low(verb + 1)}
        return standing.governor in _words("subject", "passive") and not led & OUT
    under = _words("subject", "under")
    if any(clauses.relation(at) == "obl" and clauses.lemma(at) in under for at in beside):
        return True
    if standing.governor in _words("subject", "having"):
        has = _words("subject", "has")
        return any(clauses.lemma(at) in has for at in clauses.hanging(verb, "obj"))
    but = _words("subject", "but")
    if clauses.lemma(verb + 1) in but or clauses.hanging(verb, "obj"):
        return False
    return standing.governor in _words("subject", "active")


def _object(clauses: Clauses, standing: Standing) -> bool:
    """Whether a verb goes to, or harms, the place that is its object; "hit Moscow with sanctions" does not."""
    if standing.governor not in _words("object", "verbs") or standing.governor_at is None:
        return False
    aimed = _words("object", "aimed")
    return not any(clauses.lemma(at) in aimed for at in clauses.hanging(standing.governor_at, "obl"))


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(table("seats")[section][key])
