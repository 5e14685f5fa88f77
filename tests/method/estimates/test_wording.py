"""How an estimate is said: whole persons, outward ends, never below those documented."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import Figure
from probata.method.estimates.wording import headline, people, percent, summed

KOSOVO = Figure(10_356.52, 9_004.36, 12_105.76)


def test_the_words_hold_interval_documented_and_who_it_is_about() -> None:
    assert headline(KOSOVO, 4_400) == (
        "an estimated 10,357 (95 % interval 9,004 to 12,106), of whom 4,400 are documented by name; of those who could "
        "have been recorded"
    )
    assert headline(Figure(3.2, 1.0, 5.0), 1).startswith(
        "an estimated 3 (95 % interval 1 to 5), of whom 1 is documented"
    )


def test_an_override_stands_in_the_words() -> None:
    assert headline(KOSOVO, 4_400, "looked into").endswith("; printed although reasons speak against it: looked into")


def test_documented_and_estimated_add_up() -> None:
    assert (
        summed(Figure(306_887.0, 250_000.0, 400_000.0), 143_350) == "143,350 documented + 163,537 estimated = 306,887"
    )


def test_a_half_is_rounded_up_and_noise_moves_no_end() -> None:
    assert people(Figure(10.5, 9.9999999, 12.0000001), 3) == (11, 10, 12)
    assert percent(0.95) == "95 %"


@given(st.integers(0, 10**6), st.lists(st.floats(0, 1e9), min_size=3, max_size=3))
def test_whole_persons_are_in_order_and_not_below_those_documented(documented: int, ends: list[float]) -> None:
    low, point, high = sorted(ends)
    said = people(Figure(point, low, high), documented)
    assert documented <= said[1] <= said[2]
    assert said[0] >= documented
