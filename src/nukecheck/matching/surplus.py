"""What a sentence says beyond a fact that it agrees with: then the fact does not support the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.acting import agent
from nukecheck.matching.besides import (
    beyond,
    by_unknown,
    denied_of,
    done_already,
    gainsaid_of_another,
    in_another_manner,
    in_place_of,
    left_out,
    of_another_day,
    of_its_other,
    of_one_alone,
    of_what,
    title_only,
    to_whom,
    told_somebody,
)
from nukecheck.matching.grammar import AGENT_CLASSES, mention_tokens, possessor, relative, word_before
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.negated import denied_figure
from nukecheck.matching.other_times import names_treaty
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Refusal, Why
from nukecheck.matching.slots import slot_class
from nukecheck.matching.statements import edtf, stated_dates
from nukecheck.matching.stating import opposed
from nukecheck.matching.strange_names import clauses_of, objected, rivals, strangers, strangers_around
from nukecheck.matching.vocabulary import Hit
from nukecheck.patterns import pattern
from nukecheck.values import Agreement, PartialDate, compare_dates

Place = tuple[int, int]
_OPENING = 3
_OBJECT = 4  # tokens from a verb to its object
_BESIDE = 2  # clauses from what is said to its reason, a comma between them
_LEADING = 4  # tokens of a clause, in which who acts is named
_TYPES = frozenset(["aircraft", "bomb-type", "missile-type"])
_TYPE_NAME = pattern(r"[A-Z]{1,3}-?\d{1,3}(?!\d)")
_WEAPONS = frozenset(["nuclear-weapon", "warhead", "us-nukes-europe"])
_NEXT = 4  # tokens from a number to the last word of what it counts
_OF = 3  # tokens from a part to its whole ("190 of the 191")


def says_more(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> Refusal | None:
    """Return what a sentence that agrees with a fact adds that no fact in it accounts for, or None.

    "Erath told CNN that ..." is not supported by a source that has him say it to another outlet.
    """
    if one.denied or one.part is Part.SLOT:
        return None
    for why, place in _additions(reading, index, accounts, one, matches):
        if place is not None:
            return Refusal(one.fact.id, why, *place)
    return None


def _additions(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> Iterator[tuple[Why, Place | None]]:
    """Yield every rule with the tokens that a match breaks it by, if it does."""
    claim = reading.claim
    persons = frozenset(s.role for s in one.fact.slots if slot_class(index, s) == "person")
    segments = {claim.segment[h.first] for h in (*one.evoked.predicates, *one.names)}
    yield Why.UNKNOWN_PERSON, accounts.unknown_person(reading, one.fact, persons, segments)
    if not one.capped:  # to forbid more is what a limit does
        yield Why.UNDONE, _undone(reading, accounts, one, matches)
    yield Why.BY_ANOTHER, _out_of_office(reading, index, accounts, one, matches)
    yield Why.MANNER, in_another_manner(reading, accounts, one)
    yield Why.MANNER, left_out(reading, accounts, one)
    yield Why.MANNER, to_whom(reading, one)
    yield Why.MANNER, beyond(reading, accounts, one)
    yield Why.STRANGER, of_its_other(reading, accounts, one)
    yield Why.STRANGER, told_somebody(reading, one)
    yield Why.STRANGER, by_unknown(reading, accounts, one)
    yield Why.BY_ANOTHER, _by_another(accounts, one)
    if one.part is Part.VALUE:
        yield Why.BY_ANOTHER, _place(_other_doers(reading, one, matches))
        yield Why.MANNER, of_one_alone(reading, one)
        yield Why.STRANGER, _place(strangers(reading, accounts, one, matches))
        yield Why.STRANGER, _place(strangers_around(reading, accounts, one, matches))
        yield Why.PART_OF_UNKNOWN, _whole_of_unknown(reading, one, matches)
        if one.fact.kind is Kind.QUANTITY:
            yield Why.OTHER_YEAR, _other_year(reading, one, matches, spans=True)
        return
    yield Why.MANNER, of_what(reading, accounts, one)
    yield Why.CONTESTED, denied_of(reading, one)
    yield Why.CONTESTED, gainsaid_of_another(reading, one)
    yield Why.TITLE, title_only(reading, accounts, one, matches)
    yield Why.DENIED_FIGURE, _with_denied_figure(reading, one, matches)
    yield Why.STRANGER, _with_unknown_type(reading, index, one)
    yield Why.STRANGER, _place(strangers(reading, accounts, one, matches))
    yield Why.RIVAL, _place(rivals(reading, index, accounts, one, matches))
    yield Why.STRANGER, _place(strangers_around(reading, accounts, one, matches))
    yield Why.FORECAST, done_already(reading, one)
    yield Why.OTHER_YEAR, of_another_day(reading, accounts, one)
    yield Why.RIVAL, in_place_of(reading, index, one)
    yield Why.RIVAL, _done_by_another(reading, one)
    yield Why.RIVAL, _told_of_another(reading, one)
    yield Why.OTHER_YEAR, _other_year(reading, one, matches)
    yield Why.REASON, _with_reason(reading, accounts, one, matches)
    yield Why.STRANGER, _counted(reading, one, matches)


def _by_another(accounts: Accounts, one: Match) -> Place | None:
    """Return who is said to have done for a country what the fact tells of another person; beside a figure
    or date too.
    """
    return _place(
        h
        for h in (*one.names, *one.told)
        if h.cls == "person"
        and not accounts.knows_by_name(one.fact, h)
        and any(not h.stands_for.isdisjoint(other) for other in accounts.persons(one.fact).values())
    )


def _other_doers(reading: Reading, one: Match, matches: Sequence[Match]) -> tuple[Hit, ...]:
    """Return those who do what a date or figure is told of, where the fact tells it of others, who may be
    named beside them ("in May A proposed it, and B was pleased"). Whom a fact in the sentence objects to is
    told of already.
    """
    doers = {v for s in one.fact.slots if s.role == "actor" for v in s.values}
    names = [h for h in reading.hits if h.cls in AGENT_CLASSES] if doers else []
    found = next((agent(reading, p, names) for p in one.evoked.predicates[:1]), ()) if names else ()
    possessed = [h for h in names if possessor(reading.claim, h)]
    if any(not doers.isdisjoint(h.stands_for | h.counts_as | h.members) for h in (*found, *possessed)):
        return ()
    taken = {i for m in matches if m.agrees is False for i in range(m.first, m.last + 1)}
    return tuple(h for h in found if taken.isdisjoint(h.words))


def _out_of_office(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> Place | None:
    """Return who is said to have done for a country what was done when they did not lead it; beside a date,
    whom no fact objects to.
    """
    people = reading.by_class.get("person", ())
    times = people and (one.fact.dates or stated_dates(one.fact) or _years(reading.claim))
    if not times:
        return None
    persons: Sequence[Hit] = one.names
    if one.part is Part.VALUE:
        dated = _dated(reading.claim)
        persons = [
            h
            for p in one.evoked.predicates[:1]
            for h in agent(reading, p, people)
            if not any(h in objected(m) for m in matches)
            and not any(h.last < at < p.first or p.last < at < h.first for at in dated)
        ]
    return _place(
        h
        for h in persons
        if (concept := index.base.concepts.get(h.concept)) is not None
        and concept.governs
        and not accounts.knows_by_name(one.fact, h)
        and not any(_overlap(edtf(span), time) for span in concept.governs for time in times)
    )


def _dated(claim: Claim) -> list[int]:
    return [claim.place(m)[0] for m in claim.mentions if m.kind is MentionKind.DATE]


def _years(claim: Claim) -> tuple[PartialDate, ...]:
    return tuple(m.value for m in claim.mentions if isinstance(m.value, PartialDate) and m.value.year_known)


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _place(hits: Iterable[Hit]) -> Place | None:
    """Return the tokens of the first of some names, or None where there is none."""
    return next(((h.first, h.last) for h in hits), None)


def _undone(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return the verb that no fact accounts for and that undoes what is said ("to abandon the limits")."""
    claim = reading.claim
    undoing = claim.places(claim.discourse.undoing)
    if not undoing:
        return None
    told = [h for m in matches for h in (*(f.hit for f in m.evoked.filled), *m.evoked.subjects)]
    known = {
        i for h in (*told, *reading.hits) if h in told or accounts.asks_for(one.fact, h) for i in h.words
    }
    objects = [f.hit for f in one.evoked.filled if not f.group.optional]
    objects += [h for h in one.evoked.subjects if h.cls not in AGENT_CLASSES]
    dutch = claim.sentence.language == "nl"
    for first, last in undoing:
        if known.isdisjoint(range(first, last + 1)) and any(
            claim.segment[h.first] == claim.segment[first]
            and (0 < h.first - last <= _OBJECT or (dutch and 0 < first - h.last <= _OBJECT))
            for h in objects
        ):
            return first, last
    return None


