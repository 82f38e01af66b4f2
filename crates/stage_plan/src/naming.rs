//! Names for stages: readable, valid, unique, in any language of heading.

use std::collections::{BTreeMap, BTreeSet};

use nbship_diagnostics::CellNumber;

use crate::apart::{self, Apart};
use crate::reserved::is_reserved;
use crate::slugs::{self, LONGEST, bare, counts_only, is_ideograph, rest_of, slug};
use crate::{estimators, familiar, japanese};

/// Gives each stage its name.
pub(crate) struct StageNames<'a> {
    /// Those given so far, each with the last number given with it.
    taken: BTreeMap<String, usize>,
    /// The notebook's own names, which a stage's function must not hide from its body.
    notebook: BTreeSet<&'a str>,
    /// The libraries that it imports: none is what a stage does.
    libraries: BTreeSet<&'a str>,
    /// The values that the stages of a name have to do with, as words.
    mentioned: BTreeMap<String, BTreeSet<String>>,
    /// Names that stages have already, by their first cell.
    kept: BTreeMap<CellNumber, String>,
}

impl<'a> StageNames<'a> {
    /// `notebook`: its own names. `libraries`: what it imports from elsewhere.
    pub(crate) fn new(
        notebook: impl IntoIterator<Item = &'a str>,
        libraries: BTreeSet<&'a str>,
    ) -> Self {
        Self {
            taken: BTreeMap::new(),
            notebook: notebook.into_iter().collect(),
            libraries,
            mentioned: BTreeMap::new(),
            kept: BTreeMap::new(),
        }
    }

    /// Leaves stages the names that they have already, where those are still free.
    pub(crate) fn keep(&mut self, names: &BTreeMap<CellNumber, String>) {
        for (cell, name) in names {
            let is_free = !self.notebook.contains(name.as_str()) && !is_reserved(name);
            if is_free && is_name(name) && !self.taken.contains_key(name) {
                self.taken.insert(name.clone(), 1);
                self.kept.insert(*cell, name.clone());
            }
        }
    }

    /// The name that the stage from a cell on has already.
    pub(crate) fn kept(&mut self, first: CellNumber) -> Option<String> {
        self.kept.remove(&first)
    }

    /// A name made from `title` (transliterated, lower case), else from what the stage is for, else
    /// `make_VALUE` after what it gives, else `stage_N` (the first: `setup`). One that others have is told
    /// apart: by the rest of the title, by `apart`, by a number.
    pub(crate) fn name(
        &mut self,
        title: &str,
        role: Option<&str>,
        number: usize,
        apart: &Apart,
    ) -> String {
        let slug = self.by_title_or_work(title, role);
        let slug = slug.unwrap_or_else(|| by_number(number, apart));
        let slug = self.hiding_nothing(slug, role);
        let slug = self.rest_where_taken(title, slug);
        let told = (!counts_only(title, &slug)).then(|| self.told(&slug, apart));
        let others = self.mentioned.entry(slug.clone()).or_default();
        let mentioned = apart.mentioned.iter();
        others.extend(mentioned.filter_map(|name| apart::in_words(name)));
        self.numbered(told.flatten().unwrap_or(slug))
    }

    /// The title as a name, or what the stage is for. Where the notebook has the title's name itself,
    /// what the stage is for stands in, if the two have a word in common.
    fn by_title_or_work(&self, title: &str, role: Option<&str>) -> Option<String> {
        let known = familiar::heading(title).map(str::to_owned);
        let known = known.or_else(|| slug(&japanese::in_english(&bare(title))?));
        let readable = !title.chars().any(is_ideograph);
        // Kana spelt by letter say less than what the stage does.
        let spelt = known.is_none() && japanese::has_kana(title);
        let by_letter = || readable.then(|| slug(title)).flatten();
        let by_work = role.and_then(slug).or_else(|| spelt.then(by_letter)?);
        let by_title = known.or_else(|| (!spelt).then(by_letter)?);
        let verb = by_work.as_deref().and_then(familiar::verb_of);
        if verb == Some("train")
            && let Some(model) = estimators::spelt_out(bare(title).trim())
        {
            return Some(format!("train_{model}"));
        }
        let free = |slug: &String| !self.notebook.contains(slug.as_str());
        let akin = |work: &String| {
            let mut title = by_title.iter().flat_map(|title| title.split('_'));
            let looks = work.split('_').any(|word| word == "explore");
            !looks && title.any(|word| work.split('_').any(|other| other == word))
        };
        by_title
            .clone()
            .filter(free)
            .or_else(|| by_work.clone().filter(free).filter(akin))
            .or(by_title)
            .or(by_work)
    }

