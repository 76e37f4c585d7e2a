"""The work of ``nukecheck check``: inputs to reports, reports to where they are wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nukecheck.baseline import Baseline, BaselineError, read, written
from nukecheck.cli.changes import Changes, changes
from nukecheck.cli.database import Opened, open_checker
from nukecheck.cli.errors import CommandError, ExitCode, complain
from nukecheck.cli.inputs import inputs, stdin_lines
from nukecheck.cli.options import Quotes
from nukecheck.cli.output import Target, targets, write_file
from nukecheck.cli.parallel import checked, watched
from nukecheck.cli.running import Run, Settings, complain_of, document_code, exit_code
from nukecheck.cli.screen import Screen
from nukecheck.cli.settings import InForce
from nukecheck.config import shown
from nukecheck.findings import DocumentReport, Gate, Report
from nukecheck.records import Record, replace
from nukecheck.reporters import Format, render, shown_by_default
from nukecheck.reporters.view import View

_PRINT_THE_TEXT = frozenset({Format.HTML, Format.RDJSON})
_STREAMED = frozenset({Format.TEXT, Format.JSONL})


class Request(Record):
    """What the command line asks for beside what can be configured."""

    force: InForce
    paths: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    each_line: bool = False
    stdin_filename: str | None = None
    revision: str | None = None
    stale: bool = False
    quiet: bool = False
    force_exclude: bool = False

    @property
    def gate(self) -> Gate:
        """What makes the run fail."""
        return Gate(self.force.fail_on.verdicts, quotes=self.force.quotes is Quotes.CHECK)

    def view(self, format_: Format, screen: Screen | None = None) -> View:
        """Return what is shown in a format, on a screen or in a file."""
        shown = shown_by_default(format_) | self.force.added
        full = self.force["full"]
        if screen is None:
            return View(shown, self.gate, full=full, summary=not self.quiet)
        return View(shown, self.gate, screen.width, screen.wrap, full, not self.quiet)


def run_check(request: Request) -> int:
    """Check what is asked for, write the reports, and return the exit code."""
    paths = _paths(request)
    wanted = targets(request.outputs, request.force.format)
    main = wanted[0]
    if request.each_line and (len(wanted) > 1 or main.path or main.format not in _STREAMED):
        raise CommandError(
            "--each-line prints text or jsonl", "give --format jsonl and no --output", ExitCode.USAGE
        )
    known = _baseline(request.force["baseline"])
    changed = changes(request.revision, paths) if request.revision is not None else None
    opened, run = _opened(request, keep_source=any(target.format in _PRINT_THE_TEXT for target in wanted))
    screen = Screen()
    if request.each_line:
        return _each_line(run, request, screen, main.format, known)
    reports = list(_streamed(_reports(run, paths, request, changed, known), request, screen, main))
    _write(opened, reports, request, screen, wanted)
    _remark(run, reports, paths, known if request.stale else None)
    return exit_code(reports, request.gate)


def run_baseline(request: Request, path: Path) -> int:
    """Check what is asked for and write the findings down as known."""
    _, run = _opened(request)
    reports = []
    for report in _reports(run, _paths(request), request, None, None):
        complain_of(report)
        reports.append(report)
    write_file(path, written(reports))
    count = sum(entry.count for entry in read(written(reports)).entries)
    Screen().text(f"{count} known {'finding' if count == 1 else 'findings'} written to {shown(path)}\n")
    return exit_code(reports, Gate(frozenset()))


def _opened(request: Request, keep_source: bool = False) -> tuple[Opened, Run]:
    force = request.force
    opened = open_checker(force["facts"], force["as-of"] or None, request.ignored)
    settings = Settings(
        language=force["lang"],
        ignored=request.ignored,
        gate=request.gate,
        quotes=force.quotes,
        rules=force.config.ignores,
        suppress=not request.each_line,
        keep_source=keep_source,
    )
    return opened, Run(opened.checker, settings)


def _paths(request: Request) -> tuple[str, ...]:
    if request.each_line and request.paths not in ((), ("-",)):
        raise CommandError("--each-line reads standard input only", "leave the paths out", ExitCode.USAGE)
    piped = request.each_line or (sys.stdin is not None and not sys.stdin.isatty())
    paths = request.paths or (("-",) if piped else ())
    if not paths:
        hint = "name a file or a folder, or - for standard input"
        raise CommandError("there is nothing to check", hint, ExitCode.USAGE)
    if request.stdin_filename is not None and "-" not in paths:
        raise CommandError("--stdin-filename is for standard input", "add - to the paths", ExitCode.USAGE)
    if request.revision is not None and "-" in paths:
        hint = "name the files, or leave --diff out"
        raise CommandError("--diff is for files, not for standard input", hint, ExitCode.USAGE)
    return paths


def _reports(
    run: Run, paths: Sequence[str], request: Request, changed: Changes | None, known: Baseline | None
) -> Iterator[DocumentReport]:
    """Yield the report on every input, in order, without what is known and what has not changed."""
    search = replace(request.force.search, force=request.force_exclude)
    found = inputs(paths, search, request.stdin_filename)
    for report in watched(checked(run, found, request.force["jobs"]), len(found)):
        if known is not None:
            report = known.new(report)
        if changed is not None:  # last: what is known stays known on lines that do not differ
            report = changed.of(report)
        yield report


def _each_line(run: Run, request: Request, screen: Screen, format_: Format, known: Baseline | None) -> int:
    """Answer every line of standard input before the next is read."""
    from nukecheck.reporters.json import document_line
    from nukecheck.reporters.text import answer_lines

    view = request.view(format_, screen)
    code = ExitCode.CLEAN
    for one in stdin_lines(request.stdin_filename):
        report = run.check(one)
        if known is not None:
            report = known.new(report)
        complain_of(report)
        code = max(code, document_code(report, request.gate))
        if format_ is Format.JSONL:
            screen.text(document_line(report, view) + "\n")
        else:
            screen.lines(answer_lines(report, view))
        sys.stdout.flush()
    return code


def _streamed(
    reports: Iterable[DocumentReport], request: Request, screen: Screen, main: Target
) -> Iterator[DocumentReport]:
    """Pass the reports on; print each at once where the format allows it."""
    from nukecheck.reporters.json import document_line
    from nukecheck.reporters.text import document_lines

    view = request.view(main.format, screen)
    for report in reports:
        complain_of(report)
        if main.path is None and main.format is Format.TEXT:
            screen.lines(document_lines(report, view))
        elif main.path is None and main.format is Format.JSONL:
            screen.text(document_line(report, view) + "\n")
        yield report


def _write(
    opened: Opened, reports: list[DocumentReport], request: Request, screen: Screen, wanted: list[Target]
) -> None:
    from nukecheck.reporters.text import summary_lines

    report = opened.report(reports)
    for target in wanted:
        if target.path is not None:
            write_file(target.path, render(target.format, report, request.view(target.format)))
        elif target.format not in _STREAMED:
            screen.text(render(target.format, report, request.view(target.format, screen)))
        elif target.format is Format.TEXT and not request.quiet:
            screen.lines(summary_lines(reports, request.view(target.format, screen)))
        if target.format is Format.GITHUB:
            _job_summary(report, request)


def _job_summary(report: Report, request: Request) -> None:
    """Append a table to the summary of a GitHub job, where the job has one."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        write_file(Path(place), render(Format.MARKDOWN, report, request.view(Format.MARKDOWN)), append=True)


