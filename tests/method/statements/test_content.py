"""What was said: before, behind and around the words of saying."""

import pytest

from probata.method.statements.content import MOST_CUES, cues, mask, patterned, sayings
from probata.record.span import TextSpan


def _parts(text: str, *quoted: tuple[int, int]) -> list[list[str]]:
    masked = mask(text, [TextSpan(*span) for span in quoted])
    return [[part.of(text) for part in said.parts] for said in sayings(masked, list(patterned(masked)))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mara Vell told reporters in Venn on Monday that the gate was shut.", ["the gate was shut"]),
        ("The gate was shut, Mara Vell said on Monday.", ["The gate was shut"]),
        ("The gate, Mara Vell said, was shut.", ["The gate", "was shut"]),
        ("According to Mara Vell, the gate was shut.", ["the gate was shut"]),
        ("The gate was shut, according to Mara Vell.", ["The gate was shut"]),
        ("Mara Vell accused the board of theft.", ["the board of theft"]),
        ("The board was accused by Mara Vell of theft.", ["of theft"]),
        ("The claim was rejected by the board.", ["The claim"]),
        ("Mara Vell said in an interview published on Sunday that the gate was shut.", ["the gate was shut"]),
        ("The board denied any theft and sent a letter.", ["any theft"]),
    ],
)
def test_the_content_is_what_is_said_without_the_attribution(text: str, content: list[str]) -> None:
    assert _parts(text) == [content]


def test_an_attribution_beside_another_ends_its_content() -> None:
    text = "Mara Vell said the gate was shut, adding that she had the key."
    assert _parts(text) == [["the gate was shut"], ["she had the key"]]
    text = "The board said the gate was open, while the union said it was shut."
    assert _parts(text) == [["the gate was open"], ["it was shut"]]


def test_what_is_said_inside_another_content_is_no_second_statement() -> None:
    assert _parts("Mara Vell said the board had promised that the gate would be shut.") == [
        ["the board had promised that the gate would be shut"]
    ]


def test_masking_keeps_every_place() -> None:
    assert mask("He said “no”.", [TextSpan(8, 12)]) == "He said ¤¤¤¤."


def test_a_list_of_words_of_saying_is_read_so_far_and_no_further() -> None:
    assert len(cues("said " * 100)) == MOST_CUES
