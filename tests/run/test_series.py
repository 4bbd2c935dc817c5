"""The series of a ledger: from its rows to those of the export."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from click.testing import CliRunner

from onrecord.cli.main import cli
from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure, Rest
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.when import When
from onrecord.run.claims import claims
from onrecord.run.exporting import rows
from onrecord.run.notebook import OpenLedger
from onrecord.run.series import series_of, series_rows

MARKS = {"extract": "e1"}
Keep = Callable[[Iterable[Article]], Path]

FIRST = "The office spoke. Osk said that Norway has 9,000 soldiers in the exercise. More may come.\n"
LATER = "Together with the Finns, 14,000 soldiers take part. The exercise holds 14,000 soldiers.\n"


def make_reading(article: Article, payloads: Mapping[str, bytes]) -> Reading:
    """Soldiers are Norway's, and whatever stands behind "Osk said" Osk says."""
    assert payloads == {"extract": b""}
    text = article.text
    statements = tuple(_statement(article, match) for match in re.finditer(r"(Osk) (said) ([^.]{1,90})", text))
    mentions = (_mention(article, match, "place", "NOR") for match in re.finditer("Norway", text))
    others = (_mention(article, match, "person", "finns") for match in re.finditer("Finns", text))
    return Reading(
        article=article,
        page=Page(published=When(article.published, "given") if article.published else None),
        annotation=Annotation(),
        resolution=Resolution(mentions=tuple(sorted((*mentions, *others), key=lambda one: one.start))),
        extraction=Extraction(statements=statements, figures=tuple(_figures(article, statements)), refusals=()),
    )


def _statement(article: Article, match: re.Match[str]) -> Statement:
    return Statement(
        id=digest(article.id, match.start()),
        source=(Stretch.of(article.text, *match.span(1)),),
        cue=(Stretch.of(article.text, *match.span(2)),),
        content=(Stretch.of(article.text, *match.span(3)),),
        quote_type="indirect",
        speaker=Speaker("osk", "Osk"),
        act="assert",
    )


def _mention(article: Article, match: re.Match[str], kind: Literal["place", "person"], actor: str) -> Mention:
    id_ = digest(article.id, match.start())
    return Mention(match.start(), match.end(), match[0], id_, kind, actor, match[0])


def _figures(article: Article, statements: tuple[Statement, ...]) -> Iterable[Figure]:
    first: str | None = None
    for match in re.finditer(r"([\d,]+) soldiers", article.text):
        inside = next((one.id for one in statements if one.start <= match.start() < one.end), None)
        own = digest("figure", article.id, match.start())
        yield Figure(
            id=own,
            start=match.start(),
            end=match.end(),
            text=match[0],
            value=float(match[1].replace(",", "")),
            counted="soldiers",
            kind="troops",
            of="Norway",
            of_actor="NOR",
            where="Finnmark",
            as_of=article.published,
            as_of_basis="said" if inside else "published",
            status="in_place",
            measure="stock",
            statement=inside,
            same_as=first,
            rests_on=(Rest("of", 0, 3),),
        )
        first = first or own


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    def kept(articles: Iterable[Article]) -> Path:
        path = tmp_path / "of.ledger"
        with open_ledger(path, write=True) as ledger:
            for article in articles:
                ledger.add(article)
            for article, _ in ledger.pending(MARKS):
                ledger.keep(article.id, "extract", MARKS["extract"], b"")
            ledger.publish(make_reading)
        return path

    return kept


def told(text: str, day: str | None, outlet: str) -> Article:
    return Article(text=text, name=f"{outlet}.txt", outlet=outlet, published=day, published_basis="given")


ARTICLES = [told(FIRST, "2024-03-14", "Wire"), told(FIRST, "2024-03-15", "Gazette"), told(LATER, "2024-03-16", "Post")]


def test_claims_know_their_author_and_their_words(keep: Keep) -> None:
    with open_ledger(keep(ARTICLES)) as ledger:
        found = {claim.outlet: claim for claim in claims(ledger) if not claim.figure.same_as}
    assert {claim.author: claim.speaks for claim in found.values()} == {"Osk": True, "Post": False}
    first = found["Wire"]
    assert (first.before, first.behind) == ("Osk said that Norway has ", " in the exercise.")
    assert (first.following, first.sides, first.published) == ("More may come.", ("Norway",), "2024-03-14")
    assert first.text_id == found["Gazette"].text_id
    assert first.figure.rests_on == (Rest("of", 0, 3),)
    assert found["Post"].sides == ()
    assert [other.text for other in found["Post"].again] == ["14,000 soldiers"]


def test_rows_have_the_exports_fields_and_stand_in_the_text(keep: Keep) -> None:
    with open_ledger(keep(ARTICLES)) as ledger:
        found = list(series_rows(ledger))
        texts = {row["article"]: ledger.article(row["article"]) for row in found}
    assert [row["value"] for row in found] == [9000, 14000]
    for row in found:
        article = texts[row["article"]]
        assert article is not None
        assert article["text"][row["start"] : row["end"]] == row["text"]
        assert list(row) == list(fields("series"))
        for name, type_ in fields("series").items():
            assert row[name] is None or isinstance(row[name], (float, int) if type_ is float else type_), name
    assert (found[0]["outlet"], found[0]["author"], found[0]["origins"]) == ("Wire", "Osk", 1)
    assert found[0]["next_says"] == "“14,000 soldiers” takes in what “9,000 soldiers” leaves out: the Finns."
    assert (found[0]["next_verdict"], found[0]["next_why"]) == ("scope", "figures_included")
    assert {found[1][name] for name in ("next_verdict", "next_why", "next_says")} == {None}


def test_as_of_leaves_out_what_came_later(keep: Keep) -> None:
    with open_ledger(keep(ARTICLES)) as ledger:
        assert not series_of(ledger, "2024-03-15")
        assert len(series_of(ledger, "2024-03-16")) == 1
        with pytest.raises(ValueError, match="is no day"):
            list(rows(ledger, "series", "2024-03-32"))


def test_the_order_of_reading_leaves_no_trace(keep: Keep, tmp_path: Path) -> None:
    with open_ledger(keep(ARTICLES)) as ledger:
        there = list(series_rows(ledger))
    (tmp_path / "of.ledger").unlink()
    with open_ledger(keep(reversed(ARTICLES))) as ledger:
        assert list(series_rows(ledger)) == there


def test_other_kinds_are_the_ledgers(keep: Keep) -> None:
    with open_ledger(keep(ARTICLES)) as ledger:
        assert list(rows(ledger, "figures")) == list(ledger.rows("figures"))


def test_notebooks_have_the_rows_too(keep: Keep) -> None:
    path = keep(ARTICLES)
    with OpenLedger(path) as opened, open_ledger(path) as ledger:
        assert opened.rows("series") == list(series_rows(ledger))


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx", "jsonl"])
def test_every_format_takes_them(keep: Keep, tmp_path: Path, form: str) -> None:
    path, file = keep(ARTICLES), tmp_path / "rows"
    done = CliRunner().invoke(cli, ["export", "series", "--ledger", str(path), "--format", form, "-o", str(file)])
    assert (done.exit_code, done.output) == (0, "")
    assert file.stat().st_size > 0
    if form == "jsonl":
        lines: list[dict[str, Any]] = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        with open_ledger(path) as ledger:
            assert lines == list(series_rows(ledger))
