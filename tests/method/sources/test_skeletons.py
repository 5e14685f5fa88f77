"""A frame that many fill with other words is told apart from a text that many have edited."""

import random

from probata.method.sources.comparison import chains_of, know
from probata.method.sources.skeletons import skeletons
from probata.method.sources.words import read


def found(source, texts: list[str]) -> tuple[int, int]:
    """How many pairs are filled-in skeletons, and how many pairs there are."""
    known = [know(read(source(at, text))) for at, text in enumerate(texts)]
    linked = {(a, b): chains_of(known[a], known[b]) for b in range(len(texts)) for a in range(b)}
    return len(skeletons([one.words for one in known], linked)), len(linked)


def forms(story, count: int) -> list[str]:
    return ["\n".join(f"{story(100 + at, 14)} {story(9 * form + at, 2)}" for at in range(6)) for form in range(count)]


def test_four_filled_in_forms_are_a_skeleton_and_three_are_not_enough(source, story) -> None:
    assert found(source, forms(story, 4)) == (6, 6)
    assert found(source, forms(story, 3)) == (0, 3)


def test_a_text_that_many_edited_is_no_skeleton(source, story) -> None:
    copies = []
    for copy in range(8):
        rng = random.Random(copy)  # noqa: S311 (invented text, not a secret)
        copies.append(" ".join(f"e{rng.randrange(999)}" if rng.random() < 0.1 else w for w in story(1, 240).split()))
    assert found(source, copies)[0] == 0


def test_one_letter_that_many_signed_is_no_skeleton(source, story) -> None:
    assert found(source, [f"{story(1, 120)} {story(at, 2)} {story(3, 24)}" for at in range(2, 9)])[0] == 0
