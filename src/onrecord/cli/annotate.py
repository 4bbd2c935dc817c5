"""`onrecord annotate`."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from functools import partial

import click

from onrecord.cli.options import actors_option, counted_option, inputs_argument, max_bytes_option, outlets_option
from onrecord.cli.problems import exit_code
from onrecord.cli.refused import Refused
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.refusal import InputRefusal
from onrecord.report.annotated import annotated
from onrecord.run.here import cores
from onrecord.run.road import TOLD, known_with, reading, travel
from onrecord.run.settings import Settings
from onrecord.run.spread import spread

EPILOG = """\b
Examples:
  onrecord annotate article.txt
  cat article.html | onrecord annotate - | jq '.statements[].speaker.name'
  onrecord annotate news/ > annotated.jsonl"""


@click.command(epilog=EPILOG)
@inputs_argument
@click.option("--tokens", is_flag=True, help="Also print tokens and sentences.")
@click.option("--explain", is_flag=True, help="Say in words what each speaker, name and time rests on.")
@actors_option
@outlets_option
@counted_option
@max_bytes_option
def command(
    inputs: tuple[str, ...],
    tokens: bool,  # noqa: FBT001
    explain: bool,  # noqa: FBT001
    actors: tuple[str, ...],
    outlets: tuple[str, ...],
    counted: tuple[str, ...],
    max_bytes: int,
) -> None:
    """Read articles and print what is in them: one JSON object an article, in input order.

    INPUT is a file, a folder or - for standard input: text, Markdown, HTML, JSON, JSON Lines, CSV, RSS, Atom, a news
    sitemap, a web archive (WARC), or zip or gzip with any of these in it.
    """
    settings = Settings(actors=actors, outlets=outlets, counted=counted, max_bytes=max_bytes, workers=cores())
    known_with(settings)  # a file that cannot be used is told of before anything is read
    read, refused = 0, Refused()
    made = partial(row, settings=settings, tokens=tokens, explain=explain)
    with closing(spread(read_inputs(inputs, None, max_bytes), made, settings.workers)) as lines:
        for line in lines:
            if isinstance(line, InputRefusal):
                refused.add(line)
            else:
                sys.stdout.buffer.write(line)
                read += 1
    refused.say()
    sys.exit(exit_code(read, refused.number, inputs))


def row(item: Article | InputRefusal, settings: Settings, *, tokens: bool, explain: bool) -> bytes | InputRefusal:
    """An article's line; a refusal as it is."""
    if isinstance(item, InputRefusal):
        return item
    made = annotated(reading(item, travel(item, settings, last=TOLD)), tokens=tokens, explain=explain)
    return json.dumps(made, ensure_ascii=False).encode() + b"\n"
