"""PB157: what was left to be written."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import left_to_write
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The gate was closed (see para. XX above).\n",
        "The gate was closed.[^1]\n\n[^1]: TK\n",
        "The gate was closed.[^1]\n\n[^1]: Source to be added.\n",
        "Prices rose by half [citation needed].\n",
    ],
)
def test_it_objects_once_to_what_was_left_open(source: str) -> None:
    assert [one.code for one in found(left_to_write, source)] == ["PB157"]


@pytest.mark.parametrize(
    "source",
    [
        "The gate was closed.[^1]\n\n[^1]: Interview with a driver, 3 May 2019.\n",
        "He [the driver] left, and [name withheld] stayed.\n",
        "She wrote: “See note ?? on page XX.”\n",
    ],
)
def test_it_is_silent_on_what_is_written_and_on_quotations(source: str) -> None:
    assert found(left_to_write, source) == []
