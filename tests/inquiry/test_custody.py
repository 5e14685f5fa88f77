"""How a document came: under which names, inside of what, what was done since; nothing of others' compartments."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.assess import take_in
from probata.inquiry.custody import custody, write_card
from probata.inquiry.entry.door import Opened
from probata.inquiry.mark import mark
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, AnswerIsNo, BadUse, NotFound
from tests.inquiry.test_assess import taken as added
from tests.inquiry.test_assess import write as records
from tests.interviewing import without_compartments
from tests.method.sources.assessing import CARD
from tests.stories.test_files_inside import HELD, WORDS, account, linked, taken


def test_a_file_that_came_twice_says_so_with_what_it_holds(opened: Opened, tmp_path: Path) -> None:
    mail = account(tmp_path / "more")
    taken(opened, tmp_path / "more")
    mail.rename(tmp_path / "again.eml")
    taken(opened, tmp_path / "again.eml")
    mark(opened, ["Q-05.eml"], public=True)
    found = custody(opened, "more/Q-05.eml")
    data = (tmp_path / "again.eml").read_bytes()
    assert (found.digest, found.size, found.of) == (Digest.of(data).hex, len(data), "")
    assert [(one.name, one.place, one.inside) for one in found.came] == [
        ("more/Q-05.eml", str(mail), ""),
        ("again.eml", str(tmp_path / "again.eml"), ""),
    ]
    assert found.holds == tuple(f"more/Q-05.eml/{name}" for name in HELD)
    assert [one.act for one in found.done] == ["add", "mark"]
    assert len({one.by for one in (*found.came, *found.done)}) == 1


def test_a_file_inside_another_says_of_which(opened: Opened, tmp_path: Path) -> None:
    taken(opened, account(tmp_path / "more"))
    found = custody(opened, "first.txt")
    assert [(one.name, one.inside) for one in found.came] == [("Q-05.eml/first.txt", "Q-05.eml")]
    assert found.as_json()["came"] == [one.as_json() for one in found.came]


def test_of_an_account_it_is_said_to_whoever_holds_it(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    linked(heard, tmp_path)
    found = custody(heard, "Q-05.eml/first.txt")
    assert (found.of, found.came[0].inside) == ("Q-05", "Q-05.eml")
    assert "enclose" in [one.act for one in found.done]
    other = without_compartments(heard)
    with pytest.raises(NotFound):
        custody(other, "Q-05.eml/first.txt")


def test_a_file_that_stays_open_does_not_name_the_account_that_it_came_in(heard: Opened, tmp_path: Path) -> None:
    lone = tmp_path / "second.txt"
    lone.write_bytes(HELD["second.txt"].encode() + b"\n")
    taken(heard, lone, account(tmp_path / "more"))
    linked(heard, tmp_path)
    assert [one.inside for one in custody(heard, "second.txt").came] == ["", "Q-05.eml"]
    seen = custody(without_compartments(heard), "second.txt")
    assert [(one.name, one.inside) for one in seen.came] == [
        ("second.txt", ""),
        ("", "a file in a compartment that you do not hold"),
    ]
    assert WORDS not in str(seen)


def test_a_name_of_none_or_several_is_refused(opened: Opened, tmp_path: Path) -> None:
    taken(opened, account(tmp_path / "more"))
    with pytest.raises(NotFound):
        custody(opened, "nothing")
    with pytest.raises(BadUse):
        custody(opened, "Q-05")


def test_a_card_holds_what_was_recorded_and_what_was_declared(heard: Opened, tmp_path: Path) -> None:
    take_in(heard, "decree.txt", records(tmp_path, CARD))
    page = tmp_path / "card.html"
    told = write_card(heard, "decree.txt", page)
    text = page.read_text(encoding="utf-8")
    for words in (told.digest, "recorded by Probata", "judged by Ember Quist", "inconsistent"):
        assert words in text
    assert str(tmp_path) not in text
    assert [one.act for one in custody(heard, "decree.txt").done][-1] == "card"
    with pytest.raises(AlreadyThere):
        write_card(heard, "decree.txt", page)


def test_of_a_restricted_file_no_card_leaves(heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []  # not even a file beside its place, for a moment
    monkeypatch.setattr("probata.inquiry.custody.write_whole", lambda *given, **_: written.append(given))
    added(heard, tmp_path, "draft.txt", of="S-LAMP")
    page = tmp_path / "card.html"
    before = set(tmp_path.iterdir())
    with pytest.raises(AnswerIsNo):
        write_card(heard, "draft.txt", page)
    assert set(tmp_path.iterdir()) == before
    assert written == []
    assert "card" not in [one.act for one in custody(heard, "draft.txt").done]
