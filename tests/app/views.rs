//! What reaches the view: evidence and sources with every figure, hidden sources never, and the plan as kept.

use domain::catalogue::embedded;
use serde_json::Value;
use tests::world::World;

#[test]
fn no_hidden_source_reaches_any_page_and_every_figure_has_its_evidence() {
    let world = World::on("2026-03-05T09:00");
    let mut hidden_seen = 0;
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id).unwrap();
        let id = world.procedure(listed.id, "2026-03-02", "10:30");
        let page = serde_json::to_value(world.page(&id)).unwrap();
        let text = page.to_string();
        let shown: Vec<&str> = kind.sources.iter().filter(|s| s.show).map(|s| s.url.as_str()).collect();
        for source in kind.sources.iter().filter(|source| !source.show) {
            hidden_seen += 1;
            let url = serde_json::to_string(&source.url).unwrap();
            assert!(shown.contains(&source.url.as_str()) || !text.contains(&url), "{}: {}", listed.id, source.id);
        }
        for list in ["instructions", "milestones", "symptoms", "restrictions", "warning_signs", "follow_ups"] {
            for row in page[list].as_array().unwrap() {
                let why = &row["line"]["why"];
                assert!(["sourced", "partly-estimated", "estimate"].contains(&why["evidence"].as_str().unwrap()));
                let sources = why["sources"].as_array().unwrap().len() + why["unshown"].as_u64().unwrap() as usize;
                assert!(sources > 0 || why["evidence"] == "estimate", "{} {list} {}", listed.id, row["id"]);
            }
        }
    }
    assert!(hidden_seen > 20, "the catalogue has hidden sources to be tested with");
}

#[test]
fn the_picture_stands_in_order_and_inside_its_frame() {
    let world = World::on("2026-03-05T09:00");
    for listed in embedded::INDEX {
        let page = world.page(&world.procedure(listed.id, "2026-03-02", "10:30"));
        for row in &page.milestones {
            let band = &row.band;
            assert!(
                0.0 <= band.earliest
                    && band.earliest <= band.typical
                    && band.typical <= band.latest
                    && band.latest <= 1.0
            );
            assert!(band.earliest >= page.timeline.zero - 1e-9, "{} {} before day 0", listed.id, row.id);
        }
        let today = page.timeline.today.unwrap();
        assert!(today > page.timeline.zero && today < 1.0);
    }
}

#[test]
fn one_page_reads_as_expected() {
    let world = World::on("2026-03-05T09:00");
    let page =
        serde_json::to_value(world.page(&world.procedure("varicose-vein-ablation", "2026-03-02", "10:30"))).unwrap();
    let of = |list: &str, id: &str| -> Value {
        let mut row = page[list].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone();
        row.as_object_mut().unwrap().retain(|key, _| !["band", "line"].contains(&key.as_str()));
        row
    };
    insta::assert_json_snapshot!("milestones-drive", of("milestones", "drive"));
    insta::assert_json_snapshot!("instructions-fast-food", of("instructions", "fast-food"));
    insta::assert_json_snapshot!("restrictions-lift", of("restrictions", "lift"));
    insta::assert_json_snapshot!("warning_signs-site-bleeding", of("warning_signs", "site-bleeding"));
    insta::assert_json_snapshot!("follow_ups-clinic", of("follow_ups", "clinic"));
    insta::assert_json_snapshot!("next", page["next"]);
}
