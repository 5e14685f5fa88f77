"""Whom a sentence names as the speaker of a quotation, before it or behind it, and what kind of speaker. English.

An office, a name, an interviewee or anybody else: of anybody else nothing is known, and nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.english.people import INTERVIEWEES, PEOPLE
from probata.method.report.english.speaking import NAMED_NOW, NAMED_PAST, SAID_NOW, SAID_PAST

_OFFICE = re.compile(
    r"(?i)\b(?:ambassadors?|consuls?|envoys?|diplomats?|ministers?|ministry|ministries|governments?|governors?|presidents?|premiers?|"
    r"chancellors?|mayors?|prefects?|senators?|deput(?:y|ies)|spokes(?:man|woman|men|women|person|people|persons)|officials?|"
    r"authorit(?:y|ies)|directorates?|embass(?:y|ies)|consulates?|mission|secretar(?:y|ies)|prosecutors?|judges?|magistrates?|police|army|"
    r"military|militia|navy|air\s+force|generals?|colonels?|admirals?|commanders?|commissioners?|commandants?|marshals?|court|tribunal|"
    r"state|parliament|assembly|council|senate|cabinet|department|office|agency|company|corporation|newspapers?|gazette|"
    r"decree|law|order|rule|act|bulletin|bishops?|archbishops?|king|queen|prince|princess|emperor|head\s+of\s+(?:state|government)|"
    r"administration|administrators?|bureau|party\s+(?:leader|chairman|secretary)|chairmen|chairman|chairwoman|board)\Z"
)
_SPEAKS_FOR = re.compile(
    r"(?i)\b(?:lawyers?|counsel|statements?|words|letters?|answers?|repl(?:y|ies)|response|speech|remarks|representatives?|"
    r"announcement|press\s+release|communiqu[eé]|notice|office|deputy|spokes\w+)\Z"
)
_INTERVIEWED = re.compile(
    rf"(?i)\b(?:{INTERVIEWEES})\Z|\b(?:person|people|woman|women|man|men|girl|boy|resident|residents)\s+"
    r"(?:(?:who\s+was\s+)?interviewed|whom\s+the\s+\w+\s+interviewed)\b"
)
_PERSON = re.compile(
    rf"(?i)\b(?:{PEOPLE}|drivers?|teachers?|nurses?|farmers?|fishers?|neighbou?rs?|survivor|student|pupil)\Z"
)
_FORMER = re.compile(r"(?i)\b(?:former(?:ly)?|ex-\w+|retired|then|unnamed|anonymous|who|whom|low-ranking|junior)\b")
_OURS = re.compile(
    r"(?i)\b(?:inquiry|commission|report|panel|authors?|we|team|rapporteur|mandate|interviews?|accounts?)\b"
)
SAID = rf"(?:{SAID_PAST}|{SAID_NOW}|reads|provides|told\s+(?:us|them|him|her|(?:the\s+)?\w+(?:\s+\w+)?))"
_TAIL = (
    r"(?:[,\s]+(?:also|then|later|further|publicly|[\w]+ly|of\s+[\w\s]{1,30}|for\s+[\w\s]{1,30}|in\s+[\w\s]{1,20}|on\s+[\w\s]{1,20}|that|"
    r"as\s+follows|this|it)){0,3}\s*[:,]?(?:\s+(?:the|an?|its|their|it\s+was))?\s*\Z"
)
_NAME = rf"(?P<who>(?:(?!(?:{SAID}|{NAMED_PAST})\b)[\w'’.-]+\s+){{1,9}})"
_START = r"(?:\A|[.!?;:—–]\s*|,\s+(?:(?:and|but|while)\s+)?|\b(?:while|when)\s+)"
_VERB = r"(?:(?:had|has|have|also|then|later|\w+ly|publicly)\s+){0,3}"
_BEFORE = tuple(
    re.compile(one, re.I)
    for one in (
        rf"{_START}{_NAME}(?:{_VERB}){SAID}{_TAIL}",
        rf"{_START}{_NAME}(?:{_VERB})(?:{NAMED_PAST}|{NAMED_NOW})\s+(?:[\w’'-]+\s+){{0,8}}?(?:as\s+)?(?:(?:the|an?)\s+)?\Z",
        r"\b(?:according\s+to|in\s+the\s+words\s+of|to\s+quote)\s+(?P<who>[^,:;.]{2,80}?)\s*[,:]?\s*\Z",
        r"\bas\s+(?P<who>[^,:;.]{2,60}?)\s+(?:put|puts|phrased|has)\s+it\s*[,:]?\s*\Z",
        r"(?:\A|[.!?;:,]\s*)(?P<who>[^,:;.]{2,60}?)['’]s?\s+(?:own\s+)?(?:\w+\s+)?(?:words|statement|answer|reply|remark|letter)\s+"
        r"(?:were|was|is|are|reads?|ran)\s*(?:these|this|as\s+follows)?\s*[:,]?\s*\Z",
    )
)
_WHO = r"(?:[^,:;.]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.)"
"""A sign of a speaker's name: a full stop behind a title or an initial ends no sentence."""
_BEHIND = tuple(
    re.compile(one, re.I)
    for one in (
        rf"\A\W{{0,3}}\s*{SAID}\s+(?P<who>{_WHO}{{2,60}}?)\s*(?:[,.;:]|\Z)",
        rf"\A\W{{0,3}}\s*(?P<who>{_WHO}{{2,60}}?)\s+{_VERB}{SAID}\s*(?:[,.;:]|\Z|\s)",
        rf"\A\W{{0,3}}\s*(?:according\s+to|in\s+the\s+words\s+of)\s+(?P<who>{_WHO}{{2,80}}?)\s*(?:[,.;:]|\Z)",
    )
)
_CORE_END = re.compile(
    r"(?i)\s+(?:of|in|from|for|to|at|on|with|by|near|who|which|that|whom|whose|when|after|before|during|interviewed|living|held)\b.*\Z",
    re.S,
)
_DETERMINER = re.compile(r"(?i)\b(?:the|an?|its|their|his|her|our|this|that|one|another)\s+(?=\S)")
_SMALL = frozenset(("of", "the", "for", "and", "de", "al", "no.", "in", "on"))
_LAW = re.compile(
    r"(?i)\b(?:decree|law|order|rule|act|code|statute|constitution|regulations?|covenant|convention|resolution|article)\b"
)


