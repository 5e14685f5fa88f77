"""Claims of a container: dates stay dates, positions are never shown, what was not read is told."""

import pytest

from probata.method.documents.readers._image_claims import POSITION
from probata.method.documents.readers._media_claims import chapters, claims, clock, duration, limits, plain

SOUND = {"@type": "Audio", "Format": "Opus", "Duration": "3.5"}


def told(**general: object) -> dict[str, str]:
    return {one.field: one.value for one in claims([{"@type": "General", **general}, SOUND])}


@pytest.mark.parametrize("value", ["+46.5000+008.2500/", "-33.9+18.4", "near +46.50+008.25/", "+46+008/"])
def test_a_position_is_noted_and_not_shown(value: str) -> None:
    assert told(Comment=value)["position"] == POSITION
    assert told(extra={"com_apple_quicktime_location_ISO6709": "x"})["position"] == POSITION
    assert "46" not in "".join(told(extra={"xyz": value}).values())


@pytest.mark.parametrize("value", ["2019-04-12", "2019-04-12 06:30:00 UTC", "call +123-456", "a-1-2"])
def test_a_date_is_no_position(value: str) -> None:
    assert "position" not in told(Recorded_Date=value)
    assert told(Recorded_Date=value)["recorded"]


def test_dates_in_universal_time_are_written_as_such() -> None:
    assert told(Encoded_Date="2019-04-12 06:30:00 UTC")["created"] == "2019-04-12T06:30:00Z"


def test_the_names_of_fields_are_those_of_other_readers() -> None:
    found = told(
        Format="Ogg", extra={"ARTIST": "Nessa Quorle", "com_apple_quicktime_model": "V-1", "Odd_Field": "kept"}
    )
    assert (found["container"], found["author"], found["device"], found["odd field"]) == (
        "Ogg",
        "Nessa Quorle",
        "V-1",
        "kept",
    )
    assert (found["audio codec"], found["tracks"]) == ("Opus", "1 audio")


def test_the_length_is_that_of_the_container_or_of_its_longest_track() -> None:
    assert duration([{"@type": "General", "Duration": "192.48"}, SOUND]) == 192_480
    assert duration([{"@type": "General"}, SOUND]) == 3_500
    assert duration([{"@type": "General", "Duration": "99999999999"}]) is None
    assert duration([{"@type": "General", "Duration": "NaN"}]) is None
    assert clock(192_480) == "0:03:12.480"
    assert told(Duration="192.48")["duration"] == "0:03:12.480"


def test_chapters_are_in_order_of_time() -> None:
    menu = {
        "@type": "Menu",
        "extra": {"_00_01_00_500": "Later", "_00_00_00_000": "First", "Menu_For": "1", "_00_00_09_000": ""},
    }
    assert chapters([menu]) == ((0, "First"), (60_500, "Later"))


def test_what_was_not_read_is_told() -> None:
    whole = {
        "@type": "General",
        "Cover": "Yes",
        "Comment": "x" * 3_000,
        "extra": {"IsTruncated": "Yes", "Attachments": "a.txt"},
    }
    said = "; ".join(limits([whole, SOUND, {"@type": "Text"}, {"@type": "Other"}]))
    for word in (
        "cut off",
        "1 track of subtitles",
        "attached picture",
        "attached files, not read: a.txt",
        "timed data",
        "too long",
    ):
        assert word in said
    assert "how long it is" in "".join(limits([{"@type": "General"}]))
    assert "faults" in "".join(
        limits([{"@type": "General", "Duration": "1"}, {**SOUND, "extra": {"ConformanceErrors": []}}])
    )
    assert list(limits([{"@type": "General", "Duration": "1"}, SOUND])) == []


def test_words_are_without_control_characters_and_half_letters() -> None:
    assert plain("a\x00b\ud800c \n d") == "a bc d"
    assert plain(3) == ""
