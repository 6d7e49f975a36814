-- When it was noted, by the phone's clock, that nothing more is sent of a piece; it is deleted some time after that.
ALTER TABLE evidence ADD COLUMN ended_at_ms INTEGER;
