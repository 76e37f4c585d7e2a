"""Findings that authors have looked at and let stand: comments in the text, and rules of a configuration."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from nukecheck.findings import DocumentReport, Finding, Notice, Suppressed
from nukecheck.patterns import pattern
from nukecheck.records import Record, replace
from nukecheck.text import BlockKind, Document, Span

_COMMENTS = {
    "md": re.compile(r"<!--\s*nukecheck:(.{0,500}?)-->", re.DOTALL),
    "html": re.compile(r"<!--\s*nukecheck:(.{0,500}?)-->", re.DOTALL),
    "txt": re.compile(
        r"^[ \t]*(?:<!--|#+|//+|%+|;+|\.\.)[ \t]*nukecheck:([^\n]{0,500}?)(?:-->)?[ \t\r]*$", re.MULTILINE
    ),
}
_REMARK = pattern(r"\s*nukecheck:(.{0,500})", re.DOTALL)
_COMMENT = pattern(r"<!--.*?-->")
_FENCE = pattern(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_DIRECTIVE = pattern(r"\s*(ignore-start|ignore-end|ignore)\s*(?:\[([^\]]*)\])?(.*)")
_TICKS = pattern(r"`+")
_OPTION = pattern(r"\s*(until|reason)=(?:[\"“”„]([^\"“”„]*)[\"“”]|['‘’‚]([^'‘’‚]*)['‘’]|(\S+))")
_MOST = 1000  # comments heeded in one text, so that a hostile one cannot take long
_FAR = 2000  # characters between a block and a comment that still ends it, or of a line looked at for code
_HINT = 'write ignore[fact-id] until=2027-01-01 reason="..."'
_RUNS = (BlockKind.CELL, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION)


class Rule(Record):
    """A rule of the configuration that leaves findings out; ``number`` is its place there."""

    number: int
    fact: str
    reason: str = ""


class _Directive(Record):
    """A comment for nukecheck: where it stands (empty if that is beside the text), what it says, and the
    characters of the file that it speaks of.
    """

    place: Span
    facts: tuple[str, ...]
    scope: Span
    reason: str
    until: datetime.date | None


def suppress(
    document: Document,
    report: DocumentReport,
    rules: Sequence[Rule],
    today: datetime.date,
    facts: Collection[str] = (),
) -> DocumentReport:
    """Take out of a report what comments or rules leave out, and say which comments are of no use.

    ``today`` is the date that comments expire against: that of the database, or the one asked for. ``facts``
    are the ids that there are, to tell what was meant by another.
    """
    directives, places, notices = _directives(document)
    used: set[tuple[int, str]] = set()
    kept: list[Finding] = []
    gone: list[Suppressed] = list(report.suppressed)
    for finding in report.findings:
        span = Span(finding.start, finding.end)
        if any(place.contains(span) for place in places):
            continue  # the words of a comment are no claim
        heeded = next(
            ((n, fact) for n, d in enumerate(directives) if (fact := _holds(d, finding, today))), None
        )
        rule = next((r for r in rules if fnmatchcase(finding.fact, r.fact)), None)
        if heeded is not None:
            used.add(heeded)
            gone.append(Suppressed(finding, "comment", directives[heeded[0]].reason))
        elif rule is not None:
            gone.append(Suppressed(finding, "configuration", rule.reason, rule.number))
        else:
            kept.append(finding)
    for number, directive in enumerate(directives):
        idle = [fact for fact in directive.facts if (number, fact) not in used]
        if directive.until is not None and directive.until < today:
            hint = "look at the text again, then renew it or take it away"
            notices.append(
                _notice(document, directive.place, f"this ignore expired on {directive.until}", hint)
            )
        elif idle:
            message = f"this ignore of {', '.join(idle)} is not used"
            notices.append(_notice(document, directive.place, message, meant(idle, facts)))
    notices.sort(key=lambda notice: (notice.line, notice.column))
    return replace(report, findings=tuple(kept), suppressed=tuple(gone), notices=(*report.notices, *notices))


def meant(names: Iterable[str], facts: Collection[str]) -> str:
    """Return what to do about patterns that leave nothing out: some fact may have been meant instead."""
    for name in names:
        if facts and not any(fnmatchcase(fact, name) for fact in facts):
            from nukecheck.factbase.problems import nearest

            near = nearest(name, list(facts))
            return f"there is no fact {name}; {near or 'nukecheck facts list shows what there is'}"
    return "take it away"


def _holds(directive: _Directive, finding: Finding, today: datetime.date) -> str | None:
    """Return which of the facts that a comment names the finding is of, if it holds for that at all."""
    if directive.until is not None and directive.until < today:
        return None
    if not directive.scope.contains(Span(finding.start, finding.end)):
        return None
    return next((fact for fact in directive.facts if fnmatchcase(finding.fact, fact)), None)


def _comments(document: Document) -> Iterator[tuple[Span, str, Span | None]]:
    """Yield place and words of the comments for nukecheck, and what they are about where that is known."""
    for text, about in document.comments:
        if match := _REMARK.fullmatch(text):
            at = about.end if match[1].lstrip().startswith("ignore-end") else about.start
            yield Span(at, at), match[1], about
    pattern = _COMMENTS.get(document.format)
    if pattern is None or "nukecheck:" not in document.source:
        return
    code = _code(document) if document.format == "md" else []
    for match in pattern.finditer(document.source):
        place = Span(match.start(), match.end())
        if any(span.contains(place) for span in code):
            continue
        if document.format == "md" and _in_backticks(document, place):
            continue
        yield place, match[1], None


def _directives(document: Document) -> tuple[list[_Directive], list[Span], list[Notice]]:
    """Return what the comments say, where they stand in the text, and what is wrong with them."""
    places: list[Span] = []
    found: list[_Directive] = []
    notices: list[Notice] = []
    open_: list[_Directive] = []
    blocks: list[Span] | None = None
    for number, (place, text, about) in enumerate(_comments(document)):
        if number == _MOST:
            notices.append(_notice(document, place, f"only {_MOST} comments for nukecheck are heeded"))
            break
        if place:
            places.append(place)
        read = _read(text)
        if isinstance(read, str):
            notices.append(_notice(document, place, read, _HINT))
            continue
        kind, facts, reason, until = read
        if kind == "ignore-end":
            ended = [(d, tuple(f for f in d.facts if not facts or f in facts)) for d in open_]
            if not any(named for _, named in ended):
                notices.append(_notice(document, place, "this ignore-end ends nothing", "take it away"))
            found += [
                replace(d, facts=named, scope=Span(d.scope.start, place.start)) for d, named in ended if named
            ]
            left = ((d, tuple(f for f in d.facts if f not in named)) for d, named in ended)
            open_ = [replace(d, facts=others) for d, others in left if others]
            continue
        rest = Span(place.end, len(document.source))
        directive = _Directive(place, facts, rest, reason, until)
        if kind == "ignore-start":
            open_.append(directive)
        elif about is not None:
            found.append(replace(directive, scope=about))
        else:
            blocks = _units(document) if blocks is None else blocks
            found.append(replace(directive, scope=_block_meant(document, place, blocks)))
    return sorted(found + open_, key=lambda d: d.place), places, notices


def _read(text: str) -> tuple[str, tuple[str, ...], str, datetime.date | None] | str:
    """Return what a comment says, or what is wrong with it."""
    match = _DIRECTIVE.fullmatch(" ".join(text.split()))
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


def _block_meant(document: Document, place: Span, units: Sequence[Span]) -> Span:
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


def _in_backticks(document: Document, place: Span) -> bool:
    """Tell whether a comment in Markdown is shown as code within a line."""
    source = document.source
    start = max(source.rfind("\n", 0, place.start) + 1, place.start - _FAR)
    line_end = source.find("\n", place.end)
    end = min(len(source) if line_end == -1 else line_end, place.end + _FAR)
    runs = [match.span() for match in _TICKS.finditer(source, start, end)]
    at = 0
    while at < len(runs):
        first = runs[at]
        size = first[1] - first[0]
        closing = next((n for n in range(at + 1, len(runs)) if runs[n][1] - runs[n][0] == size), None)
        if closing is None:
            at += 1
        elif first[0] < place.start < runs[closing][0]:
            return True
        else:
            at = closing + 1
    return False


def _notice(document: Document, place: Span, message: str, hint: str = "") -> Notice:
    line, column = document.position(place.start)
    return Notice(line, column, message, hint)
