-- The store's first shape. Never edited after release: changes come as 0002 and later.
-- Times are seconds since 1970 in UTC. Texts from people are JSON or plain UTF-8, never SQL.

-- Single values the store keeps for itself, such as the key that signs meeting links.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
);

-- A profile's versions, as the author wrote them, side files included. Immutable but for `state`.
CREATE TABLE profile_version (
    n       INTEGER PRIMARY KEY,
    profile TEXT    NOT NULL,
    number  INTEGER NOT NULL CHECK (number >= 1),
    text    BLOB    NOT NULL,              -- <id>.jsonc
    words   TEXT    NOT NULL,              -- {"fr": text of <id>.fr.jsonc}
    tests   BLOB,                          -- <id>.tests.jsonc; NULL: there is none
    sha256  TEXT    NOT NULL,              -- of the whole set
    base    INTEGER,
    author  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    message TEXT    NOT NULL,
    plan    TEXT,
    state   TEXT    NOT NULL CHECK (state IN ('live', 'past', 'withdrawn')),
    UNIQUE (profile, number)
);
-- At most one version of a profile is live.
CREATE UNIQUE INDEX profile_live ON profile_version (profile) WHERE state = 'live';

-- One visitor's talk. Everything but the keys can be recomputed from its turns; what stands here is
-- what lists filter by. An erased talk keeps its counts and nothing of the person.
CREATE TABLE conversation (
    n             INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    token_sha256  TEXT,                    -- NULL: nobody can resume it any more
    first_profile TEXT    NOT NULL,        -- what it was opened under ...
    first_version INTEGER NOT NULL,
    profile       TEXT    NOT NULL,        -- ... and where send_to_profile has brought it
    version       INTEGER NOT NULL,
    language      TEXT    NOT NULL,
    started       INTEGER NOT NULL,
    ended         INTEGER,                 -- NULL while the talk goes on
    last_at       INTEGER NOT NULL,
    turns         INTEGER NOT NULL DEFAULT 0,
    verdict       TEXT    NOT NULL DEFAULT 'open',
    disqualifier  TEXT,
    outcome       TEXT,                    -- NULL while the talk goes on
    score_low     INTEGER NOT NULL DEFAULT 0,
    score_high    INTEGER NOT NULL DEFAULT 100,
    cut_off       INTEGER NOT NULL DEFAULT 0,
    visit         TEXT,                    -- JSON of where they came from; NULL once erased
    experiments   TEXT    NOT NULL,        -- JSON: name -> group
    email_sha256  TEXT,                    -- of the address in small letters, once consented
    carried_from  INTEGER REFERENCES conversation (n),
    lead          TEXT,                    -- won, lost, churned, expanded
    lead_at       INTEGER,
    erased        INTEGER                  -- when; NULL: it is all there
);
-- Serves the lists' since and until.
CREATE INDEX conversation_by_start ON conversation (started);
-- Serves forgetting a person by e-mail.
CREATE INDEX conversation_by_email ON conversation (email_sha256) WHERE email_sha256 IS NOT NULL;

-- What happened, in order, and what was said about it. `events` is what the talk is rebuilt from;
-- `body` is the very frame every line was sent.
CREATE TABLE turn (
    n            INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (n),
    seq          INTEGER NOT NULL CHECK (seq >= 1),
    re           TEXT,                     -- the client's id; NULL: nobody's message
    at           INTEGER NOT NULL,
    events       TEXT    NOT NULL,         -- JSON; mail addresses masked until consent
    sealed       BLOB,                     -- the events unmasked, under the visitor's own token
    body         TEXT    NOT NULL,
    trace        TEXT    NOT NULL,         -- {"score": [low, high], "next": ...}
    UNIQUE (conversation, seq)
);
-- The same message twice has one turn.
CREATE UNIQUE INDEX turn_by_client_id ON turn (conversation, re) WHERE re IS NOT NULL;

