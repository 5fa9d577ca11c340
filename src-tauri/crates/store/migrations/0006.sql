-- Version 6: what a person writes down and wants. Notes, questions for the next visit, own aims, what is not there yet;
-- the diary, in which all that was recorded is found again; and the trash, which can be emptied.

-- A text about a day. `made_at` is the instant it was written.
CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT note_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    patient TEXT NOT NULL REFERENCES patient (id),
    procedure TEXT NULL REFERENCES procedure (id),
    on_date TEXT NOT NULL CONSTRAINT note_on_date_is_a_date CHECK (on_date IS date(on_date)),
    at_time TEXT NULL CONSTRAINT note_at_time_is_a_time CHECK (at_time IS NULL OR at_time IS time(at_time)),
    made_at TEXT NOT NULL
        CONSTRAINT note_made_at_is_utc CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    words TEXT NOT NULL CONSTRAINT note_words_are_given CHECK (trim(words) <> ''),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT note_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE INDEX note_by_patient ON note (patient, trashed, on_date, made_at, id);
CREATE INDEX note_by_procedure ON note (procedure, trashed, on_date, made_at, id);
CREATE TRIGGER note_inserted AFTER INSERT ON note BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'note', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'on_date', NEW.on_date,
            'at_time', NEW.at_time, 'made_at', NEW.made_at, 'words', NEW.words, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER note_updated AFTER UPDATE ON note BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'note', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'on_date', OLD.on_date,
            'at_time', OLD.at_time, 'made_at', OLD.made_at, 'words', OLD.words, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'on_date', NEW.on_date,
            'at_time', NEW.at_time, 'made_at', NEW.made_at, 'words', NEW.words, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'note', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'on_date', OLD.on_date,
            'at_time', OLD.at_time, 'made_at', OLD.made_at, 'words', OLD.words, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- A question for the next visit. `from_words` is what the line it came from said at the time. Without `answered_on` it
