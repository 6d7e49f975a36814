-- Evidence that was announced. Its content lies outside the database, in files that are named by a keyed hash. It may
-- come before its alert, so nothing here refers to a case.
CREATE TABLE attachments (
    alert_id     TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    media_type   TEXT NOT NULL,
    -- length of the whole content
    bytes        INTEGER NOT NULL,
    announced_at TEXT NOT NULL,
    -- when the whole content was on the disk and its hash was right
    complete_at  TEXT,
    PRIMARY KEY (alert_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_by_age ON attachments (announced_at);
