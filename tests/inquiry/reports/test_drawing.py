"""Labels are drawn from the seed and the text: the same again for a copy, others for another text or inquiry."""

from __future__ import annotations

import re
from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.new import new
from probata.inquiry.reports.drawing import drawn
from probata.inquiry.reports.manuscripts import manuscript
from probata.record.withheld import Withheld
from tests import interviewing
from tests.conftest import PASSPHRASE


def labels(opened: Opened, path: Path) -> list[str]:
    draw = drawn(opened, manuscript(path))
    return [draw() for _ in range(200)]


def test_they_are_labels_and_the_same_again(heard: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    found = labels(heard, path)
    assert all(re.fullmatch("p-[a-z2-9]{5}", one) for one in found)
    assert len(set(found)) == len(found)
    assert labels(heard, path) == found


def test_another_text_gets_others(heard: Opened, tmp_path: Path) -> None:
    one = interviewing.manuscript(tmp_path / "m")
    other = interviewing.manuscript(tmp_path / "n", interviewing.CLEAN + "\nMore.\n")
    assert not set(labels(heard, one)) & set(labels(heard, other))


def test_another_inquiry_draws_others(heard: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    other = new(tmp_path / "elsewhere", Withheld(PASSPHRASE), "Another (INVENTED)", weak).opened
    assert not set(labels(heard, path)) & set(labels(other, path))
    other.engine.dispose()
