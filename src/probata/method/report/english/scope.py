"""What words left out of a sentence did to those that are kept: denied, doubted or limited them. English.

A word only counts where it governs what is kept. "I could not see the yard, but I heard the gate" may be cut to what
was heard; "nobody was kept there" may not be cut to "kept there". In doubt nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.manuscript.numbers import numbers
from probata.method.report.english.said import is_past

_NOT_NEGATION = re.compile(
    r"(?i)\b(?:not\s+(?:only|just|merely|simply|least|to\s+mention|even)|no\s+(?:doubt|sooner|less|fewer|matter)|nothing\s+but|"
    r"whether\s+or\s+not|whether\s+\w+\s+or\s+not|even\s+if|as\s+if|if\s+only|only\s+then|"
    r"if\s+(?:i|we|you|one)\s+(?:remember|recall|understood|am|may|can|like|will|know)|a\s+few|so\s+few|"
    r"without\s+(?:a\s+)?doubt|in\s+no\s+time)\b|\bno\.\s*(?=\d)|\b(?:in|on|since|until|of|from|by|\d+)\s+May\b|\bMay\s+\d"
)
DENIALS = re.compile(
    r"(?i)\b(?:not|never|nobody|no\s+one|none|no|nothing|nowhere|neither|nor|cannot|hardly|barely|scarcely|seldom|rarely|few|"
    r"den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed)?\s+to|lack(?:s|ed|ing)?|instead\s+of|rather\s+than|far\s+from|"
    r"false|untrue|a\s+lie|forb(?:id|ids|idden|ade)|prohibit(?:s|ed)?|banned|prevent(?:s|ed)?|unable)\b|\w+n't\b"
)
_ANSWERED = re.compile(
    r"(?i)\b(?:for(?:get|got|gotten|give)|regret|mind|matter|know|knew|known|reali[sz]\w+|underst\w+|notic\w+|aware|surpris\w+|"
    r"secret|doubt\w*|disput\w+|contest\w+|stop\w*|tire\w*|car(?:e|ed)|wait|help|remember|see\s+(?:that|how)|hid|hide|hidden|until|accident)\b"
)
"""Words behind a denial that leave what follows standing: "I will never forget that they came"."""
DOUBTS = re.compile(
    r"(?i)\b(?:alleged(?:ly)?|reportedly|apparently|possibly|probably|perhaps|maybe|supposed(?:ly)?|presumably|likely|suspected|"
    r"rumou?r(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?\s+(?:to|that|as)|(?:i|we)\s+(?:think|thought|believe|believed|guess|suppose|assume|suspect)|"
    r"(?:is|are|was|were)\s+(?:said|believed|thought|supposed|rumou?red)\s+to|claim(?:s|ed)?\s+to|accused\s+of|charged\s+with)\b"
)
_MODAL = re.compile(r"(?i)\b(?:may|might|could)(?:\s+(?:to|be|have|been|that|well|also|\w+ly)){0,3}\s*\Z")
_CONDITION = (
    r"(?:only\s+if|if|unless|provided|except|without|so\s+long\s+as|as\s+long\s+as|in\s+case|subject\s+to|"
    r"save\s+(?:for|that|where))"
)
_BEFORE_COMMA = re.compile(rf"(?i)(?:\A|[,;:]\s*|\b(?:and|but|that)\s+){_CONDITION}\b[^;:.]*,\s*\Z")
_ASKED = re.compile(r"(?i)\b(?:whether|if|unless)\b")
_OWN_SUBJECT = re.compile(r"(?i)\W*(\w+)\s+(?:was|were|is|are|has|had|have|did|does|will|would)\b")
_BEHIND = re.compile(rf"(?i)\A\s*,?\s*(?:but\s+|and\s+|then\s+)?(?:{_CONDITION}|only|other\s+than)\b")
_ONLY = re.compile(r"(?i)(?<!\bthe\s)(?<!\ban\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bour\s)(?<!\bmy\s)\bonly\s*\Z")
_EXTENT = re.compile(
    r"(?i)\A(?:but\s+|and\s+|then\s+)?(?:(?:some|one|two|a\s+few|few|half|part|most|many|certain)\s+of|sometimes|occasionally|once|rarely)\s*,?\s*\Z"
)
_BREAK = re.compile(
    r"(?i)[;:—–()]|(?:,\s*)?\b(?:and|but|so|yet|because|since|when|while|where|why|how|what|as|after|before|although|though|until|"
    r"than|which|who|whom|whose)\b|,"
)
_RELATIVE = frozenset(("who", "which", "whom", "whose"))
_NOBODY = re.compile(
    r"(?i)\A\W*(?:nobody|no\s+one|none(?:\s+of\s+\w+(?:\s+\w+)?)?|no\s+\w+|not\s+one\s+\w+|few(?:\s+\w+)?)\b"
)
_AND_THAT = re.compile(r"(?i)\s*that\s*")
_SAID_NOT = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied|ying)|(?:not|never|nobody|no\s+one)\s+(?:\w+\s+)?(?:sa(?:y|id)|claim\w*|think|thought|believ\w+|confirm\w*|"
    r"admit\w*|know|knew|told?)|(?:un|dis)(?:true|proved|proven)|false)\b[^;:.]*\bthat\b"
)
_OPENS = re.compile(
    r"(?i)\A\W*(?:and|but|so|yet|because|since|when|while|where|why|how|what|as|after|before|although|though|until|than|which|who|whom|"
    r"whose|or)\b"
)
_SUBJECT = re.compile(
    r"(?i)\A\W*(?:i|we|you|they|he|she|it|the|an?|this|that|these|those|my|our|your|his|her|their|its|there|people|somebody|someone|"
    r"everybody|everyone|every|each|anybody|anyone|any|both|another|others?|such|several|all|some|many|most|one|nobody|no\s+one)\b"
)
_SIDE = re.compile(r",([^,;:]{1,100}),")
_ADJUNCT = re.compile(r"(?i)\bwith(?:out|\s+(?:no|not\s+(?:an?|any)))\s+(?:\w+\s*){1,3}")
_PREPOSITION = re.compile(
    r"(?i)\b(?:in|at|of|on|from|by|with|near|under|behind|about|into|for|through|inside|outside|over)\s+\Z"
)
_DETERMINER = re.compile(r"(?i)\A(?:the|an?|this|that|these|those|my|our|your|his|her|their|its)\b")
_FINITE = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)\b"
)
_VERB_FIRST = re.compile(rf"\A\W*{_FINITE.pattern[4:]}|\A\W*\w+ed\b", re.I)
_WORD = re.compile(r"[\w'-]+")
_CLAIMED = re.compile(r"(?i)\b(?:that|whether)\s*\Z")
_SHORT, _FEW = 3, 4


@dataclass(frozen=True, slots=True)
class Lost:
    """A word that turned the kept ones, in the form of the place, and how: ``denial``, ``doubt``, ``condition`` ..."""

    word: str
    kind: str


def lost_before(out: str, kept: str, *, inside: bool) -> Lost | None:
    """What words left out before kept ones took away; ``inside`` when kept words of the sentence stand before, too."""
    sides = _SIDE.findall(out)
    flat = _plain(_SIDE.sub(lambda found: " " * len(found[0]), out))
    governing = _governing(flat, kept, inside=inside)
    if _is_noun_phrase(flat, kept):
        return _number_held(out, kept)
    return (
        _denied(governing, kept)
        or _doubted(governing, flat, sides, kept)
        or _limited(flat, governing, sides, kept)
        or _number_held(out, kept)
    )


def lost_behind(out: str, before: str, *, whole: bool) -> Lost | None:
    """What words left out behind kept ones took away. ``whole``: the kept ones begin their sentence.

    ``before`` is what was left out before them.
    """
    flat = _plain(out)
    found = _BEHIND.match(flat) if whole else None
    if found:
        return Lost(_last_word(found[0]), "condition")
    denied = DENIALS.search(" ".join(flat.split()[:_FEW])) if _CLAIMED.search(before) else None
    return Lost(denied[0], "denial") if denied else None


def _plain(out: str) -> str:
    """The words with what only looks like a denial, doubt or condition blanked, in the same places."""
    return _NOT_NEGATION.sub(lambda found: re.sub(r"\w", "·", found[0]), out)


def _governing(out: str, kept: str, *, inside: bool) -> str:
    """The part of what was left out that can govern the kept words behind it; empty when none can."""
    if _OPENS.match(kept):
        return ""
    start, before, last = 0, 0, ""
    subject = _NOBODY.match(out)
    for found in _BREAK.finditer(out):
        word = found[0].strip(" ,").casefold()
        if word in _RELATIVE and subject and found.start() <= subject.end() + 1:
            continue
        before, start, last = start, found.end(), word
    if last == "and" and _AND_THAT.fullmatch(out[start:]) and _SAID_NOT.search(out[before:start]):
        start = before  # "denied that ... and that ..."
    if not out[start:].strip() and last == "and" and not _has_subject(kept) and _NOBODY.match(out[before:]):
        start = before
    if last in _RELATIVE and _VERB_FIRST.match(kept) and not DENIALS.search(" ".join(out[start:].split()[-1:])):
        return ""  # the clause of who, which ends before the verb that is kept
    return _ADJUNCT.sub(" ", out[start:]) if inside else out[start:]


def _has_subject(kept: str) -> bool:
    """Whether the kept words say themselves who or what: "they were kept", "bread was cut for nobody"."""
    noun = _OWN_SUBJECT.match(kept)
    return bool(_SUBJECT.match(kept)) or (noun is not None and not is_past(noun[1]))


def _is_noun_phrase(out: str, kept: str) -> bool:
    """Whether the kept words only name something: "in the yard", "the old lamp"."""
    words = _WORD.findall(kept)
    few = len(words) <= _SHORT + bool(_PREPOSITION.search(out))
    verbs = _FINITE.search(kept) or any(map(is_past, words))
    return few and bool(_DETERMINER.match(kept)) and not verbs


def _denied(governing: str, kept: str) -> Lost | None:
    each = [
        one for one in DENIALS.finditer(governing) if one[0].casefold() != "neither" or "nor" not in governing.split()
    ]
    if len(each) != 1 or _ANSWERED.search(governing, each[0].end()):
        return None
    if len(_WORD.findall(kept)) <= _SHORT and len(_WORD.findall(governing[each[0].end() :])) > _FEW:
        return None
    return Lost(each[0][0], "denial")


def _doubted(governing: str, out: str, sides: list[str], kept: str) -> Lost | None:
    if DOUBTS.search(kept) or _MODAL.search(" ".join(kept.split()[:2])):
        return None
    modal = _MODAL.search(out)
    if modal:
        return Lost(_first_word(modal[0]), "doubt")
    if len(_WORD.findall(kept)) < _SHORT and not re.search(r"\w+\s+\w*\Z", governing):
        return None
    start = re.match(r"(?i)\A\W*(?:perhaps|maybe|apparently|possibly|probably|allegedly|reportedly)\s*,\s*\Z", out)
    found = DOUBTS.search(governing) or start or next(filter(None, map(DOUBTS.search, sides)), None)
    return Lost(found[0].strip(" ,"), "doubt") if found else None


def _limited(out: str, governing: str, sides: list[str], kept: str) -> Lost | None:
    before = _BEFORE_COMMA.search(out)
    if before and not _OPENS.match(kept):
        return Lost(re.sub(r"(?i)\A\W*(?:(?:and|but|that)\s+)?", "", before[0]).split()[0], "condition")
    aside = next((one for one in sides if re.match(rf"(?i)\s*{_CONDITION}\b", _plain(one))), None)
    if aside and not _OPENS.match(kept):
        return Lost(_first_word(aside), "condition")
    asked = _ASKED.search(governing)
    if asked and len(_WORD.findall(kept)) >= _SHORT:
        return Lost(asked[0], "condition")
    only = _ONLY.search(out) if len(_WORD.findall(kept)) >= _SHORT else None
    extent = _EXTENT.match(out) if len(_WORD.findall(kept)) >= _FEW else None
    if only or extent:
        return Lost("only" if only else " ".join(out.split()).rstrip(","), "limit")
    return None


def _number_held(out: str, kept: str) -> Lost | None:
    """An approximation left out before a number that is kept."""
    whole = f"{out}{kept}"
    for one in numbers(whole):
        if one.approximate_span and one.approximate_span.end <= len(out) <= one.span.start:
            return Lost(one.approximate, "limit")
    return None


def _first_word(words: str) -> str:
    found: list[str] = _WORD.findall(words)
    return found[0]


def _last_word(words: str) -> str:
    found: list[str] = _WORD.findall(words)
    return found[-1]
