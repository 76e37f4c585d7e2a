# ruff: noqa: E501 - a row of a table is a line
"""Figures and number words in both languages."""

import pytest

from extract_notation import read, rows
from nukecheck.extract import extract
from nukecheck.values import Quantity

DIGITS = rows("""
nl | tot elk 1.550. | 1.550=1550
nl | maximaal 1,550 | {maximaal} 1,550=<=1550
nl | het getal is 1550. | 1550=1550
nl | ruim 1 550 koppen | {ruim} 1 550=~1550
en | exactly 1,550 warheads | 1,550=1550
en | exactly 1.550 warheads | 1.550=1550
en | exactly 1550 warheads | 1550=1550
en | exactly 1 550 warheads | 1 550=1550
en | 1'550 warheads | 1'550=1550
nl | 12.345.678 en 1.234.567,89 | 12.345.678=12345678; 1.234.567,89=1234567.89
en | 12,345,678 and 1,234,567.89 | 12,345,678=12345678; 1,234,567.89=1234567.89
nl | 8.100.000.000 dollar | 8.100.000.000 dollar=8100000000 USD
en | 8.100.000.000 dollars | 8.100.000.000 dollars=8100000000 USD
en | 8,100,000,000 dollars | 8,100,000,000 dollars=8100000000 USD
nl | 56,8 en 56.8 | 56,8=56.8; 56.8=56.8
en | 56,8 and 56.8 | 56,8=56.8; 56.8=56.8
nl | 1,5 en 1.5 | 1,5=1.5; 1.5=1.5
en | 0.125 and 0,125 | 0.125=0.125; 0,125=0.125
nl | 1550.000 keer | 1550.000 keer=1550 factor
en | 1.125 billion dollars | 1.125 billion dollars=1125000000 USD
nl | 1,125 miljard dollar | 1,125 miljard dollar=1125000000 USD
en | 1,125 billion dollars | 1,125 billion dollars=1125000000000 USD
nl | 16,125 procent | 16,125 procent=16.125 percent
en | 16.125 percent | 16.125 percent=16.125 percent
en | 1.5k and 57bn | 1.5k=1500; 57bn=57000000000
en | 2k, 3m and 4bn | 2k=2000; 3m=3000000; 4bn=4000000000
nl | 8,1 mld, 56,8 mrd en 3m | 8,1 mld=8100000000; 56,8 mrd=56800000000; 3m=3000000
nl | 8,1 mld. dollar, 5 mln. | 8,1 mld. dollar=8100000000 USD; 5 mln=5000000
nl | 5 miljoen en 5 biljoen | 5 miljoen=5000000; 5 biljoen=5000000000000
en | 5 million and 5 trillion | 5 million=5000000; 5 trillion=5000000000000
en | 5 thousand, 7 hundred | 5 thousand=5000; 7 hundred=700
nl | 5 duizend, 7 honderd | 5 duizend=5000; 7 honderd=700
en | 2½ million and 3 ½ | 2½ million=2500000; 3=3; ½=0.5
en | 2 and a half million | 2 and a half million=2500000
nl | 2 en een half miljoen | 2 en een half miljoen=2500000
en | the 28-point plan | 28=28
nl | het 28-puntenvredesplan en het 18-puntenplan | 28=28; 18=18
en | the 191-member treaty, a 1,550-warhead cap | 191=191; 1,550=1550
en | 475kt and 100 kt | 475=475; 100=100
nl | (1.550), [1.550] en 1.550; | 1.550=1550; 1.550=1550; 1.550=1550
en | warheads:1,550 | 1,550=1550
en | 600. Then 700. | 600=600; 700=700
nl | 56.8 billion dollar | 56.8 billion dollar=56800000000 USD
en | 56,8 miljard dollars | 56,8 miljard dollars=56800000000 USD
en | 56.8 billlion dollars, 57 milion | 56.8 billlion dollars=56800000000 USD; 57 milion=57000000
nl | 56,8 miljrd dollar | 56,8 miljrd dollar=56800000000 USD
en | Israel (90), France (290) | 90=90; 290=290
en | The stockpile stands at 225 175 in reserve. | 225 175=225175
""")

