from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bad.archives import GOOD, ROWS, TOO_FAR, TRUNCATED_ZIP, folded
from tests.bad.zipped import DEFLATED, STORED, Member, joined, texts, zipped
from tests.read.test_inputs import TEXTS, read_file, read_stdin

from onrecord.read.archives import zip_streams
from onrecord.read.archives.unfolding import FREE_BYTES, Unfolding
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Found = list[Article | InputRefusal]
MEGABYTE = bytes(1_000_000)
NO_UTF8 = Reason.of("damaged", format="zip", problem="its name is no UTF-8")


def names(found: Found) -> list[str]:
    return [item.name for item in found if isinstance(item, Article)]


def refused(found: Found) -> list[tuple[str, str]]:
    return [(item.name, item.reason.code) for item in found if isinstance(item, InputRefusal)]


def member(name: str, data: bytes = b"Words.") -> Member:
    return Member(name=name.encode(), data=data)


@settings(deadline=None)  # it writes files
@given(TEXTS, st.sampled_from((STORED, DEFLATED)))
def test_member_is_read_like_the_file_itself(text: str, method: int) -> None:
    data = ("." + text).encode()
    [was] = read_file("a.md", data)
    [is_] = read_file("b.zip", zipped(Member(name=b"a.md", data=data, method=method)))
    assert isinstance(was, Article)
    assert is_ == replace(was, name="b.zip/a.md")


def test_members_are_sorted_by_path_and_recognised_by_content() -> None:
    found = read_file(
        "a.zip",
        zipped(
            member("b.txt"), member("a/x.jsonl", ROWS), member("a.html", b"<p>Words."), member("a/c/d", b"<p>Words."),
            member("a/c/"), member("a/"),
        ),
    )  # fmt: skip
    assert names(found) == [
        "a.zip/a.html",
        "a.zip/a/c/d",
        "a.zip/a/x.jsonl#1",
        "a.zip/a/x.jsonl#2",
        "a.zip/a/x.jsonl#3",
        "a.zip/b.txt",
    ]
    assert len(found) == 6


def test_hidden_members_are_passed_over_as_hidden_files_are() -> None:
    hidden = (".a.txt", "b/.git/c.txt", "__MACOSX/._d.txt", "__MACOSX/d.txt")
    found = read_file("a.zip", zipped(*map(member, hidden), member("__MACOSX.txt"), member("b/c.d.txt")))
    assert names(found) == ["a.zip/__MACOSX.txt", "a.zip/b/c.d.txt"]
    assert refused(read_file("a.zip", zipped(*map(member, hidden)))) == [("a.zip", "only_hidden")]
    assert refused(read_file("a.zip", zipped(member("a/")))) == [("a.zip", "empty")]
    for unsafe in ("../up.txt", "../"):
        assert refused(read_file("a.zip", zipped(member(unsafe)))) == [("a.zip", "unsafe_name")]


def test_two_members_of_one_name_are_both_read_in_order_of_the_archive() -> None:
    found = read_file("a.zip", zipped(member("a.txt", b"One."), member("a.txt", b"Two."), member("a.txt", b"And.")))
    assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two.", "And."]
    assert names(found) == ["a.zip/a.txt"] * 3


def test_name_in_utf8_without_the_flag_is_read_as_such() -> None:
    utf8, cp437 = Member(name="é.txt".encode(), flags=0, data=b"W."), Member(name=b"\x82.txt", flags=0, data=b"W.")
    assert names(read_file("a.zip", zipped(utf8))) == ["a.zip/é.txt"]
    assert names(read_file("a.zip", zipped(cp437))) == ["a.zip/é.txt"]


@pytest.mark.parametrize("before", [b"", b"MZ\0 a program that unpacks itself", b"#!/bin/sh\n\0"])
def test_archive_may_stand_behind_a_program_and_have_a_comment(before: bytes) -> None:
    data = zipped(GOOD, before=before, comment=b"PK\x03\x04 of the harbour office")
    assert names(read_file("a.zip", data)) == ["a.zip/good.txt"]


def test_archive_by_another_program_and_of_the_64_bit_kind() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("a.txt", "w", force_zip64=True) as file:
            file.write(b"Words.")
        archive.writestr("b.txt", "Words.")
    assert names(read_file("a.zip", out.getvalue())) == ["a.zip/a.txt", "a.zip/b.txt"]


def test_standard_input_and_archives_in_archives() -> None:
    inner = texts(a="Words.")
    assert names(read_stdin(inner)) == ["-/a.txt"]
    outer = zipped(member("in.zip", inner), member("rows.jsonl.gz", folded(ROWS[:27])))
    assert names(read_file("o.zip", outer)) == ["o.zip/in.zip/a.txt", "o.zip/rows.jsonl.gz#1"]
    third = zipped(member("in.zip", zipped(member("a.txt.gz", folded(b"Words.")))))
    assert refused(read_file("o.zip", third)) == [("o.zip/in.zip/a.txt.gz", "nested_too_deep")]


