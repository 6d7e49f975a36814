-- What the inbox needs of each case, apart from the records, so that all of it is read without them. A case without a
-- summary is one that the reader could not read; another version of the app (`reader`) tries again. `round` is the sync
-- from nothing that named the case last.
CREATE TABLE case_summary (
    case_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    summary TEXT,
    reader  TEXT NOT NULL,
    round   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO case_summary (case_id, version, summary, reader, round)
SELECT case_id, version, NULL, '', 0 FROM case_record;

-- A record lies on pages of its own: with the key beside it in one tree, a large one would be moved at every change.
CREATE TABLE case_whole (
    number  INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    record  TEXT NOT NULL
) STRICT;

INSERT INTO case_whole (case_id, version, record) SELECT case_id, version, record FROM case_record;
DROP TABLE case_record;
ALTER TABLE case_whole RENAME TO case_record;

-- Records that are no cases: rosters, and kinds that only a later version of the app knows.
CREATE TABLE other_record (
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    record  TEXT NOT NULL,
    round   INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The version before passed over what it did not know: all of it is asked for once more.
UPDATE session SET cursor = NULL;
ALTER TABLE session ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
-- Milliseconds since 1970: by the phone's clock, and by the server's as records tell it.
ALTER TABLE session ADD COLUMN synced_at INTEGER;
ALTER TABLE session ADD COLUMN server_time INTEGER;

-- The order in which the phone shows what was done, and since when the server had what is offered to it again.
ALTER TABLE operation ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operation ADD COLUMN sent_at INTEGER;
UPDATE operation SET place = device_seq;
DROP INDEX operation_order;
CREATE INDEX operation_order ON operation (place, device_seq);

-- What the server accepted, for as long as it may be restored from before that.
CREATE TABLE sent (
    operation_id TEXT PRIMARY KEY,
    device_seq   INTEGER NOT NULL,
    operation    TEXT NOT NULL,
    sent_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sent_age ON sent (sent_at);

-- Texts as they are typed: notes, and forms by their name. Of no case where the case is empty.
CREATE TABLE draft_of_any (
    case_id TEXT NOT NULL,
    key     TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;

INSERT INTO draft_of_any (case_id, key, text) SELECT case_id, 'note', text FROM draft;
DROP TABLE draft;
ALTER TABLE draft_of_any RENAME TO draft;
