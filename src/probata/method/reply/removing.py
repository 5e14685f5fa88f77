"""removing: words that are taken out of an annexed text, so that nothing of them is left.

Words are found whatever their case, accents, white space, quotation marks and line breaks (a hyphen at a line's end
too). Of a name each part is taken out as well, and its plural, reversed and joined forms: who asks for "Havni Ulvanne"
does not want "Mrs Ulvanne" annexed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from probata.method.documents.folding import folded, unspaced
from probata.method.testimony.guises import JOINED_LEAST, guises
from probata.method.testimony.protection import Hit, Lexicon, lexicon

REMOVED = "[name removed]"
_SALT = bytes(16)
"""The words to remove lie open beside their digests, in the same file: there is nothing to keep."""
_BROKEN = re.compile(r"(?<=\w)[-\u2010\u00ad\u2011] (?=\w)")
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*")
_BESIDE_NAMES = re.compile(
    r"(?i)[,;:/|()\[\]“”«»\"\n]|(?<!\w)(?:also|alias|a\.?k\.?a\.?|called|known|as|named|nicknamed|born|n[ée]e|formerly|or|and|the)(?!\w)"
)
_MARK = re.escape(REMOVED)
Find = Callable[[str], Iterable[Hit]]


def stands_in(words: str, text: str) -> bool:
    """Whether words to remove stand in a text as they are written."""
    return any(True for _ in places_of(words, text))


def places_of(words: str, text: str) -> Iterator[Hit]:
    """Every place of words, as whole words, in their folded form."""
    asked = folded(words).text.strip()
    if not asked:
        return
    form = folded(text)
    start = form.text.find(asked)
    while start >= 0:
        end = start + len(asked)
        if _whole(form.text, start, end):
            yield Hit(*form.span(start, end))
        start = form.text.find(asked, start + 1)
    yield from _over_line_ends(asked, form.text, form.origin, len(text))


def _over_line_ends(asked: str, text: str, origin: Sequence[int], length: int) -> Iterator[Hit]:
    """The same where hyphens at line ends break the words; line ends are blanks by now."""
    breaks = {at for found in _BROKEN.finditer(text) for at in range(*found.span())}
    if not breaks:
        return
    kept = [at for at in range(len(text)) if at not in breaks]
    joined = "".join(text[at] for at in kept)
    for found in re.finditer(re.escape(asked), joined):
        if _whole(joined, *found.span()):
            last = kept[found.end() - 1]
            yield Hit(origin[kept[found.start()]], origin[last] + 1 if last < len(origin) else length)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do; scripts without spaces have no such places."""
    before = start == 0 or not _goes_on(text[start - 1], text[start])
    return before and (end == len(text) or not _goes_on(text[end - 1], text[end]))


def _goes_on(left: str, right: str) -> bool:
    """A digit behind a letter begins something else: the sign of a footnote."""
    same = (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
    return same and not unspaced(left) and not unspaced(right)


def finder(remove: Sequence[str]) -> Find:
    """What finds words to remove and the parts of names among them."""
    parts = _lexicon(tuple(found[0] for words in remove for found in _NAME.finditer(words)))

    def find(text: str) -> Iterator[Hit]:
        for words in remove:
            yield from places_of(words, text)
            yield from _without_signs(words, text)
        for guise in guises(text):
            yield from (Hit(*guise.span(*one)) for words in remove for one in _bounds(places_of(words, guise.text)))
        yield from parts.find(text)

    return find


def _bounds(hits: Iterable[Hit]) -> Iterator[tuple[int, int]]:
    return ((one.start, one.end) for one in hits)


def _without_signs(words: str, text: str) -> Iterator[Hit]:
    """Words to remove whose letters stand in the text with other signs or white space between them."""
    asked = "".join(one for one in folded(words).text if one.isalnum())
    if len(asked) < JOINED_LEAST:
        return
    form = folded(text)
    places = [at for at, one in enumerate(form.text) if one.isalnum()]
    squeezed = "".join(form.text[at] for at in places)
    start = squeezed.find(asked)
    while start >= 0:
        first, last = places[start], places[start + len(asked) - 1]
        if _whole(form.text, first, last + 1):
            yield Hit(*form.span(first, last + 1))
        start = squeezed.find(asked, start + 1)


def names_finder(names: Iterable[str]) -> Find:
    """What finds persons by any of their names, and by any part of these, as the vault's own lexicon does.

    A text says several names of one person: "Havni Ulvanne, called the Heron".
    """
    known = _lexicon(tuple(dict.fromkeys(one for several in names for one in names_in(several))))
    return known.find


def names_in(words: str) -> tuple[str, ...]:
    """The names in words that say who somebody is: "Havni Ulvanne" and "Heron"."""
    return tuple(name for part in _BESIDE_NAMES.split(words) if (name := part.strip(" .'’“”\"-")))


@lru_cache(maxsize=64)
def _lexicon(names: tuple[str, ...]) -> Lexicon:
    return lexicon(names, _SALT)


def without(text: str, finders: Sequence[Find]) -> tuple[str, int]:
    """The text with :data:`REMOVED` in place of all that is found, and how many stretches that were.

    What is left is looked at again until nothing is found, since two halves that come to stand together could be
    found then; marks that were set are never looked into.
    """
    pieces = [text]
    while True:
        made = [part for piece in pieces for part in _cut(piece, finders)]
        if len(made) == len(pieces):
            return _joined(pieces)
        pieces = made


def _cut(piece: str, finders: Sequence[Find]) -> list[str]:
    """A piece, cut at what is found in it."""
    hits = sorted(hit for find in finders for hit in find(piece) if hit.end > hit.start)
    made, place = [], 0
    for hit in hits:
        if hit.start >= place:
            made.append(piece[place : hit.start])
        place = max(place, hit.end)
    return [*made, piece[place:]]


def _joined(pieces: Sequence[str]) -> tuple[str, int]:
    """Pieces with a mark between each two; marks that only white space or a sign of a name parts are one."""
    if len(pieces) == 1:
        return pieces[0], 0
    told = re.sub(rf"{_MARK}(?:[\s,.'’-]{{0,2}}{_MARK})+", REMOVED, REMOVED.join(pieces))
    return told, told.count(REMOVED)
