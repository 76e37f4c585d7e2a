"""Whether so much of a fact stands close together that an objection to it is safe to raise."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.factbase.model import Fact, Kind
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.grammar import AGENT_CLASSES, clause_start, pieces, same_clause, word_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_FIRM = 6.5
_FIRM_IF_SHORT = 3.5
_LONG = 30
_ALONE = 16  # tokens, up to which a sentence may be about a topic that the text before names
_CURT = 10  # tokens, up to which it may be about the treaty that the one right before it names
_CLOSE = 20
_NEAR = 26
_QUOTED = 4  # words of a fact in the quotation before a sentence that says whose that was
_OBJECT = 4  # tokens from a verb up to the pronoun for what it is done to


def firm(reading: Reading, evoked: Evoked, names: list[Hit], score: float) -> bool:
    """Tell whether so much of a fact is found, so close together, that an objection to the sentence is safe.

    The longer a sentence, the more it may say beside the fact.
    """
    required = evoked.required
    length = len(reading.claim.tokens)
    if names and _of_quotation_before(reading, evoked):
        return True
    if any(c.origin in ("recent", "last") for c in evoked.carried) and not (
        leaning(reading) or (names and goes_on(reading, evoked))
    ):
        return False
    spoken_of = [c for c in evoked.carried if c.hit.stands_for & set(evoked.fact.subject)]
    if any(c.origin == "recent" and (evoked.frame.denies or not is_name(c.hit)) for c in spoken_of):
        return False
    if any(c.origin == "recent" and c.hit.cls == "treaty" for c in spoken_of) and not reading.names_again:
        return False  # whose something is tells of no treaty further back
    if evoked.carried and _spoken_before(reading, evoked):
        return False  # what the sentence takes up may be another thing than the fact is about
    if evoked.carried and all(h.concept == "say" for h in required):
        return False  # what was said stands elsewhere
    quoted = evoked.fact.kind is Kind.QUOTATION
    if quoted and evoked.carried and not names and not _speaks(reading, evoked.fact):
        return False  # what is so is not what somebody said
    lent = [c for c in evoked.carried if c.origin in ("recent", "last")]
    if length > _ALONE and not names and any(not is_name(c.hit) for c in lent if c in spoken_of):
        return False  # a long sentence that denies something is about what it names itself
    borrowed = [c for c in evoked.carried if c not in spoken_of and c.origin not in ("label", "heading")]
    if length > _ALONE and not names and borrowed and len(required) <= 1:
        return False
    if lent and len(required) == 1 and any(f.turned and not f.group.optional for f in evoked.filled):
        return False  # one word alone tells the opposite of what stands elsewhere
    if len(lent) > 1 and not (names or evoked.subjects) and any(f.turned for f in evoked.filled):
        return False  # an opposite, of those who and what were only named before
    if len(evoked.carried) > 1 and len(required) <= 1 and not names:
        return False  # hardly anything of the fact is in the sentence
    if all(h.cls not in ("", "post") for h in required):  # an office is more than a name
        return False
    if score < (_FIRM if length > _LONG else _FIRM_IF_SHORT):
        return False
    said = [_as_object(reading, evoked, h) for h in required] + [(h.first, h.last) for h in names]
    every = [h for h in reading.hits if h.cls]
    begin, end = min(first for first, _ in said), max(first for first, _ in said)
    if not same_clause(reading, begin, end, every) and not _by_last(reading, required, names, every):
        return False
    if _of_another(reading, evoked, begin) or _behind_semicolon(reading, evoked, begin):
        return False
    if _across_semicolon(reading, evoked) or _brought_in(reading, evoked):
        return False
    subjects = [_taken_up(reading, h, min(said)[0]) for h in evoked.subjects]
    return _spread(said) <= _CLOSE and _spread([*said, *subjects]) <= _NEAR


def _of_quotation_before(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a sentence only says whose words the quotation before it was ("So said X to Y"), and that
    has enough of the fact.
    """
    opens = any(not first for first, _ in reading.claim.places(reading.claim.discourse.said_so))
    quoted = {(c.start, c.end): c for c in evoked.carried if not is_name(c.hit)}
    return (
        evoked.fact.kind is Kind.QUOTATION
        and opens
        and all(c.origin == "label" for c in evoked.carried)
        and sum(len(c.hit.words) for c in quoted.values()) >= _QUOTED
    )


