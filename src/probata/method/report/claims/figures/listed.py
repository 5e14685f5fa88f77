"""Lists of parts: "26 people: 15 women and 11 men", "of 48 requests, 20 were granted, 15 refused and 13 withdrawn".

Read are a whole, and a run of numbers behind it that are joined as a list is. Where parts may overlap or are not all
(what people said or went through; "among them"; "the others"), nothing is read. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.counts import counts_in, noun_of, people, told_with
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Form, Use
from probata.method.report.claims.reading.shares import shares_in
from probata.method.report.claims.reading.uses import use_of
from probata.method.report.claims.reading.wholes import parts_in
from probata.method.report.english.said import is_past

_VERB = r"(?:\s+[^\W\d_][\w'-]*){0,9}?"
_OPENS = re.compile(
    rf"(?i)(?:(?P<plain>{_VERB}\s*(?::|,?\s*(?:comprising|compris(?:es|ed)|consist(?:s|ed|ing)\s+of|composed\s+of|made\s+up\s+of|namely|that\s+is,?|divided\s+into|split\s+into)|(?P<is>\s+(?:are|were))(?=\s*\Z)))|"
    rf"(?P<bracket>{_VERB}\s*\()|(?P<whom>{_VERB}\s*[,;–—(]?\s*(?:of|out\s+of)\s+(?:which|whom|these|them),?)|(?P<semi>{_VERB}\s*;)|(?P<comma>{_VERB}\s*(?:,|\s[–—])))\s*\Z"
)
_BETWEEN = re.compile(
    r"(?i)\s*[^\W\d][^.;:()\d]{0,60}?\s*(?:[,;]\s*(?:and\s+|while\s+|with\s+)?|\s+(?:and|plus|while)\s+)(?:another\s+|the\s+(?:other|remaining|last)\s+|a\s+further\s+)?\Z"
)
_ONLY_WORDS = re.compile(r"(?i)\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:another\s+|the\s+(?:other|remaining)\s+)?\Z")
_CLOSES = re.compile(r"(?i)(?:\s+[^\W\d][\w'-]*){0,9}?\s*(?P<sign>[.;:)]|\Z|,|\s[–—])")
_MORE = re.compile(
    r"(?i)\b(?:includ\w+|among\s+(?:them|whom|which|others)|some\s+of|many|several|both|also|each|respectively|at\s+least|per|every|times|e\.g|"
    r"for\s+(?:example|instance)|such\s+as|unknown|not\s+known|were\s+not|for\s+each|than|until|ago|later|as\s+well|in\s+addition|mainly|mostly|chiefly|"
    r"others\s+(?!makes)|only|notably|especially|to\s+name|respondents\s+could)\b"
)
REST = re.compile(
    r"(?i)\b(?:the\s+(?:others?|rest|remainder|remaining)|others|more\s+than\s+one|several\s+of|overlap\w*|at\s+the\s+same\s+time|unknown|not\s+(?:known|recorded|stated|clear)|"
    r"no\s+(?:data|answer|information)|one\s+more|(?:two|three|four|five|\d+)\s+(?:more|others?|remain\w*)|still\s+(?:open|pending)|rounded|missing|both\b|twice)"
)
OVERLAPS = re.compile(
    r"(?i)\b(?:said|say|says|spoke|speak|describ\w+|mention\w+|report\w*|told|recall\w*|complain\w*|nam(?:ed|ing)|cit(?:ed|ing)|remember\w*|saw|seen|heard|knew|"
    r"known|suffer\w*|experienc\w*|lost|beaten|threaten\w*|hit|injur\w*|wounded|tortured|had|have|has|felt|used|feared|believ\w*|thought|answer\w*|claim\w*|"
    r"alleg\w*|explain\w*|concern\w*|contain\w*|involv\w*|show\w*|carried|wore|owned|could|would|can|wanted|needed|asked|visited|received|spent|paid|denied|confirm\w*|damaged)\b"
)
_SEXES = (
    frozenset(("women", "men")),
    frozenset(("girls", "boys")),
    frozenset(("female", "male")),
    frozenset(("adults", "children")),
)
_KIND = re.compile(
    r"(?i)\s+(?:of\s+(?:them\s+)?)?(?:were\s+|are\s+|was\s+|is\s+)?(?:\w+\s+)?(women|woman|men|man|girls?|boys?|female|male|adults?|children|child)\b"
)
_ONE_OF = {"woman": "women", "man": "men", "girl": "girls", "boy": "boys", "adult": "adults", "child": "children"}
_OTHER = re.compile(r"(?i)\bthe\s+(?:other|remaining|last)\s+\Z")
_IN_ALL = re.compile(
    r"(?i)(?:\s+[a-z'-]+){0,3}?\s*,?\s+(?:in\s+all|in\s+total|altogether|all\s+told|taken\s+together|together|in\s+sum|all\s+in\s+all)\b"
)
_TOTAL_BEFORE = re.compile(
    r"(?i)(?:\b(?:a\s+total\s+of|in\s+all|together|altogether|in\s+total|that\s+(?:is|makes)|making|mak(?:es|e)\s+up|made\s+up|making\s+up)(?:\s+the)?,?\s+)\Z"
)
_OF_ALL = re.compile(
    r"(?i)(?:\A|[.;:,(–—]\s*)(?:of|out\s+of|among|from)\s+(?:the\s+|all\s+|these\s+|a\s+total\s+of\s+|some\s+)*\Z"
)
_AFTER_PARTS = re.compile(
    r"(?i)(?:\s+[a-z'-]+){0,6}?\s*(?:[,;:–—(=]|\bor\b)\s*(?:(?:that\s+is|that\s+makes|making|or|in\s+all|together|a\s+total\s+of|for|altogether|in\s+total|thus|hence),?\s+)*\Z"
)
_ANYBODY = frozenset(
    (
        "people",
        "persons",
        "individuals",
        "members",
        "employees",
        "adults",
        "prisoners",
        "detainees",
        "interviewees",
        "passengers",
        "workers",
        "victims",
        "residents",
        "participants",
        "witnesses",
    )
)
_THERE = re.compile(r"(?i)\b(?:there\s+(?:were|are|was|is)|a\s+total\s+of|in\s+all,?|in\s+total,?|altogether,?)\s+\Z")
_PREPOSITION = re.compile(r"(?i)\s*(in|at|from|on|by|with|to|for|near)\b")
_FAR, _LEAST, _LEAD = 4, 3, 90
"""A list that misses its whole by more than a fourth of it (and by more than three) is no list of all its parts."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A whole and the sum of its parts; ``start`` and ``end`` of both, ``whole_end`` of the whole with its noun."""

    start: int
    whole_end: int
    end: int
    whole: int
    total: int
    at: int = 0


