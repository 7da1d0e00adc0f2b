-- What came into a rep's calendar on top of a meeting that stood there already. A row is written
-- with the letter that tells the rep, so they are told once of each such event.
CREATE TABLE conflict (
    n           INTEGER PRIMARY KEY,
    meeting     INTEGER NOT NULL REFERENCES meeting (n),
    rep         TEXT    NOT NULL,
    start       INTEGER NOT NULL,      -- the meeting's then; once it is moved, this is history
    event       TEXT    NOT NULL,      -- SHA-256 of the event's UID; of its time if it has none
    event_start INTEGER NOT NULL,
    event_end   INTEGER NOT NULL,
    found       INTEGER NOT NULL,
    gone        INTEGER,               -- since when it is no longer there; NULL: it still is
    UNIQUE (meeting, rep, start, event)
);
CREATE INDEX conflict_standing ON conflict (meeting) WHERE gone IS NULL;

-- What stands after the @ in the UIDs of this meeting's entries, for the life of the booking. NULL:
-- booked before there was a choice; "usher".
ALTER TABLE meeting ADD COLUMN uid_domain TEXT;
