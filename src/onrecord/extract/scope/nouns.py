"""The kind that the counted noun itself tells: by its words, by a weapon's name, by the body whose members they are."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.governing import word_of
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.counted import plain

# Longest phrase behind "of" in the table: "round of artillery ammunition".
_BEHIND_OF = 3
_SKIPPED = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that"))


def kind_of_noun(scene: Scene, at: int) -> str | None:
    """The kind that the phrase which ends in the noun at `at` tells; `None` where it tells none.

    Each number of a sentence asks for the nouns before it: what a noun tells is looked for once.
    """
    told = scene.once("kinds of nouns", lambda _: dict[int, str | None]())
    if at not in told:
        told[at] = _kind_of(scene, at)
    return told[at]


def _kind_of(scene: Scene, at: int) -> str | None:
    kind = next((scene.kinds.nouns[words] for words in _phrases(scene, at) if words in scene.kinds.nouns), None)
    weapon = _weapon(scene, at)
    if weapon is not None and _is_named_for(scene, at, kind, weapon):
        return weapon
    if kind == "states" and _of_a_body(scene, at):
        return "members"
    if kind is None and (whole := _portioned(scene, at)) is not None:
        return kind_of_noun(scene, whole)
    return kind or ("people" if _nationals(scene, at) else None)


def _portioned(scene: Scene, at: int) -> int | None:
    """The noun that one only portions out: "400 units of armoured vehicles"."""
    low, tokens = scene.grammar.low, scene.grammar.tokens
    if low(at) not in vocabulary().nouns["partitives"] or low(at + 1) != "of":
        return None
    behind = range(at + 2, min(len(tokens), at + 2 + _BEHIND_OF))
    nouns = [place for place in behind if tokens[place].upos in ("NOUN", "PROPN")]
    return nouns[-1] if nouns and nouns[-1] - nouns[0] == len(nouns) - 1 else (nouns[0] if nouns else None)


def kind_of_number(scene: Scene, at: int) -> str | None:
    """The kind that a noun's own number counts: "a death toll", "a reserve"; `None` for nouns that have none."""
    totals = scene.kinds.totals
    return next((totals[words] for words in _ending_in(scene, at) if words in totals), None)


def _phrases(scene: Scene, at: int) -> Iterator[str]:
    """The noun with its "of" and what stands behind, then with the words before it, the longest first."""
    grammar = scene.grammar
    if grammar.low(at + 1) == "of":
        behind = [place for place in range(at + 2, at + 2 + _BEHIND_OF) if grammar.low(place) not in _SKIPPED]
        for last in range(len(behind), 0, -1):
            words = [grammar.low(place) for place in behind[: last - 1]]
            if behind[last - 1] < len(grammar.tokens):
                yield plain(" ".join([word_of(scene, at), "of", *words, word_of(scene, behind[last - 1])]))
    yield from _ending_in(scene, at)


def _ending_in(scene: Scene, at: int) -> Iterator[str]:
    """The phrases that end in a noun, the longest first; with the noun in the singular, then as it stands."""
    first = max(0, at + 1 - scene.kinds.longest)
    before = [scene.grammar.low(place) for place in range(first, at)]
    singular, whole = (plain(" ".join([*before, last])).split() for last in (word_of(scene, at), scene.grammar.low(at)))
    for length in range(scene.kinds.longest, 0, -1):
        yield " ".join(singular[-length:])
        yield " ".join(whole[-length:])
        if whole[-1].endswith("s") and scene.grammar.tokens[at].upos == "PROPN":  # "Shaheds" has no dictionary form
            yield " ".join(whole[-length:]).removesuffix("s")


def _weapon(scene: Scene, at: int) -> str | None:
    """The kind of the weapon system whose name the noun is or stands right behind."""
    token, before = scene.grammar.tokens[at], scene.grammar.tokens[max(0, at - 1)]
    for mention in scene.names.touching(before.start, token.end):
        if mention.actor is not None and mention.actor in scene.kinds.weapons:
            return scene.kinds.weapons[mention.actor]
    return None


def _is_named_for(scene: Scene, at: int, kind: str | None, weapon: str) -> bool:
    """Whether "Bradley" tells more than "vehicles" or "F-16" than "fighters"; "Patriot" does not than "missiles"."""
    if kind is None or kind in scene.kinds.wider(weapon):
        return True
    return "people" in scene.kinds.wider(kind) and word_of(scene, at) in scene.kinds.weapon_nouns


def _of_a_body(scene: Scene, at: int) -> bool:
    """Whether countries are told as those of a body: "30 NATO countries", "the EU's 27 states"."""
    beside = [place for place in scene.hanging(at, "nmod", "compound", "amod") if place < at]
    tokens = scene.grammar.tokens
    return any(
        mention.kind == "organisation"
        for place in beside
        for mention in scene.names.touching(tokens[place].start, tokens[place].end)
    )


def _nationals(scene: Scene, at: int) -> bool:
    """Whether the noun means people by their country: "700,000 Russians"."""
    token = scene.grammar.tokens[at]
    named = scene.names.touching(token.start, token.end)
    plural = token.upos in ("NOUN", "PROPN") or scene.grammar.low(at).endswith("s")
    return plural and any(mention.kind == "nationality" for mention in named)
