"""mark: say that documents were published by others, or take that back; and list what the inquiry holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, enclosing
from probata.inquiry.documents import texts
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.records import remarking
from probata.method.sources.model import SourceText
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref
    from probata.store.decisions import Decision
    from probata.store.handling import Mark

PUBLIC_ALL_THE_SAME = "public all the same"
_SHOWN = 4
_UNSEEN = "a document that you may not see"


@dataclass(frozen=True, slots=True)
class Listed:
    """One document as it is listed. ``words`` says whether it holds any text.

    Of a document that is withdrawn (somebody's account, whose consent was taken back) nothing but its name is said.
    ``conditions`` are those of receipt, those that hold since it is made of another file with that file's name;
    ``exculpatory`` the findings that the item speaks against, and "a person named as responsible" for a person.
    """

    name: str
    ref: str
    public: bool
    reader: str
    words: bool
    limits: tuple[str, ...]
    withdrawn: bool = False
    conditions: tuple[str, ...] = ()
    exculpatory: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented list object."""
        return {
            "name": self.name,
            "ref": self.ref,
            "public": self.public,
            "reader": self.reader,
            "words": self.words,
            "limits": list(self.limits),
            "withdrawn": self.withdrawn,
            "conditions": list(self.conditions),
            "exculpatory": list(self.exculpatory),
        }


def listed(opened: Opened, parts: Sequence[str]) -> tuple[Listed, ...]:
    """The documents whose name holds one of ``parts`` (all, without parts), those withdrawn last.

    Raises NotFound for a part that no name holds.
    """
    authorise(opened, "read")
    marks, loaded = _marks(opened), texts.load(opened, act="list").stored
    names = {one.item.ref: one.document.name for one in reversed(loaded)}
    found = [_listed(one, marks, names) for one in loaded]
    found += _withdrawn(opened)
    for part in parts:
        if not any(part in one.name for one in found):
            raise NotFound("No document has this in its name.", where=part, next_step="`probata list` lists them.")
    return tuple(one for one in found if not parts or any(part in one.name for part in parts))


def _marks(opened: Opened) -> dict[Ref, tuple[Mark, ...]]:
    """Item -> the marks on it, and the conditions of receipt that reach it from what it is made of."""
    from probata.store import inheriting

    with look(opened) as connection:
        marks = remarking.standing(opened, connection, "list")
        reaching = inheriting.reaching(connection, marks)
    of = dict.fromkeys((*(one.item for one in marks), *reaching))
    return {item: (*(one for one in marks if one.item == item), *reaching.get(item, ())) for item in of}


def _listed(one: FullDocument, marks: Mapping[Ref, tuple[Mark, ...]], names: Mapping[Ref, str]) -> Listed:
    from probata.store import handling

    mine, item = marks.get(one.item.ref, ()), one.item.ref
    spoken = (remarking.called(each) for each in mine if each.kind == handling.EXCULPATORY)
    conditions = (_condition(each, "" if each.item == item else names.get(each.item, _UNSEEN)) for each in mine)
    return Listed(
        conditions=tuple(filter(None, conditions)),
        exculpatory=tuple(dict.fromkeys(spoken)),
        name=one.document.name,
        ref=str(one.document.ref),
        public=one.item.public,
        reader=one.item.reader,
        words=bool(one.text.strip()),
        limits=one.item.limits,
    )


def _condition(one: Mark, of: str) -> str:
    until, whose = f" (until {one.until})" if one.until else "", f", of {of}" if of else ""
    return f"{one.word}{until}{whose}" if one.word else ""


def closed(opened: Opened) -> int:
    """How many documents lie in compartments that this member does not hold; nothing else is said of them."""
    from probata.store import items

    authorise(opened, "read")
    with look(opened) as connection:
        return sum(one not in opened.compartments.held for one in items.restricted_documents(connection).values())


def _withdrawn(opened: Opened) -> Iterator[Listed]:
    from probata.store import interviews, items

    with look(opened) as connection:
        gone = interviews.withdrawn_documents(connection)
        wanted = {one for ref, one in items.restricted_documents(connection).items() if ref in gone}
        held = holding.viewing(opened, connection, wanted, "list")
        names = items.names_of_documents(connection, held) if gone else []
    for name, ref, _ in names:
        if str(ref) in gone:
            yield Listed(name, str(ref), public=False, reader="", words=False, limits=(), withdrawn=True)


def mark(opened: Opened, parts: Sequence[str], *, public: bool, reason: str = "", by: str = "") -> tuple[str, ...]:
    """Marks every file that holds one of these documents, and gives the names of the documents that changed.

    A document with long passages of an account that was withdrawn, or refused for a public report, is marked as public
    only for a ``reason`` that somebody (``by``) takes upon them; it is kept as a decision. Raises BadUse without one,
    for what lies in a compartment, and for a text that was made here of what is not public. Logged file by file. A
    package that was signed before cannot be recalled. A chat that was public by mistake goes to where its numbers lie,
    if this member holds that. What is made of a file is public no longer than the file is: its transcripts, corrected
    texts and newer versions are marked with it.
    """
    from probata.store import decisions, items

    authorise(opened, "add", "say which documents others have published")
    changing = [one for one in texts.load(opened, parts).stored if one.item.public != public]
    if public:
        _refuse_restricted(opened, changing)
        _refuse_made_here(opened, changing)
    else:
        changing += _made_of(opened, changing)
    held = _echoing(opened, changing) if public else []
    if held and (empty(reason) or empty(by)):
        raise _of_an_account(held)
    moved = enclosing.Moved()
    try:
        with transact(opened) as connection:
            for one in held:
                decisions.save(connection, _decision(one, reason, by))
            for item in dict.fromkeys(one.item.ref for one in changing):
                items.set_public(connection, item, public)
                record(connection, opened, "mark", {"item": str(item), "public": public})
            if not public:
                enclosing.enclose_numbered(opened, connection, {one.item.ref for one in changing}, moved)
    except BaseException:
        moved.settle(opened, stands=False)
        raise
    moved.settle(opened, stands=True)
    return tuple(one.document.name for one in changing)


def _echoing(opened: Opened, changing: Sequence[FullDocument]) -> list[FullDocument]:
    """Those that hold words of an account which may not be published; of an account itself a package never speaks."""
    blocked = echoing.blocked(opened)
    if changing and blocked.unseen:
        raise BadUse(
            f"Accounts that may not be published ({blocked.unseen}) lie in compartments that you do not hold, and "
            "cannot be compared; nothing was marked.",
            next_step="Let somebody who holds them mark it, or ask a lead for them (`probata members give`).",
        )
    beside = [one for one in changing if str(one.document.ref) not in blocked.of_people]
    found = blocked.stand_in([SourceText(one.document.ref, one.text) for one in beside])
    return [one for one in beside if one.document.ref in found]


def _refuse_restricted(opened: Opened, changing: Sequence[FullDocument]) -> None:
    """What somebody told is in a compartment; who has to know it is decided there, and it is never public."""
    from probata.store import items

    with look(opened) as connection:
        restricted = items.restricted(connection)
    if found := [one.document.name for one in changing if one.item.ref in restricted]:
        raise BadUse(
            "What somebody told the inquiry is not public; nothing was marked.",
            where=", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else ""),
            next_step="Mark the copy that others have published: add it by itself.",
        )


def _refuse_made_here(opened: Opened, changing: Sequence[FullDocument]) -> None:
    """A corrected text, or what a machine wrote, was published by nobody: it is as public as what it is of."""
    from probata.store import inheriting, items

    with look(opened) as connection:
        here, open_ = inheriting.made_of(connection).here, items.public(connection)
    open_ |= {one.item.ref for one in changing}
    if found := [one.document.name for one in changing if here.get(one.item.ref, frozenset()) - open_]:
        raise BadUse(
            "A text that was made here was published by nobody; nothing was marked.",
            where=", ".join(found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else ""),
            next_step="Mark what it is a text of, or both in one command (`probata tied` says what that is).",
        )


def _made_of(opened: Opened, changing: Sequence[FullDocument]) -> list[FullDocument]:
    """The public documents of files that are made of these."""
    from probata.store import inheriting, items

    mine = {one.item.ref for one in changing}
    with look(opened) as connection:
        made = inheriting.made_of(connection)
        over = {item for one in mine for item in made.reached(one)} & items.public(connection) - mine
        refs = [str(ref) for item in over for ref in items.documents_of(connection, item)]
    return [one for one in texts.load_named(opened, refs).stored if one.item.ref in over] if refs else []


def _of_an_account(found: Sequence[FullDocument]) -> BadUse:
    names = ", ".join(one.document.name for one in found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
    return BadUse(
        f"{echoing.SHARES}; nothing was marked.",
        where=names,
        next_step="Leave it as not public. If others did publish these words by themselves, say how you know: "
        "--reason and --by. A report may not quote them in either case.",
    )


def _decision(one: FullDocument, reason: str, by: str) -> Decision:
    from probata.store.decisions import Decision

    about = one.document.digest.hex
    return Decision(new_ref("decision"), PUBLIC_ALL_THE_SAME, about, "yes", reason, by, clock.now(), "")