def _baseline(path: object) -> Baseline | None:
    if not path:
        return None
    try:
        return read(_known_text(Path(str(path))))
    except OSError as error:
        hint = "nukecheck baseline writes one"
        raise CommandError(f"{path}: cannot be read: {error.strerror or error}", hint) from None
    except (BaselineError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}", "nukecheck baseline writes one") from None


def _known_text(path: Path) -> str:
    from nukecheck.documents import MAX_BYTES

    if path.exists() and not path.is_file():
        raise BaselineError("this is no regular file")
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise BaselineError(f"this is larger than {MAX_BYTES >> 20} MB")
    return data.decode("utf-8")


def _remark(run: Run, reports: list[DocumentReport], paths: Sequence[str], known: Baseline | None) -> None:
    """Say which rules of the configuration and which known findings are of no use any more.

    A run over single files cannot tell which rules are unused: other files may need them.
    """
    from nukecheck.suppressions import meant

    whole = any(map(os.path.isdir, paths))
    used = {one.rule for report in reports for one in report.suppressed}
    today = run.today()
    for number, rule in enumerate(run.settings.rules, 1):
        if rule.until is not None and rule.until < today:
            complain(
                f"{rule.place} ({rule.fact}) expired on {rule.until}", "renew it or take it away", "warning"
            )
        elif number not in used and whole:
            hint = meant([rule.fact], run.checker.base.facts)
            complain(f"{rule.place} ({rule.fact}) is not used", hint, "warning")
    for entry in known.stale() if known is not None else ():
        times = f" ({entry.count} times)" if entry.count > 1 else ""
        complain(f'baseline: {entry.verdict} "{entry.text}" of {entry.fact} is gone{times}', kind="note")
