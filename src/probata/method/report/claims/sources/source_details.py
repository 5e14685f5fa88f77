"""source_details: when, where and how a source spoke, as a sentence and as its note tell it.

English. Read is only what stands right at the source ("in an interview in 2019", "interviewed by telephone", "its
letter of 3 May 2019"): another date in the sentence is the date of what happened.
"""

from __future__ import annotations

import re

from probata.method.report.claims.sources.source_dates import another_date, other_date
from probata.method.report.claims.sources.sourced import Kind, Named

_US = r"(?:us|me|(?:the|this)\s+(?:Inquiry|Commission|Mission|Panel|Team|Committee|researchers|investigators|authors))"
_HEARD = re.compile(
    rf"(?i)(?<!was )(?<!were )(?<!been )(?<!being )\b(?:interview(?:ed|s)?|spoke\s+(?:to|with)\s+{_US}|told\s+{_US})"
    rf"(?:\s+(?:with|by|to)\s+(?!19|20)(?:{_US}|[A-Z]\w+))?(?:\s+(?:conducted|held|recorded|given))?"
    r"(?:\s+(?:by\s+(?:tele)?phone|in\s+person|in\s+(?!(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)[A-Z]\w+))?,?\s+(?:in|on|of|from|during)\s+(?:early\s+|late\s+|mid-)?(?=\S)"
)
_AGAIN = re.compile(r"(?i)\b(?:again|later|twice|first|second|once\s+more|before)\b")


def other_details(words: str, cited: Named) -> str:
    """What the sentence tells otherwise than the note, as a key of ``_SAYS``; empty where both can be."""
    if cited.kind is Kind.PERSON and (other := _of_interview(words, cited.text)):
        return other
    return another_date(words, cited)


def _of_interview(words: str, note: str) -> str:
    if any(other_date(words, one.end(), note) for one in _HEARD.finditer(words)) and not _AGAIN.search(words):
        return "date"
    if _other_way(words, note):
        return "way"
    if _other_place(words, note):
        return "place"
    return "person" if _other_gender(words, note) else ""


_WAYS = (
    re.compile(r"(?i)\b(?:by|over\s+the|on\s+the|via)\s+(?:tele)?phone\b|\btelephone\s+interview|\bphone\s+interview"),
    re.compile(r"(?i)\bin\s+person\b|\bface[\s-]to[\s-]face\b"),
    re.compile(
        r"(?i)\b(?:by|over|via)\s+(?:a\s+)?(?:secure\s+)?(?:video|internet)\b|\bvideo\s+(?:call|interview)|\bonline\b"
    ),
)
_INTERVIEWED = re.compile(r"(?i)\binterview(?:ed|s)?\b")


def _other_way(words: str, note: str) -> bool:
    near = [words[max(0, one.start() - 25) : one.end() + 30] for one in _INTERVIEWED.finditer(words)]
    said = {number for number, form in enumerate(_WAYS) if any(form.search(one) for one in near)}
    noted = {number for number, form in enumerate(_WAYS) if form.search(note)}
    return len(said) == 1 and len(noted) == 1 and said != noted


_MONTHS = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|No|The)\b)"
_AT = re.compile(rf"\binterview(?:ed)?(?:\s+by\s+{_US})?\s+(?:in|at)\s+(?P<place>{_MONTHS}[A-Z][a-z]+)(?=[\s,.;])")
_NOTED_AT = re.compile(
    rf"(?:,|\bin)\s+(?P<place>{_MONTHS}[A-Z][a-z]+)(?=,\s+(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|(?:early|late)\s))"
)


def _other_place(words: str, note: str) -> bool:
    said = {one["place"] for one in _AT.finditer(words)}
    noted = {one["place"] for one in _NOTED_AT.finditer(note)}
    return len(said) == 1 and len(noted) == 1 and said != noted and not any(one in note for one in said)


_WOMEN = re.compile(
    r"(?i)\b(?:wom[ae]n|mothers?|widows?|grandmothers?|girls?|daughters?|sisters?|wi(?:fe|ves)|aunts?|"
    r"(?:police|fisher|post)wom[ae]n|seamstress\w*|waitress\w*|nuns?|headmistress|female)\b"
)
_MEN = re.compile(
    r"(?i)\b(?:m[ae]n|fathers?|widowers?|grandfathers?|boys?|sons?|brothers?|husbands?|uncles?|(?:fisher|police|post)m[ae]n|"
    r"monks?|waiters?|imams?|male)\b"
)
_SPEAKER = re.compile(
    rf"(?i)\A(?:[^,;]{{0,40}},\s+)?(?P<who>(?:an?|one|another)\s+[^,;“”]{{2,60}}?),?\s+(?:[^,;]{{0,40}},\s+)?(?:told\s+{_US}|"
    r"recalled|remembered|said|testified|described|recounted)\b"
)
_WHO = re.compile(r"(?i)\b(?:with|of|by)\s+(?P<who>an?\s+[^,;.]{2,60})")


def _other_gender(words: str, note: str) -> bool:
    """Whether the sentence hears a woman and the note names a man, or the other way round."""
    speaker, who = _SPEAKER.match(words), _WHO.search(note)
    if not speaker or not who or re.search(r"(?i)\b(?:who|whose|of|with|and)\b", who["who"]):
        return False
    sides = [
        _sides(re.split(r"(?i)\b(?:who|whose|of|with|from|and)\b", one)[0]) for one in (speaker["who"], who["who"])
    ]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def _sides(words: str) -> tuple[bool, bool]:
    return bool(_WOMEN.search(words)), bool(_MEN.search(words))


_SAYS = {
    "date": "The sentence and the note tell another date of the source.",
    "way": "The sentence and the note tell another way of hearing the source.",
    "place": "The sentence and the note tell another place of the source.",
    "person": "The sentence and the note tell another person as the source.",
    "day": "The record that the note cites is of another day than what the sentence tells.",
    "number": "The sentence and the note give another number of the paper.",
    "code": "The sentence hears one coded person, and the note cites another.",
    "page": "The sentence names another page than the note.",
    "author": "The sentence and the note name another author of the paper.",
    "older": "The source that the note cites is older than what the sentence tells.",
}


def detail_in_words(found: str) -> str:
    """What a message says of what differs."""
    return _SAYS[found]
