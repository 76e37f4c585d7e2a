"""Inputs checked by several processes, and the reports in the order of the inputs all the same."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from nukecheck.cli.errors import CommandError
from nukecheck.cli.running import Input, Run
from nukecheck.findings import DocumentReport

_SILENT_SECONDS = 1.0
_CHUNK = 8
_CLEAR = "\r\x1b[K"

_run: Run | None = None


def checked(run: Run, inputs: Sequence[Input], jobs: int) -> Iterator[DocumentReport]:
    """Yield the report on each input, in their order; ``jobs`` is the number of processes, 0 one a core."""
    wanted = min(jobs or os.cpu_count() or 1, len(inputs))
    if wanted < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (run.check(one) for one in inputs)
        return
    global _run
    _run = run
    gc.freeze()  # so that no process searches what all of them share, and gets a copy of it by that
    context = multiprocessing.get_context("fork")  # the database is there already, and is not read again
    size = max(1, min(_CHUNK, len(inputs) // (2 * wanted)))
    executor = ProcessPoolExecutor(wanted, context, initializer=_prepare)
    try:
        yield from executor.map(_check, inputs, chunksize=size)
    except BrokenProcessPool:
        raise CommandError(
            "a process died while checking", "use --jobs 1 to find the text that does it"
        ) from None
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def watched(reports: Iterable[DocumentReport], total: int) -> Iterator[DocumentReport]:
    """Pass the reports on, and show on a terminal how far a long run is."""
    if total < 2 or not sys.stderr.isatty():
        yield from reports
        return
    started = time.monotonic()
    shown = False
    try:
        for number, report in enumerate(reports, 1):
            if shown:
                sys.stderr.write(_CLEAR)
                sys.stderr.flush()
            yield report
            if time.monotonic() - started > _SILENT_SECONDS:
                sys.stdout.flush()
                sys.stderr.write(f"{_CLEAR}{number} of {total} checked")
                sys.stderr.flush()
                shown = True
    finally:
        if shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


def _prepare() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it and ends the others


def _check(one: Input) -> DocumentReport:
    assert _run is not None
    return _run.check(one)
