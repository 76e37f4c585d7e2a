"""What a sentence asserts: its clauses, denials, moods, quotations and shared units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nukecheck.claims import Claim, Mood, read_claim
from nukecheck.claims.units import scaled
from nukecheck.extract import MentionKind
from nukecheck.lexicon.discourse import Discourse, load_discourse
from nukecheck.lexicon.phrases import Phrases
from nukecheck.records import names
from nukecheck.text import Sentence, Span
from nukecheck.values import Quantity
from nukecheck.values.quantities import compare_quantities
from nukecheck.values.types import Agreement, exactly


def claim(text: str, language: str = "en") -> Claim:
    return read_claim(text, Sentence(Span(0, len(text)), language, 0))


def words(of: Claim, first: int, last: int) -> str:
    return of.span(first, last).of(of.text)


def moods_at(of: Claim, word: str) -> set[Mood]:
    at = next(i for i, t in enumerate(of.tokens) if t.raw == word)
    return {mood for mood, first, last, *_ in of.moods if first <= at <= last}


@pytest.mark.parametrize(
    ("language", "text", "mood"),
    [
        ("en", "Does it allow 1,650 warheads?", Mood.QUESTION),
        ("en", "If it allowed 1,650 warheads, all would be well.", Mood.HYPOTHETICAL),
        ("en", "Suppose it had 1,650 warheads.", Mood.HYPOTHETICAL),
        ("en", "What if it had 1,650 warheads.", Mood.HYPOTHETICAL),
        ("en", "Had it 1,650 warheads, all would be well.", Mood.HYPOTHETICAL),
        ("en", "It neither confirms nor denies that it has 1,650 warheads.", Mood.TENTATIVE),
        ("en", "Correction: our piece on Saturday said that it has 1,650 warheads.", Mood.TENTATIVE),
        ("nl", "Correctie: in ons stuk stond dat het 1.650 warheads heeft.", Mood.TENTATIVE),
        ("nl", "13.05 Correctie: hierboven stond dat het 1.650 warheads heeft.", Mood.TENTATIVE),
        ("nl", "Ook de plaats van de warheads klopte niet: dat is Volkel.", Mood.TENTATIVE),
        ("en", "I hope it has 1,650 warheads.", Mood.WISH),
        ("en", "If only it had 1,650 warheads.", Mood.WISH),
        ("en", "It should never have had 1,650 warheads.", Mood.WISH),
        ("nl", "Het had die 1.650 warheads nooit mogen hebben.", Mood.WISH),
        ("en", "My guess is that it has 1,650 warheads.", Mood.FORECAST),
        ("en", "I predict 1,650 warheads.", Mood.FORECAST),
        ("en", "It will have 1,650 warheads in five years' time.", Mood.FORECAST),
        ("en", "It should have 1,650 warheads.", Mood.NORMATIVE),
        ("en", "Perhaps it has 1,650 warheads.", Mood.TENTATIVE),
        ("en", "Scrapping 1,650 warheads would isolate it.", Mood.TENTATIVE),
        ("en", "A stock of 1,650 warheads would be a mistake.", Mood.TENTATIVE),
        ("en", "It toyed with the idea of scrapping 1,650 warheads.", Mood.TENTATIVE),
        ("en", "It was tempted to scrap 1,650 warheads.", Mood.TENTATIVE),
        ("nl", "Het overwoog om 1.650 warheads te schrappen.", Mood.TENTATIVE),
        ("en", "It allegedly has 1,650 warheads.", Mood.TENTATIVE),
        ("en", "Experts doubt whether it has 1,650 warheads.", Mood.TENTATIVE),
        ("nl", "Het is de vraag of het 1.650 warheads heeft.", Mood.TENTATIVE),
        ("en", "It is often said that it has 1,650 warheads.", Mood.TENTATIVE),
        ("nl", "Veel mensen denken dat het 1.650 warheads heeft.", Mood.TENTATIVE),
        ("nl", "Zijn dat 1.650 warheads?", Mood.QUESTION),
        ("en", "Whether it allows 1,650 warheads remains unclear.", Mood.QUESTION),
        ("nl", "Of het 1.650 warheads toestaat, weet niemand.", Mood.QUESTION),
        ("nl", "Niemand kan met zekerheid zeggen dat het 1.650 warheads zijn.", Mood.TENTATIVE),
        ("nl", "Als het 1.650 warheads heeft, is dat goed.", Mood.HYPOTHETICAL),
        ("nl", "Stel dat het 1.650 warheads heeft.", Mood.HYPOTHETICAL),
        ("nl", "Mocht het 1.650 warheads hebben, dan is dat goed.", Mood.HYPOTHETICAL),
        ("nl", "Het is erg als het 1.650 warheads zou tellen.", Mood.HYPOTHETICAL),
        ("nl", "Ik hoop op 1.650 warheads.", Mood.WISH),
        ("nl", "Ik verwacht 1.650 warheads.", Mood.FORECAST),
        ("nl", "Het zijn er over tien jaar 1.650 warheads.", Mood.FORECAST),
        ("nl", "Het moeten 1.650 warheads zijn.", Mood.NORMATIVE),
        ("nl", "Misschien heeft het 1.650 warheads.", Mood.TENTATIVE),
        ("nl", "Het zijn vermeende 1.650 warheads.", Mood.TENTATIVE),
    ],
)
def test_moods(language: str, text: str, mood: Mood) -> None:
    assert mood in moods_at(claim(text, language), "warheads")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has 1,650 warheads."),
        ("en", "For over ten years it has had 1,650 warheads."),
        ("en", "It has 1,650 warheads, even if not all are deployed."),
        ("en", "The 1,650 warheads were to be counted."),
        ("en", "Scrapping was to leave 1,650 warheads, which would do."),
        ("en", "A small if encouraging number, it has 1,650 warheads."),
        ("en", "If you ask the minister, it has 1,650 warheads."),
        ("nl", "Als je het de minister vraagt, heeft het 1.650 warheads."),
        ("en", "Nobody doubts that it has 1,650 warheads."),
        ("en", "It has 1,650 warheads and let US inspectors in."),
        ("nl", "Het aantal, ook dat in opslag, mocht niet boven 1.650 warheads uitkomen."),
        ("nl", "Het heeft 1.650 warheads."),
        ("nl", "Als gevolg daarvan heeft het 1.650 warheads."),
        ("nl", "Als eerste land had het 1.650 warheads."),
        ("nl", "Het telde zowel 1.650 warheads als raketten."),
        ("nl", "Als kernmacht en bondgenoot heeft het 1.650 warheads."),
        ("en", "Whether they like it or not, it allows 1,650 warheads."),
        ("nl", "Of ze het willen of niet: het staat 1.650 warheads toe."),
    ],
)
def test_plain_statements_have_no_mood(language: str, text: str) -> None:
    assert not moods_at(claim(text, language), "warheads")


def test_a_hypothesis_covers_what_follows_it_and_not_what_stands_before() -> None:
    read = claim("It has 1,550 warheads, and all would be worse if it had 1,650 bombs.")
    assert Mood.HYPOTHETICAL not in moods_at(read, "warheads")
    assert Mood.HYPOTHETICAL in moods_at(read, "bombs")


def test_a_question_within_a_quotation_stays_in_it() -> None:
    read = claim('Putin asked "Is it 1,650 missiles?" and named 1,550 warheads.')
    assert Mood.QUESTION in moods_at(read, "missiles")
    assert Mood.QUESTION not in moods_at(read, "warheads")


def test_a_wish_that_was_planned_is_no_demand() -> None:
    assert Mood.NORMATIVE not in moods_at(
        claim("De partijen hadden elkaar moeten ontmoeten.", "nl"), "partijen"
    )


@pytest.mark.parametrize(
    ("language", "text", "negations"),
    [
        ("en", "Russia did not resume it.", ["not"]),
        ("en", "Russia didn't resume it.", ["didn't"]),
        ("en", "Russia never resumed it.", ["never"]),
        ("en", "Russia is anything but idle.", ["anything"]),
        ("nl", "Rusland is verre van klaar.", ["verre"]),
        ("en", "Few in the West were impressed.", ["Few"]),
        ("en", "A few in the West were impressed.", []),
        ("nl", "Weinig landen waren onder de indruk.", ["Weinig"]),
        ("nl", "Rusland is allesbehalve klaar.", ["allesbehalve"]),
        ("en", "Neither side nor the other resumed it.", ["Neither", "nor"]),
        ("en", "Russia not only resumed it.", []),
        ("en", "Russia has no more than 1,550 warheads.", []),
        ("en", "Russia has no fewer than 1,550 warheads.", []),
        ("en", "No doubt Russia resumed it.", []),
        ("en", "It doesn't expire until 2026.", []),
        ("en", "Hardly had Biden arrived when Russia resumed it.", []),
        ("en", "Biden was barely in office before it was resumed.", []),
        ("en", "Biden was barely known. When he came, it was resumed.", ["barely"]),
        ("nl", "Zevenhonderd, hoger mag geen van beide gaan.", []),
        ("nl", "Biden was amper beëdigd toen Rusland het hervatte.", []),
        ("en", "The text foundered on Russia's no.", []),
        ("en", "A clear no from Moscow ended it.", []),
        ("en", "Russia has no missiles.", ["no"]),
        ("nl", "Rusland hervatte het niet.", ["niet"]),
        ("nl", "Rusland hervatte het nooit.", ["nooit"]),
        ("nl", "Rusland heeft geen kernkoppen.", ["geen"]),
        ("nl", "Rusland hervatte het niet alleen.", []),
        ("nl", "Rusland heeft niet meer dan 1.550 kernkoppen.", []),
        ("nl", "Geen wonder dat Rusland het hervatte.", []),
        ("en", "Motion no. 13 was adopted.", []),
        ("en", "The inspections cannot wait.", []),
        ("nl", "De inspecties mogen niet, het toezicht kan niet wachten.", ["niet"]),
        ("en", "It said no. Then 13 left.", ["no"]),
    ],
)
def test_negations(language: str, text: str, negations: list[str]) -> None:
    read = claim(text, language)
    assert [words(read, a, b) for a, b in read.negations] == negations


@pytest.mark.parametrize(
    ("language", "text", "inside", "outside"),
    [
        ("en", "It is a myth that Russia left.", ["Russia", "left"], []),
        ("en", "It is not true that Russia left.", ["Russia", "left"], []),
        ("en", "Contrary to what Moscow says, Russia left.", ["says"], ["Russia", "left"]),
        ("nl", "Het is een fabel dat het afliep.", ["het", "afliep"], []),
        ("en", "Never believe the rumour that Russia left.", ["Russia", "left"], []),
        ("en", "The claim that Russia left does not hold water.", ["Russia", "left"], []),
        ("nl", "Trap niet in het praatje dat het afliep.", ["het", "afliep"], []),
        ("nl", "In tegenstelling tot wat Moskou zegt, liep het af.", ["zegt"], ["liep", "af"]),
        ("en", "The pause does not mean that Russia left.", ["Russia", "left"], ["pause"]),
        ("en", "The pause did not in itself mean Russia left.", ["Russia", "left"], ["pause"]),
        ("en", "Russia did by no means leave.", [], ["leave"]),
        ("nl", "Volgens hem betekende de pauze niet dat Rusland vertrok.", ["Rusland", "vertrok"], ["pauze"]),
        ("nl", "De pauze houdt niet in dat Rusland vertrok.", ["Rusland", "vertrok"], ["pauze"]),
        ("nl", "Dat het niet afliep, raakt kant noch wal.", ["het", "niet", "afliep"], []),
        ("nl", "Wie denkt dat het afliep, vergist zich.", ["het", "afliep"], []),
        ("nl", "Dat het afliep, daar klopt niets van.", ["het", "afliep"], []),
        ("nl", "Volgens hem klopt het niet dat Rusland vertrok.", ["Rusland", "vertrok"], ["hem"]),
        ("nl", "Onzin is het dat Rusland vertrok.", ["Rusland", "vertrok"], []),
        ("nl", "Dat het afliep is geen fabel.", [], ["het", "afliep"]),
        ("en", "Whoever thinks that Russia left is mistaken.", ["Russia", "left"], []),
        ("en", "Reports that Russia left are false.", ["Russia", "left"], []),
        ("en", "Moscow reports that the claims are false.", [], ["Moscow", "claims"]),
        ("nl", "Geruchten dat Rusland vertrok zijn onjuist.", ["Rusland", "vertrok"], []),
    ],
)
def test_what_is_denied(language: str, text: str, inside: list[str], outside: list[str]) -> None:
    read = claim(text, language)

    def denied(word: str) -> bool:
        at = next(i for i, t in enumerate(read.tokens) if t.raw == word)
        return any(first <= at <= last for _, first, last in read.denials)

    assert [word for word in inside if not denied(word)] == []
    assert [word for word in outside if denied(word)] == []


def test_who_thinks_what_is_not_so_supposes_nothing() -> None:
    assert not moods_at(claim("Wie denkt dat het 1.650 warheads heeft, vergist zich.", "nl"), "warheads")
    assert Mood.HYPOTHETICAL in moods_at(claim("Wie denkt dat het 1.650 warheads heeft?", "nl"), "warheads")


def test_the_words_of_a_denial_are_no_negation_of_their_own() -> None:
    assert claim("It is not true that Russia left.").negations == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "it is over" twice.', ["it is over"]),
        ("He said “it is over” twice.", ["it is over"]),
        ("Hij zei „het is voorbij” en ging.", ["het is voorbij"]),
        ("Hij zei ‘het is voorbij’ en ging.", ["het is voorbij"]),
        ("Hij zei «het is voorbij» en ging.", ["het is voorbij"]),
        ("“One” and “two words”", ["One", "two words"]),
        ("Russia's cap doesn't bind Moscow's allies.", []),
        ("An opening “mark that never closes.", []),
        ('An empty "" quotation.', []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    read = claim(text)
    assert [words(read, a, b) for a, b in read.quotes] == quoted
    for first, last in read.quotes:
        assert read.quoted(first)
        assert read.quoted(last)


def clauses(of: Claim, numbers: tuple[int, ...]) -> list[str]:
    return [
        words(of, numbers.index(n), len(numbers) - 1 - numbers[::-1].index(n)) for n in sorted(set(numbers))
    ]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Russia left but America stayed", ["Russia left", "but America stayed"]),
        ("en", "Russia left, America stayed", ["Russia left", ", America stayed"]),
        ("en", "Russia said that America stayed", ["Russia said", "that America stayed"]),
        ("en", "Russia - a party - left", ["Russia", "- a party", "- left"]),
        ("en", "New-START has 1,550 warheads", ["New-START has 1,550 warheads"]),
        ("nl", "Rusland ging weg, Amerika bleef", ["Rusland ging weg", ", Amerika bleef"]),
        ("nl", "Hij zei dat Rusland ging", ["Hij zei", "dat Rusland ging"]),
        ("nl", "Rusland ging weg zolang Amerika bleef", ["Rusland ging weg", "zolang Amerika bleef"]),
        ("en", "Russia, too, left", ["Russia, too, left"]),
        ("nl", "Rusland ging, overigens, weg", ["Rusland ging, overigens, weg"]),
        ("en", "Russia left, America too, and stayed", ["Russia left", ", America too", ", and stayed"]),
        ("en", "Russia cannot yet leave", ["Russia cannot yet leave"]),
        ("nl", "Rusland ging, Amerika deed dat niet", ["Rusland ging", ", Amerika deed dat niet"]),
        ("nl", "Er zijn 1.550 koppen en 56,8 miljard", ["Er zijn 1.550 koppen en 56,8 miljard"]),
        ("en", "It is, says Moscow, and he left", ["It is", ", says Moscow", ", and he left"]),
        ("en", "It was in Rome, in June 2021, they met", ["It was in Rome, in June 2021, they met"]),
        ("nl", "Het was, op 5 mei 2021, in Rome", ["Het was, op 5 mei 2021, in Rome"]),
        ("en", "He left, in 2021, and she stayed", ["He left", ", in 2021", ", and she stayed"]),
    ],
)
def test_clauses(language: str, text: str, wanted: list[str]) -> None:
    read = claim(text, language)
    assert clauses(read, read.segment) == wanted


@pytest.mark.parametrize(
    ("language", "text", "before", "aside", "behind"),
    [
        ("en", "It does not, according to Moscow, change", "not", "Moscow", "change"),
        ("en", "The danger, he said, is real", "danger", "said", "real"),
        ("nl", "Het is, aldus Moskou, geen gevaar", "is", "Moskou", "gevaar"),
    ],
)
def test_a_clause_goes_on_behind_an_aside(
    language: str, text: str, before: str, aside: str, behind: str
) -> None:
    read = claim(text, language)
    for numbers in (read.segment, read.part):
        number = dict(zip((t.raw for t in read.tokens), numbers, strict=True))
        assert number[before] == number[behind] != number[aside]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("It was Biden who, just before the deadline, signed it.", "who", "signed"),
        ("Moscow, not Washington, suspended it.", "Moscow", "suspended"),
        ("Moskou, niet Washington, schortte het op.", "Moskou", "schortte"),
        ("Moskou, en niet Washington, schortte het op.", "Moskou", "schortte"),
    ],
)
def test_a_clause_goes_on_behind_what_interrupts_it(text: str, one: str, other: str) -> None:
    read = claim(text, "nl" if "niet" in text else "en")
    raws = [t.raw for t in read.tokens]
    assert read.segment[raws.index(one)] == read.segment[raws.index(other)]


@pytest.mark.parametrize(
    ("text", "denied", "that"),
    [
        ("He told Reuters, and not the Times, that it may expire.", "Times", "that"),
        ("Hij zei tegen Reuters, en niet tegen de Times, dat het mag aflopen.", "Times", "dat"),
    ],
)
def test_what_was_said_follows_to_whom_it_was_said(text: str, denied: str, that: str) -> None:
    read = claim(text, "nl" if that == "dat" else "en")
    raws = [t.raw for t in read.tokens]
    said, heard, told = (read.segment[raws.index(one)] for one in ("Reuters", denied, that))
    assert told == said + 1
    assert heard not in (said, told)


def test_a_list_of_what_is_denied_is_no_interruption() -> None:
    read = claim("Covid was named, not visas, flights or money.")
    raws = [t.raw for t in read.tokens]
    assert read.segment[raws.index("named")] != read.segment[raws.index("flights")]


def test_parts_are_finer_than_clauses() -> None:
    read = claim("Russia left and America stayed or hid, they say")
    assert clauses(read, read.segment) == ["Russia left and America stayed or hid", ", they say"]
    assert clauses(read, read.part) == ["Russia left", "and America stayed", "or hid", ", they say"]


@pytest.mark.parametrize(
    ("language", "text", "former", "latter", "respectively"),
    [
        ("en", "The former has 5, the latter 6.", ["The former"], ["the latter"], False),
        ("en", "They have 5 and 6 respectively.", [], [], True),
        ("nl", "Eerstgenoemde heeft er 5, laatstgenoemde 6.", ["Eerstgenoemde"], ["laatstgenoemde"], False),
        ("nl", "Ze hebben er respectievelijk 5 en 6.", [], [], True),
    ],
)
def test_pairs(language: str, text: str, former: list[str], latter: list[str], respectively: bool) -> None:
    read = claim(text, language)
    assert [words(read, a, b) for a, b in read.former] == former
    assert [words(read, a, b) for a, b in read.latter] == latter
    assert read.respectively is respectively


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "ranges of at least 500 and at most 5,500 km", ["500 and at most 5,500 km: 500-5500"]),
        ("en", "more than 500 km but less than 5,500 km", ["500 km but less than 5,500 km: 500-5500"]),
        (
            "nl",
            "500 km of meer, maar minder dan 5500 km",
            ["500 km of meer, maar minder dan 5500 km: 500-5500"],
        ),
        ("nl", "minstens 24 en hoogstens 30 kernkoppen", ["24 en hoogstens 30: 24-30"]),
        ("en", "at most 700 missiles and at least 800 launchers", ["700: None-700", "800: 800-None"]),
        ("en", "more than 700 missiles and fewer than 1,550 warheads", ["700: 700-None", "1,550: None-1550"]),
        (
            "en",
            "more than 5 but less than 8 billion dollars",
            ["5: 5-None", "8 billion dollars: None-8000000000"],
        ),
    ],
)
def test_two_bounds_side_by_side_are_a_range(language: str, text: str, figures: list[str]) -> None:
    values = [(m.text, m.value) for m in claim(text, language).mentions]
    assert [f"{t}: {v.low}-{v.high}" for t, v in values if isinstance(v, Quantity)] == figures


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "They spent 8.1 and 56.8 billion dollars.", [8_100_000_000, 56_800_000_000]),
        ("nl", "Ze besteedden 8,1 en 56,8 miljard dollar.", [8_100_000_000, 56_800_000_000]),
        ("en", "They own 45 and 42 percent.", [45, 42]),
    ],
)
def test_a_unit_written_once_counts_for_both(language: str, text: str, figures: list[int]) -> None:
    mentions = claim(text, language).mentions
    assert len({m.kind for m in mentions}) == 1
    assert mentions[0].kind is not MentionKind.NUMBER
    assert [m.value.low for m in mentions if isinstance(m.value, Quantity)] == figures


def test_scaling_keeps_the_place_value_of_the_last_digit() -> None:
    value = scaled(exactly("8.1"), Decimal(1_000_000_000), "USD")
    assert value.figure == Decimal("8100000000")
    assert compare_quantities(value, exactly(8_120_000_000, "USD")) is Agreement.AGREES
    assert compare_quantities(value, exactly(8_200_000_000, "USD")) is Agreement.DIFFERS


def test_mentions_count_in_the_whole_text() -> None:
    text = "Nothing here. It has 1,550 warheads."
    read = read_claim(text, Sentence(Span(14, len(text)), "en", 0))
    assert [m.span.of(text) for m in read.mentions] == ["1,550"]
    assert read.text == "It has 1,550 warheads."


def test_token_at_an_offset() -> None:
    read = claim("It has 1,550 warheads")
    assert read.tokens[read.token_at(0)].raw == "It"
    assert read.tokens[read.token_at(3)].raw == "has"
    assert read.tokens[read.token_at(2)].raw == "has"
    assert read.tokens[read.token_at(len(read.text) - 1)].raw == "warheads"
    assert read.tokens[read.token_at(10_000)].raw == "warheads"


@pytest.mark.parametrize("text", ["", " ", "?", "“", "...", "'"])
def test_sentences_without_words(text: str) -> None:
    read = claim(text)
    assert read.mentions == ()
    assert read.negations == ()


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("nl", "Ze weigerden in de jaren negentig hun wapens op te geven", True),
        ("nl", "Ze weigerden het voorstel om de wapens op te geven", False),
        ("en", "They refused to give up their weapons", True),
        ("en", "They refused an offer of help in dealing with the plan to disarm", False),
        ("nl", "Ze hebben geweigerd om in de jaren negentig hun wapens op te geven", True),
        ("nl", "Ze lieten na om de wapens op te geven", True),
        ("en", "They neglected to answer the demands", True),
        ("nl", "Nog geen week eerder spraken ze dat af", False),
    ],
)
def test_what_was_refused_was_not_done(language: str, text: str, denied: bool) -> None:
    assert bool(claim(text, language).negations) is denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Ze hebben nooit ook maar één oplossing overwogen."),
        ("nl", "Niemand heeft zelfs maar één oplossing overwogen."),
    ],
)
def test_what_strengthens_a_negation_begins_no_clause(language: str, text: str) -> None:
    assert set(claim(text, language).segment) == {0}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_phrases_are_found_whichever_list_they_are_in(language: str) -> None:
    discourse = load_discourse(language)
    lists = [one for name in names(Discourse) if isinstance(one := getattr(discourse, name), Phrases)]
    for phrases in (*lists, discourse.standing_in, Phrases("of its own")):
        for phrase in [*phrases][:3]:
            for read_as in ("en", "nl"):
                of = claim(" ".join(("Yesterday", *phrase, "again.")), read_as)
                assert [*of.places(phrases)] == phrases.places(of.words)
