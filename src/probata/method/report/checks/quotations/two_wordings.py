"""PB221: one quotation stands in two wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quotations.quoted import Quoted, blocks, quoted
from probata.method.report.claims.quotations.wordings import FEWEST, near, parted, retold, wording
from probata.method.report.claims.reading.told import content, where
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
_LONG, _TOLD, _TWO, _THIRD = 9, 90, 2, 3
"""Words: from so many on, a speaker who is not named is taken to be the same; letters that a message tells; names of
one person, telling words shared, and their share of the fewer in a speech told twice."""
_WORD = re.compile(r"[^\W_]+")
_ANOTHER_TEXT = (
    r"translat\w+|render(?:ed|ing|s)?|versions?|wording|misquot\w+|quoted\s+as|paraphras\w+|reads?\s+differently|"
    r"word\s+for\s+word|editions?|(?:earlier|first|second|later|another)\s+draft"
)
_BESIDE = re.compile(rf"(?i)\b(?:{_ANOTHER_TEXT})\b")
_SAID_SO = re.compile(
    rf"(?i)\b(?:{_ANOTHER_TEXT}|original\w*|amend\w+|revis\w+|replac\w+|chang\w+|correct\w+|instead)\b"
)
_CODE = re.compile(r"https?:|www\.|[={}\\_]|\w/\w+/\w")
_TEXT_OF = re.compile(
    r"(?i)\b(?:decrees?|laws?|acts?|orders?|circulars?|directives?|rules|regulations?|contracts?|notices?|letters?|statements?|codes?)"
    r"\s+(?:of|no\.?|number|from|dated)\s+(?P<which>(?:\d{1,2}\s+\w+\s+\d{4}|[\w/-]*\d[\w/-]*|\w+\s+\d{4}))"
)
_HOUSE = re.compile(r"(?i)\b(?:hostel|camp|school|house|prison|site|unit|block)\s+(?:no\.?\s*)?(?P<which>\d+)")
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:(?:On|In|By|At)\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTHS}\b"
    r"(?:\s+\d{1,2}(?!\d))?(?:,?\s+\d{4})?|\b(?:19|20)\d\d\b"
)
_NUMBERED = re.compile(r"\d+")
_ANOTHER = re.compile(r"\b(?:another|second|third|other)\b")
_PRONOUNS = frozenset({"he", "she", "they", "it", "one", "who", "another", ""})


_DAY = re.compile(rf"\b\d{{1,2}}\s+{_MONTHS}\s+\d{{4}}\b|\b{_MONTHS}\s+\d{{1,2}},\s+\d{{4}}\b")
_OWN = re.compile(r"\b(?:I|we|us|me|my|our)\b")
_NAME = re.compile(r"(?<=[a-z.] )[A-Z][a-z][\w’'-]+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def run(bound: Bound) -> Iterator[Objection]:
    """At the later of the two, once a quotation."""
    each = sorted((one for one in (*quoted(bound), *blocks(bound)) if one.closed and _long(one.words)), key=_number)
    worded = [wording(one.words) for one in each]
    seen: set[int] = set()
    pairs: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for later, earlier in near(worded):
        one, other = each[later], each[earlier]
        pair = (worded[later].plain, worded[earlier].plain)
        if later in seen or {pair, pair[::-1]} & pairs or not _may_be_one(one, other):
            continue
        places = parted(worded[later], worded[earlier]) or _told_again(one, other)
        if places:
            seen.add(later)
            pairs.add(pair)
            message = f"This quotation has another wording {where(other.passage)}: “{places[1]}”."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _told_again(one: Quoted, other: Quoted) -> tuple[str, str] | None:
    """Whether one speaker, named in both places, is quoted with the same thing in other words."""
    names = [content(_DATE.sub(" ", each.speaker)) for each in (one, other)]
    both = bool(names[0] & names[1]) and not {one.speaker.casefold(), other.speaker.casefold()} & _PRONOUNS
    if "note" in (one.passage.kind, other.passage.kind):
        return None  # titles of several works of one author
    if one.passage is not other.passage and ((both and retold(one.words, other.words)) or _one_speech(one, other)):
        return one.words, _short(other.words)
    return None


def _one_speech(one: Quoted, other: Quoted) -> bool:
    """Whether both are of what one person said on one day, and they share words without the one holding the other."""
    mine, theirs = (f"{each.beside[0]} {each.around}" for each in (one, other))
    days = {found[0] for found in _DAY.finditer(mine)} & {found[0] for found in _DAY.finditer(theirs)}
    names = _names(mine) & _names(theirs)
    first, second = wording(one.words), wording(other.words)
    shared = len(first.telling & second.telling)
    fewer = min(len(first.telling), len(second.telling))
    return bool(days) and len(names) >= _TWO and _TWO <= shared < fewer <= shared * _THIRD


def _names(words: str) -> set[str]:
    return set(_NAME.findall(_DATE.sub(" ", words)))


def _short(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _TOLD else f"{told[:_TOLD].rsplit(' ', 1)[0]} …"


def _number(one: Quoted) -> tuple[int, int]:
    return one.number, one.start


def _long(words: str) -> bool:
    """Whether it is long enough to be told again, and words rather than an address or code."""
    return len(_WORD.findall(words)) >= FEWEST and not _CODE.search(words)


def _may_be_one(one: Quoted, other: Quoted) -> bool:
    if any(_SAID_SO.search(each.around) or any(map(_BESIDE.search, each.beside)) for each in (one, other)):
        return False
    if _two_sources(one.around, other.around) or _two_dates(one, other):
        return False
    if not _marked(one) and not _marked(other) and not (_OWN.search(one.words) and _OWN.search(other.words)):
        return False
    names = [_DATE.sub(" ", each.speaker).casefold().strip() for each in (one, other)]
    if all(name not in _PRONOUNS for name in names):
        mine, theirs = (content(name) for name in names)
        if any(_ANOTHER.search(name) for name in names):
            return False
        return bool(mine & theirs) and _NUMBERED.findall(names[0]) == _NUMBERED.findall(names[1])
    shorter = min(len(_WORD.findall(each.words)) for each in (one, other))
    return shorter >= _LONG or one.passage is not other.passage


def _marked(one: Quoted) -> bool:
    """Whether marks stand around it: blocks without marks may be lists and clauses, if nobody speaks of himself."""
    return one.woven.text[one.start : one.start + 1] in "“‘\"«„'"


def _two_dates(one: Quoted, other: Quoted) -> bool:
    """Whether the sentences around give the words to two days or two years."""
    for form in (_DAY, _YEAR):
        mine, theirs = ({found[0] for found in form.finditer(each.around)} for each in (one, other))
        if mine and theirs and not mine & theirs:
            return True
    return False


def _two_sources(mine: str, theirs: str) -> bool:
    """Whether one names a document by its year, or a house by its number, and the other names another."""
    for form in (_TEXT_OF, _HOUSE):
        each = [{" ".join(found["which"].split()) for found in form.finditer(words)} for words in (mine, theirs)]
        if all(each) and not each[0] & each[1]:
            return True
    return False
