"""Sentences: where each one in a document's blocks begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from nukecheck.languages import SAMPLE, spelling_vote, vote
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.patterns import pattern
from nukecheck.records import Record
from nukecheck.text import Document, Sentence, Span

# A stop, the quotes and brackets that close after it, the numbers of notes, and white space: anything else is
# no boundary. The lookbehind keeps a row of stops from being tried at each of its characters.
_BOUNDARY = pattern(r"([.!?…](?<![.!?…]{2})[.!?…]*+)([\"'”’»“‘)\]}]*+(?:\[\d{1,3}\])*+)(\s++)")
_CLOSED = pattern(r"[\"'”’»]")
# What stands behind a quotation, up to the end of its block: a name, and perhaps who or when that was.
_ATTRIBUTION = pattern(
    r"(?:[-–—]{1,2}\s*(?=[^\W\d_])|\()(?:[^\W\d_][\w.'’-]*[ \t]?){1,4}(?:,[^.!?\n]{1,40})?\)?\s*"
)
# What stands in brackets behind the last sentence of a block: whose words that were, or where they stood.
_SOURCE = pattern(r"\((?:[^\W\d_a-zà-ÿ][\w.'’-]*[ \t]?){1,5}\)\.?\s*")
_OPENING = pattern(r"[\"'“”„‚‘’«»(\[{*–—•-]*\s?")
_CLITIC = pattern(r"['’‘][stnkmr]\s+")  # Dutch 's, 't, 'n: small letters that begin a sentence
_WORD = pattern(r"[^\W\d_]+")
_INITIALS = pattern(r"(?:[^\W\d_][.-]{1,2})*[^\W\d_]")
_ABBREVIATED = pattern(r"(?:[a-z]{1,4}\.)+[a-z]{1,4}|[bcdfghjklmnpqrstvwxz]{1,6}")  # d.w.z, blz: by its looks
_TOKEN_LENGTH = 24
_NAME = (
    4  # letters of a name before a stop and a figure ("in New YORK. 191 states"), where "Art. 6" has fewer
)
_WORDS = 4  # of a sentence, from which on its small first letter shows that its writer uses no capitals
_FEW = 3  # sentences of a block that begin with a small letter, from which on its writer uses none
_MANY = 50  # that are counted, at the most
_STOP = pattern(r"[^\W\d_]{3}\. +(?=[^\W\d_])")
_SMALL = pattern(r"[^\W\d_]{4}\. +(?=[a-zà-ÿ])")
_CAPITAL = pattern(r"[^\W\d_]{4}\. +(?=[A-ZÀ-Þ])")
_LONGEST = 1200  # a longer sentence is cut at white space, to bound the work on it
_CUT = pattern(r"(?<!\s)\s++(?=[^\s\d])")
# Where there is no white space either, behind a mark: a number is never cut.
_ANY_CUT = pattern(r"(?<!\s)\s++(?=\S)|(?<=[^\s\w]|_)(?=[^\s\d])|(?<=[^\s\w.,'’`´]|_)(?=\d)")
# What is told of one thing after another ("Warheads: 90; party to the treaty: no"), the semicolons between.
_ENTRIES = pattern(r"[^:;\n]{2,80}:[ \t][^:;\n]{1,80}(?:;[ \t]+[^:;\n]{2,60}:[ \t][^:;\n]{1,80})+")
_LEANING = 2  # what the language of the document counts for in the vote on a sentence

# Abbreviations that more often end a sentence than stand before a name; the words among them do as well.
_CLOSING = frozenset(
    ("etc", "enz", "e.d", "e.a", "jl", "j.l", "a.m", "p.m", "lid", "ma", "sun", "sat", "wash")
)
# Those that may do either: the next word tells.
_EITHER = frozenset(
    (
        "inc",
        "ltd",
        "co",
        "corp",
        "jr",
        "sr",
        "bros",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "v.chr",
        "n.chr",
    )
)
# Function words that also begin a name ("W.B. de Vries", capitalised in Belgium).
_IN_NAMES = frozenset(
    ("de", "van", "het", "den", "der", "ten", "ter", "von", "el", "al", "may", "will", "an")
)


class _Words(Record):
    """What the lexicons say about words before and after a stop, for all languages together."""

    abbreviations: frozenset[str]
    closing: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


@cache
def _words() -> _Words:
    lexicons = [load_lexicon(language) for language in LANGUAGES]
    abbreviations = frozenset[str]().union(*(lexicon.abbreviations for lexicon in lexicons))
    function_words = frozenset[str]().union(*(lexicon.function_words for lexicon in lexicons))
    months = frozenset[str]().union(*(lexicon.dates.abbreviations for lexicon in lexicons))
    return _Words(
        abbreviations=abbreviations | months,
        closing=_CLOSING | (abbreviations & function_words),
        either=_EITHER | months,
        starters=function_words - _IN_NAMES,
    )


def split(document: Document, language: str | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a document in order; none reaches over the end of its block.

    ``language`` is that of all sentences if given; else each one's own, and for those that do not show it
    the language of the document.
    """
    found = list(_spans(document))
    if language is not None:
        return tuple(Sentence(span, language, block) for span, block in found)
    text = document.text
    votes = [vote(text[span.start : min(span.end, span.start + SAMPLE)]) for span, _ in found]
    lean = sum((score > 0) - (score < 0) for score in votes)
    lean = lean or spelling_vote(text)
    leaning = _LEANING if lean > 0 else -_LEANING if lean < 0 else 0
    return tuple(
        Sentence(span, "nl" if score + leaning > 0 else "en", block)
        for (span, block), score in zip(found, votes, strict=True)
    )


