"""How alike pictures are: copies of all kinds are found, and charts and pages of text are not taken for each other."""

from __future__ import annotations

import pytest

from probata.method.sources.likeness import FURTHEST, MOST_BITS, Hashes, Likeness, distances, in_words
from tests.picturing import DONE, chart, printed, scene, text

SCENES = 12


@pytest.fixture(scope="module")
def known() -> Hashes:
    return Hashes.of([printed(scene(seed)) for seed in range(SCENES)])


_PRINTS = [printed(scene(seed)) for seed in range(SCENES)]


@pytest.mark.parametrize("done", DONE)
def test_a_copy_is_found_and_nothing_else(done: str) -> None:
    missed, wrong = 0, 0
    for seed in range(SCENES):
        apart = distances(Hashes.of([*_PRINTS, printed(DONE[done](scene(seed)))]), SCENES)[:SCENES]
        missed += bool(apart[seed] > FURTHEST)
        wrong += int((apart <= FURTHEST).sum()) - bool(apart[seed] <= FURTHEST)
    assert (missed, wrong) == (0, 0)


@pytest.mark.parametrize("done", ["half as large", "mirrored", "turned", "upside down", "framed", "screenshot"])
def test_what_loses_nothing_is_the_same_picture(done: str) -> None:
    for seed in range(SCENES):
        apart = distances(Hashes.of([_PRINTS[seed], printed(DONE[done](scene(seed)))]), 1)[0]
        assert in_words(int(apart)) is Likeness.SAME


def test_charts_and_pages_of_text_are_not_near_each_other() -> None:
    prints = [printed(draw(seed)) for draw in (chart, text) for seed in range(30)]
    hashes = Hashes.of(prints)
    near = [int((distances(hashes, one) <= MOST_BITS[Likeness.NEARLY]).sum()) - 1 for one in range(len(prints))]
    perhaps = [int((distances(hashes, one) <= FURTHEST).sum()) - 1 for one in range(len(prints))]
    assert sum(near) == 0
    assert sum(perhaps) <= 6  # of 3,540, both ways


def test_the_distance_is_the_same_both_ways_but_for_what_turning_loses(known: Hashes) -> None:
    for one in range(4):
        forth = distances(known, one)
        for other in range(4):
            assert abs(int(forth[other]) - int(distances(known, other)[one])) <= 8
        assert forth[one] == 0


def test_some_can_be_asked_for() -> None:
    import numpy as np

    hashes = Hashes.of(_PRINTS)
    assert (distances(hashes, 0, np.array([3, 5])) == distances(hashes, 0)[[3, 5]]).all()
    assert len(distances(hashes, 0, np.array([], np.intp))) == 0


def test_words_end_where_they_say() -> None:
    assert [in_words(bits) for bits in (0, 26, 27, 52, 53, 72, 73, 256)] == [
        *(Likeness.SAME, Likeness.SAME, Likeness.NEARLY, Likeness.NEARLY),
        *(Likeness.PERHAPS, Likeness.PERHAPS, None, None),
    ]
