"""Names for bookmarks, and what they stand for."""

from __future__ import annotations

from probata.inquiry.reports.naming import by_words, names_for, not_yet, tied
from probata.method.drafts.returning.model import Kept, Sourced
from probata.method.drafts.ties import Tied
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


def test_what_says_the_same_keeps_its_name_from_one_save_to_the_next() -> None:
    first = names_for(everything())
    again = names_for(everything(), by_words(everything(), first))
    assert again == first
    assert len(set(by_words(everything(), first))) == len(first)


def test_only_what_changed_is_kept_again() -> None:
    one, other = Sourced(Tied("count", "h:k", "10")), Sourced(Tied("count", "h:k", "11"))
    ties = Kept({"a": one, "b": one}, {"p": "F1"})
    assert not_yet(ties, None) == ties
    assert not_yet(ties, ties) is None
    assert not_yet(Kept({"a": one, "b": other, "c": one}, {"p": "F1"}), ties) == Kept({"b": other, "c": one}, {})
