"""The statements of an article as they are held against others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.actors import actors
from onrecord.lexicon.countries import country_of
from onrecord.lexicon.wordings import is_pointing
from onrecord.link.uttering.terms import LONGEST, Terms
from onrecord.link.uttering.uttered import Term, Uttered
from onrecord.records.actor import Speaker
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.records.when import When
from onrecord.text.spelling import spelling_key, unmarked
from onrecord.text.surnames import surname_of

TOLD = frozenset({"attribution", "occasion"})
"""What the day of a statement rests on where its own words tell it."""

BESIDE = 200
"""Code points in front of a content in which names tell what it is about."""

FIRM = frozenset({"number", "negation", "strength"})
"""Terms that make one word enough: "I will not resign"."""

FEWEST = 8
"""Words in the content of somebody who is not named: fewer are the same by chance."""


def sides(reading: Reading) -> Iterator[tuple[str, Uttered]]:
    """The statements that tell something, of speakers who are known or described, each with its id."""
    terms = Terms(reading)
    vectors = {one.statement: one.values for one in reading.vectors.vectors}
    persons = {one.actor for one in reading.mentions if one.kind == "person"}
    for statement in _outermost(reading.statements):
        speaker, found = statement.speaker, terms.of(statement.content)
        if speaker is not None and statement.id in vectors and _tells(found, statement, speaker):
            first, last, told = _days(reading, statement.said)
            yield (
                statement.id,
                Uttered(
                    speaker=_spelt(speaker),
                    surname=_surname(speaker, persons),
                    named=speaker.actor is not None,
                    first=first,
                    last=last,
                    told=told,
                    country=_country(reading, statement),
                    text=" ".join(stretch.text for stretch in statement.content)[:LONGEST],
                    terms=found,
                    about=tuple(sorted(set(terms.names_in(max(0, statement.start - BESIDE), statement.start)))),
                    quoted=statement.quote_type == "direct",
                    denied=statement.negated or statement.act == "deny",
                    vector=vectors[statement.id],
                ),
            )


def _outermost(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Those that do not stand within another one of the same speaker: "expects" in "it said it expects a loss"."""
    reached: dict[str | None, int] = {}
    for one in sorted(statements, key=lambda one: (one.start, -one.end)):
        whose = one.speaker.name if one.speaker else None
        if one.end > reached.get(whose, -1):
            reached[whose] = one.end
            yield one


def _tells(terms: Sequence[Term], statement: Statement, speaker: Speaker) -> bool:
    """Whether a content tells something by words of its own, as "he said so" and "she named Keller" do not."""
    words = len({term.key for term in terms if term.sort == "word" and not is_pointing(term.key)})
    if speaker.actor is None:
        return words >= FEWEST
    firm = statement.quote_type == "direct" or any(term.sort in FIRM for term in terms)
    return words > 1 or (words > 0 and firm)


def _spelt(speaker: Speaker) -> str:
    """The name as its spellings have it in common; of who is not named with the side."""
    words = " ".join(map(_key, speaker.name.split()))
    return words if speaker.actor is not None else f"{words}, {speaker.side or ''}"


def _surname(speaker: Speaker, persons: set[str | None]) -> str:
    """What full name and surname have in common; a name that no table has may be a person's, whatever it is read as."""
    own = speaker.actor is not None and speaker.actor not in actors().by_id
    surname = surname_of(speaker.name) if own or speaker.actor in persons else None
    return _key(surname) if surname else _spelt(speaker)


def _key(word: str) -> str:
    return spelling_key(word) or unmarked(word)


def _days(reading: Reading, said: When | None) -> tuple[str | None, str | None, bool]:
    """The days on which it was said, or those that the article is from, and whether they are told of it."""
    if said is not None:
        return *said.days, said.basis in TOLD
    own = reading.resolution.happened or reading.page.published
    return (*own.days, False) if own else (None, None, False)


def _country(reading: Reading, statement: Statement) -> str | None:
    place = statement.place
    named = (one.actor for one in reading.mentions if place and one.start == place.start)
    return next((country_of(actor) for actor in named if actor), None)
