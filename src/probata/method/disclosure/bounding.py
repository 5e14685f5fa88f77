"""Bounding: the least and the most that a cell can be, exact in whole numbers.

First the question is made smaller (``reducing``), then a short search in exact integers tries to settle it
(``searching``), and what is left goes to a solver (``solving``).
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from probata.method.disclosure.model import Bounds, System
from probata.method.disclosure.reducing import Part, Reduced, reduce
from probata.method.disclosure.searching import NODES, Extreme, outer, search
from probata.method.disclosure.solving import relax, solve
from probata.record.errors import BadValue


def bounds(system: System, members: Sequence[int], *, seconds: float = 5.0, nodes: int = NODES) -> Bounds:
    """The exact least and most that the unknowns ``members`` can be together, given every sum of ``system``.

    ``seconds`` bounds the whole call (the solver's share of it); a call that runs out answers ``proven=False`` with
    bounds that are still sound. ``nodes`` is how long the exact search tries before the solver is asked.

    Raises BadValue where the system contradicts itself, where a member does not exist, and where a member stands
    under no sum: then nothing bounds the cell from above, and a reader who knows how many people there are would know
    more than the system.
    """
    if members and not 0 <= min(members) <= max(members) < system.unknowns:
        raise BadValue("A cell names an unknown that does not exist.")
    return bounds_in(reduce(system), members, seconds=seconds, nodes=nodes)


def bounds_in(reduced: Reduced, members: Sequence[int], *, seconds: float, nodes: int = NODES) -> Bounds:
    """:func:`bounds` of a system that was reduced before; ``seconds`` as there."""
    touched, covered = reduced.touched(members), reduced.covered(members)
    share = seconds / max(1, 2 * len(reduced.parts))
    high = [extreme(part, touched, most=True, seconds=share, nodes=nodes) for part in reduced.parts]
    held = [part for part in reduced.parts if not covered.isdisjoint(part.heaps)]
    low = [extreme(part, covered, most=False, seconds=share, nodes=nodes) for part in held]
    proven = all(one.settled for one in (*low, *high))
    return Bounds(sum(_sound(one) for one in low), sum(_sound(one) for one in high), proven)


def outer_bounds(reduced: Reduced, members: Sequence[int], *, seconds: float | None = None) -> tuple[int, int]:
    """Bounds that hold and cost little; the exact ones lie within. With ``seconds`` also by linear relaxation."""
    low = _outer(reduced, reduced.covered(members), most=False, seconds=seconds)
    return low, _outer(reduced, reduced.touched(members), most=True, seconds=seconds)


def _outer(reduced: Reduced, heaps: AbstractSet[int], *, most: bool, seconds: float | None) -> int:
    total = 0
    for part in reduced.parts:
        wanted = positions(part, heaps)
        limit = outer(part, wanted, most=most) if wanted else 0
        relaxing = wanted and seconds is not None
        total += relax(part, wanted, most=most, limit=limit, seconds=seconds or 0.0) if relaxing else limit
    return total


def positions(part: Part, heaps: AbstractSet[int]) -> list[int]:
    """The positions in ``part`` of those of ``heaps`` that are in it."""
    return [at for at, heap in enumerate(part.heaps) if heap in heaps]


def _sound(one: Extreme) -> int:
    """The extreme where it is settled, the outer bound where not."""
    return one.value if one.settled and one.value is not None else one.limit


def extreme(
    part: Part,
    heaps: AbstractSet[int],
    *,
    most: bool,
    seconds: float,
    enough: int | None = None,
    nodes: int = NODES,
) -> Extreme:
    """The most (or least) that those of ``heaps`` which are in ``part`` can hold together.

    ``enough``: any solution that holds so much will do. Raises BadValue where ``part`` contradicts itself.
    """
    wanted = positions(part, heaps)
    found = search(part, wanted, most=most, enough=enough, nodes=nodes)
    return found if found.settled else solve(part, wanted, most=most, limit=found.limit, seconds=seconds)
