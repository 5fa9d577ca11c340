//! Figures of printing: one sheet of two pages, warm, and what a first print costs on top.
//!
//! Printed, not asserted: a timed assertion says more about the machine than about the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]
#![allow(clippy::print_stdout, reason = "the figures are its output")]

use app::{commands::print_sheet, views::PrintDocument};
use criterion::{Criterion, criterion_group, criterion_main};
use std::time::Instant;
use tests::world::World;

fn print(c: &mut Criterion) {
    let world = World::on("2026-03-05T09:00");
    let procedure = world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let timeline = || {
        let request = PrintDocument {
            procedure_id: Some(procedure.clone()),
            kind: "timeline".to_owned(),
            large: false,
            paper: Some("a4".to_owned()),
            ..PrintDocument::default()
        };
        print_sheet(&world.app, request).unwrap()
    };
    let first = Instant::now();
    let bytes = timeline().bytes.len();
    println!("first timeline sheet, fonts and templates read: {:?}, {bytes} bytes", first.elapsed());
    c.bench_function("print a timeline sheet, warm", |b| b.iter(timeline));
    // Another name each time, so that nothing of the sheet before is used again.
    let mut number = 0;
    c.bench_function("print a timeline sheet of another person, warm", |b| {
        b.iter(|| {
            number += 1;
            let patient = world.patients()[0].id.clone();
            let typed = serde_json::json!({ "name": format!("Ana Ruiz {number}"), "born": { "day": "", "month": "", "year": "" }, "note": "" });
            world.call("change_patient", serde_json::json!({ "id": patient, "patient": typed })).unwrap();
            timeline()
        });
    });
}

criterion_group!(benches, print);
criterion_main!(benches);
