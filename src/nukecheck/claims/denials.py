"""Which words of a sentence deny, and what phrases of denial deny."""

from __future__ import annotations

from nukecheck.claims.wordforms import is_genitive
from nukecheck.extract import Mention
from nukecheck.lexicon.discourse import Discourse, Places
from nukecheck.text import Span
from nukecheck.tokens import Token, first_word

_CLAUSE_ENDS = frozenset(".,;:!?")
_SO_MUCH = 10  # tokens, among which "as" stands in "no country grows as fast as"
_SO_LONG = 3  # tokens from there to the second "as"
_UNTIL = 6  # tokens from "not" past "until"
_TO = 6  # tokens from a verb of refusing to what is refused
_TE = 14
_MARK = 4  # tokens of a mark such as "Myth 2:"
_NOBODY = 7  # tokens from nobody to what is said of them
_KEY = 20  # tokens, before which a colon ends what an entry is about, with what leads it in
_NONE = 7  # tokens behind it, at the most


def read_negations(
    words: list[str],
    places: Places,
    discourse: Discourse,
    tokens: tuple[Token, ...],
    mentions: tuple[Mention, ...],
) -> tuple[tuple[int, int], ...]:
    """Return (first, last) of the tokens that deny within their part, in order."""
    negating = places(discourse.negating)
    phrases = {first for first, _ in negating}
    within = {i for first, last in negating for i in range(first + 1, last + 1)}  # "by NO means" denies once
    denying = [
        index
        for index, word in enumerate(words)
        if index in phrases or (index not in within and (word in discourse.denying or word.endswith("n't")))
    ]
    if not denying:
        return ()
    spared = {i for first, last in places(discourse.not_negation) for i in range(first, last + 1)}
    phrases_denying = (*places(discourse.denial), *places(discourse.unsaid))
    denied = {i for a, b in phrases_denying for i in range(a, b + 1)}
    hedged = [m.hedge for m in mentions if m.hedge]
    spared |= _excepting(places, discourse)
    found = []
    for index in denying:
        word = words[index]
        if index in spared or index in denied or _compound(tokens, index) or _numbered(tokens, index):
            continue
        if word in discourse.unrealised and not _refused(words, index, discourse):
            continue
        until = word in discourse.denying_until or word.endswith("n't")
        if until and not discourse.until.isdisjoint(words[index + 1 : index + _UNTIL]):
            continue
        if word in discourse.no_other and _as_much(words, index, discourse):
            continue
        if word in discourse.only_just and _just_before(words, index, discourse):
            continue
        if word in discourse.answering and _somebodys(tokens, words, index, discourse):
            continue
        if index in phrases or _entailed(words, index, discourse) is None:
            place = Span(tokens[index].start, tokens[index].end)
            if not any(h.contains(place) for h in hedged):
                found.append((index, index))
    return tuple(found)


def _excepting(places: Places, discourse: Discourse) -> set[int]:
    """Return the tokens of "nobody" that has an exception, of whom it is so ("NO ONE EXCEPT A did it")."""
    nobody = places(discourse.no_actor)
    if not nobody:
        return set()
    beside = {first for first, _ in places(discourse.excepting_beside)}
    exceptions = [first for first, _ in places(discourse.excepting)]
    return {
        i
        for first, last in nobody
        if last + 1 in beside or any(at > last for at in exceptions)
        for i in range(first, last + 1)
    }


