"""What sentences say in the report's own voice: prose with the words of others blanked, and who is speaking.

Rules of wording look here. Quotations, laws, dates and figures of others are blanked, letter by letter, so that a match
is a place. The rules know English only: a report that declares another language is passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from probata.method.documents.quotations import quotations
from probata.method.manuscript.model import At
from probata.method.report.model import Bound, Objection, Passage, Sentence
from probata.method.report.prose.prose import Prose
from probata.method.report.prose.woven import Placed, Shelved, Woven, shelved, woven_place

BLANK = "\ufffc"
"""Stands for each letter that is not the report's own."""
_NOT_OURS = frozenset({"quote", "figure", "law", "date", "ref"})
_CLAUSE_END = re.compile(
    r"[;:]|,\s+(?:and|but|yet|while|whereas|so)\s+(?=(?:the|these|this|those|it|there|we|all|such)\b)", re.I
)
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|none|nothing|without|cannot|unable|impossible|fail(?:s|ed|ing)?|"
    r"lack(?:s|ed)?|"
    r"absence|insufficient|far\s+from|refus\w+|rather\s+than)\b|n't\b"
)
_RELATIVE = re.compile(r"(?i)\b(?:who|which|that)\b")
_THINKS = re.compile(
    r"(?i)\b(?:find|conclude|sa(?:y|id)|establish(?:ed)?|show|shown|mean|determine|suggest|believe|confirm(?:ed)?|evidence|"
    r"proof|prove|hold|indicat(?:e|ion)|doubt|sign|clear|certain|said|claim|state)\s+$"
)
_SPOKE = re.compile(
    r"(?i)\b(?:(?:said|says?|stat(?:ed|ing)|(?-i:states)\s+that|den(?:y|ies|ied|ying)|alleg(?:ed|es|ing)|"
    r"claim(?:s|ed|ing)?|"
    r"accus(?:ed?|es|ing)|assert(?:s|ed|ing)?|argu(?:es?|ed|ing)|insist(?:s|ed)?|maintain(?:s|ed)|contend(?:s|ed)?|"
    r"declar(?:es|ed)|told|wrote|writes|call(?:s|ed|ing)|label(?:s|led|ed|ling)|reject(?:s|ed)|dismiss(?:es|ed)|"
    r"announc(?:es|ed)|believ(?:es|ed)|repl(?:ies|ied)|respond(?:s|ed)|answer(?:s|ed)|report(?:s|ed)|conclud(?:es|"
    r"ed)|ruled|"
    r"warn(?:s|ed)|complain(?:s|ed)|testif(?:ies|ied)|recall(?:s|ed)|explain(?:s|ed)|describ(?:es?|"
    r"ed)\s+(?:\w+\s+){1,4}as)"
    r"(?!\s+(?:by|in|to\s+have|above|below|here)\b)|according\s+to|in\s+the\s+(?:words|view|opinion)\s+of)"
)
_NO_SUBJECT = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|be|been|being|it|as)(?:\s+\w+ly)?|the|these|those|such|this|an?|its|their|his|"
    r"her|all|no|any|of|"
    r"to|credible|serious|several|many)\s+$"
)
_OURSELVES = (
    r"we|(?:the|this)\s+(?:(?:present|joint)\s+)?(?:inquiry|commission|report|fact-finding\s+mission|panel|"
    r"authors?|team)"
)
_ADVERBS = r"(?:\s+(?:has|have|had|also|therefore|thus|further|is|was|be|been|\w+ly))*\s*$"


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence in the report's own voice.

    ``words`` is as long as the sentence as printed; ``start`` is its place in ``woven.text``, the passage's prose.
    """

    bound: Bound
    passage: Passage
    sentence: Sentence
    woven: Woven
    start: int
    words: str

    def at(self, start: int, end: int) -> At:
        """The place in the source of a stretch of ``words``."""
        return woven_place(self.bound, self.woven, self.start + start, self.start + end)

    def objection(self, code: str, found: re.Match[str], message: str, next_step: str) -> Objection:
        """An objection to what was found in ``words``."""
        label = self.passage.label if self.passage.kind == "paragraph" else ""
        return Objection(code, self.at(found.start(), found.end()), message, next_step, label)

    def first(self, *patterns: re.Pattern[str]) -> re.Match[str] | None:
        """The first of these patterns that is found in ``words``; remembered for as long as the passage stands."""
        return self.woven.prose.of_words(_first, self.words, patterns)

    def told(self, work: Callable[[str, str], _T], more: str = "") -> _T:
        """What a function says of ``words`` and some more; remembered for as long as the passage stands."""
        return self.woven.prose.of_words(work, self.words, more)

    @property
    def roles(self) -> tuple[Placed, ...]:
        """The roles of this sentence, with places in ``words``."""
        each, mine = self.woven.roles, {id(one) for one in self.sentence.bindings}
        first, behind = bisect_left(each, self.start, key=_start), bisect_right(each, self._behind, key=_start)
        inside = [one for one in each[first:behind] if id(one.binding) in mine]
        return tuple(Placed(one.start - self.start, one.end - self.start, one.binding) for one in inside)

    @property
    def _behind(self) -> int:
        return self.start + len(self.words)

    def inside_any(self, *directives: str) -> bool:
        """Whether it stands inside a directive of one of these names."""
        return any(self.passage.within(name) for name in directives)


def _start(one: Placed) -> int:
    return one.start


def _first(words: str, patterns: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    return next((hit for one in patterns if (hit := one.search(words))), None)


def each_said(bound: Bound, *stems: str, inside: str = "") -> Iterator[Said]:
    """Every sentence of an English manuscript; of others nothing.

    ``stems``: pieces of words in small letters, one of which has to stand in the passage; ``inside``: the name of a
    directive that it has to stand in. They save looking at the rest.
    """
    for passage in bound.passages if english(bound) else ():
        if not inside or passage.within(inside):
            one = shelved(bound, passage)
            if not stems or one.woven.prose.bears(stems):
                yield from _said(bound, one)


def english(bound: Bound) -> bool:
    """Whether the manuscript declares English, or no language, which means English."""
    declared = bound.manuscript.front.get("language")
    return declared is None or declared.value.strip().casefold().split("-")[0] in ("", "en")


def said_in(bound: Bound, passage: Passage, stems: tuple[str, ...] = ()) -> Iterator[Said]:
    """The sentences of one passage; none when stems are given and none of them stands in it."""
    one = shelved(bound, passage)
    if not stems or one.woven.prose.bears(stems):
        yield from _each(bound, one)


def _said(bound: Bound, one: Shelved) -> tuple[Said, ...]:
    """The sentences of one passage; made once for a bound manuscript."""
    return bound.once.get(("said", id(one)), lambda: tuple(_each(bound, one)))


def _each(bound: Bound, one: Shelved) -> Iterator[Said]:
    words, steps = one.woven.prose.told(_own_words), one.woven.prose.steps
    for sentence in one.passage.sentences:
        places = (sentence.at.start - one.woven.start, sentence.at.end - one.woven.start)
        start, end = (bisect_left(steps, place) for place in places)
        yield Said(bound, one.passage, sentence, one.woven, start, words[start:end])


def negated(words: str, at: int) -> bool:
    """Whether a "not" stands shortly before a place, in its own clause."""
    before = re.split(r"[;:,.]", words[:at])[-1]
    opens = [found.end() for found in _RELATIVE.finditer(before) if not _THINKS.search(before[: found.start()])]
    return bool(_NOT.search(" ".join(before[opens[-1] if opens else 0 :].split()[-8:])))


def attributed(said: Said, start: int, end: int) -> bool:
    """Whether somebody other than the inquiry is named as the speaker of what stands there, in the same clause."""
    return said.woven.prose.of_words(_attributed, said.words, (start, end, _ours(said.bound)))


def attributed_around(said: Said, found: re.Match[str]) -> bool:
    """As :func:`attributed`, for what holds a verb of speaking itself."""
    return said.woven.prose.of_words(_attributed_around, said.words, (*found.span(), _ours(said.bound)))


def attributed_in(bound: Bound, words: str, start: int, end: int) -> bool:
    """As :func:`attributed`, for any words of a sentence."""
    return _attributed(words, (start, end, _ours(bound)))


def _attributed_around(words: str, of: tuple[int, int, str]) -> bool:
    start, end, _ = of
    hidden = "".join(char if char in ";:," else BLANK for char in words[start:end])
    return _attributed(words[:start] + hidden + words[end:], of)


def _attributed(words: str, of: tuple[int, int, str]) -> bool:
    start, end, ours = of
    cuts = [0, *(cut.end() for cut in _CLAUSE_END.finditer(words)), len(words)]
    first = max(cut for cut in cuts if cut <= start)
    last = min(cut for cut in cuts if cut >= end)
    clause = words[first:last]
    return any(_somebody_else(ours, clause[: spoke.start()], spoke[0]) for spoke in _SPOKE.finditer(clause))


def _ours(bound: Bound) -> str:
    """A pattern for the names of the inquiry itself."""
    name = bound.manuscript.front.get("inquiry")
    return _OURSELVES + (f"|{re.escape(name.value.strip())}" if name and name.value.strip() else "")


def _somebody_else(ours: str, before: str, verb: str) -> bool:
    """Whether the subject of a verb of speaking is somebody other than the inquiry; a passive without a speaker "
    "is nobody."""
    if verb.casefold().startswith(("according", "in the")):
        return True
    if re.search(rf"(?i)\b(?:{ours}){_ADVERBS}", before):
        return False
    return bool(before.strip()) and not _NO_SUBJECT.search(before)


def _own_words(prose: Prose) -> str:
    """Prose with the words of others blanked, and as long as it was."""
    words = list(prose.text.replace("’", "'"))
    for name, (start, end) in zip(prose.names, prose.roles, strict=True):
        if name in _NOT_OURS:
            _blank(words, start, end)
    for quotation in quotations(prose.text):
        if quotation.closed:
            _blank(words, quotation.marks.start, quotation.marks.end)
    return "".join(words)


def _blank(words: list[str], start: int, end: int) -> None:
    words[start:end] = [BLANK] * (end - start)


def any_of(patterns: Sequence[re.Pattern[str]], words: str) -> Iterator[re.Match[str]]:
    """All matches of several patterns, one at a place."""
    taken: list[tuple[int, int]] = []
    for pattern in patterns:
        for found in pattern.finditer(words):
            if all(found.end() <= start or end <= found.start() for start, end in taken):
                taken.append(found.span())
                yield found