-- is still to be asked.
CREATE TABLE visit_question (
    id TEXT NOT NULL PRIMARY KEY
        CONSTRAINT visit_question_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    patient TEXT NOT NULL REFERENCES patient (id),
    procedure TEXT NULL REFERENCES procedure (id),
    words TEXT NOT NULL CONSTRAINT visit_question_words_are_given CHECK (trim(words) <> ''),
    from_kind TEXT NOT NULL CONSTRAINT visit_question_from_kind_is_known
        CHECK (from_kind IN ('own', 'milestone', 'goal', 'restriction', 'instruction', 'medicine', 'warning-sign',
            'follow-up', 'symptom', 'check-in', 'note')),
    from_item TEXT NULL CONSTRAINT visit_question_own_comes_from_nothing
        CHECK ((from_kind = 'own') = (from_item IS NULL)),
    from_words TEXT NOT NULL,
    kept_on TEXT NOT NULL CONSTRAINT visit_question_kept_on_is_a_date CHECK (kept_on IS date(kept_on)),
    made_at TEXT NOT NULL CONSTRAINT visit_question_made_at_is_utc
        CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    answered_on TEXT NULL CONSTRAINT visit_question_answered_on_is_a_date
        CHECK (answered_on IS NULL OR answered_on IS date(answered_on)),
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL CONSTRAINT visit_question_open_has_no_answer
        CHECK (answered_on IS NOT NULL OR (answer = '' AND answered_by = '')),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT visit_question_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE INDEX visit_question_by_patient ON visit_question (patient, trashed);
CREATE INDEX visit_question_by_procedure ON visit_question (procedure, trashed);
CREATE TRIGGER visit_question_inserted AFTER INSERT ON visit_question BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'visit_question', NEW.id, NULL, json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'words', NEW.words,
            'from_kind', NEW.from_kind, 'from_item', NEW.from_item, 'from_words', NEW.from_words,
            'kept_on', NEW.kept_on, 'made_at', NEW.made_at, 'answered_on', NEW.answered_on, 'answer', NEW.answer,
            'answered_by', NEW.answered_by, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER visit_question_updated AFTER UPDATE ON visit_question BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'visit_question', NEW.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'words', OLD.words,
            'from_kind', OLD.from_kind, 'from_item', OLD.from_item, 'from_words', OLD.from_words,
            'kept_on', OLD.kept_on, 'made_at', OLD.made_at, 'answered_on', OLD.answered_on, 'answer', OLD.answer,
            'answered_by', OLD.answered_by, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'patient', NEW.patient, 'procedure', NEW.procedure, 'words', NEW.words,
            'from_kind', NEW.from_kind, 'from_item', NEW.from_item, 'from_words', NEW.from_words,
            'kept_on', NEW.kept_on, 'made_at', NEW.made_at, 'answered_on', NEW.answered_on, 'answer', NEW.answer,
            'answered_by', NEW.answered_by, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER visit_question_deleted AFTER DELETE ON visit_question BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'visit_question', OLD.id, json_object(
            'id', OLD.id, 'patient', OLD.patient, 'procedure', OLD.procedure, 'words', OLD.words,
            'from_kind', OLD.from_kind, 'from_item', OLD.from_item, 'from_words', OLD.from_words,
            'kept_on', OLD.kept_on, 'made_at', OLD.made_at, 'answered_on', OLD.answered_on, 'answer', OLD.answer,
            'answered_by', OLD.answered_by, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- An aim of the person's own. It is open until it is reached or the person has changed their mind.
CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT goal_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    words TEXT NOT NULL CONSTRAINT goal_words_are_given CHECK (trim(words) <> ''),
    look_on TEXT NULL CONSTRAINT goal_look_on_is_a_date CHECK (look_on IS NULL OR look_on IS date(look_on)),
    made_on TEXT NOT NULL CONSTRAINT goal_made_on_is_a_date CHECK (made_on IS date(made_on)),
    made_at TEXT NOT NULL
        CONSTRAINT goal_made_at_is_utc CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    state TEXT NOT NULL CONSTRAINT goal_state_is_known CHECK (state IN ('open', 'reached', 'changed-my-mind')),
    settled_on TEXT NULL
        CONSTRAINT goal_settled_on_is_a_date CHECK (settled_on IS NULL OR settled_on IS date(settled_on))
        CONSTRAINT goal_settled_has_its_day CHECK ((state = 'open') = (settled_on IS NULL)),
    with_difficulty INTEGER NOT NULL
        CONSTRAINT goal_with_difficulty_is_yes_or_no CHECK (with_difficulty IN (0, 1))
        CONSTRAINT goal_difficulty_is_of_a_reached_one CHECK (with_difficulty = 0 OR state = 'reached'),
    settled_note TEXT NOT NULL
        CONSTRAINT goal_settled_note_is_of_a_settled_one CHECK (settled_note = '' OR state <> 'open'),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT goal_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE INDEX goal_by_procedure ON goal (procedure, trashed);
CREATE TRIGGER goal_inserted AFTER INSERT ON goal BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'goal', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'words', NEW.words, 'look_on', NEW.look_on,
            'made_on', NEW.made_on, 'made_at', NEW.made_at, 'state', NEW.state, 'settled_on', NEW.settled_on,
            'with_difficulty', NEW.with_difficulty, 'settled_note', NEW.settled_note, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER goal_updated AFTER UPDATE ON goal BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'goal', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'words', OLD.words, 'look_on', OLD.look_on,
            'made_on', OLD.made_on, 'made_at', OLD.made_at, 'state', OLD.state, 'settled_on', OLD.settled_on,
            'with_difficulty', OLD.with_difficulty, 'settled_note', OLD.settled_note, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'words', NEW.words, 'look_on', NEW.look_on,
            'made_on', NEW.made_on, 'made_at', NEW.made_at, 'state', NEW.state, 'settled_on', NEW.settled_on,
            'with_difficulty', NEW.with_difficulty, 'settled_note', NEW.settled_note, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER goal_deleted AFTER DELETE ON goal BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'goal', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'words', OLD.words, 'look_on', OLD.look_on,
            'made_on', OLD.made_on, 'made_at', OLD.made_at, 'state', OLD.state, 'settled_on', OLD.settled_on,
            'with_difficulty', OLD.with_difficulty, 'settled_note', OLD.settled_note, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- Said on a day of a milestone or an aim that is not there yet. None takes the place of an earlier one.
CREATE TABLE not_yet (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT not_yet_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    procedure TEXT NOT NULL REFERENCES procedure (id),
    milestone TEXT NULL CONSTRAINT not_yet_milestone_is_named CHECK (milestone IS NULL OR milestone <> ''),
    goal TEXT NULL REFERENCES goal (id)
        CONSTRAINT not_yet_is_about_one_thing CHECK ((milestone IS NULL) <> (goal IS NULL)),
    on_date TEXT NOT NULL CONSTRAINT not_yet_on_date_is_a_date CHECK (on_date IS date(on_date)),
    made_at TEXT NOT NULL
        CONSTRAINT not_yet_made_at_is_utc CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    reason TEXT NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT not_yet_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
CREATE INDEX not_yet_by_procedure ON not_yet (procedure, trashed);
CREATE INDEX not_yet_by_goal ON not_yet (goal);
CREATE TRIGGER not_yet_inserted AFTER INSERT ON not_yet BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'not_yet', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'milestone', NEW.milestone, 'goal', NEW.goal,
            'on_date', NEW.on_date, 'made_at', NEW.made_at, 'reason', NEW.reason, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER not_yet_updated AFTER UPDATE ON not_yet BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'not_yet', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'milestone', OLD.milestone, 'goal', OLD.goal,
            'on_date', OLD.on_date, 'made_at', OLD.made_at, 'reason', OLD.reason, 'trashed', OLD.trashed
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'milestone', NEW.milestone, 'goal', NEW.goal,
            'on_date', NEW.on_date, 'made_at', NEW.made_at, 'reason', NEW.reason, 'trashed', NEW.trashed
        )
    );
END;
CREATE TRIGGER not_yet_deleted AFTER DELETE ON not_yet BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'not_yet', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'milestone', OLD.milestone, 'goal', OLD.goal,
            'on_date', OLD.on_date, 'made_at', OLD.made_at, 'reason', OLD.reason, 'trashed', OLD.trashed
        ), NULL
    );
