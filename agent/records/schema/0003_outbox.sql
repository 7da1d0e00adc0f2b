-- How letters leave: by channels, each at its own pace.

-- A way out: one mailbox role, one webhook. Kept so that a letter is shared out among them by the
-- transaction that writes it, whoever runs it.
CREATE TABLE channel (
    name          TEXT PRIMARY KEY,        -- mail.visitor, webhook.crm ...
    kinds         TEXT NOT NULL,           -- the letters it takes, a blank around each: ' a b '
    state         TEXT NOT NULL CHECK (state IN
                      ('open',             -- letters leave
                       'shut',             -- given up until somebody opens it again; letters wait
                       'gone')),           -- no longer in the settings; it gets no new letters
    failing_since INTEGER,                 -- NULL: what was tried last worked
    said          TEXT NOT NULL DEFAULT '' -- why it is shut, or fails
);

-- One letter on its way out by one channel.
CREATE TABLE delivery (
    n            INTEGER PRIMARY KEY,
    letter       INTEGER NOT NULL REFERENCES outbox (n),
    channel      TEXT    NOT NULL REFERENCES channel (name),
    ordering_key TEXT    NOT NULL,         -- the letter's
    not_before   INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    state        TEXT    NOT NULL CHECK (state IN
                     ('waiting',
                      'delivered',
                      'outdated',          -- overtaken by what happened since; never sent
                      'given_up',          -- a dead letter: somebody has to look
                      'erased')),
    said         TEXT    NOT NULL DEFAULT '', -- the other side's last answer
    ended        INTEGER,
    UNIQUE (letter, channel)
);
-- Serves "what is due by this channel", and "does an earlier one of this key still wait".
CREATE INDEX delivery_due ON delivery (channel, not_before) WHERE state = 'waiting';
CREATE INDEX delivery_order ON delivery (channel, ordering_key, letter) WHERE state = 'waiting';
CREATE INDEX delivery_dead ON delivery (channel, ended) WHERE state = 'given_up';

-- The log of what was tried, for the people who look for a letter. Without its content.
CREATE TABLE attempt (
    n        INTEGER PRIMARY KEY,
    delivery INTEGER NOT NULL REFERENCES delivery (n),
    at       INTEGER NOT NULL,
    took_ms  INTEGER NOT NULL,
    said     TEXT    NOT NULL
);
CREATE INDEX attempt_by_delivery ON attempt (delivery);
CREATE INDEX attempt_by_time ON attempt (at);

-- Letters from before there were channels had nowhere to go.
UPDATE outbox SET state = 'sent' WHERE state = 'waiting';

-- Whose meeting it was when the visitor was invited, if it was passed on since: their calendar knows
-- it by that name for the life of the booking. NULL: its rep's.
ALTER TABLE meeting ADD COLUMN invited_as TEXT;
-- Which rep said so; '' = nobody in particular.
ALTER TABLE outcome ADD COLUMN rep TEXT NOT NULL DEFAULT '';
