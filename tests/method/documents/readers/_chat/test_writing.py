"""Writing: paragraphs with marks, nothing lost, no number and no position given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.writing import POSITION, Writer
from probata.record.basis import Method
from probata.record.span import MessageNumber

METHOD = Method("m", 1)


def test_entries_are_numbered_and_stand_one_below_the_other() -> None:
    to = Writer("a")
    to.heading("Sheds +447700900123")
    with to.entry("2019-04-12", "Heron", "in Sheds"):
        to.say("one\ntwo \ud800 +447700900123")
    with to.entry("", ""):
        to.line("file")
        to.marked(MarkKind.ATTACHMENT, "a.png")
    reading = to.reading(METHOD, ("a limit",))
    assert (
        reading.text
        == "Sheds number 1\n\n2019-04-12 Heron (in Sheds): one\ntwo \ufffd number 1\n(no time)\nfile: a.png"
    )
    shown = [(mark.kind.value, mark.place, mark.by, mark.span.of(reading.text)) for mark in reading.marks]
    assert shown[1][:3] == ("message", MessageNumber(1), "Heron")
    assert shown[2] == ("system line", MessageNumber(2), "", "(no time)\nfile: a.png")
    assert shown[3] == ("attachment", None, "", "a.png")
    assert [one.reveal() for one in reading.identities] == ["+447700900123"]
    assert reading.limits[1] == "a limit"


def test_fields_that_nobody_knows_are_told_but_for_positions_identifiers_and_numbers() -> None:
    to = Writer("a")
    with to.entry("2019", "Heron"):
        to.rest(
            {
                "note": "kept",
                "known": "not again",
                "empty": "",
                "deep": {"latitude": 1.5, "user_id": 7, "phone_number": "900 456", "list": [1, {"x": "+447700900123"}]},
            },
            frozenset(["known"]),
        )
    reading = to.reading(METHOD)
    assert "note: kept" in reading.text
    assert '"latitude": "(position recorded, not shown)"' in reading.text
    assert '"phone_number": "number 1", "list": [1, {"x": "number 2"}]' in reading.text
    assert not any(words in reading.text for words in ("1.5", "user_id", "900", "not again", "empty"))
    assert POSITION in reading.limits


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda each: st.lists(each) | st.dictionaries(st.text(), each),
        max_leaves=20,
    )
)
def test_any_value_whatever_can_be_told(value: object) -> None:
    to = Writer("a")
    with to.entry("2019", "Heron"):
        to.rest({"what": value, "location": value}, frozenset())
    to.reading(METHOD).text.encode()


def test_names_accounts_and_numbers() -> None:
    to = Writer("a")
    assert (to.name(" Heron\n2 "), to.name("  "), to.name("07700 900123")) == ("Heron 2", "", "number 1")
    assert (to.account("user1"), to.number("900 456"), to.account("user1")) == ("account 2", "number 3", "account 2")
