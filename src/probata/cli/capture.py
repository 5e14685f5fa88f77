"""probata capture URL"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.add import print_receipt
from probata.record.errors import BAD_USE_OR_INPUT, BadUse

if TYPE_CHECKING:
    from probata.inquiry.capture import Kept


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("capture")(capture)


def capture(
    url: Annotated[str, typer.Argument(metavar="URL", help="The page, whole: https://...")],
    online: Annotated[
        bool, typer.Option("--online", help="Go online for this once (or set PROBATA_CAPTURE=1).")
    ] = False,
    proxy: Annotated[
        str, typer.Option("--proxy", metavar="socks5://HOST:PORT", help="Go through this proxy, such as that of Tor.")
    ] = "",
    of: Annotated[
        str,
        typer.Option("--of", metavar="CODE_NAME", help="All of it goes into the compartment of this person or source."),
    ] = "",
    new_source: Annotated[
        bool, typer.Option("--new-source", help="With --of: a compartment for a protected source that is new here.")
    ] = False,
    accept_bad_certificate: Annotated[
        bool,
        typer.Option("--accept-bad-certificate", help="Go on where a certificate does not hold, and write that down."),
    ] = False,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="The language to ask for.")] = "en",
    user_agent: Annotated[
        str, typer.Option("--user-agent", metavar="TEXT", help="What the browser calls itself; as it is, without.")
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Capture a page of the web as it is now, with its custody record.

    Off unless asked for: the other side sees this machine's address. Chromium of this system looks at the page once;
    what went over the wire, what it looked like (picture, tagged PDF, final document) and who captured it when and how
    come as one WACZ, which is public unless --of says whose it is. Addresses of private networks are refused.

    Exit status 2 when a file that came with it was set aside; the others are stored all the same.

    Example: probata capture --online https://paper.example/article
    """
    from probata.inquiry.capture import Way
    from probata.inquiry.capture import capture as take
    from probata.inquiry.entry import settings

    if new_source and not of:
        raise BadUse("--new-source needs --of CODE_NAME.")
    held = options.opened(inquiry, passphrase_fd)
    way = Way(proxy, language, user_agent, accept_bad_certificate)
    kept = take(held, url, way, settings=settings.load(), online=online, of=of, new_source=new_source)
    if as_json:
        show.print_json(kept.as_json())
    else:
        print_kept(kept)
    if any(aside.is_fault for aside in kept.receipt.set_aside):
        raise typer.Exit(BAD_USE_OR_INPUT)


def print_kept(kept: Kept) -> None:
    """What was captured, what to know of it, then the receipt."""
    seen, data = kept.captured.visit, kept.captured.data
    show.line(f"{kept.captured.name}  {len(data):,} bytes")
    show.line(f"  page       {seen.title or 'without a title'}")
    show.line(f"  address    {seen.final_url}")
    show.line(f"  time       {seen.begun} to {seen.ended}")
    show.line(f"  came       {show.number(len(seen.exchanges), 'answer')}, the page with status {seen.status}")
    show.line(f"  sha256     {kept.sha256}")
    for warning in kept.captured.warnings:
        show.line(f"  note       {warning}")
    print_receipt(kept.receipt)
