"""_ods: what the reader of OpenDocument spreadsheets is made of (ODF 1.3 part 3, 9 and 19).

Knows: styles of cells, words inside cells, tables with repeated rows and columns, changes that were tracked.
Does not know: how a sheet becomes text; that is ``_sheets``. How the file is opened is ``_odf``.
Words defined here: none.
"""
