-- The key to which phones seal what they have not sent, and its name; the private half is a file of the data folder.
ALTER TABLE server ADD COLUMN sealing_key TEXT;
ALTER TABLE server ADD COLUMN sealing_key_id TEXT;

-- Sealed operations that were not taken: held for the coordinator, or set aside with why, as they came. `seen` says that
-- the coordinator has decided since.
CREATE TABLE sealed_operations (
    operation_id TEXT PRIMARY KEY,
    staff        TEXT NOT NULL,
    device_id    TEXT NOT NULL,
    device_seq   INTEGER NOT NULL,
    key_id       TEXT NOT NULL,
    sealed       TEXT NOT NULL,
    received_at  TEXT NOT NULL,
    registers    INTEGER NOT NULL DEFAULT 0,
    set_aside    TEXT,
    seen         INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_by_staff ON sealed_operations (staff, device_seq);
