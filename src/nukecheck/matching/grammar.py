"""The little grammar that matching needs: which words belong together, and in which clause."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import accumulate

from nukecheck.claims import Claim
from nukecheck.claims.wordforms import is_genitive
from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.tokens import Token

_MARKS = frozenset(",-–—")

AGENT_CLASSES = ("person", "country", "organisation")


def mention_tokens(claim: Claim, mention: Mention) -> tuple[int, int]:
    """Return first and last token of a mention."""
    return claim.place(mention)


def pieces(claim: Claim) -> list[int]:
    """Return, for each token, how many semicolons stand before it."""
    return [0, *accumulate(int(word == ";") for word in claim.words[:-1])]


def nothing_but(told: Container[int], small: Container[str], tokens: Sequence[Token]) -> bool:
    """Tell whether all words are at some places, or small ones ("in MAY", "the UK and FRANCE")."""
    return all(at in told or not token.word or token.folded in small for at, token in enumerate(tokens))


def word_before(claim: Claim, at: int) -> str:
    """Return the folded word before token ``at``, articles and titles left out; "" where there is none."""
    at -= 1
    while at >= 0 and claim.tokens[at].word and claim.tokens[at].folded in claim.discourse.transparent:
        at -= 1
    if at < 0 or not claim.tokens[at].word:
        return ""
    return claim.tokens[at].folded


def _outside_brackets(between: Sequence[Token]) -> Sequence[Token]:
    """Leave out the words between brackets right behind a name ("A (FOREIGN AFFAIRS) and B"), if no figure
    stands there.
    """
    if not between or between[0].raw != "(":
        return between
    end = next((i for i, token in enumerate(between) if token.raw == ")"), 0)
    plain = end and not any(sign.isdigit() for token in between[:end] for sign in token.raw)
    return between[end + 1 :] if plain else between


def coordinated(reading: Reading, hits: Sequence[Hit]) -> list[tuple[Hit, ...]]:
    """Group hits that are listed together ("A, B and C"); a comma alone does not join, and neither does
    ", and" behind what is no list yet, or one that "and" has ended ("A and B, and C does").
    """
    discourse = reading.claim.discourse
    groups: list[list[Hit]] = []
    joined: list[bool] = []
    for hit in hits:
        if groups:
            between = _outside_brackets(reading.claim.tokens[groups[-1][-1].last + 1 : hit.first])
            words = [t.folded for t in between]
            links = [w for w in words if w not in discourse.transparent]
            paired = reading.claim.words[groups[-1][0].first - 1] in discourse.paired_before
            joining = discourse.joining | discourse.paired_between if paired else discourse.joining
            if len(links) > 1 and (
                hit.cls not in AGENT_CLASSES
                or word_before(reading.claim, groups[-1][0].first) in discourse.not_agent
            ):
                links = [w for w in links if w not in discourse.not_agent]  # "on land, at sea and in the air"
            if hit.first > groups[-1][-1].last and _likened(reading.claim, groups[-1][0], links):
                groups[-1].append(hit)
                joined[-1] = True
                continue
            if (
                hit.first > groups[-1][-1].last
                and links
                and len(links) <= 2
                and all(w in joining or w == "," for w in links)
                and not (len(links) > 1 and (joined[-1] or len(groups[-1]) == 1))
            ):
                groups[-1].append(hit)
                joined[-1] = joined[-1] or any(w in joining for w in links)
                continue
        groups.append([hit])
        joined.append(False)
    result: list[tuple[Hit, ...]] = []
    for group, linked in zip(groups, joined, strict=True):
        if linked:
            result.append(tuple(group))
        else:
            result.extend((hit,) for hit in group)
    return result


def _likened(claim: Claim, first: Hit, links: Sequence[str]) -> bool:
    """Tell whether the same is told of two names as one is said to be like the other ("LIKE A, B never
    joined", "A is, LIKE B, outside"). ``links`` are the words between them.
    """
    own = claim.discourse.likened
    links = [w for w in links if w not in claim.discourse.passive]
    if links in ([], [","]):
        return word_before(claim, first.first) in own
    return links[0] == "," and len(links) > 1 and own.issuperset(links[1:])


def same_clause(reading: Reading, name: int, verb: int, names: Sequence[Hit]) -> bool:
    """Tell whether a name and a verb stand in one main clause.

    A semicolon ends one; "and" after a comma does where what follows has a name of its own.
    """
    claim = reading.claim
    low, high = min(name, verb), max(name, verb)
    for at in range(low + 1, high):
        word = claim.tokens[at].folded
        if word == ";":
            return False
        if word != "," or at + 1 >= high or claim.tokens[at + 1].folded not in claim.discourse.clausal:
            continue
        if name > verb or any(at < h.first < verb for h in names):
            return False
    return True


def possessor(claim: Claim, name: Hit) -> bool:
    """Tell whether a name is a genitive ("Russia's", "Poetins")."""
    return name.genitive or is_genitive(claim.tokens[name.last].raw)


def pronoun_before(claim: Claim, predicate: Hit) -> bool:
    """Tell whether a pronoun is the subject of a predicate: right before it, or where its clause begins."""
    start = claim.clause_at(predicate.first)
    places = {predicate.first - 1, start, start + 1}
    return any(
        start <= at < predicate.first and claim.tokens[at].folded in claim.discourse.subject_pronoun
        for at in places
    )


def it_before_noun(claim: Claim, at: int) -> bool:
    """Tell whether a word that can be an article is a pronoun, with a noun of its own behind it ("dat HET de
    zitting uitstelde").
    """
    following = claim.words[at + 1 : at + 2]
    return (
        at < len(claim.words)
        and claim.words[at] in claim.discourse.it
        and (not claim.discourse.determiner.isdisjoint(following))
    )


def nominal(claim: Claim, predicate: Hit) -> bool:
    """Tell whether a predicate is a noun ("the proposal of ..."): a determiner stands before it, with at
    most one adjective.
    """
    before = [t.folded for t in claim.tokens[max(0, predicate.first - 2) : predicate.first]]
    return any(w in claim.discourse.determiner for w in before)


def compared_with(claim: Claim, figure: int) -> range:
    """Return the tokens of that with which a figure at token ``figure`` is compared behind it, up to the next
    mark or past its one date ("600 warheads, twice WHAT IT HAD IN 2011"): its time is not that of the figure.
    """
    for first, last in claim.places(claim.discourse.compared_with):
        if first > figure:
            marks = (at for at in range(last + 1, len(claim.tokens)) if not claim.tokens[at].word)
            end = next(marks, len(claim.tokens))
            dates = (claim.place(m)[1] + 1 for m in claim.mentions if m.kind is MentionKind.DATE)
            return range(first, min((at for at in dates if last < at < end), default=end))
    return range(0)


def relative(claim: Claim, segment: int) -> bool:
    """Tell whether a clause begins with a relative pronoun, so that its subject stands before it."""
    first = claim.segment.index(segment)
    return first > 0 and claim.tokens[first].folded in claim.discourse.relative


def consequence(claim: Claim, at: int) -> int | None:
    """Return the clause of a token where that tells what came of the rest ("left it, ENDING INSPECTIONS")."""
    first = clause_start(claim.segment, at)
    if first and claim.words[first] in _MARKS:
        first += 1
    behind = first > 1 and claim.words[first - 1] in _MARKS
    if not behind or claim.words[first] not in claim.discourse.consequence:
        return None
    own = claim.segment[at]
    if claim.words[first] in claim.discourse.relative and own != max(claim.segment):
        return None  # "A, WHICH LEFT IT, says"
    return own


def clause_start(segments: Sequence[int], at: int) -> int:
    """Return the first token of the clause that a token is in, of the clause numbers of all."""
    while at > 0 and segments[at - 1] == segments[at]:
        at -= 1
    return at
