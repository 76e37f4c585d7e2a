"""When what a sentence tells belongs to a time that a fact does not speak of."""

from __future__ import annotations

from collections.abc import Collection

from nukecheck.claims import Claim
from nukecheck.extract import AMOUNTS, Mention, MentionKind
from nukecheck.factbase.model import Fact, Kind, Mode
from nukecheck.matching.candidates import Candidate
from nukecheck.matching.grammar import compared_with, mention_tokens
from nukecheck.matching.reading import Reading
from nukecheck.matching.statements import edtf, stated_dates
from nukecheck.matching.written import after_its_time, before_its_time, nearest_year
from nukecheck.values import (
    Agreement,
    PartialDate,
    Quantity,
    compare_dates,
    compare_quantities,
)

_LONG_AGO = 10  # years
_AGES_AGO = 85  # years
_SHARE_AGE = 5  # years, in which what two have of all hardly changes
_CELL = 6  # tokens
_COLON = 3  # characters from the date that opens an entry to what it tells of
_TO_PAST = 4  # tokens from a verb in the past to the figure
_MONTHS = 12  # a figure of up to so many months ago is that of now


def in_other_time(
    reading: Reading, candidate: Candidate, dated: Collection[tuple[int, int]]
) -> Mention | None:
    """Return what puts a figure or date in a time of which its fact does not speak: the date that does, or
    the figure itself where it is the text around it.

    ``dated`` are the character ranges of dates that answer a fact of their own.
    """
    fact, mention = candidate.evoked.fact, candidate.mention
    if fact.kind is Kind.QUANTITY:
        first = mention_tokens(reading.claim, mention)[0]
        date = other_time(reading, fact, first, dated) or _years_ago(reading, fact, first)
        if date is not None:
            return date
        event, past = None, _long_ago(reading, fact) or _some_years_ago(reading, fact, first)
        past = past or _then_and_now(reading, fact, first)
    else:
        event, past = mention, _of_next(reading, fact, mention)
    if (
        past
        or _of_count_before(reading, fact, mention)
        or of_later(reading, fact, event)
        or _of_told_year(reading, candidate)
        or _of_another_budget(reading, candidate)
        or _of_old_subject(reading, candidate)
        or _of_heading_year(reading, candidate)
    ):
        return mention
    return None


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
        if measured_from(reading, where) or names_treaty(reading, other):
            continue
        if where in compared_with(claim, at) or _of_another_figure(claim, at, where):
            continue
        if fact.mode is Mode.FORECAST and _of_telling(reading, at, where):
            continue
        if abs(claim.segment[where] - claim.segment[at]) > 1 and claim.segment[where] > claim.segment[0]:
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


def _of_telling(reading: Reading, at: int, where: int) -> bool:
    """Tell whether a date only tells when somebody said what stands at token ``at`` ("it will have doubled by
    2030, THE CABINET WROTE IN LATE 2022").
    """
    segment = reading.claim.segment
    return segment[at] < segment[where] and any(
        segment[h.first] == segment[where] and not h.gapped and h.first < where
        for h in reading.evoking(("say",))
    )


def names_treaty(reading: Reading, date: Mention) -> bool:
    """Tell whether a year is only part of what a treaty is called ("the 2010 New START treaty", "New START
    of 2010").
    """
    claim = reading.claim
    first, last = mention_tokens(claim, date)
    if not isinstance(date.value, PartialDate) or date.value.precision != "year" or not first:
        return False
    treaties = [h for h in reading.hits if h.cls == "treaty"]
    if claim.words[first - 1] in claim.discourse.source_of:
        return any(h.last == first - 2 for h in treaties)
    return claim.words[first - 1] in claim.discourse.determiner and any(h.first == last + 1 for h in treaties)


def _of_another_figure(claim: Claim, at: int, where: int) -> bool:
    """Tell whether a date belongs to a figure that stands in its own clause, behind another figure at token
    ``at`` ("now 1,550, down from 10,000 in 1986").
    """
    figures = [claim.place(m)[0] for m in claim.mentions if m.kind in AMOUNTS]
    return at in figures and any(
        at < min(other, where)
        and claim.segment[other] == claim.segment[where]
        and (claim.segment[at] != claim.segment[where] or _came_from(claim, other, where))
        for other in figures
    )


def _came_from(claim: Claim, figure: int, date: int) -> bool:
    """Tell whether a figure is only what another has grown or shrunk from ("350, up FROM 320 in 2020")."""
    return figure < date and claim.words[figure - 1] in claim.discourse.came_from


