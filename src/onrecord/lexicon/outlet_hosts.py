"""Host names: of an address, in the form that the network uses, and which of them no outlet can own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

# RFC 1035, section 2.3.4: the octets of a name as text.
LONGEST = 253
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
# The last label begins with a letter: an IPv4 address is no name (RFC 1123, section 2.1).
_HOST = re.compile(rf"(?:{_LABEL}\.){{1,126}}[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?")
# UTS #46, section 2.3: browsers keep these apart from what Python's codec (IDNA 2003) makes of them, so that "ß" and
# "ss" are two hosts.
_DEVIATIONS = re.compile("[ßς\u200c\u200d]")
# What registries put below the codes of countries (publicsuffix.org): "co.uk", "com.au", "or.jp".
_SHARED = frozenset("ac co com edu gob gouv gov net or org".split())
# Registered by one owner, though it looks like a registry's own.
_OWNED = frozenset({"net.hr"})


def host_of(address: str | None) -> str | None:
    """The host that an http or https address names, in lower case; `None` where it names none.

    A dot at its end, which stands for the root of all names (RFC 1034, section 3.1), is left out.
    """
    try:
        parts = urlsplit(address or "")
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    # Browsers end the host at a backslash (url.spec.whatwg.org), Python does not: nobody's host is read from there.
    return parts.netloc if "\\" in parts.netloc else host and host.removesuffix(".")


def plain_host(host: str) -> str | None:
    """A host name in ASCII and lower case; `None` for an IP address and for what is no name of two labels or more."""
    host = host.lower() if len(host) <= LONGEST else ""
    if _DEVIATIONS.search(host):
        return None
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return plain if len(plain) <= LONGEST and _HOST.fullmatch(plain) else None


def with_parents(host: str) -> Iterator[str]:
    """A host name and the names above it, nearest first."""
    while host:
        yield host
        host = host.partition(".")[2]


def registered_name(address: str | None) -> str:
    """The name that somebody registered, of an address's host; the host where that is no name; "" where there is none.

    Two hosts of one registered name are of one owner, or of those it lets have names below its own.
    """
    host = host_of(address) or ""
    registered = [name for name in with_parents(plain_host(host) or "") if not is_shared(name)]
    return registered[-1] if registered else host


def is_shared(host: str) -> bool:
    """Whether a registry lets others register names right below `host`: "uk" and "co.uk"."""
    first, _, rest = host.partition(".")
    return not rest or (first in _SHARED and len(rest) == 2 and host not in _OWNED)
