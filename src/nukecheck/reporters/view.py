"""What of a report is to be seen, and how wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from nukecheck.findings import DocumentReport, Finding, Gate, Report, Verdict
from nukecheck.records import Record

PROBLEMS = frozenset({Verdict.CONFLICTING, Verdict.DISPUTED})
"""The verdicts that ask for attention."""


class View(Record):
    """Which verdicts a report shows, in how many columns, and whether as full blocks.

    ``gate`` says what makes the run fail. ``wrap`` tells that lines must not be longer than ``width``.
    ``summary`` adds the counts at the end.
    """

    shown: frozenset[Verdict] = PROBLEMS
    gate: Gate = field(default_factory=Gate)
    width: int = 160
    wrap: bool = False
    full: bool = False
    summary: bool = True

    def of(self, document: DocumentReport) -> tuple[Finding, ...]:
        """Return the findings of a document that are shown."""
        return tuple(finding for finding in document.findings if finding.verdict in self.shown)

    def level(self, finding: Finding) -> str:
        """Return how loudly a finding is told: as an "error", a "warning" or a "note"."""
        if finding.verdict not in PROBLEMS:
            return "note"
        quiet = finding.quoted and not self.gate.quotes
        return "error" if finding.verdict is Verdict.CONFLICTING and not quiet else "warning"

    def worst(self, document: DocumentReport) -> Verdict:
        """Return the worst verdict that is shown of a document."""
        return max((f.verdict for f in self.of(document)), key=lambda v: v.severity, default=Verdict.NONE)


def placed(report: Report, view: View) -> Iterator[tuple[DocumentReport, Finding]]:
    """Yield every finding that is shown with its document, in order."""
    for document in report.documents:
        for finding in view.of(document):
            yield document, finding


def worst_first(report: Report, view: View) -> list[tuple[DocumentReport, Finding]]:
    """Return the findings that are shown, the worst first and otherwise in order of place."""
    return sorted(placed(report, view), key=lambda pair: -pair[1].verdict.severity)


def left_out(documents: Iterable[DocumentReport]) -> dict[str, int]:
    """Return how many findings that ask for attention are not reported, by what leaves them out."""
    table: dict[str, int] = {}
    for document in documents:
        for one in document.suppressed:
            if one.finding.verdict in PROBLEMS:
                table[one.by] = table.get(one.by, 0) + 1
    return dict(sorted(table.items()))


def counts(documents: Iterable[DocumentReport]) -> dict[Verdict, int]:
    """Return how many findings have each verdict, the worst first, only those that occur."""
    table: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for document in documents:
        for finding in document.findings:
            table[finding.verdict] += 1
    return {verdict: number for verdict, number in table.items() if number}
