-- Version 8: reminders. They are derived and never kept; kept is what a person made up, answered and wishes, and which
-- ones were shown.

-- A reminder that a person made up. `start_at` is the local date and time of the first one; with every 'hours' it counts
-- elapsed time from there, in its zone. `entered_at` is when its times were entered: what lay before was not meant.
CREATE TABLE own_reminder (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT own_reminder_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    -- Without one it is the household's.
    patient TEXT NULL REFERENCES patient (id),
    text TEXT NOT NULL CONSTRAINT own_reminder_text_is_given CHECK (trim(text) <> ''),
    start_at TEXT NOT NULL
        CONSTRAINT own_reminder_start_is_a_date_and_time CHECK (start_at IS replace(datetime(start_at), ' ', 'T')),
    every TEXT NOT NULL
        CONSTRAINT own_reminder_every_is_known CHECK (every IN ('once', 'days', 'hours', 'week', 'month', 'year')),
    step INTEGER NOT NULL
        CONSTRAINT own_reminder_step_is_at_most_a_year CHECK (step BETWEEN 1 AND 365)
        CONSTRAINT own_reminder_step_is_of_days_or_hours CHECK (step = 1 OR every IN ('days', 'hours')),
    until_on TEXT NULL
        CONSTRAINT own_reminder_until_is_a_date CHECK (until_on IS NULL OR until_on IS date(until_on))
        CONSTRAINT own_reminder_until_is_after_its_start CHECK (until_on IS NULL OR until_on >= date(start_at)),
    -- Whose clock it goes by: the person's, wherever they are, or its zone's.
    follows TEXT NOT NULL CONSTRAINT own_reminder_follows_is_known CHECK (follows IN ('person', 'zone')),
    zone TEXT NOT NULL CONSTRAINT own_reminder_zone_is_named CHECK (zone <> ''),
    through_quiet INTEGER NOT NULL CONSTRAINT own_reminder_through_quiet_is_yes_or_no CHECK (through_quiet IN (0, 1)),
    entered_at TEXT NOT NULL
        CONSTRAINT own_reminder_entered_at_is_utc CHECK (entered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT own_reminder_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE INDEX own_reminder_by_patient ON own_reminder (patient);
CREATE TRIGGER own_reminder_inserted AFTER INSERT ON own_reminder BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_reminder', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'text', NEW.text, 'start_at', NEW.start_at,
            'every', NEW.every, 'step', NEW.step, 'until_on', NEW.until_on, 'follows', NEW.follows,
            'zone', NEW.zone, 'through_quiet', NEW.through_quiet, 'entered_at', NEW.entered_at,
            'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER own_reminder_updated AFTER UPDATE ON own_reminder BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_reminder', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'text', OLD.text, 'start_at', OLD.start_at,
            'every', OLD.every, 'step', OLD.step, 'until_on', OLD.until_on, 'follows', OLD.follows,
            'zone', OLD.zone, 'through_quiet', OLD.through_quiet, 'entered_at', OLD.entered_at,
            'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'text', NEW.text, 'start_at', NEW.start_at,
            'every', NEW.every, 'step', NEW.step, 'until_on', NEW.until_on, 'follows', NEW.follows,
            'zone', NEW.zone, 'through_quiet', NEW.through_quiet, 'entered_at', NEW.entered_at,
            'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER own_reminder_deleted AFTER DELETE ON own_reminder BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_reminder', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'text', OLD.text, 'start_at', OLD.start_at,
            'every', OLD.every, 'step', OLD.step, 'until_on', OLD.until_on, 'follows', OLD.follows,
            'zone', OLD.zone, 'through_quiet', OLD.through_quiet, 'entered_at', OLD.entered_at,
            'trashed', OLD.trashed
        ), NULL
    );
END;

