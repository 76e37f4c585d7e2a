"""SARIF 2.1.0, for code scanning: a rule for each fact, a result for each finding."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import quote

from nukecheck import __version__
from nukecheck.findings import DocumentReport, Finding, Report, Verdict, fingerprint
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line, visible
from nukecheck.reporters.json import encoded
from nukecheck.reporters.view import View, placed

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_KINDS = {
    Verdict.CONFLICTING: ("fail", "error"),
    Verdict.DISPUTED: ("fail", "warning"),
    Verdict.SUPPORTED: ("pass", "none"),
    Verdict.UNVERIFIED: ("open", "none"),
}
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def render(report: Report, view: View) -> str:
    """Return the report as a SARIF log."""
    rules: dict[str, dict[str, Any]] = {}
    indexes: dict[str, int] = {}
    seen: Counter[tuple[str, str]] = Counter()
    results = []
    for document, finding in placed(report, view):
        rules.setdefault(finding.fact, _rule(finding))
        index = indexes.setdefault(finding.fact, len(indexes))
        mark = fingerprint(finding)
        seen[document.name, mark] += 1
        results.append(_result(document, finding, index, f"{mark}:{seen[document.name, mark]}"))
    failed = [_notification(document) for document in report.documents if document.error is not None]
    invocation: dict[str, Any] = {"executionSuccessful": not failed}
    if failed:
        invocation["toolExecutionNotifications"] = failed
    driver = {
        "name": "nukecheck",
        "semanticVersion": __version__,
        "rules": list(rules.values()),
        "properties": {"database": report.database.version, "fingerprint": report.database.fingerprint},
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return encoded({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def location_of(name: str) -> dict[str, Any]:
    """Return where an input is: a relative uri below the root of the repository, or an absolute one."""
    path = name.replace("\\", "/") if _DRIVE.match(name) else name
    if _DRIVE.match(name):
        return {"uri": "file:///" + quote(path, safe="/:")}
    if path.startswith("/"):
        return {"uri": "file://" + quote(path)}
    return {"uri": quote(path.removeprefix("./"), errors="replace"), "uriBaseId": _ROOT}


def _rule(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.fact,
        "shortDescription": {"text": one_line(finding.title)},
        "fullDescription": {"text": one_line(finding.explanation) or one_line(finding.title)},
        "help": {"text": f"nukecheck facts show {finding.fact}"},
    }


def _result(document: DocumentReport, finding: Finding, index: int, mark: str) -> dict[str, Any]:
    kind, level = _KINDS[finding.verdict]
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": visible(finding.text)},
    }
    physical = {"artifactLocation": location_of(document.name), "region": region}
    return {
        "ruleId": finding.fact,
        "ruleIndex": index,
        "kind": kind,
        "level": level,
        "message": {"text": wording.message(finding)},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"nukecheckFinding/v1": mark},
        "properties": {"verdict": str(finding.verdict), "reason": str(finding.reason)},
    }


def _notification(document: DocumentReport) -> dict[str, Any]:
    assert document.error is not None
    return {
        "level": "error",
        "message": {"text": one_line(f"{document.name}: {document.error}")},
        "locations": [{"physicalLocation": {"artifactLocation": location_of(document.name)}}],
    }
