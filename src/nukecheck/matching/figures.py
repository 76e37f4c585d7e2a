"""Which figure or date of a sentence answers which fact."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.factbase.model import Fact, Kind
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.frames import (
    Evoked,
    Rivals,
    contested,
    leaning,
    predicates_of,
    turned,
    unasserted,
)
from nukecheck.matching.grammar import (
    AGENT_CLASSES,
    counted,
    denied_figure,
    governing,
    instead_before,
    mention_tokens,
    same_clause,
    word_before,
)
from nukecheck.matching.index import CompiledGroup, FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.vocabulary import Hit
from nukecheck.matching.written import before_its_time, nearest_year
from nukecheck.records import Record, replace
from nukecheck.values import (
    Agreement,
    Bound,
    PartialDate,
    Quantity,
    compare_dates,
    compare_quantities,
    day_date,
    parse_edtf,
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
_ADJECTIVES = (MentionKind.FREQUENCY, MentionKind.ORDINAL)
_NEAR = 6
_TIE = 0.8
_DATE_TIE = 2.0
_BRIEF = 12
_BESIDE = 2
_OPENING = 4
_OPENS = 9  # the last token of what opens a sentence
_NAME_OF_ENTRY = 8
_NEXT = 3
_STEPS = 8  # tokens from a figure to the one that something went to
_FEW = 10
_LISTED = 30.0  # the cost of what is counted at most, where it stands once, at the head of a list
_ALLOWED = 4.0  # for a ceiling that a treaty in force in the text sets for each of two
_LONG_AGO = 10  # years
_DEADLINE = frozenset(["by", "before", "tegen", "voor", "vóór", "uiterlijk"])
_FAR = -18.0
_FAR_IF_ALONE = -30.0


class ValueMatch(Record):
    """A figure or date in the place of a fact's value.

    ``factor`` is what the recorded value is multiplied with before it is compared; ``partners`` are
    further facts whose values are added. ``alternatives`` are facts that the sentence, which does not
    name what it counts, may mean as well.
    """

    evoked: Evoked
    mention: Mention
    first: int
    last: int
    score: float
    denied: bool
    factor: int = 1
    partners: tuple[Fact, ...] = ()
    alternatives: tuple[Fact, ...] = ()
    remainder: bool = False
    capped: bool = False
    outright: bool = False


class _Candidate(Record):
    affinity: float
    evoked: Evoked
    mention: Mention
    anchor: tuple[int, int]
    names: tuple[Hit, ...]
    factor: int
    partners: tuple[Fact, ...]
    local_negation: int | None
    swapped: bool
    named: bool
    misfit: bool = False
    alternatives: tuple[Fact, ...] = ()
    remainder: bool = False


def match_figures(reading: Reading, index: FactIndex, evoked: Sequence[Evoked]) -> list[ValueMatch]:
    """Assign the figures and dates of a sentence to the facts it speaks of, each to the one that fits it
    best.
    """
    figures = [e for e in evoked if e.fact.kind in (Kind.QUANTITY, Kind.DATE) and not e.frame.denies]
    if not figures or not (reading.claim.mentions or reading.date_before):
        return []
    candidates: list[_Candidate] = []
    for one in figures:
        if one.fact.kind is Kind.DATE and any(f.turned for f in one.filled if not f.group.optional):
            continue
        for mention in reading.claim.mentions:
            candidate = _candidate(reading, index, one, mention, figures)
            if candidate is not None:
                candidates.append(candidate)
    found = _gated(reading, _assign(candidates), predicates_of(evoked))
    if reading.date_before is not None:
        found.extend(_dated_before(reading, figures))
    return found


def _dated_before(reading: Reading, figures: Sequence[Evoked]) -> list[ValueMatch]:
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
    place = events[0].predicates[0]
    return [ValueMatch(events[0], date, place.first, place.last, events[0].score, False)]


def _candidate(
    reading: Reading, index: FactIndex, evoked: Evoked, mention: Mention, figures: Sequence[Evoked]
) -> _Candidate | None:
    fact = evoked.fact
    if mention.kind not in _kinds(fact):
        return None
    claim = reading.claim
    first, last = mention_tokens(claim, mention)
    if (mood := unasserted(reading, evoked, first)) is not None:
        refuse(reading, fact.id, Why(mood.value), first, last)
        return None
    if mention.kind is MentionKind.NUMBER and (
        _part_of_name(reading, first, last)
        or _part_of_word(reading, fact, last)
        or _counts_parties(reading, fact, last)
        or _gone_from(reading, mention, first, last)
        or _told_again(reading, mention, last)
    ):
        return None
    if _points_back(reading, mention, first, last) or _of_other_thing(reading, evoked, mention, last):
        return None
    if fact.kind is Kind.QUANTITY and (
        _is_change(reading, evoked, mention, first, last)
        or (mention.kind is MentionKind.NUMBER and _part_of_those(reading, evoked, last))
        or _of_a_part(reading, evoked, last)
        or _of_which(reading, fact, mention, first)
    ):
        return None
    if _set_aside(reading, mention, first, last) or _is_whole(reading, evoked, mention, first):
        return None
    if mention.kind is MentionKind.DURATION and _names_length(reading, evoked, last):
        return None
    if mention.kind is MentionKind.DURATION and _offset(reading, first, last) != _states_offset(
        fact.statement.get("en", "")
    ):
        return None
    if mention.kind is MentionKind.DURATION and _ahead(reading, fact, mention, first):
        return None
    if not _grounded(reading, evoked) or _elsewhere(reading, evoked, first):
        return None
    if mention.kind is MentionKind.MONEY and _hardly_named(evoked):
        return None
    if fact.limit and (_owned(reading, evoked, mention, first) or _tallied(reading, mention, first)):
        return None
    if fact.kind is Kind.DATE and _only_captioned(reading, evoked):
        return None
    if fact.kind is Kind.DATE and (
        _beside(reading, fact, mention, first)
        or _other_clause(reading, evoked, first, last)
        or _of_document(reading, evoked, first)
    ):
        return None
    if fact.kind is Kind.DATE and not all(
        same_clause(reading, first, p.first, [h for h in reading.hits if h.cls])
        for p in evoked.predicates[:1]
    ):
        return None
    if fact.kind is Kind.DATE and _of_treaty(reading, evoked, first, last):
        return None
    if fact.kind is Kind.DATE and (
        _of_another_event(evoked, mention)
        or _lasts(reading, fact, mention, first)
        or _dated_by_name(reading, evoked, mention)
        or _of_namesake(reading, evoked, mention, first, last)
        or _measured_from(reading, first)
    ):
        return None
    if fact.kind is Kind.QUANTITY and (
        _over_another_span(reading, fact, mention) or _hardly_any(fact, mention) or _too_few(fact, mention)
    ):
        return None
    if fact.kind is Kind.DATE and _last_day(reading, mention, first):
        mention = _day_after(fact, mention)
    rivals = [m for m in claim.mentions if m.kind == mention.kind]
    bonus = 0.0
    named = misfit = False
    if fact.unit:
        concepts, follows, foreign = counted(reading, mention, index.units)
        if foreign or _counts_else(reading, evoked, concepts, first, last):
            return None
        if follows and _said_of_next(reading, evoked, last):
            return None
        lent = [c.hit for c in evoked.carried if c.origin == "thing"]
        if lent and concepts and follows and all(h.counts_as.isdisjoint(concepts) for h in lent):
            return None  # it says itself what it counts
        if concepts & set(fact.unit):
            named = True
            bonus += 2.0 if follows else 1.0
        elif concepts:
            if follows or _just_before(reading, concepts, first):
                return None
            misfit = True
            bonus -= 5.0
    if fact.unless and _near_hits(reading, fact.unless, first, last):
        return None
    if fact.unless and mention.kind is MentionKind.NUMBER and _opened(reading, fact.unless):
        return None
    names: tuple[Hit, ...] = ()
    for subject in fact.subject:
        cls = index.base.concepts[subject].cls if subject in index.base.concepts else ""
        if not cls:
            continue
        framed = {(f.hit.first, f.hit.last) for f in evoked.filled if subject not in f.hit.counts_as}
        hits = [h for h in _class_hits(reading, cls) if (h.first, h.last) not in framed]
        if not hits:
            if claim.respectively and not _in_order(reading, subject, cls, mention, rivals):
                return None
            continue
        names = governing(reading, hits, mention, rivals)
        if not any(subject in h.stands_for or subject in h.members for h in names):
            return None
    together = _marked(reading, index, "together", first, last)
    each = _marked(reading, index, "each", first, last)
    if not (together or each) and reading.context.asked:
        together = _asked_of(reading, "together")
    factor = 1
    partners: tuple[Fact, ...] = ()
    if together and (not each or together < each):
        if fact.scope == "each":
            factor = 2
            if len(rivals) > 1 and "each" in reading.by_concept:
                bonus += 2.0  # "1,550 each, so 3,100 together"
        elif fact.scope != "together" and len(names) > 1:
            partners = _partners(fact, names, figures)
            if not partners:
                return None
        elif fact.scope != "together" and fact.unit and _of_country(index, fact):
            return None  # a sum whose terms are not named here
    elif fact.scope == "together" and fact.unit:
        return None
    if fact.limit and (each or _limited(evoked, claim, first)) and _under_treaty(reading, evoked):
        bonus += _ALLOWED
    anchors: list[tuple[float, Hit]] = []
    for filled in evoked.filled:
        hit = _nearest(reading, filled.group, first) or filled.hit
        anchors.append((_cost(reading, hit, first, last), hit))
    required = [a for a, f in zip(anchors, evoked.filled, strict=True) if not f.group.optional]
    cost = min((c for c, _ in required), default=0.0)
    if any(first - n.last == 1 for n in names):
        cost = min(cost, _LISTED)
    spread = sum(min(c, 20) for c, _ in anchors) * 0.1
    subject_cost = min((_cost(reading, h, first, last) for h in evoked.subjects), default=4) * 0.1
    nearest = min(required, default=None, key=lambda a: (a[0], a[1].first))
    anchor = (
        (nearest[1].first, nearest[1].last)
        if nearest
        else ((names[0].first, names[0].last) if names else (-1, -1))
    )
    if fact.kind is Kind.DATE and _of_entry(reading, first, last):
        affinity = evoked.score * 0.6
    elif fact.kind is Kind.DATE:
        affinity = evoked.score * 0.6 - cost - spread - subject_cost
    else:
        affinity = evoked.score * 1.2 + bonus - 0.5 * cost - spread - subject_cost
    negation = denied_figure(reading, mention)
    if any(negation in f.hit.words for f in evoked.filled):
        negation = None  # it is a word of the predicate ("geen ... meer delen")
    return _Candidate(
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
        remainder=mention.kind is MentionKind.PERCENT
        and _marked(reading, index, "remainder", first, last) > 0,
    )


def _of_treaty(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date only tells which treaty is meant ("New START of 2010", "the 2010 treaty"), and is
    none of what is told of it.
    """
    if first != last:
        return False  # it is more than a year
    words, source_of = reading.claim.words, reading.claim.discourse.source_of
    treaties = [h for h in reading.hits if h.cls == "treaty"]
    told = [f.hit for f in evoked.filled]
    if words[first - 1] in reading.claim.discourse.determiner and any(h.first == last + 1 for h in treaties):
        return bool(told) and all(abs(h.first - first) > _BESIDE for h in told)
    behind = words[first - 1] in source_of and any(h.last == first - 2 for h in treaties)
    return behind and bool(told) and all(h.last > first or h.last < first - _FEW for h in told)


