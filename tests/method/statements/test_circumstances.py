"""Circumstances: by which channel and when something was said, as far as the sentence tells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements import statements
from probata.method.statements.circumstances import channel, when
from probata.record.span import TextSpan


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (one.channel.of(text) if one.channel else None, one.when.of(text) if one.when else None)
        for one in statements(text)
    ]


@pytest.mark.parametrize(
    ("text", "how", "at"),
    [
        ("“I regret it,” Mara Vell told the paper in an email.", "in an email", None),
        (
            "The ministry said in a written statement on Thursday that nobody was held.",
            "in a written statement",
            "on Thursday",
        ),
        ("“It minimises it,” Odo Brandt of Lake Watch said before it was released.", None, "before it was released"),
        ("Mara Vell said at a news conference that the gates were shut.", "at a news conference", None),
        ("“We know nothing,” the ministry said.", None, None),
        ("Mara Vell said the keeper had told her in a letter on Monday that it was over.", None, None),
    ],
)
def test_the_sentence_says_how_and_when_and_what_was_said_does_not(text: str, how: str | None, at: str | None) -> None:
    assert told(text)[0] == (how, at)


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_a_place_lies_in_the_sentence_and_outside_of_what_was_said(text: str, a: int, b: int) -> None:
    low, high = sorted((min(a, len(text)), min(b, len(text))))
    said = [TextSpan(low, high)] if low < high else []
    for one in (channel(text, said), when(text, said)):
        assert one is None or (0 <= one.start < one.end <= len(text) and not any(one.overlaps(part) for part in said))
