from __future__ import annotations

import pytest

from onrecord.report.page import render

from .browser import Browser
from .fake import rows, view_of
from .linked import linked_rows


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(tmp_path_factory.mktemp("report"), render(view_of(rows())))


@pytest.fixture(scope="session")
def linked_browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(tmp_path_factory.mktemp("linked"), render(view_of(linked_rows())))
