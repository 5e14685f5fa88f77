"""returning_sections: parts that only a heading names (limits, reply, annex ...) as directives around their blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from probata.method.drafts.returning.inlines import words_of
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.pictures import Pictures
from probata.method.drafts.sections import part_of
from probata.method.manuscript.model import Block, Heading, NoteMark, Role

ANNEX = re.compile(r"\s*(?:annex(?:e|es)?|appendix|anexo)\s+[A-Z0-9]{0,3}\s*[.:)–—-]*\s*", re.IGNORECASE)
_ADDRESSED = re.compile(r".*?recommendations?\s*(?:to|for)?\s*", re.IGNORECASE)


@dataclass(slots=True)
class Sections(Pictures):
    """Puts the blocks of a named part into its directive."""

    def sectioned(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with those of a named part (limits, reply, annex ...) in its directive."""
        made: list[Block] = []
        at = 0
        while at < len(blocks):
            one = blocks[at]
            name = part_of(words_of(one.inlines)) if isinstance(one, Heading) else ""
            if not name or not isinstance(one, Heading):
                made.append(one)
                at += 1
                continue
            end = _section_end(blocks, at, one.level)
            made += self._section(name, one, blocks[at + 1 : end])
            at = end
        return made

    def _section(self, name: str, head: Heading, rest: Sequence[Block]) -> list[Block]:
        words = " ".join(words_of(head.inlines).split())
        if not rest:
            return [head]
        if name == "annex":
            return self._annexed(head, words, rest)
        inner = list(rest) if name == "recommendation" else self.sectioned(rest)
        to = _ADDRESSED.sub("", words, count=1) or words
        return [head, self._directive(name, to if name == "recommendation" else "", inner, head.at)]

    def _annexed(self, head: Heading, words: str, rest: Sequence[Block]) -> list[Block]:
        """An annex prints its own heading, "Annex A: title"; headings in it stand below that one."""
        if any(isinstance(one, Role | NoteMark) for one in head.inlines):
            return [head, *self.sectioned(rest)]
        title = ANNEX.sub("", words, count=1) or words
        gone = words[: len(words) - len(title)]
        if gone:
            self.left.append(Left("An annex is lettered anew.", gone, ours=True))
        inner = [
            replace(one, level=max(1, one.level - head.level)) if isinstance(one, Heading) else one for one in rest
        ]
        return [self._directive("annex", title, self.sectioned(inner), head.at)]


def _section_end(blocks: Sequence[Block], at: int, level: int) -> int:
    for number in range(at + 1, len(blocks)):
        one = blocks[number]
        if isinstance(one, Heading) and one.level <= level:
            return number
    return len(blocks)
