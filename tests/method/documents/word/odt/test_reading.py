import io
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from probata.method.documents.word.model import Draft, StoryKind
from probata.method.documents.word.odt import read
from probata.record.errors import Unreadable

from .making import INSERTED, NUMBERED, OUTLINE, content, deleted, flat, items, note, packed, region, styles, tracked

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_MASTERS = (
    '<style:master-page style:name="Standard"><style:header><text:p>A &lt;head</text:p></style:header>'
    "</style:master-page>"
)
_CHANGES = tracked(region("c", deleted("<text:p>gone end</text:p><text:p>gone start </text:p>")), region("d", INSERTED))
_BODY = (
    _CHANGES
    + '<text:h text:outline-level="1">Findings</text:h>'
    + "<text:p>  In 2020,\n &#x201C;four&#x201D; of <text:span>ten<text:s text:c='2'/></text:span>"
    + f"{note('n', 'See page 4.')}</text:p>"
    + "<text:p>Before <text:change text:change-id='c'/>after <text:change-start text:change-id='d'/>new</text:p>"
    + "<text:p>words<text:change-end text:change-id='d'/> שלום 日本<![CDATA[ x<y ]]>z &amp;<text:tab/>"
    + "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box>"
    + "<svg:title>A title</svg:title></draw:frame></text:p>"
    + f'<text:list text:style-name="N">{items("one", "two" + note("m", "end", "endnote", "i"))}</text:list>'
    + "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row>"
    + "</table:table>"
)
_MAIN, _STYLES = content(_BODY, NUMBERED), styles(OUTLINE, _MASTERS)
_DATA = packed(_MAIN, {"styles.xml": _STYLES})
_HTML = """<html lang="en"><head><meta charset="utf-8"><title>A title</title></head><body>
<h1>First</h1><p>One <b>two</b>
three&nbsp;four &amp; <a href="http://example.invalid/">five</a>.</p><ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>
<table><tr><td>x</td><td colspan="2">y</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>
<p dir="rtl" lang="he">שלום</p>
<!-- a remark --></body></html>"""


def _parts(data: bytes) -> dict[str, bytes]:
    if not data.startswith(b"PK"):
        return {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in ("content.xml", "styles.xml") if name in archive.namelist()}


def _untold(element: etree._Element) -> bool:
    return element.tag in (f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}tracked-changes-info")


def _letters(element: etree._Element) -> Iterator[str]:
    """All letters of an element but those of comments and the signs of notes: not the way of the reader."""
    if isinstance(element.tag, str) and not _untold(element):
        yield element.text or ""
        for each in element:
            yield from _letters(each)
            yield each.tail or ""


def _walked(data: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    for part in _parts(data).values():
        root = etree.fromstring(part)
        for element in root.iter(f"{_TEXT}p", f"{_TEXT}h", f"{_SVG}title", f"{_SVG}desc"):
            around = {each.tag for each in element.iterancestors()}
            if not around & {f"{_TEXT}p", f"{_TEXT}h", f"{_OFFICE}annotation"}:
                found.update("".join("".join(_letters(element)).split()))
    return found


def _holds_the_laws(draft: Draft, data: bytes) -> None:
    parts = _parts(data)
    assert Counter("".join(draft.text.split())) == _walked(data)
    at = 0
    runs = iter(draft.runs)
    for paragraph in draft.paragraphs:
        assert paragraph.span.start == at
        while at < paragraph.span.end:
            run = next(runs)
            assert run.span.start == at
            assert run.span.length
            at = run.span.end
        assert at == paragraph.span.end
        assert draft.text[at] == "\n"
        at += 1
    assert next(runs, None) is None
    assert at == len(draft.text)
    for run in draft.runs:
        assert run.at is not None
        _stands(run.span.of(draft.text), parts[run.at.part][run.at.start : run.at.end])


def _stands(words: str, raw: bytes) -> None:
    if raw.startswith(b"<text:"):
        assert not words.strip()
        return
    told = etree.fromstring(b"<x>" + raw + b"</x>").text or ""
    assert words in (told, " ".join(f"|{told}|".split())[1:-1])


def test_a_draft_holds_every_word_once_with_the_bytes_of_each_run() -> None:
    _holds_the_laws(read(_DATA, "x"), _DATA)


def test_a_flat_file_reads_as_a_package_does() -> None:
    data = flat(_BODY)
    found = read(data, "x")
    _holds_the_laws(found, data)
    assert found.text == read(packed(content(_BODY)), "x").text
    assert (found.kind, found.main) == ("odt", "")


def test_stories_stand_in_their_order() -> None:
    stories = [paragraph.story for paragraph in read(_DATA, "x").paragraphs]
    order = [StoryKind.FOOTNOTE, StoryKind.ENDNOTE, StoryKind.HEADER]
    assert stories[-3:] == order
    assert stories.index(StoryKind.TEXT_BOX) + 1 == stories.index(StoryKind.CAPTION)


def test_a_file_without_words_says_so() -> None:
    assert "holds no text" in read(packed(content("<text:p/>")), "x").limits


@given(st.data())
def test_bytes_that_went_wrong_raise_nothing_but_unreadable(data: st.DataObject) -> None:
    main = bytearray(_MAIN)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(main) - 1))
        length = data.draw(st.integers(0, 40))
        main[place : place + length] = data.draw(
            st.sampled_from([b"", b"<", b"text:p", b"9", b"\xff", b"/>", main[:30]])
        )
    try:
        found = read(packed(bytes(main), {"styles.xml": _STYLES}), "x")
    except Unreadable:
        return
    assert "".join(run.span.of(found.text) for run in found.runs) == found.text.replace("\n", "")


@given(st.binary(max_size=60), st.integers(0, len(_DATA)))
def test_a_package_that_went_wrong_raises_nothing_but_unreadable(noise: bytes, place: int) -> None:
    try:
        read(_DATA[:place] + noise + _DATA[place + len(noise) :], "x")
    except Unreadable:
        return


def _word(path: Path) -> None:
    document = Document()
    document.core_properties.author = "Ira Fenn"
    document.add_heading("Findings", 1)
    document.add_paragraph("One in five, “four” of ten\tagreed.", style="List Number")
    document.add_paragraph("Two", style="List Number")
    document.add_table(1, 2).cell(0, 1).text = "cell"
    document.sections[0].header.paragraphs[0].text = "head"
    document.save(str(path))


def test_files_that_libreoffice_made_hold_the_same_laws(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("left out: files made by LibreOffice, which needs the package libreoffice-writer-nogui")
    (tmp_path / "page.html").write_text(_HTML, encoding="utf-8")
    (tmp_path / "own.fodt").write_bytes(flat(_BODY))
    _word(tmp_path / "word.docx")
    sources = [str(tmp_path / name) for name in ("page.html", "own.fodt", "word.docx")]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = ["--headless", "--convert-to", "odt:writer8", "--outdir", str(tmp_path), *sources]
    command = [office, profile, *out]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 (files of this test)
    found = {}
    for name in ("page", "own", "word"):
        data = (tmp_path / f"{name}.odt").read_bytes()
        found[name] = read(data, name)
        _holds_the_laws(found[name], data)
    numbers = {name: [p.number for p in draft.paragraphs if p.number] for name, draft in found.items()}
    assert numbers["word"] == ["1.", "2."]
    assert [number.strip(".") for number in numbers["page"]] == ["1", "1", "2"]
    assert [run.changes != () for run in found["own"].runs].count(True) == 4
    assert any(run.language == "he" or run.rtl for run in found["page"].runs)
