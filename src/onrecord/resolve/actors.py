"""Names → mentions: which actor each name means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.lexicon.actors import Actors, Alias, KnownActor
from onrecord.lexicon.genders import gender_of_name
from onrecord.lexicon.organs import organ
from onrecord.lexicon.things import may_name
from onrecord.records.annotation import Annotation, Name
from onrecord.records.article import Article
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span
from onrecord.resolve.capitals import cities
from onrecord.resolve.forms import Forms, spelled
from onrecord.resolve.offices import given_office, held_office
from onrecord.resolve.shared_seats import SharedSeats
from onrecord.resolve.shared_surnames import gender_of_title

# What neither acts nor is a place, unless the tables say who it is.
NO_ACTORS = frozenset({"nationality", "weapon", "event", "law", "product"})


@dataclass(frozen=True, slots=True)
class _Meant:
    actor: str
    name: str
    why: Reason
    known: KnownActor | None = None


def mentions(
    article: Article, annotation: Annotation, actors: Actors, day: str | None
) -> tuple[tuple[Mention, ...], tuple[Refusal, ...]]:
    """Mentions in order of the text, and refusals for names that may mean several actors.

    Args:
        article: whose text the names stand in.
        annotation: its names, in order of the text, and its grammar, by which a capital is a city or who governs there.
        actors: those the tables know.
        day: day of publication, by which an office of the tables is chosen where the article gives none; `None` where
            unknown.
    """
    article_id = article.id  # hashes the whole text, so once
    names = annotation.names
    forms = Forms.of(article.text, names, actors)
    as_cities = _as_cities(article.text, annotation, actors)
    shared = SharedSeats(article.text, annotation.sentences, _named_surely(article.text, names, actors))
    found: list[Mention] = []
    refused: list[Refusal] = []
    known: dict[str, KnownActor] = {}
    for name in names:
        text = article.text[name.start : name.end]
        words = forms.spelled(article.text, name, actors)
        office = given_office(article.text, name) if name.kind == "person" else None
        meant = (
            _city(words, actors) if name in as_cities else _meaning(article.text, words, name, actors, forms, shared)
        )
        if isinstance(meant, Reason):
            refused.append(Refusal("resolve", name.start, name.end, meant))
            meant = None
        found.append(_mention(article_id, text, name, meant, office))
        if meant and meant.known and name.kind == "person":
            known[meant.actor] = meant.known
    held = {actor: office for actor, one in known.items() if (office := held_office(one, actors, day))}
    return tuple(_in_office(found, held)), tuple(refused)


def _in_office(found: Sequence[Mention], held: Mapping[str, str]) -> Iterator[Mention]:
    """The mentions with the office that the tables know, where the article gives none or its bare title alone."""
    told = {mention.actor for mention in found if mention.office}
    for mention in found:
        known = held.get(mention.actor or "", "")
        bare = mention.office is not None and known.lower().startswith(f"{mention.office.lower()} of ")
        untold = mention.office is None and mention.actor not in told
        yield replace(mention, office=known) if known and (bare or untold) else mention


def _mention(article_id: str, text: str, name: Name, meant: _Meant | None, office: str | None) -> Mention:
    return Mention(
        start=name.start,
        end=name.end,
        text=text,
        id=digest("mention", article_id, name.start, name.end),
        kind=name.kind,
        actor=meant.actor if meant else None,
        name=meant.name if meant else None,
        office=office,
        why=meant.why if meant else None,
        confidence=name.confidence,
    )


def _as_cities(text: str, annotation: Annotation, actors: Actors) -> frozenset[Name]:
    """The names of capitals and houses that mean the place."""
    roles = {name: _roles(text, name, actors) for name in annotation.names if name.kind != "person"}
    seats = {name: own for name, own in roles.items() if "name" not in own and own & {"capital", "seat"}}
    houses = frozenset(name for name, own in seats.items() if "capital" not in own)
    return cities(text, tuple(seats), annotation.tokens, houses)


def _roles(text: str, name: Name, actors: Actors) -> frozenset[str]:
    """What a name is to those it may mean; a capital called as its state ("Djibouti") is the state's `name` too."""
    return frozenset(alias.role for alias in actors.aliases.get(spelled(text[name.start : name.end], actors), ()))


