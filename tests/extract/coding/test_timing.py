"""When and where an event takes place."""

from __future__ import annotations

import pytest
from tests.extract.coding.reading import at, read

from onrecord.lexicon.countries import country_of

DAY = "2024-05-16"  # a Thursday
WHEN = [
    ("Rebels attacked Gao on Monday.", "attacked", "2024-05-13"),
    ("Rebels attacked Gao in 2012.", "attacked", "2012"),
    ("Rebels attacked Gao last week, the governor said on Monday.", "attacked", "2024-05-06/2024-05-12"),
    ("Rebels attacked Gao, the governor said on Monday.", "attacked", None),
    ("Monday's attack on Gao by rebels was the third.", "attack", "2024-05-13"),
    ("The minister decided on Monday to expel two diplomats from Chad.", "expel", None),
    ("Greece is expected to sign the treaty in June.", "sign", "2024-06"),
    ("Farmers have been blocking the road to Gdansk since Monday.", "blocking", "2024-05-13/2024-05-16"),
]
WHERE = [
    ("Police arrested two editors in Minsk.", "arrested", "Minsk", "BY"),
    ("Rebels attacked Kharkiv.", "attacked", "Kharkiv", "UA"),
    ("Rebels attacked a convoy near the border with Chad.", "attacked", "near border with Chad", None),
    ("The president of Ghana visited Kenya.", "visited", "Kenya", "KE"),
    ("Police arrested two editors, the ministry said in Minsk.", "arrested", None, None),
]


@pytest.mark.parametrize(("text", "words", "when"), WHEN, ids=[case[0] for case in WHEN])
def test_when(text: str, words: str, when: str | None) -> None:
    event = at(read(text, DAY), text, words)
    assert (event.when, event.when_basis) == (when, when and "words")


@pytest.mark.parametrize(("text", "words", "where", "country"), WHERE, ids=[case[0] for case in WHERE])
def test_where(text: str, words: str, where: str | None, country: str | None) -> None:
    event = at(read(text, DAY), text, words)
    assert (event.where, event.country) == (where, country)


def test_countries_of_states_organs_capitals_and_places() -> None:
    assert country_of("KEN") == "KE"
    assert country_of("RUS/navy") == "RU"
    assert country_of("place:Vienna") == "AT"
    assert country_of("NATO") is None
    assert country_of("place:Asia") is None
