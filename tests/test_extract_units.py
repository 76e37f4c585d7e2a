# ruff: noqa: E501 - a row of a table is a line
"""Units that extraction understands, shares, factors and frequencies."""

import pytest

from extract_notation import read, rows
from nukecheck.extract import extract
from nukecheck.values import Agreement, Quantity, exactly
from nukecheck.values.quantities import compare_quantities

UNITS = rows("""
en | 87 percent, 87 per cent, 87%, 87 %, 87 pct | 87 percent=87 percent; 87 per cent=87 percent; 87%=87 percent; 87 %=87 percent; 87 pct=87 percent
nl | 87 procent, 87%, 87 pct | 87 procent=87 percent; 87%=87 percent; 87 pct=87 percent
en | eighty-seven percent, a 50-percent cut | eighty-seven percent=87 percent; 50-percent=50 percent
nl | zevenentachtig procent | zevenentachtig procent=87 percent
nl | 87 prcent | 87 prcent=87 percent
en | 5,500km, 5,500 kilometers | 5,500km=5500 km; 5,500 kilometers=5500 km
nl | 5.500 km ver | 5.500 km=5500 km
en | $8.1 billion, $8.1bn, $ 8.1 billion | $8.1 billion=8100000000 USD; $8.1bn=8100000000 USD; $ 8.1 billion=8100000000 USD
en | US$56.8 billion, US$ 56.8bn, USD 5 million, EUR 5m | US$56.8 billion=56800000000 USD; US$ 56.8bn=56800000000 USD; USD 5 million=5000000 USD; EUR 5m=5000000 EUR
en | 56.8 billion US dollars, 8.1 billion U.S. dollars | 56.8 billion US dollars=56800000000 USD; 8.1 billion U.S. dollars=8100000000 USD
en | a 56.8-billion-dollar programme | 56.8-billion-dollar=56800000000 USD
nl | 56,8 miljard Amerikaanse dollar, 8,1 miljard dollar | 56,8 miljard Amerikaanse dollar=56800000000 USD; 8,1 miljard dollar=8100000000 USD
nl | €10, € 8,1 mld, 5 miljoen euro, 10 euro's | €10=10 EUR; € 8,1 mld=8100000000 EUR; 5 miljoen euro=5000000 EUR; 10 euro's=10 EUR
nl | 8,1 miljard € | 8,1 miljard €=8100000000 EUR
nl | ruim acht miljard dolar, 5 dollr | {ruim} acht miljard dolar=~8000000000 USD; 5 dollr=5 USD
nl | een procent of zestien | een procent of zestien=~16 percent
en | £5m and 200 roubles | £5m=5000000 GBP; 200 roubles=200 RUB
en | 30 rebels fired 600 rounds and made 12 sounds | 30=30; 600=600; 12=12
en | 30 percents of 2 billions | 30 percents=30 percent; 2 billions=2000000000
""")

DURATIONS = rows("""
en | five years, 5 years, 5-year, five-year | five years=60 month; 5 years=60 month; 5-year=60 month; five-year=60 month
en | five more years, another five years, one more year | five more years=60 month; five years=60 month; one more year=12 month
en | extended by a year, another year | a year=12 month; another year=12 month
en | twelve months, half a year, a year and a half | twelve months=12 month; half a year=6 month; a year and a half=18 month
en | two and a half years, one and a half years | two and a half years=30 month; one and a half years=18 month
en | a decade, two decades, half a century | a decade=120 month; two decades=240 month; half a century=600 month
en | four hours, 90 days, two weeks | four hours=240 minute; 90 days=90 day; two weeks=14 day
nl | vijf jaar, 5 jaar, vijfjarig, vijfjarige, 5-jarig | vijf jaar=60 month; 5 jaar=60 month; vijfjarig=60 month; vijfjarige=60 month; 5-jarig=60 month
nl | een driejarenplan | driejarenplan=36 month
nl | het twintigpuntenplan, een achtentwintigpuntenplan, de knelpunten | twintigpuntenplan=20; achtentwintigpuntenplan=28
nl | met een jaar verlengd, één jaar, een jaar lang | een jaar=12 month; één jaar=12 month; een jaar=12 month
nl | twaalf maanden, zes maanden | twaalf maanden=12 month; zes maanden=6 month
nl | een half jaar, een halfjaar, half jaar | een half jaar=6 month; een halfjaar=6 month; half jaar=6 month
nl | anderhalf jaar, tweeënhalf jaar, driekwart jaar | anderhalf jaar=18 month; tweeënhalf jaar=30 month; driekwart jaar=9 month
nl | nog eens vijf jaar, vijf volle jaren, tien jaar later | vijf jaar=60 month; vijf volle jaren=60 month; tien jaar=120 month
nl | een decennium, twee decennia, een kwart eeuw, een kwartaal | een decennium=120 month; twee decennia=240 month; een kwart eeuw=300 month; een kwartaal=3 month
nl | een halve eeuw, een kwart eeuw | een halve eeuw=600 month; een kwart eeuw=300 month
nl | de vergadering duurde twee uur | twee uur=120 minute
en | Up to eighteen inspections a year were held | {Up to} eighteen=<=18
en | It cost $5 billion a year | $5 billion=5000000000 USD
en | one day it will end |
nl | een jaar of vijf, een jaar of meer | een jaar of vijf=~60 month; {of meer} een jaar=>=12 month
en | a year or two, a year or so | a year or two=~12..24 month; {or so} a year=~12 month
nl | op een dag |
""")

