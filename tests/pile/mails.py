"""Mails with and without files, mailboxes, Outlook messages."""

from __future__ import annotations

import random
from collections.abc import Iterator
from email.message import EmailMessage

from tests.data.documents.makers import mail
from tests.pile.made import Made, chance
from tests.pile.notes import docx
from tests.pile.papers import jpeg
from tests.pile.tables import xlsx
from tests.pile.words import ENGLISH, RUSSIAN, story

LETTERS, BOXES, OUTLOOK = 18, 3, 2
_KINDS = {"docx": "vnd.openxmlformats-officedocument.wordprocessingml.document", "jpg": "jpeg", "xlsx": "octet-stream"}


def files(seed: int) -> Iterator[Made]:
    """All of them: the first words of each mail can be cited, and a place in each file that it holds."""
    some = chance(seed, "mails")
    for number in range(LETTERS):
        words = story(some, 3_000 + number, RUSSIAN if number % 5 == 4 else ENGLISH)
        held = tuple(_held(some, number, n) for n in range((number % 3 == 0) * (1 + number % 2)))
        yield Made(f"mail/{number:02} Re list.eml", letter(number, words, held), {"words": words[0]}, held)
    for number in range(BOXES):
        words = [story(some, 3_100 + number * 10 + n)[0] for n in range(5)]
        yield Made(f"mail/archive {number}.mbox", _mailbox(words), {"words": words[2]}, document="#3")
    for number in range(OUTLOOK):
        words = story(some, 3_200 + number)[0]
        yield Made(f"mail/message {number}.msg", _outlook(words), {"words": words})


def _held(some: random.Random, number: int, n: int) -> Made:
    kind = ("docx", "jpg", "xlsx")[(number + n) % 3]
    words = story(some, 3_300 + number * 10 + n)
    if kind == "docx":
        return Made(f"statement {number}.docx", docx(words), {"words": words[0]})
    if kind == "jpg":
        return Made(f"gate {number}.jpg", jpeg(some.randrange(2**31)), {"box": "4,4,60,50"})
    return Made(f"names {number}.xlsx", xlsx([["Name"], [words[0]]]), {"cell": "A2"})


def letter(number: int, words: list[str], held: tuple[Made, ...]) -> bytes:
    """A mail as a program writes it, the same bytes each time."""
    made = EmailMessage()
    made["From"], made["To"] = "Ulla Demmick <ulla@shore.invalid>", "tirren@inquiry.invalid"
    made["Subject"], made["Date"] = f"Re: list {number} (INVENTED)", f"Fri, 12 Apr 2019 09:{number:02}:00 +0200"
    made["Message-ID"] = f"<{number}@shore.invalid>"
    made.set_content("\n\n".join(words))
    for one in held:
        kind = one.path.rpartition(".")[2]
        made.add_attachment(
            one.data, maintype="image" if kind == "jpg" else "application", subtype=_KINDS[kind], filename=one.path
        )
    if held:
        made.set_boundary(f"boundary-{number}")
    return made.as_bytes()


def _mailbox(words: list[str]) -> bytes:
    each = (
        f"From ulla@shore.invalid Fri Apr 12 09:{n:02}:00 2019\nFrom: Ulla Demmick <ulla@shore.invalid>\n"
        f"Date: Fri, 12 Apr 2019 09:{n:02}:00 +0200\nSubject: list {n}\nMessage-ID: <{n}@shore.invalid>\n\n{said}\n\n"
        for n, said in enumerate(words)
    )
    return "".join(each).encode()


def _outlook(words: str) -> bytes:
    tree: mail.Tree = dict(
        [mail.prop(0x001A, "IPM.Note"), mail.prop(0x0037, "list (INVENTED)"), mail.prop(0x1000, words)]
    )
    tree["__properties_version1.0"] = mail.properties(32, (0x0039, 0x0040, mail.SENT[0]))
    return mail.compound(tree)
