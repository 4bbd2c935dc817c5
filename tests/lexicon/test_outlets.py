from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.lexicon.outlets import OutletsFileError, country_name, is_aggregator, outlets

OWN = """
[[outlet]]
domain = "quay.example"
domains = ["kai.example"]
name = "The Quay"
names = ["Kai"]

[[outlet]]
domain = "sport.quay.example"
name = "Quay Sport"

[[outlet]]
domain = "harbour.example"
name = "Reuters"
country = "IS"

[[outlet]]
domain = "bbc.com"
name = "A Mirror of the BBC"

[[outlet]]
domain = "a.example"
name = "The Twins"

[[outlet]]
domain = "b.example"
name = "the  twins"
"""


def own(folder: Path, text: str = OWN, name: str = "own.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def found(address: str | None, name: str | None = None, *files: str) -> str | None:
    outlet = outlets(files).find(address, name)
    return outlet.domain if outlet else None


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.reuters.com/world/a1", "reuters.com"),
        ("http://REUTERS.com:80", "reuters.com"),
        ("https://user:word@amp.reuters.com/a", "reuters.com"),
        ("https://m.bbc.co.uk/news", "bbc.com"),
        ("https://actualidad.rt.com/a", "actualidad.rt.com"),
        ("https://www.rt.com/a", "rt.com"),
        ("https://abcnews.go.com/a", "abcnews.go.com"),
        ("https://go.com/a", None),
        ("https://notreuters.com/", None),
        ("https://reuters.com.evil.example/", None),
        ("https://evil.example\\@reuters.com/", None),
        ("https://evil.example/?u=https://reuters.com/", None),
        ("https://reuters.com./", "reuters.com"),
        ("https://reuters.com../", None),
        ("https://./", None),
        ("https://arabic.cnn.com/a", "arabic.cnn.com"),
        ("https://co.uk/", None),
        ("https://192.0.2.1/", None),
        ("https://[2001:db8::1]/", None),
        ("https://[reuters.com/", None),
        ("mailto:desk@reuters.com", None),
    ],
)
def test_an_outlet_is_found_by_the_domain_it_publishes_under(address: str, domain: str | None) -> None:
    assert found(address) == domain


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("Reuters", "reuters.com"),
        (" agence\nFRANCE-presse ", "afp.com"),
        ("ТАСС", "tass.ru"),
        ("The Times", None),
        ("CNA", None),
        ("Reuters Graphics of Nowhere", None),
        ("", None),
        (" ", None),
    ],
)
def test_without_an_address_the_name_counts_where_it_is_of_one_outlet(name: str, domain: str | None) -> None:
    assert found(None, name) == domain
    assert found("", name) == domain
    assert found("pages/7.html", name) == domain


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("https://www.kai.example/", "is"),
        ("https://kai.example/", "is"),
        ("https://amp.www.quay.example/", "is"),
        ("https://en.quay.example/", None),
        ("https://m.en.quay.example/", None),
        ("https://live.sport.quay.example/", None),
    ],
)
def test_the_language_is_that_of_the_listed_site_alone(tmp_path: Path, address: str, language: str | None) -> None:
    path = own(tmp_path, OWN.replace('name = "The Quay"', 'name = "The Quay"\nlanguage = "is"'))
    outlet = outlets((path,)).find(address, None)
    assert outlet
    assert (outlet.language, outlet.name.split()[-1]) == (language, "Sport" if "sport" in address else "Quay")


@pytest.mark.parametrize(
    ("address", "aggregated"),
    [
        ("https://news.google.com/rss/articles/CBM", True),
        ("https://finance.yahoo.com/news/a.html", True),
        ("https://www.msn.com./en-us/a", True),
        ("https://feedproxy.google.com/~r/quay/~3/1", False),
        ("https://notmsn.com/", False),
        ("https://reuters.com/?u=msn.com", False),
        ("msn.com", False),
        (None, False),
    ],
)
def test_aggregators(address: str | None, *, aggregated: bool) -> None:
    assert is_aggregator(address) is aggregated


def test_a_site_that_copies_an_outlet_does_not_become_it() -> None:
    assert found("https://reuters.ltd/a", "Reuters") is None
    assert found("https://reuters.com../a", "Reuters") is None


def test_an_address_outweighs_a_name() -> None:
    assert found("https://tass.com/a", "Reuters") == "tass.com"


def test_a_users_outlets_join(tmp_path: Path) -> None:
    path = own(tmp_path)
    assert found("https://www.kai.example/", None, path) == "quay.example"
    assert found("https://live.sport.quay.example/", None, path) == "sport.quay.example"
    assert found(None, "kai", path) == "quay.example"
    assert found("https://www.tass.com/", None, path) == "tass.com"
    assert found("https://www.kai.example/") is None


def test_a_users_entry_wins_for_its_domains_and_names(tmp_path: Path) -> None:
    path = own(tmp_path)
    known = outlets((path,))
    assert found(None, "Reuters", path) == "harbour.example"
    assert known.by_domain["bbc.com"].name == "A Mirror of the BBC"
    # The BBC's other domain stays the package's; its name leads to what the user says of its main domain.
    assert known.by_domain["bbc.co.uk"].name == "BBC News"
    assert known.find(None, "BBC") == known.by_domain["bbc.com"]


def test_a_name_of_two_outlets_stands_for_neither(tmp_path: Path) -> None:
    assert found(None, "The Twins", own(tmp_path)) is None


def test_of_two_users_files_the_later_wins(tmp_path: Path) -> None:
    one = own(tmp_path)
    two = own(tmp_path, '[[outlet]]\ndomain = "quay.example"\nname = "Quay Two"\n', "two.toml")
    assert [outlets(files).by_domain["quay.example"].name for files in ((one, two), (two, one))] == [
        "Quay Two",
        "The Quay",
    ]


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(OutletsFileError, match=r"none\.toml: cannot be read"):
        outlets((str(tmp_path / "none.toml"),))


HOSTS = st.sampled_from(["reuters.com", "www.bbc.co.uk", "rt.com.", "мир.рф", "[::1]", "1.2.3.4", "a" * 70 + ".com"])
WITHOUT_LANGUAGE = {replace(outlet, language=None) for outlet in outlets().by_domain.values()}
ADDRESSES = st.one_of(
    st.text(), st.builds("{}://{}{}{}".format, st.sampled_from(["http", "https", "x"]), st.text(), HOSTS, st.text())
)


@given(ADDRESSES | st.none(), st.text() | st.none())
def test_nothing_is_too_odd_to_look_up(address: str | None, name: str | None) -> None:
    outlet = outlets().find(address, name)
    assert outlet is None or replace(outlet, language=None) in WITHOUT_LANGUAGE


@pytest.mark.parametrize("unit", ["a.", "a", "ö", "@", "[", "%41", "\\", "xn--a.", "-", "\u0301"])
def test_looking_up_takes_no_longer_than_the_text_is_long(unit: str) -> None:
    known = outlets()
    assert_linear(lambda text: known.find(f"https://{text}reuters.com", text), unit, 400_000)
    assert_linear(lambda text: known.find(None, text), unit, 400_000)


def test_a_country_has_its_short_name() -> None:
    assert [country_name(code) for code in ("TR", "XK", "HK", "UK")] == ["Turkey", "Kosovo", "Hong Kong", None]
