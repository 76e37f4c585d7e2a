"""The order of it all: document, sentences, claims, matches, findings."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.claims import read_claim
from nukecheck.factbase.history import known_on
from nukecheck.factbase.model import Fact, FactBase, Kind
from nukecheck.factbase.tables import Tables
from nukecheck.findings import ContextUse, DatabaseInfo, DocumentReport, Finding, Reason, Verdict
from nukecheck.judging import Judgement, judge
from nukecheck.languages import detect, main_language
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.answers import Answers
from nukecheck.matching.apart import told_apart
from nukecheck.matching.attributing import Attributions
from nukecheck.matching.carrying import Carrier
from nukecheck.matching.context import Carried, Context
from nukecheck.matching.continuing import Continuations
from nukecheck.matching.correcting import Corrections
from nukecheck.matching.domain import Domain
from nukecheck.matching.entries import Entries, Joiner
from nukecheck.matching.glance import Gate, Glance
from nukecheck.matching.identifying import Identities
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.matches import Match
from nukecheck.matching.negated import denied_figure
from nukecheck.matching.objections import far_fetched, of_its_beginning, told_in_passing, until_then
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Refusal, Why, refuse
from nukecheck.matching.rows import Rows
from nukecheck.matching.surplus import denied_at_another_time, says_more
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.sentences import split
from nukecheck.text import BlockKind, Document, Sentence, Span
from nukecheck.values import Agreement, PartialDate, Quantity, compare_dates


class Checker:
    """A database made ready to check texts against."""

    def __init__(self, base: FactBase) -> None:
        """Compile the vocabulary and the frames of what ``base`` knew on its date."""
        base = known_on(base, base.date)
        self.base = base
        tables = Tables.of_base(base)
        self.vocabulary = Vocabulary(tables)
        self.index = FactIndex(base, tables)
        self.accounts = Accounts(self.vocabulary, base, tables)

    @property
    def info(self) -> DatabaseInfo:
        """Return which database this is."""
        base = self.base
        return DatabaseInfo(base.version, base.fingerprint, len(base.facts), base.date)

    def check(self, document: Document, language: str = "auto") -> DocumentReport:
        """Return the findings of a document; ``language`` is "nl", "en" or "auto" (decided sentence by
        sentence).
        """
        findings: list[Finding] = []
        for reading, matches in self.readings(document, language, every=False):
            findings.extend(self._findings(document, reading, matches))
        findings.sort(key=lambda f: (f.start, f.end, -f.verdict.severity, f.fact))
        main = language if language != "auto" else main_language(document.text)
        return DocumentReport(document.name, main, tuple(_distinct(findings)))

    def nearest(self, text: str, count: int = 3) -> tuple[tuple[str, str], ...]:
        """Return (id, statement) of the facts that share most with a text, in the text's language, best
        first.
        """
        language = detect(text)
        sentence = Sentence(Span(0, len(text)), language, 0)
        reading = Glance(read_claim(text, sentence), self.vocabulary, certain=True).read(lambda _: Context())
        shared: dict[str, float] = {}
        for frame in self.index.touched(reading.by_concept):
            concepts = [c for c in frame.fact.subject if c in reading.by_concept]
            score = sum(self.index.weight(c) for c in concepts)
            score += sum(g.weight for g in frame.groups if g.concepts & reading.by_concept.keys())
            shared[frame.fact.id] = max(score, shared.get(frame.fact.id, 0.0))
        best = sorted(shared, key=lambda fact: (-shared[fact], fact))[:count]
        return tuple((fact, self.base.facts[fact].statement.get(language, "")) for fact in best)

    def readings(
        self, document: Document, language: str = "auto", every: bool = True
    ) -> Iterator[tuple[Reading, tuple[Match, ...]]]:
        """Yield the sentences of a document with what they say about facts: every one, or those that may say
        something.
        """
        main = main_language(document.text) if language == "auto" else language
        carrier = Carrier(document, self.vocabulary, self.index)
        gate = Gate(document, carrier, self.index)
        answers = Answers(document, self.vocabulary, self.index)
        corrections = Corrections(self.vocabulary, self.index)
        joiner = Joiner(document, self.vocabulary, self.index)
        entries = Entries(document, joiner, answers, self.index)
        attributions = Attributions(document, joiner, self.index)
        rows = Rows(document, self.vocabulary, joiner)
        identities = Identities(joiner, answers)
        continuations = Continuations(document, answers, self.index)
        domain = Domain(self.base.domain, document)
        for glance, within in domain.parted(self._glances(document, main, language)):
            if not within and every:
                yield glance.read(carrier.context), ()
            if not within or (not every and not gate.admits(glance)):
                gate.pass_over(glance)
                continue
            sentence = glance.sentence
            gate.catch_up()
            reading = glance.read(carrier.context)
            if rows.unmeant(reading):
                yield reading, ()
                carrier.observe(reading)
                gate.observe(glance, reading, ())
                continue
            matches = entries.undenied(reading, match(reading, self.index))
            if not matches and (other := glance.otherwise(reading, carrier.context)):
                found = match(other, self.index)
                if found:  # "Biden met Putin" tells something in one language only
                    reading, matches = other, found
            said, with_doer = rows.told(reading, matches)
            said, decided = entries.decided(reading, said)
            spelt_out = [*answers.spelt_out(carrier.told(sentence), reading)]
            if spelt_out:  # "A and B are": what was told before is told by that, or denied
                said = tuple(m for m in said if not m.evoked.carried)
            yield reading, said
            yield from with_doer
            yield from decided
            yield from rows.decided(reading)
            yield from rows.published(reading)
            yield from answers.asserted(reading)
            yield from spelt_out
            yield from answers.done_by(carrier.told(sentence), reading)
            yield from entries.told(reading, matches)
            if not matches:
                yield from attributions.told(reading)
                yield from attributions.goes_on(reading, carrier.actors.speaker(sentence))
            dated = any(m.mention is not None for m in matches)
            if not dated and (told := carrier.taken_up(sentence)) is not None:
                yield from answers.taken_up(told, reading)
            if not matches:
                yield from identities.told(carrier.told(sentence), reading)
            yield from answers.interviewed(carrier.told(sentence), reading)
            yield from answers.said_behind(carrier.told(sentence), reading)
            yield from corrections.told(carrier.told(sentence), reading)
            yield from continuations.told(carrier.told(sentence), reading, matches)
            topics = tuple(dict.fromkeys(c for one in matches for c in one.evoked.topics))
            carrier.observe(reading, matches, topics)
            gate.observe(glance, reading, topics)

    def _glances(self, document: Document, main: str, language: str) -> Iterator[Glance]:
        """Yield a first look at every sentence; a cell of a table is in the ``main`` language of the text."""
        for sentence in split(document):
            cell = document.blocks[sentence.block].kind is BlockKind.CELL
            read_as = main if cell else language
            if read_as != "auto":
                sentence = Sentence(sentence.span, read_as, sentence.block)
            yield Glance(read_claim(document.text, sentence), self.vocabulary, read_as != "auto")

    def left(self, reading: Reading, matches: tuple[Match, ...]) -> tuple[Refusal, ...]:
        """Return why facts that a sentence speaks of gave no verdict, each once, the last reason first."""
        begun = len(reading.refusals)
        given = {one.fact.id for one, _ in self._judged(reading, matches)}
        refusals = [r for r in reading.refusals if r.fact not in given]
        del reading.refusals[begun:]
        return tuple({r.fact: r for r in refusals}.values())

    def _judged(self, reading: Reading, matches: tuple[Match, ...]) -> list[tuple[Match, Judgement]]:
        """Return what becomes a finding, and remember why the rest does not."""
        judged: list[tuple[Match, Judgement]] = []
        for one in matches:
            if reading.only and one.fact.id not in reading.only:
                continue
            judgement = judge(one, self.base)
            if judgement.verdict is Verdict.SUPPORTED:
                more = says_more(reading, self.index, self.accounts, one, matches)
                if more is not None:
                    reading.refusals.append(more)
                    continue
            elif judgement.reason is Reason.DENIED and (
                other := denied_at_another_time(reading, self.accounts, one)
            ):
                reading.refusals.append(other)
                continue
            elif one.first < reading.begins:
                refuse(reading, one.fact.id, Why.DATELINE, one.first, one.last)
                continue
            elif judgement.reason is Reason.VALUE_DIFFERS and (
                far_fetched(reading, one) or of_its_beginning(reading, one) or until_then(reading, one)
            ):
                refuse(reading, one.fact.id, Why.UNSAFE, one.first, one.last)
                continue
            judged.append((one, judgement))
        judged = self._told(reading, judged)
        kept = _same_event(reading, judged)
        for one, _ in judged:
            if not any(one is other for other, _ in kept):
                refuse(reading, one.fact.id, Why.TWO_PLACES, one.first, one.last)
        return [*kept, *self._apart(reading, kept)]

    def _told(self, reading: Reading, judged: list[tuple[Match, Judgement]]) -> list[tuple[Match, Judgement]]:
        """Leave out facts with a statement that the sentence tells in passing at most."""
        matches = [one for one, _ in judged]
        passing: set[str] = set()
        for one, judgement in judged:
            supported = judgement.verdict is Verdict.SUPPORTED
            if told_in_passing(reading, self.accounts, one, matches, supported):
                refuse(reading, one.fact.id, Why.IN_PASSING, one.first, one.last)
                passing.add(one.fact.id)
        return [(one, judgement) for one, judgement in judged if one.fact.id not in passing]

    def _apart(
        self, reading: Reading, judged: list[tuple[Match, Judgement]]
    ) -> Iterator[tuple[Match, Judgement]]:
        """Yield the recorded names and times that stand apart from what was judged, each once."""
        placed = [one for one, _ in judged]
        for one, judgement in judged:
            if judgement.verdict is not Verdict.UNVERIFIED:
                for beside in told_apart(reading, one, judgement.verdict is Verdict.SUPPORTED, placed):
                    if beside.first >= reading.begins:
                        placed.append(beside)
                        yield beside, judge(beside, self.base)

    def _findings(
        self, document: Document, reading: Reading, matches: tuple[Match, ...]
    ) -> Iterator[Finding]:
        quoted = document.blocks[reading.claim.sentence.block].kind is BlockKind.QUOTE
        for one, judgement in self._judged(reading, matches):
            span = reading.claim.span(one.first, one.last)
            if one.mention is not None:
                span = one.mention.span
            sentence = reading.written or reading.claim.sentence.span
            if reading.moved is not None:
                begin = reading.claim.tokens[reading.begins].start
                span, sentence = (s.shift(reading.moved) for s in (span, Span(begin, sentence.end)))
            span = reading.answered or span
            place = document.locate(span)
            whole = document.locate(Span(min(sentence.start, span.start), max(sentence.end, span.end)))
            line, column = document.position(place.start)
            end_line, end_column = document.position(place.end)
            carried = tuple(_context(document, c) for c in _leant_on(reading, one))
            language = reading.claim.sentence.language
            yield Finding(
                verdict=judgement.verdict,
                reason=judgement.reason,
                fact=judgement.fact.id,
                title=_title(judgement.fact, language),
                start=place.start,
                end=place.end,
                line=line,
                column=column,
                end_line=end_line,
                end_column=end_column,
                text=document.source[place.start : place.end],
                sentence=document.source[whole.start : whole.end],
                mark=(place.start - whole.start, place.end - whole.start),
                score=round(max(0.0, min(100.0, 50.0 + 5.0 * one.score)), 1),
                stated=judgement.stated,
                evidence=judgement.evidence,
                explanation=judgement.explanation,
                language=language,
                quoted=quoted or reading.claim.quoted(one.first),
                context=carried,
                note=one.fact.note.get(language, one.fact.note.get("en", "")),
            )


def _leant_on(reading: Reading, one: Match) -> list[Carried]:
    """Return what a match takes from the text around the sentence."""
    used = {
        (h.first, h.last) for h in (*one.evoked.subjects, *one.names, *(f.hit for f in one.evoked.filled))
    }
    named = [c for first, last, c in reading.stand_ins if (first, last) in used]
    return list(dict.fromkeys((*one.evoked.carried, *named)))


def _context(document: Document, carried: Carried) -> ContextUse:
    place = document.locate(Span(carried.start, carried.end))
    line, _ = document.position(place.start)
    return ContextUse(carried.hit.concept, carried.text, place.start, place.end, line)


def _same_event(reading: Reading, judged: list[tuple[Match, Judgement]]) -> list[tuple[Match, Judgement]]:
    """Leave out facts that a sentence contradicts in two places and confirms in none: it speaks of something
    else. Of two dates for one event the one that agrees is its own, unless the other stands nearer to it.
    """
    bad: dict[str, set[tuple[int, int]]] = {}
    good: set[str] = set()
    for one, judgement in judged:
        if judgement.verdict is Verdict.CONFLICTING and one.comparison is None:
            bad.setdefault(judgement.fact.id, set()).add((one.first, one.last))
        elif judgement.verdict is not Verdict.UNVERIFIED:
            good.add(judgement.fact.id)
    other = {fact for fact, places in bad.items() if len(places) > 1 and fact not in good}
    other -= {one.fact.id for one, _ in judged if _told_as_sum(one, [m for m, _ in judged])}
    dated = {
        one.fact.id: one
        for one, judgement in judged
        if one.fact.kind is Kind.DATE and judgement.reason is Reason.VALUE_AGREES
    }
    spent = {
        (h.first, h.last)
        for one, judgement in judged
        if judgement.reason in (Reason.FALSEHOOD_DENIED, Reason.STATED)
        for h in one.evoked.predicates
    }
    at_no_time = {
        i
        for one, judgement in judged
        if judgement.reason is Reason.FALSEHOOD_DENIED and one.fact.kind is Kind.DATE
        for h in one.evoked.predicates
        for i in h.words
    }
    return [
        (one, judgement)
        for one, judgement in judged
        if judgement.fact.id not in other
        and not (
            judgement.reason in (Reason.DENIED, Reason.CONTRADICTED)
            and one.mention is None
            and any(not at_no_time.isdisjoint(h.words) for h in one.evoked.predicates)
        )
        and not (judgement.reason is Reason.VALUE_DIFFERS and _of_another_time(one, dated.get(one.fact.id)))
        and not (
            judgement.reason is Reason.DENIED
            and (one.mention is None or denied_figure(reading, one.mention) is None)
            and not _of_a_name(one)
            and 2 * sum((h.first, h.last) in spent for h in one.evoked.predicates)
            >= len(one.evoked.predicates)
        )
    ]


def _told_as_sum(one: Match, others: list[Match]) -> bool:
    """Tell whether a figure of several together is told once more for each ("1,550 together, so 775 each"):
    two places then state one thing.
    """
    whole = one.mention.value if one.factor > 1 and one.mention is not None else None
    return isinstance(whole, Quantity) and any(
        other.fact.id == one.fact.id
        and other.factor == 1
        and other.mention is not None
        and isinstance(each := other.mention.value, Quantity)
        and each.high is not None
        and each.high * one.factor == whole.high
        for other in others
    )


def _of_a_name(one: Match) -> bool:
    """Tell whether an objection stands at a name that its sentence counts out, and not at what is said."""
    return any((h.first, h.last) == (one.first, one.last) for h in one.evoked.subjects if h.cls)


def _of_another_time(one: Match, right: Match | None) -> bool:
    """Tell whether a date that differs stands no nearer to an event than one that agrees, and does not only
    tell it more finely ("at the end of 2022, from 1 to 5 December").
    """
    if right is None or one.mention is None or right.mention is None or one.score > right.score:
        return False
    finer, coarser = one.mention.value, right.mention.value
    return not (
        isinstance(finer, PartialDate)
        and isinstance(coarser, PartialDate)
        and finer.latest - finer.earliest < coarser.latest - coarser.earliest
        and compare_dates(finer, coarser) is Agreement.AGREES
    )


def _title(fact: Fact, language: str) -> str:
    return fact.title.get(language) or fact.title.get("en") or fact.statement.get(language, fact.id)


def _distinct(findings: list[Finding]) -> Iterator[Finding]:
    seen: set[tuple[str, int, int, Verdict]] = set()
    for finding in findings:
        key = (finding.fact, finding.start, finding.end, finding.verdict)
        if key not in seen:
            seen.add(key)
            yield finding


__all__ = ["Checker", "Context"]