def _spans(document: Document) -> Iterator[tuple[Span, int]]:
    text = document.text
    for number, block in enumerate(document.blocks):
        start, last = block.span.start, block.span.end
        plain = _without_capitals(text, start, last)
        for match in _BOUNDARY.finditer(text, start, last):
            if match.end() < last and _ends_sentence(text, start, match, last, plain):
                yield from _bounded(text, start, match.end(2), number)
                start = match.end()
        yield from _bounded(text, start, last, number)


def _bounded(text: str, start: int, end: int, block: int) -> Iterator[tuple[Span, int]]:
    while end - start > _LONGEST:
        cut = _CUT.search(text, start + _LONGEST, min(start + 2 * _LONGEST, end))
        cut = cut or _ANY_CUT.search(text, start + 2 * _LONGEST, end)
        if cut is None:
            break
        yield Span(start, cut.start()), block
        start = cut.end()
    if ";" in text[start:end] and _ENTRIES.fullmatch(text, start, end) is not None:
        while (at := text.find(";", start, end)) != -1:
            yield Span(start, at), block
            start = at + 1 + len(text[at + 1 : end]) - len(text[at + 1 : end].lstrip())
    yield Span(start, end), block


def _ends_sentence(text: str, start: int, match: re.Match[str], last: int, plain: bool) -> bool:
    """Tell whether the stop that ``match`` found ends the sentence that began at ``start``; ``plain`` is
    for a block without capitals.
    """
    if _CLOSED.search(match[2]) and _ATTRIBUTION.fullmatch(text, match.end(), last):
        return False  # whose words were quoted
    opens = text[match.end() : match.end() + 1] == "(" and match[1] != "?"  # which it may answer
    if opens and _SOURCE.fullmatch(text, match.end(), last):
        return False  # where they stood
    after = _first_of_next(text, match.end(), last)
    following = text[after : min(after + 1, last)]
    stop = match.start()
    if following in ".!?…,;:" or (following.islower() and not (plain and text[stop - 2 : stop].isalnum())):
        return False
    if text[stop - 1 : stop] in ("[", "("):
        return False  # "(...)" and "(?)" are no stops but remarks
    if match[1] != ".":
        return match[1][-1] in "!?" or not following.isdigit()
    token = _token_before(text, start, stop)
    if not token:
        return True
    if stop - len(token) == start and (token.isdigit() or len(token) == 1):
        return False  # the number or letter of a list or a section
    return _may_follow(token) if following.isdigit() else _may_begin(token, text, after)


def _without_capitals(text: str, start: int, last: int) -> bool:
    """Tell whether the sentences of a block are written without capitals, as in a message: one of some length
    begins so, or most that follow a stop do.
    """
    if text[start : start + 1].islower():
        stop = _STOP.search(text, start, last)
        if stop is not None and text.count(" ", start, stop.start()) >= _WORDS - 1:
            return True
    small = sum(1 for _ in islice(_SMALL.finditer(text, start, last), _MANY))
    return small >= _FEW and small > 2 * sum(1 for _ in islice(_CAPITAL.finditer(text, start, last), _MANY))


def _may_follow(token: str) -> bool:
    """Tell whether a sentence can end with this token although a figure follows."""
    core = token.rstrip("\"'”’»)]")
    if core.isalpha():
        if core.lower() in _words().abbreviations or _ABBREVIATED.fullmatch(core.lower()):
            return False
        return (len(core) > 4 and core.islower()) or (len(core) >= _NAME and core.istitle())
    digits = core.rstrip("%").replace(".", "").replace(",", "")
    return core.endswith("%") or (digits.isdigit() and len(digits) > 2)


def _may_begin(token: str, text: str, after: int) -> bool:
    """Tell whether a sentence can end with this token when a capital (or a sign) follows at ``after``."""
    words = _words()
    lowered = token.lower()
    if lowered in words.closing:
        return True
    if len(token) > 2 and token.isalpha() and token.isupper() and not text[after : after + 2].isupper():
        return True  # a broadcaster, and no abbreviated word
    initials = token == token.upper() and _INITIALS.fullmatch(token) is not None
    if initials or lowered in words.either:
        next_word = _WORD.match(text, after, after + _TOKEN_LENGTH)
        return next_word is not None and next_word[0].lower() in words.starters
    return lowered not in words.abbreviations and _ABBREVIATED.fullmatch(token) is None


def _first_of_next(text: str, at: int, last: int) -> int:
    """Return where the first letter, digit or sign of the next sentence would be, behind opening quotes."""
    if (clitic := _CLITIC.match(text, at, last)) is not None:
        return clitic.end()
    opening = _OPENING.match(text, at, last)
    return opening.end() if opening is not None else at


def _token_before(text: str, start: int, stop: int) -> str:
    """Return what stands before a stop, back to white space or an opening bracket."""
    before = text[max(start, stop - _TOKEN_LENGTH) : stop]
    words = before.split()
    if not words or before[-1].isspace():
        return ""
    return words[-1].lstrip("\"'“”„‚‘’«»([{*–—-/")
