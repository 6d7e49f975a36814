-- Photos and voice notes that follow an alert. `content` is empty once the server has it.
CREATE TABLE evidence (
    place       INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256      TEXT NOT NULL,
    alert_id    TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    bytes       INTEGER NOT NULL,
    taken_at_ms INTEGER NOT NULL,
    content     BLOB,
    UNIQUE (sha256, alert_id)
) STRICT;