def test_archive_in_an_archive_is_held_to_the_limit() -> None:
    inner = zipped(member("a.txt", b"Words."), member("b.bin", bytes(range(256)) * 4))
    assert refused(read_file("o.zip.gz", folded(inner), max_bytes=len(inner) - 1)) == [("o.zip.gz", "too_large")]
    assert names(read_file("o.zip.gz", folded(inner), max_bytes=len(inner))) == ["o.zip.gz/a.txt"]


def test_only_the_archive_without_its_list_is_refused_whole() -> None:
    data = texts(a="Words.", b="More.")
    for cut in range(1, len(data)):
        found = read_file("a.zip", data[:-cut])
        assert [item.name for item in found] == ["a.zip"]
    [refusal] = read_file("a.zip", data[:-1])
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason == TRUNCATED_ZIP


def test_member_that_is_cut_off_is_refused_alone() -> None:
    # Its bytes are said to be more than there are before the list of members.
    data = zipped(GOOD, Member(name=b"z.txt", data=b"The ferry sails.", method=STORED))
    longer = data.replace((16).to_bytes(4, "little") * 2, (5_000).to_bytes(4, "little") * 2)
    assert names(read_file("a.zip", longer)) == ["a.zip/good.txt"]
    assert refused(read_file("a.zip", longer)) == [("a.zip/z.txt", "truncated")]


@pytest.mark.parametrize(
    ("lie", "code"),
    [
        (Member(name=b"z.txt", data=b"The ferry sails.", crc=7), "checksum_wrong"),
        (Member(name=b"z.txt", data=b"The ferry sails.", size=3), "checksum_wrong"),
        (Member(name=b"z.txt", data=b"The ferry sails.", at=3), "damaged"),
        (Member(name=b"z.txt", data=b"The ferry sails.", at=0), "damaged"),
        (Member(name=b"z.txt", data=b"The ferry sails.", at=5_000_000), "damaged"),
        (Member(name=b"z.txt", data=b"The ferry sails.", size=300_000_000), "too_large"),
        (Member(name=b"z.txt", data=b"The ferry sails.", flags=0x20), "damaged"),
        (Member(name=b"z.txt", data=b"The ferry sails.", method=99), "compression_not_read"),
    ],
)
def test_member_that_is_lied_about_is_refused_beside_the_others(lie: Member, code: str) -> None:
    found = read_file("a.zip", zipped(GOOD, lie))
    assert names(found) == ["a.zip/good.txt"]
    assert refused(found) == [("a.zip/z.txt", code)]


def test_member_before_the_beginning_is_damaged_and_not_unreadable() -> None:
    data = texts(a="The ferry sails.")
    at = int.from_bytes(data[-6:-2], "little") + 5  # where the list begins, by which the offsets in it are set right
    assert refused(read_file("a.zip", data[:-6] + at.to_bytes(4, "little") + data[-2:])) == [("a.zip/a.txt", "damaged")]


def test_larger_size_than_the_true_one_loses_nothing() -> None:
    assert names(read_file("a.zip", zipped(Member(name=b"a.txt", data=b"Words.", size=60)))) == ["a.zip/a.txt"]


@settings(deadline=None)  # it writes files
@given(st.data())
def test_an_archive_with_wrong_bytes_gives_articles_or_refusals(data: st.DataObject) -> None:
    whole = bytearray(joined([texts(a="The ferry sails.")]) if data.draw(st.booleans()) else texts(a="Yes.", b="No."))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    found = read_file("a.zip", bytes(whole))
    assert all(isinstance(item, Article | InputRefusal) for item in found)
    assert found


@settings(deadline=None)  # it writes files
@given(st.binary(max_size=300))
def test_any_bytes_behind_a_signature_give_articles_or_refusals(data: bytes) -> None:
    assert read_file("a.zip", b"PK\x03\x04" + data)
    assert read_file("a.zip", b"PK\x05\x06" + data)


def unfolded(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Found, int]:
    """What is found in an archive, and how much was unfolded for it."""
    given_out: list[int] = []
    count = Unfolding.gave

    def counted(unfolding: Unfolding, size: int) -> None:
        given_out.append(size)
        count(unfolding, size)

    monkeypatch.setattr(Unfolding, "gave", counted)
    return read_file("a.zip", data), sum(given_out)


def test_members_that_share_their_bytes_are_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in Fifield, "A better zip bomb" (WOOT 2019): many members of the list are one in the archive."""
    first = Member(name=b"a.bin", data=MEGABYTE)
    data = zipped(first, *(replace(first, at=0, method=DEFLATED) for _ in range(99)))
    found, size = unfolded(data, monkeypatch)
    assert size < max(FREE_BYTES, 200 * len(data)) + 20_000
    assert refused(found)[-1] in {("a.zip", "unfolds_too_far"), ("a.zip/a.bin", "damaged")}


def test_bombs_in_an_archive_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in 42.zip: each archive inside is small enough, the sum is held to the outer one's size."""
    inner = zipped(*(Member(name=b"%d.bin" % number, data=MEGABYTE) for number in range(5)))
    data = joined([inner] * 50)
    assert len(data) < 100_000
    found, size = unfolded(data, monkeypatch)
    assert size < FREE_BYTES + 100_000
    [last] = [item for item in found if isinstance(item, InputRefusal) and item.reason == TOO_FAR]
    assert (found[-1], last.name) == (last, "a.zip")


