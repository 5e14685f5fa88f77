"""PB409: a legal finding does not say what was not examined, or calls without reserve what was not examined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.matrices import has_matrix
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, name_and_type, passages_in
from probata.method.report.prose.labels import MAY, OPEN
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece, finding_of, kind_of

CODE = "PB409"
SAYS = (
    "A legal finding says may constitute and not what was not examined; or says constitutes, and that "
    "something was not."
)
WHY = """"May constitute" is half a sentence: the other half is which element was not examined, such as knowledge,
purpose or necessity. And where an element was not examined, nothing "constitutes": that needs each of them at the
declared standard (the house's method, section 3, a law of the house). English wording only."""
BAD = """:::{finding} F6 legal
The confinement described in {ref}`F2` may constitute crimes against humanity. {cite}`decree`
:::

:::{finding} F2 pattern
{count}`leave:of` people interviewed described that they were not free to leave.
:::
"""
GOOD = BAD.replace("humanity. ", "humanity. Knowledge was not examined. ")
_IS = re.compile(
    r"(?i)\b(?:(?:clearly|plainly|also|thus|therefore|indeed|does|do|did|has|have)\s+)*"
    r"(?:constitut(?:es?|ed)|amount(?:s|ed)?\s+to|qualif(?:y|ies|ied)\s+as|rises?\s+to\s+the\s+level\s+of|"
    r"(?:can\s+only|must|has\s+to|have\s+to)\s+be\s+(?:called|described|regarded|seen|characteri[sz]ed|"
    r"qualified)(?:\s+as)?)\b"
)
_BE = re.compile(r"(?i)(?<!there )\b(?:is|are|was|were)\b(?!\s+(?:\w+ed|to|not)\b)")
_UNDER = re.compile(
    r"(?i)\b(?:under|of|within\s+the\s+meaning\s+of|contrary\s+to|in\s+(?:violation|breach)\s+of|by)\s+(?:the\s+)?\Z"
)
_ACTS = re.compile(r"(?i)\b(?:conduct|acts?|treatment|confinement|practices?|what|this|these|detention|measures?)\b")
_NOT_EXAMINED = re.compile(r"(?i)\bnot\s+(?:been\s+)?(?:examined|assessed|investigated)\b|\bunexamined\b")
_RESERVE = re.compile(
    r"(?i)\b(?:may|might|could|would|if|whether|indicat\w+|appears?|seems?|possibl[ey]|elements\s+of|potential\w*|"
    r"alleged\w*)\b"
)
_STEMS = (
    "constitut", "amount", "qualif", "rise", "fall", "character", "regarded", "classified", "called", "described",
    "seen", "is ", "are ", "was ", "were ", "is\n", "are\n", "was\n", "were\n",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """Legal findings without a matrix on record; what was not examined may be said anywhere in them, and in notes."""
    words = {
        finding.at: " ".join(one.printed for passage in passages_in(bound, finding) for one in passage.sentences)
        for finding in directives(bound, "finding")
        if name_and_type(finding)[1] == "legal" and not has_matrix(bound, finding)
    }
    for said in each_piece(bound, *_STEMS, inside="finding") if words else ():
        finding = finding_of(said)
        if finding is None or kind_of(said) != "legal" or finding.at not in words:
            continue
        if _NOT_EXAMINED.search(words[finding.at]):
            yield from _without_reserve(said)
        elif not OPEN.search(words[finding.at]):
            yield from _half_said(said)


def _half_said(said: Said) -> Iterator[Objection]:
    found = said.first(MAY)
    if found and not attributed(said, *found.span()):
        message = "This says may constitute, and the finding does not say what was not examined."
        yield said.objection(
            CODE, found, message, "Write which elements were not examined: Knowledge was not examined."
        )


def _without_reserve(said: Said) -> Iterator[Objection]:
    found = next((hit for hit in _IS.finditer(said.words) if _bare(said, hit)), None) or _plainly_is(said)
    if found:
        message = (
            "Facts are called by a legal name without reserve, and this finding says that something was not examined."
        )
        yield said.objection(CODE, found, message, "Write may constitute.")


def _bare(said: Said, found: re.Match[str]) -> bool:
    before = said.words[: found.start()]
    return not (_RESERVE.search(before) or negated(said.words, found.start()) or attributed(said, *found.span()))


def _plainly_is(said: Said) -> re.Match[str] | None:
    """ "What F2 describes is an unlawful restriction under Article 12": acts, a verb, and a law that names them."""
    law = next((one for one in said.roles if one.binding.role.name == "law"), None)
    if law is None or not _UNDER.search(said.words[: law.start]):
        return None
    for found in _BE.finditer(said.words[: law.start]):
        between = said.words[found.end() : law.start]
        named = any(one.binding.role.name == "ref" and one.end <= found.start() for one in said.roles)
        acts = named or _ACTS.search(said.words[: found.start()])
        if acts and len(between.split()) > 3 and not re.search(r"[.;:]", between) and _bare(said, found):
            return found
    return None
