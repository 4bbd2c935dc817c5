"""What a user may set for a run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of a run.

    Attributes:
        actors: paths of the user's own actor files.
        outlets: paths of the user's own files of outlets.
        counted: paths of the user's own files of what figures count.
        max_bytes: the largest input file that is read, in bytes; in an archive the largest file, in a web archive the
            largest record.
        workers: processes that read articles at the same time.
    """

    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    max_bytes: int = 256 * 1024 * 1024
    workers: int = 1
