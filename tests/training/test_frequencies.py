from __future__ import annotations

import tomllib
from typing import Any

from training.frequencies import levels, table, words


def row(*tokens: tuple[str, str]) -> dict[str, Any]:
    return {"tokens": [{"lemma": lemma, "upos": upos, "start": 0, "end": 1} for lemma, upos in tokens]}


def test_words_are_dictionary_forms_without_names_marks_and_numbers() -> None:
    given = row(("Harbour", "NOUN"), ("Ona", "PROPN"), (",", "PUNCT"), ("be", "AUX"), ("1,200", "NUM"), ("shut", "ADJ"))
    assert words(given) == {"harbour", "shut"}


def test_a_level_is_how_often_the_articles_are_halved() -> None:
    counts = {"say": 100, "war": 50, "army": 51, "harbour": 25, "quay": 3, "pier": 2}
    assert levels(counts, 100) == {0: ["army", "say"], 1: ["war"], 2: ["harbour"], 5: ["quay"]}


def test_the_table_is_read_as_it_is_written() -> None:
    rows = [row(("war", "NOUN"), ("say", "VERB"))] * 3 + [row(("say", "VERB"))] * 3
    read = tomllib.loads("".join(table(rows)))
    assert read == {"articles": 6, "levels": {"0": "say\n", "1": "war\n"}}
