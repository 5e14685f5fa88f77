"""PB608: combinations by which somebody could be recognised."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import recognisable_combination
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "A nurse at Reed described {date}`12 April 2019`. {cite}`lamp`",
        "A nurse at Reed spoke. {cite}`lamp`\n\nOn {date}`12 April 2019` the lamp broke.",
        "A nurse spoke. {cite}`lamp`\n\n:::{figure} shed.png\nHeron on {date}`12 April 2019`.\n:::",
        "A nurse spoke of {date}`12 April 2019`. {cite}`lamp`[^a]\n\n[^a]: At Heron.",
        "# The Reed hostel\n\nA nurse described {date}`12 April 2019`. {cite}`lamp`",
        "A woman aged {fixed}`forty|as she said of herself` at Reed, as a cook, said: {quote}`lamp`",
    ],
)
def test_three_kinds_beside_an_account_are_an_objection(source: str) -> None:
    assert len(found(recognisable_combination, f"{source}\n")) == 1
    assert found(recognisable_combination, f"{source}\n", audience="internal") == []


@pytest.mark.parametrize(
    "source",
    [
        "A woman who was held at Reed described an evening. {cite}`lamp`",
        "Nurses at Reed described {date}`12 April 2019`. {cite}`lamp`",
        "A nurse at Reed spoke of {date}`April 2019`. {cite}`lamp`",
        "A driver at Reed spoke on {date}`12 April 2019`. {cite}`wire-a`",
        "A nurse at Reed spoke. {cite}`lamp`\n\nThe decree of {date}`2 March 2019` applies. {cite}`decree`",
        "A nurse at Reed spoke. {cite}`lamp`\n\n# More\n\nOn {date}`12 April 2019` it rained.",
        "A nurse at Reed spoke. {cite}`lamp` Under {law}`Decree No. 44 of 2 March 2019` that was forbidden.",
        "A nurse at Reed, held from {date}`2 April 2019` to {date}`3 June 2020`. {cite}`lamp`",
    ],
)
def test_less_than_that_is_left_alone(source: str) -> None:
    assert found(recognisable_combination, f"{source}\n") == []


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_somebody_who_was_held_needs_no_account_to_be_recognised(between: str) -> None:
    day = "People fell beside Reed on {date}`12 April 2019`."
    assert found(recognisable_combination, f"{day}{between}A nurse who was kept there dressed their wounds.")
    assert not found(recognisable_combination, f"{day}{between}A nurse of the ministry came later.")
