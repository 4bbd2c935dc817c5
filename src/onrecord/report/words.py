"""The page's words for the ledger's codes and numbers."""

from __future__ import annotations

from math import isfinite

from onrecord.report.view_figures import ShownFigure

NO_SPEAKER = "speaker not known"
NO_OUTLET = "outlet not known"
QUOTE_TYPES = {"direct": "quoted in full", "mixed": "quoted in part", "indirect": "in the outlet’s words"}
ACTS = {
    "assert": "assertion",
    "deny": "denial",
    "warn": "warning",
    "threaten": "threat",
    "predict": "prediction",
    "promise": "promise",
    "demand": "demand",
    "accuse": "accusation",
    "praise": "praise",
    "doubt": "doubt",
    "ask": "question",
    "other": "statement",
}
COMPARATORS = {
    "exactly": "",
    "about": "about",
    "nearly": "nearly",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "up_to": "up to",
    "vague": "",
}
# A factor's unit says what it is: "3 times".
CHANGES = {"up": "a rise", "down": "a fall"}
# What is or was so needs no word.
STATUSES = {
    "planned": "planned",
    "pledged": "pledged",
    "goal": "a goal or demand",
    "denied": "denied",
    "conditional": "only if or what could be",
}
# PLOVER's kinds in a reader's words.
EVENT_KINDS = {
    "AGREE": "agreement or promise",
    "CONSULT": "talks or visit",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal or release",
    "REQUEST": "demand or appeal",
    "ACCUSE": "accusation or blame",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilisation or deployment",
    "COERCE": "coercion",
    "ASSAULT": "attack",
}
EVENT_STATUSES = {
    "happened": "reported to have happened",
    "ongoing": "going on",
    "planned": "planned",
    "conditional": "possible",
    "denied": "denied",
}
MEASURES = {"stock": "how many there are", "flow": "how many in a time", "share": "how many of a whole"}
COPIES = ("reprint", "rewrite", "excerpt")
# What a version has otherwise than another, and the words for having none of it.
DIFFERENCES = {
    "number": ("number", "no number"),
    "name": ("name", "no name"),
    "negation": ("negation", "no such word"),
    "strength": ("strength", "no such word"),
    "left_out": ("leaves out", ""),
    "added": ("adds", ""),
}
# Units that the ledger writes as words; the others are symbols and stay as they are.
_COUNTED_UNITS = {
    *"second minute hour day week month year decade point acre ton bushel cent".split(),
    "percentage point",
    "basis point",
}
_ODD_UNITS = {"century": "centuries", "penny": "pence"}


def counted(number: int, singular: str) -> str:
    """The number and the noun it takes: "1 article", "1,204 articles"."""
    plural = f"{singular[:-1]}ies" if singular.endswith("ry") else f"{singular}s"
    return f"{number:,} {singular if number == 1 else plural}"


def amount(figure: ShownFigure) -> str:
    """The value as it was read: "18–25", "28 of 30", "40%", "USD 2,500,000", "3 days"."""
    if figure.value is None:
        return "no number"
    ends = [_number(value) for value in (figure.value, figure.value_max) if value is not None]
    of = f" of {_number(figure.out_of)}" if figure.out_of is not None else ""
    one = figure.value == 1 and figure.value_max is None
    return _with_unit("–".join(ends) + of, figure.unit if one else several(figure.unit))


def several(unit: str | None) -> str | None:
    """The unit as it stands behind a number other than one."""
    return f"{unit}s" if unit in _COUNTED_UNITS else _ODD_UNITS.get(unit or "", unit)


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None:
        return number
    if unit in {"percent", "%"}:
        return f"{number}%"
    currency = len(unit) == 3 and unit.isupper()
    return f"{unit} {number}" if currency else f"{number} {unit}"


def _number(value: float) -> str:
    if not isfinite(value):
        return "no number"
    whole = int(value) if abs(value) < 1e15 and value == int(value) else value
    return f"{whole:,}".replace("-", "−", 1) if value < 0 else f"{whole:,}"
