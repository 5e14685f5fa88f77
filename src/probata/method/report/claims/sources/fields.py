"""fields: single fields of a source, read alike from a sentence and from its note: author, number, code, page. English.

Compared field by field; a field that only one of them has proves nothing. A law that repeals another, and a witness
who is told of, are not the source of a sentence: what stands beside decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.reading.cited import citations
from probata.method.report.claims.sources.papers import name_words
from probata.method.report.claims.sources.source_fit import near_trades
from probata.method.report.english.small_words import words as listed

_PAPER = (
    r"(?:letters?|repl(?:y|ies)|responses?|answers?|submissions?|statements?|communiqu[eé]s?|press\s+releases?|notes?\s+verbales?|"
    r"memorand(?:um|a)|comments|e-?mails?|circulars?|messages?)"
)
_NAME = r"[A-Z][\w’'.&-]*(?:\s+(?:(?:of|for|and|the|de)\s+){0,2}[A-Z][\w’'&-]*){0,6}"
_DATE = r"(?:\s*,?\s*(?:of|dated|on)\s+(?:the\s+)?[\w ,]{3,22}?\d{4},?|\s+of\s+[A-Z]?\w+\s+\w+)?"
_MONTHS = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
_BY = re.compile(
    rf"(?:\A|[.;,]\s+)(?:[\w-]+\s+){{0,2}}(?i:{_PAPER}){_DATE}\s+(?:from|of|by)\s+(?:the\s+)?{_MONTHS}(?P<who>{_NAME})"
    rf"|\A(?:The\s+)?(?P<owner>{_NAME}),\s+(?i:(?:written\s+)?{_PAPER})\b"
)
"""How a note says whose paper it cites."""
_IN_ITS = re.compile(
    rf"\b(?i:in)\s+(?i:its|their|a|an|the|his|her)\s+(?:[\w-]+\s+){{0,3}}?(?i:{_PAPER})(?:\s+(?:of|dated|to|on)\s+[^;.]{{3,50}}?)?,\s+"
    rf"(?:the\s+)?{_MONTHS}(?P<who>{_NAME})|"
    rf"(?:\A|[;,]\s+)(?:[Tt]he\s+)?{_MONTHS}(?P<owner>{_NAME})(?:['’]s?\s+(?i:(?:[\w-]+\s+){{0,2}}{_PAPER})|\s+(?:replied|answered|responded)\b|"
    rf"\s+\w+(?:\s+\w+)?\s+in\s+(?:its|a|their)\s+(?:[\w-]+\s+){{0,2}}(?i:{_PAPER})\b)"
)
_STATE = re.compile(
    r"(?i)\b(?:government|state|authorit\w+|republic|permanent\s+mission|embassy|president|council\s+of\s+ministers)\b"
)
_NUMBERED = re.compile(
    r"(?i)\b(?P<noun>decisions?|resolutions?|decrees?|laws?|orders?|acts?|cases?|files?|directives?|circulars?|permits?|licen[cs]es?|"
    r"contracts?|invoices?|exhibits?|regulations?|ordinances?|complaints?|petitions?|notices?|documents?|dossiers?|inspections?|"
    r"reports?|certificates?|warrants?|tickets?|communications?)\s+"
    r"(?:(?:no\.?|nos\.?|number|#)\s*)?(?P<id>(?-i:[A-Z]{1,4})?[-/ ]?\d[\w/-]*(?:\.\d+)*)(?![\w/])"
)
_MONTH = re.compile(r"\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_CHANGES = re.compile(
    r"(?i)\b(?:amend\w*|repeal\w*|replac\w*|supersed\w*|revok\w*|annul\w*|under|pursuant|implement\w*|based\s+on|extend\w*|overturn\w*|"
    r"quash\w*|appeal\w*|follow\w*|refer\w*|quot\w*|cit(?:es?|ed|ing))\b"
)
"""What one numbered paper does to another, or where the other is its ground."""
_CODE = r"(?P<code>(?-i:[A-Z]{1,3})[-–. ]?\d{1,4}|\d{1,4})(?![\d/–-]|\.\d)"
_SAYS = (
    r"(?:said|says|told|testified|recalled|recalls|remembered|explained|added|replied|described|stated|reported|put|"
    r"recounted|confirmed|estimated)"
)
_SPEAKS = re.compile(
    r"(?i)\b(?:witness|interviewee|interview|source|informant|participant|respondent|survivor|detainee|resident|no\.)\s+"
    rf"(?:no\.?\s+)?{_CODE}"
    rf"(?=\s*,?\s+(?:(?:also|later|then|who|an?|[\w\s]{{0,30}},)\s+)*{_SAYS}\b)|"
    r"\b(?:according\s+to|told\s+by|as)\s+(?:witness|interviewee|interview|source|participant|respondent)\s+(?:no\.?\s+)?"
    rf"{_CODE.replace('?P<code>', '?P<led>')}"
)
_NOTED_CODE = re.compile(
    rf"(?i)\A\W*(?:\w+\s+){{0,2}}?(?:interviews?|testimony|statement|account|conversation|witness)\b(?:\s+(?:with|of|by|no\.?|number))*"
    rf"(?:\s+(?:witness|interviewee|source|participant|respondent|survivor|detainee|resident))?\s+(?:no\.?\s+)?{_CODE}"
)
_PAGE = re.compile(r"(?i)\b(?P<kind>pages?|pp?\.)\s*(?P<from>\d{1,4})(?:\s*(?:–|-|to|and)\s*(?P<to>\d{1,4}))?")
_ON_PAGE = re.compile(r"(?i)\b(?:on|at)\s+(?P<kind>page|p\.)\s*(?P<from>\d{1,4})(?!\s*(?:–|-|to|and|,)\s*\d)")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """All notes of a report, and all of its other passages: the texts in which a field would fit."""

    notes: str
    body: str


def other_field(words: str, note: str, others: Elsewhere, passage: str) -> str:
    """The field in which a sentence and its only note differ (number, code, page, author, person); "" for none.

    A number or an author that stands nowhere else in the report may be another name of the same; nothing is said then.
    """
    if len(citations(note)) > 1:
        return ""
    if _other_number(words, note, others):
        return "number"
    if _other_code(words, note):
        return "code"
    if _other_page(words, note):
        return "page"
    if _other_author(words, note, others):
        return "author"
    return "person" if _other_role(words, note, others, passage) else ""


_ROLE = (
    r"(?i:an?|one|another|the)\s+(?:(?:former|retired|young|old|senior|local|second|third|[\w-]+ed|[\w-]+ing)\s+)*"
    r"(?P<who>(?:[a-z-]+\s+){0,2}?[a-z]{4,})"
)
_TELLS = re.compile(
    rf"(?:\A|[,;:]\s+|\b(?:and|but|as)\s+){_ROLE}(?:\s+(?:in|from|of|at|who|whose)\b[^,;.“”]{{0,50}}?)?,?\s+{_SAYS}\b"
)
_WITH = re.compile(
    rf"\A\W*(?:[\w’'-]+\s+){{0,2}}?(?i:interviews?|conversation|testimony|account|evidence)\s+(?:with|of|by)\s+"
    rf"(?:[^,;]{{1,40}},\s+)?{_ROLE}(?=\s*(?:[,;.(]|\Z|\s(?:in|from|of|at|who|whose|near|on|by)\b))"
)
_ANYBODY = listed("""
woman man person people witness witnesses interviewee survivor resident relative member victim source official worker
employee refugee detainee prisoner inmate villager neighbour neighbor mother father widow widower brother sister son
daughter wife husband uncle aunt grandmother grandfather parent couple family representative spokesman spokeswoman
spokesperson officer director manager head chief leader expert participant respondent speaker author elder tenant owner
employer local pensioner passenger visitor bystander activist minister inspector colleague friend guest patient client
customer leaders officials staff group report letter paper statement document text record minutes note judge court
""")
"""Words for a person that say nothing of what he or she does, and papers that speak."""


def _other_role(words: str, note: str, others: Elsewhere, passage: str) -> bool:
    """Whether one worker speaks in the words, and the note hears another, of whom the report tells elsewhere."""
    said, noted = _TELLS.search(words), _WITH.match(note)
    if not said or not noted:
        return False
    one, other = said["who"].split()[-1].casefold(), noted["who"].split()[-1].casefold()
    if {one, other} & _ANYBODY or one.endswith(other) or other.endswith(one) or one in note.casefold():
        return False
    told = re.compile(rf"\b(?:an?|the|one|another)\s+(?:[\w-]+\s+)?{re.escape(other)}\b", re.IGNORECASE)
    return not near_trades(one, other) and other not in passage.casefold() and bool(told.search(others.body))


@lru_cache(maxsize=8192)
def numbers_of(words: str) -> frozenset[tuple[str, str]]:
    """The numbered papers that words name: ("decision", "7/31")."""
    found = [one for one in _NUMBERED.finditer(words) if not _MONTH.match(words, one.end())]
    each = ((one["noun"].casefold().removesuffix("s"), re.sub(r"[\s-]", "", one["id"])) for one in found)
    return frozenset((noun, number) for noun, number in each if not re.fullmatch(r"(?:19|20)\d\d", number))


def _other_number(words: str, note: str, others: Elsewhere) -> bool:
    mine, noted = numbers_of(words), numbers_of(note)
    nouns = {noun for noun, _ in mine} & {noun for noun, _ in noted}
    if len(nouns) != 1 or _CHANGES.search(words) or _CHANGES.search(note):
        return False
    (noun,) = nouns
    said, cited = ({number for other, number in each if other == noun} for each in (mine, noted))
    if len(said) != 1 or said & cited:
        return False
    fits_note, fits_words = (
        {number for other, number in numbers_of(text) if other == noun} for text in (others.notes, others.body)
    )
    return said <= fits_note or cited <= fits_words


def _other_code(words: str, note: str) -> bool:
    """Whether one coded person speaks in the words, and the note is on another: S-19 and S-12."""
    said = {one["code"] or one["led"] for one in _SPEAKS.finditer(words)}
    noted = _NOTED_CODE.match(note)
    if len(said) != 1 or not noted:
        return False
    one, other = (re.sub(r"[\s.–-]", "", each).casefold() for each in (*said, noted["code"]))
    return one != other and one.isdigit() == other.isdigit()


def _other_page(words: str, note: str) -> bool:
    said, noted = list(_ON_PAGE.finditer(words)), list(_PAGE.finditer(note))
    if len(said) != 1 or len(noted) != 1 or re.search(r"\d\s*(?:,|and|f+\b)\s*\d?", note[noted[0].end() - 1 :][:6]):
        return False
    low, page = int(noted[0]["from"]), int(said[0]["from"])
    high = noted[0]["to"] or str(low)
    full = int(str(low)[: len(str(low)) - len(high)] + high)  # "240–3"
    return not low <= page <= full


def author_noted(note: str) -> str:
    """Whose paper a note cites; "" where it does not say."""
    found = _BY.search(note)
    return (found["who"] or found["owner"]) if found else ""


def author_told(words: str) -> str:
    """Whose paper a sentence rests on, in its own words: "In its reply of 11 March, the Ministry of Labour ..."."""
    found = _IN_ITS.search(words)
    return (found["who"] or found["owner"]) if found else ""


def _other_author(words: str, note: str, others: Elsewhere) -> bool:
    told, noted = author_told(words), author_noted(note)
    if not told or not noted or _STATE.search(told) or _STATE.search(noted):
        return False
    mine, theirs = _of_name(told), _of_name(noted)
    if not mine or not theirs or mine & theirs or _initials(told, noted) or _initials(noted, told):
        return False
    return not mine & name_words(note) and all(one in others.body.casefold() for one in theirs)


_ANY = name_words(
    "Ministry Department Office Company Association Council Committee Union Agency Authority Mr Mrs Ms Dr Permanent"
)


def _of_name(words: str) -> frozenset[str]:
    return name_words(words) - _ANY


def _initials(short: str, long: str) -> bool:
    letters = "".join(one[0] for one in long.split() if one[0].isupper())
    return short.replace(".", "") == letters
