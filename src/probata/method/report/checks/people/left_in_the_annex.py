"""PB620: somebody who is to be taken out stands in the annexed answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.heard import replies_of
from probata.method.report.matching.removed import removed
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.evidence import directives, passages_in
from probata.method.report.prose.phrases import negated, said_in
from probata.method.report.prose.woven import passage_prose, woven_place

CODE = "PB620"
SAYS = "The annexed answer holds words that are to be taken out of it, or is said to stand there as it was received."
WHY = """An answer names people who did not ask for it: witnesses, relatives, somebody who was taken for one. In the
annex they are blacked out, and so nothing is annexed "in full and as it was received" (the house's method, sections 4
and 6: never publish people named in the State's response; in 2022 they had to be blacked out of one)."""
BAD = """:::{annex} The written answer of the State
Mr Orvel Tannick is a cousin of an official and lives by the shore.
:::
"""
GOOD = """:::{annex} The written answer of the State
Mr [name removed] is a cousin of an official and lives by the shore.
:::
"""
_AS_IT_WAS = re.compile(
    r"(?i)\b(?:annexed|reproduced|printed|appended|attached|published|included|"
    r"given)\b[^.;]{0,60}?\b(?:in\s+full|unchanged|unedited|unaltered|unredacted|"
    r"without\s+(?:any\s+)?(?:changes?|redactions?|omissions?|cuts)|complete(?:ly)?|in\s+its\s+entirety|"
    r"verbatim|word\s+for\s+word|as\s+(?:it\s+was\s+|)received)\b"
)
_EXCEPT = re.compile(
    r"(?i)\b(?:except|save|but|apart\s+from|other\s+than|names?\s+(?:of|removed)|blacked|removed|redacted|"
    r"taken\s+out|without\s+the\s+names?)\b"
)
_ANSWER = re.compile(r"(?i)\b(?:answer|reply|response|it)\b")
_NOT = re.compile(r"(?i)\bnot\b|n['’]t\b")


def run(bound: Bound) -> Iterator[Objection]:
    """In annexes and directives for answers, and in what is said of them; never with the words themselves."""
    replies = replies_of(bound)
    patterns = removed(replies) if replies else ()
    if not patterns or replies is None:
        return
    for passage in {one.at: one for one in _annexed(bound)}.values():
        woven = passage_prose(bound, passage)
        for hit in (found for pattern in patterns for found in pattern.finditer(woven.text)):
            label = passage.label if passage.kind == "paragraph" else ""
            yield Objection(CODE, woven_place(bound, woven, *hit.span()), _LEFT, _NEXT, label)
    yield from _said_to_be_whole(bound)


def _annexed(bound: Bound) -> Iterator[Passage]:
    for name in ("annex", "response"):
        for one in directives(bound, name):
            yield from passages_in(bound, one)


def _said_to_be_whole(bound: Bound) -> Iterator[Objection]:
    for passage in bound.passages:
        if not (passage.within("annex") or passage.within("reply") or passage.within("response")):
            continue
        for said in said_in(
            bound,
            passage,
            ("annexed", "reproduced", "printed", "appended", "attached", "published", "included", "given"),
        ):
            found = said.first(_AS_IT_WAS)
            if (
                found
                and _ANSWER.search(said.words[: found.end()])
                and not _EXCEPT.search(said.words)
                and not _NOT.search(found[0])
                and not negated(said.words, found.start())
            ):
                message = (
                    "The answer is said to be annexed as it came, and by the record words of it are to be taken out."
                )
                yield said.objection(
                    CODE, found, message, "Say that people whom it names have been taken out, and take them out."
                )


_LEFT = "These words of the answer are to be taken out, by the record, and stand here."
_NEXT = (
    "Let the answer annex itself (:::{response} NAME), or write [name removed]; clear older versions of this file, too."
)
