//! The schema's own rules: each refuses once, and the history's triggers forget no column.

use crate::house::{House, as_author, id, patient, procedure, raw};
use rusqlite::Connection;
use store::Error;

const CHANGE: &str = "INSERT INTO change (change_set, who, at, table_name, row_key, was, became)";

fn cases() -> Vec<(&'static str, String)> {
    let change = |set: &str, who: &str, at: &str, was: &str, became: &str| {
        format!("{CHANGE} VALUES ({set}, {who}, {at}, 'patient', 'x', {was}, {became})")
    };
    let set = format!("'{}'", patient(1).id);
    let now = "'2026-01-10T09:00:00Z'";
    let mut cases = vec![
        ("author_is_one", "INSERT INTO author VALUES (2, 'a', 'b', 'c')".to_owned()),
        ("change_set_is_an_id", change("'x'", "'Ana'", now, "'{}'", "NULL")),
        ("change_has_an_author", change(&set, "''", now, "'{}'", "NULL")),
        ("NOT NULL constraint failed: change.who", change(&set, "NULL", now, "'{}'", "NULL")),
        ("NOT NULL constraint failed: change.at", change(&set, "'Ana'", "NULL", "'{}'", "NULL")),
        ("change_at_is_utc", change(&set, "'Ana'", "'2026-01-10T09:00:00+01:00'", "'{}'", "NULL")),
        ("change_was_is_json", change(&set, "'Ana'", now, "'{'", "NULL")),
        ("change_became_is_json", change(&set, "'Ana'", now, "NULL", "'{'")),
        ("change_says_something", change(&set, "'Ana'", now, "NULL", "NULL")),
        (
            "FOREIGN KEY",
            format!("INSERT INTO own_line VALUES ('{}', 'x', 'i', '{{}}', '', NULL, NULL)", patient(50).id),
        ),
    ];
    let updates = UPDATES
        .iter()
        .chain(PREPARATION)
        .chain(APPOINTMENTS)
        .chain(REMINDERS)
        .chain(crate::recovery::RULES)
        .chain(crate::written::BROKEN)
        .chain(crate::people::BROKEN)
        .chain(crate::board::BROKEN);
    cases.extend(updates.map(|&(rule, sql)| (rule, sql.to_owned())));
    cases.extend(crate::written::broken_drafts());
    cases
}

