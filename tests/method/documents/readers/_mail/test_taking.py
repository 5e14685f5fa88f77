"""What of a mail is its text and what is a file in it."""

import base64
from types import SimpleNamespace

import pytest

from probata.method.documents.readers._mail.mime import entity
from probata.method.documents.readers._mail.model import Mail, Sort
from probata.method.documents.readers._mail.taking import mail_of


def mixed(*parts: str, kind: str = "mixed") -> Mail:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return mail_of(entity(f"From: a\nContent-Type: multipart/{kind}; boundary=b\n\n{body}--b--\n".encode()))


def texts(mail: Mail) -> list[str]:
    return [piece.text.strip() for piece in mail.pieces]


def test_texts_are_text_and_named_ones_are_files() -> None:
    mail = mixed(
        "\none",
        "Content-Type: text/plain; name=a.txt\n\ntwo",
        "Content-Type: text/plain\nContent-Disposition: attachment\n\nthree",
        "Content-Type: text/html\n\nfour",
        "Content-Type: text/calendar\n\nfive",
    )
    assert texts(mail) == ["one", "four"]
    assert [held.name for held in mail.held] == ["a.txt", "text.txt", "invitation.ics"]
    assert [held.take()[0] for held in mail.held if held.take] == [b"two", b"three", b"five"]


def test_versions_bear_one_group_and_other_texts_none() -> None:
    inner = "Content-Type: multipart/alternative; boundary=c\n\n--c\n\np\n--c\nContent-Type: text/html\n\nh\n--c--\n"
    mail = mixed("\nbefore", inner, inner, "\nafter")
    assert [piece.group for piece in mail.pieces] == [0, 1, 1, 2, 2, 0]


def test_a_usual_preamble_is_beside_and_another_is_hidden_text() -> None:
    data = b"A: b\nContent-Type: multipart/mixed; boundary=b\n\n%s\n--b\n\nx\n--b--\n"
    usual = mail_of(entity(data % b"This is a multi-part message in MIME format."))
    odd = mail_of(entity(data % b"Meet at the shed."))
    assert [piece.sort for piece in usual.pieces] == [Sort.PLAIN]
    assert usual.beside[-1] == "This is a multi-part message in MIME format."
    assert [(piece.sort, piece.text) for piece in odd.pieces][-1] == (Sort.UNSEEN, "Meet at the shed.")


def test_a_field_that_stands_twice_is_named() -> None:
    mail = mail_of(entity(b"From: a\nfrom: b\nX-A: 1\nX-A: 2\n\nx"))
    assert mail.limits == ['its header has "From" 2 times; mail programs differ in which they show']


def test_an_attached_mail_is_a_file_and_its_words_are_not_the_senders() -> None:
    mail = mixed("\nmine", "Content-Type: message/rfc822\n\nFrom: other\n\ntheirs")
    assert texts(mail) == ["mine"]
    assert mail.held[0].name == "mail.eml"
    assert mail.held[0].take is not None
    assert mail.held[0].take()[0] == b"From: other\n\ntheirs"


def test_a_file_in_the_middle_of_a_text_is_taken_out() -> None:
    mail = mail_of(entity(b"A: b\n\nbefore\nbegin 644 cat.txt\n#0V%T\n`\nend\nafter\n"))
    assert texts(mail) == ["before", "after"]
    assert mail.held[0].take is not None
    assert mail.held[0].take()[0] == b"Cat"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("Content-Type: message/external-body; access-type=URL\n\nA: b", "not fetched"),
        ("Content-Type: message/partial; number=1; total=2\n\nx", "one piece of a mail"),
        ("\n-----BEGIN PGP MESSAGE-----\nx", "encrypted with OpenPGP"),
        ("Content-Type: text/plain; charset=nonsense\n\nx é", "unknown charset"),
        ("Content-Type: application/pkcs7-mime\n\nx", "its text is encrypted (S/MIME)"),
    ],
)
def test_what_is_doubtful_is_said(part: str, said: str) -> None:
    assert any(said in limit for limit in mixed(part).limits)


def test_what_is_said_of_a_file_is_claimed() -> None:
    mail = mixed(
        "Content-Type: image/png; name=x.png\nContent-ID: <a@b>\nContent-Disposition: inline; "
        'creation-date="Fri, 12 Apr 2019 09:30:00 +0200"\n\nx'
    )
    assert {claim.field: claim.value for claim in mail.held[0].declared} == {
        "file name": "x.png",
        "media type": "image/png",
        "content id": "a@b",
        "disposition": "inline",
        "created": "Fri, 12 Apr 2019 09:30:00 +0200",
    }


def test_a_page_names_its_own_charset() -> None:
    page = base64.encodebytes('<meta charset="windows-1251"><p>Нет'.encode("cp1251")).decode()
    mail = mixed(f"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n{page}")
    assert "Нет" in mail.pieces[0].text


def test_a_packing_of_outlook_that_is_none_is_left_with_a_reason() -> None:
    mail = mixed("Content-Type: application/ms-tnef; name=winmail.dat\n\nx")
    assert mail.held[0].take is None
    assert mail.held[0].next_step


def test_a_page_in_a_packing_of_outlook_is_a_page(mail: SimpleNamespace) -> None:
    packed = base64.encodebytes(mail.packed_by_outlook()).decode()
    made = mixed(f"Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n{packed}")
    assert [piece.sort for piece in made.pieces] == [Sort.HTML, Sort.PLAIN]
