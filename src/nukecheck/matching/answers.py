"""Yes and no: what a text asserts by an answer to its own question, or by a cell of a table."""

from __future__ import annotations

from nukecheck.claims import Claim, Mood
from nukecheck.factbase.model import Kind
from nukecheck.matching.context import Context
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.reading import Reading, read
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.records import replace
from nukecheck.text import BlockKind, Document, Sentence, Span

_OPEN = 4  # words, among the first of which a question asks who, when or how many


class Answers:
    """Follows a document, and tells what its answers assert of what was asked right before them."""

    def __init__(self, document: Document, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Follow ``document``."""
        self._document = document
        self._vocabulary = vocabulary
        self._index = index
        self._asked: Reading | None = None

    def asserted(self, reading: Reading) -> tuple[Reading, tuple[Match, ...]] | None:
        """Return what a sentence or cell says yes or no to, as read where the answer stands, with what that
        says about facts; ``None`` where it is no answer. Then remember what the sentence asks.
        """
        asked, self._asked = self._asked, reading if _polar(reading.claim) else None
        yes = _answer(reading.claim)
        if yes is None:
            return None
        if self._document.blocks[reading.claim.sentence.block].kind is BlockKind.CELL:
            statements = self._headings(reading)
        else:
            statements = [] if asked is None else [_plainly(asked, reading)]
        for statement in statements:
            found = match(statement, self._index)
            if yes is False:
                found = _denied(found)
            if found:
                return statement, found
        return None

    def _headings(self, cell: Reading) -> list[Reading]:
        """Return the headings of a cell, each as a sentence about the other one."""
        found = []
        for span in self._document.blocks[cell.claim.sentence.block].labels:
            claim = Claim(
                self._document.text, Sentence(span, cell.claim.sentence.language, cell.claim.sentence.block)
            )
            hits = tuple(self._vocabulary.find(claim.tokens, claim.sentence.language))
            context = _of_others(cell.context, span)
            if context.labels and not claim.negations:
                found.append(_plainly(read(claim, hits, context), cell))
        return found


def _of_others(context: Context, span: Span) -> Context:
    """Return the context of a cell with the names in its other headings alone."""
    others = tuple(c for c in context.labels if c.hit.cls and not span.start <= c.start < span.end)
    return Context(
        labels=others, names={"treaty": tuple(c for c in context.headings if c.hit.cls == "treaty")}
    )


def _polar(claim: Claim) -> bool:
    """Tell whether a sentence asks for yes or no what is so, denies nothing and supposes nothing."""
    if not claim.tokens or claim.tokens[-1].raw != "?" or claim.negations:
        return False
    words = [w for w, t in zip(claim.words, claim.tokens, strict=True) if t.word]
    return claim.discourse.asking.isdisjoint(words[:_OPEN]) and claim.discourse.supposing.isdisjoint(
        words[:1]
    )


def _answer(claim: Claim) -> bool | None:
    """Tell whether a sentence is, or begins with, a yes or a no; ``None`` where it is neither, or half."""
    words, discourse = claim.words, claim.discourse
    if not words or words[0] not in discourse.assenting | discourse.dissenting:
        return None
    if words[1:] and claim.tokens[1].word:
        return None
    if not discourse.clausal.isdisjoint(words[2:3]):
        return None  # "yes, but"
    return words[0] in discourse.assenting


def _plainly(asked: Reading, answer: Reading) -> Reading:
    """Return a question as the statement that its answer makes it."""
    claim = asked.claim.with_mentions(asked.claim.mentions)
    claim.__dict__["moods"] = tuple(m for m in asked.claim.moods if m[0] is not Mood.QUESTION)
    place = answer.claim.span(0, 0)
    return Reading(claim, asked.hits, asked.context, asked.stand_ins, asked.begins, place)


def _denied(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return what a no makes of statements: nothing where it is not clear what it denies."""
    if len({m.fact.id for m in matches}) != 1 or any(m.part is Part.SLOT for m in matches):
        return ()
    return tuple(replace(m, denied=not m.denied, outright=m.fact.kind is Kind.QUANTITY) for m in matches)
