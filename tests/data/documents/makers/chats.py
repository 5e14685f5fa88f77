"""Chats as programs export them: WhatsApp from three phones, Telegram, and four forms of Signal. All INVENTED.

Telephone numbers are of the ranges that are kept for drama (Ofcom 07700 900xxx, NANP 555-01xx).
"""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

LRM, RLM, NNBSP, NBSP = "\u200e", "\u200f", "\u202f", "\xa0"
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

IOS = f"""{LRM}[4/9/19, 8:45:12{NNBSP}PM] Kitchen (INVENTED): {LRM}Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.
{LRM}[4/9/19, 8:45:12{NNBSP}PM] Kitchen (INVENTED): {LRM}Heron created this group
{LRM}[4/9/19, 8:46:00{NNBSP}PM] Heron: {LRM}Heron added {LRM}\u202a+44{NBSP}7700{NBSP}900123\u202c
[4/9/19, 8:47:01{NNBSP}PM] Heron: it works
and: a second line

[4/10/19, 12:05:00{NNBSP}AM] \u202a+44{NBSP}7700{NBSP}900123\u202c: where is he
{LRM}[4/10/19, 12:06:30{NNBSP}PM] Heron: {LRM}<attached: 00000007-PHOTO-2019-04-10-12-06-30.jpg>
{LRM}[4/10/19, 12:07:00{NNBSP}PM] Heron: list.pdf • {LRM}2 pages {LRM}<attached: 00000008-list.pdf>
{LRM}[4/10/19, 12:08:00{NNBSP}PM] ~{NNBSP}Lamp: {LRM}image omitted
{LRM}[4/10/19, 12:09:00{NNBSP}PM] ~{NNBSP}Lamp: {LRM}This message was deleted.
{LRM}[4/10/19, 12:10:00{NNBSP}PM] ~{NNBSP}Lamp: 612 plates, not 600 {LRM}<This message was edited>
{LRM}[4/10/19, 12:11:00{NNBSP}PM] Heron: {LRM}<attached: 00000012-\u202a+44 7700 900123\u202c.vcf>
[4/10/19, 12:12:00{NNBSP}PM] Heron: ask @447700900123 or 07700 900456, https://wa.me/447700900789, (202) 555-0123
[4/10/19, 12:13:00{NNBSP}PM] Heron: on 02/04/2019 at 08:30, lease 17, 12,000 people, version 1.2.3
{LRM}[4/10/19, 12:14:00{NNBSP}PM] ~{NNBSP}Lamp: {LRM}Missed voice call, {LRM}Tap to call back
[4/10/19, 12:15:00{NNBSP}PM] ~{NNBSP}Lamp: forwarded:
12/11/2019, 22:40 - Heron: not a message of its own
[4/9/19, 11:59:59{NNBSP}PM] Heron: the clock was set back
"""
ANDROID = f"""١٢{RLM}/٤{RLM}/٢٠١٩, ٨:٤٥ م - الرسائل والمكالمات مشفّرة بالكامل: لا أحد خارج هذه الدردشة يستطيع قراءتها.
١٢{RLM}/٤{RLM}/٢٠١٩, ٩:٠٠ م - أنشأ Heron المجموعة "Kitchen: INVENTED"
١٢{RLM}/٤{RLM}/٢٠١٩, ٩:٠١ م - Heron: لا أعرف
١٣{RLM}/٤{RLM}/٢٠١٩, ١٢:٠١ ص - أم نادر: <تم استبعاد الوسائط>
١٣{RLM}/٤{RLM}/٢٠١٩, ١٢:٠٢ م - أم نادر: {LRM}IMG-20190413-WA0003.jpg (الملف مرفق)
تعليق على الصورة
١٣{RLM}/٤{RLM}/٢٠١٩, ١٢:٠٣ م - أم نادر: تم حذف هذه الرسالة
١٣{RLM}/٤{RLM}/٢٠١٩, ١٢:٠٤ م - {LRM}\u202a+٤٤ ٧٧٠٠ ٩٠٠١٢٣\u202c: ٠٧٧٠٠٩٠٠٤٥٦
"""
OPEN = """3/4/19, 9:30 PM - Heron: day or month? (INVENTED)
3/4/19, 9:31 PM - Lamp: nobody can tell
5/5/19, 12:00 AM - Heron: here it does not matter
"""


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _lines(values: Iterable[Mapping[str, object]]) -> bytes:
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in values).encode()


