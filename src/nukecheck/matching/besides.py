"""What stands beside what a fact tells and makes another matter of it: a manner, a company, an addressee."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.factbase.model import Fact, Kind, Mode
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.grammar import AGENT_CLASSES, possessor
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.negated import denied_name, instead_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.slots import slot_class
from nukecheck.matching.strange_names import clauses_of
from nukecheck.matching.unknown_names import capitals
from nukecheck.matching.vocabulary import Hit

Place = tuple[int, int]
_AFTER = 2  # tokens from "without" to whom it leaves out
_STOPS = frozenset([",", ".", ";", ":", "!", "?", ")", "\u2013", "\u2014"])
_THING = 2  # words of a thing behind whose it is
_DOER = 5  # tokens from "by" to the end of who does it
_BEFORE = 4  # tokens from "only for" to a name
_TELLS = 2  # words of a clause that says something of its own


def in_another_manner(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return how it is said to have been done, where no fact tells of that ("UNILATERALLY", "in secret")."""
    claim = reading.claim
    found = claim.places(claim.discourse.manner)
    if not any(s.role == "actor" and len(s.values) == 1 for s in one.fact.slots):
        thing = claim.discourse.own_thing
        alone = claim.places(claim.discourse.by_one)
        found = [*found, *(one for one in alone if thing.isdisjoint(claim.words[one[1] + 1 : one[1] + 2]))]
    if not found:
        return None
    segments = clauses_of(reading, one)
    known = {i for f in one.evoked.filled for i in f.hit.words}
    known |= {i for h in reading.hits if accounts.asks_for(one.fact, h) for i in h.words}
    return next(
        (
            (first, last)
            for first, last in found
            if claim.segment[first] in segments and known.isdisjoint(range(first, last + 1))
        ),
        None,
    )


