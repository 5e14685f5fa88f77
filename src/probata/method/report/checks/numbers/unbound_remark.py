"""PB320: a remark of a note says more than where to look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import numbers
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB320"
LOOKS_AT = "passage"
SAYS = "A remark of a note holds a number or a quotation that nothing bears."
WHY = """A remark behind a handle is printed in the note as it is typed. Pages and paragraphs may stand there; a number
of anything else, and words in quotation marks, have to be bound like everywhere (the house's method, section 1)."""
BAD = "The gates were locked.{cite}`decree|all 40 said so; “we were beaten every day”`\n"
GOOD = "The gates were locked.{cite}`decree|see also page 3`\n"
_WHERE = re.compile(
    r"\b(?:pages?|pp?\.|para(?:graph)?s?\.?|art(?:icle)?s?\.?|sections?|chapters?|annex(?:es)?|lines?|notes?|nos?\.?|"
    r"numbers?|tables?|figures?|parts?|volumes?|vol\.)\s*(?:\d+\s*(?:,|to|and|-|–)\s*)*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MARKS = re.compile(r"[“”„«»\"″]|''|(?<!\w)[‘']\w")


def run(bound: Bound) -> Iterator[Objection]:
    """Numbers behind a word for a part of a document, and years, are left alone."""
    for role in bound.manuscript.roles:
        for remark in role.parts[1:] if role.name == "cite" else ():
            if _MARKS.search(remark) or any(
                not _WHERE.search(remark[: found.span.start]) and not _YEAR.fullmatch(found.span.of(remark))
                for found in numbers(remark)
            ):
                yield objection(CODE, role.at, "This remark is printed unbound.", _NEXT)
                break


_NEXT = "Say it in the text, bound; leave in the remark where to look."
