"""Counts over the interviews of an inquiry, with whom they count; used by count and by reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts.people import consent_day
from probata.method.report.model import OUTSIDE
from probata.method.testimony.columns import VALUES, without
from probata.method.testimony.counting import count
from probata.method.testimony.expression import Expression, mentions, parse
from probata.method.testimony.model import Codebook, Use
from probata.record.count import Count, Heard

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.accounts.people import Crowd

_PLACE = {value: place for place, value in enumerate(Heard)}


@dataclass(frozen=True, slots=True)
class Answered:
    """A count over those whose accounts may be analysed.

    ``heard``: for each interview of the inquiry, in order, the place of its value in ``Heard``, or OUTSIDE for those
    who are not in the base. ``attributes``: the quasi-identifiers that decide who is counted.
    """

    count: Count
    heard: tuple[int, ...]
    left_out: int
    attributes: frozenset[str]


def counted(
    connection: Connection,
    known: Crowd,
    expression: str,
    among: str,
    only: Sequence[bool] | None = None,
) -> Answered:
    """Counts an expression among everyone, or among those who described ``among``.

    Whoever took consent back or refused analysis is in no count. ``only`` leaves out more. Raises BadValue for an
    expression that is none, with its column.
    """
    import numpy as np

    from probata.store import columns

    asked, base = parse(expression), parse(among) if among else None
    kept = np.array(known.allowed(Use.INTERNAL, consent_day(connection)) if only is None else only, dtype=bool)
    loaded = columns.load(connection, known.codebook, _names(known.codebook, asked, base))
    found = count(without(loaded, ~kept), asked, known.codebook, among=base)
    places = np.array([_PLACE[value] for value in VALUES])
    heard = np.full(known.size, OUTSIDE)
    heard[np.flatnonzero(kept)[found.base]] = places[found.heard]
    return Answered(found.count, tuple(heard.tolist()), found.left_out, _quasi(known.codebook, asked, base))


def _names(codebook: Codebook, *expressions: Expression | None) -> set[str]:
    each = [mentions(one, codebook) for one in expressions if one is not None]
    return {name for one in each for name in (*one.codes, *one.attributes)}


def _quasi(codebook: Codebook, *expressions: Expression | None) -> frozenset[str]:
    each = [mentions(one, codebook).attributes for one in expressions if one is not None]
    return frozenset(name for names in each for name in names if codebook.attributes[name].quasi)
