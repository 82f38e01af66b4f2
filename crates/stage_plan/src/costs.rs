//! What a stage costs by its size and by the work it mixes, and what a cut costs.
//!
//! The numbers are weighed against one another: a cut costs a little more than one, two kinds of
//! work in one stage about two and a half, less where they go well together; what one cell mixes
//! costs nothing, since no cut parts it.

use nbship_analysis::facts::{NameId, Role, Statement};

use crate::cell_roles::{lasting_work, prepares};

/// Kinds of work, one bit a role.
pub(crate) type Kinds = u16;

/// How the author's headings divide the notebook.
pub(crate) enum Dividing {
    /// At this level they make a few parts.
    Sections(u8),
    /// They come so often that most are remarks.
    Notes(u8),
    Nowhere,
}

/// The kinds of work of a statement. What only shows a value changes nothing for later: to clean
/// or to derive for a look is to look. So it is part of the work of its cell to make what is read only
/// there: nothing of it `goes_on`.
pub(crate) fn kinds_of(statement: &Statement, goes_on: &dyn Fn(NameId) -> bool) -> Kinds {
    let counts = |role: &Role| !(statement.only_shows && prepares(*role));
    let roles = lasting_work(statement, goes_on).filter(counts);
    roles.fold(0, |kinds, role| kinds | kind(role))
}

/// The bit of a role that divides the work; looking and plotting go with their neighbours.
fn kind(role: Role) -> Kinds {
    match role {
        Role::Load => 1,
        Role::Clean => 2,
        Role::Feature => 4,
        Role::Split => 8,
        Role::Train => 16,
        Role::Predict | Role::Evaluate => 32,
        Role::Save => 64,
        Role::Explore | Role::Plot => 0,
    }
}

/// The kinds of work of the cells of a stage, gathered from its last cell to its first.
#[derive(Default)]
pub(crate) struct Mixture {
    kinds: Kinds,
    /// The kinds of the first cell so far that has any.
    first: Kinds,
    /// What it costs that the work goes back and forth.
    returns: f64,
    /// The kinds of the cell that has most: no cut parts them.
    widest: Kinds,
}

impl Mixture {
    pub(crate) fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// Takes in the cell before those so far.
    pub(crate) fn put_before(&mut self, kinds: Kinds) {
        if kinds == 0 {
            return;
        }
        let goes_on = kinds & self.first != 0;
        if !goes_on && self.first != 0 && kinds & self.kinds != 0 {
            self.returns += returning(kinds | self.first);
        }
        self.kinds |= kinds;
        self.first = kinds;
        if kinds.count_ones() > self.widest.count_ones() {
            self.widest = kinds;
        }
    }

    pub(crate) fn cost(&self, level: &Dividing) -> f64 {
        let beyond = mixed(self.kinds, level) - mixed(self.widest, level);
        beyond.max(0.0) + self.returns
    }
}

/// What it costs that one stage goes from one kind of work to another and does the first again.
fn returning(kinds: Kinds) -> f64 {
    let within = |roles: [Role; 2]| {
        let both = roles.iter().fold(0, |both, role| both | kind(*role));
        kinds & !both == 0
    };
    if within([Role::Clean, Role::Feature]) {
        0.2
    } else if within([Role::Train, Role::Evaluate]) {
        0.5
    } else {
        1.6
    }
}

/// What it costs that one stage does several kinds of work, the more the worse; some go well
/// together.
fn mixed(kinds: Kinds, level: &Dividing) -> f64 {
    const KIN: [(Role, Role, f64); 5] = [
        (Role::Load, Role::Clean, 0.5),
        (Role::Clean, Role::Feature, 0.9),
        (Role::Feature, Role::Split, 0.4),
        (Role::Split, Role::Train, 1.2),
        (Role::Evaluate, Role::Save, 1.0),
    ];
    let count = kinds.count_ones();
    if count < 2 {
        return 0.0;
    }
    let kin: f64 = KIN
        .iter()
        .filter(|(one, other, _)| kinds & kind(*one) != 0 && kinds & kind(*other) != 0)
        .map(|(_, _, less)| less)
        .sum();
    let beyond_two = f64::from(count - 2);
    let worse = match level {
        Dividing::Nowhere => 0.25,
        Dividing::Sections(_) | Dividing::Notes(_) => 0.1,
    };
    2.4 * f64::from(count - 1) - kin + worse * beyond_two * beyond_two
}

