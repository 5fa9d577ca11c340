//! `aftercare print`: a sheet as a PDF file.
//!
//! The file is for its owner alone, and it is there whole or not at all. Not in here: what stands on a sheet.

use super::{fail, warn};
use app::{Problem, commands::Printed, headless};
use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(clap::Args)]
pub(crate) struct Print {
    /// timeline, preparation, schedule, diary, wallet, tonight, visit, or compare.
    kind: String,
    /// Id of the patient (see `list`). With a procedure it may be left out. Without one, schedule is about all of their
    /// procedures, and the others about the only one they have.
    #[arg(long, value_name = "ID")]
    patient: Option<String>,
    /// Id of the procedure (see `list`).
    #[arg(long, value_name = "ID")]
    procedure: Option<String>,
    /// For compare: ids of two or three types (see `types`), with commas between them.
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', conflicts_with_all = ["procedure", "patient"])]
    types: Vec<String>,
    /// For compare: a choice for a column, by the column's number and the choice's id: 1:femoral.
    #[arg(long = "variant", value_name = "COLUMN:ID", value_parser = headless::column_choice, requires = "types")]
    variants: Vec<(usize, String)>,
    /// For compare: the household's country (two letters).
    #[arg(long, requires = "types")]
    country: Option<String>,
    /// For visit: only these parts, with commas between them: matched, questions, reached, compared, medicines, diaries,
    /// team, notes, answers.
    #[arg(long, value_name = "PART,PART", value_delimiter = ',', conflicts_with = "types")]
    sections: Option<Vec<String>>,
    /// For visit: from which day on it tells. Without it, since the last visit.
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "types")]
    since: Option<chrono::NaiveDate>,
    /// Large print: nothing smaller than 18 points.
    #[arg(long)]
    large: bool,
    /// a4 or letter. Without it, what is usual in the household's country.
    #[arg(long, value_name = "PAPER", value_parser = ["a4", "letter"])]
    paper: Option<String>,
    /// The file to write; an older one of that name is replaced. Without it, standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

const COMPARE: &str = "compare";

impl Print {
    /// Whether it is about types alone, and needs no household.
    pub(super) fn of_types(&self) -> bool {
        self.kind == COMPARE
    }

    fn asked(&self) -> headless::PrintAsked {
        headless::PrintAsked {
            kind: self.kind.clone(),
            patient: self.patient.clone(),
            procedure: self.procedure.clone(),
            parts: self.sections.clone(),
            since: self.since,
            large: self.large,
            paper: self.paper.clone(),
        }
    }
}

/// Types side by side: from the catalogue alone.
pub(super) fn of_types(print: &Print) -> ExitCode {
    let asked = headless::CompareAsked {
        types: print.types.clone(),
        variants: print.variants.clone(),
        country: print.country.clone(),
        json: false,
    };
    put(print, headless::print_compare(&asked, print.large, print.paper.as_deref()))
}

pub(super) fn of_procedure(print: &Print, app: &app::App) -> ExitCode {
    put(print, headless::print(app, print.asked()))
}

fn put(print: &Print, printed: Result<Printed, Problem>) -> ExitCode {
    let printed = match printed {
        Ok(printed) => printed,
        Err(problem) => return super::refused(&problem),
    };
    let Some(file) = &print.out else { return to_stdout(&printed.bytes) };
    match write(file, &printed.bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{} could not be written: {error}", file.display())),
    }
}

fn to_stdout(bytes: &[u8]) -> ExitCode {
    let mut out = io::stdout().lock();
    if out.is_terminal() {
        warn("A PDF is nothing for a screen of text. Say where it goes with --out FILE.");
        return ExitCode::from(2);
    }
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&format!("The sheet could not be written: {error}")),
    }
}

/// Whole or not at all, and readable by its owner alone: written beside its place, then moved there.
pub(super) fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link leads to what is replaced; a device or a pipe is written to as it is.
    let place = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    match fs::metadata(&place) {
        Ok(there) if there.is_dir() => return Err(io::Error::new(ErrorKind::IsADirectory, "it is a folder")),
        Ok(there) if !there.is_file() => return OpenOptions::new().write(true).open(&place)?.write_all(bytes),
        _ => {}
    }
    let name = place.file_name().ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "it is no file name"))?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}", std::process::id()));
    let beside = place.with_file_name(beside);
    let written = create(&beside).and_then(|mut new| {
        new.write_all(bytes)?;
        new.sync_all()?;
        fs::rename(&beside, &place)
    });
    if written.is_err() {
        // What is left of it is of no use to anybody; if it cannot be removed, the fault above says why.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn create(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that goes with its test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("aftercare-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn names(&self) -> Vec<OsString> {
            fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name()).collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn an_older_file_is_replaced_and_nothing_else_is_left() {
        let folder = Folder::new("replaced");
        let file = folder.0.join("sheet.pdf");
        write(&file, b"older and longer").unwrap();
        write(&file, b"newer").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"newer");
        assert_eq!(folder.names(), ["sheet.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::new("owner");
        let file = folder.0.join("sheet.pdf");
        write(&file, b"%PDF").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        let folder = Folder::new("refused");
        assert!(write(&folder.0, b"%PDF").is_err(), "a folder");
        assert!(write(&folder.0.join("not/there.pdf"), b"%PDF").is_err());
        assert!(folder.names().is_empty());
    }
}
