"""binding: a response of the file, with its document: split, and with what each paragraph takes up and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.documents.item import FullDocument
from probata.method.reply.answering import Index
from probata.method.reply.composing import compose
from probata.method.reply.model import Paragraph, Party, ReplyFile, Response, ResponseFile
from probata.method.reply.own_words import own_words
from probata.method.reply.persons import Known, contacts, perhaps_named
from probata.method.reply.ranges import said
from probata.method.reply.removing import stands_in
from probata.method.reply.splitting import paragraphs_of
from probata.record.errors import BadInput
from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Around:
    """What a response is read against.

    ``findings``: name -> its words, of those that are recorded. ``laws``: see answering.provisions_in. ``known``: who
    is protected.
    """

    findings: Mapping[str, str]
    laws: Mapping[str, str]
    known: Known


def bind(ref: Ref, file: ResponseFile, party: Party, document: FullDocument, around: Around, where: str) -> Response:
    """The response, bound.

    ``where`` is its place in the file of replies. Raises BadInput for a transcript that fits no page; call
    :func:`faults_of` for what else can be wrong.
    """
    composed = compose(document.text, document.marks, document.item.limits, file.transcripts, where)
    paragraphs = paragraphs_of(composed)
    words = {one.number: own_words(one, composed.text, composed.beside) for one in paragraphs}
    strong, faint = _taken_up(words, party, around)
    naming = tuple(number for number, text in words.items() if around.known.find(text) or contacts(text))
    own = (party.says, *party.voices, *party.aliases)
    perhaps = tuple(number for number, text in words.items() if number not in naming and perhaps_named(text, own))
    return Response(
        ref=ref,
        file=file,
        document=document.document.ref,
        text=composed.text,
        paragraphs=paragraphs,
        unread=composed.unread,
        answering=strong,
        naming=naming,
        perhaps=faint,
        perhaps_naming=perhaps,
        beside=composed.beside,
        transcribed=tuple(sorted(file.transcripts)),
    )


def _taken_up(
    words: Mapping[int, str], party: Party, around: Around
) -> tuple[dict[int, tuple[str, ...]], dict[int, tuple[str, ...]]]:
    """Paragraph -> findings whose words it takes up, and those with which it has some words in common."""
    index = Index(words.items(), around.laws)
    found: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})
    for name in party.findings:
        for one in index.takes_up(around.findings.get(name, ""), name):
            found[not one.strong].setdefault(one.number, []).append(name)
    strong, faint = ({number: tuple(names) for number, names in sorted(one.items())} for one in found)
    return strong, faint


def words_of_paragraph(response: Response, paragraph: Paragraph) -> str:
    """What a paragraph says, with its line ends, without its number and running headers."""
    return own_words(paragraph, response.text, response.beside)


def taken_up(response: Response, words: str, laws: Mapping[str, str] | None = None) -> Sequence[int]:
    """Numbers of the paragraphs that may answer some words of a report ("did not answer the question to whom ...")."""
    index = Index(((one.number, words_of_paragraph(response, one)) for one in response.paragraphs), laws)
    return [one.number for one in index.takes_up(words) if one.strong]


def faults_of(file: ReplyFile, responses: Sequence[Response], name: str) -> Iterator[BadInput]:
    """What is wrong once responses are split: numbers that are not there, words to remove that do not stand there,
    a silence while pages are unread. No message holds words of a response."""
    for place, response in enumerate(responses, start=1):
        at = f"{name}: [[responses]] {place} ({response.file.name})"
        yield from _of_numbers(response, at)
        yield from _of_removal(response, at)
    for number, one in enumerate(file.silences, start=1):
        unread = [said(each.unread) for each in responses if each.file.party == one.party and each.unread]
        if unread and not one.read_scans:
            yield BadInput(
                f"A silence is recorded, and nobody has read page {unread[0]} of the answer.",
                where=f"{name}: [[silences]] {number}",
                next_step="Read the pages and write transcripts, or read_scans = true when both persons read them.",
            )


def _of_numbers(response: Response, at: str) -> Iterator[BadInput]:
    there = {one.number for one in response.paragraphs}
    for place, one in enumerate(response.file.dispositions, start=1):
        missing = [number for number in one.paragraphs if number not in there]
        if missing:
            has = f"The response has {said(there) or 'no paragraph'}."
            unread = f" Nobody has read page {said(response.unread)}." if response.unread else ""
            yield BadInput(
                f"There is no paragraph {said(missing)} in the response.",
                where=f"{at} dispositions {place}",
                next_step=has + unread,
            )


def _of_removal(response: Response, at: str) -> Iterator[BadInput]:
    by_number = {one.number: one for one in response.paragraphs}
    for place, one in enumerate(response.file.dispositions, start=1):
        texts = [words_of_paragraph(response, by_number[number]) for number in one.paragraphs if number in by_number]
        for count, words in enumerate(one.remove, start=1):
            if texts and not any(stands_in(words, text) for text in texts):
                yield BadInput(
                    f"Words {count} under 'remove' do not stand in {said(one.paragraphs)}.",
                    where=f"{at} dispositions {place}",
                    next_step="Copy them from the answer; they are compared whatever their case and line breaks.",
                )
