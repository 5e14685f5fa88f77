"""PB221: one quotation stands in two wordings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from probata.method.report.claims.quoted import Quoted, blocks, quoted
from probata.method.report.claims.told import content, where
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB221"
WITHOUT_RECORDS = True
SAYS = "One quotation stands in this report in two wordings."
WHY = """What somebody said was said in one wording. Where a report gives it in two, one of them was changed inside the
marks: a word softened, a "not" or a "may" lost, a sentence told again from memory (the house's method, section 2: a
quotation is verbatim, with its ellipses, or it is altered; a law of the house). Ellipses, cuts, words in brackets,
spelling and what the text calls another translation or version are innocent, and so are two speakers. English only."""
BAD = """A driver said: “We were counted at the gate every morning and every evening.”

As the driver said, “we were searched at the gate every morning and every evening”.
"""
GOOD = "A driver said: {quote}`lamp` She repeated that {quote}`lamp|It was only never dark.`\n"
_NEXT = "Take the words from the transcript or the document in both places; mark what is left out with […]."
_FEWEST, _LONG = 5, 9
"""Words of the shorter wording; from the longer number on, a speaker who is not named is taken to be the same."""
_ALIKE, _SHARED, _FEW, _COMMON = 0.7, 3, 2, 40
_EXCHANGED = 2
"""Words at the end in the place of others: more can be where another sentence begins."""
_TOLD = 90
"""Letters of the other wording that a message repeats."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\s?\.\s?\.")
_SHORT = re.compile(r"(?i)\b(do|does|did|is|was|are|were|has|have|had|could|would|should|must|need)n['’]t\b")
_SAID_SO = re.compile(
    r"(?i)\b(?:translat\w+|render(?:ed|ing|s)?|version|wording|original\w*|amend\w+|revis\w+|draft\w*|replac\w+|chang\w+|"
    r"correct\w+|misquot\w+|quoted\s+as|paraphras\w+|instead|reads?\s+differently|word\s+for\s+word|editions?)\b"
)
_CODE = re.compile(r"https?:|www\.|[={}\\_]|\w/\w+/\w")
_TEXT_OF = re.compile(
    r"(?i)\b(?:decrees?|laws?|acts?|orders?|circulars?|directives?|rules|regulations?|contracts?|notices?|letters?|statements?|codes?)"
    r"\s+(?:of|no\.?|number|from|dated)\s+(?P<which>(?:\d{1,2}\s+\w+\s+\d{4}|[\w/-]*\d[\w/-]*|\w+\s+\d{4}))"
)
_HOUSE = re.compile(r"(?i)\b(?:hostel|camp|school|house|prison|site|unit|block)\s+(?:no\.?\s*)?(?P<which>\d+)")
_DATE = re.compile(
    r"\b(?:(?:On|In|By|At)\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b(?:\s+\d{1,2}(?!\d))?(?:,?\s+\d{4})?|\b(?:19|20)\d\d\b"
)
_NUMBERED = re.compile(r"\d+")
_ANOTHER = re.compile(r"\b(?:another|second|third|other)\b")
_PRONOUNS = frozenset({"he", "she", "they", "it", "one", "who", "another", ""})


def run(bound: Bound) -> Iterator[Objection]:
    """At the later of the two, once a quotation."""
    each = sorted((one for one in (*quoted(bound), *blocks(bound)) if one.closed and _long(one.words)), key=_number)
    plain = [_plain(one.words) for one in each]
    for later, earlier in _near(plain):
        one, other = each[later], each[earlier]
        if _may_be_one(one, other) and _two_wordings(plain[earlier], plain[later]):
            words = " ".join(other.words.split())
            told = words if len(words) <= _TOLD else f"{words[:_TOLD].rsplit(' ', 1)[0]} …"
            message = f"This quotation has another wording {where(other.passage)}: “{told}”."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _number(one: Quoted) -> tuple[int, int]:
    return one.number, one.start


