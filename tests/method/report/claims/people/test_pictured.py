"""People whom a caption names and the text does not."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.pictured import pictured
from tests.method.report.world import bound

TEXT = "A boy who was eight at the time described a guard who lifted him over a wall.\n\nThe road is closed.\n\n"


def test_the_same_noun_and_what_both_tell_show_who_it_is() -> None:
    caption = "The plaque and the boy Jannik Roe, who testified about the wall, photographed in May.\n"
    (found,) = pictured(bound(TEXT + caption))
    assert len(found.places) == 2


@pytest.mark.parametrize(
    "caption",
    [
        "The plaque and the boy Jannik Roe, who plays the flute, photographed in May.\n",
        "The plaque and the miller Jannik Roe, who testified about the wall, photographed in May.\n",
        "The boy Jannik Roe, who testified about the wall, left in May.\n",
        "Jannik Roe told us more.\n\nThe boy Jannik Roe, who testified about the wall, photographed in May.\n",
        "Lia told the boy Jannik Roe, who testified about the wall, with a vivid portrait of the house of his aunt.\n",
    ],
)
def test_another_noun_another_matter_no_picture_or_an_open_name_is_let_be(caption: str) -> None:
    assert not list(pictured(bound(TEXT + caption)))


def test_who_writes_for_a_paper_is_no_secret() -> None:
    text = "A journalist described a guard who lifted him over a wall.\n\nThe road is closed.\n\n"
    caption = "The wall and the journalist Jannik Roe, who told of it, photographed in May.\n"
    assert not list(pictured(bound(text + caption)))