def _said(identifier: int, time: str, by: str | None, account: str, text: object, **more: object) -> dict[str, object]:
    """A message of Telegram."""
    head = {"id": identifier, "type": "message", "date": f"2019-04-{time}", "date_unixtime": "1555000000"}
    return {**head, "from": by, "from_id": account, **more, "text": text, "text_entities": []}


def telegram() -> dict[str, object]:
    """One chat with one of everything."""
    emoji = {
        "type": "emoji",
        "count": 2,
        "emoji": "😢",
        "recent": [{"from": "Lamp", "from_id": "user2", "date": "2019-04-13T00:00:00"}],
    }
    return {
        "name": "Kitchen (INVENTED)",
        "type": "private_group",
        "id": 4711,
        "messages": [
            {"id": 1, "type": "service", "date": "2019-04-12T21:00:00", "date_unixtime": "1555095600", "actor": "Heron", "actor_id": "user1", "action": "create_group", "title": "Kitchen", "members": ["Heron", "Lamp", None], "text": "", "text_entities": []},
            _said(2, "12T21:01:00", "Heron", "user1", ["call ", {"type": "phone", "text": "900 456"}, " or see ", {"type": "text_link", "text": "this", "href": "https://shore.invalid/a"}, ", ", {"type": "bold", "text": "now"}], reactions=[emoji]),
            _said(3, "12T21:02:00", "Lamp", "user2", "no", reply_to_message_id=2, edited="2019-04-12T21:05:00", edited_unixtime="1555095900"),
            _said(4, "12T21:03:00", None, "user3", "Sheds or schools?\nSecond line.", forwarded_from="Shore Mirror", forwarded_from_id="channel9"),
            _said(5, "12T21:04:00", "Lamp", "user2", "the gate", photo="photos/photo_1@12-04-2019_21-04-00.jpg", width=800, height=600, photo_file_size=1234),
            _said(6, "12T21:05:00", "Lamp", "user2", "", file="(File not included. Change data exporting settings to download.)", media_type="voice_message", mime_type="audio/ogg", duration_seconds=7),
            _said(7, "12T21:06:00", "Heron", "user1", "", contact_information={"first_name": "Ulla", "last_name": "Demmick", "phone_number": "00447700900123"}, contact_vcard="contacts/contact_1.vcard"),
            _said(8, "12T21:07:00", "Heron", "user1", "", location_information={"latitude": 1.25, "longitude": 2.5}, place_name="Landing", address="Quay 1"),
            _said(9, "12T21:08:00", "Heron", "user1", "", poll={"question": "Go?", "closed": False, "total_voters": 2, "answers": [{"text": "yes", "voters": 2, "chosen": True}]}),
            _said(10, "12T21:09:00", "Lamp", "user4", "another Lamp", unheard_of={"phone_number": "+44 7700 900456", "note": "kept"}),
            {"id": 11, "type": "service", "date": "2019-04-12T21:10:00", "actor": "Heron", "actor_id": "user1", "action": "pin_message", "message_id": 4, "text": ""},
            {"id": 12, "type": "service", "date": "2019-04-12T21:11:00", "actor": "Lamp", "actor_id": "user2", "action": "phone_call", "discard_reason": "missed", "text": ""},
        ],
    }  # fmt: skip


def account() -> dict[str, object]:
    """A whole account: two chats, one that was left, and sections that are no chats."""
    chat = telegram()
    other = {
        "name": None,
        "type": "personal_chat",
        "id": 12,
        "messages": [_said(2, "13T08:00:00", "Heron", "user1", "bus 17"), "damaged"],
    }
    return {
        "about": "Here is the data you requested. INVENTED. Telegram keeps what it needs.",
        "personal_information": {"user_id": 1, "first_name": "Heron", "phone_number": "+447700900123"},
        "contacts": {"list": [{"first_name": "Ulla", "phone_number": "00447700900456"}]},
        "chats": {"about": "This page lists all chats.", "list": [{**chat, "messages": chat["messages"][1:4]}, other]},  # type: ignore[index]
        "left_chats": {"list": [{"name": "Ferry", "type": "private_supergroup", "id": 13, "messages": [_said(1, "14T08:00:00", "Lamp", "user2", "gone")]}]},
    }  # fmt: skip


