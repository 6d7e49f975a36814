-- Where the doorbell reaches the phone of a session: FCM's or APNs' name for it.
CREATE TABLE push_addresses (
    -- never given twice: what is under way for one address is not noted for another
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    session  BLOB NOT NULL UNIQUE REFERENCES sessions (token_hash),
    platform TEXT NOT NULL CHECK (platform IN ('android', 'ios')),
    address  TEXT NOT NULL,
    set_at   TEXT NOT NULL,
    -- up to here the phone was told that there is news, and when the last time
    told_seq INTEGER NOT NULL,
    told_at  TEXT,
    -- the same phone with another session: the address moves
    UNIQUE (platform, address)
) STRICT;

-- However a session ends, nothing reaches that phone any more.
CREATE TRIGGER push_addresses_end AFTER UPDATE OF revoked_at ON sessions WHEN new.revoked_at IS NOT NULL
BEGIN
    DELETE FROM push_addresses WHERE session = new.token_hash;
END;

-- A case rings at a stage, or at a hub, that it did not ring at before: written in the transaction that changes the case.
-- Whose phones ring is looked up after it, so that an alert waits for none of that.
CREATE TABLE rings_begun (
    id      INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at      TEXT NOT NULL
) STRICT;

-- Doorbells for one phone each.
CREATE TABLE doorbells (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    address    INTEGER NOT NULL REFERENCES push_addresses (id) ON DELETE CASCADE,
    -- the same is rung once: '<case>:<stage>:<since>'; of other news its seq
    once       TEXT NOT NULL,
    rings      INTEGER NOT NULL CHECK (rings IN (0, 1)),
    not_before TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'expired', 'refused')),
    UNIQUE (address, once)
) STRICT;
CREATE INDEX doorbells_waiting ON doorbells (not_before) WHERE state = 'waiting';
CREATE INDEX doorbells_by_age ON doorbells (expires_at);

-- By which the link of a referral finds its case. The secret itself is kept nowhere.
CREATE TABLE referral_links (
    -- of the secret, hexadecimal, lower case
    link_sha256 TEXT PRIMARY KEY,
    case_id     TEXT NOT NULL REFERENCES cases (id),
    referral    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO referral_links (link_sha256, case_id, referral)
SELECT referral.value ->> '$.link_sha256', cases.id, referral.value ->> '$.id'
FROM cases, json_each(CASE WHEN json_valid(cases.record) THEN cases.record ELSE '{}' END, '$.referrals') AS referral
WHERE referral.value ->> '$.link_sha256' IS NOT NULL AND referral.value ->> '$.id' IS NOT NULL;
