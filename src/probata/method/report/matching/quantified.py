"""Whether a word for a number is about interviewees: what stands behind it, what its sentence says. English."""

from __future__ import annotations

import re

from probata.method.manuscript.numbers import Quantifier
from probata.method.report.english.people import INTERVIEWEES, PEOPLE, SPOKE, speaks_of_interviewees
from probata.method.report.matching.said_of_persons import said_of_persons
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.woven import Woven, place_of

_DETERMINERS = r"(?:(?i:of|the|these|those|our|its|all|any|other|such)\s+)*"
_DESCRIBING = (
    r"(?:(?:(?i:former|current|other|female|male|adult|young|younger|older|elderly|local|remaining|married|released|such|same|"
    r"different|individual|credible|first-hand|civilian|hostel|interviewed|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)|[0-9][0-9,.]*|[A-Z][\w'’-]+)\s+){0,3}"
)
_INQUIRY = r"(?:we|(?:the|this)\s+(?:inquiry|commission|mission|team|panel|authors))"
_THEIRS = (
    rf"(?:who\s+(?:{SPOKE}|were\s+(?:asked|interviewed)|was\s+(?:asked|interviewed)|had\s+been\s+(?:asked|interviewed))|interviewed|"
    rf"asked\b|{_INQUIRY}\s+(?:interviewed|spoke|met|heard|asked)|(?:whom|that|with\s+whom|to\s+whom)\s+{_INQUIRY}\s+\w+)"
)
_STRONG = re.compile(
    rf"\s+{_DETERMINERS}{_DESCRIBING}(?:(?i:{INTERVIEWEES}\b(?!['’]|\s+(?:statements?|protection|accounts?|consent|lists?|stand|box)))|"
    rf"(?i:(?:{PEOPLE}|those|them|one)\s+{_THEIRS}))"
)
_BARE = re.compile(rf"\s+(?i:(?:also|still|clearly|further|later|separately|independently)\s+)?(?i:{SPOKE})\b(?!-)")
_WEAK = re.compile(rf"\s+{_DETERMINERS}{_DESCRIBING}(?i:(?P<who>{PEOPLE}|them|those)\b)(?P<rest>[^.;:!?]*)")
_SPEAKING = re.compile(
    rf"(?i)^(?:\s+(?:who|had|have|also|[\w-]+ly|in|at|from|of|the|this|these|hostels?|[A-Z]\w+))*\s+(?:{SPOKE})\b"
)
_MODAL = re.compile(r"(?i)\b(?:must|should|shall|may|might|can|could|would|ought|will|is\s+to|are\s+to)\b")
_WHOLE = frozenset(
    (
        "all", "every", "everyone", "everybody", "each", "no", "none", "nobody", "both", "neither", "any", "no one",
        "not one", "not a single", "not all", "not every",
    )
)  # fmt: skip
_SOMEBODY = frozenset(("everyone", "everybody", "nobody", "no one"))
_NOBODY = frozenset(("no", "none", "nobody", "no one"))
_CLAUSE = re.compile(r"(?i)\bwho\s+(?:was|were|had\s+been)\s+(?:interviewed|asked)\b")
_THEY = re.compile(rf"(?i)\s+(?:else\s+)?{_THEIRS}")
_PROCEDURE = re.compile(
    r"(?i)^[^.;:]{0,40}?\b(?:consent\w*|(?:was|were|been)\s+(?:fully\s+|also\s+|each\s+|individually\s+|first\s+)?(?:informed|asked|promised|rewarded|compensated|"
    r"interviewed|offered|named|quoted|identified|contacted|selected|chosen|approached|told\s+(?:how|what|that\s+the\s+inquiry))|"
    r"anonym\w+|pseudonym\w*|confidential\w*|paid\s+for\s+(?:the|an|their|this)\s+(?:interview|account)|"
    r"(?:in|for)\s+(?:its|their|the)\s+(?:own\s+)?(?:safety|protection))"
)
_METHOD = re.compile(
    r"(?i)^[^.;:]{0,40}?\b(?:consent\w*|anonym\w+|pseudonym\w*|confidential\w*|asked\s+(?:the\s+inquiry\s+)?(?:not\s+)?to\s+(?:be|remain)|"
    r"(?:was|were)\s+interviewed\s+(?:in|by|through|with|over|on|via|remotely|online|together|separately|alone|again|twice))\b"
)
_BOTH = re.compile(r"(?i)\s+[\w'’-]+(?:\s+[\w'’-]+)?\s+and\b")
_THANKS = re.compile(
    r"(?i)\b(?:thank\w*|grateful|gratitude|indebted|acknowledg\w+|appreciat\w+|owes?|honou?rs?|protect\w*)\b[^.;:]*\Z"
)
_BASE = re.compile(r"(?i)(?:\b(?:among|amongst|out\s+of|across|(?:measured|judged)\s+(?:by|over))|^\s*of)\s+\Z")
_OF_THE = re.compile(r"(?i)\s+(?:out\s+)?of\s+(?:(?:the|all|these|those|our)\s+)*\Z")
_WHOLES = frozenset(("n", "asked", "answered", "k"))
_SAID_THAT = re.compile(rf"(?i)\b(?:{SPOKE})\b[^.;]*\bthat\b[^.;]*\Z")
_AT_TRIALS = re.compile(r"(?i)\bwitness(?:es)?\b")
_NEED_CONTEXT = frozenset(("no", "neither", "both"))
_ELSEWHERE = ("recommendation", "context", "reply")
_PRONOUNS = frozenset(("them", "those"))


