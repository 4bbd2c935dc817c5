"""Every regular expression of the package, found by running its code and by reading it."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, TypeGuard
from unittest import mock

import onrecord

PACKAGE = Path(onrecord.__file__).parent
USES = frozenset("compile search match fullmatch split findall finditer sub subn".split())
# With what a builder is called that does not build without arguments, by module and name.
ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "onrecord.clean.wording.furniture": ("boilerplate", "caption", "teaser", "masthead"),
    "onrecord.resolve.shared_seats._signs": ("Brussels",),
    "onrecord.text.mojibake._beginning_with": ("Ã", "Â", "â", "\x80"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """A call of the module `re` in the package's source.

    Attributes:
        path: the file, from the package's folder.
        first, last: its lines.
        compiled: whether it is `re.compile`, so that running the code shows the pattern.
        pattern: what it is called with where that is written there, else `None`.
    """

    path: str
    first: int
    last: int
    compiled: bool
    pattern: str | bytes | None


@dataclass(frozen=True, slots=True)
class Made:
    """A pattern that was compiled, and where."""

    path: str
    line: int
    pattern: re.Pattern[Any]


def uses() -> list[Use]:
    """Every use of `re` in the package's source."""
    return [use for path in sorted(PACKAGE.rglob("*.py")) for use in _uses_in(path)]


def _uses_in(path: Path) -> Iterator[Use]:
    place = path.relative_to(PACKAGE).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if _hides_re(node):
            yield Use(place, node.lineno, node.lineno, compiled=False, pattern=None)
        elif isinstance(node, ast.Call) and (name := _use(node.func)):
            first = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            written = first if isinstance(first, str | bytes) else None
            yield Use(place, node.lineno, node.end_lineno or node.lineno, name == "compile", written)


def _hides_re(node: ast.AST) -> TypeGuard[ast.stmt]:
    """Whether `re`, or what does its work, is imported so that its uses do not show."""
    if isinstance(node, ast.ImportFrom):
        return node.module in ("re", "regex")
    return isinstance(node, ast.Import) and any(
        one.name == "regex" or (one.name == "re" and one.asname) for one in node.names
    )


def _use(called: ast.expr) -> str | None:
    """The function of `re` that is called, if one is."""
    of_re = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re"
    return called.attr if of_re and isinstance(called, ast.Attribute) and called.attr in USES else None


def matched_only() -> frozenset[tuple[str, int]]:
    """File and line of each pattern that its file keeps to itself and holds to a place, never searching with it."""
    found: set[tuple[str, int]] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asked: dict[str, set[str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked.setdefault(node.value.id, set()).add(node.attr)
        for node in tree.body:
            name = node.targets[0].id if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) else ""
            if name.startswith("_") and set() < asked.get(name, set()) <= {"match", "fullmatch"}:
                found.add((path.relative_to(PACKAGE).as_posix(), node.lineno))
    return frozenset(found)


def made() -> list[Made]:
    """Every pattern that the package's modules compile when they are imported, and that their builders compile."""
    found: list[Made] = []
    compile_ = re.compile

    def recording(pattern: Any, flags: int | re.RegexFlag = 0) -> re.Pattern[Any]:
        compiled = compile_(pattern, flags)
        caller = inspect.currentframe()
        if caller and caller.f_back and (place := _place(caller.f_back.f_code)):
            found.append(Made(place, caller.f_back.f_lineno, compiled))
        return compiled

    files = {use.path for use in uses()}
    with mock.patch.object(re, "compile", recording):
        for path in sorted(files):
            module = _run_anew(path)
            for build in _builders(module):
                build()
    return found


def _place(code: CodeType) -> str | None:
    path = Path(code.co_filename)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else None


def _run_anew(path: str) -> ModuleType:
    """A second copy of a module; the first, which everything else has imported, stays."""
    name = ".".join(("onrecord", *Path(path).with_suffix("").parts))
    importlib.import_module(name)
    spec = importlib.util.spec_from_file_location(name, PACKAGE / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = sys.modules[name]
    spec.loader.exec_module(module)
    assert sys.modules[name] is before
    return module


def _builders(module: ModuleType) -> Iterator[Callable[[], object]]:
    """The module's own cached functions, with the arguments they need."""
    for name, value in list(vars(module).items()):
        if not hasattr(value, "cache_info") or value.__module__ != module.__name__:
            continue
        arguments = ARGUMENTS.get(f"{module.__name__}.{name}")
        if arguments is not None:
            yield from (lambda value=value, one=one: value(one) for one in arguments)
        elif not _needs_arguments(value):
            yield value


def _needs_arguments(function: Callable[..., object]) -> bool:
    return any(one.default is one.empty for one in inspect.signature(function).parameters.values())
