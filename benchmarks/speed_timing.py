"""Stop watches: processes and functions timed in turn, by the processor time they take.

Processor time is what a run takes on an idle machine, and nearly so on one that is busy with other things.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from nukecheck.cli import LARGE


def program() -> list[str]:
    """Return the command of nukecheck: the one installed beside this Python, or else the module."""
    script = Path(sys.executable).with_name("nukecheck")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "nukecheck"]


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """Give the environment for processes: a cache and compiled Python of their own, kept until the end."""
    with TemporaryDirectory(prefix="speed-") as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        yield kept | {
            "NUKECHECK_CACHE": f"{folder}/cache",
            "PYTHONPYCACHEPREFIX": f"{folder}/pycache",
            "NO_COLOR": "1",
        }


def processes(
    commands: Mapping[str, Sequence[str]], environment: Mapping[str, str], times: int, warm: int = 2
) -> dict[str, float]:
    """Return the seconds of the fastest run of each command; all take turns."""

    best = dict.fromkeys(commands, float("inf"))
    for turn in range(-warm, times):
        for name, command in commands.items():
            before = _spent()
            run(command, environment)
            if turn >= 0:
                best[name] = min(best[name], _spent() - before)
    return best


def functions(calls: Mapping[str, Callable[[], object]], times: int, warm: int = 1) -> dict[str, float]:
    """Return the seconds of the fastest call of each; all take turns, and look for rubbish as seldom as the
    program does.
    """
    best = dict.fromkeys(calls, float("inf"))
    gc.set_threshold(LARGE)
    for turn in range(-warm, times):
        for name, call in calls.items():
            gc.collect()
            started = time.process_time()
            call()
            if turn >= 0:
                best[name] = min(best[name], time.process_time() - started)
    return best


def run(command: Sequence[str], environment: Mapping[str, str]) -> bytes:
    """Run a command and return what it prints; raise ``RuntimeError`` where it fails."""
    done = subprocess.run(
        command, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode not in (0, 1, 65):  # findings are no failure; codespell ends with 65
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return done.stdout


_WORKING = """
import atexit, os, sys
atexit.register(lambda: print(*os.times()[:4], file=sys.stderr))
from nukecheck.cli import main
main()
"""


class Work(NamedTuple):
    """What a run printed, and its seconds: by the clock, of its own process, and of those it started."""

    printed: bytes
    clock: float
    own: float
    helpers: float


def work(arguments: Sequence[str], environment: Mapping[str, str]) -> Work:
    """Run nukecheck and tell what it took; raise ``RuntimeError`` where it fails."""
    command = [sys.executable, "-c", _WORKING, *arguments]
    started = time.perf_counter()
    done = subprocess.run(
        command, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    clock = time.perf_counter() - started
    if done.returncode not in (0, 1):
        raise RuntimeError(f"nukecheck ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    user, system, of_others, system_of_others = map(float, done.stderr.split()[-4:])
    return Work(done.stdout, clock, user + system, of_others + system_of_others)


def _spent() -> float:
    """Return the seconds that the processes run so far have taken."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peak(command: Sequence[str], environment: Mapping[str, str], given: bytes) -> int:
    """Return the most memory that a process held while it read ``given``, in the unit of this system."""
    reading = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert reading.stdin is not None
    stream = reading.stdin

    def feed() -> None:
        stream.write(given)
        stream.close()

    feeder = threading.Thread(target=feed)
    feeder.start()
    usage: resource.struct_rusage
    _, status, usage = os.wait4(reading.pid, 0)
    reading.returncode = os.waitstatus_to_exitcode(status)
    feeder.join()
    return usage.ru_maxrss
