"""Times of RTF: packed into one number, or spelled out."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._rtf.times import of_number, of_words


@given(st.datetimes(datetime(1900, 1, 1), datetime(2400, 1, 1)))  # noqa: DTZ001 (RTF names no zone)
def test_a_packed_time_is_unpacked(when: datetime) -> None:
    packed = (when.year - 1900) << 20 | when.month << 16 | when.day << 11 | when.hour << 6 | when.minute
    signed = packed - (1 << 32) if packed >= 1 << 31 else packed
    assert of_number(packed) == of_number(signed) == when.strftime("%Y-%m-%dT%H:%M")


def test_what_is_no_time_is_none() -> None:
    assert of_number(0) == of_number(63) == of_words({b"yr": 2019, b"mo": 13}) == of_words({}) == ""
    assert of_words({b"yr": 2019, b"mo": 4, b"dy": 12, b"hr": 9}) == "2019-04-12T09:00"
