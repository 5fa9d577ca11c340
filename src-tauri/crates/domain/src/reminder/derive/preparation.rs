//! What is due before a procedure: lines of the plan, last doses, leaving home, the procedure itself; and the day to
//! take a medicine again.
//!
//! Nothing before it is due once it has begun, was cancelled, or began as an emergency. Not in here: the times
//! themselves (the plan has them).

use super::{Here, Planned, before};
use crate::{
    answers::Outcome,
    catalogue::{Instruction, Stage, Topic},
    clock_card::{What as Row, lay},
    fasting::Stop,
    medicine::{Medicine, MedicinePlan, Standing},
    plan::Due,
    plan::Planned as Line,
    procedure::Procedure,
    reminder::{End, Night, OfProcedure, Reminder, What},
    state::State,
    zone::Zone,
};
use chrono::{DateTime, NaiveDate, Utc};

/// Shown so many minutes before it is time to leave.
const BEFORE_LEAVING: u32 = 15;

pub(super) fn reminders(of: &OfProcedure<'_>, here: &Here<'_>) -> Vec<Reminder> {
    let preparing = Preparing { of, here };
    if let State::Cancelled { .. } = preparing.procedure().state {
        return Vec::new();
    }
    let mut all: Vec<Reminder> = of.record.medicines.iter().filter_map(|one| preparing.restart(one)).collect();
    if !of.plan.over && !of.plan.emergency {
        all.extend(of.plan.instructions.iter().filter_map(|line| preparing.line(line)));
        all.extend(of.record.medicines.iter().filter_map(|one| preparing.dose(one)));
        all.extend(preparing.leave());
        all.extend(preparing.procedure_itself());
    }
    all
}

struct Preparing<'o, 'a> {
    of: &'o OfProcedure<'a>,
    here: &'o Here<'o>,
}

