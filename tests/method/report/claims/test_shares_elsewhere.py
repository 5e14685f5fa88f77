from __future__ import annotations

from probata.method.report.claims.shares_elsewhere import fits, unfit_shares
from tests.method.report.world import bound


def _source(share: str) -> str:
    return (
        f"# Summary\n\n{share} of the coopers had lost their licence.\n\n"
        f"# Coopers\n\nOf the 60 coopers, 18 had lost their licence.\n"
    )


def test_a_share_that_the_counts_do_not_bear_is_found() -> None:
    for share in ("Half", "Seventy per cent", "A majority"):
        [one] = unfit_shares(bound(_source(share)))
        assert (one.counts.claim.value, one.counts.base) == (18, 60)
        assert not fits(bound(_source(share)), one.share, one.counts)


def test_a_share_that_rounds_to_the_counts_is_none() -> None:
    for share in ("Thirty per cent", "About a third", "A minority"):
        assert unfit_shares(bound(_source(share))) == ()
