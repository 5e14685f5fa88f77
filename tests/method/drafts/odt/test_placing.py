import pytest

from probata.method.documents.word.odt import read
from probata.method.drafts.odt.placing import Place, Placing
from probata.record.errors import BadInput, BadValue
from probata.record.span import TextSpan
from tests.method.documents.word.odt.making import content, deleted, note, packed, region, styles, tracked

_BODY = (
    tracked(region("c", deleted("<text:p>gone</text:p>")))
    + f"<text:p>a &amp; “b”<text:s text:c='3'/>c<text:date>d4</text:date>{note('n', 'below')}"
    "<text:change text:change-id='c'/> end</text:p>"
    "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
)
_MAIN = content(_BODY)
_MASTERS = (
    '<style:master-page style:name="Standard"><style:header><text:p>head</text:p></style:header></style:master-page>'
)
_DRAFT = read(packed(_MAIN, {"styles.xml": styles(masters=_MASTERS)}), "x")
_PLACING = Placing(_DRAFT, _MAIN)


def _span(words: str) -> TextSpan:
    start = _DRAFT.text.index(words)
    return TextSpan(start, start + len(words))


def _words(place: Place | None) -> str:
    assert place is not None
    return _MAIN[place.start : place.end].decode()


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("&", "&amp;"),
        ("“b", "“b"),
        ("b”   c", "b”<text:s text:c='3'/>c"),
        (" ", " "),
        ("4", "<text:date>d4</text:date>"),
        ("elo", note("n", "below")),
        ("one", "<text:change text:change-id='c'/>"),
        ("end\ncell", "end"),
        ("cell", "cell"),
    ],
)
def test_a_remark_stands_around_its_words_or_what_holds_them(words: str, raw: str) -> None:
    place = _PLACING.of_remark(_span(words))
    assert _words(place) == raw
    assert place is not None
    assert not place.said


def test_words_of_a_header_are_remarked_at_the_first_words_of_the_body() -> None:
    place = _PLACING.of_remark(_span("head"))
    assert _words(place) == "a &amp; “b”"
    assert place is not None
    assert place.said == "in the header: head"


def test_a_tie_stands_in_a_note_itself_and_nowhere_for_headers_and_deletions() -> None:
    assert _words(_PLACING.of_tie(_span("below"))) == "below"
    assert _words(_PLACING.of_tie(_span("4"))) == "<text:date>d4</text:date>"
    assert _PLACING.of_tie(_span("head")) is None
    assert _PLACING.of_tie(_span("gone")) is None


def test_a_line_end_belongs_to_the_words_before_it() -> None:
    end = _span("cell").end
    assert _words(_PLACING.of_remark(TextSpan(end, end + 1))) == ""


def test_where_all_words_hang_at_pages_the_first_paragraph_takes_the_remark() -> None:
    box = "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
    main = content(f"{box}<text:p/><text:p><text:bookmark text:name='b'/></text:p>")
    place = Placing(read(packed(main), "x"), main).of_remark(TextSpan(0, 3))
    assert place is not None
    assert main[place.start :].startswith(b"<text:bookmark")
    assert (place.end, place.said) == (place.start, "in a text box: box")


def test_spans_outside_of_the_text_are_refused() -> None:
    for span in (TextSpan(0, 0), TextSpan(0, len(_DRAFT.text) + 1)):
        with pytest.raises(BadValue):
            _PLACING.of_remark(span)


def test_another_file_than_the_one_that_was_read_is_refused() -> None:
    for other in (content("<text:p>x</text:p>" + _BODY), content("")):
        placing = Placing(_DRAFT, other)
        with pytest.raises(BadInput):
            placing.of_remark(_span("“b”"))
