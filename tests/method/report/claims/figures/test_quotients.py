from __future__ import annotations

from probata.method.report.claims.figures.quotients import untold_quotients

_BODY = "One clerk stood for about 60 letters; now one stands for about 400."


def _found(note: str) -> list[str]:
    return [note[one.start : one.end] for one in untold_quotients(note, _BODY)]


def test_a_division_in_a_note_makes_a_number_of_its_passage() -> None:
    assert _found("1,200 divided by 20, and 3,600 divided by 9.") == []
    assert _found("1,700 divided by 20, and 3,600 divided by 9.") == ["1,700 divided by 20"]


def test_a_note_of_which_no_result_is_told_is_about_something_else() -> None:
    assert _found("1,700 divided by 20, and 3,500 divided by 9.") == []


def test_a_rounded_result_is_told() -> None:
    assert _found("1,205 divided by 20, and 3,600 divided by 9.") == []
