from .making import draft


def _cell(inner: str, attributes: str = "", name: str = "table-cell") -> str:
    return f"<table:{name} {attributes}>{inner}</table:{name}>"


def _row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def test_cells_have_their_places_and_inner_tables_are_tables_of_their_own() -> None:
    inner = f"<table:table>{_row(_cell('<text:p>in</text:p>'))}</table:table>"
    body = (
        f"<table:table><table:table-header-rows>{_row(_cell('<text:p>a</text:p>'), _cell('<text:p>b</text:p>'))}"
        f"</table:table-header-rows>{_row(_cell('<text:p>c</text:p>' + inner + '<text:p>d</text:p>'))}</table:table>"
        f"<table:table>{_row(_cell('<text:p>e</text:p>'))}</table:table>"
    )
    read = draft(body)
    assert [(p.span.of(read.text), p.cell and (p.cell.sheet, p.cell.row, p.cell.column)) for p in read.paragraphs] == [
        ("a", ("table 1", 1, 1)),
        ("b", ("table 1", 1, 2)),
        ("c", ("table 1", 2, 1)),
        ("in", ("table 2", 1, 1)),
        ("d", ("table 1", 2, 1)),
        ("e", ("table 3", 1, 1)),
    ]


def test_repeated_and_covered_cells_take_their_places() -> None:
    body = (
        "<table:table>"
        + _row(_cell("", 'table:number-columns-repeated="3"'), _cell("<text:p>a</text:p>"))
        + _row(_cell(""), attributes='table:number-rows-repeated="1000000000"')
        + _row(
            _cell("<text:p>b</text:p>"),
            _cell("<text:p>c</text:p>", name="covered-table-cell"),
            _cell("<text:p>d</text:p>"),
        )
        + "</table:table>"
    )
    read = draft(body)
    places = [(p.cell.row, p.cell.column) for p in read.paragraphs if p.cell]
    assert places == [(1, 4), (100_002, 1), (100_002, 2), (100_002, 3)]
    assert [run.hidden for run in read.runs] == [False, False, True, False]


def test_repeated_words_are_told_once_and_said_to_be() -> None:
    cell = _cell("<text:p>a</text:p>", 'table:number-columns-repeated="2"')
    read = draft(f"<table:table>{_row(cell)}</table:table>")
    assert read.text == "a\n"
    assert any("repeats cells" in limit for limit in read.limits)
