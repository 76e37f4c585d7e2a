"""What a text says by putting right a figure, date or name of the sentence before ("That should be 290")."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.claims import Claim, Mood
from nukecheck.extract import Mention, MentionKind
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.answers import Asserted
from nukecheck.matching.grammar import nothing_but
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.reading import Reading, read
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.records import replace
from nukecheck.text import Span
from nukecheck.values import Quantity

_MARKS = frozenset(",;:-–—(")


class Corrections:
    """Reads what is put right in the place of what was wrong."""

    def __init__(self, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Take the words and facts that a correction may be about."""
        self._vocabulary = vocabulary
        self._index = index

    def told(self, told: Reading | None, reading: Reading) -> Iterator[Asserted]:
        """Yield the sentence before, or the clause before, with the figure, date or name that a sentence says
        should stand there.
        """
        found = self._wrong_and_right(told, reading)
        if found is None:
            return
        wrong, right, before, after = found
        text = before.span(0, after)
        words = text.of(before.source)
        put = right.of(reading.claim.source)
        sums = [m for m in before.mentions if m.span == wrong and m.kind is MentionKind.MONEY]
        if sums and put[:1].isdigit() and put.split()[-1] != (unit := wrong.of(before.source).split()[-1]):
            put += f" {unit}" if unit.isalpha() else ""  # "that should be 56.8 billion"
        claim = before.reworded(f"{words[: wrong.start - text.start]}{put}{words[wrong.end - text.start :]}.")
        place = Span(wrong.start - text.start, wrong.start - text.start + len(put))
        claim.__dict__["moods"] = tuple(m for m in claim.moods if m[0] is not Mood.TENTATIVE)
        if before.places(before.discourse.alleged):
            claim.__dict__["denials"] = ()  # "we WRONGLY wrote that"
        context = told.context if told is not None and before is told.claim else reading.context
        statement = read(claim, self._vocabulary.find(claim.tokens, claim.sentence.language), context)
        matches = tuple(
            m
            for m in match(statement, self._index)
            if (m.mention is not None and m.mention.span.overlaps(place))
            or (m.mention is None and any(claim.span(h.first, h.last).overlaps(place) for h in m.names))
        )
        if matches:
            yield replace(statement, answered=right, written=reading.claim.sentence.span), matches

    def _wrong_and_right(
        self, told: Reading | None, reading: Reading
    ) -> tuple[Span, Span, Claim, int] | None:
        """Return what is wrong, what is right, the claim of what is wrong and the last token of that."""
        claim = reading.claim
        phrase = next(iter(claim.places(claim.discourse.put_right)), None) or _put_there(told, claim)
        if phrase is None or claim.asks:
            return None
        first, last = phrase
        opening = not any(t.word for t in claim.tokens[:first])
        if opening and told is None:
            return None
        if not opening and claim.words[first - 1] not in _MARKS:
            return None
        before, end = (told.claim, len(told.claim.tokens) - 1) if opening and told else (claim, first - 1)
        while end and not before.tokens[end].word:
            end -= 1
        rights = [m for m in claim.mentions if claim.begin(m) > last]
        small = load_lexicon(claim.sentence.language).function_words | claim.discourse.verbs
        small |= claim.discourse.place_of
        stated = {i for m in rights for i in range(claim.begin(m), claim.place(m)[1] + 1)}
        names = [h for h in self._vocabulary.find(claim.tokens, claim.sentence.language) if h.cls]
        names = [] if rights else [h for h in names if h.first > last]
        stated.update(i for h in names for i in h.words)
        plain = nothing_but(stated.union(range(last + 1)), small, claim.tokens)
        denied = any(at <= end for at, _ in before.negations) or (
            not before.places(before.discourse.alleged) and any(at <= end for at, _, _ in before.denials)
        )
        if not plain or denied or len(rights) + len(names) != 1:
            return None
        if rights:
            wrongs = [m.span for m in before.mentions if before.place(m)[1] <= end and _alike(m, rights[0])]
            right = rights[0].span
        else:
            others = self._vocabulary.find(before.tokens, before.sentence.language)
            wrongs = [before.span(h.first, h.last) for h in others if h.cls == names[0].cls and h.last <= end]
            right = claim.span(names[0].first, names[0].last)
        return (wrongs[0], right, before, end) if len(wrongs) == 1 else None


def _put_there(told: Reading | None, claim: Claim) -> tuple[int, int] | None:
    """Return the words that lead in what is right, where what is wrong stands in a sentence or clause that
    only tells what was said ("We wrote that A has 390. IT HAS 290.").
    """
    for first, last in claim.places(claim.discourse.put_right_there):
        opening = not any(t.word for t in claim.tokens[:first])
        before = told.claim if opening and told is not None else claim
        said = before.places(before.discourse.alleged)
        if said and (before is not claim or said[0][0] < first):
            return first, last
    return None


def _alike(wrong: Mention, right: Mention) -> bool:
    """Tell whether a figure or date could stand in the place of another."""
    if wrong.kind is not right.kind and (wrong.kind, right.kind) != (MentionKind.MONEY, MentionKind.NUMBER):
        return False
    if isinstance(wrong.value, Quantity) and isinstance(right.value, Quantity):
        return right.value.unit in ("", wrong.value.unit)
    return True
