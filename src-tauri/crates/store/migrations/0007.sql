-- Version 7: appointments. What is to be booked, what is booked, and what came of it; the alarms a person set for one.
--
-- `at_time` is the clinic's local time in `zone`; a day without a time is kept without one. A follow-up of the type is
-- named by its id, so that it is never proposed twice. Which days are usual is the plan's to say, and not kept.

CREATE TABLE appointment (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT appointment_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    patient TEXT NOT NULL REFERENCES patient (id),
    procedure TEXT NULL REFERENCES procedure (id),
    follow_up TEXT NULL
        CONSTRAINT appointment_follow_up_is_named CHECK (follow_up IS NULL OR follow_up <> '')
        CONSTRAINT appointment_follow_up_is_of_a_procedure CHECK (follow_up IS NULL OR procedure IS NOT NULL),
    -- The how many-th for its follow-up: some are booked again.
    occurrence INTEGER NOT NULL CONSTRAINT appointment_occurrence_is_a_count CHECK (occurrence BETWEEN 1 AND 1000),
    title TEXT NOT NULL CONSTRAINT appointment_title_is_given CHECK (trim(title) <> ''),
    state TEXT NOT NULL CONSTRAINT appointment_state_is_known
        CHECK (state IN ('to-book', 'booked', 'attended', 'missed', 'cancelled', 'not-needed')),
    state_reason TEXT NOT NULL CONSTRAINT appointment_reason_is_of_one_that_was_not
        CHECK (state_reason = '' OR state IN ('missed', 'cancelled', 'not-needed')),
    state_said_by TEXT NOT NULL
        CONSTRAINT appointment_said_by_is_of_one_called_off
            CHECK (state_said_by = '' OR state IN ('cancelled', 'not-needed'))
        CONSTRAINT appointment_not_needed_has_who_said_so CHECK (state <> 'not-needed' OR trim(state_said_by) <> ''),
    book_by TEXT NULL CONSTRAINT appointment_book_by_is_a_date CHECK (book_by IS NULL OR book_by IS date(book_by)),
    ring TEXT NOT NULL,
    on_date TEXT NULL
        CONSTRAINT appointment_on_date_is_a_date CHECK (on_date IS NULL OR on_date IS date(on_date))
        CONSTRAINT appointment_to_book_has_no_day CHECK (state <> 'to-book' OR on_date IS NULL)
        CONSTRAINT appointment_booked_has_its_day
            CHECK (state NOT IN ('booked', 'attended', 'missed') OR on_date IS NOT NULL),
    at_time TEXT NULL
        CONSTRAINT appointment_at_time_is_a_time CHECK (at_time IS NULL OR at_time IS time(at_time))
        CONSTRAINT appointment_at_time_has_its_day CHECK (at_time IS NULL OR on_date IS NOT NULL),
    zone TEXT NOT NULL CONSTRAINT appointment_zone_is_named CHECK (zone <> ''),
    minutes INTEGER NULL
        CONSTRAINT appointment_minutes_are_at_most_a_day CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 1440)
        CONSTRAINT appointment_minutes_have_a_time CHECK (minutes IS NULL OR at_time IS NOT NULL),
    -- The day it was booked for before it was moved.
    moved_from_on TEXT NULL CONSTRAINT appointment_moved_from_on_is_a_date
        CHECK (moved_from_on IS NULL OR moved_from_on IS date(moved_from_on)),
    moved_from_time TEXT NULL
        CONSTRAINT appointment_moved_from_time_is_a_time
            CHECK (moved_from_time IS NULL OR moved_from_time IS time(moved_from_time))
        CONSTRAINT appointment_moved_from_time_has_its_day
            CHECK (moved_from_time IS NULL OR moved_from_on IS NOT NULL),
    place TEXT NOT NULL,
    room TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    phone TEXT NOT NULL,
    preparation TEXT NOT NULL,
    travel_minutes INTEGER NULL CONSTRAINT appointment_travel_is_at_most_a_day
        CHECK (travel_minutes IS NULL OR travel_minutes BETWEEN 0 AND 1440),
    transport TEXT NOT NULL,
    companion TEXT NOT NULL,
    said TEXT NOT NULL,
    decisions TEXT NOT NULL,
    next_one TEXT NOT NULL
) STRICT;
CREATE INDEX appointment_by_patient ON appointment (patient);
CREATE INDEX appointment_by_procedure ON appointment (procedure);
CREATE UNIQUE INDEX appointment_once ON appointment (procedure, follow_up, occurrence) WHERE follow_up IS NOT NULL;
CREATE TRIGGER appointment_inserted AFTER INSERT ON appointment BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'follow_up', NEW.follow_up,
            'occurrence', NEW.occurrence, 'title', NEW.title, 'state', NEW.state, 'state_reason', NEW.state_reason,
            'state_said_by', NEW.state_said_by, 'book_by', NEW.book_by, 'ring', NEW.ring, 'on_date', NEW.on_date,
            'at_time', NEW.at_time, 'zone', NEW.zone, 'minutes', NEW.minutes, 'moved_from_on', NEW.moved_from_on,
            'moved_from_time', NEW.moved_from_time, 'place', NEW.place, 'room', NEW.room, 'with_whom', NEW.with_whom,
            'phone', NEW.phone, 'preparation', NEW.preparation, 'travel_minutes', NEW.travel_minutes,
            'transport', NEW.transport, 'companion', NEW.companion, 'said', NEW.said, 'decisions', NEW.decisions,
            'next_one', NEW.next_one
        )
    );
