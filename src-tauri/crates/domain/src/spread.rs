//! Several windows of one thing taken together: what is known of "drive again" when each choice has its own line.
//!
//! The build script includes this file too, so that the catalogue's index and the program cannot count differently;
//! that is why it names nothing of this crate but the catalogue's closed words. Not in here: which windows belong
//! together, and any wording.

use crate::catalogue::{Evidence, Figure};

/// One window as a type gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece<'a> {
    /// Days after day 0: [earliest, typical, latest].
    pub days: [u32; 3],
    pub hours: Option<[f64; 3]>,
    /// Which of the three no source gave.
    pub estimated: [bool; 3],
    /// It is law in the United Kingdom, and there only.
    pub law_uk: bool,
    /// Ids of the choices it holds for; none: for all.
    pub variants: &'a [String],
}

/// What all windows say together. A span over choices, never an average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub earliest: u32,
    /// The lowest and the highest typical day.
    pub typical: [u32; 2],
    pub latest: u32,
    /// In hours, where there is one window and it gives them.
    pub hours: Option<[f64; 3]>,
    /// Which of earliest, typical and latest no source gave, in any of the windows that set it.
    pub estimated: [bool; 3],
    /// The windows differ: it depends on the choice.
    pub varies: bool,
    /// False: for some choice there is no window. That is not known, and never the same as the others.
    pub everywhere: bool,
    pub law_uk: bool,
}

impl Spread {
    /// None without windows. `open` are the axes on which nothing is chosen, each with the ids of its choices.
    pub fn over(pieces: &[Piece<'_>], open: &[Vec<&str>]) -> Option<Self> {
        let (first, rest) = pieces.split_first()?;
        let mut spread = Self {
            earliest: first.days[0],
            typical: [first.days[1]; 2],
            latest: first.days[2],
            hours: first.hours.filter(|_| rest.is_empty()),
            estimated: [false; 3],
            varies: rest.iter().any(|piece| piece.days != first.days),
            everywhere: everywhere(pieces, open),
            law_uk: pieces.iter().any(|piece| piece.law_uk),
        };
        for piece in rest {
            let [earliest, typical, latest] = piece.days;
            spread.earliest = spread.earliest.min(earliest);
            spread.typical = [spread.typical[0].min(typical), spread.typical[1].max(typical)];
            spread.latest = spread.latest.max(latest);
        }
        spread.estimated = [
            pieces.iter().any(|piece| piece.estimated[0] && piece.days[0] == spread.earliest),
            pieces.iter().any(|piece| piece.estimated[1]),
            pieces.iter().any(|piece| piece.estimated[2] && piece.days[2] == spread.latest),
        ];
        Some(spread)
    }

    /// [earliest, the later typical, latest]: where one typical day has to stand for all, the cautious one does.
    pub fn days(&self) -> [u32; 3] {
        [self.earliest, self.typical[1], self.latest]
    }
}

/// Whether some window holds whatever is chosen: one without limits, or one for each choice of an axis.
fn everywhere(pieces: &[Piece<'_>], open: &[Vec<&str>]) -> bool {
    let limits =
        |piece: &Piece<'_>, axis: &[&str]| axis.iter().any(|choice| piece.variants.iter().any(|v| v == choice));
    let only_on =
        |piece: &Piece<'_>, at: usize| open.iter().enumerate().all(|(n, axis)| n == at || !limits(piece, axis));
    pieces.iter().any(|piece| open.iter().all(|axis| !limits(piece, axis)))
        || open.iter().enumerate().any(|(at, axis)| {
            let on_this: Vec<_> = pieces.iter().filter(|piece| only_on(piece, at)).collect();
            axis.iter().all(|choice| on_this.iter().any(|piece| piece.variants.iter().any(|v| v == choice)))
        })
}

/// Which figures of a line no source gave. Where the evidence is partly estimated and no figure is named, it can be
/// any of them.
pub fn estimated(evidence: Evidence, named: &[Figure]) -> [bool; 3] {
    let any = evidence == Evidence::Estimate || (evidence == Evidence::PartlyEstimated && named.is_empty());
    [Figure::Earliest, Figure::Typical, Figure::Latest].map(|figure| any || named.contains(&figure))
}

/// A milestone's name may say that its days are law: "Drive again (UK law)".
pub fn names_uk_law(name: &str) -> bool {
    name.contains("(UK law")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(days: [u32; 3], variants: &[String]) -> Piece<'_> {
        Piece { days, hours: None, estimated: [false; 3], law_uk: false, variants }
    }

    #[test]
    fn a_span_goes_over_all_choices_and_says_so() {
        let (elective, mi) = (["elective".to_owned()], ["mi".to_owned()]);
        let open = [vec!["elective", "mi"], vec!["femoral", "radial"]];
        let spread = Spread::over(&[piece([7, 7, 7], &elective), piece([14, 28, 42], &mi)], &open).unwrap();
        assert_eq!((spread.earliest, spread.typical, spread.latest), (7, [7, 28], 42));
        assert!(spread.varies && spread.everywhere);
        assert_eq!(spread.days(), [7, 28, 42]);
    }

    #[test]
    fn a_choice_without_a_window_is_not_known() {
        let (elective, mi, both) =
            (["elective".to_owned()], ["mi".to_owned()], ["elective".to_owned(), "radial".to_owned()]);
        let open = [vec!["elective", "mi"], vec!["femoral", "radial"]];
        let known = |pieces: &[Piece<'_>], open: &[Vec<&str>]| Spread::over(pieces, open).unwrap().everywhere;
        assert!(!known(&[piece([1, 2, 3], &elective)], &open));
        assert!(!known(&[piece([1, 2, 3], &both), piece([1, 2, 3], &mi)], &open));
        // The choice is made: nothing is open on its axis any more.
        assert!(known(&[piece([1, 2, 3], &elective)], &open[1..]));
        assert!(!known(&[piece([1, 2, 3], &both)], &open[1..]));
        assert!(known(&[piece([1, 2, 3], &[])], &open));
        assert_eq!(Spread::over(&[], &open), None);
    }

    #[test]
    fn an_estimate_stays_one() {
        assert_eq!(estimated(Evidence::Estimate, &[]), [true; 3]);
        assert_eq!(estimated(Evidence::PartlyEstimated, &[]), [true; 3]);
        assert_eq!(estimated(Evidence::PartlyEstimated, &[Figure::Latest]), [false, false, true]);
        assert_eq!(estimated(Evidence::Sourced, &[Figure::Typical]), [false, true, false]);
        assert_eq!(estimated(Evidence::Sourced, &[]), [false; 3]);
        let sure = piece([1, 2, 3], &[]);
        let guess = Piece { estimated: [true; 3], days: [2, 2, 9], ..sure };
        assert_eq!(Spread::over(&[sure, guess], &[]).unwrap().estimated, [false, true, true]);
    }
}
