"""Telegram: what Telegram Desktop exports as JSON (``result.json``), one chat or the whole account.

The format follows Telegram Desktop's public source (``export_output_json.cpp``); a time is the exporting computer's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from probata.method.documents.model import Reading
from probata.method.documents.readers._chat.jsons import Fields, document, items, within, words
from probata.method.documents.readers._chat.telegram import message
from probata.method.documents.readers._chat.writing import Writer
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-telegram", 1)
SUFFIXES: tuple[str, ...] = ()
SAYS = "Telegram's JSON exports (result.json): every chat with its messages; numbers and positions are withheld."
_ONE = re.compile(
    rb'\s*(?:\xef\xbb\xbf)?\s*\{(?=[^\[]*"type"\s*:\s*"\w*(?:chat|group|channel|saved_messages|replies)\w*")[^\[]*"messages"\s*:\s*\['
)
_ALL = re.compile(rb'\s*(?:\xef\xbb\xbf)?\s*\{\s*"about"\s*:\s*"[^"]*Telegram')
_READ = frozenset(("about", "chats", "left_chats", "name", "type", "id", "messages"))


def recognises(head: bytes) -> bool:
    """Whether it begins like a chat or an account that Telegram Desktop exported."""
    return bool(_ONE.match(head) or _ALL.match(head))


def read(data: bytes, name: str) -> Reading:
    """One heading a chat, one paragraph a message; raises Unreadable."""
    whole = document(data, name)
    chats = list(_chats(whole))
    if not chats:
        raise Unreadable("The file is no Telegram export: it holds no chat.", where=name)
    to = Writer(name)
    for chat in chats:
        _tell(to, chat)
    return to.reading(METHOD, tuple(_limits(whole, chats)))


def _chats(whole: Fields) -> Iterator[Fields]:
    if isinstance(whole.get("messages"), list):
        yield whole
    for key in ("chats", "left_chats"):
        yield from (each for each in items(within(whole, key), "list") if isinstance(each.get("messages"), list))


def _tell(to: Writer, chat: Fields) -> None:
    kind = words(chat, "type").replace("_", " ")
    to.heading(f"{words(chat, 'name') or 'a chat without a name'} ({kind or 'chat'})")
    told = items(chat, "messages")
    keys = ((each.get("id"), number) for number, each in enumerate(told, start=to.count + 1))
    numbers = {key: number for key, number in keys if isinstance(key, (str, int))}
    for each in told:
        message(to, each, numbers)


def _limits(whole: Fields, chats: list[Fields]) -> Iterator[str]:
    yield "its times are those of the computer that exported it; no zone is told"
    beside = [key for key in whole if key not in _READ]
    if beside:
        yield f"the export also holds, not read: {', '.join(sorted(beside)).replace('_', ' ')}"
    bearers: dict[str, set[str]] = defaultdict(set)
    lost = 0
    for chat in chats:
        listed = chat["messages"]
        lost += len(listed) - len(items(chat, "messages")) if isinstance(listed, list) else 0
        for each in items(chat, "messages"):
            bearers[words(each, "from")].add(words(each, "from_id"))
    if any(len(accounts) > 1 for shown, accounts in bearers.items() if shown):
        yield "several accounts bear one name; their messages stand under that name alike"
    if lost:
        yield f"messages that are damaged: {lost:,}, not read"
