"""What a manuscript is bound to, taken from the inquiry as it is now; used by check, report and sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import echoing, people
from probata.inquiry.accounts.counting import counted
from probata.inquiry.accounts.people import People
from probata.inquiry.documents import texts
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.recorded import recorded
from probata.method.report.model import (
    OUTSIDE,
    Bound,
    Objection,
    Records,
    SavedCount,
    SavedEstimate,
    SavedPlace,
    TakenIn,
)
from probata.method.report.rules import group_of
from probata.method.sources.model import SourceText
from probata.method.testimony.consent import audience_use, may, may_quote
from probata.method.testimony.model import Use
from probata.record.basis import Basis, Method
from probata.record.count import Count
from probata.record.digest import Digest
from probata.record.errors import BadInput, BadValue, NotFound
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.method.manuscript.kept import Kept
    from probata.method.manuscript.model import Block, Directive, Manuscript
    from probata.method.testimony.model import Interview
    from probata.record.canonical import Json
    from probata.store.saved import Saved

COUNTED = Method("count-interviews", 1)
PLACED = Method("place-in-text", 1)
ESTIMATED = Method("estimate-people", 1)
_YEAR = re.compile(r"\b(1[89]\d{2}|20\d{2})\b")
_CLASS = {
    "html": "web pages",
    "pdf": "PDF documents",
    "docx": "Word documents",
    "csv": "tables",
    "xlsx": "tables",
    "image": "pictures",
}
PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_MOST_BYTES = 64 * 2**20


def manuscript(path: Path, kept: Kept | None = None) -> Manuscript:
    """The manuscript at this place with all that it includes; NotFound or BadInput when the file cannot be read.

    ``kept``: what earlier readings worked out; it saves work and changes nothing.
    """
    from probata.method.manuscript.reading import read

    return read(path.name, partial(_text, path.parent.resolve()), kept)


def _text(folder: Path, name: str) -> str:
    """An included file, which has to lie inside the manuscript's folder, symbolic links followed."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise NotFound("The file lies outside the manuscript's folder.", where=name)
        if not path.is_file():  # a pipe or device would be waited for
            raise NotFound("There is no such file.", where=name, next_step="Check the spelling.")
        if path.stat().st_size > _MOST_BYTES:
            raise BadInput("The file is too large for a manuscript.", where=name)
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise BadInput(f"The file is not UTF-8 (byte {fault.start}).", where=name) from None
    except (OSError, RuntimeError, ValueError) as fault:  # links in a circle; a name that no file can have
        why = f": {fault.strerror}" if isinstance(fault, OSError) and fault.strerror else ""
        raise NotFound(f"The file cannot be read{why}.", where=name, next_step="Check the name.") from None


def bound(opened: Opened, source: Manuscript, folder: Path) -> Bound:
    """The manuscript bound to the inquiry as it is at this moment."""
    return bound_to(source, records(opened, audience(source), wanted(source), pictures(source, folder)))


def bound_to(source: Manuscript, found: Records, kept: Kept | None = None) -> Bound:
    """The manuscript bound to records that were looked up for it."""
    from probata.method.report.binding import bind

    return bind(source, found, kept)


def audience(source: Manuscript) -> Use:
    """Whom the edition is for; a manuscript that does not say so is read as public, which allows least."""
    entry = source.front.get("audience")
    try:
        return audience_use(entry.value) if entry else Use.PUBLIC
    except BadValue:  # a fault of the manuscript, reported as one
        return Use.PUBLIC


def wanted(source: Manuscript) -> frozenset[str]:
    """The handles that a manuscript names."""
    return frozenset(role.parts[0].partition(":")[0].strip() for role in source.roles if role.parts)


def records(opened: Opened, use: Use, handles: frozenset[str], pictures_there: frozenset[str]) -> Records:
    """Everything saved under these handles, computed again for this use, and the people behind it.

    With it go findings, replies and recommendations, and what is saved under the handles that these name.

    A count that the codebook has no words for any more is left out, as if it had never been saved.
    """
    from probata.method.testimony.protection import SALT_BYTES, lexicon
    from probata.store import basis, published, saved

    loaded = texts.load(opened)
    also = recorded(opened, loaded)
    with look(opened) as connection:
        known = people.people(connection)
        standing = saved.standing(connection)
        stale = basis.all_stale(connection)
        names = people.lexicon(opened, connection) if known else lexicon((), bytes(SALT_BYTES))
        mine = {handle: one for handle, one in standing.items() if handle in handles | also.handles}
        counts = _counts(connection, known, mine, stale, use)
        earlier = published.everything(connection)
    return Records(
        counts=counts,
        places=_echoing(opened, use, loaded, _places(loaded, _speakers(known, use), mine, stale)),
        interviews=known.interviews if known else (),
        codebook=known.codebook if known else None,
        lexicon=names,
        today=people.today(),
        taken_in=tuple(_taken_in(loaded, known)),
        earlier=earlier,
        pictures=pictures_there,
        others=frozenset(standing) - {handle for handle, one in mine.items() if one.kind == saved.COUNT} | set(counts),
        estimates=_estimates(mine, stale),
        findings=also.findings,
        replies=also.replies,
        recommendations=also.recommendations,
    )


