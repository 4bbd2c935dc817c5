from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from onrecord.report.build import SMALLEST_CAP, make_view
from onrecord.report.page import render
from onrecord.report.view import Selection

from .fake import Row, rows, view_of
from .invented import HOSTILE
from .parsed import parse, said


@pytest.fixture(scope="module")
def page() -> str:
    return render(view_of(rows()))


def inner(page: str, element: str) -> str:
    found = re.findall(f"<{element}>(.*?)</{element}>", page, re.DOTALL)
    assert len(found) == 1
    return str(found[0])


@pytest.mark.parametrize(("element", "directive"), [("script", "script-src"), ("style", "style-src")])
def test_the_policy_names_exactly_what_the_page_runs(page: str, element: str, directive: str) -> None:
    content = parse(page).css("meta[http-equiv]")[0].attributes["content"] or ""
    digest = b64encode(sha256(inner(page, element).encode()).digest()).decode()
    assert f"{directive} 'sha256-{digest}';" in content
    assert content.startswith("default-src 'none';")


def test_the_policy_stands_before_all_that_it_rules(page: str) -> None:
    assert [node.tag for node in parse(page).css("head > *")][:2] == ["meta", "meta"]


def test_nothing_runs_or_loads_by_attribute(page: str) -> None:
    nodes = parse(page).css("*")
    names = {name for node in nodes for name in node.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})
    links = {node.attributes["href"] or "" for node in nodes if "href" in node.attributes}
    assert all(link.startswith(("#", "https://news.example/")) for link in links)
    assert not {node.tag for node in nodes} & {
        "img",
        "iframe",
        "object",
        "link",
        "base",
        "image",
        "use",
        "foreignobject",
    }
    drawings = [node.parent for node in nodes if node.tag == "svg"]
    assert drawings
    assert {node.attributes["class"] for node in drawings if node} == {"chart"}


def test_every_link_inside_the_page_has_its_target_and_no_id_stands_twice(page: str) -> None:
    nodes = parse(page).css("*")
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = {node.attributes["href"] or "" for node in nodes if "href" in node.attributes}
    assert {link[1:] for link in links if link.startswith("#")} - set(ids) == {"_"}


def test_every_article_stands_in_the_page_word_for_word(page: str) -> None:
    texts = {row["article"]: row["text"] for row in rows()["articles"]}
    assert any(HOSTILE in text for text in texts.values())
    sheets = parse(page).css("article.sheet")
    shown = {(node.attributes["id"] or "")[2:]: said(node.css(".text")[0]) for node in sheets}
    assert shown == texts


def test_every_row_is_one_link_away_from_its_words(page: str) -> None:
    tree = parse(page)
    for row in rows()["statements"]:
        assert tree.css(f"#rs-{row['id']} a[href='#s-{row['id']}']")
        assert tree.css(f".sheet#a-{row['article']} #s-{row['id']}")


def test_the_same_rows_in_any_order_give_the_same_bytes(page: str) -> None:
    assert render(view_of({kind: some if kind == "series" else some[::-1] for kind, some in rows().items()})) == page


def test_speakers_stand_by_their_number_of_statements_and_the_unknown_last(page: str) -> None:
    names = [said(node) for node in parse(page).css("#said h3")]
    counts = [int(said(node).split()[0]) for node in parse(page).css("#said .tally")]
    assert names[-1] == "Speaker not known"
    assert counts[:-1] == sorted(counts[:-1], reverse=True)
    assert sum(counts) == 120


def test_headings_descend_one_level_at_a_time(page: str) -> None:
    levels = [int((node.tag or "h0")[1]) for node in parse(page).css("h1, h2, h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_ledger_without_rows_says_so_in_sentences() -> None:
    page = render(make_view([], [], [], [], {}))
    sentences = " ".join(said(node) for node in parse(page).css(".empty"))
    assert len(parse(page).css(".empty")) == 7
    assert "Nothing was refused" in sentences


def test_a_selection_is_said_at_the_top() -> None:
    page = render(view_of(rows(), selection=Selection(since="2031-03-05", speaker="Tanase", limit=3)))
    notice = said(parse(page).css(".notices")[0])
    for part in ("since 5 March 2031", "“Tanase”", "At most 3 statements"):
        assert part in notice


def test_the_whole_ledger_needs_no_notice(page: str) -> None:
    assert not parse(page).css(".notices")


def large(articles: int, length: int) -> dict[str, list[Row]]:
    found = rows(articles)
    for number, row in enumerate(found["articles"]):
        row["text"] += f"\n\nNote {number}: " + "ü<\u202e" * length
    return found


def test_texts_that_have_no_room_are_left_out_oldest_first_and_named() -> None:
    found = large(30, 400)
    whole, cut = render(view_of(found)), render(view_of(found, size_cap=800_000))
    assert len(whole.encode()) > 800_000 >= len(cut.encode())
    sheets = [node.attributes["id"] for node in parse(cut).css(".sheet")]
    assert sheets == [node.attributes["id"] for node in parse(whole).css(".sheet")][: len(sheets)]
    assert 0 < len(sheets) < 30
    left_out = 30 - len(sheets)
    assert f"The text of {left_out} articles left out" in said(parse(cut).css(".notices")[0])
    assert len(parse(cut).css(".statement")) == 120
    assert len(parse(cut).css(".context")) > 0


@pytest.mark.parametrize(("articles", "length"), [(2, 200_000), (400, 1), (900, 0)])
def test_the_page_never_grows_beyond_its_cap(articles: int, length: int) -> None:
    page = render(view_of(large(articles, length), size_cap=SMALLEST_CAP))
    assert len(page.encode()) <= SMALLEST_CAP
    assert "left out to keep this file under 0.256 MB" in page


def test_rows_that_have_no_room_are_counted() -> None:
    page = render(view_of(rows(400), size_cap=SMALLEST_CAP))
    shown = len(parse(page).css(".statement"))
    assert f"{1600 - shown:,} more statements left out" in page
    assert "of 1,600" in page
