"""What a sentence does to a figure that answers a fact: states it, denies it, or leaves it open."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from nukecheck.claims import Claim
from nukecheck.claims.wordforms import is_genitive
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Fact, Kind
from nukecheck.matching.candidates import Candidate
from nukecheck.matching.counting_out import counted_out
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES, mention_tokens
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.negated import denied_figure, denied_name
from nukecheck.matching.other_dates import end_told
from nukecheck.matching.other_times import in_other_time
from nukecheck.matching.reaching import apart_by_purpose
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.statements import statement_dates
from nukecheck.matching.turning import Rivals, contested, turned
from nukecheck.values import Agreement, Bound, PartialDate, Quantity, compare_dates

_FEW = 10
_NEXT = 3
_OWNER = 3  # tokens behind a number, in which stands whose something is
_OWNED = 2  # tokens from a genitive to what is somebody's


def negated_figures(reading: Reading, inside: Collection[int] = ()) -> frozenset[int]:
    """Return the negations that deny a single figure or date ("not 2,000 but 1,550").

    A figure that is one of the words ``inside`` (tokens) is part of what is denied ("not the two largest").
    """
    return frozenset(
        negation
        for m in reading.claim.mentions
        if (negation := denied_figure(reading, m)) is not None and reading.claim.place(m)[0] not in inside
    )


def _of_names(reading: Reading) -> frozenset[int]:
    """Return the negations that deny one name for another ("NOT by A but by B, in 2019")."""
    claim = reading.claim
    return frozenset(
        negation
        for h in reading.hits
        if h.cls in AGENT_CLASSES
        and tuple(claim.words[h.last + 1 : h.last + 2]) in claim.discourse.contrast
        and (negation := denied_name(reading, h.first)) is not None
    )


def _told_with(reading: Reading, chosen: list[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the characters of the dates that the statement of a fact names, in the clause of its figure ("16
    percent of the level of the 1980s"): they date nothing else.
    """
    claim = reading.claim
    for candidate in chosen:
        here = claim.segment[mention_tokens(claim, candidate.mention)[0]]
        times = statement_dates(candidate.evoked.fact.statement.get("en", ""))
        for date in claim.mentions:
            if (
                isinstance(date.value, PartialDate)
                and date.value.year_known
                and claim.segment[mention_tokens(claim, date)[0]] == here
                and date.value.latest.year - date.value.earliest.year > 0
                and any(compare_dates(date.value, t) is Agreement.AGREES for t in times)
            ):
                yield date.span.start, date.span.end


def stated(reading: Reading, chosen: list[Candidate], rivals: Rivals) -> list[Match]:
    """Return those of the chosen figures and dates that the sentence states or denies of their facts, in the
    time of the facts; the others are refused with their reason. ``rivals`` are the places of predicates.
    """
    dated = {(c.mention.span.start, c.mention.span.end) for c in chosen if c.evoked.fact.kind is Kind.DATE}
    dated.update(_told_with(reading, chosen))
    spare = negated_figures(reading) | _of_names(reading)
    result = []
    for candidate in chosen:
        fact = candidate.evoked.fact
        first, last = mention_tokens(reading.claim, candidate.mention)
        if (other := in_other_time(reading, candidate, dated)) is not None:
            refuse(reading, fact.id, Why.OTHER_TIME, *mention_tokens(reading.claim, other))
            continue
        if _of_known_few(reading, fact, candidate.mention, first):
            refuse(reading, fact.id, Why.STRANGER, first, last)
            continue
        if _doubly_denied(reading):
            refuse(reading, fact.id, Why.DOUBLY_DENIED, first, last)
            continue
        capped = _capped(reading, fact, candidate.mention, first)
        left_out = candidate.remainder and counted_out(reading, candidate.evoked)
        if capped or left_out or _granted(reading, candidate, first) or _called(reading, candidate, first):
            denied = False
        elif candidate.local_negation is not None or candidate.swapped:
            denied = True
        else:
            ours = spare | _of_remainder(reading, candidate)
            distant = _distant(reading, candidate.evoked)
            apart = {at for at, _ in reading.claim.negations if _apart(reading.claim, at, first)}
            distant |= apart
            denied = turned(reading, candidate.evoked, rivals, ours | distant)
            if denied and (
                _denied_elsewhere(reading, candidate, first) or _of_somebodys(reading, candidate, first)
            ):
                refuse(reading, fact.id, Why.CONTESTED, first, last)
                continue
            if not denied and (
                _touched(reading, candidate, distant - ours - apart, first)
                or contested(reading, candidate.evoked, rivals, ours | distant)
            ):
                refuse(reading, fact.id, Why.CONTESTED, first, last)
                continue
            carried = fact.kind is Kind.DATE and candidate.evoked.carried
            if denied and carried and not _outright(reading, candidate):
                continue  # of what the context tells, who knows what is denied
        result.append(
            Match(
                fact,
                Part.VALUE,
                candidate.evoked,
                first,
                last,
                candidate.affinity,
                denied,
                candidate.mention,
                candidate.factor,
                candidate.partners,
                candidate.alternatives,
                candidate.remainder,
                capped,
                _outright(reading, candidate),
                end=end_told(reading, fact, candidate.mention, first, last),
            )
        )
    return result


