//! What was kept of a form, laid over what the form starts with now, field by field.
//!
//! A form changes from version to version, and the thing it changes may have been changed meanwhile: what was not typed
//! is as it is now, and a field that cannot be read any more takes no other with it. Not in here: any form's fields.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// The most lines of a list that are looked at one by one: far more than any form holds.
const LINES_MAX: usize = 1000;

/// A form with what was typed in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LaidOver<T> {
    pub(super) typed: T,
    /// Something that was typed is not in it: this version does not know it.
    pub(super) partly: bool,
}

impl<T> LaidOver<T> {
    pub(super) fn map<U>(self, with: impl FnOnce(T) -> U) -> LaidOver<U> {
        LaidOver { typed: with(self.typed), partly: self.partly }
    }
}

/// None where nothing of it can be read.
pub(super) fn laid_over<T: Serialize + DeserializeOwned>(start: &T, content: &str) -> Option<LaidOver<T>> {
    let kept = match serde_json::from_str(content) {
        Ok(Value::Object(kept)) => kept,
        Ok(_) | Err(_) => return None,
    };
    let reads = |form: &Value| serde_json::from_value::<T>(form.clone()).is_ok();
    let mut laying = Laying { form: serde_json::to_value(start).ok()?, reads: &reads, read: 0, lost: 0 };
    for (field, value) in kept {
        laying.lay(&mut vec![field], value);
    }
    let Laying { form, read, lost, .. } = laying;
    let typed = serde_json::from_value(form).ok()?;
    (read > 0).then_some(LaidOver { typed, partly: lost > 0 })
}

struct Laying<'r> {
    form: Value,
    /// Whether a form in this state can be read.
    reads: &'r dyn Fn(&Value) -> bool,
    read: usize,
    lost: usize,
}

impl Laying<'_> {
    /// The whole value if it can be read; else as much of what is inside it as can.
    fn lay(&mut self, at: &mut Vec<String>, value: Value) {
        let before = self.set(at, Some(value.clone()));
        if (self.reads)(&self.form) {
            self.read += 1;
            return;
        }
        match (before, value) {
            (Some(Value::Object(inner)), Value::Object(fields)) => {
                self.set(at, Some(Value::Object(inner)));
                for (field, value) in fields {
                    at.push(field);
                    self.lay(at, value);
                    at.pop();
                }
            }
            (before, Value::Array(lines)) => self.lines(at, before, lines),
            (before, _) => {
                self.set(at, before);
                self.lost += 1;
            }
        }
    }

    /// A list without the lines that cannot be read, each looked at alone.
    fn lines(&mut self, at: &[String], before: Option<Value>, lines: Vec<Value>) {
        let all = lines.len();
        let mut good = Vec::new();
        for line in lines.into_iter().take(LINES_MAX) {
            self.set(at, Some(Value::Array(vec![line.clone()])));
            if (self.reads)(&self.form) {
                good.push(line);
            }
        }
        self.lost += all - good.len();
        match good.is_empty() {
            true => self.set(at, before),
            false => {
                self.read += 1;
                self.set(at, Some(Value::Array(good)))
            }
        };
    }

    /// Gives what was there; none puts nothing there.
    fn set(&mut self, at: &[String], value: Option<Value>) -> Option<Value> {
        let (field, above) = at.split_last()?;
        let place = above.iter().try_fold(&mut self.form, |here, name| here.get_mut(name))?.as_object_mut()?;
        match value {
            Some(value) => place.insert(field.clone(), value),
            None => place.remove(field),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::{NewProcedureTyped, ProcedureTyped};

    fn start() -> ProcedureTyped {
        ProcedureTyped { place: "Ward 3".to_owned(), at: "10:30".to_owned(), ..ProcedureTyped::default() }
    }

    fn over(content: &str) -> Option<LaidOver<ProcedureTyped>> {
        laid_over(&start(), content)
    }

    #[test]
    fn what_was_typed_stands_over_what_is_there_now_and_the_rest_stays() {
        let typed = ProcedureTyped { at: String::new(), notes: "Scan CD".to_owned(), ..start() };
        assert_eq!(over(r#"{"notes":"Scan CD","at":""}"#), Some(LaidOver { typed, partly: false }));
    }

    #[test]
    fn a_field_that_is_not_known_any_more_takes_no_other_with_it() {
        let typed = ProcedureTyped { notes: "Scan CD".to_owned(), ..start() };
        for odd in
            [r#""ward":"3""#, r#""on":"2026-03-02""#, r#""on":{"week":"9"}"#, r#""variants":[7]"#, r#""at":null"#]
        {
            for content in [format!(r#"{{{odd},"notes":"Scan CD"}}"#), format!(r#"{{"notes":"Scan CD",{odd}}}"#)] {
                assert_eq!(over(&content), Some(LaidOver { typed: typed.clone(), partly: true }), "{content}");
            }
        }
    }

    #[test]
    fn of_a_list_the_lines_that_can_be_read_stay() {
        let typed = ProcedureTyped { variants: vec!["wrist".to_owned(), "day-case".to_owned()], ..start() };
        assert_eq!(over(r#"{"variants":["wrist",7,"day-case"]}"#), Some(LaidOver { typed, partly: true }));
    }

    #[test]
    fn of_what_is_no_form_at_all_nothing_is_made_up() {
        for content in ["", "7", "[]", "null", "{}", "{", r#"{"robots":true}"#, r#"{"notes":7,"on":[]}"#] {
            assert_eq!(over(content), None, "{content}");
        }
    }

    #[test]
    fn a_new_procedure_of_an_older_form_is_read_as_far_as_it_goes() {
        let content = r#"{"step":"when","who":"new","patient":{"name":"Lena","nickname":"L"},"notes":"Scan CD",
            "variants":{"access":"wrist"},"when":{"place":"Ward 3","on":"2 March"}}"#;
        let read = laid_over(&NewProcedureTyped::default(), content).unwrap();
        let NewProcedureTyped { step, patient, notes, when, variants, .. } = read.typed;
        assert_eq!((step.as_str(), patient.name.as_str(), notes.as_str()), ("when", "Lena", "Scan CD"));
        assert_eq!((when.place.as_str(), variants["access"].as_str()), ("Ward 3", "wrist"));
        assert!(read.partly && when.on.is_empty());
    }
}
