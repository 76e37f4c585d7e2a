"""A finding in full: the sentence, what was stated, and what each source records, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.findings import EvidenceView, Finding
from nukecheck.reporters import wording
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import cells, padded, wrapped
from nukecheck.reporters.styled import Line, Piece, line
from nukecheck.reporters.window import window

_LABEL = 13  # columns for the verdict in front of the sentence
_NARROW = 76  # below this the verdict stands on a line of its own
_ROLES = {True: "agrees", False: "differs", None: "faint"}


def block(finding: Finding, width: int, place: str = "") -> Iterator[Line]:
    """Yield the lines of one finding in ``width`` columns; ``place`` is printed above where it is given."""
    verdict = str(finding.verdict)
    if place:
        yield line(Piece(one_line(place), "place"))
    narrow = width < _NARROW
    indent = 2 if narrow else _LABEL
    if narrow:
        yield line(Piece(verdict, verdict))
    shown = window(finding.sentence, finding.mark, max(10, width - indent))
    start = Piece(" " * indent) if narrow else Piece(padded(verdict, _LABEL), verdict)
    yield line(start, shown.before, Piece(shown.mention, "mark"), shown.after)
    yield line(" " * indent, Piece(shown.underline, verdict))
    yield from _heading(finding, width)
    yield from _rows(finding, width)
    for label, text in _remarks(finding):
        for at, part in enumerate(wrapped(f"{label}: {text}", width - 2, hanging=len(label) + 2)):
            yield line("  ", Piece(label, "faint"), part[len(label) :]) if at == 0 else line("  ", part)


def _heading(finding: Finding, width: int) -> Iterator[Line]:
    title, fact = one_line(finding.title), one_line(finding.fact)
    if cells(title) + cells(fact) + 6 <= width:
        yield line("  ", Piece(title, "title"), "  ", Piece(f"[{fact}]", "faint"))
        return
    for part in wrapped(title, width - 2):
        yield line("  ", Piece(part, "title"))
    for part in wrapped(f"[{fact}]", width - 2):
        yield line("  ", Piece(part, "faint"))


def _rows(finding: Finding, width: int) -> Iterator[Line]:
    """Yield a row for the text and one for each source: on one line each, on two, or a line for each part."""
    said = wording.stated(finding)
    rows = [
        (
            wording.sign(e),
            one_line(e.display),
            one_line(e.source),
            wording.lines(e),
            wording.quote(e),
            wording.described(e),
            _ROLES[e.agrees],
        )
        for e in finding.evidence
    ]
    values = max([cells(said), *(cells(row[1]) for row in rows)])
    sources = max([len("this text"), *(cells(row[2]) for row in rows)])
    places = max((cells(row[3]) for row in rows), default=0)
    quotes = max((cells(row[4]) for row in rows), default=0)
    labels = max((cells(row[5]) for row in rows), default=0)
    short = 4 + values + 2 + sources + 2 + places
    if short + 2 + labels > width:
        yield from _stacked(finding, said, width)
        return
    yield line(f"    {padded(said, values)}  this text")
    together = short + 2 + quotes + 2 + labels <= width
    for mark, value, source, place, quote, label, role in rows:
        head: list[Piece | str] = [
            f"  {mark} ",
            Piece(padded(value, values), role),
            f"  {padded(source, sources)}  {padded(place, places)}",
        ]
        if together:
            yield line(*head, f"  {padded(quote, quotes)}  ", Piece(label, "faint"))
            continue
        yield line(*head, "  ", Piece(label, "faint"))
        for part in wrapped(quote, max(20, width - 4 - values - 2)):
            yield line(" " * (4 + values + 2), part)


def _stacked(finding: Finding, said: str, width: int) -> Iterator[Line]:
    for part in wrapped(f"{said}  (this text)", width - 4, hanging=2):
        yield line("    ", part)
    for evidence in finding.evidence:
        yield from _stack(evidence, width)


def _stack(evidence: EvidenceView, width: int) -> Iterator[Line]:
    for at, part in enumerate(wrapped(one_line(evidence.display), width - 4)):
        start = f"  {wording.sign(evidence)} " if at == 0 else "    "
        yield line(start, Piece(part, _ROLES[evidence.agrees]))
    parts = (
        (f"{one_line(evidence.source)}, {wording.lines(evidence)}", ""),
        (wording.quote(evidence), ""),
        (wording.described(evidence), "faint"),
    )
    for text, role in parts:
        for part in wrapped(text, width - 6) if text else ():
            yield line("      ", Piece(part, role))


def _remarks(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what is to be said below the evidence, each with the word in front of it."""
    if finding.explanation:
        yield "recorded", one_line(finding.explanation)
    for use in wording.context(finding):
        yield "context", use
    if finding.quoted:
        yield "quoted", "the text puts this in quotation marks"
    if finding.note:
        yield "note", one_line(finding.note)
