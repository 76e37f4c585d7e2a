"""The names that fill the slots of a fact in a sentence."""

from __future__ import annotations

from nukecheck.factbase.model import Kind, Slot
from nukecheck.matching.acting import agent, by_account, leads
from nukecheck.matching.counting_out import is_not
from nukecheck.matching.frames import Evoked, came_of_else
from nukecheck.matching.grammar import AGENT_CLASSES, coordinated, possessor, same_clause, word_before
from nukecheck.matching.index import FactIndex
from nukecheck.matching.naming import AGENTS, SlotReading, judge_names, name_fits, negated_here, who_acts
from nukecheck.matching.negated import denied_alone, denied_name, instead_before
from nukecheck.matching.offices import by_any_office, held, of_another_country, title_of_another
from nukecheck.matching.reading import Reading
from nukecheck.matching.telling import TELLING, titles
from nukecheck.matching.unknown_names import unknown_persons, unknown_place
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace

_BEGINS = 2  # tokens from a stop to who does it
_SHORT = 24
_ONLY = 3  # tokens from "only" to a name


def read_slots(reading: Reading, index: FactIndex, evoked: Evoked) -> list[SlotReading] | None:
    """Return what fills the slots of the fact, or None where a needed one is empty."""
    readings: list[SlotReading] = []
    for slot in evoked.fact.slots:
        one = _read(reading, index, evoked, slot)
        if one is None:
            return None
        readings.append(one)
    heard = [_known_to_say(reading, index, evoked, one, readings) for one in readings]
    unheard = any(h.slot.needed and h is not r for h, r in zip(heard, readings, strict=True))
    return None if unheard else heard


def _read(reading: Reading, index: FactIndex, evoked: Evoked, slot: Slot) -> SlotReading | None:
    """Return what fills a slot; ``None`` where what a sentence says of that tells nothing of the fact."""
    cls = slot_class(index, slot)
    names = _of_class(reading, evoked, slot, cls)
    free = _free(reading, index, evoked, slot, names)
    if (listed := _denied_list(reading, free)) is not None:
        fitting = tuple(h for h in free if name_fits(index, h, slot))
        return SlotReading(slot, fitting, False, (listed,)) if fitting else None
    told = frozenset(i for f in evoked.filled if not f.hit.cls for i in f.hit.words)
    asserted, refuted, negations = _parted(reading, index, slot, free, told)
    if refuted and (len(slot.values) > 1 or not asserted):  # "on land and in the air, but not at sea"
        return SlotReading(slot, tuple(refuted), False, tuple(negations))
    if len(free) == 1 and (negation := denied_alone(reading, free[0], told)) is not None:
        fits = name_fits(index, free[0], slot)  # "it was not X that ..." says nothing of who it was
        return SlotReading(slot, tuple(free), False, (negation,)) if fits else None
    one = _near(reading, evoked, judge_names(reading, index, evoked, slot, asserted, tuple(negations)))
    if refuted and not one.hits:  # "it was not X that ..., but Y"
        return SlotReading(slot, tuple(refuted), False, tuple(negations))
    several = slot.only or len(slot.values) > 1
    if several and one.agrees and _only_some(reading, slot, one.hits):
        if negated_here(reading, one.hits):
            return None  # "not only A" tells of A, and of another
        one = replace(one, agrees=False)
    if cls == "post":
        one = _of_office(reading, index, evoked, one, tuple(negations))
    if slot.role == "speaker":
        if one.agrees is False and _beside_speaker(reading, evoked, slot, asserted, names):
            one = SlotReading(slot, (), None, tuple(negations))  # it is another who says so
        if one.agrees is not False and _another_says(reading, index, evoked, one, names):
            return None
    empty = slot.needed and not one.hits and not evoked.frame.denies
    if empty and not (cls in AGENT_CLASSES and _nobody_does(reading, evoked)):
        return one if _says_on(reading, slot) else None
    if one.agrees is False and slot.role in AGENTS and came_of_else(reading, evoked, one.hits[0].first):
        return None
    recorded = slot.needed and slot.role in AGENTS and one.agrees
    return None if recorded and _other_acts(reading, evoked, one) else one


