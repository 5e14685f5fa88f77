"""Entries: who said it, and lines that nobody said."""

from __future__ import annotations

import pytest

from probata.method.documents.readers._chat.entries import entries, is_log
from probata.method.documents.readers._chat.heads import heads


def said(*lines: str) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    return [(one.sender, one.body.of(text)) for one in entries(text, heads(text))]


def android(*lines: str) -> list[tuple[str, str]]:
    return said(*(f"13/4/2019, 9:3{number} - {line}" for number, line in enumerate(lines)))


def ios(*lines: str) -> list[tuple[str, str]]:
    return said(*(f"[13/4/2019, 9:30:0{number}] {line}" for number, line in enumerate(lines)))


def test_a_message_is_whole_and_a_line_without_a_sender_is_nobodys() -> None:
    assert android("Heron: one: two\nthree: four\n\nfive\n", "Lamp joined", "Lamp: ") == [
        ("Heron", "one: two\nthree: four\n\nfive"),
        ("", "Lamp joined"),
        ("Lamp", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Messages are end-to-end encrypted: nobody reads them",
        'Heron changed the subject from "A: b" to "C: d"',
        "Heron created group “Kitchen: INVENTED”",
        "Lamp left at 9:30 to https://shore.invalid",
        "x" * 121 + ": y",
        ": no name",
        "\u200e: no name",
    ],
)
def test_colons_that_end_no_name(line: str) -> None:
    assert android("Heron: x", line)[1][0] == ""


def test_a_colon_without_white_space_ends_the_name_of_somebody_known() -> None:
    assert android("Heron: x", "Heron:yes", "Nobody:no", "Heron 9:30") == [
        ("Heron", "x"),
        ("Heron", "yes"),
        ("", "Nobody:no"),
        ("", "Heron 9:30"),
    ]


def test_white_space_of_other_kinds_and_marks_are_no_part_of_a_name() -> None:
    assert ios("~\u202fUlla\u200e: \u200ex", "\u202a+44\xa07700 900123\u202c: y") == [
        ("~ Ulla", "\u200ex"),
        ("+44 7700 900123", "y"),
    ]


def test_notices_behind_a_mark_are_nobodys_and_media_and_words_are_somebodys() -> None:
    found = ios(
        "Kitchen: \u200eHeron created this group",
        "Heron: \u200eMissed voice call",
        "Heron: \u200eHeron rearranged the stars",
        "Heron: \u200eimage omitted",
        "Heron: \u200eThis message was deleted.",
        "Heron: \u200e<attached: 00000001-a.jpg>",
        "Heron: Missed voice call",
        "Heron: \u200ewords typed behind a mark",
        "Lamp: x",
        "Lamp: y",
    )
    assert [sender for sender, _ in found] == ["", "", "", *["Heron"] * 5, "Lamp", "Lamp"]


def test_other_notices_under_the_name_of_a_group_are_nobodys_and_one_mark_makes_no_group() -> None:
    lines = (
        "Kitchen: \u200eHeron left",
        "Kitchen: \u200ea thing happened",
        "Heron: x",
        "Lamp: \u200ey",
        "Heron: z",
        "Heron: a",
    )
    assert [sender for sender, _ in ios(*lines)] == ["", "", "Heron", "Lamp", "Heron", "Heron"]


def test_where_every_line_begins_with_a_mark_it_means_nothing() -> None:
    found = ios(
        *(f"{name}: \u200f{words}" for name, words in (("A", "left early"), ("B", "ok"), ("A", "yes"), ("B", "A left")))
    )
    assert [sender for sender, _ in found] == ["A", "B", "A", "B"]


def test_the_notice_at_the_top_under_the_name_of_the_group_is_nobodys() -> None:
    lines = ("Kitchen: Messages and calls are end-to-end encrypted.", "Heron: x", "Lamp: is it end-to-end encrypted")
    assert [sender for sender, _ in android(*lines)] == ["", "Heron", "Lamp"]
    assert android("Lamp: end-to-end encrypted?", "Lamp: x")[0][0] == "Lamp"


def test_a_log_is_told_from_a_chat() -> None:
    text = "\n".join(f"[2019-04-13 09:30:0{number}] production.ERROR: gone" for number in range(4))
    assert is_log(entries(text, heads(text)))
    assert not is_log(
        entries(text.replace("production.ERROR", "Heron"), heads(text.replace("production.ERROR", "Heron")))
    )
