"""Looks of workbook cells: colours of themes, palettes and by value; strokes."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers._sheets.model import Look
from probata.method.documents.readers._xlsx_looks import looks_of, struck_in
from probata.method.documents.readers._xml import parse

X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def looks(fill: str, font: str = "<font/>", theme: str = "") -> Look:
    styles = f'<styleSheet {X}><fonts>{font}</fonts><fills>{fill}</fills><cellXfs><xf fillId="0" fontId="0"/></cellXfs></styleSheet>'
    return looks_of(parse(styles.encode(), "a"), parse(theme.encode(), "a") if theme else None)[0]


def solid(colour: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor {colour}/></patternFill></fill>'


def test_colours_by_value_by_number_and_by_theme() -> None:
    theme = f'<a:theme {A}><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2/><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
    assert looks(solid('rgb="FFFFFF00"')).fill == "FFFF00"
    assert looks(solid('indexed="10"')).fill == "FF0000"
    assert looks(solid('theme="4"'), theme=theme).fill == "4472C4"
    assert looks(solid('theme="3"'), theme=theme).fill == "1F497D"
    assert looks(solid('theme="0"'), theme=theme) == Look()


def test_no_fill_white_and_black_letters_say_nothing() -> None:
    assert looks("<fill><patternFill patternType='none'/></fill>", '<font><color rgb="FF000000"/></font>') == Look()
    assert looks(solid('rgb="FFFFFFFF"'), '<font><strike val="0"/></font>') == Look()


def test_strokes_of_cells_and_of_runs() -> None:
    assert looks("<fill/>", "<font><strike/></font>").struck
    runs = f'<si {X}><r><rPr><strike/></rPr><t>Lind</t></r><r><t>Lund</t></r><r><rPr><strike val="0"/></rPr><t>x</t></r></si>'
    assert struck_in(parse(runs.encode(), "a")) == ("Lind",)