def left_out(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return without whom it is said to have been done ("WITHOUT THE AMERICANS")."""
    claim = reading.claim
    lacking = [i for i, w in enumerate(claim.words) if w in claim.discourse.lacking]
    if not lacking:
        return None
    small = load_lexicon(claim.sentence.language).function_words
    own = {i for f in one.evoked.filled for i in f.hit.words}
    segments = clauses_of(reading, one)
    near = {*segments, *(s + 1 for s in segments), *(s + 2 for s in segments)}
    for at in lacking:
        if at in own or claim.segment[at] not in near:
            continue
        for h in reading.hits:
            if (
                h.cls in AGENT_CLASSES
                and 0 < h.first - at <= _AFTER
                and h not in one.names
                and not accounts.asks_for(one.fact, h)
                and h not in one.evoked.subjects
                and (
                    h.last + 1 >= len(claim.words)
                    or claim.words[h.last + 1] in _STOPS
                    or claim.words[h.last + 1] in small
                )
            ):
                return at, h.last
    return None


def to_whom(reading: Reading, one: Match) -> Place | None:
    """Return to whom it is said to have been done, in a sentence that turns on that person and whom the fact
    does not name ("it was A TO WHOM B proposed it").
    """
    claim = reading.claim
    turns = dict(claim.places(claim.discourse.to_whom))
    return next(
        (
            (h.first, turns[h.last + 1])
            for h in reading.hits
            if h.cls in AGENT_CLASSES and h.last + 1 in turns and h not in one.names
        ),
        None,
    )


def denied_of(reading: Reading, one: Match) -> Place | None:
    """Return the name of several that fill a statement of which something of its own is denied in a clause
    that tells nothing of the statement ("it binds A; B NEVER SIGNED IT").
    """
    claim = reading.claim
    if one.part is Part.VALUE or one.denied or len(one.names) < 2 or not claim.negations:
        return None
    if claim.places(claim.discourse.no_actor):  # "nobody in A, B or C" is of all of them
        return None
    told = {claim.segment[i] for f in one.evoked.filled for i in f.hit.words}
    denied = {claim.segment[first] for first, _ in claim.negations}
    return next(
        (
            (h.first, h.last)
            for h in one.names
            if claim.segment[h.first] in denied and claim.segment[h.first] not in told
        ),
        None,
    )


def gainsaid_of_another(reading: Reading, one: Match) -> Place | None:
    """Return who is said, in a clause of its own behind "but" or "while", to do the contrary of what a
    statement tells, where this is told of several or of all ("A won't accept them, BUT B HAS NO PROBLEM").
    """
    claim, segment, discourse = reading.claim, reading.claim.segment, reading.claim.discourse
    negated = {segment[at]: at for at, _ in claim.negations}
    told = {segment[i] for i in one.evoked.words}

    def denies(hit: Hit, contrary: bool) -> bool:
        return contrary != (negated.get(segment[hit.first], hit.first) not in hit.words)

    for filled in one.evoked.filled:
        group, hit = filled.group, filled.hit
        if group.optional or hit.cls:
            continue
        denied = denies(hit, filled.turned)
        for other in reading.evoking(group.concepts | group.opposites):
            begin = claim.clause_at(other.first)
            if segment[other.first] in told or other.first < hit.last:
                continue
            if discourse.clausal.isdisjoint((claim.words[begin], claim.words[begin - 1])):
                continue
            if denies(other, not other.counts_as.isdisjoint(group.opposites)) == denied:
                continue
            named = next(
                (
                    h
                    for h in reading.hits
                    if h.cls in AGENT_CLASSES and begin <= h.first < other.first and h not in one.names
                ),
                None,
            )
            if named is not None:
                return named.first, other.last
    return None


def title_only(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> Place | None:
    """Return what somebody says of whom a sentence tells the office, and nothing else that a fact knows or
    nearly tells ("the war is won, CHEERED AMBASSADOR X").
    """
    claim = reading.claim
    if one.denied or not _titled(one.fact) or any(m.fact.id != one.fact.id for m in matches):
        return None
    own = {i for h in (*one.evoked.subjects, *one.names) for i in h.words}
    beside = [h for h in _saying(reading) if any(i - 1 in h.words or i + 1 in h.words for i in own)]
    if not beside:
        return None
    here = {claim.segment[i] for i in own}
    small = load_lexicon(claim.sentence.language).function_words
    told = [
        i
        for i, number in enumerate(claim.segment)
        if number not in here and claim.tokens[i].word and claim.words[i] not in small
    ]
    known = {i for h in reading.hits if not h.cls and accounts.spoken_by(one.fact, h) for i in h.words}
    return (told[0], told[-1]) if len(told) >= _TELLS and known.isdisjoint(told) else None


def _saying(reading: Reading) -> list[Hit]:
    """Return the verbs of saying that are nobody's quoted words."""
    return [h for h in reading.evoking(("say",)) if not reading.claim.quoted(h.first)]


def _titled(fact: Fact) -> bool:
    return any(s.role == "office" for s in fact.slots)


def of_what(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return of what a speaker is said to have said what a fact has them say, where that is something that
    the fact does not speak of ("said OF THE CEASEFIRE: ...").
    """
    claim = reading.claim
    if one.fact.kind is not Kind.QUOTATION:
        return None
    about, small = claim.discourse.about, load_lexicon(claim.sentence.language).function_words
    verbs = _saying(reading)
    topic = one.fact.topic
    known = {i for h in reading.hits if h.cls or accounts.touches(topic, h) for i in h.words}
    known |= {i for h in one.evoked.subjects for i in h.words}
    for at, word in enumerate(claim.words):
        if (
            word not in about
            or claim.quoted(at)
            or not any(claim.segment[v.first] == claim.segment[at] for v in verbs)
        ):
            continue
        what = []
        for i in range(at + 1, len(claim.words)):
            if claim.segment[i] != claim.segment[at] or not claim.tokens[i].word or claim.words[i] in about:
                break
            what.append(i)
        content = [i for i in what if claim.words[i] not in small]
        if content and known.isdisjoint(what):
            return at, content[-1]
    return None


def beyond(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return to what a word of a saying is said to apply that no fact of the topic speaks of ("bound
    by its obligations UNDER THE GAS CONTRACT").
    """
    claim = reading.claim
    if one.part is Part.VALUE or (
        not any(s.role == "speaker" for s in one.fact.slots)
        and (one.fact.kind is not Kind.QUOTATION and not _of_person(one))
    ):
        return None
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.whoever
    known = {i for h in reading.hits if h.cls or accounts.touches(one.fact.topic, h) for i in h.words}
    known |= claim.mentioned
    told = [f.hit for f in one.evoked.filled if not f.group.optional]
    hits = [h for h in (*told, *one.evoked.subjects) if not h.cls]
    if claim.sentence.language != "nl":  # there a verb may stand behind what it governs
        last = max((f.hit.last for f in one.evoked.filled), default=-1)
        hits = [h for h in hits if h.last == last]
    for hit in hits:
        at = hit.last + 1
        if at + 1 >= len(claim.words) or claim.words[at] not in claim.discourse.applying:
            continue
        if claim.words[at + 1] in claim.discourse.whoever or _titled(one.fact):
            continue
        what = []
        for i in range(at + 1, len(claim.words)):
            if (not claim.tokens[i].word and claim.words[i] != "-") or i in one.evoked.words:
                break
            what.append(i)
        content = [i for i in what if claim.tokens[i].word and claim.words[i] not in small]
        if content and known.isdisjoint(what):
            return at, content[-1]
    return None


def _of_person(one: Match) -> bool:
    return any(h.cls == "person" for h in one.evoked.subjects)


def by_unknown(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return who is said to have done, in the passive, what a fact tells of others, where that is nobody
    whom a text may name again ("was proposed BY THE GREEN PARTY").
    """
    doers = {v for s in one.fact.slots if s.role == "actor" for v in s.values}
    told = (*one.names, *one.evoked.subjects)
    if not doers or any(not doers.isdisjoint(h.stands_for | h.members | h.counts_as) for h in told):
        return None
    claim, discourse = reading.claim, reading.claim.discourse
    clauses = {claim.segment[h.first] for h in one.evoked.predicates}
    small = load_lexicon(claim.sentence.language).function_words | discourse.transparent
    small |= discourse.not_agent
    named = claim.mentioned.union(*(h.words for h in reading.hits if h.cls or h.members))
    known = {i for h in reading.hits if accounts.touches(one.fact.topic, h) for i in h.words}
    for at, word in enumerate(claim.words):
        if word not in discourse.by or claim.segment[at] not in clauses:
            continue
        if discourse.determiner.isdisjoint(claim.words[at + 1 : at + 2]):
            continue
        end = at + 1
        while end < len(claim.words) and claim.tokens[end].word and end - at <= _DOER:
            if end > at + 1 and claim.words[end] in small:
                break
            end += 1
        what = [i for i in range(at + 1, end) if claim.words[i] not in small]
        if named.isdisjoint(what) and not known.issuperset(what):
            return at, what[-1]
    return None


def of_its_other(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return the thing of a country that a statement is told of, where the fact tells it of the country and
    no fact of the topic speaks of such a thing ("China's MOON PROGRAMME will quadruple").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    small = load_lexicon(claim.sentence.language).function_words | discourse.not_agent
    small |= discourse.passive | discourse.past | discourse.place_of
    known = {i for h in reading.hits if h.cls or accounts.touches(one.fact.topic, h) for i in h.words}
    for h in one.evoked.subjects:
        if h.cls != "country" or not possessor(claim, h):
            continue
        at = h.last + 1
        while at < len(claim.words) and not claim.tokens[at].word:
            at += 1
        thing = range(at, min(at + _THING, len(claim.words)))
        words = [i for i in thing if claim.tokens[i].word and claim.words[i] not in small]
        if len(words) == _THING and known.isdisjoint(thing):
            return thing[0], thing[-1]
    return None


def told_somebody(reading: Reading, one: Match) -> Place | None:
    """Return to whom something was said whom nobody knows ("told SPUTNIK that")."""
    if not any(s.role == "speaker" for s in one.fact.slots) and not _of_person(one):
        return None
    claim = reading.claim
    names = capitals(reading)
    return next(
        (
            (at, at)
            for at in sorted(names)
            if at and claim.words[at - 1] in claim.discourse.addressing and not claim.quoted(at)
        ),
        None,
    )


def of_one_alone(reading: Reading, one: Match) -> Place | None:
    """Return the only one for whom a date or figure is said to hold, where a fact has it of others as well
    ("since 1972, but ONLY FOR RUSSIA").
    """
    claim = reading.claim
    own = {*one.names, *one.told, *one.evoked.subjects}
    for h in reading.hits:
        before = claim.words[max(0, h.first - _BEFORE) : h.first]
        if (
            h.cls in AGENT_CLASSES
            and h not in own
            and 0 <= claim.segment[h.first] - claim.segment[one.first] <= _AFTER
            and not claim.discourse.alone.isdisjoint(before)
            and not claim.discourse.for_whom.isdisjoint(before)
        ):
            return h.first, h.last
    return None


def in_place_of(reading: Reading, index: FactIndex, one: Match) -> Place | None:
    """Return the name that stands in the place of the recorded one, which another clause has ("earlier it
    met in CAIRO; this time it met in Geneva").
    """
    claim = reading.claim
    told = {claim.segment[h.first] for h in one.evoked.predicates}
    for slot in one.fact.slots:
        if slot.role in AGENTS or len(slot.values) != 1:
            continue
        cls = slot_class(index, slot)
        if cls not in ("place", "outlet"):
            continue
        hits = reading.by_class.get(cls, ())
        right = [h for h in hits if not h.counts_as.isdisjoint(slot.values)]
        here = [h for h in hits if claim.segment[h.first] in told]
        if (
            here
            and right
            and not any(h in right for h in here)
            and not any(h.counts_as & r.counts_as for h in here for r in right)
            and denied_name(reading, here[0].first) is None
            and not instead_before(reading, here[0].first)
        ):
            return here[0].first, here[0].last
    return None


def done_already(reading: Reading, one: Match) -> Place | None:
    """Return what tells that something has come true already of which a fact says only that it may or will
    ("has ALREADY banned it").
    """
    if one.fact.mode is not Mode.FORECAST:
        return None
    claim, discourse = reading.claim, reading.claim.discourse
    told = {claim.segment[h.first] for h in one.evoked.predicates}
    here = [i for i, number in enumerate(claim.segment) if number in told]
    words = {claim.words[i] for i in here}
    if discourse.has.isdisjoint(words) and discourse.passive.isdisjoint(words):
        return None
    return next(((i, i) for i in here if claim.words[i] in discourse.already), None)


def of_another_day(reading: Reading, accounts: Accounts, one: Match) -> Place | None:
    """Return the day of the week of what a fact tells, where another fact of its family records another."""
    days = reading.by_class.get("weekday", ())
    recorded = accounts.weekdays(one.fact) if days else frozenset()
    if not recorded:
        return None
    segments = clauses_of(reading, one)
    return next(
        (
            (h.first, h.last)
            for h in days
            if h not in one.names
            and recorded.isdisjoint(h.counts_as)
            and reading.claim.segment[h.first] in segments
        ),
        None,
    )
