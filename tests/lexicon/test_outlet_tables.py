"""The tables of outlets and of codes hold together."""

from __future__ import annotations

import unicodedata
from collections import Counter
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import pytest

from onrecord.lexicon.outlet_entries import entries, user_outlets
from onrecord.lexicon.outlet_hosts import is_shared, plain_host
from onrecord.lexicon.outlets import outlets
from onrecord.lexicon.tables import table

OUTLETS: list[dict[str, Any]] = table("outlets")["outlet"]
SHARED: list[str] = table("outlets")["shared"]
COUNTRIES: dict[str, str] = table("iso")["countries"]
LANGUAGES: list[str] = table("iso")["languages"]

AGENCIES = (
    "apnews.com reuters.com afp.com upi.com dpa.com tass.com ria.ru interfax.ru sputnikglobe.com news.cn aa.com.tr "
    "yna.co.kr english.kyodonews.net jiji.com ptinews.com aninews.in efe.com ansa.it pap.pl ukrinform.net "
    "interfax.com.ua unian.net belta.by irna.ir tasnimnews.com sana.sy wam.ae spa.gov.sa qna.org.qa mena.org.eg "
    "kcna.kp bernama.com antaranews.com nannews.ng prensa-latina.cu"
).split()
# Public service with an independence of its own, close to a state, or contested: their owners are left open.
IN_BETWEEN = (
    "bbc.com dw.com npr.org afp.com aljazeera.com france24.com nhk.or.jp rferl.org yna.co.kr tasnimnews.com "
    "almanar.com.lb"
).split()


def folded(name: str) -> str:
    return " ".join(name.casefold().split())


def names(fields: dict[str, Any]) -> list[str]:
    return [fields["name"], *fields.get("names", ())]


def test_the_table_and_the_samples_pass_the_checks_for_users_files() -> None:
    assert len(entries("outlets.toml", OUTLETS)) == len(OUTLETS) >= 250
    assert len(user_outlets(str(files("onrecord") / "sample" / "outlets.toml"))) == 8


def test_texts_are_trimmed_normalised_and_never_empty() -> None:
    texts = [text for fields in OUTLETS for text in names(fields)] + SHARED + list(COUNTRIES.values())
    assert not [text for text in texts if not text or text != " ".join(text.split())]
    assert not [text for text in texts if unicodedata.normalize("NFC", text) != text]


def test_no_outlet_says_a_name_or_domain_twice() -> None:
    for fields in OUTLETS:
        domains = [fields["domain"], *fields.get("domains", ())]
        assert len(set(domains)) == len(domains), fields["name"]
        assert len(set(map(folded, names(fields)))) == len(names(fields)), fields["name"]


def test_names_that_several_outlets_have_are_listed_as_shared() -> None:
    owners = Counter(name for fields in OUTLETS for name in set(map(folded, names(fields))))
    listed = set(map(folded, SHARED))
    assert {name for name, number in owners.items() if number > 1} <= listed
    assert listed <= owners.keys()
    assert len(listed) == len(SHARED)
    assert not listed & {name for name, domain in outlets().by_name.items() if domain}


def test_aggregators_are_hosts_and_no_outlets() -> None:
    listed: list[str] = table("outlets")["aggregators"]
    assert listed == sorted(set(listed))
    assert [host for host in listed if plain_host(host) != host or is_shared(host)] == []
    assert [host for host in listed if outlets().find(f"https://{host}/", None)] == []


def test_main_names_are_each_of_one_outlet() -> None:
    assert not [name for name, number in Counter(folded(fields["name"]) for fields in OUTLETS).items() if number > 1]


def test_every_name_that_is_not_shared_finds_its_outlet() -> None:
    known, listed = outlets(), set(map(folded, SHARED))
    for fields in OUTLETS:
        for name in names(fields):
            outlet = known.find(None, name)
            assert (outlet and outlet.domain) == (None if folded(name) in listed else fields["domain"]), name


def test_apostrophes_are_written_both_ways() -> None:
    for fields in OUTLETS:
        missing = [name for name in names(fields) if "'" in name and name.replace("'", "’") not in names(fields)]
        assert not [name for name in missing if folded(name) not in set(map(folded, SHARED))], fields["name"]


def test_the_worlds_agencies_are_there() -> None:
    known = {fields["domain"]: fields for fields in OUTLETS}
    assert [domain for domain in AGENCIES if not known.get(domain, {}).get("agency")] == []


def test_what_lies_between_is_left_unknown() -> None:
    assert [domain for domain in IN_BETWEEN if outlets().by_domain[domain].state_owned is not None] == []


@pytest.mark.parametrize(
    ("domain", "owned"),
    [("tass.com", True), ("news.cn", True), ("voanews.com", True), ("apnews.com", False), ("reuters.com", False)],
)
def test_who_is_owned_by_a_state(domain: str, *, owned: bool) -> None:
    assert outlets().by_domain[domain].state_owned is owned


def test_owners_are_read_from_pages_about_outlets() -> None:
    sources = [fields["owner_source"] for fields in OUTLETS if "owner_source" in fields]
    assert {urlsplit(source).hostname for source in sources} <= {"en.wikipedia.org", "statemediamonitor.com"}
    assert all(source.isascii() and " " not in source for source in sources)


def test_countries_and_languages_are_those_of_the_standards() -> None:
    # ISO 3166-1 has 249 codes (iso.org/iso-3166-country-codes.html), ISO 639-1 has 183.
    assert len(COUNTRIES.keys() - {"XK"}) == 249
    assert len(LANGUAGES) == len(set(LANGUAGES)) == 183
    assert "XK" in COUNTRIES
    assert {state["name"] for state in table("states")["state"]} <= set(COUNTRIES.values())


def test_every_region_is_there() -> None:
    spoken = {fields.get("country") for fields in OUTLETS}
    assert {
        "RU",
        "UA",
        "CN",
        "TW",
        "IN",
        "PK",
        "IR",
        "IL",
        "PS",
        "SY",
        "SD",
        "ET",
        "NG",
        "ZA",
        "BR",
        "VE",
        "AU",
        "KP",
    } <= spoken
