"""sourced: what a sentence names as its source, and what a note cites: kind and name of both, where they can be read.

English. A sentence names a source where somebody speaks ("a nurse recalled", "said one retired teacher"), where a paper
speaks ("Article 7 of the decree forbids", "the yearbook gives", "in its judgment ... the court held"), or where
something is seen on a picture. What is read on neither side is no source here, and nobody judges it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from probata.method.report.claims.sources.papers import Paper, name_words, papers, papers_named
from probata.method.report.claims.sources.source_words import (
    COURT,
    GROUP,
    IMAGE,
    LAW,
    NAME,
    OFFICE,
    PERSON,
    PRESS,
    STATISTICS,
    TRADES,
    is_title,
)
from probata.method.report.english.small_words import words as listed


class Kind(StrEnum):
    """What kind of source."""

    PERSON = "an interview"
    LAW = "a law"
    COURT = "a court"
    OFFICE = "a public body"
    GROUP = "an organisation"
    PRESS = "a newspaper or broadcaster"
    STATISTICS = "statistics"
    IMAGE = "an image"
    PAPER = "a paper"


@dataclass(frozen=True, slots=True)
class Named:
    """One source.

    Attributes:
        words: as written; ``text`` the whole sentence or citation.
        keys: what tells it from others of its kind.
        told_us: whether it spoke to the inquiry.
        papers: the kinds of paper that it is or may be; of a note, all that the note names.
        owner: of a paper, whose it is; empty where that is not said.
    """

    kind: Kind
    words: str
    keys: frozenset[str]
    told_us: bool = False
    text: str = ""
    papers: frozenset[str] = frozenset()
    owner: str = ""


AN_INTERVIEW = "an interview"
"""The words of a source of which a sentence says no more than this."""
_COMMON = listed("""
the a an one another two three several other her his their former retired old young local national ministry
department directorate bureau agency network association committee union minister of for and on in its office
government council group company daily weekly newspaper report statistics statistical yearbook official
article law decree act code order no court tribunal district photograph deputy governor mayor prosecutor
general commissioner president head chief photographs image images satellite video footage imagery photo
photos police
""")
_WORK = re.compile(rf"(?i)\b{TRADES}\b")


_SAID = (
    r"(?:said|says|stated|states|told|recalled|recalls|remembered|remembers|described|describes|explained|explains|"
    r"reported|reports|"
    r"recounted|testified|wrote|writes|claimed|claims|declared|announced|confirmed|confirms|denied|denies|maintained|"
    r"maintains|argued|"
    r"insisted|estimated|estimates|noted|notes|complained|added|acknowledged|admitted|published|counted|related|"
    r"spoke|speaks|mentioned|"
    r"carried|ran|printed|broadcast|replied|responded|answered|heard|saw|put|conceded|repeated|informed|"
    r"documented|collected|verified|pointed\s+out|g[ai]ve\s+(?:the\s+same|an?|a\s+similar|this|that|similar)\s+accounts?|assured|affirmed)"
)
_ADVERBS = r"(?:(?:also|then|later|has|have|had|himself|herself|itself|never|did|not|again|each|both|all|\w+ly)\s+)*"
_ASIDE = (
    r"(?:\s*,[^,;.]{2,70},|\s+(?:who|from|in|of|at|near|living|with|whose|working|held|interviewed|employed|"
    r"then|aged|on|serving|to\s+whom)\b[^;.]{0,70}?|\s*\([^)]{1,40}\))?"
)
_ANY = (PERSON, OFFICE, GROUP, PRESS, STATISTICS)
_SPEAKS = tuple(re.compile(rf"(?:(?<=\W)|\A){one}{_ASIDE}\s+{_ADVERBS}{_SAID}\b(?!\s+by\b)") for one in _ANY)
_LEADS = (
    r"(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|account|view|opinion|memory)\s+of|[Aa]s\s+(?:\w+\s+){0,2}(?:by|in)|"
    r"[Tt]he\s+(?:account|testimony|statement|"
    r"words|recollection|recollections|figures|report|submission)\s+of|[Tt]old\s+by|(?:[Ff]igures|[Dd]ata|[Nn]umbers|"
    r"[Ii]nformation)\s+(?:\w+\s+)?(?:from|by|of)|"
    r"(?<=[”\"’',]\s)(?:said|says|recalled|remembered|explained|wrote|added|stated|recounted)|(?:told\s+us|described)\s+by|"
    r"[Rr]eported\s+(?:in|by)|(?:article|item|story|report|column)\s+in|(?:described|told|given|recalled|recounted|"
    r"confirmed|related|remembered|made|put|heard|learned|learnt|shared|obtained|supplied)\s+(?:\w+\s+){0,3}?(?:by|"
    r"from)|(?:met|interviewed|heard|spoke\s+(?:to|with))|"
    r"[Ii]nterview(?:ed)?\s+with|[Pp]ublished\s+(?:in|by)|account\s+(?:given\s+)?(?:by|of))\s+(?:the\s+(?=[A-Z]))?"
)
_LED = tuple(re.compile(rf"\b{_LEADS}{one}") for one in _ANY)
_OWNED = re.compile(rf"{PERSON}['’]s\s+(?:own\s+)?(?:account|testimony|statement|words|description|recollection)")
_IN_ITS = re.compile(
    rf"(?i:\bin\s+(?:its|their|a|an|the)\s+(?:[\w-]+\s+){{0,3}}?(?:submission|reply|letter|statement|comments|"
    rf"response|communiqu[eé]|brief|report))[^;.]{{0,60}}?,\s+(?:the\s+)?(?:{GROUP}|"
    rf"{OFFICE.replace('?P<office>', '?P<office>')})"
)
_PROVIDES = (
    r"(?:provides?|requires?|reads?|prohibits?|allows?|obliges?|forbids?|permits?|establish\w+|defines?|lays?\s+down|"
    r"stipulates?|guarantees?|"
    r"makes|made|bans?|banned|punishes|sets|says|states|entitles|empowers|limits|protects|provided|required|forbade|"
    r"allowed|prohibited|gives|orders?)"
)
_OF_LAW = (
    r"(?:\s*,[^,;.]{2,70},|\s+(?:of|in|on|as)(?:\s+(?!(?:is|are|was|were|has|have|had|there|that|which)\b)"
    r"[\w’'-]+){1,6}?)?"
)
_LAW_SAYS = re.compile(rf"(?:(?<=\W)|\A){LAW}{_OF_LAW}\s+(?:also\s+|only\s+|expressly\s+)?{_PROVIDES}\b")
_COURT_SAYS = re.compile(
    rf"(?:(?<=\W)|\A){COURT}[^;.]{{0,40}}?\s+(?:held(?!\s+(?:in|at|by|on)\s)|found|ruled|noted|stated|concluded|"
    rf"reasoned|observed|considered|decided)\b(?!\s+(?:at|by)\s)|"
    rf"\b(?:[Ii]n\s+(?:its|a|the)\s+(?:judge?ment|ruling|verdict)\b[^;.]{{0,60}}?(?P<court2>[Cc]ourt|[Tt]ribunal))|"
    rf"(?:[Tt]he|[Ii]ts|[Aa])\s+(?:judge?ment|ruling|verdict)\b[^;.]{{0,60}}?\s"
    r"(?:holds|held|found|finds|states|says|notes|records|describes)\b|"
    r"[Aa]s\s+the\s+(?P<court3>(?:[\w-]+\s+){0,2}(?:[Cc]ourt|[Tt]ribunal))\s+(?:held|found|ruled|noted|put\s+it)"
)
_COUNTS = re.compile(
    rf"(?:(?<=\W)|\A){STATISTICS}[^;.]{{0,40}}?\s+(?:gives?|gave|lists?|listed|records?|recorded|counts?|counted|"
    rf"puts?|shows?|showed|has|contains?|reports?|reported|registers?|registered)\b|(?:[Ii]n|[Aa]ccording\s+to|[Bb]y|"
    rf"[Ff]rom)\s+the\s+{STATISTICS.replace('?P<statistics>', '?P<statistics2>')}"
)
_SHOWS = re.compile(
    rf"(?:(?<=\W)|\A){IMAGE}[^;.]{{0,60}}?\s+(?:shows?|showed|reveals?|revealed|indicates?|indicated|depicts?|"
    rf"depicted|confirms?|captures?)\b|"
    rf"\b(?:seen|visible|shown|recognisable|appears?|made\s+out|counted)\s+(?:clearly\s+)?(?:on|in|from)\s+(?:an?\s+|"
    rf"the\s+|two\s+|several\s+)?{IMAGE.replace('?P<image>', '?P<image2>')}"
)
_TOLD_US = re.compile(
    r"(?i)\btold\s+(?:the\s+)?(?:inquiry|commission|mission|panel|us|investigators|researchers)\b|\binterview\w*|"
    r"\bspoke\s+(?:to|with)\s+the\s+(?:inquiry|commission|mission|panel)"
)


def named_as(kind: Kind, words: str, told_us: bool, text: str) -> Named:
    """A source of a kind under its words, with what tells it from others."""
    plain = " ".join(words.split())
    if kind is Kind.PERSON:
        keys = {re.sub(r"men\Z", "man", one[0].casefold()) for one in _WORK.finditer(plain)}
    elif kind is Kind.LAW:
        keys = {number[1] for number in re.finditer(r"No\.?\s*(\d+)", plain)}
    else:
        keys = {one.casefold() for one in re.findall(rf"{NAME}", plain)} - _COMMON
    return Named(kind, plain, frozenset(keys), told_us, text, papers(text))


_ACCOUNT = re.compile(
    r"(?P<interview>\b[Ii]n\s+(?:an|our|her|his|their|one|two|several|a\s+[\w-]+)\s+(?:\w+\s+)?interviews?\b(?!\s+(?:to|in|on|for|"
    r"published|given)\b))|\b(?:the|this)\s+interviewee['’]?s?\s+(?:(?:own\s+)?words|account|put|said|recalled|told)\b|"
    r"\b[Ii]n\s+(?:this|that|one|another)\s+(?:person|speaker|woman|man)['’]s\s+(?:own\s+)?words\b|"
    r"\b(?!Those)[A-Za-z]+s\s+(?:whom\s+we\s+)?interviewed\b(?!\s+(?:by|for)\b)|"
    r"\b(?:[Tt]he|[Tt]his)\s+(?:account|testimony|interview)\s+(?:contains|includes|ends|closes|begins|has)\b"
)
"""Words by which a report tells an interview, whoever it was with."""
_TITLE = re.compile(
    rf"(?:(?<=^)|(?<=[,;:] )|(?<=that ))The\s+(?P<press>(?:{NAME}\s+){{0,2}}{NAME})\s+(?:later\s+|also\s+|\w+ly\s+)?"
    r"(?:reported|reports|wrote|writes|printed|carried|ran|revealed)\b"
)
_GROUPS = {
    "person": Kind.PERSON, "office": Kind.OFFICE, "group": Kind.GROUP, "press": Kind.PRESS,
    "statistics": Kind.STATISTICS, "statistics2": Kind.STATISTICS, "law": Kind.LAW,
    "court": Kind.COURT, "court2": Kind.COURT, "court3": Kind.COURT,
    "image": Kind.IMAGE, "image2": Kind.IMAGE,
}  # fmt: skip


@lru_cache(maxsize=8192)
def sources_named(words: str) -> tuple[Named, ...]:
    """The sources that a sentence names as its own, in no special order."""
    told_us = bool(_TOLD_US.search(words))
    found: dict[tuple[Kind, str], Named] = {}
    for kind, name in _matches(words):
        one = named_as(kind, name, told_us, words)
        found[one.kind, one.words] = one
    each = [*found.values(), *_papers(words, list(found.values()))]
    statistics = {one.words for one in each if one.kind is Kind.STATISTICS}
    return tuple(
        one for one in each if not (one.kind is Kind.OFFICE and any(one.words in paper for paper in statistics))
    )


def _papers(words: str, others: Sequence[Named]) -> Iterator[Named]:
    """Papers that speak; a judgment is the court's, statistics stand for themselves."""
    kinds = {one.kind for one in others}
    for one in papers_named(words):
        if one.kind == "judgment" and Kind.COURT not in kinds:
            yield named_as(Kind.COURT, one.words, False, words)
        elif not (one.kind in ("statistics", "image") and others) and one.kind != "judgment":
            yield _paper(one, words)


def _paper(one: Paper, words: str) -> Named:
    keys = name_words(one.owner)
    return Named(Kind.PAPER, one.words, keys, False, words, papers(one.words), one.owner)


def _matches(words: str) -> Iterator[tuple[Kind, str]]:
    forms = (*_SPEAKS, *_LED, _OWNED, _IN_ITS, _LAW_SAYS, _COURT_SAYS, _COUNTS, _SHOWS)
    for form in forms:
        for one in form.finditer(words):
            groups = {name: said for name, said in one.groupdict().items() if said}
            for name, said in groups.items():
                yield _GROUPS[name], said
            if form is _COURT_SAYS and not groups:
                yield Kind.COURT, "the judgment"
    for one in _ACCOUNT.finditer(words):
        yield Kind.PERSON, AN_INTERVIEW if one["interview"] else one[0]
    for one in _TITLE.finditer(words):
        if is_title(one["press"]):
            yield Kind.PRESS, one["press"]
