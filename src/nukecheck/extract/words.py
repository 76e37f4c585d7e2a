"""Numbers written in words: fifteen hundred and fifty, vijfenvijftighonderd, forty-six point eight billion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from nukecheck.extract.grammar import Grammar, grammar
from nukecheck.extract.tokens import Tokens

# One letter for each word: o 1-9, D 10-19 or a Dutch compound below 100, T tens, N compound of hundreds, B compound of
# thousands, a article, H hundred, K thousand, M million and up, J and/en, - hyphen.
_BELOW_100 = "(?:T-?o|[oDT])"
_BELOW_1000 = f"(?:(?:{_BELOW_100}|a)?-?H(?:-?J?-?{_BELOW_100}(?![-]?[HKM]))?|N(?:J?{_BELOW_100}(?![HKM]))?|{_BELOW_100})"
_BELOW_MILLION = (
    f"(?:(?:{_BELOW_1000}|a)?-?K(?:J?{_BELOW_1000}(?![-]?[KM]))?|B(?:J?{_BELOW_1000}(?![KM]))?|{_BELOW_1000})"
)
_NUMBER = re.compile(f"(?:{_BELOW_MILLION}|a)-?M(?:J?{_BELOW_MILLION}M)?(?:J?{_BELOW_MILLION}(?!M))?|{_BELOW_MILLION}")
_LONGEST = 24
_SCALES = (10**12, 10**9, 10**6, 1000, 100)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, place value of its last digit, and the token behind it.

    ``scale`` is the multiplier that a first number without one may share ("vijf tot zes duizend"); ``plain``
    tells bare digits without separators, ``word`` a number of one single word.
    """

    value: Decimal
    end: int
    step: Decimal = Decimal(0)
    scale: int = 1
    plain: bool = False
    word: bool = False
    vague: bool = False


def read_words(tokens: Tokens, index: int, g: Grammar) -> Number | None:
    """Read the longest number in words that starts at ``index``."""
    letters, values = [], []
    at = index
    while at < tokens.size and at - index < _LONGEST:
        letter, value = _letter(tokens, at, g)
        if not letter or (letter == "-" and not (tokens.glued(at - 1) and tokens.glued(at))):
            break
        letters.append(letter)
        values.append(value)
        at += 1
    match = _NUMBER.match("".join(letters))
    if match is None:
        return None
    taken = match.end()
    value, step = _sum(letters[:taken], values[:taken])
    last = 1
    if value >= 100:
        last = next((scale for scale in _SCALES if value % scale == 0), 1)
    return Number(value, index + taken, step, last, word=taken == 1)


def _letter(tokens: Tokens, at: int, g: Grammar) -> tuple[str, Decimal]:
    low = tokens.lows[at]
    if low in g.articles:
        return "a", Decimal(1)
    if low in g.small:
        return ("o" if g.small[low] < 10 else "D"), g.small[low]
    if low in g.tens:
        return "T", g.tens[low]
    if low in g.hundred:
        return "H", Decimal(100)
    if low in g.thousand:
        return "K", Decimal(1000)
    if low in g.scales:
        return "M", g.scales[low]
    if low in g.joiners:
        return "J", Decimal(0)
    if tokens.is_dash(at):
        return "-", Decimal(0)
    found = compound(low)
    if found is None or found[1]:
        return "", Decimal(0)
    value = found[0]
    return ("D" if value < 100 else "N" if value < 1000 else "B"), value


def _sum(letters: list[str], values: list[Decimal]) -> tuple[Decimal, Decimal]:
    total = thousands = below = Decimal(0)
    step = Decimal(0)
    for letter, value in zip(letters, values, strict=True):
        if letter == "H":
            below = (below or Decimal(1)) * 100
        elif letter == "K":
            thousands += (below or Decimal(1)) * 1000
            below = Decimal(0)
        elif letter == "M":
            total += (thousands + below or Decimal(1)) * value
            thousands = below = Decimal(0)
            step = value
        elif letter == "B":
            thousands += value
            step = Decimal(0)
        elif letter in "oaDTN":
            below += value
    return total + thousands + below, step if not (thousands or below) else Decimal(0)


# --- Dutch compounds: one word, several numbers --------------------------------------------------------------


@lru_cache(maxsize=1)
def _compound_patterns() -> tuple[re.Pattern[str], dict[str, int]]:
    n = grammar("nl").own.numbers
    plain = {word.replace("é", "e"): int(value) for word, value in {**n.ones, **n.teens, **n.tens}.items()}
    ones = _any(word for word, value in plain.items() if value < 10)
    teens = _any(word for word, value in plain.items() if 10 <= value < 20)
    tens = _any(word for word, value in plain.items() if value >= 20)
    below_100 = f"(?:(?:{ones})en(?:{tens})|{teens}|{tens}|{ones})"
    pattern = re.compile(
        f"(?:(?P<k1>{below_100})?(?P<k2>honderd)(?:(?:en)?(?P<k3>{below_100}))?(?P<k4>duizend)"
        f"|(?P<k5>{below_100})?(?P<k6>duizend))?"
        f"(?:(?:en)?(?P<h1>{below_100})?(?P<h2>honderd))?"
        f"(?:(?:en)?(?P<r>{below_100}))?"
    )
    return pattern, plain


def _any(words: object) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


@lru_cache(maxsize=20_000)
def compound(word: str) -> tuple[Decimal, str] | None:
    """Read a Dutch compound ("tweehonderdvijfentwintig") and return its value and the tail that is left.

    The tail is "" or what is glued behind the number: jarig, voud, maal, enhalf. English compounds with a
    tail (sevenfold) are read as well. ``None`` for any other word.
    """
    g = grammar("nl")
    if len(word) > 60:
        return None
    plain = word.replace("ë", "e").replace("é", "e").replace("ï", "i")
    pattern, values = _compound_patterns()
    match = pattern.match(plain)
    if match and match.end():
        tail = plain[match.end() :]
        if not tail or tail in _tails():
            return _compound_value(match, values), tail
    for suffix in g.fold_suffixes:
        stem = word.removesuffix(suffix)
        if stem != word:
            english = grammar("en").small.get(stem) or grammar("en").tens.get(stem)
            if english:
                return english, suffix
    return None


@lru_cache(maxsize=1)
def _tails() -> frozenset[str]:
    g = grammar("nl")
    maal = {w for w in g.own.multiples.times if w.isalpha() and len(w) > 1}
    return frozenset({*g.duration_suffixes, *g.fold_suffixes, *maal, "enhalf", "enhalve", "eneenhalf", "eneenhalve"})


def _compound_value(match: re.Match[str], values: dict[str, int]) -> Decimal:
    def below(name: str, default: int = 0) -> int:
        text = match[name]
        if not text:
            return default
        if text in values:
            return values[text]
        one = next(word for word in values if text.startswith(word + "en") and text[len(word) + 2 :] in values)
        return values[one] + values[text[len(one) + 2 :]]

    total = 0
    if match["k4"]:
        total += (below("k1", 1) * 100 + below("k3")) * 1000
    elif match["k6"]:
        total += below("k5", 1) * 1000
    if match["h2"]:
        total += below("h1", 1) * 100
    return Decimal(total + below("r"))
