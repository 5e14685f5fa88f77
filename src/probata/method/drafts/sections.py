"""sections: what a part of a report is, by the words of its heading.

The report language marks limits, the reply and the context by directives. In Word only the heading says it; what it
does not say clearly is left unsaid, since a rule that takes one part for another objects to what is right.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^\s*(?:(?:[0-9]+|[IVXLC]+|[A-Z])[.)]\s*)*(?:[0-9]+(?:\.[0-9]+)*\s+)?")
_PARTY = (
    r"(?:government|state|authorit|minist|mission|embassy|compan|army|police|militar|part(?:y|ies)\b|council|office)"
)
RECOMMENDING = (r"recommendations?\b", r"recommandations?\b", r"recomendaci(?:ón|ones)\b")
"""How parts that recommend are headed, wherever the word stands; used by every reader of headings."""
_WHO = r"(?:(?:the|our|this|a|an)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?"
_DEMANDS = re.compile(
    r"(?i)^(?:(?:what|which|who)\s+(?:\w+\s+){0,3}?(?:should|must|needs?\s+to|has\s+to|have\s+to|ought\s+to|can)\s+"
    r"(?:\w+\s+){0,3}?(?:happen|change[ds]?|be\s+done|done|follow|do|come|differ|end|stop|act)\b|"
    rf"what\s+(?:{_WHO}\s+)?(?:asks?|demands?|wants?|calls?\s+for|proposes?|recommends?|expects?)\b|"
    rf"(?:\w+[’'\w]*\s+){{0,3}}?(?:{'|'.join(RECOMMENDING)}|(?:demands|asks|proposals|suggestions|appeals?|"
    r"calls?\s+(?:to|for)\s+action|"
    r"action\s+points|next\s+steps|ways?\s+forward|ways?\s+out)\b)|what\s+(?:now|next)\b|"
    r"(?:a\s+|the\s+)?(?:way|path|road)s?\s+(?:forward|ahead|out)\b|(?:the\s+)?next\s+steps\b|from\s+here\b|"
    r"how\s+to\s+(?:prevent|end|stop|fix|change|mend|repair|avoid|improve|protect)\b|"
    r"(?:an?\s+|the\s+)?(?:agenda|priorities|plan|measures|steps)\s+(?:for\s+(?:action|change|reform)|(?:needed|required|to\s+(?:be\s+)?taken?))\b)"
)
_NO_DEMANDS = re.compile(
    r"(?i)\b(?:demands|proposals|suggestions|appeals?|recommendations|plans?)\s+(?:of|by|from|made|that)\b"
)
"""Demands that the report tells of: "The demands of the strikers"."""
_IMPEDED = (
    r"(?:inquiry|investigat\w+|research\w*|fieldwork|document\w+|verif\w+|access|monitoring|gathering|data|evidence|"
    r"method\w*)"
)
_OWN = (
    r"(?:we|i|(?:the|this|our|these) (?:\w+ )?(?:inquiry|commission|panel|mission|committee|stud(?:y|ies)|report|"
    r"survey|investigation|research|reporters|authors|team|review|audit|sample|data|figures|numbers|evidence|records?|"
    r"documents|images|sources|story|account))"
)
_NOT = r"(?:do|does|did|could|can|was|were) ?(?:not|n['’]?t)(?: (?:be )?(?:able|allowed) to)?"
_KNOWING = (
    r"(?:know|known|establish(?:ed)?|confirm(?:ed)?|see|seen|show|shown|say|tell|told|cover(?:ed)?|prove[dn]?|"
    r"answer(?:ed)?|find(?: out)?|found(?: out)?|visit(?:ed)?|verif(?:y|ied)|include[d]?|measure[d]?|clear|resolved|"
    r"certain|look(?:ed)? at)\b"
)
_WORDS = {
    "limitations": (
        r"limitations?\b",
        r"limits (?:of|to) (?:the |this |our )?(?:inquiry|investigation|research|evidence|method|report|study|finding)",
        r"^(?:(?:the|our|its|known|some|a note on|scope|sources|strengths|weaknesses|methods?|access|coverage),? "
        r"(?:and |& )?)*"
        r"(?:limits|weaknesses|gaps|uncertaint(?:y|ies))\W*$",
        r"what (?:we|the \w+) (?:do|does|could|can) ?not (?:know|establish|confirm)",
        rf"what {_OWN} (?:{_NOT}) {_KNOWING}",
        rf"what (?:is|was|remains|remained) (?:still )?(?:not |un){_KNOWING}",
        r"(?:gaps|weaknesses|uncertainty|uncertainties) (?:of|in) (?:the |this |our )?(?:\w+ )?"
        r"(?:inquiry|investigation|research|evidence|methods?|report|stud(?:y|ies)|findings?|data|figures|sources|records?)",
        r"how (?:reliable|certain|sure|complete) (?:is|are|was|were) (?:this|these|the|our|we)\b",
        rf"(?:obstacles|challenges|difficulties|restrictions) (?:to|in|of|on|for|with) (?:the |this |our )?"
        rf"(?:\w+ )?{_IMPEDED}",
        r"constraints\b",
        r"caveats?\b",
        r"limites\b",
        r"limitaciones\b",
        r"ограничения",
    ),
    "reply": (
        r"right of reply\b",
        r"(?:repl(?:y|ies)|responses?) (?:of|from|by|received from) ",
        rf"(?:comments|observations|answers?|position) (?:of|from|by) (?:the )?(?:\w+ ){{0,3}}{_PARTY}",
        rf"engagement with (?:the )?(?:\w+ ){{0,3}}{_PARTY}",
        rf"{_PARTY}\w*(?:['’]s?)? (?:response|reply|comments|observations|position|answer)",
        r"droit de réponse",
        r"derecho de réplica",
    ),
    "context": (r"(?:background|context|historical)\b", r"contexte\b", r"contexto\b", r"antecedentes\b"),
    "recommendation": RECOMMENDING,
    "annex": (r"annex(?:es|e)?\b", r"appendi(?:x|ces)\b", r"anexos?\b"),
}
_PATTERNS = {name: re.compile("|".join(ways), re.IGNORECASE) for name, ways in _WORDS.items()}
_FIRST_WORD = {"annex", "context"}
"""Parts that are named by how their heading begins: "Legal context of the recommendations" is none."""
_LONGEST = 12  # words of a heading that names a part


def part_of(heading: str) -> str:
    """The directive for a part with this heading, "" when the heading does not say one."""
    words = _NUMBER.sub("", heading, count=1).strip()
    if not words or len(words.split()) > _LONGEST:
        return ""
    for name, pattern in _PATTERNS.items():
        found = pattern.search(words)
        if found and (name not in _FIRST_WORD or found.start() == 0):
            return name
    return ""


def is_demanding(heading: str) -> bool:
    """Whether a part with this heading recommends, under whatever name: "What should happen now", "Our demands"."""
    words = _NUMBER.sub("", heading, count=1).strip()
    return bool(_DEMANDS.match(words)) and not _NO_DEMANDS.search(words)
