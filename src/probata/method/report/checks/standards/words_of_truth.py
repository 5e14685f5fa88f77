"""PB405: words of truth about evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.estimated import called_sure
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, each_said, negated

CODE = "PB405"
LOOKS_AT = "passage"
SAYS = "Evidence, a number or a finding is called verified, proven, certain or beyond doubt."
WHY = """A finding meets a declared standard of proof, adopted by a named person with reasons; an account is credible,
a figure is its issuer's. None of them is verified or proven, and the house says neither of anything (the house's
method, sections 1 and 7, a law of the house). What others call so, and what could not be verified, may be said.
English wording only."""
BAD = "It is a proven fact that people were kept from leaving. {cite}`gate`"
GOOD = "The Inquiry could not verify the number of places; the province's own is {figure}`tender|about 12,000`."
_WORDS = tuple(
    re.compile(rf"(?i)(?<![\w-]){pattern}")
    for pattern in (
        r"verified\b(?!\s+(?:social|online|twitter|facebook|telegram|official|user|profile|copy|copies|translation))",
        r"(?:is|are|was|were|been|be|being|as|a|an|the|fully|conclusively)\s+(?:\w+ly\s+)?prove[nd]\b"
        r"(?!\s+(?:to\s+be|difficult|impossible|hard|unable|useful|fatal|necessary|insufficient|elusive))",
        r"(?:prove[sd]?|proven)\s+(?:that|beyond|conclusively)\b",
        r"establish(?:ed|es)?\s+(?:\w+\s+)?(?:as\s+(?:a\s+|an\s+)?(?:\w+\s+)?(?:facts?|truth|certainty)|beyond|"
        r"with\s+certainty|conclusively)\b",
        r"(?:established|undisputed|indisputable|undeniable|incontrovertible)\s+(?:facts?|truth)\b",
        r"(?:(?:has|have|had|is|hold[s]?|found|gives?|given|is\s+(?:clear\s+|full\s+)?)\s+(?:(?!no\b|not\b)\w+\s+)?)proof\s+that\b",
        r"verif(?:y|ies)\s+(?:this|that|these|those|it|them|what|the\s+(?:accounts?|findings?|claims?|statements?|"
        r"allegations?))\b",
        r"(?:report|edition|manuscript|findings?|numbers?|evidence)\s+(?:has|have|had)\s+(?:\w+\s+)?passed\b",
        r"passed\s+(?:all|every|each|our|its|the)\s+(?:\w+\s+)?(?:checks?|tests?|verifications?)\b",
        r"confirm(?:ed|s)?\s+(?:\w+\s+)?beyond\b",
        r"(?:it\s+is|we\s+are|the\s+inquiry\s+is)\s+(?:\w+ly\s+)?(?:certain|sure|a\s+fact|a\s+certainty|"
        r"undeniable|indisputable|irrefutable)\b",
        r"(?:with|to\s+a)\s+(?:\w+\s+)?certainty\b",
        r"beyond\s+(?:any|all|a\s+shadow\s+of)\s+(?:possible\s+)?doubt\b",
        r"beyond\s+(?:doubt|dispute|question)\b",
        r"(?:(?:there\s+is|leav(?:es?|ing)|left)\s+no|without\s+(?:any\s+|a\s+)?)\s*doubt\b",
        r"(?:undoubtedly|indisputably|undeniably|irrefutabl[ey]|incontrovertibl[ey]|indisputable|irrefutable)\b",
        r"(?:accounts?|testimon(?:y|ies)|statements?|interviewees?|witness(?:es)?|allegations?|numbers?|"
        r"figures?)\s+(?:is|are|was|were)\s+"
        r"(?:all\s+)?true\b",
    )
)
_OF_BYTES = re.compile(
    r"(?i)\b(?:digests?|signatures?|checksums?|hash(?:es)?|package|fingerprint|edition|identity|translation)\b"
)
_TO_DO = re.compile(
    r"(?i)\b(?:to|should|must|if|whether|unless|until|cannot|could|can|shall|before|how)\s+(?:\w+\s+){0,2}$"
)
_AROUND = ("reply", "context", "methodology")
_STEMS = (
    "verif",
    "proof",
    "passed",
    "prove",
    "fact",
    "truth",
    "certain",
    "doubt",
    "dispute",
    "question",
    "undeniabl",
    "irrefutabl",
    "incontrovertibl",
    "conclusively",
    "true",
    "sure",
    "beyond",
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every such word in the report's own voice that is not denied and not about bytes."""
    for said in each_said(bound, *_STEMS):
        if said.inside_any(*_AROUND) or called_sure(said):
            continue
        found = next((hit for words in _WORDS for hit in words.finditer(said.words) if _ours(said, hit)), None)
        if found:
            message = "This calls evidence, a number or a finding true, which a report never does."
            next_step = (
                "Say what was found, to which standard and on what: credible, consistent, reasonable grounds to "
                "believe."
            )
            yield said.objection(CODE, found, message, next_step)


def _ours(said: Said, found: re.Match[str]) -> bool:
    return not (
        negated(said.words, found.start())
        or said.first(_OF_BYTES)
        or _TO_DO.search(said.words[: found.start()])
        or attributed(said, *found.span())
    )
