from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.zones import zones
from onrecord.records.article import Article, Block

PAGE = """Norrpost
Halvik -2 °C
Tuesday, 4 March 2025

Ferry halted after blast at Halvik pier

The line to the islands will stay shut for a week, the company says

HALVIK, March 4 (Norrpost) — The ferry company stopped all crossings on Tuesday, its spokeswoman said.

  • Divers at the pier
  • © Ministry of Ports

"We will wait for the inspectors," said Mira Solt.

Also Read: Islands brace for winter

What the company knows

The blast tore a hole of two metres, the company said.

Follow Norrpost on Telegram

Related Stories

Who guards the strait
"""


def _zoned(text: str) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in zones(Article(text=text, name="a", outlet="Norrpost"))]


def test_a_pasted_page() -> None:
    assert _zoned(PAGE) == [
        ("masthead", "Norrpost"),
        ("masthead", "Halvik -2 °C"),
        ("masthead", "Tuesday, 4 March 2025"),
        ("headline", "Ferry halted after blast at Halvik pier"),
        ("deck", "The line to the islands will stay shut for a week, the company says"),
        ("dateline", "HALVIK, March 4 (Norrpost) —"),
        ("body", "The ferry company stopped all crossings on Tuesday, its spokeswoman said."),
        ("caption", "• Divers at the pier"),
        ("caption", "• © Ministry of Ports"),
        ("body", '"We will wait for the inspectors," said Mira Solt.'),
        ("teaser", "Also Read: Islands brace for winter"),
        ("subheading", "What the company knows"),
        ("body", "The blast tore a hole of two metres, the company said."),
        ("boilerplate", "Follow Norrpost on Telegram"),
        ("teaser", "Related Stories"),
        ("teaser", "Who guards the strait"),
    ]


def test_a_markdown_page() -> None:
    text = "# Ferry halted\n\n![Pier](p.jpg)\n\nThe ferry stopped, he said.\n\n## What is known\n\nIt struck a rock."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "caption", "body", "subheading", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "Follow us on Facebook",
        "The ferry stopped, the company said.",
        "Ferry halted after blast",
        "The ferry stopped on Tuesday.\n\nNobody was hurt.\n\nThe company said so.",
        "The ferry , she said , stopped .\n\nRelated Stories\n\nNobody was hurt , she said .",
        "He made three points:\n\nthe pier\n\nthe boats\n\nthe money",
        "First point\n\nSecond point\n\nThird point",
    ],
)
def test_what_is_no_page_is_all_body(text: str) -> None:
    assert {kind for kind, _ in _zoned(text)} == {"body"}


def test_front_matter_stands_above_the_page() -> None:
    matter = "---\r\ntitle: Ferry halted\r\ntags:\r\n  - strait\r\n---"
    text = matter + "\r\n# Ferry halted\r\n\r\nThe ferry stopped.\r\n\r\nNobody was hurt."
    assert _zoned(text)[0] == ("masthead", matter)
    assert [kind for kind, _ in _zoned(text)] == ["masthead", "headline", "body", "body"]
    assert _zoned("\ufeff---\ndate: 2025-03-04\n---\nHe left.")[1] == ("body", "He left.")


@pytest.mark.parametrize(
    "text",
    [
        "---\nHe left. She stayed.\n---\nNobody spoke.",
        "---\nSolt: I will stay.\nArden: I will go.\n---\nThey parted.",
        "---\ntitle: Ferry halted\n\nThe ferry stopped.",
        "He said.\n---\ntitle: Ferry halted\n---\nThe ferry stopped.",
    ],
)
def test_dashes_alone_make_no_front_matter(text: str) -> None:
    assert "masthead" not in {kind for kind, _ in _zoned(text)}


def test_the_entries_of_a_live_blog_open_with_the_time() -> None:
    text = "Live: the strait is shut\n\n09:12 Minister resigns\n\nShe left.\n\n8.55am: Talks begin\n\nThey met."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "subheading", "body", "subheading", "body"]
    timed = "10:40 Minister resigns\n\nShe left.\n\n10:05 GMT – Talks begin in the old hall\n\nThey met."
    assert [kind for kind, _ in _zoned(timed)] == ["subheading", "body", "subheading", "body"]


def test_a_list_of_times_is_no_live_blog() -> None:
    text = "The ferry leaves thrice.\n\n09:12 Halvik\n\n10:40 Norr\n\n12:05 Halvik"
    assert {kind for kind, _ in _zoned(text)} == {"body"}


def test_the_signature_of_a_post_names_a_speaker_and_stays_body() -> None:
    text = "The minister left.\n\n“I am out.”\n\n— Mira Solt (@mirasolt) March 4, 2025\n\nNobody was hurt."
    assert {kind for kind, _ in _zoned(text)} == {"body"}


def test_a_carriers_segmentation_means_no_page() -> None:
    article = Article(text="Photo: Jon Arden\n\nHe left.", name="a", tokens=(("Photo", ":"),))
    assert {zone.kind for zone in zones(article)} == {"body"}


def test_a_list_of_bullets_without_a_credit_is_body() -> None:
    text = "The company named three causes.\n\n• a rock in the strait\n\n• a fault of the pilot\n\nIt blamed none."
    assert {kind for kind, _ in _zoned(text)} == {"body"}