def _counts(
    connection: Connection, known: People | None, mine: Mapping[str, Saved], stale: Mapping[str, str], use: Use
) -> dict[str, SavedCount]:
    from probata.store import saved

    if known is None:
        return {}
    allowed = known.allowed(use, people.today())
    found: dict[str, SavedCount] = {}
    for handle, one in mine.items():
        if one.kind == saved.COUNT:
            with suppress(BadValue):
                found[handle] = _count(connection, known, one, stale.get(str(one.ref), ""), allowed)
    return found


def _count(connection: Connection, known: People, one: Saved, stale: str, allowed: Sequence[bool]) -> SavedCount:
    from probata.method.testimony.expression import disjuncts, mentions, parse

    expression, among = str(one.body["expression"]), str(one.body["among"])
    now = counted(connection, known, expression, among)
    saved = Count(**cast("dict[str, int]", one.body["count"]))
    asked = parse(expression)
    codes = mentions(asked, known.codebook).codes
    base = [interview.ref for interview, heard in zip(known.interviews, now.heard, strict=True) if heard != OUTSIDE]
    inside = [ok for ok, heard in zip(allowed, now.heard, strict=True) if heard != OUTSIDE]
    return SavedCount(
        ref=one.ref,
        handle=one.handle,
        expression=expression,
        among=among,
        label=str(one.body["label"]),
        count=now.count,
        saved=saved,
        stale=stale or ("" if now.count == saved else f"it was saved as {saved} and is now {now.count}"),
        heard=now.heard,
        attributes=now.attributes,
        alternatives=disjuncts(asked, known.codebook),
        special=any(known.codebook.codes[code].special for code in codes),
        left_out=now.left_out,
        refused=inside.count(False),
        basis=Basis(tuple(base) or (one.ref,), COUNTED),
    )


def _estimates(mine: Mapping[str, Saved], stale: Mapping[str, str]) -> dict[str, SavedEstimate]:
    from probata.store import saved

    return {
        handle: SavedEstimate(
            ref=one.ref,
            handle=handle,
            label=str(one.body["label"]),
            body=one.body,
            stale=stale.get(str(one.ref), ""),
            basis=Basis((one.ref,), ESTIMATED),
        )
        for handle, one in mine.items()
        if one.kind == saved.ESTIMATE
    }


def _speakers(known: People | None, use: Use) -> dict[Ref, tuple[Interview, ...]]:
    """Account -> who speaks in it, whoever allows least first: of several who were heard together each is asked."""
    found: dict[Ref, list[Interview]] = {}
    for one in known.interviews if known else ():
        if one.account:
            found.setdefault(one.account, []).append(one)
    day = people.today()

    def allows(one: Interview) -> tuple[bool, bool]:
        return may(one, use, day).allowed, may_quote(one, use, day).allowed

    return {account: tuple(sorted(several, key=allows)) for account, several in found.items()}


def _places(
    loaded: Loaded,
    speakers: Mapping[Ref, tuple[Interview, ...]],
    mine: Mapping[str, Saved],
    stale: Mapping[str, str],
) -> dict[str, SavedPlace]:
    from probata.store import saved

    of = {handle: one for handle, one in mine.items() if one.kind == saved.PLACE}
    found = {handle: loaded.of.get(_document(one)) for handle, one in of.items()}
    shared = _shared_texts([one for one in found.values() if one is not None and one.item.public])
    return {
        handle: _place(one, found[handle], speakers.get(_document(one), ()), stale.get(str(one.ref), ""), shared)
        for handle, one in of.items()
    }


def _echoing(opened: Opened, use: Use, loaded: Loaded, found: Mapping[str, SavedPlace]) -> dict[str, SavedPlace]:
    """The places, those marked at which words of an account stand that may not be used so."""
    cited = {one.document: loaded.of[one.document] for one in found.values() if not one.interview and one.words}
    beside = [SourceText(ref, stored.text) for ref, stored in cited.items()]
    echoes = echoing.blocked(opened, use).stand_in(beside) if beside else {}

    def echo(place: SavedPlace) -> bool:
        spans = echoes.get(place.document, ()) if place.text and not place.interview else ()
        return any(place.text and place.text.start < span.end and span.start < place.text.end for span in spans)

    return {handle: replace(one, echo=True) if echo(one) else one for handle, one in found.items()}


