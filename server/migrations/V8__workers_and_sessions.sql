-- Registrations of workers and sessions are records too. As in V6 the log is made anew, because a check cannot change.
CREATE TABLE workers (
    id      TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    hub     TEXT NOT NULL REFERENCES hubs (id),
    -- sealed under the key of the person; of who withdrew their consent what is left, plain
    record  BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX workers_by_version ON workers (version);

-- A key for each person, itself sealed under the key of the data folder. Without it nothing of theirs can be read.
CREATE TABLE worker_keys (
    worker TEXT PRIMARY KEY REFERENCES workers (id),
    key    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The cards that open something. A lost one is taken out.
CREATE TABLE worker_cards (
    card   BLOB PRIMARY KEY,
    worker TEXT NOT NULL UNIQUE REFERENCES workers (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE field_sessions (
    id      TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    hub     TEXT NOT NULL REFERENCES hubs (id),
    record  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE new_operations (
    seq           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL,
    body_hash     BLOB NOT NULL,
    kind          TEXT NOT NULL,
    case_id       TEXT REFERENCES cases (id),
    -- the other case of an operation that touches two: a merge, its end, a split
    other_case    TEXT REFERENCES cases (id),
    -- the hub whose roster it changed
    hub           TEXT REFERENCES hubs (id),
    worker        TEXT REFERENCES workers (id),
    -- the other registration of an operation that touches two
    other_worker  TEXT REFERENCES workers (id),
    field_session TEXT REFERENCES field_sessions (id),
    -- the refused operation in whose place it stands, edited
    replaces      TEXT,
    device        INTEGER REFERENCES devices (key),
    device_seq    INTEGER NOT NULL,
    staff         TEXT REFERENCES staff (id),
    way           TEXT NOT NULL,
    base          INTEGER,
    body_version  INTEGER NOT NULL,
    recorded_at   TEXT,
    received_at   TEXT NOT NULL,
    facts         TEXT NOT NULL,
    UNIQUE (id, body_hash),
    CHECK ((case_id IS NOT NULL) + (hub IS NOT NULL) + (worker IS NOT NULL) + (field_session IS NOT NULL) = 1)
) STRICT;
INSERT INTO new_operations (seq, id, body_hash, kind, case_id, other_case, hub, replaces, device, device_seq, staff, way,
    base, body_version, recorded_at, received_at, facts)
SELECT seq, id, body_hash, kind, case_id, other_case, hub, replaces, device, device_seq, staff, way, base, body_version,
    recorded_at, received_at, facts
FROM operations;

CREATE TABLE new_operation_bodies (
    seq  INTEGER PRIMARY KEY REFERENCES new_operations (seq),
    body TEXT NOT NULL
) STRICT;
INSERT INTO new_operation_bodies (seq, body) SELECT seq, body FROM operation_bodies;

DROP TABLE operation_bodies;
DROP TABLE operations;
ALTER TABLE new_operations RENAME TO operations;
ALTER TABLE new_operation_bodies RENAME TO operation_bodies;

CREATE INDEX operations_by_case ON operations (case_id, seq);
CREATE INDEX operations_by_other_case ON operations (other_case, seq) WHERE other_case IS NOT NULL;
CREATE INDEX operations_by_roster ON operations (hub, seq) WHERE hub IS NOT NULL;
CREATE INDEX operations_by_worker ON operations (worker, seq) WHERE worker IS NOT NULL;
CREATE INDEX operations_by_session ON operations (field_session, seq) WHERE field_session IS NOT NULL;
CREATE INDEX false_alarms ON operations (received_at) WHERE kind = 'record_false_alarm';
CREATE INDEX raised_by_device ON operations (device, received_at) WHERE kind = 'raise_alert';

-- What was done to a registration, and what the server decided on it, sealed under the key of the person.
CREATE TABLE sealed_bodies (
    seq    INTEGER PRIMARY KEY REFERENCES operations (seq),
    worker TEXT NOT NULL REFERENCES workers (id),
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX sealed_bodies_of_worker ON sealed_bodies (worker);

-- The key that checks worker cards, as phones get it.
ALTER TABLE server ADD COLUMN card_key TEXT;
-- Grows with every registration that is erased: the log of the database is then cut short, so that nothing is left in it.
ALTER TABLE server ADD COLUMN erasures INTEGER NOT NULL DEFAULT 0;

-- Up to here registrations were compared with each other.
ALTER TABLE server ADD COLUMN compared_seq INTEGER NOT NULL DEFAULT 0;

-- Photos of workers and sessions lie where evidence does: `alert_id` is then the id of what they belong to.
ALTER TABLE attachments ADD COLUMN of_kind TEXT NOT NULL DEFAULT 'alert' CHECK (of_kind IN ('alert', 'worker', 'session'));

-- Lists that are taken over: a file is checked and laid ready whole, and only then stored in slices, so that no alert waits
-- for it. What is ready is stored to its end, also after a power cut; what is not is thrown away.
CREATE TABLE imports (
    id       TEXT PRIMARY KEY,
    staff    TEXT NOT NULL REFERENCES staff (id),
    hub      TEXT NOT NULL REFERENCES hubs (id),
    is_ready INTEGER NOT NULL CHECK (is_ready IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE import_rows (
    place     INTEGER PRIMARY KEY,
    import    TEXT NOT NULL REFERENCES imports (id),
    -- the operation, sealed as the registration will be
    operation TEXT NOT NULL,
    key       BLOB NOT NULL,
    sealed    BLOB NOT NULL
) STRICT;
CREATE INDEX import_rows_in_order ON import_rows (import, place);
