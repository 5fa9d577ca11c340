//! A command line as plain data, so that what is going to be run can be looked at and tested
//! before it is run. Running it is `doing`'s work.

use std::path::{Path, PathBuf};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) program: String,
    pub(crate) args: Vec<String>,
    /// `None` takes a variable away from the child.
    pub(crate) env: Vec<(String, Option<String>)>,
    pub(crate) folder: Option<PathBuf>,
}

impl Line {
    pub(crate) fn new<A: Into<String>>(program: impl Into<String>, args: impl IntoIterator<Item = A>) -> Self {
        Self {
            program: program.into(),
            args: args.into_iter().map(Into::into).collect(),
            env: Vec::new(),
            folder: None,
        }
    }

    pub(crate) fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl Into<String>) -> Self {
        self.env.push((name.into(), Some(value.into())));
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.env.push((name.into(), None));
        self
    }

    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The same command, started by another one.
    pub(crate) fn under<A: Into<String>>(
        mut self,
        program: impl Into<String>,
        args: impl IntoIterator<Item = A>,
    ) -> Self {
        let inner = std::mem::replace(&mut self.program, program.into());
        let mut args: Vec<String> = args.into_iter().map(Into::into).collect();
        args.push(inner);
        args.append(&mut self.args);
        self.args = args;
        self
    }

    /// As a person would type it; for reading, not for a shell.
    pub(crate) fn shown(&self) -> String {
        std::iter::once(short(&self.program))
            .chain(self.args.iter().map(String::as_str))
            .map(|word| if word.contains(' ') { format!("'{word}'") } else { word.into() })
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Cargo hands on its own full path; a person types its name.
fn short(program: &str) -> &str {
    Path::new(program).file_name().and_then(|name| name.to_str()).unwrap_or(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_command_keeps_its_words_in_order() {
        let line = Line::new("cargo", ["test", "--workspace"])
            .under("xvfb-run", ["-a", "-s", "-screen 0"])
            .under("dbus-run-session", ["--"]);
        assert_eq!(line.shown(), "dbus-run-session -- xvfb-run -a -s '-screen 0' cargo test --workspace");
    }
}
