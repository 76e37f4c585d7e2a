"""What a sentence says beyond a fact that it agrees with: then the fact does not support the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.extract import MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.figures import stated_dates
from nukecheck.matching.grammar import (
    coordinated,
    denied_figure,
    denied_name,
    instead_before,
    mention_tokens,
    same_clause,
)
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.reading import Reading
from nukecheck.matching.slots import AGENT_CLASSES, AGENTS, slot_class
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import PartialDate

_LONG = 30
_OPENING = 3
_OBJECT = 4  # tokens from a verb to its object
_OF = 3  # tokens from a part to its whole ("190 of the 191")


def says_more(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> bool:
    """Tell whether a sentence that agrees with a fact adds a name or figure that no fact in it accounts for.

    "Erath told CNN that ..." is not supported by a source that has him say it to another outlet.
    """
    if one.denied or one.part is Part.SLOT:
        return False
    claim = reading.claim
    persons = frozenset(s.role for s in one.fact.slots if slot_class(index, s) == "person")
    segments = {claim.segment[h.first] for h in (*one.evoked.predicates, *one.names)}
    if accounts.unknown_person(reading, one.fact, persons, segments):
        return True
    if _undone(reading, accounts, one, matches):
        return True
    if one.part is Part.VALUE:
        dated = one.fact.kind is Kind.DATE and _with_strangers(reading, accounts, one, matches)
        return dated or _whole_of_unknown(reading, one, matches)
    return (
        _with_denied_figure(reading, one, matches)
        or _by_another(accounts, one)
        or _with_strangers(reading, accounts, one, matches)
        or _with_rivals(reading, index, accounts, one, matches)
        or _other_year(reading, one, matches)
    )


def _by_another(accounts: Accounts, one: Match) -> bool:
    """Tell whether somebody is said to have done for a country what the fact tells of another person."""
    told = accounts.persons(one.fact)
    return any(
        h.cls == "person"
        and not accounts.knows_by_name(one.fact, h)
        and any(not h.stands_for.isdisjoint(other) for other in told.values())
        for h in one.names
    )


def _undone(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a verb that no fact accounts for undoes what is said ("to abandon the limits")."""
    claim = reading.claim
    told = [h for m in matches for h in (*(f.hit for f in m.evoked.filled), *m.evoked.subjects)]
    known = {
        i for h in (*told, *reading.hits) if h in told or accounts.asks_for(one.fact, h) for i in h.words
    }
    objects = [f.hit for f in one.evoked.filled if not f.group.optional]
    objects += [h for h in one.evoked.subjects if h.cls not in AGENT_CLASSES]
    return any(
        known.isdisjoint(range(first, last + 1))
        and any(
            claim.segment[h.first] == claim.segment[first]
            and (0 < h.first - last <= _OBJECT or (dutch and 0 < first - h.last <= _OBJECT))
            for h in objects
        )
        for first, last in claim.discourse.undoing.places(claim.words)
        for dutch in [claim.sentence.language == "nl"]
    )


def _segments(reading: Reading, one: Match) -> set[int]:
    """Return the clauses that a match stands in."""
    claim = reading.claim
    segments = {claim.segment[h.first] for h in (*one.evoked.predicates, *one.names)}
    if one.part is Part.VALUE:
        segments.add(claim.segment[one.first])
    elif one.fact.kind is Kind.QUOTATION and len(claim.tokens) <= _LONG:
        segments.update(claim.segment)  # who said it, and to whom, stands before what was said
    return segments


