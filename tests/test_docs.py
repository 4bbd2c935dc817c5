"""The documents are tested: what they show runs and prints what they say, and what they name exists.

How to write an example that is run, in any `*.md` file at the top of the repository:

- A fence marked `console` holds commands behind `$ `, carried on behind `> `, each followed by all that it prints to
  either stream; nothing where it prints nothing. Commands run in bash, in order, in one empty folder for each
  document, which holds `news/` (the sample's articles) and `actors.toml` (the sample's actors). `onrecord` and
  `python` are those under test.
- `...` stands for any output, within a line or over several lines.
- `$ cat FILE`, where there is no such file yet, makes the file of what is shown.
- A fence marked `python` is a doctest, or plain code that must run, in the same folder and in order with the commands;
  the names it binds are there in the next.
- Other fences (`sh`, `json`, none) and indented code are not run. Every `onrecord` command, option and `make` target
  in them, and in `code` within a line, must exist all the same.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest

from onrecord.cli.main import COMMANDS, EPILOG, cli

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:\A|\n\n)((?:    [^\n]*\n)+)")
IN_LINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")

each_document = pytest.mark.parametrize("document", DOCUMENTS)


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, its words, and the line it opens in."""

    language: str
    words: str
    line: int


def fences(document: str) -> list[Fence]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return [Fence(one[1], one[2], text.count("\n", 0, one.start()) + 1) for one in FENCE.finditer(text)]


