"""Earlier mails in a mail: another's words are never the sender's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._mail.quoted import earlier
from probata.record.span import TextSpan


def quoted(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.by) for each in earlier(text)]


def test_lines_with_a_sign_and_who_wrote_them() -> None:
    text = "Yes.\n\nOn Fri, Apr 12, 2019 at 6:05 PM Ulla D <u@shore.invalid>\nwrote:\n\n> one\n>\n\n> > two\nMy answer."
    assert quoted(text) == [(text[6 : text.index("\nMy")], "Ulla D <u@shore.invalid>")]


def test_who_wrote_them_may_stand_right_above() -> None:
    text = "Yes.\nOn 12 Apr 2019, Harn <h@shore.invalid> wrote:\n> one"
    assert quoted(text) == [(text[5:], "Harn <h@shore.invalid>")]


def test_answers_between_quoted_lines_stay_the_senders() -> None:
    assert quoted("> a\nno\n> b\nyes") == [("> a", ""), ("> b", "")]


@pytest.mark.parametrize(
    "line",
    [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "--- Исходное сообщение ---",
        "From: Harn\nSent: Friday\nTo: Ulla\nSubject: list",
        "*Von:* Harn\n*Gesendet:* Freitag\n*An:* Ulla",
        "On Fri, 12 Apr 2019 Harn <h@shore.invalid> wrote:\n\nNo sign before this.",
        "Am 12.04.2019 um 10:00 schrieb Harn:\nKein Zeichen.",
    ],
)
def test_what_follows_a_separator_is_anothers_to_the_end(line: str) -> None:
    text = f"Mine.\n\n{line}\nTheirs.\n\nTheirs, too."
    found = earlier(text)
    assert found[0].kind is MarkKind.REPLIED
    assert found[0].span == TextSpan(7, len(text))


@pytest.mark.parametrize("line", ["---------- Forwarded message ---------", "Begin forwarded message:"])
def test_what_was_passed_on_is_forwarded(line: str) -> None:
    found = earlier(f"See this.\n{line}\nFrom: Harn <h@shore.invalid>\nText.")
    assert (found[0].kind, found[0].by, found[0].span.start) == (MarkKind.FORWARDED, "Harn <h@shore.invalid>", 10)


@pytest.mark.parametrize(
    "text",
    [
        "He wrote: they came.",
        "On Friday he wrote:\nthat they came.",
        "From: the landing\none sees it.",
        "  From: Harn\n  Date: Friday\n  Subject: said in a list",
        "a -> b and 5 > 3\n-- \nUlla",
        "-----\nUlla",
    ],
)
def test_what_only_looks_like_it_is_the_senders(text: str) -> None:
    assert earlier(text) == []


def test_an_introduction_quotes_no_more_than_the_page_marks() -> None:
    text = "On 12 Apr 2019, Harn <h@shore.invalid> wrote:\n\nTheirs.\n\nMine."
    assert earlier(text, [TextSpan(text.index("Theirs"), text.index("\n\nMine"))]) == []
    assert earlier(text)[0].span.end == len(text)


def test_the_senders_name_stands_in_a_quoted_header() -> None:
    assert quoted("-----Original Message-----\nFrom: Harn\nSent: x\nTo: y\n")[0][1] == "Harn"


@given(
    st.lists(st.sampled_from(["> a", "b", "", "On 2019 x wrote:", "From: x", "To: y", "Date: z", "--- "]), max_size=12)
)
def test_spans_lie_in_the_text_and_every_quoted_line_in_one(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = earlier(text)
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found)
    at = 0
    for line in lines:
        if line.startswith(">"):
            assert any(each.span.holds(TextSpan(at, at + len(line))) for each in found)
        at += len(line) + 1
