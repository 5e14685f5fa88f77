import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.odt.spaces import as_it_stands, told

_MIXED = st.text(alphabet=" \t\r\nab")


@pytest.mark.parametrize(
    ("text", "after", "pieces"),
    [
        ("a b", False, ["a b"]),
        ("  a", True, ["a"]),
        ("a  b", False, ["a ", "b"]),
        ("a\n  b", False, ["a", " ", "b"]),
        (" a", False, [" a"]),
        ("", False, []),
    ],
)
def test_white_space_is_folded(text: str, after: bool, pieces: list[str]) -> None:
    assert [words for _, _, words in told(text, after)] == pieces


@given(_MIXED, st.booleans())
def test_what_is_told_is_the_text_with_each_stretch_of_white_space_as_one_space(text: str, after: bool) -> None:
    folded = re.sub(r"[ \t\r\n]+", " ", text)
    assert "".join(words for _, _, words in told(text, after)) == (folded.removeprefix(" ") if after else folded)


@given(_MIXED, st.booleans())
def test_each_piece_stands_in_the_text(text: str, after: bool) -> None:
    for start, end, words in told(text, after):
        assert re.sub(r"[\t\r\n]", " ", text[start:end]) == words


@given(_MIXED, st.booleans())
def test_text_that_stands_as_it_is_is_told_in_one_piece(text: str, after: bool) -> None:
    if as_it_stands(text, after) and text:
        assert list(told(text, after)) == [(0, len(text), text)]
