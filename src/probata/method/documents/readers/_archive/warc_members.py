"""What the records of a WARC are worth to a reader: which are files of their own, and under which path and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.members import Member
from probata.method.documents.readers._archive.paths import Paths, shown
from probata.method.documents.readers._archive.warc_digests import check
from probata.method.documents.readers._archive.warc_http import Answer, unchunked
from probata.method.documents.readers._archive.warc_records import CUT, Record

MAX_NOTE = 4_096
"""Bytes of a metadata record that stand in the inventory; a longer one comes out as a file."""
_SUFFIX = {
    "text/html": (".html", ".htm", ".xhtml"),
    "application/xhtml+xml": (".html", ".htm", ".xhtml"),
    "application/pdf": (".pdf",),
    "application/json": (".json",),
    "application/ld+json": (".json",),
    "application/activity+json": (".json",),
    "text/plain": (".txt", ".md", ".log", ".csv"),
    "text/csv": (".csv",),
    "text/xml": (".xml", ".rss"),
    "application/xml": (".xml", ".rss"),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/svg+xml": (".svg",),
    "image/tiff": (".tif", ".tiff"),
    "video/mp4": (".mp4", ".m4v"),
    "video/webm": (".webm",),
    "audio/mpeg": (".mp3",),
    "audio/mp4": (".m4a",),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "application/zip": (".zip",),
}
_FITTINGS = ("javascript", "ecmascript", "text/css", "font/", "font-", "-font", "wasm", "source-map")
_CONTENTS = ("response", "resource", "conversion", "metadata")
_SAYS = {
    "fitting": "{}: scripts, styles and fonts; listed, not taken out",
    "request": "{}: what the crawler asked for; listed, not read",
    "failed": "{}: the server refused or failed; listed, its page not taken out",
    "moved": "{}: only leads elsewhere; listed",
    "again": "{}: says that a page was the same as before; the page stands in another record, perhaps in another file",
    "other": "{}: of another kind; listed, not taken out",
    "short": "{}: shortened when fetched; the end is missing",
    "wrong": "{}: the content is not what its digest says: {}",
    "unknown": "{}: a digest of a kind that cannot be checked here",
}
_MAX_NAMED = 10


@dataclass(slots=True)
class Found:
    """Counts of what was listed and not taken out, and the addresses whose digests do not hold."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def limits(self) -> list[str]:
        """One sentence for each kind."""
        named = ", ".join(self.wrong[:_MAX_NAMED]) + (", ..." if len(self.wrong) > _MAX_NAMED else "")
        return [
            says.format("1 record" if self.counts[kind] == 1 else f"{self.counts[kind]:,} records", named)
            for kind, says in _SAYS.items()
            if self.counts[kind]
        ]


@dataclass(frozen=True, slots=True)
class Told:
    """A record as it is listed: status and media type where it is an answer, what became of it, and why not a file."""

    record: Record
    answer: Answer | None
    media_type: str
    kind: str

    @property
    def status(self) -> str:
        """The status as digits, "" when there is none."""
        return str(self.answer.status) if self.answer and self.answer.status else ""

    @property
    def payload(self) -> memoryview:
        """The content without the server's headers, still packed as it was sent."""
        return self.answer.sent if self.answer else self.record.block


def told(record: Record) -> Told:
    """What a record is: ``file`` when it comes out, ``piece`` when it cannot, else a key of what is only counted."""
    http = record.kind in ("response", "revisit") and bytes(record.block[:5]) == b"HTTP/"
    answer = Answer(record.block) if http else None
    declared = record.fields["warc-identified-payload-type"] if record.kind == "revisit" else ""
    own = answer.media_type if answer else record.fields["content-type"].partition(";")[0].strip().lower()
    return Told(record, answer, own or declared, _kind(record, answer, own))


def _kind(record: Record, answer: Answer | None, media_type: str) -> str:
    kind = {"warcinfo": "note", "request": "request", "revisit": "again"}.get(record.kind, "")
    if record.kind == "metadata" and _brief(record, media_type):
        kind = "note"
    elif not kind and (record.kind == "continuation" or record.fields["warc-segment-number"]):
        kind = "piece"
    elif not kind and (record.kind not in _CONTENTS or (record.kind == "response" and answer is None)):
        kind = "other"
    return kind or _fetched(answer, media_type)


