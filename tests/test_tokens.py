"""Words of a text, with their places, folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nukecheck.lexicon.phrases import Phrases
from nukecheck.tokens import fold, tokenize


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Warhead", "warhead"),
        ("NATO", "nato"),
        ("België", "belgie"),
        ("Genève", "geneve"),
        ("coördinatie", "coordinatie"),
        ("één", "een"),
        ("Russia's", "russia"),
        ("Russia’s", "russia"),
        ("States'", "states"),
        ("doesn't", "doesn't"),
        ("doesn’t", "doesn't"),
        ("1,550", "1,550"),
        ("", ""),
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("New START caps it.", ["New", "START", "caps", "it", "."]),
        ("Noord-Korea", ["Noord", "-", "Korea"]),
        ("the U.S. Senate", ["the", "U.S.", "Senate"]),
        ("Russia’s cap: low", ["Russia’s", "cap", ":", "low"]),
        ("“Stop,” he said…", ["“", "Stop", ",", "”", "he", "said", "…"]),
        ("'s Avonds", ["'", "s", "Avonds"]),
        ("€ 5 & more", ["5", "&", "more"]),
        ("under_score", ["under", "score"]),
        ("   ", []),
    ],
)
def test_words_and_marks(text: str, raw: list[str]) -> None:
    assert [token.raw for token in tokenize(text)] == raw


def test_marks_are_no_words() -> None:
    assert [(t.raw, t.word) for t in tokenize("Stop! (Nu?)")] == [
        ("Stop", True),
        ("!", False),
        ("(", False),
        ("Nu", True),
        ("?", False),
        (")", False),
    ]


def test_positions_count_in_the_whole_text() -> None:
    text = "First. Second one. Third."
    tokens = tokenize(text, 7, 18)
    assert [t.raw for t in tokens] == ["Second", "one", "."]
    assert [text[t.start : t.end] for t in tokens] == ["Second", "one", "."]


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_tokens_are_slices_in_order(text: str, start: int, length: int) -> None:
    tokens = tokenize(text, start, start + length)
    at = start
    for token in tokens:
        assert at <= token.start < token.end <= start + length
        assert token.raw == text[token.start : token.end]
        at = token.end


@given(st.text(max_size=30))
def test_folding_ignores_case_and_is_stable_over_its_own_result(word: str) -> None:
    assert fold(word.lower()) == fold(word)


def test_phrases_are_found_by_any_of_their_words_and_told_in_order() -> None:
    phrases = Phrases("that day|the very same|that|on that day")

    found = phrases.places(["on", "that", "day", "the", "very", "same", "that"])

    assert found == [(0, 2), (1, 2), (1, 1), (3, 5), (6, 6)]
