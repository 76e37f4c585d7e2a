"""Whom the last sentences leave in force: those whom "he" may mean, the one who acts, the one who speaks."""

from __future__ import annotations

from nukecheck.matching.context import Carried, carry, without_posts
from nukecheck.matching.grammar import word_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.unknown_names import others_named
from nukecheck.matching.vocabulary import Hit
from nukecheck.text import Sentence

_REACH = 2  # sentences


class Actors:
    """Keeps who acts and who speaks, from sentence to sentence."""

    def __init__(self, text: str) -> None:
        """Begin at the start of ``text``."""
        self._text = text
        self.persons: tuple[Carried, ...] = ()
        self.doer: Carried | None = None
        self._person_told = 0  # sentences ago
        self._speaker: tuple[int, Carried] | None = None  # with the block where they speak

    def speaker(self, sentence: Sentence) -> Carried | None:
        """Return who said what stands before a sentence, in its block."""
        block, speaker = self._speaker or (-1, None)
        return speaker if block == sentence.block else None

    def observe(self, reading: Reading) -> None:
        """Take in a sentence."""
        self._observe_person(reading)
        self._observe_doer(reading)
        self._observe_speaker(reading)

    def pass_over(self) -> None:
        """Take in a sentence that leaves nothing to those that are read behind it."""
        self.persons = ()
        self.doer = self._speaker = None

    def _observe_person(self, reading: Reading) -> None:
        """Keep the one or two people whom a sentence names, over the next that name and describe nobody."""
        named = without_posts([h for h in reading.by_class.get("person", ()) if not h.fuzzy])
        named = [h for h in named if not behind_he(reading, h)]
        each = {h.concept: h for h in reversed(named)}
        self._person_told += 1
        if 0 < len(each) <= 2:
            self.persons = tuple(carry(self._text, reading.claim.tokens, h) for h in each.values())
            self._person_told = 0
        elif each or self._person_told > _REACH or others_named(reading):
            self.persons = ()

    def _observe_doer(self, reading: Reading) -> None:
        """Keep the one of several countries in a sentence that no preposition stands before."""
        claim = reading.claim
        named = [h for h in reading.by_class.get("country", ()) if not (h.fuzzy or claim.quoted(h.first))]
        small = claim.discourse.not_agent | claim.discourse.source_of | claim.discourse.place_of
        doing: list[Hit] = []
        for at, hit in enumerate(named):
            before = word_before(claim, hit.first)
            listed = before in claim.discourse.joining and at > 0  # "between A AND B"
            if named[at - 1] in doing if listed else before not in small | claim.discourse.by:
                doing.append(hit)
        several = len({h.concept for h in named}) > 1 and not any(h.members for h in named)
        alone = several and len({h.concept for h in doing}) == 1
        self.doer = carry(self._text, claim.tokens, doing[0], "last") if alone else None

    def _observe_speaker(self, reading: Reading) -> None:
        """Keep the one person who says something in a sentence, over those that are nothing but quoted."""
        claim = reading.claim
        if self._speaker is not None and claim.all_quoted and not others_named(reading):
            return
        said = any(not claim.quoted(h.first) for h in reading.evoking(("say",)))
        named = without_posts([h for h in reading.by_class.get("person", ()) if not claim.quoted(h.first)])
        one = said and len({h.concept for h in named}) == 1
        self._speaker = (claim.sentence.block, carry(self._text, claim.tokens, named[0])) if one else None


def behind_he(reading: Reading, name: Hit) -> bool:
    """Tell whether a person is named behind "he" in a main clause, which is about another ("in May HE called
    X's offer good").
    """
    claim = reading.claim
    return any(
        claim.words[at] in claim.discourse.he and claim.opening(at) not in claim.discourse.boundary
        for at in range(name.first)
        if not claim.quoted(at)
    )
