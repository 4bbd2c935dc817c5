"""Where an article gives somebody an office that the tables say another held, or that they held at another time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import product

from onrecord.lexicon.actors import Actors, Office
from onrecord.lexicon.held import Held, holders
from onrecord.lexicon.offices import may_be, office_of
from onrecord.lexicon.sole_offices import sole_offices
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.resolve.dating.sentences import Sentence, sentences
from onrecord.resolve.dating.terms import TABLES_BEGIN
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.known import Days
from onrecord.resolve.owners import owner
from onrecord.resolve.spoken_of import SpokenOf, of_then
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import quotations

# Around a handing over: who was elected is called so before the day, by eleven weeks in the United States, who went a
# while after; and the tables vouch for inner days of some terms.
AROUND = timedelta(days=92)
# Between a name and an office that stand beside each other.
BESIDE = 3
# Of two names' words, how many letters they have in common where they may be one name in two spellings.
ALIKE = 0.7
# Of a name so many words are looked at, and of a word so many letters.
MOST, LONGEST = 8, 24


@dataclass(frozen=True, slots=True)
class _Given:
    """An office of a known state or body that an article gives to somebody in its own words."""

    start: int
    end: int
    actor: str
    name: str
    office: str
    of: str


def clashes(
    article: Article,
    page: Page,
    annotation: Annotation,
    introduced: Sequence[Introduction],
    actors: Actors,
    days: Days | None,
    spoken_of: SpokenOf,
) -> Iterator[Refusal]:
    """Refusals of what the tables say of an office: the article names somebody else, and it is followed.

    Only what stands in the article's own words, without a word or a year that may tell of another time, and only where
    the tables leave no doubt for three months around the days.

    Args:
        article: what was read.
        page: its zones.
        annotation: its sentences.
        introduced: names with the descriptions beside them.
        actors: those the tables know.
        days: the first and last day that the article may be from; without them nothing clashes.
        spoken_of: tells of sentences that speak about another time.
    """
    given = list(_given(article.text, introduced, spoken_of)) if days else []
    if not given or not days:
        return
    own = _OwnWords(article, page, annotation)
    told: set[tuple[str, str, str]] = set()
    for one in given:
        key = (one.actor, one.office, one.of)
        if key not in told and own.tell(one) and (known := _against(one, actors, days)):
            told.add(key)
            whose = actors.by_id[one.of].name if one.of in actors.by_id else one.of
            office = f"{one.office.replace('_', ' ')} of {whose}"
            yield Refusal("resolve", one.start, one.end, Reason.of("office_clash", office=office, tables=known))


class _OwnWords:
    """Tells what an outlet says itself, and of its own time."""

    def __init__(self, article: Article, page: Page, annotation: Annotation) -> None:
        self.page = page
        self.sentences: Intervals[Sentence] = Intervals(sentences(article.text, page, annotation))
        self.quoted = Intervals(piece for mark in quotations(article.text)[0] for piece in mark.stretches)

    def tell(self, one: _Given) -> bool:
        """Whether an office is given in them."""
        if self.page.kind_at(one.start) == "caption" or any(self.quoted.touching(one.start, one.end)):
            return False
        read = list(self.sentences.touching(one.start, one.end))
        return len(read) == 1 and not read[0].retold


def _given(text: str, introduced: Sequence[Introduction], spoken_of: SpokenOf) -> Iterator[_Given]:
    for one in introduced:
        said, named = one.description, one.named
        of, office = owner(said.of or one.of), office_of(said.noun)
        if not (of and office and named.actor and " " in (named.name or "") and sole_offices().has_one(office, of)):
            continue
        start, end = min(said.start, named.start), max(said.end, named.end)
        if _of_now(text, one, end) and spoken_of.days_at(start) is None:
            yield _Given(start, end, named.actor, named.name or "", office, of)


def _of_now(text: str, one: Introduction, end: int) -> bool:
    """Whether name and office stand right beside each other, and no word says whose or when besides."""
    said = one.description
    more = said.modifiers or said.said_of or said.of_phrase or one.away
    apart = max(said.start - one.named.end, one.named.start - said.end)
    behind = text.startswith(sole_offices().behind, end + 1)
    return not more and apart <= BESIDE and not behind and not of_then(text, said)


def _against(one: _Given, actors: Actors, days: Days) -> str:
    """What the tables say instead, in words; "" where they agree, or leave it open."""
    first, last = (date.fromisoformat(day) for day in days)
    if first < date.min + AROUND or last > date.max - AROUND:
        return ""
    around = (first - AROUND, last + AROUND)
    named = actors.by_id.get(one.actor)
    own = [term for term in (named.offices if named else ()) if term.of == one.of and _is_of(term.title, one.office)]
    held = holders(actors, one.office, one.of, *(day.isoformat() for day in around))
    if held:
        return _of_another(one, held, around) if all(_apart(term, around) for term in own) else ""
    if around[0] < TABLES_BEGIN or not all(_apart(term, around) for term in own):
        return ""
    return _said(one.name, own)


def _of_another(one: _Given, held: Sequence[Held], around: tuple[date, date]) -> str:
    """The only holder, where no word of the two names is alike and the term goes on through all the days."""
    holder = held[0].actor
    if len(held) > 1 or holder.id == one.actor or _alike(one.name, holder.name):
        return ""
    terms = [term for term in holder.offices if (term.of, term.title) == (one.of, held[0].title)]
    through = [term for term in terms if term.end and term.start <= around[0] and around[1] <= term.end]
    return _said(holder.name, through)


def _is_of(title: str, office: str) -> bool:
    """Whether a title is of an office, also of one who only acts in it: "Acting Defence Minister"."""
    words = title.split()
    return any(may_be(office_of(" ".join(words[at:])) or "", office) for at in range(len(words)))


def _apart(term: Office, around: tuple[date, date]) -> bool:
    """Whether a term surely had ended, or had not begun."""
    return around[1] < term.start or (term.ended and term.end is not None and term.end < around[0])


def _alike(one: str, other: str) -> bool:
    """Whether two names may be spellings of one."""
    words = ([word[:LONGEST].lower() for word in name.split()[:MOST] if len(word) > 1] for name in (one, other))
    return any(SequenceMatcher(None, first, second).ratio() >= ALIKE for first, second in product(*words))


def _said(name: str, terms: Sequence[Office]) -> str:
    spans = [f"from {term.start} to {term.end}" if term.ended else f"from {term.start} on" for term in terms]
    return f"{name} {' and '.join(spans)}" if spans else ""
