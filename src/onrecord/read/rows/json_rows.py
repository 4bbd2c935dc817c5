"""JSON: one article, a list of articles, or one a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from onrecord.read.carrier import CHUNK_BYTES, Carrier
from onrecord.read.characters.decoding import decode_text
from onrecord.read.rows.article_lists import is_list_value
from onrecord.read.rows.row import FIELDS, Origin, json_type, read_row
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

LINES_SUFFIXES = frozenset((".jsonl", ".ndjson"))

BLANK_LINES = 100
"""Blank lines that may stand before the second line while a file's form is found out."""


@dataclass(frozen=True, slots=True)
class NotJson:
    """Why a string is no JSON, and the line in it where that shows."""

    reason: Reason
    line: int = 1


class _Object(dict[str, object]):
    """A JSON object that knows which of its names came twice."""

    repeated: tuple[str, ...] = ()

    @classmethod
    def of(cls, pairs: list[tuple[str, object]]) -> _Object:
        made = cls(pairs)
        if len(made) < len(pairs):
            made.repeated = tuple(
                sorted(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
            )
        return made


def parse(text: str) -> object:
    """The value a JSON text stands for, or `NotJson`."""
    try:
        return json.loads(text, object_pairs_hook=_Object.of)
    except RecursionError:
        return NotJson(Reason.of("nested_too_deep", format="json"))
    except json.JSONDecodeError as error:
        return NotJson(Reason.of("invalid_json", column=error.colno, problem=error.msg), error.lineno)
    except ValueError:  # Python reads no integer of more than 4300 digits
        return NotJson(Reason.of("invalid_json", column=1, problem="a number is too long"))


def read_json(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The articles of a JSON or JSON Lines file, line by line where it has lines."""
    utf8 = carrier.in_utf8()
    if isinstance(utf8, InputRefusal):
        yield utf8
    elif carrier.suffix in LINES_SUFFIXES:
        yield from _by_lines(utf8)
    else:
        opening = _opening(utf8)
        again = utf8.again(b"".join(opening))
        yield from _by_lines(again) if _stands_in_lines(opening) else _as_one(again)


def _opening(carrier: Carrier) -> list[bytes]:
    """The lines up to the second that is not blank."""
    lines: list[bytes] = []
    for line in islice(_lines(carrier), BLANK_LINES):
        lines.append(line)
        if len([seen for seen in lines[-BLANK_LINES:] if seen.strip()]) == 2:
            break
    return lines


def _stands_in_lines(opening: list[bytes]) -> bool:
    """Whether a file that opens so is JSON Lines.

    No JSON value goes on after `{` with a line that begins with `{`, or after a whole value with anything.
    """
    first, second = ([line.strip() for line in opening if line.strip()] + [b"", b""])[:2]
    if not second or not first.startswith(b"{"):
        return False
    return second.startswith(b"{") or not isinstance(parse(first.decode("utf-8", "replace")), NotJson)


def _lines(carrier: Carrier) -> Iterator[bytes]:
    """Lines with their ends; of one over the limit only its first `max_bytes + 1` bytes."""
    while line := carrier.stream.readline(carrier.max_bytes + 1):
        yield line
        while len(line) > carrier.max_bytes and not line.endswith(b"\n"):
            line = carrier.stream.readline(CHUNK_BYTES)
            if len(line) < CHUNK_BYTES:
                break


def _by_lines(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    for number, line in enumerate(_lines(carrier), 1):
        if not line.strip():
            continue
        raw, place = line.rstrip(b"\r\n"), f"line {number}"
        if len(line) > carrier.max_bytes:
            yield carrier.refusal(Reason.of("too_large", limit=carrier.max_bytes), place=place)
            continue
        value = _value(raw)
        if isinstance(value, NotJson):
            yield carrier.refusal(value.reason, raw, place)
        else:
            yield from _item(value, Origin(carrier.name, f"{carrier.name}#{number}", place, _hash(raw)))


def _as_one(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    data = carrier.whole()
    if isinstance(data, Reason):
        yield carrier.refusal(data)
        return
    value = _value(data)
    if isinstance(value, NotJson):
        yield carrier.refusal(value.reason, data, f"line {value.line}" if value.line else "")
    elif isinstance(value, list) and not is_list_value(value):
        for number, item in enumerate(value, 1):
            origin = Origin(carrier.name, f"{carrier.name}#{number}", f"item {number}", _hash(_canonical(item)))
            yield from _item(item, origin)
    else:
        yield from _item(value, Origin(carrier.name, carrier.name, "", _hash(data)))


def _value(data: bytes) -> object:
    text = decode_text(data)
    return NotJson(text, 0) if isinstance(text, Reason) else parse(text)


def _item(value: object, origin: Origin) -> Iterator[Article | InputRefusal]:
    if is_list_value(value):
        yield origin.refusal(Reason.of("article_list"))
        return
    if not isinstance(value, _Object):
        yield origin.refusal(Reason.of("not_an_object", found=json_type(value)))
        return
    repeated = [name for name in FIELDS if name in value.repeated]
    if repeated:
        yield origin.refusal(Reason.of("repeated_field", field=repeated[0]))
        return
    yield from read_row(value, origin)


def _canonical(item: object) -> bytes:
    """A list's item has no line of its own; its hash is that of its value written compactly."""
    return json.dumps(item, sort_keys=True, separators=(",", ":")).encode()


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
