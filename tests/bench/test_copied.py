from __future__ import annotations

from copied import measures

PRINTED = """\
articles 6000, copies 1000
precision 98.5, recall 90.0
  recall of excerpted: 80.0
  recall of identical: 100.0
  wrong pairs with told: 12
"""


def test_every_share_is_a_measure() -> None:
    assert {one.name: one.value for one in measures(PRINTED)} == {
        "copies.precision": 98.5,
        "copies.recall": 90.0,
        "copies.recall.excerpted": 80.0,
        "copies.recall.identical": 100.0,
    }