const UPDATES: &[(&str, &str)] = &[
    ("history is only added to", "UPDATE change SET who = 'Nobody'"),
    ("history is only added to", "DELETE FROM change"),
    ("household_is_one", "UPDATE household SET one = 2"),
    ("desktop_is_one", "UPDATE desktop SET one = 2"),
    ("desktop_on_close_is_known", "UPDATE desktop SET on_close = 'ask'"),
    ("household_country_is_a_code", "UPDATE household SET country = 'Spain'"),
    ("household_zone_is_named", "UPDATE household SET zone = ''"),
    ("household_text_size_is_a_percentage", "UPDATE household SET text_size = 0"),
    ("cannot store TEXT value in INTEGER", "UPDATE household SET text_size = 'big'"),
    ("household_theme_is_known", "UPDATE household SET theme = 'pink'"),
    ("household_created_on_is_a_date", "UPDATE household SET created_on = '2026-02-29'"),
    ("patient_id_is_an_id", "UPDATE patient SET id = 'Ana'"),
    ("patient_name_is_given", "UPDATE patient SET name = '  '"),
    ("NOT NULL constraint failed: patient.name", "UPDATE patient SET name = NULL"),
    ("patient_born_is_a_date", "UPDATE patient SET born = ''"),
    ("patient_trashed_is_yes_or_no", "UPDATE patient SET trashed = 2"),
    ("FOREIGN KEY", "DELETE FROM patient"),
    ("type_snapshot_id_is_an_id", "UPDATE type_snapshot SET id = 'x'"),
    ("type_snapshot_type_is_named", "UPDATE type_snapshot SET type_id = ''"),
    ("type_snapshot_revision_is_a_count", "UPDATE type_snapshot SET revision = -1"),
    ("type_snapshot_content_is_json", "UPDATE type_snapshot SET content = 'x'"),
    (
        "UNIQUE constraint failed: type_snapshot.type_id",
        "INSERT INTO type_snapshot SELECT replace(id, '018f', '018e'), type_id, revision, content FROM type_snapshot",
    ),
    ("FOREIGN KEY", "DELETE FROM type_snapshot"),
    ("procedure_id_is_an_id", "UPDATE procedure SET id = upper(id)"),
    ("FOREIGN KEY", "UPDATE procedure SET patient = 'nobody'"),
    ("FOREIGN KEY", "UPDATE procedure SET snapshot = 'none'"),
    ("FOREIGN KEY", "UPDATE procedure SET type_id = 'another'"),
    ("procedure_on_date_is_a_date", "UPDATE procedure SET on_date = '2026-3-2'"),
    ("procedure_at_time_is_a_time", "UPDATE procedure SET at_time = '25:00:00'"),
    ("procedure_arrive_at_is_a_date_and_time", "UPDATE procedure SET arrive_at = '2026-03-01'"),
    ("procedure_zone_is_named", "UPDATE procedure SET zone = ''"),
    ("procedure_trashed_is_yes_or_no", "UPDATE procedure SET trashed = -1"),
    ("procedure_variant_is_named", "UPDATE procedure_variant SET variant = ''"),
    ("procedure_variant_position_is_a_count", "UPDATE procedure_variant SET position = -1"),
    ("UNIQUE constraint failed: procedure_variant", "UPDATE procedure_variant SET variant = 'same'"),
    ("FOREIGN KEY", "UPDATE procedure_variant SET procedure = 'none' WHERE rowid = 1"),
    ("instruction_mark_item_is_named", "UPDATE instruction_mark SET instruction = ''"),
    ("instruction_mark_state_is_known", "UPDATE instruction_mark SET state = 'perhaps'"),
    ("instruction_mark_on_date_is_a_date", "UPDATE instruction_mark SET on_date = 'today'"),
    ("FOREIGN KEY", "UPDATE instruction_mark SET procedure = 'none' WHERE rowid = 1"),
    ("milestone_mark_item_is_named", "UPDATE milestone_mark SET milestone = ''"),
    ("milestone_mark_on_date_is_a_date", "UPDATE milestone_mark SET on_date = '2026-03-02 10:00'"),
    ("milestone_mark_with_difficulty_is_yes_or_no", "UPDATE milestone_mark SET with_difficulty = 2"),
    ("FOREIGN KEY", "UPDATE milestone_mark SET procedure = 'none' WHERE rowid = 1"),
    ("own_line_id_is_an_id", "UPDATE own_line SET id = 'x'"),
    ("own_line_item_is_named", "UPDATE own_line SET item = ''"),
    ("own_line_says_is_json", "UPDATE own_line SET says = 'no blood thinners'"),
    ("own_line_said_on_is_a_date", "UPDATE own_line SET said_on = 'yesterday'"),
    ("own_line_clock_is_a_time", "UPDATE own_line SET clock = '6:30'"),
    (
        "own_type_id_is_kebab",
        "UPDATE own_type SET id = 'our--biopsy', content = json_set(content, '$.id', 'our--biopsy')",
    ),
    (
        "own_type_revision_is_a_count",
        "UPDATE own_type SET revision = -1, content = json_set(content, '$.revision', -1)",
    ),
    ("own_type_content_is_json", "UPDATE own_type SET content = 'x'"),
    ("own_type_content_is_its_own", "UPDATE own_type SET id = 'another'"),
    ("own_type_content_is_its_own", "UPDATE own_type SET revision = 99"),
];

