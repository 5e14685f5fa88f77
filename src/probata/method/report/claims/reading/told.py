"""told: every sentence of a report with the part that it stands in (summary, body, conclusions, ...), cut into clauses.

English. The words are those of the report's own voice: what stands in quotation marks is blanked (prose/phrases.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from probata.method.drafts.sections import RECOMMENDING
from probata.method.manuscript.model import At, Block, Directive, Heading, Items, Quote
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.phrases import BLANK, Said, each_said


class Part(StrEnum):
    """What a stretch of a report is for."""

    SUMMARY = "summary"
    BODY = "body"
    CONCLUSIONS = "conclusions"
    RECOMMENDATIONS = "recommendations"
    ASIDE = "method, law, context, answers, annexes"
    NOTE = "note"


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One sentence: ``said`` with its words and places, the part that it stands in, the number of its passage."""

    said: Said
    part: Part
    passage: int

    @property
    def words(self) -> str:
        """The words in the report's own voice, as long as the sentence."""
        return self.said.words

    @property
    def whole(self) -> str:
        """The words with those of others."""
        return self.said.woven.text[self.said.start : self.said.start + len(self.said.words)]


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A stretch of a sentence that says one thing: code points of ``told.words``, and the stems that carry it."""

    told: Told
    start: int
    end: int
    content: frozenset[str]

    @property
    def words(self) -> str:
        """Its words."""
        return self.told.words[self.start : self.end]


_NUMBERED = re.compile(r"^[\s\dIVXLC.)(A-H-]*\b(?=[A-Za-z])")
_PARTS = (
    (Part.ASIDE, r"annex\w*|appendi\w+|method\w*|legal\s+framework|applicable\s+law|right\s+of\s+reply|repl(?:y|ies)|"
     r"responses?|bibliography|sources?|references|(?:foot|end)?notes|contents|abbreviations|acronyms|glossary|defini"
     r"tions|background|context|limitations|mandate|acknowledge?ments?|standard\s+of\s+proof"),
    (Part.SUMMARY, r"(?:executive\s+|main\s+)?summary|overview|abstract|(?:key|main|principal)\s+(?:findings|points|"
     r"conclusions)|in\s+brief|at\s+a\s+glance|highlights"),
    (Part.CONCLUSIONS, r"conclu\w+|closing\s+remarks"),
    (Part.RECOMMENDATIONS, "|".join(RECOMMENDING)),
)  # fmt: skip
_HEADS = tuple((part, re.compile(rf"(?i)^(?:the\s+)?(?:{words})\b")) for part, words in _PARTS)
_DIRECTIVES = {
    "context": Part.ASIDE,
    "reply": Part.ASIDE,
    "response": Part.ASIDE,
    "annex": Part.ASIDE,
    "methodology": Part.ASIDE,
    "limitations": Part.ASIDE,
    "recommendation": Part.RECOMMENDATIONS,
    "recommendations": Part.RECOMMENDATIONS,
}


def told(bound: Bound) -> tuple[Told, ...]:
    """Every sentence in the order of the text, of an English report; headings are left out. Remembered."""
    return bound.once.get("claims: told", lambda: tuple(_told(bound)))


def clauses(bound: Bound) -> tuple[Clause, ...]:
    """Every sentence cut where a new thing is said. Remembered."""
    return bound.once.get("claims: clauses", lambda: tuple(one for each in told(bound) for one in _clauses(each)))


def parts(bound: Bound) -> tuple[Part, ...]:
    """For each passage, the part that it stands in. Remembered."""
    return bound.once.get("claims: parts", lambda: tuple(_parts(bound)))


def _told(bound: Bound) -> Iterator[Told]:
    each, numbers = parts(bound), {id(one): number for number, one in enumerate(bound.passages)}
    for said in each_said(bound):
        if said.passage.kind != "heading":
            number = numbers[id(said.passage)]
            yield Told(said, each[number], number)


def _parts(bound: Bound) -> Iterator[Part]:
    levels = {(at.file, at.start): level for at, level in _levels(bound.manuscript.blocks)}
    above: list[tuple[int, Part | None]] = []
    for one in bound.passages:
        level = levels.get((one.at.file, one.at.start)) if one.kind == "heading" else None
        if level is not None:
            above = [each for each in above if each[0] < level]
            above.append((level, part_of_heading(one.masked)))
        yield _part(one, above)


def _part(one: Passage, above: Sequence[tuple[int, Part | None]]) -> Part:
    """The innermost directive or heading that says what its text is for decides."""
    if one.kind == "note":
        return Part.NOTE
    inside = next((_DIRECTIVES[each.name] for each in reversed(one.inside) if each.name in _DIRECTIVES), None)
    return inside or next((part for _, part in reversed(above) if part), Part.BODY)


def where(passage: Passage) -> str:
    """How a message tells of a passage in another place: "in paragraph 12", "in a note", "under “Methods”"."""
    if passage.kind == "note":
        return "in a note"
    if passage.number:
        return f"in paragraph {passage.number}"
    kind = {"cell": "in a table", "quote": "in a block quotation"}.get(passage.kind, "")
    section = " ".join(passage.section.split())
    return " ".join(part for part in (kind, f"under “{section[:60]}”" if section else "") if part) or "at the beginning"


def part_of_heading(words: str) -> Part | None:
    """What a heading announces; None for one that names its matter. "V. Conclusions and recommendations": the first."""
    bare = _NUMBERED.sub("", words.strip(), count=1)
    return next((part for part, form in _HEADS if form.match(bare)), None)


def _levels(blocks: Sequence[Block]) -> Iterator[tuple[At, int]]:
    for block in blocks:
        match block:
            case Heading():
                yield block.at, block.level
            case Directive() | Quote():
                yield from _levels(block.blocks)
            case Items():
                for item in block.items:
                    yield from _levels(item)
            case _:
                continue


_CUT = re.compile(
    r"[;:]\s+|\s[–—]\s|,\s+(?=(?:and|but|while|whereas|although|which|who|whose|where|so)\s)|\s+(?:although|whereas)\s"
)


def _clauses(one: Told) -> Iterator[Clause]:
    start = 0
    for cut in (*_CUT.finditer(one.words), None):
        end = cut.start() if cut else len(one.words)
        found = content(one.words[start:end])
        if found:
            yield Clause(one, start, end, found)
        start = cut.end() if cut else end


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_EMPTY = listed("""
a an the of in on at to for by with from or and nor be is are was were been being am had has have having not no who
whom that which it its their his her they he she them him as into out this these those there then than when while
where also such other more most some any all each every both own very too so if but yet only just about under over
between during after before since until within without through against upon among per will would shall should can
could may might must do does did done say says said we our us i you your one ones however therefore thus further
reportedly allegedly apparently possibly probably perhaps likely appear appears appeared seem seems seemed many
several certain few at least around approximately roughly nearly almost up least estimated
""")


@lru_cache(maxsize=32768)
def content(words: str) -> frozenset[str]:
    """The stems and figures that carry what is said, in small letters, without the words that only join or qualify."""
    if BLANK in words:
        words = words.replace(BLANK, " ")
    tokens = (found[0].casefold().replace("’", "'").removesuffix("'s") for found in _WORD.finditer(words))
    return frozenset(one if one[0].isdigit() else stem(one) for one in tokens if one not in _EMPTY)