def _with_strangers(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a name stands beside the match that neither its fact nor another one in the sentence
    knows; beside a date, one of a class that the fact speaks of.
    """
    others = [m.fact for m in matches if m.fact.id != one.fact.id]
    judged = _judged(one, matches)
    strangers = accounts.strangers(reading, one.fact, _segments(reading, one))
    strangers += [h for h in _listed(reading, one) if h not in strangers and not accounts.knows(one.fact, h)]
    if strangers and one.part is Part.VALUE:
        classes = accounts.classes(one.fact)
        part = reading.part[one.first]
        strangers = [s for s in strangers if s.cls in classes and reading.part[s.first] == part]
    return any(not any(accounts.knows(fact, s) for fact in others) for s in strangers if s not in judged)


def _listed(reading: Reading, one: Match) -> list[Hit]:
    """Return the names that are listed with one that the fact is told of ("in Belgium, Italy and A")."""
    own = {*one.names, *one.evoked.subjects, *(f.hit for f in one.evoked.filled)}
    named = [h for h in reading.hits if h.cls]
    return [
        h
        for group in coordinated(reading, named)
        if any(m in own for m in group)
        for h in group
        if any(m in own and m.cls == h.cls for m in group)
    ]


def _judged(one: Match, matches: Sequence[Match]) -> set[Hit]:
    """Return the names that the same fact objects to already."""
    return {h for m in matches if m.fact.id == one.fact.id and not m.agrees for h in m.names}


def _with_rivals(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> bool:
    """Tell whether the main clause holds a name of the kind that the fact tells, and not the one it tells.

    Where the name stands too far for an objection it still stands against support.
    """
    classes = {slot_class(index, s) for s in one.fact.slots if s.role not in AGENTS} - {"", "country"}
    judged = _judged(one, matches)
    rivals = [h for h in reading.hits if h.cls in classes and h not in judged]
    if not rivals:
        return False
    others = [m.fact for m in matches if m.fact.id != one.fact.id]
    named = [h for h in reading.hits if h.cls]
    told = {i for h in named if accounts.knows(one.fact, h) for i in h.words}
    return any(
        told.isdisjoint(h.words)
        and denied_name(reading, h.first) is None
        and not instead_before(reading, h.first)
        and same_clause(reading, h.first, one.first, named)
        and not any(accounts.knows(fact, h) for fact in others)
        for h in rivals
    )


def _other_year(reading: Reading, one: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a sentence dates what the fact gives no date for."""
    claim = reading.claim
    segments = _segments(reading, one)
    used = _used(matches)
    return any(
        m.kind is MentionKind.DATE
        and isinstance(m.value, PartialDate)
        and m.value.year_known
        and (m.span.start, m.span.end) not in used
        and ((at := claim.token_at(m.span.start)) <= _OPENING or claim.segment[at] in segments)
        and not stated_dates(one.fact)
        for m in claim.mentions
    )


def _with_denied_figure(reading: Reading, one: Match, matches: Sequence[Match]) -> bool:
    """Tell whether the clause denies a figure or date that no fact was found for, and gives no other in its
    place.
    """
    claim = reading.claim
    segments = _segments(reading, one)
    used = _used(matches)
    return any(
        (m.span.start, m.span.end) not in used
        and claim.segment[claim.place(m)[0]] in segments
        and not any(n.kind is m.kind and n is not m for n in claim.mentions)
        and denied_figure(reading, m) is not None
        for m in claim.mentions
    )


def _whole_of_unknown(reading: Reading, one: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a figure is the whole of a part that nothing is known of ("119 of the 191")."""
    if one.mention is None:
        return False
    claim = reading.claim
    used = _used(matches)
    first, _ = mention_tokens(claim, one.mention)
    for part in claim.mentions:
        if part.kind is not one.mention.kind or (part.span.start, part.span.end) in used:
            continue
        between = claim.words[mention_tokens(claim, part)[1] + 1 : first]
        small = claim.discourse.source_of | claim.discourse.transparent
        if 0 < len(between) <= _OF and between[0] in claim.discourse.source_of and small.issuperset(between):
            return True
    return False


def _used(matches: Sequence[Match]) -> set[tuple[int, int]]:
    """Return the places of the figures and dates that facts were found for."""
    return {(m.mention.span.start, m.mention.span.end) for m in matches if m.mention is not None}
