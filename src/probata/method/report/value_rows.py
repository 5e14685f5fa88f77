"""value_rows: the rows behind what a signed edition says of people, one a person, and whom each of them is about.

A row that names nobody can be disclosed later only when it is known whose it is: by the item that it binds, or by the
Refs beside it, which stay in the inquiry. Of whom nothing may be told there is no row that could ever be opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from probata.method.findings.model import Evidence, Finding
from probata.method.report.annex_tables import AnnexNumber
from probata.method.report.model import OUTSIDE, Bound, SavedCount, SavedPlace
from probata.method.testimony.disclosable import disclosable
from probata.method.testimony.model import Interview
from probata.record.canonical import Json
from probata.record.count import Heard
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.signing.model import Value

Items: TypeAlias = Mapping[Ref, Digest]
Row: TypeAlias = Mapping[str, Json]
_HEARD = tuple(Heard)
_BOUND = "bound"
"""The figure of what a finding rests on: how many pieces that is, the package does not say."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and for each of its rows whom it is about: nobody, or None where that is not known.

    Without ``people`` it is known of no row.
    """

    value: Value
    people: tuple[frozenset[Ref] | None, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Around:
    """What rows are made from: the report, the files that may be handed over, and of whom nothing may be told.

    ``silent``: interviews that the signer leaves out of the published tree, whatever they allowed, and all of whom
    consent lets nothing be told one by one.
    """

    bound: Bound
    items: Items
    silent: frozenset[Ref]
    known: Mapping[Ref, Interview] = field(repr=False)

    def item(self, interview: Ref) -> Digest | None:
        """The file of somebody's account, where it may be handed over."""
        account = self.known[interview].account
        return self.items.get(account) if account else None


def around(bound: Bound, items: Items, out: frozenset[Ref] = frozenset()) -> Around:
    """What rows of this report are made from."""
    people = bound.records.interviews
    fine = zip(people, disclosable(people, bound.records.today), strict=True)
    silent = out | {one.ref for one, may in fine if not may}
    return Around(bound, items, silent, {one.ref: one for one in people})


def of_people(value: Value, each: Iterable[tuple[Ref, Row]], at_hand: Around) -> Told:
    """The value over one row a person; those of whom nothing may be told are counted without a leaf of theirs."""
    told, silent = _apart(each, at_hand.silent)
    rows, people = tuple(row for _, row in told), tuple(frozenset({ref}) for ref, _ in told)
    items = tuple(at_hand.item(ref) for ref, _ in told)
    left_out = tuple(row for _, row in silent)
    return Told(_with(value, rows, items, left_out), people)


def of_five(value: Value, record: SavedCount, at_hand: Around) -> Told:
    """A plain count: what each person of the base said."""
    each = zip(at_hand.bound.records.interviews, record.heard, strict=True)
    said = ((one.ref, {"heard": _HEARD[at].value}) for one, at in each if at != OUTSIDE)
    return of_people(value, said, at_hand)


def of_crossed(value: Value, record: SavedCount, part: str, members: frozenset[Ref], at_hand: Around) -> Told:
    """One printed number of a crossed count: each row says what it is that the person was counted for."""
    row: Row = {"counted": part, "of": record.expression, "among": record.among}
    return of_people(value, ((ref, row) for ref in sorted(members, key=str)), at_hand)


def of_annex(value: Value, number: AnnexNumber, at_hand: Around) -> Told:
    """A number of the annex over its members, each with what defines their group."""
    row: Row = {"counted": number.name, "of": dict(number.conditions)}
    if len(number.members) != number.value:  # whom it counts is not known one by one
        return Told(_with(value, (row,) * number.value, (), ()))
    return of_people(value, ((ref, row) for ref in sorted(number.members, key=str)), at_hand)


def of_place(value: Value, record: SavedPlace, at_hand: Around) -> Told:
    """Words at a place; of whoever is silent there is no leaf, though the words are printed."""
    if value.grade is Grade.RECOMPUTED:
        return Told(value)
    people = (_whose(record),)
    if people[0] & at_hand.silent:
        return Told(_with(value, (), (), value.rows))
    return Told(_with(value, value.rows, (at_hand.items.get(record.document),), ()), people)


def of_finding(name: str, finding: Finding, at_hand: Around) -> Iterator[Told]:
    """What a finding rests on: a leaf for each piece, which says nothing of the same piece under another finding."""
    pieces = [*_pieces(finding, at_hand)]
    if not pieces:
        return
    sentence, silent = f"Finding {name}: what it rests on is bound.", at_hand.silent
    told = [one for one in pieces if not (one[1] or frozenset()) & silent]
    left_out = tuple(row for row, people, _ in pieces if (people or frozenset()) & silent)
    value = Value(sentence, _BOUND, {"name": "reading"}, Grade.ATTESTED, ())
    rows, items = tuple(row for row, _, _ in told), tuple(item for _, _, item in told)
    yield Told(_with(value, rows, items, left_out), tuple(people for _, people, _ in told))


def witnesses(finding: Finding, at_hand: Around) -> frozenset[Ref] | None:
    """Everybody whose account a finding rests on; None where it rests on what nobody has published and nobody told."""
    people: set[Ref] = set()
    for _, whose, _ in _pieces(finding, at_hand):
        if whose is None:
            return None
        people |= whose
    return frozenset(people)


def _pieces(finding: Finding, at_hand: Around) -> Iterator[tuple[Row, frozenset[Ref] | None, Digest | None]]:
    places = _places(at_hand.bound)
    sides = (("for", finding.evidence), ("against", finding.contrary), ("beside", finding.beside))
    for side, pieces in sides:
        for one in pieces:
            place = places.get(one.record)
            row = {"finding": finding.content.hex, "side": side, "kind": one.kind.value, **_place(place)}
            people = _of(one) | _whose(place)
            open_to_all = one.document is None or (place is not None and place.public)
            yield (
                row,
                people if people or open_to_all else None,
                at_hand.items.get(one.document) if one.document else None,
            )


def _places(bound: Bound) -> dict[Ref, SavedPlace]:
    return {one.ref: one for one in (*bound.records.places.values(), *bound.records.accounts.values())}


def _of(one: Evidence) -> frozenset[Ref]:
    return frozenset((*(witness.ref for witness in one.witnesses), *one.perhaps_witnesses))


def _whose(place: SavedPlace | None) -> frozenset[Ref]:
    return frozenset({place.interview.ref}) if place and place.interview else frozenset()


def _place(place: SavedPlace | None) -> dict[str, Json]:
    """Where it stands, without the words: these would be more than that somebody told of it."""
    if place is None or not place.words:
        return {}
    raw = place.words.encode("utf-8")
    end = place.byte_start + len(raw)
    return {"document": place.whole.hex, "byte_start": place.byte_start, "byte_end": end}


def _apart(
    each: Iterable[tuple[Ref, Row]], silent: frozenset[Ref]
) -> tuple[list[tuple[Ref, Row]], list[tuple[Ref, Row]]]:
    everyone = list(each)
    return [one for one in everyone if one[0] not in silent], [one for one in everyone if one[0] in silent]


def _with(value: Value, rows: tuple[Row, ...], items: tuple[Digest | None, ...], left_out: tuple[Row, ...]) -> Value:
    where = value.printed
    return Value(value.sentence, value.figure, value.rule, value.grade, rows, where, items, left_out)
