"""The written forms of concepts as records: which forms a word may be part of, and how words are spelt.

Every form is kept under the rarest of its words, so that a text is held against few forms: a sentence with
"the" in it says nothing of the hundreds of forms that begin with "the". Words are grouped by their first
three letters, so that whoever looks up a few of them reads little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from nukecheck.factbase.model import Concept
from nukecheck.tokens import tokenize

LANGUAGES = ("en", "nl")
GAP = "..."
START = 3  # letters that words are grouped by; no shorter beginning of a word is ever looked up
SPELT_FROM = 5  # letters from which on a word may be a misspelling

Records = dict[str, dict[str, Any]]


def word_records(concepts: Mapping[str, Concept]) -> Records:
    """Return the records for finding the concepts in words: "words" by first letters, and "spelling" by
    initial.

    A form is [rank, languages, concept, words, capitals, place of the word it is kept under]. ``languages``
    has bit 0 for English, bit 1 for Dutch. The words are as the database has them: "word", "begin*", "*end",
    "...". What is kept under an ending is in the group "*".
    """
    forms = _forms(concepts)
    records: Records = {"words": {}, "spelling": {}}
    counts = Counter(word for form in forms for word in {*form[3]})
    for form in forms:
        words = form[3]
        if not _is_found(words[0]):
            continue
        places = [n for n, word in enumerate(words) if _is_found(word)]
        place = min(places, key=lambda n: (counts[words[n]], -len(words[n]), n))
        _group(records, words[place])["forms"].setdefault(words[place], []).append([*form, place])
    for number, language in enumerate(LANGUAGES):
        bit = 1 << number
        spoken = [form[3] for form in forms if form[1] & bit]
        whole = {w for words in spoken for w in words if "*" not in w and w != GAP}
        stems = {w[:-1] for words in spoken for w in words if w.endswith("*")}
        first = {words[0] for words in spoken if "*" in words[0]}
        for key, listed in (("known", whole), ("begins", first)):
            for word in sorted(listed):
                shelf = _group(records, word)[key]
                shelf[word] = shelf.get(word, 0) | bit
        _spell(records["spelling"], language, whole, stems)
    return records


def group_of(word: str) -> str:
    """Return the key of the group that a word of a form is kept in."""
    return "*" if word[0] == "*" else word.rstrip("*")[:START]


def letters(word: str) -> int:
    """Return which letters a word is made of, as bits: words a few slips apart differ in few of them."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 61
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
            entry = page.setdefault(language, {"words": {}, "stems": []})
            entry["words"].setdefault(str(len(word)), []).append([word, letters(word)])
            if word in stems:
                entry["stems"].append(word)


def _forms(concepts: Mapping[str, Concept]) -> list[list[Any]]:
    """Return all forms, ranked: of two that give the same concept in the same place, the first is taken.

    Whole words come before beginnings and endings, and the shorter of these first.
    """
    found: list[list[Any]] = []
    for concept in concepts.values():
        for language, forms in concept.forms.items():
            everywhere = language == "all" or bool(concept.cls)
            bits = 3 if everywhere else 1 << LANGUAGES.index(language)
            for written in forms:
                words, capitals = parse(written)
                if words and words[0] != GAP:
                    found.append([bits, concept.id, words, capitals])
    found.sort(key=lambda form: _precedence(form[2][0]))
    return [[rank, *form] for rank, form in enumerate(found)]


def _precedence(word: str) -> tuple[int, bool]:
    return (len(word) - 1, word[0] == "*") if "*" in word else (0, False)


def parse(written: str) -> tuple[list[str], list[str]]:
    """Return the folded words of a form, and its words as written where capitals matter in it."""
    cased = written.startswith("=")
    words: list[str] = []
    capitals: list[str] = []
    for chunk in written.removeprefix("=").split():
        if chunk == GAP:
            words.append(GAP)
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
    return words, capitals if cased else []
