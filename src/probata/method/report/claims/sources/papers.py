"""papers: what kind of paper words speak of (a diary, minutes), and the papers that a sentence rests on. English.

A sentence rests on a paper where the paper speaks ("the guild's ledger lists nine pilots", "Her report praises"),
or
where the sentence says so ("according to the minutes", "entered in the harbour register").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.english.small_words import words as listed

_NOUNS = {
    "diary": r"diar(?:y|ies)|memoirs?|autobiograph(?:y|ies)|pocket\s+books?|notebooks?",
    "log": r"log(?:\s?books?)?",
    "ledger": (
        r"ledgers?|regist(?:er|r(?:y|ie))s?|rolls?|rosters?|account\s+books?|inventor(?:y|ies)|books\s+of\s+\w+|"
        r"cash\s?books?"
    ),
    "minutes": r"minutes|verbatim\s+records?|transcripts?\s+of\s+(?:the\s+)?(?:session|debate|meeting)s?|hansard",
    "letter": (
        r"letters?|messages?|notifications?|repl(?:y|ies)|notes?\s+verbales?|telegrams?|memorand(?:um|a)|memos?|circulars?|cables?|petitions?"
    ),
    "judgment": r"judge?ments?|rulings?|verdicts?",
    "statistics": (
        r"yearbooks?|census|statistics|(?:annual\s+|quarterly\s+|monthly\s+)?statistical\s+(?:bulletin|report|review|"
        r"abstract)s?"
    ),
    "yearly": r"(?:annual|yearly|activity|quarterly|biennial)\s+reports?",
    "report": (
        r"reports?|stud(?:y|ies)|surveys?|assessments?|audits?|reviews?|evaluations?|analys[ei]s|white\s+papers?|inquest"
    ),
    "statement": r"statements?|communiqu[eé]s?|press\s+releases?|declarations?|speech(?:es)?|announcements?|leaflets?",
    "contract": r"contracts?|leases?|deeds?|treat(?:y|ies)|agreements?|tenders?",
    "bill": (
        r"invoices?|receipts?|pay\s?slips?|vouchers?|price\s+lists?|bills?\s+of\s+lading|(?:bank|cargo)\s+statements?"
    ),
    "map": r"maps?|sea\s+charts?|plans?|timetables?",
    "medical": (
        r"autops(?:y|ies)(?:\s+reports?)?|post-?mortems?(?:\s+reports?)?|medical\s+(?:records?|files?|certificates?|"
        r"reports?)|death\s+certificates?"
    ),
    "weather": r"weather\s+(?:records?|reports?|bulletins?)|meteorological\s+\w+",
    "image": r"(?:satellite|aerial)\s+(?:images?|imagery|photographs?)",
}
_KNOWN = re.compile(
    r"(?i)(?<![\w-])(?:" + "|".join(rf"(?P<{name}>{form})" for name, form in _NOUNS.items()) + r")(?![\w-])"
)
_NEAR = tuple(
    frozenset(one.split())
    for one in (
        "diary log", "log ledger", "minutes log", "minutes report", "minutes letter", "minutes statement", "map report",
        "report letter", "report statement", "letter statement", "map image", "contract letter", "contract bill",
        "judgment minutes", "judgment report", "judgment letter", "medical report", "medical ledger", "medical letter",
        "ledger statistics", "ledger bill", "ledger contract", "ledger report", "report statistics",
        "statistics weather",
        "report weather", "letter diary", "log weather", "medical judgment", "image report", "log report", "log map",
        "minutes judgment", "law letter", "law report", "law judgment", "law statement", "law minutes", "law contract",
        "law map", "bill letter", "letter ledger", "log statistics", "medical minutes", "bill report",
    )
)  # fmt: skip
"""Papers of which one may be kept in, printed in or called the other."""


def papers(words: str) -> frozenset[str]:
    """The kinds of all papers that words name."""
    found = frozenset(one.lastgroup for one in _KNOWN.finditer(words) if one.lastgroup)
    return found | {"report"} if "yearly" in found else found


def other_paper(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether none of the one can be any of the other; where either is not known, nothing is said."""
    if not one or not other or one & other:
        return False
    return not any(frozenset((a, b)) in _NEAR for a in one for b in other)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a sentence rests on: its kind, the words, whose it is in the sentence's words ("" if unsaid)."""

    kind: str
    words: str
    owner: str
    start: int = 0