@remembered
def listed_in(text: str) -> tuple[Listed, ...]:
    """Every whole whose parts a sentence lists, in order."""
    shares = shares_in(text)
    found = [one for one in counts_in(text) if not any(s.start <= one.span.start < s.end and s.figure for s in shares)]
    sums = _sums_of_money(text)
    every = {*_lists(text, sums)} if len(sums) >= _LEAST else set()
    if len(found) >= _LEAST:
        every |= {*_lists(text, _divisible(text, found)), *_summed(text, found), *_bracketed(text, found)}
    return tuple(sorted(every, key=lambda one: one.start))


def _divisible(text: str, found: list[Number]) -> list[Number]:
    """Without the wholes of "four of the seven": what is listed behind it divides the four."""
    wholes = {one.whole.span for one in parts_in(text) if one.beside}
    return [one for one in found if one.span not in wholes]


def _sums_of_money(text: str) -> list[Number]:
    """The sums of one currency; nothing where a text tells of several."""
    found = [one for one in numbers(text) if one.kind == "integer" and (one.value or 0) > 0 and _is_money(text, one)]
    return found if len({noun_of(text, one).head for one in found}) == 1 else []


def _is_money(text: str, one: Number) -> bool:
    return use_of(text, one.span.start, one.span.end, Form.DIGITS, one.kind) is Use.MONEY


def _lists(text: str, found: list[Number]) -> Iterator[Listed]:
    at = 0
    while at < len(found) - 2:
        listed = _list_at(text, found, at)
        if listed:
            yield listed[0]
        at += listed[1] + 1 if listed else 1


