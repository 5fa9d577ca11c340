-- Version 3: the preparation. What is arranged around a procedure, where it stands, the answers to a few questions,
-- medicines with what the team said about each, and devices that were put in.

-- Minutes of travel: at most a day.
ALTER TABLE procedure ADD COLUMN travel_minutes INTEGER NULL
    CONSTRAINT procedure_travel_is_at_most_a_day CHECK (travel_minutes IS NULL OR travel_minutes BETWEEN 0 AND 1440);
ALTER TABLE procedure ADD COLUMN count_from_arrival INTEGER NOT NULL DEFAULT 0
    CONSTRAINT procedure_count_from_arrival_is_yes_or_no CHECK (count_from_arrival IN (0, 1));
ALTER TABLE procedure ADD COLUMN escort TEXT NOT NULL DEFAULT '';
ALTER TABLE procedure ADD COLUMN overnight TEXT NOT NULL DEFAULT '';
ALTER TABLE procedure ADD COLUMN emergency_admission INTEGER NOT NULL DEFAULT 0
    CONSTRAINT procedure_emergency_admission_is_yes_or_no CHECK (emergency_admission IN (0, 1));
ALTER TABLE procedure ADD COLUMN state TEXT NOT NULL DEFAULT 'planned'
    CONSTRAINT procedure_state_is_known CHECK (state IN ('planned', 'cancelled', 'done'));
-- Why it was cancelled, if somebody said.
ALTER TABLE procedure ADD COLUMN state_reason TEXT NOT NULL DEFAULT ''
    CONSTRAINT procedure_reason_is_of_a_cancelled_one CHECK (state_reason = '' OR state = 'cancelled');
-- The day and time it really was, in its zone. The planned ones stay beside them.
ALTER TABLE procedure ADD COLUMN actual_on TEXT NULL
    CONSTRAINT procedure_actual_on_is_a_date CHECK (actual_on IS NULL OR actual_on IS date(actual_on))
    CONSTRAINT procedure_done_has_its_day CHECK ((state = 'done') = (actual_on IS NOT NULL));
ALTER TABLE procedure ADD COLUMN actual_time TEXT NULL
    CONSTRAINT procedure_actual_time_is_a_time CHECK (actual_time IS NULL OR actual_time IS time(actual_time))
    CONSTRAINT procedure_actual_time_has_its_day CHECK (actual_time IS NULL OR actual_on IS NOT NULL);
ALTER TABLE procedure ADD COLUMN done_what TEXT NOT NULL DEFAULT '';
ALTER TABLE procedure ADD COLUMN access_side TEXT NOT NULL DEFAULT '';

-- The same triggers as before, with the new columns.
DROP TRIGGER procedure_inserted;
DROP TRIGGER procedure_updated;
DROP TRIGGER procedure_deleted;
CREATE TRIGGER procedure_inserted AFTER INSERT ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'type_id', NEW.type_id, 'snapshot', NEW.snapshot,
            'on_date', NEW.on_date, 'at_time', NEW.at_time, 'arrive_at', NEW.arrive_at, 'zone', NEW.zone,
            'place', NEW.place, 'team', NEW.team, 'notes', NEW.notes, 'trashed', NEW.trashed,
            'travel_minutes', NEW.travel_minutes, 'count_from_arrival', NEW.count_from_arrival, 'escort', NEW.escort,
            'overnight', NEW.overnight, 'emergency_admission', NEW.emergency_admission, 'state', NEW.state,
            'state_reason', NEW.state_reason, 'actual_on', NEW.actual_on, 'actual_time', NEW.actual_time,
            'done_what', NEW.done_what, 'access_side', NEW.access_side
        )
    );
