-- Version 4: recovery. Check-ins with their entries and answers, what is being typed, lines of the warning-sign sheet
-- that matched with what the person did, whom to ring, and how the household measures.

-- One sitting of logging. `for_date` is the local day it is about, `made_at` the instant it was written, in `zone`: one
-- written later says so by these two. A timed one belongs to a moment of one of the type's timed logs.
CREATE TABLE check_in (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT check_in_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    kind TEXT NOT NULL CONSTRAINT check_in_kind_is_known CHECK (kind IN ('daily', 'drain', 'site', 'timed')),
    for_date TEXT NOT NULL CONSTRAINT check_in_for_date_is_a_date CHECK (for_date IS date(for_date)),
    made_at TEXT NOT NULL
        CONSTRAINT check_in_made_at_is_utc CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    zone TEXT NOT NULL CONSTRAINT check_in_zone_is_named CHECK (zone <> ''),
    nothing_new INTEGER NOT NULL CONSTRAINT check_in_nothing_new_is_yes_or_no CHECK (nothing_new IN (0, 1)),
    note TEXT NOT NULL,
    timed_log TEXT NULL
        CONSTRAINT check_in_timed_log_is_named CHECK (timed_log IS NULL OR timed_log <> '')
        CONSTRAINT check_in_timed_has_its_log CHECK ((kind = 'timed') = (timed_log IS NOT NULL)),
    minutes_after INTEGER NULL
        CONSTRAINT check_in_minutes_are_a_count CHECK (minutes_after IS NULL OR minutes_after >= 0)
        CONSTRAINT check_in_timed_has_its_minutes CHECK ((kind = 'timed') = (minutes_after IS NOT NULL)),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT check_in_trashed_is_yes_or_no CHECK (trashed IN (0, 1)),
    CONSTRAINT check_in_of_day UNIQUE (id, procedure, for_date)
) STRICT;
CREATE INDEX check_in_by_day ON check_in (procedure, for_date);
CREATE TRIGGER check_in_inserted AFTER INSERT ON check_in BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'kind', NEW.kind, 'for_date', NEW.for_date,
            'made_at', NEW.made_at, 'zone', NEW.zone, 'nothing_new', NEW.nothing_new, 'note', NEW.note,
            'timed_log', NEW.timed_log, 'minutes_after', NEW.minutes_after, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER check_in_updated AFTER UPDATE ON check_in BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'kind', OLD.kind, 'for_date', OLD.for_date,
            'made_at', OLD.made_at, 'zone', OLD.zone, 'nothing_new', OLD.nothing_new, 'note', OLD.note,
            'timed_log', OLD.timed_log, 'minutes_after', OLD.minutes_after, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'kind', NEW.kind, 'for_date', NEW.for_date,
            'made_at', NEW.made_at, 'zone', NEW.zone, 'nothing_new', NEW.nothing_new, 'note', NEW.note,
            'timed_log', NEW.timed_log, 'minutes_after', NEW.minutes_after, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER check_in_deleted AFTER DELETE ON check_in BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'kind', OLD.kind, 'for_date', OLD.for_date,
            'made_at', OLD.made_at, 'zone', OLD.zone, 'nothing_new', OLD.nothing_new, 'note', OLD.note,
            'timed_log', OLD.timed_log, 'minutes_after', OLD.minutes_after, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- One measure of a check-in, in the vocabulary's own unit. What was typed stays beside it, in the unit it was typed in.
