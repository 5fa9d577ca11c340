-- Version 1: household, patients, procedures, what was recorded about them, and the history of every change.
-- A released migration is never edited: what comes later goes into the next number.
--
-- Dates are civil dates (YYYY-MM-DD), times civil times (HH:MM:SS) in the zone kept beside them, instants UTC.
-- Nothing derived is kept.

PRAGMA application_id = 1097233507; -- "Aftc" in ASCII

-- Who writes, while they write. Filled at the start of every write transaction and emptied before its commit: a write
-- outside such a transaction finds no author here, and the history's NOT NULL columns refuse it.
CREATE TABLE author (
    one INTEGER NOT NULL PRIMARY KEY CONSTRAINT author_is_one CHECK (one = 1),
    change_set TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- One line for each row written, with the row before and after. Only ever added to.
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY,
    change_set TEXT NOT NULL
        CONSTRAINT change_set_is_an_id CHECK (length(change_set) = 36 AND change_set NOT GLOB '*[^0-9a-f-]*'),
    who TEXT NOT NULL CONSTRAINT change_has_an_author CHECK (who <> ''),
    at TEXT NOT NULL CONSTRAINT change_at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    was TEXT NULL CONSTRAINT change_was_is_json CHECK (was IS NULL OR json_valid(was)),
    became TEXT NULL CONSTRAINT change_became_is_json CHECK (became IS NULL OR json_valid(became)),
    CONSTRAINT change_says_something CHECK (was IS NOT NULL OR became IS NOT NULL)
) STRICT;
CREATE INDEX change_by_set ON change (change_set);
CREATE INDEX change_by_row ON change (table_name, row_key);
CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;

-- The one row of what holds for everybody who uses this computer's diary.
CREATE TABLE household (
    one INTEGER NOT NULL PRIMARY KEY CONSTRAINT household_is_one CHECK (one = 1),
    country TEXT NULL CONSTRAINT household_country_is_a_code CHECK (country IS NULL OR country GLOB '[A-Z][A-Z]'),
    zone TEXT NULL CONSTRAINT household_zone_is_named CHECK (zone IS NULL OR zone <> ''),
    text_size INTEGER NOT NULL CONSTRAINT household_text_size_is_a_percentage CHECK (text_size BETWEEN 50 AND 400),
    theme TEXT NOT NULL CONSTRAINT household_theme_is_known CHECK (theme IN ('system', 'light', 'dark')),
    created_on TEXT NOT NULL CONSTRAINT household_created_on_is_a_date CHECK (created_on IS date(created_on))
) STRICT;
CREATE TRIGGER household_inserted AFTER INSERT ON household BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'household', CAST(NEW.one AS TEXT), NULL, json_object(
            'one', NEW.one, 'country', NEW.country, 'zone', NEW.zone, 'text_size', NEW.text_size,
            'theme', NEW.theme, 'created_on', NEW.created_on
        )
    );
END;
CREATE TRIGGER household_updated AFTER UPDATE ON household BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'household', CAST(NEW.one AS TEXT), json_object(
            'one', OLD.one, 'country', OLD.country, 'zone', OLD.zone, 'text_size', OLD.text_size,
            'theme', OLD.theme, 'created_on', OLD.created_on
        ), json_object(
            'one', NEW.one, 'country', NEW.country, 'zone', NEW.zone, 'text_size', NEW.text_size,
            'theme', NEW.theme, 'created_on', NEW.created_on
        )
    );
END;
CREATE TRIGGER household_deleted AFTER DELETE ON household BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'household', CAST(OLD.one AS TEXT), json_object(
            'one', OLD.one, 'country', OLD.country, 'zone', OLD.zone, 'text_size', OLD.text_size,
            'theme', OLD.theme, 'created_on', OLD.created_on
        ), NULL
    );
END;

