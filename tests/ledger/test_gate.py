from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger import gate
from onrecord.ledger.errors import VerbatimError
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.event import Event, Participant
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure, Rest
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.place import Place
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import AXES, Vector, Vectors
from onrecord.records.when import TimeExpression
from onrecord.records.zone import Zone

TEXT = "Ilse Brandt said the pier 🌊 holds."
TRUE = Stretch.of(TEXT, 17, 25)
LIE = Stretch(17, 25, "the quay")


def statement(**fields: object) -> Statement:
    given: dict[str, object] = {"id": "s", "source": (), "cue": (), "content": (TRUE,), "quote_type": "indirect"}
    return Statement(**(given | fields))  # type: ignore[arg-type]


def figure(**fields: object) -> Figure:
    given: dict[str, object] = {"id": "f", "start": 17, "end": 25, "text": "the pier", "value": 1.0}
    return Figure(**(given | fields))  # type: ignore[arg-type]


def event(**fields: object) -> Event:
    given: dict[str, object] = {"id": "e", "start": 12, "end": 16, "text": "said", "kind": "CONSULT"}
    return Event(**(given | fields))  # type: ignore[arg-type]


def read(
    statements: tuple[Statement, ...] = (),
    figures: tuple[Figure, ...] = (),
    resolution: Resolution | None = None,
    page: Page | None = None,
    events: tuple[Event, ...] = (),
) -> Reading:
    return Reading(
        article=Article(text=TEXT, name="pier.txt"),
        page=page or Page(),
        annotation=Annotation(),
        resolution=resolution or Resolution(),
        extraction=Extraction(statements=statements, figures=figures, events=events),
    )


