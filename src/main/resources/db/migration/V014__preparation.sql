-- The lawful way to an online vote, with the evidence of each step (Law 10/2022 Art. 16(2), 17(2); Decree 59/2023 Art. 5).
-- Where a preparation stands is computed from these entries alone; nothing here is ever changed.

CREATE TABLE preparation_entries (
    id          uuid PRIMARY KEY,
    matter_id   uuid NOT NULL REFERENCES matters,
    deed        text NOT NULL CHECK (deed IN ('CONTENT_CONFIRMED', 'FORM_CONFIRMED', 'DEVICES_FOUND', 'REPORT_SENT',
                    'REPORT_RECEIVED', 'REPORT_RETURNED', 'TEAM_NAMED', 'HOUSEHOLDS_INVITED', 'WITHDRAWN')),
    account_id  uuid NOT NULL REFERENCES accounts,
    office      text NOT NULL,
    at          timestamptz NOT NULL,
    -- the words of the matter this was said about
    text_hash   text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
    number      text,
    words       text NOT NULL DEFAULT '',
    amount      integer CHECK (amount >= 0),
    -- the report received or returned, or the entry withdrawn
    about       uuid REFERENCES preparation_entries,
    roll_id     uuid REFERENCES electoral_rolls,
    CHECK ((deed IN ('REPORT_RECEIVED', 'REPORT_RETURNED', 'WITHDRAWN')) = (about IS NOT NULL)),
    CHECK ((deed = 'TEAM_NAMED') = (roll_id IS NOT NULL)),
    CHECK (deed <> 'REPORT_RETURNED' OR words <> '')
);
CREATE INDEX preparation_entries_of_matter ON preparation_entries (matter_id);
CREATE UNIQUE INDEX preparation_entries_withdrawn ON preparation_entries (about) WHERE deed = 'WITHDRAWN';

CREATE TABLE preparation_team (
    entry_id   uuid NOT NULL REFERENCES preparation_entries,
    account_id uuid NOT NULL REFERENCES accounts,
    capacity   text NOT NULL CHECK (capacity IN ('HAMLET', 'FRONT_COMMITTEE', 'HOUSEHOLD_REPRESENTATIVE', 'IT_SKILLED')),
    leader     boolean NOT NULL,
    PRIMARY KEY (entry_id, account_id, capacity)
);

CREATE FUNCTION refuse_change_of_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'evidence is added, never changed';
END $$;

CREATE TRIGGER preparation_entries_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON preparation_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_evidence();
CREATE TRIGGER preparation_team_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON preparation_team
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_evidence();

GRANT SELECT, INSERT ON preparation_entries, preparation_team TO ${app};
