"""The HTML report: one file, no request, no script, readable without either eyes or a mouse."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from probata.method.report.exports.html import to_html
from tests.method.report import world
from tests.method.report.exports.samples import EVERYTHING, PICTURES, annex, everything, objections


def _page(*, draft: bool = True, audience: str = "public") -> bytes:
    return to_html(everything(audience), annex(audience), objections(), draft=draft, pictures=PICTURES)


def _tree(**how: object) -> parser.HtmlElement:
    return parser.document_fromstring(_page(**how))


def test_the_same_inputs_give_the_same_bytes() -> None:
    assert _page() == _page()


def test_nothing_is_asked_for_and_nothing_runs() -> None:
    page = _page().decode()
    assert not re.search(r"<(script|iframe|object|embed|link|base|form)\b", page)
    assert not re.search(r"\bon\w+=", page)
    assert "url(" not in page
    assert "@import" not in page
    sources = [one.get("src") for one in _tree().iter() if one.get("src")]
    assert sources
    assert all(one.startswith("data:image/") for one in sources)
    assert "default-src 'none'" in page


def test_ids_are_unique_and_every_link_inside_leads_somewhere() -> None:
    tree = _tree()
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    named = [one.get(name) for one in tree.iter() for name in ("popovertarget", "aria-labelledby") if one.get(name)]
    targets = [one.get("href")[1:] for one in tree.iter("a") if (one.get("href") or "").startswith("#")]
    assert set(targets + named) <= set(ids)


def test_it_says_its_language_and_title_and_lets_readers_skip() -> None:
    tree = _tree()
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")
    assert tree.findtext(".//title") == "DRAFT: The Season Hostels of Low Reaches (first)"
    assert tree.xpath("//body/a[1]/@href") == ["#report"]


def test_headings_come_in_order_and_there_is_one_title() -> None:
    levels = [int(one.tag[1]) for one in _tree(draft=False).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_paragraphs_are_numbered_and_anchored_by_their_labels() -> None:
    tree = _tree()
    (paragraph,) = tree.xpath("//p[@id='p-aaaa']")
    assert paragraph.xpath("./a[@class='no']/text()") == ["1"]


def test_marks_of_notes_side_by_side_are_parted_by_a_comma() -> None:
    bound = world.bound("Words.[^a][^b] More.[^a]\n\n[^a]: First.\n\n[^b]: Second.")
    page = to_html(bound, annex(), (), draft=False, pictures={})
    marks = [one.text_content() for one in parser.document_fromstring(page).xpath("//sup[@class='note']")]
    assert marks == ["1", ",2", "1"]


def test_notes_lead_there_and_back() -> None:
    tree = _tree()
    marks = tree.xpath("//a[@role='doc-noteref']")
    backs = tree.xpath("//section[@role='doc-endnotes']//a[@role='doc-backlink']/@href")
    assert sorted(f"#{one.get('id')}" for one in marks) == sorted(backs)
    assert {one.get("href") for one in marks} == {
        f"#{one}" for one in tree.xpath("//section[@role='doc-endnotes']//li/@id")
    }


def test_tables_have_captions_and_scopes() -> None:
    for table in _tree().iter("table"):
        assert table.find("caption").text_content().strip()
        assert all(one.get("scope") in ("col", "row") for one in table.iter("th"))
        assert all(row.find("th") is not None for row in table.iter("tr"))


def test_figures_have_captions_and_words_instead() -> None:
    (figure,) = _tree().iter("figure")
    assert figure.find("img").get("alt") == "The shed in 2016."
    assert figure.find("figcaption").text_content() == "Figure 1. The shed in 2016."


def test_a_picture_that_is_not_there_is_said_so() -> None:
    page = to_html(everything(), annex(), (), draft=False, pictures={})
    assert b"[no picture: shed.png]" in page


def test_every_graded_value_is_in_the_page_with_its_opening() -> None:
    tree = _tree()
    graded = [one for one in everything().values if one.grade and "[withheld]" not in one.printed]
    spans = tree.xpath("//span[@class='v']")
    assert [one.text_content() for one in spans] == [" ".join(one.printed.split()) for one in graded]
    for span in spans:
        assert tree.xpath(f"//div[@popover and @id='{span.get('id')}-open']//dd")


def test_a_draft_says_so_and_marks_each_objection_at_its_place() -> None:
    tree = _tree()
    assert tree.xpath("//div[@class='draft']/text()") == ["DRAFT: 2 open objections"]
    flags = tree.xpath("//p[@class='flag']/a/@href")
    assert flags == ["#objection-1", "#objection-2"]
    assert "DRAFT" not in _page(draft=False).decode()


@pytest.mark.parametrize("secret", ["I-02", "I-05", "gate|", "medicine:", "women-held", "interview-", "My brother was"])
def test_what_could_join_values_or_tell_who_spoke_is_not_in_a_public_page(secret: str) -> None:
    page = _page().decode()
    assert secret not in page
    bound = everything()
    for value in bound.values:
        if value.record:
            assert str(value.record.ref) not in page


def test_an_internal_page_shows_handles_and_code_names() -> None:
    page = _page(audience="internal").decode()
    assert "I-05" in page
    assert "women-held" in page


def _strings(tree: parser.HtmlElement) -> Iterator[str]:
    for one in tree.iter():
        yield from one.attrib.values()


@settings(deadline=None, max_examples=50)
@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30), st.sampled_from(("title", "edition", "inquiry"))
)
def test_front_matter_never_becomes_markup(words: str, key: str) -> None:
    hostile = f"x{' '.join(words.split())}<img src=x onerror=alert(1)>\"'</title></style>{{{{ 7*7 }}}}"
    page = to_html(world.bound("Words.", **{key: hostile}), annex(), (), draft=False, pictures={})
    tree = parser.document_fromstring(page)
    assert not list(tree.iter("img", "script"))
    assert "{{ 7*7 }}" in tree.text_content()
    assert not any(name.startswith("on") for one in tree.iter() for name in one.attrib)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_any_text_gives_a_whole_page(words: str) -> None:
    page = to_html(world.bound("Before.\n\n" + words), annex(), (), draft=True, pictures={})
    assert page.rstrip().endswith(b"</html>")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", page.decode())


def _luminance(colour: str) -> float:
    full = "".join(letter * 2 for letter in colour) if len(colour) == 3 else colour
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_colours_can_be_read_in_light_dark_and_print() -> None:
    schemes = re.findall(r":root\{([^}]*)\}", _page().decode())
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+):#(\w+)", scheme))
        for ink in ("ink", "soft", "accent", "open"):
            for paper in ("paper", "tint", "openpaper"):
                assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)


def test_the_sample_has_everything() -> None:
    assert world.bound(EVERYTHING).manuscript.faults == ()
