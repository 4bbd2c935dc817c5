"""The driver: what it says when the corpora are not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).parents[2] / "bench" / "run.py"


def test_without_the_corpora_it_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "score").mkdir()
    ran = subprocess.run(
        [sys.executable, str(RUN), "--shared", str(tmp_path), "--floors"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr == f"bench: {tmp_path} lacks corpora, seeds; name the folder that has them: --shared FOLDER\n"
