"""Remarking: conditions of receipt and exculpatory marks are set on items, lifted and read; for mark and findings.

What was written of an item in a compartment is read there, and that it was read is logged. A member who does not hold
the compartment learns that there is something, and of a condition its word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, closed_on, look, new_ref, record, transact
from probata.inquiry.records import found
from probata.inquiry.records.found import Found
from probata.method.documents.conditions import CONDITIONS, is_day, looser
from probata.method.findings.exculpatory import Exculpatory
from probata.method.testimony.toml_shape import nearest
from probata.method.testimony.unseen import empty
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.store.handling import Mark, Note


A_PERSON = "a person named as responsible"
_EXCULPATORY = "mark what speaks for the accused"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody says of items: a condition with its last day, or whom they are exculpatory for; and why."""

    condition: str = ""
    until: str = ""
    exculpatory: str = ""
    reason: str = ""


def remark(opened: Opened, parts: Sequence[str], asked: Asked) -> tuple[str, ...]:
    """Sets the mark on every file that holds one of these documents, and gives the names of these documents.

    A condition that stands gets the newer day and reason; one by which less would be forbidden is lifted in part, and
    asked for as that. Raises NotFound for a document, finding or person that is not
    there, BadUse without a reason, for a word that is no condition, and for a day that is none or is missing.
    """
    from probata.store import handling, saved

    if asked.condition and closed_on(opened):  # who gave something asks for it still
        authorise(opened, "hold")
    elif asked.condition:
        authorise(opened, "add", "set a condition of receipt")
    else:
        authorise(opened, "decide", _EXCULPATORY)
    _check(asked)
    chosen = texts.load(opened, parts).stored
    with transact(opened) as connection:
        known = found.records(connection)
        if asked.exculpatory and asked.exculpatory not in known:
            raise NotFound(
                "No finding, and nobody named as responsible, has this name.",
                where="--exculpatory",
                next_step="`probata findings` lists findings; a person's name is that of the table in their file.",
            )
        person = asked.exculpatory in known and known[asked.exculpatory].kind == saved.PERSON
        note = handling.Note(asked.reason, asked.exculpatory, person)
        _check_no_looser(opened, connection, {one.item.ref for one in chosen}, asked)
        for item in dict.fromkeys(one.item.ref for one in chosen):
            _set(opened, connection, item, asked, note)
    return tuple(one.document.name for one in chosen)


def _check_no_looser(opened: Opened, connection: Connection, these: Collection[Ref], asked: Asked) -> None:
    """Another day must not do what lifting may not: asked in the transaction that sets it."""
    from probata.store import handling

    mine = [one for one in handling.standing(connection) if one.item in these and one.word == asked.condition]
    if asked.condition and any(looser(asked.condition, one.until, asked.until) for one in mine):
        authorise(opened, "hold", "let a condition of receipt forbid less than it does")


def lift(opened: Opened, parts: Sequence[str], asked: Asked) -> tuple[str, ...]:
    """Takes it back, because whoever gave the item agreed, or because it was a mistake; a signed package stays.

    A condition that only reaches a file, since that is made of another, is lifted from this file alone, until it is
    laid on the other anew. Raises BadUse where nothing of the kind stands on one of these documents, and as
    :func:`remark` does.
    """
    authorise(opened, "hold") if asked.condition else authorise(opened, "decide", _EXCULPATORY)
    _check(asked, lifting=True)
    chosen = texts.load(opened, parts).stored
    with transact(opened) as connection:
        for item in dict.fromkeys(one.item.ref for one in chosen):
            _lift(opened, connection, item, chosen, asked)
    return tuple(one.document.name for one in chosen)


def standing(opened: Opened, connection: Connection, act: str) -> tuple[Mark, ...]:
    """Every mark that stands, opened where this member can; that it is opened is logged first."""
    from probata.store import handling

    within = set(handling.compartments(connection).values())
    return handling.standing(connection, holding.viewing(opened, connection, within, act) if within else None)


def called(one: Mark) -> str:
    """Whom an exculpatory mark is for, as everybody may read it: a finding by its name, a person never."""
    if one.note is None:
        return "somebody (it lies in a compartment that you do not hold)"
    return A_PERSON if one.note.of_person else one.note.speaks_for


