from __future__ import annotations

from probata.method.report.claims.redated import differing, events, redated
from tests.method.report.world import bound


def _dates(source: str) -> list[tuple[str, str]]:
    return [(one.claim.words, other.claim.words) for one, other in redated(bound(source))]


def test_one_event_with_two_dates_is_found_whatever_the_order_of_words() -> None:
    source = (
        "# Summary\n\nThe mill at Osten burned down on 3 May 2019.\n\n"
        "# Fire\n\nOn 5 May 2019, the mill at Osten burned down.\n"
    )
    assert _dates(source) == [("3 May 2019", "5 May 2019")]


def test_what_happens_again_may_have_another_date() -> None:
    assert _dates("The Council met on 3 May 2019.\n\n# Later\n\nThe Council met on 5 May 2019.\n") == []


def test_a_named_law_has_one_date() -> None:
    source = "Law No. 12 of 5 May 2014 banned guilds.\n\n# Law\n\nThe guilds fell under Law No. 12 of 15 May 2014.\n"
    assert _dates(source) == [("5 May 2014", "15 May 2014")]


def test_differing_counts_the_parts_that_both_tell() -> None:
    one, other = events(bound("The dyke broke on 3 May 2019.\n\nThe mill burned in June 2019.\n"))[:2]
    assert differing(one, other) == 1
