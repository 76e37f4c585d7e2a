"""What a sentence says of the statements that facts record: who did what, who said what."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.factbase.model import Kind, Mode
from nukecheck.matching.acting import of_another
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.competing import compete
from nukecheck.matching.denying import negated_figures
from nukecheck.matching.firmness import firm, goes_on, is_name
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.grammar import clause_start, mention_tokens
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS, SlotReading
from nukecheck.matching.negated import denied_name
from nukecheck.matching.other_times import gone_by, of_later, other_time
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.slots import read_slots
from nukecheck.matching.sole import nothing_else, said_of_one
from nukecheck.matching.turning import (
    Rivals,
    contested,
    counted_out_beside,
    denied_beside,
    is_not,
    predicates_of,
    title_of,
    turned,
)
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace

_NEARLY_AS_GOOD = 0.9
_AS_GOOD = 0.95  # of the score of a frame, from which on another of its fact reads as much
_BESIDE_CLAUSE = 2  # segments from a clause to one that is told of a noun in it, a comma between them
_EXPECTED = 3  # tokens from "not" to "that", of a verb of thinking between them
_PICKED = 2  # tokens from "not" to the name that it denies
_WIDE = 12
_SPEAKING = 20
_BY = 3
_QUOTED = 5  # tokens of a quotation that is more than a name
_HEADLINE = 12  # tokens
_BESIDE = frozenset(["outlet"])  # roles that what was said does not depend on


def misnamed(evoked: Evoked, slot: SlotReading, score: float) -> Match:
    """Return the match of a slot whose place another name takes than those recorded."""
    return Match(
        evoked.fact,
        Part.SLOT,
        evoked,
        slot.hits[0].first,
        slot.hits[0].last,
        score,
        slot=slot.slot,
        names=slot.hits,
        agrees=False,
    )


def match_statements(
    reading: Reading, index: FactIndex, dated: set[tuple[int, int]], evoked: list[Evoked]
) -> tuple[list[Match], list[tuple[Evoked, Hit]]]:
    """Match propositions and quotations, best frame of each fact, then let facts compete for the same
    words. Also return the facts in which a name is strange, with the name.
    """
    candidates: dict[str, list[Match]] = {}
    filled = [_with_slots(reading, index, one) for one in evoked]
    rivals = predicates_of([one for one, slots in filled if slots is not None])
    doubted: set[str] = set()
    strange: list[tuple[Evoked, Hit]] = []
    for one, slots in filled:
        if (
            one.fact.id in candidates
            or _contradicted_nearer(reading, one, evoked)
            or _said_nearer(reading, one, evoked)
            or _set_aside(reading, one)
        ):
            continue
        if slots is None:
            at = next((h for h in (*one.predicates, *one.subjects)), None)
            refuse(reading, one.fact.id, Why.NOT_NAMED, at.first if at else 0, at.last if at else 0)
            continue
        strange.extend((one, name) for s in slots for name in s.strange)
        matches = _statement(reading, index, one, slots, rivals, dated)
        if matches is None:
            doubted.add(one.fact.id)
        elif matches and _agree(matches) and _denied_otherwise(reading, one, evoked, rivals):
            if not one.frame.denies:
                candidates[one.fact.id] = []
            refuse(reading, one.fact.id, Why.CONTESTED, matches[0].first, matches[0].last)
        elif matches and not (one.fact.id in doubted and _agree(matches)):
            candidates[one.fact.id] = matches
    return compete(reading, [m for ms in candidates.values() for m in ms]), strange


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
    ("Congress, not the DUMA, may ban it").
    """
    if not evoked.frame.denies:
        return False
    claim = reading.claim
    required = [f.hit for f in evoked.filled if not f.group.optional]
    return any(
        (negation := denied_name(reading, hit.first)) is not None
        and claim.words[negation] in claim.discourse.plain_not
        and claim.words[claim.clause_at(negation)] == ","
        and all(claim.segment[h.first] != claim.segment[negation] for h in required if h is not hit)
        for hit in required
    )


