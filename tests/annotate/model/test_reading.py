from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, starmap
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.hard import UNITS
from tests.annotate.model import tiny
from tests.annotate.model.placed import Placed
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.annotate.model import pieces as pieces_module
from onrecord.annotate.model.reading import Readings, readings
from onrecord.annotate.model.tags import Run
from onrecord.annotate.model.weights import Weights, weights
from onrecord.annotate.model.windows import LONGEST, Window, windows
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.tokens import token_places


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    return weights(tiny.folder(tmp_path_factory.mktemp("weights")))


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    """The same weights loaded a second time: nothing that the first remembers is known to them."""
    return weights(tiny.folder(tmp_path_factory.mktemp("others")))


def words_of(text: str) -> list[Token]:
    return list(starmap(Token, token_places(text)))


def read(text: str, loaded: Weights) -> Readings:
    return readings(text, words_of(text), sentences(text, abbreviations()), loaded)


def long_articles() -> st.SearchStrategy[str]:
    """Texts of several windows: paragraphs of a few words and of hundreds, sentences likewise."""
    parts = st.lists(st.tuples(articles(), st.integers(1, 9)), min_size=1, max_size=3)
    return st.tuples(parts, st.sampled_from(["", " ", "\n", "\n\n", ". "])).map(
        lambda drawn: drawn[1].join(text for part, times in drawn[0] for text in [part] * times)
    )


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[str, list[Token], list[Span]]:
    """A text with a segmentation of its own: words that leave some of it out, sentences that know no paragraphs."""
    text = draw(articles())
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=40)))
    words = [Token(start, end) for start, end in pairwise(places) if draw(st.booleans())]
    firsts = [place for place in range(len(words)) if place == 0 or draw(st.booleans())]
    spans = [Span(words[a].start, words[b - 1].end) for a, b in pairwise([*firsts, len(words)])]
    return text, words, spans


def assert_every_word_is_read_once(found: Readings, size: int) -> None:
    assert [len(one) for one in (found.upos, found.head, found.deprel)] == [size] * 3
    assert set(found.upos) <= set(tiny.LABELS["upos"])
    assert set(found.deprel) <= set(tiny.LABELS["deprel"])


def assert_in_order(runs: Sequence[Run], size: int) -> None:
    assert all(0 <= run.first < run.behind <= size for run in runs)
    assert all(a.behind <= b.first for a, b in pairwise(runs))
    assert all(0 < run.probability <= 1 for run in runs)


def assert_runs_in_order(found: Readings, size: int) -> None:
    assert_in_order(found.names, size)
    assert_in_order(found.times, size)
    assert_in_order([one.cue for one in found.attributions], size)
    for one in found.attributions:
        assert one.content
        assert_in_order(one.source, size)
        assert_in_order(one.content, size)


def number_of(starts: Sequence[int], words: Sequence[Token]) -> list[int]:
    """Plainly: how many of the starts each word has before it or at it."""
    return [sum(start <= word.start for start in starts) for word in words]


def assert_heads_in_sentences(
    found: Readings, text: str, words: Sequence[Token], spans: Sequence[Span]
) -> dict[int, list[int]]:
    """Fails where a head stands in another sentence or a word hangs on itself; gives the words of each sentence."""
    numbers = number_of(sorted({one.start for one in (*spans, *paragraphs(text))}), words)
    rooted = {-1}
    for word in range(len(words)):
        path = [word]
        while path[-1] not in rooted:
            path.append(found.head[path[-1]])
            assert len(path) <= len(words) + 1, "a circle"
        rooted.update(path)
    assert all(head == -1 or numbers[head] == numbers[word] for word, head in enumerate(found.head))
    return {number: [word for word, own in enumerate(numbers) if own == number] for number in set(numbers)}


@given(st.data())
def test_every_word_has_one_reading_whatever_the_windows(loaded: Weights, data: st.DataObject) -> None:
    text = data.draw(long_articles())
    words, spans = words_of(text), sentences(text, abbreviations())
    found = readings(text, words, spans, loaded)
    assert_every_word_is_read_once(found, len(words))
    assert_runs_in_order(found, len(words))
    for one in assert_heads_in_sentences(found, text, words, spans).values():
        if sum(map(len, loaded.pieces.of([text[words[word].start : words[word].end] for word in one]))) < LONGEST // 2:
            assert [found.head[word] for word in one].count(-1) == 1


