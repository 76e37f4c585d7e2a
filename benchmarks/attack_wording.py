"""Attacks on the words around a value: names, denials, moods, voices, order, spelling, company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from benchmarks import attack_grammar as turning
from benchmarks.attack_model import Aim, Attack, Source, Value, Workshop
from benchmarks.attack_truth import Truth, truth
from nukecheck.extract import extract
from nukecheck.factbase.model import Kind, Mode
from nukecheck.values import PartialDate

_NAMED = ("country", "treaty", "person", "organisation", "place", "outlet")


def as_written(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence itself."""
    yield shop.kept("as written", source, source.text)


def names(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with another name for the subject or for what fills a slot."""
    if not source.holds:
        return
    fact, concepts = source.fact, shop.base.concepts
    roles: dict[str, list[str]] = {}
    for subject in fact.subject:
        if subject in concepts and concepts[subject].cls:
            roles.setdefault(subject, [])
    for slot in fact.slots:
        for entity in slot.values:
            if entity in concepts and concepts[entity].cls:
                roles.setdefault(entity, []).append(slot.role)
    for entity, filled in roles.items():
        cls = concepts[entity].cls
        kind = f"other {cls}" if cls in _NAMED else "other name"
        spared = [n for s in fact.slots for n in (*s.values, *s.also)]
        rng = shop.dice(source, f"names {entity}")
        aim = Aim.ALTERED if filled else Aim.SILENT
        most = 3 if cls == "treaty" else 2
        for text, span in shop.names.exchanged(source.text, source.language, entity, spared, rng, most):
            yield shop.whole(kind, aim, source, text, span)


def negations(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence denied, and denied twice."""
    grammar, text = shop.grammar(source), source.text
    if not turning.simple(text, grammar):
        return
    rng = shop.dice(source, "negations")
    denied = turning.negated(text, grammar)
    if source.holds:
        if denied:
            yield shop.whole("negation", Aim.ALTERED, source, denied)
        for form in _some(turning.framed(text, grammar, "deny"), rng, 2):
            yield shop.whole("denial", Aim.ALTERED, source, form)
        if denied:
            for form in _some(turning.framed(denied, grammar, "deny"), rng, 1):
                yield shop.whole("double negation", Aim.TRUE, source, form)
        for form in _some(turning.framed(text, grammar, "affirm"), rng, 1):
            yield shop.whole("double negation", Aim.TRUE, source, form)
    else:
        for form in _some(turning.framed(text, grammar, "deny"), rng, 1):
            yield shop.whole("falsehood denied", Aim.TRUE, source, form)


def questions(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence as a question."""
    rng = shop.dice(source, "questions")
    for form in _some(tuple(turning.asked(source.text, shop.grammar(source))), rng, 2):
        yield shop.whole("question", Aim.UNASSERTED, source, form)


def hypotheses(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence as a supposition."""
    if source.fact.mode in (Mode.CONDITIONAL, Mode.FORECAST) or not turning.simple(
        source.text, shop.grammar(source)
    ):
        return
    rng = shop.dice(source, "hypotheses")
    for form in _some(turning.framed(source.text, shop.grammar(source), "suppose"), rng, 2):
        yield shop.whole("hypothetical", Aim.UNASSERTED, source, form)


def reported(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence as somebody's words, where the fact is not itself about who said it."""
    fact = source.fact
    speaks = fact.kind is Kind.QUOTATION or fact.speaker or any(s.role == "speaker" for s in fact.slots)
    if speaks or not turning.single(source.text) or not turning.asserting(source.text, shop.grammar(source)):
        return
    rng = shop.dice(source, "reported")
    grammar = shop.grammar(source)
    if turning.simple(source.text, grammar):
        for form in _some(turning.framed(source.text, grammar, "report"), rng, 1):
            yield shop.kept("reported", source, form)
        for form in _some(turning.framed(source.text, grammar, "trail"), rng, 1):
            yield shop.kept("reported", source, form)
    for form in _some(turning.framed(source.text, grammar, "quote"), rng, 1):
        yield shop.kept("quoted", source, form)


def passives(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence in the passive voice."""
    form = turning.passive(source.text, shop.grammar(source))
    if form:
        yield shop.kept("passive", source, form)


def orders(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with its date phrase elsewhere."""
    if source.fact.kind not in (Kind.DATE, Kind.QUANTITY):
        return  # elsewhere it may be the date of something else in the sentence
    dates = [m for m in extract(source.text, source.language) if isinstance(m.value, PartialDate)]
    if len(dates) == 1:
        place = dates[0].hedge.start if dates[0].hedge else dates[0].span.start
        for form in turning.reordered(
            source.text, min(place, dates[0].span.start), dates[0].span.end, shop.grammar(source)
        ):
            yield shop.kept("word order", source, form)


def misspellings(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence with two letters swapped in a word that matters."""
    rng = shop.dice(source, "misspellings")
    spots = []
    for start, end in shop.names.words_of(source.text, source.language):
        word = source.text[start:end]
        swaps = [i for i in range(1, len(word) - 2) if word[i].lower() != word[i + 1].lower()]
        if len(word) >= 7 and word.isalpha() and swaps:
            spots.append((start, end, rng.choice(swaps)))
    for start, end, at in rng.sample(spots, min(2, len(spots))):
        text = source.text[:start] + turning.misspelt(source.text[start:end], at) + source.text[end:]
        yield shop.kept("misspelt", source, text)


def beside(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield the sentence, true, with a false one and with a true one of another fact before or after it."""
    if not source.holds:
        return
    rng = shop.dice(source, "beside")
    for kind, holds in (("true beside false", False), ("true beside true", True)):
        pool = [
            s
            for s in shop.singles
            if s.holds is holds and s.language == source.language and s.fact.topic != source.fact.topic
        ]
        if not pool:
            continue
        other = rng.choice(pool)
        first = rng.random() < 0.5
        yield from _pair(shop, kind, source, other, rng, first, "both" if holds else "")


def exchanges(shop: Workshop, source: Source) -> Iterator[Attack]:
    """Yield two facts that count the same side by side: with their own figures, and with each other's."""
    value = shop.value(source)
    if not source.holds or value is None:
        return
    rng = shop.dice(source, "exchanges")
    like = [
        s
        for s in shop.singles
        if s.holds
        and s.language == source.language
        and s.fact.id != source.fact.id
        and s.fact.kind is source.fact.kind
        and s.fact.unit == source.fact.unit
        and s.fact.topic == source.fact.topic
        and (s.fact.unit or s.fact.kind is Kind.DATE)
    ]
    for other in rng.sample(like, min(2, len(like))):
        theirs = shop.value(other)
        if theirs is None:
            continue
        yield from _pair(shop, "two of a kind", source, other, rng, True, "both")
        swapped_pair = _exchanged(shop, source, value, other, theirs)
        if swapped_pair is not None:
            yield from _pair(shop, "two of a kind, exchanged", *swapped_pair, rng, True, "neither")


def _exchanged(
    shop: Workshop, source: Source, value: Value, other: Source, theirs: Value
) -> tuple[Source, Source] | None:
    """Return two sentences with their figures exchanged, where both are then false."""
    mine, yours = value.mention, theirs.mention
    if mine.hedge or yours.hedge or mine.kind is not yours.kind:
        return None
    if truth(yours.value, value.fact) is not Truth.FALSE or truth(mine.value, theirs.fact) is not Truth.FALSE:
        return None
    if (
        isinstance(mine.value, PartialDate)
        and isinstance(yours.value, PartialDate)
        and mine.value.precision != yours.value.precision
    ):
        return None
    one = shop.at("", Aim.ALTERED, source, mine, yours.text).text
    two = shop.at("", Aim.ALTERED, other, yours, mine.text).text
    return replace(source, text=one), replace(other, text=two)


def _pair(
    shop: Workshop, kind: str, source: Source, other: Source, rng: Random, first: bool, true: str
) -> Iterator[Attack]:
    one, two = (source, other) if first else (other, source)
    forms = list(turning.joined(one.text, two.text, shop.grammar(source)))
    if forms:
        text, at = rng.choice(forms)
        aim = Aim.TRUE if true == "both" else Aim.ALTERED
        true = true or ("first" if first else "second")
        yield Attack(
            kind,
            aim,
            source.language,
            source.fact.id,
            text,
            source.text,
            other=other.fact.id,
            beside=at,
            true=true,
        )


def _some(forms: tuple[str, ...], rng: Random, most: int) -> list[str]:
    return rng.sample(forms, min(most, len(forms)))