FREQUENCIES = rows("""
en | twice a year, twice-yearly, twice per year, two times a year | twice a year=2 per-year; twice-yearly=2 per-year; twice per year=2 per-year; two times a year=2 per-year
en | half-yearly, semi-annual, biannual, every six months | half-yearly=2 per-year; semi-annual=2 per-year; biannual=2 per-year; every six months=2 per-year
en | annual, annually, yearly, every year, each year, once a year | annual=1 per-year; annually=1 per-year; yearly=1 per-year; every year=1 per-year; each year=1 per-year; once a year=1 per-year
en | It makes hundreds of warheads each year. |
en | It adds 40 bombers every year. | 40=40
en | every other year, every two years, once every five years | every other year=0.5 per-year; every two years=0.5 per-year; once every five years=0.2 per-year
en | twice yearly, two times annually | twice yearly=2 per-year; two times annually=2 per-year
nl | tweemaal jaarlijks | tweemaal jaarlijks=2 per-year
en | It cost $57bn a year | $57bn=57000000000 USD
en | monthly, three times a month, every three months | monthly=12 per-year; three times a month=36 per-year; every three months=4 per-year
nl | tweemaal per jaar, twee keer per jaar, 2 maal per jaar, 2x per jaar | tweemaal per jaar=2 per-year; twee keer per jaar=2 per-year; 2 maal per jaar=2 per-year; 2x per jaar=2 per-year
nl | halfjaarlijks, elk halfjaar, elk half jaar, om het half jaar | halfjaarlijks=2 per-year; elk halfjaar=2 per-year; elk half jaar=2 per-year; om het half jaar=2 per-year
nl | elke zes maanden, om de zes maanden, ieder halfjaar | elke zes maanden=2 per-year; om de zes maanden=2 per-year; ieder halfjaar=2 per-year
nl | jaarlijks, jaarlijkse, elk jaar, ieder jaar, eens per jaar | jaarlijks=1 per-year; jaarlijkse=1 per-year; elk jaar=1 per-year; ieder jaar=1 per-year; eens per jaar=1 per-year
nl | om de vijf jaar, eens in de vijf jaar, dagelijks | om de vijf jaar=0.2 per-year; eens in de vijf jaar=0.2 per-year; dagelijks=365 per-year
nl | drie keer per maand, tweemaal in het jaar | drie keer per maand=36 per-year; tweemaal in het jaar=2 per-year
""")

SHARES = rows("""
en | half of all, half the warheads, about half | half=50 percent; half=50 percent; {about} half=~50 percent
en | a third of, one third, two thirds, two-thirds | a third=33.3333 percent; one third=33.3333 percent; two thirds=66.6667 percent; two-thirds=66.6667 percent
en | a quarter of, three quarters, three-quarters | a quarter=25 percent; three quarters=75 percent; three-quarters=75 percent
en | roughly a sixth of what they had | {roughly} a sixth=~16.6667 percent
en | one warhead in six is left, one bomb out of ten. | one warhead in six=16.6667 percent; one bomb out of ten=10 percent
en | one bomb in six countries, one summit in 2021 | one=1; six=6; one=1; 2021=2021
en | nine out of ten, 9 out of 10, one in five, seven of every eight | nine out of ten=90 percent; 9 out of 10=90 percent; one in five=20 percent; seven of every eight=87.5 percent
en | nine of every ten weapons | nine of every ten=90 percent
en | of every eight warheads, about seven are theirs | {about} seven=~87.5 percent
nl | van elke vijf kernkoppen zijn er drie weg | drie=60 percent
nl | negen van de tien kernwapens | negen van de tien=90 percent
en | 1/6 of the stock | 1/6=16.6667 percent
nl | de helft, ongeveer de helft, half zo groot | helft=50 percent; {ongeveer de} helft=~50 percent; half=50 percent
nl | een op de drie, Een op zes, een op de | een op de drie=33.3333 percent; Een op zes=16.6667 percent
nl | een derde van, twee derde, tweederde, een kwart, driekwart | een derde=33.3333 percent; twee derde=66.6667 percent; tweederde=66.6667 percent; een kwart=25 percent; driekwart=75 percent
nl | een zesde van, één zesde | een zesde=16.6667 percent; één zesde=16.6667 percent
nl | negen op de tien, 9 op de 10, zes op tien | negen op de tien=90 percent; 9 op de 10=90 percent; zes op tien=60 percent
nl | drie kwart van de landen | drie kwart=75 percent
en | the second half, half-hearted, half a million | half a million=500000
en | a third round, a third country, the third time | third=3 ordinal; third=3 ordinal
en | 5 in 2010, two in ten years | 5=5; 2010=2010; two=2; ten years=120 month
nl | 5 op 10 februari | 5=5; 10 februari=XXXX-02-10
""")

