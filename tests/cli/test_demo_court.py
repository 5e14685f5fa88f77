"""The demo's chapter on a court: what fits what was signed, and what a person has refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from probata.cli import demo_court
from probata.inquiry.disclose import Recipient
from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.files.example import PASSPHRASE
from probata.record.withheld import Withheld
from tests.commands import Run
from tests.season import Season


def _verified(season: Season, run: Run, given: Path) -> Any:
    identity = season.folder / demo_court.IDENTITY
    return run(
        "verify", season.folder / "package.probata", "--disclosure", given, "--identity", identity, "--json"
    ).json


def test_the_court_checks_its_row_with_the_files_that_lie_there(season: Season, run: Run) -> None:
    found = _verified(season, run, season.folder / demo_court.GIVEN)["disclosure"]
    assert (found["answer"], found["rows"], found["item"]) == ("fits", 26, None)
    assert season.told["disclose"]["fits"] is True
    assert season.told["disclose"]["disclosed"]["recipient"] == demo_court.COURT


def test_a_row_that_was_changed_on_the_way_does_not_fit_and_the_story_would_say_so(
    season: Season, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata import signing

    package, given, identity = (
        season.folder / name for name in ("package.probata", demo_court.GIVEN, demo_court.IDENTITY)
    )
    fingerprint = season.told["package"]["fingerprint"]
    assert demo_court._checked(package, given, identity, fingerprint)
    real = signing.verify_disclosure
    monkeypatch.setattr(signing, "verify_disclosure", lambda package, given, key: real(package, _bent(given), key))
    assert not demo_court._checked(package, given, identity, fingerprint)
    assert "NOT" in demo_court._said(fits=False)


def _bent(given: bytes) -> bytes:
    """What was heard, told otherwise."""
    bent = given.replace(b'"described"', b'"said no"')
    assert bent != given
    return bent


def test_who_refused_the_court_is_refused_with_the_reason_and_no_file(season: Season, tmp_path: Path) -> None:
    assert "refused this use" in season.told["disclose"]["refused"]
    assert not (season.folder / "refused.age").exists()
    held = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    court = Recipient(demo_court.COURT, demo_court.USE, demo_court._key(tmp_path / "key.txt"))
    package = season.folder / "package.probata"
    value, out = demo_court._value(held, package, court), tmp_path / "refused.age"
    assert "refused" in demo_court.refused(held, package, value, court, out)
    assert not out.exists()
    held.engine.dispose()


def test_if_it_left_all_the_same_the_story_could_not_say_why_it_did_not(
    season: Season, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_court, "REFUSES", "I-21")  # who allowed it
    held = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    court = Recipient(demo_court.COURT, demo_court.USE, demo_court._key(tmp_path / "key.txt"))
    package = season.folder / "package.probata"
    out = tmp_path / "left.age"
    assert demo_court.refused(held, package, demo_court._value(held, package, court), court, out) == ""
    assert out.exists()
    held.engine.dispose()
