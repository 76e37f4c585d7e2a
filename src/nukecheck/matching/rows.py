"""What a cell of a table says with the one before it, which names who does it ("May", "Russia", "leaves")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import LANGUAGES, load_discourse
from nukecheck.matching.answers import Asserted, asks_truth, denied, tells_all, yes_or_no
from nukecheck.matching.entries import Joiner
from nukecheck.matching.grammar import AGENT_CLASSES, nothing_but
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.records import replace
from nukecheck.text import Block, BlockKind, Document, Span
from nukecheck.tokens import folded, split, tokenize

_DOER = 60  # characters of a cell that names somebody
_STEP = 300  # of what that one does
_ROW = 4  # cells before one in its row
_SAYING = 3  # words of what somebody says
_KEY = 40  # characters of what heads a column, or stands before the colon of an entry
_VERDICT = 24  # of a cell that calls something false
_QUOTES = " .,;\"'“”„‘’«»"


def _says_yes_or_no(document: Document, span: Span) -> bool:
    """Tell whether a cell holds a yes or a no and nothing else, in any language."""
    word = span.of(document.text).strip(" .").lower() if len(span) <= _ROW else ""
    return any(word in load_discourse(lang).assenting | load_discourse(lang).dissenting for lang in LANGUAGES)


class Rows:
    """Follows a document, and reads the cells of its tables that tell what the one before them does."""

    def __init__(self, document: Document, vocabulary: Vocabulary, joiner: Joiner) -> None:
        """Follow ``document``."""
        self._document = document
        self._vocabulary = vocabulary
        self._joiner = joiner
        cells = [b for b in document.blocks if b.kind is BlockKind.CELL]
        self._cells = frozenset(b.span for b in cells)
        self._decided = frozenset(
            b.labels[0] for b in cells if b.labels and _says_yes_or_no(document, b.span)
        )
        self._false = frozenset(b.labels[0] for b in cells if self._says_false(b))

    def unmeant(self, reading: Reading) -> bool:
        """Tell whether nobody asserts what a cell or an entry says: its column, or what stands before its
        colon, is of guesses, or another cell of its row calls it false.
        """
        number, text = reading.claim.sentence.block, self._document.text
        block, language = self._document.blocks[number], reading.claim.sentence.language
        if block.kind is BlockKind.CELL:
            if block.span in self._false:
                return True
            heads = [span for span in block.labels if span in self._cells]
        elif reading.claim.sentence.span.start == block.span.start:
            colon = text.find(":", block.span.start, min(block.span.end, block.span.start + _KEY))
            heads = [Span(block.span.start, colon)] if colon != -1 else []
        else:
            return False
        discourse = load_discourse(language)
        for words in (folded(split(text, s.start, s.end)) for s in heads if len(s) <= _KEY):
            if discourse.not_meant.places(words):
                return True
            if block.kind is BlockKind.CELL and not discourse.marks_false.isdisjoint(words[:1]):
                return True
        return False

    def _says_false(self, block: Block) -> bool:
        """Tell whether a cell calls false what heads its row, in a column that tells whether it is true."""
        text, labels = self._document.text, block.labels[:2]
        if len(labels) < 2 or not self._cells.issuperset(labels) or len(block.span) > _VERDICT:
            return False
        words = folded(split(text, block.span.start, block.span.end))
        discourses = [*map(load_discourse, LANGUAGES)]
        said_so = any(
            (0, len(words) - 1) in discourse.in_short_no.places(words)
            or (len(words) == 1 and words[0] in discourse.called_false | discourse.dissenting)
            for discourse in discourses
        )
        return said_so and asks_truth(text, labels, discourses)

    def told(self, cell: Reading, found: Sequence[Match]) -> tuple[tuple[Match, ...], list[Asserted]]:
        """Return what a cell says by itself, without what depends on who does it, and what it says with the
        one whom the cell before it names, at its words and at that name.
        """
        if self._document.blocks[cell.claim.sentence.block].span in self._decided:
            found = [
                m for m in found if m.mention is not None
            ]  # a yes or no beside it tells it, or denies it
        doer = self._doer(cell)
        if doer is None:
            return tuple(found), []
        name, words = doer.of(self._document.text), cell.claim.sentence.span
        whole = [*self._joiner.joined(name, words, cell, plainly=True, named=True)]
        if not whole:
            return tuple(found), []
        statements = [one for statement, matches in whole for one in self._placed(statement, matches, doer)]
        told = {m.fact.id for _, matches in statements for m in matches}
        by_itself = tuple(
            m for m in found if m.fact.id not in told and not any(s.role in AGENTS for s in m.fact.slots)
        )
        return by_itself, statements

    def decided(self, cell: Reading) -> Iterator[Asserted]:
        """Yield what the heading of a cell that says yes or no tells of the one whom its other one names."""
        yes = yes_or_no(cell.claim)
        labels = self._document.blocks[cell.claim.sentence.block].labels[:2]
        labels = tuple(span for span in labels if span in self._cells)
        if yes is None or not labels:
            return
        text, language = self._document.text, cell.claim.sentence.language
        named = [s for s in labels if len(s) <= _DOER and self._only_somebody(s, language)]
        above = {c.hit.concept: c.text for c in cell.context.headings if c.hit.cls == "country"}
        if len(named) == 1 and len(labels) > 1:
            name = named[0].of(text)
        elif not named and len(above) == 1:  # what a heading above the table names
            name = min(above.values())
        else:
            return
        done = next(s for s in labels if s not in named)
        for statement, found in self._joiner.joined(name, done, cell, plainly=True, named=True):
            begin = statement.begins
            about = tuple(
                m
                for m in found
                if any(h.last < begin for h in (*m.names, *m.told, *m.evoked.subjects) if h.cls)
                and tells_all(statement, m)
            )
            about = about if yes else denied(about)
            if about:
                place = cell.claim.sentence.span
                yield replace(statement, begins=0, moved=None, answered=place), about

    def published(self, cell: Reading) -> Iterator[Asserted]:
        """Yield where somebody said something, of a cell that only names that, in a row with who and what."""
        number = cell.claim.sentence.block
        block, text = self._document.blocks[number], self._document.text
        language = cell.claim.sentence.language
        if (
            block.kind is not BlockKind.CELL
            or not block.labels
            or not self._only_outlet(block.span, language)
        ):
            return
        around = self._document.blocks[max(0, number - _ROW) : number + _ROW]
        row = [b.span for b in around if b.span == block.labels[0] or b.labels[:1] == block.labels[:1]]
        row = [span for span in row if block.labels[0] in self._cells and len(span) <= _STEP]
        who = [s for s in row if len(s) <= _DOER and self._only_somebody(s, language)]
        what = [s for s in row if s not in who and len(s.of(text).split()) >= _SAYING]
        if len(who) == len(what) == 1:
            said = what[0].of(text).strip(_QUOTES)
            yield from self._joiner.joined(f"“{said}” – {who[0].of(text)},", cell.claim.sentence.span, cell)

    def _placed(self, statement: Reading, matches: Sequence[Match], doer: Span) -> Iterator[Asserted]:
        begin = statement.begins
        at_words = tuple(replace(m, first=max(m.first, begin)) for m in matches if m.last >= begin)
        if at_words:
            yield statement, at_words
        at_name = [m for m in matches if m.last < begin and m.mention is None]
        for one in matches:
            if one.part is Part.STATEMENT and not one.denied:
                at_name += self._acting(one, begin)
        if at_name:
            yield replace(statement, begins=0, moved=None, answered=doer), tuple(at_name)

    def _acting(self, one: Match, begin: int) -> Iterator[Match]:
        """Yield the name before the words of a statement as the one that its fact records to act."""
        for slot in one.fact.slots:
            names = [h for h in (*one.names, *one.told) if h.last < begin]
            names = [h for h in names if not {*slot.values}.isdisjoint(h.stands_for | h.members)]
            if slot.role in AGENTS and names:
                first, last = names[0].first, names[-1].last
                yield replace(
                    one, part=Part.SLOT, first=first, last=last, slot=slot, names=(*names,), agrees=True
                )

    def _doer(self, cell: Reading) -> Span | None:
        """Return the cell before one in its row, if it names somebody and nothing else, and this one goes on
        with what is done.
        """
        sentence, blocks = cell.claim.sentence, self._document.blocks
        block, before = blocks[sentence.block], blocks[sentence.block - 1]
        if before.kind is BlockKind.CELL and self._only_outlet(before.span, sentence.language):
            before = blocks[sentence.block - 2]  # to whom it was said stands between
        if block.kind is not BlockKind.CELL or before.kind is not BlockKind.CELL or not block.labels:
            return None
        row = block.labels[0]
        if row not in self._cells or (before.span != row and before.labels[:1] != (row,)):
            return None
        if cell.claim.asks or cell.claim.quotes or len(sentence.span) > _STEP or len(before.span) > _DOER:
            return None
        if sentence.span.start != block.span.start or not self._goes_on(cell):
            return None
        return before.span if self._only_somebody(before.span, sentence.language) else None

    def _goes_on(self, cell: Reading) -> bool:
        """Tell whether a cell begins with no name or figure, and with more than one word."""
        claim = cell.claim
        words = [i for i, token in enumerate(claim.tokens) if token.word]
        if len(words) < 2 or any(claim.begin(m) == words[0] for m in claim.mentions):
            return False
        return claim.tokens[words[0]].raw.isalpha() and not any(
            h.cls and h.first == words[0] for h in cell.hits
        )

    def _only_somebody(self, span: Span, language: str) -> bool:
        return self._only(span, language, lambda h: h.cls in AGENT_CLASSES or bool(h.members))

    def _only_outlet(self, span: Span, language: str) -> bool:
        return self._only(span, language, lambda h: h.cls == "outlet")

    def _only(self, span: Span, language: str, meant: Callable[[Hit], bool]) -> bool:
        """Tell whether a cell has nothing but names of a kind, small words apart."""
        tokens = tokenize(self._document.text, span.start, span.end)
        named = {i for h in self._vocabulary.find(tokens, language) if meant(h) for i in h.words}
        return bool(named) and nothing_but(named, load_lexicon(language).function_words, tokens)
