"""Attacks on figures and dates: other values, spellings, years, units, bounds, contrasts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from benchmarks import attack_grammar as turning
from benchmarks.attack_figures import (
    Numeral,
    numerals,
    other_date_formats,
    other_days,
    other_formats,
    spelled,
    swapped,
    written,
)
from benchmarks.attack_model import Aim, Attack, Source, Value, Workshop
from benchmarks.attack_truth import Truth, truth, with_figure
from benchmarks.attack_words import words
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.factbase.model import Fact, Kind
from nukecheck.values import Bound, PartialDate, Quantity, display, parse_edtf

_YEARS = (1987, 1994, 2003, 2016)
_COUNTED = (MentionKind.NUMBER, MentionKind.MONEY, MentionKind.PERCENT, MentionKind.LENGTH)
_BOUNDABLE = (*_COUNTED, MentionKind.DURATION)
_UPRIGHT = re.compile(
    r"(?:the|de|het|its|their|of|van|those|these|only|alle|all|een|an?|zijn|hun|first|eerste)\s+$",
    re.IGNORECASE,
)


def spelling(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the figure in words, in digits, in the other language's digits."""
    value = shop.value(source)
    if value is None or not source.holds:
        return
    text, mention = source.text, value.mention
    if isinstance(mention.value, PartialDate):
        for form in other_date_formats(mention.value, mention.text, source.language):
            if "-" in form and re.search(r"\b(?:of|in|van)\s+$", text[: mention.span.start]):
                continue
            yield shop.at("date format", Aim.TRUE, source, mention, form)
        return
    found = numerals(mention.text, source.language)
    if len(found) != 1:
        return
    number = found[0]
    whole = number.value == int(number.value) and 2 <= number.value < 10_000
    if number.spelled:
        digits = f"{int(number.value):,d}".replace(",", "." if source.language == "nl" else ",")
        yield shop.within("number words", Aim.TRUE, source, mention, number, digits)
    elif whole and mention.kind is not MentionKind.LABEL and not re.search(r"[$€]", mention.text):
        for form in spelled(int(number.value), source.language):
            yield shop.within("number words", Aim.TRUE, source, mention, number, form)
    for form in other_formats(number, source.language):
        yield shop.within("number format", Aim.TRUE, source, mention, number, form)


