-- The date of a report or of a decision, and the places where households without a device are helped.

ALTER TABLE preparation_entries
    ADD COLUMN dated date,
    ADD COLUMN help_points integer CHECK (help_points >= 0),
    -- Entries written before these columns were there cannot be changed and stand as they are.
    ADD CONSTRAINT preparation_entries_report CHECK (deed <> 'REPORT_SENT' OR (number IS NOT NULL AND dated IS NOT NULL)) NOT VALID,
    ADD CONSTRAINT preparation_entries_team CHECK (deed <> 'TEAM_NAMED' OR number IS NOT NULL) NOT VALID,
    ADD CONSTRAINT preparation_entries_devices CHECK
        ((deed = 'DEVICES_FOUND') = (help_points IS NOT NULL)) NOT VALID;