-- Trashed rows are those a person removed: kept, so that nothing is lost by a wrong click.
CREATE TABLE patient (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT patient_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    name TEXT NOT NULL CONSTRAINT patient_name_is_given CHECK (trim(name) <> ''),
    born TEXT NULL CONSTRAINT patient_born_is_a_date CHECK (born IS NULL OR born IS date(born)),
    note TEXT NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT patient_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE TRIGGER patient_inserted AFTER INSERT ON patient BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'patient', NEW.id, NULL, json_object(
            'id', NEW.id, 'name', NEW.name, 'born', NEW.born, 'note', NEW.note, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER patient_updated AFTER UPDATE ON patient BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'patient', NEW.id, json_object(
            'id', OLD.id, 'name', OLD.name, 'born', OLD.born, 'note', OLD.note, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'name', NEW.name, 'born', NEW.born, 'note', NEW.note, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER patient_deleted AFTER DELETE ON patient BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'patient', OLD.id, json_object(
            'id', OLD.id, 'name', OLD.name, 'born', OLD.born, 'note', OLD.note, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- A procedure type's content as it was when a procedure was recorded. The same content is kept once: the index is on the
-- content itself, which costs its size twice for the handful of types a household meets, and cannot collide.
CREATE TABLE type_snapshot (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT type_snapshot_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    type_id TEXT NOT NULL CONSTRAINT type_snapshot_type_is_named CHECK (type_id <> ''),
    revision INTEGER NOT NULL CONSTRAINT type_snapshot_revision_is_a_count CHECK (revision >= 0),
    content TEXT NOT NULL CONSTRAINT type_snapshot_content_is_json CHECK (json_valid(content)),
    CONSTRAINT type_snapshot_once UNIQUE (type_id, revision, content),
    CONSTRAINT type_snapshot_of_type UNIQUE (id, type_id)
) STRICT;
-- Content never changes once kept, so the history names the snapshot and leaves the content out.
CREATE TRIGGER type_snapshot_inserted AFTER INSERT ON type_snapshot BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'type_snapshot', NEW.id, NULL, json_object(
            'id', NEW.id, 'type_id', NEW.type_id, 'revision', NEW.revision
        )
    );
END;
CREATE TRIGGER type_snapshot_updated AFTER UPDATE ON type_snapshot BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'type_snapshot', NEW.id, json_object(
            'id', OLD.id, 'type_id', OLD.type_id, 'revision', OLD.revision
        ), json_object(
            'id', NEW.id, 'type_id', NEW.type_id, 'revision', NEW.revision
        )
    );
END;
CREATE TRIGGER type_snapshot_deleted AFTER DELETE ON type_snapshot BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'type_snapshot', OLD.id, json_object(
            'id', OLD.id, 'type_id', OLD.type_id, 'revision', OLD.revision
        ), NULL
    );
END;

CREATE TABLE procedure (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT procedure_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    patient TEXT NOT NULL REFERENCES patient (id),
    type_id TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    on_date TEXT NOT NULL CONSTRAINT procedure_on_date_is_a_date CHECK (on_date IS date(on_date)),
    at_time TEXT NULL CONSTRAINT procedure_at_time_is_a_time CHECK (at_time IS NULL OR at_time IS time(at_time)),
    arrive_at TEXT NULL CONSTRAINT procedure_arrive_at_is_a_date_and_time
        CHECK (arrive_at IS NULL OR arrive_at IS replace(datetime(arrive_at), ' ', 'T')),
    zone TEXT NOT NULL CONSTRAINT procedure_zone_is_named CHECK (zone <> ''),
    place TEXT NOT NULL,
    team TEXT NOT NULL,
    notes TEXT NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT procedure_trashed_is_yes_or_no CHECK (trashed IN (0, 1)),
    -- A procedure cannot claim another type than its snapshot's.
    CONSTRAINT procedure_is_of_its_snapshots_type FOREIGN KEY (snapshot, type_id) REFERENCES type_snapshot (id, type_id)
) STRICT;
CREATE INDEX procedure_by_patient ON procedure (patient);
CREATE INDEX procedure_by_snapshot ON procedure (snapshot, type_id);
CREATE TRIGGER procedure_inserted AFTER INSERT ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'type_id', NEW.type_id, 'snapshot', NEW.snapshot,
            'on_date', NEW.on_date, 'at_time', NEW.at_time, 'arrive_at', NEW.arrive_at, 'zone', NEW.zone,
            'place', NEW.place, 'team', NEW.team, 'notes', NEW.notes, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER procedure_updated AFTER UPDATE ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'type_id', OLD.type_id, 'snapshot', OLD.snapshot,
            'on_date', OLD.on_date, 'at_time', OLD.at_time, 'arrive_at', OLD.arrive_at, 'zone', OLD.zone,
            'place', OLD.place, 'team', OLD.team, 'notes', OLD.notes, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'type_id', NEW.type_id, 'snapshot', NEW.snapshot,
            'on_date', NEW.on_date, 'at_time', NEW.at_time, 'arrive_at', NEW.arrive_at, 'zone', NEW.zone,
            'place', NEW.place, 'team', NEW.team, 'notes', NEW.notes, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER procedure_deleted AFTER DELETE ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'type_id', OLD.type_id, 'snapshot', OLD.snapshot,
            'on_date', OLD.on_date, 'at_time', OLD.at_time, 'arrive_at', OLD.arrive_at, 'zone', OLD.zone,
            'place', OLD.place, 'team', OLD.team, 'notes', OLD.notes, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- `position` keeps the order in which the variants were given.
CREATE TABLE procedure_variant (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    variant TEXT NOT NULL CONSTRAINT procedure_variant_is_named CHECK (variant <> ''),
    position INTEGER NOT NULL CONSTRAINT procedure_variant_position_is_a_count CHECK (position >= 0),
    PRIMARY KEY (procedure, variant)
) STRICT;
CREATE TRIGGER procedure_variant_inserted AFTER INSERT ON procedure_variant BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_variant', NEW.procedure || '/' || NEW.variant, NULL, json_object(
            'procedure', NEW.procedure, 'variant', NEW.variant, 'position', NEW.position
        )
    );