    /// The name, or another where it is one of Python's or of the notebook's, or what a library is called.
    fn hiding_nothing(&self, slug: String, role: Option<&str>) -> String {
        let hides = self.notebook.contains(slug.as_str()) || is_reserved(&slug);
        if !hides && !self.libraries.contains(slug.as_str()) {
            return slug;
        }
        match familiar::verb_for(&slug) {
            Some(other) if !self.notebook.contains(other) => other.to_owned(),
            _ => self.told_by_work(&slug, role),
        }
    }

    /// A name that others have: what the title says beyond it, where that is free.
    fn rest_where_taken(&self, title: &str, slug: String) -> String {
        let is_free = |name: &String| {
            !self.notebook.contains(name.as_str()) && !self.taken.contains_key(name)
        };
        let is_taken = self.taken.contains_key(&slug);
        let rest = is_taken.then(|| rest_of(title, &slug)).flatten();
        rest.filter(is_free).unwrap_or(slug)
    }

    /// A name that others have, with what tells the stage from theirs.
    fn told(&self, slug: &str, apart: &Apart) -> Option<String> {
        let mut said = apart.said.iter();
        let said = said.find_map(|what| self.told_apart(slug, what));
        said.or_else(|| self.told_by_value(slug, &apart.values))
    }

    /// A name that is a value's or Python's, with what the stage does before it: `train_pca`.
    fn told_by_work(&self, slug: &str, role: Option<&str>) -> String {
        let work = role.and_then(slugs::slug).unwrap_or_default();
        let verb = self.verb_before(slug, &work);
        let name = format!("{verb}_{slug}");
        match self.notebook.contains(name.as_str()) {
            true => format!("{slug}_stage"),
            false => name,
        }
    }

    /// What is done with what has that name: models are trained, and libraries used.
    fn verb_before<'w>(&self, slug: &str, work: &'w str) -> &'w str {
        let does = |verb: &str| work.split('_').any(|word| word == verb);
        if does("train") && !slug.starts_with("train") {
            return "train";
        }
        if self.libraries.contains(slug) && !does("plot") {
            return "use";
        }
        let verb = familiar::verb_of(work).filter(|verb| !slug.starts_with(verb));
        verb.unwrap_or("run")
    }

    /// A taken name with what tells it from others, or that alone where both are too long.
    fn told_apart(&self, slug: &str, what: &str) -> Option<String> {
        if japanese::has_kana(what) || what.chars().any(is_ideograph) {
            return None;
        }
        let what = slugs::slug(what)?;
        let said: Vec<&str> = slug.split('_').collect();
        if what.split('_').all(|word| said.contains(&word)) {
            return None;
        }
        // "plot" and "plot_sales" are no "plot_plot_sales".
        let says_all = what
            .strip_prefix(slug)
            .is_some_and(|rest| rest.starts_with('_'));
        let both = format!("{slug}_{what}");
        let name = match says_all || both.len() > LONGEST {
            true => what,
            false => both,
        };
        let is_free = !self.taken.contains_key(&name)
            && !self.notebook.contains(name.as_str())
            && !is_reserved(&name);
        (self.taken.contains_key(slug) && is_free && name != slug).then_some(name)
    }

    /// A taken name with a value that no stage of that name has to do with.
    fn told_by_value(&self, slug: &str, values: &[String]) -> Option<String> {
        let others = self.mentioned.get(slug);
        let tells = |value: &&String| others.is_none_or(|others| !others.contains(*value));
        let mut told = values.iter().filter(tells).filter_map(|value| {
            let told = self.told_apart(slug, value)?;
            told.starts_with(slug).then_some(told)
        });
        told.next()
    }

    /// The name itself, or numbered where it is taken.
    fn numbered(&mut self, slug: String) -> String {
        let mut name = slug.clone();
        let mut count = self.taken.get(&slug).copied().unwrap_or(0);
        while self.taken.contains_key(&name) {
            count += 1;
            name = format!("{slug}_{count}");
        }
        self.taken.insert(slug, count.max(1));
        self.taken.entry(name.clone()).or_insert(1);
        name
    }
}

/// A name for a stage of which nothing is said and known.
fn by_number(number: usize, apart: &Apart) -> String {
    match (number, apart.given.as_deref().and_then(slug)) {
        (1, _) => "setup".to_owned(),
        (_, Some(value)) => format!("make_{value}"),
        _ => format!("stage_{number}"),
    }
}

/// Whether a text, which may come from a file that somebody edited, is a name as nbship makes them.
fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_part)
}

#[cfg(test)]
mod tests;