def _as_much(words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether "no" opens a sentence that says of one what is true of no other as much ("NO arsenal grows
    AS fast AS that of X").
    """
    if index:
        return False
    so = next((i for i, word in enumerate(words[:_SO_MUCH]) if word in discourse.so_much), None)
    if so is None or "," in words[:so] or not discourse.as_if_joined.isdisjoint(words[so + 1 : so + 2]):
        return False
    return not discourse.alike.isdisjoint(words[so + 2 : so + 2 + _SO_LONG])


def _just_before(words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether something had only just happened when something else did ("hardly had he arrived when"):
    a clause with "when" follows, or stands before, without a denial of its own.
    """
    near = not discourse.just_had.isdisjoint(words[max(0, index - 2) : index + 2])
    return near and any(
        words[at] in discourse.when_it and _CLAUSE_ENDS.isdisjoint(words[min(at, index) + 1 : max(at, index)])
        for at in range(len(words))
    )


def _somebodys(tokens: tuple[Token, ...], words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether "no" is the answer that somebody gave ("Russia's no", "a clear no")."""
    following = words[index + 1] if index + 1 < len(words) else "."
    if following not in _CLAUSE_ENDS and following not in discourse.answered_to:
        return False
    genitive = index > 0 and is_genitive(tokens[index - 1].raw)
    return genitive or not discourse.determiner.isdisjoint(words[max(0, index - 2) : index])


def _refused(words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether what follows a verb of refusing is what was not done ("refused to extend it"), and not
    something offered. In Dutch the object of that stands before it ("weigerde (om) de wapens op te geven").
    """
    if not discourse.infinitive.isdisjoint(words[index + 1 : index + _TO]):
        return True
    following = words[index + 1 : index + _TE]
    following = following[following[:1] in [[word] for word in discourse.purpose] :]  # "weigerde OM"
    at = next((i for i, word in enumerate(following) if word in discourse.infinitive), None)
    if at is None or not discourse.purpose:
        return False
    return (discourse.purpose | discourse.relative | {","}).isdisjoint(following[:at])


def _numbered(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word is short for "number" before a figure ("no. 13")."""
    following = tokens[index + 1 : index + 3]
    return len(following) > 1 and following[0].raw == "." and following[1].raw.isdigit()


def _compound(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word is joined to the next by a hyphen ("niet-strategisch")."""
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].raw == "-"
        and tokens[index].end == tokens[index + 1].start
        and tokens[index + 1].end == tokens[index + 2].start
    )


def _is_negation(word: str, discourse: Discourse) -> bool:
    return word in discourse.negation or word.endswith("n't")


def read_denials(
    words: list[str], places: Places, tokens: tuple[Token, ...], discourse: Discourse
) -> list[tuple[int, int, int]]:
    """Return (marker, first, last) of what is denied.

    A phrase that ends in "that" denies what follows, up to where a sentence of its own begins ("..., there
    are"), and so does "does not mean"; "contrary to" the words up to the comma; any other the whole sentence.
    """
    last = len(words) - 1
    found = []
    opening = first_word(tokens)
    if ":" in words[opening : opening + _MARK] and words[opening] in discourse.marks_false:
        found.append((opening, words.index(":") + 1, last))  # "Myth: ..."
    undenied = {i for first, end in places(discourse.undenied) for i in range(first, end + 1)}
    for a, b in sorted((*places(discourse.denial), *places(discourse.unsaid))):
        if a in undenied:
            continue  # "it is WRONG TO DENY that"
        that = not discourse.relative.isdisjoint((words[b], *words[b + 1 : b + 2]))
        # "that it is not, is false"; longer phrases would hold their "not"
        closing = words[a] in discourse.passive or words[b] in discourse.negation or (b > a + 1 and not that)
        opens = (i for i in range(max(0, a - _NOBODY), a) if i == opening or not tokens[i - 1].word)
        denied = any(_is_negation(words[i], discourse) for i in (*opens, *range(max(0, a - 3), a)))
        if closing or not denied:  # "no one disputes", "HARDLY anyone in the EU disputes"
            found.append((a, a if that else 0, _anew(words, b, last, discourse)))
    for who, thinks in places(discourse.who_thinks):
        if thinks == who + 1 and who > opening and tokens[who - 1].word:
            continue  # "A REPORTS THAT all this is wrong"
        erring = next((a for a, _ in places(discourse.erring) if a > thinks), None)
        if erring is not None:  # "whoever thinks that X is mistaken"
            found.append((erring, thinks + 1, erring - 1))
    entails = not discourse.entailing.isdisjoint(words)
    for index, word in enumerate(words) if entails else ():
        if not _is_negation(word, discourse):
            continue
        follows = _entailed(words, index, discourse)
        if follows is not None:
            found.append((index, follows, _anew(words, follows, last, discourse)))
    colon = words.index(":") if ":" in words[:_KEY] else 0
    if 0 < colon < last <= colon + _NONE and words[colon + 1] in discourse.none_at_all:
        found.append((colon + 1, 0, colon - 1))  # "Prospect of resumption: none"
    for first, _ in places(discourse.contrary):
        comma = next(
            (i for i in range(first, last) if words[i] == "," and tokens[i].end < tokens[i + 1].start), last
        )
        found.append((first, first, comma))
    return found


def _entailed(words: list[str], negation: int, discourse: Discourse) -> int | None:
    """Return the first token of what a negation says does not follow ("The pause does not mean that ...").

    What stands before it is taken for granted. ``None`` where it is a negation like any other.
    """
    if discourse.entailing.isdisjoint(words) or words[max(0, negation - 1)] in discourse.by:
        return None
    begin = max((i + 1 for i in range(negation) if words[i] in _CLAUSE_ENDS), default=0)
    behind = [
        i for i in range(negation + 1, min(negation + 4, len(words))) if words[i] in discourse.entailing
    ]
    before = [i for i in range(begin, negation) if words[i] in discourse.entailing]
    if behind:
        return behind[0] + 1
    return negation + 1 if before and negation + 1 < len(words) else None


def _anew(words: list[str], after: int, last: int, discourse: Discourse) -> int:
    """Return the last token before a comma or semicolon after which a new main clause begins: one with a verb
    behind its pronoun, or behind "and" with no "that" of its own.
    """
    verbs = discourse.passive | discourse.modal
    for at in range(after + 1, last - 1):
        subject = words[at] == "," and words[at + 1] in discourse.pronoun
        if words[at] == ";" or (subject and words[at + 2] in verbs):
            return at - 1
        if (
            words[at] == ","
            and words[at + 1] in discourse.clausal
            and words[at + 2] not in discourse.relative
        ):
            return at - 1
    return last
