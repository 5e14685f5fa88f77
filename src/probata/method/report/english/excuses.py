"""Reasons that are none, and numbers of people in roles that need no evidence. English."""

from __future__ import annotations

import re

from probata.method.manuscript.numbers import numbers, quantifiers
from probata.method.report.english.people import INTERVIEWEES

_EMPTY = re.compile(
    r"(?i)^(?:(?:it\s+is\s+)?(?:ok|okay|fine|yes|true|right|correct|sure|fact|known|well[\s-]known|obvious(?:ly)?|clear(?:ly)?|evident|"
    r"self[\s-]evident|common\s+knowledge|general\s+knowledge|everybody\s+knows(?:\s+(?:this|that|it))?|everyone\s+knows(?:\s+(?:this|that|it))?|"
    r"of\s+course|trust\s+(?:me|us|it)|believe\s+(?:me|us)|see\s+(?:above|below|there|text|note|before)|as\s+(?:above|below|before|"
    r"(?:stated|said|noted|mentioned)(?:\s+(?:above|before|earlier))?)|ibid|idem|same|id|no(?:t)?\s+(?:reason|evidence|source|needed|"
    r"applicable|necessary)(?:\s+(?:needed|necessary))?|none|n/?a|todo|to\s+do|tbd|to\s+be\s+(?:done|checked|confirmed|added)|fix\s+later|"
    r"later|check(?:\s+(?:later|this|it))?|not\s+sure|i\s+think(?:\s+so)?|we\s+think(?:\s+so)?|just\s+(?:because|so|is)|because|"
    r"x+|\?+|\.+|-+|needs?\s+no\s+(?:evidence|reason|source|proof)|so\s+it\s+is|it\s+is\s+(?:so|what\s+it\s+is)|my\s+(?:own\s+)?"
    r"(?:count|knowledge|estimate)|fixed(?:\s+(?:number|value|text))?|a?\s*(?:number|word|figure|phrase)|style|wording|"
    r"the\s+(?:editor|author|head|boss|lawyer)s?\s+(?:said|says|wants?|wanted|asked)(?:\s+(?:so|it|this))?))[\s.!…]*$"
)
_INTERVIEWED = rf"(?:{INTERVIEWEES}|survivors?|victims?|detainees?|prisoners?|inmates?)"
_PEOPLE = (
    r"(?:people|persons?|individuals?|women|woman|men|man|children|girls?|boys?|residents|relatives|families|villagers|"
    r"workers)"
)
_BODY = re.compile(
    r"(?i)\b(?:members?|staff|commission(?:ers?)?|panel|board|inquiry|team|interpreters?|interviewers?|judges?|experts?|authors?|"
    r"coders?|readers?|law|decree|article|act|statute|covenant|convention|regulation|treaty|rule|form|room|seats?|quorum|census)\b"
)
_METHOD = re.compile(
    r"(?i)\b(?:interview(?:s|ed|ing)?|consent\w*|asked|method\w*|record(?:ed|ing)|appointments?|introduc\w+|declin\w+)\b"
)
_BEFORE = (
    r"(?i)^\s*(?:(?:out\s+)?of\s+(?:(?:the|all|these|those|our)\s+)*(?:\S+\s+)?)?"
    r"(?:(?:former|other|female|male|adult|young|different|of|the|these|those)\s+)*"
)
_ACCOUNTS = (
    r"(?:interviews|accounts|testimonies|outlets|newspapers|agencies|broadcasters|media|sources|deaths|killings|rapes|arrests|detentions|"
    r"disappearances|beatings|complaints|voices)"
)
"""What an inquiry counts besides people; no law or plan says how many there are."""
_PAPERS = r"(?:documents|statements|reports|cases|incidents|photographs|videos)"
"""What an inquiry counts, and what a law or a plan may have a number of as well."""
_DID = (
    r"(?:(?:also|later|all|then)\s+)?(?:said|described|told|spoke|recalled|reported|remembered|saw|heard|mentioned|testified|confirmed|"
    r"(?:had|have)\s+(?:been|described|said|seen|heard|worked|lived)|were\s+(?:held|detained|beaten|killed|raped|tortured|taken|arrested|"
    r"interviewed|asked|injured|released|abducted|missing|women|men|children|girls|boys))"
)
_ACCOUNTS_BEHIND = re.compile(rf"{_BEFORE}(?:[\w-]+\s+)?{_ACCOUNTS}\b(?!['’])")
_PAPERS_BEHIND = re.compile(rf"{_BEFORE}(?:[\w-]+\s+)?{_PAPERS}\b(?!['’])")
_SETS = re.compile(
    r"(?i)\b(?:law|decree|article|act|statute|covenant|convention|regulation|treaty|rules?|form|method|annex|itself|mandate|plan|example)\b"
)
"""What may itself have a number of papers or cases."""
_THOSE_BEHIND = re.compile(rf"(?i)^\s+(?:of\s+(?:those|them|these|whom)\b|who\b|{_DID}\b)")
_BESIDE = re.compile(
    rf"(?i)\b(?:{INTERVIEWEES}|{_PEOPLE}|{_ACCOUNTS}|survivors|victims|detainees|prisoners)\s*(?:,|\(|:|[–—-])\s*(?:in\s+all\s+|in\s+number\s+)?\Z"
)
_ALONE = re.compile(r"^\s*(?:[,;)–—.]|in\s+(?:all|number|total)\b|\Z)")
_INTERVIEWEES_BEHIND = re.compile(rf"{_BEFORE}{_INTERVIEWED}\b(?!['’])")
_PEOPLE_BEHIND = re.compile(rf"{_BEFORE}{_PEOPLE}\b(?!['’])")


def is_reason(words: str) -> bool:
    """Whether words are a reason: two words or more that say something. Scripts without spaces need two letters."""
    bare = words.strip()
    if not bare or _EMPTY.match(bare):
        return False
    long = len(re.findall(r"[^\W\d_]+", bare)) >= 2
    return long or (not bare.isascii() and sum(char.isalpha() for char in bare) >= 4 and not re.search(r"[a-z]", bare))


def counts_people(words: str, reason: str = "") -> bool:
    """Whether words hold a number of people, or a word for one: "26 people", "26 of 40 witnesses", "most interviewees".

    People in general may be counted where the reason names a body or a law, words for numbers where it names methods.
    """
    if any(_people(words[one.span.end :], reason) for one in numbers(words)):
        return True
    loose = quantifiers(words) if not _METHOD.search(reason) and not _BODY.search(reason) else ()
    return any(_INTERVIEWEES_BEHIND.match(words[one.span.end :]) for one in loose)


def people_behind(words: str, behind: str, reason: str) -> bool:
    """Whether the prose behind a role that ends with a number goes on with people: `26` interviewees."""
    found = numbers(words)
    return bool(found) and found[-1].span.end == len(words.rstrip()) and _people(behind, reason)


def counted_beside(before: str, words: str, behind: str, reason: str) -> bool:
    """Whether a role that ends with a number counts accounts, papers or people by what stands around it."""
    found = numbers(words)
    if not found or found[-1].span.end != len(words.rstrip()):
        return False
    if _ACCOUNTS_BEHIND.match(behind) or (_BESIDE.search(before) and _ALONE.match(behind)):
        return True
    if _PAPERS_BEHIND.match(behind):
        return not _SETS.search(reason)
    return bool(_THOSE_BEHIND.match(behind)) and not _BODY.search(reason)


def _people(behind: str, reason: str) -> bool:
    if _INTERVIEWEES_BEHIND.match(behind):
        return True
    return bool(_PEOPLE_BEHIND.match(behind)) and not _BODY.search(reason)
