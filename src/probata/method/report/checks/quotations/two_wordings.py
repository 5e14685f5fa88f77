"""PB221: one quotation stands in two wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quotations.quoted import Quoted
from probata.method.report.claims.quotations.register import Text, pairs
from probata.method.report.claims.quotations.wordings import parted, retold
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
_TEXT_OF = re.compile(
    r"(?i)\b(?:decrees?|laws?|acts?|orders?|circulars?|directives?|rules|regulations?|contracts?|notices?|letters?|statements?|codes?)"
    r"\s+(?:of|no\.?|number|from|dated)\s+(?P<which>(?:\d{1,2}\s+\w+\s+\d{4}|[\w/-]*\d[\w/-]*|\w+\s+\d{4}))"
)
_EDITION = re.compile(
    r"(?i)\b(?:reports?|surveys?|reviews?|minutes|editions?|stud(?:y|ies)|returns?|polls?|letters?|statements?)\s+(?:(?:of|for|in|dated|from)\s+)?"
    r"(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?P<which>(?:19|20)\d\d)\b|\b(?P<year>(?:19|20)\d\d)\s+(?:report|survey|review|edition|study|poll)s?\b"
)
"""A text that comes out again and again, with its year."""
_LABELLED = re.compile(
    r"\b(?:Claim|Contract|Agreement|Schedule|Annex|Form|Option|Draft|Version|Loan|Lease|Policy|Series)\s+(?P<which>[A-Z\d]{1,2})\b"
)
_HOUSE = re.compile(r"(?i)\b(?:hostel|camp|school|house|prison|site|unit|block)\s+(?:no\.?\s*)?(?P<which>\d+)")
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:(?:On|In|By|At)\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTHS}\b"
    r"(?:\s+\d{1,2}(?!\d))?(?:,?\s+\d{4})?|\b(?:19|20)\d\d\b"
)
_FAR = 600
"""Letters before a quotation in which the text that it is taken from may be named."""
_NUMBERED = re.compile(r"\d+")
_ANOTHER = re.compile(r"\b(?:another|second|third|other)\b")
_PRONOUNS = frozenset({"he", "she", "they", "it", "one", "who", "another", ""})


_DAY = re.compile(rf"\b\d{{1,2}}\s+{_MONTHS}\s+\d{{4}}\b|\b{_MONTHS}\s+\d{{1,2}},\s+\d{{4}}\b")
_OWN = re.compile(r"\b(?:I|we|us|me|my|our)\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def run(bound: Bound) -> Iterator[Objection]:
    """At the later of the two, once a quotation."""
    seen: set[int] = set()
    done: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for later, earlier in pairs(bound):
        one, other = later.one, earlier.one
        pair = (later.wording.plain, earlier.wording.plain)
        if id(one) in seen or {pair, pair[::-1]} & done or not _may_be_one(one, other):
            continue
        places = parted(later.wording, earlier.wording) or _told_again(later, earlier)
        if places:
            seen.add(id(one))
            done.add(pair)
            message = f"This quotation has another wording {where(other.passage)}: “{places[1]}”."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _told_again(later: Text, earlier: Text) -> tuple[str, str] | None:
    """Whether one speaker, named in both places, is quoted with the same thing in other words."""
    one, other = later.one, earlier.one
    if "note" in (one.passage.kind, other.passage.kind) or one.passage is other.passage:
        return None  # titles of several works of one author
    names = [content(_DATE.sub(" ", each.speaker)) for each in (one, other)]
    both = bool(names[0] & names[1]) and not {one.speaker.casefold(), other.speaker.casefold()} & _PRONOUNS
    if (both and retold(one.words, other.words)) or _one_speech(later, earlier):
        return one.words, _short(other.words)
    return None


def _one_speech(later: Text, earlier: Text) -> bool:
    """Whether both are of what one person said on one day, and they share words without the one holding the other."""
    shared = len(later.wording.telling & earlier.wording.telling)
    fewer = min(len(later.wording.telling), len(earlier.wording.telling))
    return later.of_one_occasion(earlier) and _TWO <= shared < fewer <= shared * _THIRD


def _short(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _TOLD else f"{told[:_TOLD].rsplit(' ', 1)[0]} …"


def _may_be_one(one: Quoted, other: Quoted) -> bool:
    if any(_SAID_SO.search(each.around) or any(map(_BESIDE.search, each.beside)) for each in (one, other)):
        return False
    if _two_sources(one.around, other.around) or _two_dates(one, other):
        return False
    if not one.marked and not other.marked and not (_OWN.search(one.words) and _OWN.search(other.words)):
        return False
    names = [_DATE.sub(" ", each.speaker).casefold().strip() for each in (one, other)]
    if all(name not in _PRONOUNS for name in names):
        mine, theirs = (content(name) for name in names)
        if any(_ANOTHER.search(name) for name in names):
            return False
        return bool(mine & theirs) and _NUMBERED.findall(names[0]) == _NUMBERED.findall(names[1])
    shorter = min(len(_WORD.findall(each.words)) for each in (one, other))
    return shorter >= _LONG or one.passage is not other.passage


def _two_dates(one: Quoted, other: Quoted) -> bool:
    """Whether the sentences around give the words to two days or two years."""
    for form in (_DAY, _YEAR):
        mine, theirs = ({found[0] for found in form.finditer(each.around)} for each in (one, other))
        if mine and theirs and not mine & theirs:
            return True
    years = [_edition(each) for each in (one, other)]
    return all(years) and years[0] != years[1]


def _edition(one: Quoted) -> str:
    """The year of the text that its passage names last before the quotation: "TNS report 2011: ... It says “...”"."""
    found = list(_EDITION.finditer(one.woven.text[max(0, one.start - _FAR) : one.end]))
    before = [each for each in found if each.end() <= one.start - max(0, one.start - _FAR)]
    return (before[-1]["which"] or before[-1]["year"]) if before else ""


def _two_sources(mine: str, theirs: str) -> bool:
    """Whether one names a document by its year, or a house by its number, and the other names another."""
    for form in (_TEXT_OF, _HOUSE, _LABELLED):
        each = [{" ".join(found["which"].split()) for found in form.finditer(words)} for words in (mine, theirs)]
        if all(each) and not each[0] & each[1]:
            return True
    return False
