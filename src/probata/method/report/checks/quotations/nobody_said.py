"""PB222: a quotation that nobody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.cited import marks
from probata.method.report.claims.quoted import Quoted, quoted
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.report.prose.woven import QUOTED, objection

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
_FEWEST, _WHOLE, _WOVEN_IN = 6, 3, 8
"""Words: fewer can be a term or a slogan; enough for one that is a sentence by itself; enough in the middle of one."""
_SAYING = re.compile(
    r"(?i)\b(?:said|sa(?:y|ys|ying)|told|tells?|stat(?:e|es|ed|ing)|statements?|declar\w+|announc\w+|wr(?:ote|ites?|iting|itten)|"
    r"repl(?:y|ies|ied)|answer\w*|insist\w*|claim\w*|expla\w+|admit\w*|acknowledg\w+|recall\w*|remember\w*|add(?:ed|s)|"
    r"complain\w*|argu\w+|assert\w*|maintain\w*|confirm\w*|testi\w+|recount\w*|warn\w*|shout\w*|report(?:ed|s|edly)|reads?|"
    r"reading|provides?|proclaim\w*|not(?:ed|es|ing)\s+that|ask(?:ed|s|ing)?|questions?|accord\w+\s+to|words?|quot(?:e[sd]?|ing|ations?)|describ\w+|"
    r"call(?:ed|s|ing)?|spoke\w*|speak\w*|speech|remark\w*|conclud\w+|stress\w*|emphasi\w+|mention\w*|put\s+it|"
    r"urg\w+|demand\w*|refer\w*|known\s+as|titl\w+|entitl\w+|label\w*|term\w*|phras\w+|expressions?|relat(?:e[ds]?|ing)|"
    r"defin\w+|meaning|slogans?|posters?|banners?|mottos?|headlines?|captions?|songs?|poems?|prayers?|proverbs?|rumou?rs?|"
    r"headings?|interview\w*|accounts?|testimon\w+|letters?|messages?|e-?mails?|posts|posted\s+online|tweet\w*|diar\w+|"
    r"verdicts?|judgments?|accus\w+|den(?:y|ies|ied)|view|opinion|thought|thinks?|so-called|found\s+that|held\s+that|ruled|"
    r"laugh\w*|cri(?:ed|es)|whisper\w*|thank\w*|promis\w+|threaten\w*|plead\w*|beg(?:ged|s)?|voices?|transcripts?|recording|"
    r"repeat\w*|recit\w+|sang|sing|chant\w*|heard|hear|notices?|inscription|under\s+the\s+(?:name|title|heading))\b"
)
_IN_IT = re.compile(
    r"(?i)\b(?:recommend\w*|mandate\w*|resolv\w+|instruct\w+|direct(?:s|ed)|order(?:s|ed)?|records?|recorded|contain\w*|named?|book|films?|"
    r"signs?|mean(?:s|t)?|expects?|require[sd]?|forbid\w*|prohibit\w*|provision|means)\b"
)
"""In the sentence itself these, too, say where words stand."""
_LAW = re.compile(
    r"(?i)\b(?:articles?|arts?\.|decrees?|laws?|codes?|section|paragraphs?|paras?\.|conventions?|covenants?|charters?|"
    r"resolutions?|treat(?:y|ies)|constitutions?|statutes?|regulations?|protocols?|house\s+rules|directives?|"
    r"circulars?|declarations?|provisions?|clauses?|instructions?|contracts?|agreements?|tenders?|minutes|bulletins?|gazettes?)\b"
)
_RULES = re.compile(r"(?i)\b(?:shall|must|may|is\s+to|are\s+to|be|liable|prohibited|punish\w+|nobody|no\s+one)\b")
_ONE_PERSON = re.compile(
    rf"^(?:[^,.;]{{0,40}},\s+)?(?i:(?:an?|one|another|his|her|the)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{INTERVIEWEES}|{OCCUPATIONS}|mother|father|sister|"
    r"brother|husband|wife|son|daughter|minister|governor|president|ambassador|spokes\w+|ministry|government|woman|man|girl|boy|"
    r"child|person|survivor|detainee|prisoner|inmate|villager|resident|neighbou?r|activist|leader|member|worker|foreman|director|"
    r"campaigner|expert|diplomat|relative|widow\w*|guard|elder|chief))\b(?![’'])|^\W*(?:He|She|I|We)\b"
)
_NAMED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|General|Colonel|Captain|Judge|Minister|Governor|President|Director|Mayor)\.?\s+[A-Z]|^\W*[A-Z]\.\s?[A-Z]?\."
)
_GOES_ON = re.compile(
    r"(?i)^\W*(?:(?:he|she|i|we)\b|with\s+(?:this|these)|(?:this|that|so)\s+(?:is|was)\s+(?:how|what)|(?:such|these|those|thus)\s+(?:were\s+)?(?:the\s+)?words?|"
    r"(?:[\w’'-]+\s+){0,5}?(?:said|says|added|told|recalled|remembered|explained|put\s+it|spoke|laughed|cried|wrote)\b)"
)
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CODE = re.compile(r"https?:|www\.|[={}\\_;()]|\w/\w+/\w")
"""Addresses and code, which nobody says."""
_OVER = re.compile(r":\s*$")
_SENTENCE = re.compile(r"^[A-Z].*[.!?…]\W*$", re.DOTALL)
_REACH = 3_000
"""Letters before a quotation in which somebody may have begun to tell of himself."""
_TELLING = re.compile(r"(?i)\b(?:recall|describ|told|said|remember|recount|testif|explain|relat|spoke)\w*\b")
_THEIR_OWN = re.compile(r"(?i)\b(?:I|we|us|me|my|our|myself|ourselves)\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation in a paragraph, list or note of its own prose for which nobody is in sight."""
    for one in quoted(bound):
        if _judged(one) and not _noted(bound, one) and not _innocent(one) and not _told_beside(bound, one):
            message = "These words stand in quotation marks, and nothing here says whose they are."
            yield objection(CODE, one.at(bound), message, _NEXT, one.passage)


