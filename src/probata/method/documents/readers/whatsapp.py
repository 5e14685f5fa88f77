"""WhatsApp: chats exported as text, from any phone in any language; messages with sender, time and number.

No specification is published. The layouts follow the phone's language and region (Unicode CLDR short dates); what is
known of them stands in ``_chat``. The same reader takes any other text in which each message begins with date, time
and sender.
"""

from __future__ import annotations

from probata.method.documents.decode import decode, looks_like_text
from probata.method.documents.model import Reading
from probata.method.documents.readers._chat import sigexport
from probata.method.documents.readers._chat.entries import entries, is_log
from probata.method.documents.readers._chat.heads import Head, heads
from probata.method.documents.readers._chat.lines import chat
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-whatsapp", 1)
SUFFIXES: tuple[str, ...] = ()
SAYS = (
    "Chats that WhatsApp exported as text: each message with sender, time and number; telephone numbers are withheld."
)
_BLANK = "\ufeff\u200e\u200f \t\r\n"
_LEAST = 2


def recognises(head: bytes) -> bool:
    """Whether the first line has date and time and several lines with a sender are of the same layout."""
    text = beginning(head)
    found = heads(text) if text else ()
    if len(found) < _LEAST or text[: found[0].start].strip(_BLANK) or sigexport.is_markdown(text):
        return False
    return _is_chat(text, found)


def read(data: bytes, name: str) -> Reading:
    """The file's own text, with a placeholder for each number, and marks on every message; raises Unreadable."""
    decoded = decode(data, name)
    found = heads(decoded.text)
    if len(found) < _LEAST or not _is_chat(decoded.text, found):
        raise Unreadable("The file is no exported chat: no lines begin with date, time and sender.", where=name)
    return chat(decoded, found, METHOD)


def beginning(head: bytes) -> str:
    """The first bytes of a file as text as far as that can be told; empty for anything but text."""
    if not looks_like_text(head):
        return ""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "utf-8", "ignore")


def _is_chat(text: str, found: tuple[Head, ...]) -> bool:
    made = entries(text, found)
    return sum(bool(entry.sender) for entry in made) >= _LEAST and not is_log(made)
