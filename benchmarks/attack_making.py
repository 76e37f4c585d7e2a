"""Making attacks: every fact's own sentences, altered so that the verdict they must get is known.

A sentence comes from the examples (supported, conflicting) and the statement of a fact. What is done to it is
one *kind* of attack. What must come of it is its *aim*:

altered       something in it is now false: it must not be supported, and ought to be flagged
true          it still says the same: it must not be flagged, and ought to be supported
silent        it is now about something else (another treaty, year, thing): neither supported nor flagged
unasserted    nothing is asserted any more (a question, a supposition): no verdict at all
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
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
from benchmarks.attack_grammar import Grammar
from benchmarks.attack_names import Names
from benchmarks.attack_truth import Truth, multiplied, truth, with_figure
from benchmarks.attack_words import words
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.factbase.model import Fact, FactBase, Kind, Mode
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.values import Bound, PartialDate, Quantity, display, parse_edtf

_NAMED = ("country", "treaty", "person", "organisation", "place", "outlet")
_YEARS = (1987, 1994, 2003, 2016)
_COUNTED = (MentionKind.NUMBER, MentionKind.MONEY, MentionKind.PERCENT, MentionKind.LENGTH)
_BOUNDABLE = (*_COUNTED, MentionKind.DURATION)
_UPRIGHT = re.compile(
    r"(?:the|de|het|its|their|of|van|those|these|only|alle|all|een|an?|zijn|hun|first|eerste)\s+$",
    re.IGNORECASE,
)


class Aim(StrEnum):
    """What must come of an attack."""

    ALTERED = "altered"
    TRUE = "true"
    SILENT = "silent"
    UNASSERTED = "unasserted"


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of a fact, as its curator wrote it; ``holds`` tells whether it is true to the sources."""

    text: str
    language: str
    fact: Fact
    holds: bool


@dataclass(frozen=True, slots=True)
class Attack:
    """A sentence made to break the checker, and what must come of it.

    ``span`` is where it was altered, if that is one place. With ``whole``, all that the fact says is false with it (another name, a denial); else
    only what stands there (a figure, a date). With ``open``, silence is as good as a conflict. With ``beside``, the text a second sentence from there on, of the fact ``other``; ``true`` tells which of them is true ("first", "second", "both", "neither").
    """

    kind: str
    aim: Aim
    language: str
    fact: str
    text: str
    base: str
    span: tuple[int, int] | None = None
    whole: bool = False
    open: bool = False
    other: str = ""
    beside: int = 0
    true: str = ""


@dataclass(frozen=True, slots=True)
class _Value:
    """The figure or date of a sentence that is the value of its fact, and the fact as it must be counted."""

    mention: Mention
    fact: Fact


