from __future__ import annotations

from pathlib import Path

from tests.soak.page import write_page
from tests.soak.points import Experiment, Point
from tests.soak.tally import Tally

EXPERIMENT = Experiment("cuts", "cuts of paper: nothing bleeds", lambda _: lambda _: Point(""), 3)


def test_a_tally_goes_on_after_the_last_whole_line(tmp_path: Path) -> None:
    first = Tally.of("cuts", resume=False, folder=tmp_path)
    first.add(Point("one", (), {"cuts": 2}))
    first.add(Point("two", ("bleeds",), {"cuts": 1}))
    with first.file.open("a") as out:
        out.write('{"what": "half a li')
    again = Tally.of("cuts", resume=True, folder=tmp_path)
    assert (again.points, again.counts["cuts"]) == (2, 3)
    assert again.wrong == [(1, "two", ("bleeds",))]
    assert Tally.of("cuts", resume=False, folder=tmp_path).points == 0


def test_reading_a_tally_leaves_it_to_whoever_writes_it(tmp_path: Path) -> None:
    writing = Tally.of("cuts", resume=False, folder=tmp_path)
    writing.add(Point("one", (), {"cuts": 2}))
    with writing.file.open("a") as out:
        out.write('{"what": "half a li')
    before = writing.file.read_bytes()
    assert Tally.read("cuts", tmp_path).points == 1
    assert writing.file.read_bytes() == before


def test_the_page_says_how_many_points_there_were_and_which_were_wrong(tmp_path: Path) -> None:
    tally = Tally.of("cuts", resume=False, folder=tmp_path)
    tally.add(Point("one", (), {"cuts": 2}))
    tally.add(Point("two", ("bleeds",)))
    write_page([EXPERIMENT, Experiment("burns", "burns: none", EXPERIMENT.ready, 1)], tmp_path / "page.md", tmp_path)
    page = (tmp_path / "page.md").read_text()
    assert "| points | 2 |" in page
    assert "| found wrong | **1** |" in page
    assert "- point 1, two: bleeds" in page
    assert "| cuts | 2 |" in page
    assert "## burns" in page
    assert "Not run yet." in page