-- A measure may come several times: each emptying of a drain, each of two tubes (`site`), with its own time (`at`).
-- Procedure and day are its check-in's: they stand here so that a series is read without the check-ins.
CREATE TABLE check_in_entry (
    check_in TEXT NOT NULL REFERENCES check_in (id),
    position INTEGER NOT NULL CONSTRAINT check_in_entry_position_is_a_count CHECK (position >= 0),
    procedure TEXT NOT NULL,
    for_date TEXT NOT NULL,
    measure TEXT NOT NULL CONSTRAINT check_in_entry_measure_is_named CHECK (measure <> ''),
    kind TEXT NOT NULL
        CONSTRAINT check_in_entry_kind_is_known CHECK (kind IN ('number', 'pressure', 'choice', 'yes-no', 'text')),
    number REAL NULL CONSTRAINT check_in_entry_number_is_of_its_kind
        CHECK ((kind IN ('number', 'pressure', 'yes-no')) = (number IS NOT NULL)),
    second REAL NULL
        CONSTRAINT check_in_entry_second_is_of_its_kind CHECK ((kind = 'pressure') = (second IS NOT NULL)),
    words TEXT NULL
        CONSTRAINT check_in_entry_words_are_of_their_kind CHECK ((kind IN ('choice', 'text')) = (words IS NOT NULL)),
    typed TEXT NOT NULL CONSTRAINT check_in_entry_typed_is_given CHECK (trim(typed) <> ''),
    typed_unit TEXT NOT NULL,
    site TEXT NOT NULL,
    at TEXT NULL CONSTRAINT check_in_entry_at_is_utc
        CHECK (at IS NULL OR at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    PRIMARY KEY (check_in, position),
    CONSTRAINT check_in_entry_is_of_its_check_ins_day FOREIGN KEY (check_in, procedure, for_date)
        REFERENCES check_in (id, procedure, for_date) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_entry_by_measure ON check_in_entry (procedure, measure, for_date);
CREATE TRIGGER check_in_entry_inserted AFTER INSERT ON check_in_entry BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in_entry', NEW.check_in || '/' || NEW.position, NULL, json_object(
            'check_in', NEW.check_in, 'position', NEW.position, 'procedure', NEW.procedure, 'for_date', NEW.for_date,
            'measure', NEW.measure, 'kind', NEW.kind, 'number', NEW.number, 'second', NEW.second, 'words', NEW.words,
            'typed', NEW.typed, 'typed_unit', NEW.typed_unit, 'site', NEW.site, 'at', NEW.at
        )
    );
END;
CREATE TRIGGER check_in_entry_updated AFTER UPDATE ON check_in_entry BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in_entry', NEW.check_in || '/' || NEW.position, json_object(
            'check_in', OLD.check_in, 'position', OLD.position, 'procedure', OLD.procedure, 'for_date', OLD.for_date,
            'measure', OLD.measure, 'kind', OLD.kind, 'number', OLD.number, 'second', OLD.second, 'words', OLD.words,
            'typed', OLD.typed, 'typed_unit', OLD.typed_unit, 'site', OLD.site, 'at', OLD.at
        ), json_object(
            'check_in', NEW.check_in, 'position', NEW.position, 'procedure', NEW.procedure, 'for_date', NEW.for_date,
            'measure', NEW.measure, 'kind', NEW.kind, 'number', NEW.number, 'second', NEW.second, 'words', NEW.words,
            'typed', NEW.typed, 'typed_unit', NEW.typed_unit, 'site', NEW.site, 'at', NEW.at
        )
    );
END;
CREATE TRIGGER check_in_entry_deleted AFTER DELETE ON check_in_entry BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'check_in_entry', OLD.check_in || '/' || OLD.position, json_object(
            'check_in', OLD.check_in, 'position', OLD.position, 'procedure', OLD.procedure, 'for_date', OLD.for_date,
            'measure', OLD.measure, 'kind', OLD.kind, 'number', OLD.number, 'second', OLD.second, 'words', OLD.words,
            'typed', OLD.typed, 'typed_unit', OLD.typed_unit, 'site', OLD.site, 'at', OLD.at
        ), NULL
    );
END;

