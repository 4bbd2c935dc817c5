from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.lexicon.outlet_entries import FIELDS, OutletsFileError, user_outlets
from onrecord.records.outlet import Outlet

WHOLE = """
[[outlet]]
domain = "quay.example"
domains = ["möwe.example", "quay.example"]
name = "The Quay"
names = ["Quay Daily"]
country = "XK"
language = "sq"
agency = true
state_owned = false
owner_source = "https://quay.example/imprint"

[[outlet]]
domain = "harbour.example"
name = "Harbour"
"""
QUAY = '[[outlet]]\ndomain = "quay.example"\nname = "Quay"\n'


def written(folder: Path, text: str) -> str:
    path = folder / "outlets.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_entry_has_its_outlet_domains_and_names(tmp_path: Path) -> None:
    quay, harbour = user_outlets(written(tmp_path, WHOLE))
    assert quay.outlet == Outlet(
        domain="quay.example",
        name="The Quay",
        country="XK",
        language="sq",
        agency=True,
        state_owned=False,
        owner_source="https://quay.example/imprint",
    )
    assert quay.domains == ("quay.example", "xn--mwe-sna.example")
    assert quay.names == ("The Quay", "Quay Daily")
    assert harbour.outlet == Outlet(domain="harbour.example", name="Harbour")


def test_an_empty_file_has_no_outlets(tmp_path: Path) -> None:
    assert user_outlets(written(tmp_path, "")) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("outlet = 3\n", ": outlet must be a list of tables; begin each entry with [[outlet]]"),
        ("outlet = [3]\n", ": outlet must be a list of tables; begin each entry with [[outlet]]"),
        ("[[outlets]]\n", ": 'outlets' is not known; begin each entry with [[outlet]]"),
        ('[[outlet]]\nname = "Quay"\n', ": outlet 1 (Quay): lacks 'domain'"),
        ('[[outlet]]\ndomain = "quay.example"\n', ": outlet 1 (no name): lacks 'name'"),
        (
            QUAY + 'owner = "x"\n',
            ": outlet 1 (Quay): 'owner' is not known; an outlet has domain, domains, name, names,",
        ),
        ('[[outlet]]\ndomain = "quay.example"\nname = " "\n', "'name' must be words in quotation marks"),
        ('[[outlet]]\ndomain = "quay.example"\nname = 3\n', "'name' must be words in quotation marks"),
        (QUAY + 'names = "Q"\n', "'names' must be a list of words in quotation marks"),
        (QUAY + 'names = [""]\n', "'names' must be a list of words in quotation marks"),
        (
            '[[outlet]]\nname = "Quay"\ndomain = "https://quay.example"\n',
            "'https://quay.example' is no domain; write one",
        ),
        ('[[outlet]]\nname = "Quay"\ndomain = "Quay.example"\n', "'Quay.example' is no domain; write one in small"),
        ('[[outlet]]\nname = "Quay"\ndomain = "quay"\n', "'quay' is no domain"),
        ('[[outlet]]\nname = "Quay"\ndomain = "192.0.2.1"\n', "'192.0.2.1' is no domain"),
        ('[[outlet]]\nname = "Quay"\ndomain = 3\n', "3 is no domain"),
        (
            '[[outlet]]\nname = "Quay"\ndomain = "co.uk"\n',
            "'co.uk' belongs to many; name the outlet's own domain below",
        ),
        (QUAY + 'domains = "b.example"\n', "'domains' must be a list of domains in quotation marks"),
        (QUAY + 'domains = ["b.example/c"]\n', "'b.example/c' is no domain"),
        (QUAY + 'country = "UK"\n', "'country' 'UK' is no code of ISO 3166-1; write two capitals such as GB"),
        (QUAY + 'country = ["GB"]\n', "'country' ['GB'] is no code"),
        (QUAY + 'language = "eng"\n', "'language' 'eng' is no code of ISO 639-1; write two small letters such as en"),
        (QUAY + "language = []\n", "'language' [] is no code"),
        (QUAY + 'agency = "yes"\n', "'agency' must be true or false, without quotation marks"),
        (
            QUAY + 'state_owned = "no"\nowner_source = "https://quay.example"\n',
            "'state_owned' must be true or false, without quotation marks",
        ),
        (QUAY + "state_owned = true\n", "'state_owned' and 'owner_source', the page that says so, stand together"),
        (QUAY + 'owner_source = "https://quay.example"\n', "'state_owned' and 'owner_source', the page that says so,"),
        (QUAY + 'state_owned = true\nowner_source = "imprint"\n', "'owner_source' must be the address of a page"),
        (QUAY + 'state_owned = true\nowner_source = "javascript:x"\n', "'owner_source' must be the address of a page"),
        (QUAY + QUAY, ": outlet 2 (Quay): 'quay.example' stands in outlet 1 already; leave it in one of them"),
        (
            QUAY + 'domains = ["möwe.example"]\n[[outlet]]\nname = "B"\ndomain = "xn--mwe-sna.example"\n',
            ": outlet 2 (B): 'xn--mwe-sna.example' stands in outlet 1 already",
        ),
    ],
)
def test_a_broken_file_says_what_is_wrong_and_where(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(OutletsFileError, match=re.escape(complaint)) as raised:
        user_outlets(path)
    assert str(raised.value).startswith(f"{path}: ")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OutletsFileError, match=r"nowhere\.toml: cannot be read \(No such file or directory\)"):
        user_outlets(str(tmp_path / "nowhere.toml"))
    with pytest.raises(OutletsFileError, match=r"outlets\.toml: is no TOML in UTF-8"):
        user_outlets(written(tmp_path, "[[outlet]"))
    (tmp_path / "outlets.toml").write_bytes("[[outlet]]\nname = 'Möwe'\n".encode("latin-1"))
    with pytest.raises(OutletsFileError, match=r"outlets\.toml: is no TOML in UTF-8"):
        user_outlets(str(tmp_path / "outlets.toml"))


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert [entry.outlet.name for entry in user_outlets(written(tmp_path, "\ufeff" + QUAY))] == ["Quay"]


@pytest.mark.parametrize("value", ["[" * 5_000 + "]" * 5_000, "{a=" * 5_000 + "1" + "}" * 5_000])
def test_a_file_that_is_nested_too_deep(tmp_path: Path, value: str) -> None:
    path = written(tmp_path, f"{QUAY}names = {value}\n")
    with pytest.raises(OutletsFileError, match=r"outlets\.toml: its brackets are nested more deeply than is read"):
        user_outlets(path)


def test_a_number_too_long_to_read(tmp_path: Path) -> None:
    with pytest.raises(OutletsFileError, match=r"outlets\.toml: is no TOML in UTF-8"):
        user_outlets(written(tmp_path, f"{QUAY}country = {'9' * 5_000}\n"))


def test_every_fact_of_the_record_is_a_field() -> None:
    assert set(Outlet.__slots__) <= set(FIELDS)
