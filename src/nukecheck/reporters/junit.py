"""JUnit XML: a suite for each text, a case for each finding; what makes the run fail is a failure."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from nukecheck.findings import DocumentReport, Finding, Report, Verdict
from nukecheck.reporters import wording
from nukecheck.reporters.block import block
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.styled import plain
from nukecheck.reporters.view import View

_WIDTH = 120


def render(report: Report, view: View) -> str:
    """Return the report as JUnit XML."""
    suites = [_Suite(document, view) for document in report.documents]
    total = {key: sum(suite.counts[key] for suite in suites) for key in ("tests", "failures", "errors")}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _tag("testsuites", {"name": "nukecheck", **total}, end=False),
    ]
    for suite in suites:
        lines.extend(suite.lines())
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


class _Suite:
    """The cases of one text."""

    def __init__(self, document: DocumentReport, view: View) -> None:
        self.document = document
        self.gate = view.gate
        self.findings = view.of(document)
        failures = sum(self.gate.fails(finding) for finding in self.findings)
        skipped = sum(self._skips(finding) for finding in self.findings)
        self.counts = {
            "tests": len(self.findings) + (document.error is not None),
            "failures": failures,
            "errors": int(document.error is not None),
            "skipped": skipped,
        }

    def lines(self) -> Iterator[str]:
        """Yield the suite line by line."""
        yield " " + _tag("testsuite", {"name": self.document.name, **self.counts, "time": "0"}, end=False)
        error = self.document.error
        if error is not None:
            yield "  " + _tag(
                "testcase", {"name": "read", "classname": self.document.name, "time": "0"}, end=False
            )
            yield "   " + _tag("error", {"type": "unreadable", "message": error.message}, error.hint)
            yield "  </testcase>"
        for finding in self.findings:
            yield from self._case(finding)
        yield " </testsuite>"

    def _case(self, finding: Finding) -> Iterator[str]:
        place = f"{finding.line}:{finding.column}"
        name = f"{place} {wording.mention(finding)} [{finding.fact}]"
        yield "  " + _tag("testcase", {"name": name, "classname": self.document.name, "time": "0"}, end=False)
        message = wording.message(finding)
        details = plain(block(finding, _WIDTH, f"{self.document.name}:{place}"))
        if self.gate.fails(finding):
            yield "   " + _tag("failure", {"type": str(finding.verdict), "message": message}, details)
        elif self._skips(finding):
            yield "   " + _tag("skipped", {"message": message})
        else:
            yield "   " + _tag("system-out", {}, details)
        yield "  </testcase>"

    def _skips(self, finding: Finding) -> bool:
        return finding.verdict is Verdict.UNVERIFIED and not self.gate.fails(finding)


def _tag(name: str, attributes: dict[str, object], text: str | None = None, end: bool = True) -> str:
    listed = "".join(f" {key}={quoteattr(one_line(str(value)))}" for key, value in attributes.items())
    if not end:
        return f"<{name}{listed}>"
    return f"<{name}{listed}/>" if text is None else f"<{name}{listed}>{escape(text)}</{name}>"
