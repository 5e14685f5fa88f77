"""probata demo"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from probata.cli import options, show
from probata.cli.telling import Voice
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.entry.settings import Settings
    from probata.record.canonical import Json

HERE = Path("probata-demo")


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("demo")(demo)


def demo(
    folder: Annotated[Path, typer.Option("--dir", help="Where; an earlier demo there is replaced.")] = HERE,
    aloud: Annotated[bool, typer.Option("--aloud", help="Print what each command prints, too.")] = False,
    as_json: options.AsJson = False,
) -> None:
    """Build the invented inquiry "The Season Hostels" and tell its story, a line a step.

    Files, interviews and lists in; a number refused and one estimated; findings adopted; the State heard; faulty
    drafts checked, one in Word; the report compiled and signed; one row for a court; a backup; one consent withdrawn,
    the person erased by two members, and not brought back by the backup.

    Example: probata demo --dir probata-demo
    """
    from probata.cli import demo_evidence, demo_numbers, demo_report
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.files.example import PASSPHRASE, lay_out
    from probata.inquiry.new import new

    voice = Voice() if as_json else Voice(brief=not aloud, aloud=aloud)
    evidence = lay_out(folder)
    voice.say("The Season Hostels: an INVENTED inquiry. Its passphrase is public:", "bold")
    voice.say(f"  {PASSPHRASE}")
    voice.say()
    weak = Settings(kdf_memory_mib=8)  # the passphrase is public: nothing to slow down for
    held = new(folder / "inquiry", Withheld(PASSPHRASE), "The Season Hostels (INVENTED)", weak).opened
    told = {
        "folder": str(folder),
        **demo_evidence.tell(held, evidence, voice),
        **demo_numbers.tell(held, folder, voice),
        **demo_report.tell(held, folder, voice),
        **_released(held, folder, weak, voice),
    }
    if as_json:
        show.print_json(told)
        return
    voice.say()
    made = "report/report.html, report/draft.reviewed.docx, fan.svg, package.probata, the inquiry and its backup"
    voice.say(f"Everything is in {folder}/: {made}. To go on:")
    voice.say(f"  cd {folder}/inquiry; export PROBATA_PASSPHRASE='{PASSPHRASE}'; probata findings; probata --help")


def _released(held: Opened, folder: Path, weak: Settings, voice: Voice) -> dict[str, Json]:
    """From the signed edition on: what leaves, what is kept, and who is let go of."""
    from probata.cli import demo_court, demo_release, demo_vault

    signed = demo_release.tell(held, folder, voice)
    fingerprint = str(cast("dict[str, Json]", signed["package"])["fingerprint"])
    return {
        **signed,
        "disclose": demo_court.tell(held, folder, fingerprint, voice),
        **demo_vault.keep(held, folder, weak, voice),
        **demo_release.take_back(held, folder / demo_release.MANUSCRIPT, voice),
        **demo_vault.let_go(held, folder, voice),
    }
