-- What staff attach has room beside what the person sends. Of what is there already the case names who of staff attached
-- it; what it does not name so is the person's. A record that cannot be read tells of none.
ALTER TABLE attachments ADD COLUMN by_staff INTEGER NOT NULL DEFAULT 0 CHECK (by_staff IN (0, 1));
UPDATE attachments SET by_staff = 1
WHERE of_kind = 'alert' AND EXISTS (
    SELECT 1
    FROM cases, json_each(CASE WHEN json_valid(cases.record) THEN cases.record ELSE '{}' END, '$.attachments') AS named
    WHERE cases.id = attachments.owner
        AND CASE WHEN named.type = 'object' THEN
            named.value ->> '$.sha256' = lower(hex(attachments.sha256)) AND named.value ->> '$.by' IS NOT NULL
        END);

-- The coordinator decided to take it; it is taken with a few others at a time. What is held and not decided waits for them.
ALTER TABLE sealed_operations ADD COLUMN decided INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 1));
