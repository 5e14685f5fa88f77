"""The words of a sentence one by one, and the stretch of it that tells of one number among several. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.manuscript.kept import remembered
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.numbers import Read, read
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HARD_CUT = re.compile(
    r"[;]|[.!?](?=\s)|,?\s+(?=(?:while|whereas|but)\s)|:(?=\s)|,\s+(?=and\s+(?:the|it|they|he|she|there)\s)"
)
_FIGURE_FIRST = re.compile(r"\s*(?P<figure>\d[\d,.]*\d|\d)(?=:\s+[a-z])")
_SOFT_CUT = re.compile(r",(?=\s)|\s(?=and\s|or\s|as\s+well\s)|[(\[;:]|\s[–—]\s")
AUXILIARIES = words("""
is are was were be been being had has have having did do does could would can may might will must should
""")
ACTIVE = words("""
came come comes went go goes gave give gives took take takes saw see sees knew know knows began begin begins
fell fall rose rise ran run stood stand stands lived live lives remain remains became become becomes make makes
show shows hold holds contain contains cost costs lasts lie lies lay read reads put spent spend met meet meets
left leave leaves got get heard hear hears set put cut shut met built sent spent lost found led fled fed hit
hurt sunk sank sink sinks began begun became rang grew drew flew blew won lent swore spoke spoken lit lose
loses sold bought fought sought caught taught brought
""")
_NOUNS = words("men women children armed united masked uniformed so-called hundred")
"""They have the form of a past and stand before nouns or are one."""
SMALL = words("""
beside besides beyond amid despite towards toward opposite
a an the of in on at to for by with from or and nor but yet so who whom which that whose it its their his her
our my your he she they them we us you i as into onto out off up down over under than then there here this
these those all both any some such no not only just even also too very about around nearly almost approximately
roughly least most more less fewer total totals altogether overall sum number numbers numbered figure figures
amount amounts per cent percent if whether because since when where while what how during between among within
throughout upon near along across against above below behind without via including namely alone together respectively
one ones each every whole entire still already ever never now
""")
LIGHT = frozenset(
    stem(one)
    for one in words("""
be is are was were been being had has have having did do does could would can may might will must should come
came stand stood draw draws drew base based rely relies conduct conducted total number amount count counted
counting find found record recorded register registered note noted list listed know known show shows shown say
says said describe tell told report according hold contain consist comprise lie lay exist include included
including establish established name named concern concerned concerning work use used people person persons
individual individuals thing
""")
)
"""Stems that say next to nothing of what was counted."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at code points ``start`` to ``end``; ``name``: it is written as a name within a sentence."""

    start: int
    end: int
    plain: str
    stem: str
    name: bool

    @property
    def verb(self) -> bool:
        """Whether it has the form of a verb that says what happened."""
        if self.plain in _NOUNS:
            return False
        return self.plain in AUXILIARIES or self.plain in ACTIVE or is_past(self.plain)

    @property
    def meant(self) -> bool:
        """Whether it says something of its own."""
        return self.plain not in SMALL and self.stem not in LIGHT


