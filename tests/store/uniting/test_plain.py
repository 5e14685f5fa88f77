"""plain: rows of both, once; who was removed is gone; numbers stay as often as they were printed."""

from __future__ import annotations

from probata.store import facts
from probata.store.uniting.plain import plain, removed, text_of
from tests.store.uniting.pairs import copy, pair, ref

WHO = str(ref("member", 1))


def test_rows_of_both_stand_once_in_the_same_order() -> None:
    basis = [{"of": name, "rests_on": "x"} for name in ("b", "a", "c")]
    numbers = [{"edition": "first", "value": 1}]
    one = copy(basis=basis[:2], published=numbers * 2)
    other = copy(basis=basis[1:], published=numbers)
    made = [plain(pair(*each)).rows for each in ((one, other), (other, one))]
    assert made[0] == made[1]
    assert [row["of"] for row in made[0]["basis"]] == ["a", "b", "c"]
    assert len(made[0]["published"]) == 2


def test_who_was_removed_in_either_copy_has_no_name_any_more() -> None:
    rows = [{"ref": WHO, "name": "Ivo"}]
    for act in (("members remove", {"member": WHO}), ("keyring changed", {"added": [], "removed": [WHO]})):
        both = pair(copy([act], members=[]), copy(members=rows))
        assert removed(both) == {WHO}
        assert plain(both).rows["members"] == []
    assert plain(pair(copy(), copy(members=rows))).rows["members"] == rows


def test_two_travel_copies_stay_one_and_with_home_it_is_whole() -> None:
    fact = [{"name": facts.TRAVEL, "value": b"x"}]
    assert plain(pair(copy(facts=fact), copy(facts=fact))).rows["facts"] == fact
    assert plain(pair(copy(facts=fact), copy())).rows["facts"] == []
    assert text_of({"b": 1, "a": b"\x01"}) == '{"a": "01", "b": 1}'
