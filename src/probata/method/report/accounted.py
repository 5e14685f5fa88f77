"""accounted: what a draft says in the name of an account, where it names the interview by its code name.

In Word nobody writes {cite}. A note such as "Interview I-07" is the author's own word for what a sentence rests on, so
that it is taken for a citation of the whole account, and words in quotation marks that lead to such a note for words of
one of its accounts. No person has to tie what the draft already says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from probata.method.manuscript.model import At, Role
from probata.method.report.claims.reading.cited import Marked, marks, notes
from probata.method.report.model import Bound, Passage, SavedPlace
from probata.method.report.prose.quoting import marked_in
from probata.method.report.prose.woven import place
from probata.method.report.quoting import differs
from probata.record.span import TextSpan

_REACH = 160
"""Code points between the end of a quotation and the mark of the note that says whose words they are."""
_DASHES = "[-‐‑‒–—]"


def account_roles(bound: Bound, taken: Sequence[Role]) -> tuple[Role, ...]:
    """The roles that a draft's own words ask for, in order: nothing is said of words that a tie (``taken``) covers."""
    names = _pattern(bound.records.accounts)
    if names is None:
        return ()
    cited = {one.at: one for passage in bound.passages for one in _cited(bound, passage, names)}
    free = [one for one in _quoted(bound, names) if not any(_overlap(one.at, other.at) for other in taken)]
    return tuple(sorted((*cited.values(), *free), key=lambda one: one.at))


def _pattern(accounts: Mapping[str, SavedPlace]) -> re.Pattern[str] | None:
    """The code names, with whatever dash the author's word processor set; None where there are none."""
    each = sorted(accounts, key=lambda one: (-len(one), one))
    written = (re.sub(r"-", lambda _: _DASHES, re.escape(one).replace(r"\-", "-")) for one in each)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(written)})(?![\w-])") if each else None


def _name(words: str) -> str:
    return re.sub(_DASHES, "-", words)


def _cited(bound: Bound, passage: Passage, names: re.Pattern[str]) -> Iterator[Role]:
    """A citation in front of each code name. It covers no letter, so that rules on code names still see them."""
    inside = [one.marks for one in marked_in(passage)]
    for found in names.finditer(passage.masked):
        code = _name(found[0])
        if code in bound.records.accounts and not any(one.start <= found.start() < one.end for one in inside):
            start = passage.at.start + found.start()
            yield Role("cite", code, (code,), place(bound, passage.at.file, start, start))


def _quoted(bound: Bound, names: re.Pattern[str]) -> Iterator[Role]:
    """Quotations that a note behind them says are an account's."""
    said = {one.label: tuple(dict.fromkeys(map(_name, names.findall(one.words)))) for one in notes(bound)}
    for number, each in groupby(marks(bound), key=lambda one: one.passage):
        passage = bound.passages[number]
        if passage.kind != "note":
            yield from _in_passage(bound, passage, sorted(each, key=lambda one: one.at.start), said)


def _in_passage(
    bound: Bound, passage: Passage, those: Sequence[Marked], said: Mapping[str, tuple[str, ...]]
) -> Iterator[Role]:
    starts = [one.at.start - passage.at.start for one in those]
    for one in marked_in(passage):
        at = bisect_left(starts, one.marks.end)
        if one.depth or not one.closed or at == len(starts) or starts[at] - one.marks.end > _REACH:
            continue
        words = one.inner.of(passage.masked)
        code = _whose(bound, words, said.get(those[at].label, ()))
        if code:
            yield Role("quote", code, (code, words), _at(bound, passage, one.marks))


def _whose(bound: Bound, words: str, codes: Sequence[str]) -> str:
    """The account that has these words; where none has, the only one that is named; "" where it cannot be told."""
    known = [one for one in codes if one in bound.records.accounts]
    holds = [one for one in known if not differs(words, bound.records.accounts[one].words)]
    return holds[0] if holds else known[0] if len(codes) == 1 and known else ""


def _at(bound: Bound, passage: Passage, span: TextSpan) -> At:
    return place(bound, passage.at.file, passage.at.start + span.start, passage.at.start + span.end)


def _overlap(one: At, other: At) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end
