"""The objections to a draft as one page."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import html

from probata.method.drafts.earlier import Earlier
from probata.method.drafts.model import Reply
from probata.method.manuscript.model import At
from probata.method.report.exports.review_page import to_review_html
from probata.method.report.followed import Followed, SetAside
from probata.method.report.model import Objection
from probata.method.report.reviewed import Placed
from probata.record.span import TextSpan
from tests.method.drafts.drafting import draft

DRAFT = draft("In all, 26 were held.", "<script>alert(1)</script> 27 were fed.")
AT = At("draft.docx", 8, 10, 1, 9)
ONE = Placed(
    Objection("PB351", AT, "Another figure.", "Mend one."),
    TextSpan(8, 10),
    "26",
    "In all, 26 were held.",
    8,
    "p. 1",
    "Findings",
)
SAID = Reply("H. Teveron", "2022-01-04T10:00:00Z", ("Not an issue, because it counts visits.",))


def page(found: Followed, *notices: str) -> html.HtmlElement:
    """The page as a tree."""
    return html.fromstring(to_review_html(DRAFT, found, "1 open objection", 29, notices))


def words(tree: html.HtmlElement) -> str:
    """What a reader sees."""
    return " ".join(tree.text_content().split())


def test_each_objection_stands_under_its_heading_with_its_words_marked() -> None:
    tree = page(Followed((ONE,)))
    assert [one.text_content() for one in tree.iter("mark")] == ["26"]
    assert [one.text_content() for one in tree.iter("h3")] == ["Findings"]
    assert "Another figure." in words(tree)
    assert "Mend one." in words(tree)


def test_a_strip_shows_where_in_the_draft_each_kind_stands() -> None:
    [strip] = page(Followed((ONE,))).iter("svg")
    assert len(list(strip.iter("rect"))) == 1
    assert re.fullmatch(r"at \d+% of the draft", strip.get("aria-label", ""))


def test_words_of_the_draft_are_words_and_never_markup() -> None:
    hostile = replace(ONE, words="<b>", paragraph="<script>alert(1)</script><b>", begins=25, section="<i>")
    data = to_review_html(DRAFT, Followed((hostile,)), "1", 1, ["<u>"])
    assert b"<script" not in data
    assert b"<u>" not in data
    assert b"<i>" not in data


def test_it_asks_nobody_for_anything() -> None:
    data = to_review_html(DRAFT, Followed((ONE,)), "1", 1, [])
    assert not re.search(rb"https?://|src=|<script|@import|url\(", data)


def test_what_was_set_aside_stands_in_the_annex_with_who_and_why() -> None:
    told = words(page(Followed((), set_aside=(SetAside(ONE, SAID, (SAID,)),))))
    assert "H. Teveron (2022-01-04): not an issue, because it counts visits." in told


def test_what_is_resolved_and_how_it_was_read_are_told() -> None:
    gone = Earlier("PB358", "There is no such day.", "31 June", TextSpan(0, 1))
    told = words(page(Followed((), resolved=(gone,)), "holds hidden text"))
    assert "There is no such day." in told
    assert "The draft holds hidden text." in told


def test_long_paragraphs_are_cut_around_the_words() -> None:
    long = replace(ONE, paragraph="a " * 500 + "26" + " b" * 500, begins=1000)
    [quoted] = page(Followed((long,))).iter("blockquote")
    assert len(quoted.text_content()) < 600
    assert "26" in quoted.text_content()


def test_the_same_review_makes_the_same_bytes() -> None:
    made = [to_review_html(DRAFT, Followed((ONE,)), "1", 1, []) for _ in range(2)]
    assert made[0] == made[1]


def test_what_is_cut_is_cut_between_words() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    begins = words.index("word100")
    shown = replace(ONE, words="word100", paragraph=words, begins=begins)
    [quoted] = page(Followed((shown,))).iter("blockquote")
    before, behind = quoted.text_content().split("word100")
    assert before.startswith("…word")
    assert behind.endswith("…")
    assert behind[:-1].split()[-1] in words.split()


def test_the_table_of_kinds_becomes_a_list_on_a_narrow_screen() -> None:
    tree = page(Followed((ONE,)))
    assert tree.xpath("//table[@class='kinds']")
    assert ".kinds tr{display:grid" in tree.xpath("//style")[0].text
