"""Styles: what hides, what makes a heading, along the chain of what each is based on."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers._odf_styles import Styles
from probata.method.documents.readers._xml import parse
from tests.method.documents.readers.making_texts import TEXTS

FOUND = f"""<office:styles {TEXTS.SPACES}>
<style:style style:name="S" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="A" style:family="text" style:parent-style-name="S"/>
<style:style style:name="B" style:family="text" style:parent-style-name="S"><style:text-properties text:display="true"/></style:style>
<style:style style:name="R" style:family="text" style:parent-style-name="R"/>
<style:style style:name="H" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="H"/>
<style:style style:name="C" style:display-name="Caption" style:family="paragraph"/>
<style:style style:name="D" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
</office:styles>"""


def test_the_nearest_style_decides() -> None:
    styles = Styles(parse(FOUND.encode(), "a"), None)
    assert [styles.hides("text", name) for name in ("S", "A", "B", "R", "none")] == [True, True, False, False, False]
    assert [styles.is_heading(name) for name in ("H", "P1", "C")] == [True, True, False]
    assert styles.is_caption("C")
    assert styles.hides_page("D")
    assert not styles.hides_page("S")
