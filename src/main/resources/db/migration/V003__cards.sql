-- Voting cards: one set serves a hamlet for a year; the server knows public keys only.

CREATE TABLE card_sets (
    id          uuid PRIMARY KEY,
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    valid_until date NOT NULL
);

CREATE TABLE cards (
    id           uuid PRIMARY KEY,
    card_set_id  uuid NOT NULL REFERENCES card_sets,
    household_id uuid NOT NULL REFERENCES households,
    public_key   text NOT NULL UNIQUE CHECK (public_key ~ '^[0-9a-f]{64}$'),
    made_by      uuid NOT NULL REFERENCES accounts,
    state        text NOT NULL CHECK (state IN ('MADE', 'HANDED_OVER', 'REPLACED')),
    -- Ballots made with it are taken in: since it was handed over, and for votes already sealed even when replaced later.
    active       boolean NOT NULL DEFAULT false,
    CHECK (state <> 'MADE' OR NOT active),
    CHECK (state <> 'HANDED_OVER' OR active)
);
CREATE UNIQUE INDEX cards_in_use ON cards (card_set_id, household_id) WHERE state <> 'REPLACED';

-- Once a vote is sealed, a card that was not handed over becomes active only by two members of the team.
CREATE TABLE card_activations (
    card_id      uuid PRIMARY KEY REFERENCES cards,
    requested_by uuid NOT NULL REFERENCES accounts,
    reason       text NOT NULL CHECK (reason <> ''),
    confirmed_by uuid REFERENCES accounts,
    CHECK (confirmed_by IS DISTINCT FROM requested_by)
);

GRANT SELECT, INSERT ON card_sets TO ${app};
GRANT SELECT, INSERT, UPDATE ON cards, card_activations TO ${app};