def _of_class(reading: Reading, evoked: Evoked, slot: Slot, cls: str) -> list[Hit]:
    """Return the names of the class of a slot, those that nobody knows with them."""
    names = _names(reading, cls, slot)
    if slot.role in AGENTS:
        names = _behind_stop(reading, evoked, names)
    if cls == "place" and not names:
        names = _held_in(reading, evoked) or unknown_place(reading, evoked)
    if cls == "person" and slot.role != "actor":
        names = sorted([*names, *unknown_persons(reading, evoked, slot.role == "speaker")], key=_place)
    if cls == "country" and slot.role not in AGENTS:  # "the Belarusian leader Lukashenko"
        own = [h for h in names if any(titles(reading, h, s) for s in evoked.subjects)]
        names = own if own and not {*slot.also} & {c for h in own for c in h.counts_as} else names
    return names


def _free(reading: Reading, index: FactIndex, evoked: Evoked, slot: Slot, names: list[Hit]) -> list[Hit]:
    """Return the names that may fill a slot: those that no other slot, the frame or the subject needs."""
    fact, cls = evoked.fact, slot_class(index, slot)
    used = {
        (f.hit.first, f.hit.last)
        for f in evoked.filled
        if f.hit.cls
        and not any(v in f.group.concepts for v in slot.values)
        and (slot.role not in AGENTS or f.hit.counts_as & f.group.concepts)
    }
    subjects = {
        (h.first, h.last)
        for h in evoked.subjects
        if h.cls and any(s in h.counts_as or s in h.members for s in fact.subject)
    }
    others = {v for s in fact.slots if s is not slot and slot_class(index, s) == cls for v in s.values}
    free = [
        h
        for h in names
        if (h.first, h.last) not in used
        and not (name_fits(index, h, slot) is False and (h.first, h.last) in subjects)
        and not (others & (h.stands_for | h.members) and not name_fits(index, h, slot))
        and (
            not (set(slot.also) & (h.counts_as | h.members))
            or (slot.only and cls == "country" and _plainly_acts(reading, index, evoked, slot, h, names))
        )
    ]
    if slot.role not in AGENTS:  # who says so is no part of what is said
        free = [h for h in free if not _attributed(reading, h)] or free
        free = [h for h in free if name_fits(index, h, slot) or not _tells_where(reading, h)]
        free = [h for h in free if not _did_another(reading, evoked, h, names)]
        free = [h for h in free if h not in _placed_before(reading, evoked, names)]
    if cls == "post":
        free = [h for h in free if not title_of_another(reading, evoked, h)]
    return free


def _placed_before(reading: Reading, evoked: Evoked, names: list[Hit]) -> set[Hit]:
    """Return the names behind what is told that others only come after ("the fifth, BEHIND A, B and C")."""
    after = reading.claim.discourse.below | reading.claim.discourse.placed_after
    behind = max((h.last for h in evoked.predicates if not h.cls), default=0)
    lists = coordinated(reading, [h for h in names if h.first > behind and h.cls in AGENT_CLASSES])
    return {h for one in lists if word_before(reading.claim, one[0].first) in after for h in one}


def _parted(
    reading: Reading, index: FactIndex, slot: Slot, free: list[Hit], told: frozenset[int]
) -> tuple[list[Hit], list[Hit], list[int]]:
    """Return the names that a sentence asserts, those as recorded that it denies, and what denies names."""
    negations: list[int] = []
    asserted: list[Hit] = []
    refuted: list[Hit] = []
    for hit in free:
        negation = denied_alone(reading, hit, told)
        if negation is None and len(slot.values) > 1 and is_not(reading, hit):
            negation = _denied_in(reading, hit)  # "A signed it, B did not"
        if len(free) > 1 and (negation is not None or instead_before(reading, hit.first)):
            if negation is not None:
                negations.append(negation)
                refuted += [hit] if name_fits(index, hit, slot) else []
            continue
        asserted.append(hit)
    return asserted, refuted, negations


