-- The blocks and panchayats of districts, for forms. A list is taken over whole, by `main-server import areas`.
CREATE TABLE areas (
    state    TEXT NOT NULL,
    district TEXT NOT NULL,
    -- another wherever the answer is another
    revision TEXT NOT NULL,
    -- the answer of GET /v1/areas, as it is sent
    answer   TEXT NOT NULL,
    PRIMARY KEY (state, district)
) STRICT;
