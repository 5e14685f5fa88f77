"""quoted: the quotations of a report, with who is said to speak, and whether a note stands beside them. English.

Who speaks is looked for in the sentence, then in the sentences beside it. Where nothing shows it, nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.quotations import Quotation, quotations
from probata.method.manuscript.kept import remembered
from probata.method.manuscript.model import At
from probata.method.report.english.speakers import before, behind
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.phrases import english
from probata.method.report.prose.prose import Prose
from probata.method.report.prose.woven import QUOTED, Shelved, Woven, shelved, woven_place


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """One quotation of a passage; ``start`` and ``end`` are code points of ``woven.text``, marks included.

    Attributes:
        words: what stands between the marks; of a {quote}, its words as printed.
        bound: whether it is a {quote}, which knows its place.
        closed: whether its end is marked.
        speaker: the words that name who speaks, or a pronoun; empty when the sentence names nobody.
        around: the sentences that the quotation stands in, quotations blanked.
        sides: what of them stands before it and behind it.
        beside: the sentence before them and the one behind them, blanked too; empty at the ends of the passage.
        noted: whether the passage marks a note or cites a place.
    """

    number: int
    passage: Passage
    woven: Woven
    start: int
    end: int
    words: str
    bound: bool
    closed: bool
    speaker: str
    around: str
    sides: tuple[str, str]
    beside: tuple[str, str]
    noted: bool

    @property
    def marked(self) -> bool:
        """Whether marks stand around it; a block without marks may be a list or a clause."""
        return self.woven.text[self.start : self.start + 1] in tuple("“‘\"«„'")

    def at(self, bound: Bound) -> At:
        """Its place in the source, marks included."""
        return woven_place(bound, self.woven, self.start, self.end)


_PRONOUN = re.compile(
    r"(?i)\b(he|she|they|it|one|who|another)\s+(?!(?:was|is|were|are|had|has)\b)(?:\w+\s+){0,2}$|^\W*(?:said|added)\s+(he|she|they)\b"
)
_ACCORDING = re.compile(r"(?i)\baccording\s+to\s+(?P<who>[^,:;.]{2,80}?),")
_LINE_END = re.compile(r"[\r\n\f\u2028\u2029\x85]")
_NEW_CLAUSE = re.compile(r"[;:]")
_REACH = 600
"""Letters on each side in which a speaker is looked for, so that a sentence of a thousand quotations takes no hour."""
_CITING = frozenset({"cite", "quote", "figure", "law"})


def quoted(bound: Bound) -> tuple[Quoted, ...]:
    """Every outermost quotation in the order of the text, of an English report. Remembered."""
    return bound.once.get("claims: quoted", lambda: tuple(_all(bound)) if english(bound) else ())


def quoted_in(bound: Bound, number: int) -> Sequence[Quoted]:
    """Those of one passage, by its number."""
    each = bound.once.get("claims: quoted by passage", lambda: _by_passage(quoted(bound)))
    return each.get(number, ())


def blocks(bound: Bound) -> tuple[Quoted, ...]:
    """Every block quotation without marks of its own, of an English report. Remembered."""
    return bound.once.get("claims: blocks", lambda: tuple(_blocks(bound)) if english(bound) else ())


def _blocks(bound: Bound) -> Iterator[Quoted]:
    for number, passage in enumerate(bound.passages):
        woven = shelved(bound, passage).woven if passage.kind == "quote" and not quoted_in(bound, number) else None
        if woven is None or woven.roles or not woven.text.strip():
            continue
        lead = _leading(bound.passages[number - 1]) if number else ""
        noted, end = bool(passage.notes), len(woven.text)
        speaker = _speaker(lead, "")
        yield Quoted(
            number, passage, woven, 0, end, woven.text, False, True, speaker, lead, (lead, ""), ("", ""), noted
        )


def _leading(passage: Passage) -> str:
    """The last sentence of the passage above a block quotation, quotations blanked."""
    words = passage.sentences[-1].printed if passage.sentences and passage.kind not in ("note", "cell") else ""
    return _blanked(words, [one for one in marked(words) if one.depth == 0])


def _by_passage(each: Sequence[Quoted]) -> dict[int, list[Quoted]]:
    found: dict[int, list[Quoted]] = {}
    for one in each:
        found.setdefault(one.number, []).append(one)
    return found


def _all(bound: Bound) -> Iterator[Quoted]:
    for number, passage in enumerate(bound.passages):
        one = shelved(bound, passage)
        found = one.woven.prose.told(_quotations)
        if found:
            yield from _in(number, one, found)


def _quotations(prose: Prose) -> tuple[Quotation, ...]:
    return tuple(one for one in marked(prose.text) if one.depth == 0)


@remembered
def marked(words: str) -> tuple[Quotation, ...]:
    """The quotations of one passage: a line that ends inside it ends no quotation."""
    return quotations(_LINE_END.sub(" ", words))


def _in(number: int, one: Shelved, found: Sequence[Quotation]) -> Iterator[Quoted]:
    blanked = _blanked(one.woven.text, found)
    cuts = _sentences(one)
    for each in found:
        yield _quoted(number, one, each, blanked, cuts)


def _quoted(number: int, one: Shelved, each: Quotation, blanked: str, cuts: Sequence[int]) -> Quoted:
    start, end = each.marks.start, each.marks.end
    first, last = max(0, bisect_right(cuts, start) - 1), max(1, bisect_left(cuts, end))
    low, high = max(cuts[first], start - _REACH), min(cuts[min(last, len(cuts) - 1)], end + _REACH)
    role = one.woven.inside_role(start, end)
    inner = one.woven.text[each.inner.start : each.inner.end]
    of_role = role is not None and role.binding.role.name == "quote"
    printed = role.value.printed if of_role and role is not None and role.value else ""
    return Quoted(
        number=number,
        passage=one.passage,
        woven=one.woven,
        start=start,
        end=end,
        words=printed if of_role else inner,
        bound=of_role or QUOTED in inner,
        closed=each.closed,
        speaker=_speaker(blanked[low:start], blanked[end:high]),
        around=blanked[low:high],
        sides=(blanked[low:start], blanked[end:high]),
        beside=(
            blanked[max(cuts[first - 1], low - _REACH) : low] if first else "",
            blanked[high : min(cuts[last + 1], high + _REACH)] if last + 1 < len(cuts) else "",
        ),
        noted=bool(one.passage.notes) or any(name in _CITING for name in one.woven.prose.names),
    )


def _sentences(one: Shelved) -> list[int]:
    """Where the sentences begin in the woven text, and its end."""
    steps = one.woven.prose.steps
    starts = [bisect_left(steps, each.at.start - one.woven.start) for each in one.passage.sentences]
    return [0, *starts[1:], len(one.woven.text)]


def _blanked(text: str, found: Sequence[Quotation]) -> str:
    words = list(text)
    for each in found:
        words[each.marks.start : each.marks.end] = [QUOTED] * each.marks.length
    return "".join(words)


def _speaker(lead: str, rest: str) -> str:
    """Who the sentence says speaks: named before the quotation or behind it, or a pronoun there."""
    lead = lead.rpartition(QUOTED)[2]
    rest = _NEW_CLAUSE.split(rest.partition(QUOTED)[0])[0]
    named = before(lead) or behind(rest, 0)
    if named:
        return named.words
    told = _ACCORDING.search(lead)
    if told:
        return " ".join(told["who"].split())
    found = _PRONOUN.search(lead) or _PRONOUN.search(rest)
    return (found[1] or found[2] or "") if found else ""
