"""Which figure or date goes to which fact, where several may be meant."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.factbase.model import Kind
from nukecheck.matching.candidates import Candidate, without_dates_of_else, without_farther
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.records import replace
from nukecheck.values import Agreement

_TIE = 0.8
_DATE_TIE = 2.0
_BETTER = 4.0  # of affinity
_FAR = -18.0
_FAR_IF_ALONE = -30.0
_BEHIND_PARTY = 2  # tokens from a party to its figure


def assign(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """Give every mention to the fact with the highest affinity, and every event to its nearest mention."""
    candidates = without_dates_of_else(reading, candidates)
    named = {c.evoked.fact.id for c in candidates if c.named and not _counted_by_another(c, candidates)}
    alone = len({c.mention.span for c in candidates}) == 1
    best: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in candidates:
        if candidate.affinity < (_FAR_IF_ALONE if alone else _FAR):
            continue
        fact = candidate.evoked.fact
        alike = [c for c in candidates if c.evoked.fact.id == fact.id]
        if fact.id in named and not candidate.named and not _of_each_party(reading, alike):
            continue  # another figure of the sentence says that it counts what this fact counts
        key = (candidate.mention.span.start, candidate.mention.span.end)
        best.setdefault(key, []).append(candidate)
    chosen: list[Candidate] = []
    for rivals in best.values():
        counting = {c.evoked.fact.subject for c in rivals if c.named}
        group = [c for c in rivals if not ((c.misfit or c.loose) and c.evoked.fact.subject in counting)]
        group = [c for c in group if not _has_another(c, candidates)] or group
        group = [c for c in group if not any(_of_what_is_named(other, c) for other in group)]
        group = [c for c in group if not _in_turn(reading, c, group, candidates)] or group
        group.sort(key=lambda c: (-c.affinity, sum(f.turned for f in c.evoked.filled), c.evoked.fact.id))
        top = _that_counts_it(group, candidates)
        if top.loose and not all(
            c.compares(Agreement.DIFFERS, c.evoked.fact.limit) for c in group if c.loose
        ):
            refuse(reading, top.evoked.fact.id, Why.LOOSELY, *mention_tokens(reading.claim, top.mention))
            continue
        if top.silent:  # another fact of the same subject has a value that it can be held against
            group.sort(key=lambda c: c.evoked.fact.subject != top.evoked.fact.subject or c.silent)
            top = group[0]
        if _by_the_other_count(reading, top, rivals):
            refuse(reading, top.evoked.fact.id, Why.LOOSELY, *mention_tokens(reading.claim, top.mention))
            continue
        if (top.evoked.fact.unit and not top.named) or top.evoked.fact.kind is Kind.DATE:
            top = replace(
                top,
                alternatives=tuple(
                    c.evoked.fact
                    for c in group[1:]
                    if top.affinity - c.affinity < (_TIE if top.evoked.fact.unit else _DATE_TIE)
                    and c.evoked.fact.kind is top.evoked.fact.kind
                    and c.evoked.fact.id != top.evoked.fact.id
                    and c.evoked.fact.subject == top.evoked.fact.subject
                    and c.factor == top.factor
                ),
            )
        chosen.append(top)
        taken = {top.evoked.fact.id}
        if (
            len(top.names) > 1
            and not top.partners
            and top.factor == 1
            and top.evoked.fact.scope != "together"
        ):
            for other in group[1:]:
                if (
                    other.evoked.fact.id not in taken
                    and other.names == top.names
                    and other.evoked.fact.unit == top.evoked.fact.unit
                    and other.evoked.fact.subject != top.evoked.fact.subject
                    and other.evoked.fact.says == top.evoked.fact.says
                ):
                    chosen.append(other)
                    taken.add(other.evoked.fact.id)
    return _one_each(reading, chosen)


def _by_the_other_count(reading: Reading, top: Candidate, rivals: Sequence[Candidate]) -> bool:
    """Tell whether the words beside a figure leave open which of two things it counts, and it is wrong as the
    limit of the one and right as that of the other ("1,550 deployed warheads and 700 DELIVERY SYSTEMS").
    """
    fact, claim = top.evoked.fact, reading.claim
    clause = claim.segment[claim.place(top.mention)[0]]
    if any(claim.segment[at] == clause for at, _ in claim.negations):
        return False
    if not (top.named and fact.limit and fact.loosely and top.compares(Agreement.DIFFERS, limit=True)):
        return False
    loosely = {(h.first, h.last) for h in reading.evoking(fact.loosely)}
    if any((h.first, h.last) not in loosely for h in reading.evoking(fact.unit)):
        return False
    marks = {f.group.concepts for f in top.evoked.filled if f.group.optional}
    return any(
        c.evoked.fact.id != fact.id
        and c.evoked.fact.loosely == fact.loosely
        and c.evoked.fact.subject == fact.subject
        and c.compares(Agreement.AGREES, limit=True)
        and marks <= {f.group.concepts for f in c.evoked.filled}
        for c in rivals
    )


def _has_another(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell whether an event has a date of its own that fits it better, so that this one is another's."""
    fact = candidate.evoked.fact
    return fact.kind is Kind.DATE and any(
        c.evoked.fact.id == fact.id
        and c.mention.span != candidate.mention.span
        and c.affinity > candidate.affinity + _BETTER
        for c in candidates
    )


