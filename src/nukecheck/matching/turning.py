"""How denials and opposites turn what a frame says."""

from __future__ import annotations

from collections.abc import Sequence, Set

from nukecheck.claims import Claim
from nukecheck.factbase.model import FIGURES, Slot
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.counting_out import counted_out, replaced
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.reaching import reaching_negations
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

Rivals = Sequence[tuple[str, Hit]]  # facts with their predicates

_MEMBER = 2  # tokens from a name past "is" to "not among"
_BESIDE_POSITION = ("country", "post", "organisation")
_OFFICE, _WORKPLACE = "office", "organisation"  # roles of slots
_STOPS = frozenset(":;")
_INSTEAD = 6  # tokens from the first of "instead of" to the word it replaces


def turned(
    reading: Reading, evoked: Evoked, rivals: Rivals = (), spare: frozenset[int] = frozenset()
) -> bool:
    """Tell whether the sentence denies what the frame says: an odd number of opposites, negations and
    denials.

    ``rivals`` are the predicates of all facts that the sentence evokes: a negation belongs to the nearest
    of them. ``spare`` are negations that belong to a single name or figure.
    """
    claim = reading.claim
    count = sum(f.turned for f in evoked.filled if not f.group.optional) + evoked.frame.denies
    if only_titled(reading, evoked):
        return count % 2 == 1
    inside = {i for f in evoked.filled for i in f.hit.words}
    reaching = reaching_negations(reading, evoked, spare)
    seen = {n for n in reaching if _nearest_is_ours(reading, n, evoked, rivals)}
    seen -= {n for n in seen if _needed(claim, n, {*seen, *inside, *spare})}
    pairs = {n for n in seen if claim.tokens[n].folded in claim.discourse.paired_negation}
    begun = any(claim.tokens[i].folded in claim.discourse.paired_negation for i in inside)
    count += len(seen) - max(0, len(pairs) - (not begun))
    count += any(
        replaced(claim, f.hit, inside | seen) for f in evoked.filled if not (f.group.optional or f.hit.cls)
    )
    count += any(
        any(first <= h.first <= last for h in _behind_marker(claim, evoked, marker)[:1])
        for marker, first, last in claim.denials
    )
    count += counted_out(reading, evoked, bool(reaching))
    count += _made_an_exception(reading, evoked)
    count += not seen and _not_one_of(reading, evoked)
    return count % 2 == 1


