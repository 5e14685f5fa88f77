"""A retention plan: how long each kind of material is kept, and what is done then. docs/how-to/keep-and-let-go.md.

A plan says what is due and destroys nothing. The log has no term: it proves what became of everything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_lines import line_of
from probata.record.errors import BadInput

PAGE = "docs/how-to/keep-and-let-go.md"
_KEYS = ("until", "years_after_closing", "then", "to", "why")
_MOST_YEARS = 200
_FEBRUARY_29 = (2, 29)


class Material(StrEnum):
    """A kind of what an inquiry holds, by the name of its table in a plan."""

    ACCOUNTS = "accounts"
    SOURCES = "protected_sources"
    OPEN = "open_documents"
    REJECTED = "rejected_proposals"


class Then(StrEnum):
    """What is done when the term is over."""

    REVIEW = "review"
    ERASE = "erase"
    HAND_OVER = "hand over"


@dataclass(frozen=True, slots=True)
class Term:
    """One term: ``until`` a day, or that many ``years`` after closing; ``to`` an archive where it is handed over."""

    of: Material
    then: Then
    why: str
    until: date | None = None
    years: int | None = None
    to: str = ""


def ends_on(term: Term, closed: date | None) -> date | None:
    """The last day on which it is kept; None while a term that counts from closing has not begun.

    A year from 29 February ends on 1 March, so that nothing is let go a day early.
    """
    if term.years is None:
        return term.until
    if closed is None:
        return None
    year = closed.year + term.years
    leap = (closed.month, closed.day) == _FEBRUARY_29
    return date(year, 3, 1) if leap and not _is_leap(year) else closed.replace(year=year)


def is_due(term: Term, closed: date | None, today: date) -> bool:
    """Whether the term is over: the day after its last."""
    end = ends_on(term, closed)
    return end is not None and today > end


def read_plan(text: str, name: str) -> Mapping[Material, Term]:
    """The terms of a plan; raises BadInput with every fault, each with its line.

    Args:
        text: the TOML text.
        name: the file's name, for messages.
    """
    file = shape.parsed(text, name, PAGE)
    terms: dict[Material, Term] = {}
    faults: list[BadInput] = []
    for key, value in file.items():
        at = f"{name}:{line_of(text, (key,))} [{key}]"
        try:
            of = _material(key, at)
            terms[of] = _term(of, shape.table(value, at), at)
        except BadInput as fault:
            faults.append(fault)
    if not file:
        faults.append(BadInput("The plan is empty.", where=name, next_step=f"{PAGE} shows one."))
    _raise(faults, name)
    return terms


def _material(key: str, at: str) -> Material:
    if key in ("log", "logs"):
        raise BadInput(
            "The log has no term: without it nobody can tell what became of the rest.",
            where=at,
            next_step="Take this table out.",
        )
    try:
        return Material(key)
    except ValueError:
        raise BadInput(
            f"{key!r} is no kind of material.", where=at, next_step=shape.nearest(key, [*Material])
        ) from None


def _term(of: Material, table: Mapping[str, object], at: str) -> Term:
    shape.only(table, _KEYS, at)
    until, years = _until(table, at), _years(table, at)
    if (until is None) == (years is None):
        raise BadInput(
            "A term is one of two: until a day, or years after closing.",
            where=at,
            next_step="Write until = 2031-12-31 or years_after_closing = 5, and not both.",
        )
    then = _then(table, at)
    to = shape.text_at(table, "to", at, "")
    if (then is Then.HAND_OVER) != bool(to):
        raise BadInput(
            "What is handed over has somebody to take it, and nothing else has.",
            where=at,
            next_step='Write then = "hand over" and to = "the archive".',
        )
    if of is Material.REJECTED and then is Then.HAND_OVER:
        raise BadInput("What was rejected is handed to nobody.", where=at, next_step='Write then = "erase".')
    return Term(of, then, shape.text_at(table, "why", at), until, years, to)


def _then(table: Mapping[str, object], at: str) -> Then:
    said = shape.text_at(table, "then", at)
    try:
        return Then(said)
    except ValueError:
        raise BadInput(
            f"{said!r} is nothing that can be done then.", where=at, next_step=shape.nearest(said, [*Then])
        ) from None


def _until(table: Mapping[str, object], at: str) -> date | None:
    value = table.get("until")
    if value is None:
        return None
    try:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return date.fromisoformat(str(value))
    except ValueError:
        raise BadInput("'until' is no day.", where=at, next_step="Write until = 2031-12-31.") from None


def _years(table: Mapping[str, object], at: str) -> int | None:
    value = table.get("years_after_closing")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_YEARS:
        raise BadInput(
            "'years_after_closing' is no number of years.", where=at, next_step="Write years_after_closing = 5."
        )
    return value


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _raise(faults: list[BadInput], name: str) -> None:
    if len(faults) == 1:
        raise faults[0]
    if faults:
        told = "\n  ".join(f"{one.where}: {one.message}" for one in faults)
        raise BadInput(
            f"{len(faults)} things are wrong:\n  {told}", where=name, next_step=f"Mend them; {PAGE} has each key."
        )
