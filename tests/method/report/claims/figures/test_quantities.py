"""The table of the numbers that a passage counts."""

from __future__ import annotations

from probata.method.report.claims.figures.quantities import quantities_in


def test_every_number_has_its_sentence_and_what_is_said_of_it() -> None:
    first, second, third = quantities_in(
        "It met 37 guards. In twelve cases they spoke, and the other nine were silent."
    )
    assert (first.value, first.sentence, first.thing, first.joined) == (37, 0, "guard", False)
    assert (second.value, second.sentence, second.before) == (12, 1, "In ")
    assert (third.value, third.before, third.after, third.joined) == (9, "the other ", " were silent", True)


def test_a_whole_stands_with_its_part() -> None:
    (one,) = quantities_in("Eleven of the eighteen shops were shut.")
    assert one.whole is not None
    assert (one.value, one.whole.value, one.thing) == (11, 18, "")


def test_ages_behind_names_shares_and_a_one_that_is_no_number_are_left_out() -> None:
    text = "The two were Anna Brel, 34; and Joss Marten, 41. One in five of the shops went to one buyer."
    assert [one.value for one in quantities_in(text)] == [2]
