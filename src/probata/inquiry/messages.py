"""messages: a chat or mailbox message by message: the files that came with them, the same words elsewhere, the numbers.

Telephone numbers and accounts stand as placeholders. What they stand for is in the vault and is shown only where it is
asked for, to whoever holds the compartment, after an entry in the log.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from probata.inquiry.accounts import lying
from probata.inquiry.documents import attaching, texts
from probata.inquiry.documents.attaching import Attached
from probata.inquiry.documents.texts import FileStretch
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.method.documents.messages import Message, messages
from probata.method.sources.model import SourceText
from probata.method.sources.same_words import Wanted, is_telling, said
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.inquiry.documents.texts import Loaded
    from probata.method.documents.item import FullDocument

SAME, SHARED = "the same words", "shared words"
_SHOW = "numbers"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place where the words of a message stand: all of them (SAME), or long passages of them (SHARED).

    ``span`` counts code points of the other document, ``message`` is its number there, 0 for none. ``pieces`` are
    stretches of the chat and of the other document with which it is checked: of SHARED those that `passages` gives,
    equal byte for byte; of SAME one, whose bytes may differ in what folding leaves out (capitals, emphasis).
    """

    document: str
    ref: str
    message: int
    kind: str
    span: TextSpan
    pieces: tuple[tuple[FileStretch, FileStretch], ...] = field(repr=False)

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "document": self.document,
            "ref": self.ref,
            "message": self.message,
            "kind": self.kind,
            "span": [self.span.start, self.span.end],
            "certificate": [
                {"a": _stretch_json(one), "b": _stretch_json(two), "equal": one.digest == two.digest}
                for one, two in self.pieces
            ],
        }


@dataclass(frozen=True, slots=True)
class Shown:
    """A message, its words, what came with it, and where its words stand elsewhere."""

    message: Message
    words: str
    attached: tuple[Attached, ...]
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class Chat:
    """The messages that were asked for. ``limits`` say what the file cannot tell; ``names``: item -> its name here.

    ``numbers`` is how many placeholders stand for something in the vault, ``of`` whose compartment that lies in;
    ``behind`` what they stand for, where it was asked for.
    """

    document: str
    ref: str
    limits: tuple[str, ...]
    shown: tuple[Shown, ...]
    names: Mapping[Ref, str]
    numbers: int
    of: str
    behind: Mapping[str, str] | None = field(default=None, repr=False)

    def as_json(self) -> dict[str, Json]:
        """The documented messages object."""
        return {
            "document": self.document,
            "ref": self.ref,
            "limits": list(self.limits),
            "messages": [self._shown(one) for one in self.shown],
            "numbers": self.numbers,
            "numbers_of": self.of,
            "behind": None if self.behind is None else dict(self.behind),
        }

    def _shown(self, one: Shown) -> dict[str, Json]:
        return {
            "message": one.message.number,
            "at": one.message.at,
            "by": one.message.by,
            "words": one.words,
            "told": list(one.message.told),
            "attached": [each.as_json(self.names) for each in one.attached],
            "elsewhere": [each.as_json() for each in one.elsewhere],
        }


def messages_of(opened: Opened, name: str, *, only: Sequence[int] = (), numbers: bool = False) -> Chat:
    """The messages of this document, all or ``only`` those with these numbers, which are compared more closely.

    ``numbers`` shows what stands behind the placeholders; that it was shown is logged first. Raises NotFound when no
    document has the name or the document no such message, BadUse when several have it, when it has no messages, and for
    numbers in a compartment that this member does not hold; Damaged.
    """
    authorise(opened, "read")
    loaded = texts.load(opened, act="messages")
    document = texts.named(loaded, name)
    every = messages(document.text, document.marks)
    if not every:
        raise BadUse(
            "This document has no messages.", where=document.document.name, next_step="Name a chat or mailbox."
        )
    chosen = _chosen(every, only, document.document.name)
    came = attaching.came(opened, "messages")
    attached: dict[int, list[Attached]] = {}
    for one in came.attached(document):
        attached.setdefault(one.message, []).append(one)
    elsewhere = _elsewhere(loaded, document, chosen, closely=bool(only))
    shown = tuple(
        Shown(one, one.words.of(document.text), tuple(attached.get(one.number, ())), tuple(elsewhere[one.number]))
        for one in chosen
    )
    told = Chat(
        document.document.name,
        str(document.document.ref),
        document.item.limits,
        shown,
        {one.document.item: one.item.name for one in loaded.stored},
        *_behind(opened, document.document.item),
    )
    return replace(told, behind=_revealed(opened, document)) if numbers else told


def _chosen(every: Sequence[Message], only: Sequence[int], where: str) -> tuple[Message, ...]:
    wanted = set(only)
    found = tuple(one for one in every if not wanted or one.number in wanted)
    if missing := sorted(wanted - {one.number for one in found}):
        raise NotFound(f"The document has no message {missing[0]}, only {len(every)} in all.", where=where)
    return found


