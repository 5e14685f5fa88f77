"""Parts beside the text: no person is in them, and nothing of a session."""

import pytest
from lxml import etree

from probata.method.report.exports import _word_parts as beside
from probata.method.report.exports._word_styles import Speech
from probata.record.errors import BadValue
from tests.method.report.exports.opened_word import exported, parts

META = {"title": "T & <t>", "edition": "first", "inquiry": "", "language": "en", "direction": "ltr", "facts": []}


def test_properties_hold_the_title_and_no_person() -> None:
    root = etree.fromstring(parts(exported(draft=False))["docProps/core.xml"])
    said = {etree.QName(one).localname: one.text for one in root}
    assert said == {
        "title": "The Season Hostels of Low Reaches",
        "creator": None,
        "language": "en",
        "created": "2022-03-01T09:00:00Z",
        "modified": "2022-03-01T09:00:00Z",
        "version": "first",
    }


def test_words_of_the_front_matter_are_never_markup() -> None:
    assert etree.fromstring(beside.core(META, "2022-03-01T09:00:00Z", draft=True))[0].text == "DRAFT: T & <t>"


def test_a_second_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue):
        beside.core(META, "2022-03-01", draft=False)


def test_pages_count_in_the_footer_and_a_draft_says_so_there() -> None:
    assert b" PAGE " in beside.footer(Speech("en", False), draft=False)
    assert b"DRAFT" not in beside.footer(Speech("en", False), draft=False)
    assert b"DRAFT" in beside.footer(Speech("en", False), draft=True)


def test_the_header_has_title_and_edition() -> None:
    assert b"first" in beside.header(META, Speech("en", False))
    assert b"first" not in beside.first_header(Speech("en", False))


def test_links_out_are_external_and_nothing_else_is() -> None:
    made = beside.part_relations(
        {("hyperlink", "https://a.invalid/?a=1&b=2"): "rId1", ("styles", "styles.xml"): "rId2"}
    )
    first, second = etree.fromstring(made)
    assert (first.get("TargetMode"), first.get("Target")) == ("External", "https://a.invalid/?a=1&b=2")
    assert second.get("TargetMode") is None
