"""Whether two quotations are one text in two wordings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quotations.wordings import near, parted, retold, wording


def _parted(first: str, second: str) -> tuple[str, str] | None:
    return parted(wording(first), wording(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "not one boat will be left for them to fish from",
            "we gave notice, and not one net will be left for them to fish with",
        ),
        ("a bundle of stories gathered in tea houses", "a bundle of fables heard in tea houses"),
        ("Open this weir by whatever comes to your hands", "Open the weir by whatever you have in your hands"),
        (
            "The company never paid for the lost nets of the village",
            "The company paid for the lost nets of the village",
        ),
        ("We slept on the boards of the second barge", "We slept on the boards of the second barn"),
    ],
)
def test_a_word_changed_inside_is_seen(first: str, second: str) -> None:
    assert _parted(first, second)
    assert _parted(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("it g[ave] aid and comfort to the men of the weir", "it gave aid and comfort to the men of the weir"),
        (
            "The weir was shut… nobody told the village",
            "The weir was shut at noon and again at six; nobody told the village",
        ),
        ("all sums owing by the Borrower under this deed", "all sums owing by the Issuer under this deed"),
        ("Country Report on the Weirs 2019 and its Annexes", "Country Report on the Weirs 2020 and its Annexes"),
        ("the labour of the organised men was free", "the labor of the organized men was free"),
        ("the men of the weir", "the water came up to the windows of the school"),
    ],
)
def test_honest_changes_and_two_texts_are_passed_over(first: str, second: str) -> None:
    assert not _parted(first, second)


def test_the_words_around_the_change_are_told() -> None:
    told = _parted("We were counted at the gate every day", "We were searched at the gate every day")
    assert told is not None
    assert "counted" in told[0]
    assert "searched" in told[1]


def test_a_sentence_told_again_in_other_words_is_seen() -> None:
    assert retold(
        "Every miller is free to leave at the end of every shift", "All millers may leave when a shift has ended."
    )
    assert not retold("Every miller is free to leave.", "The weir was closed in May for the winter.")


def test_those_that_share_words_are_neighbours() -> None:
    each = [wording("the weir was shut at noon"), wording("bread was dear"), wording("the weir was shut at six")]
    assert (2, 0) in set(near(each))


@given(st.text(alphabet="ab …[].AB1", max_size=60), st.text(alphabet="ab …[].AB1", max_size=60))
@settings(deadline=None)
def test_a_wording_never_parts_from_itself(first: str, second: str) -> None:
    assert _parted(first, first) is None
    assert (_parted(first, second) is None) or first != second
