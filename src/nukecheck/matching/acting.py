"""Who does what a predicate says."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.claims import Claim
from nukecheck.matching.grammar import (
    TITLE,
    coordinated,
    nominal,
    possessor,
    pronoun_before,
    relative,
    same_clause,
    word_before,
)
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_WHOSE = 2  # words between whose something is and what it is
_ACCOUNT = 4  # tokens from "according to" to a name behind its titles
_OWNED = 6  # tokens from a genitive to what is said of its noun
_MODIFIED = 3  # tokens from a preposition to the name in what it governs
_HEADING = 8  # tokens from a genitive to the colon behind what is somebody's


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
        (h.first == begin or (h.last == predicate.first - 1 and possessor(claim, h)))
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
        if apart == 1 and name.first < predicate.first and relative(claim, claim.segment[predicate.first]):
            apart = 0
        score = 0.0
        own = same_clause(reading, name.first, predicate.first, names)
        following = claim.tokens[group[-1].last + 1].raw if group[-1].last + 1 < len(claim.tokens) else ""
        between = claim.tokens[predicate.last + 1 : name.first]
        owns = 0 < predicate.first - group[-1].last <= _OWNED and not speaking
        if speaking and _own_words(claim, group[-1]):
            score = 115.0
        elif (possessor(claim, group[-1]) and not owns) or _addressed(claim, group[0], names):
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
        elif (
            before in discourse.by
            and name.first > predicate.first
            and not (own and _by_its_verb(reading, predicate, name))
        ):
            score = -20.0  # "... began exercises, and B says it is caused by C"
        elif before in discourse.by:
            far = group[-1].last < predicate.first and predicate.first - group[-1].last > 6
            score = (20.0 if passive else -20.0) if far else 110.0
        elif speaking and _by_account(claim, name):
            score = 120.0
        elif own and group[-1].last + 1 == predicate.first and nominal(claim, predicate):
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
            near = beside and nominal(claim, predicate)
            far = name.first < predicate.first or apart > 1 or (speaking and not beside)
            score = -20.0 if far else 95.0 if near else 45.0
        elif (
            not own
            or _in_relative_clause(claim, name.first, predicate.first)
            or (pronoun and (name.first > predicate.first or relative(claim, claim.segment[name.first])))
        ):
            score = -20.0
        elif group[-1].last < predicate.first:
            score = 80.0
            if passive and _by_somebody(claim, predicate.first):
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


def _by_account(claim: Claim, name: Hit) -> bool:
    """Tell whether a name is that of who says so ("according to former president X")."""
    before, start = word_before(claim, name.first), max(0, name.first - _ACCOUNT)
    places = claim.discourse.by_account.places(claim.words[start : name.first])
    return any(claim.words[start + last] == before for _, last in places)


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


def _by_its_verb(reading: Reading, predicate: Hit, name: Hit) -> bool:
    """Tell whether "by" behind a verb belongs to it, and not to a noun in between ("to share no more follows
    the suspension by A").
    """
    claim = reading.claim
    nouns = [h for h in reading.hits if not h.cls and predicate.last < h.first < name.first]
    return not any(
        nominal(claim, noun)
        and claim.words[name.first - 1] in claim.discourse.by
        and claim.discourse.passive.isdisjoint(claim.words[noun.last + 1 : name.first])
        for noun in nouns
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
    if not (name < verb and clause < claim.segment[verb] and relative(claim, clause)):
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
            possessor(claim, name) and ":" in words[name.last + 2 : name.last + _HEADING]
        )
    return (
        following == [":"]
        and before in claim.discourse.source_of
        and not claim.discourse.own_words.isdisjoint(words[max(0, name.first - TITLE) : name.first])
    )


def _whose(claim: Claim, name: Hit, predicate: Hit) -> bool:
    """Tell whether a noun is what a genitive right before it, or "of" right behind it, says whose it is ("A's
    2019 proposal", "the proposal of A").
    """
    between = claim.tokens[name.last + 1 : predicate.first]
    if name.last < predicate.first:
        verb = claim.words[predicate.last].endswith(tuple(claim.discourse.verb_ending))
        near = len(between) <= _WHOSE and all(t.word for t in between)
        return near and not verb and possessor(claim, name)
    return (
        word_before(claim, name.first) in claim.discourse.source_of
        and name.first - predicate.last <= _WHOSE
        and nominal(claim, predicate)
    )


def _by_somebody(claim: Claim, first: int) -> bool:
    """Tell whether "by" stands behind the token ``first`` with something else than an amount after it
    ("extended by Biden", but not "extended by a year").
    """
    amounts = {claim.begin(m) for m in claim.mentions}
    amounts |= {at - 1 for at in amounts if claim.words[at - 1] in claim.discourse.determiner}
    return any(
        word in claim.discourse.by and at + 1 not in amounts
        for at, word in enumerate(claim.words[first:], first)
    )


def _done(claim: Claim, predicate: Hit, name: int) -> bool:
    """Tell whether a passive verb stands between a noun and the token ``name``."""
    return any(w in claim.discourse.passive for w in claim.words[predicate.last + 1 : name])
