"""The little grammar that matching needs: who acts, what belongs together, what is counted, what is
denied.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from nukecheck.claims import Claim, is_genitive
from nukecheck.extract import Mention
from nukecheck.matching.reading import Reading, remembered
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_BEFORE_BRACKET = 6
_ATTRIBUTION = 7  # tokens of ", so X says"
_TELLING = ("say", "expect")
_CITED = 6  # tokens from "according to" to the name of an organisation
_SAYS = 3  # tokens from a name to what it says
_OPENS = 4  # the last token of a name that opens a sentence
_HAS = 2  # tokens from a name past "with" to its figure
_WHOSE = 2  # words between whose something is and what it is
_OWNED = 6  # tokens from a genitive to what is said of its noun
_MODIFIED = 3  # tokens from a preposition to the name in what it governs
_DESCRIBED = 5  # words from a figure up to the noun for what it counts
_TITLE = 4  # tokens from a country to the person whose it is
AGENT_CLASSES = ("person", "country", "organisation")
_HEADING = 8  # tokens from a genitive to the colon behind what is somebody's
_APPOSITION = 9  # tokens from a person to a country told after a comma


def mention_tokens(claim: Claim, mention: Mention) -> tuple[int, int]:
    """Return first and last token of a mention."""
    return claim.place(mention)


def word_before(claim: Claim, at: int) -> str:
    """Return the folded word before token ``at``, articles and titles left out; "" where there is none."""
    at -= 1
    while at >= 0 and claim.tokens[at].word and claim.tokens[at].folded in claim.discourse.transparent:
        at -= 1
    if at < 0 or not claim.tokens[at].word:
        return ""
    return claim.tokens[at].folded


def coordinated(reading: Reading, hits: Sequence[Hit]) -> list[tuple[Hit, ...]]:
    """Group hits that are listed together ("A, B and C"); a comma alone does not join, and neither does
    ", and" behind what is no list yet, or one that "and" has ended ("A and B, and C does").
    """
    discourse = reading.claim.discourse
    groups: list[list[Hit]] = []
    joined: list[bool] = []
    for hit in hits:
        if groups:
            between = reading.claim.tokens[groups[-1][-1].last + 1 : hit.first]
            words = [t.folded for t in between]
            links = [w for w in words if w not in discourse.transparent]
            if len(links) > 1 and (
                hit.cls not in AGENT_CLASSES
                or word_before(reading.claim, groups[-1][0].first) in discourse.not_agent
            ):
                links = [w for w in links if w not in discourse.not_agent]  # "on land, at sea and in the air"
            if (
                hit.first > groups[-1][-1].last
                and links
                and len(links) <= 2
                and all(w in discourse.joining or w == "," for w in links)
                and not (
                    len(links) > 1 and (joined[-1] or len(groups[-1]) == 1 or _than(reading, groups[-1][-1]))
                )
            ):
                groups[-1].append(hit)
                joined[-1] = joined[-1] or any(w in discourse.joining for w in links)
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


def _than(reading: Reading, name: Hit) -> bool:
    """Tell whether a name is only what something is compared with ("more than A")."""
    return word_before(reading.claim, name.first) in reading.claim.discourse.than


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
    bracket = _opening_bracket(claim, first)
    if not bracket:
        hits = [h for h in hits if not _example(claim, h)] or hits
    groups = coordinated(reading, hits)
    if len(groups) == 1 and len(groups[0]) == 1:
        return groups[0]
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
        if not after and _has(claim, mention, first, group[-1].last):
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


def _has(claim: Claim, mention: Mention, first: int, name: int) -> bool:
    """Tell whether a figure is given right behind a name as what it has ("followed by X with 290")."""
    start = claim.begin(mention)
    return start - name == _HAS and claim.words[start - 1] in claim.discourse.having


def _told_of(claim: Claim, behind: int, first: int) -> bool:
    """Tell whether a relative clause right behind a name, or what goes on with it, holds a figure ("replaced
    START I, which was signed in 1991 and allowed 6,000").
    """
    at = behind + (claim.words[behind] == ",")
    if at >= first or claim.words[at] not in claim.discourse.relative:
        return False
    begins = [i for i in range(at + 1, first + 1) if claim.segment[i] != claim.segment[i - 1]]
    words = [claim.words[i + (claim.words[i] == ",")] for i in begins]
    return all(word in claim.discourse.weak_boundary for word in words)


def _example(claim: Claim, name: Hit) -> bool:
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
            for h in reading.evoking(_TELLING)
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
    return None


def _listed(claim: Claim, mentions: Sequence[Mention]) -> bool:
    """Tell whether figures follow one another with hardly more than "and" between them."""
    for one, other in pairwise(mentions):
        if mention_tokens(claim, other)[0] - mention_tokens(claim, one)[1] > 4:
            return False
    return True


def of_another(reading: Reading, predicate: Hit, subjects: Sequence[Hit]) -> bool:
    """Tell whether what is told of a treaty is another's: "the END of New START" is not that of the INF."""
    claim = reading.claim
    mine = {c for s in subjects if s.cls == "treaty" for c in s.stands_for}
    at = predicate.last + 1
    if not mine or predicate.gapped or at >= len(claim.words):
        return False
    begin = at + 1 if claim.words[at] in claim.discourse.source_of else -1
    while 0 < begin < len(claim.words) and claim.words[begin] in claim.discourse.determiner:
        begin += 1
    return any(
        (h.first == begin or (h.last == predicate.first - 1 and _possessor(claim, h)))
        and h.cls == "treaty"
        and mine.isdisjoint(h.stands_for)
        for h in reading.hits
    )


def attributive(reading: Reading, name: Hit, predicates: Sequence[Hit]) -> bool:
    """Tell whether a country is named only by an adjective before a thing that does nothing itself ("the
    AMERICAN inspections"): no government, no person, and not the deed in question ("the American refusal").
    """
    claim, at = reading.claim, name.last + 1
    if name.cls != "country" or name.first != name.last:
        return False
    noun = next((i for i, w in enumerate(claim.words[at : at + 2], at) if w in claim.discourse.thing), None)
    if noun is None or not all(w in claim.discourse.of_things for w in claim.words[at:noun]):
        return False
    return not any(p.first == noun == p.last for p in predicates)


def next_in_rank(reading: Reading, name: Hit) -> bool:
    """Tell whether a name only comes after another in a row ("followed by X")."""
    words, discourse = reading.claim.words, reading.claim.discourse
    return (
        name.first > 1
        and words[name.first - 1] in discourse.by
        and words[name.first - 2] in discourse.followed
    )


def cited(reading: Reading, name: Hit) -> bool:
    """Tell whether an organisation is only named as who says so, its kind before its name ("volgens het
    gezaghebbende instituut X").
    """
    claim, start = reading.claim, max(0, name.first - _CITED)
    if name.cls != "organisation":
        return False
    between = [
        h for h in reading.hits if start <= h.first < name.first and h.cls in ("person", "organisation")
    ]
    return not between and any(
        claim.words[at] in claim.discourse.according and claim.segment[at] == claim.segment[name.first]
        for at in range(start, name.first)
    )


def _has_verb_behind(reading: Reading, name: Hit, concepts: Sequence[str]) -> bool:
    """Tell whether a word for one of some concepts stands shortly behind a name, in its clause."""
    segment = reading.claim.segment
    return any(
        0 < h.first - name.last <= _SAYS and segment[h.first] == segment[name.first]
        for h in reading.evoking(concepts)
    )


def tells_of(reading: Reading, name: Hit, predicate: Hit) -> bool:
    """Tell whether somebody only tells, with a verb of saying and "that", what another does."""
    claim = reading.claim
    own, there = claim.segment[name.first], claim.segment[predicate.first]
    if own >= there or not _has_verb_behind(reading, name, _TELLING):
        return False
    start = claim.segment.index(own + 1) if own + 1 in claim.segment else 0
    return claim.words[start] in claim.discourse.that and claim.discourse.subject_pronoun.isdisjoint(
        claim.words[start : predicate.first]
    )


def foretells(reading: Reading, name: Hit) -> bool:
    """Tell whether a name is that of who expects, in a clause of its own, what is told behind "that"."""
    claim = reading.claim
    own = claim.segment[name.first]
    if own + 1 not in claim.segment or name.last > _OPENS:
        return False
    start = claim.segment.index(own + 1)
    return claim.words[start] in claim.discourse.that and _has_verb_behind(reading, name, ("expect",))


def tells_of_itself(reading: Reading, name: Hit, predicate: Hit) -> bool:
    """Tell whether somebody, and nobody else in the clause, tells with "that" and a pronoun of what it does
    itself ("X announced that it was withdrawing").
    """
    claim = reading.claim
    own, there = claim.segment[name.first], claim.segment[predicate.first]
    if there != own + 1 or predicate.first <= name.last:
        return False
    start = claim.segment.index(there)
    others = [h for h in reading.hits if h.cls in AGENT_CLASSES and name.last < h.first < predicate.first]
    return (
        not others
        and claim.words[start] in claim.discourse.that
        and claim.words[start + 1] in claim.discourse.the_same
        and _has_verb_behind(reading, name, _TELLING)
    )


def agent(reading: Reading, predicate: Hit, names: Sequence[Hit], speaking: bool = False) -> tuple[Hit, ...]:
    """Return who does what ``predicate`` says, of ``names``; several where they are listed together; none if
    unclear.
    """
    claim = reading.claim
    discourse = claim.discourse
    passive = any(
        t.folded in discourse.passive and claim.segment[i] == claim.segment[predicate.first]
        for i, t in enumerate(claim.tokens[: predicate.last + 3])
    )
    joined = predicate.first > 0 and claim.tokens[predicate.first - 1].folded in discourse.joining
    led = any(_leads(reading, name, predicate) for name in names)  # "Peskov explained Russia's ..."
    pronoun = pronoun_before(claim, predicate)
    best: tuple[float, tuple[Hit, ...]] | None = None
    groups = coordinated(reading, names)
    owner = next((g for g in groups if _whose(claim, g[-1], predicate)), None)
    for group in groups:
        name = group[0]
        before = word_before(claim, name.first)
        distance = min(abs(name.first - predicate.last), abs(predicate.first - group[-1].last))
        apart = abs(claim.segment[name.first] - claim.segment[predicate.first])
        if apart == 1 and name.first < predicate.first and _relative(claim, claim.segment[predicate.first]):
            apart = 0
        score = 0.0
        own = same_clause(reading, name.first, predicate.first, names)
        following = claim.tokens[group[-1].last + 1].raw if group[-1].last + 1 < len(claim.tokens) else ""
        between = claim.tokens[predicate.last + 1 : name.first]
        owns = 0 < predicate.first - group[-1].last <= _OWNED and not speaking
        if speaking and _own_words(claim, group[-1]):
            score = 115.0
        elif (_possessor(claim, group[-1]) and not owns) or _addressed(claim, group[0], names):
            score = -60.0
        elif speaking and following == ":" and name.first <= 4 and before not in discourse.not_agent:
            score = 125.0
        elif (
            speaking
            and claim.tokens[predicate.last].folded not in discourse.addressing
            and len(between) <= 3
            and name.first > predicate.last
            and all(t.folded in discourse.transparent for t in between)
            and not led
        ):
            score = 118.0
        elif not speaking and owner is group:
            score = 125.0
        elif before in discourse.by and owner is not None and _done(claim, predicate, name.first):
            score = -20.0  # "A's proposal was rejected by B"
        elif before in discourse.by and name.first > predicate.first and not own:
            score = -20.0  # "... began exercises, and B says it is caused by C"
        elif before in discourse.by:
            far = group[-1].last < predicate.first and predicate.first - group[-1].last > 6
            score = (20.0 if passive else -20.0) if far else 110.0
        elif (
            speaking
            and before in ("volgens", "aldus", "to")
            and (
                before != "to"
                or (
                    name.first >= 2
                    and "according" in [t.folded for t in claim.tokens[max(0, name.first - 4) : name.first]]
                )
            )
        ):
            score = 120.0
        elif own and group[-1].last + 1 == predicate.first and _nominal(claim, predicate):
            score = 100.0  # "the Russian reply to the demands of ...", "after the Russian reply"
        elif before in discourse.not_agent or (
            (before in discourse.background or _because_of(claim, name))
            and (
                _inverted(reading, predicate, names)
                or not (
                    name.first < predicate.first
                    and claim.segment[name.first] == claim.segment[predicate.first]
                )
            )
        ):
            score = -60.0
        elif before in discourse.source_of:
            beside = 0 < name.first - predicate.last <= _OWNED
            near = beside and _nominal(claim, predicate)
            far = name.first < predicate.first or apart > 1 or (speaking and not beside)
            score = -20.0 if far else 95.0 if near else 45.0
        elif (
            not own
            or _in_relative_clause(claim, name.first, predicate.first)
            or (pronoun and (name.first > predicate.first or _relative(claim, claim.segment[name.first])))
        ):
            score = -20.0
        elif group[-1].last < predicate.first:
            score = 80.0
            if passive and any(w.folded in discourse.by for w in claim.tokens[predicate.first :]):
                score = -10.0
        elif apart == 0 and _inverted(reading, predicate, group):
            score = 85.0
        elif joined:
            score = 30.0 if apart == 0 else -20.0
        else:
            object_ = claim.sentence.language == "en" and not speaking
            score = 55.0 if apart == 0 and not object_ else -20.0
        if claim.sentence.language == "nl" and apart == 0 and group[-1].last < predicate.first:
            start = claim.segment.index(claim.segment[name.first])
            if claim.tokens[start].folded in discourse.boundary:
                distance = (
                    name.first - start
                )  # in a subordinate clause the subject comes first, the verb last
        if _goes_on(reading, predicate, group[-1], names):
            distance = name.first - claim.segment.index(claim.segment[name.first])
        score -= distance + 8 * apart
        if best is None or score > best[0]:
            best = (score, group)
    if best is None or best[0] < 0:
        return ()
    return best[1]


def _inverted(reading: Reading, predicate: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a Dutch verb has its subject right behind it ("na Ruslands stap zette Amerika ...")."""
    claim = reading.claim
    verb = predicate.first
    if any(n.last == verb - 1 for n in reading.hits if n.cls):
        return False  # "Rusland wees het Amerikaanse voorstel af"
    return claim.sentence.language == "nl" and any(
        verb < n.first <= predicate.last
        and all(t.folded in claim.discourse.transparent for t in claim.tokens[verb + 1 : n.first])
        for n in names
    )


def _because_of(claim: Claim, name: Hit) -> bool:
    """Tell whether a name describes a thing at the head of its clause, which is what it is because of or
    after ("after repeated RUSSIAN violations").
    """
    start = claim.segment.index(claim.segment[name.first])
    return claim.words[start] in claim.discourse.background and start < name.first <= start + _MODIFIED


def _goes_on(reading: Reading, predicate: Hit, name: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a clause has no subject of its own before its verb, and goes on with that of one before
    ("A wanted to meet B, but saw no point"): that is who is named first there.
    """
    claim = reading.claim
    segment = claim.segment
    if segment[name.first] >= segment[predicate.first] or _inverted(reading, predicate, names):
        return False
    following = range(name.last + 1, predicate.first)
    begin = next((at for at in following if segment[at] != segment[name.first]), predicate.first)
    between = range(begin, predicate.first)
    return (
        any(claim.words[at] in claim.discourse.clausal and segment[at] != segment[at - 1] for at in between)
        and claim.discourse.subject_pronoun.isdisjoint(claim.words[at] for at in between)
        and not any(h.first in between for h in names)
    )


def _in_relative_clause(claim: Claim, name: int, verb: int) -> bool:
    """Tell whether a name stands in a relative clause between commas, behind which the verb goes on with the
    subject before it ("Blinken, who was to see Lavrov, saw no point").
    """
    clause = claim.segment[name]
    if not (name < verb and clause < claim.segment[verb] and _relative(claim, clause)):
        return False
    begin = claim.segment.index(clause)
    if any(first == 0 for first, _ in claim.discourse.namely.places(claim.words[begin:name])):
        return False
    end = next(i for i in range(name, verb + 1) if claim.segment[i] != clause)
    return begin > 1 and claim.tokens[begin - 1].raw == "," and claim.tokens[end].raw == ","


def _leads(reading: Reading, name: Hit, verb: Hit) -> bool:
    """Tell whether a name stands before a verb of its clause as its subject can: right before it, after no
    preposition.
    """
    claim = reading.claim
    discourse = claim.discourse
    between = verb.first - name.last - 1
    return (
        0 <= between <= 1
        and claim.segment[name.first] == claim.segment[verb.first]
        and word_before(claim, name.first)
        not in discourse.not_agent | discourse.source_of | discourse.background | discourse.by
    )


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


def _addressed(claim: Claim, name: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether somebody named is told something by another ("the US told Russia it was ready")."""
    at = name.first - 1
    while at >= 0 and claim.words[at] in claim.discourse.transparent:
        at -= 1
    if at < 0 or claim.words[at] not in claim.discourse.addressing:
        return False
    return any(h.last < at and claim.segment[h.last] == claim.segment[at] for h in names)


def _own_words(claim: Claim, name: Hit) -> bool:
    """Tell whether a genitive or "van" gives what follows as somebody's words ("in Lavrov's view",
    "Biden's message to Moscow: ...").
    """
    words = claim.words
    before = word_before(claim, name.first)
    following = words[name.last + 1 : name.last + 2]
    if following and following[0] in claim.discourse.own_words:
        return before in claim.discourse.in_words or (
            _possessor(claim, name) and ":" in words[name.last + 2 : name.last + _HEADING]
        )
    return (
        following == [":"]
        and before in claim.discourse.source_of
        and not claim.discourse.own_words.isdisjoint(words[max(0, name.first - _TITLE) : name.first])
    )


def _possessor(claim: Claim, name: Hit) -> bool:
    """Tell whether a name is a genitive ("Russia's", "Poetins")."""
    return name.genitive or is_genitive(claim.tokens[name.last].raw)


def _whose(claim: Claim, name: Hit, predicate: Hit) -> bool:
    """Tell whether a noun is what a genitive right before it, or "of" right behind it, says whose it is ("A's
    2019 proposal", "the proposal of A").
    """
    between = claim.tokens[name.last + 1 : predicate.first]
    if name.last < predicate.first:
        noun = not claim.words[predicate.last].endswith("ed") and all(t.word for t in between)
        return noun and len(between) <= _WHOSE and _possessor(claim, name)
    return (
        word_before(claim, name.first) in claim.discourse.source_of
        and name.first - predicate.last <= _WHOSE
        and _nominal(claim, predicate)
    )


def _done(claim: Claim, predicate: Hit, name: int) -> bool:
    """Tell whether a passive verb stands between a noun and the token ``name``."""
    return any(w in claim.discourse.passive for w in claim.words[predicate.last + 1 : name])


def without_titles(reading: Reading, names: Sequence[Hit], verbs: Sequence[Hit]) -> list[Hit]:
    """Return names without the countries that only tell whose man a person is ("the Russian minister Lavrov",
    "Antonov, Moscow's envoy to the US,"), and without the post of a person named. None of the ``verbs``
    stands between the two.
    """
    people = [h for h in names if h.cls == "person"]
    named = {c for p in people for c in p.stands_for if c != p.concept}
    names = [h for h in names if h.cls != "person" or h.concept not in named]
    said = {at for h in verbs for at in h.words} | {at for at, _ in reading.claim.negations}
    return [h for h in names if h.cls != "country" or not any(titles(reading, h, p, said) for p in people)]


def titles(reading: Reading, country: Hit, person: Hit, said: Collection[int] = ()) -> bool:
    """Tell whether a country is named only to say whose man a person is; nothing ``said`` (tokens) stands
    between the two.
    """
    if person.cls != "person":
        return False
    claim = reading.claim
    if 0 < person.first - country.last <= _TITLE:
        between = claim.tokens[country.last + 1 : person.first]
        return not any(country.last < at < person.first for at in said) and all(
            t.word and t.folded not in claim.discourse.joining for t in between
        )
    if not 1 < country.first - person.last <= _APPOSITION or claim.words[person.last + 1] != ",":
        return False
    if "," in claim.words[person.last + 2 : country.first]:
        return False
    posts = reading.by_class.get("post", [])
    return any(person.last < p.first <= country.first + 2 for p in posts)


def pronoun_before(claim: Claim, predicate: Hit) -> bool:
    """Tell whether a pronoun is the subject of a predicate: right before it, or where its clause begins."""
    start = claim.segment.index(claim.segment[predicate.first])
    places = {predicate.first - 1, start, start + 1}
    return any(
        start <= at < predicate.first and claim.tokens[at].folded in claim.discourse.subject_pronoun
        for at in places
    )


def _nominal(claim: Claim, predicate: Hit) -> bool:
    """Tell whether a predicate is a noun ("the proposal of ..."): a determiner stands before it, with at
    most one adjective.
    """
    before = [t.folded for t in claim.tokens[max(0, predicate.first - 2) : predicate.first]]
    return any(w in claim.discourse.determiner for w in before)


def _relative(claim: Claim, segment: int) -> bool:
    """Tell whether a clause begins with a relative pronoun, so that its subject stands before it."""
    first = claim.segment.index(segment)
    return first > 0 and claim.tokens[first].folded in claim.discourse.relative


@remembered
def counted(reading: Reading, mention: Mention, units: frozenset[str]) -> tuple[frozenset[str], bool, bool]:
    """Return what a figure counts: the unit concepts at it, whether they follow it, and whether it counts
    something unknown.
    """
    claim = reading.claim
    first, last = mention_tokens(claim, mention)
    others = [mention_tokens(claim, m) for m in claim.mentions if m is not mention]
    stop = min([o[0] for o in others if o[0] > last], default=len(claim.tokens))
    limit = min(stop, last + 8, len(claim.tokens))
    seen = -1  # words behind it
    for at in range(last + 1, limit):
        token = claim.tokens[at]
        seen += token.word
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
                and claim.words[h.first - 1] not in claim.discourse.carrying  # "warheads on missiles"
            ]
            return frozenset(c for h in near for c in h.counts_as) & units, True, False
        if seen < _DESCRIBED and claim.plural_noun(at):
            return frozenset(), True, True
        if token.folded in claim.discourse.boundary or token.folded in claim.discourse.weak_boundary:
            break
    if isinstance(mention.value, Quantity) and mention.value.low == mention.value.high == 1:
        return frozenset(), True, True
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


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    """Tell whether between two nouns stands that the one has the other ("nine states have weapons", "three
    states with weapons").
    """
    claim = reading.claim
    if not claim.discourse.having.isdisjoint(claim.words[first:last]):
        return True
    return any(first <= h.first < last for h in reading.evoking(("possess",)))


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
                token.folded in claim.discourse.paired_negation
                or of_several(claim, at)
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


@remembered
def denied_figure(reading: Reading, mention: Mention) -> int | None:
    """Return the negation that belongs to a figure: right before it ("not X"), or before the verb where "but"
    another follows ("does not have X warheads but Y").
    """
    claim = reading.claim
    last = mention_tokens(claim, mention)[1]
    start = claim.begin(mention)
    at = denied_name(reading, start)
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
    """Tell whether "instead of" or the like stands right before a name or figure."""
    claim = reading.claim
    return bool(claim.discourse.instead.places(claim.words[max(0, hit_first - 5) : hit_first]))