const REMINDERS: &[(&str, &str)] = &[
    ("own_reminder_id_is_an_id", "UPDATE own_reminder SET id = 'x' WHERE every = 'days'"),
    ("FOREIGN KEY", "UPDATE own_reminder SET patient = 'nobody'"),
    ("own_reminder_text_is_given", "UPDATE own_reminder SET text = ' '"),
    ("own_reminder_start_is_a_date_and_time", "UPDATE own_reminder SET start_at = '2026-02-30T08:00:00'"),
    ("own_reminder_every_is_known", "UPDATE own_reminder SET every = 'often'"),
    ("own_reminder_step_is_at_most_a_year", "UPDATE own_reminder SET step = 366"),
    ("own_reminder_step_is_of_days_or_hours", "UPDATE own_reminder SET every = 'week' WHERE step > 1"),
    ("own_reminder_until_is_a_date", "UPDATE own_reminder SET until_on = 'never'"),
    ("own_reminder_until_is_after_its_start", "UPDATE own_reminder SET until_on = '2026-03-01'"),
    ("own_reminder_follows_is_known", "UPDATE own_reminder SET follows = 'the sun'"),
    ("own_reminder_zone_is_named", "UPDATE own_reminder SET zone = ''"),
    ("own_reminder_through_quiet_is_yes_or_no", "UPDATE own_reminder SET through_quiet = 2"),
    ("own_reminder_entered_at_is_utc", "UPDATE own_reminder SET entered_at = '2026-03-01T09:00:00+01:00'"),
    ("own_reminder_trashed_is_yes_or_no", "UPDATE own_reminder SET trashed = 2"),
    ("reminder_answer_what_is_named", "UPDATE reminder_answer SET what = 'own:'"),
    ("reminder_answer_planned_is_a_date_and_time", "UPDATE reminder_answer SET planned_at = '2026-03-04'"),
    ("reminder_answer_is_known", "UPDATE reminder_answer SET answer = 'perhaps' WHERE answer = 'done'"),
    (
        "reminder_answer_snoozed_until_is_utc",
        "UPDATE reminder_answer SET snoozed_until = 'soon' WHERE answer = 'snoozed'",
    ),
    ("reminder_answer_snooze_has_its_end", "UPDATE reminder_answer SET answer = 'done'"),
    ("reminder_answer_at_is_utc", "UPDATE reminder_answer SET answered_at = 'now'"),
    ("reminder_answer_zone_is_named", "UPDATE reminder_answer SET zone = ''"),
    ("UNIQUE constraint failed: reminder_answer.what", "UPDATE reminder_answer SET what = 'own:x'"),
    ("reminder_shown_what_is_named", "UPDATE reminder_shown SET what = 'x'"),
    ("reminder_shown_planned_is_a_date_and_time", "UPDATE reminder_shown SET planned_at = ''"),
    ("reminder_shown_first_at_is_utc", "UPDATE reminder_shown SET first_at = 'now'"),
    ("reminder_shown_last_at_is_utc", "UPDATE reminder_shown SET last_at = 'now'"),
    ("reminder_shown_times_is_a_count", "UPDATE reminder_shown SET times = 0"),
    ("UNIQUE constraint failed: reminder_shown.what", "UPDATE reminder_shown SET what = 'own:x'"),
    ("reminder_settings_is_one", "UPDATE reminder_settings SET one = 2"),
    ("reminder_settings_quiet_from_is_a_time", "UPDATE reminder_settings SET quiet_from = '25:00:00'"),
    ("reminder_settings_quiet_until_is_a_time", "UPDATE reminder_settings SET quiet_until = 'dawn'"),
    ("reminder_settings_quiet_has_two_ends", "UPDATE reminder_settings SET quiet_until = NULL"),
    ("reminder_settings_quiet_ends", "UPDATE reminder_settings SET quiet_until = quiet_from"),
    ("reminder_settings_repeat_is_at_most_a_day", "UPDATE reminder_settings SET repeat_minutes = 1441"),
    ("reminder_settings_repeats_end", "UPDATE reminder_settings SET repeat_at_most = 21"),
    ("reminder_settings_repeat_is_whole", "UPDATE reminder_settings SET repeat_at_most = NULL"),
    ("reminder_settings_show_details_is_yes_or_no", "UPDATE reminder_settings SET show_details = 2"),
    ("reminder_settings_morning_is_a_time", "UPDATE reminder_settings SET morning = '8'"),
    ("reminder_settings_evening_is_a_time", "UPDATE reminder_settings SET evening = 'late'"),
    ("reminder_settings_evening_is_after_the_morning", "UPDATE reminder_settings SET evening = '07:00:00'"),
    ("reminder_settings_food_is_at_most_weeks", "UPDATE reminder_settings SET ahead_food = 40321"),
    ("reminder_settings_preparation_is_at_most_weeks", "UPDATE reminder_settings SET ahead_preparation = -1"),
    ("reminder_settings_appointment_is_at_most_weeks", "UPDATE reminder_settings SET ahead_appointment = 40321"),
    ("reminder_settings_again_comes_after", "UPDATE reminder_settings SET ahead_appointment_again = ahead_appointment"),
    ("reminder_settings_question_is_at_most_weeks", "UPDATE reminder_settings SET ahead_question_days = 29"),
];

