"""finding: the form in which texts are searched, and the very words behind a place in it.

The form is the folded text (folding.py) with two things more: a word that a soft hyphen parts at the end of a line is
one word, and a decimal digit of any script is the digit 0 to 9. What the search index keeps for itself
(noncharacters and three planes of Unicode without characters) stands in no form.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from probata.method.documents.folding import fold, folded, unspaced
from probata.record.span import TextSpan

RESERVED = ((0xFDD0, 0xFDEF), (0xFFFE, 0xFFFF), (0x40000, 0x6FFFF))
"""Code points that no form holds: U+FFFD stands there. None of them is a character of Unicode 16."""
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_SOFT_BREAK = re.compile("\u00ad[^\\S\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\\s*")
_BLOCK = 128


class _Signs(dict[int, str]):
    """Code point of a folded text -> the sign in its place, one for one."""

    def __missing__(self, code: int) -> str:
        digit = unicodedata.decimal(chr(code), -1)
        kept = any(low <= code <= high for low, high in RESERVED)
        self[code] = found = "\ufffd" if kept else chr(code) if digit < 0 else str(digit)
        return found


_SIGNS = _Signs()


def form(text: str) -> str:
    """The text as it is searched. What a reader takes for the same words has the same form."""
    plain = fold(_SOFT_BREAK.sub("", text) if "\u00ad" in text else text)
    return plain if plain.isascii() else plain.translate(_SIGNS)


def terms(query: str) -> tuple[str, ...]:
    """What a query looks for, each once, in its form: words, parts of words, and "phrases in quotation marks"."""
    found = (form(quoted or word).strip() for quoted, word in _TERM.findall(query))
    return tuple(dict.fromkeys(term for term in found if term.strip('"')))


def positions(plain: str, term: str) -> Iterator[int]:
    """Where the term begins in a form; places do not overlap."""
    at = plain.find(term)
    while at >= 0:
        yield at
        at = plain.find(term, at + len(term))


def whole(plain: str, at: int, term: str) -> bool:
    """Whether the term stands there as words of its own, and not as a part of a longer one.

    Scripts without spaces between words have no such edge: everything counts as whole there.
    """
    before, after = plain[at - 1 : at] if at else "", plain[at + len(term) : at + len(term) + 1]
    return not (goes_on(before, term[0]) or goes_on(term[-1], after))


class Searched:
    """A text in its form, with the way back to its own code points.

    The form of a long text is made at once; the way back is worked out for those blocks of some hundred code points
    alone in which something was found.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts = list(_cuts(text))
        blocks = [form(text[a:b]) for a, b in zip(self._cuts, [*self._cuts[1:], len(text)], strict=True)]
        self.form = "".join(blocks)
        self._starts = [0]
        for block in blocks:
            self._starts.append(self._starts[-1] + len(block))
        self._origin = lru_cache(maxsize=8)(self._origin_of)

    def places(self, term: str) -> list[TextSpan]:
        """The very words of each place in the text, with the marks over their last letter."""
        return [self.span(at, at + len(term)) for at in positions(self.form, term)]

    def span(self, start: int, end: int) -> TextSpan:
        """The code points behind a stretch of the form that is not empty."""
        last = self._at(end - 1) + 1
        while last < len(self.text) and _is_optional(self.text[last]):
            last += 1
        return TextSpan(self._at(start), last)

    def _at(self, index: int) -> int:
        block = bisect_right(self._starts, index, hi=len(self._starts) - 1) - 1
        return self._origin(block)[index - self._starts[block]]

    def _origin_of(self, block: int) -> Sequence[int]:
        start = self._cuts[block]
        end = self._cuts[block + 1] if block + 1 < len(self._cuts) else len(self.text)
        if self._starts[block + 1] - self._starts[block] == end - start and self.text[start:end].isascii():
            return range(start, end)  # no run of blanks became one
        kept, at = list[int](), start
        for found in _SOFT_BREAK.finditer(self.text[start:end]):
            kept += range(at, start + found.start())
            at = start + found.end()
        kept += range(at, end)
        return [kept[one] for one in folded("".join(self.text[one] for one in kept)).origin]


def _cuts(text: str) -> Iterator[int]:
    """Where blocks begin: behind a sign that shows something, so that no run of blanks lies in two of them."""
    yield 0
    at = _BLOCK
    while at < len(text):
        if fold(text[at - 1]).strip():
            yield at
            at += _BLOCK
        else:
            at += 1


def _is_optional(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" and not fold(character)


def goes_on(one: str, other: str) -> bool:
    """Whether a word goes on from one sign to the other."""
    return bool(one and other) and _is_word(one) and _is_word(other) and not (unspaced(one) or unspaced(other))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
