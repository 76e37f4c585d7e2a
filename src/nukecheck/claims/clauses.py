"""Where the clauses of a sentence begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from nukecheck.extract import Mention, MentionKind
from nukecheck.lexicon.discourse import Discourse, Places
from nukecheck.tokens import Token

_STRONG_MARKS = frozenset(";:()[]—–…")
_MARKS = _STRONG_MARKS | {"-", ","}
_ENDS = frozenset(".,;!:")
_END = attrgetter("end")
_INTERJECTED_AT = 6  # tokens before an adverb between commas, the comma included
_ASIDE_LENGTH = 9  # tokens
_INTERRUPTED = 14  # tokens from a relative pronoun to the end of the aside behind it
_CONTRASTED = 8  # tokens from a comma to the end of "not X" behind it


def read_clauses(
    tokens: tuple[Token, ...],
    words: list[str],
    places: Places,
    mentions: tuple[Mention, ...],
    discourse: Discourse,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return for each token the number of its clause, and of its piece between "and" or "or"."""
    whole = (*places(discourse.negating), *places(discourse.at_all), *places(discourse.or_so))
    inside = {i for a, b in whole for i in range(a + 1, b + 1)}
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        first = behind = bisect_right(tokens, start, key=_END)
        while behind < len(tokens) and tokens[behind].start < end:
            behind += 1
        inside.update(range(first, behind))
        if mention.kind is MentionKind.DATE and first < behind:
            inside.update(_date_aside(words, first, behind - 1, discourse))
    for first, last in places(discourse.interjected):
        if (
            0 < first <= _INTERJECTED_AT
            and words[first - 1] == ","
            and words[last + 1 : last + 2] in ([","], [])
        ):
            inside.update(range(first - 1, last + 2))  # "France, too, ..."
    segments, parts = [], []
    segment = part = 0
    parting = discourse.parting_clauses
    for index, word in enumerate(words):
        if (word in parting or word in _MARKS) and index and index not in inside:
            if tokens[index].word:
                lacking = index + 1 < len(words) and word in discourse.lacking
                if lacking and words[index + 1] in discourse.boundary:
                    segment += 1  # "zonder dat" denies the clause that it begins
                    part += 1
                elif (
                    word in discourse.boundary
                    and words[index - 1] not in discourse.lacking
                    and not _stands_for(words, index, discourse)
                ):
                    segment += 1
                    part += 1
                elif word in discourse.weak_boundary:
                    part += 1
            elif word != "-" or _spaced(tokens, index):
                segment += 1
                part += 1
        segments.append(segment)
        parts.append(part)
    commas = [at for at, word in enumerate(words) if word == ","]
    asides = places(discourse.aside) if commas else ()
    for numbers in (segments, parts) if commas else ():
        _rejoin(words, asides, discourse, numbers)
        _resume(words, commas, discourse, numbers)
        _past_contrast(words, commas, discourse, numbers)
        _take_up(tokens, words, commas, discourse, numbers)
    return tuple(segments), tuple(parts)


