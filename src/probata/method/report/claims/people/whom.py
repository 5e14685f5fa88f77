"""whom: the noun by which a sentence takes up somebody without a name ("a blind man", "the only midwife"). English.

Who has a name beside the noun, an office, or served the inquiry itself is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.claims.reading.named import OF_MANY, WORK
from probata.method.report.english.persons import is_office, is_person
from probata.method.report.english.traits import ALONE, GENERIC, KIN, LIVES, LONE, RANKS

_HEAD = re.compile(
    rf"(?i)(?:\b(?P<by>an?|the|one|another|a\s+second|this|that|our|his|her|their)\s+|\A\W*|(?<=\bas )|(?<=, ))"
    rf"(?P<before>(?:(?!(?:of|and|or|in|at|for|to|with|by|who|was|is|were|are|had|that|which)\b)[\w’'-]+,?\s+){{0,4}}?)"
    rf"(?:(?P<kin>{KIN})|(?P<generic>{GENERIC})|(?P<rank>{RANKS})|(?P<work>{WORK}))(?![’'\w-])"
)
_OWNED = re.compile(rf"(?i)\b(?P<by>the)\s+(?P<holder>(?:[\w-]+\s+){{0,2}}?[\w-]+)[’']s?\s+(?P<kin>{KIN})\b")
_FORMER = re.compile(r"(?i)\b(?:former|retired|ex)\b|\bex-")
_PART = (
    r"(?!(?:In|At|On|Of|From|To|Near|Outside|By|For|With|After|Before|When|While|And|But|The|This|That|An?)\b)"
    r"[A-Z][a-zà-ÿ’'-]+"
)
_NAME_BEHIND = re.compile(r",?\s+(?:(?:named|called)\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+\b")
_NAME_BEFORE = re.compile(
    rf"(?:\A\W*|(?P<by>(?:(?:account|words|case|story|testimony)\s+of|[^\s“‘(]+))\s+|[“‘(])"
    rf"(?:{_PART}\s+){{1,3}}{_PART}\s*[,(–—]\s*(?:(?:aged\s+)?\d{{1,3}}\s*[,)]\s*)?(?:(?:then|now)\s+)?"
    r"(?:(?:an?|the|his|her|their)\s+)?(?:[a-z][\w-]*\s+){0,3}\Z"
)
"""A full name right before the noun: "said Anselm Buor, a fisherman"; behind a preposition it is a place's."""
_OF_A_PLACE = frozenset({"in", "at", "near", "from", "of", "on", "to", "outside", "around", "between"})
_COMPOUND = re.compile(
    r"\s+(?:protection|statements?|accounts?|evidence|list|program(?:me)?|interviews?|form|testimony|box|hearings?|"
    r"law|office|post|rooms?|camp|tower|records?|book|quarters|union|association)\b"
)
_QUOTED = re.compile(r"“[^”]*”?|‘[^’]{0,300}’(?!\w)")


@lru_cache(maxsize=16384)
def taken_up(words: str, *, of_office: bool = False) -> re.Match[str] | None:
    """Whom a sentence takes up by a noun that is not that of the only one of a kind.

    ``of_office``: whether somebody with an office counts, who asked not to be named.
    """
    return _OWNED.search(words) or _first_head(words, of_office)


def is_named(words: str, start: int, end: int) -> bool:
    """Whether a full name stands right before or behind a noun: whoever is on the record is not without a name."""
    before = _NAME_BEFORE.search(words[:start])
    of_a_person = before is not None and (before["by"] or "").casefold() not in _OF_A_PLACE
    return of_a_person or bool(_NAME_BEHIND.match(words, end))


def ours(words: str) -> str:
    """The words without what stands in quotation marks: whom a speaker tells of is not the speaker."""
    return _QUOTED.sub(lambda found: "\ufffc" * len(found[0]), words)