def _fetched(answer: Answer | None, media_type: str) -> str:
    if answer and not 200 <= answer.status < 300:
        return "moved" if 300 <= answer.status < 400 else "failed"
    return "fitting" if any(each in media_type for each in _FITTINGS) else "file"


def _brief(record: Record, media_type: str) -> bool:
    return len(record.block) <= MAX_NOTE and media_type in ("application/warc-fields", "text/plain", "")


def member(item: Told, paths: Paths) -> Member | None:
    """The record as something to take out; None when it is only listed."""
    if item.kind not in ("file", "piece"):
        return None
    record, answer = item.record, item.answer
    left = "a piece of a content that goes on in another record" if item.kind == "piece" else ""
    if answer and not answer.whole:
        left = "only a piece of the file was fetched (206)"
    if CUT in record.fault:
        left = "cut off"
    size = len(item.payload)
    packed = bool(answer and (answer.chunked or answer.fields["content-encoding"]))
    return Member(
        paths.take(_path(record.uri, item.media_type)),
        record.uri,
        -1 if packed and size else size,
        size,
        record.fields["warc-date"],
        left=left,
        claims=tuple(_claims(item)),
        unpack=lambda most: answer.body(most) if answer else record.block[: most + 1].tobytes(),
    )


def _path(uri: str, media_type: str) -> str:
    """Host and path of an address, with a suffix that tells what is in it."""
    try:
        split = urlsplit(uri)
        host, rest = split.netloc.rpartition("@")[2], split.path + (f"?{split.query}" if split.query else "")
    except ValueError:
        host, rest = "", uri
    if not host:
        host, rest = (split.scheme or "unnamed") if rest != uri else "unnamed", rest.replace(":", "/")
    path = unquote(f"{host.replace(':', '_')}/{rest.lstrip('/')}")
    path += "index" if path.endswith("/") else ""
    known = _SUFFIX.get(media_type, ())
    return path if not known or path.lower().endswith(known) else path + known[0]


def _claims(item: Told) -> Iterator[Declared]:
    fields = item.record.fields
    yield from _some("url", item.record.uri, "WARC record")
    yield from _some("fetched", fields["warc-date"], "WARC record")
    yield from _some("status", item.status, "WARC record")
    yield from _some("media type", item.media_type, "server" if item.answer else "WARC record")
    yield from _some("server address", fields["warc-ip-address"], "WARC record")
    yield from _some("refers to", fields["warc-refers-to-target-uri"], "WARC record")
    if item.answer:
        yield from _some("last modified", item.answer.fields["last-modified"], "server")
        yield from _some("server date", item.answer.fields["date"], "server")
    if fields["warc-truncated"]:
        yield Declared("doubt", f"shortened when it was fetched ({shown(fields['warc-truncated'])})", "WARC record")
    if item.record.fault:
        yield Declared("doubt", item.record.fault, "WARC record")
    if digests(item)[0] is False:
        yield Declared("doubt", "its content is not what its digest says", "WARC record")


def _some(field_name: str, value: str, source: str) -> Iterator[Declared]:
    if value:
        yield Declared(field_name, shown(value), source)


def digests(item: Told) -> tuple[bool | None, str]:
    """Whether the digests of a record hold (None: none that can be checked), and in words."""
    fields, found = item.record.fields, []
    if CUT in item.record.fault:
        return None, ""
    if fields["warc-block-digest"]:
        found.append(check(fields["warc-block-digest"], [item.record.block]))
    if fields["warc-payload-digest"] and item.record.kind != "revisit" and not fields["warc-segment-number"]:
        # Some programs take the digest with the sizes of chunks in it, others without them.
        found.append(check(fields["warc-payload-digest"], [item.payload], unchunked(item.payload)))
    if False in found:
        return False, "digest does not hold"
    if None in found:
        return None, "digest of a kind that is not checked here"
    return (True, "digest holds") if found else (None, "")
