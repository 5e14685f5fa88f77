"""cite, below the command line: every kind of place, what is not there, and whose account may not be used."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, Cited, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse, NotFound
from probata.record.span import MessageNumber, PageBox, SheetCell, TextSpan, TimeRange

GOOD = Path(__file__).parents[1] / "data/documents/good"
CHAT = "12/11/2019, 22:40 - Heron: it works\n12/11/2019, 22:41 - Lamp: where do you keep it\nunder the bread?\n"


@pytest.fixture
def shelf(opened: Opened, tmp_path: Path) -> Opened:
    """A PDF, a table, a workbook and a chat."""
    (tmp_path / "chat.txt").write_text(CHAT, encoding="utf-8")
    paths = [GOOD / "decree.pdf", GOOD / "boats.csv", GOOD / "names.xlsx"]
    add(opened, paths, public=True, settings=Settings(), progress=lambda *_: None)
    add(opened, [tmp_path / "chat.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    return opened


def _at(opened: Opened, source: str, **asked: str | int) -> Cited:
    return cite(opened, source, Asked(**asked), "place")  # type: ignore[arg-type]  # each has the type of its field


def test_words_are_found_whatever_white_space_and_quotation_marks_they_have(heard: Opened) -> None:
    place = _at(heard, "decree.txt", words="Leaving  the\nquarry requires permission.")
    assert place.words == "Leaving the quarry requires permission."
    assert isinstance(place.span, TextSpan)
    assert (place.public, place.account) == (True, False)


def test_words_that_stand_there_several_times_want_a_number(heard: Opened) -> None:
    words = "They gave me two tablets in the"
    with pytest.raises(BadUse, match="stand there 2 times"):
        _at(heard, "Q-02", words=words)
    first, second = (_at(heard, "Q-02", words=words, nth=nth).span for nth in (1, 2))
    assert isinstance(first, TextSpan)
    assert isinstance(second, TextSpan)
    assert first < second
    for nth in (3, -1):
        with pytest.raises(BadUse, match="2 times"):
            _at(heard, "Q-02", words=words, nth=nth)


def test_a_number_for_words_that_stand_there_once_is_one_or_nothing(heard: Opened) -> None:
    words = "Leaving the quarry"
    assert _at(heard, "decree.txt", words=words, nth=1).words == words
    with pytest.raises(BadUse, match="stand there once"):
        _at(heard, "decree.txt", words=words, nth=2)
    with pytest.raises(BadUse, match="no words were given"):
        _at(heard, "decree.txt", nth=1)


def test_words_of_a_pdf_are_a_box_on_their_page(shelf: Opened) -> None:
    place = _at(shelf, "decree.pdf", words="The lease of a household is suspended.")
    assert isinstance(place.span, PageBox)
    assert place.span.page == 2
    with pytest.raises(NotFound, match="do not stand there"):
        _at(shelf, "decree.pdf", words="The lease of a household is suspended.", page=1)


def test_a_page_a_cell_and_a_message_are_places(shelf: Opened) -> None:
    assert _at(shelf, "decree.pdf", page=2).words == "2. The lease of a household is suspended."
    assert _at(shelf, "boats.csv", cell="B2").words == "14"
    assert _at(shelf, "names.xlsx", cell="Names!A3").span == SheetCell("Names", 3, 1)
    message = _at(shelf, "chat.txt", message=2)
    assert message.span == MessageNumber(2)
    assert message.words.endswith("under the bread?")


@pytest.fixture
def heard_again(opened: Opened) -> Opened:
    """A recording, a transcript with times, and two pictures in one file."""
    paths = [GOOD / name for name in ("voice.wav", "call.vtt", "scan.tif", "moving.gif", "gate.png")]
    add(opened, paths, public=False, settings=Settings(), progress=lambda *_: None)
    return opened


def test_a_time_of_a_recording_has_no_words_and_ends_with_it(heard_again: Opened) -> None:
    place = _at(heard_again, "voice.wav", time="0:00.25-0:01.5")
    assert (place.span, place.words) == (TimeRange(250, 1_500), "")
    with pytest.raises(BadUse, match=r"is 1\.5 seconds long"):
        _at(heard_again, "voice.wav", time="0:00-0:01.501")


def test_a_time_of_a_transcript_has_the_words_of_its_cues(heard_again: Opened) -> None:
    assert _at(heard_again, "call.vtt", time="0:41-0:43").words == "And in April & May?\nNo one asked."
    place = _at(heard_again, "call.vtt", time="0:44-0:45")
    assert (place.span, place.words) == (TimeRange(44_000, 45_000), "Nobody came.")
    with pytest.raises(NotFound, match="No cue of the transcript"):
        _at(heard_again, "call.vtt", time="0:01-0:02")


def test_a_time_of_what_is_no_recording_is_refused(shelf: Opened) -> None:
    for name in ("chat.txt", "decree.pdf"):
        with pytest.raises(BadUse, match="no recording and no transcript"):
            _at(shelf, name, time="1:02:03-1:02:10")


def test_a_picture_and_a_region_of_it_are_places_without_words(heard_again: Opened) -> None:
    place = _at(heard_again, "gate.png", page=1)
    assert (place.span, place.words) == (PageBox(1, Decimal(0), Decimal(0), Decimal(48), Decimal(32)), "")
    region = PageBox(1, Decimal(12), Decimal(4), Decimal("38.5"), Decimal(32))
    assert _at(heard_again, "gate.png", box="12,4,38.5,32").span == region
    assert _at(heard_again, "scan.tif", page=2, box="0, 0, 48, 32").span == PageBox(
        2, Decimal(0), Decimal(0), Decimal(48), Decimal(32)
    )


def test_a_region_of_a_page_is_a_place(shelf: Opened) -> None:
    place = _at(shelf, "decree.pdf", page=2, box="10,20,300,400")
    assert (place.span, place.words) == (PageBox(2, Decimal(10), Decimal(20), Decimal(300), Decimal(400)), "")


@pytest.mark.parametrize(
    "box", ["0,0,49,32", "0,0,48,33", "4,4,4,8", "9,4,4,8", "4,9,8,4", "0,0,48", "a,b,c,d", "-1,0,4,4"]
)
def test_a_region_lies_inside_its_picture(heard_again: Opened, box: str) -> None:
    with pytest.raises(BadUse, match="box"):
        _at(heard_again, "gate.png", box=box)


def test_a_region_needs_its_page_where_there_are_several(heard_again: Opened) -> None:
    with pytest.raises(BadUse, match="several pages"):
        _at(heard_again, "scan.tif", box="0,0,4,4")
    with pytest.raises(NotFound, match="no page 3"):
        _at(heard_again, "scan.tif", page=3, box="0,0,4,4")
    with pytest.raises(NotFound, match="no page 1"):
        _at(heard_again, "call.vtt", box="0,0,4,4")


def test_a_whole_document_is_a_place_without_words(shelf: Opened) -> None:
    place = _at(shelf, "decree.pdf")
    assert (place.span, place.words) == (None, "")
    assert place.as_json()["place"] is None


@pytest.mark.parametrize(
    ("source", "asked", "says"),
    [
        ("decree.pdf", {"page": 9}, "no page 9"),
        ("decree.pdf", {"page": -1}, "no page -1"),
        ("boats.csv", {"page": 1}, "no page 1"),
        ("boats.csv", {"cell": "Z99"}, "no cell Z99"),
        ("boats.csv", {"cell": "7"}, "no cell 7"),
        ("names.xlsx", {"cell": "Other!A1"}, "no cell Other!A1"),
        ("chat.txt", {"message": 3}, "no message 3, only 2"),
        ("decree.pdf", {"message": 1}, "no message 1, only 0"),
        ("decree.pdf", {"words": "what nobody wrote"}, "do not stand there"),
        ("decree.pdf", {"words": " "}, "do not stand there"),
        ("no such document", {}, "No document has this name"),
    ],
)
def test_what_is_not_there_is_said(shelf: Opened, source: str, asked: dict[str, str | int], says: str) -> None:
    with pytest.raises(NotFound, match=says):
        _at(shelf, source, **asked)


@pytest.mark.parametrize(
    "asked",
    [
        {"words": "a", "cell": "B2"},
        {"page": 1, "message": 1},
        {"cell": "B2", "time": "0:01-0:02"},
        {"time": "0:12"},
        {"time": "0:31-0:12"},
        {"time": "0:61-0:62"},
        {"time": "soon-later"},
        {"time": "0:01.1234-0:02"},
        {"words": "a", "box": "0,0,1,1"},
        {"cell": "B2", "box": "0,0,1,1"},
    ],
)
def test_a_place_is_named_in_one_way_and_a_time_has_a_form(shelf: Opened, asked: dict[str, str | int]) -> None:
    with pytest.raises(BadUse):
        _at(shelf, "decree.pdf", **asked)


def test_a_name_that_several_documents_have_is_refused(shelf: Opened) -> None:
    with pytest.raises(BadUse, match="documents have this in their name"):
        _at(shelf, ".")


def test_an_account_is_cited_by_code_name_or_file_and_called_nothing_that_tells_on_anybody(heard: Opened) -> None:
    by_code, by_file = _at(heard, "Q-01", words="The lamp"), _at(heard, "notes/Q-01.txt", words="The lamp")
    assert (by_code.account, by_file.account) == (True, True)
    assert {by_code.title, by_file.title} == {"an account given to the inquiry"}


def test_a_restricted_document_is_not_called_by_its_file_name(shelf: Opened) -> None:
    assert _at(shelf, "chat.txt").title == "a document on file with the inquiry"
    assert _at(shelf, "decree.pdf").title == "Decree"


def test_an_account_whose_person_took_consent_back_is_refused_under_every_name(heard: Opened) -> None:
    withdraw(heard, "Q-01", "asked", "A. Member")
    with pytest.raises(BadUse, match="took consent back"):
        _at(heard, "Q-01", words="The lamp")
    with pytest.raises(NotFound):
        _at(heard, "notes/Q-01.txt", words="The lamp")


def test_an_interview_without_an_account_has_nothing_to_cite(heard: Opened) -> None:
    with pytest.raises(NotFound, match="does not hold the account"):
        _at(heard, "Q-05", words="anything")


def test_a_title_that_names_somebody_is_refused(heard: Opened) -> None:
    for title in ("told by Zestervane", "Q-01, notes"):
        with pytest.raises(BadUse, match="name somebody"):
            _at(heard, "Q-01", words="The lamp", title=title)


def test_nothing_is_saved_when_something_is_wrong_and_a_reader_saves_nothing(heard: Opened) -> None:
    before = log(heard, 1).size
    with pytest.raises(BadUse, match="small letters"):
        cite(heard, "decree.txt", Asked(), "Not A Handle")
    with pytest.raises(BadUse, match="role reader may not decide, which it takes to save a place"):
        _at(replace(heard, role="reader"), "decree.txt")
    assert log(heard, 1).size == before


def test_a_place_rests_on_its_document_and_on_the_interview(heard: Opened) -> None:
    from probata.store import basis

    place = _at(heard, "Q-01", words="The lamp")
    with look(heard) as connection:
        from probata.store.interviews import everyone

        one = next(each for each in everyone(connection) if each.code_name == "Q-01")
        assert str(place.ref) in basis.forward(connection, [str(one.ref)])
        assert str(place.ref) in basis.forward(connection, [str(one.account)])


def test_a_mail_of_a_mailbox_is_a_place_by_the_mailbox_and_by_itself(opened: Opened) -> None:
    add(opened, [GOOD / "yard.mbox"], public=True, settings=Settings(), progress=lambda *_: None)
    by_mailbox = _at(opened, "yard.mbox", message=2)
    by_mail = cite(opened, "yard.mbox#2", Asked(message=2), "other")
    assert by_mailbox.span == by_mail.span == MessageNumber(2)
    assert by_mailbox.words == by_mail.words
    assert "Subject: " in by_mail.words
    assert _at_first(opened).words != by_mail.words
    with pytest.raises(NotFound, match="no message 1"):
        cite(opened, "yard.mbox#2", Asked(message=1), "third")


def _at_first(opened: Opened) -> Cited:
    return cite(opened, "yard.mbox", Asked(message=1), "first")
