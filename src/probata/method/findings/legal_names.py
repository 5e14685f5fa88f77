"""Names and conclusions of law in a sentence that is adopted as a fact, or as the content of a law. English.

That a captain beat a deckhand is a fact, and that it was torture is what the fact is in law; that a decree asks for a
permit stands in the decree, and that it violates a right does not. The second of each needs a legal finding, which has
a matrix of elements (the house's method, section 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.record.span import TextSpan

_CRIME = (
    r"genocid(?:e|al\s+acts?)|crimes?\s+against\s+humanity|war\s+crimes?|(?:international|atrocity)\s+crimes?|"
    r"enforced\s+disappearances?|(?:forcibly|enforcedly)\s+disappeared|ethnic\s+cleansing|extermination|apartheid|"
    r"enslave(?:d|s|ment)|slavery|persecution|grave\s+breaches"
)
_NORM = (
    r"(?:rights?|freedoms?|libert(?:y|ies)|covenants?|conventions?|treat(?:y|ies)|charters?|constitution(?:al)?|statutes?|"
    r"protocols?|international|humanitarian|law|prohibitions?|ban\s+on|principles?|obligations?|dut(?:y|ies)|guarantees?|"
    r"standards?|articles?\s+\d+)"
)
_WORDS = r"(?:[\w'’-]+,?\s+){0,6}?"
_VIOLATES = (
    r"(?:violat(?:es?|ed|ing)|breach(?:es|ed|ing)?|infring(?:es?|ed|ing)|contraven(?:es?|ed|ing)|"
    r"(?:is|are|was|were|be|been)\s+(?:[\w-]+ly\s+)?(?:contrary\s+to|incompatible\s+with|inconsistent\s+with|"
    r"in\s+(?:[\w-]+\s+)?(?:breach|violation|contravention)\s+of|an?\s+(?:[\w-]+\s+){0,2}(?:breach|violation|infringement)\s+of))"
)
_CALLS = r"(?:constitut(?:es?|ed)|amount(?:s|ed)?\s+to|qualif(?:y|ies|ied)\s+as)"
_CONCLUDES = re.compile(
    rf"(?i)\b(?:{_VIOLATES}\s+{_WORDS}{_NORM}|{_CALLS}\s+{_WORDS}(?:{_CRIME}|torture|violations?\s+of))\b"
)
_NAMES = re.compile(rf"(?i)\b(?:{_CRIME})\b")
_TORTURED = re.compile(r"(?i)\btortur(?:e[ds]|ing)\b")
_OTHER_HALF = re.compile(r"(?i)\b(?:ill[-\s]?treat\w*|mistreat\w*|inhuman\w*|degrading)\b")
_HELD_BACK = re.compile(
    r"(?i)\b(?:may|might|could|would|likely|appears?|seems?|indicat\w+|suggest\w*|whether|if|possib\w+|potential\w*|alleg\w+|"
    r"accounts?|credib\w+|elements\s+of|question|risk|sa(?:y|ys|id)|told|claim\w*|wrote|declar\w+|according|descri\w+|report(?:s|ed)|"
    r"ruled|held\s+that|stated|den(?:y|ies|ied)|called|accus\w+|charg\w+|suspect\w*|prosecut\w+|convict\w+|acquitt\w+|"
    r"investigat\w+|tr(?:y|ied|ial|ials))\b"
)
_OF_LAW = re.compile(
    r"(?i)\b(?:defin\w+|prohibit\w*|forbid\w*|criminali[sz]\w+|punish\w*|punishable|penal\w*|outlaw\w*|bans?|banned|lists?|names?|"
    r"mentions?|jurisdiction|offences?|prevent\w*|protect\w*|against(?!\s+humanity)|law\s+on|definition|whoever|who(?:m|se)?\s+violat\w+)\b"
)
_NOT = re.compile(
    r"(?i)\b(?:not|never|no|nor|neither|nothing|nobody|none|cannot|without|\w+n['’]t)(?:\s+[\w'’-]+){0,4}\s+\Z"
)
_NO = re.compile(r"(?i)\s+no\b")
_SENTENCE = re.compile(r"[^.;]+[.;]?")


def tortured(text: str) -> Iterator[TextSpan]:
    """Where somebody "was tortured", without the other half of the term that the evidence bears whole."""
    for at, words in _sentences(text):
        if not _OTHER_HALF.search(words):
            yield from (_at(at, hit) for hit in _TORTURED.finditer(words) if _is_told(words, hit))


def concluded(text: str) -> Iterator[TextSpan]:
    """Where something is told to violate a right or a rule of law, or to amount to a crime or violation."""
    for at, words in _sentences(text):
        hits = (hit for hit in _CONCLUDES.finditer(words) if _is_told(words, hit) and not _NO.search(hit[0]))
        yield from (_at(at, hit) for hit in hits)


def named_as_crime(text: str) -> Iterator[TextSpan]:
    """Where facts are told by the name of an international crime, and no law or court is spoken of."""
    for at, words in _sentences(text):
        if not _OF_LAW.search(words):
            yield from (_at(at, hit) for hit in _NAMES.finditer(words) if _is_told(words, hit))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    return ((each.start(), each[0]) for each in _SENTENCE.finditer(text))


def _at(at: int, hit: re.Match[str]) -> TextSpan:
    return TextSpan(at + hit.start(), at + hit.end())


def _is_told(words: str, hit: re.Match[str]) -> bool:
    """Whether it is said without a reserve, affirmed, and as the inquiry's own."""
    before = words[: hit.start()]
    return not (_HELD_BACK.search(before) or _NOT.search(before))
