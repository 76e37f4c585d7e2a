"""Finding concepts in words: forms, gaps, capitals, misspellings, the longest name."""

from __future__ import annotations

import pytest
import yaml

from nukecheck.factbase.model import Concept
from nukecheck.matching.vocabulary import Hit, Vocabulary
from nukecheck.tokens import tokenize

CONCEPTS = """\
new-start: {class: treaty, all: [New START]}
start-one: {class: treaty, all: [START I]}
start-two: {class: treaty, all: [START II]}
us: {class: country, all: [=US, =U.S., =VS], en: [America*, United States], nl: [Amerika*]}
russia: {class: country, en: [Russia*, Moscow], nl: [Rusland, Russisch*, Moskou]}
north-korea: {class: country, en: [North Korea], nl: [Noord-Korea]}
belgium: {class: country, en: [Belgium], nl: [België]}
germany: {class: country, en: [Germany], nl: [Duitsland]}
putin: {class: person, part-of: [russia], en: [Putin], nl: [Poetin]}
white-house: {class: organisation, part-of: [us], all: [White House]}
new-york-times: {class: outlet, all: [New York Times]}
new-york: {class: place, all: [New York]}
superpowers: {members: [us, russia], en: [superpowers], nl: [supermachten]}
warhead: {en: [warhead, warheads], nl: [kernkop, kernkoppen]}
missile: {en: [missile*], nl: [raket*]}
icbm: {broader: [missile], en: [=ICBM*], nl: [=ICBM*]}
treaty: {en: [treaty], nl: ["*verdrag"]}
reject:
  en: [reject*, turn* down, turn* ... down]
  nl: [wees ... af, wijst ... af, veegde ... van tafel, verwerp*]
suspend: {en: [suspen*], nl: [opgeschort]}
each: {en: [each, per country], nl: [elk, per land]}
expire: {en: [expire*, runs out], nl: [vervalt]}
launch: {en: [launch*], nl: [lanceer*]}
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    concepts = {}
    for name, entry in yaml.safe_load(CONCEPTS).items():
        concepts[name] = Concept(
            id=name,
            forms={key: tuple(entry[key]) for key in ("all", "en", "nl") if key in entry},
            cls=entry.get("class", ""),
            part_of=tuple(entry.get("part-of", ())),
            broader=tuple(entry.get("broader", ())),
            members=tuple(entry.get("members", ())),
        )
    return Vocabulary(concepts)


def hits(vocabulary: Vocabulary, text: str, language: str = "en") -> tuple[Hit, ...]:
    return vocabulary.find(tokenize(text), language)


def found(vocabulary: Vocabulary, text: str, language: str = "en") -> list[str]:
    return [h.concept for h in hits(vocabulary, text, language)]


@pytest.mark.parametrize(
    ("language", "text", "concepts"),
    [
        ("en", "a warhead and two warheads", ["warhead", "warhead"]),
        ("nl", "een kernkop en twee kernkoppen", ["warhead", "warhead"]),
        ("en", "Russia, Russian and Russians", ["russia"] * 3),
        ("nl", "Rusland, Russisch en Russische", ["russia"] * 3),
        ("nl", "het INF-verdrag en het kernstopverdrag", ["treaty", "treaty"]),
        ("en", "the treaty", ["treaty"]),
        ("en", "NORTH KOREA", ["north-korea"]),
        ("en", "North-Korea", ["north-korea"]),
        ("nl", "noord korea", ["north-korea"]),
        ("nl", "Belgie en België", ["belgium", "belgium"]),
        ("en", "Russia's warhead", ["russia", "warhead"]),
        ("en", "Russia’s warhead", ["russia", "warhead"]),
        ("en", "it costs 5 per country", ["each"]),
        ("en", "outward heading", []),
    ],
)
def test_forms(vocabulary: Vocabulary, language: str, text: str, concepts: list[str]) -> None:
    assert found(vocabulary, text, language) == concepts


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("must not exceed", ["they mustn't exceed it"]),
        ("cannot exceed", ["they can't exceed it"]),
        ("will not share", ["it won't share it"]),
        ("won't share", ["it will not share it"]),
        ("not exceed", ["they mustn't exceed it", "it doesn't exceed it"]),
        ("they will have", ["they'll have it"]),
    ],
)
def test_contractions(form: str, texts: list[str]) -> None:
    known = Vocabulary({"it": Concept(id="it", forms={"en": (form,)})})
    assert all(found(known, text) == ["it"] for text in texts)


def test_words_belong_to_their_language_and_names_to_both(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "warheads", "nl") == []
    assert found(vocabulary, "kernkoppen", "en") == []
    assert found(vocabulary, "Duitsland and Moskou", "en") == ["germany", "russia"]
    assert found(vocabulary, "Germany en Moscow", "nl") == ["germany", "russia"]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("US policy", ["us"]),
        ("U.S. policy", ["us"]),
        ("they told us", []),
        ("ICBMs", ["icbm"]),
        ("icbms", []),
        ("de VS zei", ["us"]),
        ("dit vs dat", []),
    ],
)
def test_forms_in_capitals(vocabulary: Vocabulary, text: str, concepts: list[str]) -> None:
    assert found(vocabulary, text) == concepts


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("the New York Times wrote", ["new-york-times"]),
        ("in New York the times are hard", ["new-york"]),
        ("New START", ["new-start"]),
        ("START I and START II", ["start-one", "start-two"]),
        ("the White House", ["white-house"]),
        ("a white fence", []),
    ],
)
def test_the_longest_name_wins(vocabulary: Vocabulary, text: str, concepts: list[str]) -> None:
    assert found(vocabulary, text) == concepts


@pytest.mark.parametrize(
    ("language", "text", "genitives"),
    [
        ("nl", "Poetins voorstel aan Moskou", {"putin": True, "russia": False}),
        ("nl", "Duitslands rol, in Rusland", {"germany": True, "russia": False}),
        ("nl", "poetins voorstel", {}),
        ("en", "Poetins are many", {}),
    ],
)
def test_dutch_genitives(
    vocabulary: Vocabulary, language: str, text: str, genitives: dict[str, bool]
) -> None:
    assert {h.concept: h.genitive for h in hits(vocabulary, text, language)} == genitives


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "They turned it down", ["turned", "down"]),
        ("en", "They turned down the plan", ["turned", "down"]),
        ("en", "They turned the proposal of last week down", ["turned", "down"]),
        ("nl", "Zij wees het voorstel van vorige week af", ["wees", "af"]),
        ("nl", "Zij wees in twaalf woorden een twee drie vier vijf zes zeven acht negen tien af", None),
        ("nl", "Zij veegde het plan van vorige week van tafel", ["veegde", "van", "tafel"]),
        ("nl", "Zij veegde het plan van vorige week; van tafel", None),
        ("nl", "Zij veegde van het tafel", None),
        ("en", "They turned round; it came down", None),
        ("en", "They turned", None),
        ("nl", "Hij is af, wees hij", None),
    ],
)
def test_gaps(vocabulary: Vocabulary, language: str, text: str, words: list[str] | None) -> None:
    tokens = tokenize(text)
    places = [h for h in vocabulary.find(tokens, language) if h.concept == "reject"]
    if words is None:
        assert places == []
    else:
        assert places
        assert [tokens[i].raw for i in places[0].words] == words
        assert (tokens[places[0].first].raw, tokens[places[0].last].raw) == (words[0], words[-1])


def test_a_gap_does_not_hide_the_names_in_it(vocabulary: Vocabulary) -> None:
    assert set(found(vocabulary, "Poetin wees New START en Rusland af", "nl")) == {
        "putin",
        "reject",
        "new-start",
        "russia",
    }


@pytest.mark.parametrize(
    ("language", "misspelt", "concept"),
    [
        ("en", "Russia has warheds", "warhead"),
        ("en", "Russia has warhaeds", "warhead"),
        ("en", "Russia has waarheads", "warhead"),
        ("en", "the warhead of Rusia", "russia"),
        ("en", "Russia suspnded it", "suspend"),
        ("en", "New SATRT and Russia", "new-start"),
        ("en", "the warhead of Germny", "germany"),
        ("nl", "Rusland heeft kernkopen", "warhead"),
        ("nl", "Rusland en Duitslnad", "germany"),
        ("nl", "Rusland heeft het opgescort", "suspend"),
        ("nl", "Ruslnd heeft een kernkop", "russia"),
        ("en", "Russia luanched it", "launch"),
        ("nl", "Rusland lanceedre een raket", "launch"),
    ],
)
def test_misspellings(vocabulary: Vocabulary, language: str, misspelt: str, concept: str) -> None:
    assert [h.concept for h in hits(vocabulary, misspelt, language) if h.fuzzy] == [concept]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the warhead of Prussia"),
        ("en", "a warhead for Austria"),
        ("en", "Russia put out the lamp"),
        ("en", "Russia expects it"),
        ("en", "Russia hears"),
        ("en", "a warhead each, mostly for beach parties"),
        ("en", "Putin had lunch in Russia"),
        ("nl", "een kernkop uit Ruinen"),
        ("nl", "het verval van Rusland"),
        ("nl", "Rusland in Nederland"),
    ],
)
def test_other_words_are_no_misspellings(vocabulary: Vocabulary, language: str, text: str) -> None:
    assert [h.concept for h in hits(vocabulary, text, language) if h.fuzzy] == []


def test_nothing_is_respelt_where_nothing_else_is_known(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "warheds") == []


def test_people_stand_for_their_country_and_things_count_as_what_they_are(vocabulary: Vocabulary) -> None:
    putin, icbm, powers = hits(vocabulary, "Putin has ICBMs unlike superpowers")
    assert (putin.counts_as, putin.stands_for) == ({"putin"}, {"putin", "russia"})
    assert (icbm.counts_as, icbm.stands_for) == ({"icbm", "missile"}, {"icbm", "missile"})
    assert powers.members == {"us", "russia"}


def test_hits_come_in_order_and_tell_their_words(vocabulary: Vocabulary) -> None:
    tokens = tokenize("Both the New York Times and Putin rejected New START")
    places = vocabulary.find(tokens, "en")
    assert [" ".join(tokens[i].raw for i in h.words) for h in places] == [
        "New York Times",
        "Putin",
        "rejected",
        "New START",
    ]
    assert [(h.gapped, h.fuzzy) for h in places] == [(False, False)] * 4


def test_a_prefix_with_a_hyphen_makes_another_thing(vocabulary: Vocabulary) -> None:
    assert not vocabulary.find(tokenize("non-missile sub-warhead open-launch"), "en")
    assert [h.concept for h in vocabulary.find(tokenize("long-range missile"), "en")] == ["missile"]


def test_no_words_no_hits(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "") == []
    assert found(vocabulary, "?! …") == []
    assert Vocabulary({}).find(tokenize("Russia"), "en") == ()
