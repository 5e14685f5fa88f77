"""PB621: a person whom only the answer names stands in the report."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.heard import replies_of
from probata.method.report.matching.removed import only_named_there, removed
from probata.method.report.model import Bound, BoundValue, Objection
from probata.method.report.prose.woven import QUOTED, passage_prose, woven_place

CODE = "PB621"
SAYS = "The report prints a person whom only the answer of a party names."
WHY = """A State's answer that names a witness, a relative, or somebody it takes for one, is an exposure, and sometimes
a threat. Nothing that the answer brought up about a person goes into the report (the house's method, section 4: never
publish people named in the State's response; a law of the house). Found by what is marked for removal, and by names in
paragraphs that name persons."""
BAD = "The answer calls Orvel Tannick a cousin of an official.\n"
GOOD = "The answer names a person and calls that person a cousin of an official.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """In prose, in the arguments of roles and in quotations, outside of annexes; never with the words themselves."""
    replies = replies_of(bound)
    patterns = (*removed(replies), *only_named_there(bound, replies)) if replies else ()
    for passage in bound.passages if patterns else ():
        if passage.within("annex") or passage.within("response"):
            continue
        woven = passage_prose(bound, passage)
        label = passage.label if passage.kind == "paragraph" else ""
        spans = sorted(
            {hit.span() for pattern in patterns for hit in pattern.finditer(woven.text.replace(QUOTED, " "))}
        )
        for number, (start, end) in enumerate(spans):
            if number == 0 or start >= spans[number - 1][1]:
                yield Objection(CODE, woven_place(bound, woven, start, end), _MESSAGE, _NEXT, label)
        for one in passage.bindings:
            shown = one.printed if isinstance(one, BoundValue) and one.role.name == "quote" else ""
            if any(pattern.search(shown) for pattern in patterns):
                yield Objection(CODE, one.role.at, _MESSAGE, _NEXT, label)


_MESSAGE = "This person is named by a party's answer, and by nothing else on record."
_NEXT = "Take the name out, of older versions of this file too; say what the answer does, and not of whom."
