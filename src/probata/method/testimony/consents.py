"""Consents: what many people allowed, kept so that the gate is asked once for each different consent.

Of 100,000 people most said one of a few hundred things. The gate (consent.py) is the only place that decides; here its
answers are only handed on to everybody who said the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.method.testimony.consent import may_be_counted
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

    def allowed(
        self, use: Use, today: UncertainDate | date, needed: Use | None = None, recipient: str = ""
    ) -> NDArray[np.bool_]:
        """For each interview whether it may be one of a number: what ``may_be_counted`` says of its consent.

        Args:
            use: the edition's use.
            today: the day of the use.
            needed: the use that has to be allowed for it, where that is another one.
            recipient: the one office or body that gets the edition; empty where its readers are not named.

        Raises:
            BadValue: a use that is none.
        """
        import numpy as np

        if not isinstance(use, Use):
            raise BadValue("This is no use of an interview.")
        each = (Interview(_NOBODY, "", {}, one) for one in self.different)
        answers = [may_be_counted(one, use, needed or use, today, recipient).allowed for one in each]
        found: NDArray[np.bool_] = np.array(answers, dtype=np.bool_)[self.whose]
        return found


def who_is_counted(
    interviews: Sequence[Interview], use: Use, needed: Use, today: UncertainDate | date, recipient: str = ""
) -> tuple[bool, ...]:
    """For each interview whether it may be one of a number; consents that interviews share are asked about once."""
    answers: dict[int, bool] = {}
    for one in interviews:
        if id(one.consent) not in answers:  # the interviews hold them, so that none of these numbers is used twice
            answers[id(one.consent)] = may_be_counted(one, use, needed, today, recipient).allowed
    return tuple(answers[id(one.consent)] for one in interviews)


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
    plain = one.expires, one.terms, one.description, one.scope, one.form, one.reference, one.recipients
    return frozenset(one.states.items()), frozenset(one.scopes.items()), frozenset(one.until.items()), *plain
