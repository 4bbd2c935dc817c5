"""Blocks: where a side looks for others, so that never all pairs are looked at."""

from __future__ import annotations

from hashlib import blake2b

BOUND = 64
"""Sides that a block may have before finer blocks stand in its place."""

_SEPARATOR = "\x1f"


def key(*parts: object) -> int:
    """The number of the block that these parts name: 64 bits, signed, as a column holds them."""
    joined = _SEPARATOR.join(str(part) for part in parts)
    return int.from_bytes(blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
