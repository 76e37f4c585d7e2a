"""Which language a sentence is in, by the small words it uses and the way its other words are spelt."""

from __future__ import annotations

from functools import cache

from nukecheck.lexicon import load_lexicon
from nukecheck.patterns import pattern

# A single capital is a numeral or a letter ("START I", "plan A") and no word.
_WORD = pattern(r"[^\W\d_]{2,}(?:['’][a-z]+)?|\b[a-z]\b")
# Names are spelt alike in both languages, so capitals count only where a sentence begins with one.
_COMMON_WORD = pattern(r"\A\W?[^\W\d_]+(?= [a-zà-ÿ])|(?<![^\W\d_])[a-zà-ÿ]+(?![^\W\d_])")

_BEGINNING = 4000  # characters of a document
SAMPLE = 1000  # characters of a sentence that are ever looked at

# What spelling shows where the small words are silent. Endings first: they are what the languages differ in.
_DUTCH_SPELLING = pattern(
    r"ij|sch|ssie\b|aa|uu|oe(?!s\b)|eeu|ieu|ui[tdjlnmpkg]|cht|[dgk]t\b|\bkn(?!ow)|\bzw|\bvr|\bge\w+[dt]\b|lijk|heid"
    r"|[^aeiou]en\b|atie|iteit|isch|eer[td]\b|tje|wapen|kop|air(?:e|en)?\b|\b(?:ver|ont)\w+en\b|aal\b|ief\b"
    r"|ieke?\b|tuur\b|ige?\b|oo[nrpgt]\b|[ëï]|werk|[ai]gd\b|\beind|verdrag"
)
_ENGLISH_SPELLING = pattern(
    r"th|wh|(?:at|it|ut|ct|nt|pt|iv|ak|as|us|uc|ud|y|w|v|sh|ch|pp)ing\b|[ts]ions?\b|[^aeiou]ed\b|ly\b|ough|sh"
    r"|ity\b|ments?\b|ies\b|ous\b|ck|[^aeiou]y\b|['’]s\b|ea(?!ir)|ou(?!d)|ces?\b|[^aeiou]le\b|[cdgmprstv]es\b|ow|ew|[nrlc]ds?\b(?<!and)(?<!oord)(?<!eerd)"
    r"|ive\b|ure\b|ical?\b"
)
_DUTCH_FIGURE = pattern(r"\d\.\d{3}\b(?!,)|\d,\d{1,2}\b(?!\d)|\bt/m\b|\bt\.e\.m\.")
_ENGLISH_FIGURE = pattern(r"\d,\d{3}\b(?!\.)|\d\.\d{1,2}\b(?!\d)")

_SMALL_WORD = 3  # how many marks of spelling one small word outweighs
_ENOUGH = 2  # small words ahead by so many settle it
_GLANCE = 100  # characters of a sentence that mostly settle it


def detect(text: str, default: str = "en") -> str:
    """Return ``"nl"`` or ``"en"``: the language of a sentence, ``default`` when nothing in it tells."""
    score = vote(text)
    return default if score == 0 else "nl" if score > 0 else "en"


def main_language(text: str) -> str:
    """Return the language of a document, by its beginning."""
    return "nl" if (vote(text[:_BEGINNING]) or spelling_vote(text)) > 0 else "en"


def spelling_vote(text: str) -> int:
    """Return what the spelling of a document tells, above 0 for Dutch, where nothing else does: of headings
    and cells that all begin with a capital.
    """
    return vote(text[:SAMPLE].lower())


def vote(text: str) -> int:
    """Return how strongly a sentence speaks for Dutch (above 0) or English (below 0)."""
    dutch, english = _small_words()
    words = set(text[:_GLANCE].split())
    small = len(words & dutch) - len(words & english)
    if -_ENOUGH < small < _ENOUGH:
        return _close_vote(text[:SAMPLE], dutch, english)
    return small * _SMALL_WORD


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the function words that only Dutch has, and those that only English has."""
    lexicons = load_lexicon("nl"), load_lexicon("en")
    dutch, english = (one.function_words | one.frequent_words for one in lexicons)
    shared = lexicons[0].shared_words | lexicons[1].shared_words
    return dutch - english - shared, english - dutch - shared


def _close_vote(text: str, dutch: frozenset[str], english: frozenset[str]) -> int:
    """Look closer: at words without their punctuation, at spelling, at last at how figures are written."""
    words = {word.lower() for word in _WORD.findall(text)}
    common = " ".join(_COMMON_WORD.findall(text)).lower()
    score = _SMALL_WORD * (len(words & dutch) - len(words & english))
    score += len(_DUTCH_SPELLING.findall(common)) - len(_ENGLISH_SPELLING.findall(common))
    return score or len(_DUTCH_FIGURE.findall(text)) - len(_ENGLISH_FIGURE.findall(text))