END;
CREATE TRIGGER procedure_updated AFTER UPDATE ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'type_id', OLD.type_id, 'snapshot', OLD.snapshot,
            'on_date', OLD.on_date, 'at_time', OLD.at_time, 'arrive_at', OLD.arrive_at, 'zone', OLD.zone,
            'place', OLD.place, 'team', OLD.team, 'notes', OLD.notes, 'trashed', OLD.trashed,
            'travel_minutes', OLD.travel_minutes, 'count_from_arrival', OLD.count_from_arrival, 'escort', OLD.escort,
            'overnight', OLD.overnight, 'emergency_admission', OLD.emergency_admission, 'state', OLD.state,
            'state_reason', OLD.state_reason, 'actual_on', OLD.actual_on, 'actual_time', OLD.actual_time,
            'done_what', OLD.done_what, 'access_side', OLD.access_side
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'type_id', NEW.type_id, 'snapshot', NEW.snapshot,
            'on_date', NEW.on_date, 'at_time', NEW.at_time, 'arrive_at', NEW.arrive_at, 'zone', NEW.zone,
            'place', NEW.place, 'team', NEW.team, 'notes', NEW.notes, 'trashed', NEW.trashed,
            'travel_minutes', NEW.travel_minutes, 'count_from_arrival', NEW.count_from_arrival, 'escort', NEW.escort,
            'overnight', NEW.overnight, 'emergency_admission', NEW.emergency_admission, 'state', NEW.state,
            'state_reason', NEW.state_reason, 'actual_on', NEW.actual_on, 'actual_time', NEW.actual_time,
            'done_what', NEW.done_what, 'access_side', NEW.access_side
        )
    );
END;
CREATE TRIGGER procedure_deleted AFTER DELETE ON procedure BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'type_id', OLD.type_id, 'snapshot', OLD.snapshot,
            'on_date', OLD.on_date, 'at_time', OLD.at_time, 'arrive_at', OLD.arrive_at, 'zone', OLD.zone,
            'place', OLD.place, 'team', OLD.team, 'notes', OLD.notes, 'trashed', OLD.trashed,
            'travel_minutes', OLD.travel_minutes, 'count_from_arrival', OLD.count_from_arrival, 'escort', OLD.escort,
            'overnight', OLD.overnight, 'emergency_admission', OLD.emergency_admission, 'state', OLD.state,
            'state_reason', OLD.state_reason, 'actual_on', OLD.actual_on, 'actual_time', OLD.actual_time,
            'done_what', OLD.done_what, 'access_side', OLD.access_side
        ), NULL
    );
END;

-- A question that nobody answered has no row.
CREATE TABLE procedure_answer (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    question TEXT NOT NULL CONSTRAINT procedure_answer_question_is_named CHECK (question <> ''),
    answer TEXT NOT NULL CONSTRAINT procedure_answer_is_known CHECK (answer IN ('yes', 'no', 'dont-know')),
    PRIMARY KEY (procedure, question)
) STRICT;
CREATE TRIGGER procedure_answer_inserted AFTER INSERT ON procedure_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_answer', NEW.procedure || '/' || NEW.question, NULL, json_object(
            'procedure', NEW.procedure, 'question', NEW.question, 'answer', NEW.answer
        )
    );
END;
CREATE TRIGGER procedure_answer_updated AFTER UPDATE ON procedure_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_answer', NEW.procedure || '/' || NEW.question, json_object(
            'procedure', OLD.procedure, 'question', OLD.question, 'answer', OLD.answer
        ), json_object(
            'procedure', NEW.procedure, 'question', NEW.question, 'answer', NEW.answer
        )
    );
END;
CREATE TRIGGER procedure_answer_deleted AFTER DELETE ON procedure_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'procedure_answer', OLD.procedure || '/' || OLD.question, json_object(
            'procedure', OLD.procedure, 'question', OLD.question, 'answer', OLD.answer
        ), NULL
    );
END;

