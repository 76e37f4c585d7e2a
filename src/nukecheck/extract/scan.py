"""The walk over a text from left to right that finds its figures and dates."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nukecheck.extract.bounds import hedging
from nukecheck.extract.codes import clock_end, code_end, dead_zones, marker_end, reference_end, roman
from nukecheck.extract.dates import read_date
from nukecheck.extract.grammar import Grammar, grammar
from nukecheck.extract.mention import Mention, MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import Unit, glued_unit, period, period_after, unit_after
from nukecheck.extract.words import Number, compound
from nukecheck.text import Span
from nukecheck.values import Bound, PartialDate, Quantity, bounded

_SMALL_ALTERNATIVE = 20


class Scan:
    """One pass over one text; ``found`` fills up with mentions."""

    def __init__(self, text: str, g: Grammar) -> None:
        self.tokens = Tokens(text)
        self.g = g
        self.found: list[Mention] = []
        self.zones = dead_zones(text) if ("@" in text or "://" in text or "www." in text or "+" in text
                                          or "0" in text) else []

    def run(self) -> tuple[Mention, ...]:
        """Return the mentions of the text in order."""
        tokens, starters = self.tokens, _starters(self.g.language)
        index, until = 0, tokens.size
        while index < until:
            low = tokens.lows[index]
            if low[0] in "0123456789":
                index = self._figure(index)
            elif low in starters or (len(low) > 5 and low.isalpha() and compound(low) is not None):
                index = self._word(index)
            else:
                index += 1
        return tuple(self.found)

    # --- where to go from a figure, and from a word ----------------------------------------------------------

    def _figure(self, index: int) -> int:
        tokens, g = self.tokens, self.g
        zone = self._zone_end(index)
        if zone is not None:
            return zone
        marker = marker_end(tokens, index)
        if marker is not None:
            return marker
        date = self._date(index)
        if date is not None:
            return date
        code = code_end(tokens, index, g)
        if code is not None:
            return code
        for end in (reference_end(tokens, index, g), clock_end(tokens, index, g)):
            if end is not None:
                return end
        return (
            self._ratio_sign(index)
            or self._ordinal(index)
            or self._quantity(index)
            or index + 1
        )

    def _word(self, index: int) -> int:
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        if self.zones:
            zone = self._zone_end(index)
            if zone is not None:
                return zone
        return (
            self._label(index)
            or self._date(index)
            or (self._money_sign(index) if low in g.currency_signs or low in g.currency_words else None)
            or self._every(index)
            or self._count(index)
            or self._multiple(index)
            or self._fraction(index)
            or self._glued(index)
            or self._quantity(index)
            or self._plain_duration(index)
            or self._ordinal(index)
            or index + 1
        )

    def _zone_end(self, index: int) -> int | None:
        if not self.zones:
            return None
        start = self.tokens.starts[index]
        at = bisect_right(self.zones, (start, len(self.tokens.text))) - 1
        if at >= 0 and self.zones[at][0] <= start < self.zones[at][1]:
            return self.tokens.at(self.zones[at][1], index)
        return None

    # --- readers; each returns the token behind what it found ------------------------------------------------

    def _date(self, index: int) -> int | None:
        date = read_date(self.tokens, index, self.g)
        if date is None:
            return None
        self._add(MentionKind.DATE, date.value, index, date.end, hedge=(date.hedge, index))
        return date.end

    def _quantity(self, index: int, start: int | None = None, currency: str = "") -> int | None:
        tokens, g = self.tokens, self.g
        number = read_number(tokens, index, g)
        if number is None:
            return None
        if self._vetoed(index, number):
            return number.end
        proportion = self._proportion(index, number)
        if proportion is not None:
            return proportion
        start = index if start is None else start
        low = number
        second = self._second(index, number, currency)
        end = second.end if second is not None else number.end
        unit = unit_after(tokens, end, g)
        if second is not None:
            low = self._shared(number, second)
            if low.value >= second.value:
                second, end = None, number.end
                unit = unit_after(tokens, end, g)
                low = number
        if second is None and number.word and unit is None and not currency and self._pronoun(index, number):
            return number.end
        value = _quantity(low, second)
        return self._emit(value, unit, start, end, currency, vague=number.vague)

    def _emit(
        self, value: Quantity, unit: Unit | None, start: int, end: int, currency: str = "", *, vague: bool = False
    ) -> int:
        kind, unit_span = MentionKind.NUMBER, None
        if currency and (unit is None or unit.kind is not MentionKind.MONEY):
            kind, value = MentionKind.MONEY, replace(value, unit=currency)
        elif unit is not None:
            kind, value = unit.kind, _in_unit(value, unit)
            end, unit_span = unit.end, (unit.start, unit.end)
            if kind is MentionKind.DURATION and value.bound is Bound.EXACT:
                end, value = self._half_more(end, unit, value)
        hedge = hedging(self.tokens, start, end, self.g, duration=kind is MentionKind.DURATION)
        if vague or hedge.approximate:
            value = replace(value, approximate=True)
        span = (hedge.start, hedge.end)
        if value.bound is Bound.EXACT and hedge.bound is not Bound.EXACT and value.low is not None:
            value = bounded(value.low, hedge.bound, value)
        elif value.bound is Bound.RANGE and hedge.start == hedge.end:
            span = self._between_words(start)
        self._add(kind, value, start, end, unit_span, span)
        return max(end, hedge.end)

    def _half_more(self, end: int, unit: Unit, value: Quantity) -> tuple[int, Quantity]:
        half = self.g.and_a_half.after(self.tokens, end)
        if half is None or value.low is None:
            return end, value
        more = value.low + unit.size / 2
        return half[1], replace(value, low=more, high=more)

    def _between_words(self, start: int) -> tuple[int, int]:
        tokens, g = self.tokens, self.g
        at = start - 1 if tokens.low(start - 1) in g.fillers else start
        if tokens.low(at - 1) in g.between or tokens.low(at - 1) in g.starting:
            return at - 1, start
        return start, start

    def _second(self, index: int, number: Number, currency: str) -> Number | None:
        """Read the other end of a range."""
        tokens, g = self.tokens, self.g
        at = number.end
        if tokens.is_dash(at) and tokens.glued(at - 1) and g.until.after(tokens, at + 1):
            at += 1  # "vijf- à zesduizend"
        behind = None
        alternative = False
        before = tokens.low(index - 2) if tokens.low(index - 1) in g.fillers else tokens.low(index - 1)
        until = g.until.after(tokens, at)
        if until is not None:
            if not (before in g.starting and self._change(index)):
                behind = until[1]
        elif tokens.is_dash(at) and tokens.glued(at - 1) == tokens.glued(at):
            behind = at + 1
        elif before in g.between and tokens.low(at) in g.joined:
            behind = at + 1
        elif tokens.low(at) in g.either:
            behind, alternative = at + 1, True
        if behind is None:
            unit = unit_after(tokens, at, g)
            if unit is not None and before in g.between and tokens.low(unit.end) in g.joined:
                behind = unit.end + 1
            elif unit is not None and unit.kind in (MentionKind.PERCENT, MentionKind.MONEY, MentionKind.LENGTH):
                until = g.until.after(tokens, unit.end)
                if until is not None and not (before in g.starting and self._change(index)):
                    behind = until[1]
            if behind is None:
                return None
        if tokens.low(behind) in g.fillers:
            behind += 1
        if tokens.low(behind) in g.currency_signs and currency:
            behind += 1
        if tokens.is_figure(behind):
            if code_end(tokens, behind, g) is not None and not tokens.is_dash(behind - 1):
                return None
            if read_date(tokens, behind, g) is not None and not before.isalpha():
                return None
        second = read_number(tokens, behind, g)
        if second is None or second.vague:
            return None
        if alternative and not 0 < second.value - number.value <= 2 <= _SMALL_ALTERNATIVE - second.value:
            return None
        return second

    def _shared(self, first: Number, second: Number) -> Number:
        """Give the first number the scale of the second: "5 to 6 thousand", "vijf tot zesduizend"."""
        mantissa = second.value / second.scale
        if second.scale > 1 and first.scale == 1 and first.value < mantissa:
            return replace(first, value=first.value * second.scale, step=second.step)
        return first

    def _change(self, index: int) -> bool:
        """Tell whether a verb of change stands shortly before "from 350 to 500"."""
        words = self.tokens.lows[max(0, index - 9) : index]
        return any(word.startswith(self.g.change) for word in words)

    def _proportion(self, index: int, number: Number) -> int | None:
        """Read "nine out of ten" and "seven to one"."""
        tokens, g = self.tokens, self.g
        ratio = g.ratio.after(tokens, number.end)
        if ratio is not None and number.value > 1:
            one = tokens.low(ratio[1])
            if (one in g.one_words or one == "1") and unit_after(tokens, ratio[1] + 1, g) is None:
                value = Quantity(number.value, number.value, Bound.EXACT, "factor")
                return self._emit(value, None, index, ratio[1] + 1) if self._as_factor(value) else None
        found = g.out_of.after(tokens, number.end)
        if found is None:
            return None
        whole = read_number(tokens, found[1], g)
        tens = (*range(2, 13), 20, 100, 1000)
        if whole is None or whole.value not in tens or number.value > whole.value or whole.scale not in (1, 100, 1000):
            return None
        if unit_after(tokens, whole.end, g) is not None or read_date(tokens, found[1], g) is not None:
            return None
        if tokens.low(number.end) == "in" and (whole.end == found[1] or number.value == whole.value):
            return None
        share = _percent(number.value / whole.value)
        return self._emit_as(MentionKind.PERCENT, share, index, whole.end)

    def _as_factor(self, value: Quantity) -> bool:
        return value.unit == "factor"

    def _emit_as(self, kind: MentionKind, value: Quantity, start: int, end: int) -> int:
        hedge = hedging(self.tokens, start, end, self.g, duration=False)
        value = replace(value, approximate=value.approximate or hedge.approximate)
        if hedge.bound is not Bound.EXACT and value.low is not None:
            value = bounded(value.low, hedge.bound, value)
        self._add(kind, value, start, end, None, (hedge.start, hedge.end))
        return max(end, hedge.end)

    def _ratio_sign(self, index: int) -> int | None:
        """Read "7:1"; skip other colons and fractions."""
        token = self.tokens.lows[index]
        if ":" in token or "/" in token:
            above, _, below = token.replace("/", ":").partition(":")
            if ":" in token and below == "1" and above.isdigit():
                return self._emit_as(MentionKind.FACTOR, _factor(Decimal(above)), index, index + 1)
            if above.isdigit() and below in ("2", "3", "4", "5", "6", "8", "10") and 0 < int(above) < int(below):
                if self.tokens.low(index + 1) in self.g.fraction_followers:
                    share = _percent(Decimal(above) / Decimal(below))
                    return self._emit_as(MentionKind.PERCENT, share, index, index + 1)
            return index + 1
        return None

    def _money_sign(self, index: int) -> int | None:
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        code = g.currency_signs.get(low) or g.currency_words.get(low)
        if low in g.currency_words and not tokens.raw(index).isupper():
            return None
        at = index + 1
        if code is None or not tokens.is_figure(at):
            return None
        start = index
        if tokens.glued(index - 1) and tokens.low(index - 1) in ("us", "a", "c", "ca"):
            start -= 1
        return self._quantity(at, start, code)

    def _ordinal(self, index: int) -> int | None:
        tokens, g = self.tokens, self.g
        if tokens.is_figure(index):
            token = tokens.lows[index]
            if not (token.isdigit() and tokens.low(index + 1) in g.ordinal_signs and tokens.glued(index)):
                return None
            value, end = Decimal(token), index + 2
        else:
            found = g.ordinals.after(tokens, index)
            if found is None:
                return None
            value, end = Decimal(found[0]), found[1]
            if g.no_ordinal_before.after(tokens, end) or tokens.low(index - 1) in g.no_ordinal_after:
                return end
        self._add(MentionKind.ORDINAL, Quantity(value, value, Bound.EXACT, "ordinal"), index, end)
        return end

    def _label(self, index: int) -> int | None:
        """Read "article VI"; skip the numbers of pages, rooms and tickets."""
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        cited = low in g.article_labels
        dotted = low in g.dotted_labels
        if not (cited or dotted or low in g.ignored_labels):
            return None
        at = index + 1
        if tokens.low(at) == "'s":
            at += 1
        if tokens.low(at) == "." and tokens.glued(at - 1):
            at += 1
        elif dotted:
            return None
        end = self._label_number(at, cited=cited)
        if end is None:
            return None
        while (
            tokens.low(end) in (",", *g.joined)
            or tokens.is_dash(end)
            or g.until.after(tokens, end)
        ) and tokens.is_figure(end + 1):
            after = tokens.low(end + 1)
            if not (after.isdigit() and len(after) <= 3) or (not tokens.is_dash(end) and self._is_counted(end + 2)):
                break
            further = self._label_number(end + 1, cited=cited)
            if further is None:
                break
            end = further
        if cited and tokens.low(end) == "(" and tokens.glued(end - 1) and tokens.low(end + 2) == ")":
            end += 3
        return end

    def _is_counted(self, index: int) -> bool:
        tokens = self.tokens
        return tokens.is_word(index) and tokens.low(index) not in self.g.own.function_words

    def _label_number(self, at: int, *, cited: bool) -> int | None:
        tokens, g = self.tokens, self.g
        value: Decimal | None = None
        end = at + 1
        if tokens.is_figure(at):
            number = read_number(tokens, at, g)
            end = number.end if number is not None else at + 1
            if number is not None:
                value = number.value
            unit = unit_after(tokens, end, g)
            if not cited and unit is not None and not tokens.is_dash(end):
                return None
        else:
            numeral = roman(tokens.raw(at))
            if numeral is not None and (numeral > 1 or cited):
                value = Decimal(numeral)
            elif not cited:
                return None
            else:
                number = read_number(tokens, at, g)
                if number is None or tokens.low(at) in g.articles:
                    return None
                value, end = number.value, number.end
        if cited and value is not None:
            self._add(MentionKind.LABEL, Quantity(value, value, Bound.EXACT, "article"), at, end)
        return end

    def _every(self, index: int) -> int | None:
        tokens, g = self.tokens, self.g
        adverb = g.adverbs.after(tokens, index)
        if adverb is not None:
            value = Decimal(adverb[0])
            self._add(MentionKind.FREQUENCY, Quantity(value, value, Bound.EXACT, "per-year"), index, adverb[1])
            return adverb[1]
        found = g.every.after(tokens, index)
        if found is None or tokens.lows[index] == "per":
            return None
        often = period(tokens, found[1], g)
        if often is None:
            return None
        value = _tidy(often[0])
        self._add(MentionKind.FREQUENCY, Quantity(value, value, Bound.EXACT, "per-year"), index, often[1])
        return often[1]

    def _count(self, index: int) -> int | None:
        """Read "twice a year", "twice as many", "tweemaal"."""
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        value = g.counts.get(low)
        if value is None:
            return None
        often = period_after(tokens, index + 1, g)
        if often is not None:
            rate = _tidy(value * often[0])
            return self._emit_as(
                MentionKind.FREQUENCY, Quantity(rate, rate, Bound.EXACT, "per-year"), index, often[1]
            )
        if value > 1 and (tokens.low(index + 1) in g.comparison or low.endswith("maal")):
            return self._emit_as(MentionKind.FACTOR, _factor(value), index, index + 1)
        return index + 1

    def _multiple(self, index: int) -> int | None:
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        if low in g.times_before and (tokens.is_figure(index + 1) or low not in ("x", "×")):
            before_number = tokens.is_figure(index - 1) or tokens.low(index - 1) in g.small
            number = None if before_number else read_number(tokens, index + 1, g)
            if number is not None and number.value < 10_000 and (tokens.glued(index) or low not in ("x",)):
                if unit_after(tokens, number.end, g) is None:
                    return self._emit_as(MentionKind.FACTOR, _factor(number.value), index, number.end)
        value = g.multiples.get(low)
        if value is None:
            return None
        weak = low in ("double", "doubles", "triple", "triples", "treble", "dubbel", "dubbele")
        if weak and not (
            tokens.low(index + 1) in g.comparison or tokens.low(index - 1) in ("to", "will", "would", "than", "het")
        ):
            return index + 1
        return self._emit_as(MentionKind.FACTOR, _factor(value), index, index + 1)

    def _fraction(self, index: int) -> int | None:
        """Read "a third", "three quarters", "driekwart", "de helft", and the lengths "half a year", "een half jaar"."""
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        at, above = index, Decimal(1)
        if low in g.fraction_whole:
            return self._share(index, index + 1, g.fraction_whole[low])
        article = low in g.articles
        if article:
            at += 1
        elif low in g.small:
            above, at = g.small[low], at + 1
            if tokens.is_dash(at) and tokens.glued(at - 1):
                at += 1
        noun = tokens.low(at)
        if noun in g.half and (article or at == index):
            return self._half(index, at)
        if at == index:
            return None
        if noun in g.fraction_plural:
            return self._share(index, at + 1, above / g.fraction_plural[noun])
        if noun in g.fraction_plain and above < g.fraction_plain[noun]:
            if not (tokens.is_word(at + 1) and self._is_counted(at + 1)) or tokens.low(at + 1) in g.durations:
                return self._share(index, at + 1, above / g.fraction_plain[noun])
            return None
        if noun in g.fraction_ordinal and above < g.fraction_ordinal[noun]:
            following = tokens.low(at + 1)
            if not article or following in g.fraction_followers or not tokens.is_word(at + 1):
                return self._share(index, at + 1, above / g.fraction_ordinal[noun])
        return None

    def _half(self, index: int, at: int) -> int | None:
        tokens, g = self.tokens, self.g
        low, following = tokens.lows[at], tokens.low(at + 1)
        behind = at + 1
        if following in g.articles:
            behind += 1
        length = g.durations.get(tokens.low(behind))
        if length is not None:
            size, name = length
            value = Quantity(size / 2, size / 2, Bound.EXACT, name)
            return self._emit_as(MentionKind.DURATION, value, index, behind + 1)
        number = read_number(tokens, index, g)
        if number is not None:
            return None
        before = tokens.low(index - 1)
        if g.ordinals.before(tokens, index) is not None or tokens.is_dash(at + 1):
            return at + 1
        if low == "half" and not (
            following in g.fraction_followers
            or following in ("its", "their", "his", "all", "this", "those", "these", "our", "what", "zo")
            or (g.bounds_before.before(tokens, index) is not None)
        ):
            return at + 1
        if low == "halve" or before in ("and", "en"):
            return at + 1
        return self._share(index, at + 1, Decimal("0.5"))

    def _share(self, start: int, end: int, part: Decimal) -> int:
        length = self.g.durations.get(self.tokens.low(end))
        if length is not None:
            size, name = length
            value = Quantity(size * part, size * part, Bound.EXACT, name)
            return self._emit_as(MentionKind.DURATION, value, start, end + 1)
        return self._emit_as(MentionKind.PERCENT, _percent(part), start, end)

    def _glued(self, index: int) -> int | None:
        """Read a number and its unit in one word: vijfjarig, halfjaar, sevenfold."""
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        if low in g.duration_words:
            months = g.duration_words[low]
            start = index - 1 if tokens.low(index - 1) in g.articles else index
            value = Quantity(months, months, Bound.EXACT, "month")
            return self._emit_as(MentionKind.DURATION, value, start, index + 1)
        found = glued_unit(tokens, index, g)
        if found is None:
            return None
        value_of, unit = found
        if unit.kind is MentionKind.FACTOR and low.endswith("maal"):
            often = period_after(tokens, index + 1, g)
            if often is not None:
                rate = _tidy(value_of * often[0])
                value = Quantity(rate, rate, Bound.EXACT, "per-year")
                return self._emit_as(MentionKind.FREQUENCY, value, index, often[1])
        size = value_of * unit.size
        return self._emit_as(unit.kind, Quantity(size, size, Bound.EXACT, unit.name), index, unit.end)

    def _plain_duration(self, index: int) -> int | None:
        """Read "a year", "een jaar", "another year"."""
        tokens, g = self.tokens, self.g
        low = tokens.lows[index]
        if not (low in g.articles or low in g.another):
            return None
        at = index + 1
        while tokens.low(at) in g.duration_between:
            at += 1
        noun = tokens.low(at)
        if noun not in g.durations:
            return None
        size, name = g.durations[noun]
        if noun.endswith("s") and low in g.another:
            return None
        value = Quantity(size, size, Bound.EXACT, name)
        end, value = self._half_more(at + 1, Unit(MentionKind.DURATION, name, size, at, at + 1), value)
        return self._emit_as(MentionKind.DURATION, value, index, end)

    # --- vetoes ----------------------------------------------------------------------------------------------

    def _vetoed(self, index: int, number: Number) -> bool:
        tokens, g = self.tokens, self.g
        before = tokens.low(index - 1)
        if tokens.is_figure(index):
            return False
        if before in g.vague:
            return True
        low = tokens.lows[index]
        rule = g.verbs.get(low)
        if rule is not None and number.word:
            following = tokens.low(number.end)
            if unit_after(tokens, number.end, g) is not None:
                return False
            if following in rule.not_before or (before == "in" and following in ("te", "genomen", "nemen")):
                return True
            return tokens.is_word(index - 1) and before not in rule.after
        return low in g.articles and number.word and number.value == 1

    def _pronoun(self, index: int, number: Number) -> bool:
        """Tell whether "one" stands for somebody or something and counts nothing."""
        tokens, g = self.tokens, self.g
        if tokens.lows[index] not in g.one_words:
            return False
        following = tokens.low(number.end)
        if following in g.one_not_before or tokens.low(index - 1) in g.one_not_after:
            return True
        return not tokens.is_word(number.end)

    # --- making the mention ----------------------------------------------------------------------------------

    def _add(
        self,
        kind: MentionKind,
        value: Quantity | PartialDate,
        start: int,
        end: int,
        unit: tuple[int, int] | None = None,
        hedge: tuple[int, int] = (0, 0),
    ) -> None:
        span = self._span(start, end)
        self.found.append(
            Mention(
                span,
                kind,
                value,
                span.of(self.tokens.text),
                self._span(*unit) if unit is not None else None,
                self._span(*hedge) if hedge[0] < hedge[1] else None,
            )
        )

    def _span(self, start: int, end: int) -> Span:
        return Span(self.tokens.starts[start], self.tokens.ends[end - 1])


def _quantity(first: Number, second: Number | None) -> Quantity:
    if second is None:
        return Quantity(first.value, first.value, Bound.EXACT, "", first.step)
    return Quantity(first.value, second.value, Bound.RANGE, "", max(first.step, second.step))


def _in_unit(value: Quantity, unit: Unit) -> Quantity:
    low = None if value.low is None else _tidy(value.low * unit.size)
    high = None if value.high is None else _tidy(value.high * unit.size)
    return replace(value, low=low, high=high, unit=unit.name, step=value.step * unit.size)


def _percent(part: Decimal) -> Quantity:
    value = part * 100
    whole = value == value.to_integral_value() or value * 4 == (value * 4).to_integral_value()
    share = value if whole else value.quantize(Decimal("0.0001"))
    return Quantity(share, share, Bound.EXACT, "percent", Decimal(0) if whole else Decimal(1))


def _factor(value: Decimal) -> Quantity:
    return Quantity(value, value, Bound.EXACT, "factor")


def _tidy(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if value == whole else value.quantize(Decimal("0.0001")).normalize()


@cache
def _starters(language: str) -> frozenset[str]:
    g = grammar(language)
    return frozenset(
        {
            *g.articles, *g.small, *g.tens, *g.hundred, *g.thousand, *g.half, *g.one_and_a_half, *g.zero,
            *g.collectives, *g.fraction_whole, *g.multiples, *g.times_before, *g.counts, *g.adverbs.forward,
            *g.every.forward, *g.duration_words, *g.another, *g.currency_signs, *g.currency_words,
            *g.ordinals.forward, *g.article_labels, *g.ignored_labels, *g.dotted_labels, *g.months,
            *g.months_short, *g.year_parts.forward, *g.decade_before, *g.decades, "'", "½", "¼", "¾",
            *(f"{word}er" for word in g.decades if word.endswith("ig")),
        }
    )


def scan(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of a text."""
    return Scan(text, grammar(language)).run()