impl<'o> Preparing<'o, '_> {
    fn procedure(&self) -> &'o Procedure {
        &self.of.record.procedure
    }

    fn zone(&self) -> &'o Zone {
        &self.procedure().when.zone
    }

    fn at(&self, due: DateTime<Utc>) -> Planned<'o> {
        Planned { civil: self.zone().civil(due), due, zone: Some(self.zone()) }
    }

    fn start(&self) -> Option<DateTime<Utc>> {
        Some(self.zone().resolve(self.of.plan.at?).instant)
    }

    fn arrival(&self) -> Option<DateTime<Utc>> {
        self.procedure().when.arrival()
    }

    /// Nothing before it is due any more then: it has begun, or its day is over.
    fn begun(&self) -> End {
        End::Over(self.start().unwrap_or_else(|| self.here.end_of(self.of.plan.day_zero)))
    }

    fn reminder(&self, planned: Planned<'_>, what: What, name: &str) -> Reminder {
        Reminder {
            patient: Some(self.procedure().patient),
            procedure: Some(self.procedure().id),
            night: Night::Before,
            end: self.begun(),
            entered: self.of.changed,
            ..planned.reminder(what, name)
        }
    }

    fn line(&self, line: &Line<'_, Instruction, Due>) -> Option<Reminder> {
        let item = line.item;
        let settled = self.of.record.instruction_marks.iter().any(|mark| mark.instruction == item.id);
        if line.struck || item.when == Stage::After {
            return None;
        }
        let (procedure, id) = (self.procedure().id, item.id.clone());
        let condition = match self.of.record.answers.outcome(line) {
            // What was done stays in sight, to be taken back.
            Outcome::StepsBack(_) if !settled => return None,
            Outcome::Question => {
                // Asking comes before the general figure; it is no time to stop anything.
                let day = before(line.when.on?, u64::from(self.here.settings.ahead.question_days));
                let asked = self.by_day(day, What::Ask { procedure, item: id }, &item.text);
                return Some(Reminder { settled, ..asked });
            }
            Outcome::If(condition) => Some(condition.to_owned()),
            Outcome::Applies | Outcome::StepsBack(_) => None,
        };
        let what = What::Instruction { procedure, item: id };
        let reminder = match line.when.instant {
            Some(due) if End::Over(due) == self.begun() => {
                Reminder { night: Night::After, ..self.reminder(self.on_the_day(due), what, &item.text) }
            }
            Some(due) => self.reminder(self.at(due), what, &item.text),
            None => Reminder {
                night: Night::After,
                ..self.reminder(self.on_its_day(line.when.on?, item), what, &item.text)
            },
        };
        let food = item.topic == Topic::Fasting || [Stop::Food, Stop::Drinks].iter().any(|stop| stop.is_said_by(item));
        let ahead = if food { self.here.settings.ahead.food } else { self.here.settings.ahead.preparation };
        Some(Reminder { condition, settled, ahead, alone: food, ..reminder })
    }

    /// A day without a clock time: in the morning of that day, which can wait for the night to end.
    fn by_day(&self, day: NaiveDate, what: What, name: &str) -> Reminder {
        Reminder { night: Night::After, ..self.reminder(self.here.morning(day), what, name) }
    }

    /// What has no clock time: in the morning of its day, or in the evening where it is for that evening.
    fn on_its_day(&self, on: NaiveDate, item: &Instruction) -> Planned<'_> {
        let same_day = self.start().filter(|_| on == self.of.plan.day_zero);
        let for_the_evening = on < self.of.plan.day_zero && item.hours_before.is_some_and(|hours| hours < 24.0);
        match same_day {
            Some(start) => self.on_the_day(start),
            None if for_the_evening => self.here.here(on.and_time(self.here.settings.evening)),
            None => self.here.morning(on),
        }
    }

    /// What is for the very time of the procedure, such as something to bring, is told in the morning of that day; or,
    /// where it begins no later than that, in the evening before.
    fn on_the_day(&self, start: DateTime<Utc>) -> Planned<'static> {
        let morning = self.here.morning(self.of.plan.day_zero);
        let evening = before(self.of.plan.day_zero, 1).and_time(self.here.settings.evening);
        if morning.due < start { morning } else { self.here.here(evening) }
    }

    fn dose(&self, medicine: &Medicine) -> Option<Reminder> {
        let MedicinePlan::Stop { last_dose_on, last_dose_at, .. } = medicine.plan else { return None };
        if medicine.standing(self.procedure()) != Standing::Signed {
            return None;
        }
        let what = What::Dose(medicine.id);
        let reminder = match last_dose_at {
            Some(at) => {
                let due = self.zone().resolve(last_dose_on.and_time(at)).instant;
                self.reminder(self.at(due), what, &medicine.name)
            }
            None => self.by_day(last_dose_on, what, &medicine.name),
        };
        Some(Reminder { alone: true, ..reminder })
    }

    fn restart(&self, medicine: &Medicine) -> Option<Reminder> {
        let on = match medicine.plan {
            MedicinePlan::Stop { restart_on, .. } => restart_on?,
            MedicinePlan::Restart { on } => on,
            MedicinePlan::Ask | MedicinePlan::Continue => return None,
        };
        let signed = medicine.standing(self.procedure()) == Standing::Signed;
        let reminder = self.by_day(on, What::Restart(medicine.id), &medicine.name);
        // It is due until answered: a medicine that was forgotten is still to be asked about.
        signed.then_some(Reminder { end: End::Never, ..reminder })
    }

    fn leave(&self) -> Option<Reminder> {
        let card = lay(self.of.plan, self.of.record, self.zone(), self.here.now);
        let row = card.rows.iter().find(|row| row.what == Row::Leave)?;
        let planned = self.at(row.at?.instant);
        let reminder = self.reminder(planned, What::Leave(self.procedure().id), &self.of.plan.kind.name);
        Some(Reminder { ahead: BEFORE_LEAVING, night: Night::Through, alone: true, ..reminder })
    }

    /// So long ahead as an appointment's.
    fn procedure_itself(&self) -> Vec<Reminder> {
        let procedure = self.procedure().id;
        let name = &self.of.plan.kind.name;
        let Some(due) = self.arrival().or_else(|| self.start()) else {
            let ahead = 24 * 60;
            let what = What::Procedure { procedure, ahead };
            let planned = self.here.morning(self.of.plan.day_zero);
            return vec![Reminder { ahead, ..self.reminder(planned, what, name) }];
        };
        let leads = &self.here.settings.ahead.appointment;
        let each = super::given::leads(leads, due, due);
        let each = each.map(|(ahead, end)| {
            let what = What::Procedure { procedure, ahead };
            Reminder { ahead, end: End::Over(end), ..self.reminder(self.at(due), what, name) }
        });
        each.collect()
    }
}
