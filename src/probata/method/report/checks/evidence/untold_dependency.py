"""PB145: what a recommendation depends on is not told with it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.recommended import printed, telling
from probata.method.report.model import Bound, Objection

CODE = "PB145"
SAYS = "A recommendation does not say on what it depends, and the record does."
WHY = """Some recommendations need more than their addressee's will: a vote of member states, the cooperation of
somebody else. Readers who are not told wait for what cannot come, and blame whoever could not do it (the house's
method, section 6: "depends on cooperation", "needs a vote of member states"; a law of the house)."""
BAD = """:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`).
:::
"""
GOOD = """:::{recommendation} the Assembly of the Coastal Compact
Establish a body to follow the search for the missing ({ref}`F2`). This needs a vote of the Assembly.
:::
"""
_ENOUGH = 0.5


def run(bound: Bound) -> Iterator[Objection]:
    """Each dependency of which fewer than half of the telling words stand in the block beside what is asked."""
    for each in printed(bound):
        for needed in each.one.depends_on if each.one else ():
            if each.one and not _told(needed, each.one.says, each.words, each.addressee):
                message = f"By the record `{each.one.name}` depends on {needed}, and it is not said here."
                yield Objection(CODE, each.at, message, f"Say that this depends on {needed}.")


def _told(needed: str, says: str, words: str, addressee: str) -> bool:
    """Whether the words tell it; words that the recommendation has anyway tell nothing."""
    wanted = telling(needed)
    own = wanted - telling(says) - telling(addressee) or wanted
    return not own or len(own & telling(words)) >= _ENOUGH * len(own)
