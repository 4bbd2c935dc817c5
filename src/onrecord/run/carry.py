"""An article to the stages and what they made back: the stages read a simplified text, everybody else the real one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.text.simplified import Simplified, simplified
from onrecord.text.simplified_article import SimplifiedArticle

T = TypeVar("T")

# A page's findings of damage are of the text as it was read: of a misread invisible mark nothing is left in the copy.
OF_THE_TEXT_AS_READ = frozenset({"garbled"})


def for_stages(article: Article) -> Article:
    """The article as its stages see it: itself, where there is nothing to simplify in its text and title."""
    simple = simplified(article.text)
    title = article.title and simplified(article.title).text
    if simple.text == article.text and title == article.title:
        return article
    given = {field.name: getattr(article, field.name) for field in fields(Article)}
    given |= {"text": simple.text, "title": title}
    given["layout"] = tuple(
        replace(block, start=simple.forth(block.start), end=simple.forth(block.end)) for block in article.layout
    )
    return SimplifiedArticle(**given, original=article, simple=simple)


def carried_back(made: T, seen: Article) -> T:
    """What a stage made of an article that it saw, with places and words of the text as it was read.

    Every record in it that has a `start` and an `end` is moved, but for a page's findings of damage, and its `text`, if
    it has one, becomes what stands there. Ids stay: they are hashes of the article's own id and of places that are each
    one place in its text.
    """
    if not isinstance(seen, SimplifiedArticle):
        return made
    back: T = _carried(made, seen.simple, seen.original.text)
    if isinstance(made, Page) and isinstance(back, Page):
        pairs = zip(made.findings, back.findings, strict=True)
        findings = tuple(was if was.kind in OF_THE_TEXT_AS_READ else now for was, now in pairs)
        return replace(back, findings=findings)
    return back


def _carried(value: Any, simple: Simplified, text: str) -> Any:
    kind: type[Any] = type(value)
    if kind is tuple:
        return tuple(_carried(one, simple, text) for one in value)
    names = _fields(kind)  # type: ignore[arg-type]  # a type is hashable, whatever mypy holds of type[Any]
    if not names:
        return value
    changed = {name: _carried(getattr(value, name), simple, text) for name in names}
    if "start" in changed and "end" in changed:
        changed["start"], changed["end"] = simple.back(changed["start"], changed["end"])
        if "text" in changed:
            changed["text"] = text[changed["start"] : changed["end"]]
    return kind(**changed)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """Names of a record's fields, none for what is no record."""
    if issubclass(kind, tuple):
        return tuple(getattr(kind, "_fields", ()))
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
