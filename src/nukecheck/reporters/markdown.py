"""A comment for a pull request or a summary of a job: one table, the worst first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nukecheck.findings import DocumentReport, Finding, Notice, Report, Verdict
from nukecheck.patterns import pattern
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.view import View, counts, left_out, worst_first
from nukecheck.reporters.window import window

_MOST = 100  # rows or entries of a list
_LONGEST = 50_000  # characters of the table; a comment on GitHub holds 65,536 in all
_SENTENCE = 100
_SIGNS = {
    Verdict.CONFLICTING: "❌",
    Verdict.DISPUTED: "⚠️",
    Verdict.SUPPORTED: "✅",
    Verdict.UNVERIFIED: "❔",
}
_SPECIAL = pattern(r"[\\`*_{}\[\]()<>#+!|~&$=:^\"']|(?<=www)\.", re.IGNORECASE)


def render(report: Report, view: View) -> str:
    """Return the report as Markdown."""
    found = worst_first(report, view)
    failed = [document for document in report.documents if document.error is not None]
    lines = [f"## nukecheck: {wording.tally(counts(report.documents))}", ""]
    if found:
        lines += ["| verdict | place | in the text | sources | fact |", "| --- | --- | --- | --- | --- |"]
        rows = _rows(found)
        lines += [*rows, ""]
        if len(found) > len(rows):
            lines += [f"... and {len(found) - len(rows)} more.", ""]
    if failed:
        lines += ["Could not be checked:", ""]
        lines += [_failed(document) for document in failed[:_MOST]]
        lines.append("")
    noticed = [(document, notice) for document in report.documents for notice in document.notices]
    if noticed:
        lines += ["Comments for nukecheck that are of no use:", ""]
        lines += [_noticed(document, notice) for document, notice in noticed[:_MOST]]
        lines.append("")
    if without := wording.left_out(left_out(report.documents)):
        lines += [f"{without[0].upper()}{without[1:]}.", ""]
    info = report.database
    database = f"Database {_text(info.version)} of {_text(info.date)}, {wording.plural(info.facts, 'fact')}."
    lines.append(f"<sub>{database}</sub>")
    return "\n".join(lines) + "\n"


def _rows(found: Sequence[tuple[DocumentReport, Finding]]) -> list[str]:
    """Return as many rows as there is room for."""
    rows: list[str] = []
    room = _LONGEST
    for document, finding in found[:_MOST]:
        row = _row(document, finding)
        room -= len(row) + 1
        if room < 0:
            break
        rows.append(row)
    return rows


def _row(document: DocumentReport, finding: Finding) -> str:
    seen = window(finding.sentence, finding.mark, _SENTENCE)
    sentence = " ".join(
        part for part in (_code(seen.before), f"**{_code(seen.mention)}**", _code(seen.after)) if part
    )
    cells = (
        f"{_SIGNS[finding.verdict]} {finding.verdict}",
        _code(f"{document.name}:{finding.line}:{finding.column}"),
        sentence,
        "<br>".join(_evidence(finding)),
        _code(finding.fact),
    )
    return "| " + " | ".join(cells) + " |"


def _evidence(finding: Finding) -> list[str]:
    lines = []
    for evidence in finding.evidence:
        if evidence.agrees is None:
            continue
        what = f"{'agrees' if evidence.agrees else '**differs**'}: {_text(evidence.display)}"
        where = f"{_text(evidence.source)}, {wording.lines(evidence)}"
        lines.append(f"{what}, {where} ({_text(wording.described(evidence))})")
    return lines or ["no comparable value"]


def _failed(document: DocumentReport) -> str:
    assert document.error is not None
    return f"- {_code(document.name)}: {_text(str(document.error))}"


def _noticed(document: DocumentReport, notice: Notice) -> str:
    return f"- {_code(f'{document.name}:{notice.line}:{notice.column}')}: {_text(str(notice))}"


def _text(text: str) -> str:
    """Return ``text`` with no meaning in Markdown or HTML, and without links to pages, people and issues."""
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", one_line(text))
    return escaped.replace("@", "@\u2060")


def _code(text: str) -> str:
    """Return ``text`` as code; backticks would not do, since a ``|`` within them still ends the cell."""
    shown = _text(text).strip()
    return f"<code>{shown}</code>" if shown else ""
