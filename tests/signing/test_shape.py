"""Shapes say where a value is wrong, and never repeat the value."""

from __future__ import annotations

import pytest

from probata.record.canonical import Json
from probata.signing.shape import (
    DECIMAL,
    DIGEST,
    TEXT,
    UTC_SECOND,
    Shape,
    anything,
    array,
    exactly,
    record,
    size,
)

PERSON = record({"name": TEXT}, optional={"age": size})


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (size, 0),
        (TEXT, "é"),
        (TEXT, "x" * 10_000),
        (DIGEST, "0" * 64),
        (DECIMAL, "0"),
        (DECIMAL, "2.85"),
        (UTC_SECOND, "2022-03-01T09:00:00Z"),
        (exactly("a"), "a"),
        (exactly(0), 0),
        (array(size, 1, 2), [1, 2]),
        (PERSON, {"name": "A"}),
        (PERSON, {"name": "A", "age": 3}),
        (record({}, others=anything), {"x": [None]}),
    ],
)
def test_what_fits_has_nothing_wrong(shape: Shape, value: Json) -> None:
    assert list(shape(value, "here")) == []


@pytest.mark.parametrize(
    ("shape", "value", "where"),
    [
        (size, -1, "here"),
        (size, True, "here"),
        (size, "1", "here"),
        (TEXT, "", "here"),
        (TEXT, "a\x1b[2J", "here"),
        (TEXT, "a\x85", "here"),
        (TEXT, "x" * 10_001, "here"),
        (TEXT, None, "here"),
        (DIGEST, "A" * 64, "here"),
        (DIGEST, "0" * 64 + "\n", "here"),
        (DECIMAL, "01", "here"),
        (DECIMAL, "1.", "here"),
        (DECIMAL, "-1", "here"),
        (DECIMAL, "1e5", "here"),
        (DECIMAL, "١", "here"),
        (UTC_SECOND, "2022-13-01T09:00:00Z", "here"),
        (UTC_SECOND, "2022-03-01T09:00:00+00:00", "here"),
        (UTC_SECOND, "2022-03-01T09:00:60Z", "here"),
        (exactly(0), False, "here"),
        (exactly("a"), "b", "here"),
        (array(size, 1), [], "here"),
        (array(size, 0, 1), [1, 2], "here"),
        (array(size), {}, "here"),
        (array(size), [0, "x"], "here[1]"),
        (PERSON, {}, "here"),
        (PERSON, {"name": "A", "extra": 1}, "here"),
        (PERSON, {"name": "A", "age": "x"}, "here.age"),
        (PERSON, [], "here"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(shape: Shape, value: Json, where: str) -> None:
    wrong = list(shape(value, "here"))
    assert [place for place, _ in wrong] == [where]
    assert all(len(what) < 100 for _, what in wrong)


def test_every_wrong_place_is_told() -> None:
    wrong = record({"a": size, "b": array(size)})({"a": -1, "b": [0, -1, -2]}, "$")
    assert [place for place, _ in wrong] == ["$.a", "$.b[1]", "$.b[2]"]
