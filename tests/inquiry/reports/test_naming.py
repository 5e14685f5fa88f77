"""Names for bookmarks, and what they stand for."""

from __future__ import annotations

from probata.inquiry.reports.naming import names_for, tied
from probata.method.manuscript.model import At, Role
from tests.method.report.exports.samples import everything

AT = At("m", 0, 1, 1, 1)


def test_names_are_drawn_anew_for_each_file() -> None:
    first, second = names_for(everything()), names_for(everything())
    assert set(first) == set(second)
    assert not set(first.values()) & set(second.values())
    assert len(set(first.values())) == len(first)


def test_a_tie_holds_the_body_without_its_words() -> None:
    assert tied(Role("count", "h:k|Ten", ("h:k", "Ten"), AT), "Ten").body == "h:k"
    assert tied(Role("fixed", "4|so it is", ("4", "so it is"), AT), "4").body == "4|so it is"
    assert tied(Role("quote", "gate", ("gate",), AT), "“a gate” (in translation)").words == "a gate"
