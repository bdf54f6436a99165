-- What a community may discuss and decide (Law 10/2022 Art. 15).

CREATE TABLE matters (
    id          uuid PRIMARY KEY,
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    kind        text NOT NULL,
    form        text NOT NULL CHECK (form IN ('MEETING', 'BALLOT_SURVEY', 'ONLINE_VOTE')),
    law_version text NOT NULL,
    title       text NOT NULL CHECK (title <> ''),
    question    text NOT NULL CHECK (question <> ''),
    body        text NOT NULL,
    proposed_on date NOT NULL,
    settled     boolean NOT NULL DEFAULT false,
    version     bigint NOT NULL DEFAULT 0,
    UNIQUE (id, form),
    -- Art. 17(2): an online vote is for the other self-governing work of clause 6 alone.
    CHECK (form <> 'ONLINE_VOTE' OR kind = 'OTHER_SELF_GOVERNING_WORK')
);
CREATE INDEX matters_of_hamlet ON matters (hamlet_id);

GRANT SELECT, INSERT, UPDATE ON matters TO ${app};
