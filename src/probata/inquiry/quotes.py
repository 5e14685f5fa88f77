"""quotes: utterances over documents, every rendering with who carries it, held against a primary where there is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import permitting
from probata.inquiry.documents import filing, language, texts, uttering
from probata.inquiry.entry.door import Opened, authorise, look
from probata.inquiry.entry.settings import Settings
from probata.method.documents.furniture import furniture
from probata.method.sources.model import SourceText
from probata.method.statements.drift import flipped_pronouns
from probata.method.statements.model import Engine
from probata.method.statements.renderings import Source
from probata.method.statements.telling import Standing, Told, told
from probata.method.statements.utterances import utterances
from probata.record.canonical import Json
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.method.sources.model import Certificate, Lineage
    from probata.method.statements.families import Utterance, Utterances
    from probata.method.statements.references import Checked
    from probata.method.statements.renderings import Carried

Progress = Callable[[int, int, str], None]
LIMITS = (
    "Renderings that share no words are not seen: a translation with other words throughout is no proposal.",
    "One speaker who says the same on two days counts as one utterance unless the texts name both days.",
    "A nearest place in a primary is a proposal: only words that stand there one for one are computed.",
)


@dataclass(frozen=True, slots=True)
class QuotesAnswer:
    """Utterance families ready to be shown. ``names`` are those of all documents, primaries too.

    ``shared`` numbers the shared text of each document, ``perhaps`` the same where all that is possible is joined.
    """

    families: tuple[Told, ...]
    names: Mapping[Ref, str]
    texts: Mapping[Ref, str] = field(repr=False)
    shared: Mapping[Ref, int]
    perhaps: Mapping[Ref, int]
    documents: tuple[Ref, ...]
    primaries: tuple[Ref, ...]
    flips: tuple[tuple[Ref, TextSpan], ...]
    engine: Engine
    kept_back: int = 0

    def shared_texts(self, documents: Sequence[Ref]) -> AtLeastAtMost:
        """How many shared texts stand behind some of the documents."""
        most = len({self.shared.get(one) for one in documents})
        return AtLeastAtMost(min(most, len({self.perhaps.get(one) for one in documents})), most)

    def counted(self, documents: Sequence[Ref]) -> str:
        """ "8 documents, 2 shared texts"."""
        found = self.shared_texts(documents)
        some = "document" if len(documents) == 1 else "documents"
        return f"{len(documents)} {some}, {found} shared {'text' if found.most == 1 else 'texts'}"

    def as_json(self) -> dict[str, Json]:
        """The documented quotes object."""
        shared = self.shared_texts(self.documents)
        return {
            "engine": self.engine.value,
            "documents": len(self.documents),
            "not_public": self.kept_back,
            "shared_texts_at_least": shared.least,
            "shared_texts_at_most": shared.most,
            "primaries": [self._document(one) for one in self.primaries],
            "families": [self._family(one) for one in self.families],
            "pronoun_flips": [{**self._document(of), "start": at.start, "end": at.end} for of, at in self.flips],
            "limits": list(LIMITS),
        }

    def _document(self, ref: Ref) -> dict[str, Json]:
        return {"document": self.names[ref], "ref": str(ref)}

    def _family(self, one: Told) -> dict[str, Json]:
        family = one.family
        shared = self.shared_texts(family.documents)
        return {
            "speakers": list(family.parties),
            "documents": len(family.documents),
            "shared_texts_at_least": shared.least,
            "shared_texts_at_most": shared.most,
            "utterances_at_least": family.utterances.least,
            "utterances_at_most": family.utterances.most,
            "renderings": [self._rendering(family, each) for each in one.standings],
            "open": [list(pair) for pair in family.open],
        }

    def _rendering(self, family: Utterance, one: Standing) -> dict[str, Json]:
        member, documents = one.member, one.documents
        shared = self.shared_texts(documents)
        return {
            "text": member.rendering.text,
            "speakers": list(member.rendering.parties),
            "joined": member.joined.value,
            "likeness": member.likeness.value,
            "joined_with": member.to,
            "utterance": family.keys[one.number],
            "state": one.state.value,
            "citable": one.citable,
            "documents": len(documents),
            "shared_texts_at_least": shared.least,
            "shared_texts_at_most": shared.most,
            "places": [self._place(each) for each in member.rendering.carried],
            "quoted": [self._piece(each.text, each.checked) for each in one.pieces],
            "edits": [
                {"op": step.kind.value, "first": [step.a.start, step.a.end], "here": [step.b.start, step.b.end]}
                for step in one.edits
            ],
            "qualifications": list(one.drift),
            "notes": list(one.notes),
        }

    def _place(self, one: Carried) -> dict[str, Json]:
        return {
            **self._document(one.of),
            "shared_text": self.shared.get(one.of),
            "start": one.span.start,
            "end": one.span.end,
            "parts": [[part.start, part.end] for part in one.parts],
            "form": one.form.value,
            "speaker": one.speaker.party,
            "of": one.speaker.of,
        }

    def _piece(self, words: str, one: Checked) -> dict[str, Json]:
        return {
            "text": words,
            "state": one.state.value,
            "exact": one.exact,
            "primary": self.names[one.primary] if one.primary else None,
            "places": [[at.start, at.end] for at in one.there],
            "left_out": [[at.start, at.end] for at in one.left_out],
            "left_out_without_a_sign": one.unmarked,
            "certificates": [_certificate(each) for each in one.certificates],
            "edits": [
                {"op": step.kind.value, "primary": [step.a.start, step.a.end], "quoted": [step.b.start, step.b.end]}
                for step in one.edits
            ],
        }


def _certificate(one: Certificate) -> dict[str, Json]:
    sides = {"quoted": one.a, "primary": one.b}
    return {key: {"bytes": [at.start, at.end], "sha256": at.digest.hex} for key, at in sides.items()}


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read: documents as sources, their names and those of the primaries, and the primaries' texts."""

    sources: tuple[Source, ...]
    names: Mapping[Ref, str]
    primaries: Mapping[Ref, str]
    engine: Engine
    kept_back: int = 0


