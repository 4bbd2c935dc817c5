"""Headless Chromium, and questions to a report opened in it."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

# Text is set in an environment without a network; as root Chromium starts only without its sandbox.
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=8000"
).split()
# A page around the report that asks it questions; the report's own policy lets no foreign script in.
ASKING = """<!doctype html><body style="margin:0">
<iframe id="f" {sandbox} style="width:{width}px;height:900px;border:0"></iframe>
<script>
const frame = document.getElementById("f");
frame.onload = () => setTimeout(() => {{
  const page = frame.contentDocument, view = frame.contentWindow;
  const shown = (selector) => [...page.querySelectorAll(selector)].filter((node) => node.checkVisibility());
  const answer = {{}};
  {questions}
  document.body.dataset.answer = JSON.stringify(answer);
}}, 300);
frame.src = {source};
</script>"""


def chromium(folder: Path, *arguments: str) -> bytes:
    """What Chromium prints; its profile lies in `folder`."""
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("The browser tests need Debian's Chromium: apt-get install chromium", pytrace=False)
    command = [program, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout


def dump(path: Path) -> str:
    """The file's elements after its scripts have run."""
    return chromium(path.parent, "--dump-dom", path.as_uri()).decode()


class Browser:
    """Opens a report and asks it questions in JavaScript that fill `answer`."""

    def __init__(self, folder: Path, page: str) -> None:
        self.report = folder / "report.html"
        self.report.write_text(page, encoding="utf-8")

    def ask(self, questions: str, *, fragment: str = "", width: int = 1280, scripts: bool = True) -> Any:
        """The answers; without `scripts` the report's own script does not run, as in a browser without JavaScript."""
        asking = self.report.with_name("asking.html")
        asking.write_text(
            ASKING.format(
                width=width,
                sandbox="" if scripts else 'sandbox="allow-same-origin"',
                source=json.dumps(f"report.html{fragment}"),
                questions=questions,
            ),
            encoding="utf-8",
        )
        found = re.search('data-answer="([^"]*)"', dump(asking))
        assert found, "the report did not answer"
        return json.loads(html.unescape(found[1]))
