"""What people wrote about items as it stands: every version, opened where this member can; used by custody, assess and
whoever evaluates findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.method.findings.assessment_reading import read_record
from probata.method.findings.model import Authenticity
from probata.method.sources.assessments import Assessments, ItemRecord, Kind
from probata.method.sources.authenticity import AuthenticityRecord
from probata.record.errors import BadInput, Damaged
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.store.assessments import Version
    from probata.store.cells import Held


@dataclass(frozen=True, slots=True)
class Standing:
    """One version of a record about an item: the ``number``th of its kind, written in by a member at a time."""

    ref: Ref
    kind: Kind
    number: int
    member: str
    at: str
    record: ItemRecord


def of_item(connection: Connection, held: Held | None, item: Ref) -> tuple[Standing, ...]:
    """Every version that can be opened, oldest first; Damaged for one that cannot be read."""
    from probata.store import assessments

    return _standing(assessments.of_item(connection, held, item))


def newest(versions: Iterable[Standing]) -> dict[Kind, Standing]:
    """Of each kind the version that counts."""
    return {one.kind: one for one in versions}


def as_file(versions: Iterable[Standing]) -> Assessments:
    """The versions that count, as a file would say them."""
    return Assessments(**{kind.value: one.record for kind, one in newest(versions).items()})  # type: ignore[arg-type]  # one of each kind


def judged(opened: Opened, loaded: Loaded) -> Mapping[Ref, Authenticity]:
    """Item -> the authenticity record that counts, of the items of documents that were loaded."""
    from probata.store import assessments, items

    mine = {one.item.ref for one in loaded.stored}
    with look(opened) as connection:
        written = assessments.compartments(connection)
        within = {under for item, under in items.restricted(connection).items() if item in mine} & written
        held = holding.viewing(opened, connection, within, "read") if within else None
        versions = [one for one in assessments.everything(connection, held) if one.item in mine]
    found: dict[Ref, Authenticity] = {}
    for one in versions:
        if one.said is not None and one.said.kind == Kind.AUTHENTICITY:
            found[one.item] = _authenticity(one.ref, _read(one))
    return found


def _authenticity(ref: Ref, record: ItemRecord) -> Authenticity:
    """As findings know it; what stands in several sentences stands in one text there."""
    if not isinstance(record, AuthenticityRecord):
        raise Damaged("What was written about an item is not the record that it says.", where=str(ref))
    tests, doubts = " ".join(record.tests), " ".join(record.doubts)
    return Authenticity("", record.provenance, tests, doubts, record.result, record.judged_by, str(ref))


def _standing(versions: Iterable[Version]) -> tuple[Standing, ...]:
    count: dict[Kind, int] = {}
    made: list[Standing] = []
    for one in versions:
        if one.said is None:
            continue
        record, kind = _read(one), Kind(one.said.kind)
        count[kind] = count.get(kind, 0) + 1
        made.append(Standing(one.ref, kind, count[kind], one.by, one.at, record))
    return tuple(made)


def _read(one: Version) -> ItemRecord:
    try:
        if one.said is not None and one.said.kind in set(Kind):
            return read_record(Kind(one.said.kind), one.said.table, str(one.ref))
    except BadInput:
        pass
    raise Damaged("What was written about an item cannot be read.", where=str(one.ref)) from None
