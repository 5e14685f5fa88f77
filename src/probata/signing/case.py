"""Case: what a rule is asked about, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from probata.record.canonical import Json
from probata.record.grade import Grade
from probata.signing.container import Buffer
from probata.signing.model import Row
from probata.signing.scale import Scale
from probata.signing.verdict import Code


@dataclass(frozen=True, slots=True)
class Around:
    """The rest of the package: figures by value id, the scale, and the published files by digest.

    ``earlier`` is filled as the values are gone through in order, so that a rule sees only those before its own.
    """

    earlier: Mapping[str, Json]
    scale: Scale
    documents: Mapping[str, Buffer]


@dataclass(frozen=True, slots=True)
class Case:
    """One value with all that its rule may look at.

    ``rows`` are the open rows (none for a consistent value).
    """

    sentence: str
    figure: Json
    rule: Mapping[str, str]
    grade: Grade
    rows: tuple[Row, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class Judged:
    """``fault`` is None when the figure follows; ``says`` tells what was checked, or what is wrong."""

    fault: Code | None
    says: str


def fails(why: str) -> Judged:
    """The figure does not follow."""
    return Judged(Code.FIGURE, why)


def agrees(found: Json, figure: Json, says: str) -> Judged:
    """Whether the figure is the one that the rule found."""
    return (
        Judged(None, says) if found == figure else fails("Its rows give another figure, or lack what the rule needs.")
    )
