"""What a page's own structure says a block is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.clean.lines import Paragraph
from onrecord.lexicon.tables import table
from onrecord.records.zone import ZoneKind

# Furniture first: a heading inside a list of related stories is a teaser, not a headline.
OUTER: tuple[ZoneKind, ...] = ("boilerplate", "teaser", "masthead", "caption")
INNER: tuple[ZoneKind, ...] = ("deck", "headline", "subheading")
ARTICLE = ("article", "main")
# "has-sidebar", "content-with-ads" speak of what stands beside the block.
OF_THE_WHOLE = frozenset({"has", "with", "no", "without"})
LINK_LINE = 0.7
LONGEST_LINK_LINE = 220
# Less prose than this share left as body is a sign that the structure was misread; long reader comments leave more.
LEAST_BODY = 0.1


@dataclass(frozen=True, slots=True)
class Signs:
    """Element names and words of class and id that mark one kind of block."""

    tags: frozenset[str]
    hints: tuple[str, ...]


def kinds_by_structure(paragraphs: Sequence[Paragraph]) -> list[ZoneKind | None]:
    """A kind for each paragraph of a rendered page; `None` where the structure is silent.

    Some sites wrap the whole page in a form or in a theme's `div.with-sidebar`. Where following the structure would
    leave next to no body, what wraps most of the prose is not looked at.
    """
    kinds = [kind_of_path(p.path, skip=0) or _link_line(p) for p in paragraphs]
    if _body_share(paragraphs, kinds) < LEAST_BODY:
        around = _around_most_prose(paragraphs)
        kinds = [kind_of_path(p.path, skip=_shared(p.path.split(), around)) or _link_line(p) for p in paragraphs]
    return _one_headline(paragraphs, kinds)


def _around_most_prose(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The longest run of outer elements that most of the prose stands in."""
    weight: Counter[str] = Counter()
    for paragraph in paragraphs:
        if paragraph.ends_sentence:
            weight[paragraph.path] += len(paragraph.text)
    around: list[str] = []
    inside = [(path.split(), length) for path, length in weight.items()]
    while inside:
        depth = len(around)
        steps: Counter[str] = Counter()
        for elements, length in inside:
            steps[elements[depth] if depth < len(elements) else ""] += length
        step, length = min(steps.items(), key=lambda item: (-item[1], item[0]))
        if not step or 2 * length < weight.total():
            break
        around.append(step)
        inside = [(elements, n) for elements, n in inside if elements[depth : depth + 1] == [step]]
    return around


def _shared(elements: list[str], around: list[str]) -> int:
    """How many outer elements the two have in common."""
    return next(
        (i for i, (a, b) in enumerate(zip(elements, around, strict=False)) if a != b), min(len(elements), len(around))
    )


def _body_share(paragraphs: Sequence[Paragraph], kinds: Sequence[ZoneKind | None]) -> float:
    prose = [(len(p.text), kind) for p, kind in zip(paragraphs, kinds, strict=True) if p.ends_sentence]
    total = sum(length for length, _ in prose)
    return sum(length for length, kind in prose if kind is None) / total if total else 1.0


def _link_line(paragraph: Paragraph) -> ZoneKind | None:
    """A line that is one link and no sentence leads away from the article."""
    short = len(paragraph.text) <= LONGEST_LINK_LINE and not paragraph.ends_sentence
    return "teaser" if short and paragraph.link_share >= LINK_LINE else None


def _one_headline(paragraphs: Sequence[Paragraph], kinds: list[ZoneKind | None]) -> list[ZoneKind | None]:
    """The article's own headline stays one; where only a page header holds an h1, that one is meant."""
    if "headline" not in kinds:
        inside = [i for i, p in enumerate(paragraphs) if "h1" in _tags(p.path) and kinds[i] == "masthead"]
        return [("headline" if i in inside[:1] else kind) for i, kind in enumerate(kinds)]
    first = kinds.index("headline")
    above = [_above_headline(p, kind) for p, kind in zip(paragraphs[:first], kinds, strict=False)]
    return above + ["subheading" if kind == "headline" and i > 1 else kind for i, kind in enumerate(kinds[first:])]


def _above_headline(paragraph: Paragraph, kind: ZoneKind | None) -> ZoneKind | None:
    """Lines above the headline that are no sentences name sections and the site."""
    return "masthead" if kind in (None, "teaser") and not paragraph.ends_sentence else kind


@lru_cache(maxsize=4096)
def kind_of_path(path: str, *, skip: int = 0) -> ZoneKind | None:
    """The kind that a block's place among the page's elements gives it.

    Args:
        path: element names from outer to inner, class and id words after dots: `article header h1`,
            `aside.related-stories ul li`. Class and id words on elements around the article never count: a theme's
            `div.has-sidebar` says nothing about a paragraph in it.
        skip: number of outer elements not to look at.
    """
    elements = path.lower().split()
    names = [element.partition(".")[0] for element in elements]
    inside = next((i for i, name in enumerate(names) if name in ARTICLE), -1)
    for place in range(skip, len(elements)):
        if names[place] == "header" and 0 <= inside < place:
            continue  # An article's own header holds headline and deck; the page's header holds neither.
        for kind in OUTER:
            if _marks(kind, elements[place], hints=place > inside):
                return kind
    for element in reversed(elements[skip:]):
        for kind in INNER:
            if _marks(kind, element, hints=True):
                return kind
    return None


def _marks(kind: ZoneKind, element: str, *, hints: bool) -> bool:
    name, *words = element.replace("_", "-").split(".")
    signs = _signs(kind)
    if name in signs.tags:
        return True
    usable = [f"-{word}-" for word in words if OF_THE_WHOLE.isdisjoint(word.split("-"))] if hints else []
    return any(f"-{hint}-" in word for word in usable for hint in signs.hints)


def _tags(path: str) -> list[str]:
    return [element.partition(".")[0] for element in path.split()]


@cache
def _signs(kind: ZoneKind) -> Signs:
    rows = table("page")["structure"][kind]
    return Signs(frozenset(rows["tags"]), tuple(rows["hints"]))
