"""What a counted noun depends on."""

from __future__ import annotations

import pytest
from tests.extract.scope.scenes import scene_of

from onrecord.extract.scope.governing import governors


@pytest.mark.parametrize(
    ("text", "noun", "above"),
    [
        ("Rebels killed 12 soldiers.", "soldiers", [("killed", "object")]),
        ("In May 12 soldiers were killed.", "soldiers", [("killed", "object")]),
        ("The 12 soldiers arrived.", "soldiers", [("arrived", "subject")]),
        ("The 12 soldiers are absent.", "soldiers", [("absent", "said")]),
        ("They want 12 soldiers killed in May.", "soldiers", [("killed", "object"), ("want", "object")]),
        ("The 12 soldiers who fled came back.", "soldiers", [("fled", "subject"), ("came", "subject")]),
        ("The killing of 12 soldiers is denied.", "soldiers", [("killing", "of")]),
        ("A group of 12 soldiers arrived.", "soldiers", [("group", "of"), ("arrived", "subject")]),
        ("They sent 12 soldiers and 30 tanks.", "tanks", [("sent", "object")]),
        ("They attacked with 30 tanks.", "tanks", [("attacked", "with")]),
    ],
)
def test_what_a_noun_depends_on_nearest_first(text: str, noun: str, above: list[tuple[str, str]]) -> None:
    scene = scene_of(text)
    at = next(place for place in range(len(scene.grammar.tokens)) if scene.grammar.low(place) == noun)
    found = [(scene.grammar.low(one.word), one.part) for one in governors(scene, at, range(at, at + 1))]
    assert found == above
