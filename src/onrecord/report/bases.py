"""Words for what times rest on."""

from __future__ import annotations

import tomllib
from functools import cache

from onrecord.report.assets import asset


def in_short(kind: str, code: str | None) -> str:
    """A few words to go on with behind a day; "" where the basis is not known.

    Args:
        kind: what the time is of: `said`, `published`, `happened`, or `times` for those that words name.
        code: of the basis.
    """
    return _words().get(kind, {}).get(code or "", {}).get("short", "")


def in_full(kind: str, code: str | None) -> str | None:
    """A sentence, `None` where the basis is not known."""
    return _words().get(kind, {}).get(code or "", {}).get("sentence")


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(asset("bases.toml"))
