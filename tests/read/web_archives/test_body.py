from __future__ import annotations

import gzip
import io
import time
import zlib
from collections.abc import Callable

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import MOST_RATIO, TOO_SHORT_TO_TELL

from onrecord.read.web_archives.body import plain_body
from onrecord.records.reason import Reason

PAGE = b"<p>" + b"The ferry sails again at seven. " * 50
LIMIT = 10_000


class _Kept(io.BytesIO):
    """What a writer that closes its stream has written."""

    def close(self) -> None:
        pass


def _brotli(body: bytes) -> bytes:
    kept = _Kept()
    with BrotliWriter(kept) as writer:
        writer.write(body)
    return kept.getvalue()


def _zstd(body: bytes) -> bytes:
    kept = _Kept()
    with ZstdWriter(kept) as writer:
        writer.write(body)
    return kept.getvalue()


def _deflate(body: bytes) -> bytes:
    folding = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return folding.compress(body) + folding.flush()


def _chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x;note=1\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\nExpires: 0\r\n\r\n"


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": lambda body: gzip.compress(body[:300]) + gzip.compress(body[300:]),
    "deflate": zlib.compress,
    "br": _brotli,
    "zstd": _zstd,
    "chunked": _chunked,
}


@pytest.mark.parametrize("coding", CODINGS)
def test_a_coding_is_undone(coding: str) -> None:
    assert plain_body(CODINGS[coding](PAGE), [coding], LIMIT) == PAGE


def test_bare_deflate_is_undone() -> None:
    assert plain_body(_deflate(PAGE), ["deflate"], LIMIT) == PAGE


def test_several_codings_are_undone_in_their_order() -> None:
    assert plain_body(_chunked(_brotli(PAGE)), ["chunked", "br"], LIMIT) == PAGE


def test_no_coding() -> None:
    assert plain_body(PAGE, [], LIMIT) == PAGE
    assert plain_body(PAGE, ["identity"], LIMIT) == PAGE


def test_chunks_with_bare_line_ends() -> None:
    assert plain_body(b"3\nabc\n2 \ndefgh", ["chunked"], LIMIT) == Reason.of("body_damaged", coding="chunked")
    assert plain_body(b"3\nabc\n2 \nde\n0\n\n", ["chunked"], LIMIT) == b"abcde"


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("body", [PAGE, b"  \r\n<!doctype html><p>word", b""])
def test_markup_under_a_coding_that_the_crawler_undid_stays(coding: str, body: bytes) -> None:
    assert plain_body(body, [coding], LIMIT) == body


@pytest.mark.parametrize("coding", ["gzip", "zstd", "chunked"])
def test_words_under_a_coding_that_the_crawler_undid_stay(coding: str) -> None:
    assert plain_body(b"We sail at seven.", [coding], LIMIT) == b"We sail at seven."


@pytest.mark.parametrize("coding", CODINGS)
def test_what_is_cut_off_is_refused(coding: str) -> None:
    coded = CODINGS[coding](PAGE)
    cut_off = coded.removesuffix(b"0\r\nExpires: 0\r\n\r\n") if coding == "chunked" else coded[:-9]
    assert plain_body(cut_off, [coding], LIMIT) == Reason.of("body_damaged", coding=coding)


def test_what_is_damaged_is_refused() -> None:
    damaged = bytearray(gzip.compress(PAGE))
    damaged[-6] ^= 1  # in the checksum
    assert plain_body(bytes(damaged), ["gzip"], LIMIT) == Reason.of("body_damaged", coding="gzip")


def test_a_coding_nobody_knows_is_refused() -> None:
    assert plain_body(PAGE, ["compress"], LIMIT) == Reason.of("body_coding", coding="compress")


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_body_unfolds_to_the_limit_and_no_further(coding: str) -> None:
    at_limit, over = CODINGS[coding](b"a" * LIMIT), CODINGS[coding](b"a" * 10_000_000)
    assert plain_body(at_limit, [coding], LIMIT) == b"a" * LIMIT
    assert plain_body(over, [coding], LIMIT) == Reason.of("too_large", limit=LIMIT)


@pytest.mark.parametrize("coding", CODINGS)
def test_a_limit_past_all_memory_takes_none(coding: str) -> None:
    assert plain_body(CODINGS[coding](PAGE * 5_000), [coding], 2**62) == PAGE * 5_000


@given(st.binary(max_size=200), st.sampled_from(sorted(CODINGS)), st.booleans())
def test_any_bytes_give_a_body_or_a_reason(body: bytes, coding: str, marked: bool) -> None:  # noqa: FBT001
    whole = CODINGS[coding](b"words")
    found = plain_body(whole[: len(whole) // 2] + body if marked else body, [coding], LIMIT)
    assert isinstance(found, (bytes, Reason))


@pytest.mark.parametrize("unit", [b"1\r\na\r\n", b"1\n", b"1;", b"f", b" ", gzip.compress(b"a", mtime=0)])
@pytest.mark.parametrize("coding", ["chunked", "gzip"])
def test_time_is_linear(unit: bytes, coding: str) -> None:
    def seconds(length: int) -> float:
        body = unit * (length // len(unit))
        start = time.process_time()
        plain_body(body, [coding], 10**7)
        return time.process_time() - start

    long = seconds(1_000_000)
    assert long < TOO_SHORT_TO_TELL or long < MOST_RATIO * seconds(250_000)
