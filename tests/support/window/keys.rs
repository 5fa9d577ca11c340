//! The names of keys, as a person would write them down.

use super::Stuck;
use thirtyfour::Key;

/// The keys of `Control+Shift+z`, in the order they are pressed.
pub(super) fn held(keys: &str) -> Result<Vec<char>, Stuck> {
    keys.split('+').map(key).collect::<Option<_>>().ok_or_else(|| Stuck::new(format!("“{keys}” is not a key I know")))
}

fn key(name: &str) -> Option<char> {
    let named = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return Some(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F3" => Key::F3,
        "F4" => Key::F4,
        _ => {
            let mut letters = name.chars();
            return letters.next().filter(|_| letters.next().is_none());
        }
    };
    Some(named.value())
}
