//! Whether something made from files has to be made again.
//!
//! By content, not by time: a fresh clone and a change of branch both give files new times without
//! changing a word in them. The stamps live in `ui/node_modules`, so they go when that goes.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// The decision: made of the same content, and the result is still there.
pub(crate) fn up_to_date(result_there: bool, stamp: Option<&str>, now: &str) -> bool {
    result_there && stamp.map(str::trim) == Some(now)
}

/// One short text for the names and contents of all these files and folders.
/// What does not exist counts as nothing, so a file that appears is a change as well.
pub(crate) fn fingerprint(base: &Path, names: &[&str]) -> io::Result<String> {
    let mut files = Vec::new();
    for name in names {
        collect(&base.join(name), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(base).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_content_with_its_result_is_up_to_date() {
        for (there, stamp, expected) in [
            (true, Some("a"), true),
            (true, Some("a\n"), true),
            (true, Some("b"), false),
            (true, None, false),
            (false, Some("a"), false),
        ] {
            assert_eq!(up_to_date(there, stamp, "a"), expected, "{there} {stamp:?}");
        }
    }

    #[test]
    fn every_kind_of_change_to_a_folder_changes_its_fingerprint() {
        let base = std::env::temp_dir().join(format!("aftercare-stale-{}", std::process::id()));
        fs::create_dir_all(base.join("src/deep")).unwrap();
        fs::write(base.join("src/deep/a"), "one").unwrap();
        let take = || fingerprint(&base, &["src", "not-there"]).unwrap();

        let first = take();
        assert_eq!(first, take(), "nothing changed");
        fs::write(base.join("src/deep/a"), "two").unwrap();
        let changed = take();
        fs::write(base.join("src/b"), "").unwrap();
        let added = take();
        fs::remove_file(base.join("src/deep/a")).unwrap();
        let removed = take();
        fs::remove_dir_all(&base).unwrap();

        let mut all = vec![first, changed, added, removed];
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 4);
    }
}
