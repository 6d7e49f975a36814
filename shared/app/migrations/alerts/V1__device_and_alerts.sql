-- What the phone is to the server, one row.
CREATE TABLE device (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    device_id    TEXT NOT NULL,
    device_token TEXT NOT NULL,
    language     TEXT,
    registered   INTEGER NOT NULL CHECK (registered IN (0, 1))
) STRICT;

-- Own alerts; `place` is the order in which they were first kept, and an alert that is kept again stays where it is.
CREATE TABLE alert (
    place    INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id TEXT NOT NULL UNIQUE,
    state    TEXT NOT NULL
) STRICT;
