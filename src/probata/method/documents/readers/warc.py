"""Web archives: every record listed, what was fetched with success taken out as files (ISO 28500:2017, WARC 1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, MarkKind, Part, Reading
from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.inventory import sized
from probata.method.documents.readers._archive.members import Member, bring
from probata.method.documents.readers._archive.paths import Paths, shown
from probata.method.documents.readers._archive.streams import first_bytes, kind_of
from probata.method.documents.readers._archive.warc_members import Found, Told, digests, member, told
from probata.method.documents.readers._archive.warc_records import Fields, Warc
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-warc", 1)
SUFFIXES = (".warc", ".warc.gz")
SAYS = (
    "Web archives (WARC): every record listed, digests checked; pages, pictures and media come out with their address."
)
PACK = True
_BEGIN = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_CLAIMS = {
    "software": "software",
    "operator": "operator",
    "hostname": "packed on",
    "ispartof": "part of",
    "description": "description",
    "warc-filename": "name",
    "warc-date": "created",
}


def recognises(head: bytes) -> bool:
    """Whether the file, or what it unfolds to, begins with a record."""
    begin = head if kind_of(head[:16]) != "gzip" else first_bytes(head, 16)
    return bool(_BEGIN.match(begin[:16]))


def read(data: bytes, name: str) -> Reading:
    """A line for each record; raises Unreadable for what is no WARC."""
    warc = _opened(data, name)
    to, found, paths = Building(name), Found(), Paths()
    claims: list[Declared] = []
    for record in warc.walk():
        item = told(record)
        _line(item, member(item, paths), found, to)
        if item.kind == "note":
            _note(item, to, claims)
    if not to.length:
        raise _no_warc(name)
    limits = [*warc.limits, *found.limits(), *paths.limits()]
    if warc.together:
        limits.append("packed as a whole, not record by record as the standard asks")
    return Reading(to.text(), METHOD, to.sorted_marks(), tuple(claims), tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """What was fetched, one after the other; raises Unreadable for what is no WARC."""
    return bring(_members(_opened(data, name)), Budget(len(data)))


def _members(warc: Warc) -> Iterator[Member]:
    paths = Paths()
    for record in warc.walk():
        found = member(told(record), paths)
        if found:
            yield found
    for number, lost in enumerate(warc.lost, start=1):
        yield Member(f"(lost record {number})", left=lost)


def _opened(data: bytes, name: str) -> Warc:
    if not recognises(data[:4096]):
        raise _no_warc(name)
    return Warc(data)


def _no_warc(name: str) -> Unreadable:
    return Unreadable(
        "The file is no web archive (WARC), or its beginning is damaged.",
        where=name,
        next_step="Get a sound copy of it; if it is something else, name it so.",
    )


def _line(item: Told, part: Member | None, found: Found, to: Building) -> None:
    """Kind, address, date, status, media type, size, what its digests say and what became of it."""
    record = item.record
    holds, words = digests(item)
    _count(item, holds, words, found)
    said = [
        words,
        record.fault,
        f"shortened: {record.fields['warc-truncated']}" * bool(record.fields["warc-truncated"]),
    ]
    if item.kind == "moved" and item.answer:
        said.append(f"leads to {item.answer.fields['location']}")
    if record.kind == "revisit":
        said.append(f"the same as {record.fields['warc-refers-to-target-uri']} {record.fields['warc-refers-to-date']}")
    if part and part.reason:
        said.append(f"left: {part.reason}")
    cells = [record.kind or "record", record.uri, record.fields["warc-date"], item.status, item.media_type]
    with to.marked(MarkKind.LINE):
        to.write("\t".join(map(shown, [*cells, sized(len(record.block)), "; ".join(filter(None, said))])))
    to.gap("\n")


def _count(item: Told, holds: bool | None, words: str, found: Found) -> None:
    found.counts[item.kind] += 1
    found.counts["short"] += bool(item.record.fields["warc-truncated"])
    found.counts["unknown"] += holds is None and bool(words)
    if holds is False:
        found.counts["wrong"] += 1
        found.wrong.append(shown(item.record.uri or item.record.kind)[:200])


def _note(item: Told, to: Building, claims: list[Declared]) -> None:
    """The words of whoever or whatever made the archive, under their line."""
    block = item.record.block.tobytes()[:65_536]
    text = block.decode("utf-8", "replace").replace("\x00", "\ufffd").strip()
    for line in text.splitlines():
        to.write(f"  {shown(line)}")
        to.gap("\n")
    if item.record.kind == "warcinfo":
        fields = Fields(b"\n" + block)
        stamped = {"warc-filename": item.record.fields["warc-filename"], "warc-date": item.record.fields["warc-date"]}
        for field, meaning in _CLAIMS.items():
            value = stamped.get(field) or fields[field]
            if value:
                claims.append(Declared(meaning, shown(value), "WARC info"))
