"""Verifying the database against its sources: every quote stands there and gives the recorded value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nukecheck.factbase.model import Evidence, Fact, FactBase, Place
from nukecheck.factbase.problems import Problem, shown
from nukecheck.factbase.recorded import figures
from nukecheck.factbase.sourcetext import SourceText, joined_words, read_source_texts
from nukecheck.records import replace
from nukecheck.values import Bound, PartialDate, Quantity, display


def verify(factbase: FactBase, folder: Path) -> list[Problem]:
    """Hold all evidence against the files of the sources in ``folder``; return what does not hold.

    A figure or date is read out of each quote by the extractor that reads users' text. Evidence that is
    ``inferred`` (worked out, not read) must be quoted rightly too, but need not give its value.
    """
    texts, problems = read_source_texts(factbase, folder)
    for fact in factbase.facts.values():
        for evidence in fact.evidence:
            text = texts.get(evidence.source)
            if text is not None:
                problems += _check(fact, evidence, text)
    return sorted(set(problems))


def _check(fact: Fact, evidence: Evidence, text: SourceText) -> Iterator[Problem]:
    place = evidence.place or fact.place or Place("", 1, 1)
    first, last = evidence.lines
    if last > text.lines:
        message = f"{evidence.source} has {text.lines} lines, but the locator says {_range(evidence.lines)}"
        yield Problem.at(place, message, _elsewhere(text, evidence.quote))
        return
    if not text.find(evidence.quote, (first, last)):
        where = f"{evidence.source} at {_range(evidence.lines)}"
        message = f"the quote {shown(evidence.quote)} does not stand in {where}"
        yield Problem.at(place, message, _elsewhere(text, evidence.quote))
        return
    if evidence.value is not None and not evidence.inferred:
        yield from _check_value(evidence, evidence.value, text.source.language, place)


def _check_value(
    evidence: Evidence, recorded: Quantity | PartialDate, language: str, place: Place
) -> Iterator[Problem]:
    read = [figure.value for figure in figures(joined_words(evidence.quote), language)]
    if any(carries(value, recorded) for value in read):
        return
    wanted = display(recorded, language)
    if read:
        said = ", ".join(display(value, language) for value in read)
        message = f"the quote gives {shown(said)}, but the value recorded is {shown(wanted)}"
    else:
        message = f"no figure is read out of the quote, but the value recorded is {shown(wanted)}"
    yield Problem.at(place, message, "mend value or quote, or say inferred: why where it is worked out")


def carries(read: Quantity | PartialDate, recorded: Quantity | PartialDate) -> bool:
    """Tell whether the figure read out of a quote is the recorded one.

    The words that make it a bound, an estimate, or dollars may stand outside the quote; but what the quote
    itself says of them must be recorded.
    """
    if isinstance(read, PartialDate) and isinstance(recorded, PartialDate):
        hedge = read.approximate and not recorded.approximate
        return not hedge and replace(read, approximate=recorded.approximate) == recorded
    if isinstance(read, Quantity) and isinstance(recorded, Quantity):
        return _same_figures(read, recorded)
    return False


def _same_figures(read: Quantity, recorded: Quantity) -> bool:
    if read.unit not in ("", recorded.unit) or (read.approximate and not recorded.approximate):
        return False
    if read.bound is Bound.EXACT and recorded.bound is not Bound.RANGE:
        return read.figure == recorded.figure
    return (read.bound, read.low, read.high) == (recorded.bound, recorded.low, recorded.high)


def _elsewhere(text: SourceText, quote: str) -> str:
    found = text.find(quote)
    if found:
        first, last = text.place(found[0].start).line, text.place(found[0].end - 1).line
        return f"it stands at {_range((first, last))}"
    return "quote it as it stands, in one piece"


def _range(lines: tuple[int, int]) -> str:
    return f"line {lines[0]}" if lines[0] == lines[1] else f"lines {lines[0]}-{lines[1]}"
