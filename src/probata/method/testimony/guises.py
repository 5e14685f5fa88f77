"""Guises: other ways in which a name can stand in a text, so that a reader reads it and a search does not.

- a digit or a raised letter behind it, as footnote signs stand there: "Onduvel3";
- its letters apart ("O n d u v e l", as some PDF files give spaced letters), or with signs among them ("Ondu/vel",
  "(O)nduvel", "Ondu- vel");
- turned round by signs of direction (Unicode Bidirectional Algorithm, UAX 9), or with letters as escapes of URLs and of
  HTML ("%4Fnduvel", "&#79;nduvel").

Nothing here knows a name: it says how else a text could be read, and where each sign of that reading stands.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from probata.method.documents.folding import unspaced
from probata.method.testimony.name_parts import Word, words_of

JOINED_LEAST = 5
"""Letters: shorter words are not put together from pieces, since ordinary words would make some."""
_SPACED_LEAST = 4
"""Letters of a word that stands letter by letter, with nothing else beside it."""
HYPHENS = "\\-\u2010\u2011\u00ad\u00ac\u00a6"
_BROKEN = re.compile(rf"[\u200b-\u200f\u2060]*[{HYPHENS}]\s*")
_TIGHT = 3
_EVERYDAY = """
a an and or of in on at to the is it no so by be do go he me my us we up as if i non re co un out off her his all any
but not for was are she you who
"""
_SMALL = frozenset(_EVERYDAY.split())
"""Everyday pieces: what such words make together ("and/or") is no name."""
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TURNED = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2068]([^\u202a-\u202e\u2066-\u2069\\n]*)")
_ESCAPED = re.compile(r"&#?\w{1,31};|(?:%[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Guise:
    """Another reading of a text, and the code points of the text from which each of its signs comes."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text the signs ``start`` to ``end`` of this reading stand, all of them."""
        return min(self.starts[start:end]), max(self.ends[start:end])


def has_direction(text: str) -> bool:
    """Whether signs in it turn the order of what is read."""
    return not text.isascii() and _DIRECTION.search(text) is not None


def guises(text: str) -> Iterator[Guise]:
    """Other readings of the lines that hold escapes or signs of direction; none for an ordinary text."""
    if "%" in text or "&" in text:
        yield from (made for start, line in _lines(text, _ESCAPED) if (made := _opened(line, start)))
    if has_direction(text):
        for start, line in _lines(text, _DIRECTION):
            yield _placed(line, [*range(len(line))][::-1], start)
            yield _placed(line, _as_shown(line), start)


def _lines(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    place = 0
    for line in text.splitlines(keepends=True):
        if pattern.search(line):
            yield place, line
        place += len(line)


def _opened(line: str, offset: int) -> Guise | None:
    """A line with its escapes read."""
    made: list[tuple[str, int, int]] = []
    place = 0
    for found in _ESCAPED.finditer(line):
        said = html.unescape(found[0]) if found[0][0] == "&" else unquote(found[0])
        made += [(line[at], at, at + 1) for at in range(place, found.start())]
        made += [(sign, *found.span()) for sign in said]
        place = found.end()
    made += [(line[at], at, at + 1) for at in range(place, len(line))]
    read = "".join(sign for sign, _, _ in made)
    if read == line:
        return None
    return Guise(read, tuple(start + offset for _, start, _ in made), tuple(end + offset for _, _, end in made))


def _as_shown(line: str) -> list[int]:
    """The places of a line in the order in which stretches under a sign of direction may be shown."""
    order = list(range(len(line)))
    for found in _TURNED.finditer(line):
        start, end = found.span(1)
        order[start:end] = order[start:end][::-1]
    return order


def _placed(line: str, order: list[int], offset: int) -> Guise:
    kept = [at for at in order if not _DIRECTION.match(line[at])]
    starts = tuple(at + offset for at in kept)
    return Guise("".join(line[at] for at in kept), starts, tuple(at + 1 for at in starts))


def without_digits(words: list[Word], text: str) -> list[Word]:
    """The words, those of letters and digits (or raised letters) together as their letters alone.

    The same list where there are none.
    """
    found: list[Word] = []
    same = True
    for word in words:
        raw = text[word.start : word.end]
        pieces = [] if word.text.isalpha() and raw.isascii() else _letters(raw, word.start)
        same = same and (not pieces or (len(pieces) == 1 and pieces[0] == word))
        found += pieces or [word]
    return words if same else found


def _letters(raw: str, offset: int) -> list[Word]:
    """The words in the letters of a word, without its digits and raised signs; none where it has nothing else."""
    cut = "".join(" " if _beside_letters(sign) else sign for sign in raw)
    return [Word(one.text, one.start + offset, one.end + offset) for one in words_of(cut)]


def _beside_letters(sign: str) -> bool:
    if sign.isascii():
        return sign.isdigit()
    return unicodedata.category(sign) in ("Nd", "No") or unicodedata.decomposition(sign).startswith(("<super", "<sub"))


def put_together(words: list[Word], text: str, most: int) -> Iterator[Word]:
    """Every word of ``most`` letters at most that pieces beside each other make, with one sign or so between them.

    Pieces stand beside each other where no white space parts them, where a hyphen does, or where each is one letter.
    """
    for run in _runs(words, text):
        spaced = all(len(word.text) == 1 for word in run)
        for first in range(len(run) - 1):
            joined = run[first].text
            for last in range(first + 1, len(run)):
                joined += run[last].text
                if len(joined) > most:
                    break
                whole = spaced and len(joined) >= _SPACED_LEAST and last - first == len(run) - 1
                long = whole or len(joined) >= JOINED_LEAST
                if long and (spaced or not _everyday(run[first : last + 1], text)):
                    yield Word(joined, run[first].start, run[last].end)


def _everyday(pieces: list[Word], text: str) -> bool:
    """Whether pieces are everyday words, or a word and its possessive."""
    last = pieces[-1]
    return all(one.text in _SMALL for one in pieces) or (last.text == "s" and text[last.start - 1] in "'’‘`´")


def _runs(words: list[Word], text: str) -> Iterator[list[Word]]:
    """Words of letters that stand beside each other, two or more."""
    run: list[Word] = []
    for before, word in pairwise([Word("", 0, 0), *words]):
        if run and _beside(before, word, text):
            run.append(word)
            continue
        if len(run) > 1:
            yield run
        run = [word] if word.text.isalpha() and not unspaced(word.text[0]) else []
    if len(run) > 1:
        yield run


def _beside(one: Word, other: Word, text: str) -> bool:
    if not other.text.isalpha() or unspaced(other.text[0]):
        return False
    between = text[one.end : other.start]
    if between == " " and (len(one.text) > 1 or len(other.text) > 1):  # nearly always, and so asked first
        return False
    if _BROKEN.fullmatch(between):
        return True
    shown = between if between.isascii() else "".join(sign for sign in between if unicodedata.category(sign) != "Cf")
    single = one.end - one.start == 1 == other.end - other.start
    return len(shown) <= _TIGHT and (single or not any(map(str.isspace, shown)))