def _with_unknown_type(reading: Reading, index: FactIndex, one: Match) -> Place | None:
    """Return a name of letters and digits that nothing knows, where a fact tells of a type ("F-104")."""
    if _TYPES.isdisjoint(slot_class(index, s) for s in one.fact.slots):
        return None
    tokens, known = reading.claim.tokens, {i for h in reading.hits for i in h.words}
    for at, token in enumerate(tokens):
        name = token.raw
        for following in tokens[at + 1 : at + 3]:
            name += following.raw if following.start == token.start + len(name) else ""
        if at not in known and (found := _TYPE_NAME.match(name)) is not None:
            return at, at + 2 * name.count("-", 0, found.end())
    return None


def _told_of_another(reading: Reading, one: Match) -> Place | None:
    """Return the country of which a speaker says what a fact has them say of their own or of another, which
    is not named ("Liu said that RUSSIA keeps ...").
    """
    if one.fact.kind is not Kind.QUOTATION:
        return None
    countries = reading.by_class.get("country", ())
    subject = {c for h in one.evoked.subjects for c in h.counts_as if c in one.fact.subject}
    subject.update(v for s in one.fact.slots if s.role != "speaker" for v in s.values)
    if any(not subject.isdisjoint(h.counts_as | h.members) for h in countries):
        return None
    speakers = [h for h in one.evoked.subjects if h.cls == "person" and h.concept not in one.fact.subject]
    verbs = [h for h in one.evoked.predicates if not h.cls]
    that = reading.claim.discourse.that
    return _place(
        h
        for h in countries
        if speakers and verbs and word_before(reading.claim, h.first) in that and h.last < verbs[-1].first
    )