def _years_ago(reading: Reading, fact: Fact, at: int) -> Mention | None:
    """Return the length of time that counts back from now to when a figure that changes was true ("fifteen
    years ago China had 240"), in the clause of the figure or at the head of the sentence.
    """
    claim = reading.claim
    if not fact.as_of:
        return None
    for length in claim.mentions:
        value = length.value
        if (
            length.kind is not MentionKind.DURATION
            or not isinstance(value, Quantity)
            or value.unit != "month"
        ):
            continue
        end = mention_tokens(claim, length)[1]
        back = claim.words[end + 1 : end + 2]
        long = value.low is not None and value.low > _MONTHS
        here = claim.segment[end] in {0, claim.segment[at]} and claim.discourse.at_present.isdisjoint(
            claim.words[end:at]
        )
        here = here and end not in compared_with(claim, at)
        if long and here and back and back[0] in claim.discourse.ago:
            return length
    return None


def _some_years_ago(reading: Reading, fact: Fact, at: int) -> bool:
    """Tell whether the clause of a figure that changes, or the head of the sentence, puts it in a past that
    it does not tell ("a few years ago China had 240").
    """
    claim = reading.claim
    return bool(fact.as_of) and any(
        claim.segment[last] in {0, claim.segment[at]}
        and last not in compared_with(claim, at)
        and claim.discourse.at_present.isdisjoint(claim.words[last:at])
        for _, last in claim.places(claim.discourse.some_years_ago)
    )


def _then_and_now(reading: Reading, fact: Fact, at: int) -> bool:
    """Tell whether a figure that changes is told of as past, and one behind it as that of now ("HAD 300 and
    now has 290").
    """
    claim = reading.claim
    before, behind = claim.words[max(0, at - _TO_PAST) : at], claim.words[at + 1 :]
    return (
        bool(fact.as_of)
        and not claim.discourse.past.isdisjoint(before)
        and claim.discourse.at_present.isdisjoint(before)
        and not claim.discourse.at_present.isdisjoint(behind)
        and any(m.kind is MentionKind.NUMBER and claim.place(m)[0] > at for m in claim.mentions)
    )


def of_later(reading: Reading, fact: Fact, mention: Mention | None = None) -> bool:
    """Tell whether a fact is of a time long after that at which the text says it was written, and no date in
    the sentence (of an event, ``mention``) leads there.
    """
    text = reading.context.written
    if text is None:
        return False
    times = stated_dates(fact)
    if fact.kind is Kind.DATE:
        times = tuple(fact.dates)
    told = [mention] if mention is not None else reading.claim.mentions
    dates = [m.value for m in told if isinstance(m.value, PartialDate) and m.value.year_known]
    happened = fact.kind is Kind.QUANTITY and bool(fact.valid) and not (fact.as_of or fact.limit)
    return before_its_time(text, times, happened) and all(
        before_its_time(date, times, happened) for date in dates
    )


def gone_by(reading: Reading, fact: Fact) -> bool:
    """Tell whether the state that a fact tells of had ended more than a year before the text was written, and
    no date in the sentence leads back there: what is said otherwise may be so by then.
    """
    text = reading.context.written
    if text is None or not fact.valid or any(m.kind is MentionKind.DATE for m in reading.claim.mentions):
        return False
    return after_its_time(text, edtf(fact.valid))