END;

-- A text that is being typed. It comes and goes with every key, so no history follows it. `about` is the id of what it
-- is about: the patient or the procedure for a new text, else the text that is changed.
CREATE TABLE draft (
    patient TEXT NOT NULL REFERENCES patient (id),
    kind TEXT NOT NULL CONSTRAINT draft_kind_is_known CHECK (kind IN ('note', 'question', 'answer')),
    about TEXT NOT NULL CONSTRAINT draft_about_is_named CHECK (about <> ''),
    words TEXT NOT NULL CONSTRAINT draft_words_are_given CHECK (words <> ''),
    kept_at TEXT NOT NULL
        CONSTRAINT draft_kept_at_is_utc CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    PRIMARY KEY (patient, kind, about)
) STRICT, WITHOUT ROWID;

-- Where in time all that was recorded stands, with the words it can be found by: an index over the tables, kept by
-- their triggers and never written by anything else. What is in the trash is not in it.
--
-- `number` sorts by the day a line is about and, within it, by when it was written: days since 1970, then the second
-- (the day's own midnight in UTC is second 50400, so that every zone's clock fits), then one by one, in 18 bits each of
-- the two. It stays below 2 to the 53rd.
CREATE TABLE diary (
    number INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CONSTRAINT diary_kind_is_known CHECK (kind IN ('note', 'question', 'answer', 'goal',
        'goal-settled', 'not-yet', 'milestone', 'instruction', 'check-in', 'entry', 'deed')),
    row_key TEXT NOT NULL,
    patient TEXT NOT NULL,
    procedure TEXT NULL,
    words TEXT NOT NULL,
    CONSTRAINT diary_once UNIQUE (kind, row_key)
) STRICT;
-- An entry is found by its words and listed with its check-in.
CREATE INDEX diary_by_patient ON diary (patient, number) WHERE kind <> 'entry';
CREATE INDEX diary_by_procedure ON diary (procedure, number) WHERE kind <> 'entry';
CREATE INDEX diary_with_words ON diary (patient, number) WHERE words <> '';

