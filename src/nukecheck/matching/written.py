"""When a text says that it was written: the date at its head, which nothing it tells can be long after."""

from __future__ import annotations

from datetime import timedelta

from nukecheck.claims import read_claim
from nukecheck.extract import MentionKind, extract
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.patterns import pattern
from nukecheck.text import BlockKind, Document, Sentence, Span
from nukecheck.values import PartialDate

_HEAD = 4  # blocks in which the date of a text is looked for
_LINES = 3  # lines of a block in which one may tell that
_LINE = 90  # characters of a line that tells when a text was written, and nothing else
_OPENING = 300  # characters in which a dateline is looked for
_STAMP = pattern(
    r"\s*(?:[^\W\d_]+:? )?(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}-\d{1,2}-\d{4})\b"
)  # "date 2021-01", at the beginning
_TIME = pattern(r"\d{1,2}(?:[:.u]\d{2})?(?:u|h)?")
_PLACE = pattern(r"\s*(?:[A-Z][^\W\d_'-]+[ -]?){1,3}, ")  # "The Hague, 14 April 2015", a line of a letter
_PARTS = frozenset("|·•")  # what parts who wrote a text from when
_PARTED = pattern(r"\s+[|·•]\s+")
_AROUND = ".,:;|()-–—•"  # marks around a word
_HALF = 6  # months
_SLACK = timedelta(days=366)


def written(document: Document, language: str) -> PartialDate | None:
    """Return the date at the head of a document that is that of the text: a line of its own ("Published on 3
    February 2021"), a stamp ("2021-02-03") or that of a dateline ("MINSK, 3 February 2021 -").
    """
    paragraphs = [b for b in document.blocks if b.kind is not BlockKind.CELL]
    for number, block in enumerate(paragraphs[:_HEAD]):
        text = block.span.of(document.text)
        lines = [one for one in text.splitlines()[:_LINES] if one.strip()]
        found = next((date for one in lines if (date := _line(one, language)) is not None), None)
        found = found or _stamp(text, language) or _dateline(document, number, language)
        if found is not None:
            return found
    return None


def before_its_time(text: PartialDate | None, times: tuple[PartialDate, ...], past: bool = False) -> bool:
    """Tell whether a text of that date is more than a year older than all the ``times`` of a fact, or older
    at all where nobody tells it beforehand (``past``).
    """
    slack = timedelta(0) if past else _SLACK
    return text is not None and bool(times) and text.latest + slack < min(t.earliest for t in times)


def after_its_time(text: PartialDate, span: PartialDate) -> bool:
    """Tell whether a text of that date is more than a year younger than the end of the time of a fact."""
    return span.latest + _SLACK < text.earliest


def nearest_year(text: PartialDate, date: PartialDate) -> int:
    """Return the year that a date without one has, when it is as near as can be to that of its text."""
    month = date.earliest.month - text.earliest.month
    return text.earliest.year + (month < -_HALF) - (month > _HALF)


def _line(text: str, language: str) -> PartialDate | None:
    last = text.rstrip(" .").rpartition(". ")[2]  # "Statement by the ambassador in Geneva. 14 October 2016."
    if last != text.rstrip(" ."):
        date = next((m for m in extract(last, language) if m.kind is MentionKind.DATE), None)
        if date is not None and (date.span.start, date.span.end) == (0, len(last)):
            return _usable(date.value)
    if len(text) > _LINE:
        return None
    parts = [text] if _PARTS.isdisjoint(text) else _PARTED.split(text)
    if len(parts) > 1:  # "By the desk | 14 February 2026 | 6 min read"
        return next((day for one in parts if (day := _line(one, language)) is not None), None)
    for one in (language, *(other for other in LANGUAGES if other != language and _has_month(text, other))):
        date = next((m for m in extract(text, one) if m.kind is MentionKind.DATE), None)
        if date is not None:
            return _usable(date.value) if _alone(text[: date.span.start], text[date.span.end :]) else None
    return None


def _has_month(text: str, language: str) -> bool:
    dates = load_lexicon(language).dates
    words = [word.strip(_AROUND) for word in text.lower().split()]
    return any(word in dates.months or word in dates.abbreviations for word in words)


def _alone(before: str, behind: str) -> bool:
    """Tell whether a date stands in a line that tells when a text was written, by what is around it."""
    if before.endswith(", ") and _PLACE.fullmatch(before) and not behind.strip(" ."):
        return True
    if f"{before} {behind}".strip() == ".":
        return False  # a sentence, which tells when what follows happens
    known = frozenset[str]().union(*(load_discourse(one).writing for one in LANGUAGES))
    words = [w.strip(_AROUND) for w in f"{before} {behind}".lower().split()]
    return all(not w or w in known or (w[0].isdigit() and _TIME.fullmatch(w)) for w in words)


def _stamp(text: str, language: str) -> PartialDate | None:
    found = _STAMP.match(text) if "-" in text else None
    if found is None:
        return None
    dates = [m for m in extract(found[0], language) if m.kind is MentionKind.DATE]
    return _usable(dates[0].value) if dates else None


def _dateline(document: Document, number: int, language: str) -> PartialDate | None:
    span = document.blocks[number].span
    opening = Sentence(Span(span.start, min(span.end, span.start + _OPENING)), language, number)
    claim = read_claim(document.text, opening)
    if not claim.dateline:
        return None
    dates = [m for m in claim.mentions if m.kind is MentionKind.DATE]
    return _usable(dates[0].value) if dates and claim.place(dates[0])[0] < claim.dateline else None


def _usable(value: object) -> PartialDate | None:
    fine = isinstance(value, PartialDate) and value.year_known and value.precision in ("day", "month")
    return value if fine and isinstance(value, PartialDate) else None
