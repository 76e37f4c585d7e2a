"""What of the working tree differs from a revision, as git tells."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.findings import DocumentReport, Finding, Suppressed
from nukecheck.records import Record, replace

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_MERGE_BASE = "..."
_FETCH = "in CI, fetch the whole history: fetch-depth: 0, GIT_DEPTH: 0 or git fetch --unshallow"
# A repository's own configuration may name programs to run; none of them is needed here.
_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.pager=cat")
_DIFF = (
    "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--ignore-cr-at-eol",
    "--ignore-submodules",
)  # fmt: skip

Ranges = Sequence[tuple[int, int]]


class Changes(Record):
    """The changed lines of each file that differs, by its real path; None for a file that is new as a whole.

    A range is first and last line; where lines were only taken away, the last is the line before the gap and
    the first the one behind it. ``known`` are the files that the revision has; any other file is new.
    """

    lines: Mapping[str, Ranges | None] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def of(self, report: DocumentReport) -> DocumentReport:
        """Return a report with only the findings that rest on a changed line."""
        path = os.path.realpath(report.name)
        ranges = self.lines.get(path, () if path in self.known else None)
        if ranges is None:
            return report
        kept: list[Finding] = []
        gone: list[Suppressed] = []
        for finding in report.findings:
            if any(_touched(ranges, *lines) for lines in _rests_on(finding)):
                kept.append(finding)
            else:
                gone.append(Suppressed(finding, "diff", "on lines that do not differ"))
        return replace(
            report,
            findings=tuple(kept),
            suppressed=(*report.suppressed, *gone),
            notices=tuple(n for n in report.notices if _touched(ranges, n.line, n.line)),
        )


def changes(revision: str, paths: Iterable[str]) -> Changes:
    """Return what differs from a revision in the repositories that ``paths`` lie in.

    ``REF...`` stands for where ``REF`` and ``HEAD`` parted.
    """
    tops = dict.fromkeys(_top(path) for path in paths)
    lines: dict[str, Ranges | None] = {}
    known: set[str] = set()
    for top in tops:
        commit = _commit(revision, top)
        listed = _git("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, cwd=top)
        known |= {_real(top, name) for name in listed.split(b"\0") if name}
        lines |= {_real(top, name): found for name, found in _changed(commit, top).items()}
    return Changes(lines, frozenset(known))


def _rests_on(finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield the lines that a verdict depends on: those of the sentence, and of words it borrows."""
    first = finding.line - len(_LINE_BREAK.findall(finding.sentence[: finding.mark[0]]))
    yield first, first + len(_LINE_BREAK.findall(finding.sentence.rstrip()))
    for use in finding.context:
        if use.line:
            yield use.line, use.line


def _touched(ranges: Ranges, first: int, last: int) -> bool:
    return any(start <= last and first <= end for start, end in ranges)


def _changed(commit: str, top: str) -> dict[bytes, Ranges | None]:
    """Return the files that differ, renamed ones by their new name; what git takes for binary is new."""
    found: dict[bytes, Ranges | None] = {}
    fields = iter(_git(*_DIFF, "--numstat", "-z", commit, "--", cwd=top).split(b"\0"))
    for entry in fields:
        if entry:
            added, _, name = entry.split(b"\t", 2)
            if not name:  # renamed: the old name follows, then the new one
                next(fields)
                name = next(fields)
            found[name] = None if added == b"-" else ()
    patch = _git(
        *_DIFF, "-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", commit, "--", cwd=top
    )
    for name, ranges in _patched(iter(patch.split(b"\n"))):
        if found.get(name) is not None:
            found[name] = None if _has_other_lines(os.path.join(os.fsencode(top), name)) else ranges
    return found


def _has_other_lines(path: bytes) -> bool:
    """Tell whether a file has line ends that git does not count: carriage returns alone."""
    try:
        with open(path, "rb") as stream:
            return b"\r" in stream.read().replace(b"\r\n", b"")
    except OSError:
        return False


def _patched(lines: Iterator[bytes]) -> Iterator[tuple[bytes, Ranges]]:
    """Yield the files of a patch with their changed lines; what the lines say is stepped over."""
    ranges: list[tuple[int, int]] = []
    for line in lines:
        if line.startswith(b"+++ "):
            ranges = []
            name = _unquoted(line[4:])
            if name.startswith(b"b/"):
                yield name[2:], ranges
        elif match := _HUNK.match(line):
            first, count = int(match[2]), int(match[3] or 1)
            ranges.append((first, first + count - 1) if count else (first + 1, first))
            left = int(match[1] or 1) + count
            while left and (inside := next(lines, None)) is not None:
                left -= not inside.startswith(b"\\")  # "\\ No newline at end of file" is no line


def _real(top: str, name: bytes) -> str:
    return os.path.realpath(os.path.join(top, os.fsdecode(name)))


def _unquoted(name: bytes) -> bytes:
    """Return a file name as git writes it, without the quotes and escapes around unusual ones."""
    name = name.removesuffix(b"\t")
    if not name.startswith(b'"'):
        return name
    plain = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}

    def read(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8)]) if code.isdigit() else plain.get(code, code)

    return re.sub(rb"\\([0-7]{3}|.)", read, name[1:-1])


def _top(path: str) -> str:
    """Return the top of the repository that a path lies in."""
    folder = os.path.realpath(path)
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    done = _run("rev-parse", "--show-toplevel", cwd=folder)
    if done.returncode == 0:
        return os.fsdecode(done.stdout.rstrip(b"\n"))
    message = _said(done)
    if "not a git repository" in message:
        raise CommandError(f"--diff: {path} lies in no git repository", "check it without --diff")
    raise CommandError(f"--diff: {message}")


def _commit(revision: str, top: str) -> str:
    name = revision.removesuffix(_MERGE_BASE) or "HEAD"
    done = _run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}", cwd=top)
    if done.returncode:
        raise CommandError(f"--diff: there is no revision {name!r}", _FETCH, ExitCode.USAGE)
    commit = done.stdout.decode("ascii").strip()
    if not revision.endswith(_MERGE_BASE):
        return commit
    base = _run("merge-base", commit, "HEAD", cwd=top)
    if base.returncode:
        message = f"--diff: {name!r} and HEAD have no commit in common"
        raise CommandError(message, _FETCH, ExitCode.USAGE)
    return base.stdout.decode("ascii").split()[0]


def _git(*arguments: str, cwd: str) -> bytes:
    done = _run(*arguments, cwd=cwd)
    if done.returncode:
        raise CommandError(f"--diff: {_said(done)}")
    return done.stdout


def _run(*arguments: str, cwd: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run([*_GIT, *arguments], capture_output=True, cwd=cwd, check=False)
    except OSError:
        raise CommandError("--diff: git cannot be run", "install git, or leave --diff out") from None


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"git {done.args[len(_GIT)]} failed"
