"""What people would use instead, on the same texts: linters as whole processes, searches by similarity."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from rapidfuzz import process, utils

from benchmarks.peers import load_model, statements
from benchmarks.speed_timing import functions, processes
from nukecheck.factbase.model import FactBase

_LINTERS = {"proselint": ("check",), "codespell": ()}


def linters(
    files: Sequence[Path], nukecheck: Sequence[str], environment: Mapping[str, str], times: int
) -> tuple[dict[str, float], list[str]]:
    """Return the seconds of nukecheck and of each linter on some files, and which are not installed."""
    names = [str(path) for path in files]
    commands = {"nukecheck": [*nukecheck, "check", *names]}
    missing = []
    for linter, arguments in _LINTERS.items():
        beside = Path(sys.executable).with_name(linter)
        found = str(beside) if beside.is_file() else shutil.which(linter)
        if found is None:
            missing.append(linter)
        else:
            commands[linter] = [found, *arguments, *names]
    return processes(commands, environment, times, warm=1), missing


def searches(
    base: FactBase, sentences: Sequence[str], check: Callable[[str], object], model: bool
) -> tuple[dict[str, float], list[str]]:
    """Return the seconds of nukecheck and of each search on some sentences, and which are not installed."""
    known = [one.text for one in statements(base)]
    choices = [utils.default_process(text) for text in known]

    def by_nukecheck() -> None:
        for sentence in sentences:
            check(sentence)

    def by_rapidfuzz() -> None:
        for sentence in sentences:
            process.extract(utils.default_process(sentence), choices)

    calls: dict[str, Callable[[], object]] = {"nukecheck": by_nukecheck, "rapidfuzz": by_rapidfuzz}
    encode = load_model() if model else None
    if encode is not None:
        import_module("torch").set_num_threads(1)
        table = encode(known)
        calls["MiniLM"] = lambda: (table @ encode(list(sentences)).T).argmax(axis=0)
    return functions(calls, times=2), [] if encode is not None else ["MiniLM"]