MARKDOWN = """[2019-04-12 09:30:05] Me: INVENTED: it works\x20\x20
[2019-04-12 09:31:05] Lamp:\x20

> it works

where do you keep it\x20\x20
[2019-04-12 09:32:05] Me: ![the gate.jpg](./media/the%20gate.jpg)\x20\x20[list.pdf](./media/list.pdf)\x20\x20
[2019-04-12 09:33:05] Lamp: ask +44 7700 900123\x20\x20
(- Me: 👍, Lamp: 😢 -)
[2019-04-12 09:34:05] Lamp: Missed voice call\x20\x20
[2019-04-12 09:35:05] Lamp: (This message was deleted)
[2019-04-12 09:36:05] Lamp:\x20\x20
(( 😬 ))
"""


def signal_export() -> bytes:
    """``data.json`` of signal-export."""
    plain = {
        "quote": "",
        "sticker": None,
        "reactions": [],
        "attachments": [],
        "deleted": False,
        "call": False,
        "missed": False,
    }
    return _lines(
        [
            {"date": "2019-04-12T09:30:05", "sender": "Me", "body": "INVENTED: ask 07700 900123  ", **plain},
            {"date": "2019-04-12T09:31:05", "sender": "Lamp", "body": "where  ", **plain, "quote": "\n\n> ask\n\n", "reactions": [["Me", "👍"]]},
            {"date": "2019-04-12T09:32:05", "sender": "Lamp", "body": "  ", **plain, "attachments": [{"name": "the gate.jpg", "path": "media/the%20gate.jpg"}], "sticker": {"emoji": "😬", "packId": "a"}},
            {"date": "2019-04-12T09:33:05", "sender": "Lamp", "body": "Missed voice call  ", **plain},
            {"date": "2019-04-12T09:34:05", "sender": "Lamp", "body": "", **plain, "deleted": True},
        ]
    )  # fmt: skip


def signal_cli() -> bytes:
    """What signal-cli prints, bare and as JSON-RPC."""
    heron = {
        "source": "+447700900123",
        "sourceNumber": "+447700900123",
        "sourceUuid": "11111111-1111-4111-8111-111111111111",
        "sourceName": "Heron",
        "sourceDevice": 1,
    }
    other = {
        "source": "+447700900456",
        "sourceNumber": "+447700900456",
        "sourceUuid": None,
        "sourceName": None,
        "sourceDevice": 1,
    }
    group = {"groupInfo": {"groupId": "c2hlZHM=", "groupName": "Sheds (INVENTED)", "type": "DELIVER"}}

    def data(time: int, message: str | None, **more: object) -> dict[str, object]:
        return {"timestamp": time, "message": message, "expiresInSeconds": 0, "viewOnce": False, **more}

    quote = {
        "id": 1555054205000,
        "author": "+447700900123",
        "authorNumber": "+447700900123",
        "authorUuid": None,
        "text": "it works",
        "attachments": [],
    }
    files = [
        {"contentType": "image/png", "filename": "gate.png", "id": "a1B2.png", "size": 3},
        {"contentType": "audio/aac", "filename": None, "id": "c3D4.aac", "size": 3},
    ]
    return _lines(
        [
            {"envelope": {**heron, "timestamp": 1555054205000, "dataMessage": data(1555054205000, "it works, tell 07700 900789", **group)}, "account": "+447700900999"},
            {"jsonrpc": "2.0", "method": "receive", "params": {"envelope": {**other, "timestamp": 1555054305000, "dataMessage": data(1555054305000, "ok", quote=quote, attachments=files, **group)}, "account": "+447700900999"}},
            {"envelope": {**heron, "timestamp": 1555054306000, "receiptMessage": {"when": 1, "isRead": True, "timestamps": [1555054305000]}}},
            {"envelope": {**heron, "timestamp": 1555054405000, "dataMessage": data(1555054405000, None, reaction={"emoji": "😢", "targetAuthor": "+447700900456", "targetSentTimestamp": 1555054305000, "isRemove": False})}},
            {"envelope": {**heron, "timestamp": 1555054505000, "editMessage": {"targetSentTimestamp": 1555054205000, "dataMessage": data(1555054505000, "it works again")}}},
            {"envelope": {**heron, "timestamp": 1555054605000, "dataMessage": data(1555054605000, None, remoteDelete={"timestamp": 1555054505000})}},
            {"envelope": {**heron, "timestamp": 1555054705000, "dataMessage": data(1555054705000, "￼ see", mentions=[{"name": "Lamp", "number": "+447700900456", "uuid": "x", "start": 0, "length": 1}], contacts=[{"name": {"given": "Ulla"}, "phone": [{"value": "07700 900111", "type": "MOBILE"}]}], sticker={"packId": "a", "stickerId": 1})}},
            {"envelope": {**heron, "timestamp": 1555054805000, "callMessage": {"offerMessage": {"id": 5, "type": "audio_call"}}}},
            {"envelope": {"sourceName": "Tirren", "sourceNumber": "+447700900999", "timestamp": 1555054905000, "syncMessage": {"sentMessage": {"destinationNumber": "+447700900123", "destination": "+447700900123", **data(1555054905000, "sent from here")}}}},
        ]
    ) + b'{"envelope": {"damaged": \n'  # fmt: skip


