"""Words of charts and diagrams, one a line."""

from probata.method.documents.readers._building import Building
from probata.method.documents.readers._drawn import words
from probata.method.documents.readers._xml import parse

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def test_titles_and_values_are_told_and_formulas_are_not() -> None:
    root = f'<c:r xmlns:c="{C}" xmlns:a="{A}"><a:t>Boats </a:t><c:f>S!A1</c:f><c:v>14</c:v><c:v> </c:v></c:r>'
    to = Building("a")
    words(parse(root.encode(), "a"), to)
    assert to.text() == "Boats\n14"