-- Slots kept or taken. occ_* is the meeting with its own buffers, half-open.
CREATE TABLE meeting (
    n               INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    rep             TEXT    NOT NULL,
    team            TEXT    NOT NULL,      -- the route's pool; '' = a rep by name
    state           TEXT    NOT NULL CHECK (state IN
                        ('hold', 'expired', 'released', 'confirmed', 'cancelled', 'moved', 'held', 'no_show')),
    start           INTEGER NOT NULL,
    end             INTEGER NOT NULL CHECK (start < end),
    occ_start       INTEGER NOT NULL CHECK (occ_start <= start),
    occ_end         INTEGER NOT NULL CHECK (end <= occ_end),
    expires_at      INTEGER,               -- of a hold
    conversation    INTEGER NOT NULL REFERENCES conversation (n),
    profile         TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    place           TEXT    NOT NULL,      -- "where": video, a link, an address
    time_zone       TEXT    NOT NULL,      -- the visitor's
    language        TEXT    NOT NULL,
    visitor_name    TEXT,
    visitor_email   TEXT,
    visitor_company TEXT,
    sequence        INTEGER NOT NULL DEFAULT 0,
    credit_paid     INTEGER NOT NULL DEFAULT 0,  -- 1: the rep's turn was counted for it
    created         INTEGER NOT NULL,
    changed         INTEGER NOT NULL,
    answer          TEXT,                  -- the rep's: accepted, declined
    reason          TEXT
);
-- Serves "what does this rep have around that time": slots, conflicts, caps.
CREATE INDEX meeting_live ON meeting (rep, occ_start) WHERE state IN ('hold', 'confirmed');
CREATE INDEX meeting_by_conversation ON meeting (conversation);
CREATE INDEX meeting_by_start ON meeting (start);

-- No double booking, whatever the program does: the store itself refuses it.
CREATE TRIGGER meeting_no_overlap_on_insert BEFORE INSERT ON meeting
WHEN NEW.state IN ('hold', 'confirmed')
BEGIN
    SELECT RAISE (ABORT, 'slot_taken')
    WHERE EXISTS (SELECT 1 FROM meeting
                  WHERE rep = NEW.rep AND state IN ('hold', 'confirmed')
                    AND occ_start < NEW.occ_end AND occ_end > NEW.occ_start);
END;
CREATE TRIGGER meeting_no_overlap_on_update
BEFORE UPDATE OF rep, state, occ_start, occ_end ON meeting
WHEN NEW.state IN ('hold', 'confirmed')
BEGIN
    SELECT RAISE (ABORT, 'slot_taken')
    WHERE EXISTS (SELECT 1 FROM meeting
                  WHERE rep = NEW.rep AND state IN ('hold', 'confirmed') AND n <> NEW.n
                    AND occ_start < NEW.occ_end AND occ_end > NEW.occ_start);
END;

-- Whose turn it is: millionths of a turn owed to a rep of a pool (booking/fairness).
CREATE TABLE credit (
    pool          TEXT    NOT NULL,
    rep           TEXT    NOT NULL,
    credit        INTEGER NOT NULL,
    last_assigned INTEGER NOT NULL,
    PRIMARY KEY (pool, rep)
);

-- What must leave the house, written with the turn that wants it (outbox/outbox).
CREATE TABLE outbox (
    n               INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL,
    ordering_key    TEXT    NOT NULL,      -- letters of one key leave one after the other
    idempotency_key TEXT    NOT NULL UNIQUE,
    body            TEXT    NOT NULL,      -- JSON; '' once erased
    conversation    INTEGER REFERENCES conversation (n),
    created         INTEGER NOT NULL,
    not_before      INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    state           TEXT    NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up', 'erased'))
);
-- Serves "what is due".
CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'waiting';
CREATE INDEX outbox_by_conversation ON outbox (conversation);

CREATE TABLE api_key (
    name    TEXT    PRIMARY KEY,
    sha256  TEXT    NOT NULL UNIQUE,
    role    TEXT    NOT NULL CHECK (role IN ('viewer', 'rep', 'editor', 'publisher', 'admin')),
    created INTEGER NOT NULL
);

-- Who did what, append-only; without the data it was done to.
CREATE TABLE audit (
    n       INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT    NOT NULL,
    what    TEXT    NOT NULL,
    on_what TEXT    NOT NULL,
    note    TEXT    NOT NULL
);

-- What became of it: of a lead (won, lost, churned, expanded) or of a meeting.
CREATE TABLE outcome (
    n            INTEGER PRIMARY KEY,
    conversation INTEGER REFERENCES conversation (n),
    meeting      INTEGER REFERENCES meeting (n),
    outcome      TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    told_at      INTEGER NOT NULL,
    UNIQUE (conversation, meeting, outcome, at)
);
CREATE INDEX outcome_by_conversation ON outcome (conversation);