def figures(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with another figure."""
    value = shop.value(source)
    if value is None or not source.holds or not isinstance(value.mention.value, Quantity):
        return
    found = numerals(value.mention.text, source.language)
    if not found:
        yield from _amounts(shop, source, value)
    elif len(found) == 1:
        rng = shop.dice(source, "figures")
        for kind, new in _other_figures(shop, source, value, found[0], rng):
            yield from _figure(shop, kind, source, value, found[0], new)
    elif value.mention.value.bound is Bound.RANGE and len(found) == 2:
        yield from _ranges(shop, source, value.mention, found)


def _other_figures(
    shop: Workshop, source: Source, value: Value, number: Numeral, rng: Random
) -> Iterator[tuple[str, Decimal]]:
    exponent = number.value.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    yield "one off", number.value + unit
    yield "one off", number.value - unit
    yield from (("digits swapped", v) for v in list(swapped(number.value))[:2])
    yield "ten times", number.value * 10
    if number.value >= 20:
        yield (
            "a tenth",
            number.value / 10 if number.value % 10 == 0 or unit < 1 else Decimal(int(number.value / 10)),
        )
    scale = _scale(value.mention, number)
    if scale:
        for other in _neighbours(shop, source.fact, rng)[:3]:
            if isinstance(other, Quantity) and other.figure is not None and other.figure % scale == 0:
                yield "neighbour's value", other.figure / scale


def _figure(
    shop: Workshop, kind: str, source: Source, value: Value, number: Numeral, new: Decimal
) -> Iterator[Attack]:
    mention = value.mention
    scale = _scale(mention, number)
    text = written(new, number, source.language)
    if (
        scale is None
        or text is None
        or new in (0, 1, number.value)
        or not isinstance(mention.value, Quantity)
    ):
        return
    fraction = new.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(min(fraction, 0)) * scale if isinstance(fraction, int) else Decimal(0)
    stated = with_figure(mention.value, new * scale, step if scale > 1 or new != int(new) else Decimal(0))
    yield from _judged(
        shop, kind, source, value, stated, shop.within(kind, Aim.ALTERED, source, mention, number, text)
    )


def _judged(
    shop: Workshop, kind: str, source: Source, value: Value, stated: Quantity | PartialDate, attack: Attack
) -> Iterator[Attack]:
    outcome = truth(stated, value.fact)
    if outcome in (Truth.FALSE, Truth.OPEN):
        yield replace(attack, open=outcome is Truth.OPEN)
    elif outcome is Truth.TRUE:
        yield replace(attack, kind=f"{kind}, still true", aim=Aim.TRUE)


def _scale(mention: Mention, number: Numeral) -> Decimal | None:
    value = mention.value
    if not isinstance(value, Quantity) or value.figure is None or not number.value:
        return None
    scale = value.figure / number.value
    return scale if scale in (1, 12, 100, 1000, 10**6, 10**9) else None


def _neighbours(shop: Workshop, fact: Fact, rng: Random) -> list[Quantity | PartialDate]:
    """Return the values of other facts that count the same, those of the same topic first."""
    mine = {v for e in fact.evidence if (v := e.value) is not None}
    near: list[Quantity | PartialDate] = []
    far: list[Quantity | PartialDate] = []
    for other in shop.base.facts.values():
        if other.id == fact.id or other.kind is not fact.kind or bool(other.unit) != bool(fact.unit):
            continue
        value = next((e.value for e in other.evidence if e.value is not None), None)
        if value is None or value in mine or not _alike(value, mine):
            continue
        pool = near if other.topic == fact.topic or set(other.unit) & set(fact.unit) else far
        if value not in near and value not in far:
            pool.append(value)
    rng.shuffle(near)
    rng.shuffle(far)
    return near + far


def _amounts(shop: Workshop, source: Source, value: Value) -> Iterator[Attack]:
    mention = value.mention
    for group in words()["amounts"][source.language]:
        for one in group:
            match = re.search(rf"\b{one}\b", mention.text, re.IGNORECASE)
            if match:
                for other in group:
                    if other != one:
                        form = mention.text[: match.start()] + other + mention.text[match.end() :]
                        yield shop.at("other amount", Aim.ALTERED, source, mention, form)
                return


def _ranges(shop: Workshop, source: Source, mention: Mention, found: tuple[Numeral, ...]) -> Iterator[Attack]:
    first, last = found
    for kind, times in (("ten times", Decimal(10)), ("a tenth", Decimal("0.1"))):
        low, high = (
            written(first.value * times, first, source.language),
            written(last.value * times, last, source.language),
        )
        if low and high:
            form = (
                mention.text[: first.start]
                + low
                + mention.text[first.end : last.start]
                + high
                + mention.text[last.end :]
            )
            yield shop.at(kind, Aim.ALTERED, source, mention, form)
    for number, new in ((last, last.value * 2), (first, first.value * 3)):
        text = written(new, number, source.language)
        if text and (number is last or new < last.value):
            yield shop.within("one end of a range", Aim.ALTERED, source, mention, number, text)


def dates(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with another date in place of the fact's own."""
    value = shop.value(source)
    if value is None or not source.holds or not isinstance(value.mention.value, PartialDate):
        return
    mention = value.mention
    assert isinstance(mention.value, PartialDate)
    for text, new, what in other_days(mention.value, mention.text, source.language):
        attack = shop.at(f"other {what}", Aim.ALTERED, source, mention, text)
        yield from _judged(shop, attack.kind, source, value, new, attack)
    rng = shop.dice(source, "dates")
    same = [
        d
        for d in _neighbours(shop, source.fact, rng)
        if isinstance(d, PartialDate) and d.precision == mention.value.precision
    ]
    for other in same[:2]:
        attack = shop.at("neighbour's date", Aim.ALTERED, source, mention, display(other, source.language))
        yield from _judged(shop, attack.kind, source, value, other, attack)


def years(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence put in another year than the fact speaks of."""
    fact = source.fact
    if not source.holds or fact.kind is Kind.DATE:
        return
    rng = shop.dice(source, "years")
    dated = [
        m
        for m in extract(source.text, source.language)
        if isinstance(m.value, PartialDate) and m.value.year_known and re.search(r"(19|20)\d\d", m.text)
    ]
    if dated and len(dated) == 1:
        if fact.kind is not Kind.QUANTITY and not fact.positive:
            return  # what did not happen in one year need not have happened in another
        on = dated[0].value
        assert isinstance(on, PartialDate)
        for text, _, what in other_days(on, dated[0].text, source.language):
            if what == "year" and re.search(r"\d{4}", text) and abs(_year(text) - _year(dated[0].text)) > 1:
                aim = Aim.SILENT if fact.kind is Kind.QUANTITY and (fact.as_of or fact.valid) else Aim.ALTERED
                kind = "figure in another year" if fact.kind is Kind.QUANTITY else "statement in another year"
                yield replace(shop.at(kind, aim, source, dated[0], text), open=True, whole=aim is Aim.SILENT)
        return
    spans = [s for s in (fact.as_of, fact.valid, *(e.as_of for e in fact.evidence)) if s]
    if dated or not spans or fact.kind is not Kind.QUANTITY or not turning.single(source.text):
        return
    held = [parse_edtf(s) for s in spans]
    free = [y for y in _YEARS if not any(h.earliest.year <= y <= h.latest.year for h in held)]
    if re.search(r"\b(?:past|afgelopen|now|nu|still|nog)\b", source.text):
        return
    for year in rng.sample(free, min(1, len(free))):
        start = len(turning.body(source.text))
        text = f"{turning.body(source.text)} in {year}."
        yield shop.whole("figure in another year", Aim.SILENT, source, text, (start, len(text)))


def things(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with something else counted, or in another unit."""
    value = shop.value(source)
    if value is None or not source.holds or not isinstance(value.mention.value, Quantity):
        return
    text, mention = source.text, value.mention
    for key, kind, aim in (
        ("units", "other unit", Aim.ALTERED),
        ("measures", "other measure", Aim.ALTERED),
        ("things", "other thing counted", Aim.SILENT),
    ):
        table = words()[key][source.language]
        for old in sorted(table, key=len, reverse=True):
            found = re.search(
                re.escape(old) if old == "$" else rf"(?<!\w){re.escape(old)}(?!\w)",
                text[mention.span.start :],
            )
            near = mention.span.end - mention.span.start + (30 if source.fact.unit and key != "units" else 0)
            if found and found.start() < near and (key != "things" or source.fact.unit):
                start = mention.span.start + found.start()
                new = text[:start] + table[old] + text[start + len(old) :]
                moved = len(table[old]) - len(old) if start < mention.span.end else 0
                span = (mention.span.start, mention.span.end + moved)
                yield Attack(
                    kind, aim, source.language, source.fact.id, new, text, span, whole=aim is Aim.SILENT
                )
                break


def bounds(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with its bound turned round, or with a bound that its figure does not bear."""
    value = shop.value(source)
    if value is None or not source.holds:
        return
    mention, text = value.mention, source.text
    stated = mention.value
    if not isinstance(stated, Quantity) or stated.figure is None or mention.kind not in _BOUNDABLE:
        return
    before = text[: mention.span.start]
    table = words()["bounds"][source.language]
    for old in sorted(table, key=len, reverse=True):
        found = re.search(rf"\b{re.escape(old)}\s+$", before, re.IGNORECASE)
        if found:
            if re.search(r"\b(?:not|niet|neither|nor|geen|cannot)\b", before[: found.start()]):
                return
            turned = _turned(stated)
            new = (
                text[: found.start()]
                + _like(table[old], old, found.group())
                + text[found.start() + len(old) :]
            )
            shift = len(table[old]) - len(old)
            attack = Attack(
                "bound turned round",
                Aim.ALTERED,
                source.language,
                source.fact.id,
                new,
                text,
                (mention.span.start + shift, mention.span.end + shift),
            )
            if turned is not None:
                yield from _judged(shop, attack.kind, source, value, turned, attack)
            return
    if (
        stated.bound is not Bound.EXACT
        or stated.approximate
        or _UPRIGHT.search(before)
        or text[mention.span.end :].startswith("-")
    ):
        return
    if (
        not turning.asserting(text, shop.grammar(source))
        or re.match(r"\s+(?:of|van)\b", text[mention.span.end :])
        or not before.strip()
    ):
        return
    own = words()[source.language]
    for key, bound in (("more", Bound.MORE_THAN), ("less", Bound.LESS_THAN)):
        low = stated.figure if bound is Bound.MORE_THAN else None
        high = stated.figure if bound is Bound.LESS_THAN else None
        bounded = Quantity(low, high, bound, stated.unit, stated.step)
        attack = shop.at("bound put before it", Aim.ALTERED, source, mention, f"{own[key]} {mention.text}")
        if truth(bounded, value.fact) is Truth.FALSE:
            yield attack


def contrasts(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield "not X but Y" with the right and with the wrong figure as Y."""
    value = shop.value(source)
    if value is None or not source.holds or not turning.asserting(source.text, shop.grammar(source)):
        return
    mention, text = value.mention, source.text
    no, but = words()[source.language]["not-but"]
    before = text[: mention.span.start]
    if isinstance(mention.value, PartialDate):
        found = re.search(r"\bin\s+$", before, re.IGNORECASE)
        other = next(
            (
                (t, d)
                for t, d, what in other_days(mention.value, mention.text, source.language)
                if what == "year"
            ),
            None,
        )
        if not found or other is None or found.start() == 0 or mention.value.approximate:
            return
        if truth(other[1], value.fact) is not Truth.FALSE:
            return
        head = text[: found.start()]
        for aim, first, second in (
            (Aim.TRUE, other[0], mention.text),
            (Aim.ALTERED, mention.text, other[0]),
        ):
            middle = f"{no} in {first} {but} in {second}"
            yield _contrast(shop, aim, source, head, middle, second, text[mention.span.end :])
        return
    found_numbers = numerals(mention.text, source.language)
    plain = (
        isinstance(mention.value, Quantity)
        and mention.value.bound is Bound.EXACT
        and not mention.value.approximate
    )
    if (
        len(found_numbers) != 1
        or not plain
        or mention.kind not in _COUNTED
        or mention.hedge
        or _UPRIGHT.search(before)
    ):
        return
    if (
        re.search(r"(?:than|dan|most|least|to|tot)\s+$", before)
        or re.match(r"\s+(?:of|van)\b|-", text[mention.span.end :])
        or not before.strip()
    ):
        return
    number = found_numbers[0]
    wrong = written(number.value + (number.value // 10 if number.value >= 20 else 2), number, source.language)
    if wrong is None:
        return
    form = mention.text[: number.start] + wrong + mention.text[number.end :]
    for aim, first, second in ((Aim.TRUE, form, mention.text), (Aim.ALTERED, mention.text, form)):
        yield _contrast(
            shop, aim, source, before, f"{no} {first} {but} {second}", second, text[mention.span.end :]
        )


def _contrast(
    shop: Workshop, aim: Aim, source: Source, head: str, middle: str, second: str, tail: str
) -> Attack:
    end = len(head) + len(middle)
    kind = "not X but Y" if aim is Aim.TRUE else "not X but Y, wrong"
    return Attack(
        kind,
        aim,
        source.language,
        source.fact.id,
        head + middle + tail,
        source.text,
        (end - len(second), end),
    )


def _alike(value: Quantity | PartialDate, mine: Iterable[Quantity | PartialDate]) -> bool:
    for own in mine:
        if isinstance(own, Quantity) and isinstance(value, Quantity) and own.unit == value.unit:
            return True
        if isinstance(own, PartialDate) and isinstance(value, PartialDate):
            return True
    return False


def _turned(value: Quantity) -> Quantity | None:
    """Return a figure with its bound turned round."""
    opposite = {
        Bound.AT_MOST: Bound.AT_LEAST,
        Bound.AT_LEAST: Bound.AT_MOST,
        Bound.MORE_THAN: Bound.LESS_THAN,
        Bound.LESS_THAN: Bound.MORE_THAN,
    }
    if value.bound not in opposite:
        return None
    return Quantity(value.high, value.low, opposite[value.bound], value.unit, value.step, value.approximate)


def _like(new: str, old: str, found: str) -> str:
    return turning.capitalised(new) if found[: len(old)][0].isupper() else new


def _year(text: str) -> int:
    match = re.search(r"(?:18|19|20)\d\d", text)
    return int(match.group()) if match else 0
