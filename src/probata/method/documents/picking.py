"""picking: which places of some words count, by what they stand in, who is said to have written it, and when.

Author and time are claims of the file. A time counts by the day on which it is written, since no zone is known; what is
no ISO 8601 date cannot be compared, and is counted apart.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from probata.method.documents.finding import form
from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan

_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T.*)?")


class Verdict(Enum):
    """Whether a place counts; UNDATED when only its time, which cannot be compared, stands in the way."""

    YES = "yes"
    NO = "no"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Picking:
    """What a place has to stand in. Empty fields ask for nothing.

    ``kinds``: one of these. ``by``: part of the claimed author, in its form (finding.py). ``since`` and ``until`` are
    days (``2021-03-04``), both included.
    """

    kinds: frozenset[MarkKind] = frozenset()
    by: str = ""
    since: str = ""
    until: str = ""

    @property
    def asks(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.kinds or self._asks_whose)

    @property
    def _asks_whose(self) -> bool:
        return bool(self.by or self.since or self.until)

    def of(self, marks: Sequence[Mark], span: TextSpan) -> Verdict:
        """Whether the words at this place count.

        The author and the time are those of what is asked for (a comment by somebody), or, where that claims neither
        (hidden text), of whatever else the words stand in.
        """
        over = [one for one in marks if one.span.holds(span) and one.span.length]
        inside = [one for one in over if one.kind in self.kinds] if self.kinds else over
        if not inside or not self._asks_whose:
            return Verdict.YES if inside or not self.asks else Verdict.NO
        told = [one for one in inside if one.by or one.at] or [one for one in over if one.by or one.at]
        verdicts = {self._whose(one) for one in told}
        return next((one for one in (Verdict.YES, Verdict.UNDATED) if one in verdicts), Verdict.NO)

    def _whose(self, mark: Mark) -> Verdict:
        if self.by and self.by not in form(mark.by):
            return Verdict.NO
        if not (self.since or self.until):
            return Verdict.YES
        ends = days(mark.at)
        if ends is None:
            return Verdict.UNDATED
        late = bool(self.until) and ends[0] > self.until
        early = bool(self.since) and ends[1] < self.since
        return Verdict.NO if late or early else Verdict.YES


def days(at: str) -> tuple[str, str] | None:
    """The first and the last day that a time can be, as ISO 8601; None for what is written in another way."""
    found = _DAY.fullmatch(at)
    if found is None or found[1] == "0000":
        return None
    year, month, day = found[1], found[2], found[3]
    last = calendar.monthrange(int(year), int(month or 12))[1]
    if day and int(day) > last:
        return None
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or f'{last:02}'}"
