"""`make fuzz TARGET=page SECONDS=3600`: coverage-guided fuzzing of one target with atheris.

What was tried so far stays in build/fuzz/TARGET, so that the next run goes on from there; an input that breaks
something is written beside it as `crash-...`, `timeout-...` or `oom-...`. Such an input goes, as small as it can be
made, into tests/fuzz/TARGET before the code is mended.
"""

from __future__ import annotations

import argparse
import sys
from hashlib import sha256
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["onrecord"]):
    from fuzz.targets import TARGETS
from fuzz.seeds import seeds

SLOW_SECONDS = 10
"""An input of at most 64 kB that takes longer is a finding."""

MOST_MEGABYTES = 2048
LONGEST = {"annotate": 4096}
"""Bytes of an input: what of an article's length makes no difference only costs time."""


def main() -> None:
    """Fuzz until the time is over or something breaks."""
    parser = argparse.ArgumentParser(description="Fuzz one target.")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=3600)
    asked = parser.parse_args()
    folder = Path("build") / "fuzz" / asked.target
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds(asked.target):
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    options = {
        "max_total_time": asked.seconds,
        "max_len": LONGEST.get(asked.target, 1 << 16),
        "timeout": SLOW_SECONDS,
        "rss_limit_mb": MOST_MEGABYTES,
        "artifact_prefix": f"{folder}/",
        "print_final_stats": 1,
    }
    atheris.Setup(
        [sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(corpus)], TARGETS[asked.target]
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
