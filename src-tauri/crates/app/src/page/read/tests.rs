//! The page of every type: nothing left out, nothing twice, nothing hidden shown, gaps said.

use super::*;
use domain::catalogue::{Binding, Source, embedded};
use std::collections::BTreeMap;

fn every(check: impl Fn(&ProcedureType, &TypePageView)) {
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id).unwrap();
        check(&kind, &read(&kind, &[], Some("GB")));
    }
}

fn rows(page: &TypePageView) -> impl Iterator<Item = &ReadRow> {
    page.sections.iter().flat_map(|section| &section.groups).flat_map(|group| &group.rows)
}

fn count<'a>(ids: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<(&'a str, &'a str), usize> {
    let mut counted = BTreeMap::new();
    ids.for_each(|id| *counted.entry(id).or_default() += 1);
    counted
}

#[test]
fn every_line_of_every_type_is_there_exactly_once() {
    every(|kind, page| {
        fn of<'a, T>(name: &'a str, items: &'a [T], id: fn(&T) -> &String) -> impl Iterator<Item = (&'a str, &'a str)> {
            items.iter().map(move |item| (name, id(item).as_str()))
        }
        let wanted = of("instruction", &kind.instructions, |i| &i.id)
            .chain(of("milestone", &kind.milestones, |m| &m.id))
            .chain(of("symptom", &kind.symptoms, |s| &s.id))
            .chain(of("restriction", &kind.restrictions, |r| &r.id))
            .chain(of("warning-sign", &kind.red_flags, |w| &w.id))
            .chain(of("follow-up", &kind.follow_ups, |f| &f.id));
        let lines = rows(page).filter(|row| !["fact", "not-known"].contains(&row.kind.as_str()));
        assert_eq!(count(lines.map(|row| (row.kind.as_str(), row.id.as_str()))), count(wanted), "{}", kind.id);
        let texts: Vec<_> = page.disagreements.iter().map(|d| &d.text).collect();
        assert_eq!(texts, kind.disagreements.iter().map(|d| &d.text).collect::<Vec<_>>(), "{}", kind.id);
    });
}

#[test]
fn only_sources_that_may_be_shown_are_ever_on_the_page() {
    every(|kind, page| {
        let may = |view: &SourceView| {
            kind.sources.iter().any(|s: &Source| s.show && s.url == view.url && s.title == view.title)
        };
        let behind = rows(page).filter_map(|row| row.why.as_ref()).flat_map(|why| &why.sources);
        let differing = page.disagreements.iter().flat_map(|d| &d.sources);
        assert!(behind.chain(differing).chain(&page.sources).all(may), "{}", kind.id);
        assert_eq!(page.sources.len() + page.unshown, kind.sources.len());
        let text = serde_json::to_string(page).unwrap();
        for hidden in kind.sources.iter().filter(|source| !source.show) {
            let elsewhere = kind.sources.iter().any(|source| source.show && source.url == hidden.url);
            assert!(elsewhere || !text.contains(&format!("{:?}", hidden.url)), "{}: {}", kind.id, hidden.url);
        }
    });
}

#[test]
fn every_figure_says_what_it_rests_on_and_no_medicine_reads_as_an_order() {
    every(|kind, page| {
        for row in rows(page) {
            assert_eq!(row.why.is_none(), row.kind == "not-known", "{}: {}", kind.id, row.id);
            let told = kind.restrictions.iter().any(|r| {
                row.kind == "restriction" && r.id == row.id && r.activity == "medicine" && r.binding == Binding::IfTold
            });
            let held = told || (row.label.as_deref() == Some("Medicine") && row.condition.is_some());
            let asked = row.ask.as_ref().is_some_and(|ask| ask.starts_with("Ask your team"));
            assert!(!held || asked, "{}: {}", kind.id, row.id);
        }
        assert_eq!(page.approval, words::APPROVAL);
    });
}

