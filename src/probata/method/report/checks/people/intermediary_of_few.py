"""PB617: an intermediary is named through whom few people came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection, passage_prose, woven_place

CODE = "PB617"
LOOKS_AT = "passage"
SAYS = "An intermediary is named through whom fewer people came than the threshold."
WHY = """An association knows whom it sent. Where it sent a handful, its name leads to each of them, and to those who
know its members; how people were reached is the inquiry's own (the house's method, sections 2 and 4). One through
whom many came may be named, as an interest that a reader should know of. The names are those in the records."""
BAD = "Those who spoke of the gate came through the Lantern Circle.\n"
GOOD = "The interviewees were reached in several ways.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Whole names only, whatever their case; where no codebook declares a threshold nothing is too few."""
    codebook = bound.records.codebook
    if bound.internal or codebook is None:
        return
    sent = Counter(_plain(one.through) for one in bound.records.interviews if one.through.strip())
    few = [name for name, people in sent.items() if people < codebook.threshold and len(name) > 3]
    if not few:
        return
    pattern = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(_form(name) for name in few)})(?!\w)")
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        for found in pattern.finditer(woven.text):
            message = "An intermediary is named here through whom few people came."
            next_step = "Leave the name out: people were reached in several ways."
            yield objection(CODE, woven_place(bound, woven, *found.span()), message, next_step, passage)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def _form(name: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())