@remembered
def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a sentence outside of its dates, in order."""
    plain = list(text)
    for one in dates_in(text):
        plain[one.start : one.end] = " " * (one.end - one.start)
    kept = "".join(plain)
    return tuple(_word(kept, found) for found in _WORD.finditer(kept))


def _word(text: str, found: re.Match[str]) -> Word:
    written = found[0]
    plain = written.casefold()
    base = plain.removesuffix("'s").removesuffix("’s")
    base = base.removesuffix("ing") if base.endswith("ying") and len(base) > 5 else base  # carrying, as carried
    opens = not text[: found.start()].strip(" \n\t“\"'([") or text[: found.start()].rstrip()[-1:] in ".!?"
    return Word(found.start(), found.end(), plain, stem(base), written[0].isupper() and not opens)


@dataclass(frozen=True, slots=True)
class Chunk:
    """What tells of one number: stretches of the sentence (code points), its own first, and whether it is an item.

    An item of a list ("14 from Vell" among others) shares what stands before the first and behind the last.
    """

    own: tuple[int, int]
    shared: tuple[tuple[int, int], ...]
    item: bool


def chunk_of(text: str, at: int) -> Chunk:
    """The stretch around the number that begins at ``at``."""
    counts = [one for one in read(text) if one.value is not None and one.form.value != "quantifier"]
    first, last = _clause(text, at)
    inside = [one for one in counts if first <= one.span.start < last]
    if len(inside) < 2:
        return Chunk((first, last), _before_colon(text, first), False)
    pieces = [*_pieces(text, first, last, inside)]
    mine = next(n for n, (start, end) in enumerate(pieces) if start <= at < end)
    start, end = pieces[mine]
    if len(pieces) == 1:
        return Chunk((first, last), _before_colon(text, first), False)
    alone = _has_verb(text, (_number_end(inside, start), end)) and mine > 0
    return _chunk(text, pieces, mine, inside, alone, first)


def _chunk(text: str, pieces: list[tuple[int, int]], mine: int, inside: list[Read], alone: bool, first: int) -> Chunk:
    own = pieces[mine]
    lead = (first, min(one.span.start for one in inside))
    shared: list[tuple[int, int]] = []
    if mine and (not alone or not _has_verb(text, lead)):
        parenthesised = text[lead[1] - 1 : lead[1]] == "("
        shared.append(_without_label(text, lead) if parenthesised else lead)
    final = pieces[-1]
    if mine < len(pieces) - 1 and not _has_verb(text, own):
        shared += [*_tail(text, final)]
    shared += _before_colon(text, first)
    return Chunk(own, tuple(one for one in shared if one[0] < one[1]), not alone)


def _without_label(text: str, lead: tuple[int, int]) -> tuple[int, int]:
    """ "The statements came from weavers (62": without "weavers", which is of the first number alone."""
    found = re.search(r"[^\W\d_]+\s*\(\Z", text[lead[0] : lead[1]])
    return (lead[0], lead[0] + found.start()) if found else lead


def _tail(text: str, final: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """What stands from the verb behind the last of several: "... and 14 women were arrested"."""
    verb = next((one for one in words_of(text) if final[0] <= one.start < final[1] and one.plain in AUXILIARIES), None)
    if verb is not None:
        yield verb.start, final[1]


def _before_colon(text: str, first: int) -> tuple[tuple[int, int], ...]:
    """What stands before the colon of a list, without the number there."""
    if not text[:first].rstrip().endswith(":"):
        return ()
    start = max((cut.end() for cut in re.finditer(r"[;.!?](?=\s)", text[: first - 1])), default=0)
    return ((start, first),)


def opens_with(text: str) -> int:
    """Where the number ends that a line of a list of figures begins with ("16: deaths on the list"); else -1."""
    found = _FIGURE_FIRST.match(text)
    return found.end("figure") if found else -1


def _clause(text: str, at: int) -> tuple[int, int]:
    cuts = [
        found.span()
        for found in _HARD_CUT.finditer(text)
        if not _inside_number(text, found.start()) and found.start() != opens_with(text)
    ]
    first = max((behind for _, behind in cuts if behind <= at), default=0)
    last = min((start for start, _ in cuts if start >= at), default=len(text))
    return first, last


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ".:" and text[at + 1 : at + 2].isdigit()


def _pieces(text: str, first: int, last: int, inside: list[Read]) -> Iterator[tuple[int, int]]:
    """The clause cut between its numbers at the last comma, "and" or bracket before each."""
    start = first
    for one, behind in pairwise(inside):
        cuts = [
            found.start()
            for found in _SOFT_CUT.finditer(text, one.span.end, behind.span.start)
            if text[found.start()] not in "([" or text[found.end() : behind.span.start].strip()
        ]
        if cuts:
            yield start, cuts[-1]
            start = cuts[-1]
    yield start, last


def _number_end(inside: list[Read], start: int) -> int:
    return next((one.span.end for one in inside if one.span.start >= start), start)


def _has_verb(text: str, stretch: tuple[int, int]) -> bool:
    return any(one.verb for one in words_of(text) if stretch[0] <= one.start < stretch[1])
