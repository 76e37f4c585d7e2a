"""Which name or figure a negation denies."""

from __future__ import annotations

from collections.abc import Collection

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.acting import attributive
from nukecheck.matching.grammar import AGENT_CLASSES, mention_tokens
from nukecheck.matching.reading import Reading, remembered
from nukecheck.matching.vocabulary import Hit
from nukecheck.tokens import first_word

_THOSE = 5  # tokens between "no" and what tells of whom
_INSTEAD = 5  # tokens from "instead of" to a name or figure


def denied_name(reading: Reading, hit_first: int, hit_last: int | None = None) -> int | None:
    """Return the negation that stands right before a name or figure ("not X", "en niet in X"), if there is
    one.
    """
    claim = reading.claim
    negations = {a for a, _ in claim.negations}
    if hit_last is not None:
        following = [t.folded for t in claim.tokens[hit_last + 1 : hit_last + 3] if t.word or t.raw != ","]
        before = [a for a in negations if a < hit_first and claim.segment[a] == claim.segment[hit_first]]
        if before and following and (following[0],) in claim.discourse.contrast:
            return max(before)
    at = hit_first - 1
    steps = 0
    while at >= 0 and steps < 3:
        token = claim.tokens[at]
        if at in negations:
            spread = (
                token.folded in claim.discourse.paired_negation | claim.discourse.nobody
                or of_several(claim, at)
                or of_those_who(reading, at)
                or _of_thing(reading, at, hit_first, hit_last)
            )
            return None if spread or token.folded in claim.discourse.unrealised else at
        if not token.word or (
            token.folded not in claim.discourse.transparent
            and token.folded not in claim.discourse.not_agent
            and token.folded not in claim.discourse.by
            and token.folded not in claim.discourse.source_of
        ):
            return None
        at -= 1
        steps += 1
    return None


def _of_thing(reading: Reading, negation: int, first: int, last: int | None) -> bool:
    """Tell whether "no" denies the thing that a name describes, not the name ("no AMERICAN weapons")."""
    claim = reading.claim
    if last is None or claim.words[negation] not in claim.discourse.determiner or negation != first - 1:
        return False
    return any(h.first <= last + 1 <= h.last and not (h.cls or h.gapped) for h in reading.hits)


def of_several(claim: Claim, negation: int) -> bool:
    """Tell whether a negation counts out several ("none of the two", "geen van beide") and so denies what is
    said of them.
    """
    following = claim.words[negation + 1] if negation + 1 < len(claim.words) else ""
    return claim.words[negation] in claim.discourse.determiner | {"none"} and (
        following in claim.discourse.source_of
    )


def of_those_who(reading: Reading, negation: int) -> range:
    """Return the tokens of the relative clause of those of whom a sentence says only that there are none
    ("er is GEEN bondgenoot die het steunt", "NO ally which backs it"): of nobody is said what it tells.
    """
    claim = reading.claim
    segment, words, discourse = claim.segment, claim.words, claim.discourse
    if words[negation] not in discourse.determiner | discourse.nobody:
        return range(0)
    before = {w for i, w in enumerate(words[:negation]) if segment[i] == segment[negation] and w.isalpha()}
    begin = next((i for i in range(negation + 1, len(words)) if segment[i] != segment[negation]), 0)
    begin += bool(begin) and words[begin] == ","
    if begin >= len(words):
        return range(0)
    among = words[negation + 1 : begin]
    if not before <= discourse.existing | discourse.passive or not begin or len(among) > _THOSE:
        return range(0)
    named = any(h.cls in AGENT_CLASSES and negation < h.first < begin for h in reading.hits)
    named |= not discourse.somebody.isdisjoint(among)
    if words[begin] not in (discourse.relative if named else discourse.relative - discourse.that):
        return range(0)
    if bool(among) != (words[negation] in discourse.determiner):
        return range(0)
    alone = all(segment[i] == segment[begin] or not claim.tokens[i].word for i in range(begin, len(words)))
    return range(begin, len(words)) if alone else range(0)


