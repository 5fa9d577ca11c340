//! Comparisons as views: ranges, bands on one axis, and sources that stay hidden.

use super::*;
use domain::catalogue::embedded;

fn view(asked: &[(&str, &[&str])], country: Option<&str>) -> CompareView {
    let opened: Vec<_> = asked
        .iter()
        .map(|(id, variants)| {
            (embedded::open(id).unwrap(), variants.iter().map(|&id| id.to_owned()).collect::<Vec<_>>())
        })
        .collect();
    let columns: Vec<_> = opened.iter().map(|(kind, variants)| Column { kind, variants }).collect();
    compare_view(&columns, country)
}

#[test]
fn groin_and_wrist_stand_side_by_side() {
    let view = view(&[("diagnostic-angiography", &["femoral"]), ("diagnostic-angiography", &["radial"])], Some("GB"));
    let labels: Vec<_> = view.columns.iter().map(|column| column.label.as_str()).collect();
    assert_eq!(labels, ["Femoral artery (groin) access", "Radial artery (wrist) access"]);
    let lift = view.rows.iter().find(|row| row.activity == "lift").unwrap();
    let ranges: Vec<_> = lift.cells.iter().map(|cell| cell.words.as_str()).collect();
    assert_eq!(ranges, ["Day 3 to 2 weeks, usually day 5", "Day 3 to 7, usually day 4"]);
    assert_eq!(lift.relation.as_deref(), Some("overlap"));
    let wrist = lift.cells[1].limit.as_ref().unwrap();
    assert_eq!((wrist.range.as_str(), wrist.lines.len()), ("Until day 3 to 7, usually day 4", 2));
}

#[test]
fn every_band_is_on_the_axis_in_order_and_every_hidden_source_stays_hidden() {
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id).unwrap();
        let view = view(&[(listed.id, &[]), ("varicose-vein-ablation", &[])], None);
        assert_eq!((view.facts.len(), view.rows.len()), (4, 13));
        let figures = view.facts.iter().chain(&view.rows).flat_map(|row| {
            let cell = &row.cells[0];
            [&cell.usual, &cell.limit].into_iter().flatten()
        });
        for figure in figures {
            if let Some(band) = &figure.band {
                assert!([0.0, band.earliest, band.typical, band.latest, 1.0].is_sorted(), "{}: {band:?}", listed.id);
            }
            for source in figure.lines.iter().flat_map(|line| &line.why.sources) {
                assert!(kind.sources.iter().any(|s| s.show && s.url == source.url), "{}: {}", listed.id, source.url);
            }
        }
        for row in view.rows {
            for cell in row.cells {
                let nothing = cell.usual.is_none() && cell.limit.is_none();
                assert_eq!(nothing, cell.words == "Not known", "{}", listed.id);
            }
        }
    }
}

#[test]
fn a_limit_that_lasts_has_no_band_and_says_so() {
    let view = view(&[("deep-brain-stimulation-implant", &[]), ("colonoscopy", &[])], None);
    let sport = view.rows.iter().find(|row| row.activity == "sport").unwrap();
    let limit = sport.cells[0].limit.as_ref().unwrap();
    assert_eq!((limit.range.as_str(), limit.band.is_none()), ("It lasts", true));
    assert!(
        sport.words.contains("Limit on sport and hard exercise: it lasts after Deep brain stimulation implant."),
        "{}",
        sport.words
    );
}
