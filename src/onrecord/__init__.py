"""onrecord: a sourced ledger of the news about a crisis.

>>> import onrecord
>>> reading = onrecord.annotate("“The bridge is open,” said Mayor Ilse Brandt.")
>>> reading.statements[0].speaker.name
'Ilse Brandt'

`onrecord.open("news.ledger")` gives the statements and figures of a ledger as rows for pandas or polars.
"""

from __future__ import annotations

import importlib
from importlib.metadata import version
from typing import TYPE_CHECKING

# The room `onrecord.annotate` must be loaded before the function of that name: Python binds a room's name on its
# parent when it is first imported, and would otherwise put the room in the function's place later.
importlib.import_module("onrecord.annotate")

if TYPE_CHECKING:
    from os import PathLike

    from onrecord.records.reading import Reading
    from onrecord.run.notebook import OpenLedger

__all__ = ["__version__", "annotate", "open"]
__version__ = version("onrecord")


def annotate(
    text: str,
    *,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    published: str | None = None,
) -> Reading:
    """Read one article's text: its zones, names, times, statements and figures.

    Args:
        text: plain text; offsets in the result count its code points.
        outlet: who published it.
        url: where it stood.
        title: its headline.
        published: day of publication, ISO 8601.
    """
    from onrecord.run.notebook import read_text

    return read_text(text, outlet=outlet, url=url, title=title, published=published)


def open(path: str | PathLike[str]) -> OpenLedger:  # noqa: A001  # `onrecord.open` is how a reader would look for it
    """Open a ledger to read.

    Raises:
        onrecord.ledger.errors.LedgerError: there is none, or the file is something else.
    """
    from onrecord.run.notebook import OpenLedger

    return OpenLedger(path)
