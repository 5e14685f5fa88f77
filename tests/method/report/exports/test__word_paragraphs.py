"""Paragraphs and where they stand."""

from probata.method.report.exports._word_paragraphs import Form, Place, paragraph


def test_a_rule_stands_where_lines_begin() -> None:
    assert "<w:left " in paragraph("", Form("BodyText"), Place(ruled=True))
    assert "<w:right " in paragraph("", Form("BodyText"), Place(ruled=True, right=True))


def test_the_houses_english_runs_from_left_to_right_in_any_report() -> None:
    assert '<w:bidi w:val="0"/>' in paragraph("", Form("BodyText"), Place(right=True, english=True))


def test_lists_are_indented_by_their_depth_and_no_deeper_than_word_knows() -> None:
    place = Place()
    for _ in range(12):
        place = place.listed()
    assert place.level == 8


def test_the_number_of_an_item_hangs_before_its_words() -> None:
    assert "w:hanging" in paragraph("", Form("ListParagraph", (2, 0), hung=True), Place(level=0))


def test_a_plain_paragraph_says_its_style_and_nothing_else() -> None:
    assert paragraph("", Form("Rule"), Place()) == '<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>'
