//! What is looked at before printing is what is printed: the same pages, and in words the same rows.

use crate::{
    both_ways,
    sides::{Form, KINDS, sheet, squeezed},
};
use app::{Problem, commands::preview_document, views::*};
use tests::world::World;

fn asked(procedure: &str, (kind, large, paper): Form) -> PrintDocument {
    PrintDocument {
        procedure_id: Some(procedure.to_owned()),
        kind: kind.to_owned(),
        large,
        paper: Some(paper.to_owned()),
        ..PrintDocument::default()
    }
}

fn preview(world: &World, procedure: &str, form: Form) -> PreviewView {
    preview_document(&world.app, asked(procedure, form)).unwrap()
}

/// Every line of it, without the names of columns before their cells; of a line to write on the label.
pub(crate) fn lines(view: &PreviewView, columns: &[&str]) -> Vec<String> {
    let of = |part: &PreviewPartView| {
        let forms = |row: &PreviewRowView| row.forms.iter().filter_map(|form| label(form)).collect::<Vec<_>>();
        let words = |row: &PreviewRowView| [vec![row.lead.clone()], row.lines.clone(), forms(row)].concat();
        let rows = part.rows.iter().flat_map(words);
        let rows = rows.collect::<Vec<_>>();
        [vec![part.heading.clone()], part.intro.clone(), rows].concat()
    };
    let lines: Vec<String> = view.words.iter().flat_map(of).flat_map(|line| cells(&line, columns)).collect();
    lines.iter().map(|line| squeezed(line)).filter(|line| !line.is_empty()).collect()
}

fn label(form: &str) -> Option<String> {
    form.strip_prefix("A line to write on: ").map(str::to_owned)
}

/// The form's own: heads of tables, what is ticked in a cell, and how to fold.
const HEADS: [&str; 11] = [
    "Day",
    "No",
    "Yes",
    "What, and when",
    "What to write down",
    "Most people",
    "Entered",
    "Written",
    "Less than before",
    "When",
    "Cut along the outer line, fold along the inner ones.",
];

/// Days as they stand above the picture and the grid.
fn days(world: &World, procedure: &str) -> Vec<String> {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let day = |on: chrono::NaiveDate| on.format("%a %-d %b").to_string();
    let mut words: Vec<String> = first
        .iter_days()
        .take(60)
        .flat_map(|on| {
            let number = (0..60).map(|number| format!("{}Day {number}", day(on)));
            number.chain([day(on), format!("{}The day", day(on))]).collect::<Vec<_>>()
        })
        .collect();
    words.extend(world.page(procedure).timeline.marks.iter().map(|mark| mark.words.clone()));
    words.iter().map(|words| squeezed(words)).collect()
}

const COLUMNS: [&str; 2] = ["Most people", "Entered"];

/// A cell of a table stands there with its column's name before it.
fn cells(line: &str, columns: &[&str]) -> Vec<String> {
    let bare = columns.iter().find_map(|column| line.strip_prefix(column)?.strip_prefix(": "));
    bare.unwrap_or(line).lines().map(str::to_owned).collect()
}

#[test]
fn the_preview_says_in_words_what_the_paper_says_and_nothing_else() {
    for (world, procedure) in both_ways::procedures() {
        for kind in KINDS {
            for form in [(kind, false, "a4"), (kind, true, "letter")] {
                let view = preview(&world, &procedure, form);
                let sides = sheet(&world, &procedure, form);
                // A line may run on to the next page, and the head of a page is no part of its body.
                let text = format!("{}{}", sides.text(), sides.body());
                assert_eq!(view.pages.len(), sides.pages().len(), "{form:?}");
                assert!(text.contains(&view.code), "{form:?}");
                for line in lines(&view, &COLUMNS) {
                    assert!(text.contains(&line), "{form:?}: {line:?} is not on the paper\n{text}");
                }
                let heads = HEADS.iter().map(|words| squeezed(words)).chain(days(&world, &procedure));
                let known = lines(&view, &COLUMNS).into_iter().chain(heads).collect();
                let left = both_ways::left(&sides, known);
                assert!(left.is_empty(), "{form:?}: {left:?} is on the paper, and not among the words");
            }
        }
    }
}

#[test]
fn each_page_is_a_picture_of_its_paper_and_loads_nothing() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    for (paper, box_of_it) in [("a4", "0 0 595.275"), ("letter", "0 0 612 792")] {
        let view = preview(&world, &procedure, ("timeline", false, paper));
        assert_eq!(view.paper, paper);
        for page in &view.pages {
            assert!(page.starts_with("<svg") && page.contains(box_of_it), "{}", &page[..200]);
            assert!(!page.contains("<script") && !page.contains("<foreignObject") && !page.contains("<image"));
            assert!(page.matches("http").all(|_| !page.contains("href=\"http")), "nothing from elsewhere");
        }
    }
}

#[test]
fn what_a_person_wrote_is_never_markup_of_the_picture() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let patient = world.patients()[0].id.clone();
    let name = "</text><script>alert(1)</script>\"'&";
    let typed = serde_json::json!({ "name": name, "born": { "day": "", "month": "", "year": "" }, "note": "" });
    world.call("change_patient", serde_json::json!({ "id": patient, "patient": typed })).unwrap();
    let view = preview(&world, &procedure, ("timeline", false, "a4"));
    assert!(view.pages.iter().all(|page| !page.contains("script")));
    assert!(view.words[0].intro.contains(&name.to_owned()));
}

#[test]
fn looking_writes_nothing_and_what_is_not_there_is_said() {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let before = world.changes();
    preview(&world, &procedure, ("visit", false, "a4"));
    assert_eq!(world.changes(), before);
    let refused = |request: PrintDocument| preview_document(&world.app, request).unwrap_err();
    let field = |problem: Problem| match problem {
        Problem::Invalid { field, .. } => field,
        other => panic!("{other:?}"),
    };
    let form = ("visit", false, "a4");
    assert_eq!(field(refused(PrintDocument { kind: "poster".to_owned(), ..asked(&procedure, form) })), "kind");
    assert_eq!(field(refused(PrintDocument { paper: Some("a5".to_owned()), ..asked(&procedure, form) })), "paper");
    let parts = Some(vec!["weather".to_owned()]);
    assert_eq!(field(refused(PrintDocument { parts: parts.clone(), ..asked(&procedure, form) })), "parts");
    let whole = asked(&procedure, ("wallet", false, "a4"));
    assert_eq!(field(refused(PrintDocument { parts, ..whole })), "parts");
    assert_eq!(field(refused(PrintDocument { procedure_id: None, ..asked(&procedure, form) })), "procedure_id");
    assert!(matches!(refused(asked("p1", form)), Problem::NotFound { .. }));
}
