//! The short phrases views are made of: ranges, frequencies, evidence, headings. One place, so that a screen, a
//! sheet and the command line say the same thing the same way.
//!
//! Not in here: sentences about one feature only; those stand with their command.

use domain::{
    catalogue::{Evidence, FollowUpApplies, SourceKind, Specialty, Topic},
    timeline::day_words,
};

/// Said wherever general information is shown.
pub const APPROVAL: &str = "General information. No clinician has approved it yet. Your own team's sheet always wins.";

/// Said above the lines that match, and never that anything is wrong.
pub const LINE_MATCHES: &str = "This matches a line on your warning-sign sheet.";

pub const NO_LINE_MATCHES: &str = "Nothing entered here matches a line on your warning-sign sheet.";

/// Said with every answer about warning signs, whether anything matches or not.
pub const NEVER_ALL_WELL: &str =
    "No match never says that all is well. If you are worried, ring your team, whatever this says.";

pub const INTENDED_USE: &str = "A diary and reminder aid. It keeps what you and your care team enter and shows it as a timeline. It does not assess your condition or advise treatment.";

/// "Call 112 in an emergency." or, where the number is not known, one's local number.
pub fn emergency(country: Option<&str>) -> String {
    match country.and_then(domain::country::emergency_number) {
        Some(number) => format!("In an emergency call {number}."),
        None => "In an emergency call your local emergency number.".to_owned(),
    }
}

/// "In 12 days", "Today", "Day 21".
pub fn headline(day: i64) -> String {
    match day {
        0 => "Today".to_owned(),
        -1 => "Tomorrow".to_owned(),
        ..0 => format!("In {} days", -day),
        _ => format!("Day {day}"),
    }
}

/// "Day 1 to 7, usually day 2", "Same day to day 2, usually day 1".
pub fn range([earliest, typical, latest]: [u32; 3]) -> String {
    if earliest == latest {
        return day(typical);
    }
    format!("{}, usually {}", span([earliest, latest]), lower(&day(typical)))
}

/// "Day 1 to 7", "Same day to 2 weeks".
pub fn span([from, to]: [u32; 2]) -> String {
    match (day(from), day(to)) {
        (first, last) if first == last => first,
        (first, last) if first.starts_with("Day ") && last.starts_with("Day ") => format!("Day {from} to {to}"),
        (first, last) => format!("{first} to {}", lower(&last)),
    }
}

/// "None: you go home the same day.", "0 to 2, usually 1"
pub fn nights([fewest, usual, most]: [u32; 3]) -> String {
    match (fewest == most, most) {
        (true, 0) => "None: you go home the same day.".to_owned(),
        (true, _) => format!("{usual}"),
        _ => format!("{fewest} to {most}, usually {usual}"),
    }
}

/// A day after the procedure as a range names it.
fn day(day: u32) -> String {
    if day == 0 { "Same day".to_owned() } else { day_words(i64::from(day)) }
}

/// "2 to 6 hours, usually 4 hours"
pub fn hours_range([earliest, typical, latest]: [f64; 3]) -> String {
    if (earliest - latest).abs() < f64::EPSILON {
        return hours(typical);
    }
    format!("{} to {} hours, usually {}", number(earliest), number(latest), hours(typical))
}

pub fn hours(n: f64) -> String {
    if (n - 1.0).abs() < f64::EPSILON {
        return "1 hour".to_owned();
    }
    let minutes = (n * 60.0).round();
    let (whole, rest) = ((minutes / 60.0).trunc(), minutes % 60.0);
    // A letter's clock time may be any minute before: tenths of an hour would be a riddle.
    match ((n * 10.0).round() / 10.0 - n).abs() < 1e-9 {
        true => format!("{} hours", number(n)),
        false if whole == 0.0 => format!("{rest:.0} minutes"),
        false => format!("{} {rest:.0} minutes", hours(whole)),
    }
}

/// A length before the procedure in the unit people use: "6 hours", "2 days", "3 weeks".
pub fn length(hours_long: f64) -> String {
    let days = hours_long / 24.0;
    if hours_long < 48.0 || days.fract() != 0.0 {
        return hours(hours_long);
    }
    if days >= 14.0 && days % 7.0 == 0.0 {
        return format!("{} weeks", number(days / 7.0));
    }
    format!("{} days", number(days))
}

/// A number without a needless ".0".
pub fn number(n: f64) -> String {
    if n.fract() == 0.0 { format!("{n:.0}") } else { format!("{n}") }
}