def commands(words: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block with what each prints."""
    command: list[str] = []
    output: list[str] = []
    for line in words.splitlines():
        if line.startswith("$ "):
            if command:
                yield "\n".join(command), "\n".join(output)
            command, output = [line[2:]], []
        elif line.startswith("> ") and not output:
            command.append(line[2:])
        else:
            output.append(line)
    if command:
        yield "\n".join(command), "\n".join(output)


def code(document: str) -> list[str]:
    """Every line of code that a document shows, in whatever way."""
    text = (ROOT / document).read_text(encoding="utf-8")
    plain = FENCE.sub("\n", text)
    blocks = [one.words for one in fences(document)] + [match[1] for match in INDENTED.finditer(plain)]
    lines = [line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return lines + IN_LINE.findall(plain)


def calls(line: str, program: str) -> Iterator[list[str]]:
    """The words after each call of a program in a line of shell."""
    for part in re.split(r"[|;&]", line):
        words = part.split("#")[0].split()
        if words[:1] == [program]:
            yield words[1:]


def options_of(name: str) -> set[str]:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None, name
    return {option for one in command.params for option in one.opts} | {"-h", "--help"}


def environment() -> dict[str, str]:
    here = str(Path(sys.executable).parent)
    plain = {"PATH": os.pathsep.join([here, os.environ["PATH"]]), "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    return os.environ | plain


def prints_otherwise(command: str, folder: Path, expected: str) -> str | None:
    """The command with what it prints, if that is not what is expected."""
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    pattern = ".*?".join(re.escape(part) for part in expected.strip().split("..."))
    return None if re.fullmatch(pattern, done.stdout.strip(), re.DOTALL) else f"$ {command}\n{done.stdout}"


def run_console(words: str, folder: Path) -> Iterator[str]:
    """Runs a console block; gives what is not as shown."""
    for command, expected in commands(words):
        shown = re.fullmatch(r"cat ([\w./-]+)", command)
        if shown and not (folder / shown[1]).exists():
            (folder / shown[1]).write_text(expected.strip("\n") + "\n", encoding="utf-8")
        elif other := prints_otherwise(command, folder, expected):
            yield other


def run_python(words: str, names: dict[str, Any], where: str) -> Iterator[str]:
    """Runs a Python block; gives what is not as shown."""
    if ">>>" not in words:
        exec(compile(words, where, "exec"), names)  # noqa: S102  # the documents are our own
        return
    case = doctest.DocTestParser().get_doctest(words, names, where, where, 0)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(case, out=report.append, clear_globs=False)
    names.update(case.globs)
    yield from report


@each_document
def test_examples_run_and_print_what_they_show(
    document: str, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sample / "articles", tmp_path / "news")
    shutil.copy(sample / "actors.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    otherwise: list[str] = []
    for fence in fences(document):
        if fence.language == "console":
            otherwise += run_console(fence.words, tmp_path)
        elif fence.language == "python":
            otherwise += run_python(fence.words, names, f"{document}, line {fence.line}")
    assert not otherwise, "\n".join(["The document shows something else than", *otherwise])


@each_document
def test_commands_that_are_named_exist_with_their_options(document: str) -> None:
    wrong = []
    for line in code(document):
        for name, *words in (call for call in calls(line, "onrecord") if call and not call[0].startswith("-")):
            if name not in COMMANDS:
                wrong.append(f"{line}: no command {name}")
                continue
            given = {option for word in words for option in OPTION.findall(word)[:1] if word.startswith("-")}
            wrong += [f"{line}: {name} has no {option}" for option in given - options_of(name)]
    assert wrong == []


@each_document
def test_options_that_are_named_alone_exist(document: str) -> None:
    known = {option for name in COMMANDS for option in options_of(name)} | {"--version"}
    text = FENCE.sub("\n", (ROOT / document).read_text(encoding="utf-8"))
    named = {one.split()[0] for one in IN_LINE.findall(text) if one.startswith("--")}
    assert named - known == set()


@each_document
def test_targets_that_are_named_exist(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {words[0] for line in code(document) for words in calls(line, "make") if words and words[0].islower()}
    assert named - targets == set()


@each_document
def test_links_within_the_repository_lead_somewhere(document: str) -> None:
    text = FENCE.sub("\n", (ROOT / document).read_text(encoding="utf-8"))
    paths = [link.partition("#")[0] for link in LINK.findall(text) if "://" not in link and not link.startswith("#")]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_extras_that_are_named_exist() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    text = "".join((ROOT / document).read_text(encoding="utf-8") for document in DOCUMENTS)
    named = {extra.strip() for found in re.findall(r"onrecord\[([^\]]+)\]", text) for extra in found.split(",")}
    assert named <= extras.keys()


def test_the_readme_names_every_command_and_every_option() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"onrecord {name}" not in text] == []
    options = {option for name in COMMANDS for option in options_of(name) if option.startswith("--")} - {"--help"}
    short = {"--output"}  # shown as -o
    assert [option for option in sorted(options - short) if option not in text] == []


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_examples_in_the_help_are_commands_that_would_run(name: str | None) -> None:
    command = cli.get_command(click.Context(cli), name) if name else cli
    assert command is not None
    examples = [call for line in (command.epilog or "").splitlines() for call in shell(line)]
    assert examples
    for called, *args in examples:
        found = cli.get_command(click.Context(cli), called)
        assert found is not None
        found.make_context(called, args)  # raises where the usage is wrong


def shell(line: str) -> Iterator[list[str]]:
    """The calls of onrecord in a line of a help's examples, as the shell would pass them."""
    for part in line.split(" | "):
        words = shlex.split(part.partition(" > ")[0]) if part.strip().startswith("onrecord ") else []
        if words:
            yield words[1:]


def test_the_exit_codes_are_the_same_in_help_and_readme() -> None:
    said = re.search(r"Exit codes: [^\n]*?refused", EPILOG)
    assert said
    assert said[0] in (ROOT / "README.md").read_text(encoding="utf-8").replace("\n", " ")


def test_the_figures_of_the_readme_are_those_that_were_measured() -> None:
    measures = json.loads((ROOT / "bench" / "results.json").read_text(encoding="utf-8"))["measures"]
    rows = re.findall(r"^\| `([\w.-]+)` \| ([\d.]+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 4
    assert [row for row in rows if round(measures[row[0]]["value"], 1) != float(row[1])] == []