-- Three letters at a time: finds a part of a word too, and scripts that write without spaces.
CREATE VIRTUAL TABLE diary_words USING fts5 (
    words, content = 'diary', content_rowid = 'number', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
);
-- What is taken out of it leaves no trace behind.
INSERT INTO diary_words (diary_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER diary_words_added AFTER INSERT ON diary WHEN NEW.words <> '' BEGIN
    INSERT INTO diary_words (rowid, words) VALUES (NEW.number, NEW.words);
END;
CREATE TRIGGER diary_words_removed AFTER DELETE ON diary WHEN OLD.words <> '' BEGIN
    INSERT INTO diary_words (diary_words, rowid, words) VALUES ('delete', OLD.number, OLD.words);
END;

-- The one place in which a number is given. Without a patient it is the procedure's, without an instant it is now, or
-- the beginning of its day where nobody writes.
CREATE VIEW diary_line AS SELECT kind, row_key, patient, procedure, '' AS day, '' AS made_at, words FROM diary;
CREATE TRIGGER diary_line_added INSTEAD OF INSERT ON diary_line BEGIN
    INSERT INTO diary (number, kind, row_key, patient, procedure, words)
    SELECT ifnull((SELECT max(number) + 1 FROM diary WHERE number BETWEEN slot AND slot + 262143), slot),
        NEW.kind, NEW.row_key, ifnull(NEW.patient, (SELECT patient FROM procedure WHERE id = NEW.procedure)),
        NEW.procedure, NEW.words
    FROM (SELECT unixepoch(NEW.day) / 86400 * 68719476736 + max(0, min(262143, 50400 - unixepoch(NEW.day)
        + unixepoch(coalesce(NEW.made_at, (SELECT at FROM author), NEW.day)))) * 262144 AS slot)
    -- Of a procedure that is not there: the row itself is refused, by its reference.
    WHERE NEW.patient IS NOT NULL OR EXISTS (SELECT 1 FROM procedure WHERE id = NEW.procedure);
END;

-- Into the diary, out of it, and in again when it was changed.
CREATE TRIGGER note_into_diary AFTER INSERT ON note BEGIN
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, made_at, words)
    SELECT 'note', NEW.id, NEW.patient, NEW.procedure, NEW.on_date, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
END;
CREATE TRIGGER note_again_into_diary AFTER UPDATE ON note BEGIN
    DELETE FROM diary WHERE kind = 'note' AND row_key = OLD.id;
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, made_at, words)
    SELECT 'note', NEW.id, NEW.patient, NEW.procedure, NEW.on_date, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
END;
CREATE TRIGGER note_out_of_diary AFTER DELETE ON note BEGIN
    DELETE FROM diary WHERE kind = 'note' AND row_key = OLD.id;
END;
CREATE TRIGGER visit_question_into_diary AFTER INSERT ON visit_question BEGIN
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, made_at, words)
    SELECT 'question', NEW.id, NEW.patient, NEW.procedure, NEW.kept_on, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, words)
    SELECT 'answer', NEW.id, NEW.patient, NEW.procedure, NEW.answered_on, trim(NEW.answer || char(10) ||
        NEW.answered_by, char(10)) WHERE NEW.trashed = 0 AND NEW.answered_on IS NOT NULL;
END;
CREATE TRIGGER visit_question_again_into_diary AFTER UPDATE ON visit_question BEGIN
    DELETE FROM diary WHERE kind = 'question' AND row_key = OLD.id;
    DELETE FROM diary WHERE kind = 'answer' AND row_key = OLD.id;
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, made_at, words)
    SELECT 'question', NEW.id, NEW.patient, NEW.procedure, NEW.kept_on, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
    INSERT INTO diary_line (kind, row_key, patient, procedure, day, words)
    SELECT 'answer', NEW.id, NEW.patient, NEW.procedure, NEW.answered_on, trim(NEW.answer || char(10) ||
        NEW.answered_by, char(10)) WHERE NEW.trashed = 0 AND NEW.answered_on IS NOT NULL;
END;
CREATE TRIGGER visit_question_out_of_diary AFTER DELETE ON visit_question BEGIN
    DELETE FROM diary WHERE kind = 'question' AND row_key = OLD.id;
    DELETE FROM diary WHERE kind = 'answer' AND row_key = OLD.id;
END;
CREATE TRIGGER goal_into_diary AFTER INSERT ON goal BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'goal', NEW.id, NEW.procedure, NEW.made_on, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'goal-settled', NEW.id, NEW.procedure, NEW.settled_on, NEW.settled_note WHERE NEW.trashed = 0 AND
        NEW.settled_on IS NOT NULL;
END;
CREATE TRIGGER goal_again_into_diary AFTER UPDATE ON goal BEGIN
    DELETE FROM diary WHERE kind = 'goal' AND row_key = OLD.id;
    DELETE FROM diary WHERE kind = 'goal-settled' AND row_key = OLD.id;
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'goal', NEW.id, NEW.procedure, NEW.made_on, NEW.made_at, NEW.words WHERE NEW.trashed = 0;
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'goal-settled', NEW.id, NEW.procedure, NEW.settled_on, NEW.settled_note WHERE NEW.trashed = 0 AND
        NEW.settled_on IS NOT NULL;
