from __future__ import annotations

import pytest

from onrecord.text.surnames import surname_key, surname_of


@pytest.mark.parametrize(
    ("full", "surname"),
    [
        ("Anna Keller", "Keller"),
        ("Jan van der Berg", "Berg"),
        ("Ana Maria da Costa", "Costa"),
        ("Hazim al-Rawi", "al-Rawi"),
        ("Han Mi-rae", "Han"),
        ("Anna Keller-Berg", "Keller-Berg"),
        ("J. Okoro", "Okoro"),
        ("Keller", None),
        ("", None),
    ],
)
def test_surname_of(full: str, surname: str | None) -> None:
    assert surname_of(full) == surname


@pytest.mark.parametrize("words", ["van der Berg", "Van der Berg", "Van Der Berg", "Berg"])
def test_particles_make_no_other_surname(words: str) -> None:
    assert surname_key(words) == "Berg"


def test_the_arabic_article_is_written_either_way() -> None:
    assert surname_key("Al-Rawi") == surname_key("al-Rawi") == "al-Rawi"


def test_a_particle_alone_is_a_name() -> None:
    assert surname_key("Le") == "Le"