def _of_office(
    reading: Reading, index: FactIndex, evoked: Evoked, one: SlotReading, negations: tuple[int, ...]
) -> SlotReading:
    """Return the offices of a slot that the subject is said to hold; one of another country is the objection,
    whose it is.
    """
    if one.agrees is False or by_any_office(evoked):
        posts = tuple(h for h in one.hits if held(reading, evoked, h))
        one = replace(one, hits=posts, agrees=one.agrees if posts else None)
    other = of_another_country(reading, index, evoked.subjects, one.hits) if one.agrees else None
    if other is None:
        return one
    whose = replace(one.slot, role="country", values=other[1])
    return SlotReading(whose, other[:1], False, negations)


def _beside_speaker(
    reading: Reading, evoked: Evoked, slot: Slot, asserted: list[Hit], names: list[Hit]
) -> bool:
    """Tell whether only those say it whom a slot leaves aside, in the clauses where somebody says it."""
    segment = reading.claim.segment
    here = {segment[h.first] for h in (*evoked.predicates, *asserted)}
    beside = [
        h
        for h in names
        if h not in asserted and {*slot.also} & (h.counts_as | h.members) and segment[h.first] in here
    ]
    return set(who_acts(reading, evoked, slot, sorted([*asserted, *beside], key=_place))) <= set(beside)


def _known_to_say(
    reading: Reading, index: FactIndex, evoked: Evoked, one: SlotReading, slots: list[SlotReading]
) -> SlotReading:
    """Leave out a speaker whom nobody knows, who may well say the same as another, unless it is said in
    quotation marks or to the outlet that is recorded.
    """
    unknown = bool(one.hits) and all(h.concept not in index.base.concepts for h in one.hits)
    if one.slot.role != "speaker" or not unknown:
        return one
    quoted = any(reading.claim.quoted(h.first) for h in evoked.predicates)
    if quoted or any(s.slot.role == "outlet" and s.agrees for s in slots):
        return one
    return SlotReading(one.slot, (), None, one.negations)


def _another_says(
    reading: Reading, index: FactIndex, evoked: Evoked, one: SlotReading, names: list[Hit]
) -> bool:
    """Tell whether it is somebody else who says it, of those that may be named beside it, right before the
    verb ("NATO SAID that it saw no reason ..."), where those recorded are at most told of ("A's spokesman
    said that B will", "according to A, B will").
    """
    beside = [h for h in names if {*one.slot.also} & (h.counts_as | h.members)]
    if not beside or any(h.cls != "country" for h in one.hits) or (one.hits and evoked.frame.denies):
        return False
    if not one.hits and any(name_fits(index, h, one.slot) is not False for h in names):
        return False
    acting = who_acts(reading, evoked, one.slot, sorted(names, key=_place))
    said = reading.evoking(("say",))
    if not one.hits:
        told = (*said, *evoked.predicates)
        return bool(acting) and all(h in beside and any(leads(reading, h, s) for s in told) for h in acting)
    return bool(acting) and all(
        h in beside and (by_account(reading.claim, h) or any(_says_of(reading, h, s, one.hits) for s in said))
        for h in acting
    )


def _says_of(reading: Reading, name: Hit, said: Hit, others: tuple[Hit, ...]) -> bool:
    """Tell whether somebody named, or their spokesman, stands right before a verb of saying, and all of some
    others behind that.
    """
    offices = [h for h in reading.by_class.get("office", ()) if h.first == name.last + 1]
    ahead = any(leads(reading, h, said) for h in (offices or [name]))
    return ahead and all(said.last < h.first for h in others)


def _says_on(reading: Reading, slot: Slot) -> bool:
    """Tell whether a sentence may be what somebody goes on to say, who is recorded to: the sentence before
    told that they spoke, and this one names no people and nobody else who says anything.
    """
    speaker = reading.context.speaker
    return (
        slot.role == "speaker"
        and speaker is not None
        and not speaker.hit.stands_for.isdisjoint(slot.values)
        and not reading.by_class.get("person")
        and not reading.evoking(("say",))
    )


