"""signed: what stands right behind a quotation and says whose words these are, or where they stand. English."""

from __future__ import annotations

import re

from probata.method.report.claims.quotations.speech import of_a_text, of_one_person, says
from probata.method.report.prose.woven import QUOTED

_SIGNED = re.compile(r"^\W{0,3}\s*(?:[—–―]|-{1,3}\s)\s*\w|^\W{0,3}[\[(]\s*\w")
"""A dash, or brackets, and what may be who spoke: "“...” – Former resident", "“...” (interview 12)"."""
_SIGNED_LINE = re.compile(r"^\W{0,3}\s*[-—–]\s?[A-Z]")
_LINE = 14
"""Words: no more stand on a line that says only whose words the quotation above or below are."""
_GOES_ON = re.compile(
    r"(?i)^\W*(?:(?:he|she|i|we)\b|with\s+(?:this|these)|(?:this|that|so|thus)\s+(?:is|was)\s+(?:how|what)|"
    r"(?:such|these|those|thus)\s+(?:were\s+)?(?:the\s+)?words?|(?:this|these|so|thus|such|with\s+this|"
    r"with\s+these)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:said|says|told|recalled|remembered|explained|spoke|wrote|answered|described|ended|begins?|began|go|"
    r"goes|went|ran|runs?)\b|"
    r"(?:[\w’'-]+\s+){0,5}?(?:said|says|added|told|recalled|remembered|explained|put\s+it|spoke|laughed|cried|"
    r"wept|wrote|paused|smiled|nodded)\b)"
)
_THIS = re.compile(r"^\W*(?:This|That|These|Those|So|Such|Thus)\b")
_CITED = re.compile(
    r"^\W{0,4}\d{1,3}(?=\W|$)|^[^\n]{0,120}?(?:\b[Ii]d\b|\b[Ii]bid\b|§|\bU\.\s?S\.|\bF\.\s?\d|\bv\.?\s+[A-Z]|"
    r"\bpp?\.\s?\d|"
    r"\bat\s+\[?\d{2,}|\bn\.\s?\d|\bparas?\b|\bsection\s+\d|\[\d+\])|^\W{0,3}[;:]\s*[A-Z][\w.’'&-]*\s+[A-Z]"
)
"""Behind a quotation: a note's number that was typed, or where it stands: "Id. at 210", "Burdick, 504 U.S. at 441"."""


def is_signed(rest: str) -> bool:
    """Whether the words behind it are no sentence, only whose words these are: "– Former resident", "(W-12)"."""
    line = rest.strip(' .,”"’\r\n').partition("\n")[0]
    short = 0 < len(line.split()) <= _LINE and line[:1].isupper() and not rest.rstrip().endswith((".", "!", "?", ":"))
    return bool(_SIGNED.match(rest) or _SIGNED_LINE.match(rest)) or (short and QUOTED not in line)


def begins_signed(words: str) -> bool:
    """Whether a sentence or a passage begins with a dash or brackets and what may be who spoke."""
    return bool(_SIGNED.match(words))


def is_a_line(words: str) -> bool:
    """Whether a passage of one sentence is a short line without an end, as a name below a quotation is."""
    return len(words.split()) <= _LINE and not words.rstrip().endswith((".", ":", "!", "?"))


def is_cited(rest: str) -> bool:
    """Whether a note's number or a place in a source stands behind: "Id. at 210"."""
    return bool(_CITED.search(rest))


def goes_on(words: str) -> bool:
    """Whether a sentence goes on with whoever spoke: "She laughed"."""
    return bool(_GOES_ON.search(words))


def is_told(words: str) -> bool:
    """Whether the sentence behind says who spoke: "This is how a guard put it", "She showed her hands"."""
    if QUOTED in words:
        return False
    told = _GOES_ON.search(words) or (_THIS.search(words) and (of_a_text(words) or says(words)))
    return bool(_SIGNED.match(words) or told or (of_one_person(words) and says(words)))
