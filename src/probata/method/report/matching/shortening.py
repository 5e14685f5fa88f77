"""What a sentence makes of an expression that offers several things beside each other: it says half, both, or more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from probata.method.report.english.said import is_said, says, stems, where_said
from probata.method.report.model import Records, SavedCount
from probata.method.testimony.expression import Alternative, disjuncts, parse
from probata.record.errors import BadValue
from probata.record.span import TextSpan

_LITTLE = r"(?:(?:also|then|later|both|had|have|has|been|was|were|being|be|to|the|a|an|their|his|her|of|in)\s+){0,4}"
_AND = re.compile(rf"(?i)\s*,?\s+(?:and|as\s+well\s+as)\s+{_LITTLE}")
_OR = re.compile(rf"(?i)\s*,?\s+(?:or|and/or)\s+{_LITTLE}")

_parsed = lru_cache(maxsize=1024)(parse)
"""The expressions of an inquiry are few, and asked about in every sentence with a count."""


def shortened(records: Records, expression: str, words: str) -> tuple[str, str] | None:
    """What a sentence leaves out, and what to do; None when it says all of the expression or nothing of it."""
    each, said = _alternatives(records, expression), stems(words)
    named = [one for one in each if is_said(one, said)]
    if not named or len(named) == len(each) or _by_its_own_name(records, expression, said):
        return None
    missing = " or ".join(repr(one.name) for one in each if one not in named)
    told = " and ".join(repr(one.name) for one in named)
    return f"this sentence says {told} and leaves {missing} out.", _next(records, [one.name for one in named])


def both(records: Records, expression: str, words: str) -> tuple[str, str] | None:
    """What is wrong where a sentence joins with "and" what the expression joins with "or"; None when it does not."""
    each = _alternatives(records, expression)
    if len(each) < 2 or not _joined(each, words, _AND) or _joined(each, words, _OR):
        return None
    names = " and ".join(repr(one.name) for one in each)
    return f"this sentence says {names} together.", "Join them with “or”, or count who is both and save that."


def halved(records: Records, count: SavedCount, words: str) -> tuple[str, str] | None:
    """What is wrong where a sentence says "this or that" and its count counts only this; None when it does not."""
    mine = _alternatives(records, count.expression)
    within = {one.name for one in _alternatives(records, count.among)} if count.among else set()
    for expression in _disjunctions(records) if len(mine) == 1 else ():
        each = _alternatives(records, expression)
        names = [one.name for one in each]
        if mine[0].name not in names or len(names) < 2 or within.issuperset(names):
            continue
        if all(is_said(one, stems(words)) for one in each) and _only_joined(mine[0], each, words):
            others = " or ".join(repr(name) for name in names if name != mine[0].name)
            return f"this sentence says {others}, too.", _counted(records, names)
    return None


def words_said(records: Records, expression: str, words: str) -> tuple[TextSpan, ...]:
    """Where a sentence says any of the alternatives of an expression."""
    found = (span for one in _alternatives(records, expression) for span in where_said(one, words))
    return tuple(sorted(set(found), key=lambda span: span.start))


def _joined(each: Sequence[Alternative], words: str, by: re.Pattern[str]) -> tuple[TextSpan, ...]:
    """The stretches in which two alternatives stand on the two sides of a word such as "and"."""
    found = []
    for one, other in permutations(each, 2):
        for first in where_said(one, words):
            for second in where_said(other, words):
                if first.end <= second.start and by.fullmatch(words[first.end : second.start]):
                    found.append(TextSpan(first.start, second.end))
    return tuple(found)


def _only_joined(one: Alternative, each: Sequence[Alternative], words: str) -> bool:
    """Whether an alternative is said beside another one with "or", and nowhere else by itself."""
    joined = _joined(each, words, _OR)
    shared = {span for other in each if other != one for span in where_said(other, words)}
    own = [span for span in where_said(one, words) if span not in shared]
    return bool(joined) and bool(own) and all(any(span.overlaps(other) for other in joined) for span in own)


def _disjunctions(records: Records) -> Iterator[str]:
    """Every expression of the inquiry that may be an "or": of derived codes and of saved counts."""
    derived = (one.means for one in records.codebook.codes.values() if one.means) if records.codebook else ()
    yield from dict.fromkeys((*derived, *(one.expression for one in records.counts.values())))


def _alternatives(records: Records, expression: str) -> Sequence[Alternative]:
    """What stands beside each other in an expression, also behind one derived code that has words of its own."""
    if records.codebook is None:
        return ()
    try:
        found = disjuncts(_parsed(expression), records.codebook)
        code = records.codebook.codes.get(found[0].name) if len(found) == 1 else None
        return disjuncts(_parsed(code.means), records.codebook) if code and code.means else found
    except BadValue:
        return ()


def _by_its_own_name(records: Records, expression: str, said: frozenset[str]) -> bool:
    """Whether a sentence uses the words that the codebook gives to the whole of it."""
    plain = " ".join(expression.split())
    codes = records.codebook.codes.values() if records.codebook else ()
    derived = [one for one in codes if one.means and plain in (one.name, " ".join(one.means.split()))]
    return any(says(phrase, said) for one in derived for phrase in one.says)


def _next(records: Records, named: Sequence[str]) -> str:
    """What would resolve it; the saved count of what the sentence says, where there is one."""
    expression = " or ".join(named)
    saved = next((one for one in records.counts.values() if one.expression == expression and not one.among), None)
    if saved is None or saved.crossed or saved.refused:
        return f"Say every alternative, or count {expression!r} alone and save that."
    figures = f"{saved.count.described} of {saved.count.everyone}"
    return f"Say every alternative, or use `{saved.handle}`, which counts {expression!r} and gives {figures}."


def _counted(records: Records, names: Sequence[str]) -> str:
    """What would resolve words that say more than is counted."""
    wanted = set(names)
    for one in records.counts.values():
        plain = not (one.among or one.crossed or one.refused)
        if plain and {each.name for each in _alternatives(records, one.expression)} == wanted:
            return f"Say only what is counted, or use `{one.handle}`, which counts {one.expression!r}."
    return f"Say only what is counted, or count {' or '.join(names)!r} and save that."