def test_a_deck_is_also_a_first_sentence_that_the_body_repeats() -> None:
    lead = "More than forty people wait on the islands."
    text = f"Ferry halted after blast\n\n{lead}\n\nThe ferry stopped, he said.\n\n{lead} They want to go home."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "deck", "body", "body"]


def test_a_name_above_the_pages_date_is_the_sites() -> None:
    text = "The Coast Post\n\n4 March 2025\n\nFerry halted after blast\n\nThe ferry stopped.\n\nNobody was hurt."
    assert [kind for kind, _ in _zoned(text)] == ["masthead", "masthead", "headline", "body", "body"]


def test_a_name_that_comes_again_is_the_sites() -> None:
    text = "Coast Post\n\nFerry halted after blast\n\nThe ferry stopped.\n\nFollow Coast Post on Lentar News"
    assert [kind for kind, _ in _zoned(text)] == ["masthead", "headline", "body", "boilerplate"]


def test_a_sentence_broken_over_lines_is_no_deck() -> None:
    text = "Ferry halted after blast\n\nThe ferry from the town of Halvik\n\nstopped on Tuesday, the company said."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "body", "body"]


def test_the_outlets_name_alone_below_the_head_is_boilerplate() -> None:
    text = "The minister is ill.\n\nHe left (for good. -\n\nNorrpost\n\n) and came back."
    assert [kind for kind, _ in _zoned(text)] == ["body", "body", "boilerplate", "body"]


@pytest.mark.parametrize("name", ["norrpost.example", "www.norrpost.example"])
def test_the_sites_address_alone_below_the_head_is_boilerplate(name: str) -> None:
    text = f"The minister is ill.\n\nHe left (for good. -\n\n{name}\n\n) and came back."
    found = zones(Article(text=text, name="a", url="https://www.Norrpost.example./ill"))
    assert [zone.kind for zone in found] == ["body", "body", "boilerplate", "body"]


def test_a_line_that_leads_to_a_quotation_is_body() -> None:
    text = "Minister welcomes deal on the islands\n\nThe minister, Mira Solt, said:\n\nWe have a deal. It is good."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "body", "body"]


def test_the_carriers_title_is_the_headline_even_as_a_sentence() -> None:
    text = "The ferry has stopped.\n\nIt struck a rock on Tuesday, the company said.\n\nNobody was hurt."
    found = zones(Article(text=text, name="a", title="The ferry has stopped"))
    assert [zone.kind for zone in found] == ["headline", "body", "body"]


def test_a_headline_in_title_case_may_have_a_full_stop() -> None:
    text = "Ferry Company Halts All Crossings.\n\nThe ferry company stopped all crossings to the islands on Tuesday."
    assert [kind for kind, _ in _zoned(text)] == ["headline", "body"]


def test_quoted_sentences_are_no_subheadings() -> None:
    text = "He came home late.\n\n“Here I am,” he said. “Here.”\n\nShe said nothing to him for a while."
    assert {kind for kind, _ in _zoned(text)} == {"body"}


def test_the_structure_of_a_page_goes_first() -> None:
    rows = [
        ("header nav li", "World", 1.0),
        ("article h1", "Ferry halted.", 0.0),
        ("article h2", "Line to the islands shut", 0.0),
        ("article figure figcaption", "The pier on Monday.", 0.0),
        ("article p", "HALVIK — The ferry stopped.", 0.0),
        ("article p", "Also read: The strait in winter", 0.6),
        ("aside.related li", "Islands brace.", 1.0),
        ("footer p", "A paper of the coast.", 0.0),
    ]
    text, blocks = "", []
    for path, line, share in rows:
        blocks.append(Block(len(text), len(text) + len(line), path, share))
        text += line + "\n\n"
    found = zones(Article(text=text, name="a", layout=tuple(blocks)))
    assert [zone.kind for zone in found] == [
        "masthead",
        "headline",
        "deck",
        "caption",
        "dateline",
        "body",
        "teaser",
        "teaser",
        "boilerplate",
    ]


PIECES = st.sampled_from(
    [
        "Photo: X",
        "HALVIK — He went.",
        "Also read: Y",
        "Related",
        "• AP",
        "# T",
        "He said so.",
        "4 March 2025",
        "\n",
        " ",
        "“",
        "x",
    ]
)
TEXTS = st.text(max_size=200) | st.lists(PIECES, max_size=25).map("\n".join)


@given(TEXTS, st.booleans())
def test_zones_are_in_order_and_cover_every_word(text: str, paged: bool) -> None:  # noqa: FBT001
    layout = (Block(0, len(text), "article p", 0.0),) if paged and text else ()
    found = zones(Article(text=text, name="a", layout=layout))
    end = 0
    for zone in found:
        assert text[end : zone.start].strip() == ""
        assert zone.start < zone.end
        assert text[zone.start : zone.end] == text[zone.start : zone.end].strip()
        end = zone.end
    assert text[end:].strip() == ""


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "1",
        "(",
        "said ",
        "• AP\n",
        "Related\n",
        "a\n",
        "AAAA — ",
        "[](",
        "March 4, 2025 ",
        "# ",
        "A\n\nHe said so.\n\n",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    begun = time.perf_counter()
    zones(Article(text=text, name="a"))
    assert time.perf_counter() - begun < 10
