use crate::sides::{KINDS, bytes};
use tests::world::World;
#[test]
fn look() {
    let Ok(dir) = std::env::var("LOOK") else { return };
    let world = World::on("2026-03-05T09:00");
    app::example::write(&world.app).unwrap();
    for p in world.patients() {
        let proc = p.procedures[0].id.clone();
        let who = p.name.split(' ').next().unwrap().to_lowercase();
        for kind in KINDS {
            for (large, paper) in [(false, "a4"), (true, "letter")] {
                let start = std::time::Instant::now();
                let b = bytes(&world, &proc, (kind, large, paper));
                println!("{who} {kind} {large} {} {:?}", b.len(), start.elapsed());
                std::fs::write(format!("{dir}/{who}-{kind}-{}.pdf", if large {"large"} else {"normal"}), b).unwrap();
            }
        }
    }
    for (ids, large) in [(vec!["varicose-vein-ablation", "colonoscopy"], false), (vec!["varicose-vein-ablation", "colonoscopy", "coronary-angioplasty-stent"], true)] {
        let columns = ids.iter().map(|id| app::views::CompareColumn { id: id.to_string(), variants: vec![] }).collect();
        let b = app::commands::print_comparison(&world.app, app::views::PrintComparison { columns, large, paper: None }).unwrap().bytes;
        std::fs::write(format!("{dir}/compare-{}.pdf", ids.len()), b).unwrap();
    }
}
