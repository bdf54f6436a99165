-- Signing in by a telephone number or an e-mail address beside a name; the second factor; tokens that can be renewed.

ALTER TABLE accounts DROP CONSTRAINT accounts_login_name_check;
ALTER TABLE accounts ADD CONSTRAINT accounts_login_name_check CHECK (
    login_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$' OR login_name ~ '^[a-z0-9._+-]{1,64}@[a-z0-9.-]{3,100}$');

CREATE TABLE second_factors (
    account_id uuid PRIMARY KEY REFERENCES accounts,
    -- Encrypted with a key that is not in the database (AES-GCM).
    secret     bytea NOT NULL,
    -- The last 30 seconds whose code was used: each code lets in once.
    last_step  bigint NOT NULL,
    since      timestamptz NOT NULL
);

CREATE TABLE recovery_codes (
    account_id uuid NOT NULL REFERENCES second_factors ON DELETE CASCADE,
    mark       text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (account_id, mark)
);

-- Everything that came of one sign-in of a program or page: it ends as a whole.
CREATE TABLE token_families (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts,
    generation integer NOT NULL,
    ends_at    timestamptz NOT NULL
);
CREATE INDEX token_families_by_age ON token_families (ends_at);

CREATE TABLE refresh_tokens (
    mark       text PRIMARY KEY CHECK (mark ~ '^[0-9a-f]{64}$'),
    family_id  uuid NOT NULL REFERENCES token_families ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used       boolean NOT NULL DEFAULT false
);
CREATE INDEX refresh_tokens_of_family ON refresh_tokens (family_id);

-- Codes for a new password, given at the commune's desk: one at a time for an account, used once.
CREATE TABLE reset_codes (
    account_id uuid PRIMARY KEY REFERENCES accounts,
    mark       text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$'),
    lost_phone boolean NOT NULL,
    expires_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes, token_families, refresh_tokens, reset_codes TO ${app};
