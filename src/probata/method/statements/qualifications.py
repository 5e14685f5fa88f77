"""Qualifications: the words by which a text says less than "it is so", with their order of strength.

There are four kinds, by what is qualified: a fact ("it is reasonable to conclude that"), an allegation ("appear to be
credible"), a label ("may constitute") and a limit ("not in a position to confirm"). Ranks order the words of one kind
only, 1 the weakest; across kinds they say nothing. Each report may declare another order; this one is the house's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from probata.record.span import TextSpan


class Qualified(StrEnum):
    """What a qualification is about."""

    FACT = "fact"
    ALLEGATION = "allegation"
    LABEL = "label"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Qualification:
    """Words that qualify, where they stand, what kind of thing they qualify and how strong they leave it.

    ``weakens`` is False for the strongest words of a kind, which say it without any reserve ("constitutes").
    """

    span: TextSpan
    words: str
    kind: Qualified
    rank: int
    weakens: bool


_ADV = r"(?:(?:also|well|even|still|only|at least|together|in turn|further|itself|therefore|thus) )?"
_LABELS = r"(?:constitut\w+|amount(?:ed|ing)? to|qualify as|meet the definition of|rise to the level of|fall under)"
_FIND_OUT = (
    r"(?:independently |fully |reliably )?(?:confirm|verify|establish|say|determine|draw|conclude|corroborate|assess"
    r"|ascertain|substantiate|check|authenticate)"
)
_FINDING = r"(?:confirming|verifying|establishing|determining|corroborating|ascertaining|checking|knowing)"
_FOUND = r"(?:confirmed|verified|established|determined|corroborated|ascertained|substantiated|checked|authenticated)"
_IS = r"(?:is|are|was|were|be|been|being|seems?|appears?)"
LEXICON: tuple[tuple[Qualified, int, bool, str], ...] = (
    (Qualified.LABEL, 1, True, rf"(?:may|might|could) {_ADV}(?:have )?{_LABELS}"),
    (Qualified.LABEL, 1, True, (
        r"(?:may|might|could) (?:have been|be) (?:considered|seen as|classified as|regarded "
        r"as)"
    )),
    (Qualified.LABEL, 1, True, (
        r"(?:ha(?:s|ve|d)|show(?:s|ed)?|contain(?:s|ed)?|bears?|bore|include[sd]?|display(?:s|ed)?) (?:some |certain "
        r"|several |many |all |the )?(?:of the )?(?:elements?|features?|hallmarks?|traits?|marks|characteristics) of"
        r"|(?:is|are|was|were) (?:akin to|close to(?= (?:a )?(?:torture|slavery|persecution|genocide|murder)))"
        r"|borders? on"
        r"|bordered on|resembles?|resembled"
    )),
    (Qualified.LABEL, 2, True, (
        r"(?:appears?|seems?|appeared|seemed) to (?:constitute|amount to|have (?:constituted"
        r"|amounted to))"
    )),
    (Qualified.LABEL, 3, True, rf"(?:likely|probably) (?:to )?(?:have )?{_LABELS}"),
    (Qualified.LABEL, 1, True, (
        rf"arguably (?:have )?{_LABELS}|would,? (?:if|once|when) (?:proven|proved|confirmed|established|true|shown),? "
        rf"{_LABELS}"
    )),
    (Qualified.LABEL, 4, False, r"constitutes?(?: a)?|constituted|amounts? to(?! be)|amounted to"),
    (Qualified.ALLEGATION, 1, True, (
        r"alleged(?:ly)?|allegations?|purported(?:ly)?|supposed(?:ly)?(?! to)"
        r"|reported(?:ly)(?! by)|unverified|unconfirmed|so-called|rumou?red"
        r"|(?:(?<=the )|(?<=a ))claimed(?! (?:by|lands?|territor(?:y|ies)|plots?|areas?|islands?|waters|propert(?:y"
        r"|ies)|titles?"
        r"|inheritances?|benefits?|amounts?|sums?|shares?|compensation|refunds?)\b)|(?:it (?:is|was"
        r"|has been) )claimed that"
    )),
    (Qualified.ALLEGATION, 2, True, (
        rf"(?:may|might|could) {_ADV}(?:include|contain|involve|reflect|point to"
        rf"|indicate)(?: (?:elements?|signs?|features?) of)?"
    )),
    (Qualified.ALLEGATION, 3, True, (
        r"(?:(?:some|clear|strong|certain|serious|several|possible|early|troubling) "
        r")?indications?(?: of| that)?|signs? (?:of|that)|(?:points?|pointing|pointed) to"
    )),
    (Qualified.ALLEGATION, 3, True, (
        r"(?:some|limited|little|scant|thin|weak|slight|circumstantial|inconclusive|anecdotal|partial) "
        r"evidence(?: of| that)?"
    )),
    (Qualified.ALLEGATION, 4, True, (
        r"credible indications?(?: of| that)?|credible (?:allegations?|reports?|claims?"
        r"|accounts?)|(?:serious|grave|weighty|compelling|convincing) indications?(?: of| that)?"
    )),
    (Qualified.ALLEGATION, 5, True, (
        r"(?:appear(?:s|ed)?|seem(?:s|ed)?) (?:to be )?(?:largely |broadly )?credible"
        r"|(?:appear|seem)(?:s|ed)? (?:to be )?(?:plausible|reliable|consistent|well[- ]founded|trustworthy)"
    )),
    (Qualified.ALLEGATION, 6, True, rf"{_IS} (?:largely |highly |broadly )?(?:credible|plausible)(?! \w)"),
    (Qualified.ALLEGATION, 6, True, (
        r"(?:credible|serious|substantial|strong|persuasive|cogent|solid|considerable|compelling|convincing"
        r"|reliable|firm) evidence(?: of| that)?|(?:consistent"
        r"|corroborated) (?:with|by)"
    )),
    (Qualified.ALLEGATION, 7, False, (
        r"(?:conclusive|overwhelming|irrefutable|incontrovertible) evidence(?: of| that)?|proof (?:of|that)"
        rf"|{_IS} (?:true|proven|proved|confirmed|substantiated)(?! \w)"
    )),
    (Qualified.FACT, 1, True, (
        r"(?<!as soon as )(?<!as far as )(?<!as much as )(?<!as many as )(?<!as long as )(?<!as"
        r" quickly as )(?<!as well as )"
        r"(?<!if )(?<!where )(?<!wherever )(?<!whenever )(?<!all )(?<!every )(?<!any )(?<!best )(?<!not )(?<!made )"
        r"(?<!make )(?<!everything )(?<!worst )possible(?! to\b)"
        r"|possibly|perhaps|maybe|conceivabl[ey]|potentially"
        r"|potential(?= [a-z])(?! (?:buyers?|customers?|clients?|investors?|partners?|candidates?|successors?|donors?"
        r"|recruits?|employers?|tenants?|bidders?|users?|supporters?|voters?|members?|markets?|rivals?|spouses?"
        r"|husbands?"
        r"|wi(?:fe|ves)|employees?|applicants?|sponsors?|readers?|energy|of|for|to|and|or|is|was|in|as|but)\b)"
        r"|as far as (?:is|was|we|can be|could be|anyone) (?:known|knows?|know|knew|ascertained|told)"
        r"|it is (?:possible"
        r"|conceivable) that"
    )),
    (Qualified.FACT, 2, True, (
        r"(?:may|might|could) (?!not\b)(?:well |also |even |still )?(?:have (?:been )?\w+"
        r"|be(?: \w+)?|\w+)"
    )),
    (Qualified.FACT, 2, True, (
        r"(?:evidence|pattern|accounts?|documents?|data|figures?|material|testimony|records?|images?|findings?) "
        r"(?:strongly )?(?:suggests?|suggested|indicates?|indicated|points? to the conclusion)(?: that)?"
        r"|(?:suggests?|suggested|suggesting|indicates?|indicated) that"
        r"|(?:is|are|was|were) (?:widely |generally )?(?:thought|believed|said|understood|feared) (?:to|that)"
        r"|(?:we|i|they|he|she|investigators|experts|it) (?:think|believe|suspect|suppose|assume|fear)s? that"
        r"|(?:we|i) (?:think|believe|suspect|suppose|assume)(?! (?:in|of|about|the|that|him|her|them|you|it)\b)"
    )),
    (Qualified.FACT, 3, True, (
        r"(?:appear(?:s|ed)?|seem(?:s|ed)?|looks?) to(?: have)?(?: be(?:en)?)?(?: \w+)?"
        r"|apparently|apparent(?= [a-z])(?! (?:to|that|from|in|heir)\b)|(?:it )?(?:would )?(?:appear|seem)(?:s"
        r"|ed)? (?:that|as if"
        r"|as though|likely that)|it (?:would )?(?:appears?|seems?|appeared|seemed)(?=,)|as if|as though"
        r"|(?:seem|appear)(?:s|ed)?(?: (?:quite|very|largely|rather|now))? (?!to\b|in\b|on\b|at\b|before\b|for\b"
        r"|with\b|and\b"
        r"|as\b|by\b|from\b|the\b|again\b|there\b|here\b|a\b|an\b)[a-z]+"
        r"|look(?:s|ed)?(?: (?:quite|very|rather))? (?:like|as if|as though|shut|closed|empty|planned|deliberate"
        r"|staged|guilty|[a-z]+ed)(?! at\b)"
    )),
    (Qualified.FACT, 3, True, r"tend(?:s|ed)? to (?:show|suggest|indicate|confirm|support|point)"),
    (Qualified.FACT, 4, True, (
        r"(?:very |more |most )?likely|probabl[ey]|in all likelihood|on the balance of "
        r"probabilities|more likely than not|presumabl[ey]"
    )),
    (Qualified.FACT, 5, True, (
        r"(?:a )?reasonable conclusion(?:s)? (?:could|can|may) be drawn|reasonable to "
        r"(?:conclude|believe|assume)(?: that)?|reasonable grounds to (?:believe|suspect|conclude)(?: that)?|can "
        r"reasonably be concluded|largely|in part|to some extent|mostly|generally|in effect(?! (?:since|from|until"
        r"|on|in|for|at)\b)(?<!law in effect)(?<!rules in effect)|essentially"
    )),
    (Qualified.FACT, 6, False, (
        r"it is clear that|clearly|have been committed|has been committed|established that"
        r"|undoubtedly|without (?:any )?doubt|certainly|beyond (?:any |all |reasonable )*doubt"
    )),
    (Qualified.LIMIT, 1, True, (
        rf"(?:not|n[o’']t) (?:yet |so far )?(?:been )?(?:in a position|able"
        rf"|possible) to {_FIND_OUT}(?: [\w ]{0,30}?conclusions?)?"
    )),
    (Qualified.LIMIT, 1, True, (
        r"(?:could|can|cannot|can[’']t|couldn[’']t|did|does|do|was|were)(?: not|n[’']t)? "
        r"(?:be )?(?:independently )?(?:confirm(?:ed)?|verif(?:y|ied)|establish(?:ed)?|corroborated?)(?<!\bcan "
        r"confirm)(?<!\bcould confirm)(?<!\bdid confirm)(?<!was confirmed)(?<!were confirmed)"
    )),
    (Qualified.LIMIT, 1, True, (
        rf"unable to {_FIND_OUT}"
        r"(?: [\w ]{0,30}?conclusions?)?|could neither (?:confirm|verify) nor \w+"
        rf"|(?:no|lack(?:s|ed)? (?:the|any)|had no|(?:did|does|do)(?: not|n[’']t) have (?:the|any)|without (?:the"
        rf"|any)) (?:means|way) (?:of|to) (?:independently )?(?:{_FIND_OUT}|{_FINDING})"
        rf"|(?:failed|(?:did|does|do) not manage|(?:did|does|do)n[’']t manage) to {_FIND_OUT}"
        rf"|(?:did|does|do)(?: not|n[’']t) succeed in (?:independently )?{_FINDING}"
        rf"|(?:could not|couldn[’']t|cannot|can[’']t) (?:yet |so far |be )?(?:be )?(?:independently "
        rf"|fully )?(?:{_FIND_OUT}|{_FOUND})"
    )),
    (Qualified.LIMIT, 2, True, (
        r"no (?:firm |broader |definite |final |wider )?conclusions? (?:can|could|may) be (?:drawn|reached)"
    )),
    (Qualified.LIMIT, 2, True, (
        r"(?:difficult|impossible|hard|too early) to (?:draw|say|tell|confirm|verify|establish"
        r"|conclude|assess)(?: [\w ]{0,30}?conclusions?)?|(?:does|do|did) not allow [\w ]{0,30}?conclusions?|draw "
        r"(?:broader|firm|definite|wider) conclusions?|(?:remains?|is) (?:unclear|unknown|uncertain"
        r"|not (?:yet )?(?:clear|known|certain))"
    )),
)  # fmt: skip
"""Kind, rank, whether it weakens, and the words; data that a report may order anew."""
_FORMS = tuple(
    (kind, rank, weakens, re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE))
    for kind, rank, weakens, words in LEXICON
)
_ANY = re.compile(rf"(?<![\w-])(?:{'|'.join(words for *_, words in LEXICON)})(?!\w)", re.IGNORECASE)
"""All of them at once: most sentences hold none, and one look shows it."""
_MONTH = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|last|this|next|early|mid|late|from|to|between|and|before|after|during|on"
    r"|every|\d{1,2}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)[ -])$",
    re.IGNORECASE,
)
_AFTER_A_MONTH = re.compile(r"May (?:\d|was\b|were\b|is\b|are\b|has\b|had\b|saw\b|and\b|or\b|when\b|that\b)")
_SENSES = re.compile(
    r"could (?:see|hear|feel|smell|remember|read|speak|walk|swim|leave|enter|go|move|reach|afford|choose|use|buy"
    r"|sleep|eat|visit)$"
    r"|may (?:leave|enter|visit|apply|appeal|vote|request|ask|choose|use|keep|own|carry|marry|attend|stand|go|stay"
    r"|travel"
    r"|sit|join|receive|park|send|phone|write|wear|smoke|bring|inspect|refuse|object|petition|inherit|complain"
    r"|withdraw)$",
    re.IGNORECASE,
)
"""What somebody is able or allowed to do: no reserve."""
_ABLE = re.compile(
    r"could (?!have\b|be\b|well\b|still\b|even\b|also\b|become\b|face\b|die\b|lose\b)\w+$", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:they|he|she|we|i|you|nobody|no one|who|people|children|women|men|residents|families|prisoners|detainees"
    r"|guards"
    r"|workers|pupils|visitors|villagers|inmates) $",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(r"^(?:could|can|did|do|does|was|were) (?:be )?(?:independently )?\w+$", re.IGNORECASE)


def qualifications(text: str) -> tuple[Qualification, ...]:
    """The qualifications of a text, in order, the longest where several stand at one place. Raises nothing."""
    if not _ANY.search(text):
        return ()
    found = [
        Qualification(TextSpan(*match.span()), match[0], kind, rank, weakens)
        for kind, rank, weakens, form in _FORMS
        for match in form.finditer(text)
        if not (kind is Qualified.LIMIT and _NO_LIMIT.match(match[0]) and not match[0].lower().startswith("cannot"))
        and not _SENSES.match(match[0])
        and not (_ABLE.match(match[0]) and _SOMEBODY.search(text, max(0, match.start() - 16), match.start()))
        and not (match[0].startswith("May ") and _is_month(text, match.start()))
    ]
    kept: list[Qualification] = []
    taken = bytearray(len(text))
    for one in sorted(found, key=lambda each: (-each.span.length, each.span)):
        low, high = one.span.start, one.span.end
        if not any(taken[low:high]):
            taken[low:high] = b"\x01" * (high - low)
            kept.append(one)
    return tuple(sorted(kept, key=lambda each: each.span))


def _is_month(text: str, at: int) -> bool:
    """Whether "May" is the month here: "in May nine hostels closed", "May was cold"."""
    return bool(_MONTH.search(text[max(0, at - 14) : at]) or _AFTER_A_MONTH.match(text, at))
