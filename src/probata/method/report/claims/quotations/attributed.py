"""attributed: whether a passage, its sentences or those beside it show whose words stand in quotation marks. English.

A speaker in the sentence or beside it, the kind of text that is quoted, a source set behind the words, a row of
quotations that one sentence opens, a line that signs them. What names nobody ("somebody", "somewhere it was said")
shows nothing.
"""

from __future__ import annotations

import re

from probata.method.report.claims.quotations.quoted import Quoted, quoted_in
from probata.method.report.claims.quotations.speech import leads_on, of_a_body, of_a_text, of_one_person, says
from probata.method.report.english.speaking import NAMED_PAST, SAID_PAST
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.woven import QUOTED

_OFFICIAL = re.compile(
    r"(?i)\b(?:recommend\w*|mandate\w*|resolv\w+|instruct\w*|direct(?:s|ed)|order(?:s|ed)?|recorded|contain\w*|named?|headed|marked|"
    r"stamped|inscribed|signs?|mean(?:s|t)?|means|expects?|require[sd]?|forbid\w*|prohibit\w*|criminali[sz]\w*|punish\w*|permit\w*|"
    r"allow(?:s|ed)?|guarantee\w*|stipulat\w+|obliges?|provisions?|articles?|arts?\.|decrees?|laws?|codes?|section|paragraphs?|paras?\.|"
    r"conventions?|covenants?|charters?|resolutions?|treat(?:y|ies)|constitutions?|statutes?|regulations?|protocols?|rules|directives?|"
    r"circulars?|declarations?|clauses?|contracts?|agreements?|tenders?|minutes|bulletins?|gazettes?|offen[cs]es?|crimes?|charge[sd]?|"
    r"indict\w*|accus\w+|convict\w*|sentenced|guilty|suspected|standards?|tests?|threshold|aims?|aimed|goals?|purposes?|intent\w*|"
    r"polic(?:y|ies)|plan(?:s|ned)?|programmes?|campaigns?|objectives?|criteri\w+|categor\w+|reasons?|grounds|forms?|lists?|listed|"
    r"registers?|registered|records?|files?|budget|doctrine|principles?|concepts?|notions?|definitions?|headings?|captions?|"
    r"headlines?|posters?|banners?|letters?|messages?|words?|terms?|phrases?|expressions?|slogans?|songs?|books?|films?|titles?|"
    r"labels?|speech(?:es)?|statements?|reports?|accounts?|interviews?|testimon\w+|notes|sentences?|cop(?:y|ied)|(?-i:Act|Bill)|documents?|questions?|answers?|replies|reply|views?|"
    r"opinions?|versions?|official\w*|amount(?:s|ed)?|that\s+is|i\.e|namely|scratched|carved|painted|engraved|printed|scrawled|graffiti|see|cf|proverbs?|notices?|posts|transcripts?|judgments?|verdicts?|e-?mails?|tweets?)\b"
)
"""In the clause that holds a quotation these say of what kind of text it is."""
_LAW = re.compile(
    r"(?i)\b(?:articles?|arts?\.|decrees?|laws?|codes?|section|conventions?|covenants?|charters?|resolutions?|treat(?:y|ies)|"
    r"constitutions?|statutes?|regulations?|protocols?|house\s+rules|directives?|circulars?|declarations?|provisions?|clauses?|"
    r"instructions?|contracts?|agreements?|tenders?|minutes|bulletins?|gazettes?|orders?)\b"
)
_RULES = re.compile(
    r"(?i)\b(?:shall|must|may|is\s+to|are\s+to|liable|prohibited|punish\w+|permitted|forbidden|entitled)\b"
)
_GOES_ON = re.compile(
    r"(?i)^\W*(?:(?:he|she|i|we)\b|with\s+(?:this|these)|(?:this|that|so|thus)\s+(?:is|was)\s+(?:how|what)|"
    r"(?:such|these|those|thus)\s+(?:were\s+)?(?:the\s+)?words?|(?:this|these|so|thus|such|with\s+this|with\s+these)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:said|says|told|recalled|remembered|explained|spoke|wrote|answered|described|ended|begins?|began|go|goes|went|ran|runs?)\b|"
    r"(?:[\w’'-]+\s+){0,5}?(?:said|says|added|told|recalled|remembered|explained|put\s+it|spoke|laughed|cried|wept|wrote|paused|smiled|nodded)\b)"
)
_SOMEBODY_NEW = re.compile(r"(?i)^\W*(?:an?|one|another)\b")
_THIS = re.compile(r"^\W*(?:This|That|These|Those|So|Such|Thus)\b")
_OURS = re.compile(r"^\W*(?:We|I)\b")
_SIGNED = re.compile(r"^\W{0,3}\s*(?:[—–―]|-{1,3}\s)\s*\w|^\W{0,3}[\[(]\s*\w")
"""A dash, or brackets, and what may be who spoke: "“...” – Former resident", "“...” (interview 12)"."""
_CONJUNCT = re.compile(r"[;—–]\s*|,?\s+\b(?:and|but|so|yet|while|whereas|until|because|where|when|since|or|then)\b\s*")
_CLAUSE_BEGINS = re.compile(
    r"(?i)(?:^|[;—–]|\b(?:and|but|so|yet|while|whereas|until|because|where|when|since|then|that|after|before|if))\W*$"
)
_PREPOSITION = re.compile(
    r"(?i)\b(?:as|of|for|to|in|with|from|(?<!\bthen\s)(?<!\blater\s)on|by|under|against|about|into|between|at|through)\W*$"
)
"""A term, a charge or a rule follows: "they presented it as “...”", "the right to “...”"."""
_ROW_OF = re.compile(r"\b(?:and|or)\b|[^\w:]")
"""What stands between quotations that one colon opens."""
_IS_NAMED = re.compile(r"\s+(?!(?:and|but|so|while|because|when|until|yet)\b)[a-z]")
"""Behind words that end without a sign: they are the subject of the sentence, as a term or a sign is."""
_ENDED = re.compile(r"[.!?…,]\W*$")
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_REACH = 3_000
"""Letters before a quotation in which somebody may have begun to tell of himself."""
_ROW = 12
"""Passages: so many quotations may stand below each other under one introduction."""
_LINE = 14
"""Words: no more stand on a line that says only whose words the quotation above or below are."""
_THEIR_OWN = re.compile(r"(?i)\b(?:I|we|us|me|my|our|myself|ourselves)\b")
_PRONOUN = re.compile(r"(?i)\b(?:he|she|his|her|him)\b")
_CITED = re.compile(
    r"^\W{0,4}\d{1,3}(?=\W|$)|^[^\n]{0,120}?(?:\b[Ii]d\b|\b[Ii]bid\b|§|\bU\.\s?S\.|\bF\.\s?\d|\bv\.?\s+[A-Z]|\bpp?\.\s?\d|"
    r"\bat\s+\[?\d{2,}|\bn\.\s?\d|\bparas?\b|\bsection\s+\d|\[\d+\])|^\W{0,3}[;:]\s*[A-Z][\w.’'&-]*\s+[A-Z]"
)
"""Behind a quotation: a note's number that was typed, or where it stands: "Id. at 210", "Burdick, 504 U.S. at 441"."""
_TYPED_NOTE = re.compile(r"(?:^|\n)\s*\d{1,3}\W*$")
_SIGNED_LINE = re.compile(r"^\W{0,3}\s*[-—–]\s?[A-Z]")
_FREE = re.compile(
    r"(?i)(?:^|[,;—–]|\b(?:is|was|were|are|be|been|and|but|so|yet|while|whereas|because|when|where|since))\W*$"
)
"""What stands before words that no verb, noun or preposition of the report takes in: "and “nobody came back”"."""
_SMALL_TO = re.compile(r"\W*(?:to|in\s+order\s+to|not\s+to)\s+[a-z]")
_LABEL = re.compile(r"\(?\w{1,4}\)\s*$")
_VAGUE = re.compile(
    rf"(?i)\b(?:somebody|someone|somewhere|an?\s+(?:voice|hand)|some\s+(?:people|voices)|"
    rf"it\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:{SAID_PAST})(?!\s+to\b)|"
    r"(?:bore|with|had|gave|without|lacked)\s+(?:neither|no|any|a)?\s*(?:name|date|signature|author)(?:\s+(?:n?or)\s+(?:an?\s+)?\w+)?|"
    r"nobody\s+knows\s+who)\b"
)
"""Words that say that somebody spoke and not who."""
_CALLED = re.compile(
    rf"(?i)\b(?:is|was|were|are|been|being)\s+(?:(?:once|often|later|widely|\w+ly)\s+)?(?:{NAMED_PAST})\s+(?:as\s+)?(?:an?\s+|the\s+)?\W*$"
)
"""A name is given, and nobody gives it: "was described as “...”"."""
_CRIED = re.compile(r"(?i)\b(?:shout|cri|cry|yell|scream|ask|call\w*\s+out|whisper)\w*")
_WHO = re.compile(
    r"(?i)\baccording\s+to\b|\bby\s+(?:the|an?|Mr|Ms|Mrs|Dr|(?-i:[A-Z]))|\b(?:he|she|they|we|I)\b|\bin\s+the\s+words\s+of\b|"
    r"\bin\s+[^,.;]{0,40}?\b(?:argument|submissions?|evidence|judgment|report|letter|paper|statement|decision|speech|interview)\b"
)