def _list_at(text: str, found: list[Number], at: int) -> tuple[Listed, int] | None:
    whole, noun_end = found[at], told_with(text, found[at])
    if noun_end == whole.span.end or not whole.value or whole.value < _LEAST:
        return None
    opens = _OPENS.fullmatch(_without_dates(text), noun_end, found[at + 1].span.start)
    run = _run(text, found, at + 1) if opens else []
    if opens is None or len(run) < 2 or (opens["comma"] and is_past(noun_of(text, whole).words.split()[0])):
        return None  # "18 described hunger, 12 cold": no whole, but a part with its verb
    listed = _listed(text, whole, noun_end, run, opens)
    return (listed, len(run)) if listed else None


def _without_dates(text: str) -> str:
    """The same text with letters for its dates: they are no numbers of a list."""
    for one in dates_in(text):
        text = text[: one.start] + "d" * (one.end - one.start) + text[one.end :]
    return text


def _run(text: str, found: Sequence[Number], at: int) -> list[Number]:
    """Numbers one behind the other with only a comma or an "and" and the words of each between them."""
    run = [found[at]]
    for one in found[at + 1 :]:
        gap = text[run[-1].span.end : one.span.start]
        if not (_BETWEEN.fullmatch(gap) or _ONLY_WORDS.fullmatch(gap)):
            break
        run.append(one)
    return run