def _contrasted(reading: Reading, evoked: Evoked) -> Hit | None:
    """Return the subject that a sentence names only to say that another is meant ("not A but B belongs")."""
    claim = reading.claim
    for name in evoked.subjects:
        negation = denied_name(reading, name.first, name.last) if name.cls else None
        if negation is None or claim.words[negation] not in claim.discourse.plain_not:
            continue
        following = claim.words[name.last + 1 : name.last + 3]
        behind = following[1:] if following[:1] == [","] else following
        if name.first - negation <= _PICKED and tuple(behind[:1]) in claim.discourse.contrast:
            return name
    return None


def _contradicted_nearer(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame of the fact that says the contrary finds as much in fewer clauses, or has all the
    words of a predicate and more ("RAADT zijn lezers een VPN AF").
    """
    if evoked.frame.denies:
        return False
    denying = [e for e in others if e.fact.id == evoked.fact.id and e.frame.denies]
    if not any(f.turned for f in evoked.filled) and any(
        theirs > ours
        for ours in (set(h.words) for h in evoked.predicates)
        for theirs in (set(h.words) for e in denying for h in e.predicates if h.gapped)
    ):
        return True
    return any(e.score >= evoked.score and _clauses(reading, e) < _clauses(reading, evoked) for e in denying)


def _said_nearer(reading: Reading, evoked: Evoked, others: Sequence[Evoked]) -> bool:
    """Tell whether a frame that says the contrary has its words from several clauses, and one that says what
    the fact does nearly as many from one ("refused to promise that, but was willing to talk").
    """
    if not _opposed(evoked) or _clauses(reading, evoked) < 2:
        return False
    return any(
        e.fact.id == evoked.fact.id
        and not _opposed(e)
        and e.score >= evoked.score * _NEARLY_AS_GOOD
        and _clauses(reading, e) == 1
        and _set_against(reading, evoked, e)
        for e in others
    )


def _set_against(reading: Reading, before: Evoked, behind: Evoked) -> bool:
    """Tell whether "but" or the like parts the first word of a frame from all that another reads."""
    first = min((f.hit.first for f in before.filled if not f.group.optional), default=0)
    then = min((f.hit.first for f in behind.filled if not f.group.optional), default=0)
    return not reading.claim.discourse.clausal.isdisjoint(reading.claim.words[first:then])


def _opposed(evoked: Evoked) -> bool:
    return evoked.frame.denies or any(f.turned for f in evoked.filled)


def _clauses(reading: Reading, evoked: Evoked) -> int:
    """Return over how many clauses the words of a frame are spread."""
    return len({reading.claim.segment[f.hit.first] for f in evoked.filled if not f.group.optional})


def _agree(matches: list[Match]) -> bool:
    return all(m.agrees and not m.denied for m in matches)


def _statement(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slots: list[SlotReading],
    rivals: Rivals,
    dated: set[tuple[int, int]],
) -> list[Match] | None:
    """Return what a sentence says of a fact by one frame; None for an objection that is not safe to raise."""
    fact = evoked.fact
    if reading.context.asked and reading.claim.negations and any(c.origin == "label" for c in evoked.carried):
        return []  # which part of the question it denies is not clear
    anchors = [f.hit for f in evoked.filled] or list(evoked.subjects) or [h for s in slots for h in s.hits]
    if not anchors:
        return []
    predicates = evoked.predicates or tuple(anchors)
    at = predicates[0].first, predicates[0].last
    if (mood := unasserted(reading, evoked, at[0])) is not None:
        refuse(reading, fact.id, Why(mood.value), *at)
        return []
    if (other := other_time(reading, fact, at[0], dated)) is not None:
        refuse(reading, fact.id, Why.OTHER_TIME, *mention_tokens(reading.claim, other))
        return []
    if of_later(reading, fact):
        refuse(reading, fact.id, Why.OTHER_TIME, *at)
        return []
    if any(of_another(reading, p, evoked.subjects) for p in evoked.predicates):
        refuse(reading, fact.id, Why.ELSEWHERE, *at)
        return []
    if _behind_quotation(reading, evoked):
        refuse(reading, fact.id, Why.ELSEWHERE, *at)
        return []
    words = {i for f in evoked.filled for i in f.hit.words}
    spare = frozenset(n for s in slots for n in s.negations) | negated_figures(reading, words)
    right = [s for s in slots if s.agrees]
    negative = turned(reading, evoked, rivals, spare) != _all_but(reading, evoked, slots)
    if negative and any(first <= at <= last for _, first, last in reading.claim.denials for at in spare):
        return []  # the denial of a denied figure or name ("that it did not expire in 2023, is false")
    opposed = _opposed(evoked)
    if negative and not fact.deniable and not opposed:
        return []
    denied = negative == fact.positive
    if not denied and (alone := said_of_one(reading, index, evoked)):
        if not nothing_else(reading, evoked, alone):
            refuse(reading, fact.id, Why.STRANGER, alone[0].first, alone[-1].last)
            return []
        denied = True
    if not denied and evoked.frame.denies and any(s.slot.needed and not s.hits for s in slots):
        return []  # that something has not been stopped tells of nobody who does it
    if not denied and _only_titles(reading, evoked):
        return []  # "Secretary of State Blinken did not go" tells nothing of his office
    wrong = [] if denied and evoked.frame.denies else [s for s in slots if s.agrees is False]
    if any(s.slot.role == "actor" and set(s.slot.values) == set(fact.subject) for s in wrong):
        here = reading.claim.segment[at[0]]
        if all(h.first > at[1] and reading.claim.segment[h.first] != here for h in evoked.subjects):
            refuse(reading, fact.id, Why.STRANGER, wrong[0].hits[0].first, wrong[0].hits[0].last)
            return None  # it tells what its subject does, and here another acts
    if not (wrong or denied) and (name := _contrasted(reading, evoked)) is not None:
        refuse(reading, fact.id, Why.CONTESTED, name.first, name.last)
        return None  # it is told of another
    found = len([f for f in evoked.filled if not f.group.optional]) + len(set(evoked.subjects)) + len(right)
    found += sum(c.origin in ("heading", "label") for c in evoked.carried) + bool(
        evoked.carried and (leaning(reading) or (wrong and goes_on(reading, evoked)))
    )
    score = evoked.score + sum(1.5 for _ in right)
    required = [] if right and not wrong else _required(evoked)
    if found < 2 or (len(required) == 1 and _inside(required[0], evoked.subjects)):
        refuse(reading, fact.id, Why.TOO_LITTLE, *at)
        return []
    if not (wrong or denied) and _borrowed(reading, evoked, bool(right)):
        refuse(reading, fact.id, Why.ELSEWHERE, *at)
        return []
    by_opposites = bool(evoked.carried) and any(f.turned for f in evoked.filled if not f.group.optional)
    if by_opposites and not (wrong or denied):
        refuse(reading, fact.id, Why.ELSEWHERE, *at)
        return [] if evoked.frame.denies else None
    if denied and not evoked.frame.denies and denied_beside(reading, evoked, spare):
        return None
    if _only_possible(reading, evoked):
        refuse(reading, fact.id, Why.TENTATIVE, *at)
        return None
    if denied and not opposed and _conceded(reading, at[0]):
        refuse(reading, fact.id, Why.CONTESTED, *at)
        return None
    if denied and _not_told(reading, at[0]):
        refuse(reading, fact.id, Why.QUESTION, *at)
        return None
    unexpected = evoked.frame.denies and _unexpected(reading, at[0])
    if denied and (unexpected or (not negative and _denied_before(reading, evoked))):
        refuse(reading, fact.id, Why.CONTESTED, *at)
        return None
    left_out = not wrong and counted_out_beside(reading, evoked)
    if (wrong or denied) and gone_by(reading, fact):
        refuse(reading, fact.id, Why.OTHER_TIME, *at)
        return None
    if (wrong or denied) and not (
        left_out or firm(reading, evoked, [h for s in wrong for h in s.hits], score)
    ):
        refuse(reading, fact.id, Why.UNSAFE, *at)
        return None
    if wrong and denied and negative and not opposed and all(s.slot.only for s in wrong):
        others = tuple(h for s in wrong for h in s.hits)  # no other is of those recorded, and so it says
        return [Match(fact, Part.STATEMENT, evoked, *_place(predicates, others), score, names=others)]
    if wrong:
        if denied or evoked.frame.denies or (len(wrong) > 1 and len(right) + len(evoked.subjects) == 0):
            refuse(reading, fact.id, Why.CONFUSED, wrong[0].hits[0].first, wrong[0].hits[0].last)
            return []
        names = [misnamed(evoked, s, score) for s in wrong]
        if any(s.slot.needed or s.slot.role not in _BESIDE for s in wrong):
            return names
        told = tuple(h for s in right for h in s.hits)
        place = _place(predicates, evoked.subjects)
        return [*names, Match(fact, Part.STATEMENT, evoked, *place, score, told=told)]
    if fact.kind is Kind.QUOTATION and _said_by_nobody(reading, index, slots, denied):
        refuse(reading, fact.id, Why.NOT_NAMED, *at)
        return []
    if not denied and (strange := [h for s in slots for h in s.strange]):
        refuse(reading, fact.id, Why.STRANGE, strange[0].first, strange[0].last)
        return None
    if (not denied or evoked.frame.denies) and contested(reading, evoked, rivals, spare):
        refuse(reading, fact.id, Why.CONTESTED, *at)
        return []
    named = tuple(h for s in right for h in s.hits)
    beside = () if denied else (*anchors, *evoked.subjects, *named)
    place = _place(predicates, beside)
    return [Match(fact, Part.STATEMENT, evoked, *place, score, denied=denied, names=named)]


def _all_but(reading: Reading, evoked: Evoked, slots: Sequence[SlotReading]) -> bool:
    """Tell whether those whom a statement is to name are named only as the ones who did not do what is told
    of others before ("190 supported it; only RUSSIA DID NOT").
    """
    segment = reading.claim.segment
    told = {segment[h.first] for h in _required(evoked)}
    needed = [s for s in slots if s.slot.needed and s.slot.role not in AGENTS and s.agrees]
    return bool(needed and told) and all(
        segment[h.first] not in told and segment[h.first] > min(told) and is_not(reading, h)
        for s in needed
        for h in s.hits
    )


def _behind_quotation(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a word of a frame only tells where a quotation that opens the sentence is from ("'A was
    left out of B', is in the report").
    """
    quotes = reading.claim.quotes
    spoken = evoked.fact.speaker or any(s.role in ("speaker", "outlet") for s in evoked.fact.slots)
    if spoken or not quotes or quotes[0][0] > 1 or quotes[0][1] < _QUOTED:
        return False
    last = quotes[-1][1]
    told = [f.hit for f in evoked.filled if not (f.group.optional or f.hit.cls)]
    behind = [h for h in told if h.first > last]
    return bool(behind) and any(h.last <= last for h in (*told, *evoked.subjects) if h not in behind)


def _said_by_nobody(reading: Reading, index: FactIndex, slots: list[SlotReading], denied: bool) -> bool:
    """Tell whether neither the sentence nor the text around it names who is recorded to have said something,
    or, where it is not denied, the sentence anybody of the same country. A headline names nobody.
    """
    if len(reading.claim.tokens) <= _HEADLINE:
        return False
    before = {c for names in reading.context.names.values() for one in names for c in one.hit.stands_for}
    for slot in (s.slot for s in slots if s.slot.role == "speaker" and not s.agrees):
        concepts = [index.base.concepts[v] for v in slot.values if v in index.base.concepts]
        known = {*slot.values, *(c for one in concepts for c in one.part_of)}
        if not denied:
            known.update(slot.also)
        if not reading.context.labels and before.isdisjoint(slot.values):
            return all(h.counts_as.isdisjoint(known) for h in reading.hits)
    return False


def _required(evoked: Evoked) -> list[Hit]:
    return [f.hit for f in evoked.filled if not f.group.optional]


def _inside(word: Hit, subjects: Sequence[Hit]) -> bool:
    """Tell whether a word is a part of what the subject is called, and says nothing of it."""
    return any(
        s.first <= word.first and word.last <= s.last and s.last - s.first > word.last - word.first
        for s in subjects
        if not (s.gapped or word.gapped)
    )


def _only_possible(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a verb of the frame only may be so ("they may withdraw"), where the fact tells what is."""
    claim = reading.claim
    statement = evoked.fact.statement.get(claim.sentence.language, "").lower().split()
    if evoked.fact.mode is not Mode.FACT or not claim.discourse.able.isdisjoint(statement):
        return False
    inside = {i for f in evoked.filled for i in f.hit.words}
    return any(
        h.first > 0 and h.first - 1 not in inside and claim.words[h.first - 1] in claim.discourse.possible
        for h in evoked.predicates[:1]
    )


def _denied_before(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether what a relative clause says is said of something that there is not ("no changes that give
    cause to"), and no word of the frame itself ("has NO OBJECTION TO a shield that does").
    """
    claim = reading.claim
    own = {i for h in evoked.predicates for i in h.words}
    begins = {clause_start(claim.segment, h.first) for h in evoked.predicates}
    return any(
        n < start and n not in own and claim.segment[start] - claim.segment[n] <= _BESIDE_CLAUSE
        for n, _ in claim.negations
        for start in begins
        if claim.words[start] in claim.discourse.relative
    )


def _unexpected(reading: Reading, at: int) -> bool:
    """Tell whether a clause tells what somebody is not to expect ("moet NIET denken DAT het mag")."""
    claim = reading.claim
    start = clause_start(claim.segment, at)
    return claim.words[start] in claim.discourse.that and any(
        0 < start - n <= _EXPECTED and not claim.discourse.expecting.isdisjoint(claim.words[n:start])
        for n, _ in claim.negations
    )


def _conceded(reading: Reading, at: int) -> bool:
    """Tell whether a clause only grants what it tells ("nobody spoke, despite the looming arms race"): a
    negation elsewhere does not deny it.
    """
    claim = reading.claim
    start = clause_start(claim.segment, at)
    return claim.words[start] in claim.discourse.conceding and not any(
        claim.segment[n] == claim.segment[at] for n, _ in claim.negations
    )


def _not_told(reading: Reading, at: int) -> bool:
    """Tell whether what stands at a token is only left open ("did not say which would be placed where")."""
    claim = reading.claim
    return any(
        h.last + 1 < len(claim.words)
        and claim.words[h.last + 1] in claim.discourse.asking
        and h.first <= at
        and any(0 < h.first - n <= _PICKED for n, _ in claim.negations)
        for h in reading.evoking(("say",))
    )


def _only_titles(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether all that a frame finds is the title before a name, in a clause that denies something."""
    claim = reading.claim
    required = [f.hit for f in evoked.filled if not f.group.optional]
    people = [h for h in evoked.subjects if h.cls == "person"]
    return (
        bool(required)
        and all(any(title_of(h, p) for p in people) for h in required)
        and any(claim.segment[at] == claim.segment[required[0].first] for at, _ in claim.negations)
    )


def _borrowed(reading: Reading, evoked: Evoked, named: bool) -> bool:
    """Tell whether so little of a fact is in the sentence that its subject, or more, was only said before.

    ``named`` tells whether a name of its own is.
    """
    lent = [c for c in evoked.carried if c.origin not in ("heading", "label")]
    required = [f.hit for f in evoked.filled if not f.group.optional]
    if len(required) <= 1 and any(c.origin == "heading" and not is_name(c.hit) for c in evoked.carried):
        return True  # under a heading of what happens not all is an instance of it
    if any(not is_name(c.hit) for c in lent) and len(reading.claim.tokens) > _SPEAKING:
        return True  # a long sentence speaks for itself
    before = [c for c in evoked.carried if c.origin != "label"]
    alone = not (named or evoked.subjects or leaning(reading))
    headed = all(c.origin == "heading" for c in before) and len(reading.claim.tokens) > _HEADLINE
    if alone and (len(before) > 1 or (before and headed)) and len(required) <= 1:
        return True  # "SIGNATORIES", under a heading with the treaty
    if not lent or named:
        return False
    return all(h.cls for h in required) or (len(lent) > 1 and len(required) <= 1)


def _place(predicates: Sequence[Hit], beside: Sequence[Hit] = ()) -> tuple[int, int]:
    """Return first and last token of the predicates close to the first of them that tells more than that
    something was said, and of the names next to these.
    """
    start = next((h for h in predicates if h.concept != "say"), predicates[0])
    first, last = start.first, start.last
    for hits, reach in ((predicates, _WIDE), (beside, _BY)):
        for hit in sorted(hits, key=lambda h: max(first - h.last, h.first - last)):
            gap = max(first - hit.last, hit.first - last)
            if gap <= reach and max(last, hit.last) - min(first, hit.first) <= _WIDE:
                first, last = min(first, hit.first), max(last, hit.last)
    return first, last
