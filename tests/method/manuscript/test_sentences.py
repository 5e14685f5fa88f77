"""Sentences are cut where they end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.manuscript.sentences import sentences


@given(st.one_of(st.text(), st.text(st.sampled_from('aA.!? \n"”)1。؟…'))))
def test_together_they_hold_all_that_is_not_white_space(text) -> None:
    spans = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "parts",
    [
        ["He left.", "She stayed."], ["Decree No. 44 is vague.", "It stands."], ["He said no.", "Then he left."],
        ["See Nos. 4 and 5, art. 2 and p. 7."], ["Dr. Amare spoke.", "Mr. Oru did not."], ["It grew, e.g. By night."],
        ["J. R. Velm came.", "He spoke."], ["It is 3.5 of 7."], ["“It ended.”", "She left."],
        ["Was it?", "Yes!", "So."],
        ["They took option B.", "The rest left."], ["“Is it?” he asked."], ["Wait… and see."], ["他说。", "然后走了。"],
        ["هل انتهى؟", "نعم."], ["(It was.)", "Now."], ["A heading", "A sentence"],
    ],
)  # fmt: skip
def test_a_text_is_cut_into_its_sentences(parts) -> None:
    text = ("\n\n" if parts[0] == "A heading" else " ").join(parts)
    assert [span.of(text) for span in sentences(text)] == parts