def _stands_for(words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether a word right behind a verb stands for what was said before ("Noorwegen deed DAT niet") and
    leads in no clause: nothing but "not", "too" or the end follows.
    """
    if words[index] not in discourse.proform or words[index - 1] not in discourse.verbs:
        return False
    following = words[index + 1 : index + 2]
    small = discourse.negation | discourse.affirming | _ENDS
    return not following or following[0] in small or (following[0],) in discourse.interjected


def _date_aside(words: list[str], first: int, last: int, discourse: Discourse) -> range:
    """Return the tokens of a date that stands between two commas, with both: it interrupts the clause and
    ends none ("It was in A, in June 2021, that ...").
    """
    before = first - 1
    if before > 0 and words[before] in discourse.not_agent:
        before -= 1
    closed = words[last + 1 : last + 2] == [","] and words[last + 2 : last + 3] != []
    if before <= 0 or words[before] != "," or not closed or words[last + 2] in discourse.clausal:
        return range(0)
    return range(before, last + 2)


def _rejoin(
    words: list[str], asides: Iterable[tuple[int, int]], discourse: Discourse, numbers: list[int]
) -> None:
    """Give what follows an aside that tells who says so, or what something is called, the number of what it
    interrupts ("is not, says X, a threat", "the pact, known as X, ended").
    """
    for first, last in asides:
        if first < 2 or words[first - 1] != ",":
            continue
        stop = min(last + _ASIDE_LENGTH, len(words) - 1)
        end = next((i for i in range(last + 1, stop) if words[i] in discourse.boundary | {",", ";"}), stop)
        behind = words[end + 1 : end + 2]
        if words[end] != "," or not behind or behind[0] in discourse.clausal | discourse.boundary:
            continue
        _go_on(numbers, end, numbers[first - 2])


def _go_on(numbers: list[int], end: int, whole: int) -> None:
    """Give the piece that begins at ``end`` the number of the one before the aside."""
    behind = numbers[end]
    numbers[end:] = [whole if n == behind else n for n in numbers[end:]]


def _resume(words: list[str], commas: list[int], discourse: Discourse, numbers: list[int]) -> None:
    """Give a relative clause that an aside interrupts one number ("who, just before he left, signed it")."""
    for at in (comma - 1 for comma in commas):
        if not 0 < at < len(words) - 2 or words[at] not in discourse.relative:
            continue
        end = next(
            (i for i in range(at + 2, min(at + _INTERRUPTED, len(words) - 1)) if words[i] == ","), None
        )
        if end is None or words[end + 1] in discourse.clausal:
            continue
        _go_on(numbers, end, numbers[at])


def _past_contrast(words: list[str], commas: list[int], discourse: Discourse, numbers: list[int]) -> None:
    """Give what follows a name that is denied between commas the number of what stands before it ("Moscow,
    (and) not Washington, suspended it"), and the name between them one of its own. A clause that tells what
    was said is the next one ("told A, not B, that ...").
    """
    for at in commas:
        if not 0 < at < len(words) - 3:
            continue
        joined = words[at + 1] in discourse.joining
        if words[at + 1 + joined] not in discourse.plain_not:
            continue
        stop = min(at + _CONTRASTED + 2 * joined, len(words) - 1)
        end = next((i for i in range(at + 2, stop) if words[i] == ","), None)
        if end is None:
            continue
        if words[end + 1] in discourse.clausal | discourse.boundary - discourse.that:
            continue
        if not discourse.weak_boundary.isdisjoint(words[end + 1 : end + 4]):
            continue  # "not visas, flights or payments"
        shift = numbers[end] - numbers[at - 1]
        numbers[end:] = [n - shift for n in numbers[end:]]
        numbers[at:end] = [max(numbers) + 1] * (end - at)


def _take_up(
    tokens: tuple[Token, ...], words: list[str], commas: list[int], discourse: Discourse, numbers: list[int]
) -> None:
    """Give a clause that takes up what stands before it the number of that, which has no verb of its own or
    only an infinitive ("een bom bouwen, DAT WIL Iran niet", "lid van de EU, DAT IS Noorwegen niet").
    """
    verbs = discourse.verbs
    for at in commas:
        if not 1 < at < len(words) - 3:
            continue
        if words[at + 1] not in discourse.resuming or words[at + 2] not in verbs:
            continue
        begin = next((i + 1 for i in range(at - 1, -1, -1) if numbers[i] != numbers[at - 1]), 0)
        before, subject = words[begin:at], at + 3 + (words[at + 3] in discourse.transparent)
        if subject >= len(words):
            continue
        acting = words[at + 2] in discourse.modal | discourse.doing
        if not (verbs - discourse.possessive).isdisjoint(before[:-1]) or (
            acting and not before[-1].endswith("n")
        ):
            continue
        several = discourse.negation.isdisjoint(words[at + 3 : at + 4])
        whose = discourse.source_of | (discourse.not_agent if acting else frozenset())
        if tokens[subject].raw[:1].islower() and several and words[at + 3] not in whose:
            continue
        end = next((i for i in range(at + 2, len(words)) if numbers[i] != numbers[at + 2]), len(words))
        numbers[at:end] = [numbers[at - 1]] * (end - at)


def _spaced(tokens: tuple[Token, ...], index: int) -> bool:
    before = index == 0 or tokens[index - 1].end < tokens[index].start
    after = index + 1 == len(tokens) or tokens[index].end < tokens[index + 1].start
    return before and after