-- What was said about an exact sign of the sheet. A sign that nobody answered has no row. `by_group` names the short
-- question whose "no" covered it; without it the sign itself was answered.
CREATE TABLE sign_answer (
    check_in TEXT NOT NULL REFERENCES check_in (id),
    sign TEXT NOT NULL CONSTRAINT sign_answer_sign_is_named CHECK (sign <> ''),
    answer TEXT NOT NULL CONSTRAINT sign_answer_is_known CHECK (answer IN ('yes', 'no', 'dont-know')),
    by_group TEXT NULL
        CONSTRAINT sign_answer_group_is_named CHECK (by_group IS NULL OR by_group <> '')
        CONSTRAINT sign_answer_group_says_no CHECK (by_group IS NULL OR answer = 'no'),
    PRIMARY KEY (check_in, sign)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sign_answer_inserted AFTER INSERT ON sign_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'sign_answer', NEW.check_in || '/' || NEW.sign, NULL, json_object(
            'check_in', NEW.check_in, 'sign', NEW.sign, 'answer', NEW.answer, 'by_group', NEW.by_group
        )
    );
END;
CREATE TRIGGER sign_answer_updated AFTER UPDATE ON sign_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'sign_answer', NEW.check_in || '/' || NEW.sign, json_object(
            'check_in', OLD.check_in, 'sign', OLD.sign, 'answer', OLD.answer, 'by_group', OLD.by_group
        ), json_object(
            'check_in', NEW.check_in, 'sign', NEW.sign, 'answer', NEW.answer, 'by_group', NEW.by_group
        )
    );
END;
CREATE TRIGGER sign_answer_deleted AFTER DELETE ON sign_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'sign_answer', OLD.check_in || '/' || OLD.sign, json_object(
            'check_in', OLD.check_in, 'sign', OLD.sign, 'answer', OLD.answer, 'by_group', OLD.by_group
        ), NULL
    );
END;

-- What is being typed for a day and not saved yet, as typed: a new check-in (`check_in` is empty), or a correction of
-- one. It comes and goes with every key, so no history follows it.
CREATE TABLE check_in_draft (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    for_date TEXT NOT NULL CONSTRAINT check_in_draft_for_date_is_a_date CHECK (for_date IS date(for_date)),
    check_in TEXT NOT NULL,
    content TEXT NOT NULL CONSTRAINT check_in_draft_content_is_json CHECK (json_valid(content)),
    kept_at TEXT NOT NULL
        CONSTRAINT check_in_draft_kept_at_is_utc CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    PRIMARY KEY (procedure, for_date, check_in)
) STRICT, WITHOUT ROWID;

-- Lines of the warning-sign sheet that matched a day, together as they were shown. Without `shown_at` nobody has seen
-- it yet.
CREATE TABLE warning (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT warning_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    check_in TEXT NULL REFERENCES check_in (id),
    for_date TEXT NOT NULL CONSTRAINT warning_for_date_is_a_date CHECK (for_date IS date(for_date)),
    matched_at TEXT NOT NULL
        CONSTRAINT warning_matched_at_is_utc CHECK (matched_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    zone TEXT NOT NULL CONSTRAINT warning_zone_is_named CHECK (zone <> ''),
    shown_at TEXT NULL CONSTRAINT warning_shown_at_is_utc
        CHECK (shown_at IS NULL OR shown_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
CREATE INDEX warning_by_day ON warning (procedure, for_date);
CREATE INDEX warning_by_check_in ON warning (check_in);
CREATE TRIGGER warning_inserted AFTER INSERT ON warning BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'check_in', NEW.check_in, 'for_date', NEW.for_date,
            'matched_at', NEW.matched_at, 'zone', NEW.zone, 'shown_at', NEW.shown_at
        )
    );
END;
CREATE TRIGGER warning_updated AFTER UPDATE ON warning BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'check_in', OLD.check_in, 'for_date', OLD.for_date,
            'matched_at', OLD.matched_at, 'zone', OLD.zone, 'shown_at', OLD.shown_at
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'check_in', NEW.check_in, 'for_date', NEW.for_date,
            'matched_at', NEW.matched_at, 'zone', NEW.zone, 'shown_at', NEW.shown_at
        )
    );
END;
CREATE TRIGGER warning_deleted AFTER DELETE ON warning BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'check_in', OLD.check_in, 'for_date', OLD.for_date,
            'matched_at', OLD.matched_at, 'zone', OLD.zone, 'shown_at', OLD.shown_at
        ), NULL
    );
END;