def attributed(bound: Bound, one: Quoted) -> bool:
    """Whether anything shows whose words a quotation repeats, or of what kind of text they are."""
    return not of_nobody(one) and (_innocent(one) or _told_beside(bound, one))


def of_nobody(one: Quoted) -> bool:
    """Whether its sentence says that somebody spoke and leaves out who: "somewhere it was called “...”"."""
    lead, rest = one.sides
    near = f"{_CONJUNCT.split(lead)[-1]} {_CONJUNCT.split(rest)[0]}"
    if not (_VAGUE.search(near) or _CALLED.search(lead)) or _CRIED.search(near) or _WHO.search(one.around):
        return False
    if _CITED.search(one.woven.text[one.end :]):
        return False
    known = of_one_person(one.around) or of_a_body(one.around)
    before = one.beside[0]
    return not known and not (says(before) and of_one_person(before))


def _opened(one: Quoted) -> bool:
    """Whether a colon stands before it, with nothing but other quotations between."""
    opened = one.sides[0].rpartition(":")
    return bool(opened[1]) and not _ROW_OF.sub("", opened[2])


def _signed(rest: str) -> bool:
    """Whether the words behind it are no sentence, only whose words these are: "– Former resident", "(W-12)"."""
    line = rest.strip(' .,”"’\r\n').partition("\n")[0]
    short = 0 < len(line.split()) <= _LINE and line[:1].isupper() and not rest.rstrip().endswith((".", "!", "?", ":"))
    return bool(_SIGNED.match(rest) or _SIGNED_LINE.match(rest)) or (short and QUOTED not in line)


