-- Signatures under a fixed decision, its sending to both offices of the commune, and what each of them answered.
-- Law 10/2022 Art. 20(2)g, 20(3); Decree 59/2023 Art. 5(4)b. Everything names the hash that was fixed: no other text fits.

CREATE TABLE signed_files (
    matter_id  uuid NOT NULL,
    version    integer NOT NULL,
    digest     text NOT NULL CHECK (digest = encode(sha256(content), 'hex')),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    content    bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
    PRIMARY KEY (matter_id, version, digest),
    FOREIGN KEY (matter_id, version) REFERENCES fixed_resolutions
);

CREATE TABLE resolution_signatures (
    matter_id   uuid NOT NULL,
    version     integer NOT NULL,
    signatory   text NOT NULL CHECK (signatory IN
                    ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD', 'FIRST_REPRESENTATIVE', 'SECOND_REPRESENTATIVE')),
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    hash        text NOT NULL,
    manner      text NOT NULL CHECK (manner IN ('INK', 'ELECTRONIC')),
    digest      text NOT NULL,
    recorded_by uuid NOT NULL REFERENCES accounts,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version, signatory),
    FOREIGN KEY (matter_id, version, hash) REFERENCES fixed_resolutions (matter_id, version, hash),
    FOREIGN KEY (matter_id, version, digest) REFERENCES signed_files
);
CREATE INDEX resolution_signatures_of_hamlet ON resolution_signatures (hamlet_id);

CREATE TABLE resolution_sendings (
    matter_id uuid NOT NULL,
    version   integer NOT NULL,
    office    text NOT NULL CHECK (office IN ('COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_FRONT')),
    hamlet_id uuid NOT NULL REFERENCES hamlets,
    hash      text NOT NULL,
    due       date NOT NULL,
    sent_by   uuid NOT NULL REFERENCES accounts,
    sent_at   timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version, office),
    FOREIGN KEY (matter_id, version, hash) REFERENCES fixed_resolutions (matter_id, version, hash)
);
CREATE INDEX resolution_sendings_of_hamlet ON resolution_sendings (hamlet_id);

CREATE TABLE resolution_answers (
    matter_id   uuid NOT NULL,
    version     integer NOT NULL,
    office      text NOT NULL,
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    returned    boolean NOT NULL,
    reason      text CHECK (length(reason) BETWEEN 1 AND 2000),
    answered_by uuid NOT NULL REFERENCES accounts,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version, office),
    FOREIGN KEY (matter_id, version, office) REFERENCES resolution_sendings,
    -- Who holds both offices of the commune answers for one of them only.
    UNIQUE (matter_id, version, answered_by),
    CHECK (returned = (reason IS NOT NULL))
);
CREATE INDEX resolution_answers_of_hamlet ON resolution_answers (hamlet_id);

CREATE TRIGGER signed_files_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_files
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolution_signatures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution_signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolution_sendings_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution_sendings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolution_answers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON signed_files, resolution_signatures, resolution_sendings, resolution_answers TO ${app};