def _judged(one: Quoted) -> bool:
    return one.closed and not one.bound and one.passage.kind in ("paragraph", "item") and _long(one)


def _alone(one: Quoted) -> bool:
    """Whether the quotation is the whole sentence, and a sentence itself."""
    return not _TITLE_WORD.search(one.around.replace(QUOTED, " ")) and bool(_SENTENCE.match(one.words.strip()))


def _long(one: Quoted) -> bool:
    """Whether it is too long for a term, and no title, whose words begin with capitals."""
    words = _TITLE_WORD.findall(one.words)
    long = [word for word in words if len(word) > 3]
    fewest = _WHOLE if _alone(one) else _FEWEST if one.words[:1].isupper() else _WOVEN_IN
    return (
        len(words) >= fewest
        and not _CODE.search(one.words)
        and sum(word[0].isupper() for word in long) * 2 <= len(long) + 1
    )


def _noted(bound: Bound, one: Quoted) -> bool:
    """Whether a note is marked behind it in its passage, or a place is cited there."""
    if not one.noted or not one.passage.notes:
        return one.noted
    at = one.at(bound)
    inside = (mark.at for mark in marks(bound) if mark.at.file == at.file)
    return any(at.start <= mark.start <= one.passage.at.end for mark in inside)


def _innocent(one: Quoted) -> bool:
    own = one.around.replace(QUOTED, " ")
    if (
        one.speaker
        or any(form.search(own) for form in (_SAYING, _IN_IT, _LAW, _NAMED))
        or _ONE_PERSON.search(own.strip())
    ):
        return True
    if one.woven.text[: one.start].rstrip().endswith(":"):
        return True
    before, behind = one.beside
    if QUOTED in before and not _TITLE_WORD.search(before.replace(QUOTED, " ")):
        return True  # one of a row of quotations, which the first introduces
    if _tells(before) or _is_told(behind) or (_LAW.search(before) and _RULES.search(one.words)):
        return True
    return bool(_THEIR_OWN.search(one.words)) and _somebody_tells(one)


def _tells(words: str) -> bool:
    """Whether the sentence before leads to a quotation: somebody speaks there, or one person is in its focus."""
    return bool(
        _OVER.search(words) or _SAYING.search(words) or _ONE_PERSON.search(words.strip()) or _NAMED.search(words)
    )


def _is_told(words: str) -> bool:
    """Whether the sentence behind says who spoke: "This is how a guard put it", "She showed her hands"."""
    if QUOTED in words:
        return False
    return bool(_GOES_ON.search(words) or (_ONE_PERSON.search(words.strip()) and _SAYING.search(words)))


def _somebody_tells(one: Quoted) -> bool:
    """Whether one person was telling before, in the passage: "Ms Harrow recalled her arrival. It was dark. ..."."""
    earlier = one.woven.text[max(0, one.start - _REACH) : one.start]
    first = re.split(r"(?<=[.!?])\s", earlier.strip(), maxsplit=1)[0]
    return bool(_TELLING.search(first)) and bool(_ONE_PERSON.search(first) or _NAMED.search(first))


def _told_beside(bound: Bound, one: Quoted) -> bool:
    """Whether a quotation at the edge of its passage is told by the passage there: "She went on:"."""
    before = bound.passages[one.number - 1] if one.number else None
    behind = bound.passages[one.number + 1] if one.number + 1 < len(bound.passages) else None
    if before and not one.beside[0].strip() and _edge(before, -1):
        return True
    return bool(behind and not one.beside[1].strip() and behind.inside == one.passage.inside and _edge(behind, 0))


def _edge(passage: Passage, sentence: int) -> bool:
    if not passage.sentences or passage.kind in ("heading", "note", "cell"):
        return False
    words = passage.sentences[sentence].printed
    if not sentence:
        return bool(_is_told(words) or _SAYING.search(words))
    return _tells(words)
