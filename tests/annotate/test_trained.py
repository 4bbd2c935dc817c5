from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from itertools import pairwise
from multiprocessing import get_context
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.hard import HARD
from tests.annotate.model import tiny
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.annotate.known import known_names
from onrecord.annotate.model import weights as module
from onrecord.annotate.model.confidence import Calibration
from onrecord.annotate.model.reading import Asked, Readings
from onrecord.annotate.model.tags import Run
from onrecord.annotate.named import LEAST_SURE
from onrecord.annotate.trained import attributions_of, certainty, names_of, quantities_of, times_of, with_grammar
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation, Attributed, Name, Quantity, Timed, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.span import Span
from onrecord.text.tokens import token_places

TEXT = "Solt said on 4 March that 12 ferries wait."
WORDS = [Token(*place) for place in token_places(TEXT)]
# What is given is halved.
CALIBRATION = Calibration({name: [[0, 0], [1, 0.5]] for name in ("names", "statements")})


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def run(words: str, kind: str, probability: float) -> Run:
    first = next(place for place, word in enumerate(WORDS) if word.start == span(words).start)
    return Run(first, first + len(words.split()), kind, probability)


def test_names_have_their_kind_and_a_calibrated_confidence() -> None:
    found = Readings(names=[run("Solt", "person", 0.8), run("4 March", "event", 0.4)])
    assert list(names_of(WORDS, found, CALIBRATION)) == [
        Name(*_ends("Solt"), "person", 0.4),
        Name(*_ends("4 March"), "event", 0.2),
    ]


def test_times_and_quantities_are_parted() -> None:
    kinds = ["DATE", "TIME", "DURATION", "SET", "quantity", "money", "percent"]
    found = Readings(upos=["X"] * len(WORDS), times=[run("4 March", kind, 0.5) for kind in kinds])
    assert list(times_of(WORDS, found)) == [Timed(*_ends("4 March"), kind) for kind in kinds[:4]]
    assert list(quantities_of(WORDS, found)) == [Quantity(*_ends("4 March"), kind) for kind in kinds[4:]]


def test_an_article_belongs_to_the_time_behind_it_and_by_itself_is_none() -> None:
    text = "In the spring the port shut for a month or a year"
    words = [Token(*place) for place in token_places(text)]
    upos = "ADP DET NOUN DET NOUN VERB ADP DET NOUN CCONJ DET NOUN".split()
    runs = [(1, 2), (2, 3), (3, 4), (7, 9), (10, 11), (11, 12)]
    found = Readings(upos=upos, times=[Run(*place, kind="DATE", probability=0.5) for place in runs])
    times = [text[time.start : time.end] for time in times_of(words, found)]
    assert times == ["the spring", "a month", "a year"]


def test_attributions_are_spans_of_the_text() -> None:
    one = Asked(
        run("said", "cue", 1.0),
        (run("Solt", "source", 0.8),),
        (run("on 4 March", "content", 0.9), run("12 ferries wait", "content", 0.5)),
    )
    assert list(attributions_of(WORDS, Readings(attributions=[one]), CALIBRATION)) == [
        Attributed((span("Solt"),), (span("said"),), (span("on 4 March"), span("12 ferries wait")), 0.2)
    ]


def test_the_least_sure_stretch_counts_and_no_source_costs_nothing() -> None:
    cue, content = run("said", "cue", 0.8), run("12 ferries wait", "content", 0.5)
    assert certainty(Asked(cue, (), (content,))) == pytest.approx(0.4)
    assert certainty(Asked(cue, (run("Solt", "source", 0.5),), (content,))) == pytest.approx(0.2)
    assert certainty(Asked(cue, (), (content, run("on 4 March", "content", 0.1)))) == pytest.approx(0.08)


def test_words_keep_their_places_and_get_a_lemma() -> None:
    found = Readings(upos=["PROPN", "VERB"], head=[1, -1], deprel=["nsubj", "root"])
    assert list(with_grammar(TEXT, WORDS[:2], found)) == [
        Token(*_ends("Solt"), "PROPN", "Solt", 1, "nsubj"),
        Token(*_ends("said"), "VERB", "say", -1, "root"),
    ]


def test_a_reading_for_each_word_is_asked_for() -> None:
    with pytest.raises(ValueError, match="shorter"):
        list(with_grammar(TEXT, WORDS, Readings(upos=["X"], head=[-1], deprel=["root"])))


def _ends(words: str) -> tuple[int, int]:
    return span(words).start, span(words).end


