"""tsv: the table that tesseract answers with, read as carefully as a stranger's file.

Twelve columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text (tesseract's
manual page, "tsv"; levels 1 to 5 are page, block, paragraph, line, word). A picture made to take tesseract over could
make it write anything: a number that is none, a box beside the picture, a control character are refused.
"""

from __future__ import annotations

import re
import unicodedata

from probata.method.documents.recognised import Word
from probata.method.documents.turns import Box

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
MOST_WORDS = 100_000
"""Words of one page; a page of a telephone book has ten thousand."""
MOST_LETTERS = 500
"""Letters of one word: a line that is not parted into words has fewer."""
_WORD = 5
_NUMBER = re.compile(r"[0-9]{1,7}")
_CONFIDENCE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,9})?")
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that say which way others are shown: tesseract puts them around words, and the words stand in order anyway."""
_REFUSED = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})


class BadTable(Exception):
    """No table that an honest tesseract writes; the message is for the limits."""


def words(table: bytes, width: int, height: int) -> tuple[Word, ...]:
    """The words of a picture of this many pixels, in the order in which they are read; raises BadTable."""
    try:
        rows = table.decode("utf-8").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        raise BadTable("letters that are none") from None
    if rows[0] != HEADER or rows[-1]:
        raise BadTable("another table")
    found = [word for row in rows[1:-1] if (word := _row(row, width, height)) is not None]
    if len(found) > MOST_WORDS:
        raise BadTable("more words than a page has")
    return tuple(found)


def _row(row: str, width: int, height: int) -> Word | None:
    """The word of a row; None for a row that is another thing or holds white space alone."""
    cells = row.split("\t")
    if len(cells) != 12 or not all(map(_NUMBER.fullmatch, cells[:10])):
        raise BadTable("a row of another shape")
    level, page, block, paragraph, line, _, left, top, wide, high = map(int, cells[:10])
    if not (1 <= level <= _WORD and page == 1 and left + wide <= width and top + high <= height):
        raise BadTable("a place beside the picture")
    text = _STEERING.sub("", cells[11]).strip()
    if level < _WORD or not text:
        return None
    if len(text) > MOST_LETTERS or any(unicodedata.category(sign) in _REFUSED for sign in text):
        raise BadTable("a word that is none")
    if not _CONFIDENCE.fullmatch(cells[10]) or (sure := float(cells[10])) > 100:
        raise BadTable("a confidence that is none")
    box = Box(left / width, top / height, (left + wide) / width, (top + high) / height)
    return Word(" ".join(text.split()), sure, box, block, paragraph, line)
