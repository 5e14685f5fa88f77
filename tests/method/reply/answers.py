"""An invented answer, the file about it, and both bound, for the tests of this room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Mark, MarkKind
from probata.method.reply.binding import Around, bind
from probata.method.reply.model import ReplyFile, Response
from probata.method.reply.persons import Known
from probata.method.reply.reading import read_reply
from probata.method.testimony.protection import lexicon
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import PageBox, TextSpan

ANSWER = """Port Office
Answer to the extract

1. The Office received the extract on 7 February 2022.

2. The Office serves everybody who lives on the quay.

3. Wages were not paid, since whoever learns a trade pays with his hands.

4. The nets are tended by the contractor named under Article 9 (2).

5. Wenda Orkall, who lives above the bakery, invents what she says.

6. The new crane can be visited on weekdays.
"""
FILE = """
[parties.port]
says = "the Port Office"
voices = ["the Port Office", "the harbour master"]
aliases = ["the Office"]
findings = ["F1", "F2", "F3"]

[[notices]]
name = "extract"
party = "port"
kind = "factual extract"
version = "extract of 5 February 2022"
sent = "2022-02-05"
access = "2022-02-07"
deadline = "2022-02-21"
cut_off = "2022-02-26"
findings = ["F1", "F2", "F3"]

[[statements]]
place = "master-early"
party = "port"
voice = "the harbour master"
on = "2022-02-02"
answers = ["F1"]

[[responses]]
name = "answer"
party = "port"
notice = "extract"
document = "port-answer.txt"
received = "2022-02-19"

[[responses.dispositions]]
paragraphs = "1-2"
kind = "general position"
answer = "noted"
reason = "Annexed."
by = "R. F."

[[responses.dispositions]]
paragraphs = "3"
kind = "admission with justification"
answer = "noted"
findings = ["F1"]
reason = "Weighed."
by = "R. F."

[[responses.dispositions]]
paragraphs = "5"
kind = "names a person"
answer = "noted"
reason = "No part of the report."
by = "R. F."
remove = ["Wenda Orkall"]
"""
FINDINGS = {
    "F1": "Wages were not paid to those who worked.",
    "F2": "Fishing water under suspended leases was given to somebody else.",
    "F3": "A watchtower stood beside the gate.",
}
LAWS = {"article 9 2": "While a lease is suspended, the use of the fishing water may be given to another."}
KNOWN = Known(lexicon(["Wenda Orkall"], bytes(16)), ("K-12",))
NOBODY = Known()


def disposition(paragraphs: str, kind: str = "bare denial", answer: str = "noted") -> str:
    """One disposition more, to stand at the end of a file."""
    lines = (f'paragraphs = "{paragraphs}"', f'kind = "{kind}"', f'answer = "{answer}"', 'reason = "r"', 'by = "b"')
    return "\n".join(("", "[[responses.dispositions]]", *lines, ""))


def ref(kind: str, number: int = 1) -> Ref:
    return Ref.of(kind, bytes([number]) * 16)


def stored(text: str, marks: Sequence[Mark] = (), limits: Sequence[str] = ()) -> FullDocument:
    """A stored document with this text."""
    digest = Digest.of(text.encode())
    item = Item(ref("item"), digest, "port-answer.txt", len(text) or 1, "read-text", True, True, tuple(limits))
    document = Document(ref("doc"), item.ref, 1, "port-answer.txt", TextSpan(0, len(text)), digest)
    return FullDocument(document, item, text, tuple(marks), 0, digest)


def page(number: int, start: int, end: int) -> Mark:
    """A page's mark."""
    return Mark(MarkKind.PAGE, TextSpan(start, end), PageBox(number, *map(Decimal, (0, 0, 600, 800))))


def bound(
    text: str = ANSWER,
    file: str = FILE,
    *,
    known: Known = KNOWN,
    marks: Sequence[Mark] = (),
    limits: Sequence[str] = (),
    findings: Mapping[str, str] = FINDINGS,
    remove: Sequence[str] | None = None,
) -> tuple[ReplyFile, Response]:
    """The file and its one response; ``remove`` in place of what every disposition removes."""
    read = read_reply(file, "reply.toml")
    one = read.responses["answer"]
    if remove is not None:
        one = replace(one, dispositions=tuple(replace(each, remove=tuple(remove)) for each in one.dispositions))
    around = Around(findings, LAWS, known)
    return read, bind(ref("response"), one, read.parties["port"], stored(text, marks, limits), around, "here")