def _of_next(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a date without a year, which is none of those recorded, is in another year by the date of
    the text: that of another event of the kind.
    """
    text, value = reading.context.written, mention.value
    if text is None or not isinstance(value, PartialDate) or value.year_known:
        return False
    recorded = fact.dates
    if any(compare_dates(value, one) is not Agreement.DIFFERS for one in recorded):
        return False
    year = nearest_year(text, value)
    return all(not one.earliest.year <= year <= one.latest.year for one in recorded)


def _of_count_before(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a figure without a date, none of those recorded, goes on with the counts of an earlier
    year ("in 2017 there were 14,935 ... France has 300").
    """
    claim, value = reading.claim, mention.value
    year = reading.context.counted.get(mention.kind)
    if fact.limit or not fact.as_of or year is None or not isinstance(value, Quantity):
        return False
    dates = (m.value for m in claim.mentions if m.kind is MentionKind.DATE)
    if any(not isinstance(d, PartialDate) or d.year_known for d in dates):
        return False
    if not claim.discourse.at_present.isdisjoint(claim.words):
        return False
    if year >= min(span.earliest.year for span in stated_dates(fact)):
        return False
    recorded = fact.amounts
    return all(compare_quantities(value, one) is Agreement.DIFFERS for one in recorded)


def _long_ago(reading: Reading, fact: Fact) -> bool:
    """Tell whether a sentence without a date tells of a past long before the time of a fact."""
    allowed, year, claim = stated_dates(fact), reading.context.year, reading.claim
    return (
        year is not None
        and bool(allowed)
        and year < min(a.earliest.year for a in allowed) - _LONG_AGO
        and not claim.discourse.past.isdisjoint(claim.bag)
        and not any(m.kind is MentionKind.DATE for m in claim.mentions)
    )


def _of_old_subject(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a figure that differs goes on about what only the text before names, with a date long
    before the time of the fact ("START was signed in 1991. It allowed 6,000", "1991: START is signed. ...").
    """
    claim, dated, allowed = reading.claim, reading.context.dated, stated_dates(candidate.evoked.fact)
    value = dated.value if dated is not None else None
    if dated is None or not isinstance(value, PartialDate) or not value.year_known or not allowed:
        return False
    return (
        not candidate.evoked.subjects
        and value.latest.year < min(a.earliest.year for a in allowed) - _LONG_AGO
        and all(c.start - dated.span.end <= _COLON for c in candidate.evoked.carried)
        and claim.discourse.at_present.isdisjoint(claim.bag)
        and not any(m.kind is MentionKind.DATE for m in claim.mentions)
        and candidate.compares(Agreement.DIFFERS)
    )


def _of_told_year(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a count that differs may be that of the year told of in the sentences before, years before
    the time of a fact that changes.
    """
    fact, year = candidate.evoked.fact, reading.context.year
    share, claim = candidate.mention.kind is MentionKind.PERCENT, reading.claim
    at = mention_tokens(claim, candidate.mention)[0]
    if year is not None and fact.as_of and year < edtf(fact.as_of).earliest.year - _AGES_AGO:
        return False  # no count of today was made then
    if not fact.as_of or fact.limit or year is None:
        return False
    if not share and (not fact.unit or fact.scope == "together"):
        return False
    steady = share and claim.discourse.past.isdisjoint(claim.words)
    if year >= edtf(fact.as_of).earliest.year - (_SHARE_AGE if steady else 1):
        return False
    if any(
        isinstance(m.value, PartialDate)
        and m.value.year_known
        and not _of_another_figure(claim, at, mention_tokens(claim, m)[0])
        for m in claim.mentions
    ):
        return False
    return candidate.compares(Agreement.DIFFERS)


def _of_another_budget(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a sum that differs was spent in a year told of before or in the sentence, and not in that
    of its fact.
    """
    fact, told = candidate.evoked.fact, {reading.context.year}
    if candidate.mention.kind is not MentionKind.MONEY or not fact.as_of:
        return False
    for one in reading.claim.mentions:
        if isinstance(one.value, PartialDate) and one.value.year_known:
            told.update(range(one.value.earliest.year, one.value.latest.year + 1))
    told.discard(None)
    return bool(told) and edtf(fact.as_of).earliest.year not in told and candidate.compares(Agreement.DIFFERS)


def _of_heading_year(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether a count in a cell is that of the year which heads its row or column: years off the time
    of a fact that changes, or next to it where the count differs.
    """
    fact, date = candidate.evoked.fact, reading.context.date
    value = date.value if date is not None and len(reading.claim.tokens) <= _CELL else None
    if fact.kind is not Kind.QUANTITY or fact.limit or not fact.as_of or not isinstance(value, PartialDate):
        return False
    allowed = stated_dates(fact)
    if not value.year_known or not allowed:
        return False
    after = min(value.earliest.year - a.latest.year for a in allowed)
    before = min(a.earliest.year - value.latest.year for a in allowed)
    off = max(after, before)
    return off > 1 or (off == 1 and candidate.compares(Agreement.DIFFERS))


def measured_from(reading: Reading, first: int) -> bool:
    """Tell whether a date is only what something is the first since ("for the first time since 1972"), or
    what a length of time is counted from ("for a year after 3 May").
    """
    claim = reading.claim
    lengths = {mention_tokens(claim, m)[1] for m in claim.mentions if m.kind is MentionKind.DURATION}
    if first - 2 in lengths and claim.words[first - 1] in claim.discourse.offset:
        return True
    return any(last == first - 1 for _, last in claim.places(claim.discourse.first_since))
