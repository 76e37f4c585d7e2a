"""Which figure or date of a sentence answers which fact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from nukecheck.claims import Claim, Mood
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import FIGURES, Fact, Kind, Mode
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.assigning import assign
from nukecheck.matching.candidates import Candidate
from nukecheck.matching.counted_things import just_behind
from nukecheck.matching.denying import stated
from nukecheck.matching.fitting import counted_of, excluded, shared_by, unit_fit
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.index import CompiledGroup, FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.negated import denied_figure, instead_before
from nukecheck.matching.other_dates import leads_in, of_entry, of_other_event
from nukecheck.matching.other_figures import of_something_else
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.shares import marked
from nukecheck.matching.turning import predicates_of, turned
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import replace
from nukecheck.values import Agreement, PartialDate, compare_dates, day_date

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
_BRIEF = 12
_LIMITS = 3
_LISTED = 30.0  # the cost of what is counted at most, where it stands once, at the head of a list
_PAIR = ",,"
_MARKS = ",;:()–—-"
_PUT_IN = 8  # tokens of what is put in between two commas


def match_figures(reading: Reading, index: FactIndex, evoked: Sequence[Evoked]) -> list[Match]:
    """Assign the figures and dates of a sentence to the facts it speaks of, each to the one that fits it
    best.
    """
    figures = [e for e in evoked if e.fact.kind in FIGURES and not e.frame.denies]
    if not figures or not (reading.claim.mentions or reading.date_before):
        return []
    candidates: list[Candidate] = []
    told = _told_dates(reading)
    for one in figures:
        if one.fact.kind is Kind.DATE and any(f.turned for f in one.filled if not f.group.optional):
            continue
        for mention in told:
            candidate = _candidate(reading, index, one, mention, figures)
            if candidate is not None:
                candidates.append(candidate)
    found = stated(reading, assign(reading, candidates), predicates_of(evoked))
    if reading.date_before is not None:
        found.extend(_dated_before(reading, figures))
    return found


def _told_dates(reading: Reading) -> tuple[Mention, ...]:
    """Return the figures and dates of a sentence, without that of a dateline if it tells a date besides."""
    claim = reading.claim
    told = tuple(m for m in claim.mentions if claim.place(m)[0] >= reading.begins)
    dates = [m for m in told if m.kind is MentionKind.DATE]
    quoted = any(claim.quoted(claim.begin(m)) for m in dates) or not claim.quotes
    return told if dates and quoted else claim.mentions


def _dated_before(reading: Reading, figures: Sequence[Evoked]) -> list[Match]:
    """Give a date that stood by itself in the sentence before to the one event of this sentence."""
    date = reading.date_before
    assert date is not None
    claim = reading.claim
    if any(m.kind is MentionKind.DATE for m in claim.mentions):
        return []
    if any(
        m.kind is MentionKind.DURATION and not claim.discourse.ago.isdisjoint(claim.words[end + 1 : end + 2])
        for m in claim.mentions
        for _, end in [claim.place(m)]
    ):
        return []  # "20 October 2020. Ten years AGO, ..."
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
    """Return how well a figure or date answers a fact; ``None`` where it answers something else."""
    fact = evoked.fact
    if mention.kind not in _kinds(fact):
        return None
    first, last = mention_tokens(reading.claim, mention)
    if not _asserted(reading, evoked, first, last) or of_something_else(
        reading, evoked, mention, first, last
    ):
        return None
    if not (_grounded(reading, evoked) or _one_of_limits(evoked, figures)):
        return None
    if _elsewhere(reading, evoked, first):
        return None
    if fact.kind is Kind.DATE and of_other_event(reading, evoked, mention, first, last):
        return None
    if fact.kind is Kind.QUANTITY and fact.mode is Mode.FACT and not fact.limit and _perhaps(reading, first):
        refuse(reading, fact.id, Why.TENTATIVE, first, last)
        return None
    fit = unit_fit(reading, index, evoked, mention)
    if fit is None or excluded(reading, evoked, mention):
        return None
    names = counted_of(reading, index, evoked, mention)
    sharing = shared_by(reading, index, evoked, mention, fit, names, figures) if names is not None else None
    if names is None or sharing is None:
        return None
    bonus = fit.bonus + sharing.bonus
    several = sum(m.kind is mention.kind for m in reading.claim.mentions) > 1
    affinity, anchor = _affinity(reading, evoked, names, (first, last), bonus, several)
    negation = denied_figure(reading, mention)
    if any(negation in f.hit.words for f in evoked.filled):
        negation = None  # it is a word of the predicate ("geen ... meer delen")
    last_day = fact.kind is Kind.DATE and _last_day(reading, mention, first)
    return Candidate(
        affinity,
        evoked,
        _day_after(fact, mention) if last_day else mention,
        anchor,
        names,
        sharing.factor,
        sharing.partners,
        negation,
        instead_before(reading, first),
        fit.named,
        fit.misfit,
        fit.loose,
        remainder=_of_the_rest(reading, index, mention, first, last),
    )


def _of_the_rest(reading: Reading, index: FactIndex, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a share is that of all others; a colon behind these ends what is said of them."""
    words, others = reading.claim.words, reading.by_concept.get("remainder", ())
    return (
        mention.kind is MentionKind.PERCENT
        and marked(reading, index, "remainder", first, last) > 0
        and any(":" not in words[h.last : first] for h in others)
    )