/// What it costs that a pipeline has one stage, which shows nothing of what it does.
pub(crate) fn whole(begin: usize, end: usize, count: usize, kinds: Kinds) -> f64 {
    let says_little = kinds.count_ones() > 1 || count > 14;
    if begin == 0 && end == count && says_little {
        1.5
    } else {
        0.0
    }
}

/// What a stage of that many lines and cells costs by its size.
pub(crate) fn size(lines: f64, cells: usize, level: &Dividing) -> f64 {
    let cells = f64::from(u32::try_from(cells).unwrap_or(u32::MAX));
    let small = if lines < 1.0 {
        3.0
    } else if lines < 3.0 {
        1.0
    } else {
        0.0
    };
    let large = match level {
        Dividing::Nowhere => ((lines - 30.0) / 20.0).max((cells - 10.0) / 5.0),
        _ => ((lines - 40.0) / 25.0).max((cells - 14.0) / 7.0),
    };
    small + large.max(0.0)
}

/// What a stage costs, beyond its size, that nobody reads through. Two halves cost less than the
/// whole by no more than a cut without a heading costs, however long the whole: this outweighs it.
pub(crate) fn endless(lines: f64, cells: usize) -> f64 {
    let cells = f64::from(u32::try_from(cells).unwrap_or(u32::MAX));
    ((lines - 150.0) / 15.0).max((cells - 25.0) / 4.0).max(0.0)
}

/// Whether one model is done by work of the kinds `before`, and `now` another begins.
pub(crate) fn is_anew(before: Kinds, now: Kinds) -> bool {
    let any = |kinds: Kinds, roles: &[Role]| roles.iter().any(|role| kinds & kind(*role) != 0);
    let prepares = any(now, &[Role::Load, Role::Clean, Role::Feature, Role::Split]);
    let evaluated = any(before, &[Role::Evaluate]);
    evaluated && any(now, &[Role::Train]) || any(before, &[Role::Train, Role::Evaluate]) && prepares
}

/// What a cut costs that so many values cross, some of them perhaps not storable.
pub(crate) fn cut(crossing: u32, unknown: u32, heading: Option<u8>, level: &Dividing) -> f64 {
    let drawn = match (heading, level) {
        (Some(found), Dividing::Sections(main)) if found <= *main => 4.0,
        (Some(found), Dividing::Notes(main)) if found <= *main => 1.0,
        (Some(found), Dividing::Sections(main)) if found == *main + 1 => 1.6,
        (Some(_), _) => 0.8,
        (None, Dividing::Sections(_)) => -0.8,
        (None, Dividing::Notes(_)) => -0.8,
        (None, Dividing::Nowhere) => 0.2,
    };
    1.3 + 0.08 * f64::from(crossing.min(15)) + 0.3 * f64::from(unknown.min(5)) - drawn
}

/// What a cut is worth over which nothing goes, and after which data is read once more.
pub(crate) const ANEW: f64 = 2.0;

/// Whether work of these kinds only reads data, or looks.
pub(crate) fn only_loads(kinds: Kinds) -> bool {
    kinds & !kind(Role::Load) == 0
}

pub(crate) fn loads(kinds: Kinds) -> bool {
    kinds & kind(Role::Load) != 0
}

pub(crate) fn trains(kinds: Kinds) -> bool {
    kinds & kind(Role::Train) != 0
}

/// As many values go well from one half of a section to the other.
const HELD: u32 = 6;

/// What a cut within a section costs that tears apart what so many values hold together.
pub(crate) fn tearing(values: u32) -> f64 {
    f64::from(values.saturating_sub(HELD).min(10))
}

/// What a cut costs that parts definitions from what they are for.
pub(crate) const AFTER_DEFINITIONS: f64 = 0.5;

/// What a cut costs that parts what decides so many names together, and a thing in the making.
pub(crate) fn parting(names: u32, in_the_making: bool) -> f64 {
    4.0 * f64::from(names.min(2)) + if in_the_making { 0.5 } else { 0.0 }
}
