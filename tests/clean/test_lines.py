from __future__ import annotations

from onrecord.clean.lines import split
from onrecord.records.article import Article, Block


def _texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in split(Article(text=text, name="a"))]


def test_every_line_is_a_paragraph() -> None:
    assert _texts("One went.\n\n  Two stayed. \nThree slept.") == ["One went.", "Two stayed.", "Three slept."]


def test_full_lines_of_a_wrapped_text_are_joined() -> None:
    wrapped = (
        "The ferry company stopped all crossings to the islands\n"
        "on Tuesday after divers had found a hole of two metres\n"
        "in the pier at Halvik, its spokeswoman said in writing.\n"
        "\n"
        "Nobody was hurt, she said, and the boats would stay in\n"
        "the harbour until the inspectors had seen every pillar\n"
        "and given their word that a ship could land once again."
    )
    assert len(_texts(wrapped)) == 2


def test_the_short_lines_of_a_page_head_are_not() -> None:
    head = "Norrpost\nTuesday, 4 March 2025\nHome > World\nMinister denies plan\nVote asked for\n\nHe denied it."
    assert _texts(head)[:5] == [
        "Norrpost",
        "Tuesday, 4 March 2025",
        "Home > World",
        "Minister denies plan",
        "Vote asked for",
    ]


def test_a_line_knows_its_block() -> None:
    text = "Menu\n\nHe went.\nShe stayed."
    blocks = (Block(0, 4, "nav li", 1.0), Block(6, 26, "article p", 0.0))
    found = split(Article(text=text, name="a", layout=blocks))
    assert [(p.text, p.path, p.link_share) for p in found] == [
        ("Menu", "nav li", 1.0),
        ("He went.", "article p", 0.0),
        ("She stayed.", "article p", 0.0),
    ]


def test_plain_words_have_no_marks() -> None:
    [paragraph] = split(Article(text="  • **Photo:**  Mira Solt", name="a"))
    assert paragraph.plain == "photo:** mira solt"
    assert paragraph.is_bullet


def test_sentences_close_inside_quotation_marks_too() -> None:
    ends = [p.ends_sentence for p in split(Article(text="“We go.”\nWe go\nWho goes?\nWe go:", name="a"))]
    assert ends == [True, False, True, False]


def test_title_case_is_seen() -> None:
    texts = "Minister Denies Troop Plan for Islands\nMinister denies troop plan for the islands"
    assert [p.in_title_case for p in split(Article(text=texts, name="a"))] == [True, False]
