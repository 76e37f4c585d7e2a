"""To which name a figure belongs, and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.grammar import coordinated, mention_tokens, pieces, word_before
from nukecheck.matching.reading import Reading, remembered
from nukecheck.matching.telling import TELLING
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_AGAINST = 4  # tokens between two figures that are set against one another
_BEFORE_BRACKET = 6
_ATTRIBUTION = 7  # tokens of ", so X says"
_HAS = 2  # tokens from a name past "with" to its figure
_OF_HEAD = 4  # tokens from "that" to what the things before it carry ("bombers that can carry WARHEADS")
_DESCRIBED = 5  # words from a figure up to the noun for what it counts
_SPELT_OUT = 2  # tokens behind the first, in words that tell in full what is counted


def governing(
    reading: Reading, hits: Sequence[Hit], mention: Mention, rivals: Sequence[Mention]
) -> tuple[Hit, ...]:
    """Return the names, of those given, that a mention belongs to; several where they are listed together.

    ``rivals`` are all mentions of the same kind in the sentence, this one included. Names and figures
    that come in equal number one list after the other are paired in order (with or without
    "respectively"). Otherwise a name governs the figures that follow it, or, where a figure comes first
    in the sentence, the name that follows.
    """
    if not hits:
        return ()
    claim = reading.claim
    first, last = mention_tokens(claim, mention)
    if mention.kind is MentionKind.NUMBER:
        hits, rivals = _within_semicolons(claim, hits, rivals, first)
    if not hits:
        return ()
    bracket = _opening_bracket(claim, first)
    if not bracket:
        hits = [h for h in hits if not _said_by(claim, h)] or hits
    groups = coordinated(reading, hits)
    if not bracket:
        groups = [g for g in groups if not any(is_example(claim, h) for h in g)] or groups
        hits = [h for g in groups for h in g]
    if len(groups) == 1 and len(groups[0]) == 1:
        return groups[0]
    if _of_somebody(claim, groups, first):
        return ()
    paired = _paired(reading, hits, groups, mention, rivals)
    if paired is not None:
        return paired
    if bracket and not any(bracket < h.first <= last for h in hits):
        before = [g for g in groups if g[-1].last < bracket]
        if before and bracket - before[-1][-1].last <= _BEFORE_BRACKET:
            return before[-1]
    starts = [mention_tokens(claim, r)[0] for r in rivals]
    figure_first = min(starts, default=first) < groups[0][0].first
    best: tuple[float, int] | None = None
    for number, group in enumerate(groups):
        after = group[0].first > last
        at = group[0].first if after else group[-1].last
        distance = at - last if after else first - at
        cost = float(distance)
        if claim.segment[at] != claim.segment[first]:
            cost += 6
        if after and distance <= 4 and word_before(claim, group[0].first) in claim.discourse.source_of:
            cost -= 6
        elif after != figure_first:
            cost += 6
        if not after and (_aside(claim, group[0], first) or _attribution(reading, group[0], first)):
            cost += 9
        if number and word_before(claim, group[0].first) in claim.discourse.outdoing:
            cost += 20  # "A has overtaken B with 180", unlike "with 180 overtakes A B"
        elif after and word_before(claim, group[0].first) in claim.discourse.than:
            cost += 20  # "A has 600, fewer than B"
        elif not after and _has(claim, mention, group[-1].last):
            cost -= 20
        if not after and group[-1].cls == "treaty" and _told_of(claim, group[-1].last + 1, first):
            cost -= 20
        between = [s for s in starts if (last < s < at if after else at < s < first)]
        if between and after and not claim.discourse.owned_by.isdisjoint(claim.words[max(0, at - 3) : at]):
            continue  # "5,000 are ready, 2,000 belonging to X"
        cost += 8 * len(between)
        if best is None or cost < best[0]:
            best = (cost, number)
    return groups[best[1]] if best else ()


def _of_somebody(claim: Claim, groups: Sequence[tuple[Hit, ...]], first: int) -> bool:
    """Tell whether a figure is that of "it" or "they" in its clause, and of several named in the one before
    nothing tells which is meant ("money matters less for A than for B: IT spent 56").
    """
    here = claim.segment[first]
    if any(claim.segment[h.first] == here and h.first < first for g in groups for h in g):
        return False
    begin = claim.clause_at(first)
    if claim.discourse.subject_pronoun.isdisjoint(claim.words[begin:first]):
        return False
    before = [h for g in groups for h in g if h.cls == "country" and h.last < begin]
    beside = claim.discourse.not_agent | claim.discourse.than
    return len({h.concept for h in before}) > 1 and all(word_before(claim, h.first) in beside for h in before)


def _within_semicolons(
    claim: Claim, hits: Sequence[Hit], rivals: Sequence[Mention], first: int
) -> tuple[Sequence[Hit], Sequence[Mention]]:
    """Return the names and figures between the semicolons around token ``first``; where no name stands there,
    those between others, and behind it only where no figure is.
    """
    if ";" not in claim.words:
        return hits, rivals
    piece = pieces(claim)
    here = [h for h in hits if piece[h.first] == piece[first]]
    if here:
        return here, [r for r in rivals if piece[mention_tokens(claim, r)[0]] == piece[first]]
    told = {piece[mention_tokens(claim, r)[0]] for r in rivals}
    return [h for h in hits if piece[h.first] < piece[first] or piece[h.first] not in told], rivals


def _has(claim: Claim, mention: Mention, name: int) -> bool:
    """Tell whether a figure is given right behind a name as what it has ("followed by X with 290")."""
    start = claim.begin(mention)
    return start - name == _HAS and claim.words[start - 1] in claim.discourse.having


def _told_of(claim: Claim, behind: int, first: int) -> bool:
    """Tell whether a relative clause right behind a name, or what goes on with it, holds a figure ("replaced
    START I, which was signed in 1991 and allowed 6,000").
    """
    at = behind + (claim.words[behind : behind + 1] == [","])
    if at >= first or claim.words[at] not in claim.discourse.relative:
        return False
    begins = [i for i in range(at + 1, first + 1) if claim.segment[i] != claim.segment[i - 1]]
    words = [claim.words[i + (claim.words[i] == ",")] for i in begins]
    return all(word in claim.discourse.weak_boundary for word in words)


def is_example(claim: Claim, name: Hit) -> bool:
    """Tell whether a name is only given as one of several ("the Netherlands included", "among them ...")."""
    words = claim.words
    after = words[name.last + 1 : name.last + 3]
    before = words[max(0, name.first - 3) : name.first]
    return bool(
        any(
            claim.discourse.transparent.issuperset(before[end + 1 :])
            for _, end in claim.discourse.including.places(before)
        )
        or claim.discourse.included.places(after)
    )


def _said_by(claim: Claim, name: Hit) -> bool:
    """Tell whether a name only tells who says so ("will ACCORDING TO A have doubled by 2030")."""
    first = name.first - (claim.words[name.first - 1] in claim.discourse.transparent)
    return word_before(claim, first) in claim.discourse.according


def _opening_bracket(claim: Claim, at: int) -> int:
    """Return the bracket that a token stands in, or 0: what is in brackets belongs to what is right before
    them.
    """
    for place in range(at - 1, max(0, at - _BEFORE_BRACKET), -1):
        if claim.tokens[place].raw in "()[]":
            return place if claim.tokens[place].raw in "([" else 0
    return 0


def _aside(claim: Claim, name: Hit, at: int) -> bool:
    """Tell whether a name stands in a relative clause, an attribution or an aside before token ``at``."""
    segment = claim.segment[name.first]
    if segment == claim.segment[at]:
        return False
    start = claim.segment.index(segment)
    discourse = claim.discourse
    return claim.tokens[start].folded in discourse.relative or word_before(claim, name.first) in (
        discourse.not_agent | discourse.source_of
    )


def _attribution(reading: Reading, name: Hit, at: int) -> bool:
    """Tell whether a name only tells, between commas, who says so ("..., the US reckons, ...")."""
    claim = reading.claim
    segment = claim.segment[name.first]
    if segment == claim.segment[at]:
        return False
    places = [i for i, s in enumerate(claim.segment) if s == segment]
    following = claim.words[places[-1] + 1] if places[-1] + 1 < len(claim.words) else ""
    return (
        claim.words[places[0]] == "," == following
        and len(places) <= _ATTRIBUTION
        and any(
            name.last < h.first <= places[-1] or h.last < name.first
            for h in reading.evoking(TELLING)
            if claim.segment[h.first] == segment
        )
    )


def _paired(
    reading: Reading,
    hits: Sequence[Hit],
    groups: Sequence[tuple[Hit, ...]],
    mention: Mention,
    rivals: Sequence[Mention],
) -> tuple[Hit, ...] | None:
    claim = reading.claim
    same = [r for r in rivals if r.kind == mention.kind]
    if mention not in same:
        return None
    for group in groups:
        if len(group) < 2:
            continue
        following = [r for r in same if mention_tokens(claim, r)[0] > group[-1].last]
        later_names = [h for h in hits if h.first > group[-1].last]
        if later_names:
            following = [r for r in following if mention_tokens(claim, r)[1] < later_names[0].first]
        if len(following) == len(group) and mention in following and _listed(claim, following):
            return (group[following.index(mention)],)
        preceding = [r for r in same if mention_tokens(claim, r)[1] < group[0].first]
        if claim.respectively and len(preceding) == len(group) and mention in preceding:
            return (group[preceding.index(mention)],)
    if claim.respectively and len(hits) == len(same):
        return (hits[same.index(mention)],)
    if len(groups) == len(same) == 2 and _set_against(claim, same, groups[1][-1].last):
        two = sorted(groups, key=lambda g: word_before(claim, g[0].first) in claim.discourse.than)
        return two[same.index(mention)]
    return None


def _set_against(claim: Claim, two: Sequence[Mention], behind: int) -> bool:
    """Tell whether two figures behind a token are set against each other ("A has more than B, 6 to 5")."""
    begin, end = mention_tokens(claim, two[0])[1] + 1, mention_tokens(claim, two[1])[0]
    return begin > behind and end - begin <= _AGAINST and claim.words[end - 1] in claim.discourse.set_against


def _listed(claim: Claim, mentions: Sequence[Mention]) -> bool:
    """Tell whether figures follow one another with hardly more than "and" between them."""
    for one, other in pairwise(mentions):
        if mention_tokens(claim, other)[0] - mention_tokens(claim, one)[1] > 4:
            return False
    return True


@remembered
def counts_something(reading: Reading, mention: Mention, units: frozenset[str]) -> bool:
    """Tell whether a bare figure is followed by the name of what it counts."""
    return mention.kind is MentionKind.NUMBER and counted(reading, mention, units)[1]


def _pointed_out(reading: Reading, last: int) -> frozenset[str]:
    """Return what a figure counts by the clause that points back at it ("800: THAT is the cap on launchers");
    between them there may be the figure that it is not.
    """
    claim = reading.claim
    colon = next((i for i in range(last + 1, len(claim.tokens)) if claim.tokens[i].raw == ":"), None)
    if colon is None or colon + 1 >= len(claim.tokens):
        return frozenset()
    figures = {
        i for m in claim.mentions for i in range(mention_tokens(claim, m)[0], mention_tokens(claim, m)[1] + 1)
    }
    negations = {i for a, b in claim.negations for i in range(a, b + 1)}
    between = set(range(last + 1, colon)) - figures - negations
    if any(claim.tokens[i].word for i in between) or claim.words[colon + 1] not in claim.discourse.saying_it:
        return frozenset()
    clause = claim.segment[colon + 1]
    found = [h.counts_as for h in reading.hits if h.first > colon and claim.segment[h.first] == clause]
    return frozenset().union(*found)


def counted(reading: Reading, mention: Mention, units: frozenset[str]) -> tuple[frozenset[str], bool, bool]:
    """Return what a figure counts: the unit concepts at it, whether they follow it, and whether it counts
    something unknown.
    """
    claim = reading.claim
    first, last = mention_tokens(claim, mention)
    others = [mention_tokens(claim, m) for m in claim.mentions if m is not mention]
    often = {mention_tokens(claim, m)[0] for m in claim.mentions if m.kind is MentionKind.FREQUENCY}
    stop = min([o[0] for o in others if o[0] > last and o[0] not in often], default=len(claim.tokens))
    limit = min(stop, last + 8, len(claim.tokens))
    seen = -1  # words behind it
    carrying = claim.discourse.carrying
    of_names = {i for h in reading.hits if h.cls for i in h.words}  # "six US and European bases"
    for at in range(last + 1, limit):
        token = claim.tokens[at]
        if claim.words[at] in claim.discourse.joining and {at - 1, at + 1} <= of_names:
            continue
        seen += token.word and claim.tokens[at - 1].raw != "-"  # "on-site" is one word
        if not token.word and token.raw not in "()\"'“”‘’-":
            break
        if token.folded in claim.discourse.per:
            break
        here = [h for h in reading.hits if h.first == at and h.counts_as & units]
        if here:
            near = [
                h
                for h in reading.hits
                if at <= h.first <= here[0].last + 3
                and h.counts_as & units
                and h.last < stop
                and claim.segment[h.first] == claim.segment[at]  # not what a clause says of them
                and not _has_verb(reading, here[0].last + 1, h.first)
                and carrying.isdisjoint(claim.words[here[0].last + 1 : h.first])  # "warheads on missiles"
            ]
            told = max(h.last for h in here)  # "800 deployed and non-deployed" leaves nothing open
            near = [h for h in near if h.first <= told or at > last + 1 or told < at + _SPELT_OUT]
            return frozenset(c for h in near for c in h.counts_as) & units, True, False
        if seen < _DESCRIBED and claim.plural_noun(at):
            return frozenset(), True, True
        if token.folded in claim.discourse.boundary or token.folded in claim.discourse.weak_boundary:
            break
    if isinstance(mention.value, Quantity) and mention.value.low == mention.value.high == 1:
        return frozenset(), True, True
    if pointed := _pointed_out(reading, last) & units:
        return pointed, False, False
    earlier = [o[1] for o in others if o[1] < first]
    begin = max([e + 1 for e in earlier] or [0])
    shares = reading.by_concept.get("each", ())  # "each party" tells for whom, not of what
    before = [
        h
        for h in reading.hits
        if begin <= h.first
        and h.last < first
        and h.counts_as & units
        and not any(s.first < h.first and h.last <= s.last for s in shares)
    ]
    heads = [h.last + 1 for h in before if claim.words[h.last + 1] in claim.discourse.relative]
    before = [h for h in before if not any(0 < h.first - at <= _OF_HEAD for at in heads)]
    if (key := _key(reading, begin, first)) is not None:
        named = [h for h in before if h.last < key]
        if named or any(claim.plural_noun(at) for at in range(begin, key)):
            return frozenset(c for h in named for c in h.counts_as) & units, True, not named
    number_of = [
        i
        for i in range(begin, first)
        if claim.tokens[i].folded in claim.discourse.number_of and first - i <= 16
    ]
    if number_of:
        named = [h for h in before if number_of[-1] < h.first <= number_of[-1] + 5]
        if named:
            near = [h for h in named if h.first <= named[0].last + 3]
            return frozenset(c for h in near for c in h.counts_as) & units, True, False
    if before:
        nearest = before[-1].last
        near = [h for h in before if h.last >= nearest - 6]
        return frozenset(c for h in near for c in h.counts_as) & units, False, False
    return frozenset(), False, False


def _key(reading: Reading, begin: int, first: int) -> int | None:
    """Return where what stands before a colon and a figure begins to say which ones it counts ("Countries
    WHERE missiles are kept: six", "Countries WITH missiles: six").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    colons = [at for at in range(begin, first) if claim.words[at] == ":"]
    if not colons or any(h.first > colons[-1] and h.last < first for h in reading.hits if h.cls):
        return None
    which = discourse.relative | discourse.asking_where | discourse.having
    return next((at for at in range(begin + 1, colons[-1]) if claim.words[at] in which), None)


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    """Tell whether between two nouns stands that the one has the other ("nine states have weapons", "three
    states with weapons").
    """
    claim = reading.claim
    if not claim.discourse.having.isdisjoint(claim.words[first:last]):
        return True
    return any(first <= h.first < last for h in reading.evoking(("possess",)))
