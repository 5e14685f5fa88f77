"""What is saved is canonical, and the words that a report prints come from it alone."""

from __future__ import annotations

import pytest

from probata.method.estimates import Asked, estimate, spoken
from probata.method.estimates.saving import ESTIMATED, REFUSED, saved
from probata.record.canonical import dump, load
from probata.record.errors import BadValue
from tests.method.estimates.study_tables import STUDIES

GOOD = Asked(linked=True, assume="no-highest-order-interaction")


def test_the_body_has_a_canonical_spelling_and_holds_the_table() -> None:
    body = saved(estimate(STUDIES["kosovo"], GOOD), "killed")
    assert load(dump(body)) == body
    assert (body["status"], body["label"], body["documented"]) == (ESTIMATED, "killed", 4_400)
    counts = body["counts"]
    assert isinstance(counts, dict)
    assert (counts["1000"], counts["0011"], len(counts)) == (1_131, 123, 15)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("point", "13,184"),
        ("interval", "9,172 to 20,865"),
        ("documented", "4,400"),
        ("sum", "4,400 documented + 8,784 estimated = 13,184"),
    ],
)
def test_the_words_of_a_report(what: str, words: str) -> None:
    assert spoken(saved(estimate(STUDIES["kosovo"], GOOD), ""), what) == words


def test_the_headline_is_spoken_whole() -> None:
    told = estimate(STUDIES["kosovo"], GOOD)
    assert told.headline is not None
    assert spoken(saved(told, ""), "headline") == told.headline.wording


def test_a_refused_estimate_speaks_its_reasons_and_still_says_who_is_documented() -> None:
    body = saved(estimate(STUDIES["artificial_three"], GOOD), "")
    assert body["status"] == REFUSED
    assert spoken(body, "documented") == "96"
    with pytest.raises(BadValue, match="falls apart"):
        spoken(body, "point")


def test_other_words_are_unknown() -> None:
    with pytest.raises(BadValue):
        spoken(saved(estimate(STUDIES["kosovo"], GOOD), ""), "median")


def test_an_override_is_saved_with_its_reasons() -> None:
    body = saved(estimate(STUDIES["kosovo"], Asked(override="looked into")), "")
    assert body["override"] == "looked into"
    assert len(list(body["reasons"])) == 2  # type: ignore[arg-type]  # a list
