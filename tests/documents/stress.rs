//! The household that is hard on every page, on every sheet, paper and size of print.

use crate::sides::{KINDS, sheet, squeezed};
use tests::{stress, world::World};

#[test]
fn the_hardest_household_is_whole_on_every_sheet() {
    let world = World::on("2026-03-12T09:00");
    let procedures = stress::household(&world, "2026-03-12".parse().unwrap());
    for procedure in &procedures {
        let name = world.page(procedure).patient_name;
        for kind in KINDS {
            for (large, paper) in [(false, "a4"), (true, "letter")] {
                let form = (kind, large, paper);
                let sides = sheet(&world, procedure, form);
                assert_eq!(sides.outside(), Vec::<String>::new(), "{form:?}, {name}");
                // What no font has is said to be missing; words that run from right to left come out as they stand.
                for page in sides.pages().iter().map(|page| squeezed(page)) {
                    for word in name.split([' ', '־']).filter(|word| !word.contains('🙂')) {
                        assert!(page.contains(word), "{form:?}: {word} of {name} in {page}");
                    }
                }
            }
        }
    }
    for procedure in &procedures {
        for paper in ["a4", "letter"] {
            assert_eq!(sheet(&world, procedure, ("wallet", true, paper)).pages().len(), 1, "the card, {paper}");
        }
    }
    let schedule = sheet(&world, &procedures[0], ("schedule", true, "letter")).body();
    for number in 1..=60 {
        let title = format!("Visit {number:02} with the surgeon, the nurse and the physiotherapist together");
        assert!(schedule.contains(&squeezed(&title)), "{title}");
    }
}
