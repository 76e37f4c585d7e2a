"""Two events that a sentence puts in an order ("A before B"), or so long apart ("two years after B, A")."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.claims import Claim, Mood
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Fact, Kind
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.frames import Evoked
from nukecheck.matching.matches import Comparison, Match, Part, Relation
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.statements import dated_by, states_offset
from nukecheck.records import Record
from nukecheck.values import PartialDate, Quantity

_REACH = 10  # tokens from "before" to the first word of the event behind it
_AS_GOOD = 0.5  # of a score less, with which an event may be meant as well
_TELLING = 2  # words of a frame that tell what happened by themselves
_PRONOUN = 4  # tokens from a verb to the pronoun for who or what does it
_EXCEPTED = 5  # tokens from "op" to "na"
_LONG = 40  # tokens, beyond which a sentence tells too much


class Event(Record):
    """What happened, by the fact that has its date, and the tokens from ``first`` to ``last`` that tell it;
    ``again`` where a pronoun stands for its subject.
    """

    evoked: Evoked
    first: int
    last: int
    again: bool = False


def sequences(reading: Reading, evoked: Sequence[Evoked], matches: Sequence[Match]) -> list[Match]:
    """Return what a sentence says of which of two dated events came first, and how long before.

    The event behind "before" or "after" is the one of which all words stand there, the other one stands
    before that word or behind the event. Nothing is read from a sentence that denies anything, or tells that
    something goes on.
    """
    claim = reading.claim
    marks = _marks(reading)
    if not marks or claim.negations or claim.denials or len(claim.tokens) > _LONG:
        return []
    if not claim.discourse.remaining.isdisjoint(claim.bag):
        return []
    found = [m for e in evoked for m in _reversed(reading, e, marks)]
    events = [e for e in evoked if e.fact.kind is Kind.DATE and not e.carried and _happens(e.fact)]
    if len({e.fact.id for e in events}) < 2:
        return found
    for first, last, relation in marks:
        behind = _best(_nearest([_told(reading, e, last + 1, len(claim.tokens)) for e in events]))
        if not behind or behind[0].first - last > _REACH:
            continue
        others = [e for e in events if all(e.fact.id != b.evoked.fact.id for b in behind)]
        end = max(e.last for e in behind)
        ahead = _best([_told(reading, e, 0, first) for e in others])
        stop = _goes_on(claim, end)
        ahead = ahead or _best([_told(reading, e, end + 1, stop) for e in others])
        ahead = ahead or _best([_around(_told(reading, e, 0, stop), first, end) for e in others])
        if len(behind) != 1 or len(ahead) != 1:
            continue
        one, other = ahead[0], behind[0]
        if (one.again or other.again) and one.evoked.fact.subject != other.evoked.fact.subject:
            continue
        if _gainsaid(reading, one, other, relation):
            continue
        if (mood := _mood(reading, one, other)) is not None:
            refuse(reading, one.evoked.fact.id, Why(mood.value), first, last)
            continue
        length = _length(reading, first)
        if length is not None and any(m.mention == length for m in matches):
            continue  # a fact of its own tells how long it was
        found.append(_match(one, other, relation, length, (first, last)))
    return found


def _gainsaid(reading: Reading, one: Event, other: Event, relation: Relation) -> bool:
    """Tell whether the dates that a sentence itself gives to two events put them the other way round, so
    that the word for their order is about something else ("SIGNED in 2010, it was the last one standing after
    the other ENDED in 2019").
    """
    ours, theirs = _dates_beside(reading, one), _dates_beside(reading, other)
    if not ours or not theirs or ours == theirs:
        return False
    if relation is Relation.LATER:
        return max(d.latest for d in ours) < min(d.earliest for d in theirs)
    return min(d.earliest for d in ours) > max(d.latest for d in theirs)


def _dates_beside(reading: Reading, event: Event) -> list[PartialDate]:
    """Return the dates that stand in the clause of the words for an event."""
    claim = reading.claim
    clause = claim.segment[event.evoked.predicates[0].first]
    dates = [m for m in claim.mentions if claim.segment[claim.place(m)[0]] == clause]
    return [m.value for m in dates if isinstance(m.value, PartialDate) and m.value.year_known]


def _around(event: Event | None, first: int, end: int) -> Event | None:
    """Return an event that is told before a stretch and behind it ("A was five days after B ADOPTED")."""
    return event if event is not None and event.first < first and event.last > end else None


def _goes_on(claim: Claim, end: int) -> int:
    """Return where, behind a token, a comma and "and" or "while" lead in something else, or the end."""
    words = claim.words
    parting = (i for i in range(end + 1, len(words)) if words[i - 1] in (",", ";"))
    return next((i for i in parting if words[i] in claim.discourse.clausal), len(words))


def _reversed(reading: Reading, evoked: Evoked, marks: Sequence[tuple[int, int, Relation]]) -> list[Match]:
    """Return what denies a fact that tells how long its first event came after its second ("a year after"),
    where the first is said to have come before.
    """
    words = evoked.required
    told = evoked.fact.kind is Kind.QUANTITY and states_offset(evoked.fact.statement.get("en", ""))
    if not told or evoked.carried or len(words) != _TELLING or any(f.turned for f in evoked.filled):
        return []
    for first, last, relation in marks:
        behind = sorted((h for h in words if 0 < h.first - last <= _REACH), key=lambda h: h.first)
        wrong = words[0] if relation is Relation.LATER else words[1]
        mood = unasserted(reading, evoked, words[0].first)
        if behind and behind[0] is wrong and not any(h.first <= first <= h.last for h in words) and not mood:
            place = min(h.first for h in words), max(h.last for h in words)
            stated = Comparison(relation, ours=evoked.fact)
            return [
                Match(
                    evoked.fact,
                    Part.STATEMENT,
                    evoked,
                    *place,
                    evoked.score,
                    denied=True,
                    comparison=stated,
                )
            ]
    return []


def _marks(reading: Reading) -> list[tuple[int, int, Relation]]:
    """Return the places of "before" and "after", and how what stands with them lies in time. A word that has
    more meanings ("voor") only counts behind a length of time.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    kinds = ((discourse.preceding, Relation.EARLIER), (discourse.following, Relation.LATER))
    marks = [(*place, relation) for phrases, relation in kinds for place in claim.places(phrases)]
    marks += [
        (at, at, Relation.EARLIER)
        for at, word in enumerate(claim.words)
        if word in discourse.beside_date
        and all(at != first for first, _, _ in marks)
        and _length(reading, at) is not None
    ]
    idle = {i for a, b in claim.places(discourse.no_order) for i in range(a, b + 1)}
    return sorted(mark for mark in marks if mark[0] not in idle and not _vague(reading, mark[0]))


def _vague(reading: Reading, at: int) -> bool:
    """Tell whether a word for an order stands behind a length of time that is no figure ("shortly after"), or
    makes an exception with one before it ("op Frankrijk NA").
    """
    discourse = reading.claim.discourse
    before = reading.claim.words[max(0, at - _EXCEPTED) : at]
    if _length(reading, at) is not None:
        return False
    return not (discourse.all_but.isdisjoint(before) and discourse.vague_length.isdisjoint(before[-1:]))


def _length(reading: Reading, at: int) -> Mention | None:
    """Return the length of time that stands right before a token."""
    return next(
        (
            m
            for m in reading.claim.mentions
            if m.kind is MentionKind.DURATION and reading.claim.place(m)[1] == at - 1
        ),
        None,
    )


def _happens(fact: Fact) -> bool:
    """Tell whether a fact dates an event, and not since or until when something is so."""
    discourse = load_discourse("en")
    lasting = discourse.boundary | discourse.until | discourse.by | discourse.source_of
    return not dated_by(fact.statement.get("en", "")) <= lasting


def _told(reading: Reading, evoked: Evoked, begin: int, stop: int) -> Event | None:
    """Return an event if its words stand in a stretch, and a name for each part of its subject. Where it has
    several words, one may be lent from elsewhere, but not the first, which tells what happens; and a pronoun
    may stand for the subject.
    """
    words = evoked.required
    if not words or any(f.turned or f.hit.fuzzy for f in evoked.filled):
        return None
    inside = [h for h in words if begin <= h.first and h.last < stop]
    lent = len(words) - len(inside)
    taken_up = False
    for concept in evoked.fact.subject:
        named = [h for h in evoked.subjects if concept in h.stands_for | h.members]
        here = [h for h in named if begin <= h.first and h.last < stop]
        inside += here and [min(here, key=lambda h: abs(h.first - words[0].first))]
        taken_up = taken_up or not here
    if words[0] not in inside or lent > max(0, len(words) - _TELLING):
        return None
    first, last = min(h.first for h in inside), max(h.last for h in inside)
    if taken_up and len(words) < _TELLING:
        claim = reading.claim
        around = {*claim.words[max(begin, first - _PRONOUN) : min(stop, last + _PRONOUN)]}
        noun = claim.words[first - 1] in claim.discourse.determiner if first > begin else begin > 0
        # "after (the) SUBMISSION"
        pronouns = claim.discourse.it | claim.discourse.subject_pronoun
        if lent or not (noun or pronouns & around):
            return None
        return Event(evoked, first, last, taken_up)
    return Event(evoked, first, last)


def _nearest(events: Sequence[Event | None]) -> list[Event]:
    """Return the events that the first words tell, of which one may hold another."""
    told = [e for e in events if e is not None]
    first = min(told, key=lambda e: (e.first, e.last), default=None)
    return [] if first is None else [e for e in told if e.first <= first.last]


def _best(events: Sequence[Event | None]) -> list[Event]:
    """Return the event of the highest score, with all that are as good, one for each fact."""
    told = [e for e in events if e is not None]
    best = max((e.evoked.score for e in told), default=0.0)
    by_fact = {e.evoked.fact.id: e for e in reversed(told) if e.evoked.score >= best - _AS_GOOD}
    return list(by_fact.values())


def _mood(reading: Reading, *events: Event) -> Mood | None:
    moods = (unasserted(reading, e.evoked, e.evoked.predicates[0].first) for e in events)
    return next((mood for mood in moods if mood is not None), None)


def _match(
    ahead: Event, behind: Event, relation: Relation, length: Mention | None, mark: tuple[int, int]
) -> Match:
    """Return the order as a match of the event that stands with "before" or "after"."""
    apart = length.value if length is not None and isinstance(length.value, Quantity) else None
    return Match(
        ahead.evoked.fact,
        Part.STATEMENT,
        ahead.evoked,
        min(ahead.first, behind.first, mark[0]),
        max(ahead.last, behind.last, mark[1]),
        ahead.evoked.score,
        partners=(behind.evoked.fact,),
        comparison=Comparison(relation, apart, ahead.evoked.fact),
    )
