"""probata pictures: groups and copies for people and programs, a page, and what is said beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Run
from tests.picturing import DONE, scene, write


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    folder = tmp_path / "photographs"
    write(folder / "album.jpg", scene(1))
    write(folder / "po\u202est.png", DONE["half as large"](scene(1)))
    write(folder / "other.jpg", scene(2))
    return folder


def test_groups_are_told_with_words_dates_and_what_that_means(inquiry: Path, photographs: Path, run: Run) -> None:
    run("add", photographs)
    told = run("pictures")
    assert told.status == 0
    words = " ".join(told.out.split())
    for word in (
        "Group 1: 2 pictures",
        "the same picture:",
        "of 256 bits",
        "declares no date",
        "whoever looks decides",
    ):
        assert word in words
    assert "declared, not established" in words
    assert "po<U+202E>st.png" in told.out
    assert "other.jpg" not in told.out
    assert "proof" not in told.out


def test_the_copies_of_one_are_told_and_a_page_is_written(inquiry: Path, photographs: Path, run: Run) -> None:
    run("add", photographs)
    told = run("pictures", "album.jpg", "--html", "page.html")
    assert "Other copies: 1 picture" in told.out
    assert "Written, readable by anybody who gets it: page.html." in told.err
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "No other copy of it is here." in run("pictures", "other.jpg").out
    assert run("pictures", "none.jpg").status == 2


def test_programs_get_the_documented_answer(inquiry: Path, photographs: Path, run: Run) -> None:
    run("add", photographs)
    answer = run("pictures", "--json").json
    assert (answer["compared"], len(answer["groups"][0]["members"])) == (3, 2)
    assert set(answer["groups"][0]["members"][0]) == {
        *("document", "ref", "of", "public", "dates", "came", "inside", "page", "width", "height", "bits", "likeness"),
        "nearest",
    }


def test_of_restricted_pictures_on_a_page_somebody_is_warned(inquiry: Path, photographs: Path, run: Run) -> None:
    run("add", photographs / "album.jpg")
    run("add", photographs / "po\u202est.png", "--of", "S-1", "--new-source")
    told = run("pictures", "--html", "page.html")
    assert "1 picture from compartments not in it (--with-restricted shows them)" in told.err.replace("\n", " ")
    assert "lies in the compartment of S-1" in told.out
    page = Path("page.html").read_text(encoding="utf-8")
    assert ("S-1" in page, page.count("data:image/png")) == (False, 1)
    told = run("pictures", "--html", "whole.html", "--with-restricted")
    assert "1 picture in it from compartments" in told.err
    page = Path("whole.html").read_text(encoding="utf-8")
    assert ("S-1" in page, page.count("data:image/png")) == (True, 2)
    assert run("pictures", "--with-restricted").status == 2
    assert run("pictures", "--html", "third.html", "--json").json["closed"] == 0
