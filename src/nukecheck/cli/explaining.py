"""A sentence followed through the pipeline: what each step made of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from nukecheck.claims import Claim, Mood
from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.documents import DocumentError, read_document
from nukecheck.extract import MentionKind
from nukecheck.factbase.model import FIGURES, Kind
from nukecheck.findings import DocumentReport, Finding, Verdict
from nukecheck.matching.frames import Evoked, evoke
from nukecheck.matching.matches import Match
from nukecheck.matching.reading import Reading
from nukecheck.pipeline import Checker
from nukecheck.records import Record
from nukecheck.reporters import wording
from nukecheck.reporters.columns import columns
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import wrapped
from nukecheck.reporters.rules import LEFT, RULES, remedy
from nukecheck.reporters.styled import Line, Piece, line
from nukecheck.text import Document
from nukecheck.values import display

_NOTHING = "no fact has all that it takes in the sentence"
_UNKNOWN = "no word of the sentence is in the vocabulary"
_LANGUAGES = {"en": "English", "nl": "Dutch"}


class Step(Record):
    """One step: its name, what its columns are called, and its rows."""

    name: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Explained(Record):
    """A sentence and the steps that it took."""

    sentence: str
    language: str
    steps: tuple[Step, ...]

    def data(self) -> dict[str, Any]:
        """Return the steps as JSON data."""
        steps = {s.name: [dict(zip(s.names, row, strict=True)) for row in s.rows] for s in self.steps}
        return {"sentence": self.sentence, "language": self.language, "steps": steps}


def explain_text(text: str, checker: Checker, language: str, candidates: int) -> list[Explained]:
    """Follow every sentence of a text through the pipeline."""
    try:
        document = read_document(text.encode("utf-8"), "sentence", "txt")
    except (UnicodeEncodeError, DocumentError) as error:
        raise CommandError(f"the sentence cannot be read: {error}", code=ExitCode.UNRELIABLE) from None
    if not text.strip():
        raise CommandError("there is no sentence to explain", "give one in quotation marks", ExitCode.USAGE)
    report = checker.check(document, language)
    return [
        _explained(reading, matches, document, report, checker, candidates)
        for reading, matches in checker.readings(document, language)
    ]


def step_lines(explained: Explained, width: int) -> Iterator[Line]:
    """Yield the lines of one sentence."""
    for part in wrapped(one_line(explained.sentence), width):
        yield line(Piece(part, "mark"))
    yield line("read as ", _LANGUAGES.get(explained.language, explained.language))
    for step in explained.steps:
        yield line(Piece(step.name, "title"))
        if not step.rows:
            yield line("  none")
        styled = [[Piece(one_line(cell), _role(cell)) for cell in row] for row in step.rows]
        yield from columns(styled, width, indent=2)


def _role(cell: str) -> str:
    return cell if cell in Verdict.__members__.values() else ""


def _explained(
    reading: Reading,
    matches: tuple[Match, ...],
    document: Document,
    report: DocumentReport,
    checker: Checker,
    candidates: int,
) -> Explained:
    claim = reading.claim
    span = document.locate(claim.sentence.span)
    findings = [f for f in report.findings if span.start <= f.start < span.end]
    steps = (
        Step("words", ("words",), ((" | ".join(_pieces(claim)),),)),
        Step("concepts", ("concept", "words", "how"), tuple(_concepts(reading))),
        Step("figures", ("value", "kind", "words"), tuple(_figures(claim))),
        Step("manner", ("kind", "words"), tuple(_manner(claim))),
        Step("context", ("concept", "words"), tuple(_context(reading))),
        Step(
            "facts considered",
            ("score", "fact", "state", "by"),
            tuple(_considered(reading, matches, checker, candidates)),
        ),
        Step(
            "why not",
            ("fact", "rule", "words"),
            tuple(_left(reading, matches, findings, checker, candidates)),
        ),
        Step("verdicts", ("verdict", "rule", "finding"), tuple(_verdicts(findings))),
        Step(
            "what would change them", ("fact", "change"), tuple(_changes(reading, matches, findings, checker))
        ),
    )
    return Explained(claim.text, claim.sentence.language, steps)


def _pieces(claim: Claim) -> Iterator[str]:
    """Yield the words of a claim, a figure in one piece."""
    figures = {m.span.start: m for m in claim.mentions}
    end = 0
    for token in claim.tokens:
        if token.start >= end:
            figure = figures.get(token.start)
            end = figure.span.end if figure else token.end
            yield figure.text if figure else token.raw


def _words(claim: Claim, first: int, last: int) -> str:
    span = claim.span(first, last)
    start = claim.sentence.span.start
    return claim.text[span.start - start : span.end - start]


def _concepts(reading: Reading) -> Iterator[tuple[str, str, str]]:
    for hit in reading.hits:
        how = [hit.cls] if hit.cls else []
        how += ["misspelt"] if hit.fuzzy else []
        how += [f"stands for {', '.join(sorted(hit.members))}"] if hit.members else []
        yield hit.concept, _words(reading.claim, hit.first, hit.last), ", ".join(how)


def _figures(claim: Claim) -> Iterator[tuple[str, str, str]]:
    for mention in claim.mentions:
        yield display(mention.value, "en"), str(mention.kind), mention.text


def _manner(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield what keeps words from being asserted, or turns them round."""
    for mood, _, _, first, last in claim.moods:
        if mood is not Mood.ASSERTED:
            yield mood.value, _words(claim, first, last)
    for name, places in (
        ("negation", claim.negations),
        ("denial", claim.denials),
        ("quotation", claim.quotes),
    ):
        for place in places:
            yield name, _words(claim, place[0], place[1])


