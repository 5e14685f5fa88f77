"""One message of Telegram: every kind of thing that it may hold, field by field."""

# ruff: noqa: E501 (long lines here are what is expected)
from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.method.documents.readers._chat.telegram import message
from probata.method.documents.readers._chat.writing import Writer
from probata.record.basis import Method
from probata.record.span import MessageNumber
from tests.method.documents.readers.exports import golden, marked, messages

FIELDS = [
    "type",
    "date",
    "date_unixtime",
    "from",
    "from_id",
    "actor",
    "action",
    "text",
    "forwarded_from",
    "reply_to_message_id",
    "photo",
    "file",
    "contact_information",
    "location_information",
    "poll",
    "reactions",
    "edited",
    "media_type",
    "x",
]
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(st.sampled_from([*FIELDS, "href", "phone_number"]), each, max_size=3)
    ),
    max_leaves=8,
)


def test_words_forwards_answers_and_who_said_them() -> None:
    reading = golden("telegram-chat.result")
    said = messages(reading)
    assert said[0] == (
        2,
        "Heron",
        "2019-04-12T21:01:00 Heron: call number 1 or see this (https://shore.invalid/a), now\nreaction: 😢 2 times, among them Lamp",
    )
    assert [by for _, by, _ in said] == [
        "Heron",
        "Lamp",
        "account 2",
        "Lamp",
        "Lamp",
        "Heron",
        "Heron",
        "Heron",
        "Lamp",
    ]
    [forwarded] = [mark for mark in reading.marks if mark.kind is MarkKind.FORWARDED]
    assert (forwarded.by, forwarded.span.of(reading.text)) == ("Shore Mirror", "Sheds or schools?\nSecond line.")
    answered = [mark.place for mark in reading.marks if mark.kind is MarkKind.REPLIED]
    assert answered == [MessageNumber(2), MessageNumber(4)]


def test_files_media_left_out_contacts_places_and_polls() -> None:
    reading = golden("telegram-chat.result")
    assert attachment_names(reading) == ((5, "photo_1@12-04-2019_21-04-00.jpg"), (7, "contact_1.vcard"))
    assert marked(reading, MarkKind.OMITTED) == ["(File not included. Change data exporting settings to download.)"]
    assert [one.reveal() for one in reading.identities] == ["900 456", "user3", "00447700900123", "+44 7700 900456"]
    for words in (
        "contact: Ulla Demmick number 3",
        "place_name: Landing",
        "question: Go?",
        '"note": "kept"',
        "(edited 2019-04-12T21:05:00)",
    ):
        assert words in reading.text
    assert "1.25" not in reading.text
    assert "position recorded, not shown" in reading.limits


def test_notices_are_nobodys() -> None:
    notices = [
        (mark.by, mark.span.of(golden("telegram-chat.result").text))
        for mark in golden("telegram-chat.result").marks
        if mark.kind is MarkKind.SYSTEM and mark.place
    ]
    assert [by for by, _ in notices] == ["", "", ""]
    assert notices[0][1].startswith("2019-04-12T21:00:00 Heron create group\ntitle: Kitchen")


@given(st.dictionaries(st.sampled_from(FIELDS), VALUE, max_size=8))
def test_any_message_whatever_can_be_written(said: dict[str, object]) -> None:
    to = Writer("a")
    message(to, said, {})
    reading = to.reading(Method("m", 1))
    reading.text.encode()
    assert json.dumps(said) is not None
    assert to.count == 1
