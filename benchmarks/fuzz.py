"""Feed the program what nobody would write, and hold every answer against what must be true of it.

    python -m benchmarks.fuzz                     2,000 inputs of each kind
    python -m benchmarks.fuzz --inputs 50000      so many of each kind
    python -m benchmarks.fuzz --kinds drafts docx --seed 7

bytes     any bytes, as text, Markdown, HTML or .docx
drafts    pieces of markup, of sentences about arsenals, of odd characters; in several encodings
cuts      labelled sentences, broken off behind each word and begun at each, as text, heading or item
docx      Word documents made of such pieces, some of them broken
facts     fact files: broken, doubled, nested, full of what YAML can do
configs   configurations, and drafts checked with those that can be used
names     file names that would like to be something else

Every input must give a report or one clear error; every finding must cut out exactly its own text, with line
and column that agree; every format must be read by what reads it (``hostile_checks``). Prints how many inputs
were tried, and the smallest that fails.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.hostile_checks import ACTING, examine
from nukecheck.config import ConfigError, load_config
from nukecheck.documents import from_text
from nukecheck.documents.ignoring import Patterns
from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.loading import read_database
from nukecheck.pipeline import Checker

STATEMENTS = """
New START | Nieuw START | START I | the treaty | het verdrag | Russia | Rusland | the US | China | Putin
Lavrov | warheads | kernkoppen | deployed | launchers | inspections | limits each side to
beperkt elk land tot | has | heeft | suspended | opgeschort | expires on | vervalt op | was signed in
rejected the proposal | not | niet | no longer | 1,550 | 1.550 | 1,650 | 1550 | 5,500 | vijfduizend
twelve hundred | 56.8 billion dollars | 87 percent | 1½ | 2² | 5 February 2026 | 5 februari 2026
05-02-2026 | in 2010 | 2026-02-05 | between 400 and | more than | hooguit | about | said that | volgens
if | perhaps | it is a myth that | respectively | both | each | together | and | en | but | or
""".replace("\n", "|")
MARKS = [
    *".,;:!?()[]{}\"'“”„‘’«»–—-*_#|>`^&<=~\\/$%+@\0\t\v\f\x1b\x7f\x85\x9b\xa0\xad",
    *"\u0301\u061c\u200b\u200d\u200f\u2028\u2029\u202e\u2066\u3000\ufeff\ufffd\ufffe😀１５٣²Ⅷ核é\U000e0041\ud800",
    "\n", "\r", "\r\n", "\n\n", "\n# ", "\n- ", "\n1. ", "\n> ", "\n    ", "\n```\n", "\n---\n",
    "\n===\n", "[^1]", "\n[^1]: ", "\n|-|-|\n", "[a](b)", "![", "](", "<p>", "</p>", "<div>",
    "<table><tr><td>", "</td>", "<td>", "<th>", "<ul><li>", "<script>", "</script>", "<style>", "<!--",
    "-->", "<!", "<?", "<a href='", "&nbsp;", "&#1;", "&#x1b;", "&lt;script&gt;", "&eacute;", "<br>",
    "<sup>1</sup>", "<q>", "<svg/onload=alert(1)>", "]]>", "<![CDATA[", "\x1b[31m", "\x1b]0;x\x07",
    "\n::error::x", "::add-mask::x", "##[group]x", "##vso[a]", "%0A", "[bold red]", "[/]", "{{7*7}}",
    "${x}", "=1+1", "@SUM(1)", "<!-- nukecheck:ignore[*] -->",
    "\n# nukecheck:ignore-start[new-start.*]\n", "'; DROP TABLE", "../../etc/passwd", "a" * 200,
    "1" * 200, "1,111" * 40, " " * 200, "((" * 50, "“" * 50,
]  # fmt: skip
PIECES = [word.strip() for word in STATEMENTS.split("|") if word.strip()]
TEXTS = st.lists(
    st.sampled_from(PIECES).map(" {} ".format)
    | st.sampled_from(PIECES)
    | st.sampled_from(MARKS)
    | st.text(max_size=3),
    max_size=30,
).map("".join)
FORMS = st.sampled_from(["txt", "md", "html"])
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252", "latin-1"]

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_ELEMENTS = [
    *(f"<w:{n}>" for n in ["p", "r", "t", "tbl", "tr", "tc", "pPr", "del", "ins", "sdt", "sdtContent"]),
    *(f"</w:{n}>" for n in ["t", "r", "p", "tc", "tr", "tbl", "pPr", "del", "ins", "sdtContent", "sdt"]),
    "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "<w:tab/>", "<w:br/>", '<w:pStyle w:val="Heading1"/>', "&a;",
    "<!--", "-->", '<w:pPr><w:numPr><w:ilvl w:val="9"/></w:numPr></w:pPr>',
    '<w:gridSpan w:val="999999999"/>', "<w:footnoteReference/>",
]  # fmt: skip
_HEADS = ["", '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE a [<!ENTITY a "aaaa">]>']


def word_file(head: str, body: str) -> bytes:
    """Return a Word document of this XML."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _LINKS)
        text = f"{head}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", text.encode("utf-8", "replace"))
    return file.getvalue()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


