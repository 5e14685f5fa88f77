"""Names of strangers on the terminal: shown, never obeyed, by every command that prints one."""

from __future__ import annotations

import re
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from probata.cli.main import verbs
from tests.commands import Ran, Run

TURNED = "gnp.exe\u202egnp.txt"
BROKEN = "first\nsecond line of a name\u001b[2J.txt"
HIDING = "hid\u200bden\u2066\U000e0041.txt"
FLOODED = "a" + "\u0301" * 40 + ".txt"
MIXED = "p\u0430y.txt"
NAMES = (TURNED, BROKEN, HIDING, FLOODED, MIXED, "pay.txt", "c1\u009b31m.txt", "blank" + " " * 40 + ".exe")
STEERING = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    "|[\U000e0000-\U000e007f]"
)
"""What would steer a terminal, turn the order of letters or hide; a tab and the ends of our own lines are none."""
WORDS = (
    "The first buses left the square of Orrenby at six in the morning, and the clerk who counted them wrote forty in "
    "his book before he was told to stop counting and to go home. “Nobody asked us anything at all that morning,” said "
    "the clerk \u202eof the town\u001b[31m."
)
ASK = ("demo",)
"""Left out: it builds a whole example of its own, without any name from outside."""


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A folder of files with such names, with a mail and an archive of the same kind."""
    folder = tmp_path / "strange"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        front = f'---\ntitle: "A title {TURNED}"\nauthor: "Ann \u202eEvil\u001b[1m"\ndate: "14 محرم 1446 هـ"\n---\n'
        (folder / name).write_text(f"{front}{number}. {WORDS}", encoding="utf-8")
    mail = EmailMessage()
    mail["From"], mail["To"] = "=?utf-8?q?=E2=80=AEevil=1B[31m?= <a@mail.example>", "b@mail.example"
    mail["Subject"] = "=?utf-8?q?subject_=E2=80=AEtxt.exe=1B[2J?="
    mail.set_content(WORDS)
    mail.add_attachment(b"An attached text of the square.", maintype="text", subtype="plain", filename=TURNED)
    (folder / "mail.eml").write_bytes(mail.as_bytes())
    with zipfile.ZipFile(folder / "bag.zip", "w") as bag:
        for name in (TURNED, BROKEN, "\u202e../../out.txt"):
            bag.writestr(name, f"{name}. {WORDS}")
    (folder / f"bad{TURNED}.pdf").write_bytes(b"%PDF-1.4 broken")
    return folder


def clean(done: Ran) -> None:
    """Nothing of it steers, and no name ends a line of ours."""
    for text in (done.out, done.err):
        assert not STEERING.search(text), repr(text[max(0, STEERING.search(text).start() - 60) :][:120])  # type: ignore[union-attr]
        assert not re.search(r"(?m)^second line of a name", text)


def test_every_command_that_reads_documents_shows_their_names_safely(inquiry: Path, strange: Path, run: Run) -> None:
    _taken_in(run("add", "--public", strange))
    clean(run("add", "--public", strange))
    _listed(run("list"))
    raw = run("list", "--json")
    clean(raw)
    assert {f"strange/{name}" for name in NAMES} <= {one["name"] for one in raw.json["documents"]}
    _dated(run("sources"))
    first, second = f"strange/{TURNED}", f"strange/{BROKEN}"
    commands: tuple[tuple[str | Path, ...], ...] = (
        ("search", "Orrenby"),
        ("search", "title"),
        ("search", "evil"),
        ("passages", first, second),
        ("quotes",),
        ("statements",),
        ("statements", strange / TURNED),
        ("decide", "--list"),
        ("mark", first, "--public"),
        ("mark", first, "--not-public"),
        ("cite", first, "--words", "The first buses"),
        ("fsck",),
        ("log",),
        ("sign", "--out", strange / "out\u202e.probata"),
        ("verify", strange / "out\u202e.probata"),
    )
    for command in commands:
        done = run(*command)
        assert done.status in (0, 1, 2), command
        clean(done)


def _taken_in(added: Ran) -> None:
    clean(added)
    assert "gnp.exe<U+202E>gnp.txt: it holds signs that turn the direction" in added.out
    assert "one word of it mixes Latin and Cyrillic letters" in added.out


def _listed(listed: Ran) -> None:
    clean(listed)
    for shown in (
        "gnp.exe<U+202E>gnp.txt",
        "first<U+000A>second line of a name<U+001B>[2J.txt",
        "hid<U+200B>den<U+2066><U+E0041>",
        "<36 marks>.txt",
        "c1<U+009B>31m.txt",
        "blank<40 blanks>.exe",
        "name: it looks like strange/pay.txt, and is another name (U+0430)",
    ):
        assert shown in listed.out, shown


def _dated(sources: Ran) -> None:
    """A declared date of another calendar stands as it is, with its Gregorian reading beside it."""
    clean(sources)
    assert "declared date 14 محرم 1446 هـ, Gregorian 2024-07-19/2024-07-21 (as 14 Muharram 1446 AH)" in sources.out


@pytest.mark.parametrize("name", [BROKEN, f"--{TURNED}"], ids=["broken", "option"])
def test_every_verb_that_is_given_such_a_name_answers_safely(name: str, inquiry: Path, run: Run) -> None:
    for verb in sorted(set(verbs()) - set(ASK)):
        clean(run(verb, name))
    clean(run("read", name, "--json"))


def test_the_sieve_of_these_tests_finds_what_they_look_for() -> None:
    assert all(STEERING.search(name) for name in (TURNED, BROKEN, HIDING, "c1\u009b"))
    assert not STEERING.search("a\tb\nc ü 宿 بحيرة")
    assert sys.maxunicode > 0xE0041
