-- Accounts: who may sign in. What an account may do in a hamlet is an office, and no business of this table.

CREATE TABLE accounts (
    id            uuid PRIMARY KEY,
    login_name    text NOT NULL UNIQUE CHECK (login_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name  text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    administrator boolean NOT NULL,
    active        boolean NOT NULL,
    -- Grows when the password is reset or the account closed: every session and token of an older one ends at once.
    generation    integer NOT NULL CHECK (generation >= 0),
    created_at    timestamptz NOT NULL,
    version       bigint NOT NULL DEFAULT 0
);

GRANT SELECT, INSERT, UPDATE ON accounts TO ${app};
