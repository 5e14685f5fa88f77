"""pictures, below the command line: copies are found wherever they lie, restricted ones by whoever holds them alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select

from probata.inquiry import pictures as verb
from probata.inquiry.add import add
from probata.inquiry.documents import likenesses as making
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.merge import merge
from probata.inquiry.pictures import PicturesAnswer, pictures
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AlreadyThere, BadUse, NotFound
from probata.store import cells, likenesses, log
from probata.store.tables import likenesses as table
from tests.interviewing import Copies, without_compartments
from tests.merging import at, copies
from tests.picturing import DONE, chart, cut, saved, scene, write

PLAIN = Settings(ocr="off")
EXAMPLE = Path(__file__).parents[2] / "examples/season-hostels"


def take(opened: Opened, *places: Path, of: str = "") -> None:
    new = of.startswith("S-")
    add(opened, places, public=False, settings=PLAIN, progress=lambda *_: None, of=of, new_source=new)


def ask(opened: Opened, document: str = "", **more: Any) -> PicturesAnswer:
    return pictures(opened, PLAIN, document=document, **more)


def named(answer: PicturesAnswer) -> list[list[str]]:
    return [[one.name for one in group.members] for group in answer.groups]


def logged(opened: Opened) -> list[object]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == "pictures"]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A photograph as a post and in an album, another one, a chart, a blank page."""
    folder = tmp_path / "pile"
    write(folder / "album.jpg", scene(1))
    write(folder / "post.jpg", saved(cut(scene(1), 0.02, 0.03, 0.01, 0.02).resize((300, 200)), 50))
    write(folder / "other.jpg", scene(2))
    write(folder / "chart.png", chart(1))
    write(folder / "blank.png", Image.new("L", (200, 300), 255))
    return folder


def test_the_pair_is_found_and_nothing_else(opened: Opened, pile: Path) -> None:
    take(opened, pile)
    answer = ask(opened)
    assert named(answer) == [["pile/album.jpg", "pile/post.jpg"]]
    assert {one.likeness for one in answer.groups[0].members} <= {"the same picture", "nearly the same"}
    assert (answer.compared, answer.plain, answer.unseen, answer.closed) == (4, 1, (), 0)
    assert logged(opened) == [{"items": 5}]


def test_of_one_picture_the_copies_are_told_the_nearest_first(opened: Opened, pile: Path) -> None:
    write(pile / "mirrored.png", DONE["mirrored"](scene(1)))
    take(opened, pile)
    [group] = ask(opened, "post.jpg").groups
    own, *others = group.members
    assert (own.name, own.bits, own.likeness) == ("pile/post.jpg", None, "")
    assert {one.name for one in others} == {"pile/album.jpg", "pile/mirrored.png"}
    assert [one.bits for one in others] == sorted(one.bits or 0 for one in others)
    assert ask(opened, "other.jpg").groups == ()


def test_the_photograph_of_the_example_is_found_in_the_album(opened: Opened) -> None:
    take(opened, *sorted((EXAMPLE / "documents").glob("*.[jp][pn]g")))
    [group] = ask(opened, "photo-2020-post.jpg").groups
    assert [(one.name, one.likeness) for one in group.members] == [
        ("photo-2020-post.jpg", ""),
        ("photo-2016-album.jpg", "nearly the same"),
    ]


def test_what_is_declared_stands_beside_it_and_the_earliest_first(opened: Opened, tmp_path: Path) -> None:
    for name, year in (("late.jpg", 2020), ("early.jpg", 2016)):
        exif = Image.Exif()
        exif[0x0132] = f"{year}:08:14 12:41:07"
        scene(1).save(tmp_path / name, quality=90 if year == 2020 else 60, exif=exif)
        take(opened, tmp_path / name)
    [group] = ask(opened).groups
    assert [one.origin.dates for one in group.members] == [
        (("modified", f"{year}-08-14T12:41:07"),) for year in (2016, 2020)
    ]