@remembered
def denied_figure(reading: Reading, mention: Mention) -> int | None:
    """Return the negation that belongs to a figure: right before it ("not X"), or before the verb where "but"
    another follows ("does not have X warheads but Y").
    """
    claim = reading.claim
    last = mention_tokens(claim, mention)[1]
    start = claim.begin(mention)
    at = denied_name(reading, start)
    between = frozenset(claim.words[at + 1 : start]) if at is not None else frozenset()
    counts = mention.kind is MentionKind.NUMBER
    if counts and between & claim.discourse.definite and between & claim.discourse.not_agent:
        at = None  # "does not hold for the 2,000" takes them for granted
    if at is not None and counts and at == first_word(claim.tokens) and claim.tokens[start].raw.isalpha():
        at = None  # "NO TWO countries have more" denies the verb
    if at is not None:  # "never considered so much as one" denies the verb
        return None if claim.discourse.at_all.places(claim.words[at + 1 : last + 1]) else at
    before = [a for a, _ in claim.negations if a < start and claim.segment[a] == claim.segment[start]]
    if not before:
        return None
    turn = next(
        (
            i
            for i in range(last + 1, min(last + 6, len(claim.tokens)))
            if (claim.tokens[i].folded,) in claim.discourse.contrast
        ),
        None,
    )
    if turn is None:
        return None
    others = (
        mention_tokens(claim, m)[0] for m in claim.mentions if m is not mention and m.kind is mention.kind
    )
    return max(before) if any(turn < o <= turn + 4 for o in others) else None


@remembered
def instead_before(reading: Reading, hit_first: int) -> bool:
    """Tell whether "instead of" or the like stands right before a name or figure, and not what is put in the
    place of that ("instead of A B was chosen", "instead of A, B was").
    """
    claim = reading.claim
    return any(
        hit_first - _INSTEAD <= first
        and last < hit_first
        and claim.discourse.verbs.isdisjoint(claim.words[last + 1 : hit_first])
        for first, last in claim.places(claim.discourse.instead)
    )


def denied_alone(reading: Reading, name: Hit, told: Collection[int]) -> int | None:
    """Return the negation that denies a single name: right before it, and none of the words ``told`` ("ging
    NIET DOOR op initiatief van X"), or behind the list that it is of ("..., but A and B NOT").
    """
    negation = denied_name(reading, name.first, name.last)
    if negation is None:
        return _left_out(reading, name)
    if name.cls == "post" and any(h.first == name.last + 1 for h in reading.by_class.get("person", ())):
        return None  # "not MINISTER X but Y" is of the person
    if negation in told or (negation + 1 < name.first and attributive(reading, name, ())):
        return None  # "are not admitted to RUSSIAN sites" tells of the sites
    return negation


def _left_out(reading: Reading, name: Hit) -> int | None:
    """Return the "not" that ends a clause of nothing but names, of which this is one ("X is bound; A, B and C
    not").
    """
    claim = reading.claim
    if claim.discourse.plain_not.isdisjoint(claim.bag):
        return None
    names = {i for h in reading.hits if h.cls for i in h.words}
    small = claim.discourse.transparent | claim.discourse.joining | claim.discourse.place_of | {","}
    opening = (claim.discourse.clausal - claim.discourse.joining) | {";", ":"}
    begin, end = name.first - 1, name.last + 1
    while begin >= 0 and (begin in names or claim.words[begin] in small):
        begin -= 1
    while end < len(claim.words) and (end in names or claim.words[end] in small):
        end += 1
    begins = begin >= 0 and claim.words[begin] in opening
    negated = end < len(claim.words) and claim.words[end] in claim.discourse.plain_not
    return end if begins and negated and not any(t.word for t in claim.tokens[end + 1 : end + 2]) else None
