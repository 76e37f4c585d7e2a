"""One line of help for every key of every file, shown by editors."""

from __future__ import annotations

_EXTENSION = {
    "extends": "The id of the fact that this entry adds to.",
    "id": "The id of the fact that this entry adds to.",
    "evidence": "More passages that state the fact.",
    "examples": "More sentences with the verdict that the fact must give them.",
}
_FACT = {
    "id": "Dotted lower-case words; never used again for another fact.",
    "kind": "What sort of answer the fact gives.",
    "topic": "A word for lists.",
    "title": "What the fact is about, in a few words without the answer.",
    "statement": "The fact in one sentence of our own, with the answer.",
    "subject": "The concept, or all the concepts, that the statement is about.",
    "unit": "What a quantity counts: concepts separated by |.",
    "loosely": "Looser names of the unit, or of a part of it: a figure beside them supports nothing.",
    "limit": "yes where the figure is a ceiling set by a treaty.",
    "scope": "Whether the figure is for each party or for all together.",
    "says": "Frames: groups of concepts joined by +, alternatives by |, ? for what may be missing.",
    "slots": "The names that fill the statement, by role.",
    "contradicted": "Frames that deny the statement in other words.",
    "unless": "Concepts which show that something else is meant.",
    "among": "Concepts one of which the sentence names, or the text before it.",
    "polarity": "no where the statement is itself a denial.",
    "deniable": "no where a negation denies what the words go with, not the statement.",
    "mode": "The mood of the sentences that are held against this fact.",
    "as_of": "When a changing figure was true (EDTF, such as 2023-03).",
    "valid": "The time in which a state held (EDTF, such as 2011/2026).",
    "speaker": "The concept who says it, where the sources only report it.",
    "evidence": "One entry for each passage that states the fact.",
    "examples": "Sentences with the verdict that the fact must give them.",
    "note": "A short remark for readers.",
    "withdrawn": "Why the fact is no longer held.",
    "superseded_by": "The id of the fact that took its place.",
}
_SLOT = {
    "value": "The concept, or any of the concepts, that fill the slot rightly.",
    "needed": "yes where the fact is not meant without a name here.",
    "only": "yes where a second name beside it is wrong as well.",
    "open": "yes where a list may go on behind all that are recorded (the largest, and the next).",
    "also": "Names of the class that may stand in the sentence without meaning anything.",
}
_EVIDENCE = {
    "source": "An id from sources.yaml.",
    "value": "The value as that source puts it: at most 1550, about 600, 87 percent, 2026-02-05.",
    "lines": "Where it stands in the source: 7 or 12-13.",
    "quote": "The shortest words that carry it, as they stand in the source, at most ten.",
    "holds": "no where that source denies the statement.",
    "speaker": "The concept whose claim that source reports.",
    "slot": "The slot that this evidence is for.",
    "as_of": "The time that this source speaks of, where it differs from the fact's.",
    "inferred": "Why a value that is worked out, not read, is right.",
}
_EXAMPLES = {
    "supported": "Sentences that the fact supports.",
    "conflicting": "Sentences that the fact conflicts with.",
    "disputed": "Sentences on which the sources of the fact disagree.",
    "silent": "Sentences that look alike but mean something else.",
}
_CONCEPT = {
    "all": "Forms that are written the same in every language.",
    "en": "English forms; stem*, *ending, word ... word, =Capitals.",
    "nl": "Dutch forms; stem*, *ending, word ... word, =Capitals.",
    "class": "A closed class: two of its members exclude each other in a slot.",
    "part-of": "Concepts for whom this one acts and speaks.",
    "broader": "Concepts that this one counts as everywhere.",
    "members": "Concepts that this one stands for together.",
    "opposite": "Concepts that turn a statement round; works both ways.",
    "governs": "Spans in EDTF in which a person led what they are part-of.",
    "goes-with": "Names that say nothing more beside this one: parties of a treaty, country of a town.",
    "topic": "no for an action or a quality: it is never taken from the text before.",
}
_SOURCE = {
    "title": "The title of the document, or not stated.",
    "kind": "What kind of document it is.",
    "date": "Its date in EDTF, or not stated.",
    "dated_by": "How its date is known.",
    "language": "The language it is in.",
    "label": "A short name for the end of a line of evidence.",
    "file": "The name of its file, for facts verify and facts coverage.",
    "author": "Who wrote it, or not stated.",
    "publisher": "Who published it, or not stated.",
    "translation": "Whether it is a translation, and from what.",
    "stance": "What it argues for, or how it leans.",
    "notes": "Remarks on its reliability.",
    "voice": "Concepts in whose name it speaks: its author, the country that it advises.",
}
_CALCULATION = {
    "id": "A name of its own.",
    "title": "What ought to add up, in a few words.",
    "parts": "Facts that are added up: fact-id or 2 x fact-id.",
    "whole": "Facts that the parts add up to.",
    "rest": "Facts that make up the whole together with the parts (with share).",
    "share": "The fact, in percent, that the parts are of the whole.",
    "tolerance": "How far the recorded figure may be off, in percent of itself.",
}
_NOT_CLAIM = {
    "source": "An id from sources.yaml.",
    "lines": "Where it stands in the source: 7 or 12-13.",
    "text": "The words with the figure, as they stand in the source.",
    "reason": "Why no fact carries it.",
}
_DATABASE = {
    "version": "The version of the database.",
    "date": "The day up to which it knows the world.",
    "title": "Its name.",
    "domain": "Concepts that show that a text is about what the facts are about.",
}
_FILE = {
    "facts": "Facts, one list item each.",
    "vocabulary": "Concepts and all the ways to write them.",
    "sources": "The documents that facts are drawn from.",
    "arithmetic": "Figures of several facts that ought to add up.",
    "not-claims": "Figures in the sources that no fact carries, with the reason.",
    "database": "Version and date of the database.",
}
_TABLES = {
    "extension": _EXTENSION,
    "fact": _FACT,
    "slot": _SLOT,
    "evidence": _EVIDENCE,
    "examples": _EXAMPLES,
    "concept": _CONCEPT,
    "source": _SOURCE,
    "calculation": _CALCULATION,
    "not-claim": _NOT_CLAIM,
    "database": _DATABASE,
    "file": _FILE,
}

HELP = {f"{entry}.{key}": text for entry, table in _TABLES.items() for key, text in table.items()}
"""Help by entry and key, such as ``fact.says``."""
