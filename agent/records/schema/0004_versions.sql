-- Who writes rules and who puts them live: drafts, plans, people; and what a replay needs.

-- Whoever put it live; `author` is whoever wrote it. NULL: it came from the files.
ALTER TABLE profile_version ADD COLUMN publisher TEXT;

-- A page being written: one for each person and profile, never run for visitors.
CREATE TABLE draft (
    n       INTEGER PRIMARY KEY,
    profile TEXT    NOT NULL,
    person  TEXT    NOT NULL,
    base    INTEGER NOT NULL,              -- the version it was begun from; 0: none
    text    BLOB    NOT NULL,
    words   TEXT    NOT NULL,              -- {"fr": text of <id>.fr.jsonc}
    tests   BLOB,
    updated INTEGER NOT NULL,
    UNIQUE (profile, person)
);

-- What was looked at before publishing, frozen. Publishing does exactly this, or nothing.
CREATE TABLE plan (
    n         INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    profile   TEXT    NOT NULL,
    base      INTEGER NOT NULL,            -- the version that was live then; 0: none
    text      BLOB    NOT NULL,
    words     TEXT    NOT NULL,
    tests     BLOB,
    sha256    TEXT    NOT NULL,
    checker   TEXT    NOT NULL,            -- the Usher that checked it
    looked_at TEXT    NOT NULL,            -- JSON: changes, checks, tests, what-if, calendars
    author    TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    published INTEGER                      -- the version it became; NULL: not yet
);

-- People of ours, who log in with a password. `password` is an Argon2id hash with its parameters.
CREATE TABLE person (
    name     TEXT    PRIMARY KEY,
    password TEXT    NOT NULL,
    role     TEXT    NOT NULL CHECK (role IN ('viewer', 'rep', 'editor', 'publisher', 'admin')),
    created  INTEGER NOT NULL,
    changed  INTEGER NOT NULL
);

-- What a talk had answered under a profile, as little of it as rules can tell apart: no words of
-- the visitor's. It could be recomputed from the turns; kept so that all talks can be replayed at
-- once. `sent_to`: another profile took the talk from here.
CREATE TABLE sheet (
    conversation INTEGER NOT NULL REFERENCES conversation (n),
    profile      TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    verdict      TEXT    NOT NULL,
    sent_to      TEXT,
    answers      TEXT    NOT NULL,
    PRIMARY KEY (conversation, profile)
) WITHOUT ROWID;
-- Serves "all talks of this profile".
CREATE INDEX sheet_by_profile ON sheet (profile);
