"""What an estimate role stands for: the words that were saved with the estimate, or the reasons why there are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import cast

from probata.method.estimates.saving import WORDS, spoken
from probata.method.manuscript.model import Role
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.model import BoundValue, Faulty, Records, SavedEstimate, Unbound
from probata.record.canonical import Json
from probata.record.errors import BadValue
from probata.record.grade import Grade

_WORDED = ("point", "documented")
_NEUTRAL = frozenset(("about", "around", "roughly", "approximately", "approx.", "circa", "ca.", "c.", "some", "~", "≈"))
"""Words of approximation that say neither more nor less."""


def bind_estimate(role: Role, record: SavedEstimate, facet: str) -> BoundValue | Unbound:
    """The value of ``{estimate}`HANDLE:facet|words```; Unbound for another facet, a refused estimate, other words."""
    if facet not in WORDS:
        step = f"Write one of {', '.join(WORDS)}."
        return Unbound(role, Faulty.FORM, f"An estimate has no part {facet!r}.", step)
    try:
        said = spoken(record.body, facet)
    except BadValue as fault:
        return Unbound(role, Faulty.VALUE, fault.message, fault.next_step)
    if len(role.parts) > (2 if facet in _WORDED else 1):
        words = "its words and nothing more" if facet in _WORDED else "no words of its own"
        return Unbound(role, Faulty.FORM, f"This part of an estimate takes {words}.", "Take the rest out.")
    shown = role.parts[1] if len(role.parts) == 2 else said
    if len(role.parts) == 2 and not _says(shown, record.body, facet):
        message = f"{shown!r} does not say {said}, which is what the estimate gives."
        return Unbound(role, Faulty.VALUE, message, f"Write {said}{_how(facet)}.")
    return BoundValue(role, shown, record, facet, "", said, record.basis, Grade.ATTESTED, None, {})


def unbound_estimate(binding: Unbound, known: Records) -> bool:
    """Whether words behind a bar are not what an estimate says; a refused one says nothing that words could miss."""
    if binding.role.name != "estimate" or binding.why is not Faulty.VALUE:
        return False
    handle, _, facet = binding.role.parts[0].partition(":")
    record = known.estimates.get(handle.strip())
    return record is not None and (facet.strip() == "documented" or record.body["headline"] is not None)


def lists_of(body: Mapping[str, Json]) -> list[tuple[str, int]]:
    """Each list with the people on it, from the capture histories that were saved."""
    counts = cast("Mapping[str, int]", body["counts"])
    names = cast("Sequence[str]", body["lists"])
    return [
        (name, sum(people for history, people in counts.items() if history[number] == "1"))
        for number, name in enumerate(names)
    ]


def _how(facet: str) -> str:
    return ", in digits or words" + (", or “about” and a rounding of it" if facet == "point" else "")


def _says(words: str, body: Mapping[str, Json], facet: str) -> bool:
    """Whether words say the number, and nothing else; of a point also "about" and a rounding of it."""
    said = numbers(words)
    if len(said) != 1 or said[0].value is None or _rest(words, said[0]):
        return False
    exact = _number(spoken(body, facet))
    if not said[0].approximate:
        return said[0].value == exact
    return facet == "point" and said[0].approximate in _NEUTRAL and _rounds(said[0].value, exact, body)


def _rounds(value: Fraction, exact: int, body: Mapping[str, Json]) -> bool:
    """Whether a number is the point rounded to a power of ten, inside of the interval and not below the documented."""
    low, high = (_number(one) for one in spoken(body, "interval").split(" to "))
    if not max(low, _number(spoken(body, "documented"))) <= value <= high:
        return False
    powers = (10**power for power in range(len(str(exact))))
    return any(value == (2 * exact + power) // (2 * power) * power for power in powers)


def _rest(words: str, number: Number) -> str:
    """What stands in words beside a number and what approximates it."""
    start = number.approximate_span.start if number.approximate_span else number.span.start
    between = words[number.approximate_span.end : number.span.start] if number.approximate_span else ""
    return (words[:start] + between + words[number.span.end :]).strip()


def _number(words: str) -> int:
    return int(words.replace(",", ""))