BODIES = st.lists(
    TEXTS.map(_escaped).map("<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format) | st.sampled_from(_ELEMENTS),
    max_size=12,
).map("".join)
_SOURCES = """\
belgian-brief-2026:
  {title: a, kind: brief, date: 2026-01, dated_by: a, language: nl, label: {en: a, nl: b}, file: a.txt}
"""
_VOCABULARY = (
    "new-start: {class: treaty, all: [=New START]}\nwarhead: {en: [warhead*]}\nlimit: {en: [limit*]}\n"
)
_LEADS = ["", "## ", "- ", "# New START\n\n", "# New START\n\n## "]
YAML = [
    "- ", "id: ", "kind: quantity", "kind: date", "\n", "\n  ", "\n    ", "en: ", "nl: ", "{", "}", "[",
    "]", ", ", ": ", "statement: ", "evidence: ", "source: belgian-brief-2026", "value: at most 1550",
    "value: 2026-02-05", "lines: 1-2", "says: warhead | limit + new-start?", "subject: new-start",
    "unit: warhead", "quote: ", "examples:", "supported: ", "&a ", "*a", "<<: *a",
    "!!python/object/apply:os.system ", "!!binary ", "---\n", "? ", "|\n", ">\n", "'", '"', "#", "\\e",
    "\\x1b[31m", "0x10", "1e999", "~", "null", "yes", "9" * 30, "a" * 100, "9999-12-31", "0000/..", "\t",
    "%YAML 9",
    "- id: my.fact\n  kind: quantity\n  topic: t\n  title: {en: a, nl: b}\n",
    "  statement: {en: a 5., nl: b 5.}\n",
    "  says: [limit]\n  subject: new-start\n",
    "  evidence: [{source: belgian-brief-2026, value: 5, lines: 1, quote: a}]\n",
]  # fmt: skip
TOML = [
    "lang = ", "format = ", "fail-on = ", "show = ", "as-of = ", "include = ", "exclude = ", "jobs = ",
    "facts = ", "baseline = ", "gitignore = ", "ignore = ", "quotes = ", "[[ignore]]\n", "fact = ",
    "paths = ", "until = ", '"nl"', '"json"', '["*"]', '["[", "**/*.md", "!a", "[[:alpha:]]", "\\\\"]',
    "true", "0", "-1", "9" * 5000, "2026-01-01", '"2026-02-05"', '"/etc"', '["../.."]', '"never"',
    '"conflicting"', "[", "]", "{", "}", '"', "'''", "\n", "=", ".", "\\u001b", '"\\u001b[31m"', "# a\n",
    "reason = ", "[tool.nukecheck]\n", "\0", "\r", "\ufeff", "a.b.c = ", "nan", "1e999",
]  # fmt: skip


@cache
def sentences() -> list[str]:
    """Return the sentences of the labelled sets that were tuned on."""
    return [
        json.loads(line)["text"]
        for file in sorted((Path(__file__).parent / "data").glob("paraphrase-*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


def _printable(text: str) -> None:
    assert not ACTING.search(text), text


class Fuzz:
    """The kinds of input, each with what is done to one of them."""

    def __init__(self, folder: Path, checker: Checker | None = None) -> None:
        """Work in ``folder``."""
        self.folder = folder
        self.checker = checker or Checker(load_factbase())
        self.kinds: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], None]]] = {
            "bytes": (
                st.tuples(st.binary(max_size=300), st.sampled_from(["txt", "md", "html", "docx"])),
                lambda one: self._text(one[0], f"a.{one[1]}"),
            ),
            "drafts": (
                st.tuples(TEXTS, FORMS, st.sampled_from(ENCODINGS)),
                lambda one: self._text(_encoded(one[0], one[2]), f"a.{one[1]}"),
            ),
            "cuts": (st.tuples(st.sampled_from(sentences()), st.sampled_from(_LEADS)), self._cuts),
            "docx": (
                st.tuples(st.sampled_from(_HEADS), BODIES),
                lambda one: self._text(word_file(*one), "a.docx"),
            ),
            "facts": (
                st.lists(st.sampled_from(YAML) | st.text(max_size=2), max_size=25).map("".join),
                self._facts,
            ),
            "configs": (
                st.lists(st.sampled_from(TOML) | st.text(max_size=2), max_size=10).map("".join),
                self._config,
            ),
            "names": (
                st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=6).map("".join),
                lambda name: self._text(b"New START caps each side at 1,650 deployed warheads.", name),
            ),
        }

    def run(self, kind: str, inputs: int, number: int) -> int:
        """Try inputs of a kind and return how many were tried; raise at the smallest that fails."""
        strategy, action = self.kinds[kind]
        tried = 0

        @seed(number)
        @settings(
            max_examples=inputs,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        )
        @given(strategy)
        def attempt(one: Any) -> None:
            nonlocal tried
            tried += 1
            action(one)

        attempt()
        return tried

    def _text(self, data: bytes, name: str) -> None:
        name = name.encode("utf-8", "replace").decode()  # as ``documents.collecting`` gives names
        examine(self.checker, data, name, None if name.startswith("a.") else "txt")

    def _cuts(self, one: tuple[str, str]) -> None:
        sentence, lead = one
        words = sentence.split(" ")
        for at in range(1, len(words)):
            for cut in (" ".join(words[:at]), " ".join(words[at:])):
                self.checker.check(from_text(f"{lead}{cut}", "a.md", "md"))

    def _facts(self, text: str) -> None:
        folder = self.folder / "facts"
        (folder / "vocabulary").mkdir(parents=True, exist_ok=True)
        (folder / "database.yaml").write_text("version: 1.0.0\ndate: 2026-02-05\n")
        (folder / "sources.yaml").write_text(_SOURCES)
        (folder / "vocabulary" / "words.yaml").write_text(_VOCABULARY)
        (folder / "x.yaml").write_text(text, encoding="utf-8", errors="surrogatepass")
        for problem in read_database(root=folder).notebook.problems:
            _printable(str(problem))
            assert problem.line >= 1
            assert problem.column >= 1

    def _config(self, text: str) -> None:
        path = self.folder / "nukecheck.toml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            config = load_config(path)
        except ConfigError:
            return
        for name in ("include", "exclude"):
            Patterns(config.values.get(name, ())).covers("a/b/[c].md")  # type: ignore[arg-type]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the fuzzer; return 1 where an input breaks a promise."""
    parser = argparse.ArgumentParser(prog="benchmarks.fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--inputs", type=int, default=2000, help="how many of each kind")
    parser.add_argument("--kinds", nargs="*", metavar="KIND", help="only these")
    parser.add_argument("--seed", type=int, default=1, help="the same seed tries the same inputs")
    options = parser.parse_args(arguments)
    os.environ.setdefault("NUKECHECK_CACHE", "off")
    total = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        fuzz = Fuzz(Path(folder))
        for kind in options.kinds or fuzz.kinds:
            tried = fuzz.run(kind, options.inputs, options.seed)
            total += tried
            print(f"{kind:8} {tried:8,} inputs", flush=True)
    print(f"{total:,} inputs in {time.monotonic() - began:.0f} s: every one gave a report or a clear error")
    return 0


if __name__ == "__main__":
    sys.exit(main())
