"""Labels: which declared encodings are encodings of texts, by the WHATWG Encoding Standard (section 4.2).

Python knows more under this head than texts are written in (idna, punycode, unicode_escape, utf-7): they turn plain
letters into others, and a page could use them to show one text to people and another to programs.
"""

from __future__ import annotations

import codecs

_ISO_8859 = (*range(1, 12), *range(13, 17))
_DOS = (437, 737, 775, 850, 852, 855, 857, 858, *range(860, 867), 869)
"""Pages of DOS: the standard has one of them (866), and old files declare the others."""
TEXT = frozenset(
    (
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"),
        *("tis-620", "cp874", "gb2312", "gbk", "gb18030", "big5", "big5hkscs", "euc_jp", "iso2022_jp", "shift_jis"),
        *("cp932", "euc_kr", "cp949"),
        *(f"iso8859-{part}" for part in _ISO_8859),
        *(f"cp125{page}" for page in range(9)),
        *(f"cp{page}" for page in _DOS),
    )
)
"""Python's names of them."""
_LABELS = {
    **dict.fromkeys(("windows-874", "dos-874"), "cp874"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e", "logical", "visual"), "iso8859-8"),
    **{f"x-cp125{page}": f"cp125{page}" for page in range(9)},
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac-cyrillic"),
    **dict.fromkeys(("unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"), "utf-8"),
    **dict.fromkeys(("unicode", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicodefeff"), "utf-16-le"),
    **{"unicodefffe": "utf-16-be", "windows-949": "cp949", "mac": "mac-roman", "x-mac-roman": "mac-roman"},
    **{"x-sjis": "cp932", "x-gbk": "gbk", "x-euc-jp": "euc_jp", "cn-big5": "big5", "x-x-big5": "big5"},
    **{"koi": "koi8-r", "koi8": "koi8-r", "koi8-ru": "koi8-u"},
}
"""Labels of that standard that Python does not know."""


def text_codec(declared: str) -> str:
    """Python's name for a declared encoding of texts; nothing for any other."""
    label = declared.strip(" \t\r\n\x0c").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, UnicodeError, ValueError, TypeError, AttributeError):
        return ""
    return name if name in TEXT else ""
