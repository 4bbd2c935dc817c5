from __future__ import annotations

import pytest

from onrecord.clean.language import language

ENGLISH = "The ferry company stopped all crossings to the islands on Tuesday, its spokeswoman said."
GERMAN = "Die Reederei hat am Dienstag alle Fahrten zu den Inseln eingestellt, wie eine Sprecherin sagte."


def test_letters_tell_the_language() -> None:
    assert language(ENGLISH, None) == "en"
    assert language(GERMAN, None) == "de"


def test_the_text_is_believed_before_the_carrier() -> None:
    assert language(GERMAN, "en-GB") == "de"


@pytest.mark.parametrize(
    "text",
    [
        'Lenko, Arden, Vusic discuss the strait: "No," Vusic said.',
        "Arden vetoes EU aid to Halvik",
        "Mira Solt added sugar and 3 eggs.",
        "Solt, Arden, Keller, Okoro, Lenko, Vusic",
        "5% 5% 5% " * 50,
    ],
)
def test_what_the_letters_only_hint_at_is_not_told(text: str) -> None:
    assert language(text, None) is None
    assert language(text, "en") == "en"


def test_what_the_carrier_calls_no_code_is_not_heard() -> None:
    for given in ("English", "und", "x-default", ""):
        assert language("Ferry halted", given) is None


def test_a_short_text_has_the_carriers_language_or_none() -> None:
    assert language("Ferry halted", None) is None
    assert language("Ferry halted", "en_GB") == "en"
    assert language("1,234 – 5,678 – 9,012 – 3,456 – 7,890", None) is None


def test_the_same_text_has_the_same_language() -> None:
    mixed = "ferry Fähre ferry bateau lancha 1234 Halvik Norr"
    assert len({language(mixed, None) for _ in range(5)}) == 1
