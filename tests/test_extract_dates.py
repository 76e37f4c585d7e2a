# ruff: noqa: E501 - a row of a table is a line
"""Dates, years, decades and ranges of dates."""

import pytest

from extract_notation import read, rows
from nukecheck.lexicon import LANGUAGES, load_lexicon

DAYS = rows("""
nl | Op 5 februari 2026 vervalt | 5 februari 2026=2026-02-05
nl | 5 feb. 2026, 5 feb 2026, 5-feb-2026 | 5 feb. 2026=2026-02-05; 5 feb 2026=2026-02-05; 5-feb-2026=2026-02-05
nl | 05-02-2026, 5-2-2026, 05/02/2026, 5.2.2026, 2026-02-05 | 05-02-2026=2026-02-05; 5-2-2026=2026-02-05; 05/02/2026=2026-02-05; 5.2.2026=2026-02-05; 2026-02-05=2026-02-05
nl | de 5e februari 2026, vijf februari 2026, 22/9/2024 | 5e februari 2026=2026-02-05; vijf februari 2026=2026-02-05; 22/9/2024=2024-09-22
nl | 8 augustus, op 29/11 | 8 augustus=XXXX-08-08; 29/11=XXXX-11-29
nl | tot 6 febuari 2026 | 6 febuari 2026=2026-02-06
nl | in kaart 2020 en op de vaart 2021 | 2020=2020; 2021=2021
nl | 7\u00a0december 2022 | 7\u00a0december 2022=2022-12-07
en | on 5 February 2026, 5 Feb 2026, 5 Feb. 2026 | 5 February 2026=2026-02-05; 5 Feb 2026=2026-02-05; 5 Feb. 2026=2026-02-05
en | February 5, 2026; Feb. 5, 2026; February 5th 2026; February 5th, 2026 | February 5, 2026=2026-02-05; Feb. 5, 2026=2026-02-05; February 5th 2026=2026-02-05; February 5th, 2026=2026-02-05
en | the fifth of February 2026, the 5th of February 2026, February the fifth, February the 6th, 2026 | fifth of February 2026=2026-02-05; 5th of February 2026=2026-02-05; February the fifth=XXXX-02-05; February the 6th, 2026=2026-02-06
en | 5/2/2026, 05-02-2026, 5.2.2026, 2026-02-05, 2026/02/05 | 5/2/2026=2026-02-05; 05-02-2026=2026-02-05; 5.2.2026=2026-02-05; 2026-02-05=2026-02-05; 2026/02/05=2026-02-05
en | 9/22/2024 and 22/9/2024 | 9/22/2024=2024-09-22; 22/9/2024=2024-09-22
en | 8 August, August 8, Feb 5 | 8 August=XXXX-08-08; August 8=XXXX-08-08; Feb 5=XXXX-02-05
en | Febuary 5, 2026; Febuary 2026; 5 Feburary 2026 | Febuary 5, 2026=2026-02-05; Febuary 2026=2026-02; 5 Feburary 2026=2026-02-05
en | On May 5 Russia replied | May 5=XXXX-05-05
en | on 5 or 6 February 2026, on 5 and 6 February | 5 or 6 February 2026=2026-02-05/2026-02-06; 5 and 6 February=XXXX-02-05/XXXX-02-06
nl | op 5 of 6 februari 2026 | 5 of 6 februari 2026=2026-02-05/2026-02-06
nl | met 5 en 26 februari | 5=5; 26 februari=XXXX-02-26
en | 2026-02-05T10:00 | 2026-02-05=2026-02-05
en | 31 February 2026, 39 November 2022, November 31, 2022 | 31 February 2026=2026-02; 39 November 2022=2022-11; November 31, 2022=2022-11
nl | 30 februari 2026, nr. 39 november 2022, 45 november 2022 | 30 februari 2026=2026-02; november 2022=2022-11; 45=45; november 2022=2022-11
en | around 5 February 2026 | {around} 5 February 2026=2026-02-05~
en | op 5 februari 2026 | 5 februari 2026=2026-02-05
nl | in March 2023 and by May 2022 | March 2023=2023-03; May 2022=2022-05
en | in maart 2023 | maart 2023=2023-03
nl | On February 5, 2026 | February 5, 2026=2026-02-05
""")