def _elsewhere(
    loaded: Loaded, chat: FullDocument, chosen: Sequence[Message], *, closely: bool
) -> dict[int, list[Elsewhere]]:
    """Where the words of long messages, and of forwarded ones, stand in other documents and in other messages."""
    mine = {one.number: said(one.words.of(chat.text)) for one in chosen}
    telling = {
        one.number: mine[one.number] for one in chosen if is_telling(mine[one.number], forwarded=one.is_forwarded)
    }
    found: dict[int, list[Elsewhere]] = {one.number: [] for one in chosen}
    at, wanted, mine_in = {one.number: one for one in chosen}, Wanted(telling), _Places(chat)
    for other in loaded.stored if telling else ():
        there = _Places(other)
        for number, span in wanted.found(said(other.text)):
            if other is not chat or not at[number].span.holds(span):
                pieces = [(mine_in.stretch(at[number].words), there.stretch(span))]
                found[number].append(_place(there, SAME, span, pieces))
        if closely and other is not chat:
            for number in telling:
                if not any(one.ref == str(other.document.ref) for one in found[number]):
                    found[number] += _shared(chat, at[number].words, there)
    return found


class _Places:
    """Where stretches of one document stand. In a chat one greeting may stand hundreds of times, and each is asked for
    as often: so what is worked out of all of the text is worked out once."""

    def __init__(self, document: FullDocument) -> None:
        self.document = document
        self._stretches: dict[TextSpan, FileStretch] = {}

    @cached_property
    def _messages(self) -> tuple[list[int], list[Message]]:
        found = list(messages(self.document.text, self.document.marks))
        return [one.span.start for one in found], found

    @cached_property
    def _farthest(self) -> list[int]:
        """Up to each message, where the one that goes farthest ends: one may hold others."""
        return list(accumulate((one.span.end for one in self._messages[1]), max))

    def message(self, span: TextSpan) -> int:
        """The number of the first message that holds it; 0 where none does."""
        starts, found = self._messages
        last = bisect_right(starts, span.start)
        first = bisect_left(self._farthest, span.end)
        return next((one.number for one in found[first:last] if one.span.holds(span)), 0)

    def stretch(self, span: TextSpan) -> FileStretch:
        """The bytes of it, and their digest."""
        if span not in self._stretches:
            self._stretches[span] = _stretch(self.document, span)
        return self._stretches[span]


def _stretch(document: FullDocument, span: TextSpan) -> FileStretch:
    words = span.of(document.text).encode("utf-8")
    start = document.byte_start + len(document.text[: span.start].encode("utf-8"))
    of, digest = "file" if document.item.exact else "text", Digest.of(words).hex
    return FileStretch(document.item.name, of, document.whole.hex, start, start + len(words), digest)


def _stretch_json(one: FileStretch) -> dict[str, Json]:
    said: dict[str, Json] = {"name": one.name, "of": one.of, "sha256": one.whole}
    return {**said, "bytes": [one.start, one.end], "piece_sha256": one.digest}


def _shared(chat: FullDocument, words: TextSpan, there: _Places) -> Iterator[Elsewhere]:
    """What `passages` finds between the message and another document."""
    from probata.method.sources.compare import compare

    alone = replace(
        chat,
        text=words.of(chat.text),
        marks=(),
        byte_start=chat.byte_start + len(chat.text[: words.start].encode("utf-8")),
    )
    link = compare(SourceText(chat.document.ref, alone.text), texts.to_compare(there.document))
    for passage in link.passages if link else ():
        yield _place(there, SHARED, passage.b, texts.checkable(passage, alone, there.document))


def _place(there: _Places, kind: str, span: TextSpan, pieces: Sequence[tuple[FileStretch, FileStretch]]) -> Elsewhere:
    of = there.document.document
    return Elsewhere(of.name, str(of.ref), there.message(span), kind, span, tuple(pieces))


def _behind(opened: Opened, item: Ref) -> tuple[int, str]:
    """How many numbers of this item are in the vault, and whose compartment that is; 0 where that is not held."""
    from probata.store import vault

    with look(opened) as connection:
        compartment = vault.numbered(connection).get(item)
        if compartment is None:
            return 0, ""
        held = holding.viewing(opened, connection, {compartment}, "messages")
        return len(vault.numbers(connection, held, item)), lying.whose(connection, compartment)


def _revealed(opened: Opened, document: FullDocument) -> dict[str, str]:
    from probata.store import vault

    item, where = document.document.item, document.document.name
    with look(opened) as connection:
        compartment = vault.numbered(connection).get(item)
        whose = lying.whose(connection, compartment) if compartment else ""
    if compartment is None:
        return {}
    if compartment not in opened.compartments.held:
        raise BadUse(
            f"Its numbers lie in the compartment of {whose}, which you do not hold.",
            where=where,
            next_step=f"Ask a lead for it: `probata members give MEMBER {whose}`.",
        )
    with transact(opened) as connection:
        record(connection, opened, "view", {"for": _SHOW, "compartments": [str(compartment)]})
    with look(opened) as connection:
        found = vault.numbers(connection, holding.sealing(opened), item)
    return {placeholder: each.reveal() for placeholder, each in found.items()}
