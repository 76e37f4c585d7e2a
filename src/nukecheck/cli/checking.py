"""The work of ``nukecheck check``: inputs to reports, reports to where they are wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nukecheck.cli.database import Opened, open_checker
from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.cli.inputs import Search, inputs, stdin_lines
from nukecheck.cli.options import Language, Show
from nukecheck.cli.output import Target, targets, write_file
from nukecheck.cli.running import Run, Settings, complain_of, document_code, exit_code
from nukecheck.cli.screen import Screen
from nukecheck.findings import DocumentReport, FailOn, Report, Verdict
from nukecheck.reporters import Format, render, shown_by_default
from nukecheck.reporters.view import View

_PRINT_THE_TEXT = frozenset({Format.HTML, Format.RDJSON})


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    paths: tuple[str, ...] = ()
    format: Format | None = None
    outputs: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    show: tuple[Show, ...] = ()
    full: bool = False
    language: Language | None = None
    facts: tuple[Path, ...] = ()
    as_of: str | None = None
    ignored: tuple[str, ...] = ()
    each_line: bool = False
    stdin_filename: str | None = None
    search: Search = field(default_factory=Search)


def run_check(request: Request) -> int:
    """Check what is asked for, write the reports, and return the exit code."""
    paths = _paths(request)
    wanted = targets(request.outputs, request.format)
    if request.each_line and (
        len(wanted) > 1 or wanted[0].path or wanted[0].format not in (Format.TEXT, Format.JSONL)
    ):
        raise CommandError(
            "--each-line prints text or jsonl", "give --format jsonl and no --output", ExitCode.USAGE
        )
    settings = Settings(request.language or "auto", request.ignored, request.fail_on or FailOn.CONFLICTING)
    opened = open_checker(request.facts, request.as_of, settings.ignored)
    screen = Screen()
    run = Run(opened.checker, settings, keep_source=any(t.format in _PRINT_THE_TEXT for t in wanted))
    if request.each_line:
        return _each_line(run, request, screen, wanted[0].format)
    documents = list(
        _streamed(
            (run.check(one) for one in inputs(paths, request.search, request.stdin_filename)),
            request,
            screen,
            wanted[0],
        )
    )
    _write(opened, documents, request, screen, wanted)
    return exit_code(documents, settings.fail_on)


def _paths(request: Request) -> tuple[str, ...]:
    piped = not sys.stdin.isatty()
    if request.each_line and request.paths not in ((), ("-",)):
        raise CommandError("--each-line reads standard input only", "leave the paths out", ExitCode.USAGE)
    paths = request.paths or (("-",) if piped or request.each_line else ())
    if not paths:
        raise CommandError(
            "there is nothing to check", "name a file or a folder, or - for standard input", ExitCode.USAGE
        )
    if request.stdin_filename is not None and "-" not in paths:
        raise CommandError("--stdin-filename is for standard input", "add - to the paths", ExitCode.USAGE)
    return paths


def _each_line(run: Run, request: Request, screen: Screen, format_: Format) -> int:
    """Answer every line of standard input before the next is read."""
    from nukecheck.reporters.json import document_line
    from nukecheck.reporters.text import answer_lines

    view = _view(request, screen, format_)
    code = ExitCode.CLEAN
    for one in stdin_lines(request.stdin_filename):
        document = run.check(one)
        complain_of(document)
        code = max(code, document_code(document, run.settings.fail_on))
        if format_ is Format.JSONL:
            screen.text(document_line(document, view) + "\n")
        else:
            screen.lines(answer_lines(document, view))
        sys.stdout.flush()
    return code


def _streamed(
    documents: Iterable[DocumentReport], request: Request, screen: Screen, main: Target
) -> Iterator[DocumentReport]:
    """Pass the reports on; print each at once where the format allows it."""
    from nukecheck.reporters.json import document_line
    from nukecheck.reporters.text import document_lines

    view = _view(request, screen, main.format)
    for document in documents:
        complain_of(document)
        if main.path is None and main.format is Format.TEXT:
            screen.lines(document_lines(document, view))
        elif main.path is None and main.format is Format.JSONL:
            screen.text(document_line(document, view) + "\n")
        yield document


def _write(
    opened: Opened, documents: list[DocumentReport], request: Request, screen: Screen, wanted: list[Target]
) -> None:
    from nukecheck.reporters.text import summary_lines

    report = opened.report(documents)
    for target in wanted:
        if target.path is not None:
            view = _view(request, None, target.format)
            write_file(target.path, render(target.format, report, view))
        elif target.format is Format.TEXT:
            screen.lines(summary_lines(documents, _view(request, screen, Format.TEXT)))
        elif target.format is not Format.JSONL:
            screen.text(render(target.format, report, _view(request, screen, target.format)))
        if target.format is Format.GITHUB:
            _job_summary(report, request)


def _job_summary(report: Report, request: Request) -> None:
    """Append a table to the summary of a GitHub job, where the job has one."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        write_file(
            Path(place), render(Format.MARKDOWN, report, _view(request, None, Format.MARKDOWN)), append=True
        )


def _view(request: Request, screen: Screen | None, format_: Format) -> View:
    """Return what is shown in a format, on a screen or in a file."""
    fail_on = request.fail_on or FailOn.CONFLICTING
    shown: frozenset[Verdict] = shown_by_default(format_).union(
        fail_on.verdicts, *(show.verdicts for show in request.show)
    )
    if screen is None:
        return View(shown, fail_on.verdicts, full=request.full)
    return View(shown, fail_on.verdicts, screen.width, screen.wrap, request.full)
