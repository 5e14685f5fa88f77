"""Front matter is read as the specification says."""

import pytest

from tests.method.manuscript.texts import FRONT, messages, reading


def front(*lines: str) -> str:
    return FRONT.replace("---\n\n", "\n".join(lines) + "\n---\n\n")


def test_entries_have_their_values_and_places() -> None:
    manuscript = reading(
        "", front("period:  2019-03-02/2020-06-30  ", "language: pt-BR", "% a remark", "inquiry: The: Inquiry")
    )
    assert manuscript.faults == ()
    source = manuscript.sources["main.md"]
    assert {key: entry.value for key, entry in manuscript.front.items()} == {
        "title": "The season hostels",
        "edition": "first",
        "audience": "public",
        "standard": "reasonable grounds to believe",
        "period": "2019-03-02/2020-06-30",
        "language": "pt-BR",
        "inquiry": "The: Inquiry",
    }
    assert all(source[entry.at.start : entry.at.end] == entry.value for entry in manuscript.front.values())


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("colour: red",), "6:1 The front matter knows no key 'colour'."),
        (("title: again",), "6:1 The front matter has title twice."),
        (("period:",), "6:8 period is empty."),
        (("just words",), "6:1 A line of the front matter is not key: value."),
        (
            ("period: March",),
            "6:9 'March' is no EDTF level 1 date: not YYYY, YYYY-MM or YYYY-MM-DD with X for unknown digits.",
        ),
        (("access: 2019-02-30",), "6:9 '2019-02-30' is no EDTF level 1 date: that month has no day 30."),
        (("language: English, British",), "6:11 The language is no language tag."),
    ],
)
def test_a_wrong_line_is_a_fault_at_its_place(lines, message) -> None:
    assert messages(reading("", front(*lines))) == [message]


def test_missing_keys_and_an_unknown_audience_are_faults() -> None:
    manuscript = reading("", "---\naudience: publik\n---\n")
    assert messages(manuscript) == [
        "1:1 The front matter has no title.",
        "1:1 The front matter has no edition.",
        "1:1 The front matter has no standard.",
        "2:11 There is no audience 'publik'.",
    ]
    assert manuscript.faults[-1].next_step == "Did you mean public?"


def test_front_matter_that_is_missing_or_open_is_a_fault() -> None:
    assert messages(reading("words", ""))[0] == "1:1 The manuscript has no front matter."
    assert messages(reading("", "---\ntitle: a\n"))[0] == "1:1 The front matter is never closed."
    assert messages(reading("", " ---\ntitle: a\n---\n"))[0] == "1:1 The manuscript has no front matter."
