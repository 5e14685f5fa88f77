"""recommendations, below the command line."""

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log
from probata.inquiry.recommendations import listed, take_in
from probata.record.errors import BadInput, NotFound
from probata.store import basis, saved
from tests.method.recommendations.test_reading import FILE


def _written(folder: Path, text: str = FILE) -> Path:
    (folder / "r.toml").write_text(text, encoding="utf-8")
    return folder / "r.toml"


def test_recommendations_are_taken_in_once_and_listed(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="No recommendations"):
        listed(heard)
    cite(heard, "decree.txt", Asked(), "letter")
    made = take_in(heard, _written(tmp_path))
    assert listed(heard) == made
    entries = len(log(heard, 1000).entries)
    take_in(heard, _written(tmp_path))
    assert len(log(heard, 1000).entries) == entries
    assert [one.state for one in made.rows()] == ["acknowledged", "drafted"]


def test_a_recommendation_rests_on_the_place_of_its_event(heard: Opened, tmp_path: Path) -> None:
    place = cite(heard, "decree.txt", Asked(), "letter").ref
    take_in(heard, _written(tmp_path))
    with look(heard) as connection:
        ref = saved.standing(connection, (saved.RECOMMENDATION,))["R1"].ref
        assert str(ref) in basis.forward(connection, [str(place)])
        assert set(saved.standing(connection)) == {"letter"}


def test_a_place_that_is_not_saved_is_a_fault_and_nothing_is_taken_in(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No place is saved under 'letter'"):
        take_in(heard, _written(tmp_path))
    with pytest.raises(NotFound):
        listed(heard)
