"""Importing: a table of interviews becomes interviews, codings, identities and a receipt. docs/spec/interviews.md."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from probata.method.testimony.codebook import basic
from probata.method.testimony.columns import NUMBER
from probata.method.testimony.mapping import TableMapping
from probata.method.testimony.model import Codebook, Consent, ConsentState, Interview, Recipient, Scope
from probata.method.testimony.table import NAMED, Table, opened
from probata.method.testimony.told_at import ToldAt, told_at
from probata.method.testimony.toml_shape import nearest
from probata.record.count import Heard
from probata.record.errors import BadInput, BadValue
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.uncertain_date import UncertainDate
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KIND = "interview"
"""The kind of the Refs that are asked for."""
OLDEST = 120
"""Years."""
T = TypeVar("T")
_NOTHING = ("", "?", "-", "–")
_SHOWN = ("how_known", "terms", "form")
"""Single columns whose cells a message may quote; an interpreter's column may hold a name."""
_NO_REF = Ref.of(KIND, bytes(TOKEN_BYTES))
_LISTED = re.compile(r"\s*[;,、]\s*")
_AGE = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that became no interview; rows count from 1, the header's."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReceipt:
    """What became of a table: ``rows`` (without the header) = ``interviews`` + set aside. Made only when it adds up."""

    rows: int
    interviews: int
    set_aside: tuple[SetAside, ...]
    ignored: tuple[str, ...]
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.rows != self.interviews + len(self.set_aside):
            raise BadValue("A receipt of interviews does not add up.")


