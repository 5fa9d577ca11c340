//! What a day is to the sheet, in words: the lines that match, whom to ring, what to say, and what was done.
//!
//! Nothing here says that all is well, and nothing here takes a match away.

use super::{Recovery, form::MATCHING_OFF, label};
use crate::{views::*, words};
use chrono::NaiveDate;
use domain::{
    checkin::settings::Contact,
    country,
    ids::{CheckInId, WarningId},
    warning::{
        Match, Matching, Reason,
        record::{Deed, Warning, WarningLine, What},
    },
};

/// A day's matching as it goes onto the screen and into the record.
pub(crate) struct Shown {
    pub(crate) for_date: NaiveDate,
    pub(crate) lines: Vec<WarningLine>,
    pub(crate) unanswered: Vec<SheetLineView>,
    pub(crate) say: Vec<String>,
}

const NOT_RECORDED: &str = "Not recorded here. Look on your discharge sheet.";

impl Recovery<'_> {
    /// Lines in words. `only`: which matches to show.
    pub(crate) fn shown(&self, for_date: NaiveDate, found: &Matching<'_>, only: impl Fn(&Match<'_>) -> bool) -> Shown {
        let matches: Vec<&Match<'_>> = found.matched.iter().filter(|found| only(found)).collect();
        let line = |found: &&Match<'_>| WarningLine {
            sign: found.id().to_owned(),
            level: found.level(),
            line: found.sign.sign.clone(),
            action: found.sign.action.clone(),
            because: found.because.iter().map(|reason| self.because(reason)).collect::<Vec<_>>().join("\n"),
            said_by: found.own.map(|own| own.said_by.clone()).unwrap_or_default(),
        };
        let unanswered = found.unanswered.iter().map(|sign| SheetLineView {
            sign: sign.id.clone(),
            level: sign.level.word(),
            line: sign.sign.clone(),
        });
        Shown {
            for_date,
            lines: matches.iter().map(line).collect(),
            unanswered: unanswered.collect(),
            say: self.say(&matches),
        }
    }

    /// The record of lines that match; none where none does.
    pub(crate) fn warning(&self, id: WarningId, check_in: CheckInId, shown: &Shown) -> Option<Warning> {
        (!shown.lines.is_empty()).then(|| Warning {
            id,
            procedure: self.page.record.procedure.id,
            check_in: Some(check_in),
            for_date: shown.for_date,
            matched_at: self.now,
            zone: self.page.home.to_string(),
            shown_at: None,
            lines: shown.lines.clone(),
            deeds: Vec::new(),
        })
    }

    /// What saving answers.
    pub(crate) fn result(&self, shown: &Shown, warning: Option<&Warning>) -> WarningResultView {
        let headline = match (shown.lines.is_empty(), self.is_before(shown.for_date)) {
            (false, _) => words::LINE_MATCHES,
            (true, true) => "Saved. Your warning-sign sheet is for the time after your procedure.",
            (true, false) => words::NO_LINE_MATCHES,
        };
        self.result_view(shown.for_date, headline, &shown.lines, shown.say.clone(), warning, shown.unanswered.clone())
    }

    /// Where matching is turned off: the sheet is all there is.
    pub(crate) fn result_without_matching(&self, for_date: NaiveDate) -> WarningResultView {
        let view = self.result_view(for_date, MATCHING_OFF, &[], self.say(&[]), None, Vec::new());
        WarningResultView { matching: false, ..view }
    }

    /// Lines as they were shown before.
    pub(crate) fn result_again(&self, warning: &Warning) -> WarningResultView {
        let mut say = vec![self.had()];
        for line in &warning.lines {
            say.extend(line.because.lines().map(|because| self.said_again(because, &line.line)));
        }
        say.dedup();
        self.result_view(warning.for_date, words::LINE_MATCHES, &warning.lines, say, Some(warning), Vec::new())
    }

    fn said_again(&self, because: &str, line: &str) -> String {
        match because == self.because(&Reason::Yes) {
            true => format!("I answered yes to: {}.", line.trim_end_matches('.')),
            false => MINE.into_iter().find_map(|id| mine_again(id, because)).unwrap_or_else(|| format!("{because}.")),
        }
    }

    fn result_view(
        &self,
        for_date: NaiveDate,
        headline: &str,
        lines: &[WarningLine],
        say: Vec<String>,
        warning: Option<&Warning>,
        unanswered: Vec<SheetLineView>,
    ) -> WarningResultView {
        let emergency = lines.iter().any(|line| line.level == domain::catalogue::Level::Emergency);
        WarningResultView {
            warning_id: warning.map(|warning| warning.id.to_string()),
            procedure_id: self.page.record.procedure.id.to_string(),
            for_date,
            headline: headline.to_owned(),
            never_all_well: words::NEVER_ALL_WELL.to_owned(),
            matches: lines.iter().map(match_view).collect(),
            ring: self.ring(emergency),
            say,
            unanswered,
            deeds: warning.map(|warning| self.deeds(warning)).unwrap_or_default(),
            matching: true,
        }
    }

    /// Whom to ring, in the order in which to try.
    pub(crate) fn ring(&self, emergency: bool) -> Vec<RingView> {
        let by_day = self.contact.map_or("", |contact: &Contact| contact.by_day.as_str());
        let by_day = if by_day.is_empty() { self.page.record.procedure.team.as_str() } else { by_day };
        let at_night = self.contact.map_or("", |contact| contact.out_of_hours.as_str());
        let mut ring = vec![
            number("team", "Your team, by day", by_day),
            number("out-of-hours", "At night and at the weekend", at_night),
        ];
        let place = if emergency { 0 } else { ring.len() };
        ring.insert(place, emergency_number(self.page.country));
        ring
    }

    /// "I had a liver biopsy on Mon 2 March."
    fn had(&self) -> String {
        format!("I had {} on {}.", with_article(&self.page.content.name), self.date(self.plan.day_zero))
    }

    fn say(&self, matches: &[&Match<'_>]) -> Vec<String> {
        let mut say = vec![self.had()];
        for found in matches {
            for reason in &found.because {
                let sentence = match reason {
                    Reason::Yes => format!("I answered yes to: {}.", found.sign.sign.trim_end_matches('.')),
                    Reason::Entry { entry, .. } => {
                        let words = self.value_words(entry.measure(), entry.value());
                        match MINE.contains(&entry.measure()) {
                            true => format!("My {} is {words}.", words::lower(&label(entry.measure()))),
                            false => format!("{}: {words}.", label(entry.measure())),
                        }
                    }
                    Reason::Percent { .. } => format!("{}.", self.because(reason)),
                };
                if !say.contains(&sentence) {
                    say.push(sentence);
                }
            }
        }
        say
    }

    pub(crate) fn warning_row(&self, warning: &Warning) -> WarningRowView {
        WarningRowView {
            id: warning.id.to_string(),
            matched_at: self.local(warning.matched_at, &warning.zone),
            shown_at: warning.shown_at.map(|at| self.local(at, &warning.zone)),
            lines: warning.lines.iter().map(match_view).collect(),
            deeds: self.deeds(warning),
        }
    }

    fn deeds(&self, warning: &Warning) -> Vec<DeedView> {
        let view = |deed: &Deed| DeedView {
            what: deed.what.word(),
            words: deed_words(deed.what).to_owned(),
            note: deed.note.clone(),
            at: self.local(deed.at, &warning.zone),
        };
        warning.deeds.iter().map(view).collect()
    }
}

