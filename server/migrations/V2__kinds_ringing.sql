-- What Central keeps as data, and the times at which untaken cases ring on. Filled at first start from what stands in the
-- program; from then on these tables are what counts.

CREATE TABLE kinds (
    code     TEXT PRIMARY KEY,
    -- the order in which they are offered
    position INTEGER NOT NULL,
    record   TEXT NOT NULL
) STRICT;

-- sms, missed_call: E.164; women, child, legal_aid: short codes. A number that is not here is not offered.
CREATE TABLE numbers (
    name   TEXT PRIMARY KEY,
    number TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How long an untaken case of this urgency rings at one stage before it rings on.
CREATE TABLE targets (
    urgency             TEXT PRIMARY KEY,
    acknowledge_seconds INTEGER NOT NULL CHECK (acknowledge_seconds > 0)
) STRICT, WITHOUT ROWID;

-- A hub without hours is always on duty. Minutes of the day in Asia/Kolkata; from after to means over midnight. The
-- number is the hub's duty number; Central's is its night contact.
CREATE TABLE duty (
    hub         TEXT PRIMARY KEY REFERENCES hubs (id),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute   INTEGER CHECK (to_minute BETWEEN 0 AND 1439),
    number      TEXT,
    CHECK ((from_minute IS NULL) = (to_minute IS NULL))
) STRICT, WITHOUT ROWID;

-- When a case rings on, and to which stage: written and removed in the transaction that changes the case.
CREATE TABLE ring_due (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    due_at  TEXT NOT NULL,
    stage   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ring_due_in_order ON ring_due (due_at);

-- What throttles the ringing of a device: its false alarms of a month, and its alerts of the last minutes.
CREATE INDEX false_alarms ON operations (received_at) WHERE kind = 'record_false_alarm';
CREATE INDEX raised_by_device ON operations (device, received_at) WHERE kind = 'raise_alert';

-- Recorded prompts; their files lie outside the database, named by their hash.
CREATE TABLE clips (
    language   TEXT NOT NULL,
    key        TEXT NOT NULL,
    -- hexadecimal
    sha256     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    PRIMARY KEY (language, key)
) STRICT, WITHOUT ROWID;

-- Languages that are only spoken in the app; their texts stand in another.
CREATE TABLE spoken_languages (
    tag      TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    texts_in TEXT NOT NULL
) STRICT, WITHOUT ROWID;
