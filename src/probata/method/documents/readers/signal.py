"""Signal: exports as people bring them, each as its public source describes it.

Signal's own ``main.jsonl``, signal-export's ``chat.md`` and ``data.json``, and the JSON lines of signal-cli.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.documents.decode import decode
from probata.method.documents.model import Reading
from probata.method.documents.readers._chat import sigexport
from probata.method.documents.readers._chat.heads import heads
from probata.method.documents.readers._chat.jsons import Fields, lines
from probata.method.documents.readers._chat.lines import chat
from probata.method.documents.readers._chat.signal_backup import Frames
from probata.method.documents.readers._chat.signal_cli import UTC, Envelopes
from probata.method.documents.readers._chat.signal_export import Messages
from probata.method.documents.readers._chat.writing import Writer
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-signal", 1)
SUFFIXES: tuple[str, ...] = ()
SAYS = "Signal chats: its own JSON export, chat.md and data.json of signal-export, JSON lines of signal-cli."
_FIRST = re.compile(
    rb'\s*(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*(?:"version"[^{}]*"backupTimeMs"|"backupTimeMs"|"(?:account|recipient|chatItem)"\s*:\s*\{'
    rb'|"date"\s*:\s*"[^"]*",\s*"sender"\s*:|"(?:envelope|account)"[^{]*\{?|"jsonrpc"\s*:\s*"2\.0"[^{}]*"params"\s*:\s*\{)'
)
_NOT_READ = {
    "receiptMessage": "receipts",
    "typingMessage": "signs of typing",
    "syncMessage": "notes between own devices",
    "empty": "empty envelopes",
}


def recognises(head: bytes) -> bool:
    """Whether it begins like one of the four."""
    found = _FIRST.match(head)
    if found:
        return any(key in head for key in (b'"envelope"', b'"backupTimeMs"', b'"recipient"', b'"chatItem"', b'"body"'))
    return head[:1] in b"[\xef" and sigexport.is_markdown(head.decode("utf-8", "ignore"))


def read(data: bytes, name: str) -> Reading:
    """Messages with sender, time and number; raises Unreadable."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[" and not _FIRST.match(data[:4096]):
        return _markdown(data, name)
    return _lines(data, name)


def _markdown(data: bytes, name: str) -> Reading:
    decoded = decode(data, name)
    found = heads(decoded.text)
    if not sigexport.is_markdown(decoded.text) or not found:
        raise _no_export(name)
    return chat(decoded, found, METHOD, sigexport.inside, sigexport.is_call)


def _lines(data: bytes, name: str) -> Reading:
    to = Writer(name)
    forms = (Envelopes(to), Frames(to), Messages(to))
    form, lost = None, 0
    for line in lines(data, name):
        form = form or next((each for each in forms if line and _suits(each, line)), None)
        lost += not (form and line and form.tell(line))
    if form is None or not to.count:
        raise _no_export(name)
    return to.reading(METHOD, tuple(_limits(form, lost)))


def _limits(form: Envelopes | Frames | Messages, lost: int) -> Iterator[str]:
    if not isinstance(form, Messages):
        yield UTC
    left = form.left if isinstance(form, Envelopes) else {}
    yield from (f"{_NOT_READ.get(kind, kind)}: {count:,}, left out" for kind, count in sorted(left.items()))
    if lost:
        yield f"lines that hold no message or are damaged: {lost:,}, not read"


def _suits(form: Envelopes | Frames | Messages, line: Fields) -> bool:
    """Whether a first line is of this form."""
    keys = set(line)
    if isinstance(form, Envelopes):
        return bool(keys & {"envelope", "jsonrpc"})
    if isinstance(form, Messages):
        return {"date", "sender", "body"} <= keys
    return bool(keys & {"recipient", "chat", "chatItem", "backupTimeMs"}) or keys == {"account"}


def _no_export(name: str) -> Unreadable:
    return Unreadable("The file is no export of Signal chats that is known here.", where=name)