MONTHS = rows("""
nl | in februari 2026, september 2025, feb. 2026, 2023-03 | februari 2026=2026-02; september 2025=2025-09; feb. 2026=2026-02; 2023-03=2023-03
nl | in februari, zei in september: | februari=XXXX-02; september=XXXX-09
nl | eind juni 2023, begin februari 2021, half februari, medio mei 2022 | eind juni 2023=2023-06-20/2023-06-30; begin februari 2021=2021-02-01/2021-02-10; half februari=XXXX-02-10/XXXX-02-20; medio mei 2022=2022-05-10/2022-05-20
nl | in de eerste dagen van februari 2021, de eerste maanden van 2022 | eerste dagen van februari 2021=2021-02-01/2021-02-10; eerste maanden van 2022=2022-01/2022-04
en | the first days of February 2021, the last months of 2022 | first days of February 2021=2021-02-01/2021-02-10; last months of 2022=2022-09/2022-12
nl | rond augustus, omstreeks maart 2023 | {rond} augustus=XXXX-08~; {omstreeks} maart 2023=2023-03~
en | in February 2026, Sept. 2025, February, 2026 | February 2026=2026-02; Sept. 2025=2025-09; February, 2026=2026-02
en | in February, since March, by May | February=XXXX-02; March=XXXX-03; May=XXXX-05
en | early February 2026, mid-February, late June 2023, the end of June 2023 | early February 2026=2026-02-01/2026-02-10; mid-February=XXXX-02-10/XXXX-02-20; late June 2023=2023-06-20/2023-06-30; end of June 2023=2023-06-20/2023-06-30
en | around August 2022 | {around} August 2022=2022-08~
en | the August 2022 conference | August 2022=2022-08
en | They may march on, and march they did |
en | Theresa May said so. March on! |
en | an august body |
en | May 700 missiles be kept? | 700=700
en | May 5 missiles be kept? | 5=5
nl | in februari 5 kernkoppen | februari=XXXX-02; 5=5
""")

