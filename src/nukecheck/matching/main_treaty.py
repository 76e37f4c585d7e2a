"""The treaty that a whole text is about, for a sentence far from its name."""

from __future__ import annotations

from collections.abc import Iterable

from nukecheck.claims import Claim
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.context import Carried, carry
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.text import Sentence
from nukecheck.tokens import folded, split

_OFTEN = 2  # times that a text names what it is about


class MainTreaty:
    """Counts the treaties that a text names."""

    def __init__(self, text: str) -> None:
        """Begin at the start of ``text``."""
        self._text = text
        self._named: dict[str, tuple[int, Carried]] = {}  # how often each, and where last
        self._here: set[str] = set()  # those named below the last heading

    def tally(self, claim: Claim, hits: Iterable[Hit], heading: bool) -> None:
        """Count the treaties that a sentence or heading names."""
        if heading:
            self._here.clear()
        for concept, hit in {h.concept: h for h in hits if h.cls == "treaty" and not h.fuzzy}.items():
            before, _ = self._named.get(concept, (0, None))
            self._named[concept] = before + 1, carry(self._text, claim.tokens, hit)
            self._here.add(concept)

    def tally_again(self, reading: Reading) -> None:
        """Count "the treaty", shortly behind the name of the only one in a text, as naming it again."""
        if len(self._named) != 1 or any(h.cls == "treaty" for h in reading.hits):
            return
        ((concept, (count, carried)),) = self._named.items()
        meant = {c.hit.concept for c in reading.context.names.get("treaty", ())}
        if count < _OFTEN and meant == {concept} and self._speaks_of_it(reading.claim.sentence):
            self._named[concept] = count + 1, carried

    def meant(self, sentence: Sentence) -> Carried | None:
        """Return the treaty that a text is about, where a sentence speaks of "the treaty" far from its name:
        the one named at least twice, and twice as often as any other, if below the heading no other is.
        """
        if not self._named:
            return None
        (concept, (count, carried)), *others = sorted(self._named.items(), key=lambda one: -one[1][0])
        if count < _OFTEN or any(_OFTEN * other > count for _, (other, _) in others):
            return None
        if not self._here <= {concept} or not self._speaks_of_it(sentence):
            return None
        return carried

    def _speaks_of_it(self, sentence: Sentence) -> bool:
        """Tell whether a sentence speaks of "the treaty"."""
        phrases = load_discourse(sentence.language).the_treaty
        text = sentence.span.of(self._text).lower()
        if not any(phrase[-1] in text for phrase in phrases):
            return False
        words = folded(split(self._text, sentence.span.start, sentence.span.end))
        return bool(phrases.places(words))
