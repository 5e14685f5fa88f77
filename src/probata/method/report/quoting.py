"""quoting: whether words and figures in a report are those of the place, with what was left out and put in shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from probata.method.documents.quotations import unspaced
from probata.method.manuscript.numbers import Number, numbers
from probata.method.manuscript.sentences import sentences
from probata.record.span import TextSpan

_BRACKET = re.compile(r"\[([^\]\[]*)\]")
_LEFT_OUT = {"…", "...", ". . ."}
_FORMS = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‑": "-", "\u00ad": None}
)
_WORD = re.compile(r"\w+")
_GAP = 30  # characters that words in brackets may stand in place of; more has to be shown as left out
_WAYS, _NEAR = 20, 600  # places of a first stretch that are tried; characters in which a sentence is looked for
_LINES = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|(?=[A-Z0-9]))")


def differs(words: str, evidence: str) -> str:
    """How the words differ from the place, in a sentence; empty when they are its words.

    ``[…]`` stands for anything left out, other brackets for words put in. White space and the form of quotation marks
    do not count; a full stop, comma or the like at the end neither.
    """
    there = _plain(evidence)
    at = 0
    pieces = _pieces(words)
    if not any(piece for piece, _ in pieces):
        return "No words of the place are left in it."
    for number, (piece, gap) in enumerate(pieces):
        if not piece:
            continue
        found = _find(there, piece, at, gap, whole_word=number == 0)
        if found < 0:
            return _difference(piece, there)
        at = found + len(piece)
    return ""


def wording(words: str) -> str:
    """Quoted words inside double marks: the marks inside become single ones."""
    return " ".join(words.translate({ord("“"): "‘", ord("”"): "’"}).split()).replace(' "', " ‘").replace('"', "’")


def kept_pieces(words: str) -> tuple[str, ...]:
    """The stretches of words between brackets, white space made one: what has to stand at the place."""
    found = (" ".join(part.split()) for part in _BRACKET.split(words)[::2])
    return tuple(piece for piece in found if any(sign.isalnum() for sign in piece))


def verbatim(words: str, evidence: str) -> bool:
    """Whether every stretch stands at the place letter by letter, and prints as it stands there."""
    there = " ".join(evidence.split())
    return all(piece in there and wording(piece) == piece for piece in kept_pieces(words))


def _pieces(words: str) -> list[tuple[str, int | None]]:
    """(words that have to stand there, how far they may stand behind the piece before; None for any distance)."""
    found: list[tuple[str, int | None]] = []
    at, gap = 0, None  # the first piece may stand anywhere
    for bracket in _BRACKET.finditer(words):
        found.append((_plain(words[at : bracket.start()]), gap))
        gap = None if bracket[1].strip() in _LEFT_OUT else _GAP
        at = bracket.end()
    found.append((_plain(words[at:]), gap))
    last, its_gap = found[-1]
    found[-1] = (last.rstrip(".,;:!?") if len(last.rstrip(".,;:!?")) else "", its_gap)
    return found


def _find(there: str, piece: str, at: int, gap: int | None, *, whole_word: bool) -> int:
    while True:
        found = there.find(piece, at)
        if found < 0 or (gap is not None and found - at > gap):
            return -1
        before = there[found - 1 : found]
        after = there[found + len(piece) : found + len(piece) + 1]
        if not (whole_word and _one_word(before, piece[0])) and not _one_word(piece[-1], after):
            return found
        at = found + 1
        if gap is not None:
            gap -= 1


def _one_word(one: str, other: str) -> bool:
    """Whether two letters beside each other belong to one word, in scripts that set spaces between words."""
    return one.isalnum() and other.isalnum() and not (unspaced(one) or unspaced(other))


def _plain(text: str) -> str:
    return " ".join(text.translate(_FORMS).split())


def _difference(piece: str, there: str) -> str:
    """The first words that are not those of the place, beside what stands there instead."""
    mine, theirs = piece.split(), there.split()
    matcher = SequenceMatcher(None, _bare(theirs), _bare(mine), autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    if not same:
        return "None of these words stand at the place."
    first = same[0]
    if first.b:
        return _instead(mine[: first.b], theirs[max(0, first.a - first.b - 1) : first.a])
    for block, following in pairwise([*same, None]):
        if block is not None:
            end = len(mine) if following is None else following.b
            here = mine[block.b + block.size : end]
            upto = block.a + block.size + len(here) if following is None else following.a
            instead = theirs[block.a + block.size : upto]
            if here or (instead and following):
                return _instead(here, instead)
    return "The words do not stand there one for one."


def _instead(here: list[str], there: list[str]) -> str:
    if not there:
        return f"{' '.join(here)!r} does not stand there."
    if not here:
        return f"{' '.join(there)!r} of the place is left out without a sign."
    return f"Here {' '.join(here)!r} stands where the place has {' '.join(there)!r}."


def _bare(words: list[str]) -> list[str]:
    """Words without case and the marks around them, to be lined up."""
    return [word.casefold().strip("\"'.,;:!?()") for word in words]


def not_the_figure(words: str, evidence: str) -> tuple[str, str] | None:
    """Why a figure is not what stands at the place, and what to do; None when it is."""
    said = numbers(words)
    if not said or any(one.value is None for one in said):
        return f"{words!r} holds no figure.", "Write the figure as it stands there."
    there = numbers(evidence)
    for one in said:
        same = [other for other in there if other.value == one.value and other.kind == one.kind]
        if not same:
            return f"{words!r} does not stand at this place.", "Write the figure as it stands there, or save its place."
        if one.approximate.casefold() not in {other.approximate.casefold() for other in same}:
            theirs = same[0].approximate
            if theirs:
                return (
                    f"There it is {theirs!r} that figure; here the {theirs!r} is lost.",
                    f"Write {theirs!r} before it.",
                )
            return f"There it stands without {one.approximate!r}.", "Write it as it stands there."
    known = set(_WORD.findall(evidence.casefold()))
    added = [word for word in _WORD.findall(_without(words, said).casefold()) if word not in known]
    if added:
        return f"{added[0]!r} does not stand at this place.", "Give the figure alone; say the rest in the sentence."
    return None


def _without(words: str, said: Sequence[Number]) -> str:
    """The words without the numbers in them and what approximates them."""
    kept = list(words)
    for one in said:
        for span in (one.span, one.approximate_span):
            if span is not None:
                kept[span.start : span.end] = " " * span.length
    return "".join(kept)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where quoted words stand at their place.

    ``there`` is the place's text in plain form. ``kept`` are the spans of the stretches in it, one for each stretch of
    words between brackets; None where a bracket stands at the edge and nothing is between. ``put_in`` are the contents
    of the brackets between them, and ``glued`` whether each touches a letter before it and behind it.
    """

    there: str
    kept: tuple[TextSpan | None, ...]
    put_in: tuple[str, ...]
    glued: tuple[tuple[bool, bool], ...]

    def within(self, before: str, behind: str) -> Standing:
        """The same with the words of the text that stand right before and behind the place."""
        before = _plain(before) + " " * before[-1:].isspace()
        behind = " " * behind[:1].isspace() + _plain(behind)
        kept = tuple(one and TextSpan(one.start + len(before), one.end + len(before)) for one in self.kept)
        return Standing(f"{before}{self.there}{behind}", kept, self.put_in, self.glued)


