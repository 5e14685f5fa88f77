"""Destinations: names, claims, instructions and flows of their own."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers import rtf
from probata.record.span import TextSpan
from tests.method.documents.readers.making_texts import rtf as made
from tests.method.documents.readers.making_texts import typed


def test_a_link_has_its_address_as_a_claim_about_its_words() -> None:
    body = rb'to {\field{\*\fldinst HYPERLINK \\l "x" "https://a.invalid"}{\fldrslt here}} and {\field{\*\fldinst HYPERLINK "https://b.invalid"}{\fldrslt there}}'
    reading = rtf.read(made(body), "a.rtf")
    assert reading.text == "to here and there"
    assert typed(reading, "link")[-1] == "there"
    (claim,) = [each for each in reading.declared if each.value == "https://b.invalid"]
    assert claim.span == TextSpan(12, 17)


def test_an_instruction_is_no_text_nor_a_field_inside_of_it() -> None:
    body = rb"{\field{\*\fldinst IF {\field{\*\fldinst DATE}{\fldrslt inner}} = 1}{\fldrslt shown}}"
    assert rtf.read(made(body), "a.rtf").text == "shown"


def test_the_choice_of_a_form_field_stands_where_nothing_is_shown() -> None:
    field = rb"{\field{\*\fldinst FORMDROPDOWN{\*\formfield{\fftype2\ffres1{\*\ffl one}{\*\ffl two}}}}{\fldrslt %s}}"
    assert rtf.read(made(field % b""), "a.rtf").text == "two"
    assert rtf.read(made(field % b"three"), "a.rtf").text == "three"


def test_a_comment_without_a_range_hangs_between_two_letters() -> None:
    reading = rtf.read(made(rb"ab{\*\atnid V}{\*\annotation why?}cd"), "a.rtf")
    (mark,) = reading.marks
    assert (mark.place, mark.by, mark.span.of(reading.text)) == (TextSpan(2, 2), "V", "why?")


def test_a_header_that_repeats_stands_once_and_another_one_too() -> None:
    reading = rtf.read(made(rb"{\header H}{\headerl H}{\headerf other}a{\sect}{\header H}b"), "a.rtf")
    assert typed(reading, "header") == ["H", "other"]


def test_words_in_place_of_a_picture_stand_among_its_properties() -> None:
    body = rb"a{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A gate}}{\sp{\sn other}{\sv no}}}\pngblip 0102}"
    reading = rtf.read(made(body), "a.rtf")
    assert (reading.text, typed(reading, "caption")) == ("a\nA gate", ["A gate"])


def test_what_says_the_same_twice_is_told_once() -> None:
    assert rtf.read(made(rb"{\upr{x}{\*\ud{\u8364 ?}}}"), "a.rtf").text == "€"
