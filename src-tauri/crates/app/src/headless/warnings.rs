//! The warning signs of a procedure type against one day's entries, for a script: no household, no data file.
//!
//! Not in here: any rule (`domain::warning` has the only ones), and the team's own lines, which need a household.

use super::lists::pretty;
use crate::{Problem, commands, words};
use domain::{
    Invalid,
    catalogue::{Level, ProcedureType, embedded},
    logged::{Logged, Value},
    plan::lay_out_undated,
    warning::{Answer, Answered, Day, Match, Matching, Reason, matching, sheet},
};
use serde_json::json;

/// A day's answers and entries, as typed.
#[derive(Debug, Clone, Default)]
pub struct WarningsAsked {
    pub kind: String,
    /// Days after day 0.
    pub day: i64,
    pub variants: Vec<String>,
    pub yes: Vec<String>,
    pub no: Vec<String>,
    /// Each `ID=VALUE`.
    pub measures: Vec<String>,
    pub previous: Vec<String>,
    pub json: bool,
}

/// `{matched: [{id, level, ...}], unanswered: [ids]}`, or the same as lines.
///
/// # Errors
/// `Invalid` on what does not exist or cannot be read, naming it.
pub fn warnings(asked: &WarningsAsked) -> Result<String, Problem> {
    let kind = embedded::open(&asked.kind).ok_or_else(|| {
        Invalid::new("TYPE", format!("There is no type {}. `aftercare types` lists them.", asked.kind))
    })?;
    let variants = chosen(&kind, &asked.variants)?;
    let answers = answers(&kind, asked)?;
    let entries = logged(&kind, "measure", &asked.measures)?;
    let previous = logged(&kind, "previous", &asked.previous)?;
    let plan = lay_out_undated(&kind, &variants, None);
    let day = Day { day: asked.day, answers: &answers, entries: &entries, previous: &previous };
    let found = matching(&sheet(&plan.warning_signs), &day, embedded::measures());
    Ok(if asked.json { as_json(&found) } else { as_text(&kind, asked.day, &found) })
}

fn chosen(kind: &ProcedureType, ids: &[String]) -> Result<Vec<String>, Problem> {
    match ids.iter().find(|id| !kind.variants.iter().any(|variant| variant.id == **id)) {
        Some(id) => {
            Err(unknown("variant", "choice", id, kind.variants.iter().map(|variant| variant.id.as_str())).into())
        }
        None => commands::chosen_variants(kind, ids).map_err(|_| {
            Invalid::new("variant", format!("Of {}, choose one answer to each question.", ids.join(", "))).into()
        }),
    }
}

fn answers(kind: &ProcedureType, asked: &WarningsAsked) -> Result<Vec<Answered>, Invalid> {
    if let Some(sign) = asked.yes.iter().find(|sign| asked.no.contains(sign)) {
        return Err(Invalid::new("no", format!("{sign} is answered with yes and with no. Give one answer.")));
    }
    let yes = asked.yes.iter().map(|sign| ("yes", sign, Answer::Yes));
    let no = asked.no.iter().map(|sign| ("no", sign, Answer::No));
    yes.chain(no)
        .map(|(flag, sign, answer)| match kind.red_flags.iter().any(|known| known.id == *sign) {
            true => Ok(Answered { sign: sign.clone(), answer }),
            false => Err(unknown(flag, "warning sign", sign, kind.red_flags.iter().map(|known| known.id.as_str()))),
        })
        .collect()
}

fn logged(kind: &ProcedureType, flag: &str, typed: &[String]) -> Result<Vec<Logged>, Invalid> {
    let entry = |text: &String| {
        let form = || Invalid::new(flag, format!("\"{text}\" is not ID=VALUE, such as temperature=38.2."));
        let (id, value) = text.split_once('=').ok_or_else(form)?;
        let measure = embedded::measures().find(id.trim());
        let measure = measure.ok_or_else(|| unknown(flag, "measure", id.trim(), measures_of(kind).into_iter()))?;
        Logged::typed(measure, value).map_err(|refused| Invalid::new(flag, format!("{text}: {}", refused.reason)))
    };
    typed.iter().map(entry).collect()
}

/// What the type logs, and what its rules read besides.
fn measures_of(kind: &ProcedureType) -> Vec<&str> {
    let rules = kind.red_flags.iter().filter_map(|sign| Some(sign.rule.as_ref()?.measure.as_str()));
    let mut ids: Vec<&str> = kind.daily_log.iter().map(|log| log.measure.as_str()).chain(rules).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn unknown<'a>(flag: &str, what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Invalid {
    let known: Vec<&str> = known.collect();
    let hint = if known.is_empty() { String::new() } else { format!(" This type has: {}.", known.join(", ")) };
    Invalid::new(flag, format!("There is no {what} {id}.{hint}"))
}

