"""PB222: a quotation that nobody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quotations.attributed import attributed
from probata.method.report.claims.quotations.nobody import of_nobody
from probata.method.report.claims.quotations.quoted import Quoted, quoted
from probata.method.report.claims.reading.cited import marks
from probata.method.report.claims.reading.told import content
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import QUOTED, objection

CODE = "PB222"
WITHOUT_RECORDS = True
SAYS = "Words stand in quotation marks, and neither the text nor a note says whose they are."
WHY = """Words in marks are somebody's words. Where the sentence, its neighbours and the notes name nobody, a reader
takes them for a witness's or an official's as it suits, and nobody can look them up (the house's method, section 1, a
law of the house: every quotation leads to a place in an item or to an account). Told is a sentence of somebody's that
stands by itself, where no person, body or document is named in the sentence before it, and words of which the text
itself says only that somebody said them. Words that a sentence takes in, terms, titles and signs are innocent. English
only."""
BAD = (
    "The sheds had no windows. “The doors were locked from the outside every single night.” A road led to the shore.\n"
)
GOOD = "A woman who was held in a hostel said: {quote}`lamp`\n"
_NEXT = "Say who said it, or mark the note that names the place."
_FEWEST, _WHOLE, _VAGUE = 6, 3, 4
"""Words: fewer can be a term or a slogan; enough for one that is a sentence by itself; enough where the text itself
says that somebody spoke."""
_KINDS = ("paragraph", "item", "quote")
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CODE = re.compile(r"https?:|www\.|[={}\\_;()]|\w/\w+/\w")
"""Addresses and code, which nobody says."""
_SENTENCE = re.compile(r"^[A-Z].*[.!?…]\W*$", re.DOTALL)
_AGAIN = 0.7
"""Of the telling words of a quotation in a box: so many in one quotation elsewhere make it a repetition of that."""


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation in a paragraph, list, block or box of its own prose for which nobody is in sight."""
    for one in quoted(bound):
        if _judged(one) and not _noted(bound, one) and not _shown(bound, one):
            message = "These words stand in quotation marks, and nothing here says whose they are."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _shown(bound: Bound, one: Quoted) -> bool:
    return attributed(bound, one) or _repeats(bound, one)


def _judged(one: Quoted) -> bool:
    return one.closed and not one.bound and one.passage.kind in _KINDS and _long(one)


def _long(one: Quoted) -> bool:
    """Whether it is too long for a term, and no title, whose words begin with capitals."""
    words = _TITLE_WORD.findall(one.words)
    long = [word for word in words if len(word) > 3]
    whole = not _own(one) and bool(_SENTENCE.match(one.words.strip()))
    fewest = _WHOLE if whole else _VAGUE if of_nobody(one) else _FEWEST
    capitals = sum(word[0].isupper() for word in long)
    return len(words) >= fewest and not _CODE.search(one.words) and capitals * 2 <= len(long) + 1


def _own(one: Quoted) -> str:
    """The report's own words in the sentence."""
    return " ".join(_TITLE_WORD.findall(one.around.replace(QUOTED, " ")))


def _noted(bound: Bound, one: Quoted) -> bool:
    """Whether a note is marked behind it in its passage, or a place is cited there."""
    if not one.noted or not one.passage.notes:
        return one.noted
    at = one.at(bound)
    inside = (mark.at for mark in marks(bound) if mark.at.file == at.file)
    return any(at.start <= mark.start <= one.passage.at.end for mark in inside)


def _repeats(bound: Bound, one: Quoted) -> bool:
    """Whether words in a box, or a sentence set beside the text, are drawn from the text, which says whose they are."""
    mine = content(one.words)
    boxed = one.passage.within("plain")
    share = _AGAIN if boxed else 1.0
    others = (each for each in quoted(bound) if each.passage is not one.passage and not each.passage.within("plain"))
    return bool(mine) and any(len(mine & content(each.words)) >= share * len(mine) for each in others)
