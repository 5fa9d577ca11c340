//! How the rows of a clock card come about.

use super::{ClockCard, From, Left, Missing, Moment, Row, Rule, What};
use crate::{
    answers::Outcome,
    catalogue::Instruction,
    fasting::{self, Stop},
    medicine::{Medicine, MedicinePlan, Standing},
    plan::{Due, Plan, Planned},
    procedure::Record,
    zone::Zone,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// The card of a procedure at `now`. Empty where nothing before it is due.
pub fn lay<'a>(plan: &Plan<'a>, record: &'a Record, home: &Zone, now: DateTime<Utc>) -> ClockCard<'a> {
    if plan.emergency || plan.over {
        return ClockCard { rows: Vec::new(), drinks_stop_first: false, arrival_missing: false, missing: Vec::new() };
    }
    let laying = Laying { plan, record, home, now };
    let mut rows = laying.doses();
    rows.extend(laying.food());
    rows.extend(laying.drinks());
    rows.extend([laying.leave(), laying.arrive(), laying.procedure()].into_iter().flatten());
    ClockCard {
        rows,
        drinks_stop_first: fasting::drinks_stop_first(plan),
        arrival_missing: plan.from_arrival && record.procedure.when.arrive.is_none(),
        missing: laying.missing(),
    }
}

struct Laying<'a, 'p> {
    plan: &'p Plan<'a>,
    record: &'a Record,
    home: &'p Zone,
    now: DateTime<Utc>,
}

impl<'a> Laying<'a, '_> {
    fn zone(&self) -> &'a Zone {
        &self.record.procedure.when.zone
    }

    fn moment(&self, instant: DateTime<Utc>) -> Moment {
        Moment::of(instant, self.zone(), self.home)
    }

    fn arrival(&self) -> Option<DateTime<Utc>> {
        self.record.procedure.when.arrival()
    }

    fn start(&self) -> Option<DateTime<Utc>> {
        Some(self.zone().resolve(self.plan.at?).instant)
    }

    fn missing(&self) -> Vec<Missing> {
        let counted = |stop: Stop| stop.line(self.plan).is_some_and(|line| line.item.hours_before.is_some());
        let fasts = [Stop::Food, Stop::Drinks].into_iter().any(counted);
        let start = Missing::Start { counts: fasts && !self.plan.from_arrival };
        let arrival = Missing::Arrival { counts: fasts && self.plan.from_arrival };
        let missing = [(self.plan.at.is_none(), start), (self.record.procedure.when.arrive.is_none(), arrival)];
        missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| what).collect()
    }

    fn from(&self, item: &Instruction) -> From {
        let arrival = self.plan.from_arrival && fasting::counts_from_arrival(item);
        if arrival { From::Arrival } else { From::Procedure }
    }

    /// So many hours before what the item counts from, by the same rule as the plan's own times.
    fn before(&self, item: &Instruction, hours: f64) -> Option<Moment> {
        let base = match self.from(item) {
            From::Arrival => self.arrival()?,
            From::Procedure => self.start()?,
        };
        Some(self.moment(self.zone().instant_after(self.zone().civil(base), -hours)))
    }

    fn food(&self) -> Vec<Row<'a>> {
        let stop = Stop::Food.line(self.plan).and_then(|line| self.stop(What::Food, line));
        // A line about eating as usual holds beside it where it is not settled which of the two is meant.
        let usual = self.plan.instructions.iter().find(|line| line.item.id == "eat-normally" && !line.struck);
        stop.into_iter().chain(usual.map(|line| self.line(What::Food, line))).collect()
    }

    fn drinks(&self) -> Option<Row<'a>> {
        if let Some(line) = Stop::Drinks.line(self.plan) {
            return self.stop(What::Drinks, line);
        }
        // Food stops and nothing is said about drinks: to be asked.
        let food = Stop::Food.line(self.plan)?;
        let outcome = self.record.answers.outcome(food);
        let outcome = if outcome == Outcome::Applies { Outcome::Question } else { outcome };
        Some(Row { outcome, ..bare(What::Drinks, Rule::NoFigure) })
    }

    fn stop(&self, what: What<'a>, line: &Planned<'a, Instruction, Due>) -> Option<Row<'a>> {
        let item = line.item;
        let letter = line.own.map(|own| own.said_by.as_str());
        let figures = line.general.as_ref().map_or(item, |(general, _)| general);
        let range = figures.hours_before_range.filter(|[low, high]| low < high);
        let general = line.general.as_ref().and_then(|(general, _)| general.hours_before);
        let (at, rule) = match item.hours_before {
            Some(hours) => {
                (self.before(item, hours), Rule::Hours { hours, from: self.from(item), letter, general, range })
            }
            None => {
                line.own?.clock_alone()?;
                (line.when.instant.map(|at| self.moment(at)), Rule::Clock { letter: letter?, general, range })
            }
        };
        Some(Row {
            at,
            on: at.map(|at| at.civil.date()).or(line.when.on),
            range: range.and_then(|[low, high]| Some([self.before(item, high)?, self.before(item, low)?])),
            item: Some(&item.id),
            outcome: self.record.answers.outcome(line),
            left: at.map(|at| Left::until(at.instant, self.now)),
            ..bare(what, rule)
        })
    }

    fn line(&self, what: What<'a>, line: &Planned<'a, Instruction, Due>) -> Row<'a> {
        Row { item: Some(&line.item.id), outcome: self.record.answers.outcome(line), ..bare(what, Rule::Line) }
    }

    /// Last doses by time, then those that are questions.
    fn doses(&self) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = self.record.medicines.iter().filter_map(|medicine| self.dose(medicine)).collect();
        rows.sort_by_key(|row| (row.on.is_none(), row.on, row.at.map(|at| at.instant)));
        rows
    }

    fn dose(&self, medicine: &'a Medicine) -> Option<Row<'a>> {
        let standing = medicine.standing(&self.record.procedure);
        let rule = Rule::Medicine { said_by: &medicine.said_by, standing };
        let row = bare(What::Dose(&medicine.name), rule);
        match (standing, medicine.plan) {
            (Standing::Signed, MedicinePlan::Stop { last_dose_on, last_dose_at, .. }) => {
                let at = last_dose_at.map(|at| self.zone().resolve(last_dose_on.and_time(at)).instant);
                Some(Row { at: at.map(|at| self.moment(at)), on: Some(last_dose_on), ..row })
            }
            (Standing::Signed, _) => None,
            (Standing::Ask | Standing::AskAgain, _) => Some(Row { outcome: Outcome::Question, ..row }),
        }
    }

    fn leave(&self) -> Option<Row<'a>> {
        let minutes = self.record.procedure.arrangements.travel_minutes?;
        let at = self.moment(self.arrival()? - Duration::minutes(i64::from(minutes)));
        Some(self.at(What::Leave, at, Rule::Travel { minutes }))
    }

    fn arrive(&self) -> Option<Row<'a>> {
        Some(self.at(What::Arrive, self.moment(self.arrival()?), Rule::Entered))
    }

    fn procedure(&self) -> Option<Row<'a>> {
        let row = bare(What::Procedure, Rule::Entered);
        let on: NaiveDate = self.plan.day_zero;
        Some(match self.start() {
            Some(start) => self.at(What::Procedure, self.moment(start), Rule::Entered),
            None => Row { on: Some(on), ..row },
        })
    }

    fn at(&self, what: What<'a>, at: Moment, rule: Rule<'a>) -> Row<'a> {
        Row { at: Some(at), on: Some(at.civil.date()), ..bare(what, rule) }
    }
}

fn bare<'a>(what: What<'a>, rule: Rule<'a>) -> Row<'a> {
    Row { what, at: None, on: None, range: None, rule, item: None, outcome: Outcome::Applies, left: None }
}
