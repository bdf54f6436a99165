-- Offices of the commune beside those of the hamlets, each with its decision and its term.

ALTER TABLE offices
    ALTER COLUMN hamlet_id DROP NOT NULL,
    ADD COLUMN commune_id uuid REFERENCES communes,
    ADD COLUMN decision_date date,
    ADD COLUMN term_ends date,
    DROP CONSTRAINT offices_office_check,
    ADD CONSTRAINT offices_office_check CHECK (office IN
        ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD', 'TEAM_LEADER', 'TEAM_MEMBER', 'TRUSTEE', 'COUNTING_BOARD_MEMBER',
         'INSPECTION_BOARD_MEMBER', 'INVESTMENT_SUPERVISION_BOARD_MEMBER',
         'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_FRONT', 'AUDITOR')),
    -- An office is of a hamlet or of a commune.
    ADD CONSTRAINT offices_place CHECK ((hamlet_id IS NULL) <> (commune_id IS NULL)),
    ADD CONSTRAINT offices_of_commune CHECK
        ((office IN ('COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_FRONT', 'AUDITOR')) = (commune_id IS NOT NULL)),
    ADD CONSTRAINT offices_term CHECK (term_ends >= since);
CREATE UNIQUE INDEX offices_of_commune_held ON offices (account_id, commune_id, office)
    WHERE until IS NULL AND commune_id IS NOT NULL;
