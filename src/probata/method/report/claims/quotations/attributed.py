"""attributed: whether a passage, its sentences or those beside it show whose words stand in quotation marks. English.

Words that a sentence of the report takes in ("they wanted “to protect the mill”") are that sentence's own affair. Of
words that stand by themselves, or are a clause that nothing before takes in, it is shown by a speaker in the sentence
or beside it, the kind of text that is quoted, a name or a document close by, a source set behind the words, a row of
quotations that one sentence opens, a line that signs them. What names nobody ("somebody", "somewhere it was said")
shows nothing.
"""

from __future__ import annotations

import re

from probata.method.report.claims.quotations.in_sight import in_sight
from probata.method.report.claims.quotations.kinds_of_text import is_a_rule, of_a_kind
from probata.method.report.claims.quotations.nobody import CONJUNCT, of_nobody
from probata.method.report.claims.quotations.passages_beside import alone_in, of_oneself, told_beside
from probata.method.report.claims.quotations.quoted import Quoted
from probata.method.report.claims.quotations.signed import is_cited, is_signed, is_told
from probata.method.report.claims.quotations.speech import leads_on, of_a_body, of_a_text, of_one_person, says
from probata.method.report.model import Bound
from probata.method.report.prose.woven import QUOTED

_SOMEBODY_NEW = re.compile(r"(?i)^\W*(?:an?|one|another)\b")
_ROW_OF = re.compile(r"\b(?:and|or)\b|[^\w:]")
"""What stands between quotations that one colon opens."""
_IS_NAMED = re.compile(r"\s+(?!(?:and|but|so|while|because|when|until|yet)\b)[a-z]")
"""Behind words that end without a sign: they are the subject of the sentence, as a term or a sign is."""
_ENDED = re.compile(r"[.!?…,]\W*$")
_REACH = 3_000
"""Letters before a quotation in which somebody may have begun to tell of himself."""
_TYPED_NOTE = re.compile(r"(?:^|\n)\s*\d{1,3}\W*$")
_PREDICATE = re.compile(r"\W*(?:(?:in\s+order\s+|not\s+)?to|must|should|would|could|can|may|might|will|shall)\s+[a-z]")
"""Words that need the report's own for their subject."""
_SMALL = re.compile(r"[^\w\[]*(?:[a-z]|\[)")
"""How words begin that go on with a sentence; a letter in brackets was changed so that they do."""
_OPENS = re.compile(r"(?:^|[.!?:])\W*$")
_FREE = re.compile(r"(?i)(?:[,;—–]|\b(?:and|but|so|yet|while|whereas|because|when|where|since))\W*$")
"""What stands before words that no verb, noun or preposition of the report takes in: "and “nobody came back”"."""
_CLAUSE = 8
"""Words of a clause of its own; fewer can be a term or a slogan."""


def attributed(bound: Bound, one: Quoted) -> bool:
    """Whether anything shows whose words a quotation repeats, or of what kind of text they are."""
    vague = of_nobody(one)
    if in_sight(bound, one, own=not vague):
        return True
    return not vague and (_taken_in(one) or _innocent(one) or told_beside(bound, one))


def _taken_in(one: Quoted) -> bool:
    """Whether they stand inside a sentence of the report, which says what they are of."""
    lead = one.sides[0].replace(QUOTED, " ")
    if _FREE.search(lead) and len(one.words.split()) >= _CLAUSE and not _PREDICATE.match(one.words):
        return False
    return bool(_SMALL.match(one.words)) or not _OPENS.search(lead)


def _opened(one: Quoted) -> bool:
    """Whether a colon stands before it, with nothing but other quotations between."""
    opened = one.sides[0].rpartition(":")
    return bool(opened[1]) and not _ROW_OF.sub("", opened[2])


# The sentence that it stands in, and those beside it.


def _innocent(one: Quoted) -> bool:
    """Whether the passage shows whose words they are, or of what kind of text."""
    rest = one.woven.text[one.end :]
    lead = one.woven.text[: one.start].rstrip()
    if one.speaker or is_signed(rest) or _opened(one):
        return True
    if is_cited(rest) or _TYPED_NOTE.search(lead) or _in_a_row(one):
        return True
    return _in_its_sentence(one) or _beside(one) or (of_oneself(one) and _somebody_tells(one))


def _in_its_sentence(one: Quoted) -> bool:
    own, rest = one.around, one.sides[1]
    if says(own) or ((of_one_person(own) or of_a_body(own)) and of_oneself(one)):
        return True
    if _IS_NAMED.match(rest) and not _ENDED.search(one.words):
        return True
    near = CONJUNCT.split(rest)[0].replace(QUOTED, " ")
    return of_a_kind(near) or of_a_text(near) or is_a_rule(own, one.words)


def _in_a_row(one: Quoted) -> bool:
    """Whether other quotations stand in its sentence or right before: whoever is quoted there is quoted on."""
    if alone_in(one):
        return False  # the passage shows for none of them whose words they are
    return QUOTED in one.beside[0] or any(QUOTED in side for side in one.sides)


def _beside(one: Quoted) -> bool:
    before, behind = one.beside
    if leads_on(before) or of_one_person(before, with_it=f"{one.around} {behind}"):
        return True
    known = not _SOMEBODY_NEW.search(behind) and (of_one_person(behind) or of_a_body(behind))
    if of_oneself(one) and QUOTED not in behind and known:
        return True
    return is_told(behind) or is_a_rule(before, one.words)


def _somebody_tells(one: Quoted) -> bool:
    """Whether one person was telling before, in the passage: "Ms Harrow recalled her arrival. It was dark. ..."."""
    earlier = one.woven.text[max(0, one.start - _REACH) : one.start]
    first = re.split(r"(?<=[.!?])\s", earlier.strip(), maxsplit=1)[0]
    return says(first) and of_one_person(first)
