"""passages beside: whether the passages above and below a quotation tell whose words it repeats. English."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from probata.method.report.claims.quotations.parties import speakers
from probata.method.report.claims.quotations.quoted import Quoted, quoted_in
from probata.method.report.claims.quotations.signed import begins_signed, goes_on, is_a_line
from probata.method.report.claims.quotations.speech import of_one_person, says
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.woven import QUOTED

_OURS = re.compile(r"^\W*(?:We|I)\b")
_PRONOUN = re.compile(r"(?i)\b(?:he|she|his|her|him)\b")
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_COLON = re.compile(r":\s*\d{0,3}\s*$")
"""A colon, and the number of a note that was typed behind it."""
_SUBJECT = re.compile(r"^\W*(?P<name>[A-Z][\w’'-]+)(?:\s+[A-Z][\w.’'-]+)*,?\s+(?=[a-z])")
_ROW = 12
"""Passages: so many quotations may stand below each other under one introduction."""
_EDGE = 2
"""Sentences at the end of a passage that may lead to the words below it."""
_THEIR_OWN = re.compile(r"(?i)\b(?:I|we|us|me|my|our|myself|ourselves)\b")


def told_beside(bound: Bound, one: Quoted) -> bool:
    """Whether a quotation at the edge of its passage is told by the passage there: "She went on:"."""
    before = _above(bound, one.number)
    behind = bound.passages[one.number + 1] if one.number + 1 < len(bound.passages) else None
    alone = alone_in(one)
    if one.passage.kind in ("quote", "item") and any(_of_somebody(each, _whole) for each in (before, behind)):
        return True
    if alone and (
        _of_somebody(before, _whole if of_oneself(one) else _its_end) or _of_somebody(behind, _its_beginning)
    ):
        return True
    if alone and of_oneself(one) and before and _is_of_a_speaker(bound, before):
        return True
    if before and not one.beside[0].strip() and _leads_over(bound, before, one, alone=alone):
        return True
    beside = behind and not one.beside[1].strip() and behind.inside == one.passage.inside
    return bool(behind and beside and _prose(behind) and _told_after(behind, alone=alone))


def alone_in(one: Quoted) -> bool:
    """Whether its passage says nothing but the quotation."""
    own = f"{one.around} {one.beside[0]} {one.beside[1]}"
    return not _TITLE_WORD.search(own.replace(QUOTED, " "))


def _of_somebody(passage: Passage | None, part: Callable[[Sequence[str]], Sequence[str]]) -> bool:
    """Whether a part of a passage beside a block of quoted words tells of somebody, or quotes too."""
    if passage is None or not passage.sentences or passage.kind in ("note", "cell"):
        return False
    told = part([each.printed for each in passage.sentences])
    return any(QUOTED in _of_others(each) or _speaks(each, with_pronoun=True) for each in told)


def _whole(each: Sequence[str]) -> Sequence[str]:
    return each


def _its_end(each: Sequence[str]) -> Sequence[str]:
    return each[-_EDGE:]


def _its_beginning(each: Sequence[str]) -> Sequence[str]:
    return each[:1]


def _above(bound: Bound, number: int) -> Passage | None:
    """The passage above, a row of quotations without a word between passed over: the first of them is introduced."""
    first = max(0, number - _ROW)
    while number > first:
        number -= 1
        passage = bound.passages[number]
        if not quoted_in(bound, number) or _TITLE_WORD.search(_of_others(passage.masked).replace(QUOTED, " ")):
            return passage
    return None


def _of_others(words: str) -> str:
    """Words whose quotations are blanked."""
    return re.sub(r"[“«„\"][^”»“\"]*[”»“\"]|‘[^‘]*’(?!\w)", QUOTED, words)


def _leads_over(bound: Bound, before: Passage, one: Quoted, *, alone: bool) -> bool:
    """Whether the passage before leads to it: with a colon, in a list, or because somebody speaks there at its end."""
    words = before.sentences[-1].printed if before.sentences else ""
    if not _prose(before):
        return False
    if _COLON.search(words) or _unclosed(bound, one.number - 1):
        return True
    if one.passage.kind == "quote" or (alone and of_oneself(one)):
        return any(_speaks(each.printed, with_pronoun=True) for each in before.sentences)
    return (alone or of_oneself(one)) and _speaks(words)


def _speaks(words: str, *, with_pronoun: bool = False) -> bool:
    own = _of_others(words)
    return says(own) or of_one_person(own) or (with_pronoun and bool(_PRONOUN.search(own)))


def _is_of_a_speaker(bound: Bound, before: Passage) -> bool:
    """Whether the last sentence above is of somebody whose words the report repeats: "Mara was sent there twice."."""
    found = _SUBJECT.match(before.sentences[-1].printed) if before.sentences and _prose(before) else None
    return found is not None and found["name"].casefold() in speakers(bound)


def _unclosed(bound: Bound, number: int) -> bool:
    """Whether the passage before ends inside a quotation, which this one goes on with."""
    return any(not each.closed for each in quoted_in(bound, number))


def _told_after(behind: Passage, *, alone: bool) -> bool:
    words = behind.sentences[0].printed
    if begins_signed(words) or (goes_on(words) and not _OURS.search(words)):
        return True
    line = len(behind.sentences) == 1 and is_a_line(words)
    return alone and (line or (says(words) and of_one_person(words)))


def _prose(passage: Passage) -> bool:
    return bool(passage.sentences) and passage.kind not in ("heading", "note", "cell")


def of_oneself(one: Quoted) -> bool:
    """Whether a speaker tells of himself or of his own people."""
    return bool(_THEIR_OWN.search(one.words))
