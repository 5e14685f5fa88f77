"""The block machine gives every line its place."""

from hypothesis import given, settings

from probata.method.manuscript.blocks import block_tokens, is_comment, same_length
from tests.method.manuscript.texts import ANYTHING


@settings(deadline=None)
@given(ANYTHING)
def test_the_text_that_is_parsed_is_as_long_as_the_source(source) -> None:
    assert len(same_length(source, 0)) == len(source)
    assert same_length(source, 3)[:3].strip() == ""


@settings(deadline=None)
@given(ANYTHING)
def test_the_lines_of_words_stand_on_lines_of_the_source(source) -> None:
    text = same_length(source, 0)
    for token in block_tokens(source, 0):
        for start, end in token.meta.get("lines", ()):
            assert 0 <= start <= end <= len(source)
            assert "\n" not in text[start:end]


def test_a_comment_is_a_line_that_begins_with_its_sign() -> None:
    assert is_comment("a\n  % b", 4)
    assert is_comment("\ufeff% b", 1)
    assert not is_comment("- % b", 2)
    assert not is_comment("a % b", 2)


def test_front_matter_is_parsed_as_empty_lines() -> None:
    assert [token.type for token in block_tokens("---\n# a\n---\nb", 11)] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]
