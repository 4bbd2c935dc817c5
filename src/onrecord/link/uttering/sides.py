"""The statements of an article as they are held against others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.countries import country_of
from onrecord.lexicon.wordings import is_pointing
from onrecord.link.uttering.speakers import Cast
from onrecord.link.uttering.terms import LONGEST, Terms
from onrecord.link.uttering.uttered import Term, Uttered
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.records.when import When

TOLD = frozenset({"attribution", "occasion"})
"""What the day of a statement rests on where its own words tell it."""

OF_ARTICLE = frozenset({"published", "dateline"})
"""What it rests on where the article is the news of its last day."""

BESIDE = 200
"""Code points in front of a content in which names tell what it is about."""

FIRM = frozenset({"number", "negation", "strength"})
"""Terms that make one word enough: "I will not resign"."""

FEWEST = 8
"""Words in the content of somebody who is not named: fewer are the same by chance."""


def sides(reading: Reading) -> Iterator[tuple[str, Uttered]]:
    """The statements that tell something, of whom may be known, each with its id."""
    terms, cast = Terms(reading), Cast.of(reading.mentions)
    vectors = {one.statement: one.values for one in reading.vectors.vectors}
    for statement in _outermost(reading.statements):
        found, voices = terms.of(statement.content), cast.voices(statement)
        if voices and statement.id in vectors and _tells(found, statement):
            first, last, told = _days(reading, statement.said)
            yield (
                statement.id,
                Uttered(
                    voices=voices,
                    known=statement.speaker is not None,
                    named=_is_named(statement),
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


def _is_named(statement: Statement) -> bool:
    """Whether the speaker has a name, as far as is known."""
    return statement.speaker is None or statement.speaker.actor is not None


def _outermost(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Those that do not stand within another one of the same speaker: "expects" in "it said it expects a loss".

    Of a speaker who is not known those within no other.
    """
    reached: dict[str | None, int] = {}
    for one in sorted(statements, key=lambda one: (one.start, -one.end)):
        whose = one.speaker.name if one.speaker else None
        if one.end > reached.get(whose, -1):
            reached[whose] = one.end
            reached[None] = max(one.end, reached.get(None, -1))
            yield one


def _tells(terms: Sequence[Term], statement: Statement) -> bool:
    """Whether a content tells something by words of its own, as "he said so" and "she named Keller" do not."""
    words = len({term.key for term in terms if term.sort == "word" and not is_pointing(term.key)})
    if not _is_named(statement):
        return words >= FEWEST
    firm = statement.quote_type == "direct" or any(term.sort in FIRM for term in terms)
    return words > 1 or (words > 0 and firm)


def _days(reading: Reading, said: When | None) -> tuple[str | None, str | None, bool]:
    """The days on which it was said, or those that the article is from, and whether they are told of it."""
    if said is not None:
        first, last = said.days
        return last if said.basis in OF_ARTICLE else first, last, said.basis in TOLD
    own = reading.resolution.happened or reading.page.published
    return (*own.days, False) if own else (None, None, False)


def _country(reading: Reading, statement: Statement) -> str | None:
    place = statement.place
    named = (one.actor for one in reading.mentions if place and one.start == place.start)
    return next((country_of(actor) for actor in named if actor), None)
