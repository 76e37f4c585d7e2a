"""Workflow commands of GitHub Actions: the worst first, for only ten annotations of a kind are kept."""

from __future__ import annotations

from nukecheck.findings import DocumentReport, Finding, Notice, Report
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.view import View, counts, left_out, worst_first

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, view: View) -> str:
    """Return a workflow command for each input that could not be read and each finding, then the counts."""
    commands = [_failed(document) for document in report.documents if document.error is not None]
    commands += [_found(document, finding, view) for document, finding in worst_first(report, view)]
    commands += [_noticed(document, notice) for document in report.documents for notice in document.notices]
    without = wording.left_out(left_out(report.documents))
    commands.append(wording.tally(counts(report.documents)) + (f"; {without}" if without else ""))
    return "".join(f"{command}\n" for command in commands)


def _found(document: DocumentReport, finding: Finding, view: View) -> str:
    place = {"file": document.name, "line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    place["title"] = f"{finding.verdict}: {finding.title}"
    text = f"{wording.message(finding)} [{finding.fact}]"
    return _command(_COMMANDS[view.level(finding)], place, text)


def _failed(document: DocumentReport) -> str:
    assert document.error is not None
    return _command("error", {"file": document.name, "title": "could not be checked"}, str(document.error))


def _noticed(document: DocumentReport, notice: Notice) -> str:
    place = {"file": document.name, "line": str(notice.line), "col": str(notice.column), "title": "nukecheck"}
    return _command("warning", place, str(notice))


def _command(name: str, properties: dict[str, str], text: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
