"""The one error tree of Probata.

Every error says what happened, where (file, line or Ref) and what to do next, has a code that stays the
same between releases, and knows the exit status that the command line ends with: 1 when the answer is no,
2 when the use or the input is bad. The docstring of each class is what ``probata explain CODE`` prints.
"""

from __future__ import annotations

from typing import ClassVar

from probata.record.echo import shortened

ANSWER_IS_NO = 1
BAD_USE_OR_INPUT = 2


class ProbataError(Exception):
    """Something that Probata refuses, with its reason.

    Args:
        message: what happened, one sentence, never with content of evidence in it; of what was
            handed in it repeats 80 characters at most.
        where: file, line or Ref; empty when the message is about no place.
        next_step: what the person can do now; empty falls back to the class's own advice.
    """

    code: ClassVar[str] = "error"
    exit_status: ClassVar[int] = BAD_USE_OR_INPUT
    advice: ClassVar[str] = ""

    def __init__(self, message: str, *, where: str = "", next_step: str = "") -> None:
        super().__init__(shortened(message))
        self.message = shortened(message)
        self.where = where
        self.next_step = shortened(next_step) or self.advice

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}" + (f" {self.next_step}" if self.next_step else "")

    def as_json(self) -> dict[str, dict[str, str]]:
        """The documented error object: ``{"error": {"code", "message", "where", "next"}}``."""
        return {
            "error": {
                "code": self.code,
                "message": self.message,
                "where": self.where,
                "next": self.next_step,
            }
        }


class BadUse(ProbataError):
    """The command was called in a way that it cannot answer."""

    code = "bad-use"


class NoPassphrase(BadUse):
    """No passphrase was given and there is no terminal to ask on."""

    code = "no-passphrase"
    advice = "Set PROBATA_PASSPHRASE, pass --passphrase-fd N, or run in a terminal."


class AlreadyThere(BadUse):
    """The folder or file that would be written exists, and nothing is overwritten unasked."""

    code = "already-there"
    advice = "Choose another place, or move what is there."


class NotFound(BadUse):
    """A named file, document or record does not exist in this place."""

    code = "not-found"


class BadInput(ProbataError):
    """A file or value that was handed in cannot be used as it is."""

    code = "bad-input"


class BadValue(BadInput):
    """A value breaks the rules of its kind (a count below zero, an end before its start, an unknown date)."""

    code = "bad-value"


class Unreadable(BadInput):
    """A reader could not read a file: it is empty, truncated, encrypted, of another format or in another encoding.

    The file is set aside with its reason; nothing of it is stored.
    """

    code = "unreadable"
    advice = "Get a sound copy of the file and try again with it."


class Vanished(BadInput):
    """A file was there when the work was planned and gone, or changed, when it was read."""

    code = "vanished"
    advice = "Look whether its disk is still there and add it again."


class NoInquiry(BadInput):
    """There is no inquiry in this folder or above it."""

    code = "no-inquiry"
    advice = "Make one with `probata new FOLDER`, or name one with --inquiry FOLDER."


class WrongPassphrase(BadInput):
    """The passphrase does not open this inquiry. Nothing was changed."""

    code = "wrong-passphrase"
    advice = (
        "Try again. If it is lost: `probata --identity FILE` with a recovery identity, another lead who adds you anew "
        "(`probata members add`), or `probata restore` of a backup that another passphrase opens."
    )


class Damaged(BadInput):
    """A stored file does not have the bytes that it was written with: damaged or tampered with."""

    code = "damaged"
    advice = "Do not write to this inquiry; restore the newest backup beside it and compare."


class NewerFormat(BadInput):
    """The file was written by a newer Probata than this one. It was not touched."""

    code = "newer-format"
    advice = "Open it with the newer Probata that wrote it."


class OlderFormat(BadInput):
    """The file was made by a Probata from before format 1, which is not carried over. It was not touched."""

    code = "older-format"
    advice = "Make it anew from the files that it was made of, or open it with the Probata that made it."


class StorageFull(BadInput):
    """The disk has no room left. What was begun was undone; what was stored before is whole."""

    code = "storage-full"
    advice = "Free some room and run the same command again; nothing is added twice."


class SystemRefused(BadInput):
    """The operating system refused to read or write something (permissions, a folder that is gone, a failing disk)."""

    code = "system-refused"
    advice = "Look at the permissions and the disk of that place, and run the command again."


class Stopped(ProbataError):
    """A person stopped the command. What was stored before is whole."""

    code = "stopped"
    exit_status = 130
    advice = "Run the same command again to go on; nothing is done twice."


class Internal(ProbataError):
    """A fault of Probata itself. The message names the kind of fault and the line of code, never its content."""

    code = "internal"
    advice = "Please report it with the version and this line; nothing of your evidence is in it."


class Busy(BadInput):
    """Another command is writing to this inquiry at the moment."""

    code = "busy"
    advice = "Wait until it has ended and run the command again."


class NotADisclosure(BadInput):
    """The file is not a decrypted Probata disclosure."""

    code = "not-a-disclosure"
    advice = "Decrypt it first (with --identity), or ask its sender for the file again."


class NotAPackage(BadInput):
    """The file is not a Probata package, or breaks the package format's rules."""

    code = "not-a-package"
    advice = "Ask its sender for the file again, or compare its digest with the one they published."


class AnswerIsNo(ProbataError):
    """The question was understood, and the answer is no."""

    code = "answer-is-no"
    exit_status = ANSWER_IS_NO


class NotUnchanged(AnswerIsNo):
    """The package is not what was signed, or was signed with another key than the one asked for."""

    code = "not-unchanged"
    advice = "Do not rely on this copy; get the package from its publisher again."
