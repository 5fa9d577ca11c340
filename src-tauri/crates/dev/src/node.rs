//! Whether the Node.js on this machine can build the window's pages.
//!
//! It is never installed from here: people have their own ways of keeping it.

use crate::doing::{Trouble, ask};
use crate::line::Line;

pub(crate) fn present() -> Result<(), Trouble> {
    let remedy = "Install Node.js 22 (or 20.19 and later) from https://nodejs.org or with your \
                  system's package manager, then run the same command again.";
    let Some(said) = ask(&Line::new("node", ["--version"])) else {
        return Err(Trouble::new("Node.js is needed to build the window's pages, and it was not found.", remedy));
    };
    if good_enough(&said) {
        return Ok(());
    }
    Err(Trouble::new(format!("Node.js {said} cannot build the window's pages."), remedy))
}

/// The bundler supports 20.19 and later of 20, and everything from 22.12.
fn good_enough(said: &str) -> bool {
    let mut numbers = said.trim().trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    (version.0 == 20 && version.1 >= 19) || version >= (22, 12)
}

#[cfg(test)]
mod tests {
    use super::good_enough;

    #[test]
    fn only_versions_the_bundler_supports_are_taken() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.1", "22.12.0\n"] {
            assert!(good_enough(good), "{good}");
        }
        for bad in ["v18.20.4", "v20.18.3", "v21.7.0", "v22.11.0", "", "node"] {
            assert!(!good_enough(bad), "{bad}");
        }
    }
}
