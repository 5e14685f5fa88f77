"""Words that nobody knows: passed over, or left out with their group when that is starred."""

import pytest

from probata.method.documents.readers import rtf
from tests.method.documents.readers.making_texts import rtf as made


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"{\nobody a}", "a"),
        (rb"{\*\nobody a{b}c}d", "d"),
        (rb"{\colortbl a}b", "b"),
        (rb"{\*\shppict{\pict 0102}}b", "b"),
        (rb"{\mmath{\*\moMath{\mr{\*\mrPr\mnor p}x+1}}}", "x+1"),
        (rb"a\lquote b\rquote\tab c\line d", "a\u2018b\u2019\tc\nd"),
    ],
)
def test_unknown_and_known_words(body: bytes, text: str) -> None:
    assert rtf.read(made(body), "a.rtf").text == text
