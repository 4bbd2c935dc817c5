"""Ids are hashes of content, never counters, so that the order of reading leaves no trace."""

from __future__ import annotations

from hashlib import blake2b

SEPARATOR = "\x1f"


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits for the parts in order; `None` and "" differ.

    64 bits: among a million ids of one kind two collide with a chance of about 3 in 10^8.
    """
    joined = SEPARATOR.join("\x00" if part is None else str(part) for part in parts)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
