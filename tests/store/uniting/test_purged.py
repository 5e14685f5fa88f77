"""What either copy purged is in neither; a hold of the other copy stops the merge."""

from __future__ import annotations

import pytest

from probata.record.canonical import Json, dump
from probata.record.errors import BadUse
from probata.store import saved
from probata.store.uniting.model import Act, AnyRows, Copy, Pair
from probata.store.uniting.purged import without_purged


def copy(decisions: list[str], purged: list[Json] | None = None, own: tuple[Act, ...] = ()) -> Copy:
    body = dump({"on": "2026-03-01", "reason": "", "purged": purged or []}).decode()
    closing = [{"ref": "closing-1", "kind": saved.CLOSING, "body": body}] if purged is not None else []
    other: AnyRows = [{"ref": "place-1", "kind": saved.PLACE, "body": '{"purged":["decision-b"]}'}]
    return Copy({}, {"decisions": [{"ref": ref} for ref in decisions], "saved": [*closing, *other]}, own)  # type: ignore[arg-type]  # no log is looked at


def pair(one: Copy, other: Copy) -> Pair:
    return Pair(one, other, {}, {}, lambda _, digest: digest, lambda *_: ())  # type: ignore[arg-type]  # no log is looked at


@pytest.mark.parametrize("turned", [False, True])
def test_what_one_copy_purged_is_in_neither(turned: bool) -> None:
    sides = [copy(["decision-b"], ["decision-a"]), copy(["decision-a", "decision-b"])]
    found = without_purged(pair(*(sides[::-1] if turned else sides)))
    assert [side.refs("decisions") for side in found.both] == [{"decision-b"}, {"decision-b"}]


def test_copies_that_purged_nothing_are_as_they_were() -> None:
    both = pair(copy(["decision-a"], []), copy(["decision-a"]))
    assert without_purged(both) == both


@pytest.mark.parametrize("turned", [False, True])
def test_a_hold_in_the_other_copy_stops_it(turned: bool) -> None:
    sides = [copy([], [], own=(("close", {}),)), copy([], own=(("hold", {}),))]
    with pytest.raises(BadUse, match="legal hold"):
        without_purged(pair(*(sides[::-1] if turned else sides)))
