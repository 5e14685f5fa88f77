"""What a check of a proof or of a checkpoint found, for a stranger without the inquiry. docs/spec/log.md, section 5."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from probata.record.canonical import Json
from probata.record.errors import ANSWER_IS_NO
from probata.signing.model import Checkpoint
from probata.signing.wording import wrap

SCHEMA = "probata-log-verdict/1"
NOT_PROVEN = (
    "That what the entries say happened, or that everything that was done has an entry.",
    "When any of it was done: no checkpoint names a time.",
    "That no other log was shown to somebody else: compare checkpoints with whoever keeps them.",
)


class LogAnswer(StrEnum):
    """What the log that somebody signed has to do with the checkpoint that somebody kept."""

    CONTINUES = "continues"
    CONTINUES_BY_NAMED_KEY = "continues-by-named-key"
    ANOTHER_KEY = "another-key"
    NOT_PROVEN = "not-proven"
    TWO_LOGS = "two-logs"


class LogCode(StrEnum):
    """Every kind of fault; the list is closed."""

    SHAPE = "shape"
    CHECKPOINT = "checkpoint"
    NO_KEY = "no-key"
    SIGNATURE = "signature"
    ANOTHER_KEY = "another-key"
    ANOTHER_LOG = "another-log"
    CONSISTENCY = "consistency"
    JOIN = "join"
    NOT_COMPARED = "not-compared"
    TWO_LOGS = "two-logs"


@dataclass(frozen=True, slots=True)
class LogFault:
    """One thing that is wrong: its code, the file or part, and a sentence for people."""

    code: LogCode
    where: str
    what: str

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"code": self.code.value, "where": self.where, "what": self.what}


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """What a check found. Nothing of what does not hold is passed on as if its signer had said it.

    ``old`` and ``new``: the checkpoint that the log continues, and where it stood; ``kept`` the files that were
    compared and fit.
    """

    faults: tuple[LogFault, ...] = ()
    origin: str = ""
    fingerprint: str | None = None
    named: bool = False
    old: Checkpoint | None = None
    new: Checkpoint | None = None
    joined: bool = False
    kept: tuple[str, ...] = field(default=())

    @property
    def answer(self) -> LogAnswer:
        """The answer, by the gravest fault."""
        codes = {one.code for one in self.faults}
        if LogCode.TWO_LOGS in codes:
            return LogAnswer.TWO_LOGS
        if LogCode.ANOTHER_KEY in codes:
            return LogAnswer.ANOTHER_KEY
        if codes:
            return LogAnswer.NOT_PROVEN
        return LogAnswer.CONTINUES_BY_NAMED_KEY if self.named else LogAnswer.CONTINUES

    @property
    def exit_status(self) -> int:
        """0 when nothing is wrong, 1 when the answer is no."""
        return ANSWER_IS_NO if self.faults else 0

    @property
    def proven(self) -> tuple[str, ...]:
        """What was proven, in sentences; nothing where anything is wrong."""
        return () if self.faults else tuple(self._proven())

    def _proven(self) -> Iterator[str]:
        if self.new is None:
            return
        yield f"The log of {self.origin} stood at {self.new.size:,} entries when its key signed it."
        if self.old is not None:
            through = ", which was merged into it" if self.joined else ""
            root = f"{self.old.root.hex}{through}"
            yield f"It begins with the {self.old.size:,} entries of root {root}: none was changed."
        for name in self.kept:
            yield f"{name} is signed by the same key and is one of these."

    def as_json(self) -> dict[str, Json]:
        """The documented object of schema ``probata-log-verdict/1``."""
        return {
            "schema": SCHEMA,
            "answer": self.answer.value,
            "signer": "named-key" if self.named else "unknown",
            "fingerprint": self.fingerprint,
            "origin": self.origin or None,
            "old": _tree(self.old),
            "new": _tree(self.new),
            "joined": self.joined,
            "kept": list(self.kept),
            "proven": list(self.proven),
            "not_proven": list(NOT_PROVEN),
            "faults": [one.as_json() for one in self.faults],
        }


def _tree(one: Checkpoint | None) -> Json:
    return None if one is None else {"size": one.size, "root": one.root.hex}


_FIRST = {
    LogAnswer.CONTINUES: "The log continues what was kept; signer NOT identified.",
    LogAnswer.CONTINUES_BY_NAMED_KEY: "The log continues what was kept, signed by the key you named.",
    LogAnswer.ANOTHER_KEY: "Not signed by the key you named.",
    LogAnswer.NOT_PROVEN: "NOT proven.",
    LogAnswer.TWO_LOGS: "TWO LOGS: one key signed two histories, and neither begins with the other.",
}
_ALONE = {
    LogAnswer.CONTINUES: "It fits itself, and NOTHING that you kept was compared (--against); signer NOT identified.",
    LogAnswer.CONTINUES_BY_NAMED_KEY: "Signed by the key you named; NOTHING that you kept was compared (--against).",
}
"""Where nobody named a checkpoint that they kept."""
_COPIES = (
    "Copies of one inquiry do so until they are merged. Ask for a proof from each to one newer checkpoint: where there "
    "is none, one of them was written anew."
)


def log_words(verdict: LogVerdict) -> str:
    """The verdict as text, lines of at most 80 columns, without a line end after the last."""
    first = _FIRST if verdict.kept else {**_FIRST, **_ALONE}
    lines = [*wrap(first[verdict.answer])]
    for fault in verdict.faults:
        where = f"{fault.where}: " if fault.where else ""
        lines += wrap(f"{where}{fault.what} [{fault.code.value}]", "  ! ", "    ")
    if verdict.answer is LogAnswer.TWO_LOGS:
        lines += wrap(_COPIES, "    ", "    ")
    if verdict.fingerprint:
        lines += wrap(verdict.fingerprint, "  key       ", " " * 12)
    for told in verdict.proven:
        lines += wrap(told, "  proven      ", " " * 14)
    for untold in NOT_PROVEN:
        lines += wrap(untold, "  not proven  ", " " * 14)
    return "\n".join(lines)
