"""Look: whether bytes are a mail, a mailbox or a saved page; and what is set right before a mail is taken apart."""

from __future__ import annotations

import re

_MARK = b"\xef\xbb\xbf"
_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_ONLY_MAIL = frozenset(
    b"received message-id mime-version return-path delivered-to x-mailer dkim-signature x-originating-ip "
    b"content-transfer-encoding x-received x-apparently-to envelope-to user-agent".split()
)
"""Fields that programs write and people do not type."""
_SENT = frozenset((b"from", b"sender", b"return-path", b"received"))
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from:[^\n]{0,20}<?saved by )", re.I | re.M)
_PAGE = re.compile(rb"^content-type:\s*multipart/related\b", re.I | re.M)
_LETTER = re.compile(rb"^(?:to|cc|received|delivered-to|return-path|reply-to|in-reply-to|envelope-to):", re.I | re.M)
ENVELOPE = re.compile(
    rb"From [^\r\n]{0,300}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2})"
    rb"[^\r\n]{0,60}\r?\n"
)
"""The line before each mail of a mailbox: ``From``, an address, a weekday, a day and a time (mbox, RFC 4155)."""
_EMLX = re.compile(rb"\s*(\d{1,12})[ \t]*\r?\n")


def begins_like_mail(head: bytes) -> bool:
    """Whether this is the header of a mail: nothing but fields, one of them a sender, one that only programs write."""
    names = _names(_ready(head))
    return bool(names & _SENT) and bool(names & _ONLY_MAIL) and len(names) >= 3 and not begins_like_page(head)


def begins_like_mailbox(head: bytes) -> bool:
    """Whether this begins with the line before a mail of a mailbox, and a field of a header after it."""
    found = ENVELOPE.match(head.removeprefix(_MARK).lstrip(b"\r\n"))
    return found is not None and field_follows(head.removeprefix(_MARK).lstrip(b"\r\n"), found.end())


def field_follows(data: bytes, at: int) -> bool:
    """Whether a field of a header (or one more mailbox line, as some programs write) begins here."""
    return bool(_FIELD.match(data, at)) or data.startswith(b">From ", at)


def begins_like_page(head: bytes) -> bool:
    """Whether this is a page that a browser or an office program saved as MHTML (RFC 2557), not a letter."""
    ready = _ready(head)
    if not _FIELD.match(ready):
        return False
    header = re.split(rb"\r?\n\r?\n", ready, maxsplit=1)[0]
    if _SAVED.search(header):
        return bool(re.search(rb"^(?:content-type|mime-version):", header, re.I | re.M))
    return bool(_PAGE.search(header)) and not _LETTER.search(header) and b"content-location:" in ready.lower()


def prepared(data: bytes) -> tuple[bytes, list[str]]:
    """A mail without what programs put before its header, and those lines: a mark, a count (Apple Mail), ``From ``."""
    ready, beside = data.removeprefix(_MARK), []
    if b"\n" not in ready and b"\r" in ready:
        ready = ready.replace(b"\r", b"\n")
    counted = _EMLX.match(ready)
    if counted and counted.end() + int(counted[1]) <= len(ready) and _FIELD.match(ready, counted.end()):
        end = counted.end() + int(counted[1])
        beside = [ready[: counted.end()].decode("ascii", "replace").strip(), ready[end:].decode("utf-8", "replace")]
        ready = ready[counted.end() : end]
    ready = ready.lstrip(b"\r\n")
    if ready.startswith((b"From ", b">From ")):
        line, _, rest = ready.partition(b"\n")
        if _FIELD.match(rest):
            beside, ready = [line.decode("utf-8", "replace").strip(), *beside], rest
    return ready, [each.replace("\x00", "\ufffd").replace("\r\n", "\n") for each in beside if each.strip()]


def _ready(head: bytes) -> bytes:
    return head.removeprefix(_MARK).lstrip(b"\r\n")


def _names(head: bytes) -> set[bytes]:
    """The names of the fields at the beginning, in small letters; none when a line is no field."""
    names: set[bytes] = set()
    lines = head.replace(b"\r\n", b"\n").split(b"\n")
    whole = lines if len(head) < 4_000 else lines[:-1]
    for number, line in enumerate(whole):
        if not line.strip():
            break
        found = _FIELD.match(line)
        if found:
            names.add(found[1].lower())
        elif number == 0 or line[:1] not in (b" ", b"\t"):
            return set()
    return names
