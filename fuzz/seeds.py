"""Where fuzzing begins: small inputs of each kind, all of our own."""

from __future__ import annotations

import gzip
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import onrecord

SAMPLE = Path(onrecord.__file__).parent / "sample" / "articles"

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed</title>
<meta property="og:site_name" content="Brannet Herald"><link rel="canonical" href="https://herald.example/a">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-04"}</script></head>
<body><article><h1>Harbour closed</h1><p>BRANNET, March 4 &mdash; The harbour is closed, <b>Mira Solt</b> said.
<pre> kept  </pre><ul><li>One<li>Two</ul><p>12<sup>3</sup> ships</article></body></html>"""
FEED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald</title><language>en</language>
<item><title>Harbour closed</title>
<link>https://herald.example/a</link><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate>
<source url="https://wire.example/feed">Wire</source>
<description>The harbour is &lt;b&gt;closed&lt;/b&gt;.</description>
<content:encoded><![CDATA[<p>The harbour is closed, Mira Solt said.</p>]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title type="html">A &amp;amp; B</title>
<link href="https://herald.example/b"/><published>2025-03-04T09:00:00Z</published><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Words.</p></div></content></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://herald.example/c</loc><news:news>
<news:publication><news:name>Herald</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-03-04</news:publication_date>
<news:title>Ferries stop</news:title></news:news></url></urlset>"""
ROW = {"text": "“We wait,” Mira Solt said.", "id": "a", "url": "https://herald.example/a", "published": "2025-03-04"}


def seeds(target: str) -> list[bytes]:
    """Inputs of the target's kind."""
    return _SEEDS[target]()


def _plain() -> list[bytes]:
    texts = [
        "Two ships left.\n\n“We wait,” he said.",
        "\ufeffZürich — 5\u00a0000 people\r\n",
        "a\u00ad\u200bb ﬁve â€œx",
    ]
    return [text.encode() for text in texts] + [texts[0].encode("utf-16")]


def _json() -> list[bytes]:
    row = json.dumps(ROW).encode()
    tokens = json.dumps({"html": PAGE, "tokens": [["The", "harbour"]]}).encode()
    return [row, row + b"\n" + tokens + b"\n", b"[" + row + b"," + tokens + b"]"]


def _csv() -> list[bytes]:
    return [
        b'id,text,published\n1,"Two ""grey"" ships.",2025-03-04\n',
        b"sep=;\rtext;url\ra;b\r",
        b"html\ttext\n<p>x\t\n",
    ]


def _warc() -> list[bytes]:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/a\r\n"
    head += b"WARC-Date: 2025-03-04T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    head += b"Content-Type: application/http; msgtype=response\r\n"
    record = head + b"Content-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"
    return [record, record + record, gzip.compress(record, mtime=0) * 2]


def _zip() -> list[bytes]:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "Two ships left.")
        archive.writestr("b/c.jsonl", json.dumps(ROW))
    nested = BytesIO()
    with ZipFile(nested, "w", compression=8) as archive:
        archive.writestr("inner.zip", made.getvalue())
        archive.writestr("page.html.gz", gzip.compress(PAGE.encode(), mtime=0))
    return [made.getvalue(), nested.getvalue()]


def _gzip() -> list[bytes]:
    inside = [b"Two ships left.", json.dumps(ROW).encode() + b"\n", FEED.encode(), _zip()[0]]
    return [gzip.compress(data, mtime=0) for data in inside]


def _annotate() -> list[bytes]:
    return [path.read_bytes() for path in sorted(SAMPLE.rglob("*.txt"))] + _plain()[:3]


_SEEDS = {
    "plain": _plain,
    "page": lambda: [PAGE.encode(), b"<p><b id=1><table><tr><td>x<p>y", b"<html><frameset><frame src=a></frameset>"],
    "json": _json,
    "csv": _csv,
    "feed": lambda: [FEED.encode(), ATOM.encode(), SITEMAP.encode()],
    "warc": _warc,
    "zip": _zip,
    "gzip": _gzip,
    "annotate": _annotate,
}