FACTORS = rows("""
en | seven to one, 7 to 1, 7:1 | seven to one=7 factor; 7 to 1=7 factor; 7:1=7 factor
en | seven times as much, 7 times, 7x, sevenfold, seven-fold | seven times=7 factor; 7 times=7 factor; 7x=7 factor; sevenfold=7 factor; seven-fold=7 factor
en | x4, fourfold, quadrupled, quadruple | x4=4 factor; fourfold=4 factor; quadrupled=4 factor; quadruple=4 factor
en | doubled, doubling, tripled, halved, will double | doubled=2 factor; doubling=2 factor; tripled=3 factor; halved=0.5 factor; double=2 factor
en | twice as many, twice the number, double the number | twice=2 factor; twice=2 factor; double=2 factor
en | nearly doubled, more than tripled | {nearly} doubled=~2 factor; {more than} tripled=>3 factor
nl | zeven keer zoveel, zeven maal, 7 keer, 7x | zeven keer=7 factor; zeven maal=7 factor; 7 keer=7 factor; 7x=7 factor
nl | maal vier, tweemaal zoveel, tienvoudig, verzevenvoudigd | maal vier=4 factor; tweemaal=2 factor; tienvoudig=10 factor; verzevenvoudigd=7 factor
nl | verdubbeld, verdubbeling, verviervoudigd, gehalveerd | verdubbeld=2 factor; verdubbeling=2 factor; verviervoudigd=4 factor; gehalveerd=0.5 factor
en | by a factor of four, a factor 4 | factor of four=4 factor; factor 4=4 factor
nl | met een factor vier | factor vier=4 factor
nl | zeven tegen één, 7 op 1 | zeven tegen één=7 factor; 7 op 1=7 factor
nl | in 2030 maal vier | 2030=2030; maal vier=4 factor
nl | het is eenvoudig |
en | a double agent cancelled twice |
""")

ORDINALS_AND_LABELS = rows("""
en | the tenth conference, the 10th conference | tenth=10 ordinal; 10th=10 ordinal
nl | de tiende conferentie, de 10e, de 10de, de 1ste | tiende=10 ordinal; 10e=10 ordinal; 10de=10 ordinal; 1ste=1 ordinal
nl | zijn eerste termijn | eerste=1 ordinal
en | his first term | first=1 ordinal
en | third country, Third World, first of all, at first |
nl | de Tweede Kamer, de Eerste Wereldoorlog, derde landen |
en | Article VI, article 6, art. 14, Article XIV | VI=6 article; 6=6 article; 14=14 article; XIV=14 article
nl | artikel VI, artikel 6, art. 14, Artikel XIV | VI=6 article; 6=6 article; 14=14 article; XIV=14 article
en | articles 6 and 14, Article 6(2) | 6=6 article; 14=14 article; 6=6 article
en | the fourteenth article of New START, the 14th article | fourteenth=14 article; 14th=14 article
nl | het twaalfde artikel van New START | twaalfde=12 article
en | Articles I and II | I=1 article; II=2 article
nl | artikelen 6 en 14 van het verdrag | 6=6 article; 14=14 article
en | article six of the treaty | six=6 article
nl | artikel zes van het verdrag | zes=6 article
en | article 6 and 700 missiles | 6=6 article; 700=700
""")


@pytest.mark.parametrize(
    ("language", "text", "expected"), UNITS + DURATIONS + FREQUENCIES + SHARES + FACTORS + ORDINALS_AND_LABELS
)
def test_units(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize("text", ["nine in ten weapons", "nine tenths of all weapons"])
def test_tenths_are_known_to_the_tenth(text: str) -> None:
    (found,) = extract(text, "en")
    assert isinstance(found.value, Quantity)
    assert compare_quantities(found.value, exactly(87, "percent")) is Agreement.AGREES
    assert compare_quantities(found.value, exactly(78, "percent")) is Agreement.DIFFERS
