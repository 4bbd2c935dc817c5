"""Entries of an outlets' table → outlets with their domains and names; what is wrong with one is said in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.lexicon.outlet_hosts import host_of, is_shared, plain_host
from onrecord.lexicon.tables import table, user_table
from onrecord.records.outlet import Outlet

FIELDS = "domain domains name names country language agency state_owned owner_source".split()


@dataclass(frozen=True, slots=True)
class Entry:
    """An outlet with all it publishes under and all it is called.

    Attributes:
        outlet: what is known of it.
        domains: its domains in ASCII, the main one first.
        names: what carriers call it, as written.
    """

    outlet: Outlet
    domains: tuple[str, ...]
    names: tuple[str, ...]


class OutletsFileError(ValueError):
    """A table of outlets that cannot be used; the message says where and why."""


def user_outlets(path: str) -> tuple[Entry, ...]:
    """The entries of a user's file.

    Raises:
        OutletsFileError: the file is missing, is no TOML, or an entry lacks a field or has one of the wrong kind.
    """
    data = user_table(path, OutletsFileError)
    for kind in data:
        if kind != "outlet":
            raise OutletsFileError(f"{path}: {kind!r} is not known; begin each entry with [[outlet]]")
    return entries(path, data.get("outlet", []))


def entries(where: str, listed: object) -> tuple[Entry, ...]:
    """The entries of a file's list of outlets; `where` names the file.

    Raises:
        OutletsFileError: an entry lacks a field, has one of the wrong kind, or a domain that stands in another.
    """
    if not isinstance(listed, list) or not all(isinstance(fields, dict) for fields in listed):
        raise OutletsFileError(f"{where}: outlet must be a list of tables; begin each entry with [[outlet]]")
    made: list[Entry] = []
    owners: dict[str, int] = {}
    for number, fields in enumerate(listed, 1):
        complaint = next(_complaints(fields), None)
        entry = None if complaint else _entry(fields)
        for domain in entry.domains if entry else ():
            if owners.setdefault(domain, number) != number:
                complaint = f"{domain!r} stands in outlet {owners[domain]} already; leave it in one of them"
        if complaint or not entry:
            raise OutletsFileError(f"{where}: outlet {number} ({fields.get('name', 'no name')}): {complaint}")
        made.append(entry)
    return tuple(made)


def _entry(fields: Mapping[str, Any]) -> Entry:
    own = {field: fields[field] for field in Outlet.__slots__ if field in fields}
    domains = [plain_host(domain) or "" for domain in (fields["domain"], *fields.get("domains", ()))]
    return Entry(Outlet(**own), tuple(dict.fromkeys(domains)), (fields["name"], *fields.get("names", ())))


def _complaints(fields: Mapping[str, Any]) -> Iterator[str]:
    """What an entry lacks or has wrong, in words."""
    for field in fields:
        if field not in FIELDS:
            yield f"{field!r} is not known; an outlet has {', '.join(FIELDS)}"
    for field in ("domain", "name"):
        if field not in fields:
            yield f"lacks {field!r}"
    yield from _wrong_names(fields)
    yield from _wrong_domains(fields)
    yield from _wrong_codes(fields)
    yield from _wrong_facts(fields)


def _wrong_names(fields: Mapping[str, Any]) -> Iterator[str]:
    if not _is_words(fields["name"]):
        yield "'name' must be words in quotation marks"
    names = fields.get("names", [])
    if not isinstance(names, list) or not all(map(_is_words, names)):
        yield "'names' must be a list of words in quotation marks"


def _wrong_domains(fields: Mapping[str, Any]) -> Iterator[str]:
    more = fields.get("domains", [])
    if not isinstance(more, list):
        yield "'domains' must be a list of domains in quotation marks"
        return
    for domain in (fields["domain"], *more):
        plain = plain_host(domain) if isinstance(domain, str) else None
        if plain is None or domain != domain.lower():
            yield f"{domain!r} is no domain; write one in small letters such as example.org, without https:// and path"
        elif is_shared(plain):
            yield f"{domain!r} belongs to many; name the outlet's own domain below it"


def _wrong_codes(fields: Mapping[str, Any]) -> Iterator[str]:
    codes = table("iso")
    if "country" in fields and not (isinstance(fields["country"], str) and fields["country"] in codes["countries"]):
        yield f"'country' {fields['country']!r} is no code of ISO 3166-1; write two capitals such as GB"
    if "language" in fields and fields["language"] not in codes["languages"]:
        yield f"'language' {fields['language']!r} is no code of ISO 639-1; write two small letters such as en"


def _wrong_facts(fields: Mapping[str, Any]) -> Iterator[str]:
    for field in ("agency", "state_owned"):
        if field in fields and not isinstance(fields[field], bool):
            yield f"{field!r} must be true or false, without quotation marks"
    source = fields.get("owner_source")
    if source is not None and not (isinstance(source, str) and plain_host(host_of(source) or "")):
        yield "'owner_source' must be the address of a page, with https://"
    if ("state_owned" in fields) != ("owner_source" in fields):
        yield "'state_owned' and 'owner_source', the page that says so, stand together; give both or none"


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
