"""A ledger as the rooms above see it: what a build may do, and what a reader may ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from sqlalchemy.engine import Connection

from onrecord.ledger import forget, kept, publish, results, runs, sqlite, sqlite_search
from onrecord.ledger.changes_noted import Notes
from onrecord.ledger.damage import names_file, names_file_of_each
from onrecord.ledger.linking import Linking
from onrecord.ledger.lock import BuildLock
from onrecord.ledger.publish import Decode, Published
from onrecord.ledger.readable import Readable
from onrecord.link.kind import NO_LINKS, Linker
from onrecord.records.article import Article
from onrecord.records.refusal import InputRefusal


class Ledger(Readable):
    """An open ledger; a context manager. Leaving it keeps what a build has made so far, shown or not."""

    def __init__(self, path: Path, connection: Connection, lock: BuildLock | None) -> None:
        super().__init__(path, connection)
        self._lock = lock
        self._run = 0
        self._results = results.Results()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self.close()
        else:
            with suppress(Exception):  # the first error is the one to speak of
                self.close()

    def close(self) -> None:
        """Write what is kept, fold the log into the one file, and let the next build in."""
        if self._connection.closed:
            return
        try:
            if self._lock:
                self.commit()
        finally:
            self._shut()

    def _shut(self) -> None:
        try:
            if self._lock:
                sqlite.fold_in(self._connection, self.path)
        finally:
            self._connection.close()
            if self._lock:
                self._lock.release()

    # What is kept while working

    @names_file
    def add(self, article: Article) -> bool:
        """Take an article into this run; `False` where that changes nothing.

        Of two records of one article (equal text, outlet, address and date) the one whose name, then whose other
        fields sort first counts.
        """
        entry = kept.Entry.of(article)
        if not kept.wins(self._connection, self._run, entry):
            return False
        kept.put(self._connection, self._begun(), entry)
        return True

    @names_file
    def add_refusal(self, refusal: InputRefusal) -> bool:
        """Take an input that gave no article into this run; `False` where that changes nothing."""
        return kept.put_refusal(self._connection, self._run, self._begun, refusal)

    @names_file_of_each
    def pending(self, fingerprints: Mapping[str, str]) -> Iterator[tuple[Article, dict[str, bytes]]]:
        """Articles that lack a result of some stage under its fingerprint, in order of id.

        Each comes with the payloads that are current, by stage. Give the run all its articles first; results may be
        kept while iterating.
        """
        self._flush()
        return results.pending(self._connection, self._run, fingerprints)

    @names_file
    def count_pending(self, fingerprints: Mapping[str, str]) -> int:
        """How many articles `pending` gives."""
        self._flush()
        return results.count_pending(self._connection, self._run, fingerprints)

    def keep(self, article_id: str, stage: str, fingerprint: str, payload: bytes) -> None:
        """Take one stage's result for an article; it lasts from the next `commit` on."""
        if self._results.keep(article_id, stage, fingerprint, payload):
            self._flush()

    def commit(self) -> None:
        """Have all that was taken so far survive whatever comes; readers see nothing of it yet."""
        self._flush()
        self._connection.commit()

    @names_file
    def publish(
        self, decode: Decode, made_with: runs.MadeWith = MappingProxyType({}), linker: Linker = NO_LINKS
    ) -> Published:
        """Show readers what this run was given and made, in one step, and note what that changes for them.

        Args:
            decode: makes a reading of an article and its payloads by stage.
            made_with: what the payloads were made with, by part; it tells a later reader why rows changed.
            linker: what links the articles.

        Raises:
            LedgerError: it could not be written; readers see what they saw.
        """
        with self._whole():
            notes = Notes(self._connection, self._begun, runs.causes(self._connection, made_with))
            done = publish.publish(self._connection, self._run, decode, notes, linker)
            if done != Published():
                runs.finish(self._connection, self._begun(), asdict(done), made_with)
        self._run = 0
        return done

    @names_file
    def forget(self, names_or_ids: Iterable[str], linker: Linker = NO_LINKS) -> list[forget.Forgotten]:
        """Remove articles by id or name, all that rests on them, and the refusals of inputs of that name.

        The words are overwritten in the file, not only unlinked.

        Args:
            names_or_ids: of the articles and inputs.
            linker: what links the articles.
        """
        with self._whole():
            sqlite.shred(self._connection)
            notes, linking = Notes(self._connection, self._begun), Linking(self._connection, linker)
            gone = forget.forget(self._connection, names_or_ids, notes, linking)
            if gone:
                sqlite_search.shred(self._connection)
                made_with = runs.last_made_with(self._connection)
                runs.finish(self._connection, self._begun(), {"forgotten": len(gone)}, made_with)
        return gone

    # Runs

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """One transaction: what is done within is done wholly or not at all."""
        self.commit()
        run = self._run
        try:
            yield
            self._connection.commit()
        except BaseException:
            self._connection.rollback()
            self._run = run  # one that began within has not
            raise

    def _begun(self) -> int:
        self._run = self._run or runs.begin(self._connection)
        return self._run

    @names_file
    def _flush(self) -> None:
        self._results.flush(self._connection, self._run)