def _last_day(reading: Reading, mention: Mention, first: int) -> bool:
    """Tell whether a day is the last one of a time ("through 3 May"), so that its end is the next."""
    value = mention.value
    return (
        isinstance(value, PartialDate)
        and value.precision == "day"
        and any(last == first - 1 for _, last in reading.claim.discourse.through.places(reading.claim.words))
    )


def _day_after(fact: Fact, mention: Mention) -> Mention:
    """Return a day, or the one after it where that is what is recorded of the fact."""
    value = mention.value
    assert isinstance(value, PartialDate)
    end = value.earliest + timedelta(days=1)
    following = day_date(end.day, end.month, end.year if value.year_known else None)
    dates = [e.value for e in fact.evidence if isinstance(e.value, PartialDate)]
    recorded = [one for one in dates if one.precision == "day"]
    agreeing = [one for one in recorded if compare_dates(value, one) is Agreement.AGREES]
    if agreeing or all(compare_dates(following, one) is Agreement.DIFFERS for one in recorded):
        return mention
    return replace(mention, value=following)


def _of_another_event(evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a date lies outside the time in which the fact looks for its event, and nothing more than
    the frame requires tells that this event is meant: there are others of its kind.
    """
    value, valid = mention.value, evoked.fact.valid
    if not valid or not isinstance(value, PartialDate) or not value.year_known:
        return False
    span = _edtf(valid)
    within = span.earliest <= value.latest and value.earliest <= span.latest
    return not within and not any(f.group.optional for f in evoked.filled)


def _dated_by_name(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether another date stands right before what the event is called ("the 2022 review"): then that
    is its date.
    """
    claim = reading.claim
    named = {h.first for h in (*evoked.predicates, *evoked.subjects)}
    dates = [m for m in claim.mentions if m.kind is MentionKind.DATE and m is not mention]
    return any(
        first > 0 and claim.words[first - 1] in claim.discourse.determiner and last + 1 in named
        for first, last in (mention_tokens(claim, m) for m in dates)
    )


def _counts_parties(reading: Reading, fact: Fact, last: int) -> bool:
    """Tell whether a figure counts the countries that have something, not the things ("nine states have
    nuclear weapons").
    """
    claim = reading.claim
    if not fact.unit or last + 1 >= len(claim.tokens):
        return False
    units = set(fact.unit)
    named = any(last + 1 in h.words and h.counts_as & units for h in reading.hits)
    return claim.words[last + 1] in claim.discourse.pair_noun and not named


def _gone_from(reading: Reading, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is the one that something went from to another ("from 12,000 to 1,550")."""
    claim = reading.claim
    start = claim.begin(mention)
    if not start or claim.words[start - 1] not in claim.discourse.source_of:
        return False
    for other in claim.mentions:
        begin = claim.begin(other)
        if other.kind is mention.kind and last < begin <= last + _STEPS:
            return claim.words[begin - 1] in claim.discourse.up_to
    return False


def _told_again(reading: Reading, mention: Mention, last: int) -> bool:
    """Tell whether a figure stands in the label of an item that tells it again ("700 carriers: limited to 700
    deployed carriers").
    """
    claim = reading.claim
    colon = next(
        (at for at in range(last + 1, min(last + 5, len(claim.tokens))) if claim.tokens[at].raw == ":"), None
    )
    return colon is not None and any(
        other is not mention
        and other.kind is mention.kind
        and other.value == mention.value
        and mention_tokens(claim, other)[0] > colon
        for other in claim.mentions
    )


def _measured_from(reading: Reading, first: int) -> bool:
    """Tell whether a date is only what something is the first since ("for the first time since 1972"), or
    what a length of time is counted from ("for a year after 3 May").
    """
    claim = reading.claim
    lengths = {mention_tokens(claim, m)[1] for m in claim.mentions if m.kind is MentionKind.DURATION}
    if first - 2 in lengths and claim.words[first - 1] in claim.discourse.offset:
        return True
    return any(last == first - 1 for _, last in claim.discourse.first_since.places(claim.words))


def _over_another_span(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a growth or a share of it is over another time than the fact gives it for ("tripled in
    five years", where the sources tell of ten).
    """
    if mention.kind not in (MentionKind.FACTOR, MentionKind.PERCENT):
        return False
    told = _statement_spans(fact.statement.get("en", ""))
    spans = [m.value for m in reading.claim.mentions if m.kind is MentionKind.DURATION]
    return bool(told and spans) and all(
        isinstance(span, Quantity) and (span.low, span.high) not in told for span in spans
    )


def _too_few(fact: Fact, mention: Mention) -> bool:
    """Tell whether a small number is no limit of a treaty on hundreds ("a bomber counts as one warhead")."""
    value = mention.value
    if not fact.limit or not isinstance(value, Quantity) or value.high is None or value.high >= _FEW:
        return False
    return _of_hundreds(fact)


def _hardly_any(fact: Fact, mention: Mention) -> bool:
    """Tell whether a figure is so low a bound ("at least one") that it tells nothing of hundreds."""
    value = mention.value
    if not isinstance(value, Quantity) or value.bound not in (Bound.AT_LEAST, Bound.MORE_THAN):
        return False
    return value.low is not None and value.low < _FEW and _of_hundreds(fact)


def _of_hundreds(fact: Fact) -> bool:
    recorded = [e.value.high for e in fact.evidence if isinstance(e.value, Quantity) and e.value.high]
    return all(h >= _FEW * _FEW for h in recorded)


def _counts_else(reading: Reading, evoked: Evoked, concepts: frozenset[str], first: int, last: int) -> bool:
    """Tell whether the words at a figure, or the headings of its table, name another thing than the fact
    counts, where the sentence itself does not say what that is.
    """
    claim, unit = reading.claim, evoked.fact.unit
    if not concepts.isdisjoint(unit):
        return False
    headed = reading.context.counting
    if headed is not None and headed.isdisjoint(unit):
        return True
    if not any(c.origin == "thing" for c in evoked.carried):
        named = concepts or any(f.group.concepts & set(unit) for f in evoked.filled)
        return not named and _something_follows(reading, evoked, last)
    if any(
        h.last < first
        and not h.counts_as.isdisjoint(concepts)
        and claim.discourse.pair_noun.isdisjoint(claim.words[h.first : h.last + 1])
        for h in reading.hits
    ):
        return True
    return _things_follow(reading, last) or _things_limited(reading, first)


def _of_other_thing(reading: Reading, evoked: Evoked, mention: Mention, last: int) -> bool:
    """Tell whether an adjective that counts ("annual", "first") stands before another noun than those of the
    fact ("the annual report", "for the first time").
    """
    claim = reading.claim
    if mention.kind not in _ADJECTIVES or last != mention_tokens(claim, mention)[0]:
        return False
    small = load_lexicon(claim.sentence.language).function_words
    ours = evoked.words
    for at in range(last + 1, min(last + 1 + _NEXT, len(claim.tokens))):
        if at in ours:
            return False
        if not claim.tokens[at].word or claim.words[at] in small:
            return at > last + 1
    return last + 1 < len(claim.tokens)


def _things_follow(reading: Reading, last: int) -> bool:
    """Tell whether the word after a figure looks like an unknown noun for several things, in any language, or
    is one of two that tell of what kind they are ("18 short-notice, on-site inspections").
    """
    claim = reading.claim
    if last + 2 < len(claim.tokens) and claim.tokens[last + 2].raw == "-":
        return True
    if last + 1 >= len(claim.tokens) or any(last + 1 in h.words and not h.fuzzy for h in reading.hits):
        return False
    word = claim.words[last + 1]
    small = any(word in load_lexicon(language).function_words for language in LANGUAGES)
    return word.isalpha() and word.endswith(("s", "en")) and not small


def _something_follows(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether, behind a figure and words of the frame, a word of content follows in the same clause:
    that may be what it counts ("800 deployed and non-deployed launchers").
    """
    claim = reading.claim
    own = {i for f in evoked.filled for i in f.hit.words}
    own |= {i for h in reading.hits if h.cls or h.members for i in h.words}
    small = load_lexicon(claim.sentence.language).function_words
    others = {mention_tokens(claim, m)[0] for m in claim.mentions}
    for at in range(last + 1, len(claim.tokens)):
        if claim.words[at] in claim.discourse.per or at in others:
            return False
        if at not in own and claim.words[at] not in claim.discourse.joining:
            return claim.tokens[at].word and claim.words[at] not in small
    return False


def _things_limited(reading: Reading, first: int) -> bool:
    """Tell whether the clause of a figure names things that it is a number of ("the ceiling for bombers")."""
    claim = reading.claim
    named = {i for h in reading.hits if h.cls or h.members for i in h.words}
    return any(
        claim.segment[at] == claim.segment[first]
        and at not in named
        and claim.words[at] not in claim.discourse.pair_noun
        and claim.plural_noun(at)
        and not claim.discourse.of_what.isdisjoint(claim.words[max(0, at - 2) : at])
        for at in range(1, first)
    )


@lru_cache(maxsize=4096)
def _kinds_of_unit(unit: str) -> tuple[MentionKind, ...]:
    return _KINDS.get(unit, (MentionKind.MONEY,))


def _kinds(fact: Fact) -> tuple[MentionKind, ...]:
    if fact.kind is Kind.DATE:
        return (MentionKind.DATE,)
    value = next((e.value for e in fact.evidence if isinstance(e.value, Quantity)), None)
    if value is None:
        return ()
    return _kinds_of_unit(value.unit if not fact.unit else "")


def _set_aside(reading: Reading, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is only what another is set against ("not X but Y"), a difference ("X more
    than"), or "not one".
    """
    claim = reading.claim
    discourse = claim.discourse
    begins = {mention_tokens(claim, m)[0] for m in claim.mentions}
    following: list[str] = []
    for at in range(last + 1, min(last + 5, len(claim.tokens))):
        if at in begins:
            break  # it is the next figure that is a difference
        following.append(claim.words[at])
    if any(w in discourse.comparative for w in following) and any(
        t.folded in discourse.than for t in claim.tokens[last + 1 :]
    ):
        return True
    start = claim.begin(mention)
    if _of_all(reading, mention, first):
        return True
    if denied_figure(reading, mention) is None and not instead_before(reading, start):
        return False
    if isinstance(mention.value, Quantity) and mention.value.low == mention.value.high == 1:
        return True
    for other in claim.mentions:
        if other is not mention and other.kind == mention.kind:
            at = mention_tokens(claim, other)[0]
            if (
                denied_figure(reading, other) is None
                and not instead_before(reading, at)
                and abs(at - first) <= 12
            ):
                return True
    return False


def _is_whole(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure is the whole of another's part ("190 of the 191"), and the frame has no word for
    that.
    """
    claim = reading.claim
    at = first - 1
    while at > 0 and claim.words[at] in claim.discourse.transparent:
        at -= 1
    if at <= 0 or claim.words[at] not in claim.discourse.source_of:
        return False
    parted = any(m.kind is mention.kind and mention_tokens(claim, m)[1] == at - 1 for m in claim.mentions)
    return parted and not any(h.hit.first <= at <= h.hit.last for h in evoked.filled)


def _is_change(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is by how much something grew or shrank ("rising by 5 billion", "an increase of
    90 warheads"), and the fact does not tell of a change.
    """
    if mention.kind not in (MentionKind.NUMBER, MentionKind.MONEY):
        return False
    claim = reading.claim
    start = claim.begin(mention)
    told = {i for f in evoked.filled for i in f.hit.words}
    before = range(max(0, start - _NEAR), start)
    after = range(last + 1, min(last + 1 + _NEXT, len(claim.words)))
    if any(at in told for at in (*before, *after) if claim.words[at] in claim.discourse.change):
        return False
    small = claim.discourse.transparent | claim.discourse.change
    for at in after:
        if claim.words[at] in claim.discourse.change:
            return claim.words[at] not in claim.discourse.changing
        if claim.words[at] not in small and not any(at in h.words for h in reading.hits):
            break
    if start < 1 or claim.words[start - 1] not in claim.discourse.change_by:
        return False
    return any(
        claim.words[at] in claim.discourse.change and claim.segment[at] == claim.segment[start]
        for at in before
    )


def _part_of_those(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a figure is a part of what the fact tells the whole of ("2,100 of the deployed warheads
    are on alert", of those deployed).
    """
    claim = reading.claim
    if last + 2 >= len(claim.words) or claim.words[last + 1] not in claim.discourse.of_what:
        return False
    if claim.words[last + 2] not in claim.discourse.definite:
        return False
    return any(
        last + 2 < hit.first <= last + 2 + _NEXT and hit.counts_as.isdisjoint(evoked.fact.unit)
        for f in evoked.filled
        if not f.group.optional
        for hit in reading.evoking(f.group.concepts)
    )


def _of_a_part(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a word of the fact is said only of a part of what a figure counts ("200, half of which
    are in Europe").
    """
    claim = reading.claim
    for other in claim.mentions:
        if other.kind not in (MentionKind.PERCENT, MentionKind.FACTOR):
            continue
        begin, end = mention_tokens(claim, other)
        around = {*claim.words[max(last, begin - _NEXT) + 1 : end + _NEXT]}
        if begin <= last or claim.discourse.parting.isdisjoint(around):
            continue
        if any(f.hit.first > end and not f.group.optional for f in evoked.filled):
            return True
    return False


def _said_of_next(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a word of the fact is said of the next figure, right behind it ("985 warheads, and 1,912
    tactical ones").
    """
    claim = reading.claim
    kinds = [f for f in evoked.filled if not f.group.optional and len(reading.evoking(f.group.concepts)) == 1]
    others = [mention_tokens(claim, m) for m in claim.mentions if m.kind is MentionKind.NUMBER]
    return any(last < begin and end < f.hit.first <= end + _BESIDE for f in kinds for begin, end in others)


def _of_which(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a figure counts some of what the figure before it counts, states and not what they have
    ("40 states, of which only nine have them").
    """
    claim = reading.claim
    start = claim.begin(mention)
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.sparing
    at = start - 1
    while at > 0 and claim.words[at] in small and claim.words[at] not in claim.discourse.parting:
        at -= 1
    if at <= 0 or claim.words[at] not in claim.discourse.parting:
        return False
    ends = [claim.place(m)[1] for m in claim.mentions if claim.place(m)[1] < at and m.kind is mention.kind]
    if not ends or ends[-1] + 1 >= at or not claim.plural_noun(ends[-1] + 1):
        return False
    return not any(ends[-1] + 1 in h.words and h.counts_as & {*fact.unit} for h in reading.hits)


def _points_back(reading: Reading, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a small number stands for things already named, more of them, or a rank, and counts
    nothing ("the other two", "and two more", "number three").
    """
    claim, value = reading.claim, mention.value
    if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity) or first == 0:
        return False
    if value.high is None or value.high >= _FEW:
        return False
    if claim.words[first - 1] in claim.discourse.ranking:
        return True
    if last + 1 < len(claim.words) and claim.words[last + 1] in claim.discourse.comparative:
        return True
    if claim.words[first - 1] not in claim.discourse.pointing:
        return False
    after = claim.tokens[last + 1] if last + 1 < len(claim.tokens) else None
    small = load_lexicon(claim.sentence.language).function_words
    return after is None or not after.word or after.folded in small


def _in_order(reading: Reading, subject: str, cls: str, mention: Mention, rivals: Sequence[Mention]) -> bool:
    """Tell whether a figure of "respectively" has the place of the subject among the names of the sentence
    before.
    """
    names = [c.hit for c in reading.context.names.get(cls, ())]
    if len(names) != len(rivals):
        return False
    return subject in names[list(rivals).index(mention)].stands_for


def _grounded(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a subject that only the context gives is really leant on: by a heading, an anaphor, or
    enough of the rest.
    """
    if not evoked.filled and not evoked.subjects and any(c.origin == "thing" for c in evoked.carried):
        return leaning(reading)  # nothing but the figure is in the sentence
    recent = [c for c in evoked.carried if c.origin == "recent"]
    if not recent:
        return True
    if evoked.fact.kind is Kind.QUANTITY and len([f for f in evoked.filled if not f.group.optional]) >= 2:
        return True
    return leaning(reading) or len(reading.claim.tokens) <= _BRIEF


def _only_captioned(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether only what stands over its whole table says what the date in a cell is the date of."""
    captions = reading.context.captions
    if not captions or evoked.filled or evoked.subjects:
        return False
    what = [c for c in evoked.carried if not c.hit.cls]
    return all(any(s.start <= c.start and c.end <= s.end for s in captions) for c in what)


def _hardly_named(evoked: Evoked) -> bool:
    """Tell whether of who pays and for what the sentence says nothing itself."""
    lent = [c for c in evoked.carried if c.origin not in ("heading", "label")]
    return len(lent) > 1 and not any(f.hit.cls for f in evoked.filled) and not evoked.subjects


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


def _owned(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure is what somebody has, not what may be had, under a treaty that only the text
    around it names: little but what is counted is in the sentence ("they hold over 10,000 warheads").
    """
    if evoked.subjects:
        return False
    if len(evoked.filled) <= 1 and _of_one_country(reading):
        return True
    value = mention.value
    if isinstance(value, Quantity) and value.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return False
    owned = "holds-now" in reading.by_concept or _of_one_country(reading)
    return owned and not reading.context.labels and not _limited_here(reading, first)


def _of_one_country(reading: Reading) -> bool:
    """Tell whether a sentence, with what labels it, names one country and nothing that stands for several."""
    labels = [c.hit for c in reading.context.labels]
    countries = {h.concept for h in (*reading.hits, *labels) if h.cls == "country"}
    return len(countries) == 1 and not any(h.members for h in reading.hits)


def _limited_here(reading: Reading, first: int) -> bool:
    """Tell whether the clause of a figure says that something is limited, or what a treaty limits."""
    return any(
        reading.claim.segment[h.first] == reading.claim.segment[first]
        and reading.part[h.first] == reading.part[first]
        for h in reading.evoking(("limit", "deployed"))
    )


def _tallied(reading: Reading, mention: Mention, first: int) -> bool:
    """Tell whether a figure is counted, reported or estimated, or only a lower bound, in words without a
    limit: it is no limit.
    """
    limits, claim = reading.by_concept.get("limit", ()), reading.claim
    segment = claim.segment
    if any(segment[h.first] == segment[first] for h in limits):
        return False
    if isinstance(mention.value, Quantity) and mention.value.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return not (limits or claim.negations or claim.discourse.forbidding.places(claim.words))
    return any(abs(segment[h.first] - segment[first]) <= 1 for h in reading.by_concept.get("tally", ()))


def _limited(evoked: Evoked, claim: Claim, first: int) -> bool:
    """Tell whether what a frame reads before a figure, in its clause, is that something is limited."""
    return any(
        f.group.optional
        and f.hit.last < first
        and claim.segment[f.hit.first] == claim.segment[first]
        and "limit" in f.hit.stands_for
        for f in evoked.filled
    )


def _under_treaty(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a sentence that limits something for each of two leans on the treaty named before it, or
    takes it up ("it holds both to 1,550 each").
    """
    return bool(evoked.subjects) or leaning(reading)


def _of_entry(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a date heads an entry of a timeline ("5 February 2021: ...") or follows its name ("Entry
    into force: in 2011"): it dates what stands on the other side of the colon.
    """
    tokens = reading.claim.tokens
    if last <= _OPENING and last + 1 < len(tokens) and tokens[last + 1].raw == ":":
        return True
    return any(tokens[at].raw == ":" for at in range(max(1, first - 2), first) if at <= _NAME_OF_ENTRY)


def _others_act(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether, behind the date of an entry, somebody does what the context's subject would do by itself
    ("March 2023: Washington ends its reports"), and nothing stands for that subject.
    """
    claim = reading.claim
    if any(b > a for a, b in claim.discourse.anaphor.places(claim.words)):
        return False
    return any(
        last < h.first < p.first and (h.cls in AGENT_CLASSES or h.members)
        for p in evoked.predicates
        for h in reading.hits
    )


def _lasts(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a time is that in which something lasted ("from 2000 to 2015"), and the fact tells of a
    moment.
    """
    value = mention.value
    if not isinstance(value, PartialDate) or value.latest.year - value.earliest.year < 1:
        return False
    if not first or reading.claim.words[first - 1] not in reading.claim.discourse.source_of:
        return False
    return all(
        e.value.latest.year == e.value.earliest.year
        for e in fact.evidence
        if isinstance(e.value, PartialDate)
    )


def _other_clause(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date stands in another clause than an event whose subject only the context gives.

    A date that opens a sentence holds for all that is told with the same subject.
    """
    claim = reading.claim
    if _of_entry(reading, first, last):
        return bool(evoked.carried) and _others_act(reading, evoked, last)
    if (
        first <= _BESIDE
        and not any(h.cls and h.last < first for h in reading.hits)
        and any(claim.segment[p.first] == claim.segment[first] for p in evoked.predicates)
    ):
        return False
    return any(c.origin not in ("heading", "label") for c in evoked.carried) and not any(
        claim.segment[p.first] == claim.segment[first] and claim.part[p.first] == claim.part[first]
        for p in evoked.predicates
    )


def _of_all(reading: Reading, mention: Mention, first: int) -> bool:
    """Tell whether a figure is the whole of another's part ("of the 12,000 worldwide, China has 600")."""
    claim = reading.claim
    if first > 3 or word_before(claim, first) not in claim.discourse.source_of:
        return False
    return any(m is not mention and m.kind == mention.kind for m in claim.mentions)


def _beside(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a date only bounds an event ("before 2011"), and the fact does not put it so."""
    words = reading.claim.discourse.beside_date
    if first == 0 or word_before(reading.claim, first) not in words:
        return False
    if word_before(reading.claim, first) in _DEADLINE and _falls_before(fact, mention):
        return True
    stated = {w for text in fact.statement.values() for w in text.lower().split()}
    if not (words | _DEADLINE) & stated:
        return True
    dates = [
        mention_tokens(reading.claim, m)[0] for m in reading.claim.mentions if m.kind is MentionKind.DATE
    ]
    return any(at > 0 and word_before(reading.claim, at) not in words for at in dates)


def _of_document(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether a date is that of a letter or a speech ("the letter of 1 December"), and the fact tells of
    none.
    """
    claim = reading.claim
    if first < 2 or claim.words[first - 1] not in claim.discourse.of_what:
        return False
    return claim.words[first - 2] in claim.discourse.document and first - 2 not in evoked.words


def _falls_before(fact: Fact, mention: Mention) -> bool:
    """Tell whether every recorded date lies before a stated one, so that "before" it is right."""
    stated = mention.value
    recorded = [e.value for e in fact.evidence if isinstance(e.value, PartialDate)]
    return (
        isinstance(stated, PartialDate)
        and stated.year_known
        and stated.precision in ("month", "day")  # "voor 2024" is also "for 2024"
        and bool(recorded)
        and all(r.latest < stated.earliest for r in recorded)
    )


def _part_of_name(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number is a word of a longer name ("the TWO superpowers")."""
    return any(
        h.first <= first
        and last <= h.last
        and h.last - h.first > last - first
        and not h.gapped
        and (h.cls or h.members)
        for h in reading.hits
    )


def _offset(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a length of time is that from one event to another ("a year after ..."); that of something
    named before is not ("a prolongation of ten years for ...").
    """
    claim = reading.claim
    if first and claim.words[first - 1] in claim.discourse.source_of:
        return False
    return last + 1 < len(claim.words) and claim.words[last + 1] in claim.discourse.offset


def _names_length(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a length of time is that of a term named right behind it ("a ten-year duration"), and the
    fact is told in other words.
    """
    claim = reading.claim
    if last + 1 >= len(claim.words) or claim.words[last + 1] not in claim.discourse.length_noun:
        return False
    return not any(last + 1 in f.hit.words for f in evoked.filled)


def _part_of_word(reading: Reading, fact: Fact, last: int) -> bool:
    """Tell whether a number begins a longer word ("a three-way treaty"), and that does not name what the fact
    counts ("the 28-point plan").
    """
    tokens = reading.claim.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].raw != "-" or not tokens[last + 2].raw.isalpha():
        return False
    glued = tokens[last].end == tokens[last + 1].start and tokens[last + 1].end == tokens[last + 2].start
    units = set(fact.unit)
    return glued and not any(last + 2 in h.words and h.counts_as & units for h in reading.hits)


def _ahead(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a length of time, beside another, is that until something happens ("it expires in about
    eight months, but may get five years more"), and the fact tells of none such.
    """
    claim = reading.claim
    if sum(m.kind is MentionKind.DURATION for m in claim.mentions) < 2:
        return False
    start = claim.begin(mention)
    stated = {w for text in fact.statement.values() for w in text.lower().split()}
    return start > 0 and claim.words[start - 1] in claim.discourse.ahead - stated


def _of_namesake(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a year tells which of several things of another kind is meant ("the 2020 election")."""
    claim, value = reading.claim, mention.value
    if not isinstance(value, PartialDate) or value.precision != "year" or last + 1 >= len(claim.tokens):
        return False
    small = load_lexicon(claim.sentence.language).function_words
    return (
        first > 0
        and claim.words[first - 1] in claim.discourse.determiner
        and last + 1 not in evoked.words
        and claim.tokens[last + 1].raw.isalpha()
        and claim.words[last + 1] not in small
    )


@lru_cache(maxsize=8192)
def _states_offset(statement: str) -> bool:
    """Tell whether a statement gives a time between two events ("a year after ..."), not how long something
    lasts.
    """
    words = load_discourse("en").offset
    for mention in extract(statement, "en"):
        if mention.kind is MentionKind.DURATION:
            following = statement[mention.span.end :].split(maxsplit=1)
            return bool(following) and following[0].strip(",.") in words
    return False


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


def _opened(reading: Reading, concepts: Sequence[str]) -> bool:
    """Tell whether a word ends what opens a sentence, up to a comma ("at the height of the Cold War, ...").
    It holds for all that follows.
    """
    words = [t.raw for t in reading.claim.tokens]
    return "," in words and any(h.last + 1 == words.index(",") <= _OPENS for h in reading.evoking(concepts))


def _marked(reading: Reading, index: FactIndex, concept: str, first: int, last: int) -> int:
    """Return how near a marker ("each", "together") stands to a figure, from 1, or 0 where there is none
    that belongs to it.
    """
    best = 0
    claim = reading.claim
    alone = (
        sum(m.kind in (MentionKind.NUMBER, MentionKind.PERCENT) and _large(m) for m in claim.mentions) == 1
    )
    for hit in reading.by_concept.get(concept, ()):
        distance = min(abs(hit.first - last), abs(first - hit.last))
        same = claim.segment[hit.first] == claim.segment[first]
        if _nearer_elsewhere(reading, hit, first, distance) or _of_kinds(reading, index, hit):
            continue
        if (same or alone or distance <= _NEAR) and (best == 0 or distance < best):
            best = max(1, distance)
    return best


def _of_kinds(reading: Reading, index: FactIndex, marker: Hit) -> bool:
    """Tell whether "together" is said of kinds of things, as part of their name ("deployed or not, taken
    together").
    """
    return any(
        h.first < marker.first and marker.last <= h.last and h.counts_as & index.units
        for h in reading.hits
        if not h.gapped
    )


def _asked_of(reading: Reading, concept: str) -> int:
    """Tell (as a distance) whether the question that a sentence answers has a marker ("how many in all?")."""
    return _NEAR * any(concept in c.hit.stands_for for c in reading.context.labels)


def _nearer_elsewhere(reading: Reading, marker: Hit, first: int, distance: int) -> bool:
    """Tell whether "each" or "together" stands right beside another large figure, and not beside this one."""
    claim = reading.claim
    for other in claim.mentions:
        if other.kind is not MentionKind.NUMBER or not _large(other):
            continue
        begin, end = mention_tokens(claim, other)
        gap = min(abs(marker.first - end), abs(begin - marker.last))
        if begin != first and (gap <= _BESIDE < distance or gap == 1 < distance):
            return True
    return False


def _just_before(reading: Reading, concepts: frozenset[str], first: int) -> bool:
    return any(0 < first - h.last <= _BESIDE for h in reading.evoking(concepts))


def _of_country(index: FactIndex, fact: Fact) -> bool:
    return any(s in index.base.concepts and index.base.concepts[s].cls == "country" for s in fact.subject)


def _large(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Quantity) and (value.low or value.high or 0) >= 10


def _partners(fact: Fact, names: Sequence[Hit], figures: Sequence[Evoked]) -> tuple[Fact, ...]:
    """Return the facts that give the same measure for the other names of a list, or nothing where one is
    missing.
    """
    partners = []
    for name in names:
        evokes = name.stands_for
        if any(s in evokes for s in fact.subject):
            continue
        other = next(
            (
                e.fact
                for e in figures
                if e.fact.id != fact.id
                and e.fact.unit == fact.unit
                and e.fact.scope == fact.scope
                and len(e.fact.subject) == 1
                and e.fact.subject[0] in evokes
                and e.fact.says == fact.says
            ),
            None,
        )
        if other is None:
            return ()
        partners.append(other)
    return tuple(partners)


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
    apart = abs(claim.segment[hit.first] - claim.segment[first])
    parted = claim.part[hit.first] != claim.part[first] and claim.part[hit.last] != claim.part[first]
    return (far - near) + 5.0 * apart + 4.0 * between + 3.0 * parted


def _assign(candidates: list[_Candidate]) -> list[_Candidate]:
    """Give every mention to the fact with the highest affinity, and every event to its nearest mention."""
    named = {c.evoked.fact.id for c in candidates if c.named}
    alone = len({c.mention.span for c in candidates}) == 1
    best: dict[tuple[int, int], list[_Candidate]] = {}
    for candidate in candidates:
        if candidate.affinity < (_FAR_IF_ALONE if alone else _FAR):
            continue
        if candidate.evoked.fact.id in named and not candidate.named:
            continue  # another figure of the sentence says that it counts what this fact counts
        key = (candidate.mention.span.start, candidate.mention.span.end)
        best.setdefault(key, []).append(candidate)
    chosen: list[_Candidate] = []
    for rivals in best.values():
        counting = {c.evoked.fact.subject for c in rivals if c.named}
        group = [c for c in rivals if not (c.misfit and c.evoked.fact.subject in counting)]
        group.sort(key=lambda c: (-c.affinity, sum(f.turned for f in c.evoked.filled), c.evoked.fact.id))
        top = group[0]
        if _silent(top):  # another fact of the same subject has a value that it can be held against
            group.sort(key=lambda c: c.evoked.fact.subject != top.evoked.fact.subject or _silent(c))
            top = group[0]
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
    return _one_each(chosen)


def _of_told_year(reading: Reading, candidate: _Candidate) -> bool:
    """Tell whether a count that differs may be that of the year told of in the sentences before, years before
    the time of a fact that changes.
    """
    fact, year = candidate.evoked.fact, reading.context.year
    if not fact.unit or not fact.as_of or fact.limit or year is None or fact.scope == "together":
        return False
    if year >= _edtf(fact.as_of).earliest.year - 1:
        return False
    if any(isinstance(m.value, PartialDate) and m.value.year_known for m in reading.claim.mentions):
        return False
    return _compares(candidate, Agreement.DIFFERS)


def _compares(candidate: _Candidate, outcome: Agreement) -> bool:
    """Tell whether a figure compares so with every recorded value of a fact."""
    stated = candidate.mention.value
    recorded = [e.value for e in candidate.evoked.fact.evidence if isinstance(e.value, Quantity)]
    if not isinstance(stated, Quantity) or not recorded or candidate.factor != 1 or candidate.partners:
        return False
    return all(compare_quantities(stated, r) is outcome for r in recorded)


def _silent(candidate: _Candidate) -> bool:
    """Tell whether no recorded value of a fact can be compared with a figure."""
    return _compares(candidate, Agreement.INCOMPARABLE)


def _one_each(chosen: list[_Candidate]) -> list[_Candidate]:
    """Keep for one event (one predicate of one fact) only the nearest mention, and mentions set against
    it.
    """
    groups: dict[tuple[str, tuple[int, int], int], list[_Candidate]] = {}
    for candidate in chosen:
        key = candidate.evoked.fact.id, candidate.anchor, candidate.factor + len(candidate.partners)
        groups.setdefault(key, []).append(candidate)
    kept: list[_Candidate] = []
    for group in groups.values():
        asserted = [c for c in group if c.local_negation is None and not c.swapped]
        pool = asserted or group
        kept.append(max(pool, key=lambda c: (c.affinity, -c.mention.span.start)))
    return kept


def negated_figures(reading: Reading, inside: Collection[int] = ()) -> frozenset[int]:
    """Return the negations that deny a single figure or date ("not 2,000 but 1,550").

    A figure that is one of the words ``inside`` (tokens) is part of what is denied ("not the two largest").
    """
    return frozenset(
        negation
        for m in reading.claim.mentions
        if (negation := denied_figure(reading, m)) is not None and reading.claim.place(m)[0] not in inside
    )


def _gated(reading: Reading, chosen: list[_Candidate], rivals: Rivals) -> list[ValueMatch]:
    dated = {(c.mention.span.start, c.mention.span.end) for c in chosen if c.evoked.fact.kind is Kind.DATE}
    spare = negated_figures(reading)
    result = []
    for candidate in chosen:
        fact = candidate.evoked.fact
        first, last = mention_tokens(reading.claim, candidate.mention)
        if fact.kind is Kind.QUANTITY and (other := other_time(reading, fact, first, dated)) is not None:
            refuse(reading, fact.id, Why.OTHER_TIME, *mention_tokens(reading.claim, other))
            continue
        if _of_known_few(reading, fact, candidate.mention, first):
            refuse(reading, fact.id, Why.STRANGER, first, last)
            continue
        event = candidate.mention if fact.kind is Kind.DATE else None
        if event is not None and _of_next(reading, fact, event):
            refuse(reading, fact.id, Why.OTHER_TIME, first, last)
            continue
        if _of_count_before(reading, fact, candidate.mention):
            refuse(reading, fact.id, Why.OTHER_TIME, first, last)
            continue
        if of_later(reading, fact, event) or (fact.kind is Kind.QUANTITY and _long_ago(reading, fact)):
            refuse(reading, fact.id, Why.OTHER_TIME, first, last)
            continue
        if _of_told_year(reading, candidate):
            refuse(reading, fact.id, Why.OTHER_TIME, first, last)
            continue
        if _doubly_denied(reading):
            refuse(reading, fact.id, Why.DOUBLY_DENIED, first, last)
            continue
        capped = _capped(reading, fact, candidate.mention, first)
        if capped:
            denied = False
        elif candidate.local_negation is not None or candidate.swapped:
            denied = True
        else:
            distant = _distant(reading, candidate.evoked)
            denied = turned(reading, candidate.evoked, rivals, spare | distant)
            if denied and _denied_elsewhere(reading, candidate, first):
                refuse(reading, fact.id, Why.CONTESTED, first, last)
                continue
            if not denied and (
                _touched(reading, candidate, distant - spare, first)
                or contested(reading, candidate.evoked, rivals, spare | distant)
            ):
                refuse(reading, fact.id, Why.CONTESTED, first, last)
                continue
            carried = fact.kind is Kind.DATE and candidate.evoked.carried
            if denied and carried and not _outright(reading, candidate):
                continue  # of what the context tells, who knows what is denied
        result.append(
            ValueMatch(
                candidate.evoked,
                candidate.mention,
                first,
                last,
                candidate.affinity,
                denied,
                candidate.factor,
                candidate.partners,
                candidate.alternatives,
                candidate.remainder,
                capped,
                _outright(reading, candidate),
            )
        )
    return result


def _of_known_few(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a small number stands for a group known already ("THE FIVE countries say"), where the fact
    counts many times as many.
    """
    value, recorded = mention.value, [e.value for e in fact.evidence if isinstance(e.value, Quantity)]
    return (
        mention.kind is MentionKind.NUMBER
        and isinstance(value, Quantity)
        and first > 0
        and reading.claim.words[first - 1]
        in reading.claim.discourse.definite | reading.claim.discourse.pointing
        and value.high is not None
        and value.high < _FEW
        and bool(recorded)
        and all(one.low is not None and one.low > _FEW * value.high for one in recorded)
    )


def _capped(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a lower bound, denied or (of a limit) forbidden, is an upper one ("never more than",
    "verbiedt meer dan").
    """
    value = mention.value
    if not isinstance(value, Quantity) or value.bound not in (Bound.MORE_THAN, Bound.AT_LEAST):
        return False
    claim = reading.claim
    if fact.limit and first and claim.words[first - 1] in claim.discourse.definite:
        return True  # "they exceed the 1,550 that it allows"
    segment = claim.segment[first]
    end = max(i for i, s in enumerate(claim.segment) if s == segment)
    negated = [a for a, _ in claim.negations if claim.segment[a] == segment]
    places = claim.discourse.forbidding.places(claim.words)
    if fact.limit and not negated and any(claim.segment[a] == segment for a, _ in places):
        return True
    return any(
        a < first
        or end - a <= _NEXT
        or claim.words[a - 1] in claim.discourse.modal
        or (fact.limit and not claim.discourse.permitted.isdisjoint(claim.words[a + 1 : a + 1 + _NEXT]))
        for a in negated
    )


def _doubly_denied(reading: Reading) -> bool:
    """Tell whether a denial holds a negation of its own ("it is not the case that X does not"): of which part
    is not clear.
    """
    claim = reading.claim
    return any(
        first <= at <= last and not abs(at - marker) <= _NEXT
        for marker, first, last in claim.denials
        for at, _ in claim.negations
    )


def _touched(reading: Reading, candidate: _Candidate, distant: frozenset[int], first: int) -> bool:
    """Tell whether the clause of a figure holds a negation of which it is not certain what it denies."""
    claim = reading.claim
    inside = {i for f in candidate.evoked.filled for i in f.hit.words}
    return any(
        claim.segment[at] == claim.segment[first]
        and at not in inside
        and claim.tokens[at].folded not in claim.discourse.lacking
        for at in distant
    )


def _denied_elsewhere(reading: Reading, candidate: _Candidate, first: int) -> bool:
    """Tell whether all that a sentence denies stands in other clauses than a figure ("it brought no X, though
    article 6 demands it").
    """
    claim = reading.claim
    opposed = any(f.turned for f in candidate.evoked.filled)
    begin = claim.segment.index(claim.segment[first])
    return (
        not opposed
        and claim.words[begin] in claim.discourse.boundary
        and not claim.denials
        and bool(claim.negations)
        and all(claim.segment[at] != claim.segment[first] for at, _ in claim.negations)
    )


def _outright(reading: Reading, candidate: _Candidate) -> bool:
    """Tell whether a figure is denied in so many words: by itself, a phrase, or "not" right before the verb.

    "No longer" denies that something goes on, and says nothing of its figure.
    """
    claim = reading.claim
    if candidate.local_negation is not None or candidate.swapped or claim.denials:
        return True
    ceasing = claim.discourse.ceasing
    return any(
        0 < h.first - at <= _NEXT and not ceasing & {t.folded for t in claim.tokens[at + 1 : at + 3]}
        for at, _ in claim.negations
        for h in candidate.evoked.predicates
    )


def _distant(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations that stand too far from the predicate to deny its figure."""
    return frozenset(
        at
        for at, _ in reading.claim.negations
        if not any(0 < h.first - at <= _NEXT or 0 < at - h.last <= _NEXT for h in evoked.predicates)
    )


def _of_count_before(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a figure without a date, none of those recorded, goes on with the counts of an earlier
    year ("in 2017 there were 14,935 ... France has 300").
    """
    claim, value = reading.claim, mention.value
    year = reading.context.counted.get(mention.kind)
    if fact.limit or not fact.as_of or year is None or not isinstance(value, Quantity):
        return False
    if any(m.kind is MentionKind.DATE for m in claim.mentions) or not claim.discourse.at_present.isdisjoint(
        claim.words
    ):
        return False
    if year >= min(span.earliest.year for span in stated_dates(fact)):
        return False
    recorded = [e.value for e in fact.evidence if isinstance(e.value, Quantity)]
    return all(compare_quantities(value, one) is Agreement.DIFFERS for one in recorded)


def _long_ago(reading: Reading, fact: Fact) -> bool:
    """Tell whether a sentence without a date tells of a past long before the time of a fact."""
    allowed, year, claim = stated_dates(fact), reading.context.year, reading.claim
    return (
        year is not None
        and bool(allowed)
        and year < min(a.earliest.year for a in allowed) - _LONG_AGO
        and not claim.discourse.past.isdisjoint(claim.words)
        and not any(m.kind is MentionKind.DATE for m in claim.mentions)
    )


def other_time(reading: Reading, fact: Fact, at: int, dated: Collection[tuple[int, int]]) -> Mention | None:
    """Return the date that puts what stands at token ``at`` in a time of which the fact does not speak.

    ``dated`` are the character ranges of dates that answer a fact of their own.
    """
    allowed = stated_dates(fact)
    if not allowed:
        return None
    claim = reading.claim
    for other in claim.mentions:
        if other.kind is not MentionKind.DATE or (other.span.start, other.span.end) in dated:
            continue
        value = other.value
        if not isinstance(value, PartialDate):
            continue
        where = mention_tokens(claim, other)[0]
        if _measured_from(reading, where):
            continue
        if abs(claim.segment[where] - claim.segment[at]) > 1 and where > 4:
            continue
        if not value.year_known:
            year = reading.context.year
            if year is not None and not any(a.earliest.year <= year <= a.latest.year for a in allowed):
                return other  # "as of January", in the year told before
            if all(compare_dates(value, a) is Agreement.DIFFERS for a in allowed):
                return other
            continue
        if not any(a.earliest <= value.latest and value.earliest <= a.latest for a in allowed):
            return other
    return None


def of_later(reading: Reading, fact: Fact, mention: Mention | None = None) -> bool:
    """Tell whether a fact is of a time long after that at which the text says it was written, and no date in
    the sentence (of an event, ``mention``) leads there.
    """
    text = reading.context.written
    if text is None:
        return False
    times = stated_dates(fact)
    if fact.kind is Kind.DATE:
        times = tuple(e.value for e in fact.evidence if isinstance(e.value, PartialDate))
    told = [mention] if mention is not None else reading.claim.mentions
    dates = [m.value for m in told if isinstance(m.value, PartialDate) and m.value.year_known]
    return before_its_time(text, times) and all(before_its_time(date, times) for date in dates)


def _of_next(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a date without a year, which is none of those recorded, is in another year by the date of
    the text: that of another event of the kind.
    """
    text, value = reading.context.written, mention.value
    if text is None or not isinstance(value, PartialDate) or value.year_known:
        return False
    recorded = [e.value for e in fact.evidence if isinstance(e.value, PartialDate)]
    if any(compare_dates(value, one) is not Agreement.DIFFERS for one in recorded):
        return False
    year = nearest_year(text, value)
    return all(not one.earliest.year <= year <= one.latest.year for one in recorded)


@lru_cache(maxsize=8192)
def _statement_dates(text: str) -> tuple[PartialDate, ...]:
    return tuple(
        m.value
        for m in extract(text, "en")
        if m.kind is MentionKind.DATE and isinstance(m.value, PartialDate) and m.value.year_known
    )


@lru_cache(maxsize=8192)
def _statement_spans(text: str) -> frozenset[tuple[Decimal | None, Decimal | None]]:
    return frozenset(
        (m.value.low, m.value.high)
        for m in extract(text, "en")
        if m.kind is MentionKind.DURATION and isinstance(m.value, Quantity)
    )


@lru_cache(maxsize=8192)
def _edtf(text: str) -> PartialDate:
    return parse_edtf(text)


def stated_dates(fact: Fact) -> tuple[PartialDate, ...]:
    """Return the times that a fact speaks of: its own as_of and valid, and the dates in its statement."""
    spans = [_edtf(t) for t in (fact.as_of, fact.valid, *(e.as_of for e in fact.evidence)) if t]
    return (*spans, *_statement_dates(fact.statement.get("en", "")))
