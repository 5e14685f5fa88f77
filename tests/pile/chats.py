"""Chats as programs export them: WhatsApp from telephones in several countries, Telegram, Signal."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator

from tests.data.documents.makers.chats import LRM, NNBSP
from tests.pile.made import Made, chance
from tests.pile.words import ARABIC, ENGLISH, RUSSIAN, day

WHATSAPP, TELEGRAM, SIGNAL = 12, 4, 3
GROUP = "chats/WhatsApp Chat 0.txt"
"""The chat of which the report cites message 14."""
_NAMES = ("Heron", "Lamp", "أم نادر", "Кузнец")
_Day = tuple[int, int, int]


def _ios(at: _Day, hour: int, minute: int) -> str:
    return f"[{at[1]}/{at[2]}/19, {hour % 12 or 12}:{minute:02}:07{NNBSP}{'PM' if hour > 11 else 'AM'}] "


def _android(at: _Day, hour: int, minute: int) -> str:
    return f"{at[2]:02}/{at[1]:02}/{at[0]}, {hour:02}:{minute:02} - "


def _german(at: _Day, hour: int, minute: int) -> str:
    return f"{at[2]:02}.{at[1]:02}.19, {hour:02}:{minute:02} - "


def _brackets(at: _Day, hour: int, minute: int) -> str:
    return f"[{at[2]:02}.{at[1]:02}.19, {hour:02}:{minute:02}:31] "


_LAYOUTS: tuple[Callable[[_Day, int, int], str], ...] = (_android, _ios, _german, _brackets)


def files(seed: int) -> Iterator[Made]:
    """All of them: message 3 of each can be cited."""
    some = chance(seed, "chats")
    for number in range(WHATSAPP):
        data = whatsapp(some, number, _LAYOUTS[number % 4])
        yield Made(f"chats/WhatsApp Chat {number}.txt", data, {"message": 3})
    for number in range(TELEGRAM):
        yield Made(f"chats/ChatExport {number}/result.json", telegram(some, number), {"message": 3})
    for number in range(SIGNAL):
        yield Made(f"chats/signal {number}.jsonl", signal(some, number), {"message": 3})


def whatsapp(some: random.Random, number: int, stamp: Callable[[_Day, int, int], str]) -> bytes:
    """Twenty messages and a line of the program; a message in two lines, one with a file left out."""
    tongue, at = (ENGLISH, RUSSIAN, ARABIC)[number % 3], day(some)
    lines = [f"{stamp(at, 8, 0)}{LRM}Messages and calls are end-to-end encrypted."] if number % 2 == 0 else []
    for minute in range(20):
        said = f"{some.choice(tongue)} ({number}.{minute}, INVENTED)"
        said = f"{LRM}<Media omitted>" if minute == 7 else said + "\nand a second line" if minute == 9 else said
        lines.append(f"{stamp(at, 8 + minute // 4, minute * 3 % 60)}{_NAMES[minute % 2 + number % 3]}: {said}")
    return "\n".join([*lines, ""]).encode()


def telegram(some: random.Random, number: int) -> bytes:
    """One chat, as its desktop program writes it."""
    messages = [
        {
            **{"id": n, "type": "message", "date": f"2019-04-{12 + n % 9:02}T21:{n:02}:00", "from": _NAMES[n % 2]},
            **{
                "from_id": f"user{n % 2}",
                "text": f"{some.choice(ENGLISH)} ({number}.{n}, INVENTED)",
                "text_entities": [],
            },
        }
        for n in range(1, 16)
    ]
    chat = {"name": f"Kitchen {number}", "type": "private_group", "id": 4_711 + number, "messages": messages}
    return json.dumps(chat, ensure_ascii=False, indent=1).encode()


def signal(some: random.Random, number: int) -> bytes:
    """What signal-cli prints, a line for each message."""
    lines = []
    for n in range(12):
        at, who = 1_555_054_205_000 + 60_000 * n + number, _NAMES[n % 2]
        said = {"timestamp": at, "message": f"{some.choice(ENGLISH)} ({number}.{n}, INVENTED)", "expiresInSeconds": 0}
        envelope = {"source": f"u{n % 2}", "sourceName": who, "sourceDevice": 1, "timestamp": at, "dataMessage": said}
        lines.append(json.dumps({"envelope": envelope, "account": "u9"}, ensure_ascii=False) + "\n")
    return "".join(lines).encode()
