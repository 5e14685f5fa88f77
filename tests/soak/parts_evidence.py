"""More parts of an inquiry, as in ``parts.py``: how files came in, what is tied to what, what is known of each file.

Everything is read as it lies, with the compartments that the member holds: the verbs that show these write down who
looked, which would be one more entry for each part.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.record.ref import Ref
    from probata.store.arrivals import Arrival
    from probata.store.cells import Held

_ANEW = frozenset({"signed", "handed", "checkpoints", "published"})
"""Tables of which an act that is done a second time makes one more row: what left is signed, or asked for, again."""
_OF_REPORTS = ("edition ", "paragraph ")
"""What of ``basis`` an edition leaves that is signed a second time, under another name."""
_ELSEWHERE = frozenset({"log", "facts", "sealed"})
"""Tables that another part tells of: the acts, the keyring, the cells."""


def _held(opened: Opened) -> Held:
    from probata.store.cells import Held

    return Held(opened.folder.inquiry, opened.compartments)


def _names(opened: Opened) -> Mapping[Ref, str]:
    """What items and documents are called that may be used."""
    from probata.inquiry.documents import texts

    found: dict[Ref, str] = {}
    for one in texts.load(opened).stored:
        found |= {one.item.ref: one.item.name, one.document.ref: one.document.name}
    return found


def arrivals(opened: Opened) -> Iterator[tuple[str, str]]:
    """Every file that came in, by its name and that of the file which it came inside of; how often, and what of it."""
    from probata.inquiry.entry.door import look
    from probata.store import arrivals as store

    names = _names(opened)
    with look(opened) as connection:
        told = Counter(_arrival(one, names) for one in store.everything(connection, _held(opened)))
    for says, many in told.items():
        yield f"arrival {says}", f"{many} times"


def _arrival(one: Arrival, names: Mapping[Ref, str]) -> str:
    inside = f" in {names.get(one.holder, 'another')}" if one.holder else ""
    became = one.code or (names.get(one.item, "one that may not be used") if one.item else "nothing")
    lies = "in a compartment" if one.compartment else "open"
    return f"{one.said.name if one.said else 'sealed'}{inside}: {became}, {lies}"


def ties(opened: Opened) -> Iterator[tuple[str, str]]:
    """Every row that ties two documents, in its order among those of these two, with who says so and why."""
    from probata.inquiry.entry.door import look
    from probata.store import ties as store

    names, seen = _names(opened), Counter[str]()
    with look(opened) as connection:
        for one in store.everything(connection, _held(opened)):
            of = f"{one.kind.value} {names.get(one.document, 'another')} of {names.get(one.of, 'another')}"
            seen[of] += 1
            lies = "in a compartment" if one.compartment else "open"
            said = f"{one.said.who}: {one.said.reason}" if one.said else "sealed"
            yield f"tie {of} {seen[of]}", f"stands {one.stands}, {said}, {lies}"


def assessments(opened: Opened) -> Iterator[tuple[str, str]]:
    """Every version of what was written down about a file."""
    from probata.inquiry.entry.door import look
    from probata.store import assessments as store

    names, seen = _names(opened), Counter[str]()
    with look(opened) as connection:
        for one in store.everything(connection, _held(opened)):
            of = f"{one.said.kind if one.said else 'sealed'} of {names.get(one.item, 'another')}"
            seen[of] += 1
            table = json.dumps(one.said.table, sort_keys=True) if one.said else ""
            yield f"assessment {of} {seen[of]}", hashlib.sha256(table.encode()).hexdigest()[:16]


def likenesses(opened: Opened) -> Iterator[tuple[str, str]]:
    """How each picture looks, open ones and those in compartments."""
    from probata.inquiry.entry.door import look
    from probata.store import likenesses as store

    names = _names(opened)
    with look(opened) as connection:
        for item, one in store.everything(connection, _held(opened)).items():
            yield f"likeness {names.get(item, 'another')}", hashlib.sha256(repr(one).encode()).hexdigest()[:16]


def places(opened: Opened) -> Iterator[tuple[str, str]]:
    """Where what people told was coded, person by person."""
    from probata.inquiry.entry.door import look
    from probata.store import coded_places, interviews

    with look(opened) as connection:
        people = {one.ref: one.code_name for one in interviews.everyone(connection)}
        for interview, codes in coded_places.everyones(connection, _held(opened)).items():
            for code, spelled in codes.items():
                yield f"place {code} of {people.get(interview, 'nobody')}", spelled


def rows(opened: Opened) -> Iterator[tuple[str, str]]:
    """How many rows each table has, so that a table of which nothing else is told here is missed all the same."""
    from sqlalchemy import and_, func, select, true

    from probata.inquiry.entry.door import look
    from probata.store.tables import basis, metadata

    with look(opened) as connection:
        for name, table in metadata.tables.items():
            if name not in _ELSEWHERE:
                only = and_(*(~basis.c.of.startswith(one) for one in _OF_REPORTS)) if table is basis else true()
                many = connection.execute(select(func.count()).select_from(table).where(only)).scalar() or 0
                yield f"rows of {name}", str(many) if name not in _ANEW else "some" if many else "none"
