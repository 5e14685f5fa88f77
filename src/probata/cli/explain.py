"""probata explain [NAME]"""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

import typer

from probata.cli import options, show


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("explain")(explain)


def explain(
    name: Annotated[str, typer.Argument(help="A code, rule, grade, format or word; without one, all are listed.")] = "",
    as_json: options.AsJson = False,
) -> None:
    """Say what a code, rule, grade, format or word means.

    Example: probata explain attested
    """
    from probata.inquiry.explain import explain as look_up
    from probata.inquiry.explain import topics

    found = (look_up(name),) if name else topics()
    if as_json:
        show.print_json({"topics": [topic.as_json() for topic in found]})
    elif name:
        show.line(f"{found[0].name} ({found[0].kind})", "bold")
        show.line(found[0].text)
    else:
        for kind, group in groupby(found, key=lambda topic: topic.kind):
            show.line(f"{kind}: " + ", ".join(topic.name for topic in group))