def quantified(bound: Bound, passage: Passage, woven: Woven, found: Quantifier, before: str) -> bool:
    """Whether a word for a number counts interviewees; ``before`` is the sentence before it in its passage."""
    behind = woven.text[found.span.end :]
    if _of_the_method(found, behind, woven.text[: found.span.start]):
        return False
    if found.words in _NOBODY and any(role.count for role in woven.roles):
        return False
    strong = _STRONG.match(behind) or (found.words in _SOMEBODY and _THEY.match(behind))
    elsewhere = _of_documents(woven) or _retold(woven, found)
    if _of_a_count(woven, found) or (strong and not (elsewhere and _AT_TRIALS.search(strong[0]))):
        return True
    if elsewhere or any(passage.within(name) for name in _ELSEWHERE):
        return False
    known = speaks_of_interviewees(f"{before} {woven.text[: found.span.start]}") or any(
        role.count for role in woven.roles
    )
    return said_of_persons(bound, woven, found) or _weakly(bound, found, behind, known)


def _weakly(bound: Bound, found: Quantifier, behind: str, known: bool) -> bool:
    """Whether words that may be about anybody are about interviewees; ``known``: what stands before speaks of them."""
    weak = _WEAK.match(behind)
    if weak is None:
        return bool(_BARE.match(behind)) and (known or found.words not in _NEED_CONTEXT)
    return _about_accounts(bound, weak, found.words in _WHOLE, known)


def _of_a_count(woven: Woven, found: Quantifier) -> bool:
    """Whether the number of a count stands behind it as its whole: "almost all of the 25"."""
    whole = (one for one in woven.roles if one.count is not None and one.value and one.value.facet in _WHOLES)
    start = found.span.end
    return any(_OF_THE.fullmatch(woven.text[start : one.start]) for one in whole if one.start >= start)


def _of_the_method(found: Quantifier, behind: str, before: str) -> bool:
    """Whether it says how the inquiry went about it ("all gave consent"), thanks people, or is "both ... and"."""
    if _METHOD.match(behind) or (found.words == "both" and _BOTH.match(behind)):
        return True
    if found.words in _WHOLE and (_THANKS.search(before) or _BASE.search(before)):
        return True
    procedure = found.words in _WHOLE and _PROCEDURE.match(_CLAUSE.sub(" ", behind, count=1))
    return bool(procedure) and not _SPEAKING.match(behind)


def _about_accounts(bound: Bound, weak: re.Match[str], whole: bool, known: bool) -> bool:
    """Words for people in general: they speak, or the sentence says of a part of them what was coded."""
    rest = weak["rest"]
    if weak["who"].casefold() in _PRONOUNS and not known:
        return False
    if _SPEAKING.match(rest):
        return True
    return not whole and not _MODAL.search(rest) and _coded(bound, rest)


def _coded(bound: Bound, rest: str) -> bool:
    """Whether words that the codebook gives to a code stand there as they are: "held", and not "hold a lease"."""
    codes = bound.records.codebook.codes.values() if bound.records.codebook else ()
    words = " ".join(rest.casefold().split())
    phrases = (" ".join(phrase.casefold().split()) for code in codes for phrase in code.says)
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", words) for phrase in phrases if phrase)


def _of_documents(woven: Woven) -> bool:
    """Whether the sentence rests on documents: then it is they who count."""
    places = [record for role in woven.roles if (record := place_of(role.binding))]
    law = any(role.binding.role.name == "law" for role in woven.roles)
    counted = any(role.binding.role.name == "count" for role in woven.roles)
    return (law or bool(places)) and not counted and all(one.interview is None for one in places)


def _retold(woven: Woven, found: Quantifier) -> bool:
    """Whether it is what one account says of others: "a woman said that most of the women in her room ..."."""
    cited = any((record := place_of(role.binding)) and record.interview for role in woven.roles)
    return cited and bool(_SAID_THAT.search(woven.text[: found.span.start]))
