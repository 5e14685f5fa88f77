"""wordings: whether two quotations repeat one text in two wordings, and where they part. English.

Words are compared without case, spelling customs and signs. Ellipses and brackets leave words out honestly; where a
quotation begins and ends is free; names and numbers that alone differ tell two texts of one form ("the Borrower", "the
Issuer"; the reports of two years).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from probata.method.report.claims.reading.told import content

FEWEST = 5
"""Words of the shorter wording."""
_ALIKE, _RETOLD, _SHARED, _COMMON, _RUN = 0.7, 0.75, 3, 40, 4
"""Shares of words and of telling words alike; telling words; quotations looked at for each; words in a row."""
_LENGTHY, _ALIKE_LONG = 40, 0.8
"""Words from which a text is long, and the share of them that two wordings of one long text have in common."""
_EXCHANGED, _ANCHOR, _BEST = 2, 3, 4
"""Words at the end in the place of others; words alike that hold two texts together at an edge; candidates judged."""
_CONTEXT = (4, 10)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEFT_OUT = re.compile(r"\w*\[[^\]]*\]\w*|\(\s*(?:…|\.\.\.)\s*\)|…|\.\s?\.\s?\.")
_SHORT = re.compile(r"(?i)\b(do|does|did|is|was|are|were|has|have|had|could|would|should|must|need)n['’]t\b")
_NAMES = re.compile(r"(?<=[\w,] )[A-Z][\w'’-]*|\d[\d.,]*")
_NAMES_OF_TITLE = re.compile(r"[A-Z][\w'’-]*|\d[\d.,]*")
"""Capital words inside a sentence, or anywhere in a title; and numbers."""
_GAP = "0ellipsis"
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")

Step = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quotation made plain, with a sign where something is left out or put in, and as they stand.

    ``names``: which of them are numbers or begin with a capital letter inside a sentence.
    """

    plain: tuple[str, ...]
    printed: tuple[str, ...]
    names: frozenset[str]
    telling: frozenset[str]


def wording(words: str) -> Wording:
    """The wording of a quotation."""
    marked = _SHORT.sub(r"\1 not", _LEFT_OUT.sub(f" {_GAP} ", words))
    printed = tuple(re.findall(rf"{_GAP}|{_WORD.pattern}", marked))
    long = [one for one in printed if len(one) > _ANCHOR]
    title = sum(one[0].isupper() for one in long) * 2 > len(long)
    inner = (_NAMES_OF_TITLE if title else _NAMES).findall(marked)
    plain = tuple(_spelled(one) for one in printed)
    return Wording(plain, printed, frozenset(_spelled(one) for one in inner), content(" ".join(plain)) - {_GAP})


def _spelled(word: str) -> str:
    """British and American spellings made one: organise, labour, centre, travelled."""
    word = word.casefold().replace("’", "'").replace("-", "")
    word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    return re.sub(r"our(?=\w*$)", "or", re.sub(r"tre$", "ter", word.replace("lled", "led").replace("lling", "ling")))