END;
CREATE TRIGGER goal_out_of_diary AFTER DELETE ON goal BEGIN
    DELETE FROM diary WHERE kind = 'goal' AND row_key = OLD.id;
    DELETE FROM diary WHERE kind = 'goal-settled' AND row_key = OLD.id;
END;
CREATE TRIGGER not_yet_into_diary AFTER INSERT ON not_yet BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'not-yet', NEW.id, NEW.procedure, NEW.on_date, NEW.made_at, NEW.reason WHERE NEW.trashed = 0;
END;
CREATE TRIGGER not_yet_again_into_diary AFTER UPDATE ON not_yet BEGIN
    DELETE FROM diary WHERE kind = 'not-yet' AND row_key = OLD.id;
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'not-yet', NEW.id, NEW.procedure, NEW.on_date, NEW.made_at, NEW.reason WHERE NEW.trashed = 0;
END;
CREATE TRIGGER not_yet_out_of_diary AFTER DELETE ON not_yet BEGIN
    DELETE FROM diary WHERE kind = 'not-yet' AND row_key = OLD.id;
END;
CREATE TRIGGER milestone_mark_into_diary AFTER INSERT ON milestone_mark BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'milestone', NEW.procedure || '/' || NEW.milestone, NEW.procedure, NEW.on_date, NEW.note;
END;
CREATE TRIGGER milestone_mark_again_into_diary AFTER UPDATE ON milestone_mark BEGIN
    DELETE FROM diary WHERE kind = 'milestone' AND row_key = OLD.procedure || '/' || OLD.milestone;
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'milestone', NEW.procedure || '/' || NEW.milestone, NEW.procedure, NEW.on_date, NEW.note;
END;
CREATE TRIGGER milestone_mark_out_of_diary AFTER DELETE ON milestone_mark BEGIN
    DELETE FROM diary WHERE kind = 'milestone' AND row_key = OLD.procedure || '/' || OLD.milestone;
END;
CREATE TRIGGER instruction_mark_into_diary AFTER INSERT ON instruction_mark BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'instruction', NEW.procedure || '/' || NEW.instruction, NEW.procedure, NEW.on_date, NEW.reason;
END;
CREATE TRIGGER instruction_mark_again_into_diary AFTER UPDATE ON instruction_mark BEGIN
    DELETE FROM diary WHERE kind = 'instruction' AND row_key = OLD.procedure || '/' || OLD.instruction;
    INSERT INTO diary_line (kind, row_key, procedure, day, words)
    SELECT 'instruction', NEW.procedure || '/' || NEW.instruction, NEW.procedure, NEW.on_date, NEW.reason;
END;
CREATE TRIGGER instruction_mark_out_of_diary AFTER DELETE ON instruction_mark BEGIN
    DELETE FROM diary WHERE kind = 'instruction' AND row_key = OLD.procedure || '/' || OLD.instruction;
END;
CREATE TRIGGER check_in_into_diary AFTER INSERT ON check_in WHEN NEW.trashed = 0 BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'check-in', NEW.id, NEW.procedure, NEW.for_date, NEW.made_at, NEW.note;
END;
-- Its texts come and go with it.
CREATE TRIGGER check_in_again_into_diary AFTER UPDATE ON check_in BEGIN
    DELETE FROM diary WHERE kind = 'check-in' AND row_key = OLD.id;
    DELETE FROM diary WHERE kind = 'entry' AND row_key IN
        (SELECT check_in || '/' || position FROM check_in_entry WHERE check_in = OLD.id AND kind = 'text');
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'check-in', NEW.id, NEW.procedure, NEW.for_date, NEW.made_at, NEW.note WHERE NEW.trashed = 0;
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'entry', check_in || '/' || position, NEW.procedure, NEW.for_date, NEW.made_at, words FROM check_in_entry
        WHERE NEW.trashed = 0 AND check_in = NEW.id AND kind = 'text';
END;
CREATE TRIGGER check_in_out_of_diary AFTER DELETE ON check_in BEGIN
    DELETE FROM diary WHERE kind = 'check-in' AND row_key = OLD.id;
END;
CREATE TRIGGER check_in_entry_into_diary AFTER INSERT ON check_in_entry WHEN NEW.kind = 'text' BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'entry', NEW.check_in || '/' || NEW.position, procedure, for_date, made_at, NEW.words FROM check_in
        WHERE id = NEW.check_in AND trashed = 0;