-- What a person did with a reminder: at most one answer for each thing and its local date and time. `zone` is where the
-- person was.
CREATE TABLE reminder_answer (
    what TEXT NOT NULL CONSTRAINT reminder_answer_what_is_named CHECK (what GLOB '[a-z]*:?*'),
    planned_at TEXT NOT NULL
        CONSTRAINT reminder_answer_planned_is_a_date_and_time CHECK (planned_at IS replace(datetime(planned_at), ' ', 'T')),
    answer TEXT NOT NULL CONSTRAINT reminder_answer_is_known CHECK (answer IN ('done', 'not-needed', 'snoozed')),
    snoozed_until TEXT NULL
        CONSTRAINT reminder_answer_snoozed_until_is_utc
            CHECK (snoozed_until IS NULL OR snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
        CONSTRAINT reminder_answer_snooze_has_its_end CHECK ((answer = 'snoozed') = (snoozed_until IS NOT NULL)),
    answered_at TEXT NOT NULL
        CONSTRAINT reminder_answer_at_is_utc CHECK (answered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    zone TEXT NOT NULL CONSTRAINT reminder_answer_zone_is_named CHECK (zone <> ''),
    PRIMARY KEY (what, planned_at)
) STRICT;
CREATE INDEX reminder_answer_by_time ON reminder_answer (planned_at);
CREATE TRIGGER reminder_answer_inserted AFTER INSERT ON reminder_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_answer', NEW.what || '/' || NEW.planned_at, NULL, json_object(
            'what', NEW.what, 'planned_at', NEW.planned_at, 'answer', NEW.answer,
            'snoozed_until', NEW.snoozed_until, 'answered_at', NEW.answered_at, 'zone', NEW.zone
        )
    );
END;
CREATE TRIGGER reminder_answer_updated AFTER UPDATE ON reminder_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_answer', NEW.what || '/' || NEW.planned_at, json_object(
            'what', OLD.what, 'planned_at', OLD.planned_at, 'answer', OLD.answer,
            'snoozed_until', OLD.snoozed_until, 'answered_at', OLD.answered_at, 'zone', OLD.zone
        ), json_object(
            'what', NEW.what, 'planned_at', NEW.planned_at, 'answer', NEW.answer,
            'snoozed_until', NEW.snoozed_until, 'answered_at', NEW.answered_at, 'zone', NEW.zone
        )
    );
END;
CREATE TRIGGER reminder_answer_deleted AFTER DELETE ON reminder_answer BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_answer', OLD.what || '/' || OLD.planned_at, json_object(
            'what', OLD.what, 'planned_at', OLD.planned_at, 'answer', OLD.answer,
            'snoozed_until', OLD.snoozed_until, 'answered_at', OLD.answered_at, 'zone', OLD.zone
        ), NULL
    );
END;

-- Which reminders were shown, and when by the clock as it was then: the program's own note, which no person wrote and
-- nobody takes back. It is in no history, so that the history stays what people did.
CREATE TABLE reminder_shown (
    what TEXT NOT NULL CONSTRAINT reminder_shown_what_is_named CHECK (what GLOB '[a-z]*:?*'),
    planned_at TEXT NOT NULL
        CONSTRAINT reminder_shown_planned_is_a_date_and_time CHECK (planned_at IS replace(datetime(planned_at), ' ', 'T')),
    first_at TEXT NOT NULL
        CONSTRAINT reminder_shown_first_at_is_utc CHECK (first_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    last_at TEXT NOT NULL
        CONSTRAINT reminder_shown_last_at_is_utc CHECK (last_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    times INTEGER NOT NULL CONSTRAINT reminder_shown_times_is_a_count CHECK (times >= 1),
    PRIMARY KEY (what, planned_at)
) STRICT;
CREATE INDEX reminder_shown_by_time ON reminder_shown (planned_at);

-- How the household wants to be reminded. Without a row the program's own defaults hold.
CREATE TABLE reminder_settings (
    one INTEGER NOT NULL PRIMARY KEY CONSTRAINT reminder_settings_is_one CHECK (one = 1),
    quiet_from TEXT NULL
        CONSTRAINT reminder_settings_quiet_from_is_a_time CHECK (quiet_from IS NULL OR quiet_from IS time(quiet_from)),
    quiet_until TEXT NULL
        CONSTRAINT reminder_settings_quiet_until_is_a_time CHECK (quiet_until IS NULL OR quiet_until IS time(quiet_until))
        CONSTRAINT reminder_settings_quiet_has_two_ends CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
        CONSTRAINT reminder_settings_quiet_ends CHECK (quiet_from IS NULL OR quiet_from <> quiet_until),
    repeat_minutes INTEGER NULL
        CONSTRAINT reminder_settings_repeat_is_at_most_a_day CHECK (repeat_minutes IS NULL OR repeat_minutes BETWEEN 1 AND 1440),
    repeat_at_most INTEGER NULL
        CONSTRAINT reminder_settings_repeats_end CHECK (repeat_at_most IS NULL OR repeat_at_most BETWEEN 1 AND 20)
        CONSTRAINT reminder_settings_repeat_is_whole CHECK ((repeat_minutes IS NULL) = (repeat_at_most IS NULL)),
    show_details INTEGER NOT NULL CONSTRAINT reminder_settings_show_details_is_yes_or_no CHECK (show_details IN (0, 1)),
    morning TEXT NOT NULL CONSTRAINT reminder_settings_morning_is_a_time CHECK (morning IS time(morning)),
    evening TEXT NOT NULL
        CONSTRAINT reminder_settings_evening_is_a_time CHECK (evening IS time(evening))
        CONSTRAINT reminder_settings_evening_is_after_the_morning CHECK (evening > morning),
    -- Minutes, at most four weeks; days.
    ahead_food INTEGER NOT NULL CONSTRAINT reminder_settings_food_is_at_most_weeks CHECK (ahead_food BETWEEN 0 AND 40320),
    ahead_preparation INTEGER NOT NULL
        CONSTRAINT reminder_settings_preparation_is_at_most_weeks CHECK (ahead_preparation BETWEEN 0 AND 40320),
    ahead_appointment INTEGER NOT NULL
        CONSTRAINT reminder_settings_appointment_is_at_most_weeks CHECK (ahead_appointment BETWEEN 0 AND 40320),
    ahead_appointment_again INTEGER NULL
        CONSTRAINT reminder_settings_again_comes_after CHECK (ahead_appointment_again IS NULL
            OR (ahead_appointment_again >= 0 AND ahead_appointment_again < ahead_appointment)),
    ahead_question_days INTEGER NOT NULL
        CONSTRAINT reminder_settings_question_is_at_most_weeks CHECK (ahead_question_days BETWEEN 0 AND 28)
) STRICT;
CREATE TRIGGER reminder_settings_inserted AFTER INSERT ON reminder_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_settings', CAST(NEW.one AS TEXT), NULL, json_object(
            'one', NEW.one, 'quiet_from', NEW.quiet_from, 'quiet_until', NEW.quiet_until,
            'repeat_minutes', NEW.repeat_minutes, 'repeat_at_most', NEW.repeat_at_most,
            'show_details', NEW.show_details, 'morning', NEW.morning, 'evening', NEW.evening,
            'ahead_food', NEW.ahead_food, 'ahead_preparation', NEW.ahead_preparation,
            'ahead_appointment', NEW.ahead_appointment,
            'ahead_appointment_again', NEW.ahead_appointment_again,
            'ahead_question_days', NEW.ahead_question_days
        )
    );
