"""usage: publishing.py INPUT LEDGER: build a ledger and print the seconds that its publishing took.

Publishing is the one step at a build's end in which the stages' results go through the verbatim gate and become what
readers see. The command line does not tell it apart from the rest of a build.
"""

from __future__ import annotations

import sys
import time
from unittest.mock import patch

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Decode, Published
from onrecord.ledger.runs import MadeWith
from onrecord.link.kind import Linker
from onrecord.run.build import build
from onrecord.run.here import cores
from onrecord.run.settings import Settings


def main() -> None:
    """Build, and print one number."""
    articles, path = sys.argv[1:]
    publish = Ledger.publish

    def watched(ledger: Ledger, decode: Decode, made_with: MadeWith, linker: Linker) -> Published:
        start = time.perf_counter()
        published = publish(ledger, decode, made_with, linker)
        print(time.perf_counter() - start)
        return published

    with patch.object(Ledger, "publish", watched), open_ledger(path, write=True) as ledger:
        build(ledger, [articles], Settings(workers=cores()))


if __name__ == "__main__":
    main()
