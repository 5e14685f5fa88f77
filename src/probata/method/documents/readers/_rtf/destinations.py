"""Names of RTF: words that stand for letters, destinations whose text is told and those whose text is none."""

from __future__ import annotations

from probata.method.documents.model import MarkKind

LETTERS = {
    b"tab": "\t", b"line": "\n", b"lbr": "\n", b"emdash": "\u2014", b"endash": "\u2013", b"emspace": "\u2003",
    b"enspace": "\u2002", b"qmspace": "\u2005", b"bullet": "\u2022", b"lquote": "\u2018", b"rquote": "\u2019",
    b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"zwj": "\u200d", b"zwnj": "\u200c", b"zwbo": "\u200b",
    b"zwnbo": "\ufeff", b"ltrmark": "\u200e", b"rtlmark": "\u200f",
}  # fmt: skip
SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"{": "{", b"}": "}", b"\\": "\\", b"\t": "\t"}
PARAGRAPHS = frozenset({b"par", b"sect", b"page", b"column", b"softpage", b"softcol"})
ASIDES = {
    b"footnote": MarkKind.FOOTNOTE,
    b"annotation": MarkKind.COMMENT,
    b"shptxt": MarkKind.TEXT_BOX,
    b"dptxbxtext": MarkKind.TEXT_BOX,
    **dict.fromkeys((b"header", b"headerl", b"headerr", b"headerf"), MarkKind.HEADER),
    **dict.fromkeys((b"footer", b"footerl", b"footerr", b"footerf"), MarkKind.FOOTER),
}
"""Destinations that are flows of their own."""
SILENT = frozenset(
    b"colortbl listtable listoverridetable rsidtbl filetbl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables "
    b"nonshppict xe tc tcn rxe txe pntxta pntxtb pnseclvl themedata colorschememapping latentstyles datastore "
    b"xmlnstbl shprslt datafield bkmkcolf bkmkcoll pgptbl keycode mmathPict fname stextflow falt panose "
    b"levelnumbers leveltext listname levelmarker".split()
)
"""Destinations whose text is no text of the document; of an index entry the words stand in the text already."""
PASSED = frozenset(
    b"picprop shpinst shpgrp shppict ud upr moMath moMathPara mmath nesttableprops dptxbx do shp field result object "
    b"background listpicture bkmkstart bkmkend".split()
)
"""Destinations (most are starred) that are looked through: what is told stands in groups inside of them."""
CLAIMS = {
    b"title": "title",
    b"subject": "subject",
    b"author": "author",
    b"operator": "last modified by",
    b"manager": "manager",
    b"company": "company",
    b"category": "category",
    b"keywords": "keywords",
    b"comment": "comment",
    b"doccomm": "description",
    b"hlinkbase": "base of addresses",
}
TIMES = {b"creatim": "created", b"revtim": "modified", b"printim": "last printed", b"buptim": "backed up"}
PICTURES = {
    b"pngblip": ".png",
    b"jpegblip": ".jpg",
    b"emfblip": ".emf",
    b"wmetafile": ".wmf",
    b"dibitmap": ".dib",
    b"wbitmap": ".ddb",
    b"macpict": ".pict",
    b"pmmetafile": ".met",
}
"""Kinds of pictures, with the suffix that a file of them bears."""
