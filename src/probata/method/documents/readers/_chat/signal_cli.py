"""signal-cli: one JSON object a line, an envelope, bare or as a JSON-RPC notification (its manual, ``jsonrpc(5)``)."""

from __future__ import annotations

from collections import Counter

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.jsons import Fields, items, moment, within, words
from probata.method.documents.readers._chat.writing import Writer
from probata.record.span import MessageNumber

_SILENT = frozenset(
    [
        "timestamp",
        "message",
        "quote",
        "attachments",
        "reaction",
        "remoteDelete",
        "groupInfo",
        "contacts",
        "sticker",
        "mentions",
        "textStyles",
        "destination",
        "destinationNumber",
        "destinationUuid",
        "expiresInSeconds",
        "viewOnce",
        "isExpirationUpdate",
    ]
)
_LEFT = ("receiptMessage", "typingMessage")
NAMED = "numbers and accounts of people who are named are not given"
UTC = "its times are counted from 1970 in UTC and given so"


class Envelopes:
    """The envelopes of one file, written one after the other."""

    def __init__(self, to: Writer) -> None:
        self.to = to
        self.left: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._names: dict[str, str] = {}

    def tell(self, line: Fields) -> bool:
        """Write what a line holds; whether it is an envelope at all."""
        envelope = (
            within(line, "envelope")
            or within(line, "params", "envelope")
            or within(line, "params", "result", "envelope")
        )
        if not envelope:
            return False
        sent = within(envelope, "syncMessage", "sentMessage")
        edited = within(envelope, "editMessage") or within(sent, "editMessage")
        data = within(edited, "dataMessage") or within(envelope, "dataMessage") or sent
        by = self._person(envelope, "source")
        if data:
            self._message(data, by, words(edited, "targetSentTimestamp"), self._where(data))
            return True
        self._other(envelope, by)
        return True

    def _other(self, envelope: Fields, by: str) -> None:
        kinds = [key for key in envelope if key.endswith("Message") and within(envelope, key)]
        for kind in kinds:
            if kind in _LEFT or (kind == "syncMessage" and not within(envelope, kind, "sentStoryMessage")):
                self.left[kind] += 1
                continue
            with self.to.entry(moment(words(envelope, "timestamp"))):
                self.to.as_is(f"{by} {kind.removesuffix('Message')}".strip())
                self.to.rest(within(envelope, kind), frozenset())
        if not kinds:
            self.left["empty"] += 1

    def _message(self, data: Fields, by: str, changes: str, where: str) -> None:
        reaction, taken = within(data, "reaction"), within(data, "remoteDelete")
        at = moment(words(data, "timestamp"))
        if reaction:
            with self.to.entry(at):
                done = "took back" if reaction.get("isRemove") else "reacted"
                self.to.say(
                    f"{by} {done} {words(reaction, 'emoji')} to {self._which(words(reaction, 'targetSentTimestamp'))}"
                )
            return
        with self.to.entry(at, by, where):
            self._numbers[words(data, "timestamp")] = self.to.count
            if taken:
                self.to.marked(MarkKind.TAKEN_BACK, f"(took back {self._which(words(taken, 'timestamp'))})")
            if changes:
                self.to.marked(MarkKind.SYSTEM, f"(changes {self._which(changes)})")
                self.to.to.gap(" ")
            self._words(data)
            self.to.rest(data, _SILENT)

    def _words(self, data: Fields) -> None:
        quote = within(data, "quote")
        if quote:
            author = self._person(quote, "author")
            number = self._numbers.get(words(quote, "id"))
            place = MessageNumber(number) if number else None
            self.to.marked(
                MarkKind.REPLIED,
                f"(in reply to “{words(quote, 'text')}”)",
                place,
                by=author,
                at=moment(words(quote, "id")),
            )
            self.to.to.gap(" ")
        self.to.say(words(data, "message"))
        for each in items(data, "attachments"):
            self._file(each)
        if within(data, "sticker"):
            self.to.line("sticker")
            self.to.marked(MarkKind.OMITTED, "(not in this export)")
        for each in items(data, "mentions"):
            self.to.line("mentions")
            self.to.as_is(self._person(each, ""))
        for each in items(data, "contacts"):
            self.to.line("contact")
            self.to.rest(each, frozenset())

    def _file(self, each: Fields) -> None:
        """The name that the sender gave and the one that signal-cli stored it under."""
        self.to.line("file")
        for name in dict.fromkeys(filter(None, (words(each, "filename"), words(each, "id")))):
            self.to.marked(MarkKind.ATTACHMENT, name)
            self.to.to.gap(" ")
        kind = words(each, "contentType")
        self.to.say(f"({kind})" if kind else "(without a name)")

    def _which(self, timestamp: str) -> str:
        number = self._numbers.get(timestamp)
        return f"message {number}" if number else f"a message of {moment(timestamp)}"

    def _where(self, data: Fields) -> str:
        group = within(data, "groupInfo")
        if group:
            named, identifier = self.to.name(words(group, "groupName", "name")), words(group, "groupId")
            return f"in {named or (self.to.account(identifier) if identifier else 'a group')}"
        to = words(data, "destinationNumber", "destination", "destinationUuid")
        return f"to {self._shown(self._names.get(to, to))}" if to else ""

    def _person(self, fields: Fields, key: str) -> str:
        """The name where one is told, else a placeholder."""
        name = words(fields, f"{key}Name" if key else "name")
        keys = (f"{key}Number", key, f"{key}Uuid") if key else ("number", "uuid")
        accounts = [words(fields, each) for each in keys if words(fields, each)]
        if name:
            self._names.update(dict.fromkeys(accounts, name))
            self.to.limit(NAMED)
        told = name or next((self._names[each] for each in accounts if each in self._names), (*accounts, "")[0])
        return self._shown(told) if told else "somebody not named"

    def _shown(self, told: str) -> str:
        """Accounts are UUIDs; a name may hold a number."""
        return self.to.account(told) if len(told) == 36 and told.count("-") == 4 else self.to.name(told)
