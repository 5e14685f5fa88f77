"""Saved places as a manuscript is bound to them: their words, and of several people whoever allows least."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import mark
from probata.inquiry.reports import binding
from probata.inquiry.withdraw import withdraw
from probata.method.report.model import Records
from probata.method.testimony.model import Use
from probata.record.errors import BadUse
from probata.record.span import MessageNumber, PageBox, TimeRange
from tests.interviewing import changed, take, write
from tests.pile.papers import printed


def _records(opened: Opened, use: Use = Use.PUBLIC) -> Records:
    return binding.records(opened, use, frozenset({"pills", "leave", "lamp", "tablets"}), frozenset())


def test_a_place_has_its_words_and_where_they_begin_in_the_bytes(saved: Opened) -> None:
    place = _records(saved).places["leave"]
    assert place.public
    assert place.words == "Leaving the quarry requires permission."
    assert (Path(saved.folder.path).parent / "in/decree.txt").read_bytes()[place.byte_start :].startswith(b"Leaving")


def test_of_several_people_in_one_account_whoever_allows_least_is_asked(saved: Opened, tmp_path: Path) -> None:
    assert _records(saved).places["lamp"].interview.code_name == "Q-01"  # type: ignore[union-attr]  # it is an account
    take(saved, write(tmp_path / "in", changed({("Q-11", "Notes"): "Q-01.txt"})))
    place = _records(saved).places["lamp"]
    assert place.interview is not None
    assert place.interview.code_name == "Q-11"  # who refused
    assert len(place.basis.rests_on) == 3


def test_an_account_is_never_public_however_its_file_is_marked(saved: Opened) -> None:
    with pytest.raises(BadUse, match="is not public"):
        mark(saved, ["Q-01.txt"], public=True)
    assert not _records(saved).places["lamp"].public


def test_a_withdrawn_account_has_no_words_left(saved: Opened) -> None:
    withdraw(saved, "Q-01", "asked", "A. Member")
    place = _records(saved, Use.INTERNAL).places["lamp"]
    assert (place.words, bool(place.stale)) == ("", True)


def test_documents_that_share_a_text_share_its_number(heard: Opened, tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(60))
    for name in ("a", "b", "c"):
        own = words if name != "c" else words[::-1]
        (tmp_path / f"{name}.txt").write_text(f"{own}\n{name}", encoding="utf-8")
    add(heard, sorted(tmp_path.glob("?.txt")), public=True, settings=Settings(), progress=lambda *_: None)
    for name in ("a", "b", "c"):
        cite(heard, f"{name}.txt", Asked(), name)
    found = binding.records(heard, Use.PUBLIC, frozenset("abc"), frozenset()).places
    assert found["a"].shared_text == found["b"].shared_text is not None
    assert found["c"].shared_text is None


def test_the_accounts_as_a_whole_stand_by_the_code_names_where_a_draft_asks(saved: Opened) -> None:
    assert _records(saved).accounts == {}
    found = binding.records(saved, Use.PUBLIC, frozenset(), frozenset(), accounts=True).accounts
    one = found["Q-01"]
    assert (one.handle, one.public, one.title) == ("Q-01", False, "an account given to the inquiry")
    assert one.interview is not None
    assert one.interview.code_name == "Q-01"
    assert _records(saved).places["lamp"].words in one.words


def test_a_withdrawn_account_stands_there_without_a_word(saved: Opened) -> None:
    withdraw(saved, "Q-01", "asked", "A. Member")
    one = binding.records(saved, Use.INTERNAL, frozenset(), frozenset(), accounts=True).accounts["Q-01"]
    assert one.words == ""
    assert one.interview is not None
    assert one.interview.consent.withdrawn


def test_what_nobody_published_is_called_by_itself_only_to_be_compared(saved: Opened) -> None:
    places = _records(saved).places.values()
    assert {one.called for one in places if one.public or one.interview} <= {""}


def test_words_stand_where_the_original_has_a_page_a_message_or_a_time(heard: Opened, tmp_path: Path) -> None:
    files = {
        "notice.pdf": printed([f"Line {n} of the notice." for n in range(80)], 40),
        "ferry.txt": b"12/04/2019, 09:30 - Olga: The ferry is late.\n12/04/2019, 09:31 - Bram: The lamp is on.\n",
        "radio.srt": b"1\n00:00:01,000 --> 00:00:04,000\nNobody whites the windows.\n",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    settings = Settings(ocr="off")
    add(heard, [tmp_path / name for name in files], public=True, settings=settings, progress=lambda *_: None)
    cite(heard, "notice.pdf", Asked(words="Line 41 of the notice."), "one")
    cite(heard, "notice.pdf", Asked(words="Line 39 of the notice. Line 40 of the notice."), "edge")
    cite(heard, "ferry.txt", Asked(words="The lamp is on."), "lamp-on")
    cite(heard, "radio.srt", Asked(words="Nobody whites the windows."), "windows")
    found = binding.records(heard, Use.PUBLIC, frozenset({"one", "edge", "lamp-on", "windows"}), frozenset()).places
    one, edge = found["one"].span, found["edge"].span
    assert isinstance(one, PageBox)
    assert isinstance(edge, PageBox)
    assert (one.page, edge.page) == (2, 1)
    assert edge.top > one.top  # the last line of its page
    assert found["lamp-on"].span == MessageNumber(2)
    assert found["windows"].span == TimeRange(1000, 4000)
