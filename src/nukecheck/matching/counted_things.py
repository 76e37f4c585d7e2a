"""What the words at a figure say that it counts, and whether that is what a fact counts."""

from __future__ import annotations

from nukecheck.claims import Claim
from nukecheck.extract import MentionKind
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import mention_tokens
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_BESIDE = 2
_OWN = 4  # tokens at most between a name and its figure in brackets or a clause of its own
_MARKS = frozenset(",;:()")


def counts_else(reading: Reading, evoked: Evoked, concepts: frozenset[str], first: int, last: int) -> bool:
    """Tell whether the words at a figure, or the headings of its table, name another thing than the fact
    counts, where the sentence itself does not say what that is.
    """
    claim, unit = reading.claim, evoked.fact.unit
    if not concepts.isdisjoint((*unit, *evoked.fact.loosely)):
        return False
    headed = reading.context.counting
    if headed is not None and headed.isdisjoint(unit) and not named_loosely(reading, evoked):
        return True
    if not any(c.origin == "thing" for c in evoked.carried):
        named = concepts or any(f.group.concepts & set(unit) for f in evoked.filled)
        return not named and _something_follows(reading, evoked, last)
    if any(
        h.last < first
        and not h.counts_as.isdisjoint(concepts)
        and claim.discourse.pair_noun.isdisjoint(claim.words[h.first : h.last + 1])
        for h in reading.hits
    ):
        return True
    return _things_follow(reading, last) or _things_limited(reading, first)


def named_loosely(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the headings of a cell name only what the fact may be said to count."""
    headed = reading.context.counting
    return headed is not None and bool(headed) and headed <= {*evoked.fact.loosely}


def _things_follow(reading: Reading, last: int) -> bool:
    """Tell whether the word after a figure looks like an unknown noun for several things, in any language, or
    is one of two that tell of what kind they are ("18 short-notice, on-site inspections").
    """
    claim = reading.claim
    if last + 2 < len(claim.tokens) and claim.tokens[last + 2].raw == "-":
        return True
    if last + 1 >= len(claim.tokens) or any(last + 1 in h.words and not h.fuzzy for h in reading.hits):
        return False
    word = claim.words[last + 1]
    small = any(word in load_lexicon(language).function_words for language in LANGUAGES)
    small |= word in claim.discourse.not_plural  # "5.000 stuks"
    return word.isalpha() and word.endswith(("s", "en")) and not small


def _something_follows(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether, behind a figure and words of the frame, a word of content follows in the same clause:
    that may be what it counts ("800 deployed and non-deployed launchers").
    """
    claim = reading.claim
    own = {i for f in evoked.filled for i in f.hit.words}
    own |= {i for h in reading.hits if h.cls or h.members for i in h.words}
    small = load_lexicon(claim.sentence.language).function_words
    others = {mention_tokens(claim, m)[0] for m in claim.mentions}
    for at in range(last + 1, len(claim.tokens)):
        if claim.words[at] in claim.discourse.per or at in others:
            return False
        if at not in own and claim.words[at] not in claim.discourse.joining:
            return claim.tokens[at].word and claim.words[at] not in small
    return False


def _things_limited(reading: Reading, first: int) -> bool:
    """Tell whether the clause of a figure names things that it is a number of ("the ceiling for bombers")."""
    claim = reading.claim
    named = {i for h in reading.hits if h.cls or h.members for i in h.words}
    return any(
        claim.segment[at] == claim.segment[first]
        and at not in named
        and claim.words[at] not in claim.discourse.pair_noun
        and claim.plural_noun(at)
        and not claim.discourse.of_what.isdisjoint(claim.words[max(0, at - 2) : at])
        for at in range(1, first)
    )


def said_of_next(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a word of the fact is said of the next figure, right behind it ("985 warheads, and 1,912
    tactical ones").
    """
    claim = reading.claim
    kinds = [f for f in evoked.filled if not f.group.optional and len(reading.evoking(f.group.concepts)) == 1]
    others = [mention_tokens(claim, m) for m in claim.mentions if m.kind is MentionKind.NUMBER]
    return any(
        last < begin
        and end < f.hit.first <= end + _BESIDE
        and claim.words[begin - 1] not in claim.discourse.place_of  # "100 warheads IN six countries"
        for f in kinds
        for begin, end in others
    )


def just_before(reading: Reading, concepts: frozenset[str], first: int) -> bool:
    """Tell whether a word for one of some concepts stands right before a figure."""
    return any(0 < first - h.last <= _BESIDE for h in reading.evoking(concepts))


def just_behind(claim: Claim, name: Hit, first: int) -> bool:
    """Tell whether a figure stands right behind a name, in brackets behind it, or in a clause of its own
    ("France 290", "France (about 290)", "France, which has 290").
    """
    between = claim.words[name.last + 1 : first]
    if not between:
        return first > name.last
    relative = between[0] == "," and between[1:2] and between[1] in claim.discourse.relative
    opens = between[0] == "(" or bool(relative)
    return opens and len(between) <= _OWN and _MARKS.isdisjoint(between[1:])
