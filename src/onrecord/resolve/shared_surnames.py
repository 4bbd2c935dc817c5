"""Whom a surname of two persons means, where a title before it tells: "Minister Keller", "Mr Keller"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from onrecord.lexicon.genders import Gender, genders
from onrecord.lexicon.offices import may_be, office_or_kind, offices
from onrecord.lexicon.reporting import abbreviations, bare_titles
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.resolve.introductions import Introduction
from onrecord.text.sentences import stands_in
from onrecord.text.surnames import surname_key, surname_of

# "crown prince " is the longest title.
LONGEST_TITLE = 16
# Nobody tells more of one surname apart.
MOST = 10


def told_apart(text: str, mentions: Sequence[Mention], introduced: Iterable[Introduction]) -> Iterator[Mention]:
    """The mentions, those of a shared surname with the only person whom the title before it fits."""
    if all(one.actor for one in mentions if one.kind == "person"):
        yield from mentions
        return
    named = [one for one in mentions if one.kind == "person" and one.actor and one.name]
    persons: dict[str, dict[str, Mention]] = {}
    titled: dict[str, set[str]] = {}
    for one in named:
        titled.setdefault(one.actor or "", set()).add(_title(text, one.start))
        for surname in {surname_of(one.name or ""), surname_of(one.text)} - {None}:
            persons.setdefault(surname or "", {}).setdefault(one.actor or "", one)
    described = list(introduced)
    office_at = {told.named.start: office for told in described if (office := _office(told))}
    held = _held(described)
    for one in mentions:
        open_ = one.kind == "person" and one.actor is None
        among = list(islice(persons.get(surname_key(one.text), {}).values(), MOST + 1)) if open_ else []
        alone = among[0] if len(among) == 1 and _may_be(text, one, among[0]) else None  # in two spellings
        told = (_meant(text, one, among, office_at, held) or _titled(text, one, among, titled)) if among else None
        meant = alone or (told if len(among) <= MOST else None)
        why = Reason.of("surname" if alone else "title_beside")
        yield replace(one, actor=meant.actor, name=meant.name, why=why) if meant else one


def _may_be(text: str, one: Mention, other: Mention) -> bool:
    """Whether no title in front of a surname tells another gender than a person's first name."""
    told = gender_of_title(text, one.start)
    return told is None or _gender(other) in {None, told}


def _meant(
    text: str, one: Mention, among: Sequence[Mention], office_at: Mapping[int, str], held: Mapping[str, set[str]]
) -> Mention | None:
    if office := office_at.get(one.start):
        fitting = [other for other in among if any(may_be(office, has) for has in held.get(other.actor or "", ()))]
    elif gender := gender_of_title(text, one.start):
        told = {other.actor: _gender(other) for other in among}
        fitting = [other for other in among if told[other.actor] == gender]
        if any(told[other.actor] is None for other in among):
            return None
    else:
        return None
    return fitting[0] if len(fitting) == 1 else None


def _titled(text: str, one: Mention, among: Sequence[Mention], titled: Mapping[str, set[str]]) -> Mention | None:
    """The only person who has the same title before another of their names: "Judge Keller" for "Judge Anna Keller"."""
    title = _title(text, one.start)
    fitting = [other for other in among if title in titled[other.actor or ""]] if title else []
    return fitting[0] if len(fitting) == 1 else None


def _title(text: str, start: int) -> str:
    """The word before a name, in lower case, if it is a title; else ""."""
    word = text[max(0, start - LONGEST_TITLE) : start].rpartition("\n")[2].split(" ")[-2:-1]
    low = word[0].lower().replace(".", "") if word and word[0][:1].isupper() else ""
    return low if low in bare_titles() else ""


def _office(told: Introduction) -> str | None:
    away = told.away or offices().not_now.intersection(told.description.modifiers)
    return None if away else office_or_kind(told.description.noun)


def _held(introduced: Iterable[Introduction]) -> dict[str, set[str]]:
    """The offices that the article gives each person."""
    found: dict[str, set[str]] = {}
    for told in introduced:
        if told.named.actor and (office := _office(told)):
            found.setdefault(told.named.actor, set()).add(office)
    return found


def gender_of_title(text: str, start: int) -> Gender | None:
    """What "Mr" or "Mrs" in front of a name tells."""
    before = text[max(0, start - LONGEST_TITLE) : start]
    word = before[:-1].split()[-1:] if before[-1:] in {" ", "\u00a0"} else []
    if not word or (word[0].endswith(".") and not stands_in(abbreviations().before_name, word[0])):
        return None  # "... with his father. Keller left"
    return genders().titles.get(word[0].lower().replace(".", ""))


def _gender(one: Mention) -> Gender | None:
    return genders().first_names.get((one.name or "").split()[0])
