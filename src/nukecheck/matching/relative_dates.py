"""Dates that are told from another date: five days later, a year earlier, in the same year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.lexicon.data import read_data
from nukecheck.lexicon.phrases import Phrases, joined
from nukecheck.records import replace
from nukecheck.text import Span
from nukecheck.values import Bound, PartialDate, Quantity, day_date, month_date, year_date

_YEAR = 12  # months
_LOOSE = 6  # months: from here on a number of months is a rounded one
_WEEK = 7  # days


def with_relative_dates(claim: Claim, before: Mention | None, written: PartialDate | None = None) -> Claim:
    """Return a claim with the dates that its words tell from another: the only one of the sentence that
    stands before them or, where the sentence has none, ``before``, that of the sentences before.

    "That day" only takes that up again, and is none of its own. "Last year" counts from when the text was
    ``written``, if it says so; "ago", from the very day, is left alone.
    """
    words, shifts = claim.words, _shifts(claim.sentence.language, "shifts")
    places = [
        (first, last, shifts[tuple(words[first : last + 1])]) for first, last in _phrases(claim, "shifts")
    ]
    said_before = before is not None and not _dates(claim.mentions)
    found = [
        _mention(claim, first, last, value)
        for first, last, (months, days) in (*places, *_spans_of_time(claim))
        if not (said_before and days == 0)
        and (base := _base(claim, first, before)) is not None
        and (value := _moved(base, months, days)) is not None
    ]
    found.extend(_years_from_writing(claim, written))
    claim = with_days_of_month(claim, before)
    if not found:
        return claim
    mentions = sorted((*claim.mentions, *found), key=lambda m: (m.span.start, m.span.end))
    return claim.with_mentions(tuple(mentions))


def _years_from_writing(claim: Claim, written: PartialDate | None) -> list[Mention]:
    """Return "last year" and the like as dates, outside quotations, and where they are no part of a date."""
    if written is None or written.earliest.year != written.latest.year:
        return []
    year = written.earliest.year
    shifts = _shifts(claim.sentence.language, "from-writing")
    dated = {at for m, _ in _dates(claim.mentions) for at in range(claim.place(m)[0], claim.place(m)[1] + 2)}
    return [
        _mention(
            claim,
            first,
            last,
            year_date(year + (shifts[tuple(claim.words[first : last + 1])][0] or 0) // _YEAR),
        )
        for first, last in _phrases(claim, "from-writing")
        if first not in dated
        and claim.discourse.determiner.isdisjoint(claim.words[max(0, first - 1) : first])  # "the next year"
        and not claim.quoted(first)
    ]


def with_days_of_month(claim: Claim, before: Mention | None) -> Claim:
    """Return a claim with the dates of days in the month told of before them ("ON THE 8TH")."""
    days = {m: value for m in _days_of_month(claim) if (value := _in_month(claim, m, before)) is not None}
    if not days:
        return claim
    dated = (replace(m, kind=MentionKind.DATE, value=days[m]) if m in days else m for m in claim.mentions)
    return claim.with_mentions(tuple(dated))


def _days_of_month(claim: Claim) -> list[Mention]:
    """Return the numbers of days without their month, that end a clause."""
    opening = {last + 1 for _, last in claim.places(claim.discourse.on_the)}
    return [
        m
        for m in claim.mentions
        if m.kind is MentionKind.ORDINAL
        and claim.place(m)[0] in opening
        and not any(t.word for t in claim.tokens[claim.place(m)[1] + 1 : claim.place(m)[1] + 2])
    ]


def _in_month(claim: Claim, day: Mention, before: Mention | None) -> PartialDate | None:
    """Return the date that a day has in the month told of before it."""
    base = _base(claim, claim.place(day)[0], before)
    number = day.value.low if isinstance(day.value, Quantity) else None
    if base is None or number is None or base.precision not in ("day", "month"):
        return None
    if number != int(number) or not 0 < number <= monthrange(base.earliest.year, base.earliest.month)[1]:
        return None
    return day_date(int(number), base.earliest.month, base.earliest.year if base.year_known else None)


def only_date(claim: Claim) -> Mention | None:
    """Return the one date that a sentence has, if it is one."""
    dates = _dates(claim.mentions)
    return dates[0][0] if len(dates) == 1 else None


def takes_up(claim: Claim) -> bool:
    """Tell whether words such as "that day" take up the date told before."""
    shifts, words = _shifts(claim.sentence.language, "shifts"), claim.words
    return any(shifts[tuple(words[a : b + 1])] == (None, 0) for a, b in _phrases(claim, "shifts"))


def has_dates(claim: Claim) -> bool:
    """Tell whether a sentence has a date."""
    return bool(_dates(claim.mentions))


Shift = tuple[int | None, int | None]  # months and days; (0, None), (None, 0): the same year, the same day


def _spans_of_time(claim: Claim) -> list[tuple[int, int, Shift]]:
    """Return the places of "five days later" and "two years before that", and how far they lead."""
    found: list[tuple[int, int, Shift]] = []
    discourse = claim.discourse
    for mention in claim.mentions:
        value = mention.value
        if mention.kind is not MentionKind.DURATION or not isinstance(value, Quantity) or value.low is None:
            continue
        if value.approximate or value.bound is not Bound.EXACT or value.low != int(value.low):
            continue
        first, last = claim.place(mention)
        for phrases, sign in ((discourse.later, 1), (discourse.earlier, -1)):
            end = next((b for a, b in claim.places(phrases) if a == last + 1), None)
            if end is None or claim.words[end + 1 : end + 2] in [[word] for word in discourse.than]:
                continue
            length = sign * int(value.low)
            found.append((first, end, (length, None) if value.unit == "month" else (None, length)))
    return found


def _base(claim: Claim, first: int, before: Mention | None) -> PartialDate | None:
    dates = _dates(claim.mentions)
    if not dates:
        value = None if before is None else before.value
        return value if isinstance(value, PartialDate) else None
    if len(dates) > 1 or claim.place(dates[0][0])[0] > first:
        return None
    return dates[0][1]


def _dates(mentions: Sequence[Mention]) -> list[tuple[Mention, PartialDate]]:
    return [(m, m.value) for m in mentions if m.kind is MentionKind.DATE and isinstance(m.value, PartialDate)]


def _moved(base: PartialDate, months: int | None, days: int | None) -> PartialDate | None:
    """Return a date some months or days from another, as finely as both are known; ``None`` where that is not
    within a year.
    """
    start = base.earliest
    if base.approximate or start.year != base.latest.year or not (base.year_known or days is not None):
        return None
    if months is None:
        if base.precision != "day" or days is None:
            return None
        moved = start + timedelta(days=days)
        if moved.year != start.year and not base.year_known:
            return None
        value = day_date(moved.day, moved.month, moved.year)
        loose = days != 0 and days % _WEEK == 0
    elif months % _YEAR == 0:
        value, loose = year_date(start.year + months // _YEAR), False
    else:
        if base.precision not in ("day", "month"):
            return None
        year, month = divmod(start.year * _YEAR + start.month - 1 + months, _YEAR)
        value, loose = month_date(month + 1, year), abs(months) >= _LOOSE
    return PartialDate(value.earliest, value.latest, value.precision, base.year_known, loose)


def _mention(claim: Claim, first: int, last: int, value: PartialDate) -> Mention:
    start, end = claim.tokens[first].start, claim.tokens[last].end
    sentence = claim.sentence.span.start
    return Mention(Span(start, end), MentionKind.DATE, value, claim.text[start - sentence : end - sentence])


@cache
def _shifts(language: str, name: str) -> dict[tuple[str, ...], Shift]:
    """Map phrases such as "the next day" to how far they lead: from data, in years, months or days."""
    table: dict[str, str] = read_data(f"discourse_{language}.yaml")[name]
    shifts: dict[tuple[str, ...], Shift] = {}
    for phrase, length in table.items():
        number, unit = length.split()
        by = int(number) * (_YEAR if unit == "year" else 1)
        shifts[tuple(phrase.split())] = (None, by) if unit == "day" else (by, None)
    return shifts


@cache
def _known(language: str, name: str) -> Phrases:
    return Phrases(joined(map(" ".join, _shifts(language, name))))


def _phrases(claim: Claim, name: str) -> list[tuple[int, int]]:
    found = claim.places(_known(claim.sentence.language, name))
    return [p for p in found if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in found)]
