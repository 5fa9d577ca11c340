//! Where things are: the project, its build folder, the programs in it.

use crate::doing::Trouble;
use crate::line::Line;
use std::env;
use std::path::{Path, PathBuf};

pub(crate) struct Place {
    pub(crate) root: PathBuf,
    /// Cargo's build folder, wherever the person keeps it.
    pub(crate) target: PathBuf,
}

impl Place {
    pub(crate) fn find() -> Result<Self, Trouble> {
        let here = env::current_dir().unwrap_or_default();
        let start = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| here.clone(), PathBuf::from);
        let root = root_above(&start).ok_or_else(|| {
            Trouble::new("this is not inside the Aftercare project.", "Change to the project's folder and try again.")
        })?;
        let target =
            target_folder(env::var_os("CARGO_TARGET_DIR").map(PathBuf::from), env::current_exe().ok(), &here, &root);
        Ok(Self { root, target })
    }

    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// For things a person looks for: always inside the project, whatever Cargo's folder is.
    pub(crate) fn visible(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    pub(crate) fn program(&self, name: &str, release: bool) -> PathBuf {
        let profile = if release { "release" } else { "debug" };
        self.target.join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// Cargo, in the project, with the build folder this place has found.
    pub(crate) fn cargo<A: Into<String>>(&self, args: impl IntoIterator<Item = A>) -> Line {
        let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
        Line::new(cargo, args).within(&self.root).env("CARGO_TARGET_DIR", self.target.display().to_string())
    }

    pub(crate) fn npm<A: Into<String>>(&self, args: impl IntoIterator<Item = A>) -> Line {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Line::new(npm, args).within(&self.ui())
    }
}

fn root_above(start: &Path) -> Option<PathBuf> {
    start
        .ancestors()
        .find(|folder| folder.join("src-tauri").is_dir() && folder.join("Cargo.lock").is_file())
        .map(Path::to_path_buf)
}

/// A relative folder is meant from where the command was typed; without one, this program lies in
/// `<build folder>/<profile>/dev`, whatever set it.
fn target_folder(set: Option<PathBuf>, own: Option<PathBuf>, here: &Path, root: &Path) -> PathBuf {
    if let Some(set) = set.filter(|set| !set.as_os_str().is_empty()) {
        return here.join(set);
    }
    let profile = own.as_deref().and_then(Path::parent);
    match profile {
        Some(folder) if folder.ends_with("debug") || folder.ends_with("release") => {
            folder.parent().map_or_else(|| root.join("target"), Path::to_path_buf)
        }
        _ => root.join("target"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_folder_is_the_one_cargo_uses() {
        let path = |text: &str| Some(PathBuf::from(text));
        for (set, own, expected) in [
            (path("/cache/t"), path("/cache/t/debug/dev"), "/cache/t"),
            (path("t"), None, "/project/ui/t"),
            (path(""), None, "/project/target"),
            (None, path("/elsewhere/debug/dev"), "/elsewhere"),
            (None, path("/usr/bin/dev"), "/project/target"),
            (None, None, "/project/target"),
        ] {
            let found = target_folder(set.clone(), own.clone(), Path::new("/project/ui"), Path::new("/project"));
            assert_eq!(found, Path::new(expected), "{set:?} {own:?}");
        }
    }
}
