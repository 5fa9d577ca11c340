//! Figures of the start path and of one page: laying out a plan, opening a household, the catalogue's index.
//!
//! Printed, not asserted: a timed assertion says more about the machine than about the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test should stop there, loudly")]

use app::commands::{open_household, show_procedure};
use app::views::{Named, Nothing};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    catalogue::embedded,
    plan::{Choices, lay_out},
    procedure::When,
    zone::Zone,
};
use std::hint::black_box;
use store::{Key, Store};
use tests::world::World;

fn plan(c: &mut Criterion) {
    let kind = embedded::open("spinal-cord-stimulation").unwrap();
    let when = When {
        on: "2026-03-02".parse().unwrap(),
        at: Some("10:30:00".parse().unwrap()),
        arrive: None,
        zone: Zone::parse("Europe/Madrid").unwrap(),
    };
    let choices = Choices { when: &when, variants: &[], country: None, own_lines: &[], from_arrival: false };
    c.bench_function("lay out one plan", |b| b.iter(|| lay_out(black_box(&kind), choices)));
}

fn catalogue(c: &mut Criterion) {
    c.bench_function("index of the catalogue, all types", |b| b.iter(|| embedded::find(black_box(""))));
    c.bench_function("search the catalogue, warm", |b| b.iter(|| embedded::find(black_box("slipped disc injection"))));
    c.bench_function("open one type", |b| b.iter(|| embedded::open(black_box("spinal-cord-stimulation"))));
}

fn household(c: &mut Criterion) {
    let world = World::on("2026-03-05T09:00");
    let kinds = ["varicose-vein-ablation", "colonoscopy", "coronary-angioplasty-stent"];
    let ids: Vec<String> = kinds.iter().map(|kind| world.procedure(kind, "2026-03-02", "10:30")).collect();
    let folder = world.folder().to_owned();
    c.bench_function("open the data file", |b| b.iter(|| Store::open(&folder, &Key([7; 32])).unwrap()));
    c.bench_function("first page of three patients", |b| b.iter(|| open_household(&world.app, Nothing {}).unwrap()));
    let id = &ids[0];
    // At rest the program does this once a minute.
    world.app.tick().unwrap();
    c.bench_function("one tick of the reminders' timer, three procedures", |b| b.iter(|| world.app.tick().unwrap()));
    c.bench_function("one procedure's page", |b| {
        b.iter(|| show_procedure(&world.app, Named { id: id.clone() }).unwrap())
    });
}

criterion_group!(benches, plan, catalogue, household);
criterion_main!(benches);