def _asserted(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a sentence asserts what it says by a figure, and of a date the event."""
    claim, fact = reading.claim, evoked.fact
    if (mood := unasserted(reading, evoked, first)) is not None:
        refuse(reading, fact.id, Why(mood.value), first, last)
        return False
    event = evoked.predicates[0].first if fact.kind is Kind.DATE and evoked.predicates else first
    mood = unasserted(reading, evoked, event)
    told = any(claim.segment[s.first] == claim.segment[event] for s in evoked.subjects)
    if mood is Mood.HYPOTHETICAL or (told and mood is Mood.NORMATIVE) or _exempted(reading, event):
        refuse(reading, fact.id, Why.HYPOTHETICAL, first, last)
        return False
    return True


def _affinity(
    reading: Reading,
    evoked: Evoked,
    names: tuple[Hit, ...],
    at: tuple[int, int],
    bonus: float,
    several: bool = False,
) -> tuple[float, tuple[int, int]]:
    """Return how near the words of a fact stand to a figure (its first and last token), and the nearest of
    those that it needs; where there are ``several`` figures, of those that do not only name what is counted.
    """
    first, last = at
    anchors: list[tuple[float, Hit]] = []
    for filled in evoked.filled:
        hit = _nearest(reading, filled.group, first) or filled.hit
        anchors.append((_cost(reading, hit, first, last), hit))
    required = [a for a, f in zip(anchors, evoked.filled, strict=True) if not f.group.optional]
    counted = {*evoked.fact.unit} if several else set()
    telling = [a for a in required if a[1].counts_as.isdisjoint(counted)]  # what it counts stands beside any
    nearest = min(telling or required, default=None, key=lambda a: (a[0], a[1].first))
    anchor = (-1, -1)
    if nearest is not None:
        anchor = (nearest[1].first, nearest[1].last)
    elif names:
        anchor = (names[0].first, names[0].last)
    if evoked.fact.kind is Kind.DATE and (
        of_entry(reading, first, last) or leads_in(reading, evoked, first, last)
    ):
        return evoked.score * 0.6, anchor
    cost = nearest[0] if nearest is not None else 0.0
    if any(just_behind(reading.claim, n, first) for n in names):
        cost = min(cost, _LISTED)
    spread = sum(min(c, 20) for c, _ in anchors) * 0.1
    subject_cost = min((_cost(reading, h, first, last) for h in evoked.subjects), default=4) * 0.1
    if evoked.fact.kind is Kind.DATE:
        return evoked.score * 0.6 - cost - spread - subject_cost, anchor
    return evoked.score * 1.2 + bonus - 0.5 * cost - spread - subject_cost, anchor


def _perhaps(reading: Reading, first: int) -> bool:
    """Tell whether the clause of a figure says before it, or round it, that it may only be so ("MAY ALREADY
    HAVE 700", "ZOU er 700 KUNNEN hebben").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    segment = claim.segment[first]
    if any(
        last < first and claim.segment[last] == segment
        for _, last in discourse.perhaps_has.places(claim.words)
    ):
        return True
    clause = [i for i, number in enumerate(claim.segment) if number == segment]
    supposed = any(i < first and claim.words[i] in discourse.supposing for i in clause)
    return supposed and any(i > first and claim.words[i] in discourse.able for i in clause)


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


def _nearest(reading: Reading, group: CompiledGroup, at: int) -> Hit | None:
    hits = reading.evoking(group.concepts)
    return min(hits, key=lambda h: (reading.distance(h, at), h.first), default=None)


def _aside_between(claim: Claim, near: int, far: int, verb: int) -> tuple[int, int] | None:
    """Return the two commas around what is put in between two tokens, before the verb ("On 1 May A, WITHOUT
    MUCH NOISE, offered", "said on 1 May that it was, FOR NOW, closed"); none where more is said there.
    """
    words, finite = claim.words, claim.discourse.passive | claim.discourse.modal
    marks = [i for i in range(near + 1, far) if claim.tokens[i].raw in _MARKS]
    if len(marks) != len(_PAIR) or [words[i] for i in marks] != [*_PAIR]:
        return None
    begin, end = marks
    inside = words[begin + 1 : end]
    if not 0 < len(inside) <= _PUT_IN or not finite.isdisjoint(inside):
        return None
    resumed = end + 1 == verb or words[end + 1] in finite or words[begin - 1] in finite
    named = any(claim.begin(m) in range(begin, end) for m in claim.mentions)
    return (begin, end) if resumed and not named else None


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
    aside = _aside_between(claim, near, far, hit.first)
    if aside is not None:
        return (far - near) - (aside[1] - aside[0]) + 4.0 * between
    parted = part[hit.first] != part[first] != part[hit.last]
    named = sum(
        h.last - h.first for h in reading.hits if h.cls == "treaty" and near < h.first <= h.last < far
    )
    return (far - near) - named + 5.0 * apart + 4.0 * between + 3.0 * parted
