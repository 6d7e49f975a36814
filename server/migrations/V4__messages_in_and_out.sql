-- Keys of the providers that bring text messages and missed calls. Kept as they are: a signature cannot be checked
-- against a hash of its key.
CREATE TABLE gateway_keys (
    id               TEXT PRIMARY KEY,
    -- several keys of one gateway, so that they can be exchanged
    gateway          TEXT NOT NULL,
    key              BLOB NOT NULL,
    -- the kind of a case that a missed call makes
    missed_call_kind TEXT NOT NULL,
    created_at       TEXT NOT NULL,
    revoked_at       TEXT
) STRICT, WITHOUT ROWID;

-- What came by phone, each message and call once, however often it is delivered, and the case that it came to.
CREATE TABLE inbound (
    gateway     TEXT NOT NULL,
    way         TEXT NOT NULL CHECK (way IN ('sms', 'missed_call')),
    provider_id TEXT NOT NULL,
    case_id     TEXT NOT NULL REFERENCES cases (id),
    received_at TEXT NOT NULL,
    PRIMARY KEY (gateway, way, provider_id)
) STRICT, WITHOUT ROWID;

-- By which a message finds the open case of its number. The number itself stands in the case only.
CREATE TABLE numbers_of_cases (
    number_hash BLOB NOT NULL,
    case_id     TEXT NOT NULL REFERENCES cases (id),
    heard_at    TEXT NOT NULL,
    PRIMARY KEY (number_hash, case_id)
) STRICT, WITHOUT ROWID;

-- Messages that go out by template. The number is cleared when nothing more is to be done with a row.
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY,
    -- the same thing is said once: 'received:<case>'
    once       TEXT NOT NULL UNIQUE,
    purpose    TEXT NOT NULL,
    to_number  TEXT,
    language   TEXT,
    -- JSON list of texts, for the variables of the template
    arguments  TEXT NOT NULL,
    -- where the person's wish about answers is asked once more before it is sent
    case_id    TEXT,
    not_before TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    state      TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sent', 'expired', 'refused', 'withheld')),
    done_at    TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (not_before) WHERE state = 'waiting';
