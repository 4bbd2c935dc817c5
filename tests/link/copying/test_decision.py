"""Which of two texts was made from the other: over articles put together from written sentences, and by hand."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

import pytest
from tests.link.copying.made import desk, text_of

from editing import EDITS
from onrecord.link.copying.decision import decide
from onrecord.link.copying.keys import finer, keys
from onrecord.link.copying.text import Text

LEAST = {"identical": 1.0, "trimmed": 1.0, "rewritten": 1.0, "excerpted": 0.95, "translated": 0.75, "round-up": 0.95}
SEED, ORIGINALS = 7, 50


@cache
def texts() -> list[Text]:
    return [text_of(one) for one in desk(SEED, ORIGINALS).made]


@cache
def sources() -> dict[tuple[int, int], str]:
    made = desk(SEED, ORIGINALS).made
    return {(source, number): one.kind for number, one in enumerate(made) for source in one.sources}


@cache
def related() -> set[tuple[int, int]]:
    """Pairs that may share words: with a source in common, or one the other's."""
    made = desk(SEED, ORIGINALS).made
    of = [{number, *one.sources} for number, one in enumerate(made)]
    return {(a, b) for a, b in combinations(range(len(made)), 2) if of[a] & of[b]}


@pytest.mark.parametrize("edit", LEAST)
def test_copies_are_found(edit: str) -> None:
    pairs = [pair for pair, kind in sources().items() if kind == edit]
    found = [pair for pair in pairs if decide(texts()[pair[0]], texts()[pair[1]])]
    assert len(found) >= LEAST[edit] * len(pairs)


def test_copies_share_a_block() -> None:
    shared = Counter(kind for (a, b), kind in sources().items() if set(keys(texts()[a])) & set(keys(texts()[b])))
    total = Counter(sources().values())
    assert all(shared[edit] >= 0.9 * total[edit] for edit in EDITS)


def test_near_misses_are_no_copies() -> None:
    others = set(combinations(range(len(texts())), 2)) - related()
    wrong = [(a, b) for a, b in others if decide(texts()[a], texts()[b])]
    assert len(wrong) <= 2


def test_a_finer_block_stands_in_the_place_of_one_alone() -> None:
    above: dict[int, set[int]] = {}
    for text in texts():
        blocks = set(keys(text))
        while blocks:
            below = {(finest, block) for block in blocks for finest in finer(text, block)}
            for finest, block in below:
                above.setdefault(finest, set()).add(block)
            blocks = {finest for finest, _ in below}
    assert above
    assert all(len(blocks) == 1 for blocks in above.values())


def test_a_text_stands_in_no_more_blocks_than_sixty() -> None:
    long = " ".join(f"Boat {n} brought {n + 900} sacks to Varn{n}mouth with Captain Osk{n}." for n in range(200))
    assert max(len(set(keys(text))) for text in [*texts(), text_of(long)]) <= 60


def test_both_ways_round_the_same_is_decided() -> None:
    for a, b in [*sources()][:40]:
        there, back = decide(texts()[a], texts()[b]), decide(texts()[b], texts()[a])
        assert (there is None) == (back is None)
        if there and back:
            assert there.one == back.other


SPEECH = "“We shall open the harbour tomorrow, and the boats will sail with bread for every house on the islands,”"
HERE = (
    f"The harbour of Varnmouth opens again, Minister Ilse Brandt told 300 fishermen on the quay. {SPEECH} she said. "
    "Insurers had asked for guards at the gate since the fire in March."
)
THERE = (
    f"Ilse Brandt faced angry crews for an hour. {SPEECH} the minister promised in Varnmouth. Few of them believed "
    "it, and at the Anchor inn the talk was of selling up and moving south before winter."
)


def test_who_quotes_the_same_speech_copies_nobody() -> None:
    assert decide(text_of(HERE), text_of(THERE)) is None


def test_sentences_that_are_parted_in_two_are_found() -> None:
    one = (
        "Three boats with 412 sacks of flour left Varnmouth for Osk island on Monday while guards watched the gate. "
        "Captain Mara Vell said that the crossing took nine hours because of fog off Reuk point. "
        "The harbour office counts 77 empty berths, the most since it began to keep books in 1931."
    )
    other = one.replace(" while guards", ". Guards").replace(" because of fog", ". The reason was fog")
    found = decide(text_of(one), text_of(other))
    assert found is not None
    assert found.share_one > 0.9
    assert found.share_other > 0.85