_NEEDS_OWNER = frozenset({"report", "yearly", "statement", "letter", "map", "judgment", "image", "weather"})
"""What stands without an owner may be the report itself, or one spoken of before."""
_LEADS = re.compile(
    r"(?i)(?:\baccording\s+to|\bas\s+(?:\w+\s+){1,3}(?:in|by)|\b(?:entry|entries|page|line|passage|remark)\s+(?:in|of|from)|"
    r"\b(?:recorded|noted|entered|listed|written|described|registered|documented|mentioned)\s+in|"
    r"\b(?:taken|copied|drawn)\s+from)\s+(?P<by>(?:[\w’'-]+\s+){0,6})\Z"
)
_BEFORE = re.compile(
    r"(?:\A|[,;:—(]\s+|\b(?:[Bb]ut|[Aa]nd|[Tt]hat|[Ww]hile|[Ww]hereas|[Aa]s)\s+)"
    r"(?P<by>(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s+|[A-Z][\w’'-]*\s+)(?:[\w’'.-]+\s+){0,6})\Z"
)
_OWN = re.compile(r"(?i)(?:\b(?P<pronoun>her|his|its|their)\s+|(?P<owner>(?:[\w-]+\s+){0,4}[\w-]+)(?:['’]s|s['’])\s+)")
_OF = re.compile(
    r"\s+(?:of|by|from|kept\s+by|drawn\s+up\s+by)\s+(?P<owner>(?!\d)(?:the\s+)?(?:[\w-]+\s+){0,3}?[\w-]+)(?=\s)"
)
_SPEAKS = re.compile(
    r"(?:\s+(?:of|by|from|for|on|to|dated|kept|sent|drawn)\s+[^,;.]{1,60}?)?(?:,[^,;.]{2,70},)?\s+(?:(?:also|only|even|\w+ly)\s+)?"
    r"(?:g[ai]ves?|lists?|listed|names?|named|records?|recorded|shows?|showed|says?|said|states?|stated|notes?|noted|"
    r"mentions?|mentioned|describes?|described|puts?|counts?|counted|reads?|contains?|contained|speaks?|refers?|"
    r"indicates?|confirms?|confirmed|devotes?|praises?|has|had|runs?|consists?|covers?|registers?|registered|tells?|told|"
    r"attributes?|concludes?|concluded|finds?|found|estimates?|estimated|warns?|warned|recommends?|recommended|"
    r"explains?|denies|denied|insists?|admits?|admitted|acknowledges?|calls?|called|dates?|enters?|sets\s+out|asks?)\b"
)
_VERBS = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|said|says|told|gave|found|wrote|sent|in|at|for|with|to|of|"
    r"this|present|our|each|every|no|any|such|these|that|whose|which|when|after|before)\b"
)


@lru_cache(maxsize=8192)
def papers_named(words: str) -> tuple[Paper, ...]:
    """The papers that a sentence rests on, in order."""
    return tuple(_papers(words))


def _papers(words: str) -> Iterator[Paper]:
    for one in _KNOWN.finditer(words):
        kind = one.lastgroup or ""
        before = words[max(0, one.start() - 120) : one.start()]
        led = _LEADS.search(before)
        found = led or (_BEFORE.search(before) if _SPEAKS.match(words, one.end()) else None)
        if not found or _VERBS.search(found["by"]):
            continue
        owner = _owner(found["by"], words, one.end())
        if owner or kind not in _NEEDS_OWNER:
            yield Paper(kind, " ".join((found["by"] + one[0]).split()), owner, one.start() - len(found["by"]))


def _owner(before: str, words: str, end: int) -> str:
    if own := _OWN.search(before):
        return own["owner"] or own["pronoun"]
    behind = _OF.match(words, end)
    return behind["owner"] if behind else ""


_EMPTY = listed("""
the a an one of and on for in her his its their annual first second last old new former state official own late
chief deputy national special local
""")


def name_words(words: str) -> frozenset[str]:
    """The words of a name, without small ones and endings: what it shares with other names of the same."""
    each = (one.casefold().removesuffix("'s").removesuffix("’s") for one in re.findall(r"[\w’'-]+", words))
    return frozenset(one.removesuffix("s") for one in each if one not in _EMPTY and len(one) > 2)
