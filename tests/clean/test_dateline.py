from __future__ import annotations

import pytest

from onrecord.clean.dateline import dateline_end, is_dateline


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("HALVIK, March 4 (Norrpost) —", " The ferry stopped."),
        ("HALVIK — ", "The ferry stopped."),
        ("HALVIK (AP) — ", "The ferry stopped."),
        ("HALVIK -- ", "The ferry stopped."),
        ("HALVIK - ", "The ferry stopped."),
        ("HALVIK, Norrland, Oct. 4 (UPI) — ", "The ferry stopped."),
        ("Halvik (AFP) – ", "The ferry stopped."),
        ("Halvik, 4 March (Reuters) - ", "The ferry stopped."),
        ("HALVIK/OST, March 4 (Reuters) - ", "The ferry stopped."),
        ("ST. HALVIK — ", "The ferry stopped."),
        ("UNITED NATIONS (AP) _ ", "The council met."),
        ("March 4 (Reuters) - ", "The ferry stopped."),
        ("(Reuters) - ", "The ferry stopped."),
        ("HALVIK, March 4. /TASS/. ", "The ferry stopped."),
    ],
)
def test_datelines(dateline: str, rest: str) -> None:
    assert (dateline + rest)[: dateline_end(dateline + rest)].rstrip() == dateline.rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of thirty states — met.",
        "BREAKING - The ferry stopped.",
        "UN - The council met.",
        "Mira Solt (Greens) — a former minister — left.",
        "On March 4 — a Tuesday — the ferry stopped.",
        "“HALVIK — the town I love,” she said.",
        "The ferry — a small one — stopped.",
        "Halvik-based owners left.",
        "The minister — who had left Halvik on March 4 (AP) — came back.",
        "The ferry stopped.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


def test_a_line_of_its_own_needs_a_day_or_an_agency() -> None:
    assert is_dateline("HALVIK, March 4 (Norrpost)")
    assert is_dateline("Halvik, Norrland (AP) _")
    assert not is_dateline("HALVIK")
    assert not is_dateline("PREVIOUSLY:")
    assert not is_dateline("(Reuters)")