-- One line in the words in which it was shown: they may change on the sheet since. `said_by` is who of the team said
-- it; empty for the general sheet.
CREATE TABLE warning_line (
    warning TEXT NOT NULL REFERENCES warning (id),
    position INTEGER NOT NULL CONSTRAINT warning_line_position_is_a_count CHECK (position >= 0),
    sign TEXT NOT NULL CONSTRAINT warning_line_sign_is_named CHECK (sign <> ''),
    level TEXT NOT NULL CONSTRAINT warning_line_level_is_known CHECK (level IN ('emergency', 'same-day')),
    line TEXT NOT NULL CONSTRAINT warning_line_is_given CHECK (trim(line) <> ''),
    action TEXT NULL,
    because TEXT NOT NULL CONSTRAINT warning_line_has_a_reason CHECK (trim(because) <> ''),
    said_by TEXT NOT NULL,
    PRIMARY KEY (warning, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER warning_line_inserted AFTER INSERT ON warning_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_line', NEW.warning || '/' || NEW.position, NULL, json_object(
            'warning', NEW.warning, 'position', NEW.position, 'sign', NEW.sign, 'level', NEW.level, 'line', NEW.line,
            'action', NEW.action, 'because', NEW.because, 'said_by', NEW.said_by
        )
    );
END;
CREATE TRIGGER warning_line_updated AFTER UPDATE ON warning_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_line', NEW.warning || '/' || NEW.position, json_object(
            'warning', OLD.warning, 'position', OLD.position, 'sign', OLD.sign, 'level', OLD.level, 'line', OLD.line,
            'action', OLD.action, 'because', OLD.because, 'said_by', OLD.said_by
        ), json_object(
            'warning', NEW.warning, 'position', NEW.position, 'sign', NEW.sign, 'level', NEW.level, 'line', NEW.line,
            'action', NEW.action, 'because', NEW.because, 'said_by', NEW.said_by
        )
    );
END;
CREATE TRIGGER warning_line_deleted AFTER DELETE ON warning_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_line', OLD.warning || '/' || OLD.position, json_object(
            'warning', OLD.warning, 'position', OLD.position, 'sign', OLD.sign, 'level', OLD.level, 'line', OLD.line,
            'action', OLD.action, 'because', OLD.because, 'said_by', OLD.said_by
        ), NULL
    );
END;

-- What the person did about it.
CREATE TABLE warning_deed (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT warning_deed_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    warning TEXT NOT NULL REFERENCES warning (id),
    deed TEXT NOT NULL CONSTRAINT warning_deed_is_known
        CHECK (deed IN ('rang-team', 'rang-emergency', 'something-else', 'not-yet')),
    note TEXT NOT NULL,
    done_at TEXT NOT NULL
        CONSTRAINT warning_deed_done_at_is_utc CHECK (done_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
CREATE INDEX warning_deed_by_warning ON warning_deed (warning);
CREATE TRIGGER warning_deed_inserted AFTER INSERT ON warning_deed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_deed', NEW.id, NULL, json_object(
            'id', NEW.id, 'warning', NEW.warning, 'deed', NEW.deed, 'note', NEW.note, 'done_at', NEW.done_at
        )
    );
END;
CREATE TRIGGER warning_deed_updated AFTER UPDATE ON warning_deed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_deed', NEW.id, json_object(
            'id', OLD.id, 'warning', OLD.warning, 'deed', OLD.deed, 'note', OLD.note, 'done_at', OLD.done_at
        ), json_object(
            'id', NEW.id, 'warning', NEW.warning, 'deed', NEW.deed, 'note', NEW.note, 'done_at', NEW.done_at
        )
    );
END;
CREATE TRIGGER warning_deed_deleted AFTER DELETE ON warning_deed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'warning_deed', OLD.id, json_object(
            'id', OLD.id, 'warning', OLD.warning, 'deed', OLD.deed, 'note', OLD.note, 'done_at', OLD.done_at
        ), NULL
    );
END;

