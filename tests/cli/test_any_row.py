"""Rows with anything at all in their fields: what is read of them may be little, but nothing breaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import PIECES, articles

from onrecord.read.rows.row import FIELDS

Run = Callable[..., Result]
Row = dict[str, Any]

# What parsers of addresses, days and languages stumble over.
HARD = [
    *("http://[x", "http://[::1]/a", "https://]/", "http://a:99999999/", "http://a:b/", "//", "http://", "https:///x"),
    *("http://\u2100.example/", "http://xn--/", "https://xn--a.example/", "http://a..b/", "http://.", "http://%zz/"),
    *(
        "http://user:pass@reuters.com:80/x?y#z",
        "https://reuters.com\\.example/",
        "javascript:alert(1)",
        "http://\u00df",
    ),
    *("https://example.org/2024/99/99/x", "https://example.org/0000/00/00/", "https://example.org/20240230/x"),
    *(
        "0000-00-00",
        "9999-12-31T23:59:60Z",
        "2024-02-30",
        "10000-01-01",
        "2024-03-04T18:00+99:99",
        "\u0661\u0662",
        "now",
    ),
    *("1e999", "2024-W09-4", "-0001-01-01", "en", "EN-us", "zz", "x" * 70, "a\x00b", "=1+1", "\x1b[31m", "../..", "-"),
]
ANY = st.sampled_from(HARD) | PIECES | st.text(max_size=20) | st.lists(PIECES, max_size=4).map("".join)
OTHER = st.none() | st.booleans() | st.integers() | st.floats() | st.lists(ANY, max_size=2) | st.dictionaries(ANY, ANY)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(FIELDS, ANY | ANY | ANY | OTHER),
    "text": articles(),
    "html": articles().map("<title>{0}</title><p>{0}".format) | ANY,
    "tokens": st.lists(st.lists(ANY, max_size=6), max_size=4) | OTHER,
}
DESCRIBING = {name: value for name, value in VALUES.items() if name != "text"}
ROWS = st.fixed_dictionaries({"text": VALUES["text"]}, optional=DESCRIBING) | st.fixed_dictionaries({}, optional=VALUES)
SOUND = {"text": "“We wait,” Kyiv said on Monday.", "language": "en"}
SLOW = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


def written(folder: str, rows: list[Row]) -> Path:
    file = Path(folder) / "rows.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return file


@pytest.mark.parametrize("address", [one for one in HARD if ":" in one or "/" in one])
def test_an_address_that_is_none(run: Run, tmp_path: Path, address: str) -> None:
    result = run("annotate", written(str(tmp_path), [{**SOUND, "url": address}]))
    assert result.exit_code == 0, result.stderr
    assert [one["speaker"]["name"] for one in json.loads(result.stdout)["statements"]] == ["Ukraine"]


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(st.lists(ROWS, min_size=1, max_size=3))
def test_any_rows_are_annotated_or_refused(run: Run, rows: list[Row]) -> None:
    with TemporaryDirectory() as folder:
        result = run("annotate", "--tokens", written(folder, [SOUND, *rows]))
    assert result.exit_code in {0, 3}, result.output
    made = [json.loads(line) for line in result.stdout.split("\n") if line]
    assert 1 <= len(made) <= len(rows) + 1
    assert len(made) == len(rows) + 1 or result.exit_code == 3
    for one in made:
        places = [(token["start"], token["end"]) for token in one["tokens"]]
        assert places == sorted(places)


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(st.lists(ROWS, min_size=1, max_size=4))
def test_a_ledger_takes_any_rows_and_gives_them_out(run: Run, rows: list[Row]) -> None:
    with TemporaryDirectory() as folder:
        ledger, sheets, page = (Path(folder) / name for name in ("a.ledger", "all.xlsx", "page.html"))
        built = run("build", written(folder, [SOUND, *rows]), "--ledger", ledger)
        assert built.exit_code in {0, 3}, built.output
        for more in (("export", "all", "--format", "xlsx", "-o", sheets), ("report", "-o", page)):
            result = run(*more, "--ledger", ledger)
            assert result.exit_code == 0, result.output
