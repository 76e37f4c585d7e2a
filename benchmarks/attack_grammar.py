"""Sentences turned: denied, asked, supposed, reported, passive, in another order.

A small grammar of both languages, enough for the short sentences of the database. A rule that does not fit a
sentence returns nothing; no attack is made of it then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.attack_words import words
from nukecheck.lexicon import load_lexicon

_WORD = re.compile(r"[\w'’-]+")
_END = re.compile(r"[.!]+$")


@dataclass(frozen=True)
class Grammar:
    """The words of a language: ``sets`` of words, ``tables`` of forms, ``frames`` for whole sentences.

    ``small`` are the words that the sentences at hand write in small letters.
    """

    language: str
    small: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, str]]
    frames: Mapping[str, tuple[str, ...]]


def grammar_of(language: str, sentences: Iterable[str]) -> Grammar:
    """Return the grammar of a language; which words begin small is learnt from the sentences."""
    small = {w for s in sentences for w in re.findall(r"(?<=\s)[^\W\d_]+", s) if w.islower()}
    own = words()[language]
    common = {key: frozenset(words()[key][language]) for key in ("negations", "joints", "fronted")}
    common["function"] = load_lexicon(language).function_words | common["fronted"]
    return Grammar(
        language,
        frozenset(small),
        {**{k: frozenset(v) for k, v in own.items() if isinstance(v, list)}, **common},
        {k: v for k, v in own.items() if isinstance(v, dict)},
        {k: tuple(v) for k, v in own.items() if isinstance(v, list)},
    )


def body(sentence: str) -> str:
    """Return a sentence without its full stop."""
    return _END.sub("", sentence.strip())


def as_clause(sentence: str, grammar: Grammar) -> str:
    """Return a sentence as it stands inside another: no stop, and small where no name begins it."""
    text = body(sentence)
    found = _WORD.findall(text)
    if not found or not text.startswith(found[0]) or (found[0].isupper() and found[0] != "A"):
        return text
    first, second = found[0].lower(), found[1] if len(found) > 1 else ""
    if first in grammar.sets["function"] or (first in grammar.small and second[:1].islower()):
        return text[0].lower() + text[1:]
    return text


def capitalised(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def single(sentence: str) -> bool:
    """Tell whether a text is one sentence without quotation, brackets or question."""
    return not re.search(r"[?!;:()\"“”‘]|[.!]\s+[A-Z]|(?<!\w)'|—", body(sentence))


def simple(sentence: str, grammar: Grammar) -> bool:
    """Tell whether a sentence is one clause that asserts: no denial, no joint, no comma."""
    if not single(sentence) or "," in re.sub(r"\d,\d", "", sentence):
        return False
    found = {w.lower() for w in _WORD.findall(sentence)}
    return not found & grammar.sets["joints"] and asserting(sentence, grammar)


def asserting(sentence: str, grammar: Grammar) -> bool:
    """Tell whether a sentence holds no word of denial."""
    found = {w.lower() for w in _WORD.findall(sentence)}
    return (
        not found & grammar.sets["negations"]
        and "n't" not in sentence
        and not found & {"un" + w for w in ("true",)}
    )


def framed(sentence: str, grammar: Grammar, key: str) -> tuple[str, ...]:
    """Return the sentence in every frame of a kind ("deny", "ask", "report", ...)."""
    verb_last = subordinate(sentence, grammar) if grammar.language == "nl" else None
    result = []
    for frame in grammar.frames[key]:
        if "{v}" in frame and verb_last is None:
            continue
        text = frame.replace("{S}", capitalised(body(sentence))).replace("{s}", as_clause(sentence, grammar))
        result.append(capitalised(text.replace("{v}", verb_last or "")))
    return tuple(result)


def _finite(tokens: list[str], grammar: Grammar) -> int | None:
    """Return the place of the finite verb of a Dutch main clause; "zijn" may also be "his"."""
    for at, token in enumerate(tokens):
        if at and token.lower() in grammar.sets["finite"]:
            return at
        if at and token == "zijn" and tokens[at - 1].lower() not in grammar.sets["prepositions"]:
            return at
    return None


def _tail(tokens: list[str], grammar: Grammar) -> int:
    """Return where the rest of a Dutch verb begins at the end of a clause, or the length for none."""
    at = len(tokens)
    while at > 1 and tokens[at - 1] in grammar.sets["rest"]:
        at -= 1
    if at < len(tokens) and tokens[at - 1] == "te":
        at -= 1
    return at


def subordinate(sentence: str, grammar: Grammar) -> str | None:
    """Return a Dutch main clause with its verb at the end, as after "dat"."""
    tokens = as_clause(sentence, grammar).split()
    verb = _finite(tokens, grammar)
    if verb is None:
        return None
    finite = tokens[verb]
    rest = tokens[:verb] + tokens[verb + 1 :]
    mid = any(a in grammar.sets["particles"] and b in grammar.sets["prepositions"] for a, b in pairwise(rest))
    if "te" in rest or "om" in rest or mid:
        return None
    auxiliary = finite in grammar.sets["auxiliaries"]
    if rest[-1] in grammar.sets["particles"] and not auxiliary:
        rest[-1] += finite
    elif "deel" in rest[verb:] and not auxiliary:
        rest[rest.index("deel", verb)] = f"deel{finite}"
    elif "akkoord" in rest[verb:]:
        rest.insert(rest.index("akkoord", verb) + 1, finite)
    else:
        at = _tail(rest, grammar)
        inner = [
            i
            for i in range(verb, len(rest))
            if rest[i] in grammar.sets["rest"] or rest[i] in grammar.sets["finite"]
        ]
        rest.insert(inner[-1] if auxiliary and inner and at == len(rest) else at, finite)
    return " ".join(rest)


def negated(sentence: str, grammar: Grammar) -> str | None:
    """Return a simple sentence with a "not" put in."""
    if not simple(sentence, grammar):
        return None
    return (
        _negated_dutch(sentence, grammar) if grammar.language == "nl" else _negated_english(sentence, grammar)
    )


def _finite_english(tokens: list[str], grammar: Grammar) -> int | None:
    verbs = grammar.sets["auxiliaries"] | grammar.sets["have"] | grammar.tables["present"].keys()
    verbs |= grammar.tables["past"].keys() | grammar.tables["plural"].keys()
    spared, nouns = grammar.sets["determiners"], grammar.sets["nouns"]
    for at, token in enumerate(tokens):
        if at and token in verbs and tokens[at - 1].lower() not in spared and not (token in nouns and at > 2):
            return at if tokens[0].lower() != "as" else None
    return None


def _split_verb(tokens: list[str], at: int, grammar: Grammar) -> tuple[str, list[str]]:
    """Return the auxiliary of an English clause and what follows the subject without it."""
    verb = tokens[at]
    after = [
        t for t in tokens[at + 1 :] if not t.endswith("ly") and t not in ("also", "still", "always", "long")
    ]
    following = after[0] if after else ""
    participle = following.endswith(("ed", "en")) or following in (
        "been",
        "put",
        "held",
        "had",
        "got",
        "made",
        "begun",
    )
    if verb in grammar.sets["auxiliaries"] or (verb in grammar.sets["have"] and participle):
        return verb, tokens[at + 1 :]
    for key, auxiliary in (("present", "does"), ("past", "did"), ("plural", "do")):
        if verb in grammar.tables[key]:
            return auxiliary, [grammar.tables[key][verb], *tokens[at + 1 :]]
    return "does" if verb == "has" else "did", ["have", *tokens[at + 1 :]]


def _shared(tokens: list[str], joint: str) -> bool:
    """Tell whether "and" may join two statements, not just two names: then a "not" would deny one of them."""
    names = ("the", "its", "a", "de", "het", "een", "hun", "haar", "zijn")
    return any(one == joint and other.islower() and other not in names for one, other in pairwise(tokens))


def _negated_english(sentence: str, grammar: Grammar) -> str | None:
    tokens = body(sentence).split()
    at = _finite_english(tokens, grammar)
    if at is None or _shared(tokens[at:], "and"):
        return None
    auxiliary, rest = _split_verb(tokens, at, grammar)
    return " ".join([*tokens[:at], auxiliary, "not", *rest]) + "."


def _negated_dutch(sentence: str, grammar: Grammar) -> str | None:
    tokens = body(sentence).split()
    at = _finite(tokens, grammar)
    if at is None or at + 1 >= len(tokens) or "te" in tokens or "om" in tokens:
        return None
    if _shared(tokens[at:], "en"):
        return None
    tail = _tail(tokens, grammar)
    if tail < len(tokens) and at < tail:
        return " ".join([*tokens[:tail], "niet", *tokens[tail:]]) + "."
    if tokens[-1] in grammar.sets["particles"] and at < len(tokens) - 1:
        return " ".join([*tokens[:-1], "niet", tokens[-1]]) + "."
    if tokens[0].lower() in grammar.sets["fronted"]:
        return None
    following, further = tokens[at + 1], tokens[at + 2] if at + 2 < len(tokens) else ""
    if following == "een":
        return " ".join([*tokens[: at + 1], "geen", *tokens[at + 2 :]]) + "."
    if following[0].isdigit() or following in grammar.sets["bare"]:
        return " ".join([*tokens[: at + 1], "geen", *tokens[at + 1 :]]) + "."
    links = tokens[at] in ("is", "was", "waren", "zijn") and following in ("de", "het")
    place = following in grammar.sets["prepositions"] and not further[:1].isdigit()
    if links or place or following in ("ongeveer", "zo'n", "circa", "hoogstens", "minstens"):
        return " ".join([*tokens[: at + 1], "niet", *tokens[at + 1 :]]) + "."
    return None


def asked(sentence: str, grammar: Grammar) -> Iterator[str]:
    """Yield a simple sentence as questions."""
    if not simple(sentence, grammar):
        return
    yield from framed(sentence, grammar, "ask")
    tokens = as_clause(sentence, grammar).split()
    if tokens[0].lower() in grammar.sets["fronted"]:
        return
    if grammar.language == "nl":
        at = _finite(tokens, grammar)
        if at is not None:
            yield " ".join([capitalised(tokens[at]), *tokens[:at], *tokens[at + 1 :]]) + "?"
        return
    at = _finite_english(tokens, grammar)
    if at is not None:
        auxiliary, rest = _split_verb(tokens, at, grammar)
        yield " ".join([capitalised(auxiliary), *tokens[:at], *rest]) + "?"


def passive(sentence: str, grammar: Grammar) -> str | None:
    """Return a simple sentence in the passive voice."""
    if not simple(sentence, grammar):
        return None
    tokens = as_clause(sentence, grammar).split()
    if tokens[0].lower() in grammar.sets["fronted"]:
        return None
    return _passive_dutch(tokens, grammar) if grammar.language == "nl" else _passive_english(tokens, grammar)


def _object(tokens: list[str], grammar: Grammar) -> tuple[list[str], list[str]]:
    """Return the object that words begin with, and what follows it."""
    stops = grammar.sets["prepositions"]
    joined = (
        "participation",
        "part",
        "deelname",
        "talks",
        "range",
        "member",
        "agreement",
        "request",
        "proposal",
        "reject",
    )
    at = next(
        (i for i, t in enumerate(tokens) if i and t in stops and tokens[i - 1] not in joined), len(tokens)
    )
    return tokens[:at], tokens[at:]


def _passable(what: list[str], grammar: Grammar) -> bool:
    """Tell whether words are an object that can become a subject."""
    sets = grammar.sets
    if not what or len(what) > 6 or what[0] in sets["prepositions"] or what[-1] in sets["no-object-end"]:
        return False
    return not sets["no-object"] & {w.lower() for w in what}


def _passive_english(tokens: list[str], grammar: Grammar) -> str | None:
    at = next((i for i, t in enumerate(tokens) if t in grammar.tables["passive"]), None)
    if not at or at > 5 or tokens[at - 1] in ("was", "were", "is", "are", "has", "have", "had", "been", "be"):
        return None
    if tokens[at - 1].lower() in grammar.sets["determiners"]:
        return None
    what, rest = _object(tokens[at + 1 :], grammar)
    if not _passable(what, grammar):
        return None
    verb = grammar.tables["passive"][tokens[at]]
    if what[-1].endswith("s") and what[-1].islower():
        verb = verb.replace("was ", "were ").replace("is ", "are ")
    return capitalised(" ".join([*what, verb, "by", *tokens[:at], *rest])) + "."


def _passive_dutch(tokens: list[str], grammar: Grammar) -> str | None:
    at = _finite(tokens, grammar)
    if at is None or at > 4:
        return None
    middle = tokens[at + 1 :]
    separable = grammar.tables["passive-separable"].get(f"{tokens[at]} {tokens[-1]}")
    participle = separable or grammar.tables["passive"].get(tokens[at])
    if participle is None:
        return None
    if separable:
        middle = middle[:-1]
    what, rest = _object(middle, grammar)
    if not _passable(what, grammar):
        return None
    plural = what[-1].endswith(("en", "s")) and what[-1].islower()
    verb = "werden" if plural else "werd"
    return capitalised(" ".join([*what, verb, "door", *tokens[:at], *rest, participle])) + "."


def reordered(sentence: str, start: int, end: int, grammar: Grammar) -> Iterator[str]:
    """Yield a sentence with the date phrase from ``start`` to ``end`` in another place."""
    text = body(sentence)
    if not single(sentence):
        return
    prefix = re.search(r"(?:^|(?<=\s))(?:in|on|by|since|op|sinds|vanaf)\s+$", text[:start], re.IGNORECASE)
    phrase_start = prefix.start() if prefix else start
    if not prefix and start:
        return
    phrase = text[phrase_start:end]
    before, after = text[:phrase_start].strip(), text[end:].strip()
    if phrase_start == 0:
        yield from _to_the_back(phrase, after.lstrip(", "), grammar)
    elif "," not in before:
        yield from _to_the_front(phrase, before, after, grammar)


def _lowered(phrase: str) -> str:
    return (
        phrase[0].lower() + phrase[1:]
        if phrase.split()[0].lower() in ("in", "on", "by", "since", "op", "sinds", "vanaf")
        else phrase
    )


def _to_the_back(phrase: str, rest: str, grammar: Grammar) -> Iterator[str]:
    if not rest:
        return
    if grammar.language == "en":
        if "," not in rest and not {w.lower() for w in rest.split()} & grammar.sets["joints"]:
            yield f"{capitalised(rest)} {_lowered(phrase)}."
        return
    tokens = rest.split()
    subject = 2 if len(tokens) > 2 and tokens[1].lower() in ("de", "het", "new", "alle") else 1
    if (
        tokens[0].lower() in grammar.sets["finite"]
        and len(tokens) > subject + 1
        and tokens[subject][0].isupper()
    ):
        name = tokens[1 : subject + 1]
        yield capitalised(" ".join([*name, tokens[0], _lowered(phrase), *tokens[subject + 1 :]])) + "."


def _to_the_front(phrase: str, before: str, after: str, grammar: Grammar) -> Iterator[str]:
    tokens = as_clause(before, grammar).split()
    if not tokens or "te" in tokens or "om" in tokens or tokens[0].lower() in grammar.sets["fronted"]:
        return
    if grammar.language == "en":
        if re.match(r"[\w-]+ing\b|of\b", after):
            return
        yield capitalised(f"{phrase} {' '.join(tokens)} {after}".strip()) + "."
        return
    at = _finite(tokens, grammar)
    if at is not None:
        rest = " ".join([tokens[at], *tokens[:at], *tokens[at + 1 :], after]).strip()
        yield capitalised(f"{phrase} {rest}") + "."


def joined(one: str, other: str, grammar: Grammar) -> Iterator[tuple[str, int]]:
    """Yield two sentences as one text, with the place where the second begins."""
    clause = as_clause(other, grammar)
    for frame in grammar.frames["join"]:
        if ("," in frame or ";" in frame) and not (single(one) and single(other)):
            continue
        head = frame.split("{t}")[0].split("{T}")[0].replace("{S}", capitalised(body(one)))
        second = clause if "{t}" in frame else capitalised(body(other))
        yield f"{head}{second}.", len(head)


def misspelt(word: str, at: int) -> str:
    """Return a word with the letters at ``at`` and behind it swapped."""
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