@dataclass(frozen=True, slots=True, eq=False)
class Triples:
    """Codings as three arrays of one length, as ``columns.from_triples`` takes them.

    ``person`` is the place of an interview, ``code`` a place in ``codes``, ``value`` a number of ``columns.VALUES``.
    What is not listed was not asked.
    """

    codes: tuple[str, ...]
    person: NDArray[np.int32]
    code: NDArray[np.int32]
    value: NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """What a table gave. ``accounts``: interview -> file name of its account; linking them is the caller's.

    ``places``: interview -> code -> where it is told; looking there is the caller's, too.
    """

    interviews: tuple[Interview, ...]
    accounts: Mapping[Ref, str]
    triples: Triples
    identities: Mapping[Ref, Mapping[str, Withheld[str]]]
    receipt: ImportReceipt
    places: Mapping[Ref, Mapping[str, ToldAt]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Words:
    """What cells mean, worked out once: of each attribute, and of a code the number of its value."""

    attributes: Mapping[str, Mapping[str, str | None]]
    heard: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One row that becomes an interview when the table has no fault.

    ``heard``: the number of its value for each code of the mapping, in that order.
    """

    row: int
    interview: Interview
    heard: bytes
    identity: Mapping[str, Withheld[str]]
    account: str
    places: Mapping[str, ToldAt]


def interviews_from(
    rows: Sequence[Sequence[str]], mapping: TableMapping, codebook: Codebook, new_ref: Callable[[str], Ref]
) -> Imported:
    """The interviews of a table.

    Args:
        rows: cells as text; the first row is the header.
        mapping: which column is what.
        codebook: its codes and attributes; a code without a column counts as not asked, and the receipt says so.
        new_ref: gives a fresh Ref of a kind; asked only when there is no fault.

    Raises:
        BadInput: how many faults the table has and the first ten, by row and column; a header without a row.
    """
    table = opened(rows, mapping)
    _check_codebook(table, codebook)
    table.stop_at_faults()
    if len(rows) == 1:
        step = "Each further row is one interview."
        raise BadInput("The table has a header and nothing to take in.", where=mapping.name, next_step=step)
    numbers = range(2, len(rows) + 1)
    aside = tuple(SetAside(row, reason) for row in numbers if (reason := _set_aside(table, row)))
    left = {one.row for one in aside}
    words = _words(mapping, codebook)
    drafts = [_draft(table, row, words) for row in numbers if row not in left]
    _check_code_names(table, drafts)
    table.stop_at_faults()
    notes = (*_unmapped(mapping, codebook), *_nobody(drafts))
    receipt = ImportReceipt(len(rows) - 1, len(drafts), aside, mapping.ignore, notes)
    return _imported([_with_ref(one, new_ref) for one in drafts], mapping, codebook, receipt)


def _words(mapping: TableMapping, codebook: Codebook) -> _Words:
    """An attribute is not known where the cell is empty or a question mark."""
    blank: dict[str, str | None] = dict.fromkeys(("", "?", "-", "–", "unknown"))
    attributes = {}
    for name in mapping.attributes:
        own = {value.casefold(): value for value in codebook.attributes[name].values}
        attributes[name] = {**blank, **own, **mapping.attribute_words.get(name, {})}
    return _Words(attributes, {word: NUMBER[heard] for word, heard in mapping.heard_words.items()})


def _check_codebook(table: Table, codebook: Codebook) -> None:
    """The mapping names only codes that are heard and attributes and values that exist."""
    mapping = table.mapping
    for code in mapping.codes:
        if code not in codebook.codes:
            table.faults.append(f"the codebook has no code {code!r}. {nearest(code, codebook.codes)}".rstrip("."))
        elif codebook.codes[code].means:
            table.faults.append(f"the code {code!r} is worked out from others and never read from a column")
    for name in mapping.attributes:
        if name not in codebook.attributes:
            hint = nearest(name, codebook.attributes)
            table.faults.append(f"the codebook has no attribute {name!r}. {hint}".rstrip("."))
            continue
        for value in mapping.attribute_words.get(name, {}).values():
            if value not in codebook.attributes[name].values:
                table.faults.append(f"the attribute {name!r} has no value {value!r}, which the mapping gives it")


def _set_aside(table: Table, row: int) -> str:
    """Why a row is no interview, or nothing."""
    if table.blank(row):
        return "blank row"
    return "" if table.cell(row, table.mapping.code_name) else "no code name"


def _draft(table: Table, row: int, words: _Words) -> _Draft:
    mapping = table.mapping
    cells = ((header, table.cell(row, header)) for header in mapping.identity)
    identity = {header: Withheld(cell) for header, cell in cells if cell}
    unclear = NUMBER[Heard.CANNOT_TELL]
    heard = bytes([table.word(row, header, words.heard, unclear) for header in mapping.codes.values()])
    interview, account = _interview(table, row, words, bool(identity)), _text(table, row, "account")
    return _Draft(row, interview, heard, identity, account, told_at(table, row, heard))


def _interview(table: Table, row: int, words: _Words, identified: bool) -> Interview:
    mapping = table.mapping
    return Interview(
        ref=_NO_REF,
        code_name=table.cell(row, mapping.code_name),
        attributes={
            name: table.word(row, header, words.attributes[name], None) for name, header in mapping.attributes.items()
        },
        consent=_consent(table, row, identified),
        how_known=_word(table, row, "how_known", mapping.how_known_words, None),
        interpreter=_word(table, row, "interpreter", mapping.flag_words, False),
        age=_age(table, row, "age"),
        age_then=_age(table, row, "age_then"),
        heard_from=_names(table, row, "heard_from"),
        together_with=_names(table, row, "together_with"),
        through=_text(table, row, "through"),
    )


def _consent(table: Table, row: int, identified: bool) -> Consent:
    mapping = table.mapping
    words = mapping.consent_words
    states = {use: table.word(row, header, words, ConsentState.UNKNOWN) for use, header in mapping.consent.items()}
    for use, state in states.items():
        if state is ConsentState.NOT_NEEDED and identified:
            message = "it says that the identity is stored nowhere, but the row holds one"
            table.fault(row, mapping.consent[use], message)
    until = {use: day for use, header in mapping.until.items() if (day := _day(table, row, header))}
    scopes = {use: parts for use, header in mapping.scopes.items() if (parts := _parts(table, row, header)) is not None}
    return Consent(
        states,
        _day(table, row, mapping.single.get("expires", "")),
        _word(table, row, "terms", mapping.terms_words, None),
        _text(table, row, "description"),
        _parts(table, row, mapping.single.get("scope", "")),
        scopes,
        until,
        _word(table, row, "form", mapping.form_words, None),
        _text(table, row, "reference"),
        _recipients(table, row),
    )


def _day(table: Table, row: int, header: str) -> UncertainDate | None:
    """The last day that stands in a cell; None where the cell is empty, or the column not mapped."""
    cell = table.cell(row, header)
    if not cell:
        return None
    try:
        return UncertainDate(cell, cell)
    except BadValue:
        table.fault(row, header, "this is no date such as 2024-04-12 or 2024-04")
        return None


def _parts(table: Table, row: int, header: str) -> frozenset[Scope] | None:
    """The parts of an account that a cell names; None where it names none: then nobody said."""
    cell, words = table.cell(row, header), table.mapping.scope_words
    if cell in _NOTHING:
        return None
    each = [one for one in _LISTED.split(cell) if one]
    for one in each:
        if one.casefold() not in words:
            table.fault(row, header, f"{table.quoted(one)} is no part of an account in the mapping")
    return frozenset(words[one.casefold()] for one in each if one.casefold() in words)


def _recipients(table: Table, row: int) -> tuple[Recipient, ...]:
    """What was said of each office or body that has a column; a cell that says nothing is a no to it."""
    words, columns = table.mapping.consent_words, table.mapping.recipients
    found = (
        Recipient(use, name, table.word(row, header, words, ConsentState.UNKNOWN))
        for (use, name), header in columns.items()
    )
    return tuple(found)


def _age(table: Table, row: int, what: str) -> int | None:
    cell = _text(table, row, what)
    if cell in _NOTHING:
        return None
    if _AGE.fullmatch(cell) and int(cell) <= OLDEST:
        return int(cell)
    message = f"{table.quoted(cell)} is no whole number from 0 to {OLDEST}"
    table.fault(row, table.mapping.single[what], message)
    return None


def _names(table: Table, row: int, what: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in _LISTED.split(_text(table, row, what)) if one))


def _text(table: Table, row: int, what: str) -> str:
    """The cell of a column that may not be mapped."""
    return table.cell(row, table.mapping.single[what]) if what in table.mapping.single else ""


def _word(table: Table, row: int, what: str, words: Mapping[str, T], otherwise: T) -> T:
    """What the cell of a column that may not be mapped means."""
    header = table.mapping.single.get(what)
    return otherwise if header is None else table.word(row, header, words, otherwise, show=what in _SHOWN)


def _check_code_names(table: Table, drafts: Sequence[_Draft]) -> None:
    first: dict[str, int] = {}
    for one in drafts:
        before = first.setdefault(one.interview.code_name.casefold(), one.row)
        if before != one.row:
            table.fault(one.row, table.mapping.code_name, f"this code name stands in row {before} already")


def _unmapped(mapping: TableMapping, codebook: Codebook) -> Iterator[str]:
    codes = [code for code in basic(codebook) if code not in mapping.codes]
    yield from few(
        (f"The code {code!r} has no column: it counts as not asked for everyone." for code in codes), "codes"
    )
    names = [name for name in codebook.attributes if name not in mapping.attributes]
    yield from few(
        (f"The attribute {name!r} has no column: it is not known of anyone." for name in names), "attributes"
    )


def few(notes: Iterable[str], what: str) -> Iterator[str]:
    """The first five of many notes that say the same of other things, and how many more there are."""
    left = iter(notes)
    yield from islice(left, NAMED)
    if more := sum(1 for _ in left):
        yield f"The same holds for {more:,} more {what}."


def _nobody(drafts: Sequence[_Draft]) -> Iterator[str]:
    """Code names that refer to nobody in this table; they may come later. The name itself is not repeated."""
    known = {one.interview.code_name for one in drafts}
    for one in drafts:
        for what, names in (("heard from", one.interview.heard_from), ("together with", one.interview.together_with)):
            missing = sum(name not in known for name in names)
            if missing:
                yield f"Row {one.row}, {what}: {missing} of {len(names)} code names are not in this table."


def _with_ref(draft: _Draft, new_ref: Callable[[str], Ref]) -> _Draft:
    return replace(draft, interview=replace(draft.interview, ref=new_ref(KIND)))


def _imported(drafts: Sequence[_Draft], mapping: TableMapping, codebook: Codebook, receipt: ImportReceipt) -> Imported:
    return Imported(
        interviews=tuple(one.interview for one in drafts),
        accounts={one.interview.ref: one.account for one in drafts if one.account},
        triples=_triples(drafts, tuple(mapping.codes), basic(codebook)),
        identities={one.interview.ref: one.identity for one in drafts if one.identity},
        receipt=receipt,
        places={one.interview.ref: one.places for one in drafts if one.places},
    )


def _triples(drafts: Sequence[_Draft], columns: Sequence[str], codes: tuple[str, ...]) -> Triples:
    import numpy as np

    place = {code: number for number, code in enumerate(codes)}
    of_column = np.array([place[code] for code in columns], dtype=np.int32)
    cells = np.frombuffer(b"".join(one.heard for one in drafts), dtype=np.int8).reshape(len(drafts), len(columns))
    person, column = np.nonzero(cells != NUMBER[Heard.NOT_ASKED])
    return Triples(codes, person.astype(np.int32), of_column[column], cells[person, column])
