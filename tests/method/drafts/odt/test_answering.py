import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.odt import read
from probata.method.drafts.model import Remark, Reply, Tie
from probata.method.drafts.odt import answer, without_ours
from probata.method.drafts.odt.holding import Held
from probata.record.errors import BadInput, BadValue
from probata.record.span import TextSpan
from tests.method.documents.word.odt.making import (
    INSERTED,
    content,
    deleted,
    flat,
    note,
    odt,
    packed,
    region,
    styles,
    tracked,
)

_NOW = "2026-05-04T09:00:00Z"
_TIE = "_prbABCDEFGHIJKLMNOP"
_BODY = (
    tracked(region("c", deleted("<text:p>gone end</text:p><text:p>gone start </text:p>")), region("d", INSERTED))
    + "<text:p>In 2020, &#x201C;four&#x201D; of <text:span>ten<text:s/></text:span> people"
    f"{note('n1', 'See page 4 of the file.')} <text:a xlink:href='#x'>agreed</text:a>.</text:p>"
    "<text:p>Before <text:change text:change-id='c'/>after <text:change-start text:change-id='d'/>new</text:p>"
    "<text:p>words<text:change-end text:change-id='d'/> שלום "
    "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame><text:page-number>3</text:page-number></text:p>"
    "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell>"
    "<table:table-cell><text:p/></table:table-cell></table:table-row></table:table>"
)
_MASTERS = (
    '<style:master-page style:name="Standard"><style:header><text:p>head</text:p></style:header></style:master-page>'
)
_DATA = odt(_BODY, masters=_MASTERS)
_DRAFT = read(_DATA, "x")
_SPANS = st.tuples(st.integers(0, len(_DRAFT.text) - 1), st.integers(1, 40)).map(
    lambda pair: TextSpan(pair[0], min(pair[0] + pair[1], len(_DRAFT.text)))
)


def _span(words: str) -> TextSpan:
    start = _DRAFT.text.index(words)
    return TextSpan(start, start + len(words))


def test_a_remark_reads_back_at_its_exact_words() -> None:
    for words in ("four", "our”", "2020, “four” of ten", "agre", "Before", "new\nwords", "cell"):
        answered = answer(_DATA, _DRAFT, [Remark(_span(words), ("PB301 why?",))], [], _NOW)
        (comment,) = read(answered.data, "x").comments
        assert comment.span.of(_DRAFT.text) == words
        assert (comment.text, comment.by, comment.at) == ("PB301 why?", "Probata", _NOW)


@given(st.lists(_SPANS, max_size=6), st.lists(_SPANS, max_size=2))
def test_nothing_else_changes_and_taking_it_out_restores_every_byte(
    remarked: list[TextSpan], tied: list[TextSpan]
) -> None:
    remarks = [Remark(span, ("PB301", "more"), (Reply("Bo", _NOW, ("no",)),), done=True) for span in remarked]
    ties = [Tie(f"_prbABCDEFGHIJKLMNO{letter}", span) for letter, span in zip("AB", tied, strict=False)]
    answered = answer(_DATA, _DRAFT, remarks, ties, _NOW)
    again = read(answered.data, "x")
    assert answered.unplaced == ()
    assert again.text == _DRAFT.text
    assert again.paragraphs == _DRAFT.paragraphs
    assert len(again.comments) == 2 * len(remarks)
    assert without_ours(answered.data) == _DATA


def test_a_tie_reads_back_at_its_words_also_in_a_note() -> None:
    for words in ("four", "page 4", "box"):
        answered = answer(_DATA, _DRAFT, [], [Tie(_TIE, _span(words))], _NOW)
        assert [(mark.name, mark.span.of(_DRAFT.text)) for mark in read(answered.data, "x").bookmarks] == [
            (_TIE, words)
        ]


def test_a_tie_that_stands_already_is_left_out() -> None:
    once = answer(_DATA, _DRAFT, [], [Tie(_TIE, _span("four"))], _NOW).data
    assert answer(once, read(once, "x"), [], [Tie(_TIE, _span("cell"))], _NOW).data == once


def test_a_remark_on_a_line_end_begins_before_it_ends() -> None:
    end = _span("cell").end
    data = answer(_DATA, _DRAFT, [Remark(TextSpan(end, end + 1), ("PB301",))], [], _NOW).data
    main = Held(data, "x").main
    assert main.index(b"<office:annotation ") < main.index(b"<office:annotation-end")


def test_a_second_answer_takes_other_names() -> None:
    remark = Remark(_span("four"), ("PB301",))
    once = answer(_DATA, _DRAFT, [remark], [], _NOW).data
    twice = answer(once, read(once, "x"), [remark], [], _NOW).data
    assert len({comment.id for comment in read(twice, "x").comments}) == 2
    assert without_ours(twice) == _DATA


def test_a_flat_file_is_answered_too() -> None:
    data = flat("<text:p>one two</text:p>")
    answered = answer(data, read(data, "x"), [Remark(TextSpan(4, 7), ("PB301",))], [], _NOW)
    assert read(answered.data, "x").comments[0].span == TextSpan(4, 7)
    assert without_ours(answered.data) == data


def test_what_cannot_be_anchored_is_said() -> None:
    data = packed(content("<text:p/>"), {"styles.xml": styles(masters=_MASTERS)})
    remark = Remark(TextSpan(1, 5), ("PB301",))
    answered = answer(data, read(data, "x"), [remark], [], _NOW)
    assert answered.unplaced == (remark,)
    assert answered.data == data


def test_a_signed_file_another_file_a_bad_time_and_a_bad_name_are_refused() -> None:
    signed = packed(content(_BODY), {"META-INF/documentsignatures.xml": b"<s/>"})
    remark = Remark(_span("four"), ("PB301",))
    for data in (signed, odt("<text:p>other</text:p>"), flat("<text:p>other</text:p>")):
        with pytest.raises(BadInput):
            answer(data, _DRAFT, [remark], [], _NOW)
    with pytest.raises(BadValue):
        answer(_DATA, _DRAFT, [remark], [], "now")
    with pytest.raises(BadValue):
        answer(_DATA, _DRAFT, [], [Tie("secret", _span("four"))], _NOW)
