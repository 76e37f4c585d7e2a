"""When a figure of a sentence is not what a fact counts, but a part, a whole, a change or another thing."""

from __future__ import annotations

from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Fact, Kind
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import mention_tokens, word_before
from nukecheck.matching.held_figures import is_no_limit
from nukecheck.matching.negated import denied_figure, instead_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.shares import adjoins
from nukecheck.matching.statements import measured_by, statement_spans, states_offset
from nukecheck.values import Agreement, Quantity, compare_quantities

_ADJECTIVES = (MentionKind.FREQUENCY, MentionKind.ORDINAL)
_NEAR = 6
_NEXT = 3
_HARDLY = 2  # tokens from a length of time to the post held for it
_STEPS = 8  # tokens from a figure to the one that something went to
_FEW = 10
_DISTANT = 12  # tokens from "gap" to how large it is


def of_something_else(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure or date (tokens ``first`` to ``last``) is not what a fact counts or dates, by the
    words beside it alone: a part, a whole, a change, a name, another thing.
    """
    fact = evoked.fact
    if mention.kind is MentionKind.NUMBER and (
        _part_of_name(reading, first, last)
        or _counts_parties(reading, fact, mention, last)
        or _gone_from(reading, mention, last)
        or _told_again(reading, mention, last)
        or _of_others(reading, fact, last)
        or _of_name_before(reading, evoked, first, last)
        or (fact.kind is Kind.QUANTITY and _part_of_those(reading, evoked, last))
        or _of_those_against(reading, evoked, last)
    ):
        return True
    if fact.kind is Kind.QUANTITY and (
        _is_change(reading, evoked, mention, last)
        or _is_distance(reading, mention)
        or _of_a_part(reading, evoked, last)
        or _of_which(reading, fact, mention, last)
        or _over_another_span(reading, fact, mention)
        or _too_few(fact, mention)
        or adjoins(reading, mention)
        or _multiplied_from(reading, mention)
    ):
        return True
    if mention.kind is MentionKind.DURATION and (
        _names_length(reading, evoked, last)
        or _in_post(reading, first, last)
        or _offset(reading, first, last) != states_offset(fact.statement.get("en", ""))
        or _in_all(reading, evoked, mention)
    ):
        return True
    return (
        _points_back(reading, mention, first, last)
        or _of_other_thing(reading, evoked, mention, last)
        or _set_aside(reading, evoked, mention, first, last)
        or _is_whole(reading, evoked, mention, first)
        or (mention.kind is MentionKind.MONEY and _hardly_named(evoked))
        or (fact.limit and is_no_limit(reading, evoked, mention, first, last))
    )


def _counts_parties(reading: Reading, fact: Fact, mention: Mention, last: int) -> bool:
    """Tell whether a figure counts the countries that have something, not the things ("nine states have
    nuclear weapons").
    """
    claim = reading.claim
    if not fact.unit or last + 1 >= len(claim.tokens):
        return False
    units = set(fact.unit)
    at = last + 1
    if claim.words[at] in claim.discourse.of_what:  # "151 of the 190 states"
        wholes = (mention_tokens(claim, m) for m in claim.mentions if _is_more(m, mention))
        at = next((end + 1 for begin, end in wholes if 0 < begin - at <= _NEXT), at)
    if at >= len(claim.tokens):
        return False
    named = any(at in h.words and h.counts_as & units for h in reading.hits)
    return claim.words[at] in claim.discourse.pair_noun and not named


def _is_more(whole: Mention, part: Mention) -> bool:
    """Tell whether a count is larger than another, which then may be a part of it."""
    ours, theirs = whole.value, part.value
    if (
        whole.kind is not MentionKind.NUMBER
        or not isinstance(ours, Quantity)
        or not isinstance(theirs, Quantity)
    ):
        return False
    return ours.low is not None and theirs.high is not None and ours.low > theirs.high


def _of_others(reading: Reading, fact: Fact, last: int) -> bool:
    """Tell whether a figure counts those that there are beside one named ("A, as do five OTHER states")."""
    claim = reading.claim
    others = claim.discourse.pointing - claim.discourse.relative
    return bool(fact.unit) and last + 1 < len(claim.words) and claim.words[last + 1] in others


def _gone_from(reading: Reading, mention: Mention, last: int) -> bool:
    """Tell whether a figure is the one that something went from to another ("from 12,000 to 1,550")."""
    claim = reading.claim
    start = claim.begin(mention)
    if not start or claim.words[start - 1] not in claim.discourse.source_of:
        return False
    for other in claim.mentions:
        begin = claim.begin(other)
        if other.kind is mention.kind and last < begin <= last + _STEPS:
            return claim.words[begin - 1] in claim.discourse.up_to
    return False


def _multiplied_from(reading: Reading, mention: Mention) -> bool:
    """Tell whether a multiple is what something came from ("up from half that number")."""
    start = reading.claim.begin(mention)
    before = reading.claim.words[max(0, start - 1) : start]
    kinds = (MentionKind.FACTOR, MentionKind.PERCENT)
    return mention.kind in kinds and not reading.claim.discourse.source_of.isdisjoint(before)


def _told_again(reading: Reading, mention: Mention, last: int) -> bool:
    """Tell whether a figure stands in the label of an item that tells it again ("700 carriers: limited to 700
    deployed carriers").
    """
    claim = reading.claim
    colon = next(
        (at for at in range(last + 1, min(last + 5, len(claim.tokens))) if claim.tokens[at].raw == ":"), None
    )
    return colon is not None and any(
        other is not mention
        and other.kind is mention.kind
        and other.value == mention.value
        and mention_tokens(claim, other)[0] > colon
        for other in claim.mentions
    )


def _over_another_span(reading: Reading, fact: Fact, mention: Mention) -> bool:
    """Tell whether a growth or a share of it is over another time than the fact gives it for ("tripled in
    five years", where the sources tell of ten).
    """
    if mention.kind not in (MentionKind.FACTOR, MentionKind.PERCENT):
        return False
    told = statement_spans(fact.statement.get("en", ""))
    spans = [m.value for m in reading.claim.mentions if m.kind is MentionKind.DURATION]
    return bool(told and spans) and all(
        isinstance(span, Quantity) and (span.low, span.high) not in told for span in spans
    )


def _too_few(fact: Fact, mention: Mention) -> bool:
    """Tell whether a small number is no limit of a treaty on hundreds ("a bomber counts as one warhead")."""
    value = mention.value
    if not fact.limit or not isinstance(value, Quantity) or value.high is None or value.high >= _FEW:
        return False
    return _of_hundreds(fact)


def _of_hundreds(fact: Fact) -> bool:
    return all(a.high >= _FEW * _FEW for a in fact.amounts if a.high)


def _of_other_thing(reading: Reading, evoked: Evoked, mention: Mention, last: int) -> bool:
    """Tell whether an adjective that counts ("annual", "first") stands before another noun than those of the
    fact ("the annual report", "for the first time").
    """
    claim = reading.claim
    if mention.kind not in _ADJECTIVES or last != mention_tokens(claim, mention)[0]:
        return False
    if any(begin == last + 1 for begin, _ in claim.places(claim.discourse.in_series)):
        return False
    following = claim.words[last + 1 : last + 2]
    if mention.kind is MentionKind.ORDINAL and not claim.discourse.passive.isdisjoint(following):
        return False  # "that it was the eighth is false"
    small = load_lexicon(claim.sentence.language).function_words
    ours = evoked.words
    for at in range(last + 1, min(last + 1 + _NEXT, len(claim.tokens))):
        if at in ours or claim.words[at] in claim.discourse.in_manner:
            return False
        if not claim.tokens[at].word or claim.words[at] in small:
            return at > last + 1
    return last + 1 < len(claim.tokens)


def _set_aside(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is only what another is set against ("not X but Y"), a difference ("X more
    than"), or "not one".
    """
    claim = reading.claim
    discourse = claim.discourse
    begins = {mention_tokens(claim, m)[0] for m in claim.mentions}
    following: list[str] = []
    for at in range(last + 1, min(last + 5, len(claim.tokens))):
        if at in begins:
            break  # it is the next figure that is a difference
        if claim.segment[at] != claim.segment[last] and discourse.comparative.intersection(
            claim.words[at : at + 2]
        ):
            break  # what a figure is compared with ("600 warheads, more than A")
        if claim.words[at] in discourse.equalling:
            break  # what is said of those counted ("its 290 warheads ARE fewer than")
        following.append(claim.words[at])
    if discourse.comparative.intersection(following[:1]) and discourse.either.isdisjoint(following[1:2]):
        told = reading.evoking(c for f in evoked.filled for c in f.group.concepts)
        # "65 fewer", "65 more warheads"; but not in what tells how many were added ("100 EXTRA warheads")
        return not any(last + 1 in h.words for h in told)
    ends = last + 3 >= len(claim.tokens) or not claim.tokens[last + 3].word
    if ends and discourse.comparative.intersection(following[1:2]) and following[0] not in discourse.joining:
        return any(last + 1 in h.words for h in reading.evoking(evoked.fact.unit))  # "65 warheads FEWER"
    if any(w in discourse.comparative for w in following) and any(
        t.folded in discourse.than for t in claim.tokens[last + 1 :]
    ):
        return True
    start = claim.begin(mention)
    if _of_all(reading, evoked, mention, first) or _compared_with(reading, evoked, mention, start):
        return True
    if denied_figure(reading, mention) is None and not instead_before(reading, start):
        return False
    if isinstance(mention.value, Quantity) and mention.value.low == mention.value.high == 1:
        return True
    for other in claim.mentions:
        if other is not mention and other.kind == mention.kind:
            at = mention_tokens(claim, other)[0]
            if (
                denied_figure(reading, other) is None
                and not instead_before(reading, at)
                and abs(at - first) <= 12
            ):
                return True
    return False


def _compared_with(reading: Reading, evoked: Evoked, mention: Mention, start: int) -> bool:
    """Tell whether a figure that is none of those recorded is only what another is held against ("30 percent
    lower than the figure of 2,200").
    """
    claim, value = reading.claim, mention.value
    begin = max(0, start - _NEXT - 2)
    places = [at for at in range(begin, start) if claim.words[at] in claim.discourse.than]
    if not places or not isinstance(value, Quantity):
        return False
    between = claim.words[places[-1] + 1 : start]
    named = between[:1] and between[0] in claim.discourse.definite
    recorded = evoked.fact.amounts
    return bool(named) and all(compare_quantities(value, one) is Agreement.DIFFERS for one in recorded)


def _is_whole(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure is the whole of another's part ("190 of the 191"), or of those named behind it
    ("of the nine powers ONLY A AND B did"), and the frame has no word for that, or the part is what the fact
    records.
    """
    claim = reading.claim
    at = first - 1
    while at > 0 and claim.words[at] in claim.discourse.transparent:
        at -= 1
    if at < 0 or claim.words[at] not in claim.discourse.source_of:
        return False
    covered = any(h.hit.first <= at <= h.hit.last for h in evoked.filled)
    if mention.kind is MentionKind.NUMBER and (at == 0 or claim.segment[at - 1] != claim.segment[at]):
        named = [h.first for h in reading.by_class.get("country", ()) if h.first > first]
        return not covered and any(first < name < h.first for h in evoked.verbs for name in named)
    if _shared_out(reading, evoked, mention, at, first):
        return True
    parts = [m for m in claim.mentions if m.kind is mention.kind and mention_tokens(claim, m)[1] == at - 1]
    recorded = {one.high for one in evoked.fact.amounts}
    if any(isinstance(m.value, Quantity) and m.value.high in recorded for m in parts):
        return True
    return bool(parts) and not covered


def _shared_out(reading: Reading, evoked: Evoked, mention: Mention, at: int, first: int) -> bool:
    """Tell whether a figure that is none of those recorded is the whole of which somebody before it has a
    share ("A accounts for HALF OF the 12,000", "20 PERCENT OF the 100 billion").
    """
    claim, value = reading.claim, mention.value
    behind = (h for h in evoked.subjects if h.first > first)
    if not isinstance(value, Quantity) or not at:
        return False
    if any(claim.segment[h.first] == claim.segment[first] for h in behind):
        return False
    if any(claim.words[i] in claim.discourse.possessive for i in range(at + 1, first)):
        return False  # "half of ITS 600"
    shares = (MentionKind.PERCENT, MentionKind.FACTOR)
    share = claim.words[at - 1] in claim.discourse.a_part or any(
        m.kind in shares and mention_tokens(claim, m)[1] == at - 1 for m in claim.mentions
    )
    recorded = evoked.fact.amounts
    return share and all(compare_quantities(value, one) is Agreement.DIFFERS for one in recorded)


def _is_change(reading: Reading, evoked: Evoked, mention: Mention, last: int) -> bool:
    """Tell whether a figure is by how much something grew or shrank ("rising by 5 billion", "an increase of
    90 warheads"), and the fact does not tell of a change.
    """
    if mention.kind not in (MentionKind.NUMBER, MentionKind.MONEY):
        return False
    claim = reading.claim
    start = claim.begin(mention)
    told = {i for f in evoked.filled for i in f.hit.words}
    before = range(max(0, start - _NEAR), start)
    after = range(last + 1, min(last + 1 + _NEXT, len(claim.words)))
    if any(at in told for at in (*before, *after) if claim.words[at] in claim.discourse.change):
        return False
    small = claim.discourse.transparent | claim.discourse.change
    for at in after:
        if claim.words[at] in claim.discourse.change:
            return claim.words[at] not in claim.discourse.changing
        if claim.words[at] not in small and not any(at in h.words for h in reading.hits):
            break
    if start < 1 or claim.words[start - 1] not in claim.discourse.change_by:
        return False
    changes = claim.discourse.change
    if claim.words[start - 1] in claim.discourse.source_of:
        changes = changes - claim.discourse.changing  # "a rise of 90", but "built up a stockpile of 90"
    return any(claim.words[at] in changes and claim.segment[at] == claim.segment[start] for at in before)


def _is_distance(reading: Reading, mention: Mention) -> bool:
    """Tell whether a figure is only how far two others are apart ("the GAP between A and B is 65 warheads",
    "A has a LEAD of 65 warheads over B").
    """
    claim = reading.claim
    if mention.kind not in (MentionKind.NUMBER, MentionKind.MONEY) or claim.discourse.distance.isdisjoint(
        claim.bag
    ):
        return False
    start = claim.begin(mention)
    aside = {at for first, last in claim.places(claim.discourse.far_behind) for at in range(first, last + 1)}
    nouns = [
        i
        for i in range(max(0, start - _DISTANT), start)
        if claim.words[i] in claim.discourse.distance and i not in aside
    ]
    return any(claim.segment[start] == claim.segment[i] for i in nouns)


def _of_those_against(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a bare count is of those who did the contrary of what the fact tells, in a clause of its
    own ("190 said yes, ONE said no").
    """
    segment = reading.claim.segment
    return any(
        contrary.first == last + 1
        and contrary.first not in f.hit.words
        and segment[f.hit.first] != segment[contrary.first]
        for f in evoked.filled
        if not (f.turned or f.group.optional)
        for contrary in reading.evoking(f.group.opposites)
    )


def _part_of_those(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a figure is a part of what the fact tells the whole of ("2,100 of the deployed warheads
    are on alert", of those deployed).
    """
    claim = reading.claim
    if last + 2 >= len(claim.words) or claim.words[last + 1] not in claim.discourse.of_what:
        return False
    if claim.words[last + 2] not in claim.discourse.definite:
        return False
    return any(
        last + 2 < hit.first <= last + 2 + _NEXT and hit.counts_as.isdisjoint(evoked.fact.unit)
        for f in evoked.filled
        if not f.group.optional
        for hit in reading.evoking(f.group.concepts)
    )


def _of_a_part(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a word of the fact is said only of a part of what a figure counts ("200, half of which
    are in Europe", "200, of which some 100 are in Europe").
    """
    claim = reading.claim
    shares = [at for at in range(last + 1, len(claim.words)) if claim.words[at] in claim.discourse.a_part]
    for other in claim.mentions:
        begin, end = mention_tokens(claim, other)
        if begin > last and other.kind in (MentionKind.NUMBER, MentionKind.PERCENT, MentionKind.FACTOR):
            shares += [begin, end]
    return any(
        first > last
        and any(first - _NEXT <= share <= end + _NEXT for share in shares)
        and any(f.hit.first > end and not f.group.optional for f in evoked.filled)
        for first, end in claim.places(claim.discourse.part_of_it)
    )


def _of_which(reading: Reading, fact: Fact, mention: Mention, last: int) -> bool:
    """Tell whether a figure counts some of what the figure before it counts, states and not what they have
    ("40 states, of which only nine have them", "40 states, nine of which").
    """
    claim = reading.claim
    start = claim.begin(mention)
    behind = claim.words[last + 1 : last + 3]
    if _below(mention, _FEW) and claim.discourse.source_of.intersection(behind[:1]):
        return not claim.discourse.parting.isdisjoint(behind[1:])
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.sparing
    at = start - 1
    while at > 0 and claim.words[at] in small and claim.words[at] not in claim.discourse.parting:
        at -= 1
    if at <= 0 or claim.words[at] not in claim.discourse.parting:
        return False
    ends = [claim.place(m)[1] for m in claim.mentions if claim.place(m)[1] < at and m.kind is mention.kind]
    if not ends or ends[-1] + 1 >= at or not claim.plural_noun(ends[-1] + 1):
        return False
    return not any(ends[-1] + 1 in h.words and h.counts_as & {*fact.unit} for h in reading.hits)


def _points_back(reading: Reading, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a small number stands for things already named, more of them, or a rank, and counts
    nothing ("the other two", "and two more", "number three").
    """
    claim = reading.claim
    if mention.kind is not MentionKind.NUMBER or first == 0 or not _below(mention, _FEW):
        return False
    if claim.words[first - 1] in claim.discourse.ranking:
        return True
    if last + 1 < len(claim.words) and claim.words[last + 1] in claim.discourse.comparative:
        return True
    if claim.words[first - 1] not in claim.discourse.pointing:
        return False
    after = claim.tokens[last + 1] if last + 1 < len(claim.tokens) else None
    small = load_lexicon(claim.sentence.language).function_words
    return after is None or not after.word or after.folded in small


def _below(mention: Mention, amount: int) -> bool:
    """Tell whether a figure is less than some amount."""
    value = mention.value
    return isinstance(value, Quantity) and value.high is not None and value.high < amount


def _hardly_named(evoked: Evoked) -> bool:
    """Tell whether of who pays and for what the sentence says nothing itself."""
    lent = [c for c in evoked.carried if c.origin not in ("heading", "label")]
    return len(lent) > 1 and not any(f.hit.cls for f in evoked.filled) and not evoked.subjects


def _of_all(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure is the whole of another's part ("of the 12,000 worldwide, China has 600"), and
    not what a fact counts by just these words ("OF THE 191 PARTIES 190 were ready").
    """
    claim = reading.claim
    told = evoked.required
    if len(told) == 1 and told[0].gapped and told[0].first < first < told[0].last:
        return False
    if first > 3 or word_before(claim, first) not in claim.discourse.source_of:
        return False
    return any(m is not mention and m.kind == mention.kind for m in claim.mentions)


def _of_name_before(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a bare figure in brackets, or behind "with", is that of the country right before it, and
    the fact is about no country ("France (290) and the UK, with 225, are parties to it").
    """
    words = reading.claim.words
    if (
        first < 2
        or evoked.fact.scope == "each"
        or any(s.cls == "country" or s.members for s in evoked.subjects)
    ):
        return False
    opening, behind = words[first - 1], "".join(words[last + 1 : last + 2])
    if opening == "(":
        before, closed = first - 2, behind == ")"
    else:
        before = first - 2 - (words[first - 2] == ",")
        closed = opening in reading.claim.discourse.having and behind in {",", ".", ";"}
    return closed and any(h.last == before for h in reading.by_class.get("country", ()))


def _part_of_name(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a number is a word of a longer name ("the TWO superpowers")."""
    return any(
        h.first <= first
        and last <= h.last
        and h.last - h.first > last - first
        and not h.gapped
        and (h.cls or h.members)
        for h in reading.hits
    )


def _offset(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a length of time is that from one event to another ("a year after ..."); that of something
    named before is not ("a prolongation of ten years for ..."), nor one that something lasts ("for a year
    after ...").
    """
    claim = reading.claim
    if first and claim.words[first - 1] in claim.discourse.source_of | claim.discourse.lasting:
        return False
    return last + 1 < len(claim.words) and claim.words[last + 1] in claim.discourse.offset


def _in_post(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a length of time is that for which somebody has held a post ("two weeks IN OFFICE")."""
    return any(
        0 < begin - last <= _HARDLY or 0 < first - end <= _NEXT
        for begin, end in reading.claim.places(reading.claim.discourse.in_post)
    )


def _names_length(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether a length of time is that of a term named right behind it ("a ten-year duration"), and the
    fact is told in other words.
    """
    claim = reading.claim
    if last + 1 >= len(claim.words) or claim.words[last + 1] not in claim.discourse.length_noun:
        return False
    return not any(last + 1 in f.hit.words for f in evoked.filled)


def _in_all(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a length of time is what another came to ("was stretched TO fifteen years"), and the fact
    tells by how much ("extended BY five years").
    """
    claim, start = reading.claim, reading.claim.begin(mention)
    concepts = {c for f in evoked.filled for c in f.group.concepts}
    told = {h.last for h in reading.evoking(concepts)}
    came_to = claim.words[start - 1] in claim.discourse.up_to and start - 2 in told
    return came_to and measured_by(evoked.fact.statement.get("en", ""))