-- A medicine of the patient around one procedure. Without `said_by` it is a question. `for_date` and `for_time` are the
-- procedure's at the time it was said: what was said for another date must be asked again.
CREATE TABLE medicine (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT medicine_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    name TEXT NOT NULL CONSTRAINT medicine_name_is_given CHECK (trim(name) <> ''),
    plan TEXT NOT NULL CONSTRAINT medicine_plan_is_known CHECK (plan IN ('ask', 'continue', 'stop', 'restart')),
    last_dose_on TEXT NULL
        CONSTRAINT medicine_last_dose_on_is_a_date CHECK (last_dose_on IS NULL OR last_dose_on IS date(last_dose_on))
        CONSTRAINT medicine_stop_has_its_last_dose CHECK ((plan = 'stop') = (last_dose_on IS NOT NULL)),
    last_dose_at TEXT NULL
        CONSTRAINT medicine_last_dose_at_is_a_time CHECK (last_dose_at IS NULL OR last_dose_at IS time(last_dose_at))
        CONSTRAINT medicine_last_dose_at_has_its_day CHECK (last_dose_at IS NULL OR last_dose_on IS NOT NULL),
    restart_on TEXT NULL
        CONSTRAINT medicine_restart_on_is_a_date CHECK (restart_on IS NULL OR restart_on IS date(restart_on))
        CONSTRAINT medicine_restart_has_its_day CHECK (plan <> 'restart' OR restart_on IS NOT NULL)
        CONSTRAINT medicine_restart_needs_a_plan CHECK (restart_on IS NULL OR plan IN ('stop', 'restart'))
        CONSTRAINT medicine_restart_is_after_the_last_dose
            CHECK (restart_on IS NULL OR last_dose_on IS NULL OR restart_on >= last_dose_on),
    said_by TEXT NOT NULL,
    said_on TEXT NULL CONSTRAINT medicine_said_on_is_a_date CHECK (said_on IS NULL OR said_on IS date(said_on)),
    for_date TEXT NOT NULL CONSTRAINT medicine_for_date_is_a_date CHECK (for_date IS date(for_date)),
    for_time TEXT NULL CONSTRAINT medicine_for_time_is_a_time CHECK (for_time IS NULL OR for_time IS time(for_time))
) STRICT;
CREATE INDEX medicine_by_procedure ON medicine (procedure);
CREATE TRIGGER medicine_inserted AFTER INSERT ON medicine BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'medicine', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'name', NEW.name, 'plan', NEW.plan,
            'last_dose_on', NEW.last_dose_on, 'last_dose_at', NEW.last_dose_at, 'restart_on', NEW.restart_on,
            'said_by', NEW.said_by, 'said_on', NEW.said_on, 'for_date', NEW.for_date, 'for_time', NEW.for_time
        )
    );
END;
CREATE TRIGGER medicine_updated AFTER UPDATE ON medicine BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'medicine', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'name', OLD.name, 'plan', OLD.plan,
            'last_dose_on', OLD.last_dose_on, 'last_dose_at', OLD.last_dose_at, 'restart_on', OLD.restart_on,
            'said_by', OLD.said_by, 'said_on', OLD.said_on, 'for_date', OLD.for_date, 'for_time', OLD.for_time
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'name', NEW.name, 'plan', NEW.plan,
            'last_dose_on', NEW.last_dose_on, 'last_dose_at', NEW.last_dose_at, 'restart_on', NEW.restart_on,
            'said_by', NEW.said_by, 'said_on', NEW.said_on, 'for_date', NEW.for_date, 'for_time', NEW.for_time
        )
    );
END;
CREATE TRIGGER medicine_deleted AFTER DELETE ON medicine BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'medicine', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'name', OLD.name, 'plan', OLD.plan,
            'last_dose_on', OLD.last_dose_on, 'last_dose_at', OLD.last_dose_at, 'restart_on', OLD.restart_on,
            'said_by', OLD.said_by, 'said_on', OLD.said_on, 'for_date', OLD.for_date, 'for_time', OLD.for_time
        ), NULL
    );
END;

-- A device that was put in, as its card says. `mri` is unknown until somebody has read the card.
CREATE TABLE device (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT device_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    kind TEXT NOT NULL CONSTRAINT device_kind_is_given CHECK (trim(kind) <> ''),
    maker TEXT NOT NULL,
    model TEXT NOT NULL,
    serial TEXT NOT NULL,
    mri TEXT NOT NULL CONSTRAINT device_mri_is_known CHECK (mri IN ('unknown', 'safe', 'conditional', 'unsafe'))
) STRICT;
CREATE INDEX device_by_procedure ON device (procedure);
CREATE TRIGGER device_inserted AFTER INSERT ON device BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'device', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'kind', NEW.kind, 'maker', NEW.maker, 'model', NEW.model,
            'serial', NEW.serial, 'mri', NEW.mri
        )
    );
END;
CREATE TRIGGER device_updated AFTER UPDATE ON device BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'device', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'kind', OLD.kind, 'maker', OLD.maker, 'model', OLD.model,
            'serial', OLD.serial, 'mri', OLD.mri
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'kind', NEW.kind, 'maker', NEW.maker, 'model', NEW.model,
            'serial', NEW.serial, 'mri', NEW.mri
        )
    );
END;
CREATE TRIGGER device_deleted AFTER DELETE ON device BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'device', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'kind', OLD.kind, 'maker', OLD.maker, 'model', OLD.model,
            'serial', OLD.serial, 'mri', OLD.mri
        ), NULL
    );
END;
