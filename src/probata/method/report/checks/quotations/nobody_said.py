"""PB222: a quotation that nobody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quoted import Quoted, quoted
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.report.prose.woven import objection

CODE = "PB222"
WITHOUT_RECORDS = True
SAYS = "Words stand in quotation marks, and neither the text nor a note says whose they are."
WHY = """Words in marks are somebody's words. Where the sentence, its neighbours and the notes name nobody, a reader
takes them for a witness's or an official's as it suits, and nobody can look them up (the house's method, section 1, a
law of the house: every quotation leads to a place in an item or to an account). Single words, terms, titles, signs and
laws with their article are innocent. English only."""
BAD = (
    "The sheds had no windows. “The doors were locked from the outside every single night.” A road led to the shore.\n"
)
GOOD = "A woman who was held in a hostel said: {quote}`lamp`\n"
_NEXT = "Say who said it, or mark the note that names the place."
_FEWEST = 7
"""Words: fewer can be a term, a title or a slogan."""
_SAYING = re.compile(
    r"(?i)\b(?:said|sa(?:y|ys|ying)|told|tells?|stat(?:e|es|ed|ing)|statements?|declar\w+|announc\w+|wr(?:ote|ites?|iting|itten)|"
    r"repl(?:y|ies|ied)|answer\w*|insist\w*|claim\w*|expla\w+|admit\w*|acknowledg\w+|recall\w*|remember\w*|add(?:ed|s)|"
    r"complain\w*|argu\w+|assert\w*|maintain\w*|confirm\w*|testi\w+|recount\w*|warn\w*|shout\w*|report(?:ed|s|edly)|reads?|"
    r"reading|provides?|proclaim\w*|not(?:ed|es|ing)|ask(?:ed|s|ing)?|questions?|accord\w+\s+to|words?|quot\w+|describ\w+|"
    r"call(?:ed|s|ing)?|spoke\w*|speak\w*|speech|remark\w*|observ\w+|conclud\w+|stress\w*|emphasi\w+|order(?:ed|s)?|mention\w*|"
    r"urg\w+|request\w*|demand\w*|refer\w*|known|nam(?:ed|es)|titl\w+|entitl\w+|label\w*|term\w*|phras\w+|expressions?|"
    r"defin\w+|mean(?:s|ing)|slogans?|signs?|posters?|banners?|mottos?|headlines?|captions?|songs?|poems?|prayers?|books?|"
    r"films?|headings?|interview\w*|account|testimon\w+|letters?|messages?|e-?mails?|posts?|posted|tweet\w*|diar\w+|"
    r"verdicts?|judgments?|convict\w+|charg\w+|accus\w+|den(?:y|ies|ied)|view|opinion|thought|thinks?|so-called|found|finds|"
    r"held|ruled|mandate\w*|resolv\w+|instruct\w+|direct\w+|recommend\w*|contain\w*|records?|recorded|show(?:s|ed|n)?|stressed|"
    r"prais\w+|condemn\w+|dismiss\w+|reject\w+|laugh\w*|cri(?:ed|es)|whisper\w*|thank\w*|promis\w+|threaten\w*|plead\w*|beg\w*|"
    r"repeat\w*|recit\w+|sang|sing|chant\w*|whose|under|pursuant)\b"
)
_LAW = re.compile(
    r"(?i)\b(?:articles?|arts?\.|decrees?|laws?|codes?|sections?|sect?\.|paragraphs?|paras?\.|conventions?|covenants?|charters?|"
    r"resolutions?|treat(?:y|ies)|constitutions?|statutes?|regulations?|protocols?|rules?|standards?|principles?|directives?|"
    r"orders?|circulars?|polic(?:y|ies)|declarations?|provisions?|clauses?|instructions?|contracts?|agreements?|tenders?|"
    r"documents?|minutes|registers?|files?|notices?|forms?|plans?|guidelines?|bulletins?|gazettes?)\b"
)
_SOMEBODY = re.compile(
    rf"(?i)\b(?:{INTERVIEWEES}|{OCCUPATIONS}|he|she|i|we|us|me|my|mother|father|sister|brother|husband|wife|son|daughter|"
    r"minister|governor|president|ambassador|spokes\w+|ministry|government|authorit(?:y|ies)|wom[ae]n|m[ae]n|girl|boy|"
    r"child(?:ren)?|person|survivor|detainee|prisoner|inmate|villager|resident|neighbou?r|activist|leader|member|worker|"
    r"campaigner|expert|diplomat|relative|famil(?:y|ies))s?\b"
)
_NAMED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|General|Colonel|Captain|Judge|Minister)\.?\s+[A-Z]|\b[A-Z][a-z]+\s+[A-Z][a-z]+\b"
)
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CODE = re.compile(r"https?:|www\.|[={}\\_;()]|\w/\w+/\w")
"""Addresses and code, which nobody says."""
_REACH = 3_000
"""Letters before a quotation in which somebody may have begun to tell."""
_OVER = re.compile(r":\s*$")
_TELLING = re.compile(r"(?i)\b(?:recall|describ|told|said|remember|recount|testif|explain|relat|spoke)\w*\b")
_THEIR_OWN = re.compile(r"(?i)\b(?:I|we|us|me|my|our|they|them|he|she|him|her)\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Every long quotation in a paragraph, list or note of its own prose for which nobody is in sight."""
    for one in quoted(bound):
        if _judged(one) and not _innocent(one) and not _told_beside(bound, one):
            message = "These words stand in quotation marks, and nothing here says whose they are."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _judged(one: Quoted) -> bool:
    return one.closed and not one.bound and not one.noted and one.passage.kind in ("paragraph", "item") and _long(one)


def _long(one: Quoted) -> bool:
    """Whether it is too long for a term, and no title, whose words begin with capitals."""
    words = _TITLE_WORD.findall(one.words)
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    return (
        len(words) >= _FEWEST and not _CODE.search(one.words) and capitals * 2 <= sum(len(word) > 3 for word in words)
    )


def _innocent(one: Quoted) -> bool:
    if one.speaker or any(_shows(words) for words in (one.around, *one.beside)):
        return True
    earlier = one.woven.text[max(0, one.start - _REACH) : one.start]
    return bool(_THEIR_OWN.search(one.words)) and bool(_TELLING.search(earlier))


def _shows(words: str) -> bool:
    return any(form.search(words) for form in (_SAYING, _LAW, _SOMEBODY, _NAMED))


def _told_beside(bound: Bound, one: Quoted) -> bool:
    """Whether a quotation at the edge of its passage is told by the passage there: "She went on:"."""
    before = bound.passages[one.number - 1] if one.number else None
    behind = bound.passages[one.number + 1] if one.number + 1 < len(bound.passages) else None
    if before and not one.beside[0] and _edge(before, -1):
        return True
    return bool(behind and not one.beside[1] and behind.inside == one.passage.inside and _edge(behind, 0))


def _edge(passage: Passage, sentence: int) -> bool:
    if not passage.sentences or passage.kind in ("heading", "note", "cell"):
        return False
    words = passage.sentences[sentence].printed
    return bool(passage.notes) or bool(_OVER.search(words)) or _shows(words)