def _of_what_is_named(one: Candidate, other: Candidate) -> bool:
    """Tell whether the same words tell the event of one date fact of what the sentence, or the label above
    it, names, and that of another of what only the text before does.
    """
    if not (one.evoked.fact.kind is other.evoked.fact.kind is Kind.DATE):
        return False
    lent, borrowed = (
        any(c.origin in ("last", "recent") for c in each.evoked.carried) for each in (one, other)
    )
    shared = {i for h in one.evoked.predicates for i in h.words}
    return borrowed and not lent and any(not shared.isdisjoint(h.words) for h in other.evoked.predicates)


def _counted_by_another(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a figure that counts what a fact counts goes better with another fact of that, and is more
    than its own has beside it ("its 600 WARHEADS are many, and it ADDED at least 200").
    """
    span, fact = candidate.mention.span, candidate.evoked.fact
    return any(
        c.named and c.mention.span == span and c.evoked.fact.id != fact.id and c.affinity > candidate.affinity
        for c in candidates
    ) and any(
        c.evoked.fact.id == fact.id and c.mention.span != span and c.affinity + _TIE > candidate.affinity
        for c in candidates
    )


def _that_counts_it(group: Sequence[Candidate], candidates: Sequence[Candidate]) -> Candidate:
    """Return the best of several for a figure; of two that fit it about as well, the one that counts what
    stands there, if the other may have another figure ("of the 191 PARTIES, 190 agreed").
    """
    top = group[0]
    if top.named or top.evoked.fact.kind is Kind.DATE:
        return top
    others = [c for c in candidates if c.evoked.fact.id == top.evoked.fact.id]
    if not any(c.mention.span != top.mention.span and top.affinity - c.affinity < _TIE for c in others):
        return top
    return next((c for c in group[1:] if c.named and top.affinity - c.affinity < _TIE), top)


def _in_turn(
    reading: Reading, candidate: Candidate, rivals: Sequence[Candidate], candidates: Sequence[Candidate]
) -> bool:
    """Tell whether a date before an event is that of another told before it, and the event has one of its own
    behind it, and the two fit better so ("SIGNED by A and B in 2010 and extended for five years IN 2021").
    """
    fact, event = candidate.evoked.fact, candidate.anchor[0]
    first = reading.claim.begin(candidate.mention)
    if fact.kind is not Kind.DATE or first > event:
        return False
    for own in candidates:
        if own.evoked.fact.id != fact.id or reading.claim.begin(own.mention) < event:
            continue
        for other in rivals:
            if other.evoked.fact.kind is not Kind.DATE or other.anchor[1] >= first:
                continue
            crossed = [
                c.affinity
                for c in candidates
                if c.evoked.fact.id == other.evoked.fact.id and c.mention.span == own.mention.span
            ]
            if own.affinity + other.affinity > candidate.affinity + max(crossed, default=_FAR):
                return True
    return False


def _one_each(reading: Reading, chosen: list[Candidate]) -> list[Candidate]:
    """Keep for one event (one predicate of one fact) only the nearest mention, and mentions set against
    it; of what holds for each party, the mention of every party that has one of its own; of the dates at
    several words for an event, none that is much further off than another.
    """
    groups: dict[tuple[str, tuple[int, int], int], list[Candidate]] = {}
    for candidate in chosen:
        key = candidate.evoked.fact.id, candidate.anchor, candidate.factor + len(candidate.partners)
        groups.setdefault(key, []).append(candidate)
    kept: list[Candidate] = []
    for group in groups.values():
        asserted = [c for c in group if c.local_negation is None and not c.swapped]
        pool = asserted or group
        best = max(pool, key=lambda c: (c.affinity, -c.mention.span.start))
        kept.extend(_of_each_party(reading, pool) or [best])
    return without_farther(kept)


def _of_each_party(reading: Reading, pool: list[Candidate]) -> list[Candidate]:
    """Return all of several mentions if every one stands right behind the name of another party ("for A 10
    and for B 12").
    """
    if len(pool) < 2 or pool[0].evoked.fact.scope != "each" or not pool[0].evoked.fact.limit:
        return []
    before: list[str] = []
    for candidate in pool:
        first = reading.claim.begin(candidate.mention)
        near = [h for h in reading.hits if h.cls == "country" and 0 < first - h.last <= _BEHIND_PARTY]
        if not near:
            return []
        before.append(max(near, key=lambda h: h.last).concept)
    return pool if len(set(before)) == len(pool) else []
