"""A claim with the concepts found in it: what matching looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, TypeVar

from nukecheck.claims import Claim
from nukecheck.claims.units import as_money, scaled
from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.anaphors import StandIn, few_of_all, resolved
from nukecheck.matching.context import Carried, Context
from nukecheck.matching.ellipsis import remainder, spelt_out
from nukecheck.matching.relative_dates import takes_up, with_relative_dates
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, lazy, replace
from nukecheck.text import Span
from nukecheck.values import Quantity

_BEGINNING = 8  # words
_ALIKE = {"organisation": "country"}  # "the US and NATO"
_PLACES = ("country", "place", "outlet")
_STOPS = frozenset(";.!?")
_AT_POST = frozenset(
    ["ambassador", "ambassadeur", "envoy", "gezant", "man", "woman", "vrouw", "representative"]
)
_GAPPED = attrgetter("gapped")
Asked = TypeVar("Asked", int, Mention)
Rest = ParamSpec("Rest")
Answer = TypeVar("Answer")


def remembered(
    find: Callable[Concatenate[Reading, Asked, Rest], Answer],
) -> Callable[Concatenate[Reading, Asked, Rest], Answer]:
    """Let a function of a reading and one of its tokens or mentions answer from memory the second time."""
    name = find.__name__

    def answer(reading: Reading, asked: Asked, /, *args: Rest.args, **named: Rest.kwargs) -> Answer:
        key = name, asked if isinstance(asked, int) else (asked.span.start, asked.span.end)
        if key not in reading.memo:
            reading.memo[key] = find(reading, asked, *args, **named)
        found: Answer = reading.memo[key]
        return found

    answer.__doc__ = find.__doc__
    return answer


class Reading(Record):
    """A claim, its concept hits, the context it stands in, and its words that stand for names of that.

    ``begins`` is its first token behind a dateline, of which the places name nothing and the date is that of
    the text: it may be that of what happened too, but none is wrong; or behind the sentence that is read with
    it. ``answered`` is the answer to it in the text, where the sentence is a question, or what it spells out;
    ``written`` is then the sentence with that, and ``only`` are the facts of which it tells anything new.
    ``moved`` is how much further on in the document the words behind ``begins`` stand, where what is read is
    put together from two places of it. ``joined`` is the first token of the second of two sentences that are
    read as one.
    """

    claim: Claim
    hits: tuple[Hit, ...]
    context: Context
    stand_ins: tuple[StandIn, ...] = ()
    begins: int = 0
    answered: Span | None = None
    written: Span | None = None
    only: frozenset[str] = frozenset()
    moved: int | None = None
    joined: int = 0

    @lazy
    def refusals(self) -> list[Any]:
        """Why facts that it speaks of were left, in the order in which they were."""
        return []

    @lazy
    def memo(self) -> dict[tuple[str, int | tuple[int, int]], Any]:
        """What was found out about single tokens and mentions: several facts ask the same."""
        return {}

    @lazy
    def subjects(self) -> dict[tuple[str, ...], tuple[list[Hit], list[Carried], float] | None]:
        """What was found out about subjects: many facts have the same."""
        return {}

    @lazy
    def by_concept(self) -> dict[str, list[Hit]]:
        """Map every concept that a hit counts as or stands for to the hits, in order."""
        table: dict[str, list[Hit]] = defaultdict(list)
        for hit in self.hits:
            for concept in hit.stands_for | hit.members if hit.members else hit.stands_for:
                table[concept].append(hit)
        return dict(table)

    @lazy
    def concepts(self) -> frozenset[str]:
        """All concepts that a hit counts as or stands for."""
        return frozenset(self.by_concept)

    @lazy
    def by_class(self) -> dict[str, list[Hit]]:
        """Map every closed class to its hits, in order."""
        table: dict[str, list[Hit]] = {}
        for hit in self.hits:
            if hit.cls:
                table.setdefault(hit.cls, []).append(hit)
            elif hit.members:
                table.setdefault("country", []).append(hit)
        return table

    @lazy
    def counted(self) -> frozenset[tuple[int, int]]:
        """The token ranges of the first name of a thing after each bare figure ("600 nuclear WARHEADS")."""
        found: set[tuple[int, int]] = set()
        for mention in self.claim.mentions:
            if mention.kind is not MentionKind.NUMBER:
                continue
            last = self.claim.token_at(mention.span.end - 1)
            after = [h for h in self.hits if not h.cls and last < h.first <= last + 4]
            part = self.claim.segment[last]
            found.update((h.first, h.last) for h in after if self.claim.segment[h.first] == part)
        return frozenset(found)

    @lazy
    def part(self) -> tuple[int, ...]:
        """The piece of a clause of each token; "and" between two names does not part a clause."""
        parts = self.claim.part
        named = [h for h in self.hits if h.cls]
        ends = {h.last: _ALIKE.get(h.cls, h.cls) for h in named}
        begins = {h.first: _ALIKE.get(h.cls, h.cls) for h in named}
        joined = 0
        result = []
        for at, part in enumerate(parts):
            if at and part != parts[at - 1] and self.claim.segment[at] == self.claim.segment[at - 1]:
                first = next(
                    (
                        i
                        for i in range(at, len(parts))
                        if self.claim.words[i] not in self.claim.discourse.transparent
                        and self.claim.words[i] not in self.claim.discourse.joining
                    ),
                    at,
                )
                last = at - 1
                while last > 0 and self.claim.words[last] in self.claim.discourse.joining:
                    last -= 1
                behind = {begins.get(i) for i in range(at, first + 1)}  # "de VS" begins with its article
                joined += bool(ends.get(last)) and ends.get(last) in behind
            result.append(part - joined)
        return tuple(result)

    @lazy
    def stretch(self) -> tuple[int, ...]:
        """Which of the statements that stand side by side each token belongs to ("A did this, but B did
        that"): they part at semicolons, full stops and what joins clauses.
        """
        claim, clausal = self.claim, self.claim.discourse.clausal
        words, opening = claim.words, bool(claim.words) and claim.words[0] in clausal
        number, found = 0, []
        for at, word in enumerate(words):
            joins = at > 0 and word in clausal
            if word in _STOPS or (
                joins and (words[at - 1] == "," or claim.segment[at] != claim.segment[at - 1])
            ):
                number += 1
            elif word == "," and opening:  # "While A did this, B did that"
                number, opening = number + 1, False
            found.append(number)
        return tuple(found)

    @lazy
    def leans(self) -> bool:
        """Whether the sentence leans on the text before it."""
        claim = self.claim
        words = [t.folded for t in claim.tokens if t.word]
        if any(w in claim.discourse.pronoun for w in words[:_BEGINNING]):
            return True
        again = (claim.discourse.anaphor, claim.discourse.both, claim.discourse.the_country)
        return any(last > first for phrases in again for first, last in phrases.places(words))

    @lazy
    def date_before(self) -> Mention | None:
        """The date before the sentence that is that of what it tells: one that stood by itself, or that "that
        day" takes up.
        """
        context = self.context
        return context.date or (context.dated if context.dated and takes_up(self.claim) else None)

    @lazy
    def names_again(self) -> bool:
        """Whether words such as "the treaty" or "it" take up what was named before, and not only as whose
        something is ("their last bombs").
        """
        claim = self.claim
        alone = claim.discourse.pronoun - claim.discourse.possessive
        begin = [t.folded for t in claim.tokens if t.word][:_BEGINNING]
        return not alone.isdisjoint(begin) or any(
            last > first for first, last in claim.places(claim.discourse.anaphor)
        )

    def evoking(self, concepts: Iterable[str]) -> list[Hit]:
        """Return the hits of any of the concepts, in order, each once."""
        known = self.concepts.intersection(concepts)
        if not known:
            return []
        table = self.by_concept
        if len(known) == 1:
            return [*table[next(iter(known))]]
        found: list[Hit] = []
        for concept in known:
            found += [hit for hit in table[concept] if hit not in found]
        found.sort(key=lambda h: (h.first, h.last, h.concept))
        return found

    def distance(self, first: Hit, at: int) -> int:
        """Return how many tokens lie between a hit and a token."""
        if first.first <= at <= first.last:
            return 0
        return min(abs(first.first - at), abs(first.last - at))


def _in_units(mention: Mention, unit: Quantity) -> Mention:
    """Return a bare figure of a table as a figure in the unit of its heading."""
    value = mention.value
    if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity) or unit.low is None:
        return mention
    kind = {"": MentionKind.NUMBER, "percent": MentionKind.PERCENT, "km": MentionKind.LENGTH}.get(
        unit.unit, MentionKind.MONEY
    )
    return replace(mention, kind=kind, value=scaled(value, unit.low, unit.unit))


def _in_money(claim: Claim, mention: Mention, currency: str) -> Mention:
    """Return a sum whose currency only the text before tells, unless it counts the things behind it."""
    counts = claim.plural_noun(claim.place(mention)[1] + 1)
    return mention if counts else as_money(mention, currency)


def read(claim: Claim, hits: tuple[Hit, ...], context: Context) -> Reading:
    """Return a claim with its concepts: the hits that are no part of a figure, and what others stand for."""
    if context.unit is not None:
        claim = claim.with_mentions(tuple(_in_units(m, context.unit) for m in claim.mentions))
    elif context.currency:
        claim = claim.with_mentions(tuple(_in_money(claim, m, context.currency) for m in claim.mentions))
    claim = with_relative_dates(claim, context.dated, context.written)
    written_at = _dateline(claim, hits)
    if written_at:
        hits = tuple(h for h in hits if h.first >= written_at)
    if claim.marked:
        hits = tuple(h for h in hits if h.first > 1)  # "Answer: 290."
    if claim.mentions:
        hits = _outside_figures(claim, hits)
    mark = claim.attributed
    if mark is not None and any(h.cls == "person" and h.first > mark for h in hits):
        hits = (*hits, said_by(mark))
    no_longer = _no_longer(claim)
    if no_longer:
        hits = tuple(h for h in hits if h.first not in no_longer)
    if any(map(_GAPPED, hits)):
        hits = _without_far_fetched(claim, hits)
    if "(" in claim.words:
        hits = _without_initials(claim, hits)
    hits = _without_appositions(claim, _without_next_person(claim, hits))
    hits = _without_remainder(claim, _without_halves(claim, hits))
    hits, stand_ins = resolved(claim, hits, context)
    counting_out = few_of_all(claim)
    if counting_out:
        claim = claim.with_mentions(tuple(m for m in claim.mentions if claim.place(m)[0] not in counting_out))
    return Reading(claim, hits, context, stand_ins, written_at)


def _no_longer(claim: Claim) -> set[int]:
    """Return where Dutch "meer" makes "no longer" of a denial before it, and compares nothing ("geen gegevens
    MEER delen").
    """
    words, discourse = claim.words, claim.discourse
    if discourse.ending_denial.isdisjoint(claim.bag):
        return set()
    segment = claim.segment
    denied = [i for i, word in enumerate(words) if word in discourse.negation]
    return {
        at
        for at, word in enumerate(words)
        if word in discourse.ending_denial
        and discourse.than.isdisjoint(words[at + 1 :])
        and any(i < at and segment[i] == segment[at] for i in denied)
    }


def _without_far_fetched(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out forms of words that stand apart which reach over what denies it all ("it IS not so that the
    treaty came INTO FORCE"), or, names aside, out of what tells of another time.
    """
    denied = [at for at, _, _ in claim.denials]
    names = {h.first for h in hits if h.cls}
    return tuple(
        h
        for h in hits
        if not (denied and any(h.first < at < h.last and at not in h.words for at in denied))
        and not (h.gapped and h.first not in names and _out_of_another_time(claim, h))
        and not (h.gapped and _over_an_aside(claim, h))
    )


def _without_initials(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out the initials behind the full name of a treaty, by which another is better known ("the 1991
    Strategic Arms Reduction Treaty (START)").
    """
    words, ends = claim.words, {h.last: h.concept for h in hits if h.cls == "treaty"}
    shortened = {
        h.first
        for h in hits
        if h.cls == "treaty"
        and words[h.first - 1 : h.first] == ["("]
        and words[h.last + 1 : h.last + 2] == [")"]
        and ends.get(h.first - 2, h.concept) != h.concept
    }
    return tuple(h for h in hits if h.first not in shortened)


def _over_an_aside(claim: Claim, hit: Hit) -> bool:
    """Tell whether words that stand apart reach from what a sentence opens with over the comma behind it,
    into the figure that the rest begins with ("at the conference OF THE NPT, 191 PARTIES were ready").
    """
    if claim.words[hit.first] not in claim.discourse.source_of:
        return False
    commas = [at for at in range(hit.first, hit.last) if claim.words[at] == ","]
    starts = {claim.begin(m) for m in claim.mentions}
    return len(commas) == 1 and commas[0] + 1 in starts


def _out_of_another_time(claim: Claim, hit: Hit) -> bool:
    """Tell whether words that stand apart reach out of what tells of another time ("after X HALTED it, Y
    stopped sharing its DATA").
    """
    apart = claim.segment[hit.first] != claim.segment[hit.last]
    return apart and claim.opening(hit.first) in claim.discourse.other_time


def said_by(mark: int) -> Hit:
    """Return what a mark between a quotation and a name says: that this is who said it."""
    own = frozenset(["say"])
    return Hit("say", "", mark, mark, own, own, frozenset(), words=(mark,))


def _without_appositions(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out the post that a person named beside is said to hold ("Blinken, the Russian ambassador,",
    "Russia's man in Washington, Zakharova,"): it is that person who acts.
    """
    named = {h.last for h in hits if h.cls == "person"}
    if len(named) < 2:
        return hits
    words, determiner = claim.words, claim.discourse.determiner
    begin = {h.first for h in hits if h.cls == "person" and claim.tokens[h.first].raw[:1].isupper()}
    posts = {h.last for h in hits if h.cls == "person" and any(words[i] in _AT_POST for i in h.words)}
    return tuple(
        h
        for h in hits
        if not (
            h.cls == "person"
            and h.first - 3 in named
            and words[h.first - 2] == ","
            and words[h.first - 1] in determiner
        )
        and not (h.cls == "person" and h.last in posts and h.last + 2 in begin and words[h.last + 1] == ",")
    )


def _without_next_person(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out words on a person that end in what the name of another begins with ("the American was
    SHERMAN, THE RUSSIAN Lavrov").
    """
    named = [h for h in hits if h.cls == "person"]
    if len(named) < 2:
        return hits
    begins = {
        h.first: h.concept
        for h in named
        if all(claim.tokens[at].raw[:1].isupper() for at in (h.first, h.last))
    }
    if len(begins) < 2:
        return hits
    countries = {h.last for h in hits if h.cls == "country"}
    return tuple(
        h
        for h in hits
        if h.cls
        or h.last + 1 not in begins
        or not any(
            h.first <= p.last < h.last
            and "," in claim.words[p.last + 1 : h.last + 1]  # unlike "A told B"
            and h.last in countries  # unlike "A, minister B"
            and p.concept != begins[h.last + 1]
            for p in named
        )
    )


def _without_halves(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out what has one word of a pair of contraries ("DEPLOYED or not", "DEPLOYED and non-DEPLOYED
    missiles", "whether or not DEPLOYED"), and not the pair: it tells of neither. No more does UNTIL in "not
    until" tell of an end, or LONGER in "no longer" of more time.
    """
    discourse, words = claim.discourse, claim.words
    pairs = [
        (frozenset([at - 1, at, at + 1]), frozenset(i for i in h.words if words[i] == words[at - 1]))
        for h in hits
        if h.last - h.first > 1 and not (h.gapped or h.cls)
        for at in h.words[1:-1]
        if words[at] in discourse.joining
        and words[at + 1]
        in discourse.counterpart.union(prefix + words[at - 1] for prefix in discourse.counterpart)
    ]
    pairs += [
        (frozenset(range(first, last + 2)), frozenset([last + 1]))
        for first, last in claim.places(discourse.either_way)
    ]
    pairs += [
        (frozenset(range(first, last + 1)), frozenset([last]))
        for first, last in claim.places(discourse.one_word)
    ]
    if not pairs:
        return hits
    return tuple(
        h
        for h in hits
        if h.cls
        or not any(pair.intersection(h.words) and not whole.issubset(h.words) for whole, pair in pairs)
    )


def _without_remainder(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out what only says of whom else the predicate before is true: that is a statement of its own."""
    rest = remainder(claim, hits)
    if rest is None or not rest.first or spelt_out(claim, hits, rest.first, claim, rest) is None:
        return hits
    return tuple(h for h in hits if h.last < rest.first)


def _dateline(claim: Claim, hits: tuple[Hit, ...]) -> int:
    """Return the first token behind a dateline: nothing but places and a date is in one."""
    end = claim.dateline
    if not end:
        return 0
    places = {i for h in hits if h.cls in _PLACES for i in h.words}
    dates = claim.mentioned
    other = any(
        h.first < end and (h.cls or not places.union(dates).issuperset(h.words)) and h.cls not in _PLACES
        for h in hits
        if not h.fuzzy
    )
    return 0 if other else end


def _outside_figures(claim: Claim, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Leave out names that are in a date, or end or begin within a figure ("START 1" in "START 1.550"), and
    words in what bounds one ("LESS than half"). Words that begin with the "times" of a multiple are no part
    of it ("seven TIMES THAT of Russia").
    """
    tokens, words, comparative = claim.tokens, claim.words, claim.discourse.comparative
    figures = [(claim.begin(m), m.span.start, m.span.end, m.kind) for m in claim.mentions]
    taken: set[int] = set()
    for mention, (begin, *_) in zip(claim.mentions, figures, strict=True):
        first, last = claim.place(mention)
        taken.update(range(min(begin, first), last + 1))

    def outside(hit: Hit) -> bool:
        if taken.isdisjoint(range(hit.first, hit.last + 1)):
            return True
        start, end = tokens[hit.first].start, tokens[hit.last].end
        for begin, first, last, kind in figures:
            bounds = begin <= hit.first == hit.last and end <= first
            if bounds and words[hit.first] in comparative:
                return False
            if (
                first >= end
                or start >= last
                or (kind is MentionKind.FACTOR and not hit.cls and start > first)
            ):
                continue
            within, around = first <= start and end <= last, start <= first and last <= end
            if not (within or around) or (within and kind is MentionKind.DATE):
                return False
        return True

    return tuple(filter(outside, hits))