YEARS = rows("""
nl | in 2026, sinds 1972, vóór 1972, uit 2019 | 2026=2026; 1972=1972; 1972=1972; 2019=2019
nl | In 1550 | 1550=1550
nl | Het plafond is 1550 kernkoppen | 1550=1550
nl | 2026 kernkoppen | 2026=2026
nl | begin 2022, eind 2022, medio 2022, half 2022 | begin 2022=2022-01/2022-04; eind 2022=2022-09/2022-12; medio 2022=2022-05/2022-08; half 2022=2022-05/2022-08
nl | voorjaar 2022, de zomer van 2021, de tweede helft van 2022 | voorjaar 2022=2022-03-01/2022-06-20; zomer van 2021=2021-06-01/2021-09-22; tweede helft van 2022=2022-07/2022-12
nl | de jaren tachtig, jaren '80, jaren 80, jaren 1980, de tachtiger jaren | jaren tachtig=198X; jaren '80=198X; jaren 80=198X; jaren 1980=198X; tachtiger jaren=198X
nl | het verdrag van 1963 verbood dat; tot 2033 open | 1963=1963; 2033=2033
nl | limiet van 1950 kernkoppen, plafond van 2000 koppen | 1950=1950; 2000=2000
nl | Rond 2005 schatte men | {Rond} 2005=2005~
nl | Frankrijk met 2000, Rusland heeft 1950 | 2000=2000; 1950=1950
en | since at least 1992, and at least 1992 in all | 1992=1992; {at least} 1992=>=1992
en | in 2026, since 1972, before 1972, by 2030 | 2026=2026; 1972=1972; 1972=1972; 2030=2030
en | In 1550 | 1550=1550
en | a limit of 1550 warheads, 2026 warheads, 2000 deployed strategic warheads | 1550=1550; 2026=2026; 2000=2000
en | early 2022, late 2022, mid-2022, the end of 2022, early in 2022 | early 2022=2022-01/2022-04; late 2022=2022-09/2022-12; mid-2022=2022-05/2022-08; end of 2022=2022-09/2022-12; early in 2022=2022-01/2022-04
en | spring 2022, the summer of 2021, the first half of 2022 | spring 2022=2022-03-01/2022-06-20; summer of 2021=2021-06-01/2021-09-22; first half of 2022=2022-01/2022-06
en | the 1980s, the 1980's, the '80s, the eighties, the early 1990s | 1980s=198X; 1980's=198X; '80s=198X; eighties=198X; early 1990s=199X
en | the 2010 treaty, its 2010 limits, the 2022 review conference | 2010=2010; 2010=2010; 2022=2022
en | the first quarter of 2022, in the third quarter 2025 | first quarter of 2022=2022-01/2022-03; third quarter 2025=2025-07/2025-09
nl | het derde kwartaal van 2025 | derde kwartaal van 2025=2025-07/2025-09
nl | de jaren tachtig en negentig, de jaren 80 en 90, begin jaren 2000 | jaren tachtig=198X; negentig=199X; jaren 80=198X; 90=199X; begin jaren 2000=200X
en | the 80s, mid-80s, in his 80s | 80s=198X; mid-80s=198X
en | in nineteen ninety-one, since twenty twenty-six | nineteen ninety-one=1991; twenty twenty-six=2026
en | On the fifth of February, twenty twenty-six, what was agreed | fifth of February, twenty twenty-six=2026-02-05
nl | ondertekend in tweeduizendelf, in negentienhonderdzevenennegentig | tweeduizendelf=2011; negentienhonderdzevenennegentig=1997
nl | 5 februari tweeduizend zesentwintig, in tweeduizend kernkoppen | 5 februari tweeduizend zesentwintig=2026-02-05; tweeduizend=2000
en | since '72, ('19), before '05 | '72=1972; '19=2019; '05=2005
nl | 5/2/'26, 5-2-'26, 5 feb. '25, in mei ’26 | 5/2/'26=2026-02-05; 5-2-'26=2026-02-05; 5 feb. '25=2025-02-05; mei ’26=2026-05
en | Feb 5, '26 | Feb 5, '26=2026-02-05
en | signed 04/2010, in 4/2010 | 04/2010=2010-04; 4/2010=2010-04
en | 2022 saw cuts, [source: FAS 2024] | 2022=2022; 2024=2024
en | more than 2000, about 2000 warheads, around 2005 | {more than} 2000=>2000; {about} 2000=~2000; {around} 2005=2005~
en | the class of '26 |
en | '26 warheads', he said | 26=26
en | $2024, 2024 km, 2024 percent | $2024=2024 USD; 2024 km=2024 km; 2024 percent=2024 percent
en | 2,026 | 2,026=2026
""")

# In the notation a year and a count of 2026 look alike; what they are is told apart here.
KINDS = [
    ("nl", "In 1550", "date"),
    ("nl", "Het plafond is 1550 kernkoppen", "number"),
    ("nl", "2026 kernkoppen", "number"),
    ("nl", "in 2026", "date"),
    ("nl", "limiet van 1950 kernkoppen", "number"),
    ("nl", "plafond van 2000 operationele koppen", "number"),
    ("nl", "de posities van 1997", "date"),
    ("nl", "190 daarvan wilden de slottekst van 2022 steunen", "number date"),
    ("en", "the treaty of 2010 expires", "date"),
    ("nl", "mocht tot 2033 blijven bestaan als het 2010-verdrag", "number date"),
    ("nl", "Rusland heeft 1950", "number"),
    ("nl", "Tussen 2024 en 2025 kregen de Chinezen er 100 bij", "date number"),
    ("nl", "voor het jaar 2023", "date"),
    ("en", "In 1550", "date"),
    ("en", "2026 warheads", "number"),
    ("en", "2000 deployed strategic warheads", "number"),
    ("en", "a limit of 1950 warheads", "number"),
    ("en", "the 2010 treaty", "date"),
    ("en", "its 2010 limits", "date"),
    ("en", "2022 saw cuts", "date"),
    ("en", "Signed in 2011, gone in 2026", "date date"),
    ("en", "Russia has 2000", "number"),
    ("en", "2,026", "number"),
    ("en", "New START 2010", "date"),
]

