"""Why something was refused or left open: a code with parameters; `report` finds the words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A code such as `no_speaker` and what fills its sentence, as sorted (name, value) pairs."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **params: object) -> Reason:
        """A reason with its parameters in a fixed order."""
        return cls(code, tuple(sorted((key, str(value)) for key, value in params.items())))
