from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from onrecord.ledger.open import open_ledger
from onrecord.records.actor import Speaker
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement

Decode = Callable[[Article, Mapping[str, bytes]], Reading]

NAMED = {  # article, then (kind, name, office) of each mention of one actor
    "a": (("person", "Mara Vell", "envoy"), ("organisation", "M. Vell", None)),
    "b": (("organisation", "Mara Vell", "consul"),),
    "c": (("person", "M. Vell", None),),
}


def decode_with(reading: Decode) -> Decode:
    def decode(article: Article, payloads: Mapping[str, bytes]) -> Reading:
        mentions = tuple(
            Mention(at, at + 1, article.text[at], f"{at}", kind, "vell", name, office)
            for at, (kind, name, office) in enumerate(NAMED.get(article.name, ()))
        )
        content = (Stretch.of(article.text, 0, 2),)
        speaker = {"c": Speaker("vell", "Mara Vell", "consul"), "d": Speaker("abel", "Abel", None), "e": None}
        statement = Statement(
            id="s", source=(), cue=(), content=content, quote_type="direct", speaker=speaker.get(article.name)
        )
        return replace(
            reading(article, payloads),
            resolution=Resolution(mentions=mentions),
            extraction=Extraction(statements=(statement,)),
        )

    return decode


def test_votes_are_counted_and_ties_go_by_alphabet(path: Path, reading: Decode) -> None:
    with open_ledger(path, write=True) as ledger:
        for name in "abcde":
            ledger.add(Article(text=f"text {name}", name=name))
        ledger.publish(decode_with(reading))
        assert list(ledger.rows("actors")) == [
            {
                "actor": "abel",
                "name": "Abel",
                "kind": None,
                "office": None,
                "articles": 1,
                "statements": 1,
                "also": [],
                "ids": ["abel"],
            },
            # two mentions of each kind; the name three times against two; consul in b and as c's speaker
            {
                "actor": "vell",
                "name": "Mara Vell",
                "kind": "organisation",
                "office": "consul",
                "articles": 3,
                "statements": 1,
                "also": ["M. Vell"],
                "ids": ["vell"],
            },
        ]