def test_repetitive_rows_are_no_bomb() -> None:
    numbers = range(800_000)
    rows = b"".join(b"Ferry %d sails at noon.%s" % (at, b"\n" if at % 10_000 == 0 else b" ") for at in numbers)
    assert len(rows) > FREE_BYTES
    assert len(names(read_file("a.zip", zipped(member("a.csv", b"text\n" + rows))))) == 81


def test_list_of_members_too_long_for_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped(*(member(f"{number:04}.txt") for number in range(100)))
    monkeypatch.setattr(zip_streams, "MOST_AT_ONCE", 5_000)
    assert refused(read_file("a.zip", data)) == [("a.zip", "too_many_members")]


def test_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(GOOD, member("b/c.txt")))
    assert len(list(read_inputs([str(tmp_path)]))) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_hash_is_that_of_the_archive_where_all_of_it_is_refused() -> None:
    from_file = read_file("a.docx", zipped(member("[Content_Types].xml"), member("word/document.xml")))
    from_stdin = read_stdin(zipped(member("[Content_Types].xml"), member("word/document.xml")))
    [one], [other] = from_file, from_stdin
    assert isinstance(one, InputRefusal)
    assert isinstance(other, InputRefusal)
    assert one.source_hash == other.source_hash != ""


def test_limit_is_not_the_archive_s(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(*(member(f"{number}.txt") for number in range(10))))
    assert path.stat().st_size > 100
    assert len(names(list(read_inputs([str(path)], max_bytes=100)))) == 10


def test_media_type_that_is_damaged_tells_of_no_document() -> None:
    first = Member(name=b"mimetype", data=b"application/epub+zip", crc=1)
    found = read_file("a.epub", zipped(first, GOOD))
    assert (names(found), refused(found)) == (["a.epub/good.txt"], [("a.epub/mimetype", "checksum_wrong")])


def test_member_in_folders_parted_by_backslashes_is_read() -> None:
    found = read_file("a.zip", zipped(member("news\\a.txt"), member("news\\"), member("b: c.txt")))
    assert names(found) == ["a.zip/b: c.txt", "a.zip/news/a.txt"]
    assert refused(found) == []


def test_member_whose_name_says_it_is_utf8_and_is_not_is_refused_alone() -> None:
    wrong, right = Member(name=b"\xc3\x28.txt", data=b"Words."), Member(name="é.txt".encode(), data=b"Words.")
    found = read_file("a.zip", zipped(wrong, right, GOOD, comment=b"of mine"))
    assert names(found) == ["a.zip/good.txt", "a.zip/é.txt"]
    [refusal] = [item for item in found if isinstance(item, InputRefusal)]
    assert (refusal.name, refusal.reason) == ("a.zip/├(.txt", NO_UTF8)


def test_name_that_is_no_utf8_in_the_header_alone_is_told_of_without_words_of_a_codec() -> None:
    data = zipped(GOOD, member("z.txt")).replace(b"z.txt", b"\xc3.txt", 1)
    [refusal] = [item for item in read_file("a.zip", data) if isinstance(item, InputRefusal)]
    assert (refusal.name, refusal.reason) == ("a.zip/z.txt", NO_UTF8)


def test_only_the_list_of_members_is_read_without_false_flags() -> None:
    like_a_list = b"PK\x01\x02" + bytes(4) + b"\0\x08" + bytes(18) + b"\1" + bytes(17) + b"\xff and words"
    inside = Member(name=b"a.bin", data=like_a_list, method=STORED)
    found = read_file("a.zip", zipped(Member(name=b"\xc3\x28.txt"), inside))
    assert sha256(like_a_list).hexdigest() in {item.source_hash for item in found if isinstance(item, InputRefusal)}


def test_rows_of_a_member_whose_checksum_is_wrong_are_not_read() -> None:
    rows = ROWS * 2_000
    assert len(names(read_file("a.zip", zipped(member("a.jsonl", rows))))) == 6_000
    for method in (STORED, DEFLATED):
        found = read_file("a.zip", zipped(Member(name=b"a.jsonl", data=rows, crc=1, method=method), GOOD))
        assert names(found) == ["a.zip/good.txt"]
        assert refused(found) == [("a.zip/a.jsonl", "checksum_wrong")]
        assert names(read_stdin(zipped(Member(name=b"a.jsonl", data=rows, crc=1, method=method)))) == []


def test_what_is_unfolded_for_a_checksum_counts() -> None:
    """Else an archive of rows with wrong checksums could unfold without end."""
    bad = Member(name=b"a.jsonl", data=ROWS * 20_000, crc=1)
    found = read_file("a.zip", zipped(*[bad] * 41))
    assert refused(found)[0] == ("a.zip/a.jsonl", "checksum_wrong")
    assert refused(found)[-1] == ("a.zip", "unfolds_too_far")
