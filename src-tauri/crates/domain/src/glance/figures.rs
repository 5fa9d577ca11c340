//! The figures of a type at a glance, from its bare windows. The build script includes this file to make the index.
//!
//! Not in here: reading a type (see `glance`), and words.

use crate::{
    catalogue::Activity,
    spread::{Piece, Spread},
};

/// The activities of a glance, in the order of its points.
pub const GLANCED: [Activity; 4] = [Activity::Walk, Activity::Drive, Activity::DeskWork, Activity::FullActivity];

/// What one looks for first: how long in hospital, and when things come back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glance {
    /// [fewest, usual, most]. None: the type does not say; never zero.
    pub nights: Option<[u32; 3]>,
    /// In the order of [`GLANCED`]. None: the type does not say; never zero.
    pub points: [Option<Spread>; 4],
}

impl Glance {
    /// `axes` are the type's choices; nothing is chosen at a glance.
    pub fn over(nights: Option<[u32; 3]>, windows: &[(Activity, Piece<'_>)], axes: &[Vec<&str>]) -> Self {
        let points = GLANCED.map(|activity| {
            let pieces: Vec<_> = windows.iter().filter(|(of, _)| *of == activity).map(|(_, piece)| *piece).collect();
            Spread::over(&pieces, axes)
        });
        Self { nights, points }
    }
}
