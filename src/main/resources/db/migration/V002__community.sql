-- Communes, hamlets, households, offices, and the frozen rolls every decision counts from.

CREATE TABLE communes (
    id       uuid PRIMARY KEY,
    name     text NOT NULL,
    province text NOT NULL,
    UNIQUE (province, name)
);

CREATE TABLE hamlets (
    id         uuid PRIMARY KEY,
    commune_id uuid NOT NULL REFERENCES communes,
    kind       text NOT NULL CHECK (kind IN ('HAMLET', 'RESIDENTIAL_QUARTER')),
    name       text NOT NULL,
    demo       boolean NOT NULL DEFAULT false,
    UNIQUE (commune_id, name)
);

CREATE TABLE households (
    id             uuid PRIMARY KEY,
    hamlet_id      uuid NOT NULL REFERENCES hamlets,
    number         integer NOT NULL CHECK (number > 0),
    head           text NOT NULL,
    representative text NOT NULL,
    address        text NOT NULL,
    residents_group text,
    phone          text,
    status         text NOT NULL DEFAULT 'LIVING' CHECK (status IN ('LIVING', 'MOVED_AWAY')),
    version        bigint NOT NULL DEFAULT 0,
    -- Checked at the end of a transaction: a new list may give a number from one household to another.
    CONSTRAINT households_number EXCLUDE USING btree (hamlet_id WITH =, number WITH =) WHERE (status = 'LIVING')
        DEFERRABLE INITIALLY DEFERRED
);

-- What is kept beyond name, representative, address and phone, only when asked for, and for which purpose (Law 91/2025).
CREATE TABLE household_details (
    household_id uuid NOT NULL REFERENCES households,
    detail       text NOT NULL,
    content      text NOT NULL,
    purpose      text NOT NULL CHECK (purpose <> ''),
    PRIMARY KEY (household_id, detail)
);

CREATE TABLE offices (
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES accounts,
    hamlet_id       uuid NOT NULL REFERENCES hamlets,
    office          text NOT NULL CHECK (office IN
                        ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD', 'TEAM_LEADER', 'TEAM_MEMBER', 'TRUSTEE')),
    since           date NOT NULL,
    until           date,
    decision_number text
);
CREATE UNIQUE INDEX offices_held ON offices (account_id, hamlet_id, office) WHERE until IS NULL;
-- A hamlet has one head, one head of the Front committee and one leader of the voting team.
CREATE UNIQUE INDEX offices_single ON offices (hamlet_id, office)
    WHERE until IS NULL AND office IN ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD', 'TEAM_LEADER');
-- Who makes the cards holds no key that opens the tally.
CREATE UNIQUE INDEX offices_leader_or_trustee ON offices (account_id, hamlet_id)
    WHERE until IS NULL AND office IN ('TEAM_LEADER', 'TRUSTEE');

-- A frozen roll never changes (Law 10/2022 Art. 18, 21: every household counts): insert and select only.
CREATE TABLE electoral_rolls (
    id         uuid PRIMARY KEY,
    hamlet_id  uuid NOT NULL REFERENCES hamlets,
    number     integer NOT NULL CHECK (number > 0),
    salt       text NOT NULL CHECK (salt ~ '^[0-9a-f]{32}$'),
    hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    households integer NOT NULL CHECK (households > 0),
    frozen_at  timestamptz NOT NULL,
    UNIQUE (hamlet_id, number)
);

CREATE TABLE electoral_roll_entries (
    roll_id        uuid NOT NULL REFERENCES electoral_rolls,
    household_id   uuid NOT NULL REFERENCES households,
    number         integer NOT NULL,
    head           text NOT NULL,
    representative text NOT NULL,
    address        text NOT NULL,
    PRIMARY KEY (roll_id, household_id),
    UNIQUE (roll_id, number)
);

GRANT SELECT, INSERT, UPDATE ON communes, hamlets, households, offices TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON household_details TO ${app};
GRANT SELECT, INSERT ON electoral_rolls, electoral_roll_entries TO ${app};
