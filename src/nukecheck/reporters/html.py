"""One self-contained page: the article with its figures marked, and the evidence for each below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from nukecheck.findings import DocumentReport, EvidenceView, Finding, Report
from nukecheck.patterns import pattern
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line, visible_lines
from nukecheck.reporters.view import PROBLEMS, View, counts, left_out
from nukecheck.reporters.window import window

_SENTENCE = 400
_COMMAND = pattern(r"^([^\S\n]*):(?=:)", re.MULTILINE)  # of GitHub, where the page is printed in a job
_AGREES = {True: "agrees", False: "differs", None: "neutral"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(report: Report, view: View) -> str:
    """Return the report as a page."""
    return "".join(_page(report, view))


def _page(report: Report, view: View) -> Iterator[str]:
    counted = counts(report.documents)
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    yield "<!doctype html>\n"
    yield '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>nukecheck: {escape(wording.tally(counted))}</title>\n"
    yield f"<style>\n{style}</style>\n</head>\n<body>\n<header>\n<h1>nukecheck</h1>\n"
    yield '<p class="counts">'
    yield (
        " ".join(f'<span class="badge {v}">{number} {v}</span>' for v, number in counted.items())
        or "0 checked"
    )
    yield "</p>\n"
    if without := wording.left_out(left_out(report.documents)):
        yield f'<p class="silent">{_text(without)}</p>\n'
    yield "</header>\n<main>\n"
    for number, document in enumerate(report.documents, 1):
        yield from _document(document, view, f"d{number}")
    info = report.database
    yield "</main>\n<footer>\n<p>A verdict says what the sources in the database make of a statement. "
    yield f"Database {_text(info.version)} of {_text(info.date)}, {wording.plural(info.facts, 'fact')}, "
    yield f"<code>{_text(info.fingerprint)}</code>.</p>\n</footer>\n</body>\n</html>\n"


def _document(document: DocumentReport, view: View, name: str) -> Iterator[str]:
    findings = view.of(document)
    yield f'<section>\n<h2>{_text(document.name)} <span class="badge {view.worst(document)}">'
    yield f"{'not checked' if document.error else view.worst(document)}</span></h2>\n"
    if document.error is not None:
        yield f'<p class="error">{_text(str(document.error))}</p>\n'
    if document.source:
        yield f'<div class="article" lang="{_text(document.language)}">'
        yield from _article(document.source, findings, name)
        yield "</div>\n"
    if findings:
        yield '<ol class="findings">\n'
        for number, finding in enumerate(findings, 1):
            yield from _finding(finding, f"{name}-{number}")
        yield "</ol>\n"
    elif document.error is None:
        yield '<p class="silent">Nothing to report.</p>\n'
    yield from _left_out(document)
    yield "</section>\n"


def _left_out(document: DocumentReport) -> Iterator[str]:
    """Yield what is not reported and why, and the comments that are of no use."""
    without = [one for one in document.suppressed if one.finding.verdict in PROBLEMS]
    if not without and not document.notices:
        return
    yield '<ul class="silent">\n'
    for one in without:
        finding, why = one.finding, wording.LEFT_OUT.get(one.by, one.by)
        yield f"<li>line {finding.line}, column {finding.column}: {finding.verdict} "
        yield f"<q>{_text(wording.mention(finding))}</q> <code>{_text(finding.fact)}</code> left out {why}"
        yield f" ({_text(one.reason)})</li>\n" if one.reason not in ("", why) else "</li>\n"
    for notice in document.notices:
        yield f"<li>line {notice.line}, column {notice.column}: {_text(str(notice))}</li>\n"
    yield "</ul>\n"


def _article(source: str, findings: Sequence[Finding], name: str) -> Iterator[str]:
    """Yield the text with each stretch that findings speak of marked; findings may overlap."""
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, finding in enumerate(findings):
        starts.setdefault(finding.start, []).append(number)
        ends.setdefault(finding.end, []).append(number)
    open_: list[int] = []
    at = 0
    for edge in sorted({*starts, *ends, len(source)}):
        text = _COMMAND.sub(r"\1&#58;", escape(visible_lines(source[at:edge])))
        yield _marked(text, [(n, findings[n]) for n in open_], name) if open_ and text else text
        open_ = sorted(
            {*open_, *starts.get(edge, ())} - {n for n in ends.get(edge, ()) if findings[n].start < edge}
        )
        at = edge


def _marked(text: str, findings: Sequence[tuple[int, Finding]], name: str) -> str:
    worst = max((finding.verdict for _, finding in findings), key=lambda v: v.severity)
    notes = "".join(f'<a href="#{name}-{n + 1}">{n + 1}</a>' for n, _ in findings)
    tips = "".join(f'<span class="tip">{_tip(finding)}</span>' for _, finding in findings)
    return (
        f'<mark class="{worst}" tabindex="0">{text}<sup>{notes}</sup><span class="tips">{tips}</span></mark>'
    )


def _tip(finding: Finding) -> str:
    return f'<b class="{finding.verdict}">{finding.verdict}</b> {_text(wording.message(finding))}'


def _finding(finding: Finding, name: str) -> Iterator[str]:
    seen = window(finding.sentence, finding.mark, _SENTENCE)
    yield f'<li id="{name}" class="finding">\n<p class="head">'
    yield f'<span class="badge {finding.verdict}">{finding.verdict}</span> '
    yield f"<b>{_text(finding.title)}</b> <code>{_text(finding.fact)}</code> "
    yield f'<span class="place">line {finding.line}, column {finding.column}</span></p>\n'
    yield f'<blockquote lang="{_text(finding.language)}">{escape(seen.before)}<b class="{finding.verdict}">'
    yield f"{escape(seen.mention)}</b>{escape(seen.after)}</blockquote>\n"
    heads = "".join(f"<th>{head}</th>" for head in ("", "value", "source", "place", "words", "who"))
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    yield f'<tr class="said"><td></td><td>{_text(wording.stated(finding))}</td>'
    yield '<td colspan="4">this text</td></tr>\n'
    for evidence in finding.evidence:
        yield _row(evidence)
    yield "</tbody>\n</table>\n"
    if finding.explanation:
        yield f"<p><i>recorded:</i> {_text(finding.explanation)}</p>\n"
    for use in wording.context(finding):
        yield f"<p><i>context:</i> {_text(use)}</p>\n"
    if finding.quoted:
        yield "<p><i>quoted:</i> the text puts this in quotation marks</p>\n"
    if finding.note:
        yield f"<p><i>note:</i> {_text(finding.note)}</p>\n"
    yield "</li>\n"


def _row(evidence: EvidenceView) -> str:
    cells = (
        evidence.display,
        evidence.source,
        wording.lines(evidence),
        wording.quote(evidence),
        wording.described(evidence),
    )
    sign = {"+": "+", "-": "−"}.get(wording.sign(evidence), "")
    words = {True: "agrees", False: "differs", None: "says nothing comparable"}[evidence.agrees]
    shown = "".join(f"<td>{_text(cell)}</td>" for cell in cells)
    return f'<tr class="{_AGREES[evidence.agrees]}"><td title="{words}">{sign}</td>{shown}</tr>\n'


def _text(text: str) -> str:
    return escape(one_line(text))