def test_what_was_looked_at_once_is_not_decoded_again(
    opened: Opened, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(opened, pile)
    before = ask(opened).as_json()
    monkeypatch.setattr(making, "_look", None)
    assert ask(opened).as_json() == before
    assert len(logged(opened)) == 1


def test_after_a_stop_it_goes_on(opened: Opened, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take(opened, pile)
    monkeypatch.setattr(making, "_BATCH", 2)

    def stop(done: int, _all: int, _name: str) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(opened, heard=stop)
    with look(opened) as connection:
        assert len(connection.execute(select(table)).all()) == 4
    assert named(ask(opened)) == [["pile/album.jpg", "pile/post.jpg"]]
    assert logged(opened) == [{"items": 2}, {"items": 2}, {"items": 1}]


def test_of_a_restricted_picture_only_its_holder_hears(opened: Opened, pile: Path, tmp_path: Path) -> None:
    take(opened, pile)
    take(opened, write(tmp_path / "Zorblatt.jpg", saved(scene(2), 40)), of="S-1")
    found = {frozenset((one.name, one.of) for one in group.members) for group in ask(opened).groups}
    assert found == {
        frozenset({("pile/album.jpg", ""), ("pile/post.jpg", "")}),
        frozenset({("pile/other.jpg", ""), ("Zorblatt.jpg", "S-1")}),
    }
    other = without_compartments(opened)
    seen = ask(other)
    assert named(seen) == [["pile/album.jpg", "pile/post.jpg"]]
    assert seen.closed == 1
    assert "Zorblatt" not in repr(seen)
    with pytest.raises(NotFound):
        ask(other, "Zorblatt.jpg")
    with look(opened) as connection:
        assert len(connection.execute(select(table)).all()) == 5
        assert len(cells.under(connection, likenesses.FIELD)) == 1


def test_what_goes_into_a_compartment_takes_its_hash_along(opened: Opened, pile: Path) -> None:
    take(opened, pile)
    before = ask(opened)
    take(opened, pile / "post.jpg", of="S-1")
    with look(opened) as connection:
        assert len(connection.execute(select(table)).all()) == 4
    assert sorted(map(sorted, named(ask(opened)))) == sorted(map(sorted, named(before)))
    assert len(logged(opened)) == 1, "it was looked at again"
    assert named(ask(without_compartments(opened))) == []


def test_what_somebody_took_back_is_not_compared(heard: Opened, pile: Path) -> None:
    take(heard, pile / "album.jpg")
    take(heard, pile / "post.jpg", of="Q-05")
    assert len(ask(heard).groups) == 1
    withdraw(heard, "Q-05", "asked by telephone", "A. Member")
    assert ask(heard).groups == ()


def test_pages_of_a_scan_count(opened: Opened, pile: Path, tmp_path: Path) -> None:
    pages = [chart(2), scene(1).convert("RGB")]
    pages[0].save(tmp_path / "scan.pdf", save_all=True, append_images=pages[1:], resolution=72)
    take(opened, pile / "album.jpg", tmp_path / "scan.pdf")
    assert [sorted(each) for each in named(ask(opened))] == [["album.jpg", "scan.pdf, page 2"]]


def test_a_picture_that_cannot_be_shown_is_told_of_and_tried_again_when_asked(
    opened: Opened, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.record.errors import Unreadable

    take(opened, pile)
    real = making._pictures

    def broken(box: Any, one: Any, pages: Any) -> Any:
        if "other" in one.name:
            raise Unreadable("The decoder fell over it.")
        return real(box, one, pages)

    monkeypatch.setattr(making, "_pictures", broken)
    assert [(one.document, one.why) for one in ask(opened).unseen] == [("pile/other.jpg", "The decoder fell over it.")]
    monkeypatch.setattr(making, "_pictures", real)
    assert len(ask(opened).unseen) == 1
    assert ask(opened, again=True).unseen == ()


def test_a_page_shows_every_picture_of_the_groups_and_asks_nobody(opened: Opened, pile: Path, tmp_path: Path) -> None:
    take(opened, pile)
    out = tmp_path / "copies.html"
    ask(opened, html=out)
    page = out.read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,") == 2
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)
    assert logged(opened)[-1] == {"shown": 2, "restricted": 0}
    with pytest.raises(AlreadyThere):
        ask(opened, html=out)
    assert out.read_text(encoding="utf-8") == page


def test_names_that_fit_nothing_or_several_are_refused(opened: Opened, pile: Path) -> None:
    take(opened, pile)
    with pytest.raises(NotFound, match="No picture"):
        ask(opened, "nothing.jpg")
    with pytest.raises(BadUse, match="have this in their name"):
        ask(opened, "pile/")


def test_without_pictures_there_is_nothing_to_compare(opened: Opened) -> None:
    assert ask(opened).as_json() == {
        **{"method": "picture-hash/1", "groups": [], "compared": 0, "plain": 0, "unseen": [], "closed": 0},
        "note": verb.NOTE,
    }


def test_two_copies_that_both_looked_are_merged(twelve: Copies, tmp_path: Path, pile: Path) -> None:
    one, other = copies(twelve.plain, tmp_path, 2)
    for folder, names in ((one, ["album.jpg", "chart.png"]), (other, ["post.jpg", "chart.png"])):
        with at(folder) as opened:
            take(opened, *(pile / name for name in names))
            assert ask(opened).groups == ()
    with at(one) as first, at(other) as second:
        merge(first, second)
    with at(one) as opened:
        with look(opened) as connection:
            assert len(connection.execute(select(table)).all()) == 3
        assert [sorted(each) for each in named(ask(opened))] == [["album.jpg", "post.jpg"]]
