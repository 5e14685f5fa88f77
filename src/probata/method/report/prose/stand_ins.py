"""Parts that say nothing: empty ones, and words that stand in for what is still to be written. English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from probata.method.report.model import Passage
from probata.method.report.prose.evidence import is_empty

_NOTHING = re.compile(
    r"(?i)\W*(?:(?:this\s+(?:part|section)\s+is\s+|still\s+|yet\s+)*(?:to\s+(?:be\s+\w+(?:\s+(?:later|here|soon|in|"
    r"by\s+\w+))?|follow|come|do)|t\.?b\.?[acds]\.?|to-?do|fix-?me|x{2,}|"
    r"none|nil|nothing|n/?a|not\s+applicable|(?:there\s+(?:are|were)\s+)?no(?:ne|\s+(?:known\s+)?limitations?)|"
    r"(?:as|see|cf\.?)\s+(?:above|below|annex(?:es)?(?:\s+\w{1,3})?|appendix(?:\s+\w{1,3})?|elsewhere|the\s+annex)|"
    r"forthcoming|pending|placeholder|draft|text|lorem\s+ipsum.*|insert(?:\s+\w+){0,4}|add(?:\s+\w+){0,3}|"
    r"coming\s+soon|later|in\s+preparation|under\s+preparation))\W*"
)


def says_nothing(passages: Iterable[Passage]) -> bool:
    """Whether passages hold neither a role nor a word that is more than a stand-in ("To be completed.", "None.")."""
    each = tuple(passages)
    if is_empty(each):
        return True
    return not any(one.bindings for one in each) and all(_NOTHING.fullmatch(one.masked) for one in each if one.masked)