def signal_main() -> bytes:
    """Signal's own readable export."""
    text = {
        "text": {"body": "hello 07700 900789"},
        "attachments": [
            {"pointer": {"contentType": "image/png", "fileName": "gate.png"}},
            {"pointer": {"contentType": "audio/aac"}},
        ],
        "reactions": [{"emoji": "😢", "authorId": "3", "sentTimestamp": "1555054206000"}],
    }
    answer = {
        "text": {"body": "changed words"},
        "quote": {"targetSentTimestamp": "1555054205000", "authorId": "2", "text": {"body": "hello"}},
    }
    item = {"chatId": "10", "outgoing": {}}
    return _lines(
        [
            {"version": 1, "backupTimeMs": "1555060000000", "currentAppVersion": "INVENTED"},
            {"account": {"givenName": "Tirren", "familyName": "Vosk"}},
            {"recipient": {"id": "1", "self": {}}},
            {"recipient": {"id": "2", "contact": {"aci": "AAAA", "e164": "447700900123"}}},
            {"recipient": {"id": "3", "contact": {"profileGivenName": "Lamp", "e164": "447700900456"}}},
            {"recipient": {"id": "4", "group": {"snapshot": {"title": {"title": "Sheds"}}}}},
            {"recipient": {"id": "5", "contact": {"aci": "BBBB"}}},
            {"chat": {"id": "10", "recipientId": "4"}},
            {"chat": {"id": "11", "recipientId": "5"}},
            {"stickerPack": {"packId": "AAAA"}},
            {"chatItem": {**item, "authorId": "2", "dateSent": "1555054205000", "standardMessage": text}},
            {"chatItem": {**item, "authorId": "3", "dateSent": "1555054305000", "standardMessage": answer, "revisions": [{"authorId": "3", "dateSent": "1555054304000", "standardMessage": {"text": {"body": "words before"}}}]}},
            {"chatItem": {**item, "authorId": "3", "dateSent": "1555054405000", "updateMessage": {"individualCall": {"type": "AUDIO_CALL", "state": "MISSED"}}}},
            {"chatItem": {**item, "authorId": "1", "dateSent": "1555054505000", "remoteDeletedMessage": {}}},
            {"chatItem": {"chatId": "11", "authorId": "5", "dateSent": "1555054605000", "stickerMessage": {"sticker": {"emoji": "😬"}}}},
        ]
    )  # fmt: skip


def good() -> dict[str, bytes]:
    """Every good file by name; those of Telegram and Signal end otherwise than in .json, which is an expectation here."""
    return {
        "whatsapp-ios.txt": IOS.encode(),
        "whatsapp-android-ar.txt": ANDROID.encode(),
        "whatsapp-open-dates.txt": OPEN.encode(),
        "telegram-chat.result": _json(telegram()),
        "telegram-account.result": _json(account()),
        "signal-chat.md": MARKDOWN.encode(),
        "signal-data.lines": signal_export(),
        "signal-cli.jsonl": signal_cli(),
        "signal-main.jsonl": signal_main(),
    }


def broken() -> dict[str, bytes]:
    """Exports that begin as such and cannot be read."""
    chat = _json(telegram())
    deep = b'{"name": "x", "type": "personal_chat", "id": 1, "messages": ' + b"[" * 200_000
    return {
        "telegram-cut.json": chat[:-400],
        "telegram-deep.json": deep,
        "telegram-number.json": chat.replace(b'"id": 2,', b'"id": ' + b"4" * 6_000 + b","),
        "telegram-no-chat.json": b'{"about": "INVENTED. Telegram", "chats": {"list": []}}',
        "signal-no-message.jsonl": b'{"version": 1, "backupTimeMs": "1"}\n{"recipient": {"id": "1", "self": {}}}\n',
        "whatsapp-cut-in-a-letter.txt": ANDROID.encode()[:-2],
    }
