-- A code on each card opens an account for whoever represents the household. It is none of the card's voting secret.

CREATE TABLE account_codes (
    card_id uuid PRIMARY KEY REFERENCES cards,
    mark    text NOT NULL UNIQUE CHECK (mark ~ '^[0-9a-f]{64}$'),
    used    boolean NOT NULL DEFAULT false
);

CREATE TABLE representatives (
    id           uuid PRIMARY KEY,
    household_id uuid NOT NULL REFERENCES households,
    hamlet_id    uuid NOT NULL REFERENCES hamlets,
    account_id   uuid NOT NULL REFERENCES accounts,
    since        timestamptz NOT NULL,
    until        timestamptz
);
CREATE UNIQUE INDEX representatives_one_at_a_time ON representatives (household_id) WHERE until IS NULL;
CREATE INDEX representatives_by_account ON representatives (account_id) WHERE until IS NULL;

GRANT SELECT, INSERT, UPDATE ON account_codes, representatives TO ${app};
