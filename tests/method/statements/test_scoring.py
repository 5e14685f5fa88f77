"""The scoring itself: what it counts as the same."""

from tests.method.statements.scoring import same


def test_a_name_is_the_same_with_and_without_an_article() -> None:
    assert same("Ministry of Canals", ["the ministry of canals"])
    assert not same("Ministry of Roads", ["Ministry of Canals"])


def test_nobody_is_right_only_where_nobody_is_wanted() -> None:
    assert same(None, None)
    assert not same(None, ["Mara Vell"])
    assert not same("Mara Vell", None)
