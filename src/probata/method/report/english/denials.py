"""Whether one sentence denies what another says: a "not" put in or left out. English."""

from __future__ import annotations

import re

from probata.method.report.english.keys import Change, Word, changes, closeness, words_in

ALIKE = 0.7
"""How much of a sentence has to stand in the other in the same order; told in other words a "not" may be in any."""
_NO = re.compile(
    r"(?i)(?:not|no|never|neither|nor|nobody|none|nothing|nowhere|without|unless|cannot|unable|impossible|fail(?:s|ed|ing|ure)?|"
    r"lack(?:s|ed|ing)?|absence|hardly|refus(?:e|es|ed|al)|prohibit(?:s|ed)?|forbid(?:s|den)?|den(?:y|ies|ied)|missing|"
    r"insufficient(?:ly)?|\w+n't)"
)
_PREFIXES = ("un", "in", "im", "ir", "dis", "non", "non-", "il")
_FEW = 4


def turned(adopted: str, told: str) -> Change | None:
    """The change that turns a sentence round, where all changes leave an odd number of denials; None where none does.

    None, too, for a sentence that is told in words of its own.
    """
    if closeness(adopted, told) < ALIKE:
        return None
    each = [change for change in changes(adopted, told) if not _outside(change)]
    turning = [change for change in each if (_denials(change.put, change.out) - _denials(change.out, change.put)) % 2]
    if any(change.edge for change in turning) and _even(adopted, told):
        return None  # what went out on one side came in on the other
    return turning[0] if len(turning) % 2 else None


def _even(adopted: str, told: str) -> bool:
    """Whether both sentences as a whole have as many denials, or two more."""
    return (_denials(words_in(told), ()) - _denials(words_in(adopted), ())) % 2 == 0


def _outside(change: Change) -> bool:
    """Whether it is what stands before or behind the adopted sentence, and no part of it."""
    return change.edge and (not change.out or len(change.out) + len(change.put) > _FEW)


def _denials(words: tuple[Word, ...], others: tuple[Word, ...]) -> int:
    plain = {one.word for one in others}
    return sum(bool(_NO.fullmatch(one.word)) or _opposite(one.word, plain) for one in words)


def _opposite(word: str, others: set[str]) -> bool:
    """ "Unknown" for "known"."""
    return any(word.startswith(prefix) and word.removeprefix(prefix) in others for prefix in _PREFIXES)
