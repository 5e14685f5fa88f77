"""The invented inquiry of the fault suite, as plain data, and its own small arithmetic over it.

The arithmetic is written apart from the product's on purpose: it says what the clean manuscripts may say.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


def _texts(folder: str) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((DATA / folder).iterdir())}


CODEBOOK = (DATA / "codebook.toml").read_text(encoding="utf-8")
MAPPING = (DATA / "mapping.toml").read_text(encoding="utf-8")
INTERVIEWS = (DATA / "interviews.csv").read_text(encoding="utf-8")
DOCUMENTS = _texts("documents")  # public: name -> text
RESTRICTED = _texts("restricted")  # no public edition may cite these
ACCOUNTS = {f"notes/{name}": text for name, text in _texts("notes").items()}  # as the table's account column names them
SAVES: list[dict[str, str]] = tomllib.loads((DATA / "saves.toml").read_text(encoding="utf-8"))["save"]
MANUSCRIPTS = _texts("manuscripts")  # clean: name -> source
CLOSED = "2022-03-01"  # the day on which the inquiry closes; consent that ended before it has ended


@dataclass(frozen=True, slots=True)
class Five:
    """How many people stand at each of the five values."""

    k: int
    no: int
    silent: int
    unclear: int
    unasked: int

    @property
    def answered(self) -> int:
        """Who said yes or no."""
        return self.k + self.no

    @property
    def asked(self) -> int:
        """Who answered and who was asked without an answer; nobody knows of the unclear."""
        return self.answered + self.silent

    @property
    def n(self) -> int:
        """Everyone."""
        return self.asked + self.unclear + self.unasked


_VALUES = {"yes": "k", "no": "no", "no answer": "silent", "?": "unclear", "": "unasked"}


def rows() -> list[dict[str, str]]:
    """The interviews whose persons allow to be counted: not withdrawn, not ended."""
    every = csv.DictReader(io.StringIO(INTERVIEWS))
    return [row for row in every if row["Internal"] == "given" and (row["Expires"] or "9999") > CLOSED]


def _one(row: dict[str, str], expression: str) -> str:
    """One person's value for ``a``, ``a or b``, ``a and b`` or ``attribute = value``."""
    if " or " in expression:
        values = {_one(row, part) for part in expression.split(" or ")}
        return "k" if "k" in values else _agreed(values, expression)
    if " and " in expression:
        values = {_one(row, part) for part in expression.split(" and ")}
        return "no" if "no" in values else _agreed(values, expression)
    mapping = tomllib.loads(MAPPING)
    if " = " in expression:
        name, value = expression.split(" = ")
        return "k" if row[mapping["attributes"][name]] == value else "no"
    return _VALUES[row[mapping["codes"][expression]]]


def _agreed(values: set[str], expression: str) -> str:
    if len(values) != 1:
        raise ValueError(f"The world keeps out of mixed values; {expression} has {sorted(values)}.")
    return values.pop()


def count(handle: str) -> Five:
    """What the saved count comes to, over everyone or over those who described ``among``."""
    saved = next(one for one in SAVES if one["save"] == handle)
    people = [row for row in rows() if "among" not in saved or _described(row, saved["among"])]
    values = [_one(row, saved["count"]) for row in people]
    return Five(*(values.count(name) for name in ("k", "no", "silent", "unclear", "unasked")))


def _described(row: dict[str, str], expression: str) -> bool:
    if " or " in expression:
        return any(_described(row, part) for part in expression.split(" or "))
    return all(_one(row, part) == "k" for part in expression.split(" and "))


def handles(kind: str) -> list[str]:
    """The handles of one kind, ``count`` or ``cite``, in the order in which they were saved."""
    return [saved["save"] for saved in SAVES if kind in saved]


def words(handle: str) -> str:
    """The words at a saved place."""
    return next(saved["words"] for saved in SAVES if saved["save"] == handle)


def account(handle: str) -> str:
    """The code name whose account the place is in, or nothing for a document."""
    cited = next(saved["cite"] for saved in SAVES if saved["save"] == handle)
    return cited if re.fullmatch(r"K-\d\d", cited) else ""


def person(code_name: str) -> dict[str, str]:
    """The row of one interview, whatever its consent."""
    return next(row for row in csv.DictReader(io.StringIO(INTERVIEWS)) if row["Code name"] == code_name)
