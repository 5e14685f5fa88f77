"""The nearest name is suggested."""

from probata.method.manuscript.names import AUDIENCES, ROLES, instead, shown


def test_the_nearest_name_or_all_of_them() -> None:
    assert instead("Count", ROLES) == "Did you mean count?"
    assert instead("qoute", ROLES) == "Did you mean quote?"
    assert instead("", AUDIENCES) == f"It is one of: {', '.join(AUDIENCES)}."


def test_a_long_name_is_cut() -> None:
    assert shown("x") == "'x'"
    assert len(shown("x" * 1000)) < 50