# The sentence that it stands in, and those beside it.


def _innocent(one: Quoted) -> bool:
    """Whether the passage shows whose words they are, or of what kind of text."""
    rest = one.woven.text[one.end :]
    lead = one.woven.text[: one.start].rstrip()
    if one.speaker or _signed(rest) or _opened(one) or (lead.endswith("(") and rest.startswith(")")):
        return True
    if _CITED.search(rest) or _TYPED_NOTE.search(lead) or _governed(lead, one.words) or _in_a_row(one):
        return True
    return _in_its_sentence(one) or _beside(one) or (_first_person(one) and _somebody_tells(one))


def _in_its_sentence(one: Quoted) -> bool:
    own, words = one.around, one.words
    if says(own) or ((of_one_person(own) or of_a_body(own)) and (_first_person(one) or not _clause(one))):
        return True
    lead, rest = one.sides
    if _PREPOSITION.search(lead) or (not lead.strip() and _IS_NAMED.match(rest) and not _ENDED.search(words)):
        return True
    head, colon, _ = lead.rpartition(":")
    near = f"{head if colon else ''} {_CONJUNCT.split(lead)[-1]} {QUOTED} {_CONJUNCT.split(rest)[0]}".replace(
        QUOTED, " "
    )
    return bool(_OFFICIAL.search(near) or of_a_text(near) or (_LAW.search(own) and _RULES.search(words)))


def _governed(lead: str, words: str) -> bool:
    """Whether the report's own sentence takes the words in: what somebody argues, wants, calls a thing."""
    inside = bool(lead) and not re.search(r"[.!?:]\W*$", lead)
    return inside and (not _FREE.search(lead) or bool(_SMALL_TO.match(words) or _LABEL.search(lead)))


def _in_a_row(one: Quoted) -> bool:
    """Whether other quotations stand in its sentence or right before: whoever is quoted there is quoted on."""
    return QUOTED in one.beside[0] or any(QUOTED in side for side in one.sides)


def _clause(one: Quoted) -> bool:
    """Whether the quotation is a clause of its own, which no word before it governs."""
    return bool(_CLAUSE_BEGINS.search(one.sides[0]))


def _beside(one: Quoted) -> bool:
    before, behind = one.beside
    if leads_on(before) or of_one_person(before, with_it=f"{one.around} {behind}"):
        return True
    known = not _SOMEBODY_NEW.search(behind) and (of_one_person(behind) or of_a_body(behind))
    if _first_person(one) and QUOTED not in behind and known:
        return True
    return _is_told(behind) or bool(_LAW.search(before) and _RULES.search(one.words))