END;
CREATE TRIGGER procedure_variant_updated AFTER UPDATE ON procedure_variant BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_variant', NEW.procedure || '/' || NEW.variant, json_object(
            'procedure', OLD.procedure, 'variant', OLD.variant, 'position', OLD.position
        ), json_object(
            'procedure', NEW.procedure, 'variant', NEW.variant, 'position', NEW.position
        )
    );
END;
CREATE TRIGGER procedure_variant_deleted AFTER DELETE ON procedure_variant BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_variant', OLD.procedure || '/' || OLD.variant, json_object(
            'procedure', OLD.procedure, 'variant', OLD.variant, 'position', OLD.position
        ), NULL
    );
END;

CREATE TABLE instruction_mark (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    instruction TEXT NOT NULL CONSTRAINT instruction_mark_item_is_named CHECK (instruction <> ''),
    state TEXT NOT NULL CONSTRAINT instruction_mark_state_is_known CHECK (state IN ('done', 'not-needed', 'skipped')),
    reason TEXT NOT NULL,
    on_date TEXT NOT NULL CONSTRAINT instruction_mark_on_date_is_a_date CHECK (on_date IS date(on_date)),
    PRIMARY KEY (procedure, instruction)
) STRICT;
CREATE TRIGGER instruction_mark_inserted AFTER INSERT ON instruction_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'instruction_mark', NEW.procedure || '/' || NEW.instruction, NULL, json_object(
            'procedure', NEW.procedure, 'instruction', NEW.instruction, 'state', NEW.state, 'reason', NEW.reason,
            'on_date', NEW.on_date
        )
    );
