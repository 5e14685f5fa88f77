"""Facts: what a sentence tells with one number, in whatever construction: what is counted, what is said of it, scope.

"Twelve mules were counted in Tollan", "the mules counted in Tollan numbered 12" and "of the mules in Tollan, 12" read
alike: a head noun, and stems of everything else that the number's own stretch of the sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.contrasts import contrasting
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Form, NumberClaim, Use, Voice
from probata.method.report.claims.reading.nouns import INTERVIEWEES, PEOPLE
from probata.method.report.claims.reading.numbers import number_claims, read
from probata.method.report.claims.reading.parallel import cites, is_code
from probata.method.report.claims.reading.phrase import AUXILIARIES, SMALL, Chunk, Word, chunk_of, opens_with, words_of
from probata.method.report.claims.reading.wholes import PartOf, parts_in
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_OURS = words("commission inquiry panel mission committee team investigators researchers authors we us our report")
EVERYBODY = frozenset(stem(one) for one in ("people", "persons", "person", "individuals", "individual")) | INTERVIEWEES
"""Stems of nouns that say of people no more than that they are some; an interviewee is one of them."""
_SENT = frozenset(stem(one) for one in ("sent", "submitted", "addressed", "handed", "gave", "provided"))
_RECEIVED = frozenset((stem("received"),))
HARD = re.compile(
    r"(?i)\b(?:another|further|additional|additionally|others?|remaining|rest|(?:of|among)\s+(?:these|them|those|whom|which)|again|"
    r"(?:at|in|by)\s+(?:that|the\s+same)\s+time|by\s+then|since\s+then|until\s+then|meanwhile|same|at\s+first|initially|originally|"
    r"latter|former(?!\s)|planned|expected|intended|supposed|(?:agreed|undert(?:ook|aken)|promised|(?:was|were)|bound|obliged)\s+to|target|capacity|up\s+from|down\s+from|instead\s+of|corrected|wrongly|"
    r"mistaken\w*|erroneous\w*|he|she|his|her|him|one\s+of|if|would|could|might|(?-i:may)|should|next|then|later|following|previous\w*|"
    r"earlier|new|also|peak|double|twice|every|each|per(?!\s+cent)|average|mean|median|daily|weekly|monthly|annual\w*|yearly|(?:larg|small|bigg|old|young|long|short)er|second(?!-)|third(?!\s+of|-)|fourth|fifth)\b|"
    r"\bmore\b(?!\s+than)"
)
_SOFT = re.compile(r"(?i)\b(?:by|until|till|before|after|since|as\s+of|prior\s+to|following)\s+(?=\Z|[\s\d])")
_TURNED = re.compile(
    r"(?i)(?:\A|,\s*)(?:after|before|since|until|following|prior\s+to)\s+(?:the|a|an|its|their|this)\s"
)
_NO_SPEECH = re.compile(r"(?i)\b(?:dismiss|reject|call|answer|respond|repl|warn|report)(?:ed|ied|s|es)\s+(?!that\b)")
_SPEECH = re.compile(
    r"(?i)\b(?:said|says|stat(?:ed|es)|claim(?:ed|s)|alleg\w+|told|according|wrote|argu\w+|maintained|insist\w+|announc\w+|"
    r"declar\w+|testif\w+|recall\w*|explain\w*|believ\w+|denied|accus\w+|report\w*\s+that|reportedly|describ\w+|citing|official|"
    r"figures|data|statistics|estimat\w+|put|gave|recorded)\b"
)
NOT = re.compile(
    r"(?i)\b(?:not(?!\s+(?:only|least|just|merely))|no(?!\s+(?:more|fewer|less|later|earlier|longer\s+than|doubt|\d))|none|never|"
    r"neither|nothing|nobody|without)\b|n['’]t\b"
)
_PAGE = re.compile(r"[,;:–-]\s*\Z")
_NOTHING = re.compile(r"\s*(?:[,;:.)\]–-]|and\s+\d|\Z)")
_OPENING = re.compile(r"\s*(?:Out\s+of|Of|Among)\s+(?:all\s+)?(?:the\s+|these\s+|its\s+)?(?:total\s+of\s+)?")
_AGENT = re.compile(
    r"\s*(?:The|A|An|Its|Our)\s+(?:[a-z][\w-]*\s+){0,2}?(?P<noun>[A-Za-z][\w-]*)(?=\s+(?:\w+ed|heard|lost|sent|took)\b)"
)
_COUNTING = re.compile(r"(?i)\b(?:number|total|amount|count|came\s+to|stood\s+at|there)")
_ESTIMATED = re.compile(r"(?i)\b(?:estimat\w+|projected|believed|thought\s+to)\b")
_COPULA = re.compile(
    r"(?i)\b(?:number(?:s|ed)?|totall?(?:s|ed|ing)?|amount(?:s|ed)?\s+to|c[ao]me\s+to|stood\s+at|was|were|is|are|reached)\s+"
    r"(?:(?:in\s+all|only|just|now|about|some|around|nearly|almost|at\s+least|more\s+than|over)\s+)*\Z"
)
_THERE = re.compile(r"(?i)\bthere\s+\w+\s*\Z")
_OF_THE = re.compile(r"(?i)\s+(?:out\s+)?of\s+(?:all\s+)?(?:the|these|those|its|their|our)?\s*")
_HAS = re.compile(
    r"(?i)\b(?:ha[sd]|have|holds?|held|contain(?:s|ed)?|there\s+(?:were|was|are|is))\s+(?:[\w-]+\s+){0,2}\Z"
)
_TO_US = re.compile(
    rf"(?i)\b(?:sent|submitted|addressed|handed|gave|given|provided)\b[^.;]*\bto\s+(?:the\s+)?(?:{'|'.join(sorted(_OURS))})\b"
)
_ACTS = words("went came took gave saw knew began fell rose ran became stood lay lived")
_OF_SOME = re.compile(r"\s*(?:Out\s+of|Of|Among)\s+(?:all\s+)?(?:the|these|those|its)\s+(?=[a-z])")
_BARE_LEAD = words("a an the its their his her our this these those number total figure tally count sum of all in")
_NOUN_STOPS = SMALL | AUXILIARIES | words("abroad overseas nearby elsewhere worldwide nationwide ashore")
_MOST = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """One number as it is told.

    Attributes:
        claim: the number.
        head: stem of the noun that is counted; ``*`` for people at large.
        unit: what kind of number: two of different units are never held against each other.
        said: stems of all else that its stretch of the sentence says, names included.
        names: those of ``said`` that are written as names. ``verbs``: those with the form of a past.
        narrow: those of ``said`` that may make a smaller group of what is counted.
        times: dates as ISO.
        contrasts: words of ``said`` that stand against others of their kind ("northern", "second").
        doubtful: a word such as "another" or "each" makes it a number that stands by itself.
        part: of a part ("16 of the porters interviewed had been fined"), the stems behind the noun's phrase; else None.
        base: the whole of which it is a part, as far as the sentence tells it.
        whole: whether it is itself the whole of a part.
        ours: whether the inquiry itself is named. ``has``: whether it is told as what there was, without an act.
        bare: whether no noun of its own stands with the number.
        denied: whether its stretch says that something is not ("had received no notice"): those are all the others.
    """

    claim: NumberClaim
    head: str
    unit: str
    said: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]
    narrow: frozenset[str]
    times: frozenset[str]
    contrasts: frozenset[str]
    doubtful: bool
    part: frozenset[str] | None
    base: Fraction | None
    whole: bool
    ours: bool
    has: bool
    bare: bool
    denied: bool


def facts(bound: Bound) -> tuple[Fact, ...]:
    """Every fact with a number that counts, measures or shares something; made once."""
    return bound.once.get("facts", lambda: tuple(_facts(bound)))


def _facts(bound: Bound) -> Iterator[Fact]:
    for claim in number_claims(bound):
        if (
            claim.heads is None
            and claim.passage.kind not in ("quote", "heading")
            and (claim.definite or not claim.negated)
            and not cites(claim.text)
            and not is_code(claim.text, claim.span.start, claim.span.end)
            and not (claim.passage.kind == "note" and _PAGE.search(claim.text[: claim.span.start]) and _ends(claim))
        ):
            made = fact_of(claim)
            if made is not None:
                yield made


def _ends(claim: NumberClaim) -> bool:
    """Whether a number counts nothing that is told behind it: in a note it is a page ("First Letters, 89-90; ...")."""
    return bool(_NOTHING.match(claim.text, claim.span.end))


_USES = (Use.COUNT, Use.PAGES, Use.MEASURE, Use.MONEY, Use.DURATION, Use.SHARE)
_FORMS = (Form.DIGITS, Form.WORDS, Form.RANGE, Form.PERCENTAGE, Form.FRACTION, Form.QUANTIFIER)


def fact_of(claim: NumberClaim) -> Fact | None:
    """The fact around a number; None where it counts nothing or nothing says what."""
    if claim.use not in _USES or claim.form not in _FORMS or (claim.value == 1 and claim.form is Form.WORDS):
        return None
    text, chunk = claim.text, chunk_of(claim.text, claim.span.start)
    pair = part_at(text, claim.span.start)
    whole = pair is not None and pair.whole.span.start == claim.span.start
    head, behind = _head(claim, chunk, pair if not whole else None)
    if head is None:
        return None
    return _made(claim, chunk, pair, whole, head, behind)


def _made(claim: NumberClaim, chunk: Chunk, pair: PartOf | None, whole: bool, head: Word, behind: int) -> Fact:
    text = claim.text
    each = [*_meant(text, chunk, pair, claim, head, behind, whole)]
    said = frozenset(one.stem for one in each)
    verbs = frozenset(one.stem for one in each if one.verb)
    if _TO_US.search(text):
        said, verbs = said - _SENT | _RECEIVED, verbs - _SENT | _RECEIVED
    specific = head.stem if head.stem in PEOPLE - EVERYBODY else ""
    stretches = (chunk.own, *chunk.shared)
    stretch = " ".join(text[start:end] for start, end in stretches)
    return Fact(
        claim,
        "*" if head.stem in EVERYBODY else head.stem,
        _unit(claim),
        said - {specific},
        frozenset(one.stem for one in each if one.name),
        verbs,
        frozenset(_narrow(text, each, claim, head, behind)),
        frozenset(one.iso for one in dates_in(text)),
        frozenset(one.plain for one in words_of(text) if _within(one, stretches) and contrasting(one)),
        bool(HARD.search(stretch)),
        _part(text, each, claim, behind, pair if not whole else None),
        pair.whole.value if pair and not whole else None,
        whole,
        any(one.plain in _OURS for one in words_of(text)),
        bool(_HAS.search(text[: claim.span.start])) or not (verbs or _COUNTING.search(text)),
        behind == claim.span.end and not _COUNTING.search(text),
        bool(NOT.search(stretch)),
    )


def _part(text: str, each: list[Word], claim: NumberClaim, behind: int, pair: PartOf | None) -> frozenset[str] | None:
    """What is said of a part; None of what is no part."""
    if pair is None and not _OF_THE.match(text, claim.span.end):
        opens = _OF_SOME.match(text) and "," in text[: claim.span.start] and claim.span.start == _first(text)
        return frozenset(one.stem for one in each if one.start > claim.span.start) if opens else None
    end = _phrase_end(text, max(behind, claim.span.end))
    inside = claim.span.start
    if pair is not None and not pair.beside:
        inside = end = claim.span.start
    return frozenset(one.stem for one in each if one.start > end or one.end <= inside)


def _first(text: str) -> int:
    """Where the first number of a sentence begins."""
    return next((one.span.start for one in read(text)), -1)


def _unit(claim: NumberClaim) -> str:
    if claim.use in (Use.COUNT, Use.PAGES, Use.SHARE):
        return "share" if claim.use is Use.SHARE else "count"
    behind = re.match(r"[\s-]*([^\W\d_]+)", claim.text[claim.span.end :])
    return f"{claim.use} {stem(behind[1]) if behind else ''}"


def part_at(text: str, at: int) -> PartOf | None:
    """The part and whole of which the number that begins at ``at`` is one; None where it is neither."""
    found = next((one for one in parts_in(text) if at in (one.part.span.start, one.whole.span.start)), None)
    return found or _opened(text, at)


def _opened(text: str, at: int) -> PartOf | None:
    """ "Of 85 guides, 28 heard the bell": the whole that a sentence opens with, and the number behind its comma."""
    counts = [one for one in numbers(text) if one.kind == "integer" and one.value]
    opening = _OPENING.match(text)
    if len(counts) < 2 or not opening or opening.end() != counts[0].span.start:
        return None
    whole, part = counts[0], counts[1]
    gap = text[whole.span.end : part.span.start]
    told = at in (whole.span.start, part.span.start) and "," in gap and not re.search(r"[;:(]", gap)
    mine, theirs = noun_at(text, part.span.end)[0], noun_at(text, whole.span.end)[0]
    same = mine is None or (theirs is not None and mine.stem == theirs.stem)
    return PartOf(part, whole, False) if told and same and (part.value or 0) <= (whole.value or 0) else None


def _head(claim: NumberClaim, chunk: Chunk, pair: PartOf | None) -> tuple[Word | None, int]:
    """The counted noun and where its words end."""
    text, end = claim.text, claim.span.end
    if claim.use in (Use.MEASURE, Use.MONEY, Use.DURATION):
        return Word(end, end, "", "", False), end
    if pair is not None:
        return noun_at(text, pair.whole.span.end)
    if of := _OF_THE.match(text, end):
        return noun_at(text, of.end() - 1 if text[of.end() - 1 : of.end()].isspace() else of.end())
    found, behind = noun_at(text, end)
    before = text[: claim.span.start]
    if found is None and _COPULA.search(before) and not _THERE.search(before):
        found = _subject(text, chunk, claim.span.start)
    return (found, behind) if found is not None else (_inherited(claim, chunk), end)


def _inherited(claim: NumberClaim, chunk: Chunk) -> Word | None:
    """Of a bare number: the noun of the number before it in the sentence, or the subject ("letters (12)")."""
    for other in reversed([one for one in read(claim.text) if one.span.start < claim.span.start]):
        found, _ = noun_at(claim.text, other.span.end)
        if found is not None:
            return found
    return _subject(claim.text, chunk, claim.span.start)


def noun_at(text: str, end: int) -> tuple[Word | None, int]:
    """The last word of the run of nouns behind a place, and where it ends."""
    run: list[Word] = []
    here = end
    for one in words_of(text):
        if one.start < end:
            continue
        gap = text[here : one.start]
        gap = gap.removeprefix(":") if here == end and opens_with(text) == end else gap  # "16: deaths on the list"
        if gap.strip(" \u00a0") or len(run) == _MOST:
            break
        if one.plain in ("of", "the", "these", "those", "all", "other", "different") and not run:
            here = one.end
            continue
        if one.plain in _NOUN_STOPS or (run and (one.verb or one.plain.endswith("ly"))):
            break
        if not run and one.verb and not one.plain.endswith("ed") and one.plain not in ("women", "men", "children"):
            break
        run.append(one)
        here = one.end
    while run and run[-1].plain.endswith("ed") and len(run) > 1:
        run.pop()
    if not run or (len(run) == 1 and run[0].plain.endswith("ed")):
        return None, end
    return run[-1], run[-1].end


def _subject(text: str, chunk: Chunk, before: int) -> Word | None:
    """The noun that a clause begins with, behind an opening phrase of place or time."""
    start = min([chunk.own[0], *[one[0] for one in chunk.shared]])
    opening = re.compile(r"\s*(?:In|At|On|By|From|During|Between|For|Under|As)\b[^,]*,").match(text, start, before)
    here = opening.end() if opening else start
    run: list[Word] = []
    for one in words_of(text):
        if one.start < here or one.start >= before:
            continue
        if not run and (one.plain in _BARE_LEAD):
            continue
        if one.plain in _NOUN_STOPS or (run and one.verb):
            break
        if one.verb and not run:
            return None
        run.append(one)
    return run[-1] if run else None


def _within(one: Word, stretches: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= one.start < end for start, end in stretches)


def _meant(
    text: str, chunk: Chunk, pair: PartOf | None, claim: NumberClaim, head: Word, behind: int, whole: bool
) -> Iterator[Word]:
    """The words that say something of this number: its own stretch and what it shares, without those of others."""
    stretches = [chunk.own, *chunk.shared]
    if pair is not None and not whole and not pair.beside:
        first = chunk_of(text, pair.whole.span.start)
        stretches.append(first.own)
    taken = {one.start for one in _others(text, claim, pair)} | {head.start}
    if whole and pair is not None:
        taken |= {one.start for one in words_of(text) if one.start > _phrase_end(text, behind)}
    for one in words_of(text):
        if one.start in taken or not one.meant or one.plain in _OURS:
            continue
        if _within(one, tuple(stretches)) and not _numeral(text, one):
            yield one


def _phrase_end(text: str, behind: int) -> int:
    """Where the words that belong to a noun end: before the verb of its clause or a comma."""
    for one in words_of(text):
        if one.start >= behind and (one.plain in AUXILIARIES | _ACTS or "," in text[behind : one.start]):
            return one.start - 1
    return len(text)


def _others(text: str, claim: NumberClaim, pair: PartOf | None) -> Iterator[Word]:
    """Nouns that other numbers count."""
    mine = pair.whole.span.start if pair is not None else -1
    for other in read(text):
        if other.span.start in (claim.span.start, mine) or other.value is None:
            continue
        found, end = noun_at(text, other.span.end)
        if found is not None:
            yield from (one for one in words_of(text) if other.span.end <= one.start < end)


def _numeral(text: str, one: Word) -> bool:
    return any(each.span.start <= one.start < each.span.end for each in read(text))


def _narrow(text: str, each: list[Word], claim: NumberClaim, head: Word, behind: int) -> Iterator[str]:
    """Stems around the noun up to the verb of the clause: they may make a smaller group of it."""
    end = _phrase_end(text, max(behind, claim.span.end))
    if not claim.definite:
        agent = _agent_end(text)
        yield from (one.stem for one in each if not one.verb and one.start >= agent)
    for one in each:
        if claim.span.end <= one.start <= end or (one.end <= head.start and one.start > claim.span.start):
            yield one.stem
    opening = re.match(r"\s*(?:In|At|On|From|Among|Near|During|For)\b[^,]*,", text)
    if opening:
        yield from (one.stem for one in each if one.start < opening.end())


def _agent_end(text: str) -> int:
    """Where one who acts ends ("The court heard ..."): a passive may leave him out, and he makes no group smaller."""
    found = _AGENT.match(text)
    return found.end() if found and not found["noun"].endswith("s") and found["noun"] not in ("men", "women") else 0


def others_voice(one: Fact) -> bool:
    """Whether it is told as somebody else's."""
    if one.claim.voice is not Voice.OTHERS:
        return False
    return not _NO_SPEECH.search(one.claim.text) or bool(_SPEECH.search(one.claim.text))


def estimated(one: Fact) -> bool:
    """Whether it is told as an estimate."""
    return bool(_ESTIMATED.search(one.claim.text))


def bounded_in_time(one: Fact) -> bool:
    """Whether it is told up to or from a time ("by June")."""
    return bool(one.times and _SOFT.search(one.claim.text)) or bool(_TURNED.search(one.claim.text))
