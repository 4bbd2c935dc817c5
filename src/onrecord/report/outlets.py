"""What is known of an article's outlet and of the wire it came by, in a few words beside the outlet's name."""

from __future__ import annotations

from onrecord.report.html import joined, tag, web_address
from onrecord.report.view import OutletFacts, ShownArticle
from onrecord.report.visible import Html

# Longer addresses are not linked, so that what is known of an outlet takes little room wherever it stands.
LONGEST_ADDRESS = 300


def known_parts(facts: OutletFacts, *, linked: bool) -> list[Html]:
    """Country, "agency" and "state-owned", each where it is known; `linked`: with the page that says who owns it."""
    parts: list[str] = []
    if facts.country:
        parts.append(tag("bdi", facts.country))
    if facts.agency:
        parts.append("agency")
    if facts.state_owned:
        parts.append(_owned(facts.owner_source if linked else None))
    return [tag("span", joined(parts, ", "), class_="known")] if parts else []


def wire_parts(article: ShownArticle, *, linked: bool) -> list[Html]:
    """The wire that the article's feed names, unless it is the outlet; `linked`: with the wire's address."""
    if not article.wire or article.wire == article.outlet:
        return []
    address = _short_address(article.wire_url) if linked else None
    name = tag("bdi", article.wire)
    wire = tag("a", name, href=address, rel="noreferrer noopener") if address else name
    return [tag("span", "via ", wire, class_="wire")]


def _owned(source: str | None) -> Html:
    address = _short_address(source)
    if address is None:
        return tag("span", "state-owned", class_="owned")
    says = tag("span", ", the page that says so", class_="aside")
    return tag("a", "state-owned", says, class_="owned", href=address, rel="noreferrer noopener")


def _short_address(url: str | None) -> str | None:
    address = web_address(url)
    return address if address and len(address) <= LONGEST_ADDRESS else None
