"""Which figure or date of a sentence answers which fact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from nukecheck.claims import Claim, Mood
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import FIGURES, Fact, Kind
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.assigning import assign
from nukecheck.matching.candidates import Candidate
from nukecheck.matching.counted_things import (
    counts_else,
    just_before,
    just_behind,
    named_loosely,
    said_of_next,
)
from nukecheck.matching.denying import stated
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.governing import counted, governing
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.index import CompiledGroup, FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.negated import denied_figure, instead_before
from nukecheck.matching.other_dates import leads_in, of_entry, of_other_event
from nukecheck.matching.other_figures import of_something_else
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.shares import asked_of, marked, shared, summed_with
from nukecheck.matching.telling import foretells
from nukecheck.matching.turning import predicates_of, turned
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace
from nukecheck.values import (
    Agreement,
    PartialDate,
    compare_dates,
    day_date,
)

_KINDS = {
    "percent": (MentionKind.PERCENT, MentionKind.FACTOR),
    "factor": (MentionKind.FACTOR, MentionKind.PERCENT),
    "km": (MentionKind.LENGTH,),
    "month": (MentionKind.DURATION,),
    "day": (MentionKind.DURATION,),
    "per-year": (MentionKind.FREQUENCY,),
    "ordinal": (MentionKind.ORDINAL,),
    "article": (MentionKind.LABEL,),
    "": (MentionKind.NUMBER,),
}
_NEAR = 6
_PARTITIVE = 4  # tokens from a figure to that which it is a part of
_BRIEF = 12
_LIMITS = 3
_OPENS = 9  # the last token of what opens a sentence
_LISTED = 30.0  # the cost of what is counted at most, where it stands once, at the head of a list
_ALLOWED = 4.0  # for a ceiling that a treaty in force in the text sets for each of two


def match_figures(reading: Reading, index: FactIndex, evoked: Sequence[Evoked]) -> list[Match]:
    """Assign the figures and dates of a sentence to the facts it speaks of, each to the one that fits it
    best.
    """
    figures = [e for e in evoked if e.fact.kind in FIGURES and not e.frame.denies]
    if not figures or not (reading.claim.mentions or reading.date_before):
        return []
    candidates: list[Candidate] = []
    for one in figures:
        if one.fact.kind is Kind.DATE and any(f.turned for f in one.filled if not f.group.optional):
            continue
        for mention in reading.claim.mentions:
            candidate = _candidate(reading, index, one, mention, figures)
            if candidate is not None:
                candidates.append(candidate)
    found = stated(reading, assign(reading, candidates), predicates_of(evoked))
    if reading.date_before is not None:
        found.extend(_dated_before(reading, figures))
    return found


def _dated_before(reading: Reading, figures: Sequence[Evoked]) -> list[Match]:
    """Give a date that stood by itself in the sentence before to the one event of this sentence."""
    date = reading.date_before
    assert date is not None
    if any(m.kind is MentionKind.DATE for m in reading.claim.mentions):
        return []
    events = [
        e
        for e in figures
        if e.fact.kind is Kind.DATE
        and not any(f.turned for f in e.filled)
        and e.predicates
        and not any(c.origin == "recent" or not (c.hit.cls or c.hit.members) for c in e.carried)
        and unasserted(reading, e, e.predicates[0].first) is None
    ]
    if len({e.fact.id for e in events}) != 1 or turned(reading, events[0]):
        return []
    event = events[0]
    place = event.predicates[0]
    return [Match(event.fact, Part.VALUE, event, place.first, place.last, event.score, mention=date)]


def _candidate(
    reading: Reading, index: FactIndex, evoked: Evoked, mention: Mention, figures: Sequence[Evoked]
) -> Candidate | None:
    fact = evoked.fact
    if mention.kind not in _kinds(fact):
        return None
    claim = reading.claim
    first, last = mention_tokens(claim, mention)
    if (mood := unasserted(reading, evoked, first)) is not None:
        refuse(reading, fact.id, Why(mood.value), first, last)
        return None
    event = evoked.predicates[0].first if fact.kind is Kind.DATE and evoked.predicates else first
    mood = unasserted(reading, evoked, event)
    told = any(claim.segment[s.first] == claim.segment[event] for s in evoked.subjects)
    if mood is Mood.HYPOTHETICAL or (told and mood is Mood.NORMATIVE) or _exempted(reading, event):
        refuse(reading, fact.id, Why.HYPOTHETICAL, first, last)
        return None
    if of_something_else(reading, evoked, mention, first, last):
        return None
    if not (_grounded(reading, evoked) or _one_of_limits(evoked, figures)):
        return None
    if _elsewhere(reading, evoked, first):
        return None
    if fact.kind is Kind.DATE and of_other_event(reading, evoked, mention, first, last):
        return None
    if fact.kind is Kind.DATE and _last_day(reading, mention, first):
        mention = _day_after(fact, mention)
    rivals = [m for m in claim.mentions if m.kind == mention.kind]
    bonus = 0.0
    named = misfit = loose = False
    if fact.unit:
        concepts, follows, foreign = counted(reading, mention, index.units)
        if foreign or _of_more(claim, mention, last) or counts_else(reading, evoked, concepts, first, last):
            return None
        if follows and said_of_next(reading, evoked, last):
            return None
        lent = [c.hit for c in evoked.carried if c.origin == "thing"]
        if lent and concepts and follows and all(h.counts_as.isdisjoint(concepts) for h in lent):
            return None  # it says itself what it counts
        if concepts & set(fact.unit):
            named = True
            bonus += 2.0 if follows else 1.0
        elif concepts & set(fact.loosely) or (not concepts and named_loosely(reading, evoked)):
            loose = True
        elif concepts:
            to = first > 0 and claim.words[first - 1] in claim.discourse.up_to
            if follows or (fact.limit and to) or just_before(reading, concepts, first):
                return None
            misfit = True
            bonus -= 5.0
    if fact.unless and (_near_hits(reading, fact.unless, first, last) or _labelled(reading, fact.unless)):
        return None
    if fact.unless and mention.kind is MentionKind.NUMBER and _opened(reading, fact.unless, first):
        return None
    names: tuple[Hit, ...] = ()
    for subject in fact.subject:
        cls = index.base.concepts[subject].cls if subject in index.base.concepts else ""
        if not cls:
            continue
        framed = {(f.hit.first, f.hit.last) for f in evoked.filled if subject not in f.hit.counts_as}
        hits = [
            h
            for h in _class_hits(reading, cls)
            if (h.first, h.last) not in framed and not foretells(reading, h)
        ]
        if not hits:
            if claim.respectively and not _in_order(reading, subject, cls, mention, rivals):
                return None
            continue
        names = governing(reading, hits, mention, rivals)
        if not any(subject in h.stands_for or subject in h.members for h in names):
            return None
    together = marked(reading, index, "together", first, last)
    each = marked(reading, index, "each", first, last)
    if loose and not (each or _said_here(reading, "limit", first) or _labelled(reading, ("limit", "each"))):
        return None
    if each and not evoked.subjects and fact.scope != "each" and _of_one_country(index, evoked):
        return None  # "each" is said of several, and the text before lends only one
    if not (together or each) and reading.context.asked:
        together = asked_of(reading, "together")
    if not (together or each) and fact.scope == "each" and shared(reading, evoked, mention, first):
        return None
    factor = 1
    partners: tuple[Fact, ...] = ()
    if together and (not each or together < each):
        if fact.scope == "each":
            factor = 2
            if len(rivals) > 1 and "each" in reading.by_concept:
                bonus += 2.0  # "1,550 each, so 3,100 together"
        elif fact.scope != "together" and (len(names) > 1 or any(len(n.members) > 1 for n in names)):
            partners = summed_with(fact, names, figures)
            if not partners:
                return None
        elif fact.scope != "together" and fact.unit and _of_country(index, fact):
            return None  # a sum whose terms are not named here
    elif fact.scope == "together" and fact.unit:
        return None
    elif mention.kind is MentionKind.MONEY and not each and any(len(n.members) > 1 for n in names):
        return None  # "the two spent 65 billion": each of them, or both
    if fact.limit and (each or _limited(evoked, claim, first)) and _under_treaty(reading, evoked):
        bonus += _ALLOWED
    anchors: list[tuple[float, Hit]] = []
    for filled in evoked.filled:
        hit = _nearest(reading, filled.group, first) or filled.hit
        anchors.append((_cost(reading, hit, first, last), hit))
    required = [a for a, f in zip(anchors, evoked.filled, strict=True) if not f.group.optional]
    cost = min((c for c, _ in required), default=0.0)
    if any(just_behind(claim, n, first) for n in names):
        cost = min(cost, _LISTED)
    spread = sum(min(c, 20) for c, _ in anchors) * 0.1
    subject_cost = min((_cost(reading, h, first, last) for h in evoked.subjects), default=4) * 0.1
    nearest = min(required, default=None, key=lambda a: (a[0], a[1].first))
    anchor = (
        (nearest[1].first, nearest[1].last)
        if nearest
        else ((names[0].first, names[0].last) if names else (-1, -1))
    )
    if fact.kind is Kind.DATE and (of_entry(reading, first, last) or leads_in(reading, evoked, first, last)):
        affinity = evoked.score * 0.6
    elif fact.kind is Kind.DATE:
        affinity = evoked.score * 0.6 - cost - spread - subject_cost
    else:
        affinity = evoked.score * 1.2 + bonus - 0.5 * cost - spread - subject_cost
    negation = denied_figure(reading, mention)
    if any(negation in f.hit.words for f in evoked.filled):
        negation = None  # it is a word of the predicate ("geen ... meer delen")
    return Candidate(
        affinity,
        evoked,
        mention,
        anchor,
        names,
        factor,
        partners,
        negation,
        instead_before(reading, first),
        named,
        misfit,
        loose,
        remainder=mention.kind is MentionKind.PERCENT
        and marked(reading, index, "remainder", first, last) > 0,
    )


def _exempted(reading: Reading, at: int) -> bool:
    """Tell whether what stands at a token is what may still keep something from happening ("expires in 2021
    unless renewed").
    """
    claim = reading.claim
    segment = claim.segment[at]
    return any(claim.words[i] in claim.discourse.exempting for i in range(at) if claim.segment[i] == segment)


def _last_day(reading: Reading, mention: Mention, first: int) -> bool:
    """Tell whether a day is the last one of a time ("through 3 May"), so that its end is the next."""
    value = mention.value
    return (
        isinstance(value, PartialDate)
        and value.precision == "day"
        and any(last == first - 1 for _, last in reading.claim.places(reading.claim.discourse.through))
    )


def _day_after(fact: Fact, mention: Mention) -> Mention:
    """Return a day, or the one after it where that is what is recorded of the fact."""
    value = mention.value
    assert isinstance(value, PartialDate)
    end = value.earliest + timedelta(days=1)
    following = day_date(end.day, end.month, end.year if value.year_known else None)
    dates = fact.dates
    recorded = [one for one in dates if one.precision == "day"]
    agreeing = [one for one in recorded if compare_dates(value, one) is Agreement.AGREES]
    if agreeing or all(compare_dates(following, one) is Agreement.DIFFERS for one in recorded):
        return mention
    return replace(mention, value=following)


@lru_cache(maxsize=4096)
def _kinds_of_unit(unit: str) -> tuple[MentionKind, ...]:
    return _KINDS.get(unit, (MentionKind.MONEY,))


def _kinds(fact: Fact) -> tuple[MentionKind, ...]:
    if fact.kind is Kind.DATE:
        return (MentionKind.DATE,)
    value = next(iter(fact.amounts), None)
    if value is None:
        return ()
    return _kinds_of_unit(value.unit if not fact.unit else "")


def _in_order(reading: Reading, subject: str, cls: str, mention: Mention, rivals: Sequence[Mention]) -> bool:
    """Tell whether a figure of "respectively" has the place of the subject among the names of the sentence
    before.
    """
    names = [c.hit for c in reading.context.names.get(cls, ())]
    if len(names) != len(rivals):
        return False
    return subject in names[list(rivals).index(mention)].stands_for


def _grounded(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a subject that only the context gives is really leant on: by a heading, an anaphor, a
    question that it answers, or enough of the rest.
    """
    if not evoked.filled and not evoked.subjects and any(c.origin == "thing" for c in evoked.carried):
        return leaning(reading)  # nothing but the figure is in the sentence
    recent = [c for c in evoked.carried if c.origin == "recent"]
    if not recent:
        return True
    if len([f for f in evoked.filled if not f.group.optional]) >= 2:
        return True
    return leaning(reading) or reading.context.asked or len(reading.claim.tokens) <= _BRIEF


def _one_of_limits(evoked: Evoked, figures: Sequence[Evoked]) -> bool:
    """Tell whether a sentence counts so many of the things that a treaty limits that it is about it."""
    fact = evoked.fact
    units = {one.fact.unit for one in figures if one.fact.limit and one.fact.subject == fact.subject}
    return fact.limit and len(units) >= _LIMITS


def _of_more(claim: Claim, mention: Mention, last: int) -> bool:
    """Tell whether a figure is a part of another, of which the things are told ("190 OF THE 191 parties")."""
    others = [claim.begin(m) for m in claim.mentions if m is not mention and m.kind is mention.kind]
    small = claim.discourse.partitive | claim.discourse.determiner
    return any(
        last + 1 < other <= last + _PARTITIVE and small.issuperset(claim.words[last + 1 : other])
        for other in others
    )


def _elsewhere(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether a figure with nothing of the fact but its unit stands, with a name of its own, in another
    piece of the clause than the subject ("Russia has 5,000 warheads and left New START").
    """
    if evoked.fact.kind is not Kind.QUANTITY or len(evoked.filled) > 1 or not evoked.subjects:
        return False
    claim, part = reading.claim, reading.part
    if not any(h.cls and part[h.first] == part[first] for h in reading.hits):
        return False
    return all(
        claim.segment[s.first] == claim.segment[first] and part[s.first] > part[first]
        for s in evoked.subjects
    )


def _limited(evoked: Evoked, claim: Claim, first: int) -> bool:
    """Tell whether what a frame reads before a figure, in its clause, is that something is limited."""
    return any(
        f.group.optional
        and f.hit.last < first
        and claim.segment[f.hit.first] == claim.segment[first]
        and "limit" in f.hit.stands_for
        for f in evoked.filled
    )


def _said_here(reading: Reading, concept: str, at: int) -> bool:
    """Tell whether the clause of a token names a concept."""
    segment = reading.claim.segment
    return any(segment[h.first] == segment[at] for h in reading.by_concept.get(concept, ()))


def _under_treaty(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a sentence that limits something for each of two leans on the treaty named before it, or
    takes it up ("it holds both to 1,550 each").
    """
    return bool(evoked.subjects) or leaning(reading)


def _class_hits(reading: Reading, cls: str) -> list[Hit]:
    hits = [h for h in reading.by_class.get(cls, ()) if not instead_before(reading, h.first)]
    if cls == "country":
        hits.extend(h for h in reading.by_class.get("person", ()) if len(h.stands_for) > 1)
        hits.sort(key=lambda h: (h.first, h.last))
    return hits


def _near_hits(reading: Reading, concepts: Sequence[str], first: int, last: int) -> bool:
    claim = reading.claim
    for hit in reading.evoking(concepts):
        if (
            claim.segment[hit.first] == claim.segment[first]
            or min(abs(hit.first - last), abs(first - hit.last)) <= _NEAR
        ):
            return True
    return False


def _labelled(reading: Reading, concepts: Sequence[str]) -> bool:
    """Tell whether the labels of an item or cell hold one of some concepts ("New START allows:")."""
    return any(concept in label.hit.stands_for for label in reading.context.labels for concept in concepts)


def _opened(reading: Reading, concepts: Sequence[str], figure: int) -> bool:
    """Tell whether a word ends what opens a sentence, up to a comma ("at the height of the Cold War, ..."),
    or stands before the colon that a figure stands behind. It holds for all that follows.
    """
    words = [t.raw for t in reading.claim.tokens]
    colon = words.index(":") if ":" in words[:figure] else 0
    comma = words.index(",") if "," in words else 0
    return any(h.last < colon or h.last + 1 == comma <= _OPENS for h in reading.evoking(concepts))


def _of_one_country(index: FactIndex, evoked: Evoked) -> bool:
    """Tell whether the subject of a fact is a country that only the text before names."""
    return _of_country(index, evoked.fact) and any(c.hit.cls == "country" for c in evoked.carried)


def _of_country(index: FactIndex, fact: Fact) -> bool:
    return any(s in index.base.concepts and index.base.concepts[s].cls == "country" for s in fact.subject)


def _nearest(reading: Reading, group: CompiledGroup, at: int) -> Hit | None:
    hits = reading.evoking(group.concepts)
    return min(hits, key=lambda h: (reading.distance(h, at), h.first), default=None)


def _cost(reading: Reading, hit: Hit, first: int, last: int) -> float:
    claim = reading.claim
    if hit.first <= last and first <= hit.last:
        return 0.0
    near, far = (hit.last, first) if hit.last < first else (last, hit.first)
    between = sum(
        1 for m in claim.mentions if near < claim.token_at(m.span.start) < far and m.kind is MentionKind.DATE
    )
    apart = min(abs(claim.segment[at] - claim.segment[first]) for at in (hit.first, hit.last))
    part = reading.part
    parted = part[hit.first] != part[first] != part[hit.last]
    named = sum(
        h.last - h.first for h in reading.hits if h.cls == "treaty" and near < h.first <= h.last < far
    )
    return (far - near) - named + 5.0 * apart + 4.0 * between + 3.0 * parted