class Maker:
    """Makes all attacks on a database, the same for the same seed."""

    def __init__(self, base: FactBase, vocabulary: Vocabulary, seed: int = 0) -> None:
        """Gather the sentences of ``base``."""
        self._base = base
        self._seed = seed
        self._names = Names(base, vocabulary)
        self.sources = tuple(_sources(base))
        self._singles = [s for s in self.sources if turning.single(s.text)]
        self._grammars = {
            language: turning.grammar_of(language, [s.text for s in self.sources if s.language == language])
            for language in ("en", "nl")
        }
        self._spared = {(s["fact"], s["kind"]) for s in words()["spared"]}

    def attacks(self, about: int | None = None) -> Iterator[Attack]:
        """Yield every attack, fact by fact; with ``about``, from as many sentences, drawn at random, as give that many."""
        seen: set[tuple[str, str, str]] = set()
        sources = list(self.sources)
        if about is not None:
            Random(f"{self._seed}|sources").shuffle(sources)
        for source in sources:
            if about is not None and len(seen) >= about:
                return
            for make in _KINDS:
                for attack in make(self, source):
                    key = (attack.kind, attack.fact, attack.text)
                    if key not in seen and (attack.fact, attack.kind) not in self._spared:
                        seen.add(key)
                        yield attack

    def grammar(self, source: Source) -> Grammar:
        """Return the grammar of a sentence's language."""
        return self._grammars[source.language]

    def random(self, source: Source, kind: str) -> Random:
        """Return the dice for one kind of attack on one sentence, whatever else is attacked."""
        return Random(f"{self._seed}|{kind}|{source.fact.id}|{source.text}")

    def value(self, source: Source) -> _Value | None:
        """Return the one mention that states the value of the fact, if there is just one."""
        fact = source.fact
        if fact.kind not in (Kind.QUANTITY, Kind.DATE):
            return None
        found = []
        for mention in extract(source.text, source.language):
            for times in (1, 2) if fact.scope == "each" else (1,):
                counted = multiplied(fact, times)
                if truth(mention.value, counted) is Truth.TRUE:
                    found.append(_Value(mention, counted))
                    break
        if len(found) != 1:
            return None
        place = found[0].mention.span
        either = re.search(r"\b(?:or|of)\s+$", source.text[: place.start]) or re.match(
            r"\s+or\b", source.text[place.end :]
        )
        return None if either and fact.kind is Kind.DATE else found[0]

    # --- nothing changed, or only how it is written ---------------------------------------------

    def as_written(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence itself."""
        yield self._kept("as written", source, source.text)

    def spelling(self, source: Source) -> Iterator[Attack]:
        """Yield the figure in words, in digits, in the other language's digits."""
        value = self.value(source)
        if value is None or not source.holds:
            return
        text, mention = source.text, value.mention
        if isinstance(mention.value, PartialDate):
            for form in other_date_formats(mention.value, mention.text, source.language):
                if "-" in form and re.search(r"\b(?:of|in|van)\s+$", text[: mention.span.start]):
                    continue
                yield self._at("date format", Aim.TRUE, source, mention, form)
            return
        found = numerals(mention.text, source.language)
        if len(found) != 1:
            return
        number = found[0]
        whole = number.value == int(number.value) and 2 <= number.value < 10_000
        if number.spelled:
            digits = f"{int(number.value):,d}".replace(",", "." if source.language == "nl" else ",")
            yield self._in("number words", Aim.TRUE, source, mention, number, digits)
        elif whole and mention.kind is not MentionKind.LABEL and not re.search(r"[$€]", mention.text):
            for form in spelled(int(number.value), source.language):
                yield self._in("number words", Aim.TRUE, source, mention, number, form)
        for form in other_formats(number, source.language):
            yield self._in("number format", Aim.TRUE, source, mention, number, form)

    # --- another value -----------------------------------------------------------------------------

    def figures(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with another figure."""
        value = self.value(source)
        if value is None or not source.holds or not isinstance(value.mention.value, Quantity):
            return
        found = numerals(value.mention.text, source.language)
        if not found:
            yield from self._amounts(source, value)
        elif len(found) == 1:
            rng = self.random(source, "figures")
            for kind, new in self._other_figures(source, value, found[0], rng):
                yield from self._figure(kind, source, value, found[0], new)
        elif value.mention.value.bound is Bound.RANGE and len(found) == 2:
            yield from self._ranges(source, value.mention, found)

    def _other_figures(
        self, source: Source, value: _Value, number: Numeral, rng: Random
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
        scale = self._scale(value.mention, number)
        if scale:
            for other in self._neighbours(source.fact, rng)[:3]:
                if isinstance(other, Quantity) and other.figure is not None and other.figure % scale == 0:
                    yield "neighbour's value", other.figure / scale

    def _figure(
        self, kind: str, source: Source, value: _Value, number: Numeral, new: Decimal
    ) -> Iterator[Attack]:
        mention = value.mention
        scale = self._scale(mention, number)
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
        yield from self._judged(
            kind, source, value, stated, self._in(kind, Aim.ALTERED, source, mention, number, text)
        )

    def _judged(
        self, kind: str, source: Source, value: _Value, stated: Quantity | PartialDate, attack: Attack
    ) -> Iterator[Attack]:
        outcome = truth(stated, value.fact)
        if outcome in (Truth.FALSE, Truth.OPEN):
            yield replace(attack, open=outcome is Truth.OPEN)
        elif outcome is Truth.TRUE:
            yield replace(attack, kind=f"{kind}, still true", aim=Aim.TRUE)

    @staticmethod
    def _scale(mention: Mention, number: Numeral) -> Decimal | None:
        value = mention.value
        if not isinstance(value, Quantity) or value.figure is None or not number.value:
            return None
        scale = value.figure / number.value
        return scale if scale in (1, 12, 100, 1000, 10**6, 10**9) else None

    def _neighbours(self, fact: Fact, rng: Random) -> list[Quantity | PartialDate]:
        """Return the values of other facts that count the same, those of the same topic first."""
        mine = {v for e in fact.evidence if (v := e.value) is not None}
        near: list[Quantity | PartialDate] = []
        far: list[Quantity | PartialDate] = []
        for other in self._base.facts.values():
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

    def _amounts(self, source: Source, value: _Value) -> Iterator[Attack]:
        mention = value.mention
        for group in words()["amounts"][source.language]:
            for one in group:
                match = re.search(rf"\b{one}\b", mention.text, re.IGNORECASE)
                if match:
                    for other in group:
                        if other != one:
                            form = mention.text[: match.start()] + other + mention.text[match.end() :]
                            yield self._at("other amount", Aim.ALTERED, source, mention, form)
                    return

    def _ranges(self, source: Source, mention: Mention, found: tuple[Numeral, ...]) -> Iterator[Attack]:
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
                yield self._at(kind, Aim.ALTERED, source, mention, form)
        for number, new in ((last, last.value * 2), (first, first.value * 3)):
            text = written(new, number, source.language)
            if text and (number is last or new < last.value):
                yield self._in("one end of a range", Aim.ALTERED, source, mention, number, text)

    def dates(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with another date in place of the fact's own."""
        value = self.value(source)
        if value is None or not source.holds or not isinstance(value.mention.value, PartialDate):
            return
        mention = value.mention
        assert isinstance(mention.value, PartialDate)
        for text, new, what in other_days(mention.value, mention.text, source.language):
            attack = self._at(f"other {what}", Aim.ALTERED, source, mention, text)
            yield from self._judged(attack.kind, source, value, new, attack)
        rng = self.random(source, "dates")
        same = [
            d
            for d in self._neighbours(source.fact, rng)
            if isinstance(d, PartialDate) and d.precision == mention.value.precision
        ]
        for other in same[:2]:
            attack = self._at(
                "neighbour's date", Aim.ALTERED, source, mention, display(other, source.language)
            )
            yield from self._judged(attack.kind, source, value, other, attack)

    def years(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence put in another year than the fact speaks of."""
        fact = source.fact
        if not source.holds or fact.kind is Kind.DATE:
            return
        rng = self.random(source, "years")
        dated = [
            m
            for m in extract(source.text, source.language)
            if isinstance(m.value, PartialDate) and m.value.year_known and re.search(r"(19|20)\d\d", m.text)
        ]
        if dated and len(dated) == 1:
            on = dated[0].value
            assert isinstance(on, PartialDate)
            for text, _, what in other_days(on, dated[0].text, source.language):
                if (
                    what == "year"
                    and re.search(r"\d{4}", text)
                    and abs(_year(text) - _year(dated[0].text)) > 1
                ):
                    aim = (
                        Aim.SILENT
                        if fact.kind is Kind.QUANTITY and (fact.as_of or fact.valid)
                        else Aim.ALTERED
                    )
                    kind = (
                        "figure in another year"
                        if fact.kind is Kind.QUANTITY
                        else "statement in another year"
                    )
                    yield replace(
                        self._at(kind, aim, source, dated[0], text), open=True, whole=aim is Aim.SILENT
                    )
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
            yield self._whole("figure in another year", Aim.SILENT, source, text, (start, len(text)))

    # --- other names -------------------------------------------------------------------------------

    def names(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with another name for the subject or for what fills a slot."""
        if not source.holds:
            return
        fact, concepts = source.fact, self._base.concepts
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
            rng = self.random(source, f"names {entity}")
            aim = Aim.ALTERED if filled else Aim.SILENT
            most = 3 if cls == "treaty" else 2
            for text, span in self._names.exchanged(source.text, source.language, entity, spared, rng, most):
                yield self._whole(kind, aim, source, text, span)

    def things(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with something else counted, or in another unit."""
        value = self.value(source)
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
                near = (
                    mention.span.end - mention.span.start + (30 if source.fact.unit and key != "units" else 0)
                )
                if found and found.start() < near and (key != "things" or source.fact.unit):
                    start = mention.span.start + found.start()
                    new = text[:start] + table[old] + text[start + len(old) :]
                    moved = len(table[old]) - len(old) if start < mention.span.end else 0
                    span = (mention.span.start, mention.span.end + moved)
                    yield Attack(
                        kind, aim, source.language, source.fact.id, new, text, span, whole=aim is Aim.SILENT
                    )
                    break

    # --- denied, bounded, set against ----------------------------------------------------------------

    def negations(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence denied, and denied twice."""
        grammar, text = self.grammar(source), source.text
        if not turning.simple(text, grammar):
            return
        rng = self.random(source, "negations")
        denied = turning.negated(text, grammar)
        if source.holds:
            if denied:
                yield self._whole("negation", Aim.ALTERED, source, denied)
            for form in _some(turning.framed(text, grammar, "deny"), rng, 2):
                yield self._whole("denial", Aim.ALTERED, source, form)
            if denied:
                for form in _some(turning.framed(denied, grammar, "deny"), rng, 1):
                    yield self._whole("double negation", Aim.TRUE, source, form)
            for form in _some(turning.framed(text, grammar, "affirm"), rng, 1):
                yield self._whole("double negation", Aim.TRUE, source, form)
        else:
            for form in _some(turning.framed(text, grammar, "deny"), rng, 1):
                yield self._whole("falsehood denied", Aim.TRUE, source, form)

    def bounds(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with its bound turned round, or with a bound that its figure does not bear."""
        value = self.value(source)
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
                    yield from self._judged(attack.kind, source, value, turned, attack)
                return
        if (
            stated.bound is not Bound.EXACT
            or stated.approximate
            or _UPRIGHT.search(before)
            or text[mention.span.end :].startswith("-")
        ):
            return
        if (
            not turning.asserting(text, self.grammar(source))
            or re.match(r"\s+(?:of|van)\b", text[mention.span.end :])
            or not before.strip()
        ):
            return
        own = words()[source.language]
        for key, bound in (("more", Bound.MORE_THAN), ("less", Bound.LESS_THAN)):
            low = stated.figure if bound is Bound.MORE_THAN else None
            high = stated.figure if bound is Bound.LESS_THAN else None
            bounded = Quantity(low, high, bound, stated.unit, stated.step)
            attack = self._at(
                "bound put before it", Aim.ALTERED, source, mention, f"{own[key]} {mention.text}"
            )
            if truth(bounded, value.fact) is Truth.FALSE:
                yield attack

    def contrasts(self, source: Source) -> Iterator[Attack]:
        """Yield "not X but Y" with the right and with the wrong figure as Y."""
        value = self.value(source)
        if value is None or not source.holds or not turning.asserting(source.text, self.grammar(source)):
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
                yield self._contrast(aim, source, head, middle, second, text[mention.span.end :])
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
        wrong = written(
            number.value + (number.value // 10 if number.value >= 20 else 2), number, source.language
        )
        if wrong is None:
            return
        form = mention.text[: number.start] + wrong + mention.text[number.end :]
        for aim, first, second in ((Aim.TRUE, form, mention.text), (Aim.ALTERED, mention.text, form)):
            yield self._contrast(
                aim, source, before, f"{no} {first} {but} {second}", second, text[mention.span.end :]
            )

    def _contrast(self, aim: Aim, source: Source, head: str, middle: str, second: str, tail: str) -> Attack:
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

    # --- not asserted ---------------------------------------------------------------------------------

    def questions(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence as a question."""
        rng = self.random(source, "questions")
        for form in _some(tuple(turning.asked(source.text, self.grammar(source))), rng, 2):
            yield self._whole("question", Aim.UNASSERTED, source, form)

    def hypotheses(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence as a supposition."""
        if source.fact.mode in (Mode.CONDITIONAL, Mode.FORECAST) or not turning.simple(
            source.text, self.grammar(source)
        ):
            return
        rng = self.random(source, "hypotheses")
        for form in _some(turning.framed(source.text, self.grammar(source), "suppose"), rng, 2):
            yield self._whole("hypothetical", Aim.UNASSERTED, source, form)

    # --- said otherwise ----------------------------------------------------------------------------------

    def reported(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence as somebody's words, where the fact is not itself about who said it."""
        fact = source.fact
        speaks = fact.kind is Kind.QUOTATION or fact.speaker or any(s.role == "speaker" for s in fact.slots)
        if (
            speaks
            or not turning.single(source.text)
            or not turning.asserting(source.text, self.grammar(source))
        ):
            return
        rng = self.random(source, "reported")
        grammar = self.grammar(source)
        if turning.simple(source.text, grammar):
            for form in _some(turning.framed(source.text, grammar, "report"), rng, 1):
                yield self._kept("reported", source, form)
            for form in _some(turning.framed(source.text, grammar, "trail"), rng, 1):
                yield self._kept("reported", source, form)
        for form in _some(turning.framed(source.text, grammar, "quote"), rng, 1):
            yield self._kept("quoted", source, form)

    def passives(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence in the passive voice."""
        form = turning.passive(source.text, self.grammar(source))
        if form:
            yield self._kept("passive", source, form)

    def orders(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with its date phrase elsewhere."""
        if source.fact.kind not in (Kind.DATE, Kind.QUANTITY):
            return  # elsewhere it may be the date of something else in the sentence
        dates = [m for m in extract(source.text, source.language) if isinstance(m.value, PartialDate)]
        if len(dates) == 1:
            place = dates[0].hedge.start if dates[0].hedge else dates[0].span.start
            for form in turning.reordered(
                source.text, min(place, dates[0].span.start), dates[0].span.end, self.grammar(source)
            ):
                yield self._kept("word order", source, form)

    def misspellings(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence with two letters swapped in a word that matters."""
        rng = self.random(source, "misspellings")
        spots = []
        for start, end in self._names.words_of(source.text, source.language):
            word = source.text[start:end]
            swaps = [i for i in range(1, len(word) - 2) if word[i].lower() != word[i + 1].lower()]
            if len(word) >= 7 and word.isalpha() and swaps:
                spots.append((start, end, rng.choice(swaps)))
        for start, end, at in rng.sample(spots, min(2, len(spots))):
            text = source.text[:start] + turning.misspelt(source.text[start:end], at) + source.text[end:]
            yield self._kept("misspelt", source, text)

    # --- beside ----------------------------------------------------------------------------------------------

    def beside(self, source: Source) -> Iterator[Attack]:
        """Yield the sentence, true, with a false one and with a true one of another fact before or after it."""
        if not source.holds:
            return
        rng = self.random(source, "beside")
        for kind, holds in (("true beside false", False), ("true beside true", True)):
            pool = [
                s
                for s in self._singles
                if s.holds is holds and s.language == source.language and s.fact.topic != source.fact.topic
            ]
            if not pool:
                continue
            other = rng.choice(pool)
            first = rng.random() < 0.5
            yield from self._pair(kind, source, other, rng, first, "both" if holds else "")

    def exchanges(self, source: Source) -> Iterator[Attack]:
        """Yield two facts that count the same side by side: with their own figures, and with each other's."""
        value = self.value(source)
        if not source.holds or value is None:
            return
        rng = self.random(source, "exchanges")
        like = [
            s
            for s in self._singles
            if s.holds
            and s.language == source.language
            and s.fact.id != source.fact.id
            and s.fact.kind is source.fact.kind
            and s.fact.unit == source.fact.unit
            and s.fact.topic == source.fact.topic
            and (s.fact.unit or s.fact.kind is Kind.DATE)
        ]
        for other in rng.sample(like, min(2, len(like))):
            theirs = self.value(other)
            if theirs is None:
                continue
            yield from self._pair("two of a kind", source, other, rng, True, "both")
            swapped_pair = self._exchanged(source, value, other, theirs)
            if swapped_pair is not None:
                yield from self._pair("two of a kind, exchanged", *swapped_pair, rng, True, "neither")

    def _exchanged(
        self, source: Source, value: _Value, other: Source, theirs: _Value
    ) -> tuple[Source, Source] | None:
        """Return two sentences with their figures exchanged, where both are then false."""
        mine, yours = value.mention, theirs.mention
        if mine.hedge or yours.hedge or mine.kind is not yours.kind:
            return None
        if (
            truth(yours.value, value.fact) is not Truth.FALSE
            or truth(mine.value, theirs.fact) is not Truth.FALSE
        ):
            return None
        if (
            isinstance(mine.value, PartialDate)
            and isinstance(yours.value, PartialDate)
            and mine.value.precision != yours.value.precision
        ):
            return None
        one = self._at("", Aim.ALTERED, source, mine, yours.text).text
        two = self._at("", Aim.ALTERED, other, yours, mine.text).text
        return replace(source, text=one), replace(other, text=two)

    def _pair(
        self, kind: str, source: Source, other: Source, rng: Random, first: bool, true: str
    ) -> Iterator[Attack]:
        one, two = (source, other) if first else (other, source)
        forms = list(turning.joined(one.text, two.text, self.grammar(source)))
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

    # --- helpers -----------------------------------------------------------------------------------------------

    def _kept(self, kind: str, source: Source, text: str) -> Attack:
        """Return an attack that leaves what is said as it was: true or false."""
        return self._whole(kind, Aim.TRUE if source.holds else Aim.ALTERED, source, text)

    def _whole(
        self, kind: str, aim: Aim, source: Source, text: str, span: tuple[int, int] | None = None
    ) -> Attack:
        return Attack(kind, aim, source.language, source.fact.id, text, source.text, span, whole=True)

    def _at(self, kind: str, aim: Aim, source: Source, mention: Mention, form: str) -> Attack:
        start, end = mention.span.start, mention.span.end
        form = turning.capitalised(form) if start == 0 else form
        text = source.text[:start] + form + source.text[end:]
        return Attack(
            kind, aim, source.language, source.fact.id, text, source.text, (start, start + len(form))
        )

    def _in(
        self, kind: str, aim: Aim, source: Source, mention: Mention, number: Numeral, form: str
    ) -> Attack:
        whole = mention.text[: number.start] + form + mention.text[number.end :]
        return self._at(kind, aim, source, mention, whole)


_KINDS: tuple[Callable[[Maker, Source], Iterator[Attack]], ...] = (
    Maker.as_written,
    Maker.spelling,
    Maker.figures,
    Maker.dates,
    Maker.years,
    Maker.names,
    Maker.things,
    Maker.negations,
    Maker.bounds,
    Maker.contrasts,
    Maker.questions,
    Maker.hypotheses,
    Maker.reported,
    Maker.passives,
    Maker.orders,
    Maker.misspellings,
    Maker.beside,
    Maker.exchanges,
)


def disagreed(fact: Fact) -> bool:
    """Tell whether the sources of a fact do not all say the same."""
    stated = [e for e in fact.evidence if e.value is not None]
    alone = [replace(fact, evidence=(e,)) for e in stated]
    apart = any(truth(e.value, one) is not Truth.TRUE for e in stated for one in alone if e.value is not None)
    return apart or len({e.holds for e in fact.evidence}) > 1


def _sources(base: FactBase) -> Iterator[Source]:
    for fact in base.facts.values():
        if fact.withdrawn:
            continue
        if not disagreed(fact):
            for language, text in fact.statement.items():
                yield Source(text, language, fact, holds=True)
        for example in fact.examples:
            if example.verdict in ("supported", "conflicting"):
                yield Source(example.text, example.language, fact, holds=example.verdict == "supported")


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


def _some(forms: tuple[str, ...], rng: Random, most: int) -> list[str]:
    return rng.sample(forms, min(most, len(forms)))


def _year(text: str) -> int:
    match = re.search(r"(?:18|19|20)\d\d", text)
    return int(match.group()) if match else 0
