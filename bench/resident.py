"""usage: resident.py FILE PROGRAM [ARGUMENT...]: run a program, and write into FILE the most memory it held, in bytes.

Held is what is resident in all of its processes together, at one moment. What they share counts for each of them, so
that the machine needs somewhat less. Between two looks, four a second, something short may be missed.
"""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

LOOK_SECONDS = 0.25
# On Linux and macOS alike: each process's parent, number and resident KiB.
LISTING = ("ps", "-A", "-o", "ppid=", "-o", "pid=", "-o", "rss=")
KIBIBYTE = 1024


def main() -> int:
    """Run, write one number, and end with the program's exit code."""
    file, *command = sys.argv[1:]
    code, most = watched(command)
    Path(file).write_text(f"{most}\n", encoding="utf-8")
    return code


def watched(command: Sequence[str]) -> tuple[int, int]:
    """Run a program to its end; its exit code and the most bytes it held.

    Raises:
        OSError, subprocess.CalledProcessError: it, or `ps`, cannot be run.
    """
    most = 0
    with subprocess.Popen(command) as process:
        try:
            while True:
                listing = subprocess.run(LISTING, stdout=subprocess.PIPE, text=True, check=True).stdout
                most = max(most, held_by(process.pid, listing))
                try:
                    return process.wait(LOOK_SECONDS), most
                except subprocess.TimeoutExpired:
                    continue
        except BaseException:
            process.kill()
            raise


def held_by(first: int, listing: str) -> int:
    """Bytes resident in a process and all that come from it, by what `ps` lists."""
    resident: dict[int, int] = {}
    children = defaultdict[int, list[int]](list)
    for line in listing.splitlines():
        parent, process, kibibytes = map(int, line.split())
        resident[process] = kibibytes * KIBIBYTE
        children[parent].append(process)
    family = [first]
    for process in family:
        family += children[process]
    return sum(resident.get(process, 0) for process in family)


if __name__ == "__main__":
    sys.exit(main())
