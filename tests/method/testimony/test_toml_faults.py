"""Reading a declared file to its end."""

from enum import StrEnum

import pytest

from probata.method.testimony.toml_faults import Faults, date_at, name_of, one_of
from probata.record.errors import BadInput


class Colour(StrEnum):
    RED = "red"
    GREY = "dark grey"


def _refuse(_name: str, found: object, at: str) -> int:
    if found == {"x": 1}:
        return 1
    raise BadInput("no", where=at)


def test_a_faulty_table_is_left_out_and_the_others_are_read() -> None:
    faults = Faults("f.toml", "docs/spec/x.md")
    assert faults.tables({"a": {"good": {"x": 1}, "bad": {}, "9": {"x": 1}}}, "a", _refuse) == {"good": 1}
    assert [one.where for one in faults.found] == ["f.toml: [a.bad]", "f.toml: [a.9]"]


def test_lists_of_tables_are_counted_and_anything_else_is_a_fault() -> None:
    faults = Faults("f.toml", "docs/spec/x.md")
    made = list(faults.lists({"a": [{"x": 1}, 7]}, "a", lambda found, at: (at, len(found))))
    assert made == [("f.toml: [[a]] 1", ("f.toml: [[a]] 1", 1))]
    assert list(faults.lists({"a": {}}, "a", lambda _found, at: at, "f.toml: [[b]] 2")) == []
    assert [one.where for one in faults.found] == ["f.toml: [[a]] 2", "f.toml: [[b]] 2"]


def test_one_fault_is_raised_as_it_is_and_many_as_one_with_the_page_that_helps() -> None:
    faults = Faults("f.toml", "docs/spec/x.md")
    faults.raise_all()
    faults.add("wrong", "here")
    with pytest.raises(BadInput, match="wrong") as caught:
        faults.raise_all()
    assert caught.value.where == "here"
    faults.keys(dict.fromkeys(map(str, range(30))), ("a",), "there")
    with pytest.raises(BadInput, match="31 things are wrong") as caught:
        faults.raise_all()
    assert "and 11 more" in caught.value.message
    assert "docs/spec/x.md" in caught.value.next_step


def test_members_and_days_and_names_are_read_or_refused() -> None:
    assert one_of({"c": "dark grey"}, "c", Colour, "here") is Colour.GREY
    with pytest.raises(BadInput, match="'grey' is no c"):
        one_of({"c": "grey"}, "c", Colour, "here")
    assert date_at({"d": "2022-02"}, "d", "here").edtf == "2022-02"
    with pytest.raises(BadInput, match="d: '2022-13'"):
        date_at({"d": "2022-13"}, "d", "here")
    with pytest.raises(BadInput, match="'d' is missing"):
        date_at({}, "d", "here")
    with pytest.raises(BadInput, match="'d' is not a text"):
        date_at({"d": 2022}, "d", "here")
    assert name_of("F-1_a", "here") == "F-1_a"
    with pytest.raises(BadInput, match="no name"):
        name_of("1F", "here")
