"""What a sentence says of the statements that facts record: who did what, who said what."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.matching.competing import compete
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match
from nukecheck.matching.naming import SlotReading
from nukecheck.matching.negated import denied_name
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.slots import read_slots
from nukecheck.matching.stating import opposed, statement
from nukecheck.matching.turning import Rivals, predicates_of, turned
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace

_NEARLY_AS_GOOD = 0.9
_EVEN = 0.98  # of the score of a frame, from which on one of as many words weighs no less
_AS_GOOD = 0.95  # of the score of a frame, from which on another of its fact reads as much


def match_statements(
    reading: Reading, index: FactIndex, dated: set[tuple[int, int]], evoked: list[Evoked]
) -> tuple[list[Match], list[tuple[Evoked, Hit]]]:
    """Match propositions and quotations, best frame of each fact, then let facts compete for the same
    words. Also return the facts in which a name is strange, with the name.
    """
    candidates: dict[str, list[Match]] = {}
    filled = [_with_slots(reading, index, one) for one in evoked]
    rivals = predicates_of(
        [one for one, slots in filled if slots is not None and not _said_nearer(reading, one, evoked)]
    )
    doubted: set[str] = set()
    strange: list[tuple[Evoked, Hit]] = []
    for one, slots in filled:
        if (
            one.fact.id in candidates
            or _contradicted_nearer(reading, one, evoked)
            or _said_nearer(reading, one, evoked)
            or _done_with_another(reading, one, evoked)
            or _set_aside(reading, one)
        ):
            continue
        if _evenly_contradicted(reading, one, evoked):
            candidates[one.fact.id] = []
            _refuse(reading, one, Why.CONTESTED)
            continue
        if slots is None:
            _refuse(reading, one, Why.NOT_NAMED)
            continue
        if (contrary := _contrary_of_names(reading, one, slots)) is not None:
            refuse(reading, one.fact.id, Why.CONTESTED, contrary.first, contrary.last)
            continue
        strange.extend((one, name) for s in slots for name in s.strange)
        matches = statement(reading, index, one, slots, rivals, dated)
        if matches is None:
            doubted.add(one.fact.id)
        elif matches and _agree(matches) and _denied_otherwise(reading, one, evoked, rivals):
            if not one.frame.denies:
                candidates[one.fact.id] = []
            refuse(reading, one.fact.id, Why.CONTESTED, matches[0].first, matches[0].last)
        elif matches and not (one.fact.id in doubted and _agree(matches)):
            candidates[one.fact.id] = matches
    return compete(reading, [m for ms in candidates.values() for m in ms]), strange


def _refuse(reading: Reading, evoked: Evoked, why: Why) -> None:
    """Remember why a frame was left, at the first word or name that it reads."""
    at = next(iter((*evoked.predicates, *evoked.subjects)), None)
    refuse(reading, evoked.fact.id, why, at.first if at else 0, at.last if at else 0)


def _with_slots(
    reading: Reading, index: FactIndex, evoked: Evoked
) -> tuple[Evoked, list[SlotReading] | None]:
    """Return a frame with its names; where nobody does what its only word says, with another word that says
    the same and has somebody who does it ("it fell when Russia CANCELLED it").
    """
    slots = read_slots(reading, index, evoked)
    required = [f for f in evoked.filled if not f.group.optional]
    if slots is not None or len(required) != 1 or required[0].turned:
        return evoked, slots
    for hit in reading.evoking(required[0].group.concepts):
        if hit.first > required[0].hit.last:
            other = tuple(replace(f, hit=hit) if f is required[0] else f for f in evoked.filled)
            another = replace(evoked, filled=other)
            found = read_slots(reading, index, another)
            if found is not None:
                return another, found
    return evoked, None


def _denied_otherwise(reading: Reading, evoked: Evoked, others: Sequence[Evoked], rivals: Rivals) -> bool:
    """Tell whether a negation reaches what another frame of a fact says with some of the same words, and not
    what this one says; or, where this one says the contrary, what both say ("is exempt and does not belong to
    them" denies once).
    """
    if not reading.claim.negations or turned(reading, evoked, rivals):
        return False
    return any(
        other is not evoked
        and other.fact.id == evoked.fact.id
        and not other.frame.denies
        and not {f.hit for f in other.filled}.isdisjoint(evoked.predicates)
        and other.score >= evoked.score * _AS_GOOD
        and turned(reading, other, rivals)
        for other in others
    )


def _set_aside(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a frame that says the contrary has a word of it from an aside that denies just that word
    ("Congress, not the DUMA, may ban it"), or behind "not" that with it denies nothing ("not ONLY IN WORDS").
    """
    if not evoked.frame.denies:
        return False
    claim = reading.claim
    required = evoked.required
    spared = [
        p for p in claim.places(claim.discourse.not_negation) if claim.words[p[0]] in claim.discourse.negation
    ]
    if any(first < h.first <= last for h in required for first, last in spared):
        return True
    return any(
        (negation := denied_name(reading, hit.first)) is not None
        and claim.words[negation] in claim.discourse.plain_not
        and claim.words[claim.clause_at(negation)] == ","
        and all(claim.segment[h.first] != claim.segment[negation] for h in required if h is not hit)
        for hit in required
    )


def _contradicted_nearer(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame of the fact that says the contrary finds as much in fewer clauses, or has all the
    words of a predicate and more ("RAADT zijn lezers een VPN AF"); or nearly as much, where the opposite of a
    word makes the fact of a frame that denies it.
    """
    turned = any(f.turned for f in evoked.filled)
    if evoked.frame.denies and not turned:
        return False
    denying = [e for e in others if e.fact.id == evoked.fact.id and e.frame.denies and e is not evoked]
    if not turned and any(
        theirs > ours
        for ours in (set(h.words) for h in evoked.predicates)
        for theirs in (set(h.words) for e in denying for h in e.predicates if h.gapped)
    ):
        return True
    least = evoked.score * (_NEARLY_AS_GOOD if evoked.frame.denies else 1)
    return any(e.score >= least and _clauses(reading, e) < _clauses(reading, evoked) for e in denying)


def _evenly_contradicted(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame of the fact that says the contrary finds as many words, no lighter ones,
    and nearer to one another: then it is not clear what a sentence says.
    """
    spread = _spread(reading, evoked)
    return not opposed(evoked) and any(
        e.fact.id == evoked.fact.id
        and e.frame.denies
        and len(e.required) >= len(evoked.required)
        and e.score >= evoked.score * _EVEN
        and _spread(reading, e) < spread
        for e in others
    )


def _contrary_of_names(reading: Reading, evoked: Evoked, slots: Sequence[SlotReading]) -> Hit | None:
    """Return the contrary of a word that a frame has from another clause, in the clause of those whom the
    statement is to name ("A refuses a deal, and B SUPPORTED the text").
    """
    segment = reading.claim.segment
    named = {segment[h.first] for s in slots if s.slot.needed for h in s.hits}
    if len(named) != 1 or opposed(evoked):
        return None
    for one in evoked.filled:
        if not one.group.optional and segment[one.hit.first] not in named:
            contrary = [h for h in reading.evoking(one.group.opposites) if segment[h.first] in named]
            if contrary:
                return contrary[0]
    return None


def _said_nearer(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame that says the contrary has its words from several clauses, and one that says what
    the fact does nearly as many from one ("refused to promise that, but was willing to talk").
    """
    if not opposed(evoked) or _clauses(reading, evoked) < 2:
        return False
    return any(
        e.fact.id == evoked.fact.id
        and not opposed(e)
        and _clauses(reading, e) == 1
        and (
            (e.score >= evoked.score * _NEARLY_AS_GOOD and _set_against(reading, evoked, e))
            or _done_by_others(reading, evoked, e)
        )
        for e in others
    )


def _done_by_others(reading: Reading, evoked: Evoked, plain: Evoked) -> bool:
    """Tell whether the refusal that makes a frame say the contrary is that of another name, and its subject's
    not ("A joined in, so B did NOT WANT to meet there").
    """
    claim, segment = reading.claim, reading.claim.segment
    refusing = claim.discourse.unrealised.union(claim.words[at] for at, _ in claim.negations)
    turning = [h for h in evoked.required if h not in plain.required]
    return bool(turning) and all(
        not refusing.isdisjoint(claim.words[at] for at in turn.words)
        and any(
            name.cls in AGENT_CLASSES and not any(name.counts_as & s.counts_as for s in evoked.subjects)
            for name in reading.hits
            if segment[name.first] == segment[turn.first] and name.first < turn.first
        )
        and not any(segment[s.first] == segment[turn.first] and s.first < turn.first for s in evoked.subjects)
        for turn in turning
    )


def _done_with_another(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame that says the contrary has a verb that goes with a treaty right behind it, and
    another of the fact the verb of the rest ("end A and JOIN THE B TREATY").
    """
    if not evoked.frame.denies:
        return False
    claim = reading.claim
    ends = claim.discourse.boundary | claim.discourse.weak_boundary
    small = claim.discourse.determiner | claim.discourse.not_agent  # "toetreden TOT HET verdrag"
    for verb in evoked.required:
        begin = verb.last + 1
        while begin < len(claim.words) and claim.words[begin] in small:
            begin += 1
        rest = {h for h in evoked.required if h != verb}
        elsewhere = any(
            h.first == begin
            and evoked.words.isdisjoint(h.words)
            and (not claim.tokens[h.last + 1].word or claim.words[h.last + 1] in ends)
            for h in reading.by_class.get("treaty", ())
            if h.last + 1 < len(claim.words)
        )
        if elsewhere and any(
            e.fact.id == evoked.fact.id and not opposed(e) and rest <= {*e.required} for e in others
        ):
            return True
    return False


def _set_against(reading: Reading, before: Evoked, behind: Evoked) -> bool:
    """Tell whether "but" or the like parts the first word of a frame from all that another reads."""
    first = min((f.hit.first for f in before.filled if not f.group.optional), default=0)
    then = min((f.hit.first for f in behind.filled if not f.group.optional), default=0)
    return not reading.claim.discourse.clausal.isdisjoint(reading.claim.words[first:then])


def _clauses(reading: Reading, evoked: Evoked) -> int:
    """Return over how many clauses the words of a frame are spread."""
    return len({reading.claim.segment[f.hit.first] for f in evoked.filled if not f.group.optional})


def _spread(reading: Reading, evoked: Evoked) -> tuple[int, int]:
    """Return over how many clauses the words of a frame are spread, and how far these lie apart."""
    segments = [reading.claim.segment[h.first] for h in evoked.required]
    return _clauses(reading, evoked), max(segments, default=0) - min(segments, default=0)


def _agree(matches: list[Match]) -> bool:
    return all(m.agrees and not m.denied for m in matches)
