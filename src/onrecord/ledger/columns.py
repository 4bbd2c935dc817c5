"""Columns that hold values of one kind and notice any other: SQLite lets any value stand in any column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Dialect, Float, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from onrecord.ledger.damage import UnreadableError

_STORED: Mapping[type, tuple[TypeEngine[Any], tuple[type, ...]]] = {
    str: (Text(), (str,)),
    int: (Integer(), (int,)),
    float: (Float(), (float, int)),
    bool: (Boolean(), (int,)),
    list: (JSON(), (str,)),
    dict: (JSON(), (str,)),
    bytes: (LargeBinary(), (bytes,)),
}
"""For each kind its column type, and what SQLite's driver may give for it."""


def column(name: str, kind: type, *more: Any, nullable: bool = True, **options: Any) -> Column[Any]:
    """A column of `str`, `int`, `float`, `bool` or `bytes`, or of a `list` or `dict` as JSON text."""
    return Column(name, Sound(name, kind, needed=not nullable), *more, nullable=nullable, **options)


class Sound(TypeDecorator[Any]):
    """A column's type that raises `UnreadableError` for a value that is not of its kind.

    Args:
        name: the column's.
        kind: of its values.
        needed: whether each row has one.
    """

    impl = Text
    cache_ok = True

    def __init__(self, name: str, kind: type, *, needed: bool) -> None:
        super().__init__()
        self.name = name
        self.kind = kind
        self.needed = needed

    @property
    def python_type(self) -> type[Any]:
        """The kind of its values."""
        return self.kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the database keeps it as."""
        return dialect.type_descriptor(_STORED[self.kind][0])

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """What makes a value of what the driver gives."""
        stored = _STORED[self.kind][1]
        decode = super().result_processor(dialect, coltype)
        absent, nested = not self.needed, self.kind in {list, dict}

        def process(given: Any) -> Any:
            if given is None and absent:
                return None
            value = decode(given) if decode and isinstance(given, stored) else given
            if not isinstance(given, stored) or (nested and not isinstance(value, self.kind)):
                raise UnreadableError(f"{self.name} is no {self.kind.__name__}: {given!r:.40}")
            return value

        return process