def _named_surely(text: str, names: Sequence[Name], actors: Actors) -> dict[str, Span]:
    """Ids of the actors that names mean alone, and of the bodies that these belong to: from first to last."""
    found: dict[str, Span] = {}
    for name in names:
        aliases = actors.aliases.get(spelled(text[name.start : name.end], actors), ())
        if len(aliases) == 1 and aliases[0].role in ("name", "demonym"):
            for id_ in filter(None, (aliases[0].actor.id, aliases[0].actor.of)):
                found[id_] = Span(found.get(id_, name).start, name.end)
    return found


def _city(words: str, actors: Actors) -> _Meant:
    """The city or house itself, a city under the name that the tables spell first."""
    city = next((alias.city for alias in actors.aliases[words] if alias.city), words)
    return _Meant(f"place:{city}", city, Reason.of("lexicon"))


def _meaning(
    text: str, words: str, whole: Name, actors: Actors, forms: Forms, shared: SharedSeats
) -> _Meant | Reason | None:
    """Whom words mean: the article's own long form first, then the tables, else an actor of the article alone.

    Where the tables know several, it is the one that the sentence speaks for, or that the article names otherwise too.
    """
    kind = whole.kind
    longer = _persons(text, words, whole, actors, forms) if kind == "person" else forms.bodies(words)
    told = gender_of_title(text, whole.start) if kind == "person" else None
    if longer and told and all(gender_of_name(one) not in {None, told} for one in longer):
        return Reason.of("ambiguous_name", candidates="; ".join(sorted(longer)), words=words)
    if len(longer) > 1:
        return Reason.of("ambiguous_name", candidates="; ".join(sorted(longer)), words=words)
    known = _known(actors.aliases.get(words, ()), kind)
    if longer:
        name = next(iter(longer))
        by_full = _known(actors.aliases.get(name, ()), kind)
        why = Reason.of("surname" if kind == "person" else "full_name")
        if len(by_full) == 1:
            return _Meant(by_full[0].id, by_full[0].name, why, by_full[0])
        return _Meant(_own_id(kind, name), name, why)
    named = shared.meant(whole, words, known) if len(known) > 1 else []
    if len(named) == 1:
        return _Meant(named[0].id, named[0].name, Reason.of("named_otherwise"), named[0])
    if len(known) > 1:
        candidates = "; ".join(sorted(actor.name for actor in known))
        return Reason.of("ambiguous_name", candidates=candidates, words=words)
    if known:
        return _Meant(known[0].id, known[0].name, Reason.of("lexicon"), known[0])
    if kind == "organisation" and (body := organ(words, actors)):
        return _Meant(body.id, body.name, Reason.of("lexicon"), body)
    if kind in NO_ACTORS:
        return None
    return _Meant(_own_id(kind, words), words, Reason.of("own"))


def _persons(text: str, words: str, whole: Name, actors: Actors, forms: Forms) -> frozenset[str]:
    """Full names of the persons that words may mean; of "Kellers speech", which lacks its apostrophe, Keller."""
    found = forms.persons(words, whole.start)
    if (
        found
        or not words.endswith("s")
        or words in actors.aliases
        or text.startswith(("the ", "The "), max(0, whole.start - len("the ")))
    ):
        return found
    return forms.persons(words[:-1], whole.start)


def _own_id(kind: str, name: str) -> str:
    return digest("actor", kind, name)


def _known(aliases: Sequence[Alias], kind: str) -> list[KnownActor]:
    """The actors an alias may name, each once."""
    fitting = [alias.actor for alias in aliases if may_name(alias.actor.kind, kind)]
    return list(dict.fromkeys(fitting))
