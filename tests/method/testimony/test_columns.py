from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony import columns as c
from probata.method.testimony.model import Consent, Interview
from probata.record.count import Heard
from probata.record.errors import BadValue, Damaged
from tests.method.testimony.testimony_samples import book, refs

ACTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(0, 4)), max_size=40)


def made(acts: list[tuple[int, int, int]], interviews: int = 5) -> c.Columns:
    person, code, value = np.array(acts, dtype=np.int32).reshape(-1, 3).T
    return c.from_triples(interviews, ["a", "b", "c"], person, code, value)


@settings(deadline=None)
@given(ACTS)
def test_of_several_acts_the_strongest_stands_and_what_is_not_listed_was_not_asked(
    acts: list[tuple[int, int, int]],
) -> None:
    columns = made(acts)
    for number, name in enumerate("abc"):
        for person in range(5):
            listed = [value for p, code, value in acts if (p, code) == (person, number)]
            assert columns.codes[name][person] == max(listed, default=c.NUMBER[Heard.NOT_ASKED])


def test_the_order_of_the_five_values() -> None:
    assert [c.VALUES[number] for number in range(5)] == [
        Heard.SAID_NO,
        Heard.NOT_ASKED,
        Heard.CANNOT_TELL,
        Heard.NO_ANSWER,
        Heard.DESCRIBED,
    ]
    assert set(c.VALUES) == set(Heard)


def test_nobody_said_no_of_whom_one_act_was_not_asked() -> None:
    acts = [(0, 0, c.NUMBER[Heard.SAID_NO]), (0, 0, c.NUMBER[Heard.NOT_ASKED])]
    assert c.VALUES[made(acts).codes["a"][0]] is Heard.NOT_ASKED


@pytest.mark.parametrize("act", [(5, 0, 0), (-1, 0, 0), (0, 3, 0), (0, -1, 0), (0, 0, 5), (0, 0, -1)])
def test_a_triple_about_nobody_or_nothing_is_refused(act: tuple[int, int, int]) -> None:
    with pytest.raises(BadValue):
        made([act])


def test_triples_of_different_lengths_and_doubled_codes_are_refused() -> None:
    one, two = np.zeros(1, dtype=np.int32), np.zeros(2, dtype=np.int32)
    with pytest.raises(BadValue):
        c.from_triples(5, ["a"], one, one, two)
    with pytest.raises(BadValue):
        c.from_triples(5, ["a", "a"], one, one, one)
    with pytest.raises(BadValue):
        c.from_triples(5, ["a"], one.astype(np.float64), one, one)


def test_the_arrays_of_the_caller_stay_theirs_and_columns_are_read_only() -> None:
    ones = np.ones(1, dtype=np.int32)
    columns = c.from_triples(5, ["a", "b"], ones, ones, ones)
    ones[0] = 3
    with pytest.raises(ValueError, match="read-only"):
        columns.codes["a"][0] = 4


def test_a_column_of_another_length_kind_or_number_is_refused() -> None:
    for column in (np.zeros(4, dtype=np.int8), np.zeros(5, dtype=np.int64), np.full(5, 7, dtype=np.int8)):
        with pytest.raises(BadValue):
            c.Columns(5, {"a": column})  # type: ignore[dict-item] # one of them is of another kind on purpose
    with pytest.raises(BadValue):
        c.Columns(5, {}, {"sex": c.AttributeColumn(("w",), np.full(5, 1, dtype=np.int32))})
    with pytest.raises(BadValue):
        c.Columns(-1, {})


@settings(deadline=None)
@given(ACTS, st.lists(st.integers(-1, 2), min_size=5, max_size=5))
def test_a_kept_column_comes_back(acts: list[tuple[int, int, int]], values: list[int]) -> None:
    columns = made(acts)
    sex = c.AttributeColumn(("woman", "man", "é\n"), np.array(values, dtype=np.int32))
    kept = {name: c.to_bytes(column) for name, column in columns.codes.items()} | {"sex": c.to_bytes(sex)}
    back = c.gathered(5, kept)
    assert all((back.codes[name] == columns.codes[name]).all() for name in "abc")
    assert back.attributes["sex"].labels == sex.labels
    assert back.attributes["sex"].values.tolist() == values


@settings(deadline=None)
@given(st.data())
def test_a_damaged_column_is_said_to_be_or_has_lost_nothing(data: st.DataObject) -> None:
    column = np.array(data.draw(st.lists(st.integers(0, 4), max_size=20)), dtype=np.int8)
    whole = c.to_bytes(column)
    place = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:place] + bytes([whole[place] ^ (1 << data.draw(st.integers(0, 7)))]) + whole[place + 1 :]
    try:
        back = c.from_bytes(broken)
    except Damaged:
        return
    assert isinstance(back, np.ndarray)
    assert back.tolist() == column.tolist()


def packed(text: bytes) -> bytes:
    return b"\x01" + zlib.compress(text)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x01",
        b"\x02" + zlib.compress(b'{"rows":0}\n'),
        c.to_bytes(np.zeros(3, dtype=np.int8))[:-1],
        c.to_bytes(np.zeros(3, dtype=np.int8)) + b"x",
        packed(b'{"rows":2}\n\x00'),
        packed(b'{"rows":1}\n\x09'),
        packed(b"[]\n"),
        packed(b'{"rows":"1"}\n\x00'),
        packed(b'{"labels":["a"],"rows":1}\n\x00'),
        packed(b'{"labels":["a"],"rows":1}\n\x01\x00\x00\x00'),
        packed(b'{"labels":[1],"rows":0}\n'),
        packed(b"nonsense"),
    ],
)
def test_broken_columns_are_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        c.from_bytes(data)


def test_a_kept_column_of_another_length_is_damaged() -> None:
    with pytest.raises(Damaged):
        c.gathered(4, {"a": c.to_bytes(np.zeros(3, dtype=np.int8))})


def test_interviews_can_be_left_out() -> None:
    columns = c.Columns(
        3,
        {"a": np.array([0, 4, 2], dtype=np.int8)},
        {"sex": c.AttributeColumn(("w", "m"), np.array([0, 1, -1], dtype=np.int32))},
    )
    left = c.without(columns, np.array([False, True, False]))
    assert (left.interviews, left.codes["a"].tolist()) == (2, [0, 2])
    assert left.attributes["sex"].values.tolist() == [0, -1]
    for mask in (np.array([True]), np.array([0, 1, 0])):
        with pytest.raises(BadValue):
            c.without(columns, mask)


def test_attributes_become_columns_and_unknown_values_are_refused() -> None:
    new = refs()
    people = [Interview(new("interview"), "I", {"sex": value}, Consent()) for value in ("man", None, "woman")]
    found = c.attribute_columns(people, book())
    assert found["sex"].values.tolist() == [1, -1, 0]
    assert found["language"].values.tolist() == [-1, -1, -1]
    with pytest.raises(BadValue) as caught:
        c.attribute_columns([Interview(new("interview"), "I", {"sex": "secret"}, Consent())], book())
    assert "secret" not in str(caught.value)


def test_what_nobody_recorded_nobody_was_asked() -> None:
    whole = c.completed(c.Columns(2, {"held": np.array([4, 0], dtype=np.int8)}), book())
    assert whole.codes["held"].tolist() == [4, 0]
    assert whole.codes["worked"].tolist() == [c.NUMBER[Heard.NOT_ASKED]] * 2
    assert whole.attributes["sex"].values.tolist() == [-1, -1]
    assert "medicine" not in whole.codes