def exculpatory(opened: Opened) -> tuple[Exculpatory, ...]:
    """What is marked as exculpatory, with the documents of each item."""
    from probata.store import handling, items

    with look(opened) as connection:
        each = [one for one in standing(opened, connection, "findings") if one.kind == handling.EXCULPATORY]
        return tuple(
            Exculpatory(items.documents_of(connection, one.item), one.note.speaks_for if one.note else "")
            for one in each
        )


def with_marks(opened: Opened, now: Found) -> Found:
    """Findings with the documents that are marked as exculpatory for each, or for a person."""
    marks = exculpatory(opened)
    names = {one.document.ref: one.document.name for one in now.known.loaded.stored}
    spoken: dict[str, tuple[str, ...]] = {}
    for one in marks:
        mine = sorted(names.get(ref, "a document that may not be used") for ref in one.documents)
        if not one.closed:
            spoken[one.speaks_for] = tuple(dict.fromkeys((*spoken.get(one.speaks_for, ()), *mine)))
    return replace(now, spoken_for=spoken, closed_marks=sum(one.closed for one in marks))


def _set(opened: Opened, connection: Connection, item: Ref, asked: Asked, note: Note) -> None:
    from probata.store import handling

    ref = new_ref("decision")
    if asked.condition:
        binds, answer = handling.binds_condition(item, asked.condition), handling.STANDS
        answer = f"{handling.UNTIL}{asked.until}" if asked.until else answer
        _save(opened, connection, item, (ref, handling.CONDITION, binds, answer), note, "condition set")
    else:
        binds = handling.binds_exculpatory(item, ref)
        _save(opened, connection, item, (ref, handling.EXCULPATORY, binds, handling.STANDS), note, "exculpatory set")


def _lift(opened: Opened, connection: Connection, item: Ref, chosen: Iterable[FullDocument], asked: Asked) -> None:
    from probata.store import handling

    mine = [one for one in standing(opened, connection, "mark") if one.item == item and _is_asked(one, asked)]
    if not mine and _reaches(connection, item, asked):
        binds, note = handling.binds_condition(item, asked.condition), handling.Note(asked.reason)
        lifted = (new_ref("decision"), handling.CONDITION, binds, handling.LIFTED)
        _save(opened, connection, item, lifted, note, "condition lifted")
        return
    if not mine:
        name = next(one.document.name for one in chosen if one.item.ref == item)
        step = "`probata list` shows what stands on each document. Nothing was lifted."
        raise BadUse("Nothing of the kind stands here.", where=name, next_step=step)
    for one in mine:
        act = "condition lifted" if asked.condition else "exculpatory lifted"
        made = (new_ref("decision"), one.kind, one.binds, handling.LIFTED)
        of_person = one.note is not None and one.note.of_person
        _save(opened, connection, item, made, handling.Note(asked.reason, asked.exculpatory, of_person), act)


def _reaches(connection: Connection, item: Ref, asked: Asked) -> bool:
    """Whether such a condition stands on what the item is made of, and holds for it."""
    from probata.store import handling, inheriting

    reaching = inheriting.reaching(connection, handling.standing(connection)).get(item, ())
    return any(one.word == asked.condition for one in reaching)


def _is_asked(one: Mark, asked: Asked) -> bool:
    if asked.condition:
        return one.word == asked.condition
    return one.note is not None and bool(one.note.speaks_for) and one.note.speaks_for == asked.exculpatory


def _save(
    opened: Opened, connection: Connection, item: Ref, made: tuple[Ref, str, str, str], note: Note, act: str
) -> None:
    from probata.store import handling
    from probata.store.decisions import Decision

    decision = Decision(*made, "", str(opened.member), clock.now(), "")
    handling.save(connection, holding.sealing(opened), item, decision, note)
    record(connection, opened, act, {"decision": str(made[0]), "item": str(item)})


def _check(asked: Asked, *, lifting: bool = False) -> None:
    condition = CONDITIONS.get(asked.condition)
    if asked.condition and condition is None:
        raise BadUse(f"{asked.condition!r} is no condition of receipt.", next_step=nearest(asked.condition, CONDITIONS))
    if empty(asked.reason):
        raise BadUse(
            "A mark on an item needs a reason, and so does lifting it.",
            next_step="Say who asked for it, or why it speaks for somebody: --reason.",
        )
    if asked.until and not is_day(asked.until):
        raise BadUse("This is no day.", where=asked.until, next_step="Write --until 2027-03-31.")
    if condition and condition.needs_day and not asked.until and not lifting:
        raise BadUse(f"“{condition.word}” is nothing without a day.", next_step="Say the last day: --until 2027-03-31.")
