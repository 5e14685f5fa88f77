"""The visit: one page is asked for, waited for, scrolled once to its end, and looked at."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING

from probata.intake.capture import browser as browsers
from probata.intake.capture import proxy as proxies
from probata.intake.capture import summing
from probata.intake.capture.addresses import Target, target
from probata.intake.capture.certificates import chain
from probata.intake.capture.heard import EVENTS, Heard, Hop, Told
from probata.intake.capture.holding_back import PATTERNS, HoldingBack
from probata.intake.capture.model import Asked, Now, Visit
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.rendering import Rendering
from probata.intake.capture.routes import Route
from probata.intake.capture.telling import refused
from probata.intake.capture.window import ASK_SECONDS, Looked
from probata.record.counted import counted
from probata.record.errors import SystemRefused

if TYPE_CHECKING:
    from playwright.async_api import Browser

_QUIET = 0.5
"""Seconds without a request under way after which a page counts as loaded."""
_PATIENCE = 8
"""Seconds after its load event that a page may go on asking."""
_SCROLLS = 40
_RENDER_SECONDS = 60
_CERTIFICATE = "net::ERR_CERT"


async def visit(asked: Asked, route: Route, now: Now) -> Visit:
    """Starts a browser, looks at the page and gives everything that came of it.

    Raises BadUse (something is missing), BadInput (nothing came, and why), SystemRefused (the browser ended).
    """
    target(asked.url)
    async with browsers.started(asked.chromium) as started:
        return await look_at(started, asked, route, now)


async def look_at(started: browsers.Started, asked: Asked, route: Route, now: Now) -> Visit:
    """The same in a browser that runs, in a window that keeps nothing of others."""
    from playwright.async_api import Error

    aim = target(asked.url)
    begun = now()
    async with proxies.opened(route, asked.bounds, now) as proxy:
        try:
            look, error = await _looked(started.browser, asked, proxy, now, ignore=False)
            doubt = error if error.startswith(_CERTIFICATE) else ""
            if doubt and asked.accept_bad_certificate:
                look, error = await _looked(started.browser, asked, proxy, now, ignore=True)
            rendering = await _rendered(look, error, aim, now)
            title, final = await _named(look, error)
            over = proxy.over
            await look.holding.end()
            await proxy.end()
        except Error:
            raise SystemRefused(
                "Chromium ended before the page was captured; nothing was stored.",
                next_step="Try again; if it ends again, the page is too much for it.",
            ) from None
        finally:
            await _close(started.browser)
        look.notes += [f"The capture was ended early: {over}."] if over else []
        return _visit(asked, begun, now(), look, rendering, title, final, started, doubt)


async def _close(browser: Browser) -> None:
    """Every window goes, with whatever its page still does."""
    from playwright.async_api import Error

    with contextlib.suppress(TimeoutError, Error):
        for context in browser.contexts:
            await asyncio.wait_for(context.close(), ASK_SECONDS)


async def _looked(browser: Browser, asked: Asked, proxy: Proxy, now: Now, *, ignore: bool) -> tuple[Looked, str]:
    """The window after the page was loaded and scrolled, and why it was not, in the browser's word."""
    context = await browsers.private(browser, asked, proxy.port, ignore_certificates=ignore)
    page = await context.new_page()
    session = await context.new_cdp_session(page)
    heard = Heard(now)
    holding = HoldingBack(session, proxy, heard)
    look = Looked(page, session, proxy, heard, holding, asked.bounds.seconds, time.monotonic() + asked.bounds.seconds)
    _listen(look)
    await session.send("Network.enable", {"maxTotalBufferSize": 2**20, "maxPostDataSize": 2**20})
    await session.send("Security.enable")
    await session.send("Page.enable")
    holding.frame = (await session.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
    await session.send("Fetch.enable", {"patterns": PATTERNS})
    try:
        told = await look.ask("Page.navigate", {"url": asked.url}, look.left)
    except TimeoutError:
        return look, "timeout"
    error = str(told.get("errorText") or "")
    if error.startswith(_CERTIFICATE):
        await _shown(look)
    if not error:
        await _settle(look)
        await _scroll(look)
        if look.heard.under_way and look.left == 0:
            look.notes.append(f"It was still loading after {asked.bounds.seconds} seconds, and was taken as it stood.")
    return look, error


async def _shown(look: Looked) -> None:
    """The certificate that does not hold is told a moment after the refusal."""
    for _ in range(30):
        if look.certificate.get("certificate"):
            return
        await asyncio.sleep(0.1)


def _listen(look: Looked) -> None:
    """The window tells what it does, and what it would do is kept from it."""
    from playwright.async_api import Dialog, Download
    from playwright.async_api import Page as Window

    for event in EVENTS:
        look.session.on(f"Network.{event}", lambda told, event=event: look.hear(event, told))
    look.session.on("Fetch.requestPaused", lambda told: look.holding.paused(told))  # noqa: PLW0108 (it marks what it is given)
    look.session.on("Security.visibleSecurityStateChanged", lambda told: look.secured(told))  # noqa: PLW0108
    look.session.on("Page.loadEventFired", lambda _: setattr(look, "loaded", True))
    look.page.on("crash", lambda _: setattr(look, "crashed", True))

    async def dismissed(dialog: Dialog) -> None:
        look.dialogs.append(f"{dialog.type}: {dialog.message[:1000]}")
        await dialog.dismiss()

    async def closed(window: Window) -> None:
        if window is not look.page:
            look.windows.append(window.url)
            await window.close()

    def not_taken(download: Download) -> None:
        look.downloads.append(download.url)

    look.page.on("dialog", dismissed)
    look.page.on("download", not_taken)
    look.page.context.on("page", closed)


async def _settle(look: Looked) -> None:
    """Until the page has loaded and asks for nothing more, or time is over, or something ended it."""
    quiet, loaded = 0.0, 0.0
    while look.left and not look.proxy.over and not look.crashed:
        await asyncio.sleep(0.1)
        loaded += 0.1 * look.loaded
        at_work = look.heard.under_way or look.proxy.at_work or look.holding.at_work
        quiet = 0.0 if at_work or not look.loaded else quiet + 0.1
        if quiet >= _QUIET or loaded >= _PATIENCE:
            return


async def _scroll(look: Looked) -> None:
    """Once to the end and back, so that what loads only when it is seen is there."""
    from playwright.async_api import Error

    with contextlib.suppress(Error, TimeoutError, KeyError):
        world = await look.ask("Page.createIsolatedWorld", {"frameId": look.holding.frame})
        for step in range(1, _SCROLLS + 1):
            metrics = await look.ask("Page.getLayoutMetrics")
            view = metrics["cssLayoutViewport"]["clientHeight"]
            await _scroll_to(look, world, step * view)
            if not look.left or (step + 1) * view >= metrics["cssContentSize"]["height"]:
                break
            await asyncio.sleep(0.1)
        else:
            look.notes.append(f"It goes on and on: it was scrolled {_SCROLLS} windows down, and not further.")
        await asyncio.sleep(0.3)
        await _scroll_to(look, world, 0)
        await _settle(look)
        return
    look.notes.append("It could not be scrolled: its scripts kept the browser busy.")


async def _scroll_to(look: Looked, world: Told, y: float) -> None:
    words = {"expression": f"window.scrollTo(0, {int(y)})", "contextId": world["executionContextId"]}
    await look.ask("Runtime.evaluate", words)


async def _rendered(look: Looked, error: str, aim: Target, now: Now) -> Rendering:
    """The files made of the page; none of what is no page. Raises BadInput where nothing came at all."""
    rendering = Rendering(look.page, look.session, now, min(_RENDER_SECONDS, look.seconds))
    if not error and not look.crashed:
        await rendering.all()
        return rendering
    if look.crashed:
        look.notes.append("The page broke down in the browser: it could not be rendered.")
    elif look.holding.file:
        look.notes.append(f"The address gives a file ({look.holding.file}), not a page: kept as it came, not rendered.")
    elif _answered(look):
        look.notes.append("The server answered without a page that could be rendered.")
    else:
        raise refused(error, aim, look.heard, look.proxy, look.certificate)
    return rendering


def _answered(look: Looked) -> bool:
    """Whether the last hop of the page itself got an answer."""
    main = _main(look.heard)
    return bool(main and (main[-1].response or main[-1].paused))


async def _named(look: Looked, error: str) -> tuple[str, str]:
    """Title and address at the end."""
    main = _main(look.heard)
    if error or look.crashed:
        return "", main[-1].url if main else ""
    try:
        return (await asyncio.wait_for(look.page.title(), 5))[:1000], look.page.url
    except TimeoutError:
        return "", look.page.url


def _main(heard: Heard) -> list[Hop]:
    """The hops of the first document that was asked for."""
    first = next((hop.number for hop in heard.hops if hop.kind == "Document"), "")
    return [hop for hop in heard.hops if hop.number == first]


def _visit(
    asked: Asked,
    begun: str,
    ended: str,
    look: Looked,
    rendering: Rendering,
    title: str,
    final: str,
    started: browsers.Started,
    doubt: str,
) -> Visit:
    look.heard.settle()
    main, proxy = _main(look.heard), look.proxy
    exchanges = summing.exchanges(look.heard, proxy)
    last = next((each for each in reversed(exchanges) if main and each.url == main[-1].url.partition("#")[0]), None)
    unclaimed = len(proxy.exchanges) - look.heard.in_the_clear
    if (orphans := look.heard.orphans - max(0, unclaimed)) > 0:
        answers = counted(orphans, "answer")
        look.notes.append(f"Of {answers} to scripts in the background the browser told too little to keep them.")
    agents = (dict((hop.extra_request or hop.request).get("headers", {})).get("User-Agent") for hop in main)
    return Visit(
        begun=begun,
        ended=ended,
        final_url=final,
        title=title,
        status=last.status if last else 0,
        media_type=summing.media_type(last),
        user_agent=next((str(agent) for agent in agents if agent), asked.user_agent),
        tools=started.tools,
        route=proxy.route.says,
        redirects=tuple(hop.url for hop in main),
        exchanges=tuple(exchanges),
        rendered=tuple(rendering.made),
        failures=tuple(summing.failures(look.heard, proxy)),
        dialogs=tuple(look.dialogs),
        downloads=tuple(look.downloads),
        windows=tuple(look.windows),
        sockets=tuple(f"{url} ({count} messages, not kept)" for url, count in look.heard.sockets.values()),
        notes=(*look.notes, *rendering.notes),
        hosts=tuple((host, tuple(filter(None, at))) for host, at in sorted(proxy.hosts.items())),
        tls=tuple((name, str(look.certificate[name])) for name in _TLS if look.certificate.get(name)),
        certificates=chain([str(each) for each in look.certificate.get("certificate", ())]),
        certificate_error=doubt,
        sandboxed=started.sandboxed,
    )


_TLS = ("protocol", "keyExchangeGroup", "cipher", "subjectName", "issuer", "certificateNetworkError")
