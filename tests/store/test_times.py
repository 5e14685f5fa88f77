"""Times that the log claims: the latest of them, whatever the order of the entries."""

from __future__ import annotations

import pytest

from probata.inquiry.entry.door import Opened, look, record, transact
from probata.store import times


def test_the_latest_time_is_kept_in_mind_though_the_clock_goes_back(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seconds in ("1945000000", "1646128800"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        with transact(opened) as connection:
            record(connection, opened, "paint", {})
    with look(opened) as connection:
        assert times.latest(connection) == "2031-08-20T13:46:40Z"