LIES = {
    "statement content": read((statement(content=(TRUE, LIE)),)),
    "statement source": read((statement(source=(Stretch(0, 11, "Elsa Brandt"),)),)),
    "statement cue": read((statement(cue=(Stretch(12, 16, "says"),)),)),
    "statement place": read((statement(place=Place(LIE.start, LIE.end, LIE.text, "Kesk")),)),
    "statement without content": read((statement(content=()),)),
    "statement past the end": read((statement(content=(Stretch(30, 300, TEXT[30:]),)),)),
    "statement before the start": read((statement(content=(Stretch(-6, 3, TEXT[-6:3]),)),)),
    "empty content": read((statement(content=(Stretch(3, 3, ""),)),)),
    "offsets in bytes": read((statement(content=(Stretch(29, 34, "holds"),)),)),
    "figure": read(figures=(figure(text="the Pier"),)),
    "words that a figure rests on": read(figures=(figure(rests_on=(Rest("of", 30, 300),)),)),
    "event": read(events=(event(text="says"),)),
    "actor": read(events=(event(actors=(Participant(0, 4, "Elsa", "Else Brandt"),)),)),
    "recipient": read(events=(event(recipients=(Participant(30, 300, TEXT[30:], "Pier"),)),)),
    "mention": read(resolution=Resolution(mentions=(Mention(0, 4, "Else", "m", "person"),))),
    "time": read(resolution=Resolution(times=(TimeExpression(0, 4, "2030", "DATE", "2030"),))),
    "zone": read(page=Page(zones=(Zone(0, 99, "body"),))),
    "finding": read(page=Page(findings=(Finding(5, 2, "garbled", "x"),))),
    "settled finding": read(resolution=Resolution(findings=(Finding(5, 500, "glued_words", "x"),))),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_row_that_lies_is_held_back_and_leaves_a_refusal(lie: Reading) -> None:
    held, faults = gate.admit(lie)
    assert held == read()
    (fault,) = faults
    refusal = fault.refusal(len(TEXT))
    assert (refusal.stage, refusal.reason.code) == ("ledger", "verbatim_gate")
    assert (refusal.start, refusal.end) == (0, 0) or 0 <= refusal.start < refusal.end <= len(TEXT)
    with pytest.raises(VerbatimError, match=r"pier\.txt"):
        gate.check(lie)


def test_the_error_names_article_kind_offsets_and_both_texts() -> None:
    with pytest.raises(VerbatimError) as caught:
        gate.check(read((statement(content=(LIE,)),)))
    for part in ("'pier.txt'", "statements", "17-25", "'the quay'", "'the pier'"):
        assert part in str(caught.value)


def test_only_the_row_that_lies_is_held_back() -> None:
    held, faults = gate.admit(read((statement(), statement(id="t", content=(LIE,)))))
    assert held == read((statement(),))
    assert [fault.problem for fault in faults] == ["text_differs"]


def test_a_vector_of_a_refused_statement_is_held_back_with_it() -> None:
    made = read((statement(), statement(id="t", content=(LIE,))))
    meant = Vectors((Vector("s", bytes(AXES)), Vector("t", b"\1" * AXES)))
    held, faults = gate.admit(replace(made, vectors=meant))
    assert held == replace(read((statement(),)), vectors=Vectors((Vector("s", bytes(AXES)),)))
    assert [(fault.kind, fault.problem) for fault in faults] == [("statements", "text_differs")]


def test_what_rests_on_a_refused_statement_loses_its_reference() -> None:
    lying = statement(id="outer", content=(LIE,))
    held, faults = gate.admit(read((lying, statement(parent="outer")), (figure(statement="outer"),)))
    assert held == read((statement(),), (figure(),))
    assert [(fault.problem, fault.said) for fault in faults] == [
        ("text_differs", "the quay"),
        ("unknown_reference", "outer"),
        ("unknown_reference", "outer"),
    ]


def test_a_figure_keeps_the_references_that_hold() -> None:
    rows = (figure(statement="s", same_as="gone"), figure(id="g", statement="gone", same_as="f"))
    held, _ = gate.admit(read((statement(),), rows))
    assert held.extraction.figures == (figure(statement="s"), figure(id="g", same_as="f"))


def test_an_event_keeps_the_references_that_hold() -> None:
    rows = (
        event(statement="gone", figures=("f", "gone"), same_as="gone"),
        event(id="d", statement="s", same_as="e", figures=("f",)),
    )
    held, faults = gate.admit(read((statement(),), (figure(),), events=rows))
    assert held.events == (event(figures=("f",)), rows[1])
    assert [(fault.kind, fault.problem, fault.said) for fault in faults] == [
        ("events", "unknown_reference", "gone")
    ] * 3


def test_a_vector_of_no_statement_is_not_let_through() -> None:
    meant = Vectors((Vector("gone", bytes(AXES)), Vector("s", bytes(AXES))))
    held, faults = gate.admit(replace(read((statement(),)), vectors=meant))
    assert held == replace(read((statement(),)), vectors=Vectors(meant.vectors[1:]))
    assert faults == ()


def test_an_id_is_one_vector() -> None:
    twice = Vectors((Vector("s", bytes(AXES)), Vector("s", bytes(AXES))))
    held, _ = gate.admit(replace(read((statement(), statement(act="deny"))), vectors=twice))
    assert held.vectors == Vectors(twice.vectors[:1])


def test_an_id_is_one_row() -> None:
    held, faults = gate.admit(read((statement(), statement(act="deny")), (figure(), figure(value=2.0))))
    assert held == read((statement(),), (figure(),))
    assert [(fault.kind, fault.problem) for fault in faults] == [("statements", "same_id"), ("figures", "same_id")]


def test_what_is_true_passes_unchanged(
    article: Callable[..., Article], reading: Callable[[Article, Mapping[str, bytes]], Reading]
) -> None:
    made = reading(article(3), {})
    gate.check(made)
    assert gate.admit(made) == (made, ())
    assert gate.admit(read(page=Page(findings=(Finding(0, 0, "redated", "2019"),))))[1] == ()


@given(st.text(max_size=30), st.integers(-3, 33), st.integers(-3, 33), st.text(max_size=6))
def test_only_the_very_words_pass(text: str, start: int, end: int, said: str) -> None:
    article = Article(text=text, name="any")
    mention = Mention(start, end, said, "m", "person")
    made = replace(read(), article=article, resolution=Resolution(mentions=(mention,)))
    held, faults = gate.admit(made)
    true = 0 <= start < end <= len(text) and text[start:end] == said
    assert bool(held.resolution.mentions) == true == (not faults)
