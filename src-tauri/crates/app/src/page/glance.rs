//! A type at a glance as positions and words.
//!
//! Not in here: the figures themselves (`domain::glance`).

use crate::{views::*, words};
use domain::{
    catalogue::Activity,
    compare::typical,
    glance::{GLANCED, Glance, SCALE},
    spread::Spread,
    timeline::day_words,
};

pub(crate) fn glance(glance: &Glance) -> GlanceView {
    let marks = SCALE.marks().into_iter();
    let pairs = || GLANCED.into_iter().zip(glance.points);
    GlanceView {
        nights: glance.nights.map_or_else(|| "Not known".to_owned(), words::nights),
        points: pairs().filter_map(|(activity, spread)| Some(point(activity, &spread?))).collect(),
        not_known: pairs().filter(|(_, spread)| spread.is_none()).map(|(activity, _)| gap(activity)).collect(),
        marks: marks.map(|day| MarkView { at: SCALE.position(day), day, words: day_words(day) }).collect(),
    }
}

fn point(activity: Activity, spread: &Spread) -> GlancePoint {
    let [earliest_day, typical_day, latest_day] = spread.days();
    let at = |day: u32| SCALE.position(i64::from(day));
    GlancePoint {
        activity: activity.word().to_owned(),
        name: activity.name().to_owned(),
        typical_day,
        earliest_day,
        latest_day,
        at: at(typical_day),
        from: at(earliest_day),
        to: at(latest_day),
        at_from: at(spread.typical[0]),
        words: usually(spread),
        estimated: spread.estimated[1],
        ends_estimated: spread.estimated[0] || spread.estimated[2],
    }
}

/// "Usually day 2 (estimated)", "Usually 2 hours after it", "Usually day 7 to 4 weeks (it depends on the choice)"
fn usually(spread: &Spread) -> String {
    let notes = [
        (spread.typical[0] != spread.typical[1], "it depends on the choice"),
        (spread.estimated[1], "estimated"),
        (spread.law_uk, "UK law"),
        (!spread.everywhere, "not known for every choice"),
    ];
    let notes: Vec<&str> = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note).collect();
    let after = if spread.hours.is_some() { " after it" } else { "" };
    match notes.is_empty() {
        true => format!("Usually {}{after}", typical(spread)),
        false => format!("Usually {}{after} ({})", typical(spread), notes.join("; ")),
    }
}

fn gap(activity: Activity) -> GlanceGap {
    GlanceGap { activity: activity.word().to_owned(), name: activity.name().to_owned(), words: "Not known".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::catalogue::embedded;

    fn of(id: &str) -> GlanceView {
        glance(&embedded::listed(id).unwrap().glance)
    }

    #[test]
    fn a_glance_says_when_and_what_is_not_known() {
        let vein = of("varicose-vein-ablation");
        let words: Vec<_> = vein.points.iter().map(|point| (point.activity.as_str(), point.words.as_str())).collect();
        let wanted = [
            ("walk", "Usually the same day"),
            ("drive", "Usually day 2 (estimated)"),
            ("desk-work", "Usually day 3"),
            ("full-activity", "Usually day 2"),
        ];
        assert_eq!(words, wanted);
        assert_eq!((vein.nights.as_str(), vein.not_known.len()), ("None: you go home the same day.", 0));
        let colonoscopy = of("colonoscopy");
        let gaps: Vec<_> =
            colonoscopy.not_known.iter().map(|gap| (gap.activity.as_str(), gap.words.as_str())).collect();
        assert_eq!(gaps, [("walk", "Not known"), ("desk-work", "Not known"), ("full-activity", "Not known")]);
        let usually = |id, at: usize| of(id).points[at].words.clone();
        assert_eq!(usually("pacemaker-icd-implant", 0), "Usually day 7 to 30 (it depends on the choice; UK law)");
        assert_eq!(usually("vertebroplasty-kyphoplasty", 0), "Usually 2 hours after it");
        assert_eq!(usually("cerebral-aneurysm-coiling", 1), "Usually 2 weeks (not known for every choice)");
    }

    #[test]
    fn all_glances_stand_on_one_scale() {
        let marks = of("colonoscopy").marks;
        for listed in embedded::INDEX {
            let view = glance(&listed.glance);
            assert_eq!(view.marks, marks, "{}", listed.id);
            assert_eq!(view.points.len() + view.not_known.len(), GLANCED.len(), "{}", listed.id);
            for point in &view.points {
                let order = [0.0, point.from, point.at_from, point.at, point.to, 1.0];
                assert!(order.is_sorted(), "{}: {point:?}", listed.id);
            }
        }
    }
}