fn as_json(found: &Matching<'_>) -> String {
    let matched = found.matched.iter().map(|found| {
        let because: Vec<String> = found.because.iter().map(reason).collect();
        json!({
            "id": found.id(), "level": found.level().word(), "sign": found.sign.sign, "action": found.sign.action,
            "because": because,
        })
    });
    let unanswered = found.unanswered.iter().map(|sign| sign.id.as_str());
    pretty(&json!({ "matched": matched.collect::<Vec<_>>(), "unanswered": unanswered.collect::<Vec<_>>() }))
}

fn as_text(kind: &ProcedureType, day: i64, found: &Matching<'_>) -> String {
    let mut lines = vec![format!("{}, day {day}", kind.name), words::APPROVAL.to_owned(), String::new()];
    if found.matched.is_empty() {
        lines.push(words::NO_LINE_MATCHES.to_owned());
    } else {
        lines.push(words::LINE_MATCHES.to_owned());
        lines.extend(found.matched.iter().map(match_lines));
        lines.push(words::emergency(None));
    }
    lines.push(words::NEVER_ALL_WELL.to_owned());
    if !found.unanswered.is_empty() {
        lines.push(format!("\nNot answered ({})", found.unanswered.len()));
        let open = found.unanswered.iter();
        lines.extend(open.map(|sign| format!("  {:<24} {:<9}  {}", sign.id, sign.level.word(), sign.sign)));
    }
    lines.join("\n")
}

fn match_lines(found: &Match<'_>) -> String {
    let level = match found.level() {
        Level::Emergency => "EMERGENCY",
        Level::SameDay => "SAME DAY ",
    };
    let because: Vec<String> = found.because.iter().map(reason).collect();
    let action = found.sign.action.as_ref().map(|action| format!("\n    {action}")).unwrap_or_default();
    format!("  {level}  {}\n    {}{action}\n    Because: {}", found.id(), found.sign.sign, because.join("; "))
}

/// "answered with yes", "Temperature 38.2"
fn reason(reason: &Reason<'_>) -> String {
    let label = |id: &str| embedded::measures().find(id).map_or_else(|| id.to_owned(), |measure| measure.label.clone());
    match reason {
        Reason::Yes => "answered with yes".to_owned(),
        Reason::Entry { entry, .. } => format!("{} {}", label(entry.measure()), value(entry.value())),
        Reason::Percent { rule, today, previous } => {
            let [today, previous] = [*today, *previous].map(words::number);
            format!("{} {today} after {previous} the day before", label(&rule.measure))
        }
    }
}