WORDS = rows("""
nl | duizend vijfhonderdvijftig koppen | duizend vijfhonderdvijftig=1550
nl | duizendvijfhonderdvijftig | duizendvijfhonderdvijftig=1550
nl | vijftienhonderdvijftig | vijftienhonderdvijftig=1550
nl | vijftienhonderd vijftig | vijftienhonderd vijftig=1550
nl | vijftien honderd vijftig | vijftien honderd vijftig=1550
nl | vijftienhonderd en vijftig | vijftienhonderd en vijftig=1550
nl | vijfenvijftighonderd | vijfenvijftighonderd=5500
nl | vijfduizend vijfhonderd | vijfduizend vijfhonderd=5500
nl | tweehonderdvijfentwintig | tweehonderdvijfentwintig=225
nl | Zevenhonderd raketten | Zevenhonderd=700
nl | tweeduizend, drieduizend | tweeduizend=2000; drieduizend=3000
nl | honderdduizend, tweehonderdvijftigduizend | honderdduizend=100000; tweehonderdvijftigduizend=250000
nl | honderdeenennegentig | honderdeenennegentig=191
nl | honderdeneen en honderdentien | honderdeneen=101; honderdentien=110
nl | drieëntwintig, tweeëndertig, vijfentachtig | drieëntwintig=23; tweeëndertig=32; vijfentachtig=85
nl | drieentwintig | drieentwintig=23
nl | anderhalf miljoen, anderhalf miljard | anderhalf miljoen=1500000; anderhalf miljard=1500000000
nl | anderhalve keer | anderhalve keer=1.5 factor
nl | anderhalfduizend kernkoppen, tweeënhalfduizend, vijfeneenhalfduizend | anderhalfduizend=1500; tweeënhalfduizend=2500; vijfeneenhalfduizend=5500
nl | tweeënhalf miljoen, drieënhalve miljard | tweeënhalf miljoen=2500000; drieënhalve miljard=3500000000
nl | een miljoen, een half miljoen, half miljoen | een miljoen=1000000; een half miljoen=500000; half miljoen=500000
nl | honderd, duizend | honderd=100; duizend=1000
nl | twee miljoen driehonderdduizend | twee miljoen driehonderdduizend=2300000
nl | zesenvijftig komma acht miljard dollar | zesenvijftig komma acht miljard dollar=56800000000 USD
nl | twee komma vijfentwintig procent | twee komma vijfentwintig procent=2.25 percent
nl | een dozijn, twee dozijn | een dozijn=12; twee dozijn=24
nl | een twintigtal koppen | een twintigtal=~20
nl | nul kernkoppen | nul=0
nl | negenhondert kernkoppen, vijftienhonerdvijftig, twinitg landen, deftig, tweehonderdvijfentwinitg | negenhondert=900; twinitg=20; tweehonderdvijfentwinitg=225
nl | een machtig, prachtig land met achtervolgers |
nl | een drietal landen, een duo | een drietal=3; een duo=2
nl | een kernkop of zeshonderd, een stuk of tien | {een kernkop of} zeshonderd=~600; {een stuk of} tien=~10
en | a trio of reasons, a pair of bombers | a trio=3; a pair=2
nl | één squadron | één=1
nl | zes Navolanden, acht landen | zes=6; acht=8
nl | elf koppen | elf=11
en | fifteen hundred and fifty | fifteen hundred and fifty=1550
en | fifteen-hundred-and-fifty | fifteen-hundred-and-fifty=1550
en | one thousand five hundred and fifty | one thousand five hundred and fifty=1550
en | One thousand five hundred fifty warheads | One thousand five hundred fifty=1550
en | a thousand five hundred and fifty | a thousand five hundred and fifty=1550
en | one hundred and ninety-one | one hundred and ninety-one=191
en | a hundred ninety one | a hundred ninety one=191
en | a hundred, hundred, a thousand | a hundred=100; hundred=100; a thousand=1000
en | a fifteen-fifty cap, fifteen-fifty-five | fifteen-fifty=1550; fifteen-fifty-five=1555
nl | nul komma vijf procent | nul komma vijf procent=0.5 percent
en | two hundred thousand | two hundred thousand=200000
en | Forty-six point eight billion dollars | Forty-six point eight billion dollars=46800000000 USD
en | seven point two percent | seven point two percent=7.2 percent
en | two point two five million | two point two five million=2250000
en | fifty-seven billion | fifty-seven billion=57000000000
en | a million, half a million, one and a half million | a million=1000000; half a million=500000; one and a half million=1500000
nl | een halve honderd, half honderd | een halve honderd=50; half honderd=50
en | half a hundred | half a hundred=50
en | a dozen, two dozen, half a dozen | a dozen=12; two dozen=24; half a dozen=6
en | three million five hundred thousand | three million five hundred thousand=3500000
en | seventy-four states, Seventy Four | seventy-four=74; Seventy Four=74
en | one squadron, one more squadron | one=1; one=1
en | zero warheads | zero=0
en | ten countries, twelve | ten=10; twelve=12
nl | in het Engels: fifteen hundred and fifty | fifteen hundred and fifty=1550
en | in Dutch: vijftienhonderdvijftig | vijftienhonderdvijftig=1550
""")