/// How often something is logged.
pub fn often(per_day: f64) -> String {
    match per_day {
        p if p >= 1.5 => {
            format!("{} times a day", number(p.round())).replace("2 times", "twice").replace("twice a", "Twice a")
        }
        p if p > 0.75 => "Once a day".to_owned(),
        p if p > 0.4 => "Every 2 days".to_owned(),
        p if p > 0.3 => "Every 3 days".to_owned(),
        p if p > 0.2 => "Twice a week".to_owned(),
        p if p > 0.1 => "Once a week".to_owned(),
        p if p > 0.05 => "Every 2 weeks".to_owned(),
        _ => "Once a month".to_owned(),
    }
}

pub fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Sourced => "A source states this.",
        Evidence::PartlyEstimated => "From a source, with some figures estimated by us.",
        Evidence::Estimate => "An estimate. No source gave this figure.",
    }
}

pub fn specialty(specialty: Specialty) -> &'static str {
    match specialty {
        Specialty::Cardiology => "Heart",
        Specialty::Vascular => "Blood vessels",
        Specialty::Neurology => "Brain and nerves",
        Specialty::Oncology => "Tumours",
        Specialty::Gastroenterology => "Stomach, bowel and bile",
        Specialty::GeneralSurgery => "General surgery",
        Specialty::Urology => "Kidney, bladder and prostate",
        Specialty::WomensHealth => "Women's health",
        Specialty::Pain => "Pain",
        Specialty::Psychiatry => "Mental health",
        Specialty::Diagnostics => "Tests and biopsies",
        Specialty::AccessDevices => "Ports and tubes",
    }
}

pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Fasting => "Food and drink",
        Topic::Medicine => "Medicine",
        Topic::TellTeam => "Tell the team",
        Topic::Tests => "Tests",
        Topic::Logistics => "Getting ready",
        Topic::Hygiene => "Washing",
        Topic::Diet => "Diet",
        Topic::Other => "Good to know",
    }
}

pub fn applies(applies: FollowUpApplies) -> &'static str {
    match applies {
        FollowUpApplies::Usual => "Usual",
        FollowUpApplies::SomeCentres => "At some centres",
        FollowUpApplies::OnlyIf => "Only if needed",
    }
}

pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Guideline => "Guideline",
        SourceKind::PeerReviewed => "Research paper",
        SourceKind::Government => "Government",
        SourceKind::HospitalLeaflet => "Hospital leaflet",
        SourceKind::ProfessionalBody => "Professional body",
        SourceKind::Charity => "Charity",
        SourceKind::PrivateClinic => "Private clinic",
        SourceKind::Secondary => "Other page",
    }
}

/// The question an axis asks.
pub fn axis_question(axis: &str) -> String {
    match axis {
        "indication" => "What is it done for?".to_owned(),
        "type" => "Which kind?".to_owned(),
        "organ" => "Which part of the body?".to_owned(),
        "target" => "Where is it done?".to_owned(),
        "access" => "Which way in?".to_owned(),
        "device" => "Which device?".to_owned(),
        "joint" => "Which joint?".to_owned(),
        "finding" => "What was done there?".to_owned(),
        "stage" => "Which stage?".to_owned(),
        "purpose" => "What for?".to_owned(),
        other => format!("Which {}?", other.replace('-', " ")),
    }
}

/// "desk-work" as a person writes it: "Desk work".
pub fn title(kebab: &str) -> String {
    let words = kebab.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub fn lower(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_lengths_read_as_people_say_them() {
        assert_eq!(range([1, 2, 7]), "Day 1 to 7, usually day 2");
        assert_eq!(range([0, 1, 3]), "Same day to day 3, usually day 1");
        assert_eq!(range([28, 42, 90]), "4 weeks to 3 months, usually 6 weeks");
        assert_eq!(range([7, 7, 7]), "Day 7");
        assert_eq!(length(6.0), "6 hours");
        assert_eq!(length(24.0), "24 hours");
        assert_eq!(length(120.0), "5 days");
        assert_eq!(length(336.0), "2 weeks");
        assert_eq!(
            (hours(2.5).as_str(), hours(1.0).as_str(), hours(0.3).as_str()),
            ("2.5 hours", "1 hour", "0.3 hours")
        );
        assert_eq!((hours(8.25).as_str(), hours(1.0 / 3.0).as_str()), ("8 hours 15 minutes", "20 minutes"));
        assert_eq!(length(23.0 + 59.0 / 60.0), "23 hours 59 minutes");
        assert_eq!(hours_range([2.0, 4.0, 6.0]), "2 to 6 hours, usually 4 hours");
        assert_eq!(
            (often(2.0).as_str(), often(4.0).as_str(), often(0.14).as_str()),
            ("Twice a day", "4 times a day", "Once a week")
        );
        assert_eq!(
            (headline(-12).as_str(), headline(0).as_str(), headline(21).as_str()),
            ("In 12 days", "Today", "Day 21")
        );
        assert_eq!(title("standing-still"), "Standing still");
    }
}
