"""Names and times that a sentence tells of a fact apart from the words that its verdict stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Kind, Slot
from nukecheck.matching.grammar import coordinated, mention_tokens
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.negated import denied_figure, denied_name, instead_before
from nukecheck.matching.other_times import measured_from
from nukecheck.matching.reading import Reading
from nukecheck.matching.statements import statement_dates
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace
from nukecheck.values import Agreement, PartialDate, compare_dates

_LISTED = 2  # tokens between names of a list


def told_apart(reading: Reading, one: Match, right: bool, matches: Sequence[Match]) -> Iterator[Match]:
    """Yield the recorded names and the recorded time of a fact that a sentence tells of, where they stand
    outside every place that ``matches`` take: each is a mention of its own. So are the words of a statement
    that stand far from those that its verdict stands on.

    ``right`` tells whether the sentence agrees with the fact; where it does not, the time of a figure may
    still be the recorded one, and so may to whom, and where, something was said.
    """
    taken = {i for m in matches for i in range(m.first, m.last + 1)}
    if one.part is Part.SLOT:
        yield from _beside_wrong(reading, one, taken)
        return
    taken.update(at for at, _, _ in reading.stand_ins if reading.claim.words[at] in _pronouns(reading))
    slots = [s for s in one.fact.slots if right or (one.fact.kind is Kind.QUOTATION and s.role not in AGENTS)]
    for slot in slots:
        names = [h for h in (*one.names, *one.told) if _fills(h, slot) and taken.isdisjoint(h.words)]
        for group in _together([h for h in names if _asserted(reading, h)]):
            first, last = group[0].first, group[-1].last
            taken.update(range(first, last + 1))
            yield Match(
                one.fact, Part.SLOT, one.evoked, first, last, one.score, slot=slot, names=tuple(group)
            )
    if right and one.part is Part.STATEMENT and not one.denied:
        for hit in _telling(reading, one):
            if taken.isdisjoint(range(hit.first, hit.last + 1)):
                taken.update(range(hit.first, hit.last + 1))
                yield replace(one, first=hit.first, last=hit.last)
    for mention in reading.claim.mentions if right or one.part is Part.VALUE else ():
        first, last = mention_tokens(reading.claim, mention)
        if taken.isdisjoint(range(first, last + 1)) and _of_its_time(reading, one, mention, first):
            yield Match(one.fact, Part.TIME, one.evoked, first, last, one.score, mention=mention)


def _beside_wrong(reading: Reading, one: Match, taken: set[int]) -> Iterator[Match]:
    """Yield the recorded name that is listed with the one that stands in the place of another ("A and X
    signed it").
    """
    slot = one.slot
    if one.agrees or slot is None or len(slot.values) < 2:
        return
    for group in coordinated(reading, [h for h in reading.hits if h.cls]):
        for hit in group if any(h in one.names for h in group) else ():
            if _fills(hit, slot) and taken.isdisjoint(hit.words) and _asserted(reading, hit):
                yield replace(one, first=hit.first, last=hit.last, names=(hit,), agrees=True)


def _telling(reading: Reading, one: Match) -> list[Hit]:
    """Return the words, names and figures apart, that a statement cannot do without, the longest first."""
    mentioned = reading.claim.mentioned
    words = [*(f.hit for f in one.evoked.filled if not f.group.optional), *one.evoked.subjects]
    plain = [h for h in words if not (h.cls or h.gapped or h.fuzzy or h.concept == "say")]
    plain = [h for h in plain if mentioned.isdisjoint(h.words) and not reading.claim.quoted(h.first)]
    return sorted(set(plain), key=lambda h: (h.first - h.last, h.first))


def _pronouns(reading: Reading) -> frozenset[str]:
    """Return the words that stand for a country and are no mention of it."""
    discourse = reading.claim.discourse
    return discourse.it | discourse.its | discourse.they


def _asserted(reading: Reading, hit: Hit) -> bool:
    return denied_name(reading, hit.first, hit.last) is None and not instead_before(reading, hit.first)


def _fills(hit: Hit, slot: Slot) -> bool:
    return not {*slot.values}.isdisjoint(hit.stands_for | hit.members)


def _together(names: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Yield names, those of a list together."""
    group: list[Hit] = []
    for hit in sorted(set(names), key=lambda h: (h.first, h.last)):
        if group and hit.first - group[-1].last > _LISTED:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _of_its_time(reading: Reading, one: Match, mention: Mention, first: int) -> bool:
    """Tell whether a date in the clause of a match is the time that its fact is told of, no finer than it is
    known.
    """
    value, claim = mention.value, reading.claim
    if mention.kind is not MentionKind.DATE or one.fact.kind is Kind.DATE:
        return False
    if not isinstance(value, PartialDate) or not value.year_known:
        return False
    if abs(claim.segment[first] - claim.segment[one.first]) > 1 or measured_from(reading, first):
        return False
    if denied_figure(reading, mention) is not None:
        return False
    times = statement_dates(one.fact.statement.get("en", ""))
    return any(
        value.earliest <= t.earliest
        and t.latest <= value.latest
        and (value.precision != "range" or compare_dates(value, t) is Agreement.AGREES)
        for t in times
    )