def _first_head(words: str, of_office: bool) -> re.Match[str] | None:
    """The first noun phrase of a person who has no name and no office."""
    for found in _HEAD.finditer(words):
        if found["work"] and serves(words, found.start(), found.end(), found["work"]):
            continue
        official = found["rank"] or (found["work"] and acts_for_others(found["work"]))
        if official and not of_office and not _FORMER.search(found[0]):
            return None
        noun = max(found.start(one) for one in ("kin", "generic", "rank", "work"))
        named = is_named(words, noun, found.end())
        return None if named or _COMPOUND.match(words, found.end()) else found
    return None


def acts_for_others(work: str) -> bool:
    """Whether somebody of an occupation speaks for a State, a court, a business or a paper."""
    plain = work.casefold()
    return plain in _FOR_OTHERS or (plain in OF_MANY and is_office(plain))


def serves(words: str, start: int, end: int, work: str) -> bool:
    """Whether it is somebody by whom the inquiry worked: "through a doctor or an interpreter"."""
    if work.casefold() not in _SERVICES or re.match(r"(?i)\W*(?:the|her|his|their)\b", words[start:end]):
        return False
    return bool(_BY_MEANS_OF.search(words, 0, start) or _AT_WORK.match(words, end))


_FOR_OTHERS = frozenset(
    [
        "official",
        "judge",
        "prosecutor",
        "mayor",
        "secretary",
        "professor",
        "journalist",
        "lawyer",
        "policeman",
        "advocate",
    ]
)
_SERVICES = frozenset(
    ["interpreter", "translator", "doctor", "physician", "lawyer", "psychologist", "nurse", "secretary", "stenographer"]
)
_BY_MEANS_OF = re.compile(
    r"(?i)(?:\b(?:by|through|using|via|(?<!spoke )(?<!spoken )(?<!talked )(?<!interview )(?<!interviews )with)|"
    r"\b(?:by|through|with)\s+an?\s+\w+\s+(?:and|or))\s+$"
)
_AT_WORK = re.compile(
    r"\s+(?:(?:was|were|is)\s+(?:present|used|provided|hired|available|on\s+hand)|(?:also\s+)?(?:assisted|attended|accompanied|"
    r"helped|sat|joined))\b"
)


@lru_cache(maxsize=16384)
def the_only_one(words: str, *, guarded: bool) -> re.Match[str] | None:
    """Whom a sentence says to be the only or the first of a kind; ``guarded``: an office is no matter of record."""
    for found in (*ALONE.finditer(words), *LONE.finditer(words)):
        if found["words"].rpartition(" ")[2].casefold() in _PARTIES:
            continue
        office = guarded and is_office(found["words"].partition(" of ")[0].rpartition(" ")[2])
        life = found["words"] == "one" and LIVES.match(words, found.end())
        if (_a_person(found["words"]) or office or life) and not _NAME_BEHIND.match(words, found.end()):
            return found
    return None


def _a_person(words: str) -> bool:
    """Whether what is the only one of its kind is a person: by the last noun, or by whom it is one of."""
    head, of, whom = words.partition(" of ")
    last = (whom if of and head in ("", "one") else head).rpartition(" ")[2].casefold()
    if words.startswith("of "):
        return bool(_SOME_OF.match(words))
    return bool(_PERSON.fullmatch(last)) or (
        is_person(last) and not is_office(last) and not last.endswith("s") and last not in _MANY
    )


_PARTIES = frozenset({"claimant", "defendant", "respondent", "appellant", "applicant", "plaintiff", "petitioner"})
"""Parties of a case, which courts number: "the First Claimant"."""
_MANY = frozenset({"people", "men", "women", "children", "folk", "fishermen", "midwives", "policemen"})
_PERSON = re.compile(rf"(?i){GENERIC}|{KIN}|{WORK}|family|speaker|woman|man")
_SOME_OF = re.compile(
    r"(?i)of\s+(?:those|these|the\s+(?:[\w-]+\s+)?(?:people|women|men|girls|boys|children|detainees|prisoners|inmates|interviewees|witnesses|survivors)|"
    r"our\s+(?:interviewees|witnesses)|them)\b"
)
