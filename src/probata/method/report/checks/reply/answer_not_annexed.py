"""PB538: an answer came and is not annexed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import Directive
from probata.method.reply.model import Party, Replies
from probata.method.report.english.kept_back import WITHHELD, for_safety
from probata.method.report.matching.heard import mentions, replies_of, reply_place
from probata.method.report.matching.reply import reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, passages_in

CODE = "PB538"
SAYS = "A party's written answer is not annexed to an edition that leaves the inquiry."
WHY = """Readers see the answer itself and not only what the inquiry made of it: it is annexed, third persons taken out,
scans and pictures too; an edition without it says whom it would endanger (the house's method, section 6; OHCHR
publishes a State's answer beside its report)."""
BAD = """:::{annex} Persons interviewed
Everybody was interviewed by two people.
:::
"""
GOOD = """:::{annex} The written answer of the State
The answer is annexed; people whom it names have been taken out.
:::
"""
_ANSWER = re.compile(
    r"(?i)\b(?:answers?|repl(?:y|ies)|responses?|comments|observations|submissions?|note\s+verbale|letters?)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Each response that neither a directive for it nor an annex names."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies else ():
        party = replies.file.parties.get(response.file.party) if replies else None
        if replies and not (_printed(bound, name) or _annexed(bound, replies, party) or _endangers(bound)):
            message = f"The response `{name}` is not annexed."
            next_step = f"Annex it: :::{{response}} {name}, or an annex whose title names the answer."
            yield Objection(CODE, reply_place(bound), message, next_step)


def _printed(bound: Bound, name: str) -> bool:
    return any(one.argument.split()[:1] == [name] for one in directives(bound, "response"))


def _annexed(bound: Bound, replies: Replies, party: Party | None) -> bool:
    return any(_names(bound, replies, one, party) for one in directives(bound, "annex"))


def _endangers(bound: Bound) -> bool:
    """Whether the report says that the answer is not annexed, and whom that would endanger."""
    return any(one.first(*WITHHELD) and for_safety(one.words) for one in reply_pieces(bound))


def _names(bound: Bound, replies: Replies, annex: Directive, party: Party | None) -> bool:
    """Whether an annex names the answer; where several parties answered, of this one or of none in particular."""
    words = [annex.argument]
    words += [sentence.printed for passage in passages_in(bound, annex) for sentence in passage.sentences]
    text = " ".join(words)
    if not _ANSWER.search(text):
        return False
    named = {one.party for one in mentions(replies, text)} & {one.file.party for one in replies.responses.values()}
    return not named or party is None or party.name in named
