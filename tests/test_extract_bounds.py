# ruff: noqa: E501 - a row of a table is a line
"""Bounds and hedges belong to the figure beside them."""

import pytest

from extract_notation import read, rows
from nukecheck.lexicon import LANGUAGES, load_lexicon

BOUNDS = rows("""
en | at most 1,550 | {at most} 1,550=<=1550
en | no more than 1,550, not more than 1,550 | {no more than} 1,550=<=1550; {not more than} 1,550=<=1550
en | up to 1,550, a maximum of 1,550, max. 700 | {up to} 1,550=<=1550; {a maximum of} 1,550=<=1550; {max.} 700=<=700
en | fewer than 1,550, less than 1,550, under 1,550, below 1,550 | {fewer than} 1,550=<1550; {less than} 1,550=<1550; {under} 1,550=<1550; {below} 1,550=<1550
en | more than 1,550, over 1,550, above 1,550, exceeding 1,550 | {more than} 1,550=>1550; {over} 1,550=>1550; {above} 1,550=>1550; {exceeding} 1,550=>1550
en | at least 100, no fewer than 100, a minimum of 100 | {at least} 100=>=100; {no fewer than} 100=>=100; {a minimum of} 100=>=100
en | must not exceed 1,550 | {not exceed} 1,550=<=1550
en | was not to go beyond 800, could not be higher than 800 | {not to go beyond} 800=<=800; {not be higher than} 800=<=800
en | as many as 90 warheads, as few as 50 warheads | 90=90; 50=50
en | 1,550 or more, 1,550 or fewer, 1,550 at most | {or more} 1,550=>=1550; {or fewer} 1,550=<=1550; {at most} 1,550=<=1550
en | 100+ warheads, >1,550, < 1,550, ≥ 100 | {+} 100=>=100; {>} 1,550=>1550; {<} 1,550=<1550; {≥} 100=>=100
en | 1,550 warheads or more | {or more} 1,550=>=1550
en | five years or more | {or more} five years=>=60 month
en | over five years | five years=60 month
en | more than five years | {more than} five years=>60 month
en | more than half of | {more than} half=>50 percent
en | more than $8 billion | {more than} $8 billion=>8000000000 USD
nl | hoogstens 1.550, hooguit 1.550, ten hoogste 1.550 | {hoogstens} 1.550=<=1550; {hooguit} 1.550=<=1550; {ten hoogste} 1.550=<=1550
nl | niet meer dan 1.550, maximaal 1.550, max. 700 | {niet meer dan} 1.550=<=1550; {maximaal} 1.550=<=1550; {max.} 700=<=700
nl | minder dan 1.550, onder de 1.550, nog geen 1.550 | {minder dan} 1.550=<1550; {onder de} 1.550=<1550; {nog geen} 1.550=<1550
nl | consensus onder de 191 ondertekenaars, onder de 191 kernkoppen | 191=191; {onder de} 191=<191
nl | meer dan 1.550, boven de 1.550 | {meer dan} 1.550=>1550; {boven de} 1.550=>1550
nl | minstens 100, ten minste 100, minimaal 100, op zijn minst honderd | {minstens} 100=>=100; {ten minste} 100=>=100; {minimaal} 100=>=100; {op zijn minst} honderd=>=100
nl | 1.550 of meer, 1.550 of minder, 1.550 kernkoppen of meer | {of meer} 1.550=>=1550; {of minder} 1.550=<=1550; {of meer} 1.550=>=1550
nl | mocht niet hoger zijn dan 800, niet meer bedragen dan 800 | {niet hoger zijn dan} 800=<=800; {niet meer bedragen dan} 800=<=800
nl | mocht de 900 niet overschrijden | {niet overschrijden} 900=<=900
nl | tot 1.550 teruggebracht | 1.550=1550
nl | tot maximaal 1.550 | {tot maximaal} 1.550=<=1550
en | 600 or more than 700 | 600=600; {more than} 700=>700
en | China has 600, at least 100 of them new | 600=600; {at least} 100=>=100
en | > 1,550 warheads | 1,550=1550
en | fewer than the 290 of France, more than those 225 | 290=290; 225=225
nl | minder dan de 290 van Frankrijk, boven de 225 | 290=290; {boven de} 225=>225
en | they add up to 5,000, it added up to 700 | 5,000=5000; 700=700
""")

