"""Notes of auto-archiver as lines and claims; positions are not given."""

import json

import pytest

from probata.method.documents.readers._archive.auto_archiver import (
    BEGIN,
    NoArchive,
    claims,
    filename,
    lines,
    media,
    parsed,
)
from tests.method.documents.readers._archive.kit import MAKE


def test_every_value_has_its_way() -> None:
    told = {"a": {"b": [1, "two", None, ""]}, "c": True}
    assert list(lines(told)) == [("a.b[1]", "1"), ("a.b[2]", "two"), ("c", "true")]


@pytest.mark.parametrize("key", ["GPSPosition", "latitude", "lon", "coordinates", "geo"])
def test_a_position_is_noted_and_not_shown(key: str) -> None:
    assert list(lines({"m": {key: {"x": 1.5}}})) == [(f"m.{key}", "position recorded, not shown")]


def test_what_nests_too_deep_is_refused() -> None:
    deep: object = "x"
    for _ in range(50):
        deep = [deep]
    with pytest.raises(NoArchive):
        list(lines(deep))


@pytest.mark.parametrize("text", ["", "[", "[]", "{}", '{"metadata": []}', "[" * 100_000])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(NoArchive):
        parsed(text)


def test_claims_and_files() -> None:
    told = parsed(MAKE.archived().decode())
    found = {(each.field, each.value[:20]) for each in claims(told)}
    assert ("url", "https://nettle.inval") in found
    assert ("archived", "2019-04-13 06:00:00+") in found
    assert [filename(each) for each in media(told)] == ["video_1.mp4"]
    assert list(claims(parsed(json.dumps({"status": None, "metadata": {"url": 5}, "media": 7})))) == []


def test_its_beginning_is_known() -> None:
    assert BEGIN.match(MAKE.archived())
    assert not BEGIN.match(b'{"metadata": {}, "status": "x"}')
