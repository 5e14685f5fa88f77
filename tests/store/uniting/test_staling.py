"""staling: what rests on who changed in one copy, or was erased, is looked at again."""

from __future__ import annotations

from probata.store.uniting.staling import CHANGED, ERASED, WITHDRAWN, forward, staling
from tests.store.uniting.pairs import copy, pair

BASIS = [{"of": "count", "rests_on": "p"}, {"of": "report", "rests_on": "count"}, {"of": "other", "rests_on": "q"}]


def person(withdrawn: bool) -> dict[str, object]:
    return {"ref": "p", "account": None, "withdrawn": withdrawn}


def test_everything_that_rests_on_it_over_any_number_of_steps() -> None:
    assert forward(BASIS, ["p"]) == {"count", "report"}
    assert forward(BASIS, []) == set()


def test_a_person_whom_one_copy_changed_reaches_what_rests_on_them() -> None:
    for withdrawn, why in ((True, WITHDRAWN), (False, CHANGED)):
        mine = {**person(withdrawn), "record": "new"}
        both = pair(copy(interviews=[mine]), copy(interviews=[person(False)]))
        rows = staling(both, {"interviews": [mine], "basis": BASIS}, []).rows["stale"]
        assert [(row["of"], row["why"]) for row in rows] == [("count", why), ("report", why)]


def test_an_erased_person_does_too_and_what_a_copy_said_before_stays() -> None:
    said = {"of": "count", "why": "before", "at": "1"}
    rows = staling(pair(copy(stale=[said]), copy()), {"interviews": [], "basis": BASIS}, ["p"]).rows["stale"]
    assert [(row["of"], row["why"]) for row in rows] == [("count", "before"), ("report", ERASED)]
