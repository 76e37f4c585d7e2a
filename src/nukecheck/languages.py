"""Which language a sentence is in, by the small words it uses and the way its other words are spelt."""

from __future__ import annotations

import re

LANGUAGES = ("nl", "en")

_WORD = re.compile(r"[a-zà-ÿ]+(?:['’][a-z]+)?")
_COMMON_WORD = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]+(?![^\W\d_])")

# Words that only one of the two languages has (or where the other hardly uses the same letters).
_DUTCH = frozenset(
    """aan aangaande al alle allebei alleen alles als alsnog altijd ander andere anders beide bij bijna binnen
    boven buiten daar daarbij daarin daarmee daarna daarom daarvan dan dat de deed deden den der deze dezelfde
    die diens dit doen doet door dus echter een één eens eerst eerste elk elke elkaar en enige enkele er ervan
    erover evenmin gaan gaat geen gehad geleden gelijk genoeg geweest geworden haar had hadden hebben heeft
    heel heb hem hen het hetzelfde hier hij hoe hoeveel hoewel hooguit hoogstens hun ieder iedere iemand iets
    ik immers inmiddels is ja jaar jaren jij jouw jullie kan komen komt kon konden krijgen krijgt kunnen kwam
    laat langer later liet maar mag maken maakt meer meest mei men met mijn minder minst minstens miljard
    miljoen moest moeten moet mocht mogen na naar naast nadat negen niemand niet niets nieuw nieuwe nog nooit nu
    ofwel of om omdat onder ondanks ongeveer ons onze ook op opnieuw over ruim samen sinds slechts soms staan
    staat steeds stond te tegen ten tenzij ter terug terwijl tijdens toch toen tot totdat tussen twee uit uur
    vaak van vanaf vandaag vanwege veel verder via vier vijf volgens voor vooral voordat vrij waar waarbij
    waardoor waarin waarmee waarom waaronder waarop waarvan waren was wat week weer weinig welk welke werd
    werden wie wil willen worden wordt wou zal ze zei zeggen zegt zelf zelfs zes zeven zich zij zijn zo zoals
    zodat zonder zou zouden zowel zullen zult""".split()
) - frozenset("had is over was week via over den ten later of men".split())
_ENGLISH = frozenset(
    """a about above according across after again against ago all almost along already also although always
    among an and another any are around as at away back be because been before behind being below between both
    but by can cannot could did does doing done down during each eight either else even ever every few fewer
    first five for four from further gave get give given goes going got had has have having he her here him his
    how however i if into is it its itself just keep kept know last least less let like made make many may me
    might million billion month months more most much must my nearly neither never nine no nor not nothing now
    off often on once one only or other others our out over own per put rather said same say says second seven
    shall she should since six so some still such take taken than that the their them then there these they
    thing things this those though three through thus to today together too toward towards two under unless
    until up upon us used very was we week well went were what when where whether which while who whom whose why
    will with within without would year years yesterday yet you your""".split()
) - frozenset("had is over was week me we her no per second so we toe want after".split())

# What spelling shows where the small words are silent.
_DUTCH_SPELLING = re.compile(
    r"ij|sch(?=\w)|aa|uu|oe(?!s\b)|eeu|ieu|ui[tdjlnmpkg]|cht|dt\b|[gk]t\b|\bkn(?!ow)|\bzw|\bvr|\bge\w+[dt]\b|lijk|heid|[^aeiou]en\b"
    r"|atie|iteit|isch|eert\b|eerd\b|tje|wapen|kop|\bver\w|\bont\w+en\b"
)
_ENGLISH_SPELLING = re.compile(
    r"th|wh|ing\b|[ts]ions?\b|\w[^aeiou]ed\b|ly\b|ough|sh|ity\b|ments?\b|ies\b|ous\b|ck|[^aeiou]y\b|['’]s\b|ea|ou(?!d)"
    r"|ces?\b|[^aeiou]le\b|[bcdfglmnprstv]es?\b(?<!\bd[e])|ow|ew"
)
_DUTCH_FIGURE = re.compile(r"\d\.\d{3}\b(?!,)|\d,\d{1,2}\b(?!\d)")
_ENGLISH_FIGURE = re.compile(r"\d,\d{3}\b(?!\.)|\d\.\d{1,2}\b(?!\d)")

_SMALL_WORD = 3  # how many marks of spelling one small word outweighs
_ENOUGH = 2  # small words ahead by so many settle it
_GLANCE = 100  # characters of a sentence that mostly settle it
_SAMPLE = 1000  # characters of a sentence that are ever looked at


def detect(text: str, default: str = "en") -> str:
    """Return ``"nl"`` or ``"en"``: the language of a sentence, ``default`` when nothing in it tells."""
    score = vote(text)
    return default if score == 0 else "nl" if score > 0 else "en"


def vote(text: str) -> int:
    """Return how strongly a sentence speaks for Dutch (above 0) or English (below 0)."""
    words = set(text[:_GLANCE].split())
    small = len(words & _DUTCH) - len(words & _ENGLISH)
    if -_ENOUGH < small < _ENOUGH:
        return _close_vote(text[:_SAMPLE])
    return small * _SMALL_WORD


def _close_vote(text: str) -> int:
    """Look closer: at words without their punctuation, at spelling, at last at how figures are written."""
    words = set(_WORD.findall(text.lower()))
    common = " ".join(_COMMON_WORD.findall(text))  # names are spelt alike in both languages
    score = _SMALL_WORD * (len(words & _DUTCH) - len(words & _ENGLISH))
    score += len(_DUTCH_SPELLING.findall(common)) - len(_ENGLISH_SPELLING.findall(common))
    return score or len(_DUTCH_FIGURE.findall(text)) - len(_ENGLISH_FIGURE.findall(text))
