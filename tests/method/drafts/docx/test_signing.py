"""Signs of comments stand behind the words, but not where LibreOffice would lose these."""

from __future__ import annotations

import pytest

from probata.method.drafts.docx.scanning import scan
from probata.method.drafts.docx.signing import Signs
from tests.method.drafts.docx.making import body, paragraph

ONE, TWO = paragraph("one"), paragraph("two")


def control(inner: str, kind: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def signed(inner: str) -> str:
    """The body with ``*`` where the sign of a comment on the word "one" stands."""
    data = body(inner).encode()
    nodes = scan(data, "x", lambda _node: True)
    run = next(node for node in nodes if node.name == "w:r" and b">one<" in data[node.start : node.end])
    sign, scope = Signs(nodes).of(run)
    assert "w" in scope
    whole = (data[:sign] + b"*" + data[sign:]).decode()
    return whole.partition("<w:body>")[2].partition("<w:sectPr/>")[0]


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "<w:p><w:r/></w:p>{}",
        control("<w:p><w:r/></w:p>{}"),
        control("{}", "<w:docPartObj/>"),
    ],
)
def test_the_sign_stands_right_behind_the_words(around: str) -> None:
    assert signed(around.format(ONE)) == around.format(ONE).replace("</w:r></w:p>", "</w:r>*</w:p>").replace(
        "<w:r/>*", "<w:r/>"
    )


def test_a_control_around_paragraphs_sends_the_sign_to_the_next_paragraph_or_the_one_before() -> None:
    assert signed(control(ONE) + TWO) == control(ONE) + TWO.replace("<w:r>", "*<w:r>")
    assert signed(control(ONE + TWO)) == control(ONE + TWO.replace("<w:r>", "*<w:r>"))
    assert signed(TWO + control(ONE)) == TWO.replace("</w:r>", "</w:r>*") + control(ONE)
    assert signed(control(ONE) + "<w:p/>" + control(TWO)).count("*</w:p></w:sdtContent>") == 1


def test_a_sign_in_a_table_in_a_control_moves_too() -> None:
    table = f"<w:tbl><w:tr><w:tc>{control(ONE)}</w:tc></w:tr></w:tbl>"
    assert signed(table + TWO) == table + TWO.replace("<w:r>", "*<w:r>")
