"""The stored documents as texts to compare, with what people have decided about them; used by several verbs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.inquiry.documents import receiving
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.method.documents.furniture import furniture
from probata.method.documents.model import MarkKind
from probata.method.sources.model import SourceText
from probata.record.canonical import Json, dump
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from probata.method.documents.credit import Credit
    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import Passage, Stretch
    from probata.store.decisions import Decision

SAME_TEXT = "same shared text"
CREDIT = "credit"
Decisions = Mapping[tuple[str, str], "Decision"]

# What stands in a file beside the author's own words: not compared, since sites and programs put it there.
_BESIDE = {MarkKind.FURNITURE, MarkKind.FRONT_MATTER, MarkKind.HEADER, MarkKind.FOOTER}


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that were asked for, in the order in which they were taken in, and all standing decisions.

    ``held`` is how many documents this member has in all that may be used, ``withdrawn`` how many accounts beside
    them may not, since the people took their consent back, and ``closed`` how many lie in compartments that this member
    does not hold. ``accounts`` are those that hold what somebody told the inquiry, ``conditioned`` the items that are
    nobody's to speak of in public, since they were received on a condition, each with the reason.
    """

    stored: tuple[FullDocument, ...]
    of: Mapping[Ref, FullDocument]
    decisions: Decisions
    held: int = 0
    withdrawn: int = 0
    accounts: frozenset[str] = frozenset()
    closed: int = 0
    conditioned: Mapping[Ref, str] = field(default_factory=dict)


def load(opened: Opened, parts: Sequence[str] = (), act: str = "read") -> Loaded:
    """The documents whose name holds one of ``parts`` (all, when there are none).

    The one place through which texts are loaded: restricted ones are opened where this member holds their compartment,
    after a log entry that says so, and left out where not. ``act``: what for, as the log says it.

    Raises NotFound when a part stands in no document's name.
    """
    loaded = _load(opened, parts, act) if parts else _load(opened, None, act)
    for part in parts:
        if not any(part in one.document.name for one in loaded.stored):
            raise NotFound("No document has this in its name.", where=part, next_step="`probata list` lists them.")
    return loaded


def load_named(opened: Opened, names: Iterable[str], act: str = "read") -> Loaded:
    """The documents that :func:`named` may mean by one of these; no other is opened, however many there are."""
    return _load(opened, [*names], act)


def _load(opened: Opened, parts: Sequence[str] | None, act: str) -> Loaded:
    """Those with one of ``parts`` in their name, or as their Ref; all where that is None."""
    from probata.store import decisions, interviews, items, tellers

    with look(opened) as connection:
        blocked = interviews.withdrawn_documents(connection)
        restricted = {ref: one for ref, one in items.restricted_documents(connection).items() if ref not in blocked}
        held = holding.viewing(opened, connection, set(restricted.values()), act)
        only, known = None, 0
        if parts is not None:
            names = {str(ref): name for name, ref, _ in items.names_of_documents(connection, held)}
            seen = {ref: name for ref, name in names.items() if ref not in blocked}
            known = len(seen)
            only = {ref for ref, name in seen.items() if any(part in name or part == ref for part in parts)}
        chosen = list(items.all_documents(connection, held, blocked, only=only))
        closed = sum(one not in held for one in restricted.values())
        standing = decisions.standing(connection)
        accounts = frozenset(tellers.told(connection))
        conditioned = receiving.not_open(connection)
    found = _loaded(chosen, standing, (known or len(chosen), len(blocked), closed), accounts)
    return replace(found, conditioned=conditioned)


def named(loaded: Loaded, name: str) -> FullDocument:
    """The document of this name or Ref, or with this part in its name when no other has it.

    Raises NotFound when nothing has that name, BadUse when several have it.
    """
    exact = [one for one in loaded.stored if name in (one.document.name, str(one.document.ref))]
    found = exact or [one for one in loaded.stored if name in one.document.name]
    if not found:
        raise NotFound("No document has this name.", where=name, next_step="`probata list` lists them.")
    if len(found) > 1:
        some = ", ".join(one.document.name for one in found[:4])
        raise BadUse(
            f"{len(found)} documents have this in their name: {some}.", where=name, next_step="Name one of them."
        )
    return found[0]


def only_public(loaded: Loaded) -> Loaded:
    """Those of the documents that others have published; an account is none of them, however it is marked, and neither
    is what was received on a condition that forbids it."""
    shut = loaded.accounts | {str(one.document.ref) for one in loaded.stored if one.item.ref in loaded.conditioned}
    chosen = [one for one in loaded.stored if one.item.public and str(one.document.ref) not in shut]
    found = _loaded(chosen, loaded.decisions, (loaded.held, loaded.withdrawn, loaded.closed), loaded.accounts)
    return replace(found, conditioned=loaded.conditioned)


