from __future__ import annotations

import re

import pytest

from onrecord.clean.lines import Paragraph, split
from onrecord.clean.wording import is_date_line, is_masthead, is_widget_heading, kind_by_wording
from onrecord.lexicon.tables import table
from onrecord.records.article import Article

KINDS = ("boilerplate", "teaser", "caption", "masthead")


def _line(text: str) -> Paragraph:
    [paragraph] = split(Article(text=text, name="a"))
    return paragraph


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Also Read: Islands brace for winter", "teaser"),
        ("READ MORE: Islands brace for winter", "teaser"),
        ("See also | Islands brace for winter", "teaser"),
        ("Related Stories", "teaser"),
        ("Most Popular Articles", "teaser"),
        ("[Islands brace for winter](https://norrpost.example/a)", "teaser"),
        ("More from Norrpost", "teaser"),
        ("Photo: Jon Arden", "caption"),
        ("*Photo: Jon Arden*", "caption"),
        ("• © Ministry of Ports", "caption"),
        ("• AFP", "caption"),
        ("Photo by Jon Arden/Getty Images", "caption"),
        ("Bloomberg via Getty Images", "caption"),
        ("The minister on the pier on Monday. (AP Photo/Jon Arden)", "caption"),
        ("The minister on the pier on Monday. (Jon Arden/Reuters)", "caption"),
        ("The minister on the pier. Photo: Jon Arden", "caption"),
        ("![The pier](pier.jpg)", "caption"),
        ("Follow Norrpost on Google News", "boilerplate"),
        ("Follow Jon Arden on X @jonarden.", "boilerplate"),
        ("Subscribe to our daily newsletter", "boilerplate"),
        ("Sign up for the Norrpost morning briefing.", "boilerplate"),
        ("We use cookies to make this site better.", "boilerplate"),
        ("© 2025 Norrpost. All rights reserved.", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Follow The Coast Post on Lentar News", "boilerplate"),
        ("Subscribe for £2 a week. Cancel any time", "boilerplate"),
        ("*Subscribe to the Post's letter, every Friday.*", "boilerplate"),
        ("Read more", "boilerplate"),
        ("Facebook Twitter WhatsApp", "boilerplate"),
        ("Reporting by Mira Solt; Editing by Jon Arden", "boilerplate"),
        ("(Reporting by Pat O'Neil; editing by Sam Lee)", "boilerplate"),
        ("(Reporting by Mira Solt and Jon Arden in Halvik)", "boilerplate"),
        ("(Additional reporting by Mira Solt, editing by Jon Arden)", "boilerplate"),
        ("With reporting from AFP", "boilerplate"),
        ("With reporting by AFP, Reuters, and the Coast Post.", "boilerplate"),
        ("*With files from The Norr Press*", "boilerplate"),
        ("https://norrpost.example/a", "boilerplate"),
    ],
)
def test_furniture_is_told_by_its_words(text: str, kind: str) -> None:
    assert kind_by_wording(_line(text)) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Follow the money, the prosecutor said on Monday.",
        "With reporting from the front forbidden, editors wait.",
        "(Reporting by foreign papers was banned.) He left.",
        "Reporting by the committee took a year.",
        "Sign up for the army has slowed, the minister said.",
        "Subscribers left the paper in March.",
        "Related attacks were reported from the islands.",
        "Read aloud in parliament, the letter caused laughter.",
        "Photographs of the pier were shown to the judges.",
        "Reuters reported on Monday that the pier would close.",
        "“Follow us on Facebook,” the general told his soldiers.",
        "The pictures are real, he said. (Reuters)",
        "Cookies and tea were served to the delegates.",
        "Share prices fell by two percent.",
        "More than forty people were hurt",
        "He shot a video. (Warning: the video shows graphic images.)",
        "Watch officers saw the ship at noon.",
        "Copyright law will change, the minister said.",
        "She told the AP that the pier was safe.",
        "Copyright law has not changed since 1976.",
        "Thousands follow her on Instagram, where she showed the burning pier.",
        "Join the navy, Telegram channels told the young men of Halvik.",
        "By using the strait, the company broke the terms of the treaty.",
        "Images from the pier showed a crater.",
        "Photos by the agency showed a crater.",
        "Follow-up talks on the strait begin on Friday.",
        "Subscribed shares rose on Friday.",
        "Photo-journalists were kept from the pier",
        "Watch-keepers saw the ship at noon",
        "Sign up for flood alerts, the mayor told residents of the coast.",
    ],
)
def test_a_reporters_sentence_is_left_alone(text: str) -> None:
    assert kind_by_wording(_line(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "33.1 C",
        "Halvik -2 °C",
        "Friday, September 29, 2023",
        "Published: 4 March 2025, 10:15 GMT",
        "Last updated on March 4, 2025 at 9:05 p.m.",
        "Home > World > Islands",
        "World",
        "By Mira Solt",
        "By MIRA SOLT and JON ARDEN | Norrpost",
        "3 min read",
        "Submitted by editor on Fri, 03/07/2025 - 14:02",
        "Posted by Mira Solt on March 7, 2025",
        "Norrpost",
    ],
)
def test_lines_of_the_masthead(text: str) -> None:
    assert is_masthead(_line(text), frozenset({"norrpost"}))


@pytest.mark.parametrize(
    "text",
    [
        "By land and by sea troops move on the islands",
        "Minister denies troop plan for the islands",
        "What happened on March 4, 2025",
        "Norrpost wins a prize",
        "Pier closed until 4 March",
        "Bid submitted by Norr Lines on 4 March",
        "Submitted by ten states on the coast, plan fails",
    ],
)
def test_headlines_are_no_masthead(text: str) -> None:
    assert not is_masthead(_line(text), frozenset({"norrpost"}))


def test_a_date_line_says_nothing_but_the_date() -> None:
    assert is_date_line(_line("Updated 4 March 2025 | 10:15"))
    assert not is_date_line(_line("Signed 4 March 2025"))
    assert not is_date_line(_line("Updated"))


def test_widget_headings() -> None:
    assert is_widget_heading(_line("Most read:"))
    assert not is_widget_heading(_line("Also read: Islands brace for winter"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_no_unbounded_repetition(kind: str) -> None:
    rules = table("page")[kind]
    for expression in [*rules["starts"], *rules["holds"], *rules.get("cased", [])]:
        re.compile(expression)
        outside_classes = re.sub(r"\[(?:\\.|[^\]])*\]|\\.", "x", expression)
        assert not re.search(r"[*+]|,\}", outside_classes), expression


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_is_in_the_form_that_lines_are_compared_in(kind: str) -> None:
    rules = table("page")[kind]
    for words in [*rules["lines"], *rules["openers"]]:
        assert words == " ".join(words.lower().split())
        assert words == words.rstrip(":.!")
    assert len(set(rules["lines"])) == len(rules["lines"])
    assert len(set(rules["openers"])) == len(rules["openers"])
