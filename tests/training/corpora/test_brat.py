from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora.brat import brat
from training.document import Attributed, Document

TEXT = "The ferry is late, Mira Solt said on Monday. It waits, she added.\nHe hopes they say so."


def at(words: str, behind: int = 0) -> str:
    start = TEXT.index(words, behind)
    return f"{start} {start + len(words)}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    return tmp_path


def put(folder: Path, lines: list[str], name: str = "harbour", annotator: str = "anna", text: str = TEXT) -> None:
    (folder / "text" / f"{name}.txt").write_bytes(text.encode())
    written = "\n".join(line.replace("|", "\t") for line in lines)
    (folder / "attributions" / f"{name}_{annotator}.ann").write_text(written + "\n", encoding="utf-8")


def words(found: Document, one: Attributed) -> tuple[str, str, str]:
    source, cue, content = (
        " ".join(found.forms[place] for place in sorted(role)) for role in (one.source, one.cue, one.content)
    )
    return source, cue, content


def test_an_attribution_is_read_by_its_words(folder: Path) -> None:
    put(
        folder,
        [
            f"T1|Source {at('Mira Solt')}|Mira Solt",
            f"T2|Cue {at('said')}|said",
            f"T3|Content {at('The ferry is late')}|The ferry is late",
            f"T4|Attribution {at('said')}|said",
            "E1|Attribution:T4 Content:T3 Cue:T2 Source:T1",
        ],
    )
    (found,) = brat(folder)
    assert found.name == "harbour"
    assert [words(found, one) for one in found.gold.attributions or ()] == [
        ("Mira Solt", "said", "The ferry is late"),
    ]


def test_parts_of_a_role_are_put_together(folder: Path) -> None:
    put(
        folder,
        [
            f"T2|Cue {at('added')}|added",
            f"T3|Content {at('The ferry')};{at('late')}|The ferry late",
            f"T5|Content {at('It waits')}|It waits",
            "E1|Attribution:T2 Content:T3 Cue:T2 Content2:T5",
        ],
    )
    (found,) = brat(folder)
    assert [words(found, one) for one in found.gold.attributions or ()] == [("", "added", "The ferry late It waits")]


@pytest.mark.parametrize(
    "event",
    [
        "E1|Attribution:T2 Source:T1 Cue:T2",  # no content
        "E1|Attribution:T2 Source:T1 Content:T3",  # no cue
        "E1|Attribution:T2 Source:T1 Cue:T9 Content:T3",  # a cue that is not there
        "E1",
        "R1|Attribution:T2 Source:T1 Cue:T2 Content:T3",
    ],
)
def test_what_is_no_attribution_is_passed_over(folder: Path, event: str) -> None:
    spans = [
        f"T1|Source {at('Mira Solt')}|",
        f"T2|Cue {at('said')}|",
        f"T3|Content {at('The ferry is late')}|",
        "T4",
        "T5|",
        "#1|AnnotatorNotes T1|sure",
    ]
    put(folder, [*spans, event])
    (found,) = brat(folder)
    assert found.gold.attributions == []
    assert found.forms[:3] == ["The", "ferry", "is"]


def test_of_several_annotators_the_alphabetically_first_counts(folder: Path) -> None:
    event = "E1|Attribution:T2 Cue:T2 Content:T3"
    put(folder, [f"T2|Cue {at('said')}|", f"T3|Content {at('The ferry is late')}|", event], annotator="zoe")
    put(folder, [f"T2|Cue {at('added')}|", f"T3|Content {at('It waits')}|", event], annotator="anna")
    put(folder, [], name="bay_two", text="Nothing.")
    found = brat(folder)
    assert [one.name for one in found] == ["bay_two", "harbour"]
    assert [words(found[1], one) for one in found[1].gold.attributions or ()] == [("", "added", "It waits")]


def test_offsets_count_what_the_file_holds_at_the_end_of_a_line(folder: Path) -> None:
    text = "One.\r\nTwo.\r\nSolt said so."
    spans = [("Source", 12, 16), ("Cue", 17, 21), ("Content", 22, 24)]
    lines = [f"T{number}|{role} {start} {end}|" for number, (role, start, end) in enumerate(spans)]
    put(folder, [*lines, "E1|Attribution:T1 Source:T0 Cue:T1 Content:T2"], text=text)
    (found,) = brat(folder)
    assert [words(found, one) for one in found.gold.attributions or ()] == [("Solt", "said", "so")]


def hoped() -> list[str]:
    return [
        f"T2|Cue {at('hopes')}|",
        f"T3|Content {at('they say so')}|",
        "E1|Attribution:T2 Cue:T2 Content:T3",
    ]


def test_what_is_often_a_cue_is_left_open_inside_a_content(folder: Path) -> None:
    put(folder, hoped())
    text = "Sailors say so. They say nothing. She hopes so."
    spans = [f"T1|Cue {text.index('say')} {text.index('say') + 3}|", f"T4|Content {text.index('so')} 14|"]
    put(folder, [*spans, "E2|Attribution:T1 Cue:T1 Content:T4"], name="quay", text=text)
    found = next(one for one in brat(folder) if one.name == "harbour")
    assert [found.forms[place] for place in sorted(found.gold.open)] == ["say"]


def test_what_is_rarely_a_cue_is_not_left_open(folder: Path) -> None:
    put(folder, hoped())
    text = "Sailors say so. " + "They say nothing. " * 5
    spans = [f"T1|Cue {text.index('say')} {text.index('say') + 3}|", f"T4|Content {text.index('so')} 14|"]
    put(folder, [*spans, "E2|Attribution:T1 Cue:T1 Content:T4"], name="quay", text=text)
    found = next(one for one in brat(folder) if one.name == "harbour")
    assert found.gold.open == frozenset()


def test_a_cue_that_is_marked_is_not_left_open(folder: Path) -> None:
    inner = [f"T1|Cue {at('say')}|", f"T4|Content {at('so')}|", "E2|Attribution:T1 Cue:T1 Content:T4"]
    put(folder, [*hoped(), *inner])
    (found,) = brat(folder)
    assert found.gold.open == frozenset()
