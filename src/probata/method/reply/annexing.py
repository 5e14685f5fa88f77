"""annexing: the answer as it may be published, set anew from text. What is removed was never in it.

Removed are words that a disposition names, in the whole answer and not in its own paragraphs alone; whoever the vault
and code names know; and telephone numbers and addresses. Pictures and properties of the original are no part of it, nor
is what its own tracked changes delete (deleted.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.reply.disposing import conflicts, open_paragraphs
from probata.method.reply.model import Disposition, Paragraph, Party, Response
from probata.method.reply.own_words import one_line, own_parts
from probata.method.reply.persons import Known, contacts
from probata.method.reply.removing import Find, finder, without

NO_DISPOSITION = "no disposition needed"


@dataclass(frozen=True, slots=True)
class AnnexedParagraph:
    """One paragraph as it is annexed.

    ``above`` are headings over it and ``blocks`` its words, each block on one line, with ``[name removed]`` where
    something was taken out, ``removed`` times in all; ``classed`` is what the inquiry did with it ("correction:
    corrected"), ``findings`` those that it responds to.
    """

    number: int
    label: str
    above: tuple[str, ...]
    blocks: tuple[str, ...]
    removed: int
    classed: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexedAnswer:
    """The whole answer of a party. ``not_annexed`` are pages that are pictures and that nobody transcribed."""

    party: str
    received: str
    paragraphs: tuple[AnnexedParagraph, ...]
    transcribed: tuple[int, ...]
    not_annexed: tuple[int, ...]

    @property
    def removed(self) -> int:
        """How many stretches were taken out."""
        return sum(one.removed for one in self.paragraphs)


def annexed(response: Response, party: Party, known: Known) -> AnnexedAnswer:
    """The answer as it may be published; call :func:`waiting` first, since nobody may annex what nobody read."""
    # a party may name somebody again where nobody classed it; what was asked to be gone is gone everywhere
    remove = tuple(dict.fromkeys(words for each in response.file.dispositions for words in each.remove))
    finders: tuple[Find, ...] = (known.find, contacts, *((finder(remove),) if remove else ()))
    return AnnexedAnswer(
        party=without(party.says, (known.find,))[0],
        received=without(str(response.file.received), (known.find,))[0],
        paragraphs=tuple(_paragraph(one, response, known, finders) for one in response.paragraphs),
        transcribed=response.transcribed,
        not_annexed=response.unread,
    )


def waiting(response: Response) -> tuple[int, ...]:
    """Paragraphs for whose disposition the annex has to wait: those that are open or in conflict."""
    return tuple(sorted({*open_paragraphs(response), *(one.number for one in conflicts(response))}))


def _paragraph(one: Paragraph, response: Response, known: Known, finders: Sequence[Find]) -> AnnexedParagraph:
    of = response.of(one.number)
    # blocks together, since a name may run from one into the next
    parts = own_parts(one, response.text, response.beside)
    above, blocks = (without("\n\n".join(part), finders) for part in parts)
    return AnnexedParagraph(
        number=one.number,
        label=without(one.label, finders)[0],
        above=_lines(above[0]),
        blocks=_lines(blocks[0]),
        removed=above[1] + blocks[1],
        classed=_classed(of),
        findings=tuple(dict.fromkeys(without(name, (known.find,))[0] for each in of for name in each.findings)),
    )


def _classed(of: tuple[Disposition, ...]) -> str:
    said = dict.fromkeys(f"{one.kind.value}: {one.answer.value}" for one in of)
    return "; ".join(said) or NO_DISPOSITION


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for block in text.split("\n\n") if (line := one_line(block)))
