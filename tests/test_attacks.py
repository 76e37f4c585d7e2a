"""The attacks: what they are labelled must be right, and a fixed sample of them must not get through."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from benchmarks import attack_grammar as turning
from benchmarks.attack_figures import numerals, other_formats, spelled, swapped
from benchmarks.attack_making import make_attacks
from benchmarks.attack_model import Aim, Attack
from benchmarks.attack_truth import Truth, date_truth, quantity_truth
from benchmarks.attacks import FLOORS, FORBIDDEN, run, sample

from nukecheck.extract import read_value
from nukecheck.factbase.compiled import load_factbase
from nukecheck.pipeline import Checker
from nukecheck.values import Quantity, parse_edtf

SAMPLE = 1200
SEED = 20260205


@cache
def checker() -> Checker:
    return Checker(load_factbase())


@cache
def drawn() -> tuple[Attack, ...]:
    return tuple(make_attacks(checker().base, checker().vocabulary, SEED, about=6 * SAMPLE))


@cache
def attacks_on(fact: str) -> tuple[Attack, ...]:
    alone = replace(checker().base, facts={fact: checker().base.facts[fact]})
    return tuple(make_attacks(alone, checker().vocabulary))


def test_a_fixed_sample_of_attacks_gets_through_no_more_than_the_floors_allow() -> None:
    tally = run(checker(), sample(drawn(), SAMPLE, SEED), FORBIDDEN)
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    worse = {key: tally.measures[key] for key, floor in floors.items() if tally.measures[key] > floor}
    assert worse == {}  # what came out wrong is printed


def test_the_same_seed_gives_the_same_attacks() -> None:
    again = tuple(make_attacks(checker().base, checker().vocabulary, SEED, about=6 * SAMPLE))
    assert again == drawn()
    assert sample(again, 50, 3) == sample(drawn(), 50, 3)
    assert sample(again, 50, 3) != sample(drawn(), 50, 4)


def test_a_sample_is_even_over_kinds_and_languages() -> None:
    counts = Counter((a.kind, a.language) for a in sample(drawn(), 400, 1))
    piles = Counter((a.kind, a.language) for a in drawn())
    assert set(counts) == set(piles)
    assert max(counts.values()) - min(counts[k] for k in counts if piles[k] > max(counts.values())) <= 1


def test_every_attack_differs_from_its_sentence_and_marks_what_it_altered() -> None:
    for attack in drawn():
        assert attack.kind == "as written" or attack.text != attack.base
        if attack.span is not None:
            assert 0 <= attack.span[0] < attack.span[1] <= len(attack.text)
        assert bool(attack.beside) == bool(attack.other)


@pytest.mark.parametrize(
    ("stated", "recorded", "limit", "expected"),
    [
        ("1550", "at most 1550", True, Truth.TRUE),
        ("at most 1550", "at most 1550", True, Truth.TRUE),
        ("1551", "at most 1550", True, Truth.FALSE),
        ("at least 1550", "at most 1550", True, Truth.FALSE),
        ("about 1600", "at most 1550", True, Truth.TRUE),
        ("about 175", "about 175", False, Truth.TRUE),
        ("about 176", "about 175", False, Truth.TRUE),
        ("about 192", "about 175", False, Truth.UNCLEAR),  # 9.7 % off
        ("about 225", "about 175", False, Truth.FALSE),
        ("290", "290", False, Truth.TRUE),
        ("291", "290", False, Truth.FALSE),
        ("more than 290", "290", False, Truth.FALSE),
        ("at least 290", "290", False, Truth.TRUE),
        ("fewer than 300", "290", False, Truth.TRUE),
        ("57 billion dollars", "56.8 billion dollars", False, Truth.TRUE),
        ("58 billion dollars", "56.8 billion dollars", False, Truth.FALSE),
        ("fewer than 1600", "fewer than 1550", False, Truth.TRUE),
        ("fewer than 1500", "fewer than 1550", False, Truth.OPEN),
        ("1700", "fewer than 1550", False, Truth.FALSE),
        ("1400", "fewer than 1550", False, Truth.OPEN),
        ("more than 1550", "fewer than 1550", False, Truth.FALSE),
        ("500 to 5500 km", "500 to 5500 km", False, Truth.TRUE),
        ("500 to 6500 km", "500 to 5500 km", False, Truth.FALSE),
        ("5 percent", "5 km", False, Truth.UNCLEAR),
    ],
)
def test_what_a_figure_is_worth(stated: str, recorded: str, limit: bool, expected: Truth) -> None:
    one, other = read_value(stated, "en"), read_value(recorded, "en")
    assert isinstance(one, Quantity)
    assert isinstance(other, Quantity)
    assert quantity_truth(one, other, limit=limit) is expected


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        ("2026-02", "2026-02-05", Truth.TRUE),
        ("2026-02-05", "2026", Truth.TRUE),
        ("2026-02-06", "2026-02-05", Truth.FALSE),
        ("2025", "2026-02-05", Truth.FALSE),
        ("2024", "2023~", Truth.UNCLEAR),
        ("2020/2022", "2020/2022", Truth.TRUE),
        ("2021/2022", "2020/2022", Truth.UNCLEAR),
    ],
)
def test_what_a_date_is_worth(stated: str, recorded: str, expected: Truth) -> None:
    assert date_truth(parse_edtf(stated), parse_edtf(recorded)) is expected


def texts(fact: str, kind: str, aim: Aim) -> set[str]:
    return {a.text for a in attacks_on(fact) if a.kind == kind and a.aim is aim}


def test_attacks_on_the_warhead_limit_are_labelled_rightly() -> None:
    fact = "new-start.limit.deployed-warheads"
    head, tail = "New START allows each side at most ", " deployed strategic warheads."
    assert {f"{head}1,551{tail}", f"{head}1,549{tail}"} <= texts(fact, "one off", Aim.ALTERED)
    assert f"{head}15,500{tail}" in texts(fact, "ten times", Aim.ALTERED)
    assert f"{head}155{tail}" in texts(fact, "a tenth", Aim.ALTERED)
    assert f"{head}5,150{tail}" in texts(fact, "digits swapped", Aim.ALTERED)
    assert f"{head}1.550{tail}" in texts(fact, "number format", Aim.TRUE)
    assert f"{head}fifteen hundred and fifty{tail}" in texts(fact, "number words", Aim.TRUE)
    turned = texts(fact, "bound turned round", Aim.ALTERED)
    assert f"New START allows each side at least 1,550{tail}" in turned
    assert f"START I allows each side at most 1,550{tail}" in texts(fact, "other treaty", Aim.SILENT)
    assert f"SORT allows each side at most 1,550{tail}" in texts(fact, "other treaty", Aim.SILENT)
    both = "Add both sides up and New START leaves room for {} deployed warheads."
    assert both.format("3,101") in texts(fact, "one off", Aim.ALTERED)


def test_a_hedged_figure_that_is_one_off_is_still_true() -> None:
    assert "India has about 176 nuclear warheads." in texts("arsenals.india", "one off, still true", Aim.TRUE)
    assert not texts("arsenals.india", "one off", Aim.ALTERED)


def test_attacks_in_dutch_are_labelled_rightly() -> None:
    fact = "arsenals.france"
    assert "Frankrijk heeft tweehonderdnegentig kernkoppen." in texts(fact, "number words", Aim.TRUE)
    assert "Frankrijk heeft geen 290 kernkoppen." in texts(fact, "negation", Aim.ALTERED)
    assert "Frankrijk heeft minder dan 290 kernkoppen." in texts(fact, "bound put before it", Aim.ALTERED)
    sentence = "Frankrijk heeft 290 kernkoppen."
    questions = set(turning.asked(sentence, turning.grammar_of("nl", [sentence])))
    assert {"Heeft Frankrijk 290 kernkoppen?", "Klopt het dat Frankrijk 290 kernkoppen heeft?"} <= questions


def test_another_name_in_a_slot_is_false_and_another_subject_is_something_else() -> None:
    actor = texts("new-start.suspension-actor", "other country", Aim.ALTERED)
    assert actor
    assert not any("Russia" in t or "Rusland" in t or "Mosco" in t for t in actor if "Putin" not in t)
    assert texts("arsenals.france", "other country", Aim.SILENT)
    assert not texts("arsenals.france", "other country", Aim.ALTERED)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("France has 290 warheads.", "France does not have 290 warheads."),
        ("Russia suspended New START in 2023.", "Russia did not suspend New START in 2023."),
        ("New START was extended in 2021.", "New START was not extended in 2021."),
        ("China has greatly enlarged its arsenal.", "China has not greatly enlarged its arsenal."),
        ("Belgium never joined the treaty.", None),
        ("Russia suspended New START, but it kept to the limits.", None),
    ],
)
def test_an_english_sentence_is_negated(sentence: str, expected: str | None) -> None:
    assert turning.negated(sentence, turning.grammar_of("en", [sentence])) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("New START werd in 2021 verlengd.", "New START in 2021 werd verlengd"),
        ("Rusland schortte New START in 2023 op.", "Rusland New START in 2023 opschortte"),
        ("De VS mogen 1.550 kernkoppen hebben.", "de VS 1.550 kernkoppen mogen hebben"),
        ("Er moet een opvolger komen van het INF-verdrag.", "er een opvolger moet komen van het INF-verdrag"),
    ],
)
def test_a_dutch_clause_puts_its_verb_last(sentence: str, expected: str) -> None:
    assert turning.subordinate(sentence, turning.grammar_of("nl", [sentence])) == expected


def test_a_clause_keeps_the_capital_of_a_name() -> None:
    grammar = turning.grammar_of("en", ["In the new deal.", "The new treaty."])
    assert turning.as_clause("New START expired.", grammar) == "New START expired"
    assert turning.as_clause("The INF Treaty ended.", grammar) == "the INF Treaty ended"


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [
        (191, "en", "one hundred and ninety-one"),
        (1550, "en", "fifteen hundred and fifty"),
        (2000, "en", "two thousand"),
        (191, "nl", "honderdeenennegentig"),
        (1550, "nl", "vijftienhonderdvijftig"),
        (22, "nl", "tweeëntwintig"),
    ],
)
def test_numbers_in_words(number: int, language: str, expected: str) -> None:
    text = spelled(number, language)[0]
    assert text == expected
    assert [n.value for n in numerals(f"({text})", language)] == [number]


def test_swapped_digits_and_other_formats() -> None:
    assert next(swapped(Decimal(1550))) == Decimal(5150)
    assert list(swapped(Decimal(11))) == []
    assert next(iter(other_formats(numerals("1.550", "nl")[0], "nl"))) == "1,550"
    assert next(iter(other_formats(numerals("8.1", "en")[0], "en"))) == "8,1"
