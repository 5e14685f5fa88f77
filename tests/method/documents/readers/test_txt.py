"""Plain text: kept as it is, with front matter, furniture and captions marked."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers import txt


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_the_text_is_the_file(text: str) -> None:
    data = ("\ufeffx" + text + "\r\n").encode()
    reading = txt.read(data, "a.txt")
    assert reading.exact
    assert reading.text.encode() == data


def test_marks_are_typed_and_furniture_inside_front_matter_is_not_marked_twice() -> None:
    text = 'title: "Read more" date: "2019"\nShare\nHe left. read more Nobody asked.'
    assert [(mark.kind.value, mark.span.of(text)) for mark in txt.read(text.encode(), "a.txt").marks] == [
        ("front matter", 'title: "Read more" date: "2019"'),
        ("furniture", "Share"),
        ("furniture", "read more"),
    ]


def test_a_caption_left_in_the_text_is_typed() -> None:
    text = "He left. The gate in Quessim, April 12, 2019. REUTERS/Jo Doe read more “No,” he said."
    assert ("caption", "The gate in Quessim, April 12, 2019.") in [
        (mark.kind.value, mark.span.of(text)) for mark in txt.read(text.encode(), "a.txt").marks
    ]


def test_plain_text_claims_no_file_by_its_bytes() -> None:
    assert not txt.recognises(b"words")
