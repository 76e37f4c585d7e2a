"""The diagnostic format of reviewdog, which shows findings on changed lines at any forge."""

from __future__ import annotations

from typing import Any

from nukecheck.findings import DocumentReport, Finding, Report
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.json import encoded
from nukecheck.reporters.view import View, placed

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, view: View) -> str:
    """Return the report as rdjson."""
    diagnostics = [_failed(document) for document in report.documents if document.error is not None]
    diagnostics += [_found(document, finding, view) for document, finding in placed(report, view)]
    return encoded({"source": {"name": "nukecheck"}, "diagnostics": diagnostics}, indent=1) + "\n"


def _found(document: DocumentReport, finding: Finding, view: View) -> dict[str, Any]:
    start = _position(document.source, finding.start, finding.line, finding.column)
    end = _position(document.source, finding.end, finding.end_line, finding.end_column)
    return {
        "message": wording.message(finding),
        "location": {"path": document.name, "range": {"start": start, "end": end}},
        "severity": _SEVERITIES[view.level(finding)],
        "code": {"value": finding.fact},
    }


def _position(source: str, offset: int, line: int, column: int) -> dict[str, int]:
    """Return a position with its column in bytes of UTF-8, where the text is there to count them."""
    before = source[offset - column + 1 : offset]
    if len(before) == column - 1:
        column = len(before.encode("utf-8", "replace")) + 1
    return {"line": line, "column": column}


def _failed(document: DocumentReport) -> dict[str, Any]:
    assert document.error is not None
    return {
        "message": one_line(str(document.error)),
        "location": {"path": document.name},
        "severity": "ERROR",
    }
