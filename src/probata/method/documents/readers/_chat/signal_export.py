"""signal-export's ``data.json``: one message a line, with the fields of its public ``models.py``."""

from __future__ import annotations

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.jsons import Fields, items, within, words
from probata.method.documents.readers._chat.sigexport import is_call
from probata.method.documents.readers._chat.writing import Writer

_SILENT = frozenset(("date", "sender", "body", "quote", "sticker", "reactions", "attachments", "deleted"))


class Messages:
    """The messages of one chat, written one after the other."""

    def __init__(self, to: Writer) -> None:
        self.to = to

    def tell(self, line: Fields) -> bool:
        """Write what a line holds; whether it is a message at all."""
        if not {"date", "sender", "body"} <= line.keys():
            return False
        body = words(line, "body")
        by = self.to.name(words(line, "sender"))
        with self.to.entry(words(line, "date"), "" if is_call(body) else by or "nobody named"):
            if is_call(body):
                self.to.as_is(f"{by}: ")
            self._said(line, body)
            self.to.rest(line, _SILENT)
        return True

    def _said(self, line: Fields, body: str) -> None:
        quote = words(line, "quote").strip().removeprefix(">").strip()
        if quote:
            self.to.marked(MarkKind.REPLIED, f"(in reply to “{quote}”)")
            self.to.to.gap(" ")
        if line.get("deleted") is True:
            self.to.marked(MarkKind.TAKEN_BACK, "(This message was deleted)")
            self.to.to.gap(" ")
        self.to.say(body.rstrip())
        if within(line, "sticker") or words(line, "sticker"):
            self.to.line("sticker")
            self.to.marked(
                MarkKind.OMITTED, words(within(line, "sticker"), "emoji") or words(line, "sticker") or "(sticker)"
            )
        for each in items(line, "attachments"):
            self.to.line("file")
            self.to.marked(MarkKind.ATTACHMENT, words(each, "name", "path") or "(without a name)")
        self._reactions(line.get("reactions"))

    def _reactions(self, listed: object) -> None:
        for each in listed if isinstance(listed, list) else []:
            pair = [str(one) for one in each if one] if isinstance(each, list) else []
            if pair:
                self.to.line("reaction")
                self.to.say(" ".join(pair))
