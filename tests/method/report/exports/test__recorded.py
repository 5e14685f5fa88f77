"""Parts that fill themselves, in the page and on paper: accessible, escaped, without a name, the same bytes twice."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from lxml import html as parser

from probata.method.report.annex import methodology
from probata.method.report.exports.html import to_html
from probata.method.report.exports.pdf import to_pdf
from probata.method.report.model import Bound
from probata.method.report.rules import objections
from tests.method.report import both_world, replied_world, world
from tests.method.report.exports.samples import NOW, fonts_or_skip


def _page(bound: Bound, *, draft: bool = False) -> bytes:
    return to_html(bound, methodology(bound), objections(bound) if draft else (), draft=draft, pictures={})


def _tree(bound: Bound, **how: bool) -> parser.HtmlElement:
    return parser.document_fromstring(_page(bound, **how))


def _words(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_an_answer_is_printed_by_paragraph_with_what_became_of_each() -> None:
    (part,) = _tree(both_world.bound()).xpath("//section[@class='part response']")
    assert part.get("aria-label") == "The answer of the State, received on 2022-02-28"
    paragraphs = [one for one in part.xpath("./p") if one.xpath("./strong")]
    assert [one.xpath("string(./strong)") for one in paragraphs] == [f"{number}." for number in range(1, 8)]
    assert [one.xpath("string(./em)") for one in paragraphs][:4] == [
        "general position: noted",
        "reasoned answer: rejected (F1)",
        "reasoned answer: noted (F2)",
        "correction: corrected (F2)",
    ]
    assert "[name removed]" in _words(part)
    assert part.xpath(".//em/a/@href")[0] == "#finding-F1"


def test_tables_have_captions_and_heads_of_columns_and_rows() -> None:
    tree = _tree(both_world.bound())
    for name, caption, columns in (
        ("recommendations", "Recommendations", 6),
        ("elements", "Elements of: crimes against humanity (Rome Statute, article 7", 7),
    ):
        (table,) = tree.xpath(f"//section[@class='part {name}']//table")
        assert caption in _words(table.find("caption"))
        assert [one.get("scope") for one in table.xpath("./thead//th")] == ["col"] * columns
        rows = table.xpath("./tbody/tr")
        assert all([one.get("scope") for one in row.xpath("./th")] == ["row"] for row in rows)
        assert {len(row) for row in rows} == {columns}
    numbers = [int(found) for found in re.findall(r"Table</span> (\d+)", _page(both_world.bound()).decode())]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_recommendations_and_elements_say_what_the_records_say() -> None:
    tree = _tree(both_world.bound())
    (asked,) = tree.xpath("//section[@class='part recommendations']//tbody")
    told = [[_words(cell) for cell in row] for row in asked]
    assert told[1] == [
        "R2", "the Government of Velmarra", "Repeal Decree No. 44 and, until that has been done, make no use of it.",
        "nothing named", "F1", "addressed (2022-03-01)",
    ]  # fmt: skip
    (part,) = tree.xpath("//section[@class='part elements']")
    cells = {row[0].text_content(): [_words(cell) for cell in row] for row in part.xpath(".//tbody/tr")}
    assert cells["C6"][2:] == ["contextual", "not examined", "none", "none named", "none named"]
    assert cells["C1"][4] == "F1 and findings that this report does not print"
    assert cells["C4"][4] == "findings that this report does not print"
    assert cells["C4"][5] == "A clerk said otherwise. The answer: [name removed] sent nobody, the State says."
    assert "murder" in _words(part.xpath("./p[@class='tablenote']")[0])


def test_a_recommendation_is_called_by_its_name_and_its_addressee() -> None:
    labels = _tree(both_world.bound()).xpath("//section[@class='part recommendation']/@aria-label")
    assert "Recommendation R2 to the Government of Velmarra" in labels
    assert not any("to R2" in one for one in labels)


def test_words_of_records_are_escaped_and_never_markup() -> None:
    page = _page(both_world.bound()).decode()
    assert "was &lt;not&gt; found." in page
    assert "<not>" not in page


@pytest.mark.parametrize("audience", ["public", "court", "internal"])
def test_nobody_is_named_whom_the_inquiry_keeps_apart(audience: str) -> None:
    bound = both_world.bound(audience=audience)
    for draft in (False, True):
        page = _page(bound, draft=draft).decode()
        for name in (*both_world.IDENTITY.split(), *replied_world.REMOVED.split()):
            assert name not in page
        assert ("F9" in re.sub(r"<style>.*?</style>", "", page, flags=re.S)) == (audience == "internal")


def test_a_draft_prints_nothing_of_what_is_missing_and_marks_the_place() -> None:
    source = ":::{response} nobody-of-this-name\n:::\n"
    page = _tree(both_world.bound(source), draft=True)
    (part,) = page.xpath("//section[@class='part response']")
    assert _words(part).startswith("Open objection")
    assert part.xpath(".//span[@class='gap']/text()") == ["[not filled: see the open objection]"]


def test_a_draft_for_others_holds_no_name_of_a_response_or_matrix() -> None:
    bound = both_world.bound(":::{response} anwer\n:::\n\n:::{elements} humanit\n:::\n")
    page = _page(bound, draft=True).decode()
    assert "&#39;humanity&#39;" not in page
    assert "&#39;answer&#39;" not in page


def test_the_same_records_give_the_same_bytes() -> None:
    assert _page(both_world.bound()) == _page(both_world.bound())


def test_what_is_in_a_finding_or_a_list_of_the_report_stands_where_it_was_written() -> None:
    tree = _tree(world.bound("Words.\n\n:::{recommendations}\n:::\n"), draft=True)
    assert tree.xpath("//section[@class='part recommendations']//span[@class='gap']")


def _elements(node: object) -> Iterator[object]:
    import pikepdf

    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from _elements(node.get("/K", pikepdf.Array()))


def test_on_paper_the_tables_are_tagged_and_a_long_one_breaks() -> None:
    fonts = fonts_or_skip()
    import pikepdf

    bound = both_world.bound()
    made = [to_pdf(bound, methodology(bound), (), draft=False, pictures={}, now=NOW, fonts=fonts) for _ in range(2)]
    assert made[0] == made[1]
    with pikepdf.open(io.BytesIO(made[0])) as opened:
        tags = [str(one["/S"]) for one in _elements(opened.Root.StructTreeRoot["/K"])]  # type: ignore[index] # pikepdf
        with opened.open_metadata() as found:
            assert found["pdfuaid:part"] == "1"
    annexed = parser.document_fromstring(_page(bound)).xpath("//table")
    assert tags.count("/Table") == len(annexed)
    heads = sum(len(one.xpath("./thead//th")) for one in annexed)
    assert tags.count("/TH") == heads
