"""How answers and errors look."""

import json

import pytest

from probata.cli import show
from probata.record.canonical import Json
from probata.record.errors import NoInquiry


def test_markup_in_evidence_is_printed_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    show.line("[red]an account[/red] :smile:")
    assert capsys.readouterr().out == "[red]an account[/red] :smile:\n"


def test_a_long_line_is_not_broken_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    show.line("word " * 100)
    assert capsys.readouterr().out.count("\n") == 1


def test_json_keeps_scripts_readable_and_order(capsys: pytest.CaptureFixture[str]) -> None:
    show.print_json({"b": "عربي", "a": 1})
    shown = capsys.readouterr().out
    assert "عربي" in shown
    assert list(json.loads(shown)) == ["b", "a"]


def test_an_error_for_people_goes_to_standard_error_with_what_where_and_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show.fault(NoInquiry("There is none.", where="/here"), as_json=False)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "There is none." in shown.err
    assert "where: /here" in shown.err
    assert "next:  Make one" in shown.err


def test_no_bar_is_drawn_when_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with show.progress("adding") as heard:
        heard(1, 2, "a.txt")
    assert capsys.readouterr() == ("", "")


def test_evidence_cannot_steer_the_terminal_or_turn_its_letters(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "a\x1b[2Jb\x9bc\rd\u202ee\u2066f\x00\x7f"
    show.line(hostile)
    show.fault(NoInquiry(hostile, where=hostile), as_json=False)
    shown = capsys.readouterr()
    for character in "\x1b\x9b\r\u202e\u2066\x00\x7f":
        assert character not in shown.out + shown.err
    assert "a\ufffd[2Jb" in shown.out


def test_json_with_what_nobody_would_see_is_written_in_plain_signs(capsys: pytest.CaptureFixture[str]) -> None:
    hidden = {"name": "I-07\U000e0041\u206a", "word": "می\u200cخواهم"}
    show.print_json(hidden)
    shown = capsys.readouterr().out
    assert shown.isascii()
    assert json.loads(shown) == hidden


def test_json_of_many_levels_is_not_mostly_blanks(capsys: pytest.CaptureFixture[str]) -> None:
    value: Json = 0
    for _ in range(60):
        value = {"": value}
    many = [value] * 4_000
    show.print_json(many)
    said = capsys.readouterr().out
    assert len(said) < 2_000_000  # 30 million with a line for each level
    assert json.loads(said) == many


def test_one_and_several() -> None:
    assert (show.number(1, "item"), show.number(2, "item")) == ("1 item", "2 items")
    assert (show.number(1, "entry", "entries"), show.number(0, "entry", "entries")) == ("1 entry", "0 entries")


def test_what_is_told_at_the_end_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    note = "Withdrawals after noon are unknown: read-only."
    show.at_the_end(note)
    assert capsys.readouterr().err == ""
    show.end("")
    show.end("")
    assert capsys.readouterr().err == f"{note}\n"
    for said, told in (("Withdrawals after noon are unknown, so nothing leaves.", ""), ("Not found.", f"{note}\n")):
        show.at_the_end(note)
        show.end(said)
        assert capsys.readouterr().err == told
    show.at_the_end("")
    show.end("")
    assert capsys.readouterr().err == ""
