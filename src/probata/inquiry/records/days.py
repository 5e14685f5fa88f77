"""Days in files that people wrote: what is said to have happened did not happen after today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from probata.inquiry.accounts import people
from probata.record.errors import BadInput
from probata.record.uncertain_date import UncertainDate


def not_yet(days: Iterable[tuple[str, str, UncertainDate | None]]) -> Iterator[BadInput]:
    """A fault for every (place, key, day) that certainly lies in the future."""
    today = people.today()
    for where, key, day in days:
        if day is not None and day.earliest is not None and day.earliest > today:
            step = "Write the day on which it happened; what is still to come belongs into the file when it has come."
            yield BadInput(f"{key!r} lies in the future: {day}.", where=where, next_step=step)
