-- Calendars that are opened with a secret: a rep's account on a calendar server, or the private
-- address of their feed. What opens it is sealed under a key that lies beside the store, not in it,
-- so that a backup alone opens nothing.
CREATE TABLE calendar_account (
    name    TEXT    PRIMARY KEY,
    rep     TEXT    NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('caldav', 'feed')),
    writes  INTEGER NOT NULL CHECK (writes IN (0, 1)),  -- 1: meetings are entered there
    sealed  BLOB    NOT NULL,                           -- {"url", "user", "password"}
    created INTEGER NOT NULL
);
-- Meetings are entered in one calendar of a rep.
CREATE UNIQUE INDEX calendar_written ON calendar_account (rep) WHERE writes = 1;