RANGES = rows("""
nl | tussen de 500 en 5.500 kilometer | {tussen de} 500 en 5.500 kilometer=500..5500 km
nl | tussen 500 en 5500 km | {tussen} 500 en 5500 km=500..5500 km
nl | van 500 tot 5.500 km | {van} 500 tot 5.500 km=500..5500 km
nl | het ging over een bereik van 500 tot 5.500 km | {van} 500 tot 5.500 km=500..5500 km
nl | 500 tot 5.500 km | 500 tot 5.500 km=500..5500 km
nl | 500 à 5.500 km | 500 à 5.500 km=500..5500 km
nl | 500 km tot 5.500 km | 500 km tot 5.500 km=500..5500 km
en | between 500 and 5,500 kilometres | {between} 500 and 5,500 kilometres=500..5500 km
en | from 500 to 5,500 kilometres | {from} 500 to 5,500 kilometres=500..5500 km
en | 500-5,500 km | 500-5,500 km=500..5500 km
en | 500 – 5,500 km | 500 – 5,500 km=500..5500 km
en | 310 to 3,400 miles | 310 to 3,400 miles=310..3400 mile
nl | 1.700–2.200 koppen | 1.700–2.200=1700..2200
en | 1,700 to 2,200 warheads | 1,700 to 2,200=1700..2200
nl | vijf- à zesduizend koppen | vijf- à zesduizend=5000..6000
nl | vijf tot zes duizend koppen | vijf tot zes duizend=5000..6000
nl | vijf tot zesduizend | vijf tot zesduizend=5000..6000
nl | twee- tot driehonderd | twee- tot driehonderd=200..300
en | five to six thousand | five to six thousand=5000..6000
en | two to three hundred | two to three hundred=200..300
en | 5 to 6 billion dollars | 5 to 6 billion dollars=5000000000..6000000000 USD
en | $5 to $6 billion | $5 to $6 billion=5000000000..6000000000 USD
en | $5 billion to $6 billion | $5 billion to $6 billion=5000000000..6000000000 USD
nl | 8 tot 10 miljard euro | 8 tot 10 miljard euro=8000000000..10000000000 EUR
en | 15-20 percent, 15% to 20% | 15-20 percent=15..20 percent; 15% to 20%=15..20 percent
en | between 15% and 20% | {between} 15% and 20%=15..20 percent
en | between one hundred and two hundred warheads | {between} one hundred and two hundred=100..200
en | between two million and three million | {between} two million and three million=2000000..3000000
en | two million and three million | two million=2000000; three million=3000000
en | two billion three hundred and five million four thousand and six | two billion three hundred and five million four thousand and six=2305004006
en | two hundred and fifty thousand, a hundred and two thousand | two hundred and fifty thousand=250000; a hundred and two thousand=102000
en | between one hundred and two thousand | {between} one hundred and two thousand=100..2000
en | between fifty and sixty | {between} fifty and sixty=50..60
en | between ninety and one hundred and ten | {between} ninety and one hundred and ten=90..110
nl | vijftig tot honderd keer | vijftig tot honderd keer=50..100 factor
en | 50 to 100 times, fifty to a hundred times | 50 to 100 times=50..100 factor; fifty to a hundred times=50..100 factor
nl | twee of drie rondes, 90 of 200 | twee of drie=2..3; 90=90; 200=200
en | two or three rounds, 90 or 200 | two or three=2..3; 90=90; 200=200
en | rose from 350 to 500 | 350=350; 500=500
en | fell in 2019 and banned missiles with ranges from 500 to 5,500 km | 2019=2019; {from} 500 to 5,500 km=500..5500 km
nl | ging over raketten met een bereik van 500 tot 1.500 km | {van} 500 tot 1.500 km=500..1500 km
nl | ging met het bereik van 350 tot 500 | 350=350; 500=500
en | between one thousand and five and a half thousand km | {between} one thousand and five and a half thousand km=1000..5500 km
nl | groeide van 350 tot 500 koppen | 350=350; 500=500
nl | van 1.550 naar 1.000 | 1.550=1550; 1.000=1000
en | 1,550 to 700 | 1,550=1550; 700=700
en | three to five years | three to five years=36..60 month
nl | tussen de 90 en 110 koppen | {tussen de} 90 en 110=90..110
en | about 40 to 50 warheads | {about} 40 to 50=~40..50
en | between 1900 and 2000 warheads | {between} 1900 and 2000=1900..2000
""")


@pytest.mark.parametrize(("language", "text", "expected"), DIGITS + WORDS + RANGES)
def test_numbers(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", " "])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_space_parts_thousands(space: str, language: str) -> None:
    text = f"hier 1{space}550 koppen, 8{space}100{space}000"
    assert read(text, language) == f"1{space}550=1550; 8{space}100{space}000=8100000"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("56.8 billion", "100000000"),
        ("57 billion", "1000000000"),
        ("57bn", "1000000000"),
        ("fifty-seven billion", "1000000000"),
        ("56.8 percent", "0.1"),
        ("1.5k", "100"),
        ("2 thousand", "0"),
        ("two thousand", "0"),
        ("1,550", "0"),
        ("1.550", "0"),
        ("60 billion", "1000000000"),
    ],
)
def test_the_step_is_the_place_of_the_last_digit(text: str, step: str) -> None:
    value = extract(text, "en")[0].value
    assert isinstance(value, Quantity)
    assert format(value.step.normalize(), "f") == step


def test_a_decomposed_accent_is_read() -> None:
    assert read("e\u0301e\u0301n squadron", "nl") == "e\u0301e\u0301n=1"


def test_unit_span_lies_in_the_mention() -> None:
    text = "It cost 56.8 billion dollars."
    mention = extract(text, "en")[0]
    assert mention.unit_span is not None
    assert mention.unit_span.of(text) == "dollars"
