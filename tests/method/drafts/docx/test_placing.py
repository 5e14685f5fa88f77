"""Places beside runs, wherever these stand."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from probata.method.documents.word.model import StoryKind
from probata.method.drafts.docx.placing import Placing
from probata.record.span import TextSpan
from tests.method.drafts.docx.making import W, added, at, simple_draft, word

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def control(kind: str, inner: str) -> str:
    return f"<w:sdt><w:sdtPr><w:id w:val='7'/>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def placed(inner: str, words: str) -> str:
    """What the range goes around."""
    document = f'<w:document xmlns:w="{W}" xmlns:m="{MATH}" xmlns:mc="{MC}"><w:body>{inner}</w:body></w:document>'
    draft = simple_draft(word(document))
    place = Placing(draft, document.encode()).of(at(draft, words))
    assert place is not None
    assert place.said == ""
    return document[place.start : place.end]


@pytest.mark.parametrize(
    "around", ["w:ins", "w:del", "w:hyperlink", "w:smartTag", "w:moveTo", "w:customXml", "w:bdo", "w:dir"]
)
def test_marks_stand_inside_what_lets_them_in(around: str) -> None:
    assert placed(f"<w:p><{around}>{run('one')}{run('two')}</{around}></w:p>", "two") == run("two")


def test_marks_stand_inside_rich_content_controls_and_around_those_that_word_writes_anew() -> None:
    rich = control("<w:richText/>", run("one") + run("two"))
    bound = control("<w:dataBinding/>", run("one") + run("two"))
    assert placed(f"<w:p>{rich}</w:p>", "two") == run("two")
    assert placed(f"<w:p>{bound}</w:p>", "two") == bound
    assert placed(f"<w:p>{control('<w:richText/>', bound)}</w:p>", "two") == bound
    assert placed(control("<w:text/>", f"<w:p>{run('one')}{run('two')}</w:p>"), "two") == run("two")


@pytest.mark.parametrize(
    "whole",
    [
        f"<w:fldSimple>{run('one')}{run('two')}</w:fldSimple>",
        f"<m:oMath><m:e><w:ins>{run('one')}{run('two')}</w:ins></m:e></m:oMath>",
        f"<mc:AlternateContent><mc:Choice>{run('one')}<w:ins>{run('two')}</w:ins></mc:Choice></mc:AlternateContent>",
    ],
)
def test_marks_stand_around_what_lets_none_in(whole: str) -> None:
    assert placed(f"<w:p>{run('zero')}<w:ins>{whole}</w:ins></w:p>", "two") == whole


def test_a_range_over_several_containers_begins_and_ends_inside_them() -> None:
    cells = "".join(f"<w:tc><w:p><w:ins>{run(word_)}</w:ins></w:p></w:tc>" for word_ in ("one", "two"))
    found = placed(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", "one\ntwo")
    assert found.startswith("<w:r><w:t>one")
    assert found.endswith("two</w:t></w:r>")


def test_a_line_end_is_placed_at_the_run_in_front_of_it() -> None:
    found = placed(f"<w:p>{run('one')}</w:p><w:p>{run('two')}</w:p>", "\nt")
    assert re.findall("one|two", found) == ["two"]
    draft = simple_draft(word(f'<w:document xmlns:w="{W}"><w:body><w:p>{run("one")}</w:p></w:body></w:document>'))
    main = f'<w:document xmlns:w="{W}"><w:body><w:p>{run("one")}</w:p></w:body></w:document>'.encode()
    place = Placing(draft, main).of(at(draft, "\n"))
    assert place is not None
    assert main[place.start : place.end].decode() == run("one")


def test_words_of_a_box_are_placed_around_the_box_and_tied_nowhere() -> None:
    main = f'<w:document xmlns:w="{W}"><w:body><w:p>{run("one")}</w:p><w:p>{run("two")}</w:p></w:body></w:document>'
    plain = simple_draft(word(main))
    boxed = replace(plain.paragraphs[1], story=StoryKind.TEXT_BOX)
    placing = Placing(replace(plain, paragraphs=(plain.paragraphs[0], boxed)), main.encode())
    assert placing.of(at(plain, "two")) is not None
    assert placing.of_tie(at(plain, "two")) is None
    assert placing.of_tie(at(plain, "one")) is not None


def test_a_note_is_tied_at_its_mark_unless_that_stands_in_a_box() -> None:
    main = f'<w:document xmlns:w="{W}"><w:body><w:p>{run("one")}</w:p></w:body></w:document>'
    plain = simple_draft(word(main))
    noted = added(plain, "Minutes.", StoryKind.FOOTNOTE, "f1", plain.runs[0].anchor)
    first = TextSpan(noted.paragraphs[1].span.start, noted.paragraphs[1].span.start + 1)
    assert Placing(noted, main.encode()).of_tie(first) is not None
    in_a_box = replace(noted.paragraphs[0], story=StoryKind.TEXT_BOX)
    placing = Placing(replace(noted, paragraphs=(in_a_box, noted.paragraphs[1])), main.encode())
    assert placing.of_tie(first) is None
