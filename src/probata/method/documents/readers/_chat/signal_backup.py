"""Signal's own readable export (``main.jsonl``): frames of its backup format as JSON, one a line.

``recipient`` and ``chat`` frames say who and where, ``chatItem`` frames hold the messages (Backup.proto, public).
"""

from __future__ import annotations

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.jsons import Fields, items, moment, within, words
from probata.method.documents.readers._chat.signal_cli import NAMED
from probata.method.documents.readers._chat.writing import Writer
from probata.record.span import MessageNumber

_SILENT = frozenset(
    [
        "chatId",
        "authorId",
        "dateSent",
        "incoming",
        "outgoing",
        "directionless",
        "standardMessage",
        "remoteDeletedMessage",
        "stickerMessage",
        "revisions",
        "expireStartDate",
        "expiresInMs",
        "sms",
        "pinDetails",
    ]
)
_IN_STANDARD = frozenset(("text", "quote", "attachments", "reactions", "longText"))
_FRAMES = frozenset(("account", "recipient", "chat", "chatItem"))


class Frames:
    """The frames of one file, written one after the other."""

    def __init__(self, to: Writer) -> None:
        self.to = to
        self._people: dict[str, str] = {}
        self._chats: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._own = "the owner of this export"
        self._chat = ""

    def tell(self, line: Fields) -> bool:
        """Write what a line holds; whether it is a frame at all."""
        account, recipient, chat, item = (within(line, key) for key in ("account", "recipient", "chat", "chatItem"))
        if account:
            self._own = self.to.name(f"{words(account, 'givenName')} {words(account, 'familyName')}") or self._own
        elif recipient:
            self._people[words(recipient, "id")] = self._recipient(recipient)
        elif chat:
            self._chats[words(chat, "id")] = words(chat, "recipientId")
        elif item:
            self._item(item)
        return bool(_FRAMES & line.keys()) or "backupTimeMs" in line

    def _recipient(self, recipient: Fields) -> str:
        if "self" in recipient:
            return self._own
        title = words(within(recipient, "group", "snapshot", "title"), "title")
        if title:
            return self.to.name(title)
        return self._contact(within(recipient, "contact")) or "somebody not named"

    def _contact(self, contact: Fields) -> str:
        """The name given by the owner, else the person's own, else a placeholder."""
        for given, family in (("systemGivenName", "systemFamilyName"), ("profileGivenName", "profileFamilyName")):
            name = self.to.name(f"{words(contact, given)} {words(contact, family)}")
            if name:
                self.to.limit(NAMED)
                return name
        phone, identifier = words(contact, "e164"), words(contact, "username", "aci", "pni")
        return self.to.number(phone) if phone else (self.to.account(identifier) if identifier else "")

    def _item(self, item: Fields) -> None:
        chat = words(item, "chatId")
        if chat != self._chat:
            self._chat = chat
            self.to.heading(self._people.get(self._chats.get(chat, ""), "a chat without a name"))
        notice = bool(within(item, "updateMessage")) or "updateMessage" in item
        by = self._people.get(words(item, "authorId"), "somebody not named")
        with self.to.entry(moment(words(item, "dateSent")), "" if notice else by):
            self._numbers[words(item, "dateSent")] = self.to.count
            if notice:
                self.to.as_is(by)
            self._said(item)
            self.to.rest(item, _SILENT)
            for earlier in items(item, "revisions"):
                self._earlier(earlier)

    def _said(self, item: Fields) -> None:
        if "remoteDeletedMessage" in item:
            self.to.marked(MarkKind.TAKEN_BACK, "(message taken back)")
        if "stickerMessage" in item:
            emoji = words(within(item, "stickerMessage", "sticker"), "emoji")
            self.to.marked(MarkKind.OMITTED, f"(sticker {emoji})" if emoji else "(sticker)")
        standard = within(item, "standardMessage")
        self._quote(within(standard, "quote"))
        self.to.say(words(within(standard, "text"), "body"))
        for each in items(standard, "attachments"):
            self._file(within(each, "pointer"))
        for each in (*items(standard, "reactions"), *items(within(item, "stickerMessage"), "reactions")):
            self.to.line("reaction")
            self.to.say(words(each, "emoji"))
            self.to.as_is(f" {self._people.get(words(each, 'authorId'), 'somebody not named')}")
        self.to.rest(standard, _IN_STANDARD)

    def _quote(self, quote: Fields) -> None:
        if not quote:
            return
        number = self._numbers.get(words(quote, "targetSentTimestamp"))
        by = self._people.get(words(quote, "authorId"), "")
        shown = f"(in reply to “{words(within(quote, 'text'), 'body')}”)"
        at = moment(words(quote, "targetSentTimestamp"))
        self.to.marked(MarkKind.REPLIED, shown, MessageNumber(number) if number else None, by=by, at=at)
        self.to.to.gap(" ")

    def _file(self, pointer: Fields) -> None:
        self.to.line("file")
        name, kind = words(pointer, "fileName"), words(pointer, "contentType")
        self.to.marked(
            MarkKind.ATTACHMENT if name else MarkKind.OMITTED,
            name or f"(without a name, {kind or 'of an unknown kind'})",
        )

    def _earlier(self, earlier: Fields) -> None:
        """What a message said before it was changed is hidden in the program and stands in the export."""
        self.to.line("earlier")
        with self.to.to.marked(MarkKind.HIDDEN, at=moment(words(earlier, "dateSent"))):
            self._said(earlier)
