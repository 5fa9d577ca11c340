//! Declares the one command, so that it too goes through the capability list, and embeds the view.

fn main() {
    // The pages are embedded when this crate is compiled: new pages, new compile.
    println!("cargo::rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}
