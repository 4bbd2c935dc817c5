"""The folder of bad inputs, and the words with which each is refused."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bad.archives import GZIPS, ZIPS
from tests.bad.case import Bad, Refused
from tests.bad.documents import DOCUMENTS
from tests.bad.feeds import FEEDS, LISTS
from tests.bad.rows import CSV, JSON
from tests.bad.web_archives import WEB_ARCHIVES

from onrecord.records.reason import Reason

BAD: tuple[Bad, ...] = (*DOCUMENTS, *JSON, *CSV, *FEEDS, *LISTS, *WEB_ARCHIVES, *ZIPS, *GZIPS)

GOOD = {"first.txt": b"Good words.", "zz-good.txt": b"More good words."}

LIMIT = 32_000_000
"""The `max_bytes` to read the folder with: above the longest file, below the one that is too large."""

NO_FILES: tuple[Refused, ...] = (
    ("broken-link", "", Reason.of("not_found")),
    ("loop", "", Reason.of("symlink_loop")),
    ("sub/up", "", Reason.of("symlink_loop")),
    ("to-sub", "", Reason.of("symlink_to_folder")),
    ("pipe", "", Reason.of("not_a_regular_file", kind="pipe")),
    ("socket", "", Reason.of("not_a_regular_file", kind="socket")),
    ("large.txt", "", Reason.of("too_large", limit=LIMIT, size=LIMIT + 1)),
)
"""What no bytes of a file make: links, what is no file, a file that is too large."""

SAID = {
    "address_of_another": "read under the address it was fetched from",
    "archive_not_read": "unpack it and give what is in it",
    "article_list": "lists addresses of articles and holds no text",
    "binary": "it is not a text",
    "changed_while_read": "The file changed while it was read",
    "checksum_wrong": "Its checksum says that it is not what was written",
    "compression_not_read": "compressed in a way that is not read",
    "csv_malformed": "cannot be read as CSV",
    "csv_quote_not_closed": "A quotation mark opens in this row and is never closed",
    "csv_without_text_column": "names no column “text” or “html”",
    "csv_wrong_cell_count": "another number of cells than the first row",
    "damaged": "It is damaged, and nothing of it was read",
    "empty": "There are no words in it",
    "encrypted": "locked with a password",
    "format_not_read_yet": "This format is not read yet",
    "frame_set": "The page only holds frames",
    "invalid_json": "This is not valid JSON",
    "invalid_utf16": "not valid UTF-16",
    "invalid_utf8": "not valid UTF-8",
    "item_end_without_item": "An item ends here that never began",
    "item_without_end": "An item begins here inside another that does not end",
    "link_in_archive": "Links in archives are not followed",
    "lone_surrogate": "half of a surrogate pair",
    "media_type": "is not what the server called it",
    "nested_too_deep": "nested more deeply than is read",
    "no_article": "no words that could be an article",
    "not_a_regular_file": "a device, a pipe or a socket",
    "not_an_object": "An article in JSON is an object",
    "not_found": "no file or folder of this name",
    "only_hidden": "It holds only hidden files",
    "published_not_a_date": "the day of publication given for it could not be read",
    "repeated_field": "gives the field twice",
    "rest_damaged": "was not read from there on",
    "rest_truncated": "what stands before was read without its checksum",
    "robots_txt": "a note of the site’s for crawlers",
    "suffix_not_read": "Files with this ending hold code",
    "symlink_loop": "The link leads back to itself",
    "symlink_to_folder": "Links to folders are not followed",
    "too_large": "larger than the limit for one input",
    "too_many_attributes": "more attributes than any real one",
    "trailing_bytes": "what follows is something else, or damaged, and was left out",
    "truncated": "It ends too early, and nothing of it was read",
    "unbroken_run": "without a space",
    "unfolds_too_far": "many times its size",
    "unreadable": "could not be opened",
    "unsafe_name": "unpacking would write elsewhere",
    "warc_cut_off": "breaks off in the middle of this record",
    "warc_length": "does not lead to the next one",
    "warc_not_of_the_web": "of no address on the web",
    "without_text": "neither “text” nor “html”",
    "wrong_type": "another type of value than it should",
    "xml_entities": "The document type declares entities",
    "xml_truncated": "The feed ends in the middle",
}
"""Words of the sentence that says each reason on standard error."""


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """Fill the folder with every bad input and good files among them."""
    for case in BAD:
        (folder / case.name).write_bytes(case.made())
    for name, data in GOOD.items():
        (folder / name).write_bytes(data)
    (folder / "broken-link").symlink_to("gone")
    (folder / "loop").symlink_to("loop")
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to("..")
    (folder / "to-sub").symlink_to("sub")
    os.mkfifo(folder / "pipe")
    with (folder / "large.txt").open("wb") as large:
        large.truncate(LIMIT + 1)  # a hole: it takes no room
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket"))
        yield
