//! Check-ins in lists: what was logged, when, and in which words.

use super::{Recovery, label, measures};
use crate::views::*;
use chrono::NaiveDate;
use domain::{
    checkin::{CheckIn, Entry, SignAnswer, units::Unit},
    warning::record::Warning,
};

impl Recovery<'_> {
    pub(crate) fn check_in_row(&self, check_in: &CheckIn) -> CheckInRowView {
        let made_at = self.local(check_in.made_at, &check_in.zone);
        let later = made_at.date() != check_in.for_date;
        CheckInRowView {
            id: check_in.id.to_string(),
            kind: check_in.kind.word(),
            for_date: check_in.for_date,
            made_at,
            later: later
                .then(|| format!("Written on {} for {}.", self.date(made_at.date()), self.date(check_in.for_date))),
            nothing_new: check_in.nothing_new,
            note: check_in.note.clone(),
            entries: check_in.entries.iter().map(|entry| self.entry_view(entry, check_in)).collect(),
            answers: check_in.answers.iter().map(|answer| self.answer_view(answer)).collect(),
        }
    }

    fn entry_view(&self, entry: &Entry, check_in: &CheckIn) -> EntryView {
        let unit = measures().find(&entry.measure).and_then(|measure| Unit::coded(measure, &entry.typed_unit));
        let unit = unit.map_or("", |unit| unit.label);
        EntryView {
            position: entry.position,
            measure: entry.measure.clone(),
            label: label(&entry.measure),
            words: self.value_words(&entry.measure, &entry.value),
            typed: format!("{} {unit}", entry.typed).trim_end().to_owned(),
            value: entry.typed.clone(),
            unit: entry.typed_unit.clone(),
            site: entry.site.clone(),
            at: entry.at.map(|at| self.local(at, &check_in.zone).time()),
        }
    }

    fn answer_view(&self, answer: &SignAnswer) -> SignAnswerView {
        SignAnswerView {
            sign: answer.sign.clone(),
            line: self.sign_line(&answer.sign),
            answer: answer.answer.word(),
            by_group: answer.by_group.clone(),
        }
    }

    /// Days with what was logged about them, in the order given (latest first). `before`: the next older day of all,
    /// which belongs to the next page.
    pub(crate) fn day_list(
        &self,
        days: &[NaiveDate],
        check_ins: &[CheckIn],
        warnings: &[Warning],
        older: Option<NaiveDate>,
    ) -> Vec<CheckInDayView> {
        let next_older = days.iter().skip(1).copied().map(Some).chain([older]);
        days.iter()
            .zip(next_older)
            .map(|(on, older)| CheckInDayView {
                on: *on,
                day: self.number(*on),
                heading: self.heading(*on),
                days_without: older.map_or(0, |older| days_between(older, *on)),
                check_ins: check_ins
                    .iter()
                    .filter(|check_in| check_in.for_date == *on)
                    .map(|check_in| self.check_in_row(check_in))
                    .collect(),
                warnings: warnings
                    .iter()
                    .filter(|warning| warning.for_date == *on)
                    .map(|warning| self.warning_row(warning))
                    .collect(),
            })
            .collect()
    }
}

/// Days that lie between two, without either.
fn days_between(older: NaiveDate, newer: NaiveDate) -> u32 {
    u32::try_from(newer.signed_duration_since(older).num_days() - 1).unwrap_or(0)
}
