"""What only looks like a figure is none."""

import pytest

from extract_notation import read, rows

NOTHING = """
en | the F-16s, an F-16, B61-12, SS-18, SS-20's, MK-41, R-36, Tu-95
en | Trident II D5, B61, AN/SPY-6, Mk21, W87-1, COVID-19
en | BS2022029440, 2022Z21643, BZDOC-1140901229-49
en | G7, P5, 5G, 3D, A400M, the P5+
en | call +31 6 12345678 or 070-3486486 or (020) 555 0100
en | at 14:30, at 8 pm, 8 p.m., 9 am, 14:30 GMT
en | page 17, p. 700, pp. 12-14, pages 12 to 14
en | chapter 3, Section 1.2.3, room 1.550, ticket 4411, No. 46, Table 2, footnote 12
en | see #225 and https://example.org/2024/700 and www.nato.int/1550
en | write to desk7@news24.com
en | hundreds of warheads, thousands, dozens, tens of thousands, hundreds of thousands
en | a few hundred, several thousand, a couple of hundred, many millions
en | one of the countries, no one, one another, one can see, this one, the one that
en | someone and anyone, once again
en | not one warhead, not one single bomb, without one single setback
nl | niet één kernkop, niet één enkel kernwapen, zonder één tegenslag
en | version 2.0.1
en | SALT 2.
en | [12]
en | ISBN 978-90-1234-567-8, NW 20-59-13-W4
en | capped.[^1] [^2]: a note
en | passed 71-26, 50-50, a 2-1 vote
en | a two-way street, three-pronged, a one-sided deal
en | zero-sum, Ground Zero, the Big Five
en | a poster of 50 x 70 cm, 50\u00a0x\u00a070
en | file_1550.txt, 1550_a
nl | de F-16's, B61-12, SS-18, Trident II D5, MK-41, COVID-19
nl | BS2022029440, 2022Z21643
nl | kenmerk 36 200 V, nr 30
nl | kamerstuk 33 783 nr. 46, 33 694, nr. 12
nl | bel 06-12345678 of +31 70 348 6486
nl | 14.45 Ter herinnering
nl | 14.45 – weer stilte
nl | om 14:30, om 20.15 uur, om 20 uur, omstreeks 8 uur
nl | blz. 87, p. 700, pagina 17, pagina's 12-14, pp. 12 en 14
nl | hoofdstuk 3, zaal 3, kamer 1.550, bijlage 2, lid 2, nr. 46, nummer 30, vraag 4
nl | Hij acht het onwaarschijnlijk
nl | Het kabinet acht nucleaire ontwapening belangrijk
nl | Moskou acht dat niet nodig. Zij acht dit mogelijk.
nl | in acht nemen, in acht te nemen, acht slaan op, de in acht genomen regels
nl | een van de landen, één van de landen, een land, de een of de ander
nl | op twee na de grootste, op één na, allemaal op drie na
en | everybody bar one, all of them except two
nl | honderden, tientallen, duizenden koppen, een paar honderd, enkele duizenden, een paar duizend
nl | Arrow 3-systeem in het Arrow 3-systeem
nl | zie www.rtl.nl/2026 of mail naar 24uur@rtl.nl
"""

MIXED = rows("""
en | 1. The ceiling is 1,550. | 1,550=1550
nl | 6. Belgische parlementsleden |
en | 2) 700 missiles | 700=700
en | (1) 700 missiles | 700=700
nl | de motie (36 200 V, nr 30) werd op 29 november aangenomen | 29 november=XXXX-11-29
nl | (17 november 2022, kenmerk: BS2022029440) | 17 november 2022=2022-11-17
nl | Kamer 33 783 nr. 46 d.d. 6 juli 2020 | 6 juli 2020=2020-07-06
nl | acht kernkoppen, in acht landen, met acht raketten, heeft acht koppen | acht=8; acht=8; acht=8; acht=8
nl | De nota doet acht aanbevelingen, de brief noemt acht punten | acht=8; acht=8
nl | Israël acht jaar geleden, de acht landen | acht jaar=96 month; acht=8
nl | één squadron F-16's | één=1
en | a squadron of 20 F-16s | 20=20
en | the 35 B61-12 bombs | 35=35
en | only one country, at least one country | one=1; {at least} one=>=1
nl | slechts één land | één=1
en | 24 hours, 24/7, 50/50 | 24 hours=1440 minute
nl | duurde 20 uur, twee keer zoveel | 20 uur=1200 minute; twee keer=2 factor
en | page 3 says 700 | 700=700
nl | een ticket van 25 euro per bus 50 km | 25 euro=25 EUR; 50 km=50 km
en | no 700 missiles | 700=700
en | Global Zero, Group of 20 | 20=20
nl | volgens artikel 6 hebben 191 landen | 6=6 article; 191=191
""")


@pytest.mark.parametrize(
    ("language", "text"), [tuple(line.split(" | ")) for line in NOTHING.strip().splitlines()]
)
def test_these_are_no_figures(language: str, text: str) -> None:
    assert read(text, language) == ""


@pytest.mark.parametrize(("language", "text", "expected"), MIXED)
def test_figures_among_codes(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


def test_a_list_marker_is_known_on_any_line() -> None:
    assert read("Points:\n1. 1,550 warheads\n2. 700 missiles", "en") == "1,550=1550; 700=700"
