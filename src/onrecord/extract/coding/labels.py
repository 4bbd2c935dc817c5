"""What a noun may be asked for as: its dictionary form, what describes it, what it counts, the sort of its name."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.scope.kin import case_of, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words

_BEFORE = ("compound", "amod", "nmod")
# What a name may be that nothing has read as one.
_ANYBODY = ("@person", "@place", "@organisation")
_AMOUNTS = frozenset({"NUM", "SYM"})


class Labels:
    """The labels of an article's words, each worked out once."""

    def __init__(self, scene: Scene) -> None:
        """Keeps the article for asking."""
        self.scene = scene
        self._known: dict[int, frozenset[str]] = {}

    def of(self, place: int) -> frozenset[str]:
        """All that a noun may be asked for as, with what it counts: "thousands of soldiers" are soldiers."""
        if place not in self._known:
            own = frozenset(self._own(place))
            if "#" in own or not own.isdisjoint(event_words().measures):
                own = own.union(*(self._own(at) for at in self._counted(place)))
            self._known[place] = own
        return self._known[place]

    def _counted(self, place: int) -> list[int]:
        return [at for at in kin(self.scene, place, "nmod") if at > place and case_of(self.scene, at) == "of"]

    def _own(self, place: int) -> Iterator[str]:
        own = (lemma(self.scene, place), self.scene.grammar.low(place))
        yield from own
        yield from self.names(place)
        if self.scene.grammar.tokens[place].upos in _AMOUNTS:
            yield "#"
        yield from phrases(self.scene, place)

    def names(self, place: int) -> Iterator[str]:
        """The sorts of names that a word stands in: `@person`, `@place` ..."""
        token = self.scene.grammar.tokens[place]
        found = [f"@{mention.kind}" for mention in self.scene.names.touching(token.start, token.end)]
        yield from found or (_ANYBODY if token.upos == "PROPN" else ())


def phrases(scene: Scene, place: int) -> list[str]:
    """A noun with what describes it, longer ones first: "joint military exercise", "state of emergency"."""
    own = {lemma(scene, place): None, scene.grammar.low(place): None}
    before = [at for at in kin(scene, place, *_BEFORE) if at < place]
    found = []
    for noun in own:
        if len(before) > 1:
            found.append(f"{scene.grammar.low(before[-2])} {scene.grammar.low(before[-1])} {noun}")
        for at in reversed(before):
            found += [f"{word} {noun}" for word in {scene.grammar.low(at): None, lemma(scene, at): None}]
        found += [f"{noun} of {lemma(scene, at)}" for at in kin(scene, place, "nmod") if at > place][:2]
    return found
