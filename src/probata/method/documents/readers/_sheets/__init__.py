"""_sheets: what the readers of spreadsheets share: a sheet taken apart, and how it becomes text.

Knows: grids of cells with what hides, covers and colours them; number formats; names of colours; the text of a sheet.
Does not know: any file format. A reader of one makes a ``Grid`` for each sheet and gives it to ``Writer``.
Words defined here: none.
"""
