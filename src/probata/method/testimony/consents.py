"""Consents: what many people allowed, kept so that the gate is asked once for each different consent.

Of 100,000 people most said one of a few hundred things. The gate (consent.py) is the only place that decides; here its
answers are only handed on to everybody who said the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.method.testimony.consent import may
from probata.method.testimony.model import Consent, Interview, Use
from probata.record.errors import BadValue
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.uncertain_date import UncertainDate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NOBODY = Ref.of("interview", bytes(TOKEN_BYTES))


@dataclass(frozen=True, slots=True, eq=False)
class Consents:
    """``different`` consents, and for each interview the place of its own among them (``whose``, int32).

    Raises BadValue for a place that is none.
    """

    different: tuple[Consent, ...]
    whose: NDArray[np.int32]

    def __post_init__(self) -> None:
        if len(self.whose) and not 0 <= int(self.whose.min()) <= int(self.whose.max()) < len(self.different):
            raise BadValue("An interview has a consent that is none.")

    def allowed(self, use: Use, today: UncertainDate | date) -> NDArray[np.bool_]:
        """For each interview what ``may(interview, use, today).allowed`` says; raises BadValue as it does."""
        import numpy as np

        day = UncertainDate(today.isoformat(), today.isoformat()) if type(today) is date else today
        answers = [may(Interview(_NOBODY, "", {}, one), use, day).allowed for one in self.different]
        found: NDArray[np.bool_] = np.array(answers, dtype=np.bool_)[self.whose]
        return found


def consents_of(each: Iterable[Consent]) -> Consents:
    """The consents of interviews, in their order."""
    import numpy as np

    places: dict[object, int] = {}
    different: list[Consent] = []
    whose: list[int] = []
    for one in each:
        place = places.setdefault(_said(one), len(different))
        if place == len(different):
            different.append(one)
        whose.append(place)
    return Consents(tuple(different), np.array(whose, dtype=np.int32))


def _said(one: Consent) -> tuple[object, ...]:
    """Everything that a consent says; two that say the same are one."""
    return frozenset(one.states.items()), one.expires, one.terms, one.description