RANGES = rows("""
nl | van 29 november tot en met 6 december 2022 | 29 november tot en met 6 december 2022=2022-11-29/2022-12-06
nl | 29/11 t/m 6/12/2022 | 29/11 t/m 6/12/2022=2022-11-29/2022-12-06
nl | van 29 november tot 6 december | 29 november tot 6 december=XXXX-11-29/XXXX-12-06
nl | 29 tot 30 november 2022, 29-30 november 2022 | 29 tot 30 november 2022=2022-11-29/2022-11-30; 29-30 november 2022=2022-11-29/2022-11-30
nl | van 2020 tot 2022, tussen 2024 en 2025, (2020-2022), 2020–2022 | 2020 tot 2022=2020/2022; 2024 en 2025=2024/2025; 2020-2022=2020/2022; 2020–2022=2020/2022
nl | van december 2021 tot februari 2022, december-februari | december 2021 tot februari 2022=2021-12/2022-02; december-februari=XXXX-12/XXXX-02
nl | 2025 tot en met 2034 | 2025 tot en met 2034=2025/2034
nl | van 5 februari 2021 tot 5 februari 2026 | 5 februari 2021 tot 5 februari 2026=2021-02-05/2026-02-05
en | from 29 November to 6 December 2022 | 29 November to 6 December 2022=2022-11-29/2022-12-06
en | November 29 to December 6, 2022; November 29-30, 2022; November 29–30 | November 29 to December 6, 2022=2022-11-29/2022-12-06; November 29-30, 2022=2022-11-29/2022-11-30; November 29–30=XXXX-11-29/XXXX-11-30
en | November 29 to December 6 | November 29 to December 6=XXXX-11-29/XXXX-12-06
en | December 2021 to February 2022, December to February | December 2021 to February 2022=2021-12/2022-02; December to February=XXXX-12/XXXX-02
en | from 2020 to 2022, between 2024 and 2025, 2020-2022, 2020 - 2022 | 2020 to 2022=2020/2022; 2024 and 2025=2024/2025; 2020-2022=2020/2022; 2020 - 2022=2020/2022
en | the 2021/22 season | 2021/22=2021/2022
en | in 2021 and 2022 | 2021=2021; 2022=2022
en | from February 5, 2021 until February 5, 2026 | February 5, 2021 until February 5, 2026=2021-02-05/2026-02-05
en | 29 December to 3 January 2023 | 29 December to 3 January 2023=2022-12-29/2023-01-03
""")


@pytest.mark.parametrize(("language", "text", "expected"), DAYS + MONTHS + YEARS + RANGES)
def test_dates(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(("language", "text", "kinds"), KINDS)
def test_years_are_told_from_counts(language: str, text: str, kinds: str) -> None:
    from nukecheck.extract import extract

    assert " ".join(mention.kind for mention in extract(text, language)) == kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_of_the_lexicon_is_read(language: str) -> None:
    dates = load_lexicon(language).dates
    for name, number in {**dates.months, **dates.abbreviations}.items():
        written = name.capitalize() if language == "en" else name
        assert read(f"x 7 {written} 2021", language) == f"7 {written} 2021=2021-{int(number):02}-07"
    for name, number in dates.months.items():
        written = name.capitalize() if language == "en" else name
        assert read(f"in {written} 2021", language) == f"{written} 2021=2021-{int(number):02}"
