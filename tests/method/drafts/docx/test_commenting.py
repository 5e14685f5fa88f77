"""Comments as XML."""

from __future__ import annotations

import pytest
from lxml import etree

from probata.method.drafts.docx.commenting import Numbers, comments_xml, is_date, skeleton, starts_xml, tells, thread_of
from probata.method.drafts.docx.placing import Place
from probata.method.drafts.docx.scanning import W14
from probata.method.drafts.model import Remark, Reply
from probata.record.span import TextSpan
from tests.method.drafts.docx.making import NOW, W

SPAN = TextSpan(0, 1)


def place(said: str = "", **scope: str) -> Place:
    return Place(0, 1, scope, scope, 1, scope, W, said)


def test_numbers_are_new_and_begin_behind_the_largest() -> None:
    numbers = Numbers([3, 5, 2_000_000_000])
    assert [numbers.next(), numbers.next()] == [6, 7]
    assert Numbers([], 9).next() == 9
    assert Numbers([]).next() == 0
    assert Numbers([9, 2_000_000_000], 1_500_000_000).next() == 1_500_000_000
    assert Numbers([9, 2_000_000_000], 2_000_000_000).next() == 2_000_000_001


@pytest.mark.parametrize("text", ["2026-05-04T09:00:00Z", "2026-05-04T09:00:00", "2026-05-04T09:00:00.5+02:00"])
def test_dates_as_word_takes_them(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text", ["", "2026-05-04", "today", "2026-05-04T09:00Z", '2026-05-04T09:00:00Z"/>', "٢٠٢٦-05-04T09:00:00"]
)
def test_other_dates_are_none(text: str) -> None:
    assert not is_date(text)


def test_any_text_makes_sound_xml() -> None:
    remark = Remark(SPAN, ("\x00 <&>\"' \ud800 \uffff", ""), (Reply('A "B" <C>', "?", ("x\ny\tz",)), Reply("", "", ())))
    thread = thread_of(remark, place(), NOW, Numbers([]), Numbers([], 1))
    xml = comments_xml([thread], [], {}, W)
    root = etree.fromstring(f"<all>{xml}</all>")
    assert [one.get(f"{{{W}}}author") for one in root] == ["Probata", 'A "B" <C>', ""]
    assert root[1].get(f"{{{W}}}initials") == 'A"<'
    assert "<&>\"'" in "".join(root[0].itertext())
    assert {one.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable") for one in root} == {
        "w14"
    }
    assert tells(thread)


def test_prefixes_of_the_part_are_used_where_they_are_bound_and_ignorable() -> None:
    thread = thread_of(Remark(SPAN, ("x",)), place("in the header: y", v=W), NOW, Numbers([]), Numbers([], 1))
    xml = comments_xml([thread], ["q"], {"v": W, "q": W14}, W)
    assert xml.startswith('<v:comment v:id="0"')
    assert '<v:p q:paraId="00000001"><v:r><v:t xml:space="preserve">in the header: y' in xml
    assert "xmlns" not in xml
    assert starts_xml(thread) == '<v:commentRangeStart v:id="0"/>'
    assert not tells(thread)


def test_the_skeleton_is_sound_and_unlike_what_others_write() -> None:
    assert etree.fromstring(skeleton(W)).tag == f"{{{W}}}comments"
    assert b"\t >" in skeleton(W)


def test_a_remark_that_says_where_it_stands_is_not_told_so_twice() -> None:
    remark = Remark(SPAN, ("In footnote 3:", "x"), says_where=True)
    thread = thread_of(remark, place("in a footnote: y"), NOW, Numbers([]), Numbers([], 1))
    assert thread.comments[0].lines == ("In footnote 3:", "x")