def _loaded(
    chosen: Sequence[FullDocument], standing: Decisions, numbers: tuple[int, int, int], accounts: frozenset[str]
) -> Loaded:
    held, withdrawn, closed = numbers
    of = {one.document.ref: one for one in chosen}
    return Loaded(tuple(chosen), of, standing, held, withdrawn, accounts, closed)


def to_compare(stored: FullDocument) -> SourceText:
    """The document's text, with what is not the author's own left out of comparison."""
    skip = [mark.span for mark in stored.marks if mark.kind in _BESIDE]
    return SourceText(stored.document.ref, stored.text, (*skip, *furniture(stored.text)))


def binds_link(a: FullDocument, b: FullDocument) -> str:
    """What a decision about two documents binds to: the digests of their texts, in order."""
    return _text(sorted([a.document.digest.hex, b.document.digest.hex]))


def binds_credit(stored: FullDocument, start: int, end: int) -> str:
    """What a decision about a credit line binds to: the digest of the text and the line's place in it."""
    return _text({"text": stored.document.digest.hex, "span": [start, end]})


def credits_of(stored: FullDocument, decisions: Decisions) -> tuple[Credit, ...]:
    """The credit lines of a document's own text; those that a person rejected are left out."""
    from probata.method.documents.credit import credits

    def rejected(one: Credit) -> bool:
        decision = decisions.get((CREDIT, binds_credit(stored, one.span.start, one.span.end)))
        return decision is not None and decision.answer == "no"

    return tuple(one for one in credits(stored.text) if not rejected(one))


def decided_links(loaded: Loaded) -> dict[frozenset[Ref], bool]:
    """Pairs of documents about which a person has said whether they are one shared text."""
    by_digest: dict[str, list[Ref]] = {}
    for one in loaded.stored:
        by_digest.setdefault(one.document.digest.hex, []).append(one.document.ref)
    found: dict[frozenset[Ref], bool] = {}
    for (kind, binds), decision in loaded.decisions.items():
        if kind == SAME_TEXT and decision.answer in ("yes", "no"):
            first, second = _pair(binds)
            for a in by_digest.get(first, ()):
                for b in by_digest.get(second, ()):
                    if a != b:
                        found[frozenset((a, b))] = decision.answer == "yes"
    return found


@dataclass(frozen=True, slots=True)
class FileStretch:
    """Bytes that anybody can check: ``of`` is "file" when they count in the file itself, "text" when they count in what
    ``probata read`` prints of it; ``whole`` is the digest of all those bytes, ``digest`` that of this stretch."""

    name: str
    of: str
    whole: str
    start: int
    end: int
    digest: str


def checkable(passage: Passage, a: FullDocument, b: FullDocument) -> list[tuple[FileStretch, FileStretch]]:
    """The pieces of a passage that are equal byte for byte, or the whole of it when there are none, in file bytes."""
    pieces = passage.pieces or (passage.certificate,)
    return [(_in_file(piece.a, a), _in_file(piece.b, b)) for piece in pieces]


def certificate_json(passage: Passage, a: FullDocument, b: FullDocument) -> dict[str, Json]:
    """The documented certificate object of a passage."""
    return {
        "a": _whole_json(a),
        "b": _whole_json(b),
        "pieces": [{"a": _stretch_json(one), "b": _stretch_json(two)} for one, two in checkable(passage, a, b)],
    }


def _whole_json(stored: FullDocument) -> dict[str, Json]:
    return {"of": "file" if stored.item.exact else "text", "name": stored.item.name, "sha256": stored.whole.hex}


def _stretch_json(stretch: FileStretch) -> dict[str, Json]:
    return {"bytes": [stretch.start, stretch.end], "sha256": stretch.digest}


def _in_file(stretch: Stretch, stored: FullDocument) -> FileStretch:
    start, end = stored.byte_start + stretch.start, stored.byte_start + stretch.end
    of = "file" if stored.item.exact else "text"
    return FileStretch(stored.item.name, of, stored.whole.hex, start, end, stretch.digest.hex)


def _pair(binds: str) -> tuple[str, str]:
    from probata.record.canonical import load as parse

    match parse(binds.encode("utf-8")):
        case [str(first), str(second)]:
            return first, second
    return "", ""


def _text(value: Json) -> str:
    return dump(value).decode("utf-8")
