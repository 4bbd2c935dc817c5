from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import relays
from training.corpora.written import attributed, unmarked
from training.document import Attributed, Document, Gold, document, words_of
from training.relays import SLOT, Forms, forms, relayed

FORMS = forms(Path(relays.__file__).parent / "examples" / "relays")
THAT = Forms(["{S1 @} {C1 told} us {T1 that _}."], ["the cook, Ada Lund,"])
QUOTED = Forms(["{T1 “_,”} {C1 said} {S1 @}."], ["the cook, Ada Lund,"])
NEWS = (
    "It rained. {S1 The pilot} {C1 fears} {T1 a storm}. {T2 We wait}, {S2 he} {C2 said}.\n"
    "{S3 Mira Solt} {C3 said} {T3 “we wait”}. {T4 “It waits. Nobody asked,”} {S4 she} {C4 said}."
)


@pytest.fixture(autouse=True)
def every_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relays, "SHARE", 1.0)


def made(source: str, name: str = "news") -> Document:
    text, marks = unmarked(name, source)
    words = words_of(text)
    return document(name, text, words, Gold(attributions=attributed(words, marks)))


def roles(found: Document) -> list[tuple[str, str, str]]:
    def told(one: Attributed) -> tuple[str, str, str]:
        source, cue, content = (
            " ".join(found.forms[place] for place in sorted(role)) for role in (one.source, one.cue, one.content)
        )
        return source, cue, content

    return [told(one) for one in found.gold.attributions or ()]


def test_sentences_that_somebody_says_are_said_by_another() -> None:
    found = relayed(made(NEWS), THAT)
    assert found.text == (
        "It rained. The cook, Ada Lund, told us that the pilot fears a storm. "
        "The cook, Ada Lund, told us that we wait, he said.\n"
        "The cook, Ada Lund, told us that Mira Solt said “we wait”. “It waits. Nobody asked,” she said."
    )
    assert roles(found) == [
        ("The cook , Ada Lund ,", "told", "that the pilot fears a storm"),
        ("the pilot", "fears", "a storm"),
        ("The cook , Ada Lund ,", "told", "that we wait , he said"),
        ("he", "said", "we wait"),
        ("The cook , Ada Lund ,", "told", "that Mira Solt said “ we wait ”"),
        ("Mira Solt", "said", "“ we wait ”"),
        ("she", "said", "“ It waits . Nobody asked , ”"),
    ]


def test_quotation_marks_are_put_around_none() -> None:
    found = relayed(made(NEWS), QUOTED)
    assert "“The pilot fears a storm,” said the cook, Ada Lund." in found.text
    assert "Mira Solt said “we wait”. “It waits. Nobody asked,” she said." in found.text
    assert ("the cook , Ada Lund", "said", "“ The pilot fears a storm , ”") in roles(found)


@pytest.mark.parametrize(
    "source",
    [
        "{T1 The ferry waits}, it {C1 was said}.",  # nobody says it
        "{S1 She} {C1 asks}: {T1 Why?}",  # no full stop
        "{S1 She} {C1 said} {T1 it waits. It waits.}",  # more than a sentence
        "{S1 She} {C1 said} {T1 " + "it " * 50 + "waits}.",  # too long
        "The ferry waits.",
    ],
)
def test_other_sentences_stay_as_they_are(source: str) -> None:
    plain = made(source)
    assert relayed(plain, THAT).text == plain.text


def test_the_same_document_is_always_relayed_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relays, "SHARE", 0.5)
    texts = {relayed(made(NEWS, str(name)), FORMS).text for name in range(8)}
    assert texts == {relayed(made(NEWS, str(name)), FORMS).text for name in range(8)}
    assert len(texts) > 1


def test_every_form_has_a_place_for_a_sentence_a_source_and_a_cue() -> None:
    for form in FORMS.forms:
        assert (form.count(SLOT), form.count("@")) == (1, 1), form
        kinds = {kind for kind, _, _ in unmarked(form, form)[1]}
        assert kinds == {"S1", "C1", "T1"}, form


@given(st.integers(0, 10_000))
def test_what_is_said_stays_what_it_was(name: int) -> None:
    plain = made("It rained. {S1 Mira Solt} {C1 said} {T1 the ferry waits}. It does.", str(name))
    found = relayed(plain, FORMS)
    outer, inner = sorted(roles(found), key=lambda one: -len(one[2]))
    assert inner == ("Mira Solt", "said", "the ferry waits")
    assert "Mira Solt said the ferry waits" in outer[2]
    assert outer[0]
    assert found.text.startswith("It rained. ")
    assert found.text.endswith(" It does.")
