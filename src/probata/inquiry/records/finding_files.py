"""A file of findings as it stands in an inquiry: its text, its instruments, and of what kind its handles were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from probata.method.findings.elements import read_instrument
from probata.method.findings.model import FindingsFile, Instrument
from probata.method.findings.reading import read_findings
from probata.record.canonical import Json

if TYPE_CHECKING:
    from sqlalchemy import Connection

HANDLE = "findings"
"""The handle under which the file itself is saved."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of findings with what it was read from: its text, and the texts of the instruments that it names.

    ``kinds``: handle -> what was saved under it when the file was taken in (``place``, ``count``, ``estimate``); empty
    before that.
    """

    name: str
    text: str
    instruments: Mapping[str, str]
    file: FindingsFile
    kinds: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, Json]:
        """How it is saved."""
        said: dict[str, Json] = {"name": self.name, "text": self.text}
        return {**said, "instruments": dict(self.instruments), "kinds": dict(self.kinds)}


def house_instruments() -> dict[str, str]:
    """File name -> text of the instruments that came with Probata."""
    folder = files("probata.method.findings") / "instruments"
    texts = {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir() if one.name.endswith(".toml")}
    return dict(sorted(texts.items()))


def written(name: str, text: str, instruments: Mapping[str, str]) -> Written:
    """A file of findings read with these instruments, file name -> text; a later one of the same name stands.

    Raises BadInput for a file or an instrument that is none, with every fault.
    """
    read = [(read_instrument(each, called), each) for called, each in instruments.items()]
    by_name: dict[str, tuple[Instrument, str]] = {one.name: (one, each) for one, each in read}
    file = read_findings(text, name, {key: one for key, (one, _) in by_name.items()})
    used = {matrix.instrument.name for matrix in file.matrices.values()}
    return Written(name, text, {f"{key}.toml": by_name[key][1] for key in sorted(used)}, file)


def standing(connection: Connection) -> Written | None:
    """The file that was taken in last, read again; None when none was."""
    from probata.store import saved

    one = saved.standing(connection, {saved.FINDINGS_FILE}).get(HANDLE)
    if one is None:
        return None
    instruments, kinds = (cast("Mapping[str, str]", one.body.get(key, {})) for key in ("instruments", "kinds"))
    return replace(written(str(one.body["name"]), str(one.body["text"]), instruments), kinds=kinds)


def handles(file: FindingsFile) -> frozenset[str]:
    """Every handle that a file names."""
    evidence = [one for draft in file.findings.values() for one in (*draft.rests_on, *draft.contrary)]
    evidence += [one for person in file.persons.values() for one in person.rests_on]
    beside = (*file.authenticity, *(one.place for one in file.same_witness))
    return frozenset((*(one.handle for one in evidence), *beside))
