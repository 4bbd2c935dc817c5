"""`onrecord annotate`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from onrecord.run import road, spread

Run = Callable[..., Result]


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_object_an_article_in_order_of_the_inputs(run: Run, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "a.json"
    other.write_text(json.dumps([{"id": "one", "text": "A word."}, {"id": "two", "text": "A word."}]))
    result = run("annotate", article, other, other)
    assert [row["article"]["name"] for row in rows(result)] == ["harbour.txt", "one", "two", "one", "two"]
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_folder_is_read_sorted_by_path(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.txt", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A word.")
    assert [row["article"]["name"] for row in rows(run("annotate", tmp_path))] == ["a/z.txt", "b.txt", "c.txt"]


def test_standard_input(run: Run) -> None:
    result = run("annotate", "-", given="“It is open,” said Mayor Ilse Brandt.".encode())
    [row] = rows(result)
    assert row["article"]["name"] == "-"
    assert [one["speaker"]["name"] for one in row["statements"]] == ["Ilse Brandt"]


def test_tokens_only_where_asked_for(run: Run, article: Path) -> None:
    [plain], [full] = rows(run("annotate", article)), rows(run("annotate", article, "--tokens"))
    assert {*full} - {*plain} == {"tokens", "sentences"}
    text = article.read_text(encoding="utf-8")
    assert [text[token["start"] : token["end"]] for token in full["tokens"][:3]] == ["PORT", "ALDER", ","]
    assert all(0 <= start < end <= len(text) for start, end in full["sentences"])


def test_explain_says_what_each_name_speaker_and_time_rests_on(run: Run) -> None:
    given = "“It is open,” said Mayor Ilse Brandt on 4 March 2031. Brandt smiled.".encode()
    [plain], [row] = rows(run("annotate", "-", given=given)), rows(run("annotate", "-", "--explain", given=given))
    assert "why" not in json.dumps(plain)
    assert [one["why"] for one in row["mentions"]] == [
        "No table knows the name; it stands for an actor of its own.",
        "The article names one person in full who has this surname.",
    ]
    assert [one["why"] for one in row["times"]] == ["The words say it by themselves."]
    [said] = row["statements"]
    assert said["speaker"]["why"] == "No table knows the name; it stands for an actor of its own."
    assert said["said"]["why"] == "The words that ascribe it to somebody tell when it was said."


def test_no_time_is_spent_on_vectors(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def embedded(*_: object) -> None:
        pytest.fail("vectors were made, and nobody sees them")

    stages = [replace(stage, make=embedded) if stage.name == "embed" else stage for stage in road.ROAD]
    monkeypatch.setattr(road, "ROAD", stages)
    [row] = rows(run("annotate", article))
    assert row["statements"]


def test_a_mention_tells_how_sure_it_is(run: Run) -> None:
    [row] = rows(run("annotate", "-", given="“It is open,” said Mayor Ilse Brandt.".encode()))
    [(words, sure)] = [(one["text"], one["confidence"]) for one in row["mentions"]]
    assert words == "Ilse Brandt"
    assert 0.5 < sure <= 1
    assert sure == round(sure, 3)


def test_some_refused_is_exit_code_3_and_a_line_each(run: Run, article: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("annotate", tmp_path / "none.txt", article, empty)
    assert result.exit_code == 3
    assert [row["article"]["name"] for row in rows(result)] == ["harbour.txt"]
    assert result.stderr == (
        f"onrecord: {tmp_path / 'none.txt'}: There is no file or folder of this name; check the path.\n"
        "onrecord: empty.txt: There are no words in it.\n"
    )


def test_all_refused_is_exit_code_1(run: Run, tmp_path: Path) -> None:
    result = run("annotate", tmp_path / "none.txt")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_an_empty_folder_is_exit_code_1_with_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = run("annotate", tmp_path / "nothing")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"onrecord: there is nothing to read in {tmp_path / 'nothing'}\n"


@pytest.mark.parametrize("limit", [60_000_000_000, 2**62])
def test_a_limit_past_all_memory_takes_none(run: Run, tmp_path: Path, limit: int) -> None:
    for name, data in (("a.txt", "A word."), ("b.jsonl", '{"text": "A word."}'), ("c.csv", "text\nA word.\n")):
        (tmp_path / name).write_text(data)
    names = [row["article"]["name"] for row in rows(run("annotate", tmp_path, "--max-bytes", str(limit)))]
    assert names == ["a.txt", "b.jsonl#1", "c.csv#2"]


def test_what_is_larger_than_the_limit_is_refused(run: Run, article: Path) -> None:
    result = run("annotate", article, "--max-bytes", "20")
    assert result.exit_code == 1
    assert "onrecord: harbour.txt: It is larger than the limit for one input;" in result.stderr
    assert "limit: 20" in result.stderr


def test_actors_of_the_users_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[organisation]]\nid = "LANTERN"\nname = "Lantern Watch"\naliases = ["LW"]\n')
    given = b"The lamps are lit, LW said on Monday."
    without, with_own = run("annotate", "-", given=given), run("annotate", "-", "--actors", own, given=given)
    assert "Lantern Watch" not in without.stdout
    [row] = rows(with_own)
    assert [(one["text"], one["name"]) for one in row["mentions"]] == [("LW", "Lantern Watch")]


def test_kinds_of_the_users_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[kind]]\nid = "lanterns"\nnouns = ["lantern"]\n')
    given = b"Tallin sent 300 lanterns."
    [without], [with_own] = (rows(run("annotate", "-", *more, given=given)) for more in ((), ("--counted", own)))
    assert [one["kind"] for one in without["figures"]] == [None]
    assert [one["kind"] for one in with_own["figures"]] == ["lanterns"]


def test_a_broken_file_of_kinds_is_told_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[kind]]\nid = "lanterns"\nnoun = ["lantern"]\n')
    result = run("annotate", tmp_path / "none.txt", "--counted", own)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"onrecord: {own}: kind 1 (lanterns): 'noun' is not known; a kind has id, under,")
    assert result.stderr.count("\n") == 1


def test_outlets_of_the_users_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[outlet]]\ndomain = "lantern.example"\nname = "Lantern Watch"\nagency = true\n')
    given = json.dumps({"text": "The lamps are lit.", "url": "https://www.lantern.example/1"}).encode()
    [without], [with_own] = (rows(run("annotate", "-", *more, given=given)) for more in ((), ("--outlets", own)))
    assert (without["article"]["outlet"], without["article"]["outlet_domain"]) == (None, None)
    assert with_own["article"]["outlet"] == "Lantern Watch"
    assert (with_own["article"]["outlet_domain"], with_own["article"]["outlet_agency"]) == ("lantern.example", True)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file or directory"),
        ("[[outlet]", "TOML"),
        ('[[outlet]]\nname = "Quay"\n', "outlet 1 (Quay): lacks 'domain'"),
        ('[[outlet]]\nname = "Quay"\ndomain = "quay.example"\ncountry = "UK"\n', "'UK' is no code of ISO 3166-1"),
    ],
)
@pytest.mark.parametrize("command", ["annotate {}", "build {} --ledger n.ledger"])
def test_a_broken_file_of_outlets_is_told_before_anything_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, says: str, command: str
) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_text(content)
    monkeypatch.chdir(tmp_path)
    result = run(*command.format(tmp_path / "none.txt").split(), "--outlets", own)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"onrecord: {own}: ")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file or directory"),
        ("[[state]", "TOML"),
        ('[[state]]\nname = "Orvenia"\n', "id"),
        ("state = 3\n", "state"),
        ('[[state]]\nid = "x"\nname = 3\n', "name"),
        ('[[holder]]\nid = "x"\nname = ""\n', "name"),
        ('[[holder]]\nid = "x"\nname = "Ana Lo"\noffice = ["mayor"]\n', "office"),
    ],
)
@pytest.mark.parametrize("command", ["annotate {}", "build {} --ledger n.ledger"])
def test_a_broken_file_of_actors_is_told_before_anything_is_read(
    run: Run, tmp_path: Path, content: str | None, says: str, command: str
) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_text(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        result = run(*command.format(tmp_path / "none.txt").split(), "--actors", own)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"onrecord: {own}: ")
    assert says in result.stderr.partition(f"{own}: ")[2]
    assert result.stderr.count("\n") == 1


def test_many_articles_on_many_processes_come_out_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": f"n{n}", "text": f"Mayor Ilse Brandt said {n} lamps are lit."}) for n in range(40)]
    many.write_text("\n".join([*lines[:20], "{", *lines[20:]]))
    plain = run("annotate", many)
    monkeypatch.setattr(spread, "WORTH_A_POOL", 10)
    monkeypatch.setattr("onrecord.cli.annotate.cores", lambda: 2)
    pooled = run("annotate", many)
    assert pooled.stdout == plain.stdout
    assert len(rows(pooled)) == 40
    assert (pooled.exit_code, pooled.stderr) == (3, plain.stderr)
    assert pooled.stderr.startswith("onrecord: many.jsonl, line 21: This is not valid JSON")
