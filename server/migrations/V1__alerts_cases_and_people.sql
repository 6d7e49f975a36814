-- Times are RFC 3339 in UTC with microseconds, so that they sort as text. Hashes are raw SHA-256.

CREATE TABLE server (
    only_row          INTEGER PRIMARY KEY CHECK (only_row = 1),
    -- another after a restore: cursors of the old one then start a resync
    epoch             TEXT NOT NULL,
    -- keys the hashes of bodies, so that a body cannot be guessed from the log once it was erased
    body_hash_key     BLOB NOT NULL,
    hubs_loaded_at    TEXT,
    -- grows with every revocation; a server that sees it grow looks again who may listen
    access_generation INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE hubs (
    id       TEXT PRIMARY KEY,
    -- three letters, the first part of the numbers of its cases; never changed
    code     TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL UNIQUE,
    record   TEXT NOT NULL
) STRICT;

CREATE TABLE devices (
    key           INTEGER PRIMARY KEY,
    token_hash    BLOB NOT NULL UNIQUE,
    -- unknown where the token was first seen on an alert
    device_id     TEXT UNIQUE,
    platform      TEXT,
    app_version   TEXT,
    language      TEXT,
    first_seen_at TEXT NOT NULL,
    registered_at TEXT
) STRICT;

CREATE TABLE staff (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL,
    hub        TEXT NOT NULL REFERENCES hubs (id),
    created_at TEXT NOT NULL
) STRICT;

-- further hubs in the charge of a coordinator; the hubs of a zone are looked up, not listed
CREATE TABLE staff_hubs (
    staff TEXT NOT NULL REFERENCES staff (id),
    hub   TEXT NOT NULL REFERENCES hubs (id),
    PRIMARY KEY (staff, hub)
) STRICT, WITHOUT ROWID;

CREATE TABLE invites (
    code_hash      BLOB PRIMARY KEY,
    staff          TEXT NOT NULL REFERENCES staff (id),
    created_at     TEXT NOT NULL,
    expires_at     TEXT NOT NULL,
    used_at        TEXT,
    used_by_device TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    staff      TEXT NOT NULL REFERENCES staff (id),
    device_id  TEXT NOT NULL,
    invite     BLOB NOT NULL REFERENCES invites (code_hash),
    opened_at  TEXT NOT NULL,
    revoked_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_staff ON sessions (staff);
CREATE INDEX sessions_by_invite ON sessions (invite);

CREATE TRIGGER access_changes AFTER UPDATE OF revoked_at ON sessions
BEGIN
    UPDATE server SET access_generation = access_generation + 1;
END;

CREATE TABLE cases (
    id           TEXT PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE,
    version      INTEGER NOT NULL,
    hub          TEXT NOT NULL REFERENCES hubs (id),
    -- the device that raised the alert, where it is known
    owner_device INTEGER REFERENCES devices (key),
    record       TEXT NOT NULL
) STRICT;

-- numbers of cases are never given twice
CREATE TABLE case_numbers (
    hub_code TEXT NOT NULL,
    year     INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (hub_code, year)
) STRICT, WITHOUT ROWID;

-- What was accepted, for ever, with what the server decided on it (`facts`). An alert that was reported again in other
-- words has a row for each.
CREATE TABLE operations (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL,
    body_hash    BLOB NOT NULL,
    kind         TEXT NOT NULL,
    case_id      TEXT NOT NULL REFERENCES cases (id),
    device       INTEGER REFERENCES devices (key),
    device_seq   INTEGER NOT NULL,
    staff        TEXT REFERENCES staff (id),
    way          TEXT NOT NULL,
    base         INTEGER,
    body_version INTEGER NOT NULL,
    recorded_at  TEXT,
    received_at  TEXT NOT NULL,
    facts        TEXT NOT NULL,
    UNIQUE (id, body_hash)
) STRICT;
CREATE INDEX operations_by_case ON operations (case_id, seq);

-- apart from the log: what holds personal data can be erased and the log stays
CREATE TABLE operation_bodies (
    seq  INTEGER PRIMARY KEY REFERENCES operations (seq),
    body TEXT NOT NULL
) STRICT;

-- updates that arrived before their alert, applied in this order when it comes
CREATE TABLE parked (
    place        INTEGER PRIMARY KEY,
    operation_id TEXT NOT NULL UNIQUE,
    alert_id     TEXT NOT NULL,
    operation    TEXT NOT NULL,
    device       INTEGER REFERENCES devices (key),
    staff        TEXT REFERENCES staff (id),
    secret_shown INTEGER NOT NULL,
    way          TEXT NOT NULL,
    received_at  TEXT NOT NULL
) STRICT;
CREATE INDEX parked_by_alert ON parked (alert_id, place);

CREATE TABLE track_points (
    alert_id    TEXT NOT NULL REFERENCES cases (id),
    -- the phone's time, or the server's where the phone's cannot be believed
    taken_at    TEXT NOT NULL,
    received_at TEXT NOT NULL,
    fix         TEXT NOT NULL,
    PRIMARY KEY (alert_id, taken_at)
) STRICT, WITHOUT ROWID;

-- What a pull reads: for each scope and record, the last that happened to it there. Only the last, because a pull sends
-- records as they are now: an older row would send the same record again.
CREATE TABLE changes (
    scope TEXT NOT NULL,
    kind  TEXT NOT NULL,
    id    TEXT NOT NULL,
    seq   INTEGER NOT NULL,
    what  TEXT NOT NULL CHECK (what IN ('enter', 'change', 'leave')),
    PRIMARY KEY (scope, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_in_order ON changes (scope, seq);