def _done_by_another(reading: Reading, one: Match) -> Place | None:
    """Return who else is said to have done the same, where a fact tells who did it ("A HAD DONE SO")."""
    claim = reading.claim
    actors = {v for s in one.fact.slots if s.role in AGENTS for v in s.values}
    if not actors:
        return None
    deeds = claim.places(claim.discourse.same_deed)
    if not deeds:
        return None
    denied = {claim.segment[at] for at, _ in claim.negations}
    clauses = {claim.segment[at] for first, _ in deeds for at in (first, max(0, first - 1))} - denied
    return _place(
        h
        for h in reading.hits
        if h.cls in AGENT_CLASSES
        and claim.segment[h.first] in clauses
        and actors.isdisjoint(h.counts_as | h.members)
    )


def _other_year(
    reading: Reading, one: Match, matches: Sequence[Match], *, spans: bool = False
) -> Place | None:
    """Return a date that is none of those the fact speaks of, in its clause or at the head of the sentence
    (not in "Medvedev, who was president IN 2010, wrote"); with ``spans`` one that gives beginning and end.
    """
    stated = stated_dates(one.fact)
    claim = reading.claim
    segments = clauses_of(reading, one)
    told = {claim.segment[h.first] for h in one.evoked.predicates}
    return next(
        (
            mention_tokens(claim, m)
            for m in _unaccounted(claim, matches)
            if m.kind is MentionKind.DATE
            and isinstance(m.value, PartialDate)
            and m.value.year_known
            and (not spans or (stated and m.value.precision == "range"))
            and not names_treaty(reading, m)
            and all(compare_dates(m.value, s) is Agreement.DIFFERS for s in stated)
            and ((at := claim.token_at(m.span.start)) <= _OPENING or claim.segment[at] in segments)
            and (claim.segment[at] in told or not relative(claim, claim.segment[at]))
        ),
        None,
    )


