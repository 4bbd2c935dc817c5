from __future__ import annotations

import pytest

from onrecord.read.feeds.prolog import decode_feed, root_at
from onrecord.records.reason import Reason


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<rss>é</rss>".encode(), "<rss>é</rss>"),
        (b"\xef\xbb\xbf\n<rss>\xc3\xa9", "\n<rss>é"),
        ("\ufeff<rss>é".encode("utf-16-le"), "<rss>é"),
        (
            b"<?xml version='1.0' encoding='windows-1251'?><rss>\xc4\xe0",
            "<?xml version='1.0' encoding='windows-1251'?><rss>Да",
        ),
        (
            b'\n<?xml version="1.0" encoding="ISO-8859-1" ?><rss>\x93',
            '\n<?xml version="1.0" encoding="ISO-8859-1" ?><rss>“',
        ),
        (b'<?xml version="1.0" encoding="of-no-kind"?>\xe9', '<?xml version="1.0" encoding="of-no-kind"?>é'),
        (b'<?xml version="1.0" encoding="UTF-8"?><a>\x93\xe9', '<?xml version="1.0" encoding="UTF-8"?><a>“é'),
        (b"<a><![CDATA[<meta charset='koi8-r'>]]>\xe9", "<a><![CDATA[<meta charset='koi8-r'>]]>é"),
    ],
)
def test_bytes_of_a_feed(data: bytes, text: str) -> None:
    assert decode_feed(data) == text


@pytest.mark.parametrize(
    ("prolog", "root"),
    [
        ("", "<rss>"),
        ("\n \n", "<rss>"),
        ("<?xml version='1.0'?><?b <rss> ?><!-- <rss> -->\n", "<a:feed>"),
        ("<!DOCTYPE rss PUBLIC 'a' 'http://a.example/rss.dtd'>", "<rss>"),
        ("<!DOCTYPE rss [<!ELEMENT rss ANY><!ATTLIST rss a CDATA #IMPLIED>]>", "<rss>"),
    ],
)
def test_root_behind_its_prolog(prolog: str, root: str) -> None:
    assert root_at(prolog + root + "<item><!ENTITY") == len(prolog)


@pytest.mark.parametrize("source", ["", "words", "<?xml never closed <rss>", "<!-- <rss>"])
def test_without_a_root(source: str) -> None:
    assert root_at(source) == len(source)


@pytest.mark.parametrize(
    "declared",
    ["<!ENTITY a 'b'>", "<!ENTITY % a SYSTEM 'b'>", "<!-- <rss> --><!ENTITY a PUBLIC 'b' 'c'>", "<!entity a 'b'>"],
)
def test_declared_entity_refuses_the_whole(declared: str) -> None:
    assert root_at(f"<?xml version='1.0'?><!DOCTYPE rss [{declared}]><rss>") == Reason.of("xml_entities")
