"""The word lists hold together."""

from __future__ import annotations

from importlib.resources import files

import pytest
import yaml

from nukecheck import lexicon
from nukecheck.extract.tokens import Tokens, fold
from nukecheck.lexicon import LANGUAGES, Lexicon, load_lexicon

both = pytest.mark.parametrize("language", LANGUAGES)


def words_of(value: object) -> list[str]:
    """Return all words and phrases in a lexicon, keys and values."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, frozenset | tuple):
        return [word for item in value for word in words_of(item)]
    if hasattr(value, "items"):
        return [word for key, item in value.items() for word in (key, *words_of(item))]
    return []


@both
def test_every_entry_is_folded_and_not_empty(language: str) -> None:
    for word in words_of(load_lexicon(language)):
        assert word
        assert word == fold(word) == word.strip() or word.isupper(), word
        assert "\n" not in word


@both
def test_no_list_names_a_word_twice(language: str) -> None:
    def lists(node: object, where: str) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                lists(value, f"{where}.{key}")
        elif isinstance(node, str) and ", " in node:
            entries = [entry.strip() for entry in node.split(",")]
            assert len(entries) == len(set(entries)), (where, [e for e in entries if entries.count(e) > 1])

    source = files("nukecheck.lexicon").joinpath(f"{language}.yaml").read_text(encoding="utf-8")
    lists(yaml.load(source, yaml.BaseLoader), language)


@both
def test_a_lexicon_is_loaded_once(language: str) -> None:
    assert load_lexicon(language) is load_lexicon(language)
    assert load_lexicon(language).language == language


@both
def test_both_lexicons_have_the_same_fields(language: str) -> None:
    assert isinstance(load_lexicon(language), Lexicon)
    assert len(load_lexicon(language).dates.months) == 12
    assert load_lexicon(language).negation
    assert 60 <= len(load_lexicon(language).function_words) <= 160


def test_there_is_no_third_language() -> None:
    with pytest.raises(ValueError, match=r"no lexicon for .de. \(there is one for nl and en\)"):
        load_lexicon("de")


@pytest.mark.parametrize(
    ("kind", "text", "complaint"),
    [
        ("Numbers", "one 1, two zwei", "cannot be read as Numbers"),
        ("bool", "maybe", "cannot be read as bool"),
        ("Groups", "a, b", "cannot be read as Groups"),
    ],
)
def test_a_broken_entry_is_named(kind: str, text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"en.yaml: numbers: {complaint}"):
        lexicon._value(kind, text, "en.yaml: numbers")


def test_an_unknown_key_is_named() -> None:
    node = {"words": "one", "not_before": "of", "not-after": "no"}
    with pytest.raises(ValueError, match="one: unknown or missing keys: not-after, not_after"):
        lexicon._build(lexicon.OneWords, node, "one")


def test_words_with_apostrophes_are_one_token() -> None:
    assert list(Tokens("zo’n op z'n minst F-16's euro’s")) == [
        "zo'n",
        "op",
        "z'n",
        "minst",
        "f",
        "-",
        "16",
        "'s",
        "euro",
        "'s",
    ]
