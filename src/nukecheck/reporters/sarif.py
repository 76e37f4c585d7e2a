"""SARIF 2.1.0, for code scanning: a rule for each fact, a result for each finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from nukecheck import __version__
from nukecheck.findings import DocumentReport, Finding, Notice, Report, Suppressed, Verdict, fingerprint
from nukecheck.patterns import pattern
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line, visible
from nukecheck.reporters.json import encoded
from nukecheck.reporters.view import View

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_KINDS = {
    Verdict.CONFLICTING: "fail",
    Verdict.DISPUTED: "fail",
    Verdict.SUPPORTED: "pass",
    Verdict.UNVERIFIED: "open",
}
_SUPPRESSED_BY = {"comment": "inSource"}
_DRIVE = pattern(r"[A-Za-z]:[\\/]")


def render(report: Report, view: View) -> str:
    """Return the report as a SARIF log."""
    rules: dict[str, dict[str, Any]] = {}
    indexes: dict[str, int] = {}
    seen: Counter[tuple[str, str]] = Counter()
    results = []
    for document, finding, suppressed in _results(report, view):
        rules.setdefault(finding.fact, _rule(finding))
        index = indexes.setdefault(finding.fact, len(indexes))
        mark = fingerprint(finding)
        seen[document.name, mark] += 1
        result = _result(document, finding, view, f"{mark}:{seen[document.name, mark]}")
        results.append(result | {"ruleIndex": index} | _suppression(suppressed))
    failed = [_notification(d, "error", str(d.error)) for d in report.documents if d.error is not None]
    noticed = [
        _notification(document, "warning", str(notice), notice)
        for document in report.documents
        for notice in document.notices
    ]
    invocation: dict[str, Any] = {"executionSuccessful": not failed}
    if failed or noticed:
        invocation["toolExecutionNotifications"] = failed + noticed
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


def _results(report: Report, view: View) -> Iterator[tuple[DocumentReport, Finding, Suppressed | None]]:
    """Yield the findings to report, and those that would be reported were they not suppressed."""
    for document in report.documents:
        for finding in view.of(document):
            yield document, finding, None
        for suppressed in document.suppressed:
            if suppressed.finding.verdict in view.shown and suppressed.by != "diff":
                yield document, suppressed.finding, suppressed


def _suppression(suppressed: Suppressed | None) -> dict[str, Any]:
    if suppressed is None:
        return {}
    kind = _SUPPRESSED_BY.get(suppressed.by, "external")
    found: dict[str, Any] = {"suppressions": [{"kind": kind, "justification": one_line(suppressed.reason)}]}
    return found | ({"baselineState": "unchanged"} if suppressed.by == "baseline" else {})


def _result(document: DocumentReport, finding: Finding, view: View, mark: str) -> dict[str, Any]:
    kind = _KINDS[finding.verdict]
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
        "kind": kind,
        "level": view.level(finding) if kind == "fail" else "none",
        "message": {"text": wording.message(finding)},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"nukecheckFinding/v1": mark},
        "properties": {"verdict": str(finding.verdict), "reason": str(finding.reason)},
    }


def _notification(
    document: DocumentReport, level: str, message: str, notice: Notice | None = None
) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": location_of(document.name)}
    if notice is not None:
        place["region"] = {"startLine": notice.line, "startColumn": notice.column}
    return {
        "level": level,
        "message": {"text": one_line(f"{document.name}: {message}")},
        "locations": [{"physicalLocation": place}],
    }
