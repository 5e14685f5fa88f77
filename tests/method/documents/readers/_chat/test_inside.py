"""Inside: names of files, media left out, words taken back, changed; and people's words that look alike."""

from __future__ import annotations

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.entries import entries
from probata.method.documents.readers._chat.heads import heads
from probata.method.documents.readers._chat.inside import inside, name_of, usual
from probata.record.span import TextSpan

FILES = {
    "IMG-20190412-WA0003.jpg (file attached)": "IMG-20190412-WA0003.jpg",
    "\u200eIMG-20190412-WA0003.jpg (ffeil wedi'i hatodi)": "IMG-20190412-WA0003.jpg",
    "PTT-20190412-WA0003.opus (nobody knows these words)": "PTT-20190412-WA0003.opus",
    "the list, final (2).pdf (Datei angehängt)": "the list, final (2).pdf",
    "IMG-20190412-WA0003.jpg (file attached)\na caption": "IMG-20190412-WA0003.jpg",
    "\u200e<attached: 00000012-PHOTO-2019-04-12-09-30-00.jpg>": "00000012-PHOTO-2019-04-12-09-30-00.jpg",
    "\u200e<附件：00000012-a b.pdf>": "00000012-a b.pdf",
    "< attached: 00000042-PHOTO-2020-06-07-15-13-20.jpg >": "00000042-PHOTO-2020-06-07-15-13-20.jpg",
    "plan.pdf • \u200e3 pages \u200e<attached: 00000012-plan.pdf>": "00000012-plan.pdf",
    "2016-04-12-PHOTO-00000012.jpg <\u200eattached>": "2016-04-12-PHOTO-00000012.jpg",
}


def found(body: str, often: frozenset[str] = frozenset()) -> list[tuple[MarkKind, str]]:
    text = f"before {body} after"
    return [(kind, span.of(text)) for kind, span in inside(text, TextSpan(7, 7 + len(body)), often)]


@pytest.mark.parametrize(("body", "name"), FILES.items())
def test_a_file_is_named(body: str, name: str) -> None:
    [(kind, words)] = found(body)
    assert kind is MarkKind.ATTACHMENT
    assert name_of(words) == name


@pytest.mark.parametrize(
    "body",
    [
        "see plan.pdf (my copy)",
        "<note: plan.pdf>",
        "a < b > c",
        "<3",
        "look at this message: it was deleted",
        "This message was deleted, I think",
        "image omitted from the report",
        "",
    ],
)
def test_words_are_words(body: str) -> None:
    assert found(body) == []


def test_media_left_out_words_taken_back_and_changed() -> None:
    assert found("<Media omitted>\na caption") == [(MarkKind.OMITTED, "<Media omitted>")]
    assert found("\u200evideo omitted") == [(MarkKind.OMITTED, "video omitted")]
    assert found("\u200eYou deleted this message.") == [(MarkKind.TAKEN_BACK, "You deleted this message.")]
    assert found("612 plates \u200e<This message was edited>") == [(MarkKind.SYSTEM, "<This message was edited>")]
    assert found("612 plates <Diese Nachricht wurde bearbeitet>") == [
        (MarkKind.SYSTEM, "<Diese Nachricht wurde bearbeitet>")
    ]
    assert found("612 plates \u200e<zimp bral>") == [(MarkKind.SYSTEM, "<zimp bral>")]
    assert found("612 plates <zimp bral>") == []


def test_words_in_angle_brackets_that_many_messages_consist_of_are_the_programs() -> None:
    lines = [
        f"13/4/2019, 9:3{number} - Heron: {words}"
        for number, words in enumerate(["<zimp>", "x", "<zimp>", "<other>", "<zimp>"])
    ]
    text = "\n".join(lines)
    often = usual(text, entries(text, heads(text)))
    assert often == {"zimp"}
    assert found("<zimp>", often) == [(MarkKind.OMITTED, "<zimp>")]
    assert found("<other>", often) == []


def test_a_name_in_a_link_is_the_links_words() -> None:
    assert name_of("![the gate.jpg](./media/the%20gate.jpg)") == "the gate.jpg"
    assert name_of("photos/photo_1.jpg") == "photos/photo_1.jpg"
