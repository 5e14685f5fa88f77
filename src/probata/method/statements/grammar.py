"""Who stands behind a word of saying: read from the order of words alone, for when no language model is at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.statements.cues import Entry, Takes, cues, words
from probata.record.span import TextSpan

MASK = "¤"
"""Stands for every code point inside quotation marks in a masked sentence, so that offsets stay what they are."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What stands around one word of saying. Spans count within the sentence.

    ``blocked``: it reports no saying (negated, possible, a noun, an infinitive). ``cuts``: it begins a clause of its
    own beside an earlier word of saying, whose content ends here. ``relative``: "which it called ...".
    ``clause``: where its clause begins. ``relay``: who quotes the subject. ``inherits``: the subject is that of the
    earlier word. ``told``: where what was said begins, behind a passive ("they were told by the army that ..."); -1
    elsewhere.
    """

    subject: TextSpan | None = None
    blocked: bool = False
    passive: bool = False
    relative: bool = False
    cuts: bool = False
    inherits: bool = False
    clause: int = 0
    relay: TextSpan | None = None
    told: int = -1


BLOCKED = Grammar(blocked=True)
_ADVERB = (
    r"(?:also|later|then|again|since|already|once|only|even|still|just|now|long|ever|yet|always|further|furthermore"
    r"|moreover|too|first|soon|often|twice|never|afterwards?|today|yesterday|meanwhile|however|in turn|\w+ly)"
)
_AUX = re.compile(rf"(?:(?<=\W)|^)(?:(?:has|have|had|did|does|do|all|both|{_ADVERB})\s+)+$", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:\b(?:not|never|nor|neither|having|being|cannot|could|would|should|might|(?-i:may)|can|will|shall|must|to|let)|n[’']t)"
    rf"\s+(?:{_ADVERB}\s+)*(?:(?:have|has|had|be)\s+)?(?:{_ADVERB}\s+)*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:nobody|no one|no-one|none|neither|nor|no|hardly anyone|few)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\b(?:the|a|an|this|that|these|those|all|any|some|every|each|his|her|its|their|our|my|no|of|such|in|by|on|with|for"
    r"|so-|new|own|first|final|\w+[’']s?)\s+(?:\w+ed\s+|false\s+|new\s+)?$",
    re.IGNORECASE,
)
_QUOTED_AS = re.compile(
    r"\s+(?:(?:was|were|is|has been|have been)\s+(?:also\s+)?(?:quoted|cited)(?:\s+by\s+(?P<by>[^,;¤]{1,80}?))?"
    r"|(?:has\s+)?(?:quoted|cited|quotes|cites)\s+(?P<whom>[^,;¤]{1,80}?))\s+as\s+$"
)
_ASIDE = re.compile(r"\s*\((?:(?P<name>(?:[A-Z][\w’'.-]*\s+){1,4}[A-Z][\w’'.-]*)|@?[\w.&-]{1,30}|[^()]{1,60})\)$")
"""An aside behind who speaks: an acronym, an age, a name."""
_PASSIVE = re.compile(rf"\b(?:was|were|is|are|been|being|be|gets?|got)\s+(?:{_ADVERB}\s+)*$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\s+")
_QUESTION = re.compile((
    r"^\W*(?:who|what|why|how|when|where|did|does|do|is|are|was|were|has|have|can|could|should"
    r"|would)\b"
), re.I)  # fmt: skip
_IF = re.compile(r"(?:(?:^|[,;]\s*)(?:if|unless|whether)|^(?:had|were|should))\s[^,]*$", re.IGNORECASE)
_BREAK = re.compile(
    r"[,;:—–|()\"“”]|¤|(?<!\w)(?:that(?!\s+(?:day|morning|afternoon|evening|night|week|month|year)\b)|but|while|whereas|which|who|whom|whose|what|because|although|though|when|if|where"
    r"|than|so"
    r"|as|until|saying|and|or)(?!\w)\s*",
    re.IGNORECASE,
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
LEADING = re.compile(
    r"\s*(?:(?:(?:an?|one|two|three|four|five|six|ten|some|several|many|a few|\d+)\s+)?"
    r"(?:hour|day|minute|week|month|year|moment)s?\s+(?:earlier|later|before|after(?:wards)?|ago)\b[ ,]*"
    r"|the\s+(?:day|night|week|month|year)\s+(?:before|after)\b[ ,]*"
    r"|(?:(?:on|by)\s+)?(?:that|the next|the following|the same|the previous|one|next|this)\s+(?:day|morning|afternoon"
    r"|evening|night|week|month|year)\b(?![’'])[ ,]*"
    r"|(?:However"
    r"|Separately|Meanwhile|Earlier|Later|Yesterday|Today|Tonight|Then|Still|Also|Now|Yet|Instead|And|But|Furthermore"
    r"|Moreover|Additionally|That said|This said|At first|In turn|In addition"
    r"|Nevertheless|Finally|Again|Afterwards?|Elsewhere|Similarly|So|Or)\b(?![’'])[ ,]*"
    rf"|(?:on|last|this|late|early|earlier on|late on|in|since|by)\s+(?:{_DAY}|week|month|year|(?:January|February"
    rf"|March"
    r"|April|May|June|July|August|September|October|November|December)(?:\s+\d+)?(?:,?\s+\d{4})?|\d{4})\b[ ,]*"
    r"|in\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,3}?(?:statement|response|reply|answer|letter|report"
    r"|interview|speech"
    r"|note|message|post|e-?mail|briefing|brief|submission)\b(?:\s+(?:to|of|from|at)\s+(?:the\s+)?[A-Z]\w+)?[ ,]*)+",
    re.IGNORECASE,
)
_FULL_STOP = (
    r"\.(?<!\b[A-Z].)(?<!\b(?:Mr|Ms|Dr|Lt|St).)(?<!\b(?:Mrs|Gen|Col|Rev|Sen|Rep|Gov|Maj|Sgt).)"
    r"(?<!\b(?:Prof|Capt|Brig).)"
)
"""A full stop that is none of an initial or a title."""
_END_RIGHT = re.compile(
    rf"{_FULL_STOP}"
    r"|[,;:!?—–()¤\"“”\r\n]|\s(?:in an?|in the|in his|in her|in its|in their|on|at the|at a|during|after|before|when"
    r"|while"
    rf"|as|who|which|whose|that|to|told|from|by (?:e-?mail|phone|telephone|letter)|last|late|early|yesterday|today"
    rf"|{_DAY}|and (?:added|said|warned))\s",
)
_LATE = re.compile(
    rf"(?<=\w)\s+(?:(?:late |early )?on\s+{_DAY}|(?:last|this)\s+(?:week|month|year|{_DAY})|in\s+an?\s+(?:[\w-]+\s+)?"
    r"(?:statement|letter|note|message|post|reply|interview|e-?mail))$"
)
_BAD_START = re.compile((
    r"(?:in|on|at|during|after|before|with|for|from|to|of|by|under|despite|speaking|asked|among"
    r"|about|there|not|is|are|was|were|been|being|be|has|have|had|to)\b"
), re.I)  # fmt: skip


def blocked(masked: str, cue: re.Match[str], entry: Entry) -> bool:  # noqa: PLR0911 (one return for each way)
    """Whether the words before show that nobody is reported to have said anything."""
    left = masked[: cue.start()]
    if _DENIED.search(left[-80:]) or _IF.search(left):
        return True
    if masked.rstrip().endswith("?") and _QUESTION.match(masked):
        return True
    if _IDIOM.search(left[-40:]) or (entry.lemma == "ask" and _ASKED.match(masked, cue.end())):
        return True
    after = masked[cue.end() : cue.end() + 12].lower()
    if entry.lemma == "add" and after.startswith((" to ", " up ")):
        return True
    if entry.lemma == "call" and after.startswith((" off", " up ", " in ")):
        return True
    if entry.lemma == "say" and after.startswith(" nothing"):
        return not re.match(rf"\s+nothing\s+(?:{FINITE}|\w+ed)\b", masked[cue.end() :])
    return entry.lemma == "say" and after.startswith(
        (" so ", " so,", " so.", " little", " to have", " to be", " than ", " and done")
    )


_IDIOM = re.compile(
    r"(?:^\W*(?:that|this|all (?:that|this)|all)\s+(?:being\s+|is\s+)?"
    r"|\b(?:goes without|needless to|the (?:less|more|least)|anyone|anybody|everyone|everybody|whoever|those|people"
    r"|(?:the|a|any) (?:person|man|one)|nobody|someone)(?:\s+who)?\s+)$",
    re.IGNORECASE,
)
"""Before a word of saying by which nobody in particular has said anything: "that said", "anyone who claims"."""
_ASKED = re.compile(r"[^,;:.?!¤]{0,60}?\s(?:whether|if|who|whom|what|when|where|which|to)\b", re.IGNORECASE)
"""Behind "asked": a question or a wish is put, and nothing said."""
FINITE = (
    r"(?:was|were|is|are|had|has|have|did|does|do|would|could|will|can|cannot|must|should|might|may|remains?|remained)"
)


_NOUNS = words(
    "states state reports report claims claim calls call notes note demands demand promises promise answers"
    " answer comments comment remarks remark estimates estimate stress stresses asks ask finds term terms brand"
    " brands label labels blame praise caution cautions regret regrets welcome observes urges repeats"
)
"""Forms that are nouns as often: they need a subject that stands alone and something that was said behind them."""


_THINGS = words("accuse urge welcome blame regrets asks urges calls call regret")
"""Of these the ones that take a thing: nothing else need stand behind them."""


def _noun(masked: str, cue: re.Match[str], subject: str) -> bool:
    """Whether a form that may be a noun is one here."""
    if cue[0].lower() not in _NOUNS:
        return False
    if masked[cue.end() : cue.end() + 1] == "-" or not re.match(
        r"(?:the|an?|this|it|he|she|they|we|who|human|rights|[A-Z]|\w+s$|\w+s\s)", subject
    ):
        return True
    plural = not cue[0].lower().endswith("s")
    if plural and not re.search(r"(?:s|people|police|they|we|i|you|men|women|children)$", subject, re.IGNORECASE):
        return True
    return (
        not re.match(r"\s*(?:that\b|:|¤|(?:is|are|was|were) ¤)", masked[cue.end() :]) and cue[0].lower() not in _THINGS
    )


def read(masked: str, cue: re.Match[str], entry: Entry) -> Grammar:  # noqa: PLR0911 (one return for each construction)
    """The grammar of one word of saying, by the words around it."""
    left = masked[: cue.start()]
    if blocked(masked, cue, entry):
        return BLOCKED
    passive = bool(_PASSIVE.search(left[-60:]))
    if passive:
        return _passive(masked, cue, entry)
    bare = _AUX.sub("", left)
    stripped = _ASIDE.sub("", bare.rstrip())
    quoted = stripped[-1:] == MASK
    if cue[0].lower() == "saying" and (quoted_as := _QUOTED_AS.search(left)):
        return _quoted(masked, quoted_as)
    if cue[0].lower().endswith("ing"):
        coming = stripped.endswith((",", MASK, "—", "–")) or re.search(r"\b(?:and|but)$", stripped)
        return Grammar(cuts=True, inherits=True, clause=_comma(stripped)) if coming else BLOCKED
    if re.search(r"(?:\b(?:and|but|then|or)|,\s*and)$", stripped):
        return Grammar(cuts=True, inherits=True, clause=_comma(stripped))
    if _NOUN.search(left[-40:]) and not re.search(r"\b(?:that|no|all)\s+$", left[-40:]):
        return BLOCKED
    if stripped.endswith(",") or quoted or not stripped:
        return _behind_comma(masked, cue, entry, stripped)
    start, subject = _left(masked, len(stripped))
    aside = _ASIDE.search(masked, 0, len(bare.rstrip()))
    if (
        subject
        and aside
        and aside["name"]
        and subject.of(masked)[0].islower() | subject.of(masked).startswith(("A ", "The ", "One ", "Another "))
    ):
        subject = TextSpan(subject.start, aside.end())
    if subject is None or _noun(masked, cue, subject.of(masked)):
        return BLOCKED
    if (
        re.match(r"\s+by\s+(?!e-?mail|phone|telephone|letter)", masked[cue.end() :])
        and entry.takes is not Takes.ONLY_CLAUSE
    ):
        return BLOCKED  # "a letter confirmed by diplomats"
    return _with_subject(masked, start, subject)


def _quoted(masked: str, found: re.Match[str]) -> Grammar:
    """ "X was quoted by the radio as saying", "the radio quoted X as saying"."""
    if found["whom"]:
        whom = TextSpan(*found.span("whom"))
        return Grammar(whom, clause=found.start(), relay=_left(masked, found.start())[1])
    start, subject = _left(masked, found.start())
    relay = TextSpan(*found.span("by")) if found["by"] else None
    return Grammar(subject, clause=start, relay=relay) if subject else BLOCKED


def _with_subject(masked: str, start: int, subject: TextSpan) -> Grammar:
    if _NOBODY.match(subject.of(masked)):
        return BLOCKED
    before = masked[:start].rstrip().lower()
    word = re.search(r"(\w+)$", before)
    behind = word[1] if word else ""
    relative = behind in ("which", "what", "whom") and not re.search(
        r"\b(?:in|of|by|through|on|at)\s+which\W*$", before
    )
    joined = before.endswith(";") or (behind in ("but", "and", "while", "whereas") and not relative)
    return Grammar(subject, relative=relative, cuts=joined, clause=_comma(before) if joined else start)


def _comma(before: str) -> int:
    """Where a clause that begins with "and", "but" or a comma begins, the joining word included."""
    found = re.search(r"[\s,;]*(?:\b(?:and|but|then|or|while|whereas))?[\s,]*$", before)
    return found.start() if found else len(before)


def _left(masked: str, end: int) -> tuple[int, TextSpan | None]:
    """The noun phrase that ends at ``end``, and where its clause begins."""
    start, who, said = 0, -1, -1
    for earlier in cues(masked, 0, end):
        if earlier[0].lower() not in _NOUNS and not earlier[0].lower().endswith("ing"):
            start = earlier.end()
            said = earlier.start()
    for found in _BREAK.finditer(masked, start, end):
        word = found[0].strip().lower()
        joins = word in ("and", "or") and _joins_names(masked, found, end)
        if not joins and found.end() <= end:
            before = start
            start, who, said = found.end(), -1, -1
            restricts = word == "that" and _DETERMINED.match(masked, before, found.start())
            if word == "who" or ((word in _RELATIVE or restricts) and _OWN_VERB.search(masked, found.end(), end)):
                who = found.start()
    if said >= 0 and not masked[start:end].strip():
        relative = _IN_RELATIVE.search(masked, 0, said)
        if relative:  # "the man whom Orn accused said": the verb of the man
            return _antecedent(masked, relative.start())
    if who >= 0 and masked[start:end].strip():
        return _antecedent(masked, who)
    if not masked[start:end].strip() and (behind := re.search(r"\bwho\s*$", masked[:end], re.IGNORECASE)):
        return _antecedent(masked, behind.start())
    return _phrase(masked, start, end)


_DETERMINED = re.compile(r"\s*(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]+\s+){1,3}$")
_RELATIVE = frozenset(["which", "whom", "whose", "where"])
_OWN_VERB = re.compile(
    r"\w\s+(?:was|were|had|has|is|are|\w{3,}ed|sent|gave|made|took|ran|runs|owns|held|saw|met|left|lost|went|came|brought"
    r"|kept|knew|led|built|paid|sold|bought|wore|fled|fought|hid)\b"
)
"""Behind a relative word, a verb of its own: the word of saying that follows is that of the main clause."""
_IN_RELATIVE = re.compile(r"\s(?:who|whom|whose|which|that)\s(?:[^\s,;:¤]+\s+){0,8}?$")
_PREPOSITION = re.compile(r"\s(?:in|of|by|through|on|at|to|for|with|from|under|about)$")


def _joins_names(masked: str, found: re.Match[str], end: int) -> bool:
    before = re.search(r"([\w’'-]+)\s*$", masked[max(0, found.start() - 40) : found.start()])
    after = masked[found.end() : end].lstrip()
    return bool(before and (before[1][0].isupper() or len(after.split()) <= 2) and after and len(after.split()) <= 5)


def _antecedent(masked: str, end: int) -> tuple[int, TextSpan | None]:
    stop = len(_PREPOSITION.sub("", masked[:end].rstrip(" ,")))
    start, phrase = _left(masked, stop) if stop else (0, None)
    return start, phrase


def _phrase(masked: str, start: int, end: int) -> tuple[int, TextSpan | None]:
    lead = LEADING.match(masked, start, end)
    clause = start
    if lead and lead.end() < end:
        start = lead.end()
    while start < end and (masked[start].isspace() or masked[start] == "."):
        start += 1
    phrase = masked[start:end].rstrip()
    if late := _LATE.search(phrase):  # "the ministry on Monday said"
        phrase = phrase[: late.start()]
        end = start + len(phrase)
    alone = re.search(r"(?<=[\s,])(?:he|she|it|they|[Ww]e|I)$", phrase)
    if alone:  # "the next day she": who else stands there is none of the subject
        start += alone.start()
        phrase = alone[0]
    if _BAD_START.match(phrase) or len(phrase.split()) > 14:
        again = re.search(
            r"(?:(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}?|)((?:[A-Z][\w’'-]*\s*)+|\b(?:he|she|it|they)\s*)$", phrase
        )
        if not again:
            return clause, None
        start += again.start()
        phrase = masked[start:end].rstrip()
    return clause, TextSpan(start, start + len(phrase)) if re.search(r"\w", phrase) else None


def _behind_comma(masked: str, cue: re.Match[str], entry: Entry, stripped: str) -> Grammar:
    """ "X, ..., said" when a name and an apposition stand before, else "said X"."""
    if stripped.endswith(","):
        found = _apposed(masked, len(stripped) - 1)
        if found:
            return _with_subject(masked, found[0], found[1])
    spoken = stripped.rstrip(",").endswith(MASK) or not stripped or cue[0].lower() in ("said", "says", "added")
    if spoken and entry.takes in (Takes.SAY, Takes.ONLY_CLAUSE):
        right = _right(masked, cue.end())
        if right:
            return BLOCKED if _NOBODY.match(right.of(masked)) else Grammar(right, clause=cue.start())
    return BLOCKED


def _apposed(masked: str, comma: int) -> tuple[int, TextSpan] | None:
    """The first phrase before commas that can be a subject: "Orla Venn, director of the board,"."""
    floor = max(masked.rfind(MASK, 0, comma), masked.rfind(";", 0, comma), masked.rfind(":", 0, comma)) + 1
    parts: list[tuple[int, int]] = []
    start = floor
    for at in (*(m.start() for m in re.finditer(",", masked[:comma])), comma):
        if at >= floor:
            parts.append((start, at))
            start = at + 1
    for index, (low, high) in enumerate(parts[:-1]):
        if LEADING.fullmatch(masked, low, high):
            continue
        clause, phrase = _phrase(masked, low, high)
        words = phrase.of(masked) if phrase else ""
        if phrase is None or _BAD_START.match(masked[low:high].strip()) or not _may_speak(words):
            continue
        high2 = parts[index + 1][1]
        end = len(masked[:high2].rstrip()) if _is_named(masked, words, parts[index + 1 :]) else phrase.end
        return clause, TextSpan(phrase.start, end)
    return None


_NAMED = re.compile(r"\s*(?:[A-Z][\w’'.-]*\s*){1,5}")


def _is_named(masked: str, words: str, behind: list[tuple[int, int]]) -> bool:
    """Whether the name of whoever is described stands behind the comma: "a father of three, Karel Osk, 44,"."""
    if not _NAMED.fullmatch(masked, *behind[0]):
        return False
    several = any(_NAMED.fullmatch(masked, *one) for one in behind[1:])
    return len(behind) == 1 or (
        not several and bool(re.match(r"(?:the|an?|one|another|his|her|its|their)\s", words, re.I))
    )


def _may_speak(words: str) -> bool:
    return bool(
        re.match(r"(?:[A-Z]|(?:the|an?|one|two|three|several|some|many|his|her|its|their|our)\b)", words.strip())
    )


def _right(masked: str, start: int) -> TextSpan | None:
    while start < len(masked) and masked[start].isspace():
        start += 1
    stop = _END_RIGHT.search(masked + " .", start)
    end = len(masked[: stop.start() if stop else len(masked)].rstrip())
    words = masked[start:end]
    if not words or len(words.split()) > 14 or words.split()[0].lower() in ("that", "this", "there", "nothing"):
        return None
    return TextSpan(start, end)


def _passive(masked: str, cue: re.Match[str], entry: Entry) -> Grammar:
    told = _TOLD.match(masked, cue.end())
    if told is None and entry.lemma == "tell":
        told = _TOLD_PLAINLY.match(masked, cue.end())
    if told and entry.takes is not Takes.LABEL:
        return _was_told(masked, cue, told)
    by = _BY.match(masked, cue.end())
    if not by or entry.takes not in (Takes.OBJECT, Takes.LABEL):
        return BLOCKED
    stop = re.compile(r"[,;:.—–()¤]|\s(?:of|as|in|on|at|for|who|which|that|after|before)\s").search(
        masked + " .", by.end()
    )
    agent = TextSpan(by.end(), len(masked[: stop.start() if stop else len(masked)].rstrip()))
    start, _ = _left(masked, len(_PASSIVE.sub("", masked[: cue.start()]).rstrip()))
    return Grammar(agent, passive=True, clause=start) if agent.length else BLOCKED


_END_SOURCE = re.compile(rf"{_FULL_STOP}(?!\d)|[,;:—–()¤](?!\d)|\s(?:that|which|who|but|while)\s")


_BY_WHOM = r"(?:\s+(?:\w+ly\s+)?by\s+(?P<by>(?:[^\s,;:¤]+\s+(?!that\b)){0,9}?[^\s,;:¤]+)(?P<apposed>,[^,;:¤]{1,80},)?)?"
_TOLD = re.compile(
    rf"{_BY_WHOM}(?P<when>(?:\s+(?:(?:in|on|at|during|over|by|from|last|this|earlier|later|afterwards?|again|repeatedly"
    r"|today|yesterday|then|simply|to)\b(?:\s+[^\s,;:¤]+){0,6}?|\w+ly))?)\s*(?:,?\s*(?P<that>that)\s+"
    r"(?!(?:day|morning|afternoon|evening|night|week|month|year|time)\b)|:\s*(?=¤)|,?\s*(?=¤))",
    re.IGNORECASE,
)
"""What follows "were told", up to where that begins which they were told."""
_TOLD_PLAINLY = re.compile(
    rf"(?P<by>)(?P<when>)\s+(?=(?!(?:the|a) (?:truth|story|news)\b)"
    r"(?:(?:the|an?|his|her|their|its|my|our|this|these|no|all)\s+[\w’'-]+|he|she"
    rf"|it|they|there|we|I|[A-Z][\w’'-]*)(?:\s+(?!to\b)[\w’'-]+){{0,5}}?\s+{FINITE}\b)"
)


_IT_IS = re.compile(rf"it\s+is\s+(?:{_ADVERB}\s+)*", re.IGNORECASE)


def _was_told(masked: str, cue: re.Match[str], told: re.Match[str]) -> Grammar:
    """ "Relatives were told by the army that ...", "it was stated that ...": the agent speaks, or nobody known."""
    start, hearer = _left(masked, len(_PASSIVE.sub("", masked[: cue.start()]).rstrip()))
    if hearer is not None and _NOBODY.match(hearer.of(masked)):
        return BLOCKED
    low, high = told.span("by")
    if low < 0 and hearer is not None and _IT_IS.fullmatch(masked, hearer.start, cue.start()):
        return BLOCKED  # "it is alleged": what people say, not what somebody said
    agent = re.sub(r"\s(?:in|on|at|during|last|this|over)\s.*$", "", masked[low:high]) if low >= 0 else ""
    speaker = TextSpan(low, low + len(agent)) if agent else None
    return Grammar(speaker, passive=True, clause=start, told=told.end())


def source(masked: str, cue: re.Match[str]) -> Grammar:
    """ "according to X": X up to the next comma or end."""
    start = cue.end()
    while start < len(masked) and masked[start].isspace():
        start += 1
    stop = _END_SOURCE.search(masked + " .", start)
    end = len(masked[: stop.start() if stop else len(masked)].rstrip())
    return Grammar(TextSpan(start, end), clause=cue.start()) if end > start else BLOCKED


def doubtful(masked: str, cue: re.Match[str], entry: Entry, around: Grammar) -> bool:
    """Whether a parse could show more than the order of words: not for "the report", nor for a short phrase and its
    verb right at a start or behind a quotation."""
    form = cue[0].lower()
    if entry.takes is Takes.SOURCE or around.told >= 0 or (around.blocked and blocked(masked, cue, entry)):
        return False
    if around.blocked and form in _NOUNS:
        return not _A_NOUN.search(masked[max(0, cue.start() - 60) : cue.start()])
    if around.subject is None or form in _NOUNS or form in ("found", "reported", "reporting") or form.endswith("ing"):
        return True
    if not _SIMPLE.fullmatch(around.subject.of(masked)):
        return True
    before = masked[: min(around.clause, around.subject.start, cue.start())].rstrip()
    return bool(before) and not before.endswith((MASK, MASK + ","))


_A_NOUN = re.compile(
    r"\b(?:the|an?|this|that|its|his|her|their|our|no|any|all|of|in|\w+[’']s?)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_SIMPLE = re.compile(
    r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|(?:[Tt]he\s+|[Aa]n?\s+)?(?:[\w-]+\s+){0,3}[A-Z][\w’'-]*(?:\s+(?:of\s+|for\s+)?[A-Z][\w’'-]*){0,5}"
    r"|(?:[Tt]he|[Aa]n?)\s+(?:[\w-]+\s+){0,2}[\w-]+)"
)


def nobody(words: str) -> bool:
    """Whether a subject is nobody at all: "no one", "neither ministry"."""
    return bool(_NOBODY.match(words))
