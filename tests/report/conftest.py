from __future__ import annotations

import pytest

from onrecord.report.page import render

from .browser import Browser
from .fake import rows, view_of


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    return Browser(tmp_path_factory.mktemp("report"), render(view_of(rows())))