END;
CREATE TRIGGER appointment_updated AFTER UPDATE ON appointment BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'follow_up', OLD.follow_up,
            'occurrence', OLD.occurrence, 'title', OLD.title, 'state', OLD.state, 'state_reason', OLD.state_reason,
            'state_said_by', OLD.state_said_by, 'book_by', OLD.book_by, 'ring', OLD.ring, 'on_date', OLD.on_date,
            'at_time', OLD.at_time, 'zone', OLD.zone, 'minutes', OLD.minutes, 'moved_from_on', OLD.moved_from_on,
            'moved_from_time', OLD.moved_from_time, 'place', OLD.place, 'room', OLD.room, 'with_whom', OLD.with_whom,
            'phone', OLD.phone, 'preparation', OLD.preparation, 'travel_minutes', OLD.travel_minutes,
            'transport', OLD.transport, 'companion', OLD.companion, 'said', OLD.said, 'decisions', OLD.decisions,
            'next_one', OLD.next_one
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'follow_up', NEW.follow_up,
            'occurrence', NEW.occurrence, 'title', NEW.title, 'state', NEW.state, 'state_reason', NEW.state_reason,
            'state_said_by', NEW.state_said_by, 'book_by', NEW.book_by, 'ring', NEW.ring, 'on_date', NEW.on_date,
            'at_time', NEW.at_time, 'zone', NEW.zone, 'minutes', NEW.minutes, 'moved_from_on', NEW.moved_from_on,
            'moved_from_time', NEW.moved_from_time, 'place', NEW.place, 'room', NEW.room, 'with_whom', NEW.with_whom,
            'phone', NEW.phone, 'preparation', NEW.preparation, 'travel_minutes', NEW.travel_minutes,
            'transport', NEW.transport, 'companion', NEW.companion, 'said', NEW.said, 'decisions', NEW.decisions,
            'next_one', NEW.next_one
        )
    );
END;
CREATE TRIGGER appointment_deleted AFTER DELETE ON appointment BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'follow_up', OLD.follow_up,
            'occurrence', OLD.occurrence, 'title', OLD.title, 'state', OLD.state, 'state_reason', OLD.state_reason,
            'state_said_by', OLD.state_said_by, 'book_by', OLD.book_by, 'ring', OLD.ring, 'on_date', OLD.on_date,
            'at_time', OLD.at_time, 'zone', OLD.zone, 'minutes', OLD.minutes, 'moved_from_on', OLD.moved_from_on,
            'moved_from_time', OLD.moved_from_time, 'place', OLD.place, 'room', OLD.room, 'with_whom', OLD.with_whom,
            'phone', OLD.phone, 'preparation', OLD.preparation, 'travel_minutes', OLD.travel_minutes,
            'transport', OLD.transport, 'companion', OLD.companion, 'said', OLD.said, 'decisions', OLD.decisions,
            'next_one', OLD.next_one
        ), NULL
    );
END;

-- So many minutes before it begins; before 9 in the morning, where no time is known.
CREATE TABLE appointment_alarm (
    appointment TEXT NOT NULL REFERENCES appointment (id),
    minutes INTEGER NOT NULL
        CONSTRAINT appointment_alarm_is_at_most_four_weeks_before CHECK (minutes BETWEEN 0 AND 40320),
    PRIMARY KEY (appointment, minutes)
) STRICT;
CREATE TRIGGER appointment_alarm_inserted AFTER INSERT ON appointment_alarm BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment_alarm', NEW.appointment || '/' || NEW.minutes, NULL, json_object(
            'appointment', NEW.appointment, 'minutes', NEW.minutes
        )
    );
END;
CREATE TRIGGER appointment_alarm_updated AFTER UPDATE ON appointment_alarm BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment_alarm', NEW.appointment || '/' || NEW.minutes, json_object(
            'appointment', OLD.appointment, 'minutes', OLD.minutes
        ), json_object(
            'appointment', NEW.appointment, 'minutes', NEW.minutes
        )
    );
END;
CREATE TRIGGER appointment_alarm_deleted AFTER DELETE ON appointment_alarm BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'appointment_alarm', OLD.appointment || '/' || OLD.minutes, json_object(
            'appointment', OLD.appointment, 'minutes', OLD.minutes
        ), NULL
    );
END;
