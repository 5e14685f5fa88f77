"""The demo's chapter on a court: one row of a published number for whom its person allows it, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.disclose import Disclosed, Listed, Recipient
    from probata.inquiry.entry.door import Opened
    from probata.record.canonical import Json

COURT, USE = "The Court of Ondreva", "international court"
ALLOWS, REFUSES = "I-20", "I-13"
GIVEN, IDENTITY = "court.age", "court-identity.txt"
_SENTENCE = "almost all of the 18 who answered"
_KEY_OF = "# INVENTED, of the demo: the key of {court}. Public on purpose: nothing of yours belongs under it.\n{key}\n"


def tell(held: Opened, folder: Path, fingerprint: str, voice: Voice) -> dict[str, Json]:
    """A disclosure that the court checks for itself, and one that a person has refused."""
    from probata.inquiry.disclose import Recipient

    package, out = folder / "package.probata", folder / GIVEN
    court = Recipient(COURT, USE, _key(folder / IDENTITY))
    value = _value(held, package, court)
    done = _hand_over(held, package, value, court, out)
    fits = _checked(package, out, folder / IDENTITY, fingerprint)
    no = refused(held, package, value, court, out.with_name("refused.age"))
    typed = (
        f'disclose {package.name} --value {value.value} --to AGE_KEY --recipient "{COURT}" --use "{USE}" --out {GIVEN}'
    )
    sentence = f"{ALLOWS}’s row of {value.rows} {_said(fits)}; of {REFUSES} none: “{no}”"
    voice.tell(
        "disclose --of " + ALLOWS,
        sentence,
        line(sentence),
        to=f"{typed} --of {ALLOWS}; verify {package.name} --disclosure {GIVEN} --identity {IDENTITY}",
    )
    return {"disclosed": done.as_json(), "fits": fits, "refused": no}


def _key(path: Path) -> str:
    """The court's key, made for this demo; its identity lies in the folder, so that whoever looks can be the court."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    path.write_text(_KEY_OF.format(court=COURT, key=identity), encoding="utf-8")
    return str(identity.to_public())


def _value(held: Opened, package: Path, court: Recipient) -> Listed:
    from probata.inquiry.disclose import listed

    return next(one for one in listed(held, package, court).values if _SENTENCE in one.sentence)


def _hand_over(held: Opened, package: Path, value: Listed, court: Recipient, out: Path) -> Disclosed:
    from probata.inquiry.disclose import Chosen, disclose

    return disclose(held, package, Chosen(value.value, None, ALLOWS), court, out)


def _checked(package: Path, given: Path, identity: Path, fingerprint: str) -> bool:
    """As the court does it: with the package, the file and its own key, and without the inquiry."""
    import pyrage

    from probata.signing import verify_disclosure

    key = pyrage.x25519.Identity.from_str(identity.read_text(encoding="utf-8").splitlines()[-1])
    found = verify_disclosure(package.read_bytes(), pyrage.decrypt(given.read_bytes(), [key]), fingerprint)
    return found.disclosure is not None and found.disclosure.fits


def _said(fits: bool) -> str:
    return "fits what was signed" if fits else "does NOT fit what was signed"


def refused(held: Opened, package: Path, value: Listed, court: Recipient, out: Path) -> str:
    """Why the row of whoever refused the court does not leave; empty if it did, which the story has to show."""
    from probata.inquiry.disclose import Chosen, disclose
    from probata.record.errors import AnswerIsNo

    try:
        disclose(held, package, Chosen(value.value, None, REFUSES), court, out)
    except AnswerIsNo as no:
        return no.message.partition(". ")[2] or no.message
    return ""
