"""What holds for every record: frozen, slotted, documented, and the literals of the contract."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest

import onrecord.records
from onrecord.records.figure import Comparator
from onrecord.records.finding import FindingKind
from onrecord.records.statement import Act, QuoteType
from onrecord.records.zone import ZoneKind


def _records() -> list[type[Any]]:
    found = []
    for module in pkgutil.iter_modules(onrecord.records.__path__):
        members = vars(importlib.import_module(f"onrecord.records.{module.name}"))
        found += [
            member
            for member in members.values()
            if isinstance(member, type) and is_dataclass(member) and member.__module__.endswith(f".{module.name}")
        ]
    return found


@pytest.mark.parametrize("record", _records(), ids=lambda record: record.__name__)
def test_a_record_is_frozen_slotted_and_says_what_it_is(record: Any) -> None:
    assert record.__dataclass_params__.frozen
    assert set(record.__slots__) == {field.name for field in fields(record)}
    assert record.__doc__
    assert not record.__doc__.startswith(f"{record.__name__}(")  # what dataclass writes where nobody did


@pytest.mark.parametrize(
    ("literal", "values"),
    [
        (ZoneKind, "masthead headline deck dateline body subheading caption teaser boilerplate"),
        (FindingKind, "redated translated garbled corrupt_number glued_words repeated_text loaded_terms"),
        (QuoteType, "direct indirect mixed"),
        (Act, "assert deny warn threaten predict promise demand accuse praise doubt ask other"),
        (Comparator, "exactly about nearly at_least at_most more_than less_than up_to vague"),
    ],
)
def test_the_contracts_values(literal: Any, values: str) -> None:
    assert get_args(literal) == tuple(values.split())