def _context(reading: Reading) -> Iterator[tuple[str, str]]:
    context = reading.context
    for carried in (
        *context.labels,
        *(c for names in context.names.values() for c in names),
        *context.topics,
    ):
        yield carried.hit.concept, carried.text
    if context.year is not None:
        yield "year", str(context.year)


def _considered(
    reading: Reading, matches: tuple[Match, ...], checker: Checker, candidates: int
) -> Iterator[tuple[str, str, str, str]]:
    """Yield the facts whose words are in the sentence: those that were taken, then the runners-up."""
    taken = {match.fact.id: match.score for match in matches}
    ranked = _ranked(reading, taken, checker)
    for one in ranked[:candidates]:
        by = [f"{f.hit.concept}{' (opposite)' if f.turned else ''}" for f in one.filled]
        by += [f"{hit.concept} (subject)" for hit in one.subjects]
        by += [f"{carried.hit.concept} (context)" for carried in one.carried]
        score = taken.get(one.fact.id, one.score)
        yield (
            f"{score:.1f}",
            one.fact.id,
            "taken" if one.fact.id in taken else "left",
            " + ".join(dict.fromkeys(by)),
        )
    if len(ranked) > candidates:
        yield "", f"and {len(ranked) - candidates} more", "left", ""


def _ranked(reading: Reading, taken: Collection[str], checker: Checker) -> list[Evoked]:
    """Return the facts that a sentence speaks of, each by its best frame, those taken first."""
    best: dict[str, Evoked] = {}
    for one in evoke(reading, checker.index):
        if one.fact.id not in best or one.score > best[one.fact.id].score:
            best[one.fact.id] = one
    return sorted(best.values(), key=lambda e: (e.fact.id not in taken, -e.score, e.fact.id))


def _left(
    reading: Reading,
    matches: tuple[Match, ...],
    findings: list[Finding],
    checker: Checker,
    candidates: int,
) -> Iterator[tuple[str, str, str]]:
    """Yield why facts that were considered gave no verdict: the rule by name, and the words it rests on."""
    given = {finding.fact for finding in findings}
    why = {refusal.fact: refusal for refusal in checker.left(reading, matches)}
    ranked = _ranked(reading, {match.fact.id for match in matches}, checker)
    if not ranked:
        yield "", _NOTHING if reading.hits else _UNKNOWN, ""
    for one in [e for e in ranked if e.fact.id not in given][:candidates]:
        refusal = why.get(one.fact.id)
        if refusal is None:
            valued = one.fact.kind in FIGURES
            name, words = "no-figure" if valued and not _figured(reading, one) else "weaker", ""
        else:
            name, words = str(refusal.why), _words(reading.claim, refusal.first, refusal.last)
        yield one.fact.id, f"{name}: {LEFT[name]}", words


def _figured(reading: Reading, one: Evoked) -> bool:
    """Tell whether a sentence holds a date, for a fact that records one, or else a figure."""
    dated = one.fact.kind is Kind.DATE
    return any((m.kind is MentionKind.DATE) == dated for m in reading.claim.mentions)


def _verdicts(findings: list[Finding]) -> Iterator[tuple[str, str, str]]:
    for finding in findings:
        rule = f"{finding.reason}: {RULES[finding.reason]}"
        yield str(finding.verdict), rule, f"{wording.message(finding)} [{finding.fact}]"


def _changes(
    reading: Reading, matches: tuple[Match, ...], findings: list[Finding], checker: Checker
) -> Iterator[tuple[str, str]]:
    for finding in findings:
        yield finding.fact, remedy(finding)
    taken = {match.fact.id for match in matches}
    for left in checker.left(reading, matches):
        if left.fact in taken:
            yield left.fact, f'a verdict without "{_words(reading.claim, left.first, left.last)}"'
