"""PB368: a caption or a sentence gives another number than its table."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.retold.of_tables import misread
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB368"
WITHOUT_RECORDS = True
SAYS = "A caption or a sentence gives another number than the table that it is about."
WHY = """Tables are made again when data change, and the sentences about them stay. A stranger who looks into the table
has to find the number that the text tells (the house's method, law 1)."""
BAD = (
    "Table 1. Lamps in the harbour, by quay\n\n| Quay | Lamps |\n|---|---|\n| North | 31 |\n| South | 40 |\n\n"
    "Table 1 shows that 33 lamps were counted on the North quay.\n"
)
GOOD = (
    "Lamps in the harbour, by quay\n\n| Quay | Lamps |\n|---|---|\n| North | {fixed}`31|an example` |\n"
    "| South | {fixed}`40|an example` |\n\n"
    "The table shows that {fixed}`31|an example` lamps were counted on the North quay.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where the words name one row and one column, or the whole, and narrow them by nothing else."""
    for one in misread(bound):
        message = f"“{one.claim.words}” is not what the table says ({one.where}: {one.printed})."
        yield objection(
            CODE,
            one.claim.place,
            message,
            "Look which of the two is right, and say it in both places.",
            one.claim.passage,
        )
