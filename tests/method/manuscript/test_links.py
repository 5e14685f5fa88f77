"""Addresses of links."""

import pytest

from probata.method.manuscript.links import allowed, target_at


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("(#p-abcd)", "#p-abcd"), ("( http://a.b 'title' )", "http://a.b"), ("(<http://a b>)", "http://a b"),
        ("()", ""),
        ("(a(b)c)", "a(b)c"), ("(a\\)b)", "a)b"), ("(a&amp;b)", "a&b"),
        ("(\\&amp;)", "&amp;"), ('(a "b")', "a"), ("(a\n(b))", "a"),
    ],
)  # fmt: skip
def test_an_address_is_read(text, target) -> None:
    assert target_at(text + "x", 0) == (target, len(text))


@pytest.mark.parametrize("text", ["(a", "(a b)", "(<a)", "(a(b)", '(a "b)', "(a\n\nb)", "(" * 99 + ")" * 99])
def test_what_is_no_address_is_none(text) -> None:
    assert target_at(text, 0) is None


def test_only_addresses_that_a_reader_can_follow_are_allowed() -> None:
    assert all(allowed(target) for target in ("http://a.b", "HTTPS://a.b", "mailto:a@b", "#p-abcd"))
    assert not any(
        allowed(target) for target in ("", "#", "a.html", "javascript:a", "file:///a", "data:a", "http://a b")
    )
