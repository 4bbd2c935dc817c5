"""`onrecord demo`."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import click

from onrecord.cli.build import summary
from onrecord.cli.output import replacing
from onrecord.cli.problems import say_refused
from onrecord.cli.progress import progress_bar
from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP
from onrecord.report.view import Selection
from onrecord.run.build import build
from onrecord.run.here import cores
from onrecord.run.reporting import report_page
from onrecord.run.settings import Settings

LEDGER, PAGE = "demo.ledger", "demo.html"


@click.command()
def command() -> None:
    """Build and report the sample corpus that ships with onrecord, into the current folder.

    The sample is an invented crisis in invented countries, told by eight invented outlets.
    """
    with as_file(files("onrecord") / "sample") as sample:
        settings = Settings(actors=(str(sample / "actors.toml"),), workers=cores())
        with open_ledger(LEDGER, write=True) as opened, progress_bar("reading") as show:
            built = build(opened, [str(sample / "articles")], settings, progress=show)
            counts = opened.summary().counts
    for refusal in built.refused:
        say_refused(refusal)
    with open_ledger(LEDGER) as reader:
        page = report_page(reader, Selection(), None, SIZE_CAP)
    with replacing(Path(PAGE)) as stream:
        stream.write(page.encode())
    click.echo(summary(built, LEDGER, counts["statements"], counts["figures"], counts["articles"]))
    click.echo(f"Open {Path(PAGE).resolve().as_uri()} in a browser.")
