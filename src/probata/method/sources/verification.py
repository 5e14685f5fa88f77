"""Verification card: what was examined of an item that others posted, how, and what came out of it.

Source, technical and content analysis are those of the Berkeley Protocol on Digital Open Source Investigations (OHCHR
and UC Berkeley, HR/PUB/20/2, chapter VI, on verification). "Consistent" is a result of an examination; no field says
that an item is true, and none can.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.record.canonical import Json
from probata.record.uncertain_date import Answer, UncertainDate


class AnalysisResult(StrEnum):
    """Whether something was examined, and what came out."""

    NOT_EXAMINED = "not examined"
    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    CANNOT_TELL = "cannot be told"


class Precision(StrEnum):
    """How near an established place is known, from the nearest."""

    SPOT = "exact spot"
    SITE = "building or site"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"


ANALYSES = ("source", "technical", "content")


@dataclass(frozen=True, slots=True)
class Analysis:
    """One of the three: what was examined, how, the result, what it says in words, and the doubts that stay."""

    examined: tuple[str, ...] = ()
    how: str = ""
    result: AnalysisResult = AnalysisResult.NOT_EXAMINED
    says: str = ""
    doubts: str = ""

    def table(self) -> dict[str, Json]:
        """As it stands in the file."""
        said: dict[str, Json] = {
            "examined": list(self.examined),
            "how": self.how,
            "result": self.result.value,
            "says": self.says,
            "doubts": self.doubts,
        }
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class ReverseSearch:
    """A search for earlier copies that a person made elsewhere: Probata asks no service. What was found, or nothing."""

    service: str
    on: UncertainDate
    found: str

    def table(self) -> dict[str, Json]:
        """As it stands in the file."""
        return {"service": self.service, "on": self.on.edtf, "found": self.found}


@dataclass(frozen=True, slots=True)
class EarlierCopy:
    """The same thing, published before: a document of the inquiry (its name, or its Ref once stored), or an address.

    One of ``document`` and ``url`` is empty. ``on``: the day that the copy is from, as far as somebody says so.
    """

    document: str
    url: str
    on: UncertainDate | None
    says: str

    def table(self) -> dict[str, Json]:
        """As it stands in the file."""
        said: dict[str, Json] = {"document": self.document, "url": self.url, "says": self.says}
        said["on"] = self.on.edtf if self.on else ""
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class VerificationCard:
    """One version of the card. Texts that may be missing are empty; an analysis that is missing was not examined."""

    source: Analysis
    technical: Analysis
    content: Analysis
    searches: tuple[ReverseSearch, ...]
    earlier: tuple[EarlierCopy, ...]
    claimed_date: UncertainDate | None
    established_date: UncertainDate | None
    claimed_place: str
    established_place: str
    place_precision: Precision | None
    judged_by: str
    second_reader: str
    reasons: str

    @property
    def by(self) -> str:
        """Whose judgement it is."""
        return self.judged_by

    @property
    def analyses(self) -> tuple[tuple[str, Analysis], ...]:
        """The three, each with its name."""
        return tuple(zip(ANALYSES, (self.source, self.technical, self.content), strict=True))

    def table(self) -> dict[str, Json]:
        """As it stands in the file under ``[verification]``."""
        said: dict[str, Json] = {
            "claimed_date": self.claimed_date.edtf if self.claimed_date else "",
            "established_date": self.established_date.edtf if self.established_date else "",
            "claimed_place": self.claimed_place,
            "established_place": self.established_place,
            "place_precision": self.place_precision.value if self.place_precision else "",
            "judged_by": self.judged_by,
            "second_reader": self.second_reader,
            "reasons": self.reasons,
            **{name: one.table() for name, one in self.analyses if one != Analysis()},
            "reverse_searches": [one.table() for one in self.searches],
            "earlier_copies": [one.table() for one in self.earlier],
        }
        return {key: value for key, value in said.items() if value}


def against_the_claim(card: VerificationCard) -> Iterator[str]:
    """What the card's own dates say against the claimed one, in words: only where no reading of them agrees."""
    claimed = card.claimed_date
    if claimed is None:
        return
    for one in card.earlier:
        if one.on is not None and one.on.before(claimed) is Answer.YES:
            yield f"an earlier copy is of {one.on}, before the claimed date ({claimed})"
    found = card.established_date
    if found is not None and Answer.YES in (found.before(claimed), claimed.before(found)):
        yield f"the established date ({found}) is not the claimed one ({claimed})"
