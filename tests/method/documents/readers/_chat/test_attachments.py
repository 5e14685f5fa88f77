"""Attachments: which message names which file."""

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.record.basis import Method
from probata.record.span import MessageNumber, TextSpan

TEXT = "A: photos/a.jpg b.png | B: <attached: c.pdf> | d.jpg"
MARKS = (
    Mark(MarkKind.MESSAGE, TextSpan(0, 21), MessageNumber(4)),
    Mark(MarkKind.ATTACHMENT, TextSpan(3, 15)),
    Mark(MarkKind.ATTACHMENT, TextSpan(16, 21)),
    Mark(MarkKind.MESSAGE, TextSpan(24, 44), MessageNumber(5)),
    Mark(MarkKind.SYSTEM, TextSpan(27, 28)),
    Mark(MarkKind.ATTACHMENT, TextSpan(27, 44)),
    Mark(MarkKind.ATTACHMENT, TextSpan(47, 52)),
)


def test_each_file_stands_with_its_message_and_one_outside_of_messages_with_none() -> None:
    reading = Reading(TEXT, Method("read-whatsapp", 1), MARKS)
    assert attachment_names(reading) == ((4, "a.jpg"), (4, "b.png"), (5, "c.pdf"))


def test_a_reading_without_messages_names_none() -> None:
    assert attachment_names(Reading(TEXT, Method("read-txt", 1), MARKS[1:3])) == ()
