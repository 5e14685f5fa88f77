"""Marks of plain text: each stretch once, none inside front matter."""

from probata.method.documents.readers._plain import marks_of


def typed(text: str) -> list[tuple[str, str]]:
    return [(mark.kind.value, mark.span.of(text)) for mark in marks_of(text)]


def test_marks_stand_in_reading_order_and_not_inside_front_matter() -> None:
    matter = 'title: "He left. read more Nobody" date: "2019"'
    text = f"Share\n{matter}\nHe left. read more Nobody asked."
    assert typed(text) == [("furniture", "Share"), ("front matter", matter), ("furniture", "read more")]


def test_a_caption_and_its_credit_are_told_apart() -> None:
    text = "He left. The gate in Quessim, April 12, 2019. REUTERS/Jo Doe read more “No,” he said."
    assert typed(text) == [
        ("caption", "The gate in Quessim, April 12, 2019."),
        ("furniture", "REUTERS/Jo Doe read more"),
    ]


def test_prose_has_no_marks() -> None:
    assert marks_of("Buses came before light.\n\nNobody asked.") == ()