const PREPARATION: &[(&str, &str)] = &[
    ("procedure_travel_is_at_most_a_day", "UPDATE procedure SET travel_minutes = 1441"),
    ("procedure_count_from_arrival_is_yes_or_no", "UPDATE procedure SET count_from_arrival = 2"),
    ("procedure_emergency_admission_is_yes_or_no", "UPDATE procedure SET emergency_admission = 2"),
    ("procedure_state_is_known", "UPDATE procedure SET state = 'perhaps' WHERE state = 'planned'"),
    ("procedure_reason_is_of_a_cancelled_one", "UPDATE procedure SET state_reason = 'Flu'"),
    ("procedure_actual_on_is_a_date", "UPDATE procedure SET actual_on = 'today' WHERE state = 'done'"),
    ("procedure_done_has_its_day", "UPDATE procedure SET state = 'done' WHERE state = 'planned'"),
    ("procedure_actual_time_is_a_time", "UPDATE procedure SET actual_time = '25:00:00' WHERE state = 'done'"),
    ("procedure_actual_time_has_its_day", "UPDATE procedure SET actual_time = '10:00:00' WHERE state = 'planned'"),
    ("procedure_answer_question_is_named", "UPDATE procedure_answer SET question = ''"),
    ("procedure_answer_is_known", "UPDATE procedure_answer SET answer = 'perhaps'"),
    ("FOREIGN KEY", "UPDATE procedure_answer SET procedure = 'none' WHERE rowid = 1"),
    ("medicine_id_is_an_id", "UPDATE medicine SET id = 'x'"),
    ("medicine_name_is_given", "UPDATE medicine SET name = ' '"),
    ("medicine_plan_is_known", "UPDATE medicine SET plan = 'perhaps' WHERE plan = 'ask'"),
    ("medicine_last_dose_on_is_a_date", "UPDATE medicine SET last_dose_on = 'soon' WHERE plan = 'stop'"),
    ("medicine_stop_has_its_last_dose", "UPDATE medicine SET plan = 'stop' WHERE plan = 'ask'"),
    ("medicine_last_dose_at_is_a_time", "UPDATE medicine SET last_dose_at = 'noon' WHERE plan = 'stop'"),
    ("medicine_last_dose_at_has_its_day", "UPDATE medicine SET last_dose_at = '10:00:00' WHERE plan = 'ask'"),
    ("medicine_restart_on_is_a_date", "UPDATE medicine SET restart_on = 'never' WHERE plan = 'restart'"),
    ("medicine_restart_has_its_day", "UPDATE medicine SET restart_on = NULL WHERE plan = 'restart'"),
    ("medicine_restart_needs_a_plan", "UPDATE medicine SET restart_on = '2026-03-05' WHERE plan = 'ask'"),
    ("medicine_restart_is_after_the_last_dose", "UPDATE medicine SET restart_on = '2020-01-01' WHERE plan = 'stop'"),
    ("medicine_said_on_is_a_date", "UPDATE medicine SET said_on = 'yesterday'"),
    ("medicine_for_date_is_a_date", "UPDATE medicine SET for_date = ''"),
    ("medicine_for_time_is_a_time", "UPDATE medicine SET for_time = '9'"),
    ("FOREIGN KEY", "UPDATE medicine SET procedure = 'none'"),
    ("device_id_is_an_id", "UPDATE device SET id = 'x'"),
    ("device_kind_is_given", "UPDATE device SET kind = ''"),
    ("device_mri_is_known", "UPDATE device SET mri = 'probably'"),
    ("FOREIGN KEY", "UPDATE device SET procedure = 'none'"),
];

