"""Who does what a predicate says."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.claims import Claim, Mood
from nukecheck.extract import MentionKind
from nukecheck.matching.grammar import (
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

_SURE = 125.0  # scores of a name as that of who acts
_UNLIKELY = -20.0
_NEVER = -60.0
_CLAUSE_APART = 8  # taken off for each clause between a name and the deed
_OPENING = 4  # the first token of a name that a colon gives the word
_BEHIND_VERB = 3  # tokens from a verb of saying to who says it
_WHOSE = 2  # words between whose something is and what it is
_ACCOUNT = 4  # tokens from "according to" to a name behind its titles
_MESSAGE = 4  # tokens from what somebody said to whose it is ("the message of President X: ...")
_INSTANCE = 8  # tokens from "at the request of" to a name behind its titles
_ASIDE = 10  # tokens from a noun past what it is of to the one by whom it is told
_OWNED = 6  # tokens from a genitive to what is said of its noun
_MODIFIED = 3  # tokens from a preposition to the name in what it governs
_TELLING = 6  # tokens from a comma past a noun that tells who somebody is
_THAT = 2  # tokens from somebody's words to what they are
_CLOSING = 3  # tokens from the end of a quotation to whose it is
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
        and not any(e.first <= h.first and h.last <= e.last for e in reading.by_class.get("expansion", ()))
        for h in reading.hits
    )


def attributive(reading: Reading, name: Hit, predicates: Sequence[Hit]) -> bool:
    """Tell whether a country is named only by an adjective before a thing that does nothing itself ("the
    AMERICAN inspections"): no government, no person, and not the deed in question ("the American refusal").
    """
    claim, at = reading.claim, name.last + 1
    if name.cls != "country" or name.first != name.last:
        return False
    things = (claim.discourse.thing | claim.discourse.documents) - claim.discourse.decision
    noun = next((i for i, w in enumerate(claim.words[at : at + 2], at) if w in things), None)
    if noun is None or not all(w in claim.discourse.of_things for w in claim.words[at:noun]):
        return False
    return not any(p.first == noun == p.last for p in predicates)


def agent(reading: Reading, predicate: Hit, names: Sequence[Hit], speaking: bool = False) -> tuple[Hit, ...]:
    """Return who does what ``predicate`` says, of ``names``; several where they are listed together; none if
    unclear.
    """
    deed = _Deed(reading, predicate, names, speaking)
    scored = [(deed.score(group), group) for group in deed.groups]
    best = max(scored, key=lambda one: one[0], default=(_UNLIKELY, ()))
    return best[1] if best[0] >= 0 else ()


def _adjective_of(claim: Claim, name: Hit, predicate: Hit) -> bool:
    """Tell whether a country is an adjective before deeds of it ("pointed to RUSSIAN violations")."""
    return _adjective(claim, name) and claim.plural_noun(predicate.first)


def _adjective(claim: Claim, name: Hit) -> bool:
    return claim.words[name.last].endswith(tuple(claim.discourse.adjective_ending))


class _Deed:
    """What is done or said, and the names in its sentence, each of which may be that of who does it.

    A score is how likely that is, from where the name stands; below 0 it is not. Nearer names score higher.
    """

    def __init__(self, reading: Reading, predicate: Hit, names: Sequence[Hit], speaking: bool) -> None:
        claim = reading.claim
        self._reading, self._claim, self._discourse = reading, claim, claim.discourse
        self._predicate, self._names, self._speaking = predicate, names, speaking
        self._clause = claim.segment[predicate.first]
        self._passive = any(
            word in self._discourse.passive and number == self._clause
            for word, number in zip(claim.words[: predicate.last + 3], claim.segment, strict=False)
        )
        self._led = any(leads(reading, name, predicate) for name in names)  # "Peskov explained Russia's ..."
        self._pronoun = pronoun_before(claim, predicate)
        self._received = _received(claim, predicate)
        self._has_own_name = any(claim.segment[name.first] == self._clause for name in names)
        self.groups = coordinated(reading, names)
        self._owner = next((g for g in self.groups if _whose(claim, g[-1], predicate)), None)
        self._subject = self.groups[0] if self.groups and self._how_reacted() else None

    def _how_reacted(self) -> bool:
        """Tell whether the deed is how the subject of its clause did something to another ("A answered B's
        move BY LEAVING").
        """
        claim, first = self._claim, self._predicate.first
        by = first > 0 and claim.words[first - 1] in self._discourse.by
        doing = claim.words[first].endswith(tuple(self._discourse.going_on_ending))
        subject = self.groups[0][0]
        return by and doing and subject.first < first and claim.segment[subject.first] == self._clause

    def score(self, group: tuple[Hit, ...]) -> float:
        """Return how likely it is that those listed together do it."""
        if self._subject is not None and group is not self._subject:
            return _NEVER
        if _asked_of(self._claim, group[0], self._predicate):
            return _NEVER
        apart = abs(self._claim.segment[group[0].first] - self._clause)
        if apart == 1 and group[0].first < self._predicate.first and relative(self._claim, self._clause):
            apart = 0
        own = same_clause(self._reading, group[0].first, self._predicate.first, self._names)
        score = self._as_receiver(group) if self._received else None
        if score is None:
            score = self._as_speaker(group) if self._speaking else self._as_owner(group)
        if _identified(self._claim, group, self._predicate, self._names):
            score = _SURE
        if score is None:
            score = self._by_preposition(group, own, apart)
        if score is None:
            score = self._by_place(group, own, apart)
        return score - self._distance(group, apart) - _CLAUSE_APART * apart

    def _as_receiver(self, group: tuple[Hit, ...]) -> float:
        """Judge of something received ("A got no answer FROM B", "A ontving geen antwoord VAN B")."""
        before = word_before(self._claim, group[0].first)
        return _SURE if before in self._discourse.source_of else _NEVER

    def _as_speaker(self, group: tuple[Hit, ...]) -> float | None:
        """Judge by how a language marks who says something."""
        claim, predicate, name = self._claim, self._predicate, group[0]
        if _own_words(claim, group[-1]):
            return 115.0
        if possessor(claim, group[-1]) or addressed(claim, name, self._names):
            return _NEVER
        following = claim.words[group[-1].last + 1 : group[-1].last + 2]
        before = word_before(claim, name.first)
        if following == [":"] and name.first <= _OPENING and before not in self._discourse.not_agent:
            return _SURE
        between = claim.words[predicate.last + 1 : name.first]
        if (
            name.first > predicate.last
            and len(between) <= _BEHIND_VERB
            and self._discourse.transparent.issuperset(between)
            and claim.words[predicate.last] not in self._discourse.addressing
            and not self._led
        ):
            return 118.0
        return 120.0 if by_account(claim, name) else None

    def _as_owner(self, group: tuple[Hit, ...]) -> float | None:
        """Judge by whose deed it is said to be."""
        owns = 0 < self._predicate.first - group[-1].last <= _OWNED
        if (possessor(self._claim, group[-1]) and not owns) or addressed(self._claim, group[0], self._names):
            return _NEVER
        return _SURE if self._owner is group else None

    def _by_preposition(self, group: tuple[Hit, ...], own: bool, apart: int) -> float | None:
        """Judge by the word before the name, where that tells its part."""
        claim, predicate, name = self._claim, self._predicate, group[0]
        before = word_before(claim, name.first)
        if before in self._discourse.by or self._at_instance(name):
            return self._behind_by(group, own)
        beside = own and group[-1].last + 1 == predicate.first
        if claim.sentence.language == "nl" and not _adjective(claim, group[-1]):
            beside = False  # "heeft DE VS gevraagd"
        if beside and (nominal(claim, predicate) or _adjective_of(claim, group[-1], predicate)):
            return 100.0  # "the Russian reply to the demands of ...", "after the Russian reply"
        if before in self._discourse.not_agent:
            return 95.0 if _decided_by(claim, name) else _NEVER
        if before in self._discourse.background or _because_of(claim, name):
            ahead = name.first < predicate.first and claim.segment[name.first] == self._clause
            if not ahead or _inverted(self._reading, predicate, self._names):
                return _NEVER
        if before in self._discourse.source_of:
            behind = claim.words[group[-1].last + 1 : group[-1].last + 2]
            if own and group[-1].last < predicate.last and not self._discourse.emerging.isdisjoint(behind):
                return 95.0  # "from X came the proposal"
            beside = 0 < name.first - predicate.last <= _OWNED
            if name.first < predicate.first or apart > 1 or (self._speaking and not beside):
                return _UNLIKELY
            return 95.0 if beside and nominal(claim, predicate) else 45.0
        return None

    def _at_instance(self, name: Hit) -> bool:
        """Tell whether a deed in the passive is done because the one named asked for it or saw to it
        ("was postponed AT THE REQUEST OF B"), and nobody else is said to do it.
        """
        claim, start = self._claim, max(0, name.first - _INSTANCE)
        if not self._passive or not self._discourse.by.isdisjoint(claim.words):
            return False
        end = next(
            (i for i in range(name.first - 1, start, -1) if claim.words[i] in self._discourse.source_of), 0
        )
        transparent = self._discourse.transparent.issuperset(claim.words[end + 1 : name.first])
        places = self._discourse.at_instance.places(claim.words[start : name.first])
        return transparent and any(start + last == end for _, last in places)

    def _behind_by(self, group: tuple[Hit, ...], own: bool) -> float:
        predicate, name = self._predicate, group[0]
        if name.first > predicate.first and not (own and _by_its_verb(self._reading, predicate, name)):
            return _UNLIKELY  # "... began exercises, and B says it is caused by C"
        if self._by_next_verb(name):
            return _UNLIKELY  # "when A refused the exchange, that was restricted by B"
        if predicate.first - group[-1].last <= _OWNED and predicate.first > name.first:
            return 110.0
        close = not self._discourse.by.isdisjoint(self._claim.words[predicate.last : predicate.last + 2])
        noun = nominal(self._claim, predicate) or self._claim.plural_noun(predicate.last)
        behind = name.first - predicate.last
        if 0 < behind <= _OWNED and (close or noun):
            return 105.0  # "the suspension by A of the talks with B"
        if noun and 0 < behind <= _ASIDE and self._claim.words[name.first - 3] == ",":
            return 105.0  # "the suspension of the talks with B, ANNOUNCED BY A, ..."
        return 20.0 if self._passive else _UNLIKELY

    def _by_next_verb(self, name: Hit) -> bool:
        """Tell whether "by" stands behind the verb of the clause that follows that of the deed."""
        claim = self._claim
        start = claim.clause_at(name.first)
        passive = not self._discourse.passive.isdisjoint(claim.words[start : name.first])
        return start > self._predicate.last and claim.words[start] == "," and passive

    def _by_place(self, group: tuple[Hit, ...], own: bool, apart: int) -> float:
        """Judge by where the name stands: before its verb, or behind one that has its subject there."""
        claim, predicate, name = self._claim, self._predicate, group[0]
        if not own or _in_relative_clause(claim, name.first, predicate.first) or self._resumed(name):
            return _UNLIKELY
        if apart and self._has_own_name and claim.opening(name.first) in self._discourse.other_time:
            return _UNLIKELY  # "after X suspended it, Y stopped ..."
        behind = name.first > predicate.first
        if apart and not behind and self._undergone():
            return _UNLIKELY  # "A joined B after it was suspended"
        if self._pronoun and (behind or relative(claim, claim.segment[name.first])):
            return _UNLIKELY
        if group[-1].last < predicate.first:
            return -10.0 if self._passive and _by_somebody(claim, predicate.first) else 80.0
        if apart:
            return _UNLIKELY
        if _inverted(self._reading, predicate, group):
            return 85.0
        if predicate.first > 0 and claim.words[predicate.first - 1] in self._discourse.joining:
            return 30.0
        return _UNLIKELY if claim.sentence.language == "en" and not self._speaking else 55.0

    def _undergone(self) -> bool:
        """Tell whether the deed stands in the passive in a clause of its own that tells when or why ("after X
        was suspended"): who did it is not told, and does not stand in the clause before.
        """
        claim, discourse = self._claim, self._discourse
        start = claim.clause_at(self._predicate.first)
        telling = discourse.boundary - discourse.relative - discourse.that
        if not self._passive or claim.words[start] not in telling:
            return False
        return discourse.passive.isdisjoint(claim.words[start + 1 : start + 2])  # unlike "but was suspended"

    def _resumed(self, name: Hit) -> bool:
        """Tell whether a clause goes on with what a pronoun began before the clause with "that" in which the
        name stands ("THEY refused to say that X would stay, but were willing to talk").
        """
        claim, discourse = self._claim, self._discourse
        begin = claim.clause_at(name.first)
        if claim.segment[name.first] >= self._clause or claim.words[begin] not in discourse.that:
            return False
        opens = claim.words[claim.segment.index(self._clause)]
        return opens in discourse.clausal and not discourse.subject_pronoun.isdisjoint(claim.words[:begin])

    def _distance(self, group: tuple[Hit, ...], apart: int) -> int:
        """Return how many tokens lie between a name and the deed, or the beginning of its clause where the
        subject stands there.
        """
        claim, name = self._claim, group[0]
        start = claim.clause_at(name.first)
        if self._verb_last(start) and apart == 0 and group[-1].last < self._predicate.first:
            return name.first - start  # the subject comes first, the verb last
        if _goes_on(self._reading, self._predicate, group[-1], self._names):
            return name.first - start
        return min(abs(name.first - self._predicate.last), abs(self._predicate.first - group[-1].last))

    def _verb_last(self, start: int) -> bool:
        """Tell whether the verb stands at the end of its Dutch clause, behind a word that joins the clause to
        another, or behind an auxiliary ("X HEEFT Y GEVRAAGD").
        """
        claim, discourse = self._claim, self._discourse
        auxiliary = discourse.modal | discourse.doing | discourse.just_had
        return claim.sentence.language == "nl" and (
            claim.words[start] in discourse.boundary
            or not auxiliary.isdisjoint(claim.words[start : self._predicate.first])
        )


def _asked_of(claim: Claim, name: Hit, predicate: Hit) -> bool:
    """Tell whether a name stands in what is told to have been asked, and the deed outside of it ("asked
    whether A DID IT, the minister shrugged").
    """
    return any(
        mood is Mood.QUESTION and first <= name.first <= last and not first <= predicate.first <= last
        for mood, first, last, *_ in claim.moods
    )


def _received(claim: Claim, predicate: Hit) -> bool:
    """Tell whether the deed is a noun that stands behind what somebody does to whom it is given ("A got no
    ANSWER").
    """
    start = claim.clause_at(predicate.first)
    got = [i for i in range(start, predicate.first) if claim.words[i] in claim.discourse.receiving]
    if not got or _does_another(claim, got[-1], predicate.first):
        return False
    return not claim.words[predicate.last].endswith(tuple(claim.discourse.verb_ending))


def _does_another(claim: Claim, verb: int, deed: int) -> bool:
    """Tell whether another verb stands between one and a deed ("A GOT cold feet and ASKED for a DELAY")."""
    ending = tuple(claim.discourse.verb_ending)
    return any(
        claim.words[i - 1] in claim.discourse.joining and claim.words[i].endswith(ending)
        for i in range(verb + 2, deed)
    )


def by_account(claim: Claim, name: Hit) -> bool:
    """Tell whether a name is that of who says so ("according to former president X")."""
    before, start = word_before(claim, name.first), max(0, name.first - _ACCOUNT)
    return any(
        start <= first and last < name.first and claim.words[last] == before
        for first, last in claim.places(claim.discourse.by_account)
    )


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
    nouns = [h for h in nouns if claim.words[h.first] not in claim.discourse.by]
    return not any(
        nominal(claim, noun)
        and claim.words[name.first - 1] in claim.discourse.by
        and claim.discourse.passive.isdisjoint(claim.words[noun.last + 1 : name.first])
        for noun in nouns
    )


def _decided_by(claim: Claim, name: Hit) -> bool:
    """Tell whether something was decided where somebody is named ("the decision to leave was TAKEN IN X"), or
    was theirs to do ("it FELL TO X to leave").
    """
    discourse, words = claim.discourse, claim.words
    if any(last + 1 == name.first for _, last in claim.places(discourse.falls_to)):
        return True
    if discourse.decision.isdisjoint(words[: name.first]):
        return False
    behind = words[name.last + 1 : name.last + 2]
    there = words[name.first - 1] in discourse.place_of and not discourse.decided.isdisjoint(behind)
    return there or any(last + 1 == name.first for _, last in claim.places(discourse.decided_in))


def _because_of(claim: Claim, name: Hit) -> bool:
    """Tell whether a name describes a thing at the head of its clause, which is what it is because of or
    after ("after repeated RUSSIAN violations").
    """
    start = claim.clause_at(name.first)
    return claim.words[start] in claim.discourse.background and start < name.first <= start + _MODIFIED


def _goes_on(reading: Reading, predicate: Hit, name: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a clause has no subject of its own before its verb, and goes on with that of one before
    ("A wanted to meet B, but saw no point", "A barred B, blaming the rules"): that is who is named first
    there.
    """
    claim = reading.claim
    segment = claim.segment
    if segment[name.first] > segment[predicate.first] or _inverted(reading, predicate, names):
        return False
    if segment[name.first] == segment[predicate.first]:
        return _second_verb(claim, predicate.first, name, names)
    following = range(name.last + 1, predicate.first)
    begin = next((at for at in following if segment[at] != segment[name.first]), predicate.first)
    between = range(begin, predicate.first)
    ending = tuple(claim.discourse.going_on_ending)
    return (
        (
            (claim.words[begin] == "," and claim.words[begin + 1].endswith(ending))
            or any(
                claim.words[at] in claim.discourse.clausal and segment[at] != segment[at - 1]
                for at in between
            )
        )
        and claim.discourse.subject_pronoun.isdisjoint(claim.words[at] for at in between)
        and not any(h.first in between for h in names)
    )


def _second_verb(claim: Claim, verb: int, name: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a verb right behind "and" goes on with the subject of the one before it ("A barred B AND
    BLAMED the rules").
    """
    and_ = verb - 1
    return (
        name.last < and_
        and claim.words[and_] in claim.discourse.joining
        and claim.part[verb] != claim.part[and_ - 1]
        and not any(h.last == and_ - 1 for h in names)
    )


def _in_relative_clause(claim: Claim, name: int, verb: int) -> bool:
    """Tell whether a name stands in a relative clause between commas, behind which the verb goes on with the
    subject before it ("Blinken, who was to see Lavrov, saw no point").
    """
    clause = claim.segment[name]
    begin = claim.segment.index(clause)
    leading = relative(claim, clause) or claim.words[begin] in claim.discourse.asking  # "whom", "whose"
    if not (name < verb and clause < claim.segment[verb] and leading):
        return False
    if any(first == 0 for first, _ in claim.discourse.namely.places(claim.words[begin:name])):
        return False
    end = next(i for i in range(name, verb + 1) if claim.segment[i] != clause)
    comma = _comma_before(claim, begin)
    return comma > 0 and claim.tokens[end].raw == ","


def _comma_before(claim: Claim, begin: int) -> int:
    """Return the comma before a relative clause, or before the noun that tells who it is about ("A, a leader
    whom B shuns, changed it"); -1 where there is none.
    """
    start = max(0, begin - _TELLING)
    comma = next((i for i in range(begin - 1, start - 1, -1) if not claim.tokens[i].word), -1)
    if comma < 0 or claim.tokens[comma].raw != ",":
        return -1
    told = comma == begin - 1 or claim.words[comma + 1] in claim.discourse.determiner
    return comma if told else -1


def leads(reading: Reading, name: Hit, verb: Hit) -> bool:
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


def addressed(claim: Claim, name: Hit, names: Sequence[Hit]) -> bool:
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
        rest = words[name.last + 2 : name.last + _HEADING]
        told = ":" in rest or any(  # "Biden's line in August was THAT"
            word in claim.discourse.that and (at < _THAT or rest[at - 1] in claim.discourse.passive)
            for at, word in enumerate(rest)
        )
        # "..." RAN X's verdict
        judged = name.first > 0 and claim.words[name.first - 1] in claim.discourse.runs
        quoted = any(0 < name.first - last <= _CLOSING for _, last in claim.quotes)  # "...": X's words
        own = possessor(claim, name) and (told or judged or quoted)
        return before in claim.discourse.in_words or own
    return (
        following == [":"]
        and before in claim.discourse.source_of
        and not claim.discourse.own_words.isdisjoint(words[max(0, name.first - _MESSAGE) : name.first])
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


def _identified(claim: Claim, group: Sequence[Hit], predicate: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a sentence ends by naming who it is that does something ("the country that suspended it
    was A", "the first to suspend it was A"), or a clause whose it is ("the idea was A's").
    """
    discourse, words, segment = claim.discourse, claim.words, claim.segment
    at = group[0].first - 1
    while at > 0 and words[at] in discourse.determiner:
        at -= 1
    if at <= predicate.last or words[at] not in discourse.passive | discourse.past:
        return False
    beside = discourse.not_agent | discourse.on_behalf
    if any(n.first < predicate.first and word_before(claim, n.first) not in beside for n in names):
        return False
    rest = [i for i in range(group[-1].last + 1, len(words)) if claim.tokens[i].word]
    if rest and _only_when(claim, rest):
        rest = []
    if nominal(claim, predicate) and possessor(claim, group[-1]) and segment[at] == segment[predicate.first]:
        return all(segment[i] != segment[at] for i in rest)
    if rest or words[0] not in discourse.identifying:
        return False
    who = words[0] in discourse.relative  # "WHO suspended it was A"
    return who or any(
        words[i] in discourse.relative | discourse.infinitive for i in range(1, predicate.first)
    )


def _only_when(claim: Claim, at: Sequence[int]) -> bool:
    """Tell whether the tokens ``at`` only say when something was ("back in September 2025")."""
    small = claim.discourse.back_then | claim.discourse.place_of | claim.discourse.determiner
    told = set[int]()
    for mention in claim.mentions:
        if mention.kind is MentionKind.DATE:
            told.update(claim.covered(mention))
    return not told.isdisjoint(at) and all(i in told or claim.words[i] in small for i in at)


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
