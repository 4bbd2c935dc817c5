from __future__ import annotations

import json

import pytest
from tests.bad.archives import folded
from tests.linear import assert_linear
from tests.read.test_inputs import read_file

from onrecord.read.unbroken import LONGEST_RUN, unbroken
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

RUN = "x" * (LONGEST_RUN + 1)
REASON = Reason.of("unbroken_run", length=LONGEST_RUN + 1, limit=LONGEST_RUN)


def test_run_past_the_limit_is_found_wherever_it_stands() -> None:
    assert unbroken(RUN) == REASON
    assert unbroken(f"Words {RUN} words") == REASON
    assert unbroken("Words\n" + RUN) == REASON
    assert unbroken(f"{RUN}y\u00a0{RUN}") == Reason.of("unbroken_run", length=LONGEST_RUN + 2, limit=LONGEST_RUN)


@pytest.mark.parametrize("space", [" ", "\n", "\t", "\u00a0", "\u3000", "\r"])
def test_any_white_space_ends_a_run(space: str) -> None:
    assert unbroken(RUN[1:] + space + RUN[1:]) is None


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.txt", RUN, ""),
        ("a.html", f"<p>Words <b>{RUN}</b>", ""),
        ("a.jsonl", json.dumps({"text": RUN}), "line 1"),
        ("a.json", json.dumps([{"html": f"<p>{RUN}"}]), "item 1"),
        ("a.csv", f"id,text\n1,{RUN}\n", "line 2"),
        (
            "a.xml",
            f"<rss><channel><item><title>Words</title><description>{RUN}</description></item></channel></rss>",
            "item 1",
        ),
    ],
)
def test_every_reader_refuses_it(name: str, data: str, place: str) -> None:
    for file, raw in ((name, data.encode()), (f"{name}.gz", folded(data.encode()))):
        [refusal] = read_file(file, raw)
        assert isinstance(refusal, InputRefusal)
        assert (refusal.name, refusal.place, refusal.reason) == (file, place, REASON)


def test_a_run_of_the_limit_is_read() -> None:
    [article] = read_file("a.txt", RUN[1:].encode())
    assert isinstance(article, Article)


@pytest.mark.parametrize("unit", ["x", "x ", " ", "xxxxxxxxxx\n"])
def test_linear(unit: str) -> None:
    assert_linear(unbroken, unit, 8 * LONGEST_RUN)
