"""refresh: a newer version of a list, what changed, what has to be looked at again, and nothing of a compartment."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log
from probata.inquiry.mark import listed
from probata.inquiry.refresh import OUTDATED, Refreshed, refresh
from probata.record.errors import BadUse, NotFound, Unreadable
from probata.store import basis
from tests.inquiry.tying_kit import NEW, OLD, SETTINGS, tables, taken, written


def refreshed(opened: Opened, new: Path | str, **more: object) -> Refreshed:
    return refresh(opened, "list.csv", str(new), settings=SETTINGS, **more)  # type: ignore[arg-type]


def test_a_newer_file_lies_where_the_old_one_lies_and_what_rests_on_it_is_told(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), public=True)
    for handle, asked in (("held", Asked(cell="C2")), ("mira", Asked(cell="B3")), ("whole", Asked())):
        cite(opened, "list.csv", asked, handle)
    found = refreshed(opened, written(tmp_path, "june.csv", NEW), by="A. I.", reason="sent again", key=["number"])
    assert (found.old, found.new, found.taken_in) == ("list.csv", "june.csv", 1)
    assert found.changes.told() == "1 row added, 1 row removed, 1 row changed"
    said = f"{OUTDATED} (1 row added, 1 row removed, 1 row changed)"
    assert found.stale == {
        "held": f"{said}: its cell says something else there",
        "mira": f"{said}: its row is gone from it",
        "whole": f"{said}: what it cites has no words that could be compared",
    }
    with look(opened) as connection:
        assert sorted(basis.all_stale(connection).values()) == sorted(found.stale.values())
    assert {one.name: one.public for one in listed(opened, [])} == {"list.csv": True, "june.csv": True}
    assert [one.act for one in log(opened, 50).entries if one.act in ("tie documents", "receipt")][
        -1
    ] == "tie documents"
    assert found.as_json()["stale"] == found.stale


def test_said_again_it_changes_nothing_and_what_was_looked_at_stays_so(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), written(tmp_path, "june.csv", NEW))
    cite(opened, "list.csv", Asked(cell="C2"), "held")
    assert list(refreshed(opened, "june.csv").stale) == ["held"]
    cite(opened, "list.csv", Asked(cell="C2"), "held")
    again = refreshed(opened, "june.csv")
    assert (again.stale, again.taken_in) == ({}, 0)
    with pytest.raises(BadUse, match="its own newer version"):
        refresh(opened, "june.csv", "list.csv", settings=SETTINGS)


def test_what_is_stale_for_another_reason_keeps_it(opened: Opened, tmp_path: Path) -> None:
    from probata.inquiry.entry.door import transact

    taken(opened, written(tmp_path, "list.csv", OLD))
    place = cite(opened, "list.csv", Asked(cell="C2"), "held")
    with transact(opened) as connection:
        basis.mark_stale(connection, [str(place.ref)], "rests on an account that was withdrawn", "2031")
    assert refreshed(opened, written(tmp_path, "june.csv", NEW)).stale == {}


def test_of_a_list_in_a_compartment_nothing_lies_open(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), of="S-1")
    cite(opened, "list.csv", Asked(cell="C2"), "held")
    path = written(tmp_path, "june.csv", NEW)
    with pytest.raises(BadUse, match="compartment"):
        refreshed(opened, path, out=tmp_path / "d.csv")
    found = refreshed(opened, path, by="A. I.", reason="Zorblatt brought it")
    assert found.stale == {"held": OUTDATED}
    seen = tables(opened)
    for words in ("Zorblatt", "Mira", "june.csv", "list.csv", "row"):
        assert words not in seen
    assert not (tmp_path / "d.csv").exists()


def test_an_open_file_is_no_version_of_one_in_a_compartment(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), of="S-1")
    taken(opened, written(tmp_path, "june.csv", NEW))
    with pytest.raises(BadUse, match="do not lie in the same place"):
        refreshed(opened, "june.csv")


def test_the_differences_are_written_and_no_spreadsheet_computes_them(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), written(tmp_path, "june.csv", NEW))
    out = tmp_path / "d.csv"
    refreshed(opened, "june.csv", out=out)
    assert ",'=Odo Brand" in out.read_text(encoding="utf-8-sig")
    with pytest.raises(BadUse, match="has that name"):
        refreshed(opened, "june.csv", out=out)


def test_what_is_no_newer_version_is_refused(opened: Opened, tmp_path: Path) -> None:
    path = written(tmp_path, "list.csv", OLD)
    taken(opened, path)
    with pytest.raises(BadUse, match="very bytes"):
        refreshed(opened, path)
    with pytest.raises(NotFound):
        refreshed(opened, "nowhere.csv")
    with pytest.raises(Unreadable):
        refreshed(opened, written(tmp_path, "empty.csv", ""))
    with pytest.raises(BadUse, match="one regular file"):
        refreshed(opened, tmp_path)
    with pytest.raises(BadUse, match="this inquiry itself"):
        refreshed(opened, opened.folder.path / "probata.toml")
    assert [one.name for one in listed(opened, [])] == ["list.csv"]


def test_texts_are_compared_by_lines(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "list.csv", OLD), written(tmp_path, "a.txt", "One.\nTwo.\n"))
    cite(opened, "a.txt", Asked(words="Two."), "two")
    found = refresh(opened, "a.txt", str(written(tmp_path, "b.txt", "One.\nThree.\n")), settings=SETTINGS)
    assert found.changes.told() == "1 line different"
    assert found.stale["two"].endswith("its words do not stand there any more")


def test_what_was_cited_from_a_corrected_text_of_the_old_one_has_to_be_looked_at(
    opened: Opened, tmp_path: Path
) -> None:
    from probata.inquiry.correct import correct

    taken(opened, written(tmp_path, "a.txt", "One.\nTvo.\n"))
    cite(opened, "a.txt", Asked(words="One."), "one")
    read = written(tmp_path, "read.txt", "One.\nTwo.\n")
    correct(opened, "a.txt", read, by="A. I.", reason="read", settings=SETTINGS)
    cite(opened, "read.txt", Asked(words="Two."), "two")
    found = refresh(opened, "a.txt", str(written(tmp_path, "b.txt", "One.\nThree.\n")), settings=SETTINGS)
    assert {handle: reason[: len(OUTDATED)] for handle, reason in found.stale.items()} == dict.fromkeys(
        ("one", "two"), OUTDATED
    )


def test_a_key_that_is_none_and_an_archive_are_refused_before_anything_is_taken_in(
    opened: Opened, tmp_path: Path
) -> None:
    import zipfile

    from probata.record.errors import BadInput

    taken(opened, written(tmp_path, "list.csv", OLD))
    with pytest.raises(BadInput, match="no column"):
        refreshed(opened, written(tmp_path, "june.csv", NEW), key=["place"])
    with zipfile.ZipFile(tmp_path / "june.zip", "w") as file:
        file.writestr("june.csv", NEW)
    with pytest.raises(BadUse, match="nothing was taken in"):
        refreshed(opened, tmp_path / "june.zip")
    assert [one.name for one in listed(opened, [])] == ["list.csv"]
