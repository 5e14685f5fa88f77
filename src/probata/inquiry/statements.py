"""statements: who said what, in a file or in the public documents of an inquiry; proposals until decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.documents import filing, language, stating, texts, uttering, valuing
from probata.inquiry.documents.stating import Stated
from probata.inquiry.documents.valuing import ValuesAnswer
from probata.inquiry.entry.door import Opened, authorise
from probata.inquiry.entry.settings import Settings
from probata.method.statements.model import Engine, Statement
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class FileStatements:
    """The statements of one file, its text, and the rules that read it."""

    text: str
    found: tuple[Statement, ...]
    engine: Engine

    def as_json(self) -> list[Json]:
        """The documented list of statements."""
        return [stating.statement_json(self.text, one) for one in self.found]


@dataclass(frozen=True, slots=True)
class DocumentStatements:
    """The statements of one stored document."""

    stored: FullDocument
    found: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class StatementsAnswer:
    """The statements of the public documents that were asked for; ``kept_back`` others are not public."""

    documents: tuple[DocumentStatements, ...]
    engine: Engine
    kept_back: int

    def as_json(self) -> dict[str, Json]:
        """The documented statements object."""
        return {
            "engine": self.engine.value,
            "not_public": self.kept_back,
            "documents": [
                {
                    "name": one.stored.document.name,
                    "ref": str(one.stored.document.ref),
                    "statements": [
                        {
                            **stating.statement_json(one.stored.text, each.statement),
                            "state": each.state,
                            "binds": each.binds,
                        }
                        for each in one.found
                    ],
                }
                for one in self.documents
            ],
        }


def of_file(file: Path, settings: Settings) -> FileStatements:
    """The statements of a UTF-8 text as it is: offsets are code points of ``open(newline="", encoding="utf-8")``.

    Raises NotFound, Unreadable for a file that is no UTF-8 text or larger than the setting allows, BadUse for a
    language model that cannot be loaded.
    """
    from probata.method.statements.reading import statements

    text = filing.text_of(file, settings)
    parse = language.parser(settings)
    return FileStatements(text, statements(text, parse), _engine(parse is not None))


def statements(
    opened: Opened, parts: Sequence[str], settings: Settings, *, party: str = "", progress: Progress | None = None
) -> StatementsAnswer:
    """The statements of public documents with one of ``parts`` in their name, by parties with ``party`` in theirs.

    Accounts are never read here. Raises NotFound for a part that no name holds.
    """
    authorise(opened, "read")
    loaded = texts.load(opened, parts)
    public = texts.only_public(loaded)
    parse = language.parser(settings)
    made = []
    for number, stored in enumerate(public.stored, start=1):
        found = stating.stated(stored, parse, loaded.decisions)
        made.append(DocumentStatements(stored, tuple(one for one in found if _by(one.statement, party))))
        if progress:
            progress(number, len(public.stored), stored.document.name)
    kept_back = len(loaded.stored) - len(public.stored)
    return StatementsAnswer(tuple(made), _engine(parse is not None), kept_back)


def values(
    opened: Opened, parts: Sequence[str], settings: Settings, *, party: str = "", progress: Progress | None = None
) -> ValuesAnswer:
    """The competing values of one fact in public documents with one of ``parts`` in their name; proposals.

    Accounts are never read here; statements that a person rejected give nobody's value. Raises NotFound for a part
    that no name holds.
    """
    from probata.method.sources.trace import trace

    authorise(opened, "read")
    loaded = texts.load(opened, parts)
    public = texts.only_public(loaded).stored
    parse = language.parser(settings)
    sources = []
    for number, stored in enumerate(public, start=1):
        sources.append(uttering.source(stored, parse, loaded.decisions))
        if progress:
            progress(number, len(public), stored.document.name)
    lineage = trace([texts.to_compare(one) for one in public], decided=texts.decided_links(loaded))
    names = {one.document.ref: one.document.name for one in public}
    kept_back = len(loaded.stored) - len(public)
    return valuing.answer(sources, names, lineage, _engine(parse is not None), kept_back, party)


def values_of_file(file: Path, settings: Settings, *, party: str = "") -> ValuesAnswer:
    """The same of one UTF-8 text, every document in it apart; needs no inquiry. Raises as :func:`of_file` does."""
    from probata.method.documents.furniture import furniture
    from probata.method.sources.model import SourceText
    from probata.method.sources.trace import trace

    parse = language.parser(settings)
    found = list(filing.sources(file, parse, settings))
    own = [(one.ref, one.span.of(one.text)) for _, one in found]
    lineage = trace([SourceText(ref, words, tuple(furniture(words))) for ref, words in own], decided={})
    names = {one.ref: name for name, one in found}
    return valuing.answer([one for _, one in found], names, lineage, _engine(parse is not None), 0, party)


def by_party(answer: FileStatements, party: str) -> FileStatements:
    """Only the statements of parties with this in their name."""
    return replace(answer, found=tuple(one for one in answer.found if _by(one, party)))


def _by(one: Statement, party: str) -> bool:
    named = f"{one.speaker.party or ''} {one.speaker.of or ''}"
    return not party or party.casefold() in named.casefold()


def _engine(model: bool) -> Engine:
    return Engine.DEPENDENCIES if model else Engine.PATTERNS