HEDGES = rows("""
en | about 600, around 600, roughly 600, some 600, circa 600 | {about} 600=~600; {around} 600=~600; {roughly} 600=~600; {some} 600=~600; {circa} 600=~600
en | nearly 600, almost 600, approximately 600, approx. 600 | {nearly} 600=~600; {almost} 600=~600; {approximately} 600=~600; {approx.} 600=~600
en | an estimated 600, just over 600, ~600, c. 600, ca. 600 | {an estimated} 600=~600; {just over} 600=~600; {~} 600=~600; {c.} 600=~600; {ca.} 600=~600
en | 600 or so, thirty-odd years | {or so} 600=~600; {-odd} thirty=~30
en | at most about 600 | {at most about} 600=~<=600
en | an estimated 600 or more | {an estimated} 600=~>=600
en | about a hundred, about a third of | {about} a hundred=~100; {about} a third=~33.3333 percent
en | aproximately 600 | {aproximately} 600=~600
nl | ongeveer 600, circa 600, ca. 600, zo'n 600, zo’n 600 | {ongeveer} 600=~600; {circa} 600=~600; {ca.} 600=~600; {zo'n} 600=~600; {zo’n} 600=~600
nl | rond de 175, een kleine 600, ruim 600, bijna 600 | {rond de} 175=~175; {een kleine} 600=~600; {ruim} 600=~600; {bijna} 600=~600
nl | naar schatting 600, naar schatting ongeveer 600 | {naar schatting} 600=~600; {naar schatting ongeveer} 600=~600
nl | pakweg 600, grofweg 600, plusminus 600, om en nabij de 600 | {pakweg} 600=~600; {grofweg} 600=~600; {plusminus} 600=~600; {om en nabij de} 600=~600
nl | ongeveer honderd, zo'n vijf jaar | {ongeveer} honderd=~100; {zo'n} vijf jaar=~60 month
nl | ongever 600 | {ongever} 600=~600
nl | onder meer dan 4.000 mensen | {meer dan} 4.000=>4000
nl | minstens al 10 miljard dollar, ongeveer nog 600 | {minstens al} 10 miljard dollar=>=10000000000 USD; {ongeveer nog} 600=~600
en | <b>1,650</b> and <td>56.8</td> | 1,650=1650; 56.8=56.8
nl | hoogstens ongeveer 600, ongeveer hoogstens 600 | {hoogstens ongeveer} 600=~<=600; {ongeveer hoogstens} 600=~<=600
nl | Over de jaarlijkse oefening, over de 600 koppen | jaarlijkse=1 per-year; 600=600
en | talks over annual data, over 600 | annual=1 per-year; {over} 600=>600
nl | iets meer dan 600, net geen 600 | {iets meer dan} 600=~600; {net geen} 600=<600
""")


@pytest.mark.parametrize(("language", "text", "expected"), BOUNDS + HEDGES)
def test_bounds(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bound_and_hedge_of_the_lexicon_is_read(language: str) -> None:
    signs = {"at-least": ">=", "at-most": "<=", "more-than": ">", "less-than": "<", "hedge": "~"}
    bounds = load_lexicon(language).bounds
    for meaning, phrases in {**bounds.before, "hedge": bounds.hedges}.items():
        for phrase in phrases:
            assert read(f"x {phrase} 1777", language) == f"{{{phrase}}} 1777={signs[meaning]}1777", phrase
    for meaning, phrases in {**bounds.after, "hedge": bounds.hedges_after}.items():
        for phrase in phrases:
            assert read(f"x 1777 {phrase}.", language) == f"{{{phrase}}} 1777={signs[meaning]}1777", phrase