def near(each: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Each wording with the earlier ones that share the most telling words, or some words in a row, with it."""
    bearing: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(each):
        counted: Counter[int] = Counter()
        for key in (*sorted(one.telling), *_rows(one.plain)):
            counted.update(bearing[key][-_COMMON:])
            bearing[key].append(number)
        for other, shared in counted.most_common(_BEST):
            if shared >= min(_SHARED, len(one.telling)) or shared > len(one.telling & each[other].telling):
                yield number, other


def _rows(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[at : at + _RUN] for at in range(len(words) - _RUN + 1) if _GAP not in words[at : at + _RUN]}


def parted(first: Wording, second: Wording) -> tuple[str, str] | None:
    """Where two wordings of one text part: the words of each there, with some around; None where they do not."""
    if cut_from(first.plain, second.plain) or cut_from(second.plain, first.plain):
        return None
    codes = SequenceMatcher(None, first.plain, second.plain, autojunk=False).get_opcodes()
    steps: list[Step] = [(kind, low, high, start, end) for kind, low, high, start, end in codes]
    shorter = min(len(first.plain), len(second.plain))
    same = sum(high - low for kind, low, high, _, _ in steps if kind == "equal")
    retold = _retold(first, second)
    if (same < _ALIKE * shorter or same < FEWEST) and not retold:
        return None
    if shorter >= _LENGTHY and same < _ALIKE_LONG * shorter:
        return None  # two rules or findings on one subject
    steps = steps if retold and same < _ALIKE * shorter else _anchored(steps)
    inner = [one for one in steps if one[0] != "equal" and not _at_edge(one, steps)]
    told = [one for one in inner if _altered(first, second, one)]
    if not told or _two_forms(first, second, told):
        return None
    _, low, high, start, end = told[0]
    return _around(first.printed, low, high), _around(second.printed, start, end)


def retold(first: str, second: str) -> bool:
    """Whether one sentence of a quotation says nearly all that the other says, in other words."""
    for mine in _SENTENCE.split(first):
        for theirs in _SENTENCE.split(second):
            one, other = wording(mine), wording(theirs)
            if _GAP in one.plain or _GAP in other.plain or cut_from(one.plain, other.plain):
                continue
            if cut_from(other.plain, one.plain) or min(len(one.telling), len(other.telling)) < _RUN:
                continue
            shared = len(one.telling & other.telling)
            if shared >= max(_RUN, 0.8 * min(len(one.telling), len(other.telling))):
                return True
    return False


def _retold(first: Wording, second: Wording) -> bool:
    """Whether most telling words of the shorter one stand in the other, in their order, and half of all its words."""
    if min(len(first.plain), len(second.plain)) < FEWEST or _GAP in first.plain or _GAP in second.plain:
        return False
    fewer = min(len(first.telling), len(second.telling))
    shared = first.telling & second.telling
    mine, theirs = ([one for one in map(_stem, each.plain) if one in shared] for each in (first, second))
    longer = max(len(first.plain), len(second.plain))
    order = len(shared) >= max(_SHARED, _RETOLD * fewer) and mine == theirs
    return order and min(len(first.plain), len(second.plain)) * 2 >= longer


def _stem(word: str) -> str:
    return next(iter(content(word)), "")


def cut_from(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether every piece between the ellipses of one stands in the other as it is, in order."""
    at = 0
    text = tuple(one for one in whole if one != _GAP)
    for piece in _pieces(part):
        found = next(
            (one for one in range(at, len(text) - len(piece) + 1) if text[one : one + len(piece)] == piece), -1
        )
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _pieces(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    piece: list[str] = []
    for one in (*words, _GAP):
        if one != _GAP:
            piece.append(one)
        elif piece:
            yield tuple(piece)
            piece = []


def _anchored(steps: Sequence[Step]) -> list[Step]:
    """The steps without a few words alike by chance before or behind what is surely the same."""
    low, high = 0, len(steps)
    while low < high and not _holds(steps[low], first=True):
        low += 1
    while high > low and not _holds(steps[high - 1], first=False, end=steps[-1]):
        high -= 1
    return list(steps[max(0, low - 1) : high + 1])


def _holds(step: Step, *, first: bool, end: Step | None = None) -> bool:
    kind, low, high, start, stop = step
    ends = (low == 0 and start == 0) if first else end is not None and (high, stop) == (end[2], end[4])
    return kind == "equal" and (high - low >= _ANCHOR or ends)


def _at_edge(step: Step, steps: Sequence[Step]) -> bool:
    """What stands before the first common word or behind the last: where a quotation begins and ends is free.

    A few words in the place of a few others at the end are another wording.
    """
    kind, low, high, start, end = step
    other = kind == "replace" and max(high - low, end - start) <= _EXCHANGED
    if step == steps[0] and other:
        behind = steps[1] if len(steps) > 1 else ("", 0, 0, 0, 0)
        other = high - low == end - start and behind[0] == "equal" and behind[2] - behind[1] >= FEWEST
    return step in (steps[0], steps[-1]) and not other


def _altered(first: Wording, second: Wording, step: Step) -> bool:
    mine, theirs = first.plain[step[1] : step[2]], second.plain[step[3] : step[4]]
    return _GAP not in mine and _GAP not in theirs and "".join(mine) != "".join(theirs)


def _two_forms(first: Wording, second: Wording, told: Sequence[Step]) -> bool:
    """Whether names, dates or numbers alone are others, or one party stands for another: two texts of one form."""
    if any(_of_another_party(first, second, step) for step in told):
        return True
    return all(
        step[0] == "replace"
        and all(one in first.names for one in first.plain[step[1] : step[2]])
        and all(one in second.names for one in second.plain[step[3] : step[4]])
        for step in told
    )


def _of_another_party(first: Wording, second: Wording, step: Step) -> bool:
    """Whether one word with a capital letter stands for another throughout: "the Borrower", "the Issuer"."""
    kind, low, high, start, end = step
    if kind != "replace" or (high - low, end - start) != (1, 1):
        return False
    mine, theirs = first.plain[low], second.plain[start]
    names = first.printed[low][:1].isupper() and second.printed[start][:1].isupper()
    return names and theirs not in first.plain and second.plain.count(theirs) > 1 and mine not in second.plain


def _around(words: tuple[str, ...], low: int, high: int) -> str:
    told = words[max(0, low - _CONTEXT[0]) : min(high, low + _CONTEXT[1]) + _CONTEXT[0]]
    return " ".join("…" if one == _GAP else one for one in told)