def _document(one: Saved) -> Ref:
    return Ref.parse(str(one.body["document"]))


def _place(
    one: Saved,
    stored: FullDocument | None,
    speakers: tuple[Interview, ...],
    stale: str,
    shared: Mapping[Ref, int],
) -> SavedPlace:
    """The place with its words as they are now; of a document that may not be used any more, none."""
    from probata.method.report.quoting import around
    from probata.store.marks import place_in

    body, document, digest = one.body, _document(one), Digest(str(one.body["digest"]))
    if stored is None:
        stale = stale or "its document may not be used any more"
    elif stored.document.digest != digest:
        stale = stale or "its document has changed"
    ends = cast("list[int] | None", body["text"])
    text = TextSpan(*ends) if ends else None
    before, behind = around(stored.text, text) if stored and text and text.end <= len(stored.text) else ("", "")
    return SavedPlace(
        ref=one.ref,
        handle=one.handle,
        title=str(body["title"]),
        document=document,
        digest=digest,
        span=place_in(body["span"]),
        text=text,
        words=text.of(stored.text) if stored and text and text.end <= len(stored.text) else "",
        public=bool(stored and stored.item.public and not speakers),
        interview=speakers[0] if speakers else None,
        whole=stored.whole if stored else digest,
        byte_start=_byte(stored, text),
        shared_text=shared.get(document),
        dated=(stored.document.claim("date") or "") if stored else "",
        stale=stale,
        basis=Basis((document, *(one.ref for one in speakers)), PLACED),
        before=before,
        behind=behind,
    )


def _byte(stored: FullDocument | None, text: TextSpan | None) -> int:
    """Where the words begin in the bytes that ``whole`` is the digest of."""
    if stored is None or text is None:
        return 0
    return stored.byte_start + len(stored.text[: text.start].encode("utf-8"))


def _shared_texts(cited: Sequence[FullDocument]) -> dict[Ref, int]:
    """Document -> number of its shared text, for cited public documents that others of them share a text with."""
    from probata.method.sources.trace import trace

    different = list({one.document.ref: one for one in cited}.values())
    if len(different) < 2:
        return {}
    families = trace([texts.to_compare(one) for one in different]).families
    return {ref: one.number for one in families if len(one.members) > 1 for ref in one.members}


def _taken_in(loaded: Loaded, known: People | None) -> Iterator[TakenIn]:
    """Each document by class and the year that it declares; accounts are counted as interviews and not here."""
    accounts = {one.account for one in known.interviews if one.account} if known else set()
    for one in loaded.stored:
        if one.document.ref not in accounts:
            year = _YEAR.search(one.document.claim("date") or "")
            reader = one.item.reader.partition("/")[0].removeprefix("read-")
            if one.item.public:
                yield TakenIn(_CLASS.get(reader, "texts"), year[0] if year else "", True)
            else:  # class and year of what nobody has published could tell what the inquiry was given
                yield TakenIn("documents that are not public", "", False)


def pictures(source: Manuscript, folder: Path) -> frozenset[str]:
    """The pictures that the manuscript names and that are there; what leads out of its folder is not."""
    inside = folder.resolve()
    named = {one.argument.strip() for one in directives(source.blocks) if one.name == "figure"}
    return frozenset(name for name in named if name.lower().endswith(PICTURES) and _inside(inside, name))


def _inside(folder: Path, name: str) -> bool:
    try:
        path = (folder / name).resolve()
        return path.is_relative_to(folder) and path.is_file()
    except (OSError, RuntimeError, ValueError):
        return False


def picture_bytes(bound_report: Bound, folder: Path) -> dict[str, bytes]:
    """The pictures that the report shows, by name."""
    return {name: (folder / name).read_bytes() for name in sorted(bound_report.records.pictures)}


def directives(blocks: Sequence[Block]) -> Iterator[Directive]:
    """Every directive, outer ones before those in them."""
    from probata.method.manuscript.model import Directive

    for block in blocks:
        if isinstance(block, Directive):
            yield block
            yield from directives(block.blocks)


def objection_json(one: Objection) -> dict[str, Json]:
    """The documented objection object."""
    return {
        "code": one.code,
        "group": group_of(one.code),
        "file": one.at.file,
        "line": one.at.line,
        "column": one.at.column,
        "start": one.at.start,
        "end": one.at.end,
        "paragraph": one.label or None,
        "message": one.message,
        "next": one.next_step,
    }
