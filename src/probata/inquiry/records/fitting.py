"""Whether a file of findings fits what the inquiry holds: asked when it is taken in, with every fault at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from probata.inquiry.records.evidence import Binder, said_twice
from probata.inquiry.records.finding_files import Written
from probata.inquiry.records.known import Known
from probata.method.findings.between import is_finding
from probata.method.findings.model import Named
from probata.method.findings.reading import person_at
from probata.method.testimony.toml_shape import nearest
from probata.record.errors import BadInput, ProbataError


def check_fits(made: Written, to: Known) -> None:
    """Raises BadInput with every handle, interview and kind that does not fit, each with its table."""
    faults = [*_unbound(made, to), *_unknown(made, to), *_said_twice(made, to)]
    if len(faults) == 1:
        raise BadInput(faults[0].message, where=faults[0].where, next_step=faults[0].next_step)
    if faults:
        told = "\n  ".join(f"{one.where}: {one.message}" for one in faults[:20])
        more = f"\n  and {len(faults) - 20} more" if len(faults) > 20 else ""
        step = "Save what is missing with `probata cite` and `probata count`, or mend the names."
        raise BadInput(f"{len(faults)} things do not fit:\n  {told}{more}", where=made.name, next_step=step)


def _said_twice(made: Written, to: Known) -> Iterator[ProbataError]:
    """Which of two records counts is for people: the file's own words, or the newest version that is stored."""
    for handle in made.file.authenticity:
        if why := said_twice(made.file, to, handle):
            step = "Take the table out of the file, and the stored record counts; or write its next version."
            said = f"{why[0].upper()}{why[1:]}."
            yield BadInput(said, where=f"{made.name}: [authenticity.{handle}]", next_step=step)


def _unbound(made: Written, to: Known) -> Iterator[ProbataError]:
    binder = Binder(to, made.file)
    for draft in made.file.findings.values():
        named = (*draft.rests_on, *draft.contrary)
        yield from _tried(binder, named, f"{made.name}: [findings.{draft.name}]")
    for number, person in enumerate(made.file.persons.values(), start=1):
        yield from _tried(binder, person.rests_on, person_at(made.name, number))


def _tried(binder: Binder, several: Iterable[Named], where: str) -> Iterator[ProbataError]:
    for named in several:
        if not is_finding(named, binder.file):
            try:
                binder.strictly(named)
            except ProbataError as fault:
                yield type(fault)(fault.message, where=where, next_step=fault.next_step)


def _unknown(made: Written, to: Known) -> Iterator[ProbataError]:
    places = {handle: f"{made.name}: [authenticity.{handle}]" for handle in made.file.authenticity}
    places |= {one.place: f"{made.name}: [[same_witness]]" for one in made.file.same_witness}
    for handle, where in places.items():
        if to.document(handle) is None:
            yield BadInput(f"No place is saved under {handle!r}.", where=where, next_step=nearest(handle, to.saved))
    names = {one.interview: "[[same_witness]]" for one in made.file.same_witness}
    names |= {name: "[[two_sources]]" for one in made.file.two_sources for name in one.interviews}
    for name, where in names.items():
        if name not in to.interviews:
            step = "`probata interviews` lists the code names."
            yield BadInput("Nobody interviewed has this code name.", where=f"{made.name}: {where}", next_step=step)
