//! Reading a fixed number of figures.
//!
//! The reader of TOML stops after the last figure that a fixed list wants and drops the rest in silence, so a list that
//! is too long would lose what somebody wrote. Not in here: what the figures may be (see `check`).

use serde::{Deserialize, Deserializer, de::Error};

pub(super) fn figures<'de, D, T, const N: usize>(reader: D) -> Result<[T; N], D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Vec::deserialize(reader).and_then(fixed)
}

pub(super) fn if_any<'de, D, T, const N: usize>(reader: D) -> Result<Option<[T; N]>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(reader)?.map(fixed).transpose()
}

fn fixed<T, E: Error, const N: usize>(figures: Vec<T>) -> Result<[T; N], E> {
    let count = figures.len();
    figures.try_into().map_err(|_| E::invalid_length(count, &format!("{N} figures").as_str()))
}
