//! A household of five patients that has checked in for so long, in a real data file.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    checkin::{CheckIn, Entry, Kind, SignAnswer},
    ids::{ChangeId, CheckInId, ProcedureId},
    logged::Value,
    warning::Answer,
};
use serde_json::json;
use store::{Author, Store};
use tests::world::{HOME, World, key};
use uuid::Uuid;

const PATIENTS: usize = 5;
/// Bands up to two years, in percent of the score before.
const KIND: &str = "spinal-cord-stimulation";
const TODAY: &str = "2026-03-05";
/// Days of one transaction.
const AT_ONCE: usize = 250;

pub(crate) struct Size {
    pub(crate) name: &'static str,
    /// Since the procedure, with check-ins on each.
    pub(crate) days: u64,
    /// How many a day, in turns.
    pub(crate) sittings: &'static [u64],
}

pub(crate) struct Household {
    pub(crate) world: World,
    pub(crate) procedures: Vec<String>,
    /// Of the first procedure.
    patient: String,
    pub(crate) entries: usize,
}

impl Household {
    pub(crate) fn of(size: &Size) -> Self {
        let world = World::on(&format!("{TODAY}T20:00"));
        let on = today() - Days::new(size.days);
        let procedures: Vec<String> = (0..PATIENTS).map(|_| world.procedure(KIND, &on.to_string(), "10:30")).collect();
        let patient = world.page(&procedures[0]).patient_id;
        let mut household = Self { world, procedures, patient, entries: 0 };
        household.fill(size);
        // One word that stands nowhere else, far back.
        let mut rare = household.check_in(0);
        (rare["for_date"], rare["note"]) = (json!(on), json!("Played the accordion again."));
        household.world.call("save_check_in", rare).unwrap();
        household
    }

    fn fill(&mut self, size: &Size) {
        let mut store = Store::open(self.world.folder(), &key()).unwrap();
        let days: Vec<u64> = (0..size.days).collect();
        for procedure in &self.procedures {
            let procedure: ProcedureId = procedure.parse().unwrap();
            for some in days.chunks(AT_ONCE) {
                let author =
                    Author { who: "household".to_owned(), at: at(today(), 0), change: ChangeId(Uuid::now_v7()) };
                let check_ins = some.iter().flat_map(|&back| {
                    let sittings = size.sittings[usize::try_from(back).unwrap() % size.sittings.len()];
                    (0..sittings).map(move |sitting| check_in(procedure, today() - Days::new(back), sitting))
                });
                let check_ins: Vec<CheckIn> = check_ins.collect();
                store
                    .write::<_, store::Error>(&author, |writer| {
                        check_ins.iter().try_for_each(|check_in| writer.insert_check_in(check_in))
                    })
                    .unwrap();
                self.entries += check_ins.iter().map(|check_in| check_in.entries.len()).sum::<usize>();
            }
        }
    }

    /// Of all files of the data, the log included.
    pub(crate) fn bytes(&self) -> u64 {
        std::fs::read_dir(self.world.folder()).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum()
    }

    /// The history of the first patient, or what is found in it.
    pub(crate) fn history(&self, words: &str) -> serde_json::Value {
        json!({ "patient_id": self.patient, "procedure_id": null, "words": words, "before": null })
    }

    /// A quiet day's check-in as it is typed.
    pub(crate) fn check_in(&self, run: usize) -> serde_json::Value {
        let entry = |measure: &str, value: String| {
            json!({ "position": null, "measure": measure, "value": value, "unit": "", "site": "", "at": "",
                "confirmed": "" })
        };
        json!({
            "procedure_id": self.procedures[0], "check_in_id": null, "for_date": TODAY,
            "entries": [entry("usual-pain", (run % 7).to_string()), entry("temperature", "36.8".to_owned()),
                entry("site-pain", "1".to_owned()), entry("sleep-quality", "7".to_owned())],
            "groups": [], "answers": [{ "sign": SIGNS[0], "answer": "no" }], "nothing_new": false, "note": "A quiet day",
        })
    }
}

/// Signs of the type's sheet.
const SIGNS: [&str; 4] = ["bladder-bowel", "fever", "limb-weakness", "wound"];

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

fn at(day: NaiveDate, sitting: u64) -> DateTime<Utc> {
    day.and_hms_opt(7 + u32::try_from(sitting).unwrap(), 5, 0).unwrap().and_utc()
}

/// Ten entries and four answers; values differ from day to day.
fn check_in(procedure: ProcedureId, on: NaiveDate, sitting: u64) -> CheckIn {
    let turn = f64::from(u8::try_from(on.signed_duration_since(NaiveDate::MIN).num_days().rem_euclid(5)).unwrap());
    let numbers = [
        ("usual-pain", 3.0 + turn),
        ("pain", 2.0 + turn),
        ("site-pain", turn),
        ("pain-relief", 40.0 + turn),
        ("activity-minutes", 60.0 + turn),
        ("sleep-quality", 5.0 + turn),
        ("temperature", 36.4 + turn / 10.0),
        ("pulse", 60.0 + turn),
    ];
    let mut entries: Vec<Entry> =
        (0..).zip(numbers).map(|(position, (measure, value))| entry(position, measure, Value::Number(value))).collect();
    entries.push(entry(8, "site-check", Value::Choice("clean".to_owned())));
    entries.push(entry(9, "diary-note", Value::Text("Slept well, walked to the shop and back.".to_owned())));
    let answer =
        |sign: &&str| SignAnswer { sign: (*sign).to_owned(), answer: Answer::No, by_group: Some("wound".to_owned()) };
    CheckIn {
        id: CheckInId(Uuid::now_v7()),
        procedure,
        kind: Kind::Daily,
        for_date: on,
        made_at: at(on, sitting),
        zone: HOME.to_owned(),
        nothing_new: false,
        note: "A day like the one before.".to_owned(),
        entries,
        answers: SIGNS.iter().map(answer).collect(),
    }
}

fn entry(position: u32, measure: &str, value: Value) -> Entry {
    let typed = match &value {
        Value::Number(number) => number.to_string(),
        Value::Choice(word) | Value::Text(word) => word.clone(),
        _ => String::new(),
    };
    Entry {
        position,
        measure: measure.to_owned(),
        value,
        typed,
        typed_unit: String::new(),
        site: String::new(),
        at: None,
    }
}
