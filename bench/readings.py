"""Articles as the stages would have read them, made up without the stages: what linking is measured on.

Five articles in a row tell one story with its own names, places and numbers; of three stories one has a wire report
that two of its articles carry on, the second with a word in ten exchanged. Words are as common as they are in news
(`lexicon/frequencies.toml`), and so are speakers: the foremost makes about one statement of twelve.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from onrecord.lexicon.tables import table
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span, Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import AXES, Vector, Vectors
from onrecord.records.when import When
from onrecord.records.zone import Zone

SEED = 20260301
OUTLETS = 60
SPEAKERS = 3000
ARTICLES_OF_A_STORY = 5
STORIES_A_DAY = 40
SENTENCES = 12
WORDS = 20
EXCHANGED = 0.1
FIRST_DAY = date(2026, 1, 1)
SYLLABLES = "ba ke li mo nu ra se ti vo za dor gim hal jes kor lun mar nel pit rus".split()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, and for each the sum of the chances of those before it and its own."""

    words: tuple[str, ...]
    chances: tuple[float, ...]

    def draw(self, chance: random.Random) -> str:
        """A word, the common ones more often."""
        return self.words[bisect(self.chances, chance.random() * self.chances[-1])]


@cache
def vocabulary() -> Vocabulary:
    """The words of the frequency table."""
    levels = table("frequencies")["levels"]
    pairs = [(word, 2.0 ** -int(level)) for level, words in levels.items() for word in words.split()]
    return Vocabulary(tuple(word for word, _ in pairs), tuple(accumulate(chance for _, chance in pairs)))


@cache
def speakers() -> tuple[float, ...]:
    """By rank the sum of the chances of the speakers up to it (Zipf)."""
    return tuple(accumulate(1 / rank for rank in range(1, SPEAKERS + 1)))


def _chance(*of: object) -> random.Random:
    return random.Random(f"{SEED} {of}")  # noqa: S311  # the same articles each time


def reading(number: int) -> Reading:
    """The article of a number with what the stages would have made of it; always the same."""
    sentences = _sentences(number)
    text = " ".join(" ".join(words).capitalize() + "." for words in sentences)
    day = FIRST_DAY + timedelta(days=number // ARTICLES_OF_A_STORY // STORIES_A_DAY)
    article = Article(text=text, name=f"{number}", outlet=f"Outlet {number % OUTLETS}", published=day.isoformat())
    return _as_read(article, sentences, _chance("statements", _source(number)))


def _source(number: int) -> int:
    """The article whose words this one has: its own, or the wire's."""
    story, place = divmod(number, ARTICLES_OF_A_STORY)
    return story * ARTICLES_OF_A_STORY if story % 3 == 0 and place <= 2 else number


def _sentences(number: int) -> list[list[str]]:
    chance, story = _chance("words", _source(number)), number // ARTICLES_OF_A_STORY
    names = [_name(_chance("name", story, at)) for at in range(6)]
    made = [_sentence(chance, names) for _ in range(SENTENCES)]
    if number == _source(number):
        return made
    edit = _chance("edit", number)
    share = EXCHANGED * (number - _source(number) - 1)
    return [[vocabulary().draw(edit) if edit.random() < share else word for word in words] for words in made]


def _sentence(chance: random.Random, names: Sequence[str]) -> list[str]:
    words = [vocabulary().draw(chance) for _ in range(WORDS)]
    for _ in range(3):
        words[chance.randrange(WORDS)] = chance.choice(names)
    words[chance.randrange(WORDS)] = str(chance.randrange(2, 900))
    return words


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _as_read(article: Article, sentences: Sequence[Sequence[str]], chance: random.Random) -> Reading:
    spans, tokens = [], []
    at = 0
    for words in sentences:
        first = at
        for word in words:
            tokens.append(Token(at, at + len(word), _tag(word), word, -1, "root"))
            at += len(word) + 1
        spans.append(Span(first, at))
        at += 1
    statements = [_statement(article, span, chance) for span in spans[::2]]
    figures = (_figure(article, token, statements) for token in tokens if token.upos == "NUM")
    return Reading(
        article=article,
        page=Page(zones=(Zone(0, len(article.text), "body"),), published=When(article.published or "", "given")),
        annotation=Annotation(sentences=tuple(spans), tokens=tuple(tokens)),
        resolution=Resolution(mentions=tuple(_mention(article, t) for t in tokens if t.upos == "PROPN")),
        extraction=Extraction(statements=tuple(statements), figures=tuple(figures)),
        vectors=Vectors(tuple(Vector(one.id, _meaning(one)) for one in statements)),
    )


def _tag(word: str) -> str:
    return "NUM" if word.isdigit() else "PROPN" if word[0].isupper() else "NOUN"


def _statement(article: Article, span: Span, chance: random.Random) -> Statement:
    rank = bisect(speakers(), chance.random() * speakers()[-1])
    name = f"{_name(_chance('first', rank))} {_name(_chance('last', rank))}"
    return Statement(
        id=digest(article.id, span.start),
        source=(),
        cue=(),
        content=(Stretch.of(article.text, span.start, span.end - 1),),
        quote_type="indirect",
        speaker=Speaker(digest(name), name),
        said=When(article.published or "", "published"),
    )


def _figure(article: Article, token: Token, statements: Sequence[Statement]) -> Figure:
    inside = next((one.id for one in statements if one.start <= token.start < one.end), None)
    return Figure(
        id=digest("figure", article.id, token.start),
        start=token.start,
        end=token.end,
        text=article.text[token.start : token.end],
        value=float(article.text[token.start : token.end]),
        counted="people",
        statement=inside,
    )


def _mention(article: Article, token: Token) -> Mention:
    name = article.text[token.start : token.end]
    return Mention(token.start, token.end, name, digest(article.id, token.start), "person", digest(name), name)


def _meaning(statement: Statement) -> bytes:
    return _chance(statement.content[0].text).randbytes(AXES)


def readings(first: int, behind: int) -> Iterator[Reading]:
    """The readings of the articles from one number up to, not including, another."""
    return (reading(number) for number in range(first, behind))