class Kind(StrEnum):
    """What kind of speaker words name."""

    OFFICE = "an office"
    NAMED = "a name"
    INTERVIEWED = "somebody interviewed"
    PERSON = "a person"
    UNKNOWN = "anybody"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is named: the words, their place in the sentence, and their kind."""

    words: str
    start: int
    end: int
    kind: Kind


def before(lead: str, at: int = 0) -> Speaker | None:
    """The speaker that the words right before a quotation name; ``at`` is their place in the sentence."""
    return _first(_BEFORE, lead.rstrip("“"), at, initial=at == 0)


def behind(rest: str, at: int) -> Speaker | None:
    """The speaker that the words right behind a quotation name."""
    return _first(_BEHIND, rest, at, initial=False)


def is_law(title: str) -> bool:
    """Whether a document's title is that of a law, which no person says."""
    return bool(_LAW.search(" ".join(title.split()[:3])))


def telling_words(words: str) -> frozenset[str]:
    """The words of a title or name that tell it from others: capital words and numbers, in small letters."""
    found = re.findall(r"\b[A-Z][\w'’]+|\b\d+\b", words)
    return frozenset(one.casefold() for one in found) - _MONTHS


_MONTHS = frozenset(
    [
        "the",
        "a",
        "an",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "no",
        "on",
        "in",
        "at",
    ]
)


def _first(patterns: tuple[re.Pattern[str], ...], words: str, at: int, *, initial: bool) -> Speaker | None:
    for pattern in patterns:
        found = pattern.search(words)
        if found:
            who = found["who"].strip()
            first = initial and not words[: found.start("who")].strip()
            return Speaker(who, at + found.start("who"), at + found.end("who"), _kind(who, first=first))
    return None


def _kind(who: str, *, first: bool) -> Kind:
    """``first``: the words begin a sentence, so that a capital letter says nothing."""
    if _INTERVIEWED.search(_core(who)) or _INTERVIEWED.search(who):
        return Kind.INTERVIEWED
    core = _core(who)
    if _OURS.search(core) or _FORMER.search(who):
        return Kind.PERSON if _PERSON.search(core) and not _OURS.search(core) else Kind.UNKNOWN
    if _OFFICE.search(core.replace("’", "'").rpartition("'s ")[2]) or _speaks_for_an_office(core):
        return Kind.OFFICE
    if _PERSON.search(core) and "'s " not in core.replace("’", "'"):
        return Kind.PERSON
    return Kind.NAMED if _is_name(who, core, first=first) else Kind.UNKNOWN


def _speaks_for_an_office(core: str) -> bool:
    """Whether it is the lawyer, the statement ... of an office: "the minister's answer"."""
    owner, owns, owned = core.replace("’", "'").rpartition("'s ")
    return bool(owns and _OFFICE.search(owner) and _SPEAKS_FOR.search(owned))


def _core(who: str) -> str:
    """The noun that names the speaker, with its own words: "On Monday the head of it" is "the head"."""
    core = _CORE_END.sub("", f" {who}").strip()
    determiners = list(_DETERMINER.finditer(core))
    return core[determiners[-1].start() :] if determiners else core


def _is_name(who: str, core: str, *, first: bool) -> bool:
    words = [one for one in re.sub(r"(?i)\Athe\s+", "", core).split() if one.casefold() not in _SMALL]
    capital = bool(words) and all(one[0].isupper() or one[0].isdigit() for one in words)
    return capital and (len(words) > 1 or not first or who[:4].casefold() == "the ")
