//! A sheet in the real window: looked at, made large, printed into the person's own folder, and known again by its code.

use std::{env, fs, path::Path};
use tempfile::TempDir;
use tests::window::{Stuck, Window};
use tests::world::World;

/// A program for opening files that only writes down which, put where the real one would be found.
fn viewer(folder: &Path) -> String {
    use std::os::unix::fs::PermissionsExt;
    let program = folder.join("xdg-open");
    fs::write(&program, format!("#!/bin/sh\necho \"$1\" >> {}\n", folder.join("opened").display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:{}", folder.display(), env::var("PATH").unwrap_or_default())
}

/// Waits until as many pages as `wanted` says are there, and all of them are drawn.
fn pages(window: &Window, wanted: impl Fn(u64) -> bool) -> Result<(), Stuck> {
    let drawn = "const all = [...document.querySelectorAll('main ol img')]; \
                 return all.every((one) => one.complete && one.naturalWidth > 100) ? all.length : 0";
    window.until_js("the pages to be drawn", drawn, |count| {
        count.as_u64().is_some_and(|count| count > 0 && wanted(count))
    })
}

#[test]
fn a_sheet_is_seen_made_large_printed_and_known_again_by_its_code() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("coronary-angioplasty-stent", 3);
    let home = TempDir::new().unwrap();
    let path = viewer(home.path());
    let window = world.window_with(&[("HOME", &home.path().display().to_string()), ("PATH", &path)])?;

    window.go(&format!("#/procedure/{id}/paper"))?;
    window.click_button("The timeline, for the fridge")?;
    window.see("This is what comes out")?;
    // One sheet for the fridge; large print takes the pages it needs.
    pages(&window, |count| count <= 2)?;
    window.click_button("Large")?;
    pages(&window, |count| count > 2)?;
    window.click_button("Print")?;
    window.see("opened for printing")?;

    let saved: Vec<_> = fs::read_dir(home.path().join("Aftercare")).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!(saved.len(), 1, "looking saves nothing, printing one file: {saved:?}");
    assert!(fs::read(&saved[0]).unwrap().starts_with(b"%PDF-"));

    let code = window.run_js("return document.querySelector('main').innerText.match(/AC-[0-9A-Z]{4}/)[0]")?;
    window.go(&format!("#/procedure/{id}/paper"))?;
    window.fill("The code at the foot of the sheet", code.as_str().unwrap())?;
    window.click_button("Look it up")?;
    window.see("is the newest.")?;
    window.close()
}

#[test]
fn axe_finds_nothing_on_the_pages_of_sheets() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("varicose-vein-ablation", 3);
    for (size, theme) in [(100, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in [format!("#/procedure/{id}/paper"), format!("#/procedure/{id}/paper/visit")] {
            window.go(&page)?;
            window.wait_for("main h2")?;
            window.assert_sound(&page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