@given(st.data())
def test_a_segmentation_that_is_given_is_read_as_it_is(loaded: Weights, data: st.DataObject) -> None:
    text, words, spans = data.draw(laid_out())
    found = readings(text, words, spans, loaded)
    assert_every_word_is_read_once(found, len(words))
    assert_runs_in_order(found, len(words))
    assert_heads_in_sentences(found, text, words, spans)


@given(st.data())
def test_what_was_read_before_makes_no_difference(loaded: Weights, others: Weights, data: st.DataObject) -> None:
    texts = data.draw(st.lists(articles(), min_size=1, max_size=4))
    alone = {text: read(text, others) for text in texts}
    for text in data.draw(st.permutations(texts)):
        assert read(text, loaded) == alone[text]


def test_words_that_were_forgotten_are_read_the_same(loaded: Weights, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The harbour ferry said: Mira Solt waited. 4 ferrys waited, said Solt."
    before = read(text, loaded)
    monkeypatch.setattr(pieces_module, "MOST_REMEMBERED", 1)
    for other in ("The ferry.", "Solt waits.", "4"):
        read(other, loaded)
    assert read(text, loaded) == before


def test_a_paragraph_that_fills_windows_of_its_own_is_read_as_if_it_stood_alone(loaded: Weights) -> None:
    # Longer than a window, so that neither its neighbours' windows nor its own hold words of both.
    long = "The ferry waited , said Mira Solt . " * 40
    alone, among = read(long, loaded), read(f"4 ferrys said .\n\n{long}\n\nSolt waits .", loaded)
    assert among.upos[4:-3] == alone.upos
    assert [head - 4 if head >= 0 else head for head in among.head[4:-3]] == alone.head
    moved = [run._replace(first=run.first - 4, behind=run.behind - 4) for run in among.names]
    assert [run for run in moved if 0 <= run.first < len(alone.upos)] == alone.names


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str, loaded: Weights) -> None:
    assert_linear(lambda text: read(text, loaded), unit, 4_000)


def test_words_in_no_order_are_read(loaded: Weights) -> None:
    text = " ".join(Random(4).choices([*tiny.VOCABULARY[4:], ".", "\n", "“", "”"], k=2_000))  # noqa: S311  # no secret
    words = words_of(text)
    found = read(text, loaded)
    assert_every_word_is_read_once(found, len(words))
    assert_runs_in_order(found, len(words))


def placed(loaded: Weights, role: int) -> Weights:
    return replace(loaded, model=replace(loaded.model, encoder=Placed(role), relation=Placed(role), role=Placed(role)))


LONG = "The ferry waited , and the harbour said . " * 60


@pytest.fixture(scope="module")
def laid(loaded: Weights) -> list[Window]:
    """The windows of the long text, some of which begin with words of the window before."""
    words = words_of(LONG)
    pieces = loaded.pieces.of([LONG[word.start : word.end] for word in words])
    starts = [one.start for one in sentences(LONG, abbreviations())]
    firsts = [place for place, word in enumerate(words) if word.start in starts]
    found = windows([len(one) for one in pieces], [0], firsts)
    assert {window.own > window.first for window in found} == {True, False}
    return found


def test_a_word_is_read_in_the_window_that_it_is_at_home_in(loaded: Weights, laid: list[Window]) -> None:
    expected = [
        tiny.LABELS["upos"][(word - one.first) % 3]
        for one in laid
        for word in range(one.first, one.behind)[-_own(one) :]
    ]
    assert read(LONG, placed(loaded, 0)).upos == expected


def test_a_name_that_begins_in_the_words_before_is_left_to_their_window(loaded: Weights, laid: list[Window]) -> None:
    found = read(LONG, placed(loaded, 0)).names
    assert [(run.first, run.behind) for run in found] == [
        (one.first, one.behind) for one in laid if one.own == one.first
    ]


def test_a_cue_is_asked_once_and_its_content_stands_where_it_was_read(loaded: Weights, laid: list[Window]) -> None:
    # Tag 3 begins a content: each word of the window is one.
    found = read(LONG, placed(loaded, 3)).attributions
    assert [one.cue.first for one in found] == list(range(len(words_of(LONG))))
    last = found[-1]
    assert [run.first for run in last.content] == list(range(laid[-1].first, laid[-1].behind))
    assert last.source == ()


@pytest.mark.parametrize("role", [0, 1])
def test_a_cue_without_content_is_no_attribution(loaded: Weights, role: int) -> None:
    assert read(LONG, placed(loaded, role)).attributions == []


def _own(window: Window) -> int:
    return window.behind - window.own
