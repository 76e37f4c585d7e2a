"""The list of words that are spelt right: in order, without misspellings, and of use where words are read."""

from __future__ import annotations

import random

import pytest
from benchmarks.misread import measured
from hypothesis import given
from hypothesis import strategies as st
from tools import words as tool

from nukecheck.factbase.compiled import load_factbase
from nukecheck.lexicon.correct import FILE, SHORTEST, is_correct
from nukecheck.tokens import fold, tokenize

MISSPELT = (
    "acheive accomodate agreemnt arsnal beleive buget commitee definately developement embarass enviroment "
    "explosoin foriegn goverment governement independant misssile missle neccessary negociate nuclaer "
    "presidant recieve rememeber reponse seperate sucessful tommorow treatty untill warhaed warhed "
    "afgelopn deelnaame europeese gebruikd gehandhaaft kernkopen kernwapns minsiter moderniseering naarmaten "
    "onderandere ontwapning oorlgo opgezecht opgschort raketen regring rusissche sanctites standaart "
    "verdarg verdargen verdrga verklaaring verlending verlengign verlopn voorzittter waarschijnelijk"
)


@pytest.fixture(scope="module")
def listed() -> list[str]:
    return FILE.read_text(encoding="ascii").splitlines()


def test_the_file_is_in_order(listed: list[str]) -> None:
    assert FILE.read_text(encoding="ascii") == "".join(f"{word}\n" for word in sorted(set(listed)))
    assert len(listed) > 400_000
    assert all(word.isalpha() and len(word) >= SHORTEST and fold(word) == word for word in listed)


@pytest.mark.parametrize("word", MISSPELT.split())
def test_what_is_misspelt_is_not_in_it(word: str) -> None:
    assert not is_correct(word)


def test_every_word_is_found_and_nothing_else(listed: list[str]) -> None:
    known = set(listed)
    chance = random.Random(5)
    for word in (listed[0], listed[-1], *chance.sample(listed, 2000)):
        assert is_correct(word)
        for other in (word[:-1], word + "q", word[1:], "\n" + word, word + "\n" + word):
            assert is_correct(other) == (other in known), other


@given(st.text(min_size=1, max_size=30))
def test_anything_can_be_looked_up(word: str) -> None:
    assert not is_correct(word) or (word.isalpha() and word == fold(word))


def test_hardly_a_slip_in_a_word_of_the_vocabulary_is_another_word() -> None:
    words = sorted(
        {
            token.folded
            for concept in load_factbase().concepts.values()
            for forms in concept.forms.values()
            for form in forms
            if "*" not in form
            for token in tokenize(form)
            if len(token.folded) >= 7 and token.folded.isalpha()
        }
    )
    slips = {w[:n] + w[n + 1] + w[n] + w[n + 2 :] for w in words for n in range(1, len(w) - 2)}
    taken = sum(map(is_correct, slips.difference(words)))
    assert len(slips) > 10_000
    assert taken < len(slips) / 500


def test_hardly_a_correct_word_is_misread() -> None:
    for words, misread in measured().values():
        assert len(words) > 2000
        assert len(misread) < len(words) / 100, misread


def test_british_spelling_follows_from_american() -> None:
    american = (
        "organized paralyzing defenses neighbors unfavorable maneuvering programs laborious sized colorado"
    )
    british = "organised paralysing defences neighbours unfavourable manoeuvring programmes"
    assert {*tool.british(american.split())} - {*american.split()} == {*british.split()}


def test_the_file_is_what_the_command_writes(listed: list[str]) -> None:
    pytest.importorskip("spellchecker")
    assert tool.listed() == listed
