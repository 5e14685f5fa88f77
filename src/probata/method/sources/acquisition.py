"""Acquisition: how an item came into the hands of the inquiry, as a person declares it.

The fields follow what the Berkeley Protocol on Digital Open Source Investigations (OHCHR and UC Berkeley, HR/PUB/20/2,
chapter VI, on collection and preservation) asks to be written down of each item: who collected it, from which address
or source, why, how and with what, when and by which clock, its digest then, and through whose hands it went.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from probata.record.canonical import Json
from probata.record.uncertain_date import UncertainDate


class Form(StrEnum):
    """What was collected: the thing itself, or a copy of it."""

    ORIGINAL = "original"
    COPY = "copy"
    CANNOT_TELL = "cannot be told"


ALGORITHMS = {"SHA-256": 64, "SHA-512": 128, "SHA-1": 40, "MD5": 32}
"""Digests that a person may have noted -> how many hexadecimal digits they have. MD5 and SHA-1 prove nothing against
whoever could forge a file, and older tools wrote down nothing else."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """From whose hands into whose, when and how; the day is None where nobody knows it."""

    giver: str
    receiver: str
    on: UncertainDate | None
    how: str

    def table(self) -> dict[str, Json]:
        """As it stands in the file."""
        said: dict[str, Json] = {"from": self.giver, "to": self.receiver, "how": self.how}
        said["on"] = self.on.edtf if self.on else ""
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Acquisition:
    """One version of the record. Texts that may be missing are empty.

    Attributes:
        source: an address on the net, or from whom or where it came.
        collected: EDTF, with the time of day where it is known.
        time_zone: that of the clock; only where ``collected`` does not say it.
        digest: hexadecimal, as it was noted at collection, by ``algorithm`` (see ALGORITHMS).
        condition: what state it was in ("the last page is torn off").
    """

    collector: str
    source: str
    purpose: str
    method: str
    tools: tuple[str, ...]
    collected: UncertainDate
    time_zone: str
    form: Form
    condition: str
    digest: str
    algorithm: str
    transfers: tuple[Transfer, ...]
    restrictions: tuple[str, ...]
    declared_by: str
    reasons: str

    @property
    def by(self) -> str:
        """Who declares it."""
        return self.declared_by

    def table(self) -> dict[str, Json]:
        """As it stands in the file under ``[acquisition]``."""
        said: dict[str, Json] = {
            "collector": self.collector,
            "source": self.source,
            "purpose": self.purpose,
            "method": self.method,
            "tools": list(self.tools),
            "collected": self.collected.edtf,
            "time_zone": self.time_zone,
            "form": self.form.value,
            "condition": self.condition,
            "digest": self.digest,
            "algorithm": self.algorithm,
            "restrictions": list(self.restrictions),
            "declared_by": self.declared_by,
            "reasons": self.reasons,
            "transfers": [one.table() for one in self.transfers],
        }
        return {key: value for key, value in said.items() if value}
