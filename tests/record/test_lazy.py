from __future__ import annotations

import sys
from pathlib import Path

import pytest

import probata.record
from probata.record.lazy import door


def test_a_door_gives_the_named_thing_of_the_named_file() -> None:
    get, names = door("probata.record", {"Ref": "ref", "Count": "count"})
    assert get("Ref") is probata.record.Ref
    assert names() == ["Count", "Ref"]


def test_a_door_loads_a_file_only_when_something_of_it_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "room_of_this_test"
    room.mkdir()
    (room / "__init__.py").touch()
    (room / "heavy.py").write_text("THING = 7\n")
    monkeypatch.syspath_prepend(tmp_path)
    get, names = door("room_of_this_test", {"THING": "heavy"})
    assert names() == ["THING"]
    assert "room_of_this_test.heavy" not in sys.modules
    assert get("THING") == 7


def test_a_door_does_not_know_other_names() -> None:
    get, _ = door("probata.record", {"Ref": "ref"})
    with pytest.raises(AttributeError, match=r"'probata\.record' has no attribute 'refs'"):
        get("refs")


def test_every_name_that_the_record_offers_can_be_had() -> None:
    for name in probata.record.__all__:
        assert getattr(probata.record, name) is not None
    assert dir(probata.record) == sorted(probata.record.__all__)