-- Whom to ring about a procedure, by day and at other hours.
CREATE TABLE team_contact (
    procedure TEXT NOT NULL PRIMARY KEY REFERENCES procedure (id),
    by_day TEXT NOT NULL,
    out_of_hours TEXT NOT NULL,
    CONSTRAINT team_contact_says_something CHECK (by_day <> '' OR out_of_hours <> '')
) STRICT;
CREATE TRIGGER team_contact_inserted AFTER INSERT ON team_contact BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'team_contact', NEW.procedure, NULL, json_object(
            'procedure', NEW.procedure, 'by_day', NEW.by_day, 'out_of_hours', NEW.out_of_hours
        )
    );
END;
CREATE TRIGGER team_contact_updated AFTER UPDATE ON team_contact BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'team_contact', NEW.procedure, json_object(
            'procedure', OLD.procedure, 'by_day', OLD.by_day, 'out_of_hours', OLD.out_of_hours
        ), json_object(
            'procedure', NEW.procedure, 'by_day', NEW.by_day, 'out_of_hours', NEW.out_of_hours
        )
    );
END;
CREATE TRIGGER team_contact_deleted AFTER DELETE ON team_contact BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'team_contact', OLD.procedure, json_object(
            'procedure', OLD.procedure, 'by_day', OLD.by_day, 'out_of_hours', OLD.out_of_hours
        ), NULL
    );
END;

-- How the household measures (UCUM units; none until somebody chose) and checks in.
CREATE TABLE recovery_settings (
    one INTEGER NOT NULL PRIMARY KEY CONSTRAINT recovery_settings_is_one CHECK (one = 1),
    temperature_unit TEXT NULL CONSTRAINT recovery_settings_temperature_unit_is_known
        CHECK (temperature_unit IS NULL OR temperature_unit IN ('Cel', '[degF]')),
    weight_unit TEXT NULL CONSTRAINT recovery_settings_weight_unit_is_known
        CHECK (weight_unit IS NULL OR weight_unit IN ('kg', '[lb_av]')),
    glucose_unit TEXT NULL CONSTRAINT recovery_settings_glucose_unit_is_known
        CHECK (glucose_unit IS NULL OR glucose_unit IN ('mmol/L', 'mg/dL')),
    pages TEXT NOT NULL CONSTRAINT recovery_settings_pages_are_known CHECK (pages IN ('one-page', 'one-by-one')),
    warning_matching INTEGER NOT NULL
        CONSTRAINT recovery_settings_warning_matching_is_yes_or_no CHECK (warning_matching IN (0, 1))
) STRICT;
CREATE TRIGGER recovery_settings_inserted AFTER INSERT ON recovery_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'recovery_settings', CAST(NEW.one AS TEXT), NULL, json_object(
            'one', NEW.one, 'temperature_unit', NEW.temperature_unit, 'weight_unit', NEW.weight_unit,
            'glucose_unit', NEW.glucose_unit, 'pages', NEW.pages, 'warning_matching', NEW.warning_matching
        )
    );
END;
CREATE TRIGGER recovery_settings_updated AFTER UPDATE ON recovery_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'recovery_settings', CAST(NEW.one AS TEXT), json_object(
            'one', OLD.one, 'temperature_unit', OLD.temperature_unit, 'weight_unit', OLD.weight_unit,
            'glucose_unit', OLD.glucose_unit, 'pages', OLD.pages, 'warning_matching', OLD.warning_matching
        ), json_object(
            'one', NEW.one, 'temperature_unit', NEW.temperature_unit, 'weight_unit', NEW.weight_unit,
            'glucose_unit', NEW.glucose_unit, 'pages', NEW.pages, 'warning_matching', NEW.warning_matching
        )
    );
END;
CREATE TRIGGER recovery_settings_deleted AFTER DELETE ON recovery_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'recovery_settings', CAST(OLD.one AS TEXT), json_object(
            'one', OLD.one, 'temperature_unit', OLD.temperature_unit, 'weight_unit', OLD.weight_unit,
            'glucose_unit', OLD.glucose_unit, 'pages', OLD.pages, 'warning_matching', OLD.warning_matching
        ), NULL
    );
END;
