-- To whom what is recorded now is sealed. `epoch` is the session of this phone: what an earlier one left behind is nobody's
-- to open here any more, and is delivered as it is.
CREATE TABLE seal_to (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch    INTEGER NOT NULL,
    staff    TEXT,
    key_id   TEXT,
    key      TEXT
) STRICT;

INSERT INTO seal_to (only_row, epoch) VALUES (1, 0);

-- Operations that the server has not answered, sealed to its key: this phone cannot read them.
CREATE TABLE sealed (
    operation_id TEXT PRIMARY KEY,
    device_seq   INTEGER NOT NULL,
    epoch        INTEGER NOT NULL,
    staff        TEXT NOT NULL,
    key_id       TEXT NOT NULL,
    sealed       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_order ON sealed (epoch, device_seq);
