//! A household at a fixed time, over a real data file in a folder of its own.
//!
//! What a test does goes through `app`'s commands, as a person's clicks do. Deliberately not here: a fake store.

use crate::window::{Stuck, Window};
use app::{App, Clock, KeyPlace, Opened, Problem, contract, views::*};
use chrono::NaiveDateTime;
use domain::{entry::TypedDate, zone::Zone};
use serde_json::Value;
use std::path::{Path, PathBuf};
use store::{Key, Store};
use tempfile::TempDir;

/// The zone a world is in unless it says otherwise: one that changes its clocks.
pub const HOME: &str = "Europe/Madrid";
const KEY: [u8; 32] = [7; 32];

pub struct World {
    folder: PathBuf,
    pub app: App,
    // Kept for its end: the folder goes with the world.
    _temporary: Option<TempDir>,
}

impl World {
    /// A fresh household at this civil time in Madrid.
    pub fn on(now: &str) -> Self {
        Self::on_in(now, HOME)
    }

    pub fn on_in(now: &str, zone: &str) -> Self {
        let temporary = TempDir::new().unwrap();
        let folder = temporary.path().join("household");
        Self { app: open(&folder, now, zone), folder, _temporary: Some(temporary) }
    }

    /// A household at the time it really is, as the real window sees it too.
    pub fn today() -> Self {
        Self::minutes_ago(0)
    }

    /// The same, so many minutes ago.
    pub fn minutes_ago(minutes: i64) -> Self {
        let now = Clock::System.civil(&Clock::System.zone()) - chrono::Duration::minutes(minutes);
        Self::on_in(&now.format("%Y-%m-%dT%H:%M").to_string(), Clock::System.zone().name())
    }

    /// A procedure of this type so many days before today.
    pub fn procedure_days_ago(&self, kind: &str, days: i64) -> String {
        let today = Clock::System.today(&Clock::System.zone());
        self.procedure(kind, &(today - chrono::Duration::days(days)).to_string(), "10:30")
    }

    /// The real program's window over this household. Where it has members, the first one without a PIN is there.
    pub fn window(&self) -> Result<Window, Stuck> {
        let window = self.window_with(&[])?;
        let people = app::commands::show_people(&self.app, Nothing {}).unwrap();
        if let Some(first) = people.members.iter().find(|member| member.lock.is_none()) {
            window.see("Who is here?")?;
            window.click_button(&first.name)?;
            window.see("Someone else is here")?;
        }
        Ok(window)
    }

    /// The same, with this in the program's environment.
    pub fn window_with(&self, env: &[(&str, &str)]) -> Result<Window, Stuck> {
        self.start();
        Window::open_with(&self.folder, &[], env)
    }

    /// Makes it ready for the real program: no first start any more, and the key where it looks for it.
    pub fn start(&self) {
        app::commands::start_household(&self.app, StartRequest { country: None }).unwrap();
        let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
        let key = serde_json::json!({ "place": "file", "key": hex });
        std::fs::write(self.folder.join("key.json"), key.to_string()).unwrap();
    }

    /// What is due now, whatever time this world began at.
    pub fn due(&self) -> DueView {
        let zone = Clock::System.zone();
        let now = open(&self.folder, &Clock::System.civil(&zone).format("%Y-%m-%dT%H:%M").to_string(), zone.name());
        app::commands::list_due(&now, DueAsked { patient_id: None }).unwrap()
    }

    pub fn settings(&self, text_size: u32, theme: &str) {
        let settings = SettingsTyped { country: None, text_size, theme: theme.to_owned() };
        app::commands::save_settings(&self.app, settings).unwrap();
    }

    /// The same household, opened again at a later time: what was not kept is gone.
    pub fn later(mut self, now: &str) -> Self {
        self.app = open(&self.folder, now, HOME);
        self
    }

    /// A second program over the same data.
    pub fn second_window(&self, now: &str) -> Self {
        Self { app: open(&self.folder, now, HOME), folder: self.folder.clone(), _temporary: None }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// One command through the contract, as the view calls it.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        let answer = contract::dispatch(&self.app, name, &request.to_string())?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    /// A patient with a procedure; gives the procedure's id.
    pub fn procedure(&self, kind: &str, on: &str, at: &str) -> String {
        let patient = PatientTyped { name: "Ana Ruiz".to_owned(), ..PatientTyped::default() };
        let procedure =
            ProcedureTyped { type_id: kind.to_owned(), on: typed(on), at: at.to_owned(), ..ProcedureTyped::default() };
        let request =
            AddProcedure { patient_id: None, patient: Some(patient), procedure, own_lines: Vec::new(), draft: None };
        app::commands::add_procedure(&self.app, request).unwrap().id
    }

    pub fn page(&self, procedure: &str) -> ProcedureView {
        app::commands::show_procedure(&self.app, Named { id: procedure.to_owned() }).unwrap()
    }

    pub fn patients(&self) -> Vec<PatientView> {
        app::commands::open_household(&self.app, Nothing {}).unwrap().patients
    }

    /// How many history rows there are: a refused step must not add any.
    pub fn changes(&self) -> usize {
        if !Store::exists(&self.folder).unwrap() {
            return 0;
        }
        let store = Store::open(&self.folder, &key()).unwrap();
        store.read::<_, store::Error>(|reader| reader.history(store::Of::Everything, 100_000)).unwrap().len()
    }
}

/// The key of every world's data.
pub fn key() -> Key {
    Key(KEY)
}

fn open(folder: &Path, now: &str, zone: &str) -> App {
    let zone = Zone::parse(zone).unwrap();
    let civil: NaiveDateTime = format!("{now}:00").parse().unwrap();
    let clock = Clock::Fixed { instant: zone.resolve(civil).instant, zone };
    let folder = folder.to_owned();
    App::new(clock, move || {
        let store =
            if Store::exists(&folder)? { Store::open(&folder, &key())? } else { Store::create(&folder, &key())? };
        Ok(Opened { store, key_place: KeyPlace::File, data_place: folder.display().to_string() })
    })
}

/// An ISO date as a person types it into three fields.
pub fn typed(date: &str) -> TypedDate {
    let mut parts = date.split('-').map(|part| part.trim_start_matches('0').to_owned());
    let (year, month, day) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    TypedDate { day, month, year }
}
