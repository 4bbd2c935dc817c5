"""This machine: how many cores it lends us, and what is installed."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

LIBRARIES = (
    "click",
    "FastWARC",
    "ftfy",
    "msgspec",
    "numpy",
    "onnxruntime",
    "pint",
    "py3langid",
    "rich",
    "selectolax",
    "SQLAlchemy",
    "tokenizers",
    "tomli",
)
EXTRAS = {"parquet": "pyarrow", "xlsx": "xlsxwriter"}


def cores() -> int:
    """Processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def versions() -> dict[str, str]:
    """Versions of onrecord, Python and the libraries the base install stands on."""
    return {
        "onrecord": version("onrecord"),
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
    }


def extras() -> dict[str, str | None]:
    """For each extra the version of its library, `None` where it is not installed."""
    return {extra: _version(library) for extra, library in EXTRAS.items()}


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
