"""Blocks of an answer: blank lines, own numbers, headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.blocks import blocks_of, label_of
from probata.method.reply.composing import Composed, compose
from probata.record.span import TextSpan


def _label(line: str) -> tuple[str, int | None]:
    return label_of(line, TextSpan(0, len(line)))


@pytest.mark.parametrize(
    ("line", "label", "number"),
    [
        ("12. The State", "12.", 12),
        ("12) The State", "12)", 12),
        ("(12) The State", "(12)", 12),
        ("§ 12 The State", "§ 12", 12),
        ("Paragraph 12: The State", "Paragraph 12:", 12),
        ("12\tThe State", "12", 12),
        ("12   The State", "12", 12),
        ("٣. الوزارة", "٣.", 3),
        ("3.1 The State", "3.1", None),
        ("12 boats were taken", "", None),
        ("12", "", None),
        ("2022", "", None),
        ("The State, 12. May", "", None),
        ("12.5 per cent", "12.5", None),
    ],
)
def test_an_own_number_is_seen_at_the_head_of_a_line_only(line: str, label: str, number: int | None) -> None:
    assert _label(line) == (label, number)


def test_blank_lines_and_own_numbers_part_blocks() -> None:
    found = blocks_of(compose("Head of it\n\n1. One\nand on.\n2. Two.\n\n\n3. Three."))
    assert [(one.label, one.first, one.heading) for one in found] == [
        ("", True, True),
        ("1.", True, False),
        ("2.", False, False),
        ("3.", True, False),
    ]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert len(blocks_of(compose("\n".join(["word " * 60] * 4)))) == 4
    assert len(blocks_of(compose("\n".join(["word " * 8] * 4)))) == 1


def test_running_lines_are_known_as_such() -> None:
    text = "HEAD\n\nwords"
    assert [one.beside for one in blocks_of(Composed(text, beside=(TextSpan(0, 4),)))] == [True, False]


@given(st.text(st.sampled_from("ab1. \n\t\f()-§"), max_size=120))
def test_every_sign_that_is_not_white_space_stands_in_exactly_one_block(text: str) -> None:
    covered = [at for one in blocks_of(Composed(text)) for at in range(one.span.start, one.span.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
