"""The second half of the demo's story: what it tells, in JSON and aloud."""

from __future__ import annotations

import pytest

from probata.cli.telling import WITHDRAWS, take_back
from probata.inquiry.door import open_inquiry
from probata.inquiry.example import PASSPHRASE, handles
from probata.record.withheld import Withheld
from tests.season import Season


def test_it_goes_from_interviews_to_a_report_without_an_open_objection(season: Season) -> None:
    told = season.told
    assert (told["interviews"]["rows"], told["interviews"]["new"]) == (40, 40)
    assert [one["count"]["described"] for one in told["counts"]] == [26, 17]
    assert told["saved"] == {
        "counts": sum("count" in one for one in handles()),
        "places": sum("cite" in one for one in handles()),
    }
    assert told["check"]["open"] > 0
    assert (told["report"]["open"], told["report"]["draft"]) == (0, False)


def test_a_withdrawal_is_told_aloud_and_the_report_no_longer_compiles(
    season: Season, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    held = open_inquiry(season.folder / "inquiry", Withheld(PASSPHRASE))
    told = take_back(held, season.folder / "report/report.md", lambda *words: said.append(" ".join(words)), aloud=True)
    held.engine.dispose()
    assert told["withdraw"] == {**season.told["withdraw"], "already": True}
    assert f"withdraw {WITHDRAWS}; check report.md bold" in said
    assert f"{WITHDRAWS}: was withdrawn before; every use is blocked" in capsys.readouterr().out
    assert told["check_again"] == season.told["check_again"]
