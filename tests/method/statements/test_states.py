"""States: by name, adjective and seat."""

import pytest

from probata.method.statements.states import ADJECTIVES, SEATS, STATES, state_of


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Norway’s foreign ministry", ("Norway", "foreign ministry")),
        ("Norwegian officials", ("Norway", "officials")),
        ("Oslo", ("Norway", "")),
        ("Oslo residents", None),
        ("Norwegian", None),
        ("the board", None),
    ],
)
def test_a_phrase_names_a_state_and_what_of_it(words: str, found: tuple[str, str] | None) -> None:
    assert state_of(words) == found


def test_every_adjective_and_seat_leads_to_a_known_state() -> None:
    assert set(ADJECTIVES.values()) | set(SEATS.values()) <= set(STATES.values())
