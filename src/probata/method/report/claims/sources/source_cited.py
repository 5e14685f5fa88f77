"""source_cited: the source that a note cites: its kind and name, where they can be read. English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.claims.sources.papers import papers
from probata.method.report.claims.sources.source_words import GROUP, NAME, OF, OFFICE, PAPERS, STATISTICS, is_title
from probata.method.report.claims.sources.sourced import Kind, Named, named_as

_RELAYS = re.compile(
    r"(?i)\b(?:quot\w+|cit(?:ed|ing)|reported\s+(?:by|in)|reproduced|reprinted|referr\w+|relay\w*|as\s+told|"
    r"transmitted|annex\w*|see\s+also|cf|"
    r"compare|contrast|but\s+see|summari[sz]\w+|testimony\s+before|amend\w*|repeal\w*|pursuant|confirmed\s+by|ibid|"
    r"supra|op\.?\s?cit|"
    r"above|below|given\s+by|obtained\s+from|provided\s+by|shown\s+to|and\s+others)\b"
)
_INTERVIEWED = re.compile(
    r"(?i)\A\W*(?:(?:(?!published|press|media|television|radio|newspaper)[\w.’'-]+\s+){0,3}?interviews?|"
    r"conversations?|testimon(?:y|ies)|account|meeting|focus\s+group|witness(?=\s+\S*\d))\b"
    r"(?:\s+(?:\S+\s+)?(?:with|of|by)\s+(?P<who>[^,;.(\[]{2,70}))?"
)
_HEARD = re.compile(
    r"(?:\W*[^,;“”]{3,50},\s+){0,2}(?i:testimony|evidence|deposition)\s+(?:of|by)\s+(?P<who>(?:the|an?)\s+[a-z][^,;.(\[]{2,40})"
)
"""A person heard by somebody else: "Hearing of the ninth day, testimony of the pathologist"."""
_APPOSED = re.compile(r",\s+(?P<who>(?:an?|the|former|retired)\s+[a-z][^,;.(\[]{2,60})")
_HEADS = tuple(
    (kind, re.compile(rf"\A\W*(?:(?:[Ss]ee\s+)?(?:[Tt]he\s+)?)?(?:{form})"))
    for kind, form in (
        (Kind.STATISTICS, STATISTICS.replace("(?P<statistics>", "(?:")),
        (Kind.COURT, rf"(?:{NAME}\s+){{0,4}}(?:Court|Tribunal){OF}|[Jj]udge?ment|Case\s+(?:No\.?\s*)?\d"),
        (
            Kind.LAW,
            r"(?:[A-Z][\w-]*\s+){0,3}(?:Decree|Law|Act|Code|Ordinance|Regulations?|Order|Statute|Constitution|"
            r"Rules)\s+(?:No\b|of|on|\d|\()|"
            r"(?:[A-Z][\w-]*\s+){0,3}(?:Code|Act|Constitution|Law|Decree|Ordinance),\s+(?:art|sec|s\.|para|chap|"
            r"ch\.)|(?:[Aa]rt\.|[Aa]rticle|[Ss]ection)\s*\d|Official\s+Gazette",
        ),
        (Kind.PRESS, rf"(?:{NAME}\s+){{1,3}}(?:{PAPERS})\b|Radio\s+{NAME}"),
        (Kind.OFFICE, OFFICE.replace("(?P<office>", "(?:")),
        (Kind.GROUP, GROUP.replace("(?P<group>", "(?:")),
        (Kind.IMAGE, r"(?:[\w-]+\s+){0,3}(?:[Ii]mages?|[Ii]magery|[Pp]hotographs?|[Pp]hotos?|[Vv]ideo|[Ff]ootage)\b"),
    )
)
_FROM = re.compile(
    r"\A\W*(?:[Ww]ritten\s+)?(?:[Ll]etters?|[Rr]eply|[Rr]esponse|[Aa]nswer|[Ss]ubmission|[Ss]tatement|[Cc]omments|"
    r"[Cc]ommunication|"
    r"[Pp]ress\s+release|[Nn]ote\s+verbale|[Ee]-?mail|[Mm]emorandum|"
    r"[Ff]igures)\s+(?:of\s+\d{1,2}\s+\w+(?:\s+\d{4})?\s+)?(?:of|from|by)\s+(?:the\s+)?(?=[A-Z])"
)
"""What a paper of somebody is called before it says whose it is."""
_PRESS_TITLE = re.compile(rf"[”\"’'],?\s+(?:[Tt]he\s+)?(?P<press>(?:{NAME}\s+){{1,3}}(?:{PAPERS})\b)")


_PERIODICAL = re.compile(
    rf"\A\W*(?:[Tt]he\s+)?(?P<press>(?:{NAME}\s+){{1,2}}{NAME}),\s+\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}}(?:,\s+p\.?\s*\d+)?\W*\Z"
)
_RIDER = re.compile(r"[^A-Z\d“”\"]*\W*")
"""What stands behind a semicolon and is no source of its own: "in translation", "translated from the original"."""


def is_rider(words: str) -> bool:
    """Whether a part of a note only says more of the source before it."""
    return bool(_RIDER.fullmatch(words)) and not papers(words)


@lru_cache(maxsize=8192)
def source_cited(words: str) -> Named | None:
    """The one source that a note cites; None where it relays, refers to another note, or cannot be read."""
    if found := _INTERVIEWED.match(words) or _HEARD.match(words):
        beside = _APPOSED.match(words, found.end()) if found["who"] else None
        return named_as(Kind.PERSON, (found["who"] or "") + (f", {beside['who']}" if beside else ""), True, words)
    if _RELAYS.search(words):
        return None
    bare = _FROM.sub("", words, count=1)
    for kind, form in _HEADS:
        if head := form.match(bare):
            whole = words if kind in (Kind.LAW, Kind.IMAGE) else head[0]
            return named_as(kind, whole, False, words)
    title = _PRESS_TITLE.search(words) or _periodical(words)
    if title:
        return named_as(Kind.PRESS, title["press"], False, words)
    return Named(Kind.PAPER, words, frozenset(), False, words, papers(words)) if papers(words) else None


def alone(words: str) -> Named | None:
    """What a note cites, whether or not its kind can be read; None where it relays or refers to another note."""
    if found := source_cited(words):
        return found
    return None if _RELAYS.search(words) else Named(Kind.PAPER, "", frozenset(), False, words, papers(words))


def _periodical(words: str) -> re.Match[str] | None:
    found = _PERIODICAL.match(words)
    return found if found and is_title(found["press"]) else None
