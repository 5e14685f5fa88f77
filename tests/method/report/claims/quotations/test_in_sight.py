"""Whether a name or a document stands close before a quotation."""

from __future__ import annotations

import pytest

from probata.method.report.claims.quotations.in_sight import in_sight
from probata.method.report.claims.quotations.quoted import quoted
from tests.method.report.world import bound

SAID = "“Nobody came back that night.”"


@pytest.mark.parametrize(
    "source",
    [
        f"The yard was empty when Ilo Marsh came. {SAID}",
        f"The decree was read out. {SAID}",
        f"The yard was empty when Ilo Marsh came.\n\n{SAID} It rained.",
        f"A man spoke of Marsh for an hour.\n\nThe road is closed.\n\nMarsh stood there. {SAID}",
    ],
)
def test_a_name_or_a_document_right_before_is_seen(source: str) -> None:
    made = bound(source)
    assert in_sight(made, next(one for one in quoted(made) if one.words.startswith("Nobody")))


@pytest.mark.parametrize(
    "source",
    [
        f"The yard was empty. {SAID}",
        f"The yard was empty on Friday, and in March again. {SAID}",
        f"Ilo Marsh came at noon.\n\nThe yard was empty. {SAID}",
        f"We saw Workers of the yard. The workers left.\n\nThe road is closed.\n\nWorkers left. {SAID}",
    ],
)
def test_days_places_farther_off_and_plain_words_are_none(source: str) -> None:
    made = bound(source)
    assert not in_sight(made, next(one for one in quoted(made) if one.words.startswith("Nobody")))


def test_what_begins_a_manuscript_has_nothing_above() -> None:
    made = bound(SAID)
    assert not in_sight(made, quoted(made)[0])