END;
CREATE TRIGGER check_in_entry_again_into_diary AFTER UPDATE ON check_in_entry
WHEN OLD.kind = 'text' OR NEW.kind = 'text' BEGIN
    DELETE FROM diary WHERE kind = 'entry' AND row_key = OLD.check_in || '/' || OLD.position;
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'entry', NEW.check_in || '/' || NEW.position, procedure, for_date, made_at, NEW.words FROM check_in
        WHERE id = NEW.check_in AND trashed = 0 AND NEW.kind = 'text';
END;
CREATE TRIGGER check_in_entry_out_of_diary AFTER DELETE ON check_in_entry WHEN OLD.kind = 'text' BEGIN
    DELETE FROM diary WHERE kind = 'entry' AND row_key = OLD.check_in || '/' || OLD.position;
END;
CREATE TRIGGER warning_deed_into_diary AFTER INSERT ON warning_deed BEGIN
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'deed', NEW.warning || '/' || NEW.id, procedure, for_date, NEW.done_at, NEW.note FROM warning
        WHERE id = NEW.warning;
END;
CREATE TRIGGER warning_deed_again_into_diary AFTER UPDATE ON warning_deed BEGIN
    DELETE FROM diary WHERE kind = 'deed' AND row_key = OLD.warning || '/' || OLD.id;
    INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
    SELECT 'deed', NEW.warning || '/' || NEW.id, procedure, for_date, NEW.done_at, NEW.note FROM warning
        WHERE id = NEW.warning;
END;
CREATE TRIGGER warning_deed_out_of_diary AFTER DELETE ON warning_deed BEGIN
    DELETE FROM diary WHERE kind = 'deed' AND row_key = OLD.warning || '/' || OLD.id;
END;
CREATE TRIGGER procedure_takes_its_diary_along AFTER UPDATE OF patient ON procedure
WHEN NEW.patient <> OLD.patient BEGIN
    UPDATE diary SET patient = NEW.patient WHERE procedure = NEW.id;
END;

-- What was recorded before there was a diary.
INSERT INTO diary_line (kind, row_key, procedure, day, words)
SELECT 'milestone', procedure || '/' || milestone, procedure, on_date, note FROM milestone_mark;
INSERT INTO diary_line (kind, row_key, procedure, day, words)
SELECT 'instruction', procedure || '/' || instruction, procedure, on_date, reason FROM instruction_mark;
INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
SELECT 'check-in', id, procedure, for_date, made_at, note FROM check_in WHERE trashed = 0;
INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
SELECT 'entry', check_in || '/' || position, check_in.procedure, check_in.for_date, made_at, words
    FROM check_in_entry JOIN check_in ON check_in.id = check_in_entry.check_in
    WHERE check_in_entry.kind = 'text' AND trashed = 0;
INSERT INTO diary_line (kind, row_key, procedure, day, made_at, words)
SELECT 'deed', warning || '/' || warning_deed.id, procedure, for_date, done_at, note
    FROM warning_deed JOIN warning ON warning.id = warning_deed.warning;
CREATE INDEX check_in_in_trash ON check_in (procedure) WHERE trashed = 1;

-- Rows that are being erased for good: filled and emptied within the one transaction that does it. Only their history
-- may be deleted.
CREATE TABLE erasing (
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;
DROP TRIGGER change_is_never_deleted;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE table_name = OLD.table_name AND row_key = OLD.row_key) BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;

-- Each time the trash was emptied: how many lines of the history went with it.
CREATE TABLE emptying (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT emptying_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    erased INTEGER NOT NULL CONSTRAINT emptying_erased_is_a_count CHECK (erased >= 0)
) STRICT;
CREATE TRIGGER emptying_inserted AFTER INSERT ON emptying BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'emptying', NEW.id, NULL, json_object(
            'id', NEW.id, 'erased', NEW.erased
        )
    );
END;
CREATE TRIGGER emptying_updated AFTER UPDATE ON emptying BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'emptying', NEW.id, json_object(
            'id', OLD.id, 'erased', OLD.erased
        ), json_object(
            'id', NEW.id, 'erased', NEW.erased
        )
    );
END;
CREATE TRIGGER emptying_deleted AFTER DELETE ON emptying BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'emptying', OLD.id, json_object(
            'id', OLD.id, 'erased', OLD.erased
        ), NULL
    );
END;
