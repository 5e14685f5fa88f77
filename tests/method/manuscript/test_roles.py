"""The grammar of one role."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.manuscript.roles import parts_of, role_at


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("a", ("a",)),
        (" a | b ", ("a", "b")),
        ("a\\|b|c", ("a|b", "c")),
        ("a\\`b\\\\|c", ("a`b\\", "c")),
        ("a|", ("a", "")),
        ("a\n  b", ("a b",)),
        ("a\\x", ("a\\x",)),
        ("a\\", ("a\\",)),
    ],
)
def test_a_body_is_split_at_bars_that_are_not_escaped(body, parts) -> None:
    assert parts_of(body) == parts


@given(st.lists(st.text(st.sampled_from("ab|`\\é"), min_size=1), min_size=1))
def test_what_was_escaped_comes_back(parts) -> None:
    escaped = [re.sub(r"([\\|`])", r"\\\1", part) for part in parts]
    body = "|".join(escaped)
    assert parts_of(body) == tuple(parts)
    written = role_at(f"{{quote}}`{body}`", 0)
    assert written is not None
    assert (written.body, written.end, written.bad_escapes) == (body, len(body) + 9, ())


def test_a_longer_run_of_backticks_holds_shorter_ones() -> None:
    written = role_at("x{date}```1``2```` 3```", 1)
    assert written is not None
    assert written.body == "1``2```` 3"


def test_braces_without_backticks_are_no_role_and_an_open_one_has_no_end() -> None:
    assert role_at("{count} `a`", 0) is None
    assert role_at("{a b}`a`", 0) is None
    opened = role_at("{count}`a``", 0)
    assert opened is not None
    assert opened.end is None
