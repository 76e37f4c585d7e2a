"""Facts as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nukecheck.cli.factdata import lines_of
from nukecheck.factbase import Evidence, Fact, FactBase
from nukecheck.factbase.arithmetic import Check, Range
from nukecheck.factbase.disputes import Disputes
from nukecheck.factbase.timeline import Moment
from nukecheck.reporters.columns import columns
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import wrapped
from nukecheck.reporters.styled import Line, Piece, line
from nukecheck.values import display


def list_lines(facts: Iterable[Fact], language: str, width: int) -> Iterator[Line]:
    """Yield a line for each fact: its id and what it states."""
    rows = [(Piece(fact.id, "title"), one_line(_words(fact, language))) for fact in facts]
    yield from columns(rows, width)


def fact_lines(fact: Fact, base: FactBase, width: int) -> Iterator[Line]:
    """Yield all that the database holds of one fact."""
    yield line(Piece(one_line(fact.id), "title"))
    rows: list[tuple[Piece, str]] = [
        (Piece(language, "faint"), one_line(text)) for language, text in sorted(fact.statement.items())
    ]
    rows += [(Piece(label, "faint"), one_line(text)) for label, text in _properties(fact) if text]
    yield from columns(rows, width, indent=2)
    yield line("  evidence")
    yield from evidence_lines(fact.evidence, fact, base, width)
    if fact.examples:
        yield line("  examples")
        yield from columns(
            [(Piece(e.verdict, e.verdict), e.language, one_line(e.text)) for e in fact.examples],
            width,
            indent=4,
        )


def evidence_lines(
    evidence: Iterable[Evidence], fact: Fact, base: FactBase, width: int, indent: int = 4
) -> Iterator[Line]:
    """Yield a line for each piece of evidence: value, source, lines, quote and who says it."""
    rows = [
        (
            value_of(one),
            Piece(one_line(one.source), "title"),
            f"lines {lines_of(one)}" if "-" in lines_of(one) else f"line {lines_of(one)}",
            f'"{one_line(one.quote)}"',
            Piece(_described(one, fact, base), "faint"),
        )
        for one in evidence
    ]
    yield from columns(rows, width, indent)


def dispute_lines(found: Disputes, base: FactBase, width: int) -> Iterator[Line]:
    """Yield what the sources dispute, side by side."""
    for one in found.disagreements:
        slot = f", {one_line(one.slot)}" if one.slot else ""
        yield from _heading(f"{_words(one.fact, 'en')}{slot}", one.fact.id, width)
        for number, side in enumerate(one.sides, 1):
            yield line("  ", Piece(f"side {number}", "disputed"))
            yield from evidence_lines(side, one.fact, base, width)
        if one.neutral:
            yield line("  ", Piece("fits every side", "faint"))
            yield from evidence_lines(one.neutral, one.fact, base, width)
        for note in filter(None, [one.fact.note.get("en", "")]):
            yield from (line("  ", part) for part in wrapped(f"note: {one_line(note)}", width - 2, hanging=6))
        yield ()
    for other in found.inconsistencies:
        title = other.calculation.title.get("en", other.calculation.id)
        yield from _heading(title, other.calculation.id, width)
        yield from (line("  ", part) for part in wrapped(_outcome(other.check), width - 2, hanging=2))
        for fact in other.facts:
            yield from evidence_lines(fact.evidence, fact, base, width)
        yield ()


def timeline_lines(moments: Iterable[Moment], language: str, width: int) -> Iterator[Line]:
    """Yield a line for each moment: when, what, and by which sources."""
    rows = [
        (
            Piece(display(one.when, language), "title"),
            Piece("disputed", "disputed") if one.disputed else Piece(""),
            one_line(_words(one.fact, language))
            + "  ("
            + ", ".join(dict.fromkeys(e.source for e in one.evidence))
            + ")",
        )
        for one in moments
    ]
    yield from columns(rows, width)


def value_of(evidence: Evidence) -> str:
    """Return what a piece of evidence records, in words."""
    if evidence.value is None:
        return "states it" if evidence.holds else "denies it"
    shown = display(evidence.value, "en")
    return shown if evidence.holds else f"not {shown}"


def _heading(title: str, name: str, width: int) -> Iterator[Line]:
    for part in wrapped(f"{one_line(title)}  [{one_line(name)}]", width, hanging=2):
        yield line(Piece(part, "title"))


def _properties(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield what is recorded of a fact beside its evidence, each with its label."""
    yield "kind", str(fact.kind) + (", a limit" if fact.limit else "")
    yield "topic", fact.topic
    yield "subject", ", ".join(fact.subject)
    yield "unit", " or ".join(fact.unit)
    yield "loosely", " or ".join(fact.loosely)
    yield "scope", fact.scope
    yield "mode", str(fact.mode) if str(fact.mode) != "fact" else ""
    yield "valid", fact.valid
    yield "as of", fact.as_of
    yield "said by", fact.speaker
    for slot in fact.slots:
        yield slot.role, " or ".join(slot.values)
    yield "note", fact.note.get("en", "")
    yield "withdrawn", fact.withdrawn
    yield "replaced by", fact.superseded_by


def _described(evidence: Evidence, fact: Fact, base: FactBase) -> str:
    source = base.sources.get(evidence.source)
    parts = [source.label.get("en", "") if source else ""]
    if when := evidence.as_of or fact.as_of:
        parts.append(f"as of {when}")
    if speaker := evidence.speaker or fact.speaker:
        parts.append(f"according to {speaker}")
    if evidence.inferred:
        parts.append(f"inferred: {evidence.inferred}")
    return one_line("; ".join(part for part in parts if part))


def _outcome(check: Check) -> str:
    unit = f" {check.unit}" if check.unit else ""
    return (
        f"the figures come to {_range(check.computed)}{unit}, but {_range(check.recorded)}{unit} is recorded"
    )


def _range(found: Range) -> str:
    low, high = (None if end is None else f"{end:,.1f}".removesuffix(".0") for end in (found.low, found.high))
    if low == high:
        return str(low)
    if low is None or high is None:
        return f"at most {high}" if low is None else f"at least {low}"
    return f"{low} to {high}"


def _words(fact: Fact, language: str) -> str:
    return fact.statement.get(language) or fact.statement.get("en", fact.id)