const APPOINTMENTS: &[(&str, &str)] = &[
    ("appointment_id_is_an_id", "UPDATE appointment SET id = 'x'"),
    ("FOREIGN KEY", "UPDATE appointment SET patient = 'nobody' WHERE state = 'booked'"),
    ("FOREIGN KEY", "UPDATE appointment SET procedure = 'none' WHERE state = 'missed'"),
    ("appointment_follow_up_is_named", "UPDATE appointment SET follow_up = '' WHERE state = 'booked'"),
    ("appointment_follow_up_is_of_a_procedure", "UPDATE appointment SET procedure = NULL WHERE state = 'booked'"),
    ("appointment_occurrence_is_a_count", "UPDATE appointment SET occurrence = 0 WHERE state = 'booked'"),
    (
        "UNIQUE constraint failed: appointment.procedure",
        "UPDATE appointment SET occurrence = 1 WHERE follow_up = 'clinic'",
    ),
    ("appointment_title_is_given", "UPDATE appointment SET title = ' '"),
    ("NOT NULL constraint failed: appointment.title", "UPDATE appointment SET title = NULL"),
    ("appointment_state_is_known", "UPDATE appointment SET state = 'perhaps' WHERE state = 'attended'"),
    ("appointment_reason_is_of_one_that_was_not", "UPDATE appointment SET state_reason = 'x' WHERE state = 'booked'"),
    ("appointment_said_by_is_of_one_called_off", "UPDATE appointment SET state_said_by = 'x' WHERE state = 'missed'"),
    ("appointment_not_needed_has_who_said_so", "UPDATE appointment SET state_said_by = ' ' WHERE state = 'not-needed'"),
    ("appointment_book_by_is_a_date", "UPDATE appointment SET book_by = 'soon'"),
    ("appointment_on_date_is_a_date", "UPDATE appointment SET on_date = '2026-02-29' WHERE state = 'booked'"),
    ("appointment_to_book_has_no_day", "UPDATE appointment SET on_date = '2026-03-01' WHERE state = 'to-book'"),
    (
        "appointment_booked_has_its_day",
        "UPDATE appointment SET on_date = NULL, at_time = NULL, minutes = NULL WHERE state = 'booked'",
    ),
    ("appointment_at_time_is_a_time", "UPDATE appointment SET at_time = 'noon' WHERE state = 'booked'"),
    ("appointment_at_time_has_its_day", "UPDATE appointment SET at_time = '10:00:00' WHERE state = 'to-book'"),
    ("appointment_zone_is_named", "UPDATE appointment SET zone = ''"),
    ("appointment_minutes_are_at_most_a_day", "UPDATE appointment SET minutes = 1441 WHERE state = 'booked'"),
    ("appointment_minutes_have_a_time", "UPDATE appointment SET at_time = NULL WHERE state = 'booked'"),
    ("appointment_moved_from_on_is_a_date", "UPDATE appointment SET moved_from_on = 'before'"),
    (
        "appointment_moved_from_time_is_a_time",
        "UPDATE appointment SET moved_from_time = '9' WHERE moved_from_on IS NOT NULL",
    ),
    (
        "appointment_moved_from_time_has_its_day",
        "UPDATE appointment SET moved_from_time = '09:00:00' WHERE moved_from_on IS NULL",
    ),
    ("appointment_travel_is_at_most_a_day", "UPDATE appointment SET travel_minutes = 1441"),
    ("FOREIGN KEY", "DELETE FROM appointment WHERE state = 'booked'"),
    ("FOREIGN KEY", "UPDATE appointment_alarm SET appointment = 'none' WHERE minutes = 60 AND appointment LIKE '%b'"),
    ("appointment_alarm_is_at_most_four_weeks_before", "UPDATE appointment_alarm SET minutes = -1"),
    ("UNIQUE constraint failed: appointment_alarm", "UPDATE appointment_alarm SET minutes = 5"),
    ("cannot store TEXT value in INTEGER", "UPDATE appointment_alarm SET minutes = 'soon' WHERE minutes = 60"),
];

#[test]
fn every_rule_of_the_schema_refuses_once() {
    let folder = House::full().close();
    let conn = raw(folder.path());
    let cases = cases();
    for (rule, sql) in &cases {
        let refused = as_author(&conn, sql).expect_err(sql).to_string();
        assert!(refused.contains(rule), "{sql}: {refused}");
    }
    for rule in checks(&conn) {
        assert!(cases.iter().any(|(name, _)| *name == rule), "no case for {rule}");
    }
}

