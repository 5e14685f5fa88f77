"""Words for numbers over their bases."""

from __future__ import annotations

from probata.method.report.model import SavedCount
from probata.method.testimony.saying import Base, judge
from probata.record.errors import BadValue
from probata.signing.scale import Scale


def bases_that_fit(count: SavedCount, word: str, scale: Scale) -> tuple[Base, ...]:
    """The bases, narrowest first, over which a word may be said with its base printed; none for an unknown word."""
    return tuple(base for base in (Base.ANSWERED, Base.ASKED) if _fits(count, word, base, scale))


def _fits(count: SavedCount, word: str, base: Base, scale: Scale) -> bool:
    try:
        return judge(word, count.count, base, scale).fits
    except BadValue:
        return False
