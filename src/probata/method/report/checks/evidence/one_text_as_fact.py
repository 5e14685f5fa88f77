"""PB110: what one published text says is told as established."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import counts, name_and_type, notes_of, places, texts
from probata.method.report.prose.phrases import Said, attributed_around, each_said, negated

CODE = "PB110"
LOOKS_AT = "passage"
SAYS = "Something is called established, proven or certain, and all that is cited for it is one text of somebody else."
WHY = """A published text shows that somebody said so. Who strikes the speaker and writes "it is established" turns a
claim into a fact on the way from the source to the report; copies of the text add nothing to it, the primary source
decides (the house's method, sections 2 and 3; a law of the house). What a law says, and what an issuer's own
statistics say, is shown by the text itself. English wording only."""
BAD = "It is established that {figure}`tender|about 12,000` places stood ready.{cite}`tender`"
GOOD = "According to the gazette, {figure}`tender|about 12,000` places stood ready.{cite}`tender`"
_CERTAIN = re.compile(
    r"(?i)\b(?:it\s+(?:is|was|has\s+been|can\s+be)\s+(?:(?:now|thus|therefore|hence|\w+ly)\s+)?(?:established|proven|proved|"
    r"certain|undisputed|indisputable|undeniable|beyond\s+(?:any\s+)?(?:dispute|doubt|question)|(?:an?\s+)?"
    r"(?:established\s+|proven\s+)?fact)\s+that|the\s+(?:established\s+)?fact\s+is\s+that|"
    r"there\s+(?:is|can\s+be)\s+no\s+doubt\s+that|(?:the\s+inquiry|we|the\s+commission|this\s+report)\s+(?:has\s+|have\s+)?"
    r"(?:established|proved|proven)\s+that)\b"
)
_STEMS = ("establish", "prove", "certain", "undisput", "indisput", "undeni", "beyond", "fact", "doubt")
_OWN_TEXT = ("law", "statistics")


def run(bound: Bound) -> Iterator[Objection]:
    """Every such sentence whose only evidence is one text that others published."""
    for said in each_said(bound, *_STEMS):
        found = said.first(_CERTAIN)
        if found is None or negated(said.words, found.start()) or _others(said, found):
            continue
        if _on_one_text(said) and not _shows_itself(said):
            message = "This is told as established, and all that is cited for it is one text of somebody else."
            next_step = "Say who says so (“according to ...”), or cite what establishes it independently."
            yield said.objection(CODE, found, message, next_step)


def _others(said: Said, found: re.Match[str]) -> bool:
    """Whether somebody else says it: "the gazette wrote: it is established that"."""
    return bool(re.search(r":\s*\Z", said.words[: found.start()])) or attributed_around(said, found)


def _on_one_text(said: Said) -> bool:
    passages = notes_of(said.bound, said.passage) if said.passage.notes else ()
    bindings = (*said.sentence.bindings, *(one for note in passages for one in note.bindings))
    cited = places(bindings)
    return bool(cited) and not counts(bindings) and all(one.interview is None for one in cited) and texts(cited) == 1


def _shows_itself(said: Said) -> bool:
    """Whether the text is its own evidence: a law, an issuer's statistics, words that are quoted there."""
    if any(one.role.name in ("law", "quote", "ref") for one in said.sentence.bindings):
        return True
    finding = next((one for one in said.passage.inside if one.name == "finding"), None)
    return finding is not None and name_and_type(finding)[1] in _OWN_TEXT
