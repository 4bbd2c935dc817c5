"""Entries of a table of what is counted → their fields; what is wrong with one is said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.lexicon.tables import table, user_table

MEASURES = ("stock", "flow")
TURNING = ("states", "object", "subject", "event")
"""Fields whose words turn other kinds into the entry's own."""

LISTS = ("nouns", "weapons", "total", "of", *TURNING, "surely")
FIELDS = ("id", "under", "measure", *LISTS)

_ID = re.compile("[a-z][a-z0-9_]{0,63}")


class CountedFileError(ValueError):
    """A table of what is counted that cannot be used; the message says where and why."""


Entries = tuple[Mapping[str, Any], ...]


def user_entries(path: str, known: Mapping[str, Mapping[str, Any]]) -> Entries:
    """The entries of a user's file.

    Args:
        path: of the file.
        known: the kinds of the tables before it, by id.

    Raises:
        CountedFileError: the file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    data = user_table(path, CountedFileError)
    for kind in data:
        if kind != "kind":
            raise CountedFileError(f"{path}: {kind!r} is not known; begin each entry with [[kind]]")
    return entries(path, data.get("kind", []), known)


def entries(where: str, listed: object, known: Mapping[str, Mapping[str, Any]]) -> Entries:
    """The entries of a file's list of kinds; `where` names the file.

    Raises:
        CountedFileError: an entry lacks a field, or has one of the wrong kind.
    """
    if not isinstance(listed, list) or not all(isinstance(fields, dict) for fields in listed):
        raise CountedFileError(f"{where}: kind must be a list of tables; begin each entry with [[kind]]")
    for number, fields in enumerate(listed, 1):
        complaint = next(_complaints(fields), None) or next(_strangers(fields, listed, known), None)
        if complaint:
            raise CountedFileError(f"{where}: kind {number} ({fields.get('id', 'no id')}): {complaint}")
    return tuple(listed)


def merged(before: Mapping[str, Mapping[str, Any]], more: Entries) -> dict[str, dict[str, Any]]:
    """Kinds by id, an entry with the id of one before it added to that."""
    found = {key: dict(fields) for key, fields in before.items()}
    for fields in more:
        kept = found.setdefault(fields["id"], {})
        for field, value in fields.items():
            kept[field] = [*kept.get(field, ()), *value] if field in LISTS else value
    return found


def _complaints(fields: Mapping[str, Any]) -> Iterator[str]:
    """What an entry lacks or has wrong by itself, in words."""
    for field in fields:
        if field not in FIELDS:
            yield f"{field!r} is not known; a kind has {', '.join(FIELDS)}"
    if "id" not in fields:
        yield "lacks 'id'"
    elif not isinstance(fields["id"], str) or not _ID.fullmatch(fields["id"]):
        yield f"'id' {fields['id']!r} must be small letters, digits and underscores, such as field_kitchens"
    for field in LISTS:
        words = fields.get(field, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.split() for word in words):
            yield f"{field!r} must be a list of words in quotation marks"
    if "measure" in fields and fields["measure"] not in MEASURES:
        yield f"'measure' {fields['measure']!r} must be stock or flow; leave it out where the sentence decides"
    turning = [word for field in TURNING for word in fields.get(field, ())]
    for word in fields.get("surely", ()):
        if word not in turning:
            yield f"'surely' {word!r} stands in none of {', '.join(TURNING)}; write it there too"


def _strangers(
    fields: Mapping[str, Any], listed: list[Mapping[str, Any]], known: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    """What an entry says of kinds and weapons that there are not, in words."""
    ids = {*known, *(other.get("id") for other in listed if isinstance(other.get("id"), str))}
    under = fields.get("under")
    for field, named in (("under", [under] if "under" in fields else []), ("of", fields.get("of", ()))):
        for one in named:
            if not isinstance(one, str) or one not in ids:
                yield f"{field!r} {one!r} is no kind; write the id of one, such as people"
    if "under" in fields and fields["id"] in _above(under, merged(known, tuple(listed))):
        yield f"'under' {under!r} leads back to the kind itself; name a wider one"
    turns = next((field for field in TURNING if fields.get(field)), None)
    if turns and not fields.get("of") and not known.get(fields["id"], {}).get("of"):
        yield f"lacks 'of': the kinds that its {turns!r} turns into this one"
    classes = {row["class"] for row in table("weapons")["weapon"]}
    for one in fields.get("weapons", ()):
        if one not in classes:
            yield f"'weapons' {one!r} is no class of weapons; write one such as howitzer"


def _above(kind: object, kinds: Mapping[str, Mapping[str, Any]]) -> set[object]:
    """A kind with all that it stands under."""
    found: set[object] = set()
    while isinstance(kind, str) and kind not in found:
        found.add(kind)
        kind = kinds.get(kind, {}).get("under")
    return found