/// Names of all CHECKs; one without a name would be reported with its expression.
fn checks(conn: &Connection) -> Vec<String> {
    let schema: String = conn
        .query_row("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0))
        .unwrap();
    let named: Vec<String> = schema
        .split("CONSTRAINT ")
        .skip(1)
        .filter_map(|rest| rest.split_once(char::is_whitespace))
        .filter(|(_, rest)| rest.trim_start().starts_with("CHECK"))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(named.len(), schema.matches("CHECK (").count(), "a CHECK without a name");
    named
}

#[test]
fn a_refusal_names_the_rule_and_keeps_nothing() {
    let mut house = House::full();
    let before = crate::house::everything(&house.store).unwrap();
    let mut nameless = patient(3);
    nameless.name = " ".into();
    for refused in [
        house.try_write(3, |w| w.insert_patient(&patient(3)).and_then(|()| w.insert_patient(&nameless))),
        house.try_write(3, |w| w.insert_patient(&patient(4)).and_then(|()| w.insert_patient(&patient(1)))),
        house.try_write(3, |w| w.insert_procedure(&procedure(9))),
        house.try_write(3, |w| w.set_milestone_mark(id(9), &crate::house::milestone_mark("drive"))),
    ] {
        let Err(Error::Refused { rule }) = refused else { panic!("{refused:?}") };
        assert!(rule.contains("constraint failed"), "{rule}");
        assert!(!rule.contains("Ana"), "{rule}");
    }
    assert_eq!(crate::house::everything(&house.store).unwrap(), before);
}

#[test]
fn every_table_has_its_three_triggers_and_they_name_every_column() {
    let folder = House::new().close();
    let conn = raw(folder.path());
    let tables: Vec<String> = texts(
        &conn,
        // No history follows its own tables, what is being typed, and an index over other tables.
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'diary%'
         AND name NOT IN ('author', 'change', 'check_in_draft', 'draft', 'erasing', 'reminder_shown')",
    );
    assert_eq!(tables.len(), 36);
    for table in tables {
        let columns = texts(&conn, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for (verb, sides) in [("inserted", &["NEW"][..]), ("updated", &["OLD", "NEW"]), ("deleted", &["OLD"])] {
            let trigger = texts(
                &conn,
                &format!(
                    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '{table}' AND name = '{table}_{verb}'"
                ),
            );
            let [trigger] = trigger.as_slice() else { panic!("{table} has no trigger {table}_{verb}") };
            assert!(trigger.contains(&format!("'{table}',")), "{trigger}");
            // The content of a snapshot never changes, and would be most of the history's size. An old hash of a PIN is
            // nothing to keep for ever.
            let left = [("type_snapshot", "content"), ("member_lock", "hash")];
            for column in columns.iter().filter(|column| !left.contains(&(table.as_str(), column.as_str()))) {
                for side in sides {
                    assert!(trigger.contains(&format!("'{column}', {side}.{column}")), "{table}_{verb}: {column}");
                }
            }
        }
    }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_write_that_says_not_who_is_refused() {
    let folder = House::full().close();
    let conn = raw(folder.path());
    for sql in [
        "UPDATE patient SET note = 'x'",
        "DELETE FROM own_line",
        "INSERT INTO procedure_variant SELECT id, 'other', 2 FROM procedure",
        "UPDATE household SET theme = 'light'",
    ] {
        let refused = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(refused.contains("NOT NULL constraint failed: change.change_set"), "{sql}: {refused}");
    }
    let left: i64 = conn.query_row("SELECT count(*) FROM author", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0, "nobody stays behind as the author of a later write");
}

#[test]
fn a_time_finer_than_a_second_is_refused_rather_than_cut() {
    let mut house = House::full();
    let mut fine = procedure(1);
    fine.when.at = chrono::NaiveTime::from_hms_milli_opt(10, 30, 0, 5);
    let refused = house.try_write(3, |w| w.update_procedure(&fine));
    assert!(matches!(refused, Err(Error::Refused { rule }) if rule.contains("at_time_is_a_time")));
}
