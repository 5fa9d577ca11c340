//! The form of one check-in: its questions in order, with what the last days and the draft say.
//!
//! Not in here: what the answers match.

use super::{FormFacts, LastValues, Recovery, measures};
use crate::{page::Page, views::*, words};
use chrono::{Days, NaiveDate};
use domain::{
    catalogue::WarningSign,
    checkin::{
        questions::{Asked, Questions, Step, goes_with, may_be_repeated, questions},
        reading,
    },
    plan::Plan,
    state::State,
    warning::Sign,
};

/// Days back that are offered as buttons.
const DAYS_BACK: u64 = 6;
/// How long ago "same as" may look.
const SAME_AS_DAYS: i64 = 7;

impl<'a> Recovery<'a> {
    pub(crate) fn form(&self, facts: FormFacts) -> CheckInView {
        let asked = self.questions(&facts);
        let last = |asked: &Asked<'_>| facts.last.get(&asked.measure.id);
        let step = |step: &Step<'a>| match step {
            Step::Measure(asked) => StepView::Measure { measure: Box::new(self.measure_view(asked, last(asked))) },
            Step::Group(group) => StepView::Group {
                group: SignGroupView {
                    id: group.theme.word().to_owned(),
                    question: group.question.clone(),
                    emergency: group.emergency(),
                    signs: group.signs.iter().map(|sign| self.sign_view(sign)).collect(),
                },
            },
        };
        CheckInView {
            procedure_id: self.page.record.procedure.id.to_string(),
            patient_id: self.patient.id.to_string(),
            patient_name: self.patient.name.clone(),
            type_name: self.page.content.name.clone(),
            check_in_id: facts.changing.map(|id| id.to_string()),
            for_date: facts.for_date,
            day: self.number(facts.for_date),
            heading: self.heading(facts.for_date),
            later: self.later(facts.for_date),
            days: self.days(&facts),
            pages: self.settings.pages.word(),
            notices: self.form_notices(&asked, &facts),
            steps: asked.steps.iter().map(step).collect(),
            offered: asked.offered.iter().map(|asked| self.measure_view(asked, last(asked))).collect(),
            compared: asked.compared.iter().map(|sign| self.sign_view(sign)).collect(),
            same_as: self.same_as(&asked, &facts.last, facts.for_date),
            earlier: facts.earlier.iter().map(|check_in| self.check_in_row(check_in)).collect(),
            emergency: words::emergency(self.page.country),
            approval: words::APPROVAL.to_owned(),
            typed: facts.typed,
            draft: facts.draft,
            first: facts.first,
            other_drafts: facts.other_drafts,
        }
    }

    pub(crate) fn is_before(&self, day: NaiveDate) -> bool {
        before_procedure(&self.page, &self.plan, day)
    }

    fn questions(&self, facts: &FormFacts) -> Questions<'a> {
        if matches!(self.page.record.procedure.state, State::Cancelled { .. }) {
            return Questions::default();
        }
        questions(&self.plan, facts.for_date, self.is_before(facts.for_date), &facts.so_far, measures())
    }

    fn later(&self, for_date: NaiveDate) -> Option<String> {
        (for_date != self.today())
            .then(|| format!("You are writing this on {} for {}.", self.date(self.today()), self.date(for_date)))
    }

    fn days(&self, facts: &FormFacts) -> Vec<DayChoiceView> {
        let today = self.today();
        (0..=DAYS_BACK)
            .filter_map(|back| today.checked_sub_days(Days::new(back)))
            // After the procedure, its own day is the first that anything can be said about.
            .filter(|day| *day >= self.plan.day_zero || today < self.plan.day_zero)
            .map(|on| DayChoiceView {
                on,
                label: self.day_label(on),
                done: facts.done.contains(&on),
                draft: facts.other_drafts.contains(&on) || on == facts.for_date && facts.draft.is_some(),
            })
            .collect()
    }

    fn form_notices(&self, asked: &Questions<'a>, facts: &FormFacts) -> Vec<NoticeView> {
        let mut notices = Vec::new();
        let mut say = |tone: &str, text: &str| {
            notices.push(NoticeView { tone: tone.to_owned(), text: text.to_owned() });
        };
        if matches!(self.page.record.procedure.state, State::Cancelled { .. }) {
            say("info", "This procedure is cancelled. You can still write a note.");
        } else if self.is_before(facts.for_date) {
            match asked.steps.is_empty() {
                true => say("info", "Nothing has to be logged before your procedure. You can still write a note."),
                false => say("info", "Scores from before your procedure show later how much has changed."),
            }
        } else if asked.steps.is_empty() {
            say("info", "Nothing special is asked for this long after your procedure. You can still write a note.");
        }
        if !self.settings.warning_matching {
            say("ask", MATCHING_OFF);
        }
        if !self.plan.open_axes.is_empty() && !self.is_before(facts.for_date) {
            say("ask", "Something is still open about your procedure, so the questions of every choice are asked.");
        }
        notices
    }

    pub(super) fn sign_view(&self, sign: &Sign<'_>) -> SignView {
        let item: &WarningSign = sign.item;
        let measure = goes_with(sign, measures()).map(|measure| {
            let asked = Asked { measure, log: None, sign: Some(item), only_for: Vec::new() };
            self.measure_view(&asked, None)
        });
        SignView {
            id: item.id.clone(),
            level: item.level.word(),
            sign: item.sign.clone(),
            action: item.action.clone(),
            said_by: sign.own.map(|own| own.said_by.clone()),
            only_for: self.only_for(item),
            measure,
        }
    }

    /// The last day's values of what is asked now, but of nothing that a line of the sheet rests on.
    fn same_as(&self, asked: &Questions<'a>, last: &LastValues, for_date: NaiveDate) -> Option<SameAsView> {
        let measures = asked.steps.iter().filter_map(|step| match step {
            Step::Measure(asked) if may_be_repeated(asked) => Some(asked.measure),
            Step::Measure(_) | Step::Group(_) => None,
        });
        let known: Vec<_> = measures.filter_map(|measure| Some((measure, last.get(&measure.id)?))).collect();
        let on = known.iter().map(|(_, (on, _))| *on).max()?;
        if for_date.signed_duration_since(on).num_days() > SAME_AS_DAYS {
            return None;
        }
        let entries = known.into_iter().filter(|(_, (day, _))| *day == on).map(|(measure, (_, value))| {
            let unit = self.unit(measure);
            EntryTyped {
                measure: measure.id.clone(),
                value: reading::retyped(value, unit),
                unit: if unit.label.is_empty() { String::new() } else { unit.code.to_owned() },
                ..EntryTyped::default()
            }
        });
        let label = match for_date == self.today() && on.succ_opt() == Some(for_date) {
            true => "Same as yesterday".to_owned(),
            false => format!("Same as {}", self.date(on)),
        };
        Some(SameAsView { on, label, note: SAME_AS.to_owned(), entries: entries.collect() })
    }
}

/// Whether that day is before the procedure: the day itself counts as after it, unless its time is still to come.
pub(crate) fn before_procedure(page: &Page<'_>, plan: &Plan<'_>, day: NaiveDate) -> bool {
    let procedure = &page.record.procedure;
    let clinic = &procedure.when.zone;
    let clinic_now = clinic.civil(page.home.resolve(page.now).instant);
    match day.signed_duration_since(plan.day_zero).num_days() {
        ..0 => true,
        0 => procedure.state == State::Planned && plan.at.is_some_and(|at| clinic_now < at),
        1.. => false,
    }
}

/// What "same as" leaves out, said beside it.
const SAME_AS: &str =
    "It fills in scores and counts. It never answers a warning sign, and what a sign rests on has to be measured anew.";

/// What it means that matching is off.
pub(crate) const MATCHING_OFF: &str = "Matching is turned off: what you enter is kept, and nothing is compared with your warning-sign sheet. Read the sheet.";
