//! A type at a glance: nights, first walk, drive, desk work and full activity, on one scale for all types.
//!
//! For the catalogue's own types the index holds it (see `build.rs`), so that browsing reads no file; an own type is
//! read when it is listed. Not in here: words, and activities beyond the few that fit a small picture.

mod figures;

pub use figures::{GLANCED, Glance};

use crate::{
    catalogue::{Milestone, ProcedureType},
    spread::{self, Piece},
    timeline::Scale,
};

/// The one scale of every glance, so that two types can be compared by eye: one year.
pub const SCALE: Scale = Scale { from_day: 0, to_day: 365 };

impl Glance {
    pub fn of(kind: &ProcedureType) -> Self {
        let axes: Vec<Vec<&str>> =
            kind.axes().into_iter().map(|(_, choices)| choices.into_iter().map(|v| v.id.as_str()).collect()).collect();
        let windows: Vec<_> = kind.milestones.iter().filter_map(|m| Some((m.activity?, m.piece()))).collect();
        Self::over(kind.setting.is_given().then_some(kind.setting.nights), &windows, &axes)
    }
}

impl Milestone {
    /// Its window, to be taken together with others.
    pub fn piece(&self) -> Piece<'_> {
        Piece {
            days: self.days,
            hours: self.hours,
            estimated: spread::estimated(self.evidence, &self.estimated),
            law_uk: spread::names_uk_law(&self.name),
            variants: &self.variants,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::embedded::{self, INDEX};

    #[test]
    fn the_index_and_the_opened_type_agree_for_every_type() {
        for listed in INDEX {
            assert_eq!(listed.glance, Glance::of(&embedded::open(listed.id).unwrap()), "{}", listed.id);
        }
    }

    #[test]
    fn what_a_type_does_not_say_is_absent() {
        let point = |id: &str, activity| {
            let at = GLANCED.iter().position(|glanced| *glanced == activity).unwrap();
            embedded::listed(id).unwrap().glance.points[at]
        };
        use crate::catalogue::Activity as A;
        assert_eq!(point("varicose-vein-ablation", A::Drive).unwrap().days(), [1, 2, 7]);
        assert!(point("varicose-vein-ablation", A::Drive).unwrap().estimated[1]);
        assert_eq!(point("colonoscopy", A::Walk), None);
        let law = point("pacemaker-icd-implant", A::Drive).unwrap();
        assert_eq!((law.typical, law.varies, law.everywhere, law.law_uk), ([7, 30], true, true, true));
        assert!(!point("cerebral-aneurysm-coiling", A::Drive).unwrap().everywhere);
        assert_eq!(point("vertebroplasty-kyphoplasty", A::Walk).unwrap().hours, Some([1.0, 2.0, 4.0]));
    }

    #[test]
    fn of_a_type_that_says_nothing_nothing_is_known() {
        assert_eq!(Glance::of(&ProcedureType::blank()), Glance { nights: None, points: [None; 4] });
    }

    #[test]
    fn every_glanced_day_is_on_the_scale() {
        let days = INDEX.iter().flat_map(|listed| listed.glance.points).flatten().map(|spread| spread.latest);
        assert!(days.max().is_some_and(|latest| SCALE.holds(i64::from(latest))));
        assert_eq!(SCALE.position(0), 0.0);
    }
}