#[test]
fn what_a_type_does_not_say_is_said_to_be_not_known() {
    let page = |id: &str, variants: &[&str], country| {
        let variants: Vec<_> = variants.iter().map(|&id| id.to_owned()).collect();
        read(&embedded::open(id).unwrap(), &variants, country)
    };
    let gaps = |page: &TypePageView| -> Vec<String> {
        rows(page).filter(|row| row.kind == "not-known").map(|row| row.text.clone()).collect()
    };
    let colonoscopy = gaps(&page("colonoscopy", &[], None));
    assert!(colonoscopy.contains(&"Walking: not known. Ask your team.".to_owned()), "{colonoscopy:?}");
    assert!(!colonoscopy.iter().any(|text| text.starts_with("Driving")), "{colonoscopy:?}");
    // All that is said about driving is law in the United Kingdom.
    let driving = "Driving: not known. Ask your team.".to_owned();
    assert!(!gaps(&page("pacemaker-icd-implant", &["icd"], Some("GB"))).contains(&driving));
    for elsewhere in [Some("ES"), None] {
        assert!(gaps(&page("pacemaker-icd-implant", &["icd"], elsewhere)).contains(&driving));
    }
    let law = |country| {
        rows(&page("pacemaker-icd-implant", &["icd"], country))
            .filter_map(|row| row.binding.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!((law(Some("GB")), law(Some("ES"))), (vec!["The law in the United Kingdom".to_owned()], vec![]));
    assert_eq!(law(None), Vec::<String>::new());
    // Known for one choice is not known for the other.
    let both = gaps(&page("cerebral-aneurysm-coiling", &[], None));
    assert!(
        both.contains(
            &"Desk or light work: known for some choices only, not for every one. Ask your team about yours."
                .to_owned()
        ),
        "{both:?}"
    );
    assert!(
        gaps(&page("cerebral-aneurysm-coiling", &["ruptured"], None))
            .contains(&"Desk or light work: not known. Ask your team.".to_owned())
    );
    let blank = gaps(&read(&ProcedureType::blank(), &[], None));
    for thing in
        ["Nights in hospital", "When to stop food", "Your medicines", "Warning signs", "Usual follow-up", "Sex"]
    {
        assert!(blank.iter().any(|text| text.starts_with(&format!("{thing}: not known."))), "{thing}: {blank:?}");
    }
    every(|kind, page| {
        for activity in domain::compare::ACTIVITIES {
            let word = activity.word();
            let said = kind.milestones.iter().any(|m| m.activity == Some(activity))
                || kind.restrictions.iter().any(|r| r.activity == word);
            assert!(said || rows(page).any(|row| row.kind == "not-known" && row.id == word), "{}: {word}", kind.id);
        }
    });
}

#[test]
fn a_vein_ablation_reads_in_the_order_a_person_needs_it() {
    let page = read(&embedded::open("varicose-vein-ablation").unwrap(), &[], Some("ES"));
    let order: Vec<_> = page.sections.iter().map(|section| section.id.as_str()).collect();
    let wanted = ["what", "before", "day", "first-day", "first-week", "later", "warning-signs", "follow-ups"];
    assert_eq!(order, wanted);
    let mut lines = Vec::new();
    for group in &page.sections[3].groups {
        lines.extend(group.title.clone());
        lines.extend(group.rows.iter().map(|row| {
            let (when, why) = (row.when.as_deref().unwrap_or("-"), row.why.as_ref().unwrap());
            format!("  {}: {when}. {} {}", row.text, row.more.join(" "), why.words)
        }));
    }
    let wanted = [
        "What many people can do again",
        "  Walk (30 minutes): Same day to day 1, usually same day.  A source states this.",
        "What you may feel",
        "  Pain: Same day. Usually 1 to 4 out of 10 Numb at first, then sore. Usually mild. From a source, with some figures estimated by us.",
    ];
    assert_eq!(lines, wanted);
    let warfarin = rows(&page).find(|row| row.id == "warfarin").unwrap();
    assert!(warfarin.ask.as_ref().is_some_and(|ask| ask.contains("should I stop warfarin?")), "{warfarin:?}");
}