def quotes(
    opened: Opened,
    parts: Sequence[str],
    settings: Settings,
    *,
    primary: Sequence[str] = (),
    party: str = "",
    progress: Progress | None = None,
) -> QuotesAnswer:
    """Utterances of the public documents with one of ``parts`` in their name; accounts are never read here.

    ``primary`` names what their words are held against, beside what people decided to be a primary; a primary is no
    rendering of itself. Raises NotFound for a name that nothing has, BadUse for an account as a primary.
    """
    authorise(opened, "read")
    everything, loaded = texts.load(opened), texts.load(opened, parts)
    chosen = (*uttering.named_primaries(everything, primary), *uttering.decided_primaries(everything))
    primaries = {one.document.ref: one for one in chosen}
    public = [one for one in texts.only_public(loaded).stored if one.document.ref not in primaries]
    parse = language.parser(settings)
    sources = []
    for number, stored in enumerate(public, start=1):
        sources.append(uttering.source(stored, parse, loaded.decisions))
        if progress:
            progress(number, len(public), stored.document.name)
    read = _Read(
        tuple(sources),
        {one.document.ref: one.document.name for one in (*public, *primaries.values())},
        {ref: one.text for ref, one in primaries.items()},
        _engine(parse is not None),
        len(loaded.stored) - len(texts.only_public(loaded).stored),
    )
    with look(opened) as connection:
        permitting.nobodys(connection, read.names)
    lineage = _trace([texts.to_compare(one) for one in public], texts.decided_links(loaded))
    return _answer(read, utterances(sources, uttering.decided(loaded)), lineage, party)


def of_files(
    files: Sequence[Path], settings: Settings, *, primary: Sequence[Path] = (), party: str = ""
) -> QuotesAnswer:
    """Utterances of UTF-8 texts as they are, every document in them apart; needs no inquiry.

    Offsets are code points of the file. Raises NotFound, Unreadable as ``statements --of`` does.
    """
    parse = language.parser(settings)
    found = [one for file in dict.fromkeys(files) for one in filing.sources(file, parse, settings)]
    beside = {filing.ref_of(file): file for file in primary}
    read = _Read(
        tuple(one for _, one in found),
        {**{one.ref: name for name, one in found}, **{ref: file.name for ref, file in beside.items()}},
        {ref: filing.text_of(file, settings) for ref, file in beside.items()},
        _engine(parse is not None),
    )
    lineage = _trace([_slice(one) for one in read.sources], {})
    return _answer(read, utterances(read.sources), lineage, party)


def _slice(one: Source) -> SourceText:
    words = one.span.of(one.text)
    return SourceText(one.ref, words, tuple(furniture(words)))


def _trace(compared: Sequence[SourceText], decided: Mapping[frozenset[Ref], bool]) -> Lineage:
    from probata.method.sources.trace import trace

    return trace(compared, decided=decided)


def _answer(read: _Read, found: Utterances, lineage: Lineage, party: str) -> QuotesAnswer:
    shared = {ref: one.number for one in lineage.families for ref in one.members}
    flips = [(one.ref, at) for one in read.sources for at in flipped_pronouns(one.text, one.beside, one.span)]
    families = tuple(one for one in told(found, read.primaries) if _by(one.family, party))
    return QuotesAnswer(
        families=families,
        names=read.names,
        texts={one.ref: one.text for one in read.sources} | dict(read.primaries),
        shared=shared,
        perhaps=_perhaps(shared, lineage),
        documents=tuple(one.ref for one in read.sources),
        primaries=tuple(read.primaries),
        flips=tuple(flips),
        engine=read.engine,
        kept_back=read.kept_back,
    )


def _perhaps(shared: Mapping[Ref, int], lineage: Lineage) -> dict[Ref, int]:
    """The number of the first shared text that a document is possibly one with."""
    label = {number: number for number in shared.values()}
    for link in lineage.possible:
        old, new = sorted((label[shared[link.a]], label[shared[link.b]]), reverse=True)
        label = {number: new if found == old else found for number, found in label.items()}
    return {ref: label[number] for ref, number in shared.items()}


def _by(one: Utterance, party: str) -> bool:
    named = " ".join(f"{each.speaker.party or ''} {each.speaker.of or ''}" for each in one.carried)
    return not party or party.casefold() in named.casefold()


def _engine(model: bool) -> Engine:
    return Engine.DEPENDENCIES if model else Engine.PATTERNS
