"""The PDF report, checked structurally: no other validator runs here."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.annex import methodology
from probata.method.report.exports.pdf import to_pdf
from probata.record.errors import BadInput, BadUse, BadValue
from tests.method.report import world
from tests.method.report.exports.samples import NOW, PICTURES, annex, everything, fonts_or_skip, objections

FONTS = fonts_or_skip()
import pikepdf  # noqa: E402 (only where the extra is there)


def _pdf(*, draft: bool = True, audience: str = "public", now: str = NOW) -> bytes:
    return to_pdf(
        everything(audience), annex(audience), objections(), draft=draft, pictures=PICTURES, now=now, fonts=FONTS
    )


@pytest.fixture(scope="module")
def made() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(_pdf())) as opened:
        yield opened


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from _elements(node.get("/K", pikepdf.Array()))


def _tags(made: pikepdf.Pdf) -> list[str]:
    return [str(one["/S"]) for one in _elements(made.Root.StructTreeRoot["/K"])]


def _text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_same_inputs_give_the_same_bytes_and_another_second_does_not() -> None:
    assert _pdf() == _pdf()
    assert _pdf() != _pdf(now="2022-03-01T09:00:01Z")


def test_it_is_tagged_and_says_its_language(made: pikepdf.Pdf) -> None:
    assert bool(made.Root.MarkInfo.Marked)
    assert str(made.Root.Lang) == "en"
    assert "/StructTreeRoot" in made.Root


def test_it_claims_pdf_a_2a_and_pdf_ua_1(made: pikepdf.Pdf) -> None:
    with made.open_metadata() as found:
        assert found["pdfaid:part"] == "2"
        assert found["pdfaid:conformance"] == "A"
        assert found["pdfuaid:part"] == "1"
        assert found["dc:title"] == "The Season Hostels of Low Reaches"
    assert bool(made.Root.ViewerPreferences.DisplayDocTitle)


def test_its_data_name_title_typesetter_and_time_and_nobody_who_compiles() -> None:
    with pikepdf.open(io.BytesIO(_pdf(draft=False))) as opened:
        said = {name: str(value) for name, value in opened.docinfo.items()}
        with opened.open_metadata() as found:
            more = {name.rpartition(":")[2].rpartition("}")[2] for name in found}
    assert said.pop("/Creator").startswith("Typst ")
    assert said.pop("/CreationDate") == said.pop("/ModDate") == "D:20220301090000Z"
    assert said == {"/Title": "The Season Hostels of Low Reaches", "/Keywords": "Probata"}
    assert not more & {"creator", "Author", "publisher", "contributor", "Location", "HostComputer"}


def test_nothing_is_embedded_and_nothing_runs(made: pikepdf.Pdf) -> None:
    assert "/AF" not in made.Root
    assert "/EmbeddedFiles" not in made.Root.get("/Names", {})
    assert "/JavaScript" not in made.Root.get("/Names", {})
    assert "/OpenAction" not in made.Root


def test_headings_notes_tables_and_figures_are_tagged(made: pikepdf.Pdf) -> None:
    tags = _tags(made)
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TH", "/TD", "/Note", "/L", "/LI", "/TOC", "/Link"} <= set(tags)
    figures = [one for one in _elements(made.Root.StructTreeRoot["/K"]) if str(one["/S"]) == "/Figure"]
    assert figures
    assert all(str(one["/Alt"]) == "The shed in 2016." for one in figures)


def test_it_has_bookmarks_for_its_headings(made: pikepdf.Pdf) -> None:
    with made.open_outline() as outline:
        titles = [one.title for one in outline.root]
    assert titles[:3] == ["Findings", "Annex A: Letters", "How this report was made"]


def test_every_bound_value_is_printed_with_its_mark() -> None:
    words = " ".join(_text(_pdf()).split())
    for value in everything().values:
        if value.grade:
            start = " ".join(value.printed.split()[:3]).rstrip(".”")
            assert start in words
    assert re.search(r"twenty-six\s*c", words)


def test_a_draft_says_so_on_every_page_and_a_signed_edition_nowhere() -> None:
    with pypdfium2.PdfDocument(_pdf()) as document:
        assert all("DRAFT" in page.get_textpage().get_text_range() for page in document)
    assert "DRAFT" not in _text(_pdf(draft=False))
    assert "This rests on nothing." not in _text(_pdf(draft=False))


@pytest.mark.parametrize("secret", ["I-02", "I-05", "women-held", "My brother was"])
def test_nothing_that_is_withheld_is_in_a_public_file(secret: str, made: pikepdf.Pdf) -> None:
    assert secret not in _text(_pdf())
    for found in made.objects:
        if isinstance(found, pikepdf.Stream):
            assert secret.encode() not in found.read_bytes()


@settings(deadline=None, max_examples=15)
@given(st.text(st.sampled_from("#$*_`<>@{}[]()\\/\"'~=+-a1 \u202e\u0001"), max_size=40))
def test_words_never_become_code(words: str) -> None:
    hostile = "".join(f"\\{letter}" if letter in "\\`*_{}[]<>()#+-.!|~^$@\"'/=" else letter for letter in words)
    bound = world.bound(f'Words {hostile} #panic("x") $x$ end.', title=f"t {words.strip()} #panic()")
    content = to_pdf(bound, annex(), (), draft=True, pictures={}, now=NOW, fonts=FONTS)
    assert '#panic("x")' in " ".join(_text(content).split())


def test_notes_that_name_each_other_and_long_lists_are_set() -> None:
    items = "\n".join(f"{number}. item" for number in range(1, 300))
    bound = world.bound(f"One.[^a]\n\n{items}\n\n[^a]: See.[^b]\n\n[^b]: See.[^a]")
    assert to_pdf(bound, annex(), (), draft=False, pictures={}, now=NOW, fonts=FONTS).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["ar", "zh-Hant", "ja", "ru-RU", "nonsense language", "en-Latn-GB"])
def test_any_language_is_set(language: str) -> None:
    bound = world.bound("Слова, كلمات, 词语.", language=language)
    assert to_pdf(bound, annex(), (), draft=False, pictures={}, now=NOW, fonts=FONTS).startswith(b"%PDF")


def test_a_picture_that_is_not_there_is_said_so() -> None:
    content = to_pdf(everything(), annex(), (), draft=False, pictures={}, now=NOW, fonts=FONTS)
    assert "[no picture: shed.png]" in _text(content)


def test_without_fonts_it_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(BadUse) as caught:
        to_pdf(everything(), annex(), (), draft=False, pictures={}, now=NOW, fonts=[tmp_path])
    assert "probata[pdf,fonts]" in caught.value.next_step


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue):
        _pdf(now="yesterday")


def test_a_character_without_a_glyph_is_refused_without_its_words() -> None:
    with pytest.raises(BadInput) as caught:
        to_pdf(world.bound("Words ក."), annex(), (), draft=False, pictures={}, now=NOW, fonts=FONTS)
    assert "ក" not in str(caught.value)


def _set(source: str) -> bytes:
    bound = world.bound(source)
    return to_pdf(bound, annex(), (), draft=False, pictures={}, now=NOW, fonts=FONTS)


def test_marks_of_notes_side_by_side_are_parted_by_a_comma() -> None:
    said = _text(_set("Words.[^a][^b] More.[^a]\n\n[^a]: First.\n\n[^b]: Second."))
    assert re.search(r"Words\.1,\s*2\s+More", said)


def _pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("lines", range(18, 30, 2))
def test_a_heading_and_what_leads_in_stand_on_the_page_of_their_table(lines: int) -> None:
    before = "".join(f"Paragraph {number} of what goes before.\n\n" for number in range(lines))
    rows = "".join(f"| row {number} | {number} |\n" for number in range(12))
    pages = _pages(_set(f"{before}# The headed part\n\nThis leads in to it.\n\n| name | value |\n|---|---|\n{rows}"))
    (page,) = [one for one in pages if "row 11" in one]
    assert "This leads in to it." in page
    assert "The headed part" in page


@pytest.mark.parametrize("source", ["It says {quote}`decree`.", "So it is.[^a]\n\n[^a]: It says {quote}`decree`."])
def test_a_quotation_alone_says_where_it_stands(source: str) -> None:
    def words(manuscript: str) -> str:
        bound = world.bound(manuscript)
        content = to_pdf(bound, methodology(bound), (), draft=False, pictures={}, now=NOW, fonts=FONTS)
        return " ".join(_text(content).split())

    where = "Decree No. 44 of 2 March 2019, characters 32 to 75 of its text"
    assert words(source).count(where) == 1
    assert words(source + "{cite}`decree`").count(where) == 1
    assert where not in words("Nothing is quoted.")
