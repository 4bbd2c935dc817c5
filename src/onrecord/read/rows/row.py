"""One article as fields: a JSON object or a CSV row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.read.days import iso_day, iso_instant
from onrecord.read.pages.page import WholePage, read_page
from onrecord.read.plain import fault_of
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

FIELDS = ("text", "html", "id", "url", "outlet", "title", "published", "language", "fetched", "tokens")
"""The fields that are read; others may stand beside them."""

_CARRYING = ("text", "html", "id", "tokens")
"""Fields without which the row is another article: one of a wrong type refuses the row."""

_DESCRIBING = ("url", "outlet", "title", "published", "language", "fetched")
"""Fields that describe it: one of a wrong type is refused alone."""

_JSON_TYPES = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}

Tokens = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stands.

    Attributes:
        carrier: name of its file.
        name: what the row is called where it has no id of its own.
        place: where it stands in the file.
        source_hash: SHA-256 of its bytes.
    """

    carrier: str
    name: str
    place: str
    source_hash: str

    def refusal(self, reason: Reason) -> InputRefusal:
        """The refusal of this row, or of a field in it."""
        return InputRefusal(self.carrier, self.place, reason, self.source_hash)


def json_type(value: object) -> str:
    """What JSON calls a value's type."""
    return "null" if value is None else _JSON_TYPES.get(type(value), type(value).__name__)


def read_row(fields: Mapping[str, object], origin: Origin) -> Iterator[Article | InputRefusal]:
    """The row's article, with a refusal for each describing field that cannot be used; or the row's refusal."""
    fault = _fault(fields)
    if fault:
        yield origin.refusal(fault)
        return
    carried = _carried(fields, origin)
    if isinstance(carried, Reason):
        yield origin.refusal(carried)
        return
    for reason in (*_unusable(fields), *(() if _string(fields, "published") else carried.unusable)):
        yield origin.refusal(reason)
    yield _described(carried.article, fields)


def _fault(fields: Mapping[str, object]) -> Reason | None:
    for name in _CARRYING:
        if reason := _wrong_type(name, fields.get(name)):
            return reason
    for name in FIELDS:
        if not _encodable(fields.get(name)):
            return Reason.of("lone_surrogate", field=name)
    if not fields.get("text") and not fields.get("html"):
        return Reason.of("without_text" if fields.get("text") is None and fields.get("html") is None else "empty")
    return None


def _wrong_type(name: str, value: object) -> Reason | None:
    if value is None or (isinstance(value, str) and name != "tokens"):
        return None
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return None
    if name == "tokens" and _is_tokens(value):
        return None
    expected = "array of arrays of strings" if name == "tokens" else "string"
    return Reason.of("wrong_type", field=name, expected=expected, found=json_type(value))


def _is_tokens(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(sentence, list) and all(isinstance(token, str) for token in sentence) for sentence in value
    )


def _encodable(value: object) -> bool:
    """Whether no half of a surrogate pair stands alone in it: such a string has no UTF-8 form."""
    if isinstance(value, list):
        return all(_encodable(token) for sentence in value for token in sentence)
    try:
        return not isinstance(value, str) or bool(value.encode() or True)
    except UnicodeEncodeError:
        return False


def _carried(fields: Mapping[str, object], origin: Origin) -> WholePage | Reason:
    text, html = fields.get("text"), fields.get("html")
    own = fields.get("id")
    name = origin.name if own is None or own == "" else str(own)
    if not isinstance(text, str) or not text:
        return read_page(str(html), name=name, source_hash=origin.source_hash)
    return fault_of(text) or WholePage(Article(text=text, name=name, source_hash=origin.source_hash))


def _unusable(fields: Mapping[str, object]) -> Iterator[Reason]:
    for name in _DESCRIBING:
        if reason := _wrong_type(name, fields.get(name)):
            yield reason
    published, fetched = _string(fields, "published"), _string(fields, "fetched")
    if published and not iso_day(published):
        yield Reason.of("published_not_a_date", value=published[:80])
    if fetched and not iso_instant(fetched):
        yield Reason.of("fetched_not_an_instant", value=fetched[:80])


def _described(article: Article, fields: Mapping[str, object]) -> Article:
    """The article with the row's own fields, which win over those of a page's metadata."""
    published = iso_day(_string(fields, "published") or "")
    fetched = _string(fields, "fetched") or ""
    return replace(
        article,
        url=_string(fields, "url") or article.url,
        outlet=_string(fields, "outlet") or article.outlet,
        title=_string(fields, "title") or article.title,
        language=_string(fields, "language") or article.language,
        published=published or article.published,
        published_basis="given" if published else article.published_basis,
        fetched=fetched if iso_instant(fetched) else None,
        tokens=_tokens(fields.get("tokens")),
    )


def _string(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _tokens(value: object) -> Tokens:
    return tuple(tuple(sentence) for sentence in value) if isinstance(value, list) else ()
