"""A progress bar for whoever watches, silence for whoever does not."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.cli.progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_silent_where_standard_error_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)  # not even loaded
    with progress_bar("reading") as show:
        show(1, 2)
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_articles_speed_and_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar("reading") as show:
        for done in range(3):
            show(done, 7)
    assert "reading" in screen.getvalue()
    assert "2/7" in screen.getvalue()
    assert "articles/s" in screen.getvalue()


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_build_before_a_terminal(executable: Path, article: Path, tmp_path: Path) -> None:
    mine, theirs = os.openpty()
    command = [str(executable), "build", str(article), "--ledger", str(tmp_path / "l")]
    done = subprocess.run(
        command, stderr=theirs, stdout=subprocess.PIPE, check=True, env=os.environ | {"TERM": "xterm", "COLUMNS": "120"}
    )
    os.close(theirs)
    seen = os.read(mine, 1 << 16)
    os.close(mine)
    assert b"articles/s" in seen
    assert done.stdout.startswith(b"Read 1 article: 1 new, 0 changed.\n")
