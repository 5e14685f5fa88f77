from __future__ import annotations

import pytest

from probata.method.report.claims.retold.aligned import in_a_table, in_two_lists
from tests.method.report.world import bound

_RISE = "| Weir | Boats |\n|---|---|\n| Upper gate | 31 |\n| Old mill | 40 |\n| Lower ford | 12 |\n"


def _listed(one: str, other: str) -> list[tuple[str, str]]:
    made = bound(f"# Summary\n\n{one}\n\n# The court\n\n{other}\n")
    return [(first.words, second.words) for first, second in in_two_lists(made)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Captain Oren Vale got fourteen years, Sergeant Dov Hollis nine and Constable Per Amsel six.",
            "Captain Oren Vale: fourteen years. Sergeant Dov Hollis: nine years. Constable Per Amsel: seven.",
        ),
        (
            "The dead came from Arnholt (14), from Belden (9) and from Corvey (22).",
            "We found that in Arnholt 14 had died, in Belden 9 and in Corvey 21.",
        ),
    ],
)
def test_one_name_with_another_number_is_found(one: str, other: str) -> None:
    assert len(_listed(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The dead came from Arnholt (14), from Belden (9) and from Corvey (22).",
            "The wounded came from Arnholt (31), from Belden (9) and from Corvey (40).",
        ),
        ("In Arnholt 14 had died and in Belden 9.", "In Arnholt 14 had died and in Belden 11."),
    ],
)
def test_other_lists_are_left_alone(one: str, other: str) -> None:
    assert not _listed(one, other)


def _told(text: str, table: str = _RISE) -> list[tuple[str, str]]:
    made = bound(f"Table 1. Boats seized, by weir\n\n{table}\n{text}\n")
    return [(one.claim.words, one.printed) for one in in_a_table(made)]


def test_one_figure_that_is_not_the_row_s_is_found() -> None:
    text = "Of the boats, 31 were seized at the upper gate, 40 by the old mill and 21 at the lower ford."
    assert _told(text) == [("21", "12")]


@pytest.mark.parametrize(
    "text",
    [
        "Of the boats, 31 were seized at the upper gate, 40 by the old mill and 12 at the lower ford.",
        "Of the carts, 3 were seized at the upper gate, 4 by the old mill and 21 at the lower ford.",
        "At the old mill, 17 people live.",
    ],
)
def test_text_that_agrees_or_counts_something_else_is_left_alone(text: str) -> None:
    assert not _told(text)


def test_two_figures_of_a_table_that_changed_places_are_found() -> None:
    table = "| Quay | Lamps |\n|---|---|\n| North | 83 |\n| South | 61 |\n| Upper | 42 |\n| Lower | 26 |\n\n"
    text = "The North quay had 83 lamps, the South quay 42, the Upper quay 61 and the Lower quay 26."
    [one] = in_a_table(bound(f"# Lamps\n\nTable 1. Lamps, by quay\n\n{table}{text}\n"))
    assert (one.claim.words, one.printed) == ("42", "61")
