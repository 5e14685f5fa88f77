"""What was said: the stretch of a sentence that a word of saying attributes, without the attribution itself.

Spans here count within the sentence. A word of saying stands before its content ("X said that ..."), behind it
("..., X said") or inside it ("..., X said, ..."); the marks between the pieces show which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from probata.method.statements import grammar
from probata.method.statements.cues import CUES, SOURCE, Entry, Takes
from probata.method.statements.cues import cues as _cues
from probata.method.statements.grammar import MASK, Grammar
from probata.record.span import TextSpan

_DAY = (
    r"(?:(?:late|early|earlier|last|this|next)\s+)?(?:(?:on|by|since)\s+)?(?:(?:late|early|last|this)\s+)?(?:Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MEANS = (
    r"(?:statement|response|reply|answer|letter|report|interview|speech|note|message|post|e-?mail|briefing|submission"
    r"|conference|hearing|meeting|call|video|text|brief|testimony|ruling|tweet|lecture|debate|session)"
)
_ADVERBIAL = re.compile(
    rf"\s*,?\s*(?:{_DAY}|(?:on|in|since)\s+(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?|in\s+\d{{4}}"
    rf"|(?:in|at|during|through|via|by|from|after)\s+(?:an?\s+|the\s+|its\s+|his\s+|her\s+"
        rf"|their\s+)?(?:[\w’'-]+\s+){{0,4}}?{_MEANS}(?=\W)(?!\s+(?:call|message|interview|conference|exchange|session|hearing)\b)"
    r"(?:\s+(?:to|from|sent to|signed by|with|in|of|at)\s+(?:an?\s+"
        r"|the\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+(?=\s*(?:[,.;:¤]|that\b|on\b)))?"
    r"|(?:just\s+)?(?:an?|one|two|three|four|five|six|ten|several|some|many|a few|\d+)\s+(?:minute|hour|day|week|month"
    r"|year)s?\s+(?:ago|earlier|later)"
    r"|by\s+(?:phone|telephone|e-?mail|letter)|(?:last|this|earlier this|earlier that|the same)\s+(?:week|month|year"
        r"|day|morning|evening)"
    r"|yesterday|today|earlier|later|again|recently|also|then|afterwards|repeatedly|publicly|bluntly|simply"
        r"|\w+ly)(?=\W|$)"
)  # fmt: skip
_SHORT_HEARER = re.compile(
    r"\s+(?:(?:him|her|them|us|me|you|reporters|journalists|lawmakers|investigators|diplomats|parliament)"
    r"|(?:police|[a-z]{4,}s)(?=:|\s+(?:that|the|he|she|it|they|we|his|her|their|its|there|no|an?|[A-Z][\w’'-]*)\b)"
    r"|(?:the|an?|his|her|its|their|our|this|these|those|my|several|two|three|all)\s+(?:[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*)*|[\w’'-]+)"
    r"|(?:[A-Z][\w’'-]*)(?:\s+(?:of\s+)?(?:the\s+)?[A-Z][\w’'-]*)*)"
    r"(?:\s+in\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)?(?=\W|$)"
)
_LONG_HEARER = re.compile(r"\s+(?:[^\s,;:¤]+\s+){0,8}?[^\s,;:¤]+(?:,[^,;:¤]{1,80},)?(?=\s+that\s|:)", re.IGNORECASE)
"""Whoever was told, at whatever length, up to "that"."""
_CLAUSE = re.compile(rf"\b(?:{grammar.FINITE}|he|she|it|they|we|I|there|who|which|that|about|of|why|how)\b")
_BETWEEN_COMMAS = re.compile(r"\s*,[^,;:¤]{1,90},(?=\s*that\b)")
"""An aside between the word of saying and "that"."""
_TO_HEARER = re.compile(
    r"\s+to\s+(?:the\s+)?(?:reporters|journalists|[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*|board|court|panel"
    r"|[\w-]+)(?=\s*(?:[,:¤]|that\b|on\b|in\b|$))"
)
_THAT = re.compile(r"\s*,?\s*(?:that\b|:|,)?\s*", re.IGNORECASE)
_SINCE_TAIL = re.compile(r"[\s,.;:]*$")
_SECOND_VERB = re.compile(
    r",?\s(?:and|but)\s(?:then |also )?(?:\w+ed|sent|gave|made|took|put|told)"
    r"\s(?:an?|the|its|it|his|her|their|to|that|on)\b"
)
"""A second verb of the same subject: "denied any abuse and issued a response"."""
_LABELLED = re.compile(
    r"\s+(?:it|him|them|this|that|(?:the|this|his|her|their|its|that|those|these)\s+[\w’'-]+)\s+"
    r"(?:an?\s+\w+|\w+(?:ing|ous|ful|ive|al|less|ble|ent|ant|ic|ary))\b"
)


@dataclass(slots=True)
class Said:
    """One attribution in a sentence, before its speaker is known by name. Spans count within the sentence."""

    cue: TextSpan
    entry: Entry
    grammar: Grammar
    parts: list[TextSpan]
    before: Said | None = None  # whose subject it shares
    relays: list[TextSpan] = field(default_factory=list)

    @property
    def span(self) -> TextSpan:
        """From the first to the last part."""
        return TextSpan(self.parts[0].start, self.parts[-1].end)

    @property
    def subject(self) -> TextSpan | None:
        """Where who speaks stands; that of the word before, when they share it."""
        return self.before.subject if self.before else self.grammar.subject


MOST_CUES = 16
"""Words of saying that are looked at in one sentence; one with more is a list of words, and is read so far."""
Found = tuple[re.Match[str], Entry, Grammar]


def cues(masked: str) -> list[tuple[re.Match[str], Entry]]:
    """Every word of saying outside quotation marks."""
    return [(cue, SOURCE if cue["source"] else CUES[cue["verb"].lower()]) for cue in islice(_cues(masked), MOST_CUES)]


def sayings(masked: str, found: Sequence[Found], first: TextSpan | None = None) -> list[Said]:
    """The attributions of a sentence whose words of saying and grammar are known, in order.

    ``first``: the noun phrase with which the sentence begins; whoever "adding" has no other subject is that.
    """
    alive = [one for one in found if not one[2].blocked]
    kept: list[Said] = []
    for index, one in enumerate(alive):
        cue, entry, around = one
        if entry.takes is Takes.SOURCE:
            _source(masked, one, kept)
            continue
        host = _host(kept, cue.start(), around)
        if host is False:
            continue
        limit = _limit(masked, alive[index + 1 :], around)
        floor = max((said.span.end for said in kept if said.span.end <= around.clause), default=0)
        parts = _parts(masked, cue, entry, around, floor, limit)
        if parts:
            shares = around.told < 0 and (around.subject is None or around.inherits)
            before = host if shares and isinstance(host, Said) else None
            if around.inherits and around.subject is None and before is None and first:
                around = replace(around, subject=first)
            if around.subject or before or around.told >= 0 or _all_quoted(masked, parts):
                kept.append(Said(TextSpan(*cue.span()), entry, around, parts, before))
    return kept


def _host(kept: list[Said], at: int, around: Grammar) -> Said | bool | None:
    """The attribution that this one goes on with; False when it only stands inside the content of another."""
    for said in kept:
        inside = said.parts[-1].start <= at < said.span.end and not said.cue.end > at
        if inside and not around.relative:
            return False
    return kept[-1] if kept else None


def _limit(masked: str, later: Sequence[Found], around: Grammar) -> int:
    """Where the content has to end, since another attribution begins there."""
    for cue, entry, other in later:
        if entry.takes is Takes.SOURCE:
            if not masked[: cue.start()].rstrip().endswith((",", MASK, "—", "–")):
                continue
            return cue.start()
        if other.cuts and _asserts(masked, cue, entry, other) and (other.inherits or not around.relative):
            return min(other.clause, cue.start())
    return len(masked)


def _asserts(masked: str, cue: re.Match[str], entry: Entry, around: Grammar) -> bool:
    return bool(_parts(masked, cue, entry, around, around.clause, len(masked)))


def _source(masked: str, one: Found, kept: list[Said]) -> None:
    """ "According to X" is an attribution of its own, or names through whom another one is known."""
    cue, entry, around = one
    subject = around.subject
    if subject is None:
        return
    for said in kept:
        before = said.span.end <= cue.start() or said.cue.end <= cue.start()
        if before and (said.span.end - cue.start()) < 3:
            if said.subject and said.subject.of(masked).lower() != subject.of(masked).lower():
                said.relays.append(subject)
            return
    left = _trim(masked, 0, cue.start())
    right_start = subject.end + len(masked[subject.end :]) - len(masked[subject.end :].lstrip(" ,"))
    right = _trim(masked, right_start, len(masked))
    lead = left and (len(left.of(masked).split()) > 2 or left.of(masked).endswith(MASK))
    medial = (
        left
        and right
        and masked[subject.end : subject.end + 1] == ","
        and not _SUBORDINATE.match(left.of(masked))
        and not _ADVERBIAL.fullmatch(" " + right.of(masked))
    )
    parts = [right] if right else []
    if left and (lead or medial):
        parts = [left, right] if medial and right else [left]
    if parts:
        kept.append(Said(TextSpan(*cue.span()), entry, around, parts))


def _parts(masked: str, cue: re.Match[str], entry: Entry, around: Grammar, floor: int, limit: int) -> list[TextSpan]:
    if around.told >= 0:
        right = _trim(masked, around.told, limit)
        return [right] if right else []
    if entry.takes is Takes.LABEL:
        return _label(masked, cue, around, limit)
    if entry.takes is Takes.OBJECT or (around.passive and entry.takes is not Takes.SAY):
        return _object(masked, cue, around, floor, limit)
    return _clause(masked, cue, entry, around, floor, limit)


def _label(masked: str, cue: re.Match[str], around: Grammar, limit: int) -> list[TextSpan]:
    after = masked[cue.end() : limit]
    if re.match(r"\s+(?:for|on|upon)\b", after):
        right = _trim(masked, cue.end() + 1 + len(after.split()[0]), limit)
        return [right] if right else []
    named = MASK in after or (re.search(r"\sas\s", after) and cue[0].lower().startswith(("desc", "char")))
    if not named and not (cue[0].lower().startswith("call") and _LABELLED.match(after)):
        return []
    start = around.subject.end if around.passive and around.subject else cue.end()
    if around.relative:  # "which it called “...”": the name alone
        quote = re.search(MASK + "+", masked[start:limit])
        return [TextSpan(start + quote.start(), start + quote.end())] if quote and quote.start() < 25 else []
    right = _trim(masked, start, limit)
    return [right] if right and len(right.of(masked).split()) + right.of(masked).count(MASK) > 1 else []


def _object(masked: str, cue: re.Match[str], around: Grammar, floor: int, limit: int) -> list[TextSpan]:
    if around.passive and around.subject:
        behind = _trim(masked, around.subject.end, limit)
        if behind and re.match(r"(?:of|as)\b", behind.of(masked)):
            return [behind]
        head = re.search(
            r"^(.*?)\s+(?:has|have|had|was|were|is|are|been|being)\b", masked[max(floor, around.clause) : cue.start()]
        )
        start = max(floor, around.clause)
        subject = _trim(masked, start, start + head.end(1)) if head else None
        return [subject] if subject else []
    if around.relative:
        return []
    start = _after_adverbials(masked, cue.end(), limit, hearer=False)
    second = _SECOND_VERB.search(masked, start, limit)
    right = _trim(masked, start, second.start() if second else limit)
    if right:
        return [right]
    left = _quote_before(masked, around.clause, floor)
    return [left] if left else []


def _clause(masked: str, cue: re.Match[str], entry: Entry, around: Grammar, floor: int, limit: int) -> list[TextSpan]:
    inverted = around.subject is not None and around.subject.start >= cue.end()
    begins = min(cue.start(), around.clause) if not around.inherits else around.clause
    ends = around.subject.end if inverted and around.subject else cue.end()
    if around.relative:
        return _claimed(masked, cue, limit)
    left = _left_content(masked, begins, floor)
    if entry.lemma == "point":
        to = re.match(r"\s+(?:out|to)\b", masked[ends:limit])
        ends += to.end() if to else 0
    right_start = _after_adverbials(masked, ends, limit, hearer=entry.tells, inverted=inverted)
    right = _trim(masked, right_start, limit)
    if left:
        pause = masked[ends:right_start].rstrip() + masked[right_start : right_start + 1]
        goes_on = right and _goes_on(masked, ends, right, quoted=left.of(masked).endswith(MASK))
        return [left, right] if goes_on and right and pause else [left]
    if right is None or inverted:
        return []
    if entry.takes is Takes.ONLY_CLAUSE and not _is_clause(masked, cue.end(), right):
        return []
    return _reported(masked, right, ends, right_start)


def _reported(masked: str, right: TextSpan, ends: int, right_start: int) -> list[TextSpan]:
    """What stands behind the word of saying, when it is something that was said."""
    words = right.of(masked)
    if _VERB_AGAIN.match(words) or (
        masked[right.end :].strip() == ":" and MASK not in words and not _CLAUSE.search(words)
    ):
        return []
    if MASK not in words and len(words.split()) < _LEAST and not masked[ends:right_start].rstrip().endswith(":"):
        return []
    own = re.match(rf"{MASK}+(?=\s+(?:and|but|then|before|and then)\s+(?:{_WENT})\b)", words)
    return [TextSpan(right.start, right.start + own.end())] if own else [right]


_VERB_AGAIN = re.compile(r"(?:said|says|told|added|denied|confirmed)\b", re.IGNORECASE)
"""Right behind another word of saying, the verb of the clause around it: "the case in which Toll testified said"."""
_LEAST = 2
"""Words of a reported clause: "said ten" and "confirmed it" are none."""
_WENT = r"\w{3,}ed|left|went|sent|gave|took|put|hung|sat|stood|fell|ran|began|turned|leaving|leading|going|hanging"
"""A further verb of whoever spoke, behind a quotation."""


def _claimed(masked: str, cue: re.Match[str], limit: int) -> list[TextSpan]:
    """ "in what the ministry claims are “...”": the name alone."""
    quote = re.match(rf"\s+(?:is|are|was|were)\s+(?:an?\s+|the\s+)?({MASK}+)", masked[cue.end() : limit])
    if quote:
        return [TextSpan(cue.end() + quote.start(1), cue.end() + quote.end(1))]
    right = _trim(masked, cue.end(), limit)
    asserted = (
        right
        and masked[: cue.start()].rstrip().count(",")
        and re.match(r"(?:was|were|is|are|had|has|would|the)\b", right.of(masked))
    )
    return [right] if right and asserted else []


def _is_clause(masked: str, cue: int, right: TextSpan) -> bool:
    between = masked[cue : right.start]
    said = re.match(r"(?:why|whether|how|if|who|what|when|where)\b", right.of(masked))
    return bool(re.search(r"\bthat\b|:", between) or masked[right.start] == MASK or said)


def _left_content(masked: str, begins: int, floor: int) -> TextSpan | None:
    quote = _quote_before(masked, begins, floor)
    if quote:
        return quote
    before = masked[:begins].rstrip()
    if not before.endswith((",", "—", "–")):
        return None
    left = _trim(masked, floor, begins)
    if left is None or not _whole_clause(left.of(masked)):
        return None
    return left


def _quote_before(masked: str, begins: int, floor: int) -> TextSpan | None:
    before = masked[:begins].rstrip(" ,—–\t\r\n")
    return _trim(masked, floor, len(before)) if before.endswith(MASK) and len(before) > floor else None


_SUBORDINATE = re.compile(
    r"\W*(?:while|although|though|when|after|before|if|as|since|because|despite|in|on|at|during|for|with|without|by"
    r"|from|to"
    r"|asked|speaking|citing|noting|unlike|like|under|of|however|meanwhile|but|and|also|yet|still|instead|earlier|later"
    r"|separately|last|this week|now|then|following|according|\w+ing|\w+ly"
    r"|\w+ed (?:on|about|by|why|how|whether|if|what|to))\b",
    re.IGNORECASE,
)


def _whole_clause(words: str) -> bool:
    return len(words.split()) > 1 and not _SUBORDINATE.match(words) and not grammar.LEADING.fullmatch(words)


def _goes_on(masked: str, ends: int, right: TextSpan, *, quoted: bool) -> bool:
    """Whether what stands behind "X said" goes on with the content: a comma, then more of it."""
    between = masked[ends : right.start]
    words = right.of(masked)
    if quoted and re.search(r"\w", between) and not words.startswith(MASK):
        return False
    if not between.rstrip().endswith((",", ":", "—", "–")) and not words.startswith(MASK):
        return False
    return words.startswith(MASK) or not re.match(
        r"(?:who|which|whose|where|when|an?|citing|speaking|referring|after|before|as|in|on|at|during|with|\w+ing"
        r"|deputy|head"
        r"|director|president|chair|chief|spokes\w+|the (?:\w+\s){0,3}(?:of|for|at|in)|executive|senior|former|then)\b",
        words,
    )


def _after_adverbials(masked: str, at: int, limit: int, *, hearer: bool, inverted: bool = False) -> int:
    """Past "reporters in Castre on Monday that"."""
    if inverted:
        apposed = re.match(r",[^,¤.;:]*(?=[,.]\s*(?:¤|$))", masked[at:limit])
        if apposed and not re.match(rf",\s*{MASK}", masked[at:limit]):
            at += apposed.end()
    if hearer:
        at = _past_hearer(masked, at, limit)
    else:
        between = _BETWEEN_COMMAS.match(masked, at, limit)
        at = between.end() if between else at
    to = _TO_HEARER.match(masked, at, limit)
    if to:
        at = to.end()
    while adverbial := _ADVERBIAL.match(masked, at, limit):
        if adverbial.end() == at:
            break
        at = adverbial.end()
    between = re.match(r"[^,;:¤]{0,90}?\bthat\s", masked[at:limit])
    if between and re.match(
        r"\s*(?:in|on|at|during|after|before|by|from|to|for|of|with|published|aired|broadcast|dated|issued|released"
        r"|posted|sent"
        r"|signed|seen|carried|addressed|(?:an?|one|two|three|several|some|many|\d+)\s+\w+\s+(?:before|after)"
        r"|the\s+(?:day|week|month|year|night)\s+(?:before|after))\b",
        between[0],
    ):
        at += between.end() - 6 if between.end() > 6 else 0
        at = masked.find("that", at)
    found = _THAT.match(masked, at, limit)
    at = found.end() if found else at
    if masked[at : at + 5].lower() == "that " and masked[at - 2 : at - 1] in ",:":
        at += 5
    return at


def _past_hearer(masked: str, at: int, limit: int) -> int:
    told = _LONG_HEARER.match(masked, at, limit)
    if told is None or _CLAUSE.search(told[0].partition(",")[0]):
        told = _SHORT_HEARER.match(masked, at, limit)
    return told.end() if told else at


def _trim(masked: str, start: int, end: int) -> TextSpan | None:
    """Without white space, commas and full stops at its ends; quotation marks stay."""
    while start < end and (masked[start].isspace() or masked[start] in ",;:.—–"):
        start += 1
    while end > start and (masked[end - 1].isspace() or masked[end - 1] in ",;:.—–"):
        end -= 1
    return TextSpan(start, end) if re.search(rf"[\w{MASK}]", masked[start:end]) else None


def _all_quoted(masked: str, parts: Sequence[TextSpan]) -> bool:
    return all(set(part.of(masked)) <= {MASK} for part in parts)


def mask(sentence: str, quoted: Sequence[TextSpan], named: Sequence[TextSpan] = ()) -> str:
    """The sentence with every code point of its quotations replaced; as long as it was.

    ``named``: those of them that stand around a name; only their marks are taken out.
    """
    pieces, at = [], 0
    for span in quoted:
        if span.start >= at:
            masked = f" {sentence[span.start + 1 : span.end - 1]} " if span in named else MASK * span.length
            pieces += [sentence[at : span.start], masked]
            at = span.end
    return "".join([*pieces, sentence[at:]]).replace("\u2019", "’")


def patterned(masked: str) -> Iterator[Found]:
    """The grammar of each word of saying, by the order of words."""
    for cue, entry in cues(masked):
        yield cue, entry, grammar.source(masked, cue) if entry is SOURCE else grammar.read(masked, cue, entry)
