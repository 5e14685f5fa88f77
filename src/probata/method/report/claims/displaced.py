"""displaced: notes that stand at each other's words: each tells nothing of its own, and much of the other's.

Rare words decide: those of a note that the words at two or three marks of the whole report have. A circle of notes,
each of which belongs to the words of the next, has slipped; one note alone that fits elsewhere proves nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from probata.method.report.claims.cited import Noted, Source, citations, notes
from probata.method.report.claims.marked_words import AtMarks, at_marks
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound

_ENOUGH = 2
"""Rare words that a note has to share with the words of another mark."""
_RARE = 3
"""Marks whose words have a word at most, for it to tell anything."""
_LONGEST = 6  # notes in a circle
_EMPTY = listed("""
report reports annual letter letters page pages article section paragraph paras table annex volume interview interviews
ministry department office government commission court state national january february march april june july august
september october november december with from that this which their there have been were also into over after before
between about other others under when where what only such than then they them these those more most some same each file
copy statement bulletin journal first second year years
the and for was are had has not his her its who out off our one two all any may can did nor but per see also vol art
""")


def displaced(bound: Bound) -> tuple[tuple[AtMarks, Noted, AtMarks], ...]:
    """Marks whose note belongs elsewhere: the words that it stands at, the note, the words that it fits."""
    return bound.once.get("claims: displaced", lambda: tuple(_displaced(bound)))


def _displaced(bound: Bound) -> Iterator[tuple[AtMarks, Noted, AtMarks]]:
    known = {one.label: one for one in notes(bound)}
    each = [one for one in at_marks(bound) if len(one.marks) == 1 and one.marks[0].label in known]
    noted = [known[one.marks[0].label] for one in each]
    said = [_words(" ".join((one.words, *one.earlier))) for one in each]
    tell = [_words(one.words) if _tells(one) else frozenset[str]() for one in noted]
    fits = _fits(said, tell)
    for number in sorted(_in_circles(fits)):
        yield each[number], noted[number], each[fits[number]]


def _tells(note: Noted) -> bool:
    """Whether a note cites something by itself, once."""
    return len(note.marks) == 1 and all(one.kind not in (Source.SAME, Source.ABOVE) for one in citations(note.words))


def _fits(said: Sequence[frozenset[str]], tell: Sequence[frozenset[str]]) -> Mapping[int, int]:
    """Each note that shares nothing with its own words -> the one place elsewhere with which it shares most."""
    held: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(said):
        for word in words:
            held[word].append(number)
    found: dict[int, int] = {}
    for number, words in enumerate(tell):
        if words & said[number]:
            continue
        shared = Counter(at for word in words if len(held.get(word, ())) <= _RARE for at in held.get(word, ()))
        best = shared.most_common(2)
        if best and best[0][1] >= _ENOUGH and (len(best) == 1 or best[1][1] < best[0][1]):
            found[number] = best[0][0]
    return found


def _in_circles(fits: Mapping[int, int]) -> set[int]:
    found: set[int] = set()
    for start in fits:
        path, at = [start], fits[start]
        while at in fits and at not in path and len(path) < _LONGEST:
            path.append(at)
            at = fits[at]
        if at == start:
            found.update(path)
    return found


def _words(text: str) -> frozenset[str]:
    each = (one.casefold() for one in re.findall(r"[^\W\d_]{3,}", text))
    return frozenset(re.sub(r"(?:ies|es|s|ed|ing|y)\Z", "", one) for one in each if one not in _EMPTY)