def _long(words: str) -> bool:
    """Whether it is long enough to be told again, and words rather than an address or code."""
    return len(_WORD.findall(words)) >= _FEWEST and not _CODE.search(words)


def _near(plain: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Each quotation with the earlier one that shares the most telling words with it."""
    bearing: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(plain):
        counted: Counter[int] = Counter()
        mine = content(" ".join(words))
        for each in mine:
            counted.update(bearing[each][-_COMMON:])
            bearing[each].append(number)
        best = counted.most_common(1)
        fewest = max(_FEW, len(mine) - 1) if len(words) >= _LONG else len(mine)
        if best and best[0][1] >= min(_SHARED, fewest):
            yield number, best[0][0]


def _plain(words: str) -> tuple[str, ...]:
    """The words in small letters, their apostrophes made one; a sign stands for what is left out or put in."""
    marked = _SHORT.sub(r"\1 not", _LEFT_OUT.sub(" 0ellipsis ", words))
    return tuple(_spelled(one) for one in re.findall(rf"0ellipsis|{_WORD.pattern}", marked))


def _spelled(word: str) -> str:
    """British and American spellings made one: organise, labour, centre, travelled."""
    word = word.casefold().replace("’", "'").replace("-", "")
    word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    return re.sub(r"our(?=\w*$)", "or", re.sub(r"tre$", "ter", word.replace("lled", "led").replace("lling", "ling")))


def _may_be_one(one: Quoted, other: Quoted) -> bool:
    if any(_SAID_SO.search(words) for each in (one, other) for words in (each.around, *each.beside)):
        return False
    if _two_sources(one.around, other.around):
        return False
    names = [_DATE.sub(" ", each.speaker).casefold().strip() for each in (one, other)]
    if all(name not in _PRONOUNS for name in names):
        mine, theirs = (content(name) for name in names)
        if any(_ANOTHER.search(name) for name in names):
            return False
        return bool(mine & theirs) and _NUMBERED.findall(names[0]) == _NUMBERED.findall(names[1])
    return (
        min(len(_WORD.findall(one.words)), len(_WORD.findall(other.words))) >= _LONG or one.passage is not other.passage
    )


def _two_sources(mine: str, theirs: str) -> bool:
    """Whether one names a document by its year, or a house by its number, and the other names another."""
    for form in (_TEXT_OF, _HOUSE):
        each = [{" ".join(found["which"].split()) for found in form.finditer(words)} for words in (mine, theirs)]
        if all(each) and not each[0] & each[1]:
            return True
    return False


def _two_wordings(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether most words are the same in the same order and some inside are not."""
    shorter = min(len(first), len(second))
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    same = sum(high - low for kind, low, high, _, _ in steps if kind == "equal")
    if same < _ALIKE * shorter or same < _FEWEST - 1:
        return False
    inner = steps[:-1] if steps[0][0] != "equal" and steps[-1][0] != "equal" else steps
    inner = [one for number, one in enumerate(inner) if not _at_edge(one, steps)]
    return any(_altered(first[a:b], second[c:d]) for kind, a, b, c, d in inner if kind != "equal")


def _at_edge(step: tuple[str, int, int, int, int], steps: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """What stands before the first common word or behind the last: where a quotation begins and ends is free.

    A few words in the place of a few others at the end are another wording.
    """
    kind, low, high, start, end = step
    other = kind == "replace" and max(high - low, end - start) <= _EXCHANGED
    if step == steps[0] and other:
        other = high - low == end - start and _common_behind(steps) >= _FEWEST
    return step in (steps[0], steps[-1]) and not other


def _common_behind(steps: Sequence[tuple[str, int, int, int, int]]) -> int:
    """Words that follow alike right behind the first step: so many are the same place of a text."""
    kind, low, high, *_ = steps[1] if len(steps) > 1 else ("", 0, 0)
    return high - low if kind == "equal" else 0


def _altered(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return "0ellipsis" not in mine and "0ellipsis" not in theirs and "".join(mine) != "".join(theirs)
