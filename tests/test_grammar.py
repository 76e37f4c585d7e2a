"""Who acts, what is listed together, what a figure counts and to which name it belongs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from conftest import World
from nukecheck.matching.acting import agent
from nukecheck.matching.governing import counted, governing
from nukecheck.matching.grammar import coordinated, mention_tokens, word_before
from nukecheck.matching.negated import denied_name, instead_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

UNITS = frozenset({"warhead", "weapon", "launcher", "inspect"})


def reading(world: World, text: str) -> Reading:
    (found, _), *rest = world.readings(text)
    assert not rest
    return found


def names(of: Reading, *classes: str) -> list[Hit]:
    return [h for h in of.hits if h.cls in classes]


def one(of: Reading, concept: str) -> Hit:
    return next(h for h in of.hits if h.concept == concept)


def ids(hits: Sequence[Hit]) -> list[str]:
    return [h.concept for h in hits]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Russia suspended New START.", ["russia"]),
        ("America says Russia suspended New START.", ["russia"]),
        ("Russia, which suspended New START, blamed America.", ["russia"]),
        ("It was Russia that suspended New START, not a word from America.", ["russia"]),
        ("New START was suspended by Russia.", ["russia"]),
        ("New START was suspended by Russia after talks with America.", ["russia"]),
        ("After talks with America, Russia suspended New START.", ["russia"]),
        ("Despite America, Russia suspended New START.", ["russia"]),
        ("Russia and America suspended New START.", ["russia", "us"]),
        ("The country that suspended New START was Russia.", ["russia"]),
        ("The first to suspend New START was the Kremlin.", ["russia"]),
        ("Degene die New START opschortte was Rusland.", ["russia"]),
        ("The treaty that Russia suspended was a treaty with America.", ["russia"]),
        ("Russia suspended New START, which was extended by a year.", ["russia"]),
        ("Russia suspended that New START be extended by a further year.", ["russia"]),
        ("The suspension of New START by Russia hurt America.", ["russia"]),
        ("Russia's suspension of New START was condemned by America.", ["russia"]),
        ("The suspension by Russia was condemned by America.", ["russia"]),
        ("America suspended New START after the withdrawal by Russia.", ["us"]),
        ("America followed after the Russian suspension of New START.", ["russia"]),
        ("It was Russia who, after years of trouble, suspended New START.", ["russia"]),
        ("Rusland heeft New START opgeschort.", ["russia"]),
        ("Vorig jaar heeft Rusland New START opgeschort.", ["russia"]),
        ("New START werd door Rusland opgeschort.", ["russia"]),
        ("Door Rusland is New START opgeschort.", ["russia"]),
        ("Na overleg met Amerika heeft Rusland New START opgeschort.", ["russia"]),
        ("Het was Rusland dat New START heeft opgeschort.", ["russia"]),
        ("Rusland, dat New START heeft opgeschort, gaf Amerika de schuld.", ["russia"]),
    ],
)
def test_who_acts(world: World, text: str, who: list[str]) -> None:
    read = reading(world, text)
    assert ids(agent(read, one(read, "suspend"), names(read, "country"))) == who


def test_nobody_acts_where_no_name_can(world: World) -> None:
    read = reading(world, "Talks with America about New START were suspended.")
    assert agent(read, one(read, "suspend"), names(read, "country")) == ()
    assert agent(read, one(read, "suspend"), []) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Putin said that Trump had it wrong.", ["putin"]),
        ("Putin: Trump says nothing.", ["putin"]),
        ("It was wrong, said Putin about Trump.", ["putin"]),
        ("According to Putin, Trump says nothing.", ["putin"]),
        ("Volgens Poetin zegt Trump niets.", ["putin"]),
        ("Het klopt niet, zei Poetin over Trump.", ["putin"]),
        ("Het klopt niet, aldus Poetin.", ["putin"]),
    ],
)
def test_who_speaks(world: World, text: str, who: list[str]) -> None:
    read = reading(world, text)
    said = one(read, "say")
    assert ids(agent(read, said, names(read, "person"), speaking=True)) == who


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Russia and China agree", [["russia", "china"]]),
        ("Russia, America and China agree", [["russia", "us", "china"]]),
        ("Rusland en China zijn het eens", [["russia", "china"]]),
        ("both Russia and the United States agree", [["russia", "us"]]),
        ("Russia, China", [["russia"], ["china"]]),
        ("Russia met China", [["russia"], ["china"]]),
        ("Russia and China met America", [["russia", "china"], ["us"]]),
        ("more than Russia, and China", [["russia"], ["china"]]),
        ("neither Russia nor China", [["russia", "china"]]),
    ],
)
def test_what_is_listed_together(world: World, text: str, groups: list[list[str]]) -> None:
    read = reading(world, text)
    assert [ids(g) for g in coordinated(read, names(read, "country"))] == groups


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Russia has 5,500 and China 600 warheads.", ["russia", "china"]),
        ("Russia has 5,500 warheads, China 600.", ["russia", "china"]),
        ("5,500 warheads for Russia, 600 for China.", ["russia", "china"]),
        ("Russia and China have 5,500 and 600 warheads.", ["russia", "china"]),
        ("Russia and China have 5,500 and 600 warheads respectively.", ["russia", "china"]),
        ("5,500 and 600 warheads are held by Russia and China respectively.", ["russia", "china"]),
        ("Russia, America and China have 5,500, 5,044 and 600 warheads.", ["russia", "us", "china"]),
        ("Rusland heeft 5.500 kernkoppen en China 600.", ["russia", "china"]),
        ("Rusland en China hebben respectievelijk 5.500 en 600 kernkoppen.", ["russia", "china"]),
        ("5.500 kernkoppen voor Rusland, 600 voor China.", ["russia", "china"]),
        ("China trails with 600 warheads; the 5,500 of Russia are out of reach.", ["china", "russia"]),
        ("Russia has 5,500 warheads, 600 fewer than before.", ["russia", "russia"]),
    ],
)
def test_whose_a_figure_is(world: World, text: str, owners: list[str]) -> None:
    read = reading(world, text)
    mentions = read.claim.mentions
    found = [governing(read, names(read, "country"), m, mentions) for m in mentions]
    assert [ids(f) for f in found] == [[owner] for owner in owners]


def test_a_figure_of_several_together(world: World) -> None:
    read = reading(world, "Russia and China together have 6,100 warheads.")
    (mention,) = read.claim.mentions
    assert ids(governing(read, names(read, "country"), mention, [mention])) == ["russia", "china"]
    assert governing(read, [], mention, [mention]) == ()


@pytest.mark.parametrize(
    ("text", "concepts", "foreign"),
    [
        ("Russia has 5,500 warheads.", {"warhead", "weapon"}, False),
        ("Rusland heeft 5.500 kernkoppen.", {"warhead", "weapon"}, False),
        ("Russia has 5,500 tanks.", set(), True),
        ("Rusland heeft 5.500 soldaten.", set(), True),
        ("The number of warheads of Russia is 5,500.", {"warhead", "weapon"}, False),
        ("Het aantal kernkoppen van Rusland is 5.500.", {"warhead", "weapon"}, False),
        ("Warheads in Russia: 5,500.", {"warhead", "weapon"}, False),
        ("Russia has 5,500.", set(), False),
    ],
)
def test_what_a_figure_counts(world: World, text: str, concepts: set[str], foreign: bool) -> None:
    read = reading(world, text)
    (mention,) = read.claim.mentions
    found, _, unknown = counted(read, mention, UNITS)
    assert (found, unknown) == (concepts, foreign)


def test_each_figure_counts_its_own(world: World) -> None:
    read = reading(world, "It caps warheads at 1,550 and launchers at 700.")
    assert [counted(read, m, UNITS)[0] & {"warhead", "launcher"} for m in read.claim.mentions] == [
        {"warhead"},
        {"launcher"},
    ]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("Not Russia but America did it.", "Not"),
        ("America did it, not Russia.", "not"),
        ("It happened in America, not in Russia.", "not"),
        ("Niet Rusland maar Amerika deed het.", "Niet"),
        ("Het gebeurde in Amerika en niet in Rusland.", "niet"),
        ("Amerika deed het, niet door Rusland.", "niet"),
        ("Russia did not do it.", None),
        ("Neither America nor Russia did it.", None),
        ("Amerika noch Rusland deed het.", None),
    ],
)
def test_a_name_that_is_denied(world: World, text: str, marker: str | None) -> None:
    read = reading(world, text)
    at = denied_name(read, one(read, "russia").first)
    assert (None if at is None else read.claim.tokens[at].raw) == marker


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("America instead of Russia did it.", True),
        ("America rather than Russia did it.", True),
        ("Amerika in plaats van Rusland deed het.", True),
        ("America and Russia did it.", False),
    ],
)
def test_a_name_that_is_replaced(world: World, text: str, instead: bool) -> None:
    read = reading(world, text)
    assert instead_before(read, one(read, "russia").first) is instead


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("by Russia", "by"),
        ("by the Russian president Putin", "russian"),
        ("by the president of Russia", "of"),
        ("door de Russen", "door"),
        ("Russia", ""),
        (", Russia", ""),
    ],
)
def test_the_word_before_a_name(world: World, text: str, word: str) -> None:
    read = reading(world, text)
    hit = read.hits[-1]
    assert word_before(read.claim, hit.first) == word


def test_the_tokens_of_a_mention(world: World) -> None:
    read = reading(world, "Russia has 5,500 warheads.")
    (mention,) = read.claim.mentions
    first, last = mention_tokens(read.claim, mention)
    assert read.claim.span(first, last) == mention.span
