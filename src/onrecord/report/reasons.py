"""Words for the codes of reasons."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from onrecord.report.assets import asset
from onrecord.report.days import day_words

_PLACE = re.compile(r"\{([a-z_]{1,40})\}")


def heading(code: str) -> str:
    """A few words for `code`, to stand over many rows with the same reason."""
    return _words().get(code, {}).get("heading") or _spelt(code)


def sentence(code: str, params: Mapping[str, str]) -> str:
    """A sentence for `code`, with the parameters that it has no place for behind it in brackets.

    A sentence holds a parameter as `{name}`; days, named `day_...`, come in words. Where one is missing the heading
    stands for it. A code without words of its own is spelt out, so that a new reason can be read before it has its
    sentence.
    """
    says = _words().get(code, {}).get("sentence") or f"{_spelt(code)}."
    places = set(_PLACE.findall(says))
    if not places <= params.keys():
        says, places = f"{heading(code)}.", set()
    detail = details({name: value for name, value in params.items() if name not in places})
    filled = _PLACE.sub(lambda match: _told(match[1], params[match[1]]), says)
    return f"{filled.removesuffix('.')} ({detail})." if detail else filled


def details(params: Mapping[str, str]) -> str:
    """The parameters of a reason: "limit: 20; size: 31"."""
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in sorted(params.items()))


def _told(name: str, value: str) -> str:
    return day_words(value) if name.startswith("day_") else value


def _spelt(code: str) -> str:
    return code.replace("_", " ").strip().capitalize() or "No reason given"


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(asset("reasons.toml"))
