"""Findings that authors have looked at and let stand: comments in the text, and rules of a configuration."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from nukecheck.findings import DocumentReport, Finding, Notice, Suppressed
from nukecheck.patterns import pattern
from nukecheck.records import Record, replace
from nukecheck.text import BlockKind, Document, Span

_COMMENTS = {
    "md": re.compile(r"<!--\s*nukecheck:([^\n]{0,500}?)-->"),
    "html": re.compile(r"<!--\s*nukecheck:([^\n]{0,500}?)-->"),
    "txt": re.compile(
        r"^[ \t]*(?:<!--|#+|//+|%+|;+|\.\.)[ \t]*nukecheck:([^\n]{0,500}?)(?:-->)?[ \t]*$", re.MULTILINE
    ),
}
_COMMENT = pattern(r"<!--.*?-->")
_FENCE = pattern(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_DIRECTIVE = pattern(r"\s*(ignore-start|ignore-end|ignore)\s*(?:\[([^\]]*)\])?(.*)")
_OPTION = pattern(r"\s*(until|reason)=(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_MOST = 1000  # comments heeded in one text, so that a hostile one cannot take long
_FAR = 2000  # characters between a block and a comment that still ends it
_HINT = 'write ignore[fact-id] until=2027-01-01 reason="..."'
_RUNS = (BlockKind.CELL, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION)


class Rule(Record):
    """A rule of the configuration that leaves findings out; ``number`` is its place there."""

    number: int
    fact: str
    reason: str = ""


class _Directive(Record):
    """A comment in a text: what it says, and the characters of the file that it speaks of."""

    place: Span
    facts: tuple[str, ...]
    scope: Span
    reason: str
    until: datetime.date | None


def suppress(
    document: Document, report: DocumentReport, rules: Sequence[Rule], today: datetime.date
) -> DocumentReport:
    """Take out of a report what comments or rules leave out, and say which comments are of no use.

    ``today`` is the date that comments expire against: that of the database, or the one asked for.
    """
    directives, notices = _directives(document)
    used: set[int] = set()
    kept: list[Finding] = []
    gone: list[Suppressed] = list(report.suppressed)
    comments = [Span(d.place.start, d.place.end) for d in directives]
    for finding in report.findings:
        span = Span(finding.start, finding.end)
        if any(comment.contains(span) for comment in comments):
            continue  # the words of a comment are no claim
        number = next((n for n, d in enumerate(directives) if _holds(d, finding, today)), None)
        rule = next((r for r in rules if fnmatchcase(finding.fact, r.fact)), None)
        if number is not None:
            used.add(number)
            gone.append(Suppressed(finding, "comment", directives[number].reason))
        elif rule is not None:
            gone.append(Suppressed(finding, "configuration", rule.reason, rule.number))
        else:
            kept.append(finding)
    notices += [
        _notice(document, directive.place, *_useless(directive, today))
        for number, directive in enumerate(directives)
        if number not in used
    ]
    notices.sort(key=lambda notice: (notice.line, notice.column))
    return replace(report, findings=tuple(kept), suppressed=tuple(gone), notices=(*report.notices, *notices))


def _holds(directive: _Directive, finding: Finding, today: datetime.date) -> bool:
    if directive.until is not None and directive.until < today:
        return False
    inside = directive.scope.start <= finding.start and finding.end <= directive.scope.end
    return inside and any(fnmatchcase(finding.fact, fact) for fact in directive.facts)


def _useless(directive: _Directive, today: datetime.date) -> tuple[str, str]:
    if directive.until is not None and directive.until < today:
        return (
            f"this ignore expired on {directive.until}",
            "look at the text again, then renew it or take it away",
        )
    return f"this ignore of {', '.join(directive.facts)} is not used", "take it away"


def _directives(document: Document) -> tuple[list[_Directive], list[Notice]]:
    pattern = _COMMENTS.get(document.format)
    if pattern is None or "nukecheck:" not in document.source:
        return [], []
    found: list[_Directive] = []
    notices: list[Notice] = []
    open_: list[_Directive] = []
    blocks = _units(document)
    code = _code(document) if document.format == "md" else []
    for number, match in enumerate(pattern.finditer(document.source)):
        place = Span(match.start(), match.end())
        if number == _MOST:
            notices.append(_notice(document, place, f"only {_MOST} comments for nukecheck are heeded"))
            break
        if any(span.contains(place) for span in code):
            continue
        read = _read(match[1])
        if isinstance(read, str):
            notices.append(_notice(document, place, read, _HINT))
            continue
        kind, facts, reason, until = read
        if kind == "ignore-end":
            ended = [d for d in open_ if not facts or d.facts == facts]
            if not ended:
                notices.append(_notice(document, place, "this ignore-end ends nothing", "take it away"))
            found += [replace(d, scope=Span(d.scope.start, place.start)) for d in ended]
            open_ = [d for d in open_ if d not in ended]
            continue
        rest = Span(place.end, len(document.source))
        directive = _Directive(place, facts, rest, reason, until)
        if kind == "ignore-start":
            open_.append(directive)
        else:
            found.append(replace(directive, scope=_meant(document, place, blocks)))
    return sorted(found + open_, key=lambda d: d.place), notices


def _read(text: str) -> tuple[str, tuple[str, ...], str, datetime.date | None] | str:
    """Return what a comment says, or what is wrong with it."""
    match = _DIRECTIVE.fullmatch(text)
    if match is None:
        return "this comment for nukecheck cannot be read"
    kind, names, rest = match[1], match[2], match[3]
    facts = tuple(name.strip() for name in (names or "").split(",") if name.strip())
    if kind != "ignore-end" and not facts:
        return "this ignore names no fact"
    options: dict[str, str] = {}
    while option := _OPTION.match(rest):
        options[option[1]] = next(group for group in option.groups()[1:] if group is not None)
        rest = rest[option.end() :]
    if rest.strip():
        return f"{rest.strip()[:40]!r} in this comment for nukecheck cannot be read"
    try:
        until = datetime.date.fromisoformat(options["until"]) if "until" in options else None
    except ValueError:
        return f"{options['until'][:40]!r} is not a date"
    return kind, facts, options.get("reason", ""), until


def _meant(document: Document, place: Span, units: Sequence[Span]) -> Span:
    """Return the block that a comment speaks of: the one it stands in or ends, or else the next."""
    at = bisect_right([unit.start for unit in units], place.start) - 1
    if at >= 0 and place.start - units[at].end < _FAR:
        between = _COMMENT.sub("", document.source[units[at].end : place.start])
        if "\n" not in between and "<" not in between:
            return units[at]
    return next((unit for unit in units if unit.start >= place.end), Span(place.end, place.end))


def _units(document: Document) -> list[Span]:
    """Return where the blocks stand in the file; all of a table is one block, and all of a list."""
    pattern = _COMMENTS[document.format]
    units: list[tuple[BlockKind, Span]] = []
    for block in document.blocks:
        span = document.locate(block.span)
        if not pattern.sub("", span.of(document.source)).strip():
            continue  # a comment in plain text is a block of its own
        if units and block.kind in _RUNS and units[-1][0] in _RUNS and _together(units[-1][0], block.kind):
            units[-1] = (block.kind, Span(units[-1][1].start, max(units[-1][1].end, span.end)))
        else:
            units.append((block.kind, span))
    return sorted(span for _, span in units)


def _together(one: BlockKind, other: BlockKind) -> bool:
    return one is other or {one, other} <= {BlockKind.CELL, BlockKind.CAPTION}


def _code(document: Document) -> list[Span]:
    """Return the fenced code of a Markdown file: comments shown there are no comments."""
    spans: list[Span] = []
    start: tuple[int, str] | None = None
    for match in _FENCE.finditer(document.source):
        if start is None:
            start = match.start(), match[1]
        elif match[1][0] == start[1][0] and len(match[1]) >= len(start[1]):
            spans.append(Span(start[0], match.end()))
            start = None
    return spans if start is None else [*spans, Span(start[0], len(document.source))]


def _notice(document: Document, place: Span, message: str, hint: str = "") -> Notice:
    line, column = document.position(place.start)
    return Notice(line, column, message, hint)


def unused(rules: Iterable[Rule], reports: Iterable[DocumentReport]) -> Iterator[Rule]:
    """Yield the rules of the configuration that left nothing out."""
    used = {one.rule for report in reports for one in report.suppressed}
    return (rule for rule in rules if rule.number not in used)
