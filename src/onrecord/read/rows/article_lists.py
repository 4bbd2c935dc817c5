"""Lists of articles: they say where articles are, and hold none of their words.

GDELT's are known by their form: ArtList of its DOC 2.0 API as JSON and CSV (its documentation of that API), its events,
mentions and knowledge graph without a header ("GDELT Event Codebook V2.0", "GKG 2.1 Codebook"), and its lists of files,
which give size, MD5 and address. A list of nothing but addresses is one too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ADDRESS = re.compile(r"(?:[0-9]{1,15} [0-9a-f]{32} )?(?:https?|ftp)://\S{1,4000}", re.IGNORECASE)
MOST_HEADER = 1_000
_LINE = re.compile(r"[^\r\n]+")

_FIELDS = frozenset(
    """
    url url_mobile mobileurl mobile_url title date seendate domain language sourcecountry country socialimage image tone
    """.split()
)
"""What GDELT says of an article in a list; none of it is its text."""

# Number of columns, and what some of them hold, counted from 0.
_KEY, _DAY, _TIME = re.compile("[0-9]{1,20}"), re.compile("[0-9]{8}"), re.compile("[0-9]{14}")
_RECORD = re.compile("[0-9]{14}-T?[0-9]{1,9}")
_ROWS = {
    58: {0: _KEY, 1: _DAY, 56: _DAY},  # events 1.0
    61: {0: _KEY, 1: _DAY, 59: _TIME},  # events 2.0
    16: {0: _KEY, 1: _TIME, 2: _TIME},  # mentions
    27: {0: _RECORD, 1: _TIME},  # knowledge graph
}


def is_list_text(text: str) -> bool:
    """Whether a text opens as a list in rows, or each of its lines holds an address and nothing else."""
    lines = (line for match in _LINE.finditer(text.removeprefix("\ufeff")) if (line := match[0].strip(" ")))
    first = next(lines, "")
    if opens_list(first) and not _ADDRESS.fullmatch(first):
        return True
    return bool(_ADDRESS.fullmatch(first)) and all(map(_ADDRESS.fullmatch, lines))


def opens_list(line: str) -> bool:
    """Whether a first line is GDELT's header, a row of one of its tables without a header, or an address."""
    line = line.strip(" \r\n")
    return _is_header(line) or _is_row(line.split("\t")) or bool(_ADDRESS.fullmatch(line))


def _is_header(line: str) -> bool:
    columns = [column.strip(' "').lower() for column in re.split("[,;\t|]", line[:MOST_HEADER])]
    return len(columns) > 1 and "url" in columns and _FIELDS.issuperset(columns)


def _is_row(cells: list[str]) -> bool:
    forms = _ROWS.get(len(cells))
    return forms is not None and all(form.fullmatch(cells[column]) for column, form in forms.items())


def is_list_value(value: object) -> bool:
    """Whether a JSON value lists articles: an object with `articles` that only point, or an array of addresses."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, str) and _ADDRESS.fullmatch(item) for item in value)
    articles = value.get("articles") if isinstance(value, Mapping) else None
    return isinstance(articles, list) and bool(articles) and all(map(_points, articles))


def _points(article: object) -> bool:
    return isinstance(article, Mapping) and isinstance(article.get("url"), str) and article.keys() <= _FIELDS
