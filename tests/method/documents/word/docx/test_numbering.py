"""Automatic numbers as they are printed."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

import pytest

from tests.method.documents.word.docx.kit import MAKE, draft


def level(at: int, style: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*definitions: str, more: str = "") -> str:
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{each}</w:abstractNum>' for at, each in enumerate(definitions, start=1)
    )
    plain = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(definitions) + 1)
    )
    return f"<w:numbering {MAKE.W}>{abstract}{plain}{more}</w:numbering>"


def point(number: int | str, at: int, properties: str = "", inside: str = "<w:r><w:t>x</w:t></w:r>") -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>{properties}</w:pPr>{inside}</w:p>'


def printed(numbering: str, *body: str, styles: str = "") -> list[str]:
    return [
        one.number
        for one in draft("".join(body), numbering=numbering, styles=styles or f"<w:styles {MAKE.W}/>").paragraphs
    ]


OUTLINE = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%1.%2.%3")


def test_levels_begin_anew_behind_a_higher_one() -> None:
    places = [0, 0, 1, 1, 2, 2, 0, 1, 2]
    assert printed(lists(OUTLINE), *(point(1, at) for at in places)) == [
        "1.", "2.", "(a)", "(b)", "2.b.i", "2.b.ii", "3.", "(a)", "3.a.i",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_and_one_that_says_where_it_begins_does_so_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    more = (
        f'<w:num w:numId="8"><w:abstractNumId w:val="1"/>{override}</w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = [point(each, 0) for each in (1, 1, 9, 8, 8, 1, 8)]
    assert printed(lists(OUTLINE, more=more), *body) == ["1.", "2.", "3.", "7.", "8.", "9.", "10."]


def test_a_level_can_be_told_anew_for_one_list() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Part %1")}</w:lvlOverride>'
    more = f'<w:num w:numId="8"><w:abstractNumId w:val="1"/>{own}</w:num>'
    assert printed(lists(OUTLINE, more=more), point(1, 0), point(8, 0)) == ["1.", "Part II"]


def test_a_level_can_go_on_behind_higher_ones_or_begin_anew_behind_one_only() -> None:
    never = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>')
    assert printed(lists(never), *(point(1, at) for at in (0, 1, 1, 0, 1))) == ["1", "1.1", "1.2", "2", "2.3"]
    first = (
        level(0, "decimal", "%1") + level(1, "decimal", "%2") + level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    )
    assert printed(lists(first), *(point(1, at) for at in (0, 1, 2, 1, 2, 0, 2)))[2::2] == ["1", "2", "1"]


def test_legal_numbers_are_digits_all_through() -> None:
    legal = level(0, "upperRoman", "%1") + level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")
    assert printed(lists(legal), point(1, 0), point(1, 1)) == ["I", "1.1"]


def test_a_level_without_a_higher_one_before_it_counts_one() -> None:
    assert printed(lists(OUTLINE), point(1, 2)) == ["1.a.i"]


def test_bullets_hidden_numbers_and_levels_without_text() -> None:
    signs = (
        level(0, "bullet", "\uf0b7") + level(1, "decimal", "%2", "<w:rPr><w:vanish/></w:rPr>") + level(2, "decimal", "")
    )
    assert printed(lists(signs), point(1, 0), point(1, 1), point(1, 2)) == ["•", "", ""]


def test_numbers_with_zeros_before_them() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert printed(lists(custom), point(1, 0), point(1, 0)) == ["009", "010"]


def test_what_is_deleted_or_hidden_does_not_count_and_what_is_inserted_does() -> None:
    gone = '<w:rPr><w:del w:author="A"/></w:rPr>'
    new = '<w:rPr><w:ins w:author="A"/></w:rPr>'
    unseen = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
    deleted = '<w:del w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>'
    body = [
        point(1, 0),
        point(1, 0, gone, deleted),
        point(1, 0, new),
        point(1, 0, "<w:rPr><w:vanish/></w:rPr>", unseen),
        point(1, 0, "", ""),
    ]
    assert printed(lists(OUTLINE), *body) == ["1.", "", "2.", "", "3."]


def test_rows_that_are_deleted_do_not_count() -> None:
    row = '<w:tr><w:trPr><w:del w:author="A"/></w:trPr><w:tc>{}</w:tc></w:tr>'
    body = [point(1, 0), f"<w:tbl>{row.format(point(1, 0))}</w:tbl>", point(1, 0)]
    assert printed(lists(OUTLINE), *body) == ["1.", "", "2."]


STYLES = f"""<w:styles {MAKE.W}>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Own"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Plain"/><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
</w:styles>"""


def styled(style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>'


def test_styles_number_their_paragraphs() -> None:
    tied = level(0, "decimal", "%1", '<w:pStyle w:val="A"/>') + level(1, "decimal", "%1.%2", '<w:pStyle w:val="B"/>')
    body = [
        styled("A"),
        styled("B"),
        styled("C"),
        styled("D"),
        styled("A", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        styled("A"),
    ]
    assert printed(lists(tied), *body, styles=STYLES) == ["1", "1.1", "1.2", "", "", "2"]


def test_a_definition_that_names_a_list_style_counts_with_its_levels() -> None:
    linked = '<w:numStyleLink w:val="Own"/>'
    defined = f'<w:styleLink w:val="Own"/>{OUTLINE}'
    assert printed(lists(linked, defined), point(1, 0), point(1, 1)) == ["1.", "(a)"]


def test_notes_and_headers_count_for_themselves() -> None:
    note = f'<w:footnotes {MAKE.W}><w:footnote w:id="1">{point(1, 0)}</w:footnote></w:footnotes>'
    told = draft(point(1, 0) + point(1, 0), numbering=lists(OUTLINE), footnotes=note)
    assert [one.number for one in told.paragraphs] == ["1.", "2.", "1."]


@pytest.mark.parametrize("number", ["99", "", "x", "9" * 40])
def test_a_list_that_is_not_there_numbers_nothing(number: str) -> None:
    (one,) = draft(point(number, 0), numbering=lists(OUTLINE)).paragraphs
    assert (one.number, one.depth) == ("", -1)


def test_a_level_beyond_all_levels_is_no_level() -> None:
    assert printed(lists(OUTLINE), point(1, 12)) == [""]
    assert printed(lists(level(12, "decimal", "%1")), point(1, 0)) == [""]


def test_depth_is_the_level_in_the_list() -> None:
    told = draft(point(1, 0) + point(1, 2), numbering=lists(OUTLINE))
    assert [one.depth for one in told.paragraphs] == [0, 2]


def test_the_number_before_a_tracked_change_of_properties_is_not_the_number_now() -> None:
    before = '<w:pPrChange w:author="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    assert printed(lists(OUTLINE), f"<w:p><w:pPr>{before}</w:pPr></w:p>") == [""]
