"""Words by place, and on what they hang."""

from __future__ import annotations

from onrecord.records.annotation import Token
from onrecord.text.tree import Tree

TEXT = "The old mayor’s boats sank."
TREE = Tree(
    TEXT,
    (
        Token(0, 3, "DET", "the", 2, "det"),
        Token(4, 7, "ADJ", "old", 2, "amod"),
        Token(8, 13, "NOUN", "Mayor", 4, "nmod:poss"),
        Token(13, 15, "PART", None, 2, "case"),
        Token(16, 21, "NOUN", "boat", 5, "nsubj"),
        Token(22, 26, "VERB", "sink", -1, "root"),
    ),
)


def test_words() -> None:
    assert [TREE.low(at) for at in (-1, 0, 3, 6)] == ["", "the", "'s", ""]
    assert [TREE.lemma(at) for at in (2, 3, 9)] == ["mayor", "'s", ""]
    assert TREE.relation(2) == "nmod"
    assert TREE.within(4, 14) == range(1, 4)


def test_what_hangs_on_what() -> None:
    assert TREE.above(4) == 5
    assert TREE.above(5) is None
    assert list(TREE.heads(0)) == [2, 4, 5]
    assert TREE.hanging(2) == [0, 1, 3]
    assert TREE.hanging(2, "det amod") == [0, 1]


def test_a_tree_that_turns_in_a_circle_ends() -> None:
    circle = Tree("a b", (Token(0, 1, head=1), Token(2, 3, head=0)))
    assert len(list(circle.heads(0))) < 20
