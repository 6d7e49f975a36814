-- What is kept under a name: options, trusted people, what the server gave to every phone. `value` is JSON.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
