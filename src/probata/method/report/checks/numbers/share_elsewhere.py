"""PB366: a share, or a word for one, that does not fit the counts told in another place."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.retold.shares_elsewhere import unfit_shares
from probata.method.report.claims.retold.table_shares import strange_shares
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB366"
WITHOUT_RECORDS = True
SAYS = "A share, or a word such as “a majority”, does not fit the counts that the report tells elsewhere."
WHY = """Summaries turn counts into shares and words, and keep them when the counts change. A reader who divides has to
arrive at the same share (the house's method, law 1)."""
BAD = (
    "# Summary\n\nSixty per cent of the lamps in the harbour were out of order.\n\n"
    "# The harbour\n\nOf 71 lamps in the harbour, 28 were out of order.\n"
)
GOOD = (
    "# Summary\n\n{fixed}`40|an example` per cent of the lamps in the harbour were out of order.\n\n"
    "# The harbour\n\nOf {fixed}`70|an example` lamps in the harbour, {fixed}`28|an example` were out of order.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where both places say the same of the same things; rounding and "about" are allowed."""
    for one in unfit_shares(bound):
        counts, claim = one.counts.claim, one.share.claim
        k, n = counts.value or 0, one.counts.base or 1
        per_cent = f"{float(100 * k / n):.1f}".removesuffix(".0")
        message = (
            f"“{claim.words}” does not fit {named_place(counts.passage)}, which tells {int(k):,} of {int(n):,}: "
            f"{per_cent} %."
        )
        yield objection(
            CODE, claim.place, message, "Look which of the two is right, and say it in both places.", claim.passage
        )
    for each in strange_shares(bound):
        said = each.telling.text[each.start : each.end]
        given = f"{float(100 * each.given):.1f}".removesuffix(".0")
        message = f"“{said}” is not what the table gives for “{each.row}”: {given} %."
        yield each.telling.objection(
            CODE, each.start, each.end, message, "Look which of the two is right, and say it in both places."
        )