END;
CREATE TRIGGER reminder_settings_updated AFTER UPDATE ON reminder_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_settings', CAST(NEW.one AS TEXT), json_object(
            'one', OLD.one, 'quiet_from', OLD.quiet_from, 'quiet_until', OLD.quiet_until,
            'repeat_minutes', OLD.repeat_minutes, 'repeat_at_most', OLD.repeat_at_most,
            'show_details', OLD.show_details, 'morning', OLD.morning, 'evening', OLD.evening,
            'ahead_food', OLD.ahead_food, 'ahead_preparation', OLD.ahead_preparation,
            'ahead_appointment', OLD.ahead_appointment,
            'ahead_appointment_again', OLD.ahead_appointment_again,
            'ahead_question_days', OLD.ahead_question_days
        ), json_object(
            'one', NEW.one, 'quiet_from', NEW.quiet_from, 'quiet_until', NEW.quiet_until,
            'repeat_minutes', NEW.repeat_minutes, 'repeat_at_most', NEW.repeat_at_most,
            'show_details', NEW.show_details, 'morning', NEW.morning, 'evening', NEW.evening,
            'ahead_food', NEW.ahead_food, 'ahead_preparation', NEW.ahead_preparation,
            'ahead_appointment', NEW.ahead_appointment,
            'ahead_appointment_again', NEW.ahead_appointment_again,
            'ahead_question_days', NEW.ahead_question_days
        )
    );
END;
CREATE TRIGGER reminder_settings_deleted AFTER DELETE ON reminder_settings BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_settings', CAST(OLD.one AS TEXT), json_object(
            'one', OLD.one, 'quiet_from', OLD.quiet_from, 'quiet_until', OLD.quiet_until,
            'repeat_minutes', OLD.repeat_minutes, 'repeat_at_most', OLD.repeat_at_most,
            'show_details', OLD.show_details, 'morning', OLD.morning, 'evening', OLD.evening,
            'ahead_food', OLD.ahead_food, 'ahead_preparation', OLD.ahead_preparation,
            'ahead_appointment', OLD.ahead_appointment,
            'ahead_appointment_again', OLD.ahead_appointment_again,
            'ahead_question_days', OLD.ahead_question_days
        ), NULL
    );
END;
