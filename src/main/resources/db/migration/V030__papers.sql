-- Papers as they were made, with the data and the source they were made from (Law 10/2022 Art. 20; Decree 59/2023 Art. 5).

CREATE TABLE papers (
    id          uuid PRIMARY KEY,
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    subject     uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN
                    ('REPORT', 'NOTICE', 'LOUDSPEAKER', 'POSTER', 'REGISTER', 'MINUTES_PUBLIC', 'MINUTES')),
    number      integer NOT NULL CHECK (number > 0),
    data        text NOT NULL,
    template    text NOT NULL CHECK (template ~ '^[0-9a-f]{64}$'),
    pdf         bytea NOT NULL,
    docx        bytea NOT NULL,
    pdf_digest  text NOT NULL CHECK (pdf_digest = encode(sha256(pdf), 'hex')),
    docx_digest text NOT NULL CHECK (docx_digest = encode(sha256(docx), 'hex')),
    made_by     uuid NOT NULL REFERENCES accounts,
    made_at     timestamptz NOT NULL,
    UNIQUE (subject, kind, number)
);

CREATE FUNCTION refuse_change_of_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a paper stays as it was made';
END $$;

CREATE TRIGGER papers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON papers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();

GRANT SELECT, INSERT ON papers TO ${app};
