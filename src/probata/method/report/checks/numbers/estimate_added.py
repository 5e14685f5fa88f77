"""PB336: those documented and those estimated are added up, as if the estimate did not hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.estimated import NAMED, NUMBER, RANGE, WHOLE, estimated
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.pieces import each_piece

CODE = "PB336"
LOOKS_AT = "passage"
SAYS = "Those who are documented and the whole estimate are told as two groups that add up."
WHY = """The estimate is of everybody, those on a list among them. "574 are documented, and a further 1,023" counts the
documented twice; what is added is the difference, and the program says it (the house's method, section 5, a law of the
house). English wording only."""
BAD = (
    "In the East {estimate}`east:documented` people are documented by name, and in addition {estimate}`east:headline`, "
    "are missing.\n"
)
GOOD = "In the East, {estimate}`east:headline`, are missing.\n"
_MORE = (
    r"(?:a\s+further|further|another|additional(?:ly)?|in\s+addition(?:\s+to)?|plus|besides|on\s+top(?:\s+of)?|as\s+well\s+as|together\s+with|"
    r"added\s+to|adding|\+|more|moreover|beyond)"
)
_BEFORE = re.compile(
    rf"(?i){_MORE}(?:[\s,(]+(?:these|them|this|that|those|there|are|is|of|an|the|estimated|about|some|people|[\w-]+ly)){{0,6}}[\s,(]*\Z"
)
_BEHIND = re.compile(r"(?i)\A\s*(?:\([^)]*\)\s*)?(?:more|others|other|further|additional|besides|in\s+addition)\b")
_BETWEEN = re.compile(rf"(?i)\b{_MORE}(?!\w)")
_FIRST = re.compile(
    r"(?i)\b(?:added\s+to|in\s+addition\s+to|besides|on\s+top\s+of|beyond|together\s+with)\s+(?:the|these|those)?\s*\Z"
)
_WITHIN = re.compile(
    r"(?i)\b(?:of\s+(?:whom|them|these|which)|including|includes?|among\s+(?:them|whom|these)|in\s+all|in\s+total|altogether)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """A point, interval or headline beside the documented of the same estimate, or called further to what was said."""
    for said in each_piece(bound):
        each = list(estimated(said.roles))
        for role, saved, facet in each:
            if facet not in (NUMBER, RANGE, WHOLE):
                continue
            documented = [other for other, also, named in each if named == NAMED and also.handle == saved.handle]
            between = [_between(said.words, role.start, role.end, other.start, other.end) for other in documented]
            joined = any(_BETWEEN.search(words) and not _WITHIN.search(words) for words in between)
            joined = joined or any(
                _FIRST.search(said.words[: one.start]) for one in documented if one.end <= role.start
            )
            further = _BEFORE.search(said.words[: role.start]) or _BEHIND.match(said.words[role.end :])
            if joined or (further and facet != RANGE):
                message = f"The estimate `{saved.handle}` holds those who are documented; here they are added to it."
                next_step = (
                    f"Write {{estimate}}`{saved.handle}:headline`: an estimated number, of whom so many are documented."
                )
                label = said.passage.label if said.passage.kind == "paragraph" else ""
                yield Objection(CODE, role.binding.role.at, message, next_step, label)
                break


def _between(words: str, start: int, end: int, other: int, other_end: int) -> str:
    return words[end:other] if end <= other else words[other_end:start]
