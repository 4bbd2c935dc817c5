"""Marks that a reader does not see or sees as plain ones: examples of what the road reads through them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.build import build
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings


def read(text: str) -> Reading:
    article = Article(text=text, name="a", language="en")
    return reading(article, travel(article, Settings()))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "speaker"),
    [
        (
            "“The fer\u00adry is late,” said\u00a0Mira\u00a0So\u00adlt, the har\u00adbour master.",
            "Mira\u00a0So\u00adlt, the har\u00adbour master",
            "said",
            "“The fer\u00adry is late,”",
            "Mira Solt",
        ),
        (
            "“The quay is open,” Jose\u0301 Garci\u0301a told reporters.",
            "Jose\u0301 Garci\u0301a",
            "told reporters",
            "“The quay is open,”",
            "José García",
        ),
        (
            "â€œThe o\ufb03ce wonâ€™t open,â€\x9d Mira Solt sa\u00adid.",
            "Mira Solt",
            "sa\u00adid",
            "â€œThe o\ufb03ce wonâ€™t open,â€\x9d",
            "Mira Solt",
        ),
        (
            '\u202a\u200e"We are here," said\u200b Anna\u2009Keller\u200f.\u202c',
            "Anna\u2009Keller",
            "said",
            '"We are here,"',
            "Anna Keller",
        ),
    ],
)
def test_a_statement(text: str, source: str, cue: str, content: str, speaker: str) -> None:
    (one,) = read(text).statements
    assert [stretch.text for stretch in one.source] == [source]
    assert [stretch.text for stretch in one.content] == [content]
    assert cue.startswith(one.cue[0].text)
    assert one.speaker is not None
    assert one.speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "counted"),
    [
        ("The strait has 12\u00a0000\u00a0people.", "12\u00a0000\u00a0people", 12_000, None, "people"),
        ("The strait has 12Â\u00a0000 people.", "12Â\u00a0000 people", 12_000, None, "people"),
        ("It cost €\u202f5\u202fmillion.", "€\u202f5\u202fmillion", 5_000_000, "EUR", None),
        ("It cost â‚¬5 million.", "â‚¬5 million", 5_000_000, "EUR", None),
        ("They saw \ufb01ve boats.", "\ufb01ve boats", 5, None, "boats"),
        ("They saw twenty\u2011\ufb01ve bo\u00adats.", "twenty\u2011\ufb01ve bo\u00adats", 25, None, "boats"),
    ],
)
def test_a_figure(text: str, words: str, value: float, unit: str | None, counted: str | None) -> None:
    (one,) = read(text).figures
    assert (one.text, one.value, one.unit, one.counted) == (words, value, unit, counted)


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("Kyiv saidâ€‹ on Monday that 12 people died.", ["â€‹"]),
        ("ï»¿Kyiv said on Monday that it â€‹was late.", ["ï»¿Kyiv said on Monday that it â€‹"]),
        ("Kyiv sÂ\u00adaid on Monday that it was late.", ["Â\u00ad"]),
        ("A fer\u00adry, a fer\u00adry: itâ€™s late.", ["â€™"]),
    ],
)
def test_damage_is_told_of_where_it_stands(text: str, damaged: list[str]) -> None:
    assert [text[one.start : one.end] for one in read(text).page.findings] == damaged


@pytest.mark.parametrize("accents", ["\u0302\u0301\u0301", "\u0301\u0301", "\u0323\u0302\u0301\u0301"])
def test_tokens_do_not_overlap_where_accents_are_stacked(accents: str) -> None:
    tokens = read(f"e{accents} said no.").annotation.tokens
    assert all(before.end <= behind.start for before, behind in pairwise(tokens))
    assert len(tokens) == 1 + len(accents) + 3


TREEBANK = (("``", "No", ",", "''", "Kyiv", "said", "."), ("He", "denied", "it", "."))


@pytest.mark.parametrize("text", ['"No," Kyiv said. He denied it.', "“No,” Kyiv sa\u00adid. He\u00a0denied it."])
def test_a_segmentation_of_the_penn_treebank(text: str) -> None:
    article = Article(text=text, name="a", language="en", tokens=TREEBANK)
    whole = reading(article, travel(article, Settings()))
    assert [one.content[0].text for one in whole.statements] == [text[:5]]
    assert [text[one.start : one.end].replace("\u00ad", "") for one in whole.annotation.tokens][5:] == [
        *("said", ".", "He", "denied", "it", ".")
    ]
    assert [(text[one.start : one.end], one.reason.code) for one in whole.refusals] == [("it", "says_nothing")]


def test_a_segmentation_of_another_text_is_refused_and_the_text_read_all_the_same() -> None:
    text = "“No,” said\u00a0Mira\u00a0Solt. He de\u00adnied it."
    article = Article(text=text, name="a", language="en", tokens=(("Quite", "another", "article", "."),))
    whole = reading(article, travel(article, Settings()))
    assert [one.content[0].text for one in whole.statements] == ["“No,”"]
    assert [(one.stage, one.reason.code) for one in whole.refusals] == [
        ("annotate", "tokens_do_not_follow"),
        ("extract", "says_nothing"),
    ]


def test_a_dateline_and_a_date() -> None:
    text = (
        "\ufeffHAL\u00adVIK,\u00a0March\u00a04\u00a0(Reuters)\u2009—\u2009The ferry sank on 3\u00a0March\u00a02025."
        "\n\nMore will follow."
    )
    whole = read(text)
    assert next((zone.kind, text[zone.start : zone.end]) for zone in whole.page.zones) == (
        "dateline",
        "HAL\u00adVIK,\u00a0March\u00a04\u00a0(Reuters)\u2009—",
    )
    assert ("3\u00a0March\u00a02025", "2025-03-03") in [(time.text, time.value) for time in whole.resolution.times]


def test_the_title_stays_as_the_carrier_has_it() -> None:
    text = "Fer\u00adry late\n\nThe ferry was late on Tuesday, the harbour master said.\n\nIt will be late again."
    article = Article(text=text, name="a", title="Ferry\u00a0la\u00adte")
    whole = reading(article, travel(article, Settings()))
    assert whole.page.title == "Ferry\u00a0la\u00adte"
    assert whole.page.zones[0].kind == "headline"


def test_a_ledger_takes_it_and_keeps_what_was_found_for_the_next_build(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "“The fer\u00adry is la\u00adte,” said\u00a0Mira\u00a0So\u00adlt. Itâ€™s been 12Â\u00a0000 days.", "utf-8"
    )
    with open_ledger(tmp_path / "a.ledger", write=True) as ledger:
        done = build(ledger, [str(tmp_path / "a.txt")], Settings())
        assert (done.published.new, done.published.held_back) == (1, 0)
        (statement,) = ledger.rows("statements")
        (finding,) = ledger.rows("findings")
        (figure,) = ledger.rows("figures")
        assert (statement["text"], statement["speaker"]) == ("“The fer\u00adry is la\u00adte,”", "Mira Solt")
        assert figure["text"] == "12Â\u00a0000 days"
        assert finding["kind"] == "garbled"
        again = build(ledger, [str(tmp_path / "a.txt")], Settings())
        assert (again.annotated, again.published.changed) == (0, 0)
