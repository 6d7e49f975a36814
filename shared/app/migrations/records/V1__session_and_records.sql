-- Who is signed in, where the last sync ended, and the highest number given to an operation: one row, written at sign-in.
CREATE TABLE session (
    only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
    session         TEXT NOT NULL,
    cursor          TEXT,
    last_device_seq INTEGER NOT NULL
) STRICT;

-- Confirmed records, as the server sent them.
CREATE TABLE case_record (
    case_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- This phone's operations that the server has not answered, or has refused.
CREATE TABLE operation (
    operation_id TEXT PRIMARY KEY,
    device_seq   INTEGER NOT NULL,
    operation    TEXT NOT NULL,
    refused      TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_order ON operation (device_seq);

-- Notes as they are typed.
CREATE TABLE draft (
    case_id TEXT PRIMARY KEY,
    text    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which version of a case has been looked at.
CREATE TABLE read_mark (
    case_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
