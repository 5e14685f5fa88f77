"""Field copies as home knows them: which one a folder is, and what opens the files that were put into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.record.errors import BadUse, Damaged, NotFound
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.signing import SigningKey
    from probata.store.field_copy import FieldCopy

_ALL_THE_SAME = "`probata receive FOLDER --copy CODE_NAME` takes in what was sealed to your field copy all the same."


def marked(opened: Opened, folder: Path, code_name: str) -> tuple[Ref, list[str]]:
    """The field copy in a folder, and what is to be said of a marker that cannot be believed.

    ``code_name`` says which it is where the marker does not. Raises Damaged for a marker that this inquiry's key did
    not sign and NotFound for none, when no code name is given; BadUse for a code name of another field copy.
    """
    from probata.store import field_copy

    try:
        marker = field_copy.read(folder)
        if (marker.inquiry, marker.key) != (opened.folder.inquiry, signing_key(opened).public):
            raise Damaged(
                "This folder was not signed by this inquiry's key: what was put into it may be for somebody else.",
                where=str(folder / field_copy.MARKER),
                next_step=_ALL_THE_SAME,
            )
    except (Damaged, NotFound) as fault:
        if not code_name:
            raise type(fault)(fault.message, where=fault.where, next_step=_ALL_THE_SAME) from None
        return named(opened, code_name), [f"{fault.message} Later deposits may be sealed to somebody else."]
    if code_name and named(opened, code_name) != marker.ref:
        raise BadUse("This folder is another field copy.", where=code_name, next_step="Leave out --copy.")
    return marker.ref, []


def left(opened: Opened, folder: Path, code_name: str) -> FieldCopy | None:
    """The field copy that a stopped command left in a folder, when it stands at home under this code name already and
    only its marker is without its name; None for anything else."""
    from probata.store import cells, compartments, deposits, field_copy

    found = field_copy.prepared(folder)
    if found is None or (found.inquiry, found.key) != (opened.folder.inquiry, signing_key(opened).public):
        return None
    with look(opened) as connection:
        source = compartments.of_source(connection, code_name)
        lies_in = cells.under(connection, deposits.IDENTITY).get(found.ref)
    return found if source is not None and source.ref == lies_in else None


def signing_key(opened: Opened) -> SigningKey:
    """The inquiry's, which signs the markers of its field copies."""
    from probata.signing import SigningKey
    from probata.store import facts

    with look(opened) as connection:
        return SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))


def named(opened: Opened, code_name: str) -> Ref:
    """The field copy with this code name; NotFound when none has it."""
    from probata.store import cells, compartments, deposits

    with look(opened) as connection:
        found = compartments.of_source(connection, code_name)
        for ref, compartment in cells.under(connection, deposits.IDENTITY).items():
            if found and compartment == found.ref:
                return ref
    raise NotFound("No field copy has this code name.", where=code_name)


def opens(opened: Opened, ref: Ref) -> Withheld[bytes]:
    """The age identity of a field copy, opened after a log entry that says so.

    Raises NotFound for a field copy that was given up, BadUse when this member does not hold its compartment.
    """
    from probata.store import cells, deposits

    with look(opened) as connection:
        compartment = cells.under(connection, deposits.IDENTITY).get(ref)
        if compartment is None:
            raise NotFound(
                "Nothing here opens what was put into this field copy: it was given up, or is younger than this copy "
                "of the inquiry.",
                where=str(ref),
            )
        held = holding.viewing(opened, connection, [compartment], "receive")
        identity = cells.get(connection, held, ref, deposits.IDENTITY)
    if identity is None:
        raise BadUse(
            "You do not hold the compartment of this field copy.",
            where=str(ref),
            next_step="Ask a lead: `probata members give MEMBER CODE_NAME`, with the field copy's code name.",
        )
    return identity
