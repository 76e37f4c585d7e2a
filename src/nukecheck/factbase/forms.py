"""The written forms of concepts as records: which forms a word may be part of, and how words are spelt.

Every form is kept under the rarest of its words, so that a text is held against few forms: a sentence with
"the" in it says nothing of the hundreds of forms that begin with "the". Words are grouped by their first
three letters, so that whoever looks up a few of them reads little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from nukecheck.factbase.model import Concept
from nukecheck.lexicon import load_lexicon
from nukecheck.tokens import fold, tokenize

LANGUAGES = ("en", "nl")
GAP = "..."
START = 3  # letters that words are grouped by; no shorter beginning of a word is ever looked up
GENITIVE = 4
SPELT_FROM = 5  # letters from which on a word may be a misspelling

_OWNERS = frozenset({"country", "person"})
_GENITIVE = 1 << LANGUAGES.index("nl") | GENITIVE
_NO_BARE_S = frozenset("aiouysxz")

Records = dict[str, dict[str, Any]]
_Pairs = dict[tuple[str, ...], tuple[str, ...]]
_NEXT, _WITHIN = "/", ";"  # no word holds one, and no concept


class Form(NamedTuple):
    """A way to write a concept.

    ``rank`` orders all forms: of two that give the same concept in the same place, the first is taken.
    ``languages`` has bit 0 for English, bit 1 for Dutch, and bit 2 for a genitive ("Poetins"). ``words`` are
    folded: "word", "begin*", "*end", "..."; ``capitals`` are those words as written, where that matters.
    ``place`` is that of the rarest word.
    """

    rank: int
    languages: int
    concept: str
    words: tuple[str, ...]
    capitals: tuple[str, ...]
    place: int = 0

    def __str__(self) -> str:
        """Write the form as a record: text is read much faster than lists."""
        words, capitals = "_".join(self.words), "_".join(self.capitals)
        return f"{self.languages} {self.rank} {self.place} {self.concept}|{words}|{capitals}"

    @classmethod
    def read(cls, record: str) -> Form:
        """Read a form from its record."""
        head, words, capitals = record.rsplit("|", 2)
        languages, rank, place, concept = head.split(" ", 3)
        written = tuple(capitals.split("_")) if capitals else ()
        return cls(int(rank), int(languages), concept, tuple(words.split("_")), written, int(place))


def word_records(concepts: Mapping[str, Concept]) -> Records:
    """Return the records for finding the concepts in words: "words" by first letters, and "spelling" by
    initial.

    A group holds forms by the word they are kept under, and by language the words that occur in forms, and
    the beginnings and endings that forms begin with. What is kept under an ending is in the group "*". Under
    a word, forms are parted by the company that it has in them: "single" is none, "next" and "before" are by
    the word beside, "apart" by another word of a form with gaps, "patterns" are the rest; "" is no word. A
    page of spelling has by language the words by length, which letters they are made of, and the beginnings
    of words.
    """
    forms = _forms(concepts)
    records: Records = {"words": {}, "spelling": {}}
    counts = Counter(word for form in forms for word in {*form.words})
    under: dict[str, dict[tuple[str, str], list[str]]] = {}
    for form in forms:
        words = form.words
        if _is_found(words[0]):
            places = [(counts[word], -len(word), n) for n, word in enumerate(words) if _is_found(word)]
            place = min(places)[2]
            company, other = _company(words, place, counts)
            kept = under.setdefault(words[place], {}).setdefault((company, other), [])
            kept.append(str(form._replace(place=place)))
    for word, companies in under.items():
        _group(records, word)["forms"][word] = _NEXT.join(
            _WITHIN.join((*company, *listed)) for company, listed in companies.items()
        )
    for number, language in enumerate(LANGUAGES):
        bit = 1 << number
        spoken = [form.words for form in forms if form.languages & bit]
        whole = {w for words in spoken for w in words if "*" not in w and w != GAP}
        stems = {w[:-1] for words in spoken for w in words if w.endswith("*")}
        first = {words[0] for words in spoken if "*" in words[0]}
        for key, listed in (("known", whole), ("begins", first)):
            for word in sorted(listed):
                shelf = _group(records, word)[key]
                shelf[word] = shelf.get(word, 0) | bit
        _spell(records["spelling"], language, whole, stems)
    return records


def read_kept(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield what is kept under a word: the company it has, the other word, and the records of the forms."""
    for kept in text.split(_NEXT):
        company, other, *listed = kept.split(_WITHIN)
        yield company, other, listed


def _company(words: Sequence[str], place: int, counts: Mapping[str, int]) -> tuple[str, str]:
    """Return what company the word at ``place`` has in a form, and the other word to look for."""
    if len(words) == 1:
        return "single", ""
    if GAP in words:
        others = [w for n, w in enumerate(words) if n != place and w != GAP and "*" not in w]
        return "apart", min(others, key=lambda word: (counts[word], word), default="")
    if place + 1 < len(words) and "*" not in words[place + 1]:
        return "next", words[place + 1]
    if place and "*" not in words[place - 1]:
        return "before", words[place - 1]
    return "patterns", ""


def group_of(word: str) -> str:
    """Return the key of the group that a word of a form is kept in."""
    return "*" if word.startswith("*") else word.rstrip("*")[:START]


