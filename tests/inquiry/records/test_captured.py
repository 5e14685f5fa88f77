"""What a capture's package says of its files: shown as its own words, and of nothing else."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from probata.inquiry import assess
from probata.inquiry.add import add
from probata.inquiry.custody import custody
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.records.captured import SAID_BY
from tests.intake.capture.test_wacz import MADE


def taken(opened: Opened, place: Path) -> None:
    add(opened, [place], public=True, settings=Settings(), progress=lambda *_: None)


def test_a_page_that_came_in_a_package_says_who_captured_it(heard: Opened, tmp_path: Path) -> None:
    place = tmp_path / "paper.wacz"
    place.write_bytes(MADE)
    taken(heard, place)
    with zipfile.ZipFile(place) as packed:
        said = json.loads(packed.read("custody.json"))
    for name in ("paper.wacz", "paper.wacz/custody.json"):
        found = custody(heard, name)
        assert found.capture is not None
        assert {key: found.capture[key] for key in ("collector", "asked", "begun")} == {
            key: said[key] for key in ("collector", "asked", "begun")
        }
        assert found.sections[1].said_by == SAID_BY
    assert f'collector = "{said["collector"]}"' in assess.template(heard, "paper.wacz/custody.json")


@pytest.mark.parametrize(
    "words",
    [b"{}", b"no json", b"[1]", b'{"format": "other/0"}', b"[" * 100_000],
    ids=["empty", "none", "list", "other", "deep"],
)
def test_what_only_has_the_name_is_no_such_record(heard: Opened, tmp_path: Path, words: bytes) -> None:
    place = tmp_path / "pack.zip"
    with zipfile.ZipFile(place, "w") as packed:
        packed.writestr("custody.json", words)
        packed.writestr("letter.txt", "A letter in an archive.")
    taken(heard, place)
    assert custody(heard, "letter.txt").capture is None


def test_fields_of_another_shape_are_left_out(heard: Opened, tmp_path: Path) -> None:
    place = tmp_path / "pack.zip"
    with zipfile.ZipFile(place, "w") as packed:
        sly = {"format": "probata-custody/0", "collector": ["a"], "asked": 7, "tools": "t", "way": [], "title": "T"}
        packed.writestr("custody.json", json.dumps(sly))
        packed.writestr("letter.txt", "A letter in an archive.")
    taken(heard, place)
    found = custody(heard, "letter.txt").capture
    assert found is not None
    assert {key for key, value in found.items() if value} == {"title"}
