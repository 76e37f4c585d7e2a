"""Questions and quotations that the sentence behind them leans on."""

from __future__ import annotations

from nukecheck.claims import Claim
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import LANGUAGES, load_discourse
from nukecheck.matching.context import Carried, carry
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.reading import Reading
from nukecheck.matching.taking_up import ANSWER, opens_with
from nukecheck.text import Sentence

_ASKED = 4  # words, among the first of which a question asks who, when or how many
_BRIEF_QUESTION = 5  # words of a question that leaves what it asks of to the one before
_DASHES = ("-", "–", "—")
_REACH = 2  # sentences behind a question, after which a brief one asks of it
_TOGETHER = "together"  # of all, and not of those of them that are asked about
_TOPIC = 4  # words of a question that only names somebody
_NUMBERED, _DIGITS = 3, 2  # tokens of what only numbers a question, and those of its number


class Questions:
    """Keeps what the last sentence asks, or quotes, for the one behind it."""

    def __init__(self, text: str) -> None:
        """Begin at the start of ``text``."""
        self._text = text
        self.topic: Carried | None = None  # whom a question names that asks nothing else ("And China?")
        self._question: list[Carried] = []
        self._asked: list[Carried] = []  # the last that was, over its answer
        self._since_asked = 0  # sentences
        self._quotation: list[Carried] = []

    def answered(self, sentence: Sentence) -> list[Carried]:
        """Return the concepts of the question that a sentence answers, of the quotation whose speaker it
        names, if it is short.
        """
        text = sentence.span.of(self._text)
        discourse = load_discourse(sentence.language)
        if self._quotation and opens_with(text, discourse.said_so):
            return self._quotation
        if len(text) > ANSWER:
            return []
        return self._quotation if text[:1] in _DASHES else self._question

    def observe(self, reading: Reading, before: Reading | None) -> None:
        """Keep what a question asks ("how many warheads does China have?") for its answer; another after it,
        to be answered with yes or no, leaves it. ``before`` is the sentence before.
        """
        claim = reading.claim
        self.topic = None
        if only_topic(claim):
            named = [h for h in reading.hits if h.cls in AGENT_CLASSES]
            self.topic = carry(self._text, claim.tokens, named[0], "last") if len(named) == 1 else None
        if not claim.asks:
            self._question = []
            self._since_asked += 1
            return
        words = [token.folded for token in claim.tokens[2 * claim.marked :] if token.word]
        brief = len(words) <= _BRIEF_QUESTION
        asking = frozenset[str]().union(*(load_discourse(one).asking for one in LANGUAGES))
        if brief:
            asking |= claim.discourse.number_of  # "The number of Chinese warheads?"
        goes_on = self.topic is not None or not claim.discourse.joining.isdisjoint(words[:1])
        if asking.isdisjoint(words[:_ASKED]) and not (brief and goes_on):
            return  # so few words may be read in either language
        own = self._all_of(reading)
        goes_on = brief or bool(claim.places(claim.discourse.of_those))
        if goes_on and self._since_asked <= _REACH:  # "And where?", "How many OF THOSE are ...?"
            classes = {c.hit.cls or bool(c.hit.members) for c in own}
            first = self._asked or (self._all_of(before) if before is not None else [])
            asked = [c for c in first if not (c.hit.cls and c.hit.cls in classes)]
            own += [c for c in asked if brief or c.hit.concept != _TOGETHER]
        self._question = self._asked = own
        self._since_asked = 0

    def quote(self, reading: Reading, quoted: bool) -> None:
        """Keep what a quotation says, for the sentence behind it that tells who said it."""
        self._quotation = self._all_of(reading) if quoted else []

    def pass_over(self) -> None:
        """Take in a sentence that leaves nothing to those that are read behind it."""
        self.topic = None
        self._question = self._quotation = []

    def _all_of(self, reading: Reading) -> list[Carried]:
        """Return all that a sentence names, as labels of the next."""
        return [
            carry(self._text, reading.claim.tokens, hit, "label") for hit in reading.hits if not hit.fuzzy
        ]


def asks_on(claim: Claim) -> bool:
    """Tell whether a heading asks on about what was told before it, and so begins nothing new ("How long was
    it extended for?").
    """
    if not claim.asks:
        return False
    if any(last > first for first, last in claim.places(claim.discourse.anaphor)):
        return True
    discourse, words = claim.discourse, [*claim.words, "?"]
    small = load_lexicon(claim.sentence.language).function_words | discourse.verbs
    return any(
        word not in discourse.determiner or not words[at + 1].isalpha() or words[at + 1] in small
        for at, word in enumerate(claim.words)
        if word in discourse.it | discourse.they
    )


def only_topic(claim: Claim) -> bool:
    """Tell whether a sentence is a question that only names somebody ("And China?", "Q: And China?")."""
    marked = 2 * claim.marked
    return claim.asks and sum(t.word for t in claim.tokens[marked:]) <= _TOPIC


def only_numbered(claim: Claim) -> bool:
    """Tell whether a sentence is but a word and its number ("Question 2."), which tells nothing."""
    if len(claim.raws) != _NUMBERED:
        return False
    word, number, stop = claim.raws
    return word.isalpha() and number.isdigit() and len(number) <= _DIGITS and stop in ".:"