def goes_on(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a short sentence goes on about the topic that the one right before it names."""
    lent = [c for c in evoked.carried if c.origin in ("recent", "last")]
    length = _length(reading, evoked)
    return length <= _ALONE and all(
        c.origin == "last" and (not is_name(c.hit) or (c.hit.cls == "treaty" and length <= _CURT))
        for c in lent
    )


def _length(reading: Reading, evoked: Evoked) -> int:
    """Return how many tokens a sentence has; only those before "but" where that parts them from the rest, and
    the fact's words are among them ("earlier ones were in Paris, BUT ...").
    """
    claim = reading.claim
    words = [at for f in evoked.filled for at in f.hit.words]
    behind = max(words, default=len(claim.words))
    but = (
        at
        for at in range(behind + 1, len(claim.words))
        if claim.words[at - 1] == "," and (claim.words[at],) in claim.discourse.contrast
    )
    return next(but, len(claim.tokens))


def _spoken_before(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the sentences that one leans on speak of what shows that something else than the fact is
    meant ("the treaty was extended ... He signed it").
    """
    return any(concept in c.hit.stands_for for c in reading.context.said for concept in evoked.fact.unless)


def _speaks(reading: Reading, fact: Fact) -> bool:
    """Tell whether a sentence tells of saying something, or names who is recorded to have said it."""
    speakers = {v for s in fact.slots if s.role == "speaker" for v in s.values} | {fact.speaker}
    return bool(reading.evoking(("say",))) or any(not speakers.isdisjoint(h.stands_for) for h in reading.hits)


def _of_another(reading: Reading, evoked: Evoked, begin: int) -> bool:
    """Tell whether the words of a fact, from token ``begin``, stand in another clause than its subject, and
    that clause has a name of its own, or a pronoun for one ("China built more, while Washington said that it
    was willing").
    """
    claim = reading.claim
    here = {claim.segment[f.hit.first] for f in evoked.filled if not f.group.optional}
    if not evoked.subjects or any(claim.segment[h.first] in here for h in evoked.subjects):
        return False
    spoken = {claim.segment[h.first] for h in reading.evoking(("say",))}
    if any(claim.segment[h.first] in spoken for h in evoked.subjects):
        return False  # the clause holds what the subject says
    told = {*evoked.fact.subject, *(c for s in evoked.fact.slots for c in (*s.values, *s.also))}
    doing = [h for h in reading.hits if h.cls in AGENT_CLASSES and claim.segment[h.first] in here]
    doing = [h for h in doing if h.last < begin < min(s.first for s in evoked.subjects)]
    opens = {claim.words[clause_start(claim.segment, s.first)] for s in evoked.subjects}
    if opens & claim.discourse.relative or any(s.cls not in AGENT_CLASSES for s in evoked.subjects):
        doing = []
    if doing and told.isdisjoint(doing[-1].stands_for | doing[-1].members):
        return True  # "A has more than B, and SUBJECT has ..."
    subject = max(h.last for h in evoked.subjects)
    between = [h for h in reading.hits if h.cls in AGENT_CLASSES and subject < h.first and h.last < begin]
    if not between:
        return False
    nearest = max(between, key=lambda h: h.last)
    identified = claim.words[subject + 1] in claim.discourse.relative
    if identified and not claim.discourse.passive.isdisjoint(claim.words[nearest.last + 2 : begin]):
        return False  # "the treaty THAT A SIGNED was left by B"
    taken_up = any(
        claim.segment[at] in here and claim.words[at] in claim.discourse.pronoun
        for at in range(nearest.last + 1, begin)
    )
    if not taken_up and claim.segment[nearest.first] not in here:
        return False
    return told.isdisjoint(nearest.stands_for | nearest.members)


def _behind_semicolon(reading: Reading, evoked: Evoked, begin: int) -> bool:
    """Tell whether a semicolon parts the words of a fact, from token ``begin``, from its subject, and nothing
    takes that up behind it: what follows there on another name is about that ("; and Z, which does not").
    """
    words = reading.claim.words
    if not evoked.subjects or ";" not in words:
        return False
    subject = max(evoked.subjects, key=lambda h: h.last)
    marks = [i for i in range(subject.last + 1, begin) if words[i] == ";"]
    if not marks:
        return False
    rest = words[marks[-1] :]
    discourse = reading.claim.discourse
    return discourse.pronoun.isdisjoint(rest) and not discourse.anaphor.places(rest)


def _across_semicolon(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a semicolon parts the words of a fact from who it is about, on either side, of whom
    nothing is denied there ("A backed it; B did not"), or a negation from all that the fact names ("it does
    not bind C; it binds A and B").
    """
    words = reading.claim.words
    if ";" not in words or evoked.frame.denies:
        return False
    piece = pieces(reading.claim)
    denied = {piece[at] for at, _ in reading.claim.negations}
    recorded = {v for s in evoked.fact.slots for v in s.values}
    named = {piece[h.first] for h in reading.hits if not recorded.isdisjoint(h.stands_for | h.members)}
    if denied and named and named.isdisjoint(denied):
        return True
    said = denied | {piece[one.first] for one in evoked.predicates}
    return any(s.cls in AGENT_CLASSES and piece[s.first] not in said for s in evoked.subjects)


def _brought_in(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the treaty that a fact is about only comes in behind "by", in another piece of the clause
    than what is told ("it had no checks and was replaced BY B").
    """
    claim, part = reading.claim, reading.part
    return bool(evoked.subjects) and all(
        s.cls == "treaty"
        and word_before(claim, s.first) in claim.discourse.by
        and all(h.last < s.first and part[h.first] != part[s.first] for h in evoked.predicates)
        for s in evoked.subjects
    )


def _by_last(reading: Reading, required: Sequence[Hit], names: list[Hit], every: Sequence[Hit]) -> bool:
    """Tell whether a name and what is said of it stand in one clause, and what it is about in one before
    ("all could live with the text; only X was against").
    """
    if not names:
        return False
    at = names[0].first
    own = [h for h in required if same_clause(reading, h.first, at, every)]
    begin = min((h.first for h in own), default=0)
    return any(not h.cls for h in own) and all(h in own or h.last < min(begin, at) for h in required)


def _taken_up(reading: Reading, subject: Hit, before: int) -> tuple[int, int]:
    """Return the place of a subject, or of the last pronoun that takes it up before token ``before``."""
    claim = reading.claim
    for at in range(before - 1, subject.last, -1):
        if claim.words[at] in claim.discourse.pronoun:
            return at, at
    return subject.first, subject.last


def _as_object(reading: Reading, evoked: Evoked, thing: Hit) -> tuple[int, int]:
    """Return the place of a thing, or that of a pronoun behind a verb in a later clause that takes it up ("A
    gave up its weapons, but B kept THEM").
    """
    claim, verb = reading.claim, evoked.predicates[0]
    if thing.cls or claim.segment[thing.first] >= claim.segment[verb.first]:
        return thing.first, thing.last
    for at in range(verb.last + 1, min(verb.last + _OBJECT, len(claim.words))):
        if claim.segment[at] == claim.segment[verb.first] and claim.words[at] in claim.discourse.objects:
            return at, at
    return thing.first, thing.last


def _spread(places: list[tuple[int, int]]) -> int:
    return max(first for first, _ in places) - min(last for _, last in places)


def is_name(hit: Hit) -> bool:
    """Tell whether a word is a name, or stands for those who have one."""
    return bool(hit.cls or hit.members)
