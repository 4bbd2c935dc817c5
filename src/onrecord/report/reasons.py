"""Words for the codes of reasons."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from onrecord.report.assets import asset


def heading(code: str) -> str:
    """A few words for `code`, to stand over many rows with the same reason."""
    return _words().get(code, {}).get("heading") or _spelt(code)


def sentence(code: str, params: Mapping[str, str]) -> str:
    """A sentence for `code`, with its parameters behind it in brackets.

    A code without words of its own is spelt out, so that a new reason can be read before it has its sentence.
    """
    says = _words().get(code, {}).get("sentence") or f"{_spelt(code)}."
    detail = details(params)
    return f"{says.removesuffix('.')} ({detail})." if detail else says


def details(params: Mapping[str, str]) -> str:
    """The parameters of a reason: "limit: 20; size: 31"."""
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in sorted(params.items()))


def _spelt(code: str) -> str:
    return code.replace("_", " ").strip().capitalize() or "No reason given"


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(asset("reasons.toml"))
