"""What comes of links between texts: passages, who was first, and whose an article is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tests.link.copying.made import texts_of

from editing import Made
from light_reading import read_as
from onrecord.link.copying.carriers import About, Carried, Linked
from onrecord.link.copying.decision import decide
from onrecord.link.copying.passages import origin_id, passages
from onrecord.link.copying.sides import sides
from onrecord.link.copying.text import Text
from onrecord.records.copy import Passage

FLOOD = (
    "Water broke through the sea wall of Varnmouth at noon on Monday and drowned 34 cattle.",
    "Farmers led by Tomas Reuk drove 560 sheep to the hills above Oskfield.",
    "The wall was built in 1911 by the Brandt company with stone from Hallmoor.",
    "Repairs will cost 7 million crowns, the dyke board of Varnmouth reckons.",
    "Mara Vell of the dyke board said that 19 pumps are on their way from Norhaven.",
)
STRIKE = (
    "Drivers of the Hallmoor tram began a strike on Thursday over 45 dismissed colleagues.",
    "Their spokesman, Jon Askild, said that 212 trams stood in the depot of Eastgate.",
    "The city has hired 63 buses from a firm in Norhaven.",
    "Talks broke off on Wednesday after Lena Orre of the tram company left the room.",
    "The last strike of the drivers in 1988 lasted 11 days.",
)
OWN = (
    "Old Peder Nym, whose barn stands empty now, offered this reporter tea with salt in it.",
    "He laughed about the wall, which he had measured himself with a fishing line.",
)


def text(*lines: str) -> str:
    return " ".join(lines)


def ledger(*articles: tuple[str, dict[str, str]]) -> list[Passage]:
    """Passages of articles that are given with what is known of them."""
    texts: dict[Text, int] = {}
    carried = []
    for number, (words, known) in enumerate(articles):
        about = About(
            **{
                "article": f"a{number}",
                "text_id": words[:12] + str(len(words)),
                "published": "",
                "outlet": f"o{number}",
                "agency": "",
                "wire": "",
            }
            | known
        )
        for part, side in sides(read_as(Made(words, "", "", (), ""), number)):
            start, end = map(int, part.split("-"))
            carried.append(Carried(about, texts.setdefault(side, len(texts)), start, end))
    made = ((texts[one], texts[other], decide(one, other)) for one, other in combinations(texts, 2))
    return passages(carried, [Linked(one, other, copied) for one, other, copied in made if copied])


def kinds(found: Sequence[Passage]) -> list[tuple[str, str]]:
    return [(one.article, one.kind) for one in found]


def origin(words: str) -> str:
    return origin_id(words[:12] + str(len(words)))


def test_a_reprint_has_the_origin_of_what_was_published_first() -> None:
    found = ledger((text(*FLOOD), {"published": "2031-05-04"}), (text(*FLOOD[:4]), {"published": "2031-05-03"}))
    assert {one.origin for one in found if one.article == "a1"} == {origin(text(*FLOOD[:4]))}
    assert kinds(found) == [("a0", "reprint"), ("a1", "first")]
    assert found[1].share == 1.0
    assert 0.7 < found[0].share < 0.9


def test_equal_texts_are_reprints_with_no_link() -> None:
    words = text(*FLOOD)
    found = ledger((words, {}), (words, {}), (words, {"agency": "reuters.com"}))
    assert kinds(found) == [("a0", "reprint"), ("a1", "reprint"), ("a2", "first")]
    assert {(one.start, one.share) for one in found} == {(0, 1.0)}


def test_a_round_up_of_two_wires_joins_neither_to_the_other() -> None:
    round_up = text(*FLOOD[:4], *STRIKE[:4])
    found = ledger(
        (text(*FLOOD), {"published": "2031-05-01"}),
        (text(*STRIKE), {"published": "2031-05-02"}),
        (round_up, {"published": "2031-05-03"}),
        (round_up + " All is well.", {"published": "2031-05-04"}),
    )
    origins = {name: {one.origin for one in found if one.article == name} for name in ("a0", "a1", "a2", "a3")}
    assert origins["a0"].isdisjoint(origins["a1"])
    assert origins["a2"] == origins["a0"] | origins["a1"]
    assert origins["a3"] >= origins["a2"]


def test_what_a_rewrite_adds_is_its_own() -> None:
    words = text(*FLOOD[:3], *OWN, *FLOOD[3:])
    found = ledger((text(*FLOOD), {"published": "2031-05-01"}), (words, {"published": "2031-05-02"}))
    mine = [one for one in found if one.article == "a1"]
    own = words.index(OWN[0])
    assert all(one.end <= own or one.start >= own + len(text(*OWN)) for one in mine)
    assert sum(one.share for one in mine) > 0.5


def test_an_excerpt_is_a_small_part_of_the_first() -> None:
    long = text(*STRIKE, *FLOOD)
    found = ledger((long, {"published": "2031-05-01"}), (text(*OWN, *FLOOD[1:4]), {"published": "2031-05-02"}))
    assert ("a1", "excerpt") in kinds(found)


def test_an_agency_that_is_credited_was_first_whatever_the_days_say() -> None:
    words = text(*FLOOD)
    credited = "Water broke through, Reuters reported. " + words
    found = ledger(
        (credited, {"published": "2031-05-01"}), (words, {"published": "2031-05-02", "agency": "reuters.com"})
    )
    assert ("a1", "first") in kinds(found)


def test_what_one_outlet_repeats_is_no_copying() -> None:
    habit = text(*FLOOD[:3])
    one = text(*STRIKE, habit)
    other = text(*OWN, *OWN[:1], "Nothing else was heard in Norhaven that day but rain on the roofs.", habit)
    assert ledger((one, {"outlet": "Gazette"}), (other, {"outlet": "Gazette"})) == []
    assert ledger((one, {"outlet": "Gazette"}), (other, {"outlet": "Herald"})) != []


def test_an_article_that_repeats_itself_is_all_passage() -> None:
    words = text(*FLOOD)
    found = ledger((words, {"published": "2031-05-01"}), (text(words, words, words), {"published": "2031-05-02"}))
    assert sum(one.share for one in found if one.article == "a1") > 0.99


def test_articles_with_nothing_in_common_have_no_passages() -> None:
    assert ledger((text(*FLOOD), {}), (text(*STRIKE), {}), ("", {}), (text(*OWN), {})) == []


def test_every_passage_lies_in_its_article() -> None:
    articles = [text(*FLOOD), text(*FLOOD[:3], *OWN), text(*STRIKE, *FLOOD[2:])]
    for one in ledger(*((words, {}) for words in articles)):
        words = articles[int(one.article[1:])]
        assert 0 <= one.start < one.end <= len(words)
        assert texts_of(words[one.start : one.end] + ".")
