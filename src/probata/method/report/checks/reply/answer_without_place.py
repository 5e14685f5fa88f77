"""PB509: what the accused party answered is told, and no place of it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.reply import EVIDENCE, heard_by_others, reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import notes_of

CODE = "PB509"
SAYS = "What the accused party answered is told in the report's own words, and no place of any answer is cited."
WHY = """A party's position in somebody else's words can lose its "not". Who reads how it was heard can look up what
it said: each quotation and each paraphrase leads to a place (the house's method, sections 1 and 6, laws of the
house). English wording only."""
BAD = """:::{reply}
An extract was sent to the Ministry on {date}`7 February 2022`. It stated that people could leave. The
Inquiry notes this.
:::
"""
GOOD = """:::{reply}
An extract was sent to the Ministry on {date}`7 February 2022`. It stated that people could leave with
permission. {cite}`decree`
The Inquiry notes this.
:::
"""
_TOLD = re.compile(
    r"(?i)\b(?:stat(?:es|ed)|maintain(?:s|ed)|argu(?:es|ed)|assert(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|"
    r"contend(?:s|ed)|submit(?:s|ted)|den(?:ies|ied)|"
    r"objected|wrote|writes|said|says|repl(?:ies|ied)|answered|responded|explain(?:s|"
    r"ed))\s+(?:\w+\s+){0,4}?(?:that|what|how)\b"
)
_OURS = re.compile(r"(?i)\b(?:we|the\s+(?:inquiry|commission|mission|panel|report))\s+(?:\w+\s+)?\Z")


def run(bound: Bound) -> Iterator[Objection]:
    """At the first thing told, when these parts and their notes hold no evidence at all."""
    each = reply_pieces(bound) if heard_by_others(bound) else ()
    passages = {said.passage.at: said.passage for said in each}.values()
    around = (*passages, *(note for one in passages for note in notes_of(bound, one)))
    if any(binding.role.name in EVIDENCE for one in around for binding in one.bindings):
        return
    for said in each:
        found = said.first(_TOLD)
        if found and not _OURS.search(said.words[: found.start()]):
            message = "What the accused party said is told here, and no place of it is cited."
            yield said.objection(CODE, found, message, "Save the place in its answer and cite it: {cite}`HANDLE`.")
            return
