from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nukecheck.factbase.yamltree import MAX_DEPTH, MAX_SCALAR, ListNode, MapNode, Scalar, read_tree, split


def tree_of(text: str) -> ListNode | MapNode | Scalar | None:
    tree, problems = read_tree(text, "x.yaml")
    assert problems == []
    return tree


def complaint(text: str) -> str:
    _, problems = read_tree(text, "x.yaml")
    return str(problems[0])


def test_text_stays_as_it_was_written() -> None:
    tree = tree_of("a: [no, 010, 12:30, 1_000, ~, 'yes', 2026-02-05]")
    assert isinstance(tree, MapNode)
    items = tree.entries["a"]
    assert isinstance(items, ListNode)
    written = [item.value for item in items.items if isinstance(item, Scalar)]
    assert written == ["no", "010", "12:30", "1_000", "~", "yes", "2026-02-05"]


def test_every_node_knows_its_place() -> None:
    tree = tree_of("# remark\na:\n  - {b: é c}\n")
    assert isinstance(tree, MapNode)
    assert (tree.keys["a"].place.line, tree.keys["a"].place.column) == (2, 1)
    item = tree.entries["a"]
    assert isinstance(item, ListNode)
    assert (item.place.line, item.place.column) == (3, 3)
    mapping = item.items[0]
    assert isinstance(mapping, MapNode)
    assert (mapping.where("b").line, mapping.where("b").column) == (3, 6)
    assert mapping.where("missing") == mapping.place


def test_an_empty_file_has_no_tree() -> None:
    assert tree_of("") is None
    assert tree_of("# nothing yet\n") is None


def test_parts_of_plain_text_have_places_of_their_own() -> None:
    tree = tree_of("says: one + two? |three")
    assert isinstance(tree, MapNode)
    node = tree.entries["says"]
    assert isinstance(node, Scalar)
    assert [(part.value, part.place.column) for part in split(node, "+")] == [("one", 7), ("two? |three", 13)]
    quoted = tree_of("says: 'one + two'")
    assert isinstance(quoted, MapNode)
    node = quoted.entries["says"]
    assert isinstance(node, Scalar)
    assert [(part.value, part.place.column) for part in split(node, "+")] == [("one", 7), ("two", 7)]


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 100_000])
def test_nesting_is_bounded(depth: int) -> None:
    column = MAX_DEPTH + 1
    expected = f"x.yaml:1:{column}: lists and mappings are nested more than {MAX_DEPTH} deep"
    assert complaint("[" * depth + "]" * depth) == expected
    assert complaint("[" * depth) == expected


def test_texts_are_bounded() -> None:
    assert complaint(f"- a\n- {'x' * (MAX_SCALAR + 1)}") == (
        f"x.yaml:2:3: the text is too long: {MAX_SCALAR + 1} characters, at most {MAX_SCALAR}"
    )


def test_files_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nukecheck.factbase.yamltree.MAX_CHARACTERS", 5)
    assert complaint("abcdef") == (
        "x.yaml:1:1: the file is too long: 6 characters, at most 5 are read (split it by topic)"
    )


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "\n".join(
        f"{b}: &{b} [*{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, problems = read_tree(bomb, "x.yaml")
    assert [problem.message for problem in problems][:3] == [
        "an anchor (&a) is not allowed",
        "an anchor (&b) is not allowed",
        "an alias (*a) is not allowed",
    ]


def test_control_characters_are_refused_at_their_place() -> None:
    assert complaint("a: b\nc: d\x07e") == "x.yaml:2:5: the character U+0007 is not allowed (delete it)"


def test_messages_carry_no_control_characters() -> None:
    text = complaint('"\\e[31mred": 1\n"\\e[31mred": 2')
    assert text == 'x.yaml:2:1: the key "\\x1b[31mred" stands twice (first in line 1)'


@given(st.text(alphabet=string.printable + "é\u2028\ufeff\x00\x85", max_size=200))
def test_any_text_gives_a_tree_or_problems(text: str) -> None:
    _, problems = read_tree(text, "x.yaml")
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert (
            problem.line
            <= text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + 2
        )


@given(st.recursive(st.text("abc -", min_size=1), lambda inner: st.lists(inner, max_size=3), max_leaves=8))
def test_what_is_written_as_json_is_read_back(value: object) -> None:
    import json

    def plain(node: object) -> object:
        return (
            [plain(item) for item in node.items]
            if isinstance(node, ListNode)
            else getattr(node, "value", None)
        )

    tree, problems = read_tree(json.dumps(value), "x.yaml")
    assert problems == []
    assert plain(tree) == value
