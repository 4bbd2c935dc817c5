"""Stage results as bytes, and back: MessagePack of the records."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.road import ROAD, reading


def encode(result: object) -> bytes:
    """A stage's record as MessagePack."""
    return _encoder().encode(result)


def decode(stage: str, payload: bytes) -> Any:
    """The record a stage made.

    Raises:
        msgspec.DecodeError: the bytes are not that record.
    """
    return _decoders()[stage].decode(payload)


def decode_reading(article: Article, payloads: Mapping[str, bytes]) -> Reading:
    """The article with what all stages made of it."""
    return reading(article, {stage.name: decode(stage.name, payloads[stage.name]) for stage in ROAD})


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _decoders() -> dict[str, msgspec.msgpack.Decoder[Any]]:
    return {stage.name: msgspec.msgpack.Decoder(stage.record) for stage in ROAD}
