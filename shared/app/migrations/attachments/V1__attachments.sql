-- Attachments of cases on a phone of staff: what was attached here, and what was fetched to be looked at.
CREATE TABLE attachment (
    case_id     TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    -- length of the whole content
    bytes       INTEGER NOT NULL,
    -- `draft`: taken here and not attached yet; `told`: attached, and the server has not got it whole; `fetched`: the server
    -- has it, so it may go when there is no more room
    stage       TEXT NOT NULL CHECK (stage IN ('draft', 'told', 'fetched')),
    -- milliseconds since 1970 by the phone's clock, of what was taken here
    taken_at_ms INTEGER NOT NULL,
    -- all of the content is here and its hash is right
    whole       INTEGER NOT NULL DEFAULT 0,
    -- grows with each look at any of them: what was looked at longest ago goes first
    used        INTEGER NOT NULL,
    PRIMARY KEY (case_id, sha256)
) STRICT;
CREATE TABLE chunk (
    case_id TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    start   INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (case_id, sha256, start),
    FOREIGN KEY (case_id, sha256) REFERENCES attachment (case_id, sha256) ON DELETE CASCADE
) STRICT;
