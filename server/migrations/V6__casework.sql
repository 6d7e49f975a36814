-- Rosters are records too: an operation is on a case or on the roster of a hub. A table cannot lose a NOT NULL, so it is
-- made anew with its rows; the bodies with it, because they refer to it.
CREATE TABLE new_operations (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL,
    body_hash    BLOB NOT NULL,
    kind         TEXT NOT NULL,
    case_id      TEXT REFERENCES cases (id),
    -- the other case of an operation that touches two: a merge, its end, a split
    other_case   TEXT REFERENCES cases (id),
    -- the hub whose roster it changed
    hub          TEXT REFERENCES hubs (id),
    -- the refused operation in whose place it stands, edited
    replaces     TEXT,
    device       INTEGER REFERENCES devices (key),
    device_seq   INTEGER NOT NULL,
    staff        TEXT REFERENCES staff (id),
    way          TEXT NOT NULL,
    base         INTEGER,
    body_version INTEGER NOT NULL,
    recorded_at  TEXT,
    received_at  TEXT NOT NULL,
    facts        TEXT NOT NULL,
    UNIQUE (id, body_hash),
    CHECK ((case_id IS NULL) <> (hub IS NULL))
) STRICT;
INSERT INTO new_operations (seq, id, body_hash, kind, case_id, device, device_seq, staff, way, base, body_version,
    recorded_at, received_at, facts)
SELECT seq, id, body_hash, kind, case_id, device, device_seq, staff, way, base, body_version, recorded_at, received_at,
    facts
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
CREATE INDEX false_alarms ON operations (received_at) WHERE kind = 'record_false_alarm';
CREATE INDEX raised_by_device ON operations (device, received_at) WHERE kind = 'raise_alert';

-- Who works at a hub and rings when.
CREATE TABLE rosters (
    hub     TEXT PRIMARY KEY REFERENCES hubs (id),
    version INTEGER NOT NULL,
    record  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who was removed stays in the log and opens nothing.
ALTER TABLE staff ADD COLUMN removed_at TEXT;
-- Whoever listens asks again where a role or a hub was given or taken.
CREATE TRIGGER access_changes_with_staff AFTER UPDATE OF role, hub, removed_at ON staff
BEGIN
    UPDATE server SET access_generation = access_generation + 1;
END;
CREATE TRIGGER access_changes_with_further_hubs AFTER INSERT ON staff_hubs
BEGIN
    UPDATE server SET access_generation = access_generation + 1;
END;
CREATE TRIGGER access_changes_without_further_hubs AFTER DELETE ON staff_hubs
BEGIN
    UPDATE server SET access_generation = access_generation + 1;
END;

-- Within which time from the acknowledgement the first ATR is to be filed.
ALTER TABLE targets ADD COLUMN first_atr_seconds INTEGER CHECK (first_atr_seconds > 0);
UPDATE targets SET first_atr_seconds = CASE urgency
    WHEN 'immediate' THEN 24 * 3600
    WHEN 'expected' THEN 72 * 3600
    WHEN 'future' THEN 7 * 24 * 3600
END;
