from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.outlet_hosts import LONGEST, host_of, is_shared, plain_host, registered_name, with_parents


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://quay.example/a/b?c#d", "quay.example"),
        ("http://QUAY.Example:8080", "quay.example"),
        ("https://reader:secret@quay.example/", "quay.example"),
        ("https://quay.example.", "quay.example"),
        ("https://quay.example.:443/a", "quay.example"),
        ("https://quay.example../", "quay.example."),
        ("https://./", ""),
        ("https://192.0.2.1/", "192.0.2.1"),
        ("https://[2001:db8::1]:443/", "2001:db8::1"),
        ("https://möwe.example/", "möwe.example"),
        # Browsers go to "evil.example" here; Python's parser takes it for a user's name.
        ("https://evil.example\\@quay.example/", "evil.example\\@quay.example"),
        ("javascript://quay.example/%0aalert(1)", None),
        ("ftp://quay.example/", None),
        ("quay.example/a", None),
        ("//quay.example/a", None),
        ("https:///a", None),
        ("https://[2001:db8::1/", None),
        ("http://\u2100.example/", None),
        ("", None),
        (None, None),
    ],
)
def test_the_host_of_an_address(address: str | None, host: str | None) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("host", "plain"),
    [
        ("quay.example", "quay.example"),
        ("Quay.EXAMPLE", "quay.example"),
        ("a-b.c--d.example", "a-b.c--d.example"),
        ("2.quay.example", "2.quay.example"),
        ("möwe.example", "xn--mwe-sna.example"),
        ("MÖWE.example", "xn--mwe-sna.example"),
        ("xn--mwe-sna.example", "xn--mwe-sna.example"),
        ("ｑuay.example", "quay.example"),
        # Two hosts to a browser, one to Python's codec.
        ("gruß.example", None),
        ("quay\u200d.example", None),
        ("quay", None),
        ("quay.example.", None),
        ("quay..example", None),
        (".quay.example", None),
        ("-quay.example", None),
        ("quay-.example", None),
        ("quay example.org", None),
        ("192.0.2.1", None),
        ("2001:db8::1", None),
        (f"{'a' * 64}.example", None),
        ("a." * 126 + "b", "a." * 126 + "b"),
        ("a." * 127 + "b", None),
        ("ö." * 60 + "example", None),
        ("", None),
    ],
)
def test_the_plain_form_of_a_host(host: str, plain: str | None) -> None:
    assert plain_host(host) == plain


@given(st.text(max_size=300) | st.text("aö.-_@:[]/\\ ", max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    for found in (host_of(text), host_of(f"https://{text}"), text):
        plain = plain_host(found or "")
        assert plain is None or (plain.isascii() and len(plain) <= LONGEST and plain_host(plain) == plain)


def test_a_host_and_the_names_above_it() -> None:
    assert list(with_parents("news.quay.co.example")) == [
        "news.quay.co.example",
        "quay.co.example",
        "co.example",
        "example",
    ]
    assert not list(with_parents(""))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://feeds.Quay.example./rss", "quay.example"),
        ("https://www.quay.co.uk/", "quay.co.uk"),
        ("https://möwe.example/", "xn--mwe-sna.example"),
        ("https://co.uk/", "co.uk"),
        ("https://192.0.2.1:80/", "192.0.2.1"),
        ("quay.example", ""),
        (None, ""),
    ],
)
def test_the_name_that_somebody_registered(address: str | None, name: str) -> None:
    assert registered_name(address) == name


@pytest.mark.parametrize("host", ["example", "uk", "co.uk", "com.au", "org.ua", "or.jp", "gov.in"])
def test_what_a_registry_lets_many_share(host: str) -> None:
    assert is_shared(host)


@pytest.mark.parametrize("host", ["quay.example", "quay.co.uk", "net.hr", "go.com", "com.example", "in.gr", "mil.ru"])
def test_what_one_owner_registers(host: str) -> None:
    assert not is_shared(host)
