"""Telegram: one chat and the whole account; what is beside the chats is named."""

from __future__ import annotations

import json

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import telegram
from probata.record.errors import Unreadable
from tests.method.documents.readers.exports import golden, head, marked, messages


def test_both_exports_are_known_by_their_beginning_and_other_json_is_not() -> None:
    assert telegram.recognises(head("telegram-chat.result"))
    assert telegram.recognises(head("telegram-account.result"))
    assert not telegram.recognises(b'{"name": "x", "type": "thing", "messages": []}')
    assert not telegram.recognises(b'{"name": "x", "type": "personal_chat", "id": 5}')
    assert not telegram.recognises(head("signal-cli.jsonl"))


def test_an_account_has_a_heading_a_chat_and_numbers_that_go_on() -> None:
    reading = golden("telegram-account.result")
    assert marked(reading, MarkKind.HEADING) == [
        "Kitchen (INVENTED) (private group)",
        "a chat without a name (personal chat)",
        "Ferry (private supergroup)",
    ]
    assert [number for number, _, _ in messages(reading)] == [1, 2, 3, 4, 5]
    assert "the export also holds, not read: contacts, personal information" in reading.limits
    assert "messages that are damaged: 1, not read" in reading.limits


def test_several_accounts_of_one_name_are_a_limit() -> None:
    limit = "several accounts bear one name; their messages stand under that name alike"
    assert limit in golden("telegram-chat.result").limits
    assert limit not in golden("telegram-account.result").limits


@pytest.mark.parametrize("value", [{}, {"messages": 5}, {"chats": {"list": [{"name": "x"}]}}])
def test_an_export_without_a_chat_is_refused(value: object) -> None:
    with pytest.raises(Unreadable, match="holds no chat"):
        telegram.read(json.dumps(value).encode(), "result.json")
