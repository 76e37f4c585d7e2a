"""What must hold of every report, whatever the text was: ``examine`` raises AssertionError otherwise."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

from nukecheck.cli.running import Input, Run, Settings, exit_code
from nukecheck.findings import DocumentReport, Finding, Gate, Report, Verdict
from nukecheck.pipeline import Checker
from nukecheck.reporters import Format, render
from nukecheck.reporters.view import View

BREAK = re.compile(r"\r\n?|\n")
# Nothing of this may reach a terminal: it moves the cursor, is not seen, or turns the order of what is.
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ORDER = re.compile(r"##\w*\[")  # to whatever runs the job; so is a line that begins with ::
EVERYTHING = View(frozenset(Verdict), Gate(frozenset(Verdict)), full=True)
_COMMAND = re.compile(r"::(?:error|warning|notice) [^\n:]*::[^\n]*")
_TALLY = re.compile(r"\d+ checked.*")
_MARKDOWN_TAG = re.compile(r"<(?!/?(?:code|sub|br|details|summary)>)")
_PAGE_TAGS = frozenset(
    (
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "section",
            "h1",
            "h2",
        ),
        *("p", "div", "span", "mark", "sup", "a", "b", "i", "q", "code", "ol", "ul", "li", "blockquote"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    )
)
_PAGE_ATTRIBUTES = frozenset(
    (
        *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "tabindex", "title"),
        "colspan",
    )
)


def examine(checker: Checker, data: bytes, name: str, form: str | None = None) -> DocumentReport:
    """Check a text as the program does, and all that holds of its report in every format."""
    settings = Settings(suppress=True, keep_source=True)
    report = Run(checker, settings).check(Input(name, data=data, format=form))
    error = report.error
    assert error is None or not error.message.startswith("internal error"), error
    assert error is None or (error.message and "\n" not in error.message and not report.findings)
    assert exit_code([report], EVERYTHING.gate) in (0, 1, 3)
    place = 0
    for finding in report.findings:
        assert place <= finding.start
        place = finding.start
        examine_finding(report.source, finding)
    examine_outputs(Report(checker.info, (report,)))
    return report


def examine_finding(source: str, finding: Finding) -> None:
    """Check that a finding points at what it speaks of."""
    assert 0 <= finding.start < finding.end <= len(source)
    assert source[finding.start : finding.end] == finding.text
    assert (finding.line, finding.column) == position(source, finding.start)
    assert (finding.end_line, finding.end_column) == position(source, finding.end)
    begin, end = finding.mark
    assert finding.sentence[begin:end] == finding.text
    assert finding.sentence in source
    assert finding.verdict is not Verdict.NONE
    assert 0 <= finding.score <= 100


def position(source: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, counted anew from the beginning of the text."""
    ends = [match.end() for match in BREAK.finditer(source[:offset])]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def examine_outputs(report: Report) -> dict[Format, str]:
    """Check that every format can be read by what reads it, and gives no orders to a terminal or a runner."""
    texts = {format_: render(format_, report, EVERYTHING) for format_ in Format}
    for format_, text in texts.items():
        assert not ACTING.search(text), (format_, ACTING.search(text))
        harmless(text, commands=format_ is Format.GITHUB)
        assert text.encode("utf-8").endswith(b"\n")
    data = json.loads(texts[Format.JSON])["documents"]
    assert data == [json.loads(line) for line in texts[Format.JSONL].splitlines()]
    found = sum(len(document.findings) for document in report.documents)
    assert sum(len(document["findings"]) for document in data) == found
    suppressed = sum(len(document.suppressed) for document in report.documents)
    assert len(json.loads(texts[Format.SARIF])["runs"][0]["results"]) == found + suppressed
    failed = sum(document.error is not None for document in report.documents)
    assert len(json.loads(texts[Format.RDJSON])["diagnostics"]) >= found + failed
    assert len(ElementTree.fromstring(texts[Format.JUNIT]).findall("testsuite/testcase")) == found + failed
    *commands, tally = texts[Format.GITHUB].splitlines()
    assert all(_COMMAND.fullmatch(command) for command in commands)
    assert _TALLY.fullmatch(tally)
    assert len(commands) >= found + failed
    rows = [line for line in texts[Format.MARKDOWN].splitlines() if line.startswith("| ")]
    assert {row.count("|") for row in rows} <= {6}
    assert not _MARKDOWN_TAG.search(texts[Format.MARKDOWN])
    _Page().read(texts[Format.HTML])
    return texts


def harmless(text: str, commands: bool = False) -> None:
    """Check that no line of what is printed is an order to GitHub, Azure Pipelines or TeamCity."""
    assert not ORDER.search(text)
    for line in BREAK.split(text):
        assert commands or not line.lstrip().startswith("::"), line


class _Page(HTMLParser):
    """Reads a page as a browser would, and knows only the elements that a report is made of."""

    def read(self, text: str) -> None:
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _PAGE_TAGS, tag
        for name, value in attrs:
            assert name in _PAGE_ATTRIBUTES, (tag, name)
            assert name != "href" or (value or "").startswith("#"), value

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data!r}")