def letters(word: str) -> int:
    """Return which letters a word is made of, as bits: words a few slips apart differ in few of them."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 29
    return bits


def _group(records: Records, word: str) -> dict[str, Any]:
    group: dict[str, Any] = records["words"].setdefault(
        group_of(word), {"forms": {}, "known": {}, "begins": {}}
    )
    return group


def _is_found(word: str) -> bool:
    """Tell whether a form can be kept under a word: not under a gap, or a beginning or ending that is too
    short.
    """
    return word != GAP and ("*" not in word or len(word) > START)


def _spell(shelf: dict[str, Any], language: str, whole: Iterable[str], stems: set[str]) -> None:
    """Add the words of a language by initial: under their length those that are spelt out, and all stems in
    order.
    """
    for word in sorted(stems.union(whole)):
        if len(word) >= SPELT_FROM and word.isalpha():
            page = shelf.setdefault(word[0], {})
            entry = page.setdefault(language, {"words": {}, "letters": {}, "stems": []})
            entry["words"].setdefault(str(len(word)), []).append(word)
            entry["letters"].setdefault(str(len(word)), []).append(letters(word))
            if word in stems:
                entry["stems"].append(word)


def _forms(concepts: Mapping[str, Concept]) -> list[Form]:
    """Return all forms by rank: whole words before beginnings and endings, and of these the shorter first."""
    found: list[Form] = []
    for concept in concepts.values():
        for language, forms in concept.forms.items():
            everywhere = language == "all" or bool(concept.cls)
            bits = 3 if everywhere else 1 << LANGUAGES.index(language)
            known = {parse(written) for written in forms}
            for written in forms:
                words, capitals = parse(written)
                if words and words[0] != GAP:
                    found.append(Form(0, bits, concept.id, words, capitals))
                if language in LANGUAGES and words and not capitals:
                    others = [(other, ()) for other in contracted(words, language)]
                    found += [Form(0, bits, concept.id, *other) for other in others if other not in known]
                    known.update(others)
            if concept.cls in _OWNERS and language != "en":
                genitives = [parse(f"={written}s") for written in forms if _takes_s(written)]
                found += [Form(0, _GENITIVE, concept.id, *genitive) for genitive in genitives]
    found.sort(key=lambda form: _precedence(form.words[0]))
    return [form._replace(rank=rank) for rank, form in enumerate(found)]


def contracted(words: tuple[str, ...], language: str) -> list[tuple[str, ...]]:
    """Return how else a form is written: with "n't", "it'll" and the like for two words, or the other way
    round.
    """
    written_out, in_one, endings = _contractions(language)
    short = _replaced(words, in_one)
    if words[0] in endings and len(words) > 1 and words[1] != GAP:  # "not exceed", "mustn't exceed"
        short = (endings[words[0]], *short[1:])
    long = _replaced(words, written_out)
    return [other for other in dict.fromkeys((short, long)) if other != words]


@cache
def _contractions(language: str) -> tuple[_Pairs, _Pairs, dict[str, str]]:
    """Return what the contractions of a language are short for, the other way round, and what ends a word in
    the place of a word behind it.
    """
    pairs = [(short, tuple(long)) for short, *long in map(str.split, load_lexicon(language).contractions)]
    whole = [(short, long) for short, long in pairs if "*" not in short]
    endings = {long[0]: short for short, long in pairs if "*" in short}
    return {(short,): long for short, long in reversed(whole)}, {long: (s,) for s, long in whole}, endings


def _replaced(words: tuple[str, ...], pairs: _Pairs) -> tuple[str, ...]:
    """Return words with others in the place of each word, or pair of words, that is replaced."""
    result: list[str] = []
    for word in words:
        pair = (*result[-1:], word)
        if pair in pairs:
            result[-1:] = pairs[pair]
        else:
            result += pairs.get((word,), (word,))
    return tuple(result)


def _takes_s(written: str) -> bool:
    """Tell whether a name has a Dutch genitive without an apostrophe ("Poetins", not "Obama's")."""
    last = written.split()[-1]
    return len(last) >= START and last.isalpha() and last.istitle() and last[-1] not in _NO_BARE_S


def _precedence(word: str) -> tuple[int, bool]:
    return (len(word) - 1, word[0] == "*") if "*" in word else (0, False)


def parse(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded words of a form, and its words as written where capitals matter in it."""
    cased = written.startswith("=")
    words: list[str] = []
    capitals: list[str] = []
    for chunk in written.removeprefix("=").split():
        if chunk == GAP:
            words.append(GAP)
            continue
        if chunk.isalpha():
            words.append(fold(chunk))
            capitals.append(chunk)
            continue
        prefix, suffix = chunk.endswith("*"), chunk.startswith("*")
        tokens = [t for t in tokenize(chunk.strip("*")) if t.word]
        for number, token in enumerate(tokens):
            if prefix and number == len(tokens) - 1:
                words.append(token.folded + "*")
            elif suffix and number == 0:
                words.append("*" + token.folded)
            else:
                words.append(token.folded)
            capitals.append(token.raw)
    return tuple(words), tuple(capitals) if cased else ()
