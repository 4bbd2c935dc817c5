"""What a stage's result depends on, as one hash: code, tables, weights, user files, libraries, the stages before.

Among the tables are those of Unicode that Python carries: they say what a letter is.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from unicodedata import unidata_version

from onrecord.lexicon.tables import tables_fingerprint
from onrecord.run.code import code_hash, hash_of
from onrecord.run.road import ROAD, Stage, known_with
from onrecord.run.settings import Settings

# Code that every stage stands on: the rooms below, who hands what to which stage, and how results are kept.
SHARED = ("records", "text", "lexicon", "run/road.py", "run/carry.py", "run/codec.py")
# Libraries whose version decides what a stage makes.
_OF_THE_MODEL = ("numpy", "onnxruntime", "tokenizers")
LIBRARIES = {"clean": ("ftfy", "py3langid"), "annotate": _OF_THE_MODEL, "embed": _OF_THE_MODEL}
# The list of checksums that stands for a folder of weights; the weights are held against it when they are loaded.
WEIGHTS = dict.fromkeys(("annotate", "embed"), "annotate/weights/SHA256SUMS")


def fingerprints(settings: Settings) -> dict[str, str]:
    """A fingerprint for each stage of the road; it changes when anything changes that the stage rests on.

    Raises:
        ActorsFileError, OutletsFileError, CountedFileError: one of the user's files cannot be used.
    """
    known_with(settings)
    before = hash_of(_shared(settings))
    found: dict[str, str] = {}
    for stage in ROAD:
        before = hash_of({"before": before, "stage": stage.name, **_own(stage)})
        found[stage.name] = before[:16]
    return found


def made_with(settings: Settings) -> dict[str, str]:
    """All that the fingerprints rest on, part by part, each with a hash or a version.

    A part's name begins with what it is called when it is the cause of a change: `code`, `lexicon`, `library`,
    `user_file` or `weights`.
    """
    parts = _shared(settings)
    for stage in ROAD:
        parts |= _own(stage)
    return parts


def _shared(settings: Settings) -> dict[str, str]:
    code = {f"code {place}": code_hash(place) for place in SHARED}
    return code | {"lexicon": tables_fingerprint(), "library unicode": unidata_version} | _users(settings)


def _own(stage: Stage) -> dict[str, str]:
    code = {f"code {room}": code_hash(room) for room in stage.rooms}
    libraries = {f"library {name}": version(name) for name in LIBRARIES.get(stage.name, ())}
    return code | libraries | _weights(stage)


def _weights(stage: Stage) -> dict[str, str]:
    if stage.name not in WEIGHTS:
        return {}
    sums = files("onrecord").joinpath(*WEIGHTS[stage.name].split("/"))
    return {f"weights {stage.name}": sha256(sums.read_bytes()).hexdigest()}


def _users(settings: Settings) -> dict[str, str]:
    return {
        f"user_file {kind} {number}": sha256(Path(path).read_bytes()).hexdigest()
        for kind, paths in (("actors", settings.actors), ("outlets", settings.outlets), ("counted", settings.counted))
        for number, path in enumerate(paths, start=1)
    }
