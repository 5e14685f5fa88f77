"""RTF files as a whole: one of everything is typed."""

import pytest

from probata.method.documents.readers import rtf
from probata.record.errors import Unreadable
from probata.record.span import TextSpan
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_one_of_everything_is_typed() -> None:
    reading = rtf.read(TEXTS.rtf(), "letter.rtf")
    assert typed(reading, "heading") == ["Statement of the lock keeper (INVENTED)"]
    assert typed(reading, "tracked deletion") == ["on Friday"]
    assert typed(reading, "tracked insertion") == ["on Thursday"]
    assert typed(reading, "hidden") == ["Not for print."]
    assert typed(reading, "footnote") == ["He kept the list."]
    assert typed(reading, "endnote") == ["End of notes."]
    (comment,) = [mark for mark in reading.marks if mark.kind.value == "comment"]
    assert comment.span.of(reading.text) == "Whose list?"
    assert (comment.place, comment.by, comment.at) == (TextSpan(71, 83), "Tirren Vosk", "2020-01-02T10:05")
    assert TextSpan(71, 83).of(reading.text) == " with a list"
    assert typed(reading, "text box") == ["Boxed: gate closed at nine."]
    assert "Привет, “naïve”\u00a0— 😀 澗西 \uf0b7été €\nlast" in reading.text
    assert "knows this" not in reading.text
    assert "old copy" not in reading.text


def test_what_does_not_begin_like_rtf_is_refused() -> None:
    for call in (rtf.read, lambda data, name: list(rtf.parts(data, name))):
        with pytest.raises(Unreadable, match="no RTF"):
            call(b"text", "a.rtf")
    assert rtf.recognises(b"\xef\xbb\xbf {\\rtf1")
    assert not rtf.recognises(b"{rtf")
