"""What headings of tables, the first row of a sheet and lead-ins of lists say of what stands below them."""

from __future__ import annotations

from nukecheck.claims.wordforms import looks_plural
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.context import CARRIED_CLASSES, Carried, carry
from nukecheck.matching.index import FactIndex
from nukecheck.matching.sheets import sheets
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.patterns import pattern
from nukecheck.records import replace
from nukecheck.text import Block, BlockKind, Document, Sentence, Span
from nukecheck.tokens import tokenize
from nukecheck.values import Quantity

_IN_BRACKETS = pattern(r"\(([^()]{1,40})\)")
_SMALL_WORD = 2
_UNITS = (MentionKind.MONEY, MentionKind.PERCENT, MentionKind.LENGTH, MentionKind.NUMBER)
_LIMIT = "limit"


class Labels:
    """Reads what labels the blocks of a document, each text once in a language."""

    def __init__(self, document: Document, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Read the labels of ``document``."""
        self._text = document.text
        self._blocks = document.blocks
        self._vocabulary = vocabulary
        self._subjects = index.subjects
        self._units = index.units
        cells = [b for b in document.blocks if b.kind is BlockKind.CELL]
        self._cells = frozenset(b.span for b in cells)
        self._heads = {b.span: b.labels for b in cells if b.labels}
        self._alone = frozenset(b.span for b in document.blocks if b.kind in (BlockKind.CELL, BlockKind.ITEM))
        self._sheets = sheets(document) if cells else {}
        self._labels: dict[tuple[int, int, str], tuple[Carried, ...]] = {}
        self._counted: dict[tuple[tuple[Span, ...], str], frozenset[str] | None] = {}
        self._dates: dict[Span, Mention | None] = {}

    def of(self, sentence: Sentence) -> tuple[Carried, ...]:
        """Return the concepts of what labels the block of a sentence, in its language.

        Of a class that one label names, the labels further off name nothing.
        """
        language = sentence.language
        labels = self._blocks[sentence.block].labels
        found: list[Carried] = []
        for span in labels:
            named = {one.hit.cls for one in found if one.hit.cls in CARRIED_CLASSES}
            found.extend(one for one in self._label(span, language) if one.hit.cls not in named)
        if sentence.block in self._sheets and not any(one.hit.cls == "treaty" for one in found):
            found.extend(
                one for one in self._label(self._sheets[sentence.block], language) if self._heads_all(one)
            )
        for span in self._corner(labels):
            named = {one.hit.cls for one in found if one.hit.cls in CARRIED_CLASSES}
            heads = [one for one in self._label(span, language) if one.hit.cls not in named]
            found.extend(one for one in heads if one.hit.cls == "treaty" or _LIMIT in one.hit.stands_for)
        return tuple(found)

    def _label(self, span: Span, language: str) -> tuple[Carried, ...]:
        key = (span.start, span.end, language)
        if key not in self._labels:
            tokens = tokenize(self._text, span.start, span.end)
            hits = self._vocabulary.find(tokens, language)
            self._labels[key] = tuple(carry(self._text, tokens, hit, "label") for hit in hits)
        return self._labels[key]

    def _corner(self, labels: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return what heads the headings of the rows of a table, of which the first labels a cell: it may
        tell of all that stands in it ("New START, maximum per country").
        """
        above = self._heads.get(labels[0], ()) if labels else ()
        return tuple(span for span in above if span not in labels)

    def _heads_all(self, one: Carried) -> bool:
        """Tell whether a table may tell of something that its first row names."""
        return one.hit.cls == "treaty" or (one.hit.concept in self._subjects and not one.hit.cls)

    def sheet(self, block: int) -> Span | None:
        """Return what the first row of a table of two columns says that all its rows tell of."""
        return self._sheets.get(block)

    def captions(self, block: Block) -> tuple[Span, ...]:
        """Return what labels the whole table that a cell stands in."""
        if block.kind is not BlockKind.CELL:
            return ()
        return tuple(span for span in block.labels if span not in self._cells)

    def date(self, block: Block, language: str) -> Mention | None:
        """Return the date that heads the row or column of a table cell, or an entry of a list, and is all
        that stands there.
        """
        for span in block.labels[: 2 if block.kind is BlockKind.CELL else 1]:
            if span not in self._alone:
                continue
            if span not in self._dates:
                found = extract(span.of(self._text), language)
                dated = len(found) == 1 and found[0].kind is MentionKind.DATE
                whole = dated and len(found[0].span) == len(span)
                self._dates[span] = replace(found[0], span=span) if whole else None
            if self._dates[span] is not None:
                return self._dates[span]
        return None

    def unit(self, block: Block, language: str) -> Quantity | None:
        """Return one of what the headings of a table cell say its figures are in ("billion dollars", "%")."""
        if block.kind is not BlockKind.CELL:
            return None
        both = (language, "en" if language == "nl" else "nl")
        labels = [span.of(self._text).strip().lower() for span in block.labels]
        for spelt, read_as in ((w, r) for label in labels for w in _ones(label) for r in both):
            for mention in extract(spelt, read_as):
                if (
                    mention.span.start == 0
                    and mention.span.end > 1
                    and isinstance(mention.value, Quantity)
                    and mention.kind in _UNITS
                ):
                    return mention.value
        return None

    def counting(self, block: Block, language: str) -> frozenset[str] | None:
        """Return the units that the row and column headings of a table cell name; none for something unknown,
        ``None`` where they leave it open.
        """
        if block.kind is not BlockKind.CELL:
            return None
        key = (block.labels, language)
        if key not in self._counted:
            self._counted[key] = self._named_in(block.labels, language)
        return self._counted[key]

    def _named_in(self, labels: tuple[Span, ...], language: str) -> frozenset[str] | None:
        lexicon, discourse = load_lexicon(language), load_discourse(language)
        unknown = False
        for span in labels:
            if span not in self._cells:
                continue  # a caption tells of the whole table
            tokens = tokenize(self._text, span.start, span.end)
            hits = [h for h in self._vocabulary.find(tokens, language) if not h.fuzzy]
            shares = [h for h in hits if h.concept == "each"]  # "per party" counts no parties
            counts = [h for h in hits if not any(e.first <= h.first <= h.last <= e.last for e in shares)]
            units = frozenset(c for h in counts for c in h.counts_as) & self._units
            if units:
                return units
            names = {i for h in hits if h.cls or h.members for i in h.words}
            known = {i for h in hits for i in h.words}
            unknown = unknown or any(
                at not in names
                and len(word) > _SMALL_WORD
                and word.isalpha()
                and word not in lexicon.function_words
                and word not in discourse.number_of
                and (at not in known or looks_plural(word, language))
                for at, word in enumerate(token.folded for token in tokens)
            )
        return frozenset() if unknown else None


def _ones(label: str) -> list[str]:
    """Return ways to write one of what a heading says: "1 billion dollars", currency before or behind."""
    written: list[str] = []
    for one in (label.replace("(", " ").replace(")", " "), *_IN_BRACKETS.findall(label)):
        words = one.removeprefix("in ").split()
        written.append(f"1 {' '.join(words)}")
        if len(words) == 2:
            written += [f"{words[0]}1 {words[1]}", f"1 {words[1]} {words[0]}"]
    return written