def _nobody_does(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether it is nobody at all who does what a frame tells ("NO COUNTRY voted against the text")."""
    claim = reading.claim
    verb = next((h for h in evoked.predicates if not h.cls), None)
    negations = {first for first, _ in claim.negations}
    return verb is not None and any(
        first in negations
        and last < verb.first
        and claim.segment[last] == claim.segment[verb.first]
        and claim.discourse.pointing.isdisjoint(claim.words[last + 1 : last + 3])
        for first, last in claim.places(claim.discourse.no_actor)
    )


def _plainly_acts(
    reading: Reading, index: FactIndex, evoked: Evoked, slot: Slot, name: Hit, names: list[Hit]
) -> bool:
    """Tell whether one who may be named beside a deed is said to do it, right before its verb, and nobody
    recorded is named but in a relative clause ("A wants the talks THAT B ASKED FOR").
    """
    claim = reading.claim
    segment, clauses = claim.segment, claim.discourse.relative
    recorded = {segment[h.first] for h in names if name_fits(index, h, slot) is not False}
    if any(slot.role != "actor" or claim.words[segment.index(at)] not in clauses for at in recorded):
        return False
    return any(
        leads(reading, name, verb)
        and (verb.first == name.last + 1 or not recorded)
        and segment[verb.first] not in recorded
        and claim.discourse.determiner.isdisjoint(claim.words[name.last + 1 : verb.first])
        and claim.discourse.passive.isdisjoint(claim.words[name.last + 1 : verb.first])
        for verb in evoked.predicates[: None if slot.role == "actor" else 1]
    )


def _denied_in(reading: Reading, name: Hit) -> int | None:
    """Return the negation of the clause of a name."""
    segment = reading.claim.segment
    return next((at for at, _ in reading.claim.negations if segment[at] == segment[name.first]), None)


def _only_some(reading: Reading, slot: Slot, hits: tuple[Hit, ...]) -> bool:
    """Tell whether a sentence says that only some of those recorded are meant ("it only binds A")."""
    claim = reading.claim
    named = set[str]().union(*(h.stands_for | h.members for h in hits))
    if named.issuperset(slot.values):
        return False
    first, last = min(h.first for h in hits), max(h.last for h in hits)
    beside = (*claim.words[max(0, first - _ONLY) : first], *claim.words[last + 1 : last + 1 + _ONLY])
    return not claim.discourse.alone.isdisjoint(beside)


def _place(hit: Hit) -> tuple[int, int]:
    return hit.first, hit.last


def _denied_list(reading: Reading, names: list[Hit]) -> int | None:
    """Return the negation right before names listed together ("not in A and B"), if these are all."""
    if len(names) < 2 or len(coordinated(reading, names)) > 1:
        return None
    return denied_name(reading, names[0].first, names[-1].last)


def _near(reading: Reading, evoked: Evoked, found: SlotReading) -> SlotReading:
    """Take a wrong name only from a clause that the statement stands in, with its subject there or before."""
    if found.agrees is not False:
        return found
    if reading.joined and found.slot.role == "outlet":
        return found  # one of two sentences tells to whom the other was said
    places = [h.first for h in evoked.predicates[:1]]
    hits = tuple(h for h in found.hits if all(same_clause(reading, h.first, at, found.hits) for at in places))
    if not hits:
        return SlotReading(found.slot, (), None, found.negations)
    found = SlotReading(found.slot, hits, False, found.negations)
    if found.slot.role in AGENTS:
        return found
    claim = reading.claim
    verbs = evoked.predicates
    values = {v for s in evoked.fact.slots if s is not found.slot for v in s.values}
    about = [*evoked.subjects]
    if len(claim.tokens) <= _SHORT:  # "the F-16s, stationed at X, carry out the task"
        about += [h for h in reading.hits if h.cls and not values.isdisjoint(h.stands_for)]
    if (
        verbs
        and evoked.subjects
        and not any(
            claim.segment[s.first] == claim.segment[v.first] or s.first < v.first
            for s in about
            for v in verbs
        )
    ):
        return SlotReading(found.slot, (), None, found.negations, strange=hits)
    segments = {
        claim.segment[at]
        for h in (*(f.hit for f in evoked.filled), *evoked.subjects)
        for at in (h.first, h.last)
    }
    if evoked.fact.kind is Kind.QUOTATION and found.slot.role == "outlet":  # to whom it was said
        segments |= {claim.segment[h.first] for h in reading.evoking(("say", "interview"))}
    if len(claim.tokens) <= _SHORT:
        apart = (-2, -1, 1) if any(_picked_as(reading, h) for h in found.hits) else (-1, 1)
        segments |= {s + d for s in segments for d in apart}
    same_class = [h for h in reading.hits if h.cls == found.hits[0].cls or h.members]
    listed = {
        h
        for g in coordinated(reading, same_class)
        if any(claim.segment[m.first] in segments for m in g)
        for h in g
    }
    names = tuple(h for h in found.hits if claim.segment[h.first] in segments or h in listed)
    if not names:
        return SlotReading(found.slot, (), None, found.negations, strange=hits)
    return SlotReading(found.slot, names, False, found.negations)


def _other_acts(reading: Reading, evoked: Evoked, found: SlotReading) -> bool:
    """Tell whether it is somebody else who does what the fact tells, of those that may be named beside it,
    and the recorded name only says so ("China is expanding its arsenal, the Pentagon has said"), stands in
    another clause ("China was eager; MOSCOW SHOWED no interest"), or is whom it is done with ("France wanted
    to talk WITH RUSSIA").
    """
    if not evoked.predicates or any(h.cls == "person" for h in found.hits):
        return False
    verb, segment = evoked.predicates[0], reading.claim.segment
    if found.slot.role != "actor" and verb not in reading.evoking(TELLING):
        return False
    values, also = {*found.slot.values}, {*found.slot.also}
    names = [h for c in AGENT_CLASSES for h in reading.by_class.get(c, ())]
    names.sort(key=lambda h: (h.first, h.last))
    own = [h for h in names if h.last == verb.first - 1 and leads(reading, h, verb)]
    if own and all(also & h.stands_for and not values & (h.stands_for | h.members) for h in own):
        apart = (h for h in found.hits if segment[h.first] == segment[verb.first])
        return all(possessor(reading.claim, h) or _acted_on(reading, h, verb) for h in apart)
    beside = also.union(*(s.values for s in evoked.fact.slots if s is not found.slot)) - values
    if own and all(beside & h.stands_for for h in own):
        return all(_done_to(reading, h, verb) for h in found.hits)
    said = reading.evoking(("say",))
    acting = agent(reading, verb, names)
    if not said or not acting:
        return False
    return all(also & h.stands_for and not values & (h.stands_for | h.members) for h in acting)


def _acted_on(reading: Reading, name: Hit, verb: Hit) -> bool:
    """Tell whether a name stands behind the English verb of one who acts ("A expects THE B ARSENAL to grow"),
    and not as one compared with them or from whom they have it.
    """
    before = word_before(reading.claim, name.first)
    discourse = reading.claim.discourse
    beside = discourse.than | discourse.by | discourse.according | discourse.source_of
    return reading.claim.sentence.language == "en" and name.first > verb.last and before not in beside


def _done_to(reading: Reading, name: Hit, verb: Hit) -> bool:
    """Tell whether a name stands where something is done to or with it: behind "with" or "to", or in a clause
    with "that" behind the verb.
    """
    claim, before = reading.claim, word_before(reading.claim, name.first)
    own, there = claim.segment[name.first], claim.segment[verb.first]
    if before in claim.discourse.than:
        return False
    opening = claim.words[claim.clause_at(name.first)]
    return before in claim.discourse.not_agent or (own > there and opening in claim.discourse.relative)


def _picked_as(reading: Reading, name: Hit) -> bool:
    """Tell whether a sentence picks out who it was that did something ("it was X that", "X was het die")."""
    words, it = reading.claim.words, reading.claim.discourse.it
    being = reading.claim.discourse.passive | reading.claim.discourse.past
    behind = words[name.last + 1 : name.last + 3]
    return (words[0] in it and words[1] in being) or (
        not it.isdisjoint(behind) and not being.isdisjoint(behind)
    )


def _did_another(reading: Reading, evoked: Evoked, name: Hit, names: list[Hit]) -> bool:
    """Tell whether a name behind "by" is that of who did something told before ("SIGNED BY A and extended in
    2021", "het DOOR A GETEKENDE en in 2021 verlengde verdrag").
    """
    claim, verbs = reading.claim, evoked.predicates
    group = next(g for g in coordinated(reading, names) if name in g)
    if not verbs or verbs[0].first < name.first:
        return False
    by = group[0].first - 1
    while by > 0 and claim.words[by] not in claim.discourse.by and _titled(reading, by):
        by -= 1
    if by < 1 or claim.words[by] not in claim.discourse.by:
        return False
    between = range(group[-1].last + 1, verbs[0].first)
    if any(claim.words[at] in claim.discourse.joining for at in between):
        return True
    verb = claim.words[by - 1].endswith(tuple(claim.discourse.verb_ending))
    return verb and not any(h.first <= by - 1 <= h.last for h in verbs)


def _titled(reading: Reading, at: int) -> bool:
    """Tell whether a word before a name may be a title or its article ("by the presidents A and B")."""
    discourse, words = reading.claim.discourse, reading.claim.words
    return words[at] in discourse.determiner or any(
        h.first <= at <= h.last and h.cls in ("", "post") for h in reading.hits
    )


def _attributed(reading: Reading, hit: Hit) -> bool:
    return word_before(reading.claim, hit.first) in reading.claim.discourse.according


def _tells_where(reading: Reading, hit: Hit) -> bool:
    """Tell whether a country is only that of a text or medium ("a FRENCH paper says")."""
    discourse = reading.claim.discourse
    behind = reading.claim.words[hit.last + 1 : hit.last + 2]
    return hit.cls == "country" and not (discourse.document | discourse.described_outlet).isdisjoint(behind)


def slot_class(index: FactIndex, slot: Slot) -> str:
    """Return the closed class whose names fill a slot; "" where it takes any of its concepts."""
    concept = index.base.concepts.get(slot.values[0])
    return concept.cls if concept else ""


def _names(reading: Reading, cls: str, slot: Slot) -> list[Hit]:
    """Return the hits that can stand in a slot of a class; people stand for their country or organisation
    there.
    """
    if not cls:
        return reading.evoking(slot.values)
    names = list(reading.by_class.get(cls, ()))
    if slot.role in AGENTS:
        for other in AGENT_CLASSES:
            if other != cls:
                names.extend(h for h in reading.by_class.get(other, ()) if h not in names)
    names.sort(key=lambda h: (h.first, h.last))
    return names


def _behind_stop(reading: Reading, evoked: Evoked, names: list[Hit]) -> list[Hit]:
    """Return the names behind the semicolon that the predicate stands behind, if one of them begins what is
    said there ("Moscow is not content; THE US accused Russia of ...").
    """
    words = reading.claim.words
    told = min((h.first for h in evoked.predicates), default=0)
    stop = max((at for at in range(told) if words[at] == ";"), default=-1)
    standing_in = {at for at, _, _ in reading.stand_ins}  # "the latter" may be something else
    begins = any(
        0 < h.first - stop <= _BEGINS and h.last < told and standing_in.isdisjoint(h.words) for h in names
    )
    return [h for h in names if h.first > stop] if stop >= 0 and begins else names


def _held_in(reading: Reading, evoked: Evoked) -> list[Hit]:
    """Return the capital, which stands for its country elsewhere, that a verb of the frame has for its place:
    "in" and it right behind or right before the verb ("were to MEET IN MOSCOW", "CHOSEN was FOR ANKARA").
    """
    words, discourse = reading.claim.words, reading.claim.discourse
    inside = discourse.place_of | discourse.chosen
    verbs = [f.hit for f in evoked.filled if not f.hit.cls]
    return [
        capital
        for capital in reading.evoking(("capital",))
        if capital.first
        and words[capital.first - 1] in inside
        and any(
            v.first == capital.last + 1
            or (
                v.last < capital.first - 1
                and discourse.passive.issuperset(words[v.last + 1 : capital.first - 1])
            )
            for v in verbs
        )
    ]
