-- Sources of papers a commune has put in the place of those that come with the program.

CREATE TABLE paper_templates (
    id         uuid PRIMARY KEY,
    commune_id uuid NOT NULL REFERENCES communes,
    kind       text NOT NULL CHECK (kind IN ('REPORT', 'NOTICE', 'LOUDSPEAKER', 'POSTER', 'REGISTER', 'MINUTES')),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    source     text NOT NULL CHECK (octet_length(source) BETWEEN 1 AND 102400),
    hash       text NOT NULL CHECK (hash = encode(sha256(convert_to(source, 'UTF8')), 'hex')),
    brought_by uuid NOT NULL REFERENCES accounts,
    brought_at timestamptz NOT NULL,
    UNIQUE (commune_id, kind, hash),
    UNIQUE (id, commune_id, kind)
);

-- Which one is used from which day on; of those that have begun the one chosen last counts. Without a template: the program's own.
CREATE TABLE template_choices (
    commune_id  uuid NOT NULL REFERENCES communes,
    kind        text NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    template_id uuid,
    since       date NOT NULL,
    chosen_by   uuid NOT NULL REFERENCES accounts,
    chosen_at   timestamptz NOT NULL,
    PRIMARY KEY (commune_id, kind, number),
    FOREIGN KEY (template_id, commune_id, kind) REFERENCES paper_templates (id, commune_id, kind)
);

-- That an officer holds the official annex and found this very source laid out like it.
CREATE TABLE layout_confirmations (
    commune_id   uuid NOT NULL REFERENCES communes,
    kind         text NOT NULL,
    hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    document     text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    confirmed_by uuid NOT NULL REFERENCES accounts,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (commune_id, kind, hash)
);

CREATE TRIGGER paper_templates_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_templates
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();
CREATE TRIGGER template_choices_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON template_choices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();
CREATE TRIGGER layout_confirmations_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON layout_confirmations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();

GRANT SELECT, INSERT ON paper_templates, template_choices, layout_confirmations TO ${app};
