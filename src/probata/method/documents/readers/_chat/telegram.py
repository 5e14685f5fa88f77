"""One message of Telegram's JSON export as text.

The fields are those that Telegram Desktop writes (``export_output_json.cpp`` in its public source): ``text`` is a text
or a list of stretches, ``photo`` and ``file`` are a path or words in brackets that say why there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.jsons import Fields, items, moment, within, words
from probata.method.documents.readers._chat.writing import POSITION, Writer
from probata.record.span import MessageNumber

_FILES = ("photo", "file", "contact_vcard")
_SILENT = frozenset(
    [
        "id",
        "type",
        "date",
        "date_unixtime",
        "edited",
        "edited_unixtime",
        "from",
        "from_id",
        "actor",
        "actor_id",
        "action",
        "text",
        "text_entities",
        "forwarded_from",
        "forwarded_from_id",
        "reply_to_message_id",
        "reply_to_peer_id",
        "photo",
        "file",
        "contact_vcard",
        "thumbnail",
        "width",
        "height",
        "mime_type",
        "file_size",
        "photo_file_size",
        "thumbnail_file_size",
        "contact_vcard_file_size",
        "media_type",
        "sticker_emoji",
        "contact_information",
        "location_information",
        "reactions",
        "poll",
        "message_id",
    ]
)
Numbered: TypeAlias = Mapping[str | int, int]
SIZES = "identifiers, sizes and types of files and thumbnails are not given"


def message(to: Writer, said: Fields, numbers: Numbered) -> None:
    """Write one message or notice; ``numbers`` says which number a message of this chat has by its identifier."""
    notice = words(said, "type") == "service"
    actor = _person(to, said, "actor" if notice else "from")
    at = words(said, "date") or moment(words(said, "date_unixtime") + "000")
    with to.entry(at, "" if notice else actor or "nobody named"):
        if notice:
            to.as_is(" ".join(filter(None, (actor, to.name(words(said, "action").replace("_", " "))))))
            to.to.gap(" ")
        _answer(to, said, numbers)
        _words(to, said)
        _media(to, said)
        _beside(to, said)
        to.rest(said, _SILENT)


def _person(to: Writer, said: Fields, key: str) -> str:
    """The name; a deleted account has none, and its identifier gives way to a placeholder."""
    identifier = words(said, f"{key}_id")
    return to.name(words(said, key)) or (to.account(identifier) if identifier else "")


def _answer(to: Writer, said: Fields, numbers: Numbered) -> None:
    for key in ("reply_to_message_id", "message_id"):
        if key in said:
            number = numbers.get(_key(said[key]))
            place = MessageNumber(number) if number else None
            told = f"(in reply to message {number})" if number else "(in reply to a message that is not in this export)"
            with to.to.marked(MarkKind.REPLIED, place):
                to.as_is(told.replace("in reply to", "about") if key == "message_id" else told)
            to.to.gap(" ")


def _key(value: object) -> str | int:
    return value if isinstance(value, (str, int)) else ""


def _words(to: Writer, said: Fields) -> None:
    """The words; those of a forwarded message bear the name of their origin."""
    if "forwarded_from" not in said:
        _stretches(to, said)
        return
    origin = to.name(words(said, "forwarded_from")) or "somebody not named"
    to.as_is(f"(forwarded from {origin})")
    to.to.gap(" ")
    with to.to.marked(MarkKind.FORWARDED, by=origin):
        _stretches(to, said)


def _stretches(to: Writer, said: Fields) -> None:
    text = said.get("text")
    for each in text if isinstance(text, list) else [text]:
        if isinstance(each, str):
            to.say(each)
        elif isinstance(each, dict):
            _stretch(to, each)


def _stretch(to: Writer, each: Fields) -> None:
    shown, kind, target = words(each, "text"), words(each, "type"), words(each, "href")
    if kind == "phone" and shown:
        to.as_is(to.number(shown))
    elif target and target != shown:
        with to.to.marked(MarkKind.LINK):
            to.say(f"{shown} ({target})")
    else:
        to.say(shown)


def _media(to: Writer, said: Fields) -> None:
    label = words(said, "media_type").replace("_", " ")
    for key in _FILES:
        path = words(said, key)
        if path:
            to.line(label if key == "file" and label else key.replace("_", " "))
            missing = "(" in path and path.endswith(")")
            to.marked(MarkKind.OMITTED if missing else MarkKind.ATTACHMENT, path)
    emoji = words(said, "sticker_emoji")
    if emoji:
        to.to.gap(" ")
        to.say(emoji)
    if any(key in said for key in ("thumbnail", "mime_type", "width", "id")):
        to.limit(SIZES)


def _beside(to: Writer, said: Fields) -> None:
    """A contact, a place, a poll, what others felt about it, and when it was changed."""
    contact = within(said, "contact_information")
    if contact:
        to.line("contact")
        phone = words(contact, "phone_number")
        to.as_is(
            " ".join(
                filter(
                    None,
                    (
                        to.name(words(contact, "first_name")),
                        to.name(words(contact, "last_name")),
                        phone and to.number(phone),
                    ),
                )
            )
        )
    if "location_information" in said:
        to.limit(POSITION)
        to.line("location")
        to.as_is(f"({POSITION})")
    poll = within(said, "poll")
    if poll:
        to.line("poll")
        to.rest(poll, frozenset())
    _reactions(to, said)
    if words(said, "edited"):
        to.to.gap("\n")
        to.marked(MarkKind.SYSTEM, f"(edited {words(said, 'edited')})", at=words(said, "edited"))


def _reactions(to: Writer, said: Fields) -> None:
    for each in items(said, "reactions"):
        who = [_person(to, one, "from") for one in items(each, "recent")]
        to.line("reaction")
        to.say(words(each, "emoji", "type"))
        to.as_is(f" {words(each, 'count')} times" + (f", among them {', '.join(filter(None, who))}" if who else ""))
