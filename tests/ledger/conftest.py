"""Articles and readings made up for the ledger's tests: who says what in them is found by plain search."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.link.kind import NO_LINKS, Linker
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.event import Event, Participant
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.finding import Finding
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal, Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import Vector, Vectors
from onrecord.records.when import TimeExpression, When
from onrecord.records.zone import Zone

FINGERPRINTS = {"clean": "c1", "extract": "e1"}
KINDS = ("articles", "statements", "figures", "events", "mentions", "times", "findings", "zones", "refusals", "actors")
SPEAKERS = ("Ilse Brandt", "Tomas Reuk", "Mara Vell")
OFFICES = ("mayor", "harbour master", None)

Spoken = re.compile(r"(Ilse Brandt|Tomas Reuk|Mara Vell) (said) ([^.]{1,80})\.")


def make_article(number: int, **fields: str | None) -> Article:
    """An article of two statements, one of them with a figure."""
    first, second = SPEAKERS[number % 3], SPEAKERS[(number + 1) % 3]
    one, two = f"{first} said the pier holds {number + 20} boats", f"On 3 May {second} said the quay is “shut”"
    text = f"Report {number}. {one}. {two}.\n"
    given: dict[str, str | None] = {
        "name": f"{number}.txt",
        "outlet": f"Outlet {number % 2}",
        "published": f"2031-05-{number % 28 + 1:02}" if number % 5 else None,
    }
    return Article(text=text, **(given | fields))  # type: ignore[arg-type]


def make_reading(article: Article, payloads: Mapping[str, bytes]) -> Reading:
    """What a road would make of such an article; the `extract` payload `warn` changes what the statements do."""
    act = "warn" if payloads.get("extract") == b"warn" else "assert"
    found = list(Spoken.finditer(article.text))
    statements = tuple(_statement(article, match, act) for match in found)
    return Reading(
        article=article,
        page=Page(
            zones=(Zone(0, len(article.text) - 1, "body"),) if len(article.text) > 1 else (),
            language="en",
            published=When(article.published, "given") if article.published else None,
            findings=tuple(
                Finding(m.start(), m.end(), "loaded_terms", m[0]) for m in re.finditer("shut", article.text)
            ),
        ),
        annotation=Annotation(),
        resolution=Resolution(
            mentions=tuple(_mention(article, match) for match in found),
            times=tuple(
                TimeExpression(m.start(), m.end(), m[0], "DATE", "XXXX-05-03")
                for m in re.finditer("3 May", article.text)
            ),
        ),
        extraction=Extraction(
            statements=statements,
            figures=tuple(_figure(article, m, statements) for m in re.finditer(r"\d+ boats", article.text)),
            events=tuple(_event(article, match) for match in found),
            refusals=tuple(
                Refusal("extract", m.start(), m.end(), Reason.of("no_speaker"))
                for m in re.finditer("Report", article.text)
            ),
        ),
        vectors=Vectors(tuple(Vector(one.id, vector_of(one.content[0].text)) for one in statements)),
    )


def vector_of(words: str) -> bytes:
    """Bytes that are one statement's alone."""
    return sha256(words.encode()).digest() * 12


def _statement(article: Article, match: re.Match[str], act: str) -> Statement:
    office = OFFICES[SPEAKERS.index(match[1])]
    return Statement(
        id=digest(article.id, match.start()),
        source=(Stretch.of(article.text, *match.span(1)),),
        cue=(Stretch.of(article.text, *match.span(2)),),
        content=(Stretch.of(article.text, *match.span(3)),),
        quote_type="indirect",
        speaker=Speaker(digest(match[1]), match[1], office),
        act=act,  # type: ignore[arg-type]
    )


def _mention(article: Article, match: re.Match[str]) -> Mention:
    start, end = match.span(1)
    return Mention(start, end, match[1], digest(article.id, start), "person", digest(match[1]), match[1])


def _figure(article: Article, match: re.Match[str], statements: tuple[Statement, ...]) -> Figure:
    start, end = match.span()
    inside = next((s.id for s in statements if s.start <= start < s.end), None)
    value = float(match[0].split()[0])
    id_ = digest("figure", article.id, start)
    return Figure(id=id_, start=start, end=end, text=match[0], value=value, counted="boats", statement=inside)


def _event(article: Article, match: re.Match[str]) -> Event:
    start, end = match.span(2)
    who = Participant(match.start(1), match.end(1), match[1], match[1], digest(match[1]))
    return Event(
        id=digest("event", article.id, start), start=start, end=end, text=match[2], kind="CONSULT", actors=(who,),
        statement=digest(article.id, match.start()),
    )  # fmt: skip


def run_build(
    path: Path,
    articles: Iterable[Article],
    refusals: Iterable[InputRefusal] = (),
    fingerprints: Mapping[str, str] = FINGERPRINTS,
    payload: bytes = b"",
    linker: Linker = NO_LINKS,
) -> Published:
    """A whole run, as a build does it."""
    with open_ledger(path, write=True) as ledger:
        for article in articles:
            ledger.add(article)
        for refusal in refusals:
            ledger.add_refusal(refusal)
        for article, present in ledger.pending(fingerprints):
            for stage in fingerprints.keys() - present.keys():
                ledger.keep(article.id, stage, fingerprints[stage], payload)
        return ledger.publish(make_reading, linker=linker)


def read_exports(path: Path) -> dict[str, list[str]]:
    """Every export as lines of JSON."""
    with open_ledger(path) as ledger:
        return {kind: [json.dumps(row, ensure_ascii=False) for row in ledger.rows(kind)] for kind in KINDS}


def read_vectors(path: Path) -> dict[tuple[str, str], bytes]:
    """What is kept in place of each statement's meaning, by article and statement."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT article, statement, vector FROM vectors")
        return {(article_id, statement): vector for article_id, statement, vector in rows}


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture(scope="session")
def reading() -> Callable[[Article, Mapping[str, bytes]], Reading]:
    return make_reading


@pytest.fixture(scope="session")
def build() -> Callable[..., Published]:
    return run_build


@pytest.fixture(scope="session")
def exports() -> Callable[[Path], dict[str, list[str]]]:
    return read_exports


@pytest.fixture(scope="session")
def vectors() -> Callable[[Path], dict[tuple[str, str], bytes]]:
    return read_vectors


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.ledger"
