"""What a sentence asserts, before anything is known of its subject: clauses, denials, mood, quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from enum import Enum

from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.lexicon.discourse import Discourse, load_discourse, turning_slips
from nukecheck.patterns import pattern
from nukecheck.records import lazy, replace
from nukecheck.text import Sentence, Span
from nukecheck.tokens import Token, folded, placed, split
from nukecheck.values import Quantity

_STRONG_MARKS = frozenset(";:()[]—–…")
_OPENING = {"“": "”", "„": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}


_INTERJECTED_AT = 6  # tokens before an adverb between commas, the comma included
_NAME = r"[^\W\d_][\w'’./-]*"
_DATELINE = pattern(
    rf"(?P<place>{_NAME}(?: {_NAME}){{0,3}})(?:, ?[^-–—()]{{1,40}})?(?: ?\((?P<agency>[^()]{{2,40}})\))?"
    r"\s+(?:--?|–|—)\s+"
)


_BEFORE_SPEAKER = frozenset("-–—(")
_ATTRIBUTION_LENGTH = 12
_CLAUSE_ENDS = frozenset(".,;:!?")
_ASIDE_LENGTH = 9  # tokens
_INTERRUPTED = 14  # tokens from a relative pronoun to the end of the aside behind it
_CONTRASTED = 8  # tokens from a comma to the end of "not X" behind it
_UNDOUBTED = 3  # tokens from a negation to the doubt that it denies
_UNTIL = 6  # tokens from "not" past "until"
_TO = 6  # tokens from a verb of refusing to what is refused
_TE = 14


class Mood(Enum):
    """How a stretch of a sentence is meant."""

    ASSERTED = "asserted"
    QUESTION = "question"
    HYPOTHETICAL = "hypothetical"
    WISH = "wish"
    NORMATIVE = "normative"
    FORECAST = "forecast"
    TENTATIVE = "tentative"


class Claim:
    """A sentence cut into what can be judged; each part is worked out when it is first asked for.

    All token positions index ``tokens``. ``segment`` numbers the clause of each token, ``part`` the
    smaller piece between "and" / "or". ``former`` and ``latter`` are (first, last) of words that stand
    for one of a pair named before. ``negations`` are tokens that deny within their part; ``denials`` are
    (marker, first, last): what a phrase like "a myth that" denies. ``moods`` gives for every token how it
    is meant. ``quotes`` are token ranges within quotation marks.
    """

    def __init__(self, source: str, sentence: Sentence) -> None:
        """Take a sentence of the text ``source``."""
        self._source = source
        self.sentence = sentence
        self.discourse = load_discourse(sentence.language)

    def in_language(self, language: str) -> Claim:
        """Return the same sentence read in another language."""
        claim = Claim(self._source, Sentence(self.sentence.span, language, self.sentence.block))
        claim.__dict__.update(raws=self.raws, words=self.words)
        return claim

    def with_mentions(self, mentions: tuple[Mention, ...]) -> Claim:
        """Return the same claim with other figures and dates."""
        claim = Claim(self._source, self.sentence)
        claim.__dict__["mentions"] = mentions
        return claim

    @lazy
    def text(self) -> str:
        """The sentence as written."""
        return self.sentence.span.of(self._source)

    @lazy
    def raws(self) -> list[str]:
        """Its words and marks as written."""
        return split(self._source, self.sentence.span.start, self.sentence.span.end)

    @lazy
    def words(self) -> list[str]:
        """Its words and marks, folded; a word that denies is known with two letters swapped."""
        words, slips = folded(self.raws), turning_slips(self.sentence.language)
        return words if slips.keys().isdisjoint(words) else [slips.get(word, word) for word in words]

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, with their places."""
        return placed(self._source, self.sentence.span.start, self.raws)

    @lazy
    def mentions(self) -> tuple[Mention, ...]:
        """Its figures and dates."""
        found = extract(self.text, self.sentence.language)
        by = self.sentence.span.start
        return _share_units(tuple(_shift(m, by) for m in found), self._source) if found else ()

    @lazy
    def _clauses(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return _segments(self.tokens, self.words, self.mentions, self.discourse)

    @lazy
    def segment(self) -> tuple[int, ...]:
        """The number of the clause of each token."""
        return self._clauses[0]

    @lazy
    def part(self) -> tuple[int, ...]:
        """The number of the piece of a clause of each token."""
        return self._clauses[1]

    @lazy
    def negations(self) -> tuple[tuple[int, int], ...]:
        """The tokens that deny."""
        return _negations(self.words, self.discourse, self.tokens, self.mentions)

    @lazy
    def denials(self) -> tuple[tuple[int, int, int], ...]:
        """What phrases of denial deny."""
        return tuple(_denials(self.words, self.tokens, self.discourse))

    @lazy
    def moods(self) -> tuple[tuple[Mood, int, int, int, int], ...]:
        """How its stretches are meant."""
        moods = _moods(self.words, self.tokens, self.segment, self.quotes, self.discourse)
        last = len(self.words) - 1
        future = _future(self.mentions, self.tokens, self.words, self.sentence.language == "nl")
        without = bool(self.mentions) and self.words[0] in self.discourse.lacking
        if without and not self.discourse.supposing.isdisjoint(
            self.words
        ):  # "without it Russia could have 2,000"
            moods.append((Mood.HYPOTHETICAL, 0, last, 0, 0))
        return (*moods, *((Mood.FORECAST, 0, last, at, at) for at in future))

    @lazy
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The tokens within quotation marks."""
        return () if _OPENING.keys().isdisjoint(self.words) else _quotes(self.tokens)

    @lazy
    def dateline(self) -> int:
        """How many tokens at its beginning tell where and when it was written ("MINSK, 3 March 2023 -")."""
        text = self.text
        found = _DATELINE.match(text)
        if found is None:
            return 0
        place, after = found["place"], text[found.end() : found.end() + 1]
        dated = any(
            m.kind is MentionKind.DATE and m.span.end <= self.sentence.span.start + found.end()
            for m in self.mentions
        )
        if not (dated or found["agency"]) and not (place.isupper() and len(place) > 3 and after.isupper()):
            return 0
        return self.token_at(self.sentence.span.start + found.end() - 1) if after else 0

    @lazy
    def attributed(self) -> int | None:
        """The mark behind a quotation after which nothing but the name of its speaker follows, if any; it may
        begin a line of its own.
        """
        at = self.quotes[-1][1] + 2 if self.quotes else 0
        if at + 1 >= len(self.tokens) or self.tokens[at].raw not in _BEFORE_SPEAKER:
            return None
        names = [t.raw for t in self.tokens[at + 1 :] if t.word]
        short = len(self.tokens) - at <= _ATTRIBUTION_LENGTH
        return at if short and names and names[0][0].isupper() else None

    @lazy
    def respectively(self) -> bool:
        """Whether figures and names are given in the same order."""
        return bool(self.discourse.respectively.places(self.words))

    @lazy
    def former(self) -> tuple[tuple[int, int], ...]:
        """The words for the first of two."""
        return tuple(self.discourse.former.places(self.words))

    @lazy
    def latter(self) -> tuple[tuple[int, int], ...]:
        """The words for the second of two."""
        return tuple(self.discourse.latter.places(self.words))

    def plural_noun(self, at: int) -> bool:
        """Tell whether a word looks like a noun for several things."""
        return looks_plural(self.words[at], self.sentence.language)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token ``first`` to token ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def token_at(self, offset: int) -> int:
        """Return the index of the token that covers or follows a character offset."""
        return min(bisect_right(self._ends, offset), len(self.tokens) - 1)

    @lazy
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def place(self, mention: Mention) -> tuple[int, int]:
        """Return the first and last token of a mention."""
        place = self._places.get((mention.span.start, mention.span.end))
        return self._tokens_of(mention) if place is None else place

    def begin(self, mention: Mention) -> int:
        """Return the first token of a mention, with the hedge that stands before it ("about 600")."""
        return self.token_at(mention.hedge.start) if mention.hedge else self.place(mention)[0]

    @lazy
    def _places(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {(m.span.start, m.span.end): self._tokens_of(m) for m in self.mentions}

    def _tokens_of(self, mention: Mention) -> tuple[int, int]:
        first = last = self.token_at(mention.span.start)
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < mention.span.end:
            last += 1
        return first, last

    def quoted(self, token: int) -> bool:
        """Tell whether a token stands within quotation marks."""
        return bool(self.quotes) and any(first <= token <= last for first, last in self.quotes)


def looks_plural(word: str, language: str) -> bool:
    """Tell whether a folded word looks like a noun for several things."""
    discourse = load_discourse(language)
    if len(word) < 3 or not word.isalpha() or word in discourse.not_plural:
        return False
    if language == "en":
        return word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word.endswith(("en", "s")) or word in discourse.counted_singular


def read_claim(text: str, sentence: Sentence) -> Claim:
    """Cut one sentence of ``text`` into clauses, and mark what it denies, supposes, wishes or quotes."""
    return Claim(text, sentence)


def scaled(value: Quantity, factor: Decimal, unit: str) -> Quantity:
    """Return a figure times ``factor`` in another unit, with the place value of its last digit."""
    step = Decimal(1)
    for end in (value.low, value.high):
        if end is not None:
            exponent = end.normalize().as_tuple().exponent
            if isinstance(exponent, int) and exponent < 0:
                step = min(step, Decimal(1).scaleb(exponent))
    return replace(
        value,
        low=None if value.low is None else value.low * factor,
        high=None if value.high is None else value.high * factor,
        unit=unit,
        step=step * factor if factor != 1 or step != 1 else value.step,
    )


_DIGITS = pattern(r"\d+(?:[.,]\d+)?")
_LINK = pattern(
    r"\s*(?:(?:,|/|en|and|of|or|tegen|against|versus|vs\.?|respectievelijk|respectively)\s*)+", re.IGNORECASE
)


def _share_units(mentions: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """Give a bare figure the unit that is written once for several ("8.1 and 56.8 billion dollars", "$57bn
    against 8bn").
    """
    money = next((m for m in mentions if m.kind is MentionKind.MONEY), None)
    result = list(mentions)
    for at, mention in enumerate(mentions):
        value = mention.value
        if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity):
            continue
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if (
            following is not None
            and following.kind in (MentionKind.MONEY, MentionKind.PERCENT)
            and isinstance(following.value, Quantity)
            and following.value.low
            and _LINK.fullmatch(
                text, mention.span.end, following.hedge.start if following.hedge else following.span.start
            )
        ):
            digits = _DIGITS.search(following.text)
            if digits:
                factor = following.value.low / Decimal(digits.group().replace(",", "."))
                result[at] = replace(
                    mention, kind=following.kind, value=scaled(value, factor, following.value.unit)
                )
        elif money is not None and isinstance(money.value, Quantity) and value.step >= 1000:
            result[at] = replace(mention, kind=MentionKind.MONEY, value=replace(value, unit=money.value.unit))
    return tuple(result)


def _shift(mention: Mention, by: int) -> Mention:
    if not by:
        return mention
    return Mention(
        mention.span.shift(by),
        mention.kind,
        mention.value,
        mention.text,
        mention.unit_span.shift(by) if mention.unit_span else None,
        mention.hedge.shift(by) if mention.hedge else None,
    )


def _quotes(tokens: tuple[Token, ...]) -> tuple[tuple[int, int], ...]:
    found = []
    index = 0
    missing: set[str] = set()  # marks that do not come any more: a row of open quotes is looked through once
    while index < len(tokens):
        closing = _OPENING.get(tokens[index].raw)
        if (
            closing is None
            or closing in missing
            or (tokens[index].raw == "'" and index and tokens[index - 1].end == tokens[index].start)
        ):
            index += 1
            continue
        end = next(
            (
                i
                for i in range(index + 1, len(tokens))
                if tokens[i].raw == closing and not _apostrophe(tokens, i)
            ),
            None,
        )
        if end is None:
            missing.add(closing)
            index += 1
            continue
        if end - index > 1:
            found.append((index + 1, end - 1))
        index = end + 1
    return tuple(found)


def _apostrophe(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a mark stands within a word ("I'm"), and closes no quotation."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].raw in ("'", "’")
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].word
    )


def _ends_in_verb(words: list[str], segment: tuple[int, ...], at: int, discourse: Discourse) -> bool:
    """Tell whether a clause ends in a finite verb, as a Dutch condition does ("Als het doel ... is, ...")."""
    end = max(i for i, s in enumerate(segment) if s == segment[at])
    return end + 1 < len(words) and words[end] in discourse.passive | discourse.modal


def _in_a_role(tokens: tuple[Token, ...], words: list[str], at: int, discourse: Discourse) -> bool:
    """Tell whether Dutch "als" at the beginning says in what role somebody acts ("Als bruggenbouwer wil
    Nederland ..."): a bare noun follows, and no comma or "dan" that would end a condition.
    """
    if at > 1 or at + 1 >= len(words) or "," in words[at:] or "dan" in words[at:]:
        return False
    following = words[at + 1]
    names = discourse.pronoun | discourse.determiner | discourse.transparent
    return tokens[at + 1].raw[:1].islower() and following not in names


def _segments(
    tokens: tuple[Token, ...], words: list[str], mentions: tuple[Mention, ...], discourse: Discourse
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    whole = (*discourse.negating.places(words), *discourse.at_all.places(words))  # "ook maar één"
    inside = {i for a, b in whole for i in range(a + 1, b + 1)}
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        inside.update(i for i, t in enumerate(tokens) if start < t.end and t.start < end)
    for first, last in discourse.interjected.places(words):
        if (
            0 < first <= _INTERJECTED_AT
            and words[first - 1] == ","
            and words[last + 1 : last + 2] in ([","], [])
        ):
            inside.update(range(first - 1, last + 2))  # "France, too, ..."
    segments, parts = [], []
    segment = part = 0
    for index, (token, word) in enumerate(zip(tokens, words, strict=True)):
        if index and index not in inside:
            if token.word:
                lacking = index + 1 < len(words) and word in discourse.lacking
                if lacking and words[index + 1] in discourse.boundary:
                    segment += 1  # "zonder dat" denies the clause that it begins
                    part += 1
                elif word in discourse.boundary and words[index - 1] not in discourse.lacking:
                    segment += 1
                    part += 1
                elif word in discourse.weak_boundary:
                    part += 1
            elif (
                token.raw in _STRONG_MARKS
                or (token.raw == "-" and _spaced(tokens, index))
                or token.raw == ","
            ):
                segment += 1
                part += 1
        segments.append(segment)
        parts.append(part)
    for numbers in (segments, parts):
        _rejoin(words, discourse, numbers)
        _resume(words, discourse, numbers)
        _past_contrast(words, discourse, numbers)
    return tuple(segments), tuple(parts)


def _rejoin(words: list[str], discourse: Discourse, numbers: list[int]) -> None:
    """Give what follows an aside that tells who says so the number of what it interrupts ("is not, says X, a
    threat").
    """
    for first, last in discourse.aside.places(words):
        if first < 2 or words[first - 1] != ",":
            continue
        stop = min(last + _ASIDE_LENGTH, len(words) - 1)
        end = next((i for i in range(last + 1, stop) if words[i] in discourse.boundary | {",", ";"}), stop)
        if words[end] != "," or words[end + 1] in discourse.clausal | discourse.boundary:
            continue
        _go_on(numbers, end, numbers[first - 2])


def _go_on(numbers: list[int], end: int, whole: int) -> None:
    """Give the piece that begins at ``end`` the number of the one before the aside."""
    behind = numbers[end]
    numbers[end:] = [whole if n == behind else n for n in numbers[end:]]


def _resume(words: list[str], discourse: Discourse, numbers: list[int]) -> None:
    """Give a relative clause that an aside interrupts one number ("who, just before he left, signed it")."""
    for at in range(1, len(words) - 2):
        if words[at] not in discourse.relative or words[at + 1] != ",":
            continue
        end = next(
            (i for i in range(at + 2, min(at + _INTERRUPTED, len(words) - 1)) if words[i] == ","), None
        )
        if end is None or words[end + 1] in discourse.clausal:
            continue
        _go_on(numbers, end, numbers[at])


def _past_contrast(words: list[str], discourse: Discourse, numbers: list[int]) -> None:
    """Give what follows a name that is denied between commas the number of what stands before it ("Moscow,
    (and) not Washington, suspended it"), and the name between them one of its own. A clause that tells what
    was said is the next one ("told A, not B, that ...").
    """
    for at in range(1, len(words) - 3):
        joined = words[at + 1] in discourse.joining
        if words[at] != "," or words[at + 1 + joined] not in discourse.plain_not:
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


def _spaced(tokens: tuple[Token, ...], index: int) -> bool:
    before = index == 0 or tokens[index - 1].end < tokens[index].start
    after = index + 1 == len(tokens) or tokens[index].end < tokens[index + 1].start
    return before and after


def _negations(
    words: list[str], discourse: Discourse, tokens: tuple[Token, ...], mentions: tuple[Mention, ...]
) -> tuple[tuple[int, int], ...]:
    spared = {i for first, last in discourse.not_negation.places(words) for i in range(first, last + 1)}
    denied = {i for a, b in discourse.denial.places(words) for i in range(a, b + 1)}
    hedged = [m.hedge for m in mentions if m.hedge]
    phrases = {first for first, _ in discourse.negating.places(words)}
    found = []
    for index, word in enumerate(words):
        if index in spared or index in denied or _compound(tokens, index):
            continue
        if word in discourse.unrealised and not _refused(words, index):
            continue
        if (word in ("not", "never") or word.endswith("n't")) and "until" in words[
            index + 1 : index + _UNTIL
        ]:
            continue
        if word == "no" and _somebodys(tokens, words, index, discourse):
            continue
        denying = word in discourse.negation or word in discourse.unrealised or index in phrases
        if (denying or word.endswith("n't")) and _entailed(words, index, discourse) is None:
            place = Span(tokens[index].start, tokens[index].end)
            if not any(h.contains(place) for h in hedged):
                found.append((index, index))
    return tuple(found)


def is_genitive(raw: str) -> bool:
    """Tell whether a word as written is a genitive with an apostrophe ("Russia's", "states'")."""
    return raw.replace("’", "'").endswith(("'s", "s'"))


def _somebodys(tokens: tuple[Token, ...], words: list[str], index: int, discourse: Discourse) -> bool:
    """Tell whether "no" is the answer that somebody gave ("Russia's no", "a clear no")."""
    following = words[index + 1] if index + 1 < len(words) else "."
    if following not in _CLAUSE_ENDS and following not in discourse.answered_to:
        return False
    genitive = index > 0 and is_genitive(tokens[index - 1].raw)
    return genitive or not discourse.determiner.isdisjoint(words[max(0, index - 2) : index])


def _refused(words: list[str], index: int) -> bool:
    """Tell whether what follows a verb of refusing is what was not done ("refused to extend it"), and not
    something offered. In Dutch the object of that stands before it ("weigerde de wapens op te geven").
    """
    if {"to", "te"} & set(words[index + 1 : index + _TO]):
        return True
    following = words[index + 1 : index + _TE]
    return "te" in following and not {"om", ",", "dat", "die"} & set(following[: following.index("te")])


def _compound(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word is joined to the next by a hyphen ("niet-strategisch")."""
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].raw == "-"
        and tokens[index].end == tokens[index + 1].start
        and tokens[index + 1].end == tokens[index + 2].start
    )


def _denials(words: list[str], tokens: tuple[Token, ...], discourse: Discourse) -> list[tuple[int, int, int]]:
    """Return (marker, first, last) of what is denied.

    A phrase that ends in "that" denies what follows, up to where a sentence of its own begins ("..., there
    are"), and so does "does not mean"; "contrary to" the words up to the comma; any other the whole sentence.
    """
    last = len(words) - 1
    found = []
    for a, b in discourse.denial.places(words):
        # "that it is not, is false"
        closing = words[a] in discourse.passive or words[b] in discourse.negation
        if closing or not any(w in discourse.negation for w in words[max(0, a - 3) : a]):  # "no one disputes"
            that = words[b] in discourse.relative
            found.append((a, a if that else 0, _anew(words, b, last, discourse)))
    for index, word in enumerate(words):
        if word not in discourse.negation and not word.endswith("n't"):
            continue
        follows = _entailed(words, index, discourse)
        if follows is not None:
            found.append((index, follows, _anew(words, follows, last, discourse)))
    for first, _ in discourse.contrary.places(words):
        comma = next(
            (i for i in range(first, last) if words[i] == "," and tokens[i].end < tokens[i + 1].start), last
        )
        found.append((first, first, comma))
    return found


def _entailed(words: list[str], negation: int, discourse: Discourse) -> int | None:
    """Return the first token of what a negation says does not follow ("The pause does not mean that ...").

    What stands before it is taken for granted. ``None`` where it is a negation like any other.
    """
    if discourse.entailing.isdisjoint(words) or words[max(0, negation - 1)] == "by":
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
    begins = discourse.pronoun | {"there"}
    verbs = discourse.passive | discourse.modal
    for at in range(after + 1, last - 1):
        if words[at] == ";" or (words[at] == "," and words[at + 1] in begins and words[at + 2] in verbs):
            return at - 1
        if (
            words[at] == ","
            and words[at + 1] in discourse.clausal
            and words[at + 2] not in discourse.relative
        ):
            return at - 1
    return last


def _future(
    mentions: tuple[Mention, ...], tokens: tuple[Token, ...], words: list[str], dutch: bool
) -> list[int]:
    """Return the tokens before a length of time that put the sentence in the future: "over tien jaar", but
    not "over ten years".
    """
    found = []
    for mention in mentions:
        if mention.kind is MentionKind.DURATION:
            at = next((i for i, t in enumerate(tokens) if t.start >= mention.span.start), 0)
            after = " ".join(words[at : at + 6])
            over = dutch and at > 0 and words[at - 1] == "over"
            if over or "from now" in after or "time" in words[at : at + 4]:
                found.append(max(0, at - 1))
    return found


def _moods(
    words: list[str],
    tokens: tuple[Token, ...],
    segment: tuple[int, ...],
    quotes: tuple[tuple[int, int], ...],
    discourse: Discourse,
) -> list[tuple[Mood, int, int, int, int]]:
    """Return (mood, from token, to token, first and last token of the marker)."""
    last = len(words) - 1
    if last < 0:
        return []
    moods: list[tuple[Mood, int, int, int, int]] = []
    for index, token in enumerate(tokens):
        if token.raw == "?":
            inside = next(((a, b) for a, b in quotes if a <= index <= b), None)
            start = inside[0] if inside else 0
            options = words[index + 2 : index + 3] == [")"] and len(words[index + 1]) == 1
            moods.append((Mood.QUESTION, start, last if options else index, index, index))
    first_word = next((i for i, t in enumerate(tokens) if t.word), 0)
    spared = {a for a, _ in discourse.not_hypothetical.places(words)}
    plain = {i for a, b in discourse.not_mood.places(words) for i in range(a, b + 1)}
    for first, end in discourse.hypothetical.places(words):
        if first in spared and not (first == first_word and _ends_in_verb(words, segment, first, discourse)):
            continue
        at_start = first == first_word or segment[first] != segment[first - 1] or not tokens[first - 1].word
        if words[first] in ("als", "mocht", "mochten") and not at_start:
            continue
        if words[first] == "als" and _in_a_role(tokens, words, first, discourse):
            continue
        if words[first] == "alsof" or words[first : first + 2] == ["as", "if"]:
            here = [i for i, s in enumerate(segment) if s == segment[first]]
            moods.append((Mood.HYPOTHETICAL, first, here[-1], first, end))
            continue
        begin = (
            0 if first <= first_word + 1 else next(i for i, s in enumerate(segment) if s == segment[first])
        )
        moods.append((Mood.HYPOTHETICAL, begin, last, first, end))
    if words[first_word] in discourse.initial_hypothetical and first_word not in spared:
        moods.append((Mood.HYPOTHETICAL, 0, last, first_word, first_word))
    for mood, phrases in (
        (Mood.WISH, discourse.wish),
        (Mood.FORECAST, discourse.forecast),
        (Mood.TENTATIVE, discourse.alleged),
        (Mood.TENTATIVE, discourse.almost),
    ):
        moods.extend((mood, 0, last, a, b) for a, b in phrases.places(words))
    for a, b in discourse.doubted.places(words):
        if discourse.negation.isdisjoint(words[max(0, a - _UNDOUBTED) : a]):  # "nobody doubts that"
            moods.append((Mood.TENTATIVE, b, last, a, b))
    for mood, phrases in ((Mood.NORMATIVE, discourse.normative), (Mood.TENTATIVE, discourse.tentative)):
        for a, b in phrases.places(words):
            if a in plain:
                continue
            if words[a] == "moeten" and ("had" in words[:a] or "hadden" in words[:a]):
                continue  # "hadden elkaar moeten ontmoeten" tells what was planned
            here = [i for i, s in enumerate(segment) if s == segment[a]]
            moods.append((mood, here[0], here[-1], a, b))
    return moods
