"""Refusing: every reason why no headline may be printed, as far as a table and what was declared show it.

Two further reasons of the method need estimators that this room does not have: too much posterior mass on the saturated
graph (decomposable graphical averaging) and chains that have not mixed (latent classes).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.estimates.model import Asked, CaptureTable, Estimated, Figure, Reason, Status
from probata.method.estimates.overlaps import Contained, contained, islands

FEWEST = 3
NOT_LINKED = Reason(
    "not-linked", "Nobody declared that the lists were linked person by person and the links judged (--linked)."
)
NO_ASSUMPTION = Reason(
    "no-assumption", "No assumption was declared by which people on no list can be estimated (--assume NAME)."
)
BELOW = Reason("below-documented", "It is below the number of people who are documented by name.", final=True)
UNDER_BOUND = Reason(
    "below-lower-bound",
    "Its whole interval lies below that of the lower bound (chao): one of the two rests on what does not hold here.",
)
TOO_FEW = Reason("fewer-than-three-lists", "There are fewer than three lists: no dependence between them can show.")


def derived(table: CaptureTable, asked: Asked) -> tuple[Reason, ...]:
    """Lists made from one another, as declared and as the table shows; they speak against every method."""
    declared = tuple(_declared(*pair) for pair in dict.fromkeys(asked.derived))
    known = {frozenset(pair) for pair in asked.derived}
    shown = (
        one for one in contained(table) if frozenset((table.lists[one.inner], table.lists[one.outer])) not in known
    )
    return (*declared, *(_shown(table, one) for one in shown))


def of_table(table: CaptureTable) -> Iterator[Reason]:
    """What speaks against a headline, whichever method it would be of."""
    if len(table.lists) < FEWEST:
        yield TOO_FEW
    apart = islands(table)
    if len(apart) > 1:
        groups = " | ".join(", ".join(table.lists[number] for number in group) for group in apart)
        yield Reason("disconnected", f"The overlap graph of the lists falls apart: {groups} share nobody.", final=True)


def of_asked(asked: Asked) -> Iterator[Reason]:
    """What was not declared and has to be."""
    if not asked.linked:
        yield NOT_LINKED
    if not asked.assume:
        yield NO_ASSUMPTION


def of_headline(
    table: CaptureTable, asked: Asked, chosen: Estimated, methods: Sequence[Estimated]
) -> tuple[Reason, ...]:
    """Every reason against the headline that this method would give, each once (of lists that are derived, each)."""
    found: dict[str, Reason] = {}
    for reason in (*of_table(table), *chosen.reasons, *under_bound(chosen, methods), *of_asked(asked)):
        found.setdefault(reason.says if reason.code == "derived" else reason.code, reason)
    return tuple(found.values())


def below(figure: Figure | None, at_least: int, *, bound: bool) -> tuple[Reason, ...]:
    """What speaks against an estimate below what is documented; a lower bound may lie below, and says nothing new."""
    return (BELOW,) if figure is not None and not bound and figure.point < at_least else ()


def under_bound(chosen: Estimated, methods: Sequence[Estimated]) -> tuple[Reason, ...]:
    """What speaks against a headline all of whose interval lies below the whole interval of a lower bound.

    How many there are at least is known with fewer assumptions, so that the method of the headline is in doubt.
    """
    bounds = [one.figure.low for one in methods if one.status is Status.LOWER_BOUND and one.figure]
    figure = chosen.figure if chosen.status is Status.SHOWN else None
    return (UNDER_BOUND,) if figure is not None and any(figure.high < low for low in bounds) else ()


def stands(reasons: Sequence[Reason], override: str) -> bool:
    """Whether a figure may be shown: nothing speaks against it, or only what may be and was overridden."""
    return not reasons or (bool(override) and not any(reason.final for reason in reasons))


def _declared(inner: str, outer: str) -> Reason:
    return Reason("derived", f"The list {inner} was made from {outer} (declared), so that the two are one source.")


def _shown(table: CaptureTable, one: Contained) -> Reason:
    inner, outer = table.lists[one.inner], table.lists[one.outer]
    part = f"All {one.size:,}" if one.shared == one.size else f"{one.shared:,} of the {one.size:,}"
    return Reason(
        "derived",
        f"{part} people on the list {inner} stand on {outer}, too, which is beyond chance: it looks as if one had been "
        "copied into the other.",
    )
