"""Which lines of the working tree differ from a revision, as git tells."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence

from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.findings import DocumentReport
from nukecheck.records import Record, replace

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# A repository's own configuration may name programs to run; none of them is needed here.
_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.pager=cat")


class Changes(Record):
    """The changed lines of each file, by its real path; None for a file that is new as a whole."""

    lines: Mapping[str, Sequence[tuple[int, int]] | None]

    def of(self, report: DocumentReport) -> DocumentReport:
        """Return a report with only the findings that touch a changed line."""
        path = os.path.realpath(report.name)
        if path not in self.lines:
            return replace(report, findings=(), notices=())
        ranges = self.lines[path]
        if ranges is None:
            return report
        return replace(
            report,
            findings=tuple(f for f in report.findings if _touched(ranges, f.line, f.end_line)),
            notices=tuple(n for n in report.notices if _touched(ranges, n.line, n.line)),
        )


def changes(revision: str) -> Changes:
    """Return what differs from a revision in the repository of the working directory."""
    top = os.fsdecode(_git("rev-parse", "--show-toplevel").rstrip(b"\n"))
    commit = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", what=revision
    )
    found: dict[str, Sequence[tuple[int, int]] | None] = {}
    diff = _git(
        "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "-U0", "--src-prefix=a/",
        "--dst-prefix=b/", commit.decode("ascii").strip(), "--", cwd=top,
    )  # fmt: skip
    ranges: list[tuple[int, int]] = []
    for line in diff.split(b"\n"):
        if line.startswith(b"+++ b/"):
            ranges = []
            found[os.path.realpath(os.path.join(top, os.fsdecode(_unquoted(line[6:]))))] = ranges
        elif line.startswith(b"+++ "):
            name = _unquoted(line[4:])
            ranges = []
            if name.startswith(b"b/"):
                found[os.path.realpath(os.path.join(top, os.fsdecode(name[2:])))] = ranges
        elif match := _HUNK.match(line):
            first, count = int(match[1]), int(match[2] or 1)
            if count:
                ranges.append((first, first + count - 1))
    for name in _git("ls-files", "--others", "--exclude-standard", "-z", cwd=top).split(b"\0"):
        if name:
            found[os.path.realpath(os.path.join(top, os.fsdecode(name)))] = None
    return Changes(found)


def _touched(ranges: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    return any(start <= last and first <= end for start, end in ranges)


def _unquoted(name: bytes) -> bytes:
    """Return a file name as git writes it, without the quotes and escapes around unusual ones."""
    name = name.removesuffix(b"\t")
    if not name.startswith(b'"'):
        return name
    plain = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}

    def read(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8)]) if code.isdigit() else plain.get(code, code)

    return re.sub(rb"\\([0-7]{3}|.)", read, name.strip(b'"'))


def _git(*arguments: str, what: str = "", cwd: str | None = None) -> bytes:
    try:
        done = subprocess.run([*_GIT, *arguments], capture_output=True, cwd=cwd, check=False)
    except OSError:
        raise CommandError("--diff: git cannot be run", "install git, or leave --diff out") from None
    if done.returncode == 0:
        return done.stdout
    if what:
        raise CommandError(
            f"--diff: there is no revision {what!r}", "git log shows what there is", ExitCode.USAGE
        )
    message = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1] or ["git failed"]
    raise CommandError(f"--diff: {message[0]}", "run nukecheck inside a git repository")