def _with_reason(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return the reason beside what is said that no fact in the sentence tells ("BECAUSE IT WAS FULL")."""
    claim = reading.claim
    segment = claim.segment
    reasons = claim.places(claim.discourse.reason)
    if not reasons:
        return None
    own = {segment[h.first] for h in (*one.evoked.predicates, *one.names)}
    told = {i for m in matches for h in (*m.evoked.predicates, *m.names) for i in h.words}
    told |= {i for m in matches if m.mention for i in range(m.first, m.last + 1)}
    others = _others_who_act(reading, one)
    known = {h.first for h in reading.hits if (accounts.knows if h.cls else accounts.asks_for)(one.fact, h)}
    subject = {i for h in one.evoked.subjects for i in h.words}
    dated = {claim.place(m)[0] for m in claim.mentions if m.kind is MentionKind.DATE}
    for first, last in reasons:
        reason = [i for i in range(last, len(segment)) if segment[i] == segment[last]]
        if (
            any(abs(segment[last] - at) <= _BESIDE for at in own)
            and told.isdisjoint(reason)
            and (known.isdisjoint(reason) or not others.isdisjoint(reason[1:_LEADING]))
            and not (subject and subject.issubset(reason))  # "thanks to the task, the alliance is safer"
            and last + 1 in reason
            and last + 1 not in dated
        ):
            return first, reason[-1]
    return None


def _others_who_act(reading: Reading, one: Match) -> set[int]:
    """Return where those are named who did not do what a fact tells of, where the sentence does not say who
    did it ("it was called off because THE OTHERS pulled out").
    """
    doers = {v for s in one.fact.slots if s.role == "actor" for v in s.values}
    if not doers or any(h.cls in AGENT_CLASSES for h in one.names):
        return set()
    others = (h for h in reading.hits if h.cls in AGENT_CLASSES)
    return {h.first for h in others if doers.isdisjoint(h.stands_for | h.counts_as | h.members)}


def _with_denied_figure(reading: Reading, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return a figure or date of the clause that is denied, that no fact was found for or that is a time
    which the fact itself gives, and in the place of which no other is given; no denial of it is part of the
    fact's own words ("not for the first time").
    """
    claim = reading.claim
    segments = clauses_of(reading, one)
    own = {i for f in one.evoked.filled for i in f.hit.words}
    times = stated_dates(one.fact)
    recorded = [
        m
        for m in claim.mentions
        if isinstance(m.value, PartialDate)
        and m.value.year_known
        and any(compare_dates(m.value, time) is Agreement.AGREES for time in times)
    ]
    return next(
        (
            mention_tokens(claim, m)
            for m in (*_unaccounted(claim, matches), *recorded)
            if claim.segment[claim.place(m)[0]] in segments
            and not any(n.kind is m.kind and n is not m for n in claim.mentions)
            and denied_figure(reading, m) not in {None, *own}
        ),
        None,
    )


def denied_at_another_time(reading: Reading, accounts: Accounts, one: Match) -> Refusal | None:
    """Return the refusal of a denial of what happened, for a time at which no source says that it did ("did
    NOT leave it IN 2018"), or None.
    """
    claim = reading.claim
    if one.part is Part.VALUE or opposed(one.evoked) or not one.fact.positive:
        return None
    segments = {claim.segment[h.first] for h in one.evoked.predicates}
    dates = [
        (m, m.value)
        for m in claim.mentions
        if isinstance(m.value, PartialDate)
        and m.value.year_known
        and claim.segment[claim.place(m)[0]] in segments
        and claim.discourse.other_time.isdisjoint(claim.words[max(0, claim.begin(m) - 1) : claim.begin(m)])
        and not names_treaty(reading, m)
    ]
    stated = accounts.times(one.fact, one.evoked.predicates) if dates else ()
    for m, date in dates:
        if not any(compare_dates(date, time) is Agreement.AGREES for time in stated):
            return Refusal(one.fact.id, Why.OTHER_YEAR, *mention_tokens(claim, m))
    return None


def _counted(reading: Reading, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return the number of weapons that no fact was found for, right before the weapons that a statement
    tells of, where it is the only number ("TWENTY American nuclear weapons are stored there").
    """
    claim = reading.claim
    if sum(m.kind is MentionKind.NUMBER for m in claim.mentions) > 1:
        return None
    weapons = [f.hit for f in one.evoked.filled if not _WEAPONS.isdisjoint(f.hit.counts_as)]
    return next(
        (
            mention_tokens(claim, m)
            for m in _unaccounted(claim, matches)
            if m.kind is MentionKind.NUMBER and any(0 < h.last - claim.place(m)[1] <= _NEXT for h in weapons)
        ),
        None,
    )


def _whole_of_unknown(reading: Reading, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return the part that nothing is known of and that a figure is the whole of ("119 of the 191")."""
    if one.mention is None:
        return None
    claim = reading.claim
    first, _ = mention_tokens(claim, one.mention)
    for part in _unaccounted(claim, matches):
        if part.kind is not one.mention.kind:
            continue
        between = claim.words[mention_tokens(claim, part)[1] + 1 : first]
        small = claim.discourse.source_of | claim.discourse.transparent
        if 0 < len(between) <= _OF and between[0] in claim.discourse.source_of and small.issuperset(between):
            return mention_tokens(claim, part)
    return None


def _unaccounted(claim: Claim, matches: Sequence[Match]) -> list[Mention]:
    """Return the figures and dates that no fact was found for, in order, and that tell no difference."""
    used = {(m.mention.span.start, m.mention.span.end) for m in matches if m.mention is not None}
    apart = [m.comparison.by for m in matches if m.comparison is not None and m.comparison.by is not None]
    return [m for m in claim.mentions if (m.span.start, m.span.end) not in used and m.value not in apart]
