"""The assumptions by which people on no list can be estimated at all. No table can show that one of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.estimates.model import Asked
from probata.record.errors import BadUse


@dataclass(frozen=True, slots=True)
class Assumption:
    """``name`` as it is declared, what it says in one sentence, and the estimator that it makes a headline of."""

    name: str
    says: str
    identifies: str


ASSUMPTIONS = (
    Assumption(
        "no-highest-order-interaction",
        "However lists depend on each other in smaller groups, all of them together do so in no further way, so that "
        "what the lists show of each other holds among people on none.",
        "loglinear",
    ),
    Assumption(
        "independent-lists",
        "To be on one list makes it neither likelier nor less likely to be on the other, and everybody could be on "
        "both.",
        "chapman",
    ),
)
_DEFAULT = "loglinear"


def identified(name: str) -> str:
    """The estimator whose number may become the headline; without a declared assumption, the log-linear one."""
    return next((one.identifies for one in ASSUMPTIONS if one.name == name), _DEFAULT)


def assumption(name: str) -> Assumption | None:
    """The declared assumption; None where none was declared. Raises BadUse for a name that is none."""
    found = next((one for one in ASSUMPTIONS if one.name == name), None)
    if name and found is None:
        raise BadUse(
            f"There is no assumption named {name}.",
            where="--assume",
            next_step="Known: " + " ".join(f"{one.name}: {one.says}" for one in ASSUMPTIONS),
        )
    return found


def check(asked: Asked, lists: Sequence[str]) -> None:
    """Raises BadUse where what was declared does not fit together or does not fit the table."""
    assumption(asked.assume)
    for derived, source in asked.derived:
        for name in (derived, source):
            if name not in lists:
                raise BadUse(
                    f"The table has no list named {name}.", where="--derived", next_step=f"It has: {', '.join(lists)}."
                )
        if derived == source:
            raise BadUse("No list is derived from itself.", where="--derived")
    if asked.at_least < 0:
        raise BadUse("A number of people is 0 or more.", where="--at-least")
