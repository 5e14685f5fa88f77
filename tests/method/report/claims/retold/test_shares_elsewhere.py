from __future__ import annotations

from probata.method.report.claims.retold.shares_elsewhere import fits, unfit_shares
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


def _told(share: str, counts: str) -> int:
    return len(unfit_shares(bound(f"# Summary\n\n{share}\n\n# Chapter\n\n{counts}\n")))


def test_a_word_for_all_interviewees_is_held_against_a_group_of_them() -> None:
    share = "Almost all interviewees described pills or injections."
    assert _told(share, "Of the 26 persons who had been held, 17 described pills, injections or both.") == 1
    assert _told(share, "Of the 26 persons who had been held, 25 described pills, injections or both.") == 0


def test_another_group_another_thing_and_a_denial_are_let_be() -> None:
    share = "Almost all interviewees described pills."
    for counts in (
        "Of the 26 persons who had been held in Arn, nine described pills.",
        "Of the 26 men who had been held, nine described pills.",
        "Of the 26 persons who had been held, nine described dogs.",
        "Of the 26 persons who had been held, nine described pills and a siren at night.",
        "Of the 26 persons who had been held, nine had not described pills.",
    ):
        assert _told(share, counts) == 0


def test_those_who_got_none_are_not_held_against_those_who_got_some() -> None:
    made = bound(
        "# Summary\n\nOf the 238 evicted households, 63% had received no compensation by then.\n\n"
        "# The harbour\n\nOf the 238 evicted households, 88 (37%) had received some compensation by then.\n"
    )
    assert unfit_shares(made) == ()
