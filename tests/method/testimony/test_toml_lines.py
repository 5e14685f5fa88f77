"""Each text of a TOML file has its keys and its line."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.toml_lines import line_of, texts_in

FILE = '''# a comment
top = "x"

[parties.port]
says = "the port"
voices = [
  "one",
  "two",
]

[[notices]]
name = "first"

[[notices]]
name = "second"
text = """
key = 3
[fake]
"""
after = "z"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("parties", "port"), 4),
        (("parties", "port", "says"), 5),
        (("parties", "port", "voices", 1), 6),
        (("notices", 0, "name"), 12),
        (("notices", 1, "name"), 15),
        (("notices", 1, "text"), 16),
        (("notices", 1, "after"), 20),
        (("nowhere",), 1),
    ],
)
def test_a_line_is_where_the_value_begins(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(FILE, path) == line
    assert line_of("\ufeff" + FILE.replace("\n", "\r\n"), path) == line


def test_keys_in_quotation_marks_and_with_dots_begin_a_value() -> None:
    source = "[parties]\n\"the \\\"old\\\" port\" = 'a'\n'his = port' = 'b'\nport . says = 'c'\n"
    for name, line in (('the "old" port', 2), ("his = port", 3), ("port", 4)):
        assert line_of(source, ("parties", name)) == line


def test_texts_are_values_and_the_names_of_tables() -> None:
    found = list(texts_in(tomllib.loads(FILE)))
    assert [one.text for one in found if not one.of_key][:4] == ["x", "the port", "one", "two"]
    assert "port" in {one.text for one in found if one.of_key}
    assert "the port" not in repr(found)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.lists(st.sampled_from(["one", "two", "three"]), unique=True, max_size=3), max_size=4), st.integers(0, 3)
)
def test_it_is_the_line_for_files_of_any_tables(tables: list[list[str]], blank: int) -> None:
    lines: list[str] = []
    expected: dict[tuple[str | int, ...], int] = {}
    for number, keys in enumerate(tables):
        lines += [""] * blank
        lines.append("[[notices]]")
        for key in keys:
            lines.append(f'{key} = "{key} said"')
            expected[("notices", number, key)] = len(lines)
    text = "\n".join(lines)
    assert {path: line_of(text, path) for path in expected} == expected
