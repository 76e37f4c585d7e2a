"""Facts and sources as data, for other programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from nukecheck.factbase import Evidence, Fact, FactBase, Source
from nukecheck.judging import as_json
from nukecheck.reporters.escaping import one_line

_COLUMNS = (
    "fact", "kind", "topic", "statement_en", "statement_nl", "source", "lines", "value",
    "as_of", "holds", "speaker", "quote",
)  # fmt: skip
# What a spreadsheet takes for a formula: at the start of a cell, or behind what it may separate cells with.
_FORMULA = re.compile(r"(?:^|(?<=[;|]))(?= *[=+\-@＝＋－＠])")


def fact_data(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON data."""
    return {
        "id": fact.id,
        "kind": str(fact.kind),
        "topic": fact.topic,
        "title": dict(fact.title),
        "statement": dict(fact.statement),
        "subject": list(fact.subject),
        "unit": list(fact.unit),
        "loosely": list(fact.loosely),
        "scope": fact.scope,
        "limit": fact.limit,
        "positive": fact.positive,
        "mode": str(fact.mode),
        "as_of": fact.as_of or None,
        "valid": fact.valid or None,
        "speaker": fact.speaker or None,
        "slots": {slot.role: list(slot.values) for slot in fact.slots},
        "note": dict(fact.note),
        "evidence": [_evidence(evidence, fact) for evidence in fact.evidence],
        "examples": [{"text": e.text, "language": e.language, "verdict": e.verdict} for e in fact.examples],
        "withdrawn": fact.withdrawn or None,
        "superseded_by": fact.superseded_by or None,
    }


def source_data(source: Source, base: FactBase) -> dict[str, Any]:
    """Return a source as JSON data, with the facts that it carries."""
    return {
        "id": source.id,
        "title": source.title,
        "kind": source.kind,
        "date": source.date,
        "dated_by": source.dated_by,
        "language": source.language,
        "label": dict(source.label),
        "file": source.file,
        "author": source.author,
        "publisher": source.publisher,
        "translation": source.translation,
        "stance": source.stance,
        "notes": list(source.notes),
        "facts": [
            fact.id for fact in base.facts.values() if any(e.source == source.id for e in fact.evidence)
        ],
    }


def database_data(base: FactBase, facts: Iterable[Fact]) -> dict[str, Any]:
    """Return the database as JSON data."""
    return {
        "schema": "nukecheck-facts/1",
        "database": {"version": base.version, "fingerprint": base.fingerprint, "date": base.date},
        "sources": [source_data(source, base) for source in base.sources.values()],
        "facts": [fact_data(fact) for fact in facts],
    }


def evidence_table(facts: Iterable[Fact]) -> str:
    """Return the evidence as CSV, a row for each piece; no cell is taken for a formula by a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for fact in facts:
        for evidence in fact.evidence:
            row = (
                fact.id,
                str(fact.kind),
                fact.topic,
                fact.statement.get("en", ""),
                fact.statement.get("nl", ""),
                evidence.source,
                lines_of(evidence),
                evidence.written,
                evidence.as_of or fact.as_of,
                "yes" if evidence.holds else "no",
                evidence.speaker or fact.speaker,
                evidence.quote,
            )
            writer.writerow([_FORMULA.sub("'", one_line(cell)) for cell in row])
    return text.getvalue()


def lines_of(evidence: Evidence) -> str:
    """Return the place of evidence in its source: "7" or "12-13"."""
    first, last = evidence.lines
    return str(first) if first == last else f"{first}-{last}"


def _evidence(evidence: Evidence, fact: Fact) -> dict[str, Any]:
    value = as_json(evidence.value, fact.unit[0] if fact.unit else "") if evidence.value is not None else None
    return {
        "source": evidence.source,
        "lines": lines_of(evidence),
        "quote": evidence.quote,
        "value": value,
        "written": evidence.written or None,
        "holds": evidence.holds,
        "slot": evidence.slot or None,
        "speaker": evidence.speaker or None,
        "as_of": evidence.as_of or None,
        "inferred": evidence.inferred or None,
    }