fn value(value: &Value) -> String {
    match value {
        Value::Number(number) => words::number(*number),
        Value::Pressure { systolic, diastolic } => {
            format!("{}/{}", words::number(*systolic), words::number(*diastolic))
        }
        Value::Choice(word) => word.replace('-', " "),
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Text(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: &str, day: i64) -> WarningsAsked {
        WarningsAsked { kind: kind.to_owned(), day, json: true, ..WarningsAsked::default() }
    }

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn answer(asked: &WarningsAsked) -> serde_json::Value {
        serde_json::from_str(&warnings(asked).unwrap()).unwrap()
    }

    fn matched(asked: &WarningsAsked) -> Vec<(String, String)> {
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let answer = answer(asked);
        answer["matched"].as_array().unwrap().iter().map(|found| (word(&found["id"]), word(&found["level"]))).collect()
    }

    #[test]
    fn a_day_is_answered_with_what_matches_and_what_is_open() {
        let day = WarningsAsked {
            yes: owned(&["blood-pressure-very-high"]),
            measures: owned(&["blood-pressure=182/95", "temperature=36,8"]),
            ..asked("carotid-artery-stenting", 3)
        };
        let pairs = matched(&day);
        let ids: Vec<(&str, &str)> = pairs.iter().map(|(id, level)| (id.as_str(), level.as_str())).collect();
        assert_eq!(
            ids,
            [
                ("blood-pressure-very-high", "emergency"),
                ("blood-pressure-high", "same-day"),
                ("blood-pressure-high-lower", "same-day")
            ]
        );
        let answer = answer(&day);
        assert_eq!(answer["matched"][0]["because"], json!(["answered with yes", "Blood pressure 182/95"]));
        assert!(answer["unanswered"].as_array().unwrap().contains(&json!("stroke")));
        assert_eq!(answer.as_object().unwrap().len(), 2);
    }

    #[test]
    fn a_choice_is_written_by_its_word_a_yes_or_no_as_true_or_false_and_a_variant_by_its_id() {
        for (kind, day, measure, variants, sign, want) in [
            ("coronary-angioplasty-stent", 3, "skin-colour=pale", &[][..], "cold-limb", true),
            ("coronary-angioplasty-stent", 3, "skin-colour=Black", &[], "cold-limb", true),
            ("coronary-angioplasty-stent", 3, "skin-colour=normal", &[], "cold-limb", false),
            ("coronary-angioplasty-stent", 15, "skin-colour=pale", &[], "cold-limb", false),
            ("biliary-drain", 3, "jaundice=true", &[], "jaundice", true),
            ("biliary-drain", 3, "jaundice=false", &[], "jaundice", false),
            ("cryoablation", 3, "urine-colour=clots", &[], "urine-blocked", true),
            ("cryoablation", 3, "urine-colour=clots", &["kidney"], "urine-blocked", true),
            ("cryoablation", 3, "urine-colour=clots", &["liver"], "urine-blocked", false),
            ("cryoablation", -1, "urine-colour=clots", &["kidney"], "urine-blocked", false),
        ] {
            let day = WarningsAsked { variants: owned(variants), measures: owned(&[measure]), ..asked(kind, day) };
            assert_eq!(matched(&day).iter().any(|(id, _)| id == sign), want, "{kind} {measure} {variants:?}");
        }
    }

    #[test]
    fn the_day_before_is_what_percentages_are_of() {
        let day = |previous: &[&str]| WarningsAsked {
            yes: owned(&["low-output"]),
            measures: owned(&["drain-output=20", "drain-output=20"]),
            previous: owned(previous),
            ..asked("nephrostomy", 3)
        };
        let because = |day: &WarningsAsked| {
            let answer = answer(day);
            let found = answer["matched"].as_array().unwrap().iter().find(|found| found["id"] == "low-output").cloned();
            found.unwrap()["because"].clone()
        };
        let fell = json!(["answered with yes", "Fluid from the drain or tube 40 after 100 the day before"]);
        assert_eq!(because(&day(&["drain-output=100"])), fell);
        assert_eq!(because(&day(&[])), json!(["answered with yes"]));
    }

    #[test]
    fn the_text_puts_emergencies_first_and_never_says_that_all_is_well() {
        let quiet = WarningsAsked { json: false, ..asked("abscess-drain", 3) };
        let hot = WarningsAsked { measures: owned(&["temperature=39"]), ..quiet.clone() };
        let (quiet, hot) = (warnings(&quiet).unwrap(), warnings(&hot).unwrap());
        for text in [&quiet, &hot] {
            assert!(text.contains(words::NEVER_ALL_WELL) && text.contains("Not answered ("), "{text}");
        }
        assert!(quiet.contains(words::NO_LINE_MATCHES));
        let place = |text: &str| hot.find(text).unwrap();
        assert!(place(words::LINE_MATCHES) < place("EMERGENCY  rigors") && place("EMERGENCY") < place("SAME DAY"));
    }

    #[test]
    fn what_does_not_exist_or_cannot_be_read_is_named() {
        let base = asked("coronary-angioplasty-stent", 3);
        let with = |change: fn(&mut WarningsAsked)| {
            let mut asked = base.clone();
            change(&mut asked);
            asked
        };
        for (asked, field, named) in [
            (with(|a| a.kind = "haircut".to_owned()), "TYPE", "haircut"),
            (with(|a| a.variants = owned(&["left"])), "variant", "left"),
            (with(|a| a.variants = owned(&["femoral", "radial"])), "variant", "femoral, radial"),
            (with(|a| a.yes = owned(&["sneezing"])), "yes", "sneezing"),
            (with(|a| a.no = owned(&["sneezing"])), "no", "sneezing"),
            (with(|a| (a.yes, a.no) = (owned(&["fever"]), owned(&["fever"]))), "no", "fever"),
            (with(|a| a.measures = owned(&["luck=3"])), "measure", "luck"),
            (with(|a| a.measures = owned(&["temperature"])), "measure", "\"temperature\" is not ID=VALUE"),
            (with(|a| a.measures = owned(&["temperature=hot"])), "measure", "temperature=hot"),
            (with(|a| a.previous = owned(&["blood-pressure=180"])), "previous", "blood-pressure=180"),
        ] {
            match warnings(&asked) {
                Err(Problem::Invalid { field: at, text }) => {
                    assert_eq!(at, field);
                    assert!(text.contains(named), "{text}");
                }
                other => panic!("{other:?}"),
            }
        }
    }
}
