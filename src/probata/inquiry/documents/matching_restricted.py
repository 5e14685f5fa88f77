"""Which restricted documents a search finds. They are in no index: what may be opened is opened, one after the other,
and looked through in memory. What cannot fit by its compartment, name or kind is not opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.documents import filters as filtering
from probata.inquiry.documents.wanted import Match, Wanted
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened
from probata.method.documents import finding, hit
from probata.record.errors import NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref
    from probata.store.cells import Held
    from probata.store.item_cells import Sheet
    from probata.store.search_known import Known

SEVERAL = "several people"
_TITLE = "title"


@dataclass(slots=True)
class Restricted:
    """What was found; ``closed`` documents lie in compartments that the member does not hold, ``undated`` places do not
    count."""

    connection: Connection
    held: Held
    compartment_of: dict[Ref, Ref]
    code_names: dict[Ref, str]
    closed: int
    matches: list[Match] = field(default_factory=list)
    undated: int = 0

    def opened(self, one: Match) -> FullDocument | None:
        """A document that was found, whole."""
        from probata.store import item_cells

        assert one.item is not None  # noqa: S101 (a restricted one has its item)
        sheet = item_cells.sheet(self.connection, self.held, one.item, self.compartment_of[one.item])
        return next((each for each in self.whole(sheet, one.item) if str(each.document.ref) == one.ref), None)

    def whose(self, one: Match) -> str:
        """The code name of the compartment in which it lies."""
        assert one.item is not None  # noqa: S101 (as above)
        return self.code_names.get(self.compartment_of[one.item], SEVERAL)

    def whole(self, sheet: Sheet | None, item: Ref) -> Iterator[FullDocument]:
        """The documents of an item with their texts."""
        from probata.store import item_cells, items

        if sheet is not None:
            text, marks = item_cells.text(self.connection, self.held, item)
            yield from items.full(item_cells.outside(sheet, self.held, self.compartment_of[item]), text, marks)


def matches(opened: Opened, connection: Connection, wanted: Wanted, known: Known) -> Restricted:
    """The restricted documents that fit, in compartments that the member holds: each is opened after a log entry that
    says so. Raises NotFound for a code name of nobody."""
    from probata.store import item_cells

    names = _code_names(connection) if known.restricted or wanted.filters.of else {}
    there = _there(known.restricted, wanted, names)
    blocked = known.withdrawn
    usable = {document: where for document, where in there.items() if document not in blocked}
    wanted_here = {compartment for _, compartment in usable.values()}
    held = holding.viewing(opened, connection, wanted_here, "search")
    compartment_of = {item: one for item, one in usable.values() if one in held}
    closed = sum(one not in held for _, one in usable.values())
    answer = Restricted(connection, held, compartment_of, names, closed)
    if not compartment_of:
        return answer
    asked = wanted.asked
    for item, sheet in item_cells.sheets(connection, held).items():
        if item in compartment_of and _may_fit(sheet, wanted):
            for one in answer.whole(sheet, item):
                if str(one.document.ref) not in blocked and _fits(one, wanted) and asked.holds(_body(one)):
                    _take(answer, one, item, wanted)
    return answer


def _there(
    every: Mapping[str, tuple[Ref, Ref]], wanted: Wanted, names: Mapping[Ref, str]
) -> dict[str, tuple[Ref, Ref]]:
    """Document -> its item and compartment, of those whose compartment is asked for."""
    of, filters = {name: ref for ref, name in names.items()}, wanted.filters
    for name in filters.of:
        if name not in of:
            raise NotFound(
                "Nobody has this code name, or nothing of theirs is in a compartment.",
                where=name,
                next_step="`probata interviews` lists code names; those of protected sources are where you added them.",
            )
    if filters.public:
        return {}
    chosen = {of[name] for name in filters.of}
    return {document: where for document, where in every.items() if not chosen or where[1] in chosen}


def _code_names(connection: Connection) -> dict[Ref, str]:
    from probata.store import compartments, interviews

    every = compartments.everything(connection)
    people = {one.ref: one.code_name for one in interviews.everyone(connection)} if every else {}
    found = {one.ref: one.code_name or (people.get(one.interview) if one.interview else None) for one in every}
    return {ref: name for ref, name in found.items() if name}


def _may_fit(sheet: Sheet, wanted: Wanted) -> bool:
    """Whether one of its documents may fit, as far as can be told without opening the text."""
    from probata.store.search_rows import reader_name

    if wanted.readers and reader_name(sheet.item.reader) not in wanted.readers:
        return False
    return any(filtering.is_named(wanted.filters.names, part.name) for part in sheet.parts)


def _fits(one: FullDocument, wanted: Wanted) -> bool:
    claims = [(each.field, each.value) for each in one.document.declared]
    named = filtering.is_named(wanted.filters.names, one.document.name)
    return named and filtering.declares(wanted.filters.declared, claims)


def _body(one: FullDocument) -> str:
    from probata.store import search_body, search_rows

    claims = [(each.field, each.value) for each in one.document.declared]
    about = search_rows.about(one.document.name, claims, one.item.reader, public=False)
    return search_body.body(one.text, about)


def _take(answer: Restricted, one: FullDocument, item: Ref, wanted: Wanted) -> None:
    name, ref = one.document.name, str(one.document.ref)
    if wanted.picking.asks:
        weight = hit.weigh_places(one, wanted.terms, wanted.picking)
        answer.undated += weight.undated
        if weight.places:
            answer.matches.append(Match(name, ref, weight, item=item))
        return
    titles = [each.value for each in one.document.declared if each.field == _TITLE]
    weight = hit.weigh(finding.form(one.text), name, titles, wanted.terms)
    answer.matches.append(Match(name, ref, weight, item=item))
