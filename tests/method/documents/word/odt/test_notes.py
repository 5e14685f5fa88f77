from probata.method.documents.word.model import StoryKind

from .making import draft, note, texts


def test_notes_follow_the_text_footnotes_first_and_their_marks_say_where_they_hang() -> None:
    read = draft(f"<text:p>a{note('e1', 'end', 'endnote', 'i')}b{note('n1', 'foot')}</text:p><text:p>c</text:p>")
    assert texts(read) == ["ab", "c", "foot", "end"]
    assert [(mark.at, mark.label, mark.printed) for mark in read.marks] == [(1, "ee1", "i"), (2, "fn1", "1")]
    assert [read.paragraphs[place].story for place in read.notes["fn1"].paragraphs] == [StoryKind.FOOTNOTE]
    assert read.paragraphs[3].note == "ee1"


def test_words_of_a_note_are_anchored_at_the_note() -> None:
    read = draft(f"<text:p>a{note('n1', 'foot')}</text:p>")
    assert read.runs[1].anchor == read.marks[0].anchor


def test_notes_of_one_id_stay_two() -> None:
    read = draft(f"<text:p>a{note('n', 'one')}{note('n', 'two')}</text:p>")
    assert texts(read) == ["a", "one", "two"]
    assert len(read.notes) == 2


def test_an_empty_citation_is_counted() -> None:
    read = draft(
        f"<text:p>a{note('a', 'x', citation='')}{note('b', 'y', citation='')}{note('c', 'z', 'endnote', '')}</text:p>"
    )
    assert [mark.printed for mark in read.marks] == ["1", "2", "i"]
