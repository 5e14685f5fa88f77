from __future__ import annotations

import pytest

from probata.method.report.claims.reading.nouns import counted_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("26 interviewees had been held", "interviewees"),
        ("26 of the interviewees had", "interviewees"),
        ("12 displaced families left", "displaced families"),
        ("30 women described beatings", "women"),
        ("40 interviewees came from", "interviewees"),
        ("15, and", ""),
        ("7 in person", ""),
    ],
)
def test_the_noun_ends_where_the_verb_begins(text: str, words: str) -> None:
    assert counted_at(text, len(text.split(maxsplit=1)[0].rstrip(",")))[0].words == words


def test_singular_and_plural_are_one_noun() -> None:
    assert counted_at("1 document", 1)[0].head == counted_at("2 documents", 1)[0].head
