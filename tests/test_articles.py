"""Running text against the shipped database: what a reader understands from the text around a figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import documents as bench

from conftest import World
from nukecheck.findings import Verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Moscow and Washington would have to come down to the Chinese level (600 warheads).",
            "600",
            "supported",
        ),
        ("Russia and America outdo all others, France included (390 warheads).", "390", "conflicting"),
        ("Amerika en Rusland staan ver boven India (175 kernkoppen) en China.", "175", "supported"),
        ("Rusland wil ook praten met de Britten (325 kernkoppen).", "325", "conflicting"),
    ],
)
def test_what_is_in_brackets_belongs_to_the_name_before_them(
    shipped: World, text: str, figure: str, verdict: str
) -> None:
    assert shipped.judged(text)[figure] == verdict


@pytest.mark.parametrize(
    "text",
    [
        # whose a thing is, that does nothing itself
        "Moskou heeft de Amerikaanse inspecties onder New START opgeschort en schort ook zijn deelname op.",
        "Russia calls American nuclear weapons a threat and suspends its participation in New START.",
        # who tells of what another does
        "Biden says that the Chinese nuclear arsenal is growing fast.",
        "Trump zegt dat het kernarsenaal van China snel groeit.",
        # which treaty is meant
        "New START uit 2010 liep bijna af, maar werd met vijf jaar verlengd.",
        "The 2010 New START treaty, as everybody knew at the time, was extended by five years.",
        # the last day of a term
        "New START is extended through February 4, 2026.",
        # who is only cited, and a date that is near that of the text
        "Volgens het gezaghebbende Zweedse instituut SIPRI moderniseren alle kernmachten hun arsenaal.",
        "6 januari 2022\n\nPoetin en Biden praten op 10 januari in Genève.",
        # how many have weapons, and what is denied in another clause
        "Drie landen met kernwapens, Amerika, Frankrijk en het Verenigd Koninkrijk, zaten aan tafel.",
        "De NAVO telt drie lidstaten met kernwapens: Amerika, het Verenigd Koninkrijk en Frankrijk.",
        "Het NPV bracht geen ontwapening, hoewel artikel 6 dat van de deelnemende landen vraagt.",
        # the counts of an earlier year, and who comes next
        "Begin 2017 waren er wereldwijd 15.000 kernkoppen. Frankrijk bezat er 300 en China 270 kernkoppen.",
        "In 2017 there were 15,000 warheads. China has 270 warheads.",
        "The United States spent the most on nuclear weapons in 2024, followed by China and Russia.",
        # "none of" in the clause before
        "The new deal kept none of the rules of the INF treaty, and Trump scrapped that treaty in 2019.",
        # another treaty of that name
        "In 1991 tekenden beide landen voor het eerst een verdrag, het START-verdrag.",
        "Het START-verdrag dat in 1991 werd ondertekend, liep in 2009 af.",
    ],
)
def test_what_is_said_beside_is_not_held_against_a_fact(shipped: World, text: str) -> None:
    assert all(f.verdict is not Verdict.CONFLICTING for f in shipped.report(text).findings)


def test_a_denial_stays_within_the_infinitives_of_its_verb(shipped: World) -> None:
    text = (
        "Washington weigerde te verklaren dat Oekraïne niet zou toetreden of de NAVO-troepen terug te "
        "trekken naar de posities van 1997."
    )
    assert shipped.report(text).verdict is not Verdict.CONFLICTING


@pytest.mark.skipif(not bench.SOURCES.is_dir(), reason="the documents are not here")
def test_the_documents_are_not_contradicted(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--check"]) == 0, capsys.readouterr().out


def test_the_bench_of_the_documents_can_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: World
) -> None:
    for source in shipped.checker.base.sources.values():
        (tmp_path / source.file).write_text("New START caps each side at 1,650 deployed warheads.")
    monkeypatch.setattr(bench, "SOURCES", tmp_path)
    assert bench.main(["--check"]) == 1
    monkeypatch.setattr(bench, "SOURCES", tmp_path / "absent")
    assert bench.main(["--check"]) == 0


def test_a_dispute_that_leaves_the_document_out_is_false(shipped: World) -> None:
    found = shipped.report("New START runs out on 5 February 2026.")
    assert not list(bench.false_findings(found, "belgian-brief-2026"))
    assert [f.fact for f in bench.false_findings(found, "article-2026-02-05")] == ["new-start.expiry"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # both, the two: the pair that was named last
        (
            "India and Pakistan are old rivals. Both countries have 195 warheads.",
            "txt",
            {"195": "conflicting"},
        ),
        (
            "India en Pakistan zijn buren. Beide landen hebben elk 175 kernkoppen.",
            "txt",
            {"175": "supported"},
        ),
        ("Londen en Parijs zwijgen. Geen van beide is partij bij New START.", "txt", {}),
        (
            "Washington and Moscow matter most. The two own 67 percent of all warheads.",
            "txt",
            {"67 percent": "conflicting"},
        ),
        (
            "Moskou en Washington springen eruit. De twee bezitten 87 procent van alle kernwapens.",
            "txt",
            {"87 procent": "supported"},
        ),
        # of a table, the first two
        (
            "| Country | Capital |\n|---|---|\n| Russia | Moscow |\n| United States | Washington |\n"
            "| France | Paris |\n\nThe first two hold 57 percent of all nuclear weapons.\n",
            "md",
            {"57 percent": "conflicting"},
        ),
        (
            "<table><tr><th>Staat</th><th>Hoofdstad</th></tr><tr><td>Frankrijk</td><td>Parijs</td></tr>"
            "<tr><td>India</td><td>Delhi</td></tr></table><p>De eerste heeft 390 kernkoppen.</p>",
            "html",
            {"390": "conflicting"},
        ),
        # weapons of that kind
        (
            "Moscow and Washington keep nuclear weapons. They own 78 percent of all such weapons.",
            "txt",
            {"78 percent": "conflicting"},
        ),
        (
            "Poetin koestert zijn tactische kernwapens. Rusland heeft er van dat type zo'n 2.000.",
            "txt",
            {"2.000": "supported"},
        ),
    ],
)
def test_words_that_stand_for_names(shipped: World, text: str, kind: str, expected: dict[str, str]) -> None:
    found = shipped.judged(text, kind)
    assert {
        place: verdict for place, verdict in found.items() if place in expected or verdict != "supported"
    } == expected


@pytest.mark.parametrize(
    "text",
    [
        "France and Britain are allies. Both treaties run out on 7 February 2026.",
        "Frankrijk en Engeland zijn bondgenoten. De twee presidenten bezitten 78 procent van alles.",
        "France, Britain and China are armed. Both have 87 cities.",
        "Russia and America matter. The first two chapters hold 57 percent of all pages.",
    ],
)
def test_words_that_look_as_if_they_did(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}


def test_a_finding_tells_which_names_its_words_stand_for(shipped: World) -> None:
    text = "Moscow and Washington matter most. The two own 87 percent of all warheads."
    (finding,) = [f for f in shipped.report(text).findings if f.fact == "arsenals.us-russia-share"]
    assert [text[c.start : c.end] for c in finding.context] == ["Moscow", "Washington"]


def test_what_was_said_is_judged_apart_from_where(shipped: World) -> None:
    text = "Medvedev told TASS that the Americans should come running or crawling to ask for talks."
    found = shipped.judged(text)
    assert found["TASS"] == "conflicting"
    assert any("crawling" in place and verdict == "supported" for place, verdict in found.items())


@pytest.mark.parametrize(
    "text",
    [
        # a pronoun acts, not the name that follows
        "Russia closed its bases to inspectors. It accused the Americans of visits without Russian consent.",
        # whose opinion it is, is no part of it
        "Amerika zegde het INF-verdrag op, volgens het Nederlandse kabinet wegens Russische schendingen.",
        # what was said stands elsewhere
        "China has quadrupled its arsenal. It rained. That is unfair, said Liu Pengyu.",
        # a bare figure with nothing that leans on the text before
        "# The NPT\n\nThe treaty has three pillars. The other five follow next week.",
    ],
)
def test_no_objection_where_it_is_unclear_who_or_what_is_meant(shipped: World, text: str) -> None:
    kind = "md" if text.startswith("#") else "txt"
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text, kind).findings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "New START lapses. It allows the parties 1,550 warheads each, so 3,100 between them.",
            {"1,550": "supported", "3,100": "supported"},
        ),
        (
            "New START loopt af. Het verdrag staat elk 1.550 kernkoppen toe, samen dus 3.200.",
            {"1.550": "supported", "3.200": "conflicting"},
        ),
        (
            "India and Pakistan keep 175 warheads each, so 250 together.",
            {"175": "supported", "250": "conflicting"},
        ),
    ],
)
def test_a_figure_for_each_and_one_for_both(shipped: World, text: str, expected: dict[str, str]) -> None:
    assert shipped.judged_at(text, expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        # options of a question
        "Hoeveel opgestelde kernkoppen staat New START elk land toe? a) 1.450 b) 1.550 c) 1.650",
        "How many deployed warheads does New START allow each side? a) 1,450 b) 1,550 c) 1,650",
        # what is denied is not the date
        "Ryabkov spoke up. In June 2022 he explained why inspections under the treaty could not take place, "
        "with no flights to be had.",
        # what a denial denies ends where a new sentence begins
        "Het is niet zo dat het verdrag dood is, er zijn in 2024 en 2025 100 Chinese kernkoppen bij.",
        # one word beside much that was only said before
        "Wopke Hoekstra signed the letter. The nuclear task was in it. They said nothing at all.",
    ],
)
def test_no_alarm_on_what_is_not_said(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}


def test_a_short_sentence_of_unclear_language_is_read_in_the_one_that_tells_something(
    shipped: World,
) -> None:
    assert shipped.judged("Biden met Putin in Geneva in 2022")["2022"] == "conflicting"
    assert shipped.judged("De Doomsday Clock staat op negenentachtig seconden voor twaalf.") == {}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # another thing is named at the figure
        (
            "Het verdrag New START stond elke partij 1.550 kernkoppen toe.\n\n"
            "Het plafond voor lanceerders lag op 700.",
            "txt",
            {"1.550": "supported"},
        ),
        ("India has 175 warheads. India has 1,400,000 militairen.", "txt", {"175": "supported"}),
        # other things were counted in between
        (
            "Paris has 290 warheads. The French have four submarines. The British have four too.",
            "txt",
            {"290": "supported"},
        ),
        # and where none were, the things go on
        (
            "Parijs heeft 290 kernkoppen. Dat weet men. Londen heeft er 260.",
            "txt",
            {"290": "supported", "260": "conflicting"},
        ),
        # row and column headings say what is counted
        (
            "<table><caption>Warheads by country</caption><tr><th>Country</th><th>Warheads</th>"
            "<th>Population (million)</th></tr><tr><th>France</th><td>390</td><td>68</td></tr></table>",
            "html",
            {"390": "conflicting"},
        ),
        (
            "# Kernkoppen en wat ze draagt\n\n| Verdrag | Kernkoppen | Lanceerders |\n|---|---|---|\n"
            "| New START | 1.550 | 700 |\n",
            "md",
            {"1.550": "supported"},
        ),
        # what is paid for was not said, nor by whom
        (
            "The United States keeps nuclear weapons in Europe. Upgrading them costs 10 billion dollars.",
            "txt",
            {},
        ),
    ],
)
def test_a_figure_counts_what_its_words_say(
    shipped: World, text: str, kind: str, expected: dict[str, str]
) -> None:
    found = {p: v for p, v in shipped.judged(text, kind).items() if p[0].isdigit() or p == "four"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WASHINGTON, February 4, 2026 - New START dies this week.", {}),
        ("DEN HAAG, 7 februari 2026 – New START is afgelopen.", {}),
        ("LONDON (Reuters) -- All have arms. It has 195 warheads.", {}),
        ("MOSCOW - It has 2,600 sub-strategic weapons, says the letter.", {}),
        ("date 2026-02-07 New START ended on 5 February 2026.", {"5 February 2026": "disputed"}),
        # no dateline
        ("New START, 7 February 2026 - that is when it expires.", {"7 February 2026": "conflicting"}),
        ("France - 390 warheads", {"390": "conflicting"}),
    ],
)
def test_a_dateline_tells_where_and_when_the_text_was_written(
    shipped: World, text: str, expected: dict[str, str]
) -> None:
    assert shipped.judged(text) == expected


def test_a_block_quotation_is_marked_as_quoted(shipped: World) -> None:
    found = shipped.report("France has 290 warheads.\n\n> Britain has 400 warheads.\n", "md").findings
    assert {f.text: f.quoted for f in found} == {"290": False, "400": True}


@pytest.mark.parametrize(
    "text",
    [
        # a word, and all else from before
        "De EU dreigt Minsk met sancties. Hij ziet een groter gevaar: dat dreigen normaal wordt.",
        # a name, and the subject from before
        "The F-16s at Volkel carry out the Dutch nuclear task. The Dutch bought 52 of them.",
        # the opposite denied of a subject that only the title names
        "The crawling Americans\n\nIt all began there, and it went on for long enough to be noticed.\n\n"
        "It is not true that the United States suspended its participation.",
    ],
)
def test_a_word_is_no_statement_of_all_that_was_said_before(shipped: World, text: str) -> None:
    last = text.rindex(". ") if ". " in text else text.rindex("\n")
    assert not {f.fact for f in shipped.report(text).findings if f.start > last} & {
        "belarus.eu-sanctions",
        "dutch-task.aircraft",
        "medvedev.crawl",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"If it expires, it expires."\n- Donald Trump', "supported"),
        ('"If it expires, it expires" — Joe Biden, 2026', "conflicting"),
        ("“Als het verloopt, verloopt het.” (Joe Biden)", "conflicting"),
        ('"Let them come running or crawling and ask for it."\n— Medvedev', "supported"),
        ('"Let them come running or crawling and ask for it." - Sergey Lavrov', "conflicting"),
        # what stands there names nobody that is known, or goes on
        ('"If it expires, it expires." - A reader', "none"),
        (
            '"If it expires, it expires." - Joe Biden was not amused when he read that in his newspaper.',
            "none",
        ),
    ],
)
def test_the_name_behind_a_quotation_is_its_speaker(shipped: World, text: str, expected: str) -> None:
    facts = ("quotes.trump.if-it-expires", "medvedev.crawl")
    found = {f.verdict for f in shipped.report(text).findings if f.fact in facts}
    assert found == ({Verdict(expected)} if expected != "none" else set())


@pytest.mark.parametrize(
    "text",
    [
        "Nobody claims that India has 500 warheads.",
        "Niemand beweert dat Frankrijk 400 kernkoppen heeft.",
        "Wie denkt dat New START 1.650 kernkoppen toestond, heeft het mis: het waren er 1.550.",
        "Without New START, Russia could deploy 2,600 warheads.",
        "Zonder New START zou Rusland 2.600 kernkoppen kunnen opstellen.",
        # what a country has is no limit of a treaty that only the text around it names
        "New START expires. Russia has 5,459 warheads.",
        "New START loopt af. Rusland heeft 5.459 kernkoppen.",
        "New START is gone. Between them the two still hold more than 9,000 warheads.",
        "The two were cut from over 11,000 to 1,550 deployed warheads each under New START.",
        "Nine states have nuclear weapons: America, Russia, China, France, Britain, Pakistan and three more.",
        "New START. 700 carriers: limited to 700 deployed carriers.",
        "Under New START every heavy bomber counts as one warhead.",
        "Putin said 'I'm not bluffing' about the use of nuclear weapons, an open threat by Russia.",
        # treaties in general are none of those named before
        "The INF Treaty was signed. Such treaties are still in force and limit both sides.",
        # what happened once, and what a date is counted from or is part of a name
        "The last New START limits lapse, and that leaves no ceiling for the first time since 1974.",
        "New START verviel en daarmee is er voor het eerst sinds 1974 geen plafond meer.",
        "The INF Treaty took a whole kind of missiles out of service since 1988. Its collapse ended it.",
        "The 2022 Nuclear Posture Review was quoted by a commission that reported in 2023.",
        # growth over another span than the one the sources give
        "China's arsenal of nuclear weapons has tripled in four years.",
        "China verdrievoudigde zijn aantal kernkoppen in vier jaar.",
        # a chronicle is no running sentence
        "1972: SALT I\n1987: INF Treaty signed\n2010: New START signed\n2019: US leaves the INF Treaty\n"
        "Feb 2023: Russia suspends New START\n2026: New START expires",
        "New START expired, and for the first time in 40+ years no treaty on nuclear arms is left.",
        # a date belongs to what its own sentence tells of somebody
        "Zijn collega Sherman ging in juli 2023 met pensioen. Blinken zegde zijn ontmoeting met Lavrov in "
        "Genève af.",
    ],
)
def test_no_objection_to_what_nobody_says(shipped: World, text: str) -> None:
    assert Verdict.CONFLICTING not in {f.verdict for f in shipped.report(text).findings}


def test_the_headings_of_a_table_name_its_treaties(shipped: World) -> None:
    text = (
        "<h1>What New START did</h1><p>Britain spent 10 billion.</p><table><tr><th></th><th>New START</th>"
        "<th>START I</th></tr><tr><th>Warheads</th><td>1,650</td><td>6,000</td></tr>"
        "<tr><th>Signed</th><td>2012</td><td>1991</td></tr></table>"
    )
    assert shipped.judged(text, "html") == {"2012": "conflicting", "1,650": "conflicting"}


@pytest.mark.parametrize(
    "text",
    [
        "Under New START, America reported 1,420 deployed warheads on 650 deployed launchers.",
        "The last data exchange under New START gave Russia 1,540 warheads and the United States 1,420.",
        "Both stockpiles are alike - some 3,900 warheads each - and without New START there is no ceiling.",
        "Onder New START gaf Rusland 1.444 operationele kernkoppen op, en Amerika 1.389.",
        "Whoever deploys 1,720 warheads is over the limit of New START.",
        "Een partij met 1.720 operationele kernkoppen overschrijdt de limiet van New START.",
    ],
)
def test_what_was_counted_is_no_limit(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_what_is_done_is_not_lent_by_the_text_before(shipped: World) -> None:
    text = "Washington is replacing its oldest submarines. Russia and the United States have warheads."
    assert not any(f.fact == "arms-race.modernising" for f in shipped.report(text).findings)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow called the American wish to freeze the Russian arsenal a breach of New START.",
        "Russia suspended its part in the inspections under New START in 2022.",
    ],
)
def test_what_else_is_suspended_is_not_the_treaty(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "A yearly Pentagon paper says that the US no longer shares information about its arsenal.",
        "For the first time in decades an NPT review conference was held without inspectors.",
        "Taken together they own over 10,000 warheads under New START.",
        "Britain, with 225 warheads, and France, with 290, are both members of the NPT.",
        "Het VK (225 kernkoppen) en Frankrijk (290) zijn partij bij het NPV.",
        "New START limits both to 800 deployed and nondeployed ICBM and SLBM launchers and bombers.",
        "Onder New START gelden 800 opgestelde en niet-opgestelde lanceerinrichtingen en bommenwerpers.",
    ],
)
def test_no_objection_to_what_counts_another_thing(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        # who ended it stands in no relative clause behind, and a stop that is not denied names nobody
        "Dit jaar kwam een einde aan het INF-verdrag, dat beide landen moest ontwapenen.",
        "Omdat niemand gevaar mag lopen, zullen de moderniseringen van het kernarsenaal worden stopgezet.",
        "John Bolton was pushing for US withdrawal from the INF Treaty.",
        # under a heading of what happens not all is an instance of it
        "Modernisation of the arsenals\n\nChina's arsenal of nuclear weapons has grown beside Russia's.",
    ],
)
def test_no_support_for_what_is_not_said(shipped: World, text: str) -> None:
    facts = {f.fact for f in shipped.report(text).findings if f.verdict is Verdict.SUPPORTED}
    assert facts.isdisjoint({"inf.who-left", "arms-race.modernising"})


@pytest.mark.parametrize(
    "text",
    [
        "Moscow suspended New START. He added that the Americans may pull out of the treaty one day.",
        "Trump had words for New START. There is no better deal on the table.",
        "The Kremlin says the NPT is respected. It has now put them outside its own borders.",
        "We see no shift on the Russian side that gives us cause to adjust our nuclear posture, they said.",
        "New START was renewed in 2021 and could not be extended any further.",
        "De Kamer had vragen over de brief van 3 maart 2021 over de tiende toetsingsconferentie (NPV).",
        "Putin made an offer about New START. Trump said in November it sounded good to him.",
    ],
)
def test_no_objection_to_what_is_only_possible_or_hardly_told(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        # what holds without the treaty says nothing of what held under it
        "Now that New START has ended, there is no cap on the strategic forces of either country.",
        "Without New START's inspection rules neither side has legal access to verify anything.",
        "Zonder New START kan geen van beide landen nog ter plaatse inspecteren.",
        "For the first time in decades the two largest nuclear arsenals have no legal limits.",
        "He met Putin in Alaska about the full-scale war and sent his envoys to Moscow, without a deal.",
    ],
)
def test_no_objection_to_what_came_after_the_treaty(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


def test_a_colon_keeps_a_denial_out(shipped: World) -> None:
    text = "De geëiste terugkeer van de NAVO-troepen naar de linies van 1997 kwam er niet: de VS zeiden nee."
    findings = {f.fact: f.verdict for f in shipped.report(text).findings}
    assert findings["dialogue.us-reply.pull-back"] is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Russia's withdrawal of its sites from treaty inspections is not permanent but temporary.",
            "inspections.withdrawn-temporarily",
        ),
        ("New START does not bind China; it binds the arsenals of the US and Russia.", "new-start.parties"),
        ("SORT had no verification provisions and was superseded by New START.", ""),
        ("Volgens Paul van Hooft van RAND Europe komt er geen wedloop.", "arms-race.van-hooft.role"),
        ("New START held so long thanks to mutual inspections, a French newspaper writes.", ""),
        ("Putin blamed American support for Ukraine when he suspended New START.", ""),
        ("Poetin gaf de Amerikaanse steun aan Oekraïne de schuld toen hij New START opschortte.", ""),
        (
            "Zonder inspecties dient het START-verdrag het Amerikaanse belang niet, klonk het in Washington.",
            "forecast.us-interest",
        ),
    ],
)
def test_what_a_negation_does_not_reach(shipped: World, text: str, fact: str) -> None:
    found = shipped.report(text).findings
    assert all(f.verdict is not Verdict.CONFLICTING for f in found)
    assert not fact or any(f.fact == fact for f in found) or ";" in text


def test_a_dutch_clause_of_purpose_keeps_a_later_denial_out(shipped: World) -> None:
    judged = shipped.judged(
        "Op Poetins verzoek om New START een jaar te verlengen is nooit reactie gekomen uit het Witte Huis."
    )
    assert judged["een jaar"] == "supported"


def test_together_in_the_clause_of_a_figure_comes_before_each_in_another(shipped: World) -> None:
    judged = shipped.judged("Samen mogen ze er van New START 3.100 operationeel hebben, elk de helft.")
    assert judged["3.100"] == "supported"


def test_a_denial_stands_where_it_shares_one_of_its_words_with_what_is_so(shipped: World) -> None:
    report = shipped.report(
        "Bij de opschorting zei Moskou dat het zich niet meer aan de limieten van New START gebonden voelde."
    )
    denied = [f.fact for f in report.findings if f.verdict is Verdict.CONFLICTING]
    assert denied == ["new-start.pledge-limits"]


@pytest.mark.parametrize(
    "text",
    [
        "Voor de ombouw van onderzeeërs is nooit ook maar één oplossing overwogen.",
        "The two sides never considered so much as one solution for the conversion of the submarines.",
    ],
)
def test_never_so_much_as_one_denies_the_verb(shipped: World, text: str) -> None:
    assert [f.verdict for f in shipped.report(text).findings] == [Verdict.CONFLICTING]


def test_what_is_possible_at_will_is_stated(shipped: World) -> None:
    (found,) = shipped.report(
        "Rusland kan, als het wil, alle uithoeken van Europa met kernwapens raken."
    ).findings
    assert found.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what an event is told with in a later clause, with a date of its own there
        (
            "In March 2023, on a day that Belarusians keep as their freedom day because independence was "
            "proclaimed in 1918, nothing else was on the news.",
            {"1918": "supported"},
        ),
        # one figure tells which years are meant, and not those of another
        (
            "Russia and the US lead. Both keep reserves. Active warheads: fewer than 1,550 each, some 16 "
            "percent of the level of the 1980s",
            {"1,550": "supported", "16 percent": "supported"},
        ),
        # a day of the year after the one told before
        (
            "In June 2021 they met in Geneva. After the invasion Washington quickly suspended the strategic "
            "stability dialogue; Blinken saw no point in meeting Lavrov in Vienna on 24 February.",
            {"Vienna": "conflicting"},
        ),
        # who does not do it stands in an aside
        (
            "Congress, not the Duma, might ban the funding of cooperation with Russia under START.",
            {"Congress": "supported"},
        ),
        # another is meant than the one that is named first
        ("Not China but India is a member of the NPT.", {"member": "conflicting"}),
        ("Niet China maar India is lid van het NPV.", {"lid": "conflicting"}),
        # "the two" is no share
        (
            "America and Russia are the giants. Together the two hold 57 percent of all nuclear weapons in "
            "the world.",
            {"57 percent": "conflicting"},
        ),
        # over how many countries they are spread
        (
            "The United States keeps around 100 tactical warheads in Europe, in nine countries.",
            {"100": "supported", "nine": "conflicting"},
        ),
        (
            "De Amerikanen hebben er circa honderd tactische kernwapens in Europa, verdeeld over zes landen.",
            {"honderd": "supported", "zes": "supported"},
        ),
        # the words of the clause before say nothing of the figure that opens the next
        (
            "Under New START inspectors could look on the spot, and thrice a year there was an inventory.",
            {"thrice a year": "conflicting"},
        ),
        # names are listed together with brackets between them
        (
            "The Dutch cabinet's letter on nuclear weapons was signed by Hoekstra (Foreign Affairs) and Kaag "
            "(Defence).",
            {"Kaag": "conflicting"},
        ),
        # a date within what denies a fact
        (
            "De zitting van de commissie in Caïro werd op verzoek van Moskou uitgesteld tot maart.",
            {"uitgesteld tot maart": "conflicting"},
        ),
        # one's part in the treaty is not one's data, a meeting is not the dialogue
        (
            "New START concerns the two arsenals. In March 2023 Russia suspended its part in it.",
            {"March 2023": "conflicting"},
        ),
        (
            "The dialogue on strategic stability was born in Geneva. Blinken cancelled his meeting with "
            "Lavrov, and Russia suspended its participation in the dialogue.",
            {"Russia": "conflicting"},
        ),
        # who tells of what it does itself
        (
            "That day Washington announced that it was temporarily withdrawing its facilities from treaty "
            "inspections.",
            {"Washington": "conflicting"},
        ),
        (
            "Toen liet Washington weten dat het zijn faciliteiten aan de verdragsinspecties onttrok.",
            {"Washington": "conflicting"},
        ),
    ],
)
def test_what_a_clause_tells(shipped: World, text: str, expected: dict[str, str]) -> None:
    assert shipped.judged_at(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("In March 2023, on a day that recalls what was proclaimed in 1918, they met.", "conflicting"),
        ("Under New START they are to stick to the limits for another five years.", "supported"),
        (
            "Moscow broke the strategic stability dialogue off. Then Russian troops went into Ukraine.",
            "supported",
        ),
        ("They were meant to make NATO take things seriously, Ryabkov said.", "conflicting"),
    ],
)
def test_what_is_told_of_something_else(shipped: World, text: str, absent: str) -> None:
    assert absent not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin spoke on Monday. He suspended New START.", {"He suspended New START": "supported"}),
        (
            "Liu Pengyu was clear. It is not reasonable or realistic to ask China to the table, he told "
            "Bloomberg.",
            {"Bloomberg": "conflicting", "he": "supported"},
        ),
        ("Trump sprak maandag. Hij schortte New START op.", {"Hij": "conflicting"}),
        (
            "Russia closed its bases to inspection. It accused the Americans of trying to resume visits "
            "without Russian consent.",
            {"It accused the Americans of trying to resume visits without Russian consent": "supported"},
        ),
        (
            "Een jaar na de inval in Oekraïne schortte Rusland New START op. Het zou zich blijven houden aan "
            "de limieten.",
            {"Het zou zich blijven houden aan de limieten": "supported"},
        ),
        (
            "Sherman and Ryabkov met in Geneva. That was on 10 January 2022. She was deputy secretary of "
            "state, he defence minister.",
            {"She was deputy secretary of state": "supported", "defence minister": "conflicting"},
        ),
        (
            "China heeft er 600. De Amerikanen gaan ervan uit dat het arsenaal in 2030 verdrievoudigd is.",
            {"verdrievoudigd": "conflicting"},
        ),
    ],
)
def test_he_is_the_one_person_named_before(shipped: World, text: str, expected: dict[str, str]) -> None:
    assert shipped.judged_at(text, expected) == expected


def test_the_first_to_do_something_is_no_one_of_two(shipped: World) -> None:
    judged = shipped.judged(
        "American nuclear weapons are stationed in European NATO countries; Moscow was the first to signal "
        "readiness to resume arms-control talks."
    )
    assert judged.get("the first to signal readiness to resume arms-control talks") != "supported"


def test_he_is_nobody_where_two_were_named(shipped: World) -> None:
    judged = shipped.judged("Trump spoke with Xi on Monday. He suspended New START.")
    assert "conflicting" not in judged.values()


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov and Ryabkov wrote the letter. He was minister of Defence.",  # which of the two
        "Ollongren en Hoekstra schreven de brief. Zij zijn minister van Financiën geweest.",
        "Lavrov spoke on Monday. She suspended New START.",
        "'China should come to the climate summit.' Dat zei Biden tegen CNN.",
        "The United States had a quarrel with Russia about New START. It refused to keep to the limits.",
        "New START and the INF Treaty had different fates. The former minister retired in 2027.",
    ],
)
def test_words_that_may_stand_for_others_give_no_conflict(shipped: World, text: str) -> None:
    assert "conflicting" not in shipped.judged(text).values()


@pytest.mark.parametrize(
    ("between", "meant"),
    [
        ("The hall fell silent.", True),
        ("The hall fell silent. Nobody coughed.", True),
        ("Chairman Jones thanked him.", False),
        ("The ambassador had a question.", False),
    ],
)
def test_he_is_named_a_little_further_back_where_nobody_else_is(
    shipped: World, between: str, meant: bool
) -> None:
    text = f"Trump spoke on Monday. {between} He suspended New START."
    assert (shipped.judged(text).get("He") == "conflicting") is meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office is that of a ministry, and of who stands before it
        (
            "Ollongren was minister of Foreign Affairs, Hoekstra minister of Defence.",
            {"minister of Foreign Affairs": "conflicting", "minister of Defence": "conflicting"},
        ),
        (
            "Ollongren en Hoekstra schreven de brief. Zij was minister van Defensie, hij van Financiën.",
            {"Zij was minister van Defensie": "supported", "hij van Financiën": "conflicting"},
        ),
        # "it", "the latter" of a treaty
        (
            "New START and the INF Treaty had different fates. The former lapses in 2027; the latter was "
            "scrapped in 2019.",
            {"2027": "conflicting", "2019": "supported"},
        ),
        (
            "De nota gaat over New START en het INF-verdrag. Dat laatste werd in 2018 opgedoekt.",
            {"2018": "conflicting"},
        ),
        # words between commas that tell who says so do not end what is denied
        (
            "Rusland noch China, zo luidt het argument, zal aanvaarden dat raketafweersystemen het "
            "strategisch evenwicht verstoren.",
            {"aanvaarden dat raketafweersystemen het strategisch evenwicht": "supported"},
        ),
        # who said it, and to whom, behind the quotation
        (
            "'We zullen China op een bepaald moment moeten betrekken.' Dat zei Trump tegen CNN.",
            {"CNN": "conflicting"},
        ),
        (
            "'If it expires, it expires.' That is what Biden told The New York Times.",
            {"Biden": "conflicting"},
        ),
        ("Rjabkov sprak. Hij is onderminister van Defensie.", {"onderminister van Defensie": "conflicting"}),
        # one of a list for which the same does not hold
        (
            "Four nuclear powers are not members of the NPT: India, Pakistan, Israel and China.",
            {"China": "conflicting"},
        ),
        # a date between commas dates the verb before it, and a coarse one goes with a fine one
        (
            "New START is the youngest. It was signed in 2010 and extended once, in 2020, for five years.",
            {"2020": "conflicting", "five years": "supported"},
        ),
        (
            "At the end of 2022 the commission under the START treaty was to meet in Cairo, from 29 November "
            "to 16 December.",
            {"end of 2022": "supported", "29 November to 16 December": "conflicting"},
        ),
        # a name that another fact objects to does not stand against a date
        (
            "Bij de NPV-toetsingsconferentie van augustus 2022 stemde alleen China tegen de slottekst.",
            {"augustus 2022": "supported", "China": "conflicting"},
        ),
        (
            "In June 2021 Putin and Biden met in Helsinki.",
            {"June 2021": "supported", "Helsinki": "conflicting"},
        ),
        (
            "Over locaties van Amerikaanse kernwapens in Europa zegt het kabinet niets.",
            {"locaties van Amerikaanse kernwapens in Europa zegt het kabinet niets": "supported"},
        ),
    ],
)
def test_every_part_of_a_sentence_is_judged(shipped: World, text: str, expected: dict[str, str]) -> None:
    assert shipped.judged_at(text, expected) == expected


def test_text_behind_a_table_counts_what_the_table_does(shipped: World) -> None:
    table = "| Land | Kernkoppen |\n|--|--|\n| China | 600 |\n| Frankrijk | 290 |\n\n"
    judged = shipped.judged(table + "Samen hebben de VS en Rusland er nog zo'n 7.000.", "md")
    assert judged["7.000"] == "conflicting"
    judged = shipped.judged(table + "## Elders\n\nSamen hebben de VS en Rusland er nog zo'n 7.000.", "md")
    assert "7.000" not in judged


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Neither country is modernising its missiles and nuclear weapons.", "conflicting"),
        ("Niemand wil de Russische economie en politiek op zijn kop zetten, zei Antonov.", "conflicting"),
        ("Niemand kwam opdagen en Rusland schortte zijn deelname aan New START op.", "supported"),
        ("Nobody objected, and Russia suspended its participation in New START.", "supported"),
    ],
)
def test_nobody_does_what_stands_behind_and_too(shipped: World, text: str, verdict: str) -> None:
    assert shipped.report(text).verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        # a whole, of which only a part is told of: there, and in the other order
        (
            "Russia has 2,000 tactical nuclear weapons, the United States 200, of which half are in Europe.",
            {"2,000": "supported"},
        ),
        (
            "Amerika heeft 230 tactische kernwapens, waarvan er zo'n honderd in Europa liggen.",
            {"honderd": "supported"},
        ),
        # what was counted before is counted still by a bare figure, and not what the next one counts
        (
            "En tactische wapens? Daar heeft nooit een verdrag voor bestaan. Rusland heeft er zo'n 2.000."
            " De Amerikanen een stuk of honderd in Europa, in vijf landen.",
            {"2.000": "supported", "honderd": "supported", "vijf": "conflicting"},
        ),
    ],
)
def test_a_figure_counts_the_whole_and_what_was_counted_before(
    shipped: World, text: str, verdicts: dict[str, str]
) -> None:
    assert shipped.judged(text) == verdicts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Secretary of State Blinken said there was no point any more.",
            "Secretary of State Blinken",
        ),
        (
            "Deputy Foreign Minister Sergei Ryabkov saw no point in talks.",
            "Deputy Foreign Minister Sergei Ryabkov",
        ),
        ("Minister van Defensie Kajsa Ollongren gaf geen antwoord.", "Minister van Defensie Kajsa Ollongren"),
    ],
)
def test_what_somebody_with_a_title_does_not_do_denies_no_title(
    shipped: World, text: str, title: str
) -> None:
    assert shipped.judged(text)[title] == "supported"


def test_an_office_may_be_denied(shipped: World) -> None:
    assert shipped.judged("Blinken was not secretary of state.") == {"secretary of state": "conflicting"}


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "New START came. It caps deployed warheads at 1,650, down from the 2,200 of the Moscow Treaty."
            " Deployed missiles and bombers are limited to 700 each.",
            {"1,650": "conflicting", "700": "supported"},
        ),
        (
            "New START beperkt veel. Elk land mag 1.550 kernkoppen inzetten, tegen 6.000 onder START I.",
            {"1.550": "supported"},
        ),
        (
            "START I came first. It allowed 6,000 warheads, against 1,550 under New START.",
            {"1,550": "supported"},
        ),
    ],
)
def test_the_treaty_of_a_figure_that_is_only_compared_with_is_not_the_subject(
    shipped: World, text: str, verdicts: dict[str, str]
) -> None:
    assert shipped.judged(text) == verdicts
