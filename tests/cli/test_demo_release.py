"""The demo's last chapter: a withdrawal, told aloud, after which the report no longer compiles."""

from __future__ import annotations

import pytest

from probata.cli.demo_release import WITHDRAWS, take_back
from probata.cli.telling import Voice
from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.files.example import PASSPHRASE
from probata.record.withheld import Withheld
from tests.season import Season


def test_a_withdrawal_is_told_aloud_and_the_report_no_longer_compiles(
    season: Season, capsys: pytest.CaptureFixture[str]
) -> None:
    held = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    told = take_back(held, season.folder / "report/report.md", Voice(aloud=True))
    held.engine.dispose()
    said = capsys.readouterr().out
    assert told["withdraw"] == {**season.told["withdraw"], "already": True}
    assert f"withdraw {WITHDRAWS}; check report.md" in said
    assert f"{WITHDRAWS}: was withdrawn before; every use is blocked" in said
    assert told["check_again"] == season.told["check_again"]


def test_the_package_holds_no_account_and_says_how_far_each_value_can_be_checked(season: Season) -> None:
    assert season.told["verify"]["answer"] == "unchanged-by-named-key"
    assert set(season.told["verify"]["grades"]) == {"recomputed", "consistent", "attested"}
