"""annex_text: an annexed answer as plain Markdown without directives, to be read alone or set into a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.reply.annexing import AnnexedAnswer, AnnexedParagraph
from probata.method.reply.ranges import said
from probata.method.reply.removing import REMOVED

OURS = "This annex was set anew from text by Probata."
"""By this sentence near its head an annex is known as one of ours, and only such a file is replaced."""
_SIGNS = re.compile(r"([\\`*_{}\[\]<>$|~^]|&(?=[#\w]))")
_AT_START = re.compile(r"^(?:([#+=:%>!-])|(\d{1,9})([.)]))")
_AFTER_MARK = re.compile(rf"({re.escape(REMOVED)}\s*)([(:])")


def annex_text(answers: Sequence[AnnexedAnswer]) -> str:
    """The text of a Markdown file. No sign of the answer can become markup, a role or a directive."""
    return "\n\n".join(line for one in answers for line in _answer(one)) + "\n"


def _answer(answer: AnnexedAnswer) -> Iterator[str]:
    yield f"# Annex: the answer of {plain(answer.party)}, received on {plain(answer.received)}"
    yield " ".join(_head(answer))
    for one in answer.paragraphs:
        yield from _paragraph(one)


def _head(answer: AnnexedAnswer) -> Iterator[str]:
    yield OURS
    yield from remarks(answer)


def remarks(answer: AnnexedAnswer) -> Iterator[str]:
    """What a reader has to know of an answer that is set anew: sentences, which hold no words of the answer."""
    yield "Pictures and properties of the original are no part of it."
    if answer.removed:
        yield "Names of persons who do not speak for the party, and contacts, were removed."
    if answer.transcribed:
        yield f"{_pages(answer.transcribed)} pictures and were read by a person, whose transcript stands here."
    if answer.not_annexed:
        yield f"{_pages(answer.not_annexed)} pictures that nobody has transcribed, and not annexed."
    yield "What the inquiry did with a paragraph stands in italics behind it."


def _pages(numbers: Sequence[int]) -> str:
    return f"Page {numbers[0]} consists of" if len(numbers) == 1 else f"Pages {said(numbers)} consist of"


def _paragraph(one: AnnexedParagraph) -> Iterator[str]:
    for heading in one.above:
        yield plain(heading)
    first, *others = one.blocks or ("",)
    label = _escaped(one.label)
    number = label if _tells(one) else f"{one.number}{f' ({label})' if label else '.'}"
    yield f"**{number}** {plain(first)}".rstrip()
    for block in others:
        yield plain(block)
    about = f" ({', '.join(map(plain, one.findings))})" if one.findings else ""
    yield f"*{one.classed}{about}*"


def _tells(one: AnnexedParagraph) -> bool:
    return re.sub(r"\D", "", one.label) == str(one.number)


def plain(words: str) -> str:
    """Words in which nothing is markup, on one line; ``[name removed]`` stays as it is."""
    parts = [_escaped(part) for part in " ".join(words.split()).split(REMOVED)]
    return _AFTER_MARK.sub(r"\1\\\2", _at_start(REMOVED.join(parts)))


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)


def _at_start(words: str) -> str:
    return _AT_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", words)
