-- what a line of a case's log is about, as its record tells it: a hub, a colleague, a status, an amount; of what was logged
-- before this column nothing is known
ALTER TABLE operations ADD COLUMN about TEXT;
