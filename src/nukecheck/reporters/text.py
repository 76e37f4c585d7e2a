"""The report for people at a terminal: a line for each finding, or a full block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nukecheck.findings import DocumentReport, Finding, Report, Verdict
from nukecheck.reporters import wording
from nukecheck.reporters.block import block
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import wrapped
from nukecheck.reporters.styled import Line, Piece, line, plain
from nukecheck.reporters.view import View, counts, left_out

_VERDICT = max(len(v) for v in Verdict)


def render(report: Report, view: View) -> str:
    """Return the whole report as plain text."""
    return plain(report_lines(report, view))


def report_lines(report: Report, view: View) -> Iterator[Line]:
    """Yield the lines of a whole report."""
    for document in report.documents:
        yield from document_lines(document, view)
    if view.summary:
        yield from summary_lines(report.documents, view)


def document_lines(document: DocumentReport, view: View) -> Iterator[Line]:
    """Yield the lines for the findings of one document; a document that could not be read yields none."""
    for finding in view.of(document):
        place = f"{one_line(document.name)}:{finding.line}:{finding.column}"
        if view.full:
            yield from block(finding, view.width, place)
            yield ()
        else:
            yield from _line(finding, place, view)


def answer_lines(document: DocumentReport, view: View) -> Iterator[Line]:
    """Yield the findings of a document that is one line, or a line that says that there are none."""
    if document.error is None and not view.of(document):
        yield line(Piece(one_line(document.name), "place"), "  ", Piece("none", "none"))
        return
    for finding in view.of(document):
        yield from _line(finding, f"{one_line(document.name)}:{finding.column}", view)


def summary_lines(documents: Iterable[DocumentReport], view: View) -> Iterator[Line]:
    """Yield the closing lines: what was counted, and how much of it is not shown."""
    known = list(documents)
    counted = counts(known)
    read = sum(document.error is None for document in known)
    text = wording.tally(counted, within=wording.plural(read, "text"))
    if failed := len(known) - read:
        text += f"; {wording.plural(failed, 'input')} could not be checked"
    if without := wording.left_out(left_out(known)):
        text += f"; {without}"
    for part in wrapped(text, view.width) if view.wrap else [text]:
        yield line(part)


def claim_lines(documents: Iterable[DocumentReport], view: View) -> Iterator[Line]:
    """Yield full blocks for single sentences; for one with nothing to say, which facts came nearest."""
    known = list(documents)
    for document in known:
        shown = view.of(document)
        for finding in shown:
            yield from block(finding, view.width)
            yield ()
        if not shown and document.error is None:
            yield from _silence(document, view)
            yield ()
    if any(document.findings for document in known):
        yield line(wording.tally(counts(known)))


def _line(finding: Finding, place: str, view: View) -> Iterator[Line]:
    verdict = str(finding.verdict)
    head = f"{place}  {verdict.ljust(_VERDICT)}  "
    text = f"{wording.message(finding)}  [{one_line(finding.fact)}]"
    parts = wrapped(head + text, view.width, hanging=4) if view.wrap else [head + text]
    if len(parts) == 1 or parts[0].startswith(head.rstrip()):
        rest = parts[0][len(place) + 2 + len(verdict) :]
        yield line(Piece(place, "place"), "  ", Piece(verdict, verdict), rest)
        yield from (line(part) for part in parts[1:])
        return
    yield from (line(Piece(part, "place")) for part in wrapped(place, view.width))
    yield line("    ", Piece(verdict, verdict))
    yield from (line("    ", part) for part in wrapped(text, max(10, view.width - 4)))


def _silence(document: DocumentReport, view: View) -> Iterator[Line]:
    hidden = len(document.findings)
    text = (
        "only figures that no fact covers (--show all)"
        if hidden
        else "nothing in this sentence is covered by a fact"
    )
    yield line(Piece("none", "none"), f"         {text}")
    if document.nearest:
        yield line("  nearest facts, none of them stated here:")
    for fact, statement in document.nearest:
        for at, part in enumerate(
            wrapped(f"{one_line(statement)}  [{one_line(fact)}]", view.width - 4, hanging=2)
        ):
            yield line("  - " if at == 0 else "    ", part)
