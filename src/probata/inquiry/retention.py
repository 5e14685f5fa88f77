"""retention: the plan for how long material is kept; what is due today, and what a legal hold keeps. It destroys
nothing: erasure is asked for and confirmed by two persons (erase)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import removing
from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.documents.proposing import PROPOSED
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.written import read_text
from probata.method.documents.conditions import CONDITIONS
from probata.method.testimony.retention import Material, Term, ends_on, is_due, read_plan
from probata.record.canonical import Json
from probata.record.errors import NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

_HANDLE = "retention"


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of material under the plan: its term, when that ends, what there is, and what a hold keeps of it.

    ``term`` is None where the plan says nothing of the kind, ``ends`` None while it waits for the closing. ``things``
    are code names or names of documents, ``held`` those under a hold; of rejected proposals there are only numbers.
    """

    of: Material
    term: Term | None
    ends: date | None
    due: bool
    things: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    number: int = 0

    def as_json(self) -> dict[str, Json]:
        """The documented object of a kind."""
        term = self.term
        return {
            "of": self.of.value,
            "then": term.then.value if term else None,
            "to": term.to or None if term else None,
            "why": term.why if term else None,
            "ends": self.ends.isoformat() if self.ends else None,
            "due": self.due,
            "number": self.number,
            "things": list(self.things) if self.due else [],
            "held": list(self.held),
        }


@dataclass(frozen=True, slots=True)
class Handback:
    """A document that was received to be given back or destroyed by a day, whether or not a plan speaks of it."""

    name: str
    by: str
    due: bool

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"name": self.name, "by": self.by, "due": self.due}


@dataclass(frozen=True, slots=True)
class Due:
    """Everything under the plan as it is today; ``closed`` is the day of closing, empty while the inquiry is open."""

    today: str
    closed: str
    kinds: tuple[Kept, ...]
    handbacks: tuple[Handback, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented retention object."""
        return {
            "today": self.today,
            "closed": self.closed or None,
            "kinds": [one.as_json() for one in self.kinds],
            "to_give_back": [one.as_json() for one in self.handbacks],
        }


def take_in(opened: Opened, path: Path) -> tuple[Term, ...]:
    """Takes a plan in, in place of the one before; the same text again changes nothing.

    Raises NotFound, and BadInput with every fault and its line, or for words that name somebody who was interviewed.
    """
    from probata.store import saved

    authorise(opened, "hold")
    text = read_text(path)
    terms = read_plan(text, path.name)
    check_unnamed(opened, text, path.name)
    with transact(opened) as connection:
        before = saved.standing(connection, {saved.RETENTION_PLAN}).get(_HANDLE)
        body: dict[str, Json] = {"name": path.name, "text": text}
        if before is None or before.body != body:
            ref = new_ref("file")
            one = saved.Saved(ref, _HANDLE, saved.RETENTION_PLAN, body, str(opened.member), clock.now())
            saved.save(connection, one)
            record(connection, opened, "retention plan", {"terms": len(terms)})
    return tuple(terms.values())


def due(opened: Opened) -> Due:
    """What is due today under the plan that stands, and what a hold keeps; NotFound without a plan.

    Names are those of the documents that this member can open; that compartments are opened for it is logged.
    """
    authorise(opened, "hold")
    with look(opened) as connection:
        return _due(opened, connection)


def _due(opened: Opened, connection: Connection) -> Due:
    from probata.store import closing, saved, times

    plan = saved.standing(connection, {saved.RETENTION_PLAN}).get(_HANDLE)
    if plan is None:
        raise NotFound("There is no retention plan.", next_step="Write one and take it in: probata retention PLAN.toml")
    terms = read_plan(str(plan.body["text"]), str(plan.body["name"]))
    ended = closing.standing(connection)
    day, today = (
        date.fromisoformat(ended.on) if ended else None,
        date.fromisoformat(max(clock.today(), times.latest(connection)[:10])),
    )
    kinds = tuple(_kept(connection, of, terms, (day, today)) for of in Material)
    return Due(today.isoformat(), ended.on if ended else "", kinds, _handbacks(opened, connection, today))


def _kept(connection: Connection, of: Material, terms: Mapping[Material, Term], days: tuple[date | None, date]) -> Kept:
    from probata.store import purging

    closed, today = days
    term = terms.get(of)
    ends, over = (ends_on(term, closed), is_due(term, closed, today)) if term else (None, False)
    if of is Material.REJECTED:
        number = len(purging.rejected(connection, PROPOSED))
        return Kept(of, term, ends, over and number > 0, number=number)
    names = _things(connection, of)
    standing = set(removing.holds(connection))
    held = tuple(name for ref, name in names if ref in standing)
    things = tuple(name for ref, name in names if ref not in standing)
    return Kept(of, term, ends, over and bool(things), things, held, len(names))


def _things(connection: Connection, of: Material) -> Sequence[tuple[str, str]]:
    """Ref, as holds name it, and name of each thing of this kind; who was erased is none any more."""
    from probata.store import compartments, deposits, erasing, interviews, items

    if of is Material.OPEN:
        return [("", name) for name, _, _ in items.names_of_documents(connection)]
    if of is Material.SOURCES:
        field = deposits.compartments_of_copies(connection)  # a field copy is a source by its form alone
        every = (one for one in compartments.everything(connection) if one.ref not in field)
        return [(str(one.ref), one.code_name) for one in every if one.code_name]
    everyone = ((str(one.ref), one.code_name) for one in interviews.everyone(connection))
    return [(ref, name) for ref, name in everyone if not name.startswith(erasing.STUB)]


def _handbacks(opened: Opened, connection: Connection, today: date) -> tuple[Handback, ...]:
    """What is made of such a document goes with it, and is a line of its own."""
    from probata.store import handling, inheriting, items

    marks = [one for one in handling.standing(connection) if one.word in CONDITIONS and _returns(one.word)]
    reaching = inheriting.reaching(connection, marks).items()
    lines = [(one.item, one.until) for one in marks]
    lines += sorted({(item, one.until) for item, each in reaching for one in each} - {*lines})
    restricted = items.restricted(connection)
    within = {restricted[item] for item, _ in lines if item in restricted}
    held = holding.viewing(opened, connection, within, "retention") if within else None
    names = {ref: name for name, ref, _ in items.names_of_documents(connection, held)} if marks else {}
    found = []
    for item, until in lines:
        mine = sorted(names[ref] for ref in items.documents_of(connection, item) if ref in names)
        name = ", ".join(mine) or "a document in a compartment that you do not hold"
        found.append(Handback(name, until, today.isoformat() >= until))
    return tuple(sorted(found, key=lambda one: (one.by, one.name)))


def _returns(word: str) -> bool:
    return CONDITIONS[word].from_then_on
