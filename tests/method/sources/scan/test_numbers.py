"""What both spellings of the scan reckon with."""

from probata.method.sources.scan.numbers import BASE, EAST_UNITS, SOUTH_UNITS, UNDO, WORD_UNITS


def test_the_base_is_undone() -> None:
    assert BASE * UNDO % 2**64 == 1


def test_a_word_weighs_two_han_characters_and_four_of_thai() -> None:
    assert (WORD_UNITS, 2 * EAST_UNITS, 4 * SOUTH_UNITS) == (4, 4, 4)