def _is_told(words: str) -> bool:
    """Whether the sentence behind says who spoke: "This is how a guard put it", "She showed her hands"."""
    if QUOTED in words:
        return False
    told = _GOES_ON.search(words) or (_THIS.search(words) and (of_a_text(words) or says(words)))
    return bool(_SIGNED.match(words) or told or (of_one_person(words) and says(words)))


def _first_person(one: Quoted) -> bool:
    return bool(_THEIR_OWN.search(one.words))


def _somebody_tells(one: Quoted) -> bool:
    """Whether one person was telling before, in the passage: "Ms Harrow recalled her arrival. It was dark. ..."."""
    earlier = one.woven.text[max(0, one.start - _REACH) : one.start]
    first = re.split(r"(?<=[.!?])\s", earlier.strip(), maxsplit=1)[0]
    return says(first) and of_one_person(first)


# The passages beside its own.


def _told_beside(bound: Bound, one: Quoted) -> bool:
    """Whether a quotation at the edge of its passage is told by the passage there: "She went on:"."""
    before = _above(bound, one.number)
    behind = bound.passages[one.number + 1] if one.number + 1 < len(bound.passages) else None
    alone = _alone(one)
    if (alone or one.passage.kind in ("quote", "item")) and any(map(_of_somebody, (before, behind))):
        return True
    if before and not one.beside[0].strip() and _leads_over(bound, before, one, alone=alone):
        return True
    beside = behind and not one.beside[1].strip() and behind.inside == one.passage.inside
    return bool(behind and beside and _prose(behind) and _told_after(behind, alone=alone))


def _alone(one: Quoted) -> bool:
    """Whether its passage says nothing but the quotation."""
    own = f"{one.around} {one.beside[0]} {one.beside[1]}"
    return not _TITLE_WORD.search(own.replace(QUOTED, " "))


def _of_somebody(passage: Passage | None) -> bool:
    """Whether a passage beside a block of quoted words tells of somebody, or quotes too."""
    if passage is None or not passage.sentences or passage.kind in ("note", "cell"):
        return False
    own = _of_others(passage.masked)
    return QUOTED in own or any(_speaks(each.printed, with_pronoun=True) for each in passage.sentences)


def _above(bound: Bound, number: int) -> Passage | None:
    """The passage above, a row of quotations without a word between passed over: the first of them is introduced."""
    first = max(0, number - _ROW)
    while number > first:
        number -= 1
        passage = bound.passages[number]
        if not quoted_in(bound, number) or _TITLE_WORD.search(_of_others(passage.masked).replace(QUOTED, " ")):
            return passage
    return None


def _of_others(words: str) -> str:
    """Words whose quotations are blanked."""
    return re.sub(r"[“«„\"][^”»“\"]*[”»“\"]|‘[^‘]*’(?!\w)", QUOTED, words)


def _leads_over(bound: Bound, before: Passage, one: Quoted, *, alone: bool) -> bool:
    """Whether the passage before leads to it: with a colon, in a list, or because somebody speaks there at its end."""
    words = before.sentences[-1].printed if before.sentences else ""
    if not _prose(before):
        return False
    if words.rstrip().endswith(":") or _unclosed(bound, one.number - 1):
        return True
    if one.passage.kind == "quote" or (alone and _first_person(one)):
        return any(_speaks(each.printed, with_pronoun=True) for each in before.sentences)
    return (alone or _first_person(one)) and _speaks(words)


def _speaks(words: str, *, with_pronoun: bool = False) -> bool:
    own = _of_others(words)
    return says(own) or of_one_person(own) or (with_pronoun and bool(_PRONOUN.search(own)))


def _unclosed(bound: Bound, number: int) -> bool:
    """Whether the passage before ends inside a quotation, which this one goes on with."""
    return any(not each.closed for each in quoted_in(bound, number))


def _told_after(behind: Passage, *, alone: bool) -> bool:
    words = behind.sentences[0].printed
    if _SIGNED.match(words) or (_GOES_ON.search(words) and not _OURS.search(words)):
        return True
    line = (
        len(words.split()) <= _LINE and len(behind.sentences) == 1 and not words.rstrip().endswith((".", ":", "!", "?"))
    )
    return alone and (line or (says(words) and of_one_person(words)))


def _prose(passage: Passage) -> bool:
    return bool(passage.sentences) and passage.kind not in ("heading", "note", "cell")
