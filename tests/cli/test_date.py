"""probata date"""

from __future__ import annotations

import re

from tests.commands import Run


def test_a_date_of_the_moon_is_told_with_its_days_and_why(run: Run) -> None:
    done = run("date", "14 Muharram 1446")
    assert done.status == 0
    assert "one reading" in done.out
    assert "14 Muharram 1446 AH (islamic): 2024-07-19 to 2024-07-21" in done.out
    assert "EDTF       2024-07-19/2024-07-21" in done.out
    assert "2024-07-20 by the table of Umm al-Qura" in done.out


def test_several_readings_are_all_told_and_what_cannot_be_is_told_with_why(run: Run) -> None:
    done = run("date", "1402")
    assert "3 readings, and nothing here decides" in done.out
    assert re.findall(r"^  1402.*\((.+)\): ", done.out, re.MULTILINE) == ["islamic", "persian", "gregorian"]
    assert "not: Read as month, day, year: There is no month 13." in run("date", "13/04/2021").out


def test_a_named_calendar_decides(run: Run) -> None:
    (one,) = run("date", "1402/05/12", "--calendar", "persian", "--json").json["senses"]
    assert (one["edtf"], one["calendar"], one["taken"]) == ("2023-08-03", "persian", "12 Mordad 1402 SH")


def test_the_json_has_the_documented_keys(run: Run) -> None:
    answer = run("date", "14 محرم 1446 هـ", "--json").json
    assert set(answer) == {"text", "senses", "ruled_out"}
    assert set(answer["senses"][0]) == {"edtf", "from", "to", "calendar", "taken", "precision", "why"}


def test_a_date_that_there_is_not_ends_with_2_and_says_why(run: Run) -> None:
    done = run("date", "30 Ramadan 1446", "--json")
    assert done.status == 2
    assert done.json["error"]["code"] == "bad-value"
    assert "Ramadan 1446 has 29 days" in done.json["error"]["message"]
    assert run("date", "30 Ramadan 1446", "--calendar", "islamic-sighted").status == 0
    assert "islamic-umalqura" in run("date", "1402", "--calendar", "mayan", "--json").json["error"]["next"]


def test_what_turns_the_text_is_shown_and_not_obeyed(run: Run) -> None:
    done = run("date", "\u202e14 Muharram 1446\u001b[2J")
    assert done.status == 2
    assert not any(sign in done.out + done.err for sign in "\u202e\u001b\u009b")
    shown = run("date", "\u202e14 Muharram 1446")
    assert "<U+202E>14 Muharram 1446" in shown.out