END;
CREATE TRIGGER instruction_mark_updated AFTER UPDATE ON instruction_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'instruction_mark', NEW.procedure || '/' || NEW.instruction, json_object(
            'procedure', OLD.procedure, 'instruction', OLD.instruction, 'state', OLD.state, 'reason', OLD.reason,
            'on_date', OLD.on_date
        ), json_object(
            'procedure', NEW.procedure, 'instruction', NEW.instruction, 'state', NEW.state, 'reason', NEW.reason,
            'on_date', NEW.on_date
        )
    );
END;
CREATE TRIGGER instruction_mark_deleted AFTER DELETE ON instruction_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'instruction_mark', OLD.procedure || '/' || OLD.instruction, json_object(
            'procedure', OLD.procedure, 'instruction', OLD.instruction, 'state', OLD.state, 'reason', OLD.reason,
            'on_date', OLD.on_date
        ), NULL
    );
END;

CREATE TABLE milestone_mark (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    milestone TEXT NOT NULL CONSTRAINT milestone_mark_item_is_named CHECK (milestone <> ''),
    on_date TEXT NOT NULL CONSTRAINT milestone_mark_on_date_is_a_date CHECK (on_date IS date(on_date)),
    with_difficulty INTEGER NOT NULL 
        CONSTRAINT milestone_mark_with_difficulty_is_yes_or_no CHECK (with_difficulty IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (procedure, milestone)
) STRICT;
CREATE TRIGGER milestone_mark_inserted AFTER INSERT ON milestone_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'milestone_mark', NEW.procedure || '/' || NEW.milestone, NULL, json_object(
            'procedure', NEW.procedure, 'milestone', NEW.milestone, 'on_date', NEW.on_date,
            'with_difficulty', NEW.with_difficulty, 'note', NEW.note
        )
    );
END;
CREATE TRIGGER milestone_mark_updated AFTER UPDATE ON milestone_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'milestone_mark', NEW.procedure || '/' || NEW.milestone, json_object(
            'procedure', OLD.procedure, 'milestone', OLD.milestone, 'on_date', OLD.on_date,
            'with_difficulty', OLD.with_difficulty, 'note', OLD.note
        ), json_object(
            'procedure', NEW.procedure, 'milestone', NEW.milestone, 'on_date', NEW.on_date,
            'with_difficulty', NEW.with_difficulty, 'note', NEW.note
        )
    );
END;
CREATE TRIGGER milestone_mark_deleted AFTER DELETE ON milestone_mark BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'milestone_mark', OLD.procedure || '/' || OLD.milestone, json_object(
            'procedure', OLD.procedure, 'milestone', OLD.milestone, 'on_date', OLD.on_date,
            'with_difficulty', OLD.with_difficulty, 'note', OLD.note
        ), NULL
    );
END;

-- A line of the team's own sheet; `says` is JSON in the domain's words.
CREATE TABLE own_line (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT own_line_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    item TEXT NOT NULL CONSTRAINT own_line_item_is_named CHECK (item <> ''),
    says TEXT NOT NULL CONSTRAINT own_line_says_is_json CHECK (json_valid(says)),
    said_by TEXT NOT NULL,
    said_on TEXT NULL CONSTRAINT own_line_said_on_is_a_date CHECK (said_on IS NULL OR said_on IS date(said_on))
) STRICT;
CREATE INDEX own_line_by_procedure ON own_line (procedure);
CREATE TRIGGER own_line_inserted AFTER INSERT ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'item', NEW.item, 'says', NEW.says, 'said_by', NEW.said_by,
            'said_on', NEW.said_on
        )
    );
END;
CREATE TRIGGER own_line_updated AFTER UPDATE ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'item', OLD.item, 'says', OLD.says, 'said_by', OLD.said_by,
            'said_on', OLD.said_on
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'item', NEW.item, 'says', NEW.says, 'said_by', NEW.said_by,
            'said_on', NEW.said_on
        )
    );
END;
CREATE TRIGGER own_line_deleted AFTER DELETE ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'item', OLD.item, 'says', OLD.says, 'said_by', OLD.said_by,
            'said_on', OLD.said_on
        ), NULL
    );
END;
