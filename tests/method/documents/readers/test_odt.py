"""OpenDocument texts as a whole: one of everything is typed."""

import pytest

from probata.method.documents.readers import odt
from probata.record.errors import Unreadable
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_one_of_everything_is_typed() -> None:
    reading = odt.read(TEXTS.letter(), "letter.odt")
    assert typed(reading, "heading") == ["Statement of the lock keeper (INVENTED)"]
    assert typed(reading, "tracked deletion") == ["on Friday.\n\nIt rained.", "twice undone"]
    assert typed(reading, "tracked insertion") == ["on Thursday", "twice undone"]
    assert typed(reading, "hidden") == [
        "Not for print.",
        "under the cover",
        "A section nobody sees.",
        "INVENTED, footer that is switched off",
    ]
    undone = [mark.kind.value for mark in reading.marks if mark.span.of(reading.text) == "twice undone"]
    assert undone == ["tracked insertion", "tracked deletion"]
    assert typed(reading, "header") == ["INVENTED, page header"]
    assert typed(reading, "text box") == ["Boxed: gate closed at nine.", "Boats by day\n\nMonday"]
    assert typed(reading, "endnote") == ["End of notes."]
    assert typed(reading, "caption") == ["Gate", "A closed gate", "Picture 1: the gate"]
    assert "holds macros, which were neither read nor run" in reading.limits


def test_a_flat_file_is_read_and_a_presentation_is_not() -> None:
    assert odt.read(TEXTS.flat(), "a.fodt").text == "Flat (INVENTED): x =\n\nn+1"
    assert not odt.fits(TEXTS.slides_odp())
    with pytest.raises(Unreadable, match="no text of this kind"):
        odt.read(TEXTS.slides_odp(), "a.odt")