Read = Callable[..., Annotation]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Annotates with a few random numbers for weights: they find something everywhere."""
    folder = tiny.folder(tmp_path_factory.mktemp("weights"))
    straight = {name: [[0, 0], [1, 1]] for name in ("names", "statements")}
    (folder / "calibration.json").write_text(json.dumps(straight))
    tiny.sums(folder)

    def with_them(text: str, tokens: tuple[tuple[str, ...], ...] = ()) -> Annotation:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(module, "shipped", lambda: folder)
            return annotate(Article(text=text, name="a", tokens=tokens), Page(language="en"), actors())

    return with_them


def assert_is_of(found: Annotation, text: str) -> None:
    """Fails where a record does not stand in the text or out of order."""
    for field in ("sentences", "tokens", "names", "times", "quantities"):
        assert_in_order(getattr(found, field), text)
    assert_in_order([one.cue[0] for one in found.attributions], text)
    for one in found.attributions:
        assert len(one.cue) == 1
        assert one.content
        assert_in_order(one.source, text)
        assert_in_order(one.content, text)
        assert 0 <= one.confidence <= 1
    known = {(name.start, name.end) for name in known_names(Words.of(text, found.tokens), actors())}
    # How sure a name is that only the tables know has not been measured.
    assert all((name.start, name.end) in known for name in found.names if name.confidence is None)
    assert all(name.confidence is None or LEAST_SURE <= name.confidence <= 1 for name in found.names)
    assert all(token.head is not None and -1 <= token.head < len(found.tokens) for token in found.tokens)
    assert all(token.upos and token.deprel and token.lemma is not None for token in found.tokens)


def assert_in_order(places: Sequence[Any], text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in places)
    assert all(a.end <= b.start for a, b in pairwise(places))
    # No record is of white space alone, and none begins or ends in some.
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in places)


@given(st.data())
def test_whatever_the_text_records_stand_in_it_in_order(read: Read, data: st.DataObject) -> None:
    text = data.draw(articles()) * data.draw(st.integers(1, 6))
    assert_is_of(read(text), text)


@given(st.data())
def test_a_segmentation_that_comes_with_the_article_is_read(read: Read, data: st.DataObject) -> None:
    text = data.draw(articles())
    words = st.one_of(st.sampled_from(text.split() or ["x"]), st.text(max_size=4))
    tokens = data.draw(st.lists(st.lists(words, max_size=9).map(tuple), max_size=5).map(tuple))
    for given_words in (tokens, tuple(tuple(line.split()) for line in text.splitlines())):
        found = read(text, given_words)
        assert_is_of(found, text)
        assert all(0 <= refusal.start <= refusal.end <= len(text) for refusal in found.refusals)


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_any_text_is_read(text: str, read: Read) -> None:
    assert_is_of(read(text), text)


def test_in_another_language_only_sentences_and_words_are_read() -> None:
    text = "Die Fähre wartet, sagte Solt."
    found = annotate(Article(text=text, name="a"), Page(language="de"), actors())
    assert all(not getattr(found, one.name) for one in fields(found) if one.name not in {"sentences", "tokens"})
    assert {token[2:] for token in found.tokens} == {(None, None, None, None)}


# With the weights that are shipped, whichever they are: what they give is not asked for, only that it is the same.
INVENTED = (
    """Mira Solt, the harbour master of Port Alder, said on Tuesday that 12 ferries were waiting.

    “Nobody has told us when the strait will open,” she told reporters. The ministry denied that it had been asked.""",
    "Dorn warned Keller had promised the islands a bridge, and said the council would “never” pay for it. " * 9,
    "No.",
    "According to the grain board, prices rose by 4 per cent.\n\nKeller: “We wait.”",
)


def read_shipped(text: str) -> Annotation:
    return annotate(Article(text=text, name="a"), Page(language="en"), actors())


@pytest.fixture(scope="module")
def alone() -> list[Annotation]:
    """The first two, each as a process of its own reads it, which has read nothing before."""
    found = []
    for text in INVENTED[:2]:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            found.append(pool.submit(read_shipped, text).result())
    return found


@pytest.mark.parametrize("order", [(0, 1), (3, 1, 0), (1, 1, 2, 0, 3, 0, 1)])
def test_neighbours_order_and_process_make_no_difference(order: tuple[int, ...], alone: list[Annotation]) -> None:
    assert alone[0].names
    assert alone[0].attributions
    found = {place: read_shipped(INVENTED[place]) for place in order}
    assert [found[0], found[1]] == alone
