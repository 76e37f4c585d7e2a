"""The check that a statement gives the figure of its evidence, read by the extractor of users' text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nukecheck.factbase.facts import Entry
from nukecheck.factbase.model import FIGURES, Fact, Kind
from nukecheck.factbase.problems import Problem, shown
from nukecheck.factbase.recorded import agree, figures
from nukecheck.factbase.yamltree import MapNode
from nukecheck.values import PartialDate, Quantity, display


def check_statements(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Check the statement of every quantity and date in each language."""
    for entry in entries:
        fact = entry.fact
        recorded = [e.value for e in fact.evidence if e.value is not None]
        unreadable = any(e.written and e.value is None for e in fact.evidence)
        if fact.kind not in FIGURES or not recorded or unreadable:
            continue
        node = entry.node.get("statement")
        for language, text in fact.statement.items():
            place = node.where(language) if isinstance(node, MapNode) else entry.node.place
            wrong = _wrong(fact, text, language, recorded)
            if wrong:
                message = f"the statement in {language} {wrong}"
                yield Problem.at(place, message, "mend the statement or the value")


def _wrong(fact: Fact, text: str, language: str, recorded: list[Quantity | PartialDate]) -> str:
    wanted = PartialDate if fact.kind is Kind.DATE else Quantity
    stated = [figure.value for figure in figures(text, language) if isinstance(figure.value, wanted)]
    evidence = ", ".join(dict.fromkeys(display(value, language) for value in recorded))
    if not stated:
        return f"gives no {fact.kind.value}, but its evidence says {shown(evidence)}"
    if any(agree(one, other, fact.limit) for one in stated for other in recorded):
        return ""
    said = ", ".join(dict.fromkeys(display(value, language) for value in stated))
    return f"says {shown(said)}, but its evidence says {shown(evidence)}"
