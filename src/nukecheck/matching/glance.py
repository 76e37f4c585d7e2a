"""A first look at a sentence, and whether it is worth a second one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from nukecheck.claims import Claim
from nukecheck.languages import vote
from nukecheck.matching.anaphors import refers
from nukecheck.matching.carrying import REACH, REACH_OF_THINGS, REACH_OF_WORDS, Carrier
from nukecheck.matching.context import Carried, Context
from nukecheck.matching.index import FactIndex
from nukecheck.matching.questions import asks_on, only_numbered
from nukecheck.matching.reading import Reading, read
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.records import lazy
from nukecheck.text import BlockKind, Document, Sentence

_UNSURE = 5  # in the vote on a language: less than two small words count
_SURE = 8  # in the vote: three small words, of this language alone, settle it
_SHORT = 14  # tokens, up to which a sentence is read in both languages
# Who works for whom, and what is short for what, needs no verb in an entry.
_WITHOUT_VERB = ({"person", "organisation"}, {"treaty", "expansion"})
# Sentences of which all concepts count, not names alone: each may be a question with its answer.
_REACH_OF_ALL = 2 * max(REACH_OF_WORDS, REACH_OF_THINGS)


class Glance:
    """The concepts that a sentence may name, whatever language it is in.

    Finding them costs a fraction of reading the sentence.
    """

    def __init__(self, claim: Claim, vocabulary: Vocabulary, certain: bool) -> None:
        """Look at a claim; a short one in both languages, unless its own is ``certain``."""
        claims = [claim]
        self.claim = claim
        if not certain and len(claim.raws) <= _SHORT and abs(self._vote) <= _SURE:
            claims.append(claim.in_language("nl" if claim.sentence.language == "en" else "en"))
        self.sentence = claim.sentence
        self.sentences = [one.sentence for one in claims]
        self._found = [
            (one, vocabulary.find_in(one.words, one.raws, one.sentence.language)) for one in claims
        ]

    @lazy
    def _vote(self) -> int:
        return vote(self.claim.text)

    @lazy
    def asks_for_a_name(self) -> bool:
        """Whether this asks who, where or which, of what it names."""
        asks = self.claim.raws[-1:] == ["?"] and bool(self.hits)
        return asks and not self.claim.discourse.asking_name.isdisjoint(self.claim.words)

    @lazy
    def hits(self) -> list[Hit]:
        """The places of the concepts."""
        return [hit for _, hits in self._found for hit in hits]

    @lazy
    def concepts(self) -> set[str]:
        """All that the concepts stand for."""
        sets = [hit.stands_for for hit in self.hits]
        attributed = any(claim.attributed is not None for claim, _ in self._found)
        return set(["say"] * attributed).union(*sets, *[hit.members for hit in self.hits if hit.members])

    def read(self, context: Callable[[Sentence], Context]) -> Reading:
        """Read the sentence in its context: in the language that makes more of it.

        What denies a whole clause in its own language is that language: the other would not read the denial.
        """
        (claim, hits), *others = self._found
        best = read(claim, hits, context(claim.sentence))
        if claim.denials:
            return best
        for claim, hits in others:
            if refers(claim, hits) or _understood(claim, hits) > _understood(best.claim, best.hits):
                other = read(claim, hits, context(claim.sentence))
                if _understood(other.claim, other.hits) > _understood(best.claim, best.hits):
                    best = other
        return best

    def otherwise(self, reading: Reading, context: Callable[[Sentence], Context]) -> Reading | None:
        """Read the sentence in its other language, where its words hardly tell which it is in.

        One that supposes or denies something in its own language is silent for that reason, and so may one be
        of which its own language understands more.
        """
        claim = reading.claim
        if len(self._found) == 1 or abs(self._vote) > _UNSURE:
            return None
        if claim.moods or claim.denials or claim.negations:
            return None
        for claim, hits in self._found:
            if claim.sentence.language != reading.claim.sentence.language:
                if _understood(claim, hits) < _understood(reading.claim, reading.hits):
                    return None
                return read(claim, hits, context(claim.sentence))
        return None


class _Seen(NamedTuple):
    """What a sentence names: all its concepts, those of names, and whether they make up a frame alone."""

    everything: set[str]
    names: set[str]
    evokes: bool


class Gate:
    """Tells which sentences of a document may say something about a fact.

    A sentence can, where all that some frame needs is among its concepts and those of the sentences and
    headings before it that a context is made of. Everything here may be too much, and is never too little.
    """

    def __init__(self, document: Document, carrier: Carrier, index: FactIndex) -> None:
        """Stand before ``document``; ``carrier`` is what its sentences are read with."""
        self._blocks = document.blocks
        self._carrier = carrier
        self._index = index
        self._tables = any(block.kind is BlockKind.CELL for block in document.blocks)
        self._waiting: deque[Glance] = deque()
        self._seen: deque[_Seen] = deque(maxlen=REACH)
        self._headings: list[tuple[int, set[str]]] = []

    def admits(self, glance: Glance) -> bool:
        """Tell whether a sentence is to be read; all before it that matter to it then have been.

        What words like "both" and "he" stand for is among what was seen; only rows of tables reach further.
        """
        if self._goes_on():
            return True
        number = glance.sentence.block
        around = self._blocks[max(0, number - 1) : number + 1]  # the name of who said it stands below
        if self._tables or any(block.kind is BlockKind.QUOTE for block in around):
            return True
        if self._carrier.taken_up(glance.sentence) is not None:
            return True
        if glance.asks_for_a_name:
            return True  # which may be all that the frame lacks
        labels = [label.hit for sentence in glance.sentences for label in self._carrier.labels.of(sentence)]
        named = {hit.cls for hit in (*glance.hits, *labels)}
        if any(classes <= named for classes in _WITHOUT_VERB):
            return True
        labels.extend(asked.hit for asked in self._carrier.questions.answered(glance.sentence))
        labels.extend(self._carrier.counted())
        if (main := self._carrier.main_treaty.meant(glance.sentence)) is not None:
            labels.append(main.hit)
        concepts = glance.concepts.union(
            *[names for _, names in self._headings],
            *[hit.stands_for for hit in labels],
            *[hit.members for hit in labels if hit.members],
        )
        for back, seen in enumerate(reversed(self._seen)):
            concepts |= seen.names
            if back < _REACH_OF_ALL:
                concepts |= seen.everything
        return self._index.evokes(concepts)

    def _goes_on(self) -> bool:
        """Tell whether what the last sentences named makes up a frame, whatever the next one adds to it."""
        return any(seen.evokes for seen in islice(reversed(self._seen), _REACH_OF_ALL))

    def pass_over(self, glance: Glance) -> None:
        """Take in a sentence that is not read, unless one that follows shortly leans on it."""
        if only_numbered(glance.claim):
            return
        if self._blocks[glance.sentence.block].kind is BlockKind.HEADING and not asks_on(glance.claim):
            self._waiting.clear()  # nothing is carried past a heading
            reading = glance.read(lambda _: Context())
            self._carrier.observe(reading)
            self.observe(glance, reading)
        elif self._carrier.follows(glance.sentence):
            self._saw(glance, glance.concepts, self._carrier.names(glance.hits), False)
            self._waiting.append(glance)
            if len(self._waiting) > REACH:
                self._waiting.popleft()
                self._carrier.pass_over()

    def catch_up(self) -> None:
        """Have the carrier take in those passed over that leave something to the next sentence."""
        while self._waiting:
            glance = self._waiting.popleft()
            if len(self._waiting) < REACH_OF_THINGS or self._carrier.names(glance.hits):
                self._carrier.observe(glance.read(self._carrier.context))
            else:
                self._carrier.pass_over()

    def observe(self, glance: Glance, reading: Reading, topics: Sequence[Carried] = ()) -> None:
        """Take in a sentence that was read, and goes on about ``topics``."""
        block = self._blocks[glance.sentence.block]
        if not self._carrier.follows(glance.sentence) or only_numbered(glance.claim):
            return
        heading = block.kind is BlockKind.HEADING and not asks_on(reading.claim)
        if heading:
            while self._headings and self._headings[-1][0] >= block.level:
                self._headings.pop()
            self._seen.clear()
        concepts = glance.concepts.union(reading.by_concept)
        named = self._carrier.names([c.hit for c in topics])
        self._saw(glance, concepts, [*self._carrier.named, *named], self._index.evokes(concepts))
        if heading:
            self._headings.append((block.level, self._seen[-1].names))

    def _saw(self, glance: Glance, concepts: set[str], named: list[Hit], evokes: bool) -> None:
        heading = self._blocks[glance.sentence.block].kind is BlockKind.HEADING
        self._carrier.main_treaty.tally(glance.claim, glance.hits, heading)
        members = [hit.members for hit in named if hit.members]
        self._seen.append(_Seen(concepts, set().union(*[hit.stands_for for hit in named], *members), evokes))


def _understood(claim: Claim, hits: Iterable[Hit]) -> int:
    """Return how many letters of a sentence belong to words that are known by themselves, spelt as written.

    A reading has fewer hits than were found, save for words that stand for names.
    """
    known = {i for hit in hits if not hit.fuzzy and not hit.cls for i in hit.words}
    return sum(len(claim.raws[i]) for i in known)