def _not_one_of(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the subject of a frame is said to be none of those of whom a relative clause tells it
    ("A is NOT AMONG the countries WHERE they are kept").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    behind = discourse.relative | discourse.where
    return any(
        first + 1 == begin
        and any(h.last < first <= h.last + _MEMBER for h in evoked.subjects)
        and any(not behind.isdisjoint(claim.words[end : h.first]) for h in evoked.predicates)
        for first, _ in claim.negations
        for begin, end in claim.places(discourse.one_of)
    )


def _is_position(slot: Slot) -> bool:
    """Tell whether a slot is for the office that somebody holds, or for where they work."""
    return slot.role == _OFFICE or (slot.role == _WORKPLACE and slot.needed)


def only_titled(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether an office is nothing but the title of the person it is said to be that of, right before
    their name or behind it, so that what is denied is what they do ("MINISTER X saw no point in it").
    """
    if reading.claim.denials or not any(map(_is_position, evoked.fact.slots)):
        return False
    claim, persons = reading.claim, [s for s in evoked.subjects if s.cls == "person"]
    needed = evoked.required
    if not persons or any(h.gapped for h in needed):
        return False
    being = claim.discourse.passive | claim.discourse.past | claim.discourse.alike
    small = claim.discourse.determiner | claim.discourse.transparent | {","}
    told = (*needed, *(h for h in reading.hits if h.cls in _BESIDE_POSITION))
    words = {i for h in told for i in h.words}
    for person in persons:
        first = min((h.first for h in needed), default=person.first)
        last = max((h.last for h in needed), default=person.last)
        span = range(min(first, person.first), max(last, person.last) + 1)
        if all(i in person.words or i in words or claim.words[i] in small for i in span) and being.isdisjoint(
            claim.words[span.start : span.stop]
        ):
            return all(at not in span for at, _ in claim.negations)
    return False


def _behind_marker(claim: Claim, evoked: Evoked, marker: int) -> Sequence[Hit]:
    """Return what a denial may deny of a frame: nothing where it is itself a word of that ("DENIES that"),
    and the rest where only its verb is ("does not THINK that").
    """
    holding = [h for h in evoked.predicates if marker in h.words]
    bare = claim.discourse.plain_denial.isdisjoint(claim.words[marker + 1 : marker + 2])
    if holding and (bare or any(marker + 1 in h.words for h in holding)):
        return ()
    return [h for h in evoked.predicates or evoked.subjects if h not in holding]


def _needed(claim: Claim, negation: int, told: Set[int]) -> bool:
    """Tell whether "without" says what something needs ("WITHOUT checks NO trust"): its clause holds another
    negation, none of those ``told`` of what is said itself; or what follows does, where it leads the
    sentence in ("WITHOUT checks, they say, NEITHER will hold").
    """
    if claim.words[negation] not in claim.discourse.lacking:
        return False
    leads = not any(token.word for token in claim.tokens[:negation])
    others = (at for at, _ in claim.negations if at not in told)
    return any(leads or claim.segment[at] == claim.segment[negation] for at in others)


def denied_beside(reading: Reading, evoked: Evoked, spare: frozenset[int]) -> bool:
    """Tell whether all that a sentence denies of a frame is another of its words than the first, in another
    piece of the clause ("never took part and refused").
    """
    verbs = evoked.verbs
    reaching = reaching_negations(reading, evoked, spare)
    if len(verbs) < 2 or not reaching:
        return False
    parts, segment = reading.part, reading.claim.segment
    return all(
        segment[n] == segment[verbs[0].first]
        and parts[n] != parts[verbs[0].first]
        and any(parts[n] == parts[v.first] for v in verbs[1:])
        for n in reaching
    )


def _made_an_exception(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether what a statement is about is excepted from what is told of all else ("stopped informing
    them, EXCEPT about missile tests").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    verbs = evoked.verbs
    things = (*verbs, *(s for s in evoked.subjects if not s.cls))
    small = discourse.transparent | discourse.about | discourse.not_agent | discourse.source_of
    return any(
        any(h.last < first for h in verbs)
        and not any(first in h.words for h in verbs)
        and last < thing.first
        and not any(
            0 < first - at <= _INSTEAD for at, _ in claim.negations if "," not in claim.words[at:first]
        )
        and small.issuperset(claim.words[last + 1 : thing.first])
        for first, last in claim.places(discourse.all_except)
        for thing in things
    )


def denied_of_another(reading: Reading, evoked: Evoked, spare: frozenset[int], names: Sequence[Hit]) -> bool:
    """Tell whether all that a sentence denies of a frame is a later word of it, in a clause in which somebody
    else than those ``names`` acts ("turned down BY A, B WOULD NO LONGER hand it over").
    """
    verbs = evoked.verbs
    reaching = reaching_negations(reading, evoked, spare)
    if len(verbs) < 2 or not reaching or not names:
        return False
    claim, segment = reading.claim, reading.claim.segment
    said = {i for h in names for i in h.words}
    return all(
        n > verbs[0].last
        and segment[n] != segment[verbs[0].first]
        and any(
            h.cls in AGENT_CLASSES
            and said.isdisjoint(h.words)
            and segment[claim.clause_at(n)] == segment[h.first]
            and h.first < n
            and not any(h.counts_as & name.counts_as for name in names)
            for h in reading.hits
        )
        and all(segment[name.first] != segment[n] for name in names)
        for n in reaching
    )


def contested(reading: Reading, evoked: Evoked, rivals: Rivals, spare: frozenset[int]) -> bool:
    """Tell whether a negation reaches what the frame says, and stands nearer to what another fact says; or
    whether two in different clauses each deny another word of it ("never had any; none were given up").
    """
    reaching = reaching_negations(reading, evoked, spare)
    if any(not _nearest_is_ours(reading, n, evoked, rivals) for n in reaching):
        return True
    segment = reading.claim.segment
    denied = {segment[n]: {h for h in evoked.predicates if segment[h.first] == segment[n]} for n in reaching}
    return len(denied) > 1 and all(denied.values())


def denied_twice(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the words on both sides of a colon or semicolon each deny what a frame says ("they did NOT
    leave: they REFUSED to"), so that neither undoes the other.
    """
    claim, segment = reading.claim, reading.claim.segment
    required = [f for f in evoked.filled if not f.group.optional]
    turning = [f.hit.first for f in required if f.turned]
    plain = {segment[f.hit.first] for f in required if not f.turned}
    return any(
        segment[n] in plain and not _STOPS.isdisjoint(claim.words[min(n, at) : max(n, at)])
        for n, _ in claim.negations
        for at in turning
    )


def predicates_of(evoked: Sequence[Evoked]) -> tuple[tuple[str, Hit], ...]:
    """Return the predicates of all facts evoked, each place once for each fact."""
    places: dict[tuple[str, int, int], tuple[str, Hit]] = {}
    for one in evoked:
        for filled in one.filled:
            hit = filled.hit
            if not filled.group.optional and not hit.cls and not hit.members:
                places.setdefault((one.fact.id, hit.first, hit.last), (one.fact.id, hit))
    return tuple(places.values())


def _nearest_is_ours(reading: Reading, negation: int, evoked: Evoked, rivals: Rivals) -> bool:
    """Tell whether a negation stands nearest to a predicate of this fact; what follows it is nearer than
    what precedes. What another fact reads from the same words is no nearer.
    """

    def cost(hit: Hit) -> int:
        if hit.first <= negation <= hit.last:
            return 0
        return hit.first - negation if hit.first > negation else negation - hit.last + 2

    if _of_what_follows(reading, negation, evoked):
        return False
    own = (*evoked.predicates, *(s for s in evoked.subjects if not s.cls))
    ours = min((cost(h) for h in own), default=99)
    words = {at for h in own for at in h.words}
    theirs = min(
        (
            cost(h)
            for fact, h in rivals
            if fact != evoked.fact.id
            and reading.claim.segment[h.first] == reading.claim.segment[negation]
            and words.isdisjoint(h.words)
        ),
        default=99,
    )
    return ours <= theirs + 1


def _of_what_follows(reading: Reading, negation: int, evoked: Evoked) -> bool:
    """Tell whether all that a statement is read from stands before a negation and other words follow it: then
    it denies these ("weapons in Belarus will not win the war").
    """
    if evoked.fact.kind in FIGURES or not evoked.fact.positive:
        return False
    claim, values = reading.claim, {v for s in evoked.fact.slots for v in s.values}
    own = [*(f.hit for f in evoked.filled), *evoked.subjects]
    own += [h for h in reading.hits if not values.isdisjoint(h.stands_for | h.members)]
    ends = max((i for h in own for i in h.words), default=negation)
    if ends >= negation or claim.discourse.modal.isdisjoint(claim.words[ends + 1 : negation]):
        return False
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.existing
    return any(
        claim.tokens[i].word and claim.segment[i] == claim.segment[negation] and claim.words[i] not in small
        for i in range(negation + 1, len(claim.tokens))
    )