def _listed(text: str, whole: Number, noun_end: int, run: list[Number], opens: re.Match[str]) -> Listed | None:
    closes = _CLOSES.match(text, run[-1].span.end)
    between = text[opens.end() : closes.end() if closes else run[-1].span.end]
    if (
        closes is None
        or any(one.approximate for one in (whole, *run))
        or _MORE.search(opens[0])
        or _MORE.search(between)
    ):
        return None
    if not _whole_list(text, run, opens, closes):
        return None
    value, total = int(whole.value or 0), sum(int(one.value or 0) for one in run)
    if abs(total - value) > max(_LEAST, value // _FAR) or not _divides(text, whole, run, opens, between):
        return None
    return Listed(whole.span.start, noun_end, run[-1].span.end, value, total, run[-1].span.end)


def _whole_list(text: str, run: list[Number], opens: re.Match[str], closes: re.Match[str]) -> bool:
    """Whether the list is told to its end: with an "and", in brackets that close, with no number behind it."""
    if opens["bracket"]:
        return closes["sign"] == ")"
    if closes["sign"] == ")":
        return bool(opens["whom"] and "(" in opens[0])
    last = text[run[-2].span.end : run[-1].span.start]
    if not re.search(r"(?i)\b(?:and|while|plus)\b", last) and not (opens["plain"] and len(run) > 2):
        return False
    rest = text[closes.end() :] if closes["sign"] == "," else ""
    return not any(re.match(r"\s*(?:and\s+)?\Z", rest[: one.span.start]) for one in numbers(rest))


def _divides(text: str, whole: Number, run: list[Number], opens: re.Match[str], between: str) -> bool:
    """Whether the parts are parts of the whole, of which each belongs to one."""
    sexes = _of_both_sexes(text, run)
    if opens["plain"] or opens["bracket"]:
        return sexes or not OVERLAPS.search(between)
    of_all = bool(opens["whom"]) or (bool(opens["comma"]) and bool(_OF_ALL.search(text[: whole.span.start])))
    if of_all or opens["semi"]:
        rest = bool(_OTHER.search(text[: run[-1].span.start]))
        return sexes or (not OVERLAPS.search(between) and (len(run) >= _LEAST or rest) and _own(text, whole, run))
    if _in_a_row(text, whole, run):
        return False
    return sexes or (not OVERLAPS.search(between) and _own(text, whole, run) and _without_nouns(text, run))


def _in_a_row(text: str, whole: Number, run: list[Number]) -> bool:
    """ "22 people in Arven, 14 in Belt and 9 in Corre": the first is no whole, and has its place as the others have."""
    if _THERE.search(text[: whole.span.start]):
        return False
    found = [_PREPOSITION.match(text, told_with(text, one)) for one in (whole, *run)]
    words = {one[1].lower() for one in found if one}
    return all(found) and len(words) == 1


def _of_both_sexes(text: str, run: list[Number]) -> bool:
    kinds = [found[1].lower() if (found := _KIND.match(text, one.span.end)) else "" for one in run]
    return frozenset(_ONE_OF.get(kind, kind) for kind in kinds) in _SEXES and len(run) == 2


def _own(text: str, whole: Number, run: list[Number]) -> bool:
    """Whether no part counts other things than the whole: "12 chapters, 3 annexes and 2 maps"."""
    its = noun_of(text, whole)
    for one in run:
        mine = noun_of(text, one)
        if not mine.head or mine.head == its.head or not _plural(mine.words):
            continue
        if not (people(mine) and its.words.rsplit(maxsplit=1)[-1] in _ANYBODY):
            return False
    return True


def _plural(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    return (last.endswith("s") and not last.endswith("ss")) or last in ("men", "women", "children", "people")


def _without_nouns(text: str, run: list[Number]) -> bool:
    """Behind a bare comma: the parts are told by where, when or of what kind they are."""
    return all(
        re.match(
            r"(?i)\s+(?:(?:in|by|at|from|on|with|through|over|of|to|for|under)\b|[a-z-]+(?:\s|,|\.|;|\Z))",
            text[one.span.end :],
        )
        for one in run
    )


def _summed(text: str, found: list[Number]) -> Iterator[Listed]:
    """ "Fourteen women and eleven men, 25 people in all": the parts, and then their sum."""
    for at in range(2, len(found)):
        whole = found[at]
        said = _IN_ALL.match(text, whole.span.end) or _TOTAL_BEFORE.search(text[: whole.span.start])
        if not said or not _AFTER_PARTS.fullmatch(text[found[at - 1].span.end : whole.span.start]) or whole.approximate:
            continue
        run = _run_back(text, found, at - 1)
        if (
            len(run) < 2
            or any(one.approximate for one in run)
            or _MORE.search(text[run[0].span.start : whole.span.start])
        ):
            continue
        value = int(whole.value or 0)
        sums = [*accumulate(int(one.value or 0) for one in reversed(run))][1:]
        total = sums[-1] if value not in sums else value
        if abs(total - value) <= max(_LEAST, value // _FAR):
            yield Listed(whole.span.start, told_with(text, whole), whole.span.end, value, total, whole.span.end)


def _run_back(text: str, found: list[Number], last: int) -> list[Number]:
    first = last
    while first and _BETWEEN.fullmatch(text[found[first - 1].span.end : found[first].span.start]):
        first -= 1
    return found[first : last + 1]


def _bracketed(text: str, found: list[Number]) -> Iterator[Listed]:
    """ "It held 40 interviews: in Arven (12), Belt (18) and Corre (10)": every part in brackets behind its name."""
    run = [
        one
        for one in found
        if text[one.span.start - 1 : one.span.start] == "(" and text[one.span.end : one.span.end + 1] == ")"
    ]
    others = [one for one in found if one not in run]
    if len(run) < 2 or len(others) != 1 or run[0].span.start < others[0].span.end or others[0].approximate:
        return
    whole, end = others[0], run[-1].span.end
    gaps = [text[one.span.end + 1 : other.span.start - 1] for one, other in pairwise(run)]
    joined = all(re.fullmatch(r"(?i)\s*(?:[,;]\s*(?:and\s+)?|and\s+)[^,;.()]{1,60}", gap) for gap in gaps)
    lead = text[whole.span.end : run[0].span.start]
    if (
        not joined
        or not re.search(r"(?i)\band\b", gaps[-1])
        or _MORE.search(lead)
        or OVERLAPS.search(text[whole.span.end : end])
    ):
        return
    value, total = int(whole.value or 0), sum(int(one.value or 0) for one in run)
    if len(lead) < _LEAD and noun_of(text, whole).head and abs(total - value) <= max(2, value // _FAR):
        yield Listed(whole.span.start, told_with(text, whole), end + 1, value, total, end + 1)
