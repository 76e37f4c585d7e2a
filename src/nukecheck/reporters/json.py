"""The report as data: one JSON object, or one line of JSON for each text."""

from __future__ import annotations

import json
from typing import Any

from nukecheck.findings import ContextUse, DocumentReport, EvidenceView, Finding, Notice, Report, Suppressed
from nukecheck.patterns import pattern
from nukecheck.reporters.escaping import ORDER
from nukecheck.reporters.view import View

SCHEMA = "nukecheck-report/1"

_compact = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_quoted = json.encoder.encode_basestring

# Valid in JSON as they are, but a terminal that the JSON is printed on might act on them.
_RISKY = pattern(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def render(report: Report, view: View) -> str:
    """Return the whole report as one JSON object."""
    whole: dict[str, Any] = {
        "schema": SCHEMA,
        "database": {
            "version": report.database.version,
            "fingerprint": report.database.fingerprint,
            "facts": report.database.facts,
            "date": report.database.date,
        },
    }
    if report.options:
        whole["options"] = dict(report.options)
    whole["documents"] = [_document(document, view) for document in report.documents]
    return encoded(whole, indent=1) + "\n"


def render_lines(report: Report, view: View) -> str:
    """Return one line of JSON for each text."""
    return "".join(document_line(document, view) + "\n" for document in report.documents)


def document_line(document: DocumentReport, view: View) -> str:
    """Return one text as one line of JSON, without the line feed."""
    return encoded(_document(document, view))


def encoded(value: object, indent: int | None = None) -> str:
    """Return ``value`` as JSON that is the same everywhere and harmless to print."""
    text = _compact(value) if indent is None else _indented(value, "\n", " " * indent)
    if "##" in text:
        text = ORDER.sub(r"#\\u0023", text)
    risky = "\x7f" in text or not (indent is not None or text.isascii())
    return _harmless(text) if risky else text


def _harmless(text: str) -> str:
    """Return JSON with what a terminal might act on written as escapes."""
    return _RISKY.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _indented(value: object, margin: str, step: str) -> str:
    """Return ``value`` as ``json.dumps`` with an indent does, in two thirds of its time, and harmless.

    ``margin`` is the line feed and the blanks before what it stands in.
    """
    if isinstance(value, str):
        return _quoted(value) if value.isascii() else _harmless(_quoted(value))
    if value is None:
        return "null"
    if type(value) is int:
        return str(value)
    inner = margin + step
    if isinstance(value, dict) and value:
        parts = [
            f"{_indented(name, inner, step)}: {_indented(part, inner, step)}" for name, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(parts)}{margin}}}"
    if isinstance(value, (list, tuple)) and value:
        return f"[{inner}{f',{inner}'.join([_indented(part, inner, step) for part in value])}{margin}]"
    return _compact(value)


def _document(document: DocumentReport, view: View) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": document.name,
        "language": document.language,
        "verdict": str(view.worst(document)),
        "error": None,
        "findings": [_finding(finding) for finding in view.of(document)],
    }
    if document.error is not None:
        found["error"] = {"message": document.error.message, "hint": document.error.hint}
    if document.suppressed:
        found["suppressed"] = [_suppressed(one) for one in document.suppressed]
    if document.notices:
        found["notices"] = [_notice(notice) for notice in document.notices]
    if document.nearest:
        found["nearest"] = [{"fact": fact, "statement": statement} for fact, statement in document.nearest]
    return found


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "verdict": str(finding.verdict),
        "reason": str(finding.reason),
        "fact": finding.fact,
        "title": finding.title,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "text": finding.text,
        "sentence": finding.sentence,
        "language": finding.language,
        "score": finding.score,
        "quoted": finding.quoted,
        "context": [_context(use) for use in finding.context],
        "stated": dict(finding.stated),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "explanation": finding.explanation,
        "note": finding.note,
    }


def _suppressed(suppressed: Suppressed) -> dict[str, Any]:
    finding = suppressed.finding
    return {
        "by": suppressed.by,
        "reason": suppressed.reason,
        "verdict": str(finding.verdict),
        "fact": finding.fact,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
    }


def _notice(notice: Notice) -> dict[str, Any]:
    return {"line": notice.line, "column": notice.column, "message": notice.message, "hint": notice.hint}


def _context(use: ContextUse) -> dict[str, Any]:
    return {"concept": use.concept, "text": use.text, "start": use.start, "end": use.end, "line": use.line}


def _evidence(evidence: EvidenceView) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "agrees": evidence.agrees,
        "value": dict(evidence.value),
        "display": evidence.display,
        "lines": evidence.lines,
        "quote": evidence.quote,
        "label": evidence.label,
        "as_of": evidence.as_of,
        "attributed_to": evidence.attributed_to,
    }
