-- Cases of a time before V2, when nothing rang, that nobody has taken: the job of the ringing begins with them at once, and
-- removes the row where it finds that there is nobody to ring for. A record that cannot be read stays as it is.
INSERT INTO ring_due (case_id, due_at, stage)
SELECT id, (SELECT min(received_at) FROM operations WHERE case_id = cases.id), 'duty'
FROM cases
WHERE CASE WHEN json_valid(record) THEN
        json_extract(record, '$.taken') IS NULL AND json_extract(record, '$.ringing') IS NULL
    END
    AND EXISTS (SELECT 1 FROM operations WHERE case_id = cases.id)
ON CONFLICT DO NOTHING;
