from __future__ import annotations

import json
import time
from contextlib import suppress
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record import canonical
from probata.record.canonical import MAX_DEPTH, MAX_INTEGER, Json, dump, load
from probata.record.errors import BadValue

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXT
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))


@given(VALUES)
def test_loading_is_the_inverse_of_dumping(value: Json) -> None:
    assert load(dump(value)) == value


@given(VALUES)
def test_the_bytes_are_json_that_others_read_the_same(value: Json) -> None:
    assert json.loads(dump(value)) == value


@given(VALUES, st.booleans(), st.booleans(), st.sampled_from([None, 0, 2]))
def test_every_other_spelling_of_a_value_is_refused(
    value: Json, ascii_: bool, spaces: bool, indent: int | None
) -> None:
    separators = (", ", ": ") if spaces else (",", ":")
    other = json.dumps(value, ensure_ascii=ascii_, separators=separators, indent=indent).encode()
    if other != dump(value):
        with pytest.raises(BadValue):
            load(other)


@given(st.binary(max_size=60))
def test_any_bytes_are_one_values_only_spelling_or_are_refused(data: bytes) -> None:
    with suppress(BadValue):
        assert dump(load(data)) == data


@given(st.text('[]{},:"\\ue0123456789.-+truefalsn \n', max_size=30))
def test_any_near_json_is_one_values_only_spelling_or_is_refused(text: str) -> None:
    with suppress(BadValue):
        assert dump(load(text.encode())) == text.encode()


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"9007199254740992",
        b"-9007199254740992",
        b"1" * 5_000,
        b'"\\ud800"',
        b'"\\u0041"',
        b'"\xed\xa0\x80"',
        b'"\\/"',
        b'"\xff"',
        b"\xef\xbb\xbf1",
        b"1 ",
        b"1\n",
        b"",
        b"'a'",
        b"[1,]",
        b'"a\nb"',
    ],
)
def test_what_has_another_canonical_spelling_or_none_is_refused(data: bytes) -> None:
    with pytest.raises(BadValue):
        load(data)


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 500, 990, 1_000, 5_000, 100_000, 1_000_000])
@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_deeply_nested_bytes_are_refused_as_a_bad_value(opening: bytes, closing: bytes, depth: int) -> None:
    for data in (opening * depth + b"1" + closing * depth, opening * depth):
        with pytest.raises(BadValue):
            load(data)


def test_the_deepest_nesting_that_is_kept_can_be_loaded_again() -> None:
    value: Json = 1
    for _ in range(MAX_DEPTH):
        value = [value]
    assert load(dump(value)) == value
    with pytest.raises(BadValue):
        dump([value])


@pytest.mark.parametrize(
    "value",
    [1.0, 2**53, -(2**53), "\ud800", {"\udfff": 1}, {1: 2}, {"a": {None: 1}}, b"bytes", {1, 2}, object(), float("nan")],
)
def test_a_value_without_a_canonical_spelling_is_refused(value: object) -> None:
    with pytest.raises(BadValue):
        dump(value)
    with pytest.raises(BadValue):
        dump([{"inside": value}])


@pytest.mark.parametrize("wrong", [{1: 2}, "\ud800", 2**53, 1.5, b"x"])
def test_a_refusal_names_the_place_whatever_looked_first(wrong: object) -> None:
    with pytest.raises(BadValue) as refused:
        dump({"a": [0, wrong]})
    assert str(refused.value.where).startswith("$.a[1]")


def test_only_what_is_written_otherwise_is_looked_at_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        raise AssertionError("the slow look")

    monkeypatch.setattr(canonical, "_check", slow)
    assert dump({"a": [1, True, None, "x", {}]}) == b'{"a":[1,true,null,"x",{}]}'
    with pytest.raises(AssertionError):
        dump({"a": (1,)})


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[Json] = []
    endless.append(endless)
    with pytest.raises(BadValue):
        dump(endless)


def test_any_kind_of_mapping_and_tuple_is_spelled_like_the_plain_one() -> None:
    assert dump(MappingProxyType({"b": (1, 2), "a": MappingProxyType({})})) == b'{"a":{},"b":[1,2]}'


def test_keys_stand_in_the_order_of_their_code_points() -> None:
    assert dump({"\ufb01": 1, "\U0001f600": 2, "a": 3, "B": 4}) == '{"B":4,"a":3,"\ufb01":1,"\U0001f600":2}'.encode()


def test_a_place_below_a_long_key_is_told_for_a_refusal_alone() -> None:
    """A place in words for every value copied the key each time: 14 MiB of key and 480,000 values took days."""
    key = "x" * 10_000_000
    began = time.process_time()
    assert len(dump({key: [0] * 100_000})) == 10_200_006
    assert time.process_time() - began < 5  # 100,000 copies take 100 s or more
    with pytest.raises(BadValue) as refused:
        dump({key: [0, 1.5]})
    assert refused.value.where == f"$.{'x' * 100}[1]"


def test_a_refusal_says_where_and_repeats_no_content() -> None:
    with pytest.raises(BadValue) as refused:
        dump({"rows": [{"n": 1}, {"n": 1.5}]})
    assert refused.value.where == "$.rows[1].n"
    with pytest.raises(BadValue) as refused:
        load(b'{"a":7.25}')
    assert "7.25" not in str(refused.value)
