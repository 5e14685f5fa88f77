"""Enclosing: what somebody told goes into a compartment of its own, as soon as it is known whose it is.

An interview has a compartment from the moment that its identity or its account is in the inquiry. A file that holds
accounts of several people, or of a protected source besides, has one that is theirs together. With a file go those that
hold it, since its words can be read in them, and those that came inside of these alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.accounts import open_copies, people
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, record, transact
from probata.method.testimony.unseen import UNSEEN, empty
from probata.record.errors import BadInput, BadUse, NotFound, ProbataError
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Interview
    from probata.store.arrivals import Inside
    from probata.store.compartments import Compartment

_TAKEN = "Choose another; or, for more files of the same person, leave out --new-source."


@dataclass(slots=True)
class Moved:
    """The blobs that moving files made superfluous (``old``) and those that it wrote (``new``)."""

    old: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)

    def settle(self, opened: Opened, *, stands: bool) -> None:
        """Removes what is no longer needed, once it is known whether the transaction stands. The first error that
        somebody made is the one to tell, so that none of this replaces it."""
        from probata.store import blobs, items
        from probata.store.soundness import quarantining

        gone = self.old if stands else self.new
        if gone:
            with contextlib.suppress(ProbataError), transact(opened) as connection:
                gone = gone - items.blob_names(connection)
                blobs.discard(opened.blobs, gone)
                if stands:  # or a damaged one from before would open as long as the inquiry does
                    quarantining.forget(opened.folder.quarantine, opened.blobs, gone)


def ensure(opened: Opened, connection: Connection, interviews: Iterable[Ref]) -> Mapping[Ref, Ref]:
    """Interview -> compartment, for every interview that has one; these get one if they have none yet."""
    from probata.store import compartments

    known = compartments.of_interviews(connection)
    fresh = [one for one in dict.fromkeys(interviews) if one not in known]
    return {**known, **dict(zip(fresh, holding.make(opened, connection, compartments.INTERVIEW, fresh), strict=True))}


def compartment_of(opened: Opened, connection: Connection, code_name: str, *, new_source: bool) -> Ref:
    """The compartment of an interview or a protected source with this code name, made where there is none yet.

    A source of which nothing lies here yet is new as well: a command was stopped that made its compartment and came to
    no file, and doing it again goes on.

    Raises NotFound for a code name that nobody has, unless it is that of a ``new_source``; BadUse for a new source
    under a code name that somebody has, or that holds something of an identity.
    """
    from probata.store import compartments, interviews

    interview = interviews.named(connection, code_name)
    source = compartments.of_source(connection, code_name)
    if new_source:
        if source and source.ref in opened.compartments.held and compartments.is_empty(connection, source.ref):
            return source.ref
        if interview or source:
            raise BadUse("Somebody has this code name already.", where=code_name, next_step=_TAKEN)
        _check_code_name(opened, connection, code_name)
        if compartments.is_provisional(code_name):
            raise BadUse("Such code names are made by the inquiry itself.", where=code_name, next_step=_TAKEN)
        (made,) = holding.make(opened, connection, compartments.SOURCE, code_name=code_name)
        record(connection, opened, "new source", {"compartment": str(made)})
        return made
    if source is not None:
        return source.ref
    if interview is None:
        raise NotFound(
            "Nobody has this code name.",
            where=code_name,
            next_step="`probata interviews` lists them; --new-source makes a compartment for a new protected source.",
        )
    return ensure(opened, connection, [interview.ref])[interview.ref]


def _check_code_name(opened: Opened, connection: Connection, code_name: str) -> None:
    if UNSEEN.search(code_name) or (not empty(code_name) and (empty(code_name[0]) or empty(code_name[-1]))):
        raise BadUse(
            "The code name begins or ends with a blank, or has a sign that nobody sees: it would be taken for another.",
            next_step="Write it as people would type it, such as S-07.",
        )
    if empty(code_name) or people.lexicon(opened, connection).find(code_name):
        raise BadUse(
            "The code name is empty or holds something of somebody's identity.",
            next_step="Choose a number that says nothing, such as S-07: it lies outside the compartment.",
        )


def refuse_closed(opened: Opened, within: Mapping[Ref, Ref], interviews: Collection[Ref]) -> None:
    """BadInput when one of these interviews lies in a compartment that this member does not hold."""
    closed = sum(one in within and within[one] not in opened.compartments.held for one in interviews)
    if closed:
        raise BadInput(
            f"{closed} of the interviews {'lies' if closed == 1 else 'lie'} in compartments that you do not hold.",
            next_step="Ask a lead for them (`probata members give`), or let somebody who holds them do this. "
            "Nothing was changed.",
        )


def enclose_accounts(opened: Opened, connection: Connection, everyone: Iterable[Interview], moved: Moved) -> int:
    """Moves every file that holds somebody's account where it belongs, and gives how many were moved."""
    from probata.store import arrivals, compartments, items

    told: dict[Ref, set[Ref]] = {}
    for one in everyone:
        if one.account:
            told.setdefault(items.item_of(connection, one.account), set()).add(one.ref)
    known = {one.ref: one for one in compartments.everything(connection)}
    within = {one.interview: one.ref for one in known.values() if one.interview}
    there = items.restricted(connection)
    inside = arrivals.Inside.of(connection)
    to: dict[Ref, Ref] = {}
    moving = 0
    for unit in inside.units(told):
        theirs = _theirs(inside, unit, told)
        # whoever does not hold the compartment that a file is in neither sees nor moves it
        mine = {item for item in unit if item not in there or there[item] in opened.compartments.held}
        wrong = {item for item in mine if not _belongs(known.get(there.get(item, item)), theirs[item])}
        free = {item for item in wrong if item not in there or known[there[item]].is_provisional}
        alone = {item: within[min(theirs[item])] for item in free if len(theirs[item]) == 1}
        if joint := wrong - alone.keys():
            people = set[Ref]().union(*(theirs[item] for item in joint))
            to.update(dict.fromkeys(joint, joined(opened, connection, joint, people)))
        to.update(alone)
        moving += len(wrong & told.keys())
    _move(opened, connection, to, moved)
    return moving + _enclose_copies(opened, connection, moved)


