"""Comments on slides, old and new, with their answers."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers._pptx_comments import Comment, comments
from probata.method.documents.readers._xml import parse
from tests.method.documents.readers.making_texts import TEXTS


def test_an_author_that_nobody_lists_has_no_name() -> None:
    root = f'<p:cmLst {TEXTS.P}><p:cm authorId="0" dt="D"><p:text>a</p:text></p:cm><p:cm authorId="1"><p:text/></p:cm></p:cmLst>'
    assert list(comments(parse(root.encode(), "a"), {"0": "V"})) == [Comment("a", "V", "D"), Comment("", "", "")]
