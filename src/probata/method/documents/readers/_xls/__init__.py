"""_xls: what the reader of old binary workbooks is made of.

Knows: compound files (MS-CFB) as far as workbooks need them, the records of BIFF (MS-XLS), formulas as people read.
Does not know: how a sheet becomes text; that is ``_sheets``. xlrd reads cells and styles; what it leaves out (formulas,
boxes, links, filters) is read here from the same records, and records that could cost without end are kept from it.
Words defined here: none.
"""
