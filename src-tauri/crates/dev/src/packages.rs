//! Which system packages a job needs, what they are called where, and the command that installs them.
//!
//! Pure: it is told what was found and answers with data. Only apt is driven; for other systems the
//! names are given, because installing with a tool nobody here has tried is worse than not installing.

use crate::line::Line;

/// How much of the machine a job needs; each level includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Compiling what has no window.
    Code,
    /// Compiling the program.
    Window,
    /// Opening it without a screen.
    Picture,
    /// Everything the tests look at.
    Tests,
}

/// How one finds out whether it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Probe {
    Tool(&'static str),
    Library(&'static str),
    Font(&'static str),
    /// A module of the system's Python.
    Python(&'static str),
}

/// Where the system's own Python is, before any other that a person has put in front of it.
pub(crate) const PYTHONS: [&str; 2] = ["/usr/bin/python3", "python3"];

#[derive(Debug)]
pub(crate) struct Need {
    pub(crate) level: Level,
    pub(crate) probe: Probe,
    /// Names on Debian and Ubuntu, on Fedora, on Arch.
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Installer {
    Apt,
    Dnf,
    Pacman,
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rights {
    Root,
    Sudo,
    None,
}

const fn need(level: Level, probe: Probe, [apt, dnf, pacman]: [&'static str; 3]) -> Need {
    Need { level, probe, apt, dnf, pacman }
}

use Level::{Code, Picture, Tests, Window};
use Probe::{Font, Library, Python, Tool};

#[rustfmt::skip]
const NEEDS: [Need; 17] = [
    need(Code, Tool("pkg-config"), ["pkg-config", "pkgconf-pkg-config", "pkgconf"]),
    need(Code, Tool("cc"), ["build-essential", "gcc", "base-devel"]),
    need(Code, Tool("make"), ["build-essential", "make", "base-devel"]),
    need(Code, Library("openssl"), ["libssl-dev", "openssl-devel", "openssl"]),
    need(Window, Library("webkit2gtk-4.1"), ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"]),
    need(Window, Library("gtk+-3.0"), ["libgtk-3-dev", "gtk3-devel", "gtk3"]),
    need(Window, Library("ayatana-appindicator3-0.1"), ["libayatana-appindicator3-dev", "libayatana-appindicator-gtk3-devel", "libayatana-appindicator"]),
    need(Window, Library("librsvg-2.0"), ["librsvg2-dev", "librsvg2-devel", "librsvg"]),
    need(Picture, Tool("WebKitWebDriver"), ["webkit2gtk-driver", "webkitgtk6.0", "webkitgtk-6.0"]),
    need(Picture, Tool("Xvfb"), ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"]),
    need(Picture, Tool("xvfb-run"), ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"]),
    need(Picture, Tool("xauth"), ["xauth", "xorg-x11-xauth", "xorg-xauth"]),
    need(Picture, Tool("dbus-run-session"), ["dbus", "dbus-daemon", "dbus"]),
    need(Tests, Tool("pdftotext"), ["poppler-utils", "poppler-utils", "poppler"]),
    need(Tests, Python("icalendar"), ["python3-icalendar", "python3-icalendar", "python-icalendar"]),
    need(Tests, Font("Noto Sans"), ["fonts-noto-core", "google-noto-sans-fonts", "noto-fonts"]),
    need(Tests, Font("Noto Sans CJK SC"), ["fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"]),
];

/// What the job needs and the machine does not have.
pub(crate) fn missing(level: Level, found: impl Fn(&Need) -> bool) -> Vec<&'static Need> {
    const ALL: &[Need] = &NEEDS;
    ALL.iter().filter(|need| need.level <= level && !found(need)).collect()
}

/// What to ask the installer for, each package once.
pub(crate) fn names(installer: Installer, missing: &[&Need]) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for need in missing {
        let name = match installer {
            Installer::Apt | Installer::Unknown => need.apt,
            Installer::Dnf => need.dnf,
            Installer::Pacman => need.pacman,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The two commands that read the package list and install, if they can be run from here.
pub(crate) fn install(installer: Installer, rights: Rights, names: &[&str]) -> Option<[Line; 2]> {
    if installer != Installer::Apt || rights == Rights::None {
        return None;
    }
    let line = |words: &[&str]| {
        // `env` rather than a variable of ours, because sudo does not hand variables on.
        let line = Line::new("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let line = words.iter().fold(line, |line, word| line.arg(*word));
        if rights == Rights::Sudo { line.under("sudo", [""; 0]) } else { line }
    };
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(names);
    Some([line(&["update"]), line(&words)])
}

/// What a person can type where nothing is installed for them.
pub(crate) fn advice(installer: Installer, names: &[&str]) -> String {
    let names = names.join(" ");
    let command = match installer {
        Installer::Apt => format!("`apt-get install {names}` as root"),
        Installer::Dnf => format!("`sudo dnf install {names}`"),
        Installer::Pacman => format!("`sudo pacman -S {names}`"),
        Installer::Unknown => {
            return format!(
                "Install what your system calls these (the names are Debian's): {names}. \
                 Then try again."
            );
        }
    };
    format!("Run {command}, then try again.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apt(level: Level, found: impl Fn(&Need) -> bool) -> Vec<&'static str> {
        names(Installer::Apt, &missing(level, found))
    }

    #[test]
    fn a_machine_that_has_everything_is_left_alone() {
        assert!(missing(Tests, |_| true).is_empty());
    }

    #[test]
    fn a_bare_machine_gets_what_the_job_needs_and_no_more() {
        let code = ["pkg-config", "build-essential", "libssl-dev"];
        let window = ["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "libayatana-appindicator3-dev", "librsvg2-dev"];
        let picture = ["webkit2gtk-driver", "xvfb", "xauth", "dbus"];
        let tests = ["poppler-utils", "python3-icalendar", "fonts-noto-core", "fonts-noto-cjk"];
        assert_eq!(apt(Code, |_| false), code);
        assert_eq!(apt(Window, |_| false), [&code[..], &window].concat());
        assert_eq!(apt(Tests, |_| false), [&code[..], &window, &picture, &tests].concat());
    }

    #[test]
    fn only_what_was_not_found_is_asked_for() {
        let found = |need: &Need| !matches!(need.probe, Tool("xauth") | Library("gtk+-3.0"));
        assert_eq!(apt(Tests, found), ["libgtk-3-dev", "xauth"]);
        assert_eq!(apt(Window, found), ["libgtk-3-dev"]);
    }

    #[test]
    fn root_installs_directly_and_others_through_sudo() {
        let shown =
            |rights| install(Installer::Apt, rights, &["xvfb", "dbus"]).map(|lines| lines.map(|line| line.shown()));
        let update = "env DEBIAN_FRONTEND=noninteractive apt-get update";
        let install = "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends xvfb dbus";
        assert_eq!(shown(Rights::Root), Some([update.into(), install.into()]));
        assert_eq!(shown(Rights::Sudo), Some([format!("sudo {update}"), format!("sudo {install}")]));
        assert_eq!(shown(Rights::None), None);
    }

    #[test]
    fn other_systems_are_told_the_names_and_nothing_is_installed() {
        for (installer, expected) in [
            (Installer::Dnf, "`sudo dnf install gcc`"),
            (Installer::Pacman, "`sudo pacman -S base-devel`"),
            (Installer::Unknown, "build-essential"),
        ] {
            let missing = missing(Tests, |need| need.probe != Tool("cc"));
            let names = names(installer, &missing);
            assert!(advice(installer, &names).contains(expected), "{names:?}");
            assert_eq!(install(installer, Rights::Root, &names), None);
        }
    }
}