def _apart(claim: Claim, negation: int, figure: int) -> bool:
    """Tell whether a purpose or a colon parts a negation from a figure ("NOBODY has more: A has 4,000")."""
    return ":" in claim.words[negation:figure] or apart_by_purpose(claim, negation, figure)


def _called(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Tell whether an ordinal only says which one is meant of which something is denied behind it ("THE TENTH
    conference did not agree").
    """
    claim = reading.claim
    return (
        candidate.mention.kind is MentionKind.ORDINAL
        and candidate.local_negation is None
        and first > 0
        and claim.words[first - 1] in claim.discourse.definite
        and not claim.denials
        and all(at > first + 1 for at, _ in claim.negations)
    )


def _of_remainder(reading: Reading, candidate: Candidate) -> frozenset[int]:
    """Return the negations that only tell that a share is that of the others ("NOT owned by A or B")."""
    if not candidate.remainder:
        return frozenset()
    inside = {at for hit in reading.by_concept.get("remainder", ()) for at in hit.words}
    return frozenset(at for at, _ in reading.claim.negations if at in inside)


def _of_known_few(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a small number stands for a group known already ("THE FIVE countries say"), or for one of
    many ("ONE party's objections"), where the fact counts many times as many.
    """
    claim, value, recorded = reading.claim, mention.value, fact.amounts
    if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity):
        return False
    group = first > 0 and claim.words[first - 1] in claim.discourse.definite | claim.discourse.pointing
    owner = value.high == 1 and (
        any(is_genitive(t.raw) for t in claim.tokens[first + 1 : first + 1 + _OWNER])
        or (first > 0 and claim.words[first - 1] in claim.discourse.source_of)
    )
    return (
        (group or owner)
        and value.high is not None
        and value.high < _FEW
        and bool(recorded)
        and all(one.low is not None and one.low > _FEW * value.high for one in recorded)
    )


def _no_more_behind(reading: Reading, first: int) -> bool:
    """Tell whether the clause behind a figure says that more is not allowed ("700: MORE is NOT allowed")."""
    claim = reading.claim
    clauses = {claim.segment[a]: a for a, _ in claim.negations if claim.segment[a] > claim.segment[first]}
    return any(
        claim.words[i] in claim.discourse.no_more
        for number, negation in clauses.items()
        for i in range(claim.clause_at(negation), negation)
        if claim.segment[i] == number
    )


def _begun_in(reading: Reading, segment: int) -> int:
    """Return the clause that a clause goes on with its infinitive, past what is put between ("neither is
    entitled, IT SAYS, to keep"), or the clause itself.
    """
    claim = reading.claim
    start = claim.segment.index(segment)
    while start < len(claim.words) and not claim.tokens[start].word:
        start += 1
    goes_on = segment > 1 and claim.words[start] in claim.discourse.infinitive
    return segment - 2 if goes_on else segment


def _capped(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a lower bound, denied or (of a limit) forbidden, is an upper one ("never more than",
    "verbiedt meer dan").
    """
    value = mention.value
    if fact.limit and _no_more_behind(reading, first):
        return True
    if not isinstance(value, Quantity) or value.bound not in (Bound.MORE_THAN, Bound.AT_LEAST):
        return False
    claim = reading.claim
    if fact.limit and first and claim.words[first - 1] in claim.discourse.definite:
        return True  # "they exceed the 1,550 that it allows"
    segment = claim.segment[first]
    end = max(i for i, s in enumerate(claim.segment) if s == segment)
    negated = [a for a, _ in claim.negations if claim.segment[a] in (segment, _begun_in(reading, segment))]
    here = (word for word, number in zip(claim.words, claim.segment, strict=True) if number == segment)
    if fact.limit and negated and not claim.discourse.permitted.isdisjoint(here):
        return True  # "having more than 1,550, that neither may"
    places = claim.places(claim.discourse.forbidding)
    if fact.limit and not negated and any(claim.segment[a] == segment for a, _ in places):
        return True
    return any(
        a < first
        or end - a <= _NEXT
        or claim.words[a - 1] in claim.discourse.modal
        or (fact.limit and not claim.discourse.permitted.isdisjoint(claim.words[a + 1 : a + 1 + _NEXT]))
        for a in negated
    )


def _doubly_denied(reading: Reading) -> bool:
    """Tell whether a denial holds a negation of its own ("it is not the case that X does not"): of which part
    is not clear.
    """
    claim = reading.claim
    return any(
        first <= at <= last and not abs(at - marker) <= _NEXT
        for marker, first, last in claim.denials
        for at, _ in claim.negations
    )


def _touched(reading: Reading, candidate: Candidate, distant: frozenset[int], first: int) -> bool:
    """Tell whether the clause of a figure holds a negation of which it is not certain what it denies."""
    claim = reading.claim
    inside = {i for f in candidate.evoked.filled for i in f.hit.words}
    return any(
        claim.segment[at] == claim.segment[first]
        and at not in inside
        and claim.tokens[at].folded not in claim.discourse.lacking
        for at in distant
    )


def _denied_elsewhere(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Tell whether all that a sentence denies stands in other clauses than a figure ("it brought no X, though
    article 6 demands it", "she said ON MONDAY that it had not").
    """
    claim = reading.claim
    opposed = any(f.turned for f in candidate.evoked.filled)
    begin = claim.clause_at(first)
    told = any(0 < first - h.last <= _NEXT for h in reading.evoking(("say",)))
    return (
        not opposed
        and (claim.words[begin] in claim.discourse.boundary or told)
        and not claim.denials
        and bool(claim.negations)
        and all(claim.segment[at] != claim.segment[first] for at, _ in claim.negations)
    )


def _of_somebodys(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Tell whether all that a sentence denies is a verb, whose object is what a fact tells of as somebody's
    ("never ANSWERED Putin's proposal to keep the limits for a year"): the figure behind it may well be so.
    """
    claim = reading.claim
    if claim.denials or not claim.negations or not candidate.evoked.predicates:
        return False
    told = min(h.first for h in candidate.evoked.predicates)
    owned = [
        i
        for i in range(max(0, told - _OWNED), told + 1)
        if claim.words[i] in claim.discourse.possessive or is_genitive(claim.tokens[i].raw)
    ]
    return (
        bool(owned)
        and told < first
        and all(
            any(
                word.isalpha() and word not in claim.discourse.transparent
                for word in claim.words[at + 1 : owned[0]]
            )
            for _, at in claim.negations
        )
    )


def _granted(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Tell whether a sentence takes a count for granted and denies another thing of what is counted ("it said
    nothing about THE 2,000 weapons that they have").
    """
    claim, fact = reading.claim, candidate.evoked.fact
    if fact.kind is not Kind.QUANTITY or fact.limit or claim.denials or not claim.negations:
        return False
    counts = candidate.mention.kind is MentionKind.NUMBER
    if candidate.local_negation is not None or candidate.swapped or not counts:
        return False
    before = claim.tokens[max(0, first - _NEXT) : first]
    known = claim.discourse.definite | claim.discourse.pointing | claim.discourse.possessive
    if not any(t.folded in known or is_genitive(t.raw) for t in before):
        return False
    segment = claim.segment
    had = any(segment[h.first] == segment[first] for h in reading.evoking(("possess",)))
    return not had and (
        all(last < first for _, last in claim.negations)
        or all(_of_a_verb_behind(reading, candidate, at) for at, _ in claim.negations)
    )


def _of_a_verb_behind(reading: Reading, candidate: Candidate, negation: int) -> bool:
    """Tell whether a negation behind a figure and all that is counted denies what the clause goes on to tell
    of that ("the 290 warheads of France do NOT fall under it"), not that it is there.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    _, last = mention_tokens(claim, candidate.mention)
    inside = [i for f in candidate.evoked.filled for i in f.hit.words]
    told = [
        w
        for w, s in zip(claim.words[negation + 1 :], claim.segment[negation + 1 :], strict=True)
        if s == claim.segment[negation] and w.isalpha()
    ]
    return (
        max([last, *inside]) < negation
        and claim.segment[negation] == claim.segment[last]
        and len(told) > (claim.words[negation] not in discourse.determiner)
        and told[0] not in discourse.existing | discourse.called_false | discourse.definite
    )


def _outright(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a figure is denied in so many words: by itself, a phrase, or "not" right before the verb.

    "No longer" denies that something goes on, and says nothing of its figure; "five countries are not" tells
    of these five, and not how many are.
    """
    claim = reading.claim
    number = candidate.mention.kind is MentionKind.NUMBER and not candidate.evoked.fact.limit
    first = claim.place(candidate.mention)[0] if number else len(claim.words)
    if candidate.local_negation is not None or candidate.swapped or claim.denials:
        return True
    ceasing = claim.discourse.ceasing
    return any(
        at < first
        and 0 < h.first - at <= _NEXT
        and not ceasing & {t.folded for t in claim.tokens[at + 1 : at + 3]}
        for at, _ in claim.negations
        for h in candidate.evoked.predicates
    )


def _distant(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations that stand too far from the predicate to deny its figure."""
    return frozenset(
        at
        for at, _ in reading.claim.negations
        if _of_opinion(reading, at)
        or not any(0 < h.first - at <= _NEXT or 0 < at - h.last <= _NEXT for h in evoked.predicates)
    )


def _of_opinion(reading: Reading, at: int) -> bool:
    """Tell whether a negation denies what somebody thinks of something ("does not consider the expiry in
    February a problem").
    """
    words = reading.claim.words
    return at + 1 < len(words) and words[at + 1] in reading.claim.discourse.opining
