"""Whose words lie where: in an account that a table links, in what was one once, in any file of a compartment.

The one place that knows it. A memo that somebody put beside a person's account is theirs as the account is: consent,
withdrawal and whatever leaves the inquiry ask here and not the table of accounts alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Select, or_, select, union

from probata.record.ref import Ref
from probata.store.compartments import JOINT
from probata.store.tables import basis, compartments, documents, interviews, items

_FEW = 500


def of_items(connection: Connection) -> dict[Ref, set[Ref]]:
    """Item -> the interviews that it is of: whose account it holds or once held, whose compartment it lies in."""
    return _refs(_of_items(connection))


def of_documents(connection: Connection, among: Collection[str] | None = None) -> dict[Ref, set[Ref]]:
    """Document -> the interviews whose words it holds, for each (of ``among``) that holds somebody's.

    An account is of those whom a table links with it; of nobody else's in a joint file. Any other document is of the
    person in whose compartment it lies, or of everybody who told its file. Each of them has to be asked for consent.
    """
    linked = select(interviews.c.account, interviews.c.ref).where(interviews.c.account.is_not(None))
    inside = (
        select(documents.c.ref, compartments.c.interview)
        .join(items, documents.c.item == items.c.ref)
        .join(compartments, items.c.compartment == compartments.c.ref)
        .where(compartments.c.interview.is_not(None))
    )
    found, told = _people_of(connection, union(linked, inside)), _of_items(connection)
    for document, item in connection.execute(select(documents.c.ref, documents.c.item)):
        if item in told and document not in found:
            found[document] = told[item]
    return _refs(found if among is None else {one: found[one] for one in set(among) & found.keys()})


def told(connection: Connection) -> set[str]:
    """The Refs of all documents that hold words of people who were interviewed: what :func:`of_documents` knows."""
    items_told = select(documents.c.item).where(documents.c.ref.in_(union(_accounts(None), _once(None))))
    query = select(documents.c.ref).join(items, documents.c.item == items.c.ref)
    query = query.outerjoin(compartments, items.c.compartment == compartments.c.ref)
    theirs = or_(compartments.c.interview.is_not(None), items.c.ref.in_(items_told))
    return set(connection.execute(query.where(theirs)).scalars())


def confided(connection: Connection) -> set[str]:
    """The Refs of all documents that somebody told or gave in confidence: in a compartment, or in a file with an
    account. Of a protected source nobody wrote down what is allowed; it is confided all the same."""
    told = select(documents.c.item).where(documents.c.ref.in_(union(_accounts(None), _once(None))))
    query = select(documents.c.ref).join(items, documents.c.item == items.c.ref)
    return set(connection.execute(query.where(or_(items.c.compartment.is_not(None), items.c.ref.in_(told)))).scalars())


def withdrawn(connection: Connection) -> set[str]:
    """The Refs of all documents that nobody may use any more, since somebody who told their file took consent back."""
    gone = select(interviews.c.ref).where(interviews.c.withdrawn)
    return set(connection.execute(_with(gone)).scalars())


def with_people(connection: Connection, people: Collection[str]) -> set[str]:
    """The same as if these interviews took consent back: every document that goes with them."""
    names, found = sorted(people), set[str]()
    for few in (names[at : at + _FEW] for at in range(0, len(names), _FEW)):
        found |= set(connection.execute(_with(select(interviews.c.ref).where(interviews.c.ref.in_(few)))).scalars())
    return found


def _with(people: Select[Any]) -> Select[Any]:
    """Every document of a file that one of these people told, and of every file in their compartment. A joint file
    goes as a whole, with what others told in it: what one of them said cannot be cut out of the words of the other."""
    told = select(documents.c.item).where(documents.c.ref.in_(union(_accounts(people), _once(people))))
    own = select(compartments.c.ref).where(compartments.c.interview.in_(people))
    joint = (
        select(items.c.compartment)
        .join(compartments, items.c.compartment == compartments.c.ref)
        .where(items.c.ref.in_(told), compartments.c.kind == JOINT)
    )
    within = select(items.c.ref).where(items.c.compartment.in_(union(own, joint)))
    return select(documents.c.ref).where(documents.c.item.in_(union(told, within)))


def _accounts(people: Select[Any] | None) -> Select[Any]:
    query = select(interviews.c.account).where(interviews.c.account.is_not(None))
    return query if people is None else query.where(interviews.c.ref.in_(people))


def _once(people: Select[Any] | None) -> Select[Any]:
    """What was once an account: a later table may name another file, and the words stay theirs."""
    everybody = select(interviews.c.ref) if people is None else people
    return select(basis.c.of).where(basis.c.rests_on.in_(everybody))


def _of_items(connection: Connection) -> dict[str, set[str]]:
    told = select(documents.c.item, interviews.c.ref).join(interviews, interviews.c.account == documents.c.ref)
    once = select(documents.c.item, interviews.c.ref).join(basis, basis.c.of == documents.c.ref)
    inside = select(items.c.ref, compartments.c.interview).join(items, items.c.compartment == compartments.c.ref)
    parts = (
        told,
        once.join(interviews, interviews.c.ref == basis.c.rests_on),
        inside.where(compartments.c.interview.is_not(None)),
    )
    return _people_of(connection, union(*parts))


def _people_of(connection: Connection, query: Any) -> dict[str, set[str]]:  # unions have no row types of their own
    found: dict[str, set[str]] = {}
    for one, interview in connection.execute(query):
        found.setdefault(one, set()).add(interview)
    return found


def _refs(found: Mapping[str, set[str]]) -> dict[Ref, set[Ref]]:
    """Spelled out at the end, once for each: there may be tens of thousands."""
    people = {one: Ref.parse(one) for one in set().union(*found.values())}
    return {Ref.parse(one): {people[each] for each in whose} for one, whose in found.items()}
