"""What a sentence is about and whom it cites: its first noun phrase, "X: “...”", "citing a letter seen by"."""

from __future__ import annotations

import re

from probata.method.statements.content import Said
from probata.method.statements.cues import CUES
from probata.method.statements.grammar import LEADING, MASK, Grammar
from probata.record.span import TextSpan

_CAP = (
    r"(?!(?:The|An?|Its|His|Her|Their|He|She|It|They|We|I|In|On|At|But|And|While|When|If|As"
    r"|For)\b)[^\W\d_a-zà-öø-ÿ][\w’'-]*"
)
_LEAD = re.compile(
    rf"(?:(?:He|She|It|They|We|I)(?=\s)|(?:(?:The|An?|Its|His|Her|Their)\s+)?(?:(?:\d+-page|former|[a-z]+)\s+){{0,3}}?"
    rf"{_CAP}(?:(?:\s+(?:of|for|on|and|the|of the|de|van|al|bin))?\s+{_CAP})*(?:\s+(?:government|ministry|spokes\w+"
    rf"|office|authorities))?"
    r"|(?:The|An?|Its|His|Her|Their)\s+(?:[\w’'-]+\s+){0,3}?(?:report|assessment|study|review|audit|response|statement|letter"
    r"|ministry|office|government|commission|committee|board|council|court|company|union|police|army|service|agency"
    r"|spokes(?:man|woman|person)|ambassador|minister|president|judge|panel|inquiry|tribunal|party|group)\b(?![’'])"
    r"(?!\s+(?:report|office|board|committee|commission|court|council|party|group|union|response|statement|letter)\b)"
    rf"|(?:The|An?|Its|His|Her|Their)\s+(?:[\w’'-]+\s+){{0,2}}?[a-z][\w’'-]*?(?=\s+(?:\w+ed|\w+s|is|was|has|had|will"
    rf"|also|in|of|on|at|by|said)\b|,))"
)
_COLON = re.compile(
    rf"\s*((?:{_CAP})(?:\s+(?:{_CAP}|of|for|de|van|al|the)){{0,5}}|(?:The|An?)\s+[\w’' -]{{2,40}}):\s*({MASK}+)\W*"
)
_HANDLED = re.compile(r"\s*(?:RT\s+|[A-Z][\w’' -]{1,40}\()?(@\w+)\)?:\s*(\S.*?)[.\s]*", re.DOTALL)
"""A post passed on under its poster's handle: "RT @harbour: ..."."""
_CITING = re.compile(r",?\s*\b(?:citing|quoting|referring to|based on)\s+([^,;:.¤]+)")
_THROUGH = re.compile(
    r"\s+(?:(?:which|that)\s+(?:was|were|is|has been)\s+)?(?:seen|confirmed|obtained|reviewed|provided|leaked|shared"
    r"|received"
    r"|verified|read|described|passed on|relayed|signed|cited|quoted)\s+(?:by|to|in)\s+"
)


def lead(masked: str) -> TextSpan | None:
    """The noun phrase with which a sentence begins, behind "However," and "In a statement on Monday"."""
    at = 0
    while at < len(masked) and not masked[at].isalnum():
        at += 1
    skipped = LEADING.match(masked, at)
    if skipped and skipped.end() < len(masked):
        at = skipped.end()
    found = _LEAD.match(masked, at)
    return TextSpan(*found.span()) if found else None


def named_by_colon(masked: str) -> list[Said]:
    """ "Tavi Rood: “...”", as a list of one or none."""
    found = _COLON.fullmatch(masked) or _HANDLED.fullmatch(masked)
    if not found:
        return []
    subject, colon = TextSpan(*found.span(1)), TextSpan(found.end(1), found.end(1) + 1)
    return [Said(colon, CUES["say"], Grammar(subject), [TextSpan(*found.span(2))])]


def cited(masked: str, said: Said) -> list[TextSpan]:
    """Through whom a speaker has it: "the Courier, citing a letter seen by two diplomats, reported"."""
    if said.subject is None:
        return []
    if said.grammar.relay:
        return chain(masked, said.grammar.relay)
    low, high = sorted((said.subject.end, said.cue.start))
    found = _CITING.search(masked, low, max(high, low)) or _CITING.match(masked, max(said.cue.end, said.span.end))
    if not found:
        through = chain(masked, said.subject)
        return through[1:]
    return chain(masked, TextSpan(*found.span(1)))


def chain(masked: str, phrase: TextSpan) -> list[TextSpan]:
    """ "a letter seen by two diplomats" is known through the letter, and that through the diplomats."""
    pieces, at = [], phrase.start
    for found in _THROUGH.finditer(masked, phrase.start, phrase.end):
        pieces.append((at, found.start()))
        at = found.end()
    pieces.append((at, phrase.end))
    return [TextSpan(low, high) for low, high in pieces if high > low]
