-- An id names one thing only because its maker says so: what a file belongs to is of a kind, and no photo's address reaches
-- evidence.
CREATE TABLE new_attachments (
    of_kind      TEXT NOT NULL CHECK (of_kind IN ('alert', 'worker', 'session')),
    owner        TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    media_type   TEXT NOT NULL,
    -- length of the whole content
    bytes        INTEGER NOT NULL,
    announced_at TEXT NOT NULL,
    -- when the whole content was on the disk and its hash was right
    complete_at  TEXT,
    PRIMARY KEY (of_kind, owner, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO new_attachments (of_kind, owner, sha256, media_type, bytes, announced_at, complete_at)
SELECT of_kind, alert_id, sha256, media_type, bytes, announced_at, complete_at FROM attachments;
DROP TABLE attachments;
ALTER TABLE new_attachments RENAME TO attachments;
CREATE INDEX attachments_by_age ON attachments (announced_at);

-- The registration that a sealed operation is about: it goes with that.
ALTER TABLE sealed_operations ADD COLUMN worker TEXT;
CREATE INDEX sealed_by_worker ON sealed_operations (worker) WHERE worker IS NOT NULL;
