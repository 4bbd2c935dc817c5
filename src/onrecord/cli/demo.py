"""`onrecord demo`."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import click

from onrecord.cli.build import build_and_say
from onrecord.cli.output import replacing
from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP
from onrecord.report.view import Selection
from onrecord.run.here import cores
from onrecord.run.reporting import report_page
from onrecord.run.settings import Settings

LEDGER, PAGE = "demo.ledger", "demo.html"

EPILOG = """\b
Examples:
  onrecord demo
  onrecord export statements --ledger demo.ledger --format csv"""


@click.command(epilog=EPILOG)
def command() -> None:
    """Build and report the sample corpus that ships with onrecord, into the current folder.

    The sample is an invented crisis in invented countries, told by eight invented outlets.
    """
    with as_file(files("onrecord") / "sample") as sample:
        settings = Settings(
            actors=(str(sample / "actors.toml"),), outlets=(str(sample / "outlets.toml"),), workers=cores()
        )
        build_and_say([str(sample / "articles")], LEDGER, settings)
    with open_ledger(LEDGER) as reader:
        page = report_page(reader, Selection(), None, SIZE_CAP)
    with replacing(Path(PAGE)) as stream:
        stream.write(page.encode())
    click.echo(f"Open {Path(PAGE).resolve().as_uri()} in a browser.")
