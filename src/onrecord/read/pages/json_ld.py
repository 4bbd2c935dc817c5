"""schema.org's account of a page: JSON-LD."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.read.pages.facts import Facts, address, dated, names, words

Node = dict[str, Any]

_NOT_ENDING_IN_ARTICLE = frozenset(("BlogPosting", "LiveBlogPosting", "Report"))
"""schema.org's subtypes of Article that are not called so."""

_WRAPPERS = ("<!--", "-->", "//", "<![CDATA[", "]]>", "//", ";")

_FOLLOWED = ("@graph", "mainEntity")


def json_ld_facts(scripts: Iterable[str], canonical: str | None) -> Facts:
    """What the page's article node says.

    Of several article nodes the one of the page's own address is meant, else the first.

    Args:
        scripts: contents of the page's JSON-LD scripts; one that is no JSON is passed over.
        canonical: the page's own address, where it is known.
    """
    nodes = list(_nodes(scripts))
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return Facts()
    article = next((node for node in articles if canonical and canonical in _addresses(node)), articles[0])
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    return _facts(article, known)


def _facts(article: Node, known: dict[str, Node]) -> Facts:
    authors = [_name(author, known) for author in _listed(article.get("author"))]
    publishers = [_name(publisher, known) for publisher in _listed(article.get("publisher"))]
    languages = [_name(language, known) for language in _listed(article.get("inLanguage"))]
    facts = Facts(
        title=words(article.get("headline")) or words(article.get("name")),
        outlet=next(filter(None, map(words, publishers)), None),
        url=next(iter(_addresses(article)), None),
        language=next(filter(None, map(words, languages)), None),
        authors=names(authors),
    )
    return dated(facts, _listed(article.get("datePublished")))


def _nodes(scripts: Iterable[str]) -> Iterator[Node]:
    waiting: deque[Any] = deque(_parsed(script) for script in scripts)
    while waiting:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed(value))
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[name] for name in _FOLLOWED if name in value)


def _parsed(script: str) -> Any:
    """Its value; `None` where it is no JSON. Scripts in the wild are wrapped in comments and hold raw newlines."""
    body = script.strip()
    for wrapper in _WRAPPERS:
        body = body.removeprefix(wrapper).removesuffix(wrapper).strip()
    try:
        return json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(node: Node) -> bool:
    types = (str(value).rpartition("/")[2] for value in _listed(node.get("@type")))
    return any(name.endswith("Article") or name in _NOT_ENDING_IN_ARTICLE for name in types)


def _addresses(node: Node) -> list[str]:
    page = node.get("mainEntityOfPage")
    own = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return [found for value in (node.get("url"), own, node.get("@id")) if (found := address(value))]


def _name(value: Any, known: dict[str, Node]) -> object:
    """The name of a node, of one told by its id alone, or the string itself."""
    if not isinstance(value, dict):
        return value
    whole = value if "name" in value else known.get(str(value.get("@id")), value)
    return next(iter(_listed(whole.get("name"))), None)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
