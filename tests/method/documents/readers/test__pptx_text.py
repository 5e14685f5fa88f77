"""Text of shapes: a copy for old programs is not told again."""

from probata.method.documents.readers._pptx_text import walk
from probata.method.documents.readers._xml import parse, short
from tests.method.documents.readers.making_texts import TEXTS


def told(choice: str, fallback: str) -> list[str]:
    copies = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    root = parse(f"<r {TEXTS.P}><mc:AlternateContent>{copies}</mc:AlternateContent></r>".encode(), "a")
    return [str(each.text) for each in walk(root) if short(each.tag) == "a:t"]


def test_one_copy_is_told_the_one_with_words() -> None:
    assert told("<a:t>a</a:t>", "<a:t>b</a:t>") == ["a"]
    assert told("<a:p/>", "<a:t>b</a:t>") == ["b"]
