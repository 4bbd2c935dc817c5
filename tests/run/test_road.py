"""The order of the stages, and what each is handed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.records.article import Article
from onrecord.records.vector import AXES, Vectors
from onrecord.run import road
from onrecord.run.road import ROAD, TOLD, reading, travel
from onrecord.run.settings import Settings

ARTICLE = Article(text="The quay is open, Mayor Ilse Brandt said.", name="quay.txt")


def test_every_stage_makes_its_record() -> None:
    made = travel(ARTICLE, Settings())
    assert [type(made[stage.name]) for stage in ROAD] == [stage.record for stage in ROAD]
    whole = reading(ARTICLE, made)
    assert [one.speaker and one.speaker.name for one in whole.statements] == ["Ilse Brandt"]
    assert [(one.statement, len(one.values)) for one in whole.vectors.vectors] == [(whole.statements[0].id, AXES)]
    assert whole.article is ARTICLE


def test_what_is_told_of_one_article_takes_no_vectors() -> None:
    every, told = travel(ARTICLE, Settings()), travel(ARTICLE, Settings(), last=TOLD)
    assert every == told | {"embed": every["embed"]}
    whole = reading(ARTICLE, told)
    assert whole.vectors == Vectors()
    assert whole == replace(reading(ARTICLE, every), vectors=Vectors())


def test_in_a_language_that_is_not_read_no_vectors() -> None:
    text = "„Der Kai ist offen“, sagte Bürgermeisterin Ilse Brandt den Reportern am Hafen."
    made = travel(replace(ARTICLE, text=text), Settings())
    assert made["clean"].language == "de"
    assert made["embed"] == Vectors()


def test_what_is_known_is_not_made_again() -> None:
    made = travel(ARTICLE, Settings())
    again = travel(ARTICLE, Settings(), {name: made[name] for name in ("clean", "annotate")})
    assert again["clean"] is made["clean"]
    assert again["annotate"] is made["annotate"]
    assert again["extract"] == made["extract"]
    assert again["extract"] is not made["extract"]


def test_what_was_made_before_is_not_written_to() -> None:
    known: dict[str, Any] = {}
    travel(ARTICLE, Settings(), known)
    assert known == {}


def with_broken(monkeypatch: pytest.MonkeyPatch, name: str, error: type[Exception]) -> None:
    """Let a stage of the road raise an error."""

    def broken(*_: object) -> None:
        raise error

    stages = [replace(stage, make=broken) if stage.name == name else stage for stage in ROAD]
    monkeypatch.setattr(road, "ROAD", stages)


@pytest.mark.parametrize(("name", "error"), [("resolve", OSError), ("resolve", RuntimeError), ("embed", KeyError)])
def test_an_error_says_in_which_stage_and_article(
    monkeypatch: pytest.MonkeyPatch, name: str, error: type[Exception]
) -> None:
    with_broken(monkeypatch, name, error)
    with pytest.raises(error) as caught:
        travel(ARTICLE, Settings())
    assert caught.value.__notes__ == [f"onrecord: in stage {name}, with the article quay.txt"]


@pytest.mark.parametrize("name", ["clean", "annotate", "resolve", "extract"])
def test_a_fault_of_a_stage_costs_its_own_results_alone_and_says_so(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with_broken(monkeypatch, name, ZeroDivisionError)
    monkeypatch.setattr(road, "FAULTS", (ArithmeticError,))
    (refusal,) = (
        one for one in reading(ARTICLE, travel(ARTICLE, Settings())).refusals if one.reason.code == "stage_failed"
    )
    assert (refusal.stage, refusal.start, refusal.end) == (name, 0, 0)
    assert dict(refusal.reason.params)["error"] == "ZeroDivisionError"
    assert dict(refusal.reason.params)["where"].startswith("test_road.py:")


def test_stages_read_a_simplified_text_and_a_reading_gives_the_real_one() -> None:
    article = replace(ARTICLE, text="The quay is open, Mayor Il\u00adse Brandt said.")
    made = travel(article, Settings())
    assert made["resolve"].mentions[0].text == "Ilse Brandt"
    whole = reading(article, made)
    assert whole.article is article
    assert whole.mentions[0].text == "Il\u00adse Brandt"
    assert [one.speaker and one.speaker.name for one in whole.statements] == ["Ilse Brandt"]
    plain = reading(ARTICLE, travel(ARTICLE, Settings()))
    assert plain.statements[0].id != whole.statements[0].id
    assert [one.values for one in plain.vectors.vectors] == [one.values for one in whole.vectors.vectors]
    assert whole.vectors.vectors[0].statement == whole.statements[0].id