def standings(words: str, evidence: str) -> tuple[Standing, ...]:
    """Every way in which quoted words stand at their place, one for each place of their first stretch.

    Empty where they do not stand there (see :func:`differs`).
    """
    there, pieces = _plain(evidence), _pieces(words)
    brackets = list(_BRACKET.finditer(words))
    put_in = tuple(one[1].strip() for one in brackets)
    glued = tuple((words[: one.start()][-1:].isalpha(), words[one.end() :][:1].isalpha()) for one in brackets)
    found: list[Standing] = []
    at = 0
    while len(found) < _WAYS:
        kept = _kept(there, pieces, at)
        first = next((one for one in kept or () if one is not None), None)
        if kept is None or first is None:
            break
        found.append(Standing(there, kept, put_in, glued))
        at = first.start + 1
    return tuple(found)


def around(text: str, span: TextSpan) -> tuple[str, str]:
    """What stands around a place in its own sentence: a place may begin right behind "nobody" or end before "unless".

    Nothing before words that begin with a capital letter, and nothing behind words that end a sentence.
    """
    words = span.of(text).strip()
    if not words:
        return "", ""
    start, end = max(0, span.start - _NEAR), min(len(text), span.end + _NEAR)
    each = sentences(text[start:end])
    first = next((one for one in each if one.end > span.start - start), None)
    last = next((one for one in each if one.end >= span.end - start), None)
    before = text[start + first.start : span.start] if first and not words[0].isupper() else ""
    behind = text[span.end : start + last.end] if last and words[-1] not in ".!?…。" else ""
    return _LINES.split(before)[-1], _LINES.split(behind)[0]


def is_left_out(put_in: str) -> bool:
    """Whether what a bracket holds stands for words that were left out."""
    return put_in.strip() in _LEFT_OUT


def _kept(there: str, pieces: Sequence[tuple[str, int | None]], at: int) -> tuple[TextSpan | None, ...] | None:
    kept: list[TextSpan | None] = []
    first = True
    for number, (piece, gap) in enumerate(pieces):
        if not piece:
            kept.append(None)
            continue
        found = _find(there, piece, at, None if first else gap, whole_word=number == 0)
        if found < 0:
            return None
        at, first = found + len(piece), False
        kept.append(TextSpan(found, at))
    return tuple(kept)