def _theirs(inside: Inside, unit: Collection[Ref], told: Mapping[Ref, set[Ref]]) -> dict[Ref, set[Ref]]:
    """Item -> the people whose accounts it holds, in itself or in what came inside of it; what holds none, and came
    with accounts, is theirs whose accounts those are."""
    everyone = set[Ref]().union(*(told.get(item, ()) for item in unit))
    own = {item: set[Ref]().union(*(told.get(each, ()) for each in inside.below(item))) for item in unit}
    return {item: people or everyone for item, people in own.items()}


def _enclose_copies(opened: Opened, connection: Connection, moved: Moved) -> int:
    """What somebody added openly who could not know that it lies in a compartment."""
    copies = open_copies.to_enclose(opened, connection)
    if copies:
        enclose(opened, connection, copies, moved)
    return len(copies)


def enclose(opened: Opened, connection: Connection, to: Mapping[Ref, Ref], moved: Moved) -> None:
    """Moves files into compartments (item -> compartment) with what goes along, and logs each.

    What belongs into several, since it holds what several people told, goes into one that is theirs together: it is
    lost with each of them. A compartment that the inquiry made for a chat gives way to any other.
    """
    from probata.store import arrivals, compartments, items

    whole: dict[Ref, Ref] = {}
    inside, told = arrivals.Inside.of(connection), arrivals.told(connection)
    there, held = items.restricted(connection), opened.compartments.held
    provisional = {one.ref for one in compartments.everything(connection) if one.is_provisional}
    for unit in inside.units(to):
        mine = {item for item in unit if item not in there or there[item] in held}
        holds = mine | (told & frozenset[Ref]().union(*(inside.below(item) for item in mine)))
        places = {to[item] for item in unit if item in to} | {there[item] for item in holds if item in there}
        places = places - provisional or places
        if len(places) > 1:
            places = {joined(opened, connection, mine, _people(connection, places))}
        whole.update(dict.fromkeys(mine, *places))
    _move(opened, connection, whole, moved)


def enclose_numbered(opened: Opened, connection: Connection, these: Collection[Ref], moved: Moved) -> None:
    """Moves those of these files to where their numbers lie that nobody has published after all: the bytes that came
    hold the numbers themselves. What this member does not hold stays open until somebody adds the file again."""
    from probata.store import vault

    held = opened.compartments.held
    there = {item: one for item, one in vault.numbered(connection).items() if item in these and one in held}
    if there:
        enclose(opened, connection, there, moved)


def joined(opened: Opened, connection: Connection, these: Iterable[Ref], people: Collection[Ref]) -> Ref:
    """A new compartment for files of several people (interviews, or compartments of sources). Their documents, but for
    accounts, which are one person's, rest on all of these: what one of them takes back, or is erased with, is found."""
    from probata.store import basis, compartments, interviews, items

    accounts = interviews.accounts(connection)
    documents = {str(document) for item in these for document in items.documents_of(connection, item)}
    for one in sorted(documents - accounts):
        basis.rest(connection, one, {*basis.under(connection, one), *map(str, people)})
    (made,) = holding.make(opened, connection, compartments.JOINT)
    return made


def _people(connection: Connection, places: Collection[Ref]) -> set[Ref]:
    """Whose compartments these are; of one that is several people's, what lies in it says it already."""
    from probata.store import compartments

    found = [one for one in compartments.everything(connection) if one.ref in places]
    return {one.interview or one.ref for one in found if one.kind != compartments.JOINT}


def _move(opened: Opened, connection: Connection, to: Mapping[Ref, Ref], moved: Moved) -> None:
    from probata.store import enclosing, items, openings

    there = items.restricted(connection)
    holding.viewing(opened, connection, {there[item] for item in to if item in there}, "enclose")
    openings.enclose(connection, holding.sealing(opened), to)
    old = enclosing.enclose(connection, holding.sealing(opened), opened.folder.blobs, opened.blobs, to)
    for item, blob in old.items():
        moved.old.add(blob)
        moved.new.add(items.blob_of(connection, item))
        record(connection, opened, "enclose", {"item": str(item), "compartment": str(to[item])})


def _belongs(now: Compartment | None, people: set[Ref]) -> bool:
    """Whether a file is in the right place: with the one person who told it, or in one that is several people's."""
    from probata.store import compartments

    if now is None:
        return False
    return now.kind == compartments.JOINT or {now.interview} == people