/// Measures that read well after "my".
const MINE: [&str; 6] = ["temperature", "blood-pressure", "pulse", "weight", "glucose", "pain"];

/// "My temperature is 38.4 °C." from "Temperature 38.4 °C"
fn mine_again(measure: &str, because: &str) -> Option<String> {
    let label = label(measure);
    let words = because.strip_prefix(label.as_str())?.strip_prefix(' ')?;
    (!words.ends_with("the day before")).then(|| format!("My {} is {words}.", words::lower(&label)))
}

fn deed_words(what: What) -> &'static str {
    match what {
        What::RangTeam => "You rang your team.",
        What::RangEmergency => "You rang the emergency number.",
        What::SomethingElse => "You did something else.",
        What::NotYet => "You have not rung anyone yet.",
    }
}

fn match_view(line: &WarningLine) -> MatchView {
    MatchView {
        sign: line.sign.clone(),
        level: line.level.word(),
        line: line.line.clone(),
        action: line.action.clone(),
        because: line.because.lines().map(str::to_owned).collect(),
        said_by: Some(line.said_by.clone()).filter(|said_by| !said_by.is_empty()),
    }
}

fn number(who: &'static str, label: &str, text: &str) -> RingView {
    let recorded = !text.trim().is_empty();
    let text = if recorded { text } else { NOT_RECORDED };
    RingView { who, label: label.to_owned(), text: text.to_owned(), recorded }
}

fn emergency_number(country: Option<&str>) -> RingView {
    let known = country.and_then(country::emergency_number);
    let label = "In an emergency".to_owned();
    match known {
        Some(number) => RingView { who: "emergency", label, text: number.to_owned(), recorded: true },
        None => RingView { who: "emergency", label, text: "Your local emergency number".to_owned(), recorded: false },
    }
}

/// Whom to ring where there is no procedure.
pub(crate) fn general_ring(country: Option<&str>) -> Vec<RingView> {
    vec![emergency_number(country)]
}

/// "a liver biopsy", "an ERCP", "a heart stent": a type's name as it is said in a sentence.
fn with_article(name: &str) -> String {
    let name = name.split(" (").next().unwrap_or(name).replace(" / ", " or ");
    // A word of capitals stays one: "ERCP", "PFO", "Y-90".
    let capitals = name.chars().nth(1).is_some_and(|second| !second.is_lowercase());
    let name = if capitals { name } else { words::lower(&name) };
    let vowel = name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']);
    format!("{} {name}", if vowel { "an" } else { "a" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_types_name_is_said_as_in_a_sentence() {
        for (name, want) in [
            ("Liver biopsy", "a liver biopsy"),
            ("ERCP (bile duct endoscopy)", "an ERCP"),
            ("Heart stent (coronary angioplasty, PCI)", "a heart stent"),
            ("Epidural steroid injection", "an epidural steroid injection"),
            ("Facet joint injection / medial branch block", "a facet joint injection or medial branch block"),
            ("Y-90 radioembolisation (SIRT)", "a Y-90 radioembolisation"),
            ("PFO or ASD closure (hole in the heart)", "a PFO or ASD closure"),
            ("Uterine fibroid embolisation", "a uterine fibroid embolisation"),
            ("", "a "),
        ] {
            assert_eq!(with_article(name), want);
        }
    }
}
