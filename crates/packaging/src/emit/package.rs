//! From notebook, analysis and plan to the [`PackageModel`].

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::{Analysis, Effect, NameId, Place};
use nbship_diagnostics::{CellNumber, Place as FindingPlace};
use nbship_notebook::ast::{Expr, ImportNames, Stmt, StmtKind};
use nbship_notebook::magic::MagicMeaning;
use nbship_notebook::{Cell, CellKind, Notebook, visit};
use nbship_stage_plan::plan::{Stage, StagePlan};

use super::addresses::Texts;
use super::data::Data;
use super::environment::environment;
use super::machine;
use super::mentions::Mentions;
use super::parameters::parameters;
use super::prose::description;
use super::source::Source;
use super::{EmittedCode, emit, magics, outside};
use crate::model::{
    DataModel, Export, ImportUse, PackageModel, PipLine, ReportCell, SiblingFile, StageModel,
};
use crate::name::PackageName;
use crate::{endings, removed, secrets};

/// What the caller knows besides the notebook's own text.
#[derive(Clone, Debug)]
pub struct ModelOptions {
    pub name: PackageName,
    /// The notebook's file name, without folders.
    pub notebook_file: String,
    /// How many folders above the notebook's own its data is reached.
    pub data_levels_up: u32,
    pub siblings: Vec<SiblingFile>,
    /// What the notebook calls itself.
    pub title: Option<String>,
    /// What it is called where it does not: the name of its file or folder, in words.
    pub named: String,
    /// Cells stand in the order of their counts, by which `In` and `Out` number them.
    pub counted: bool,
}

/// Everything that is written for a planned notebook, but for the texts of the tree around it.
#[must_use]
pub fn package_model(
    notebook: &Notebook,
    analysis: &Analysis,
    plan: &StagePlan,
    options: ModelOptions,
) -> PackageModel {
    let code = emit(
        notebook,
        analysis,
        plan,
        options.name.as_str(),
        options.title.as_deref().unwrap_or_default(),
        options.data_levels_up,
    );
    let builder = Builder {
        notebook,
        analysis,
        plan,
        source: Source::new(notebook, analysis, plan),
    };
    let mut imports = imports_of(notebook);
    imports.retain(|import| !is_own(analysis, &import.module));
    let parameters = parameters(&builder.source, plan);
    let mut findings = machine::findings(analysis, plan, &parameters);
    findings.extend(secrets::findings(notebook));
    findings.extend(endings::findings(notebook, analysis));
    PackageModel {
        removed: removed::uses(notebook, analysis, &imports),
        chained: chained(analysis),
        findings,
        imports,
        title: options.title.unwrap_or(options.named),
        description: description(&notebook.cells),
        notebook: options.notebook_file,
        stages: builder.stages(&code),
        functions: code.functions.clone(),
        pipeline: code.pipeline.clone(),
        parameters,
        pip_lines: builder.pip_lines(),
        python_version: notebook.python_version.clone(),
        oldest_python: nbship_notebook::oldest_python(notebook),
        data: builder.data(),
        environment: environment(notebook),
        report: builder.report(options.counted),
        siblings: options.siblings,
        commands: outside::commands(&builder.magics()),
        network: outside::network(analysis, plan, &builder.source),
        exports: builder.exports(),
        name: options.name,
    }
}

/// The first cell in which a column that was taken out of a table is changed, for the table's sake.
fn chained(analysis: &Analysis) -> Option<CellNumber> {
    let mut findings = analysis.findings.iter();
    findings.find_map(|finding| match finding.place {
        FindingPlace::Cell { cell, .. } if finding.code.0 == "NB205" => Some(cell),
        _ => None,
    })
}

struct Builder<'a> {
    notebook: &'a Notebook,
    analysis: &'a Analysis,
    plan: &'a StagePlan,
    source: Source<'a>,
}

impl Builder<'_> {
    /// The first paragraph of prose, of those before and right after the first code.
    fn names(&self, names: &[NameId]) -> Vec<String> {
        names
            .iter()
            .map(|name| self.analysis.name(*name).to_owned())
            .collect()
    }

    fn stages(&self, code: &EmittedCode) -> Vec<StageModel> {
        let model = |(stage, emitted): (&Stage, &super::EmittedStage)| {
            let state: BTreeSet<&String> = stage
                .reads_state
                .iter()
                .chain(&stage.writes_state)
                .collect();
            StageModel {
                name: stage.name.clone(),
                title: stage.title.clone(),
                cells: self.source.cells_of(stage),
                inputs: self.names(&stage.inputs),
                outputs: self.names(&stage.outputs),
                parameters: self.names(&stage.parameters),
                state: state.into_iter().cloned().collect(),
                after: stage
                    .after
                    .iter()
                    .map(|id| self.plan.stages[id.index()].name.clone())
                    .collect(),
                is_script: emitted.is_script,
                source: emitted.text.clone(),
            }
        };
        self.plan
            .stages
            .iter()
            .zip(&code.stages)
            .map(model)
            .collect()
    }

    /// Every magic of the notebook with its cell.
    fn magics(&self) -> Vec<(CellNumber, nbship_notebook::magic::Magic)> {
        let mut found = Vec::new();
        for (_, code) in self.notebook.code_cells() {
            let magics = Mentions::of(&code.syntax.body).magics;
            found.extend(
                magics
                    .into_iter()
                    .cloned()
                    .map(|magic| (code.number, magic)),
            );
        }
        found
    }

    fn pip_lines(&self) -> Vec<PipLine> {
        let lines = self
            .magics()
            .into_iter()
            .filter_map(|(cell, magic)| match &magic.meaning {
                MagicMeaning::Install(requirements) => Some(PipLine {
                    command: magics::install_command(&magic),
                    arguments: requirements.clone(),
                    cell,
                    span: magic.span,
                }),
                _ => None,
            });
        lines.collect()
    }

    /// Each address once for reading and once for writing, with the stages and cells that do. What the
    /// notebook wrote before is no input.
    fn data(&self) -> Vec<DataModel> {
        let mut data = Data::default();
        let texts = Texts::new(self.analysis);
        for stage in &self.plan.stages {
            let statements = stage.statements.iter();
            for statement in statements.map(|id| self.analysis.statement(*id)) {
                let located = self.source.locate(statement.id);
                for effect in &statement.effects {
                    let address = match &effect.place {
                        Place::File(Some(address)) => Some(address.clone()),
                        Place::File(None) => located
                            .as_ref()
                            .and_then(|one| texts.pattern(one.syntax, effect.span)),
                        _ => None,
                    };
                    let Some(address) = address else { continue };
                    let call = self.text(statement.cell, effect);
                    data.note_effect(effect, call, &address, &stage.name, statement.cell);
                }
                for (direction, address) in located.iter().flat_map(|one| texts.given(one.syntax)) {
                    data.note((direction, None), &address, &stage.name, statement.cell);
                }
            }
        }
        data.known()
    }

    /// The code that has an effect.
    fn text(&self, number: CellNumber, effect: &Effect) -> &str {
        let mut cells = self.notebook.code_cells();
        let cell = cells.find(|(_, code)| code.number == number);
        let text = cell.and_then(|(cell, _)| cell.source.get(effect.span.range()));
        text.unwrap_or_default()
    }

    fn report(&self, counted: bool) -> Vec<ReportCell> {
        let mut homes: BTreeMap<CellNumber, &str> = BTreeMap::new();
        for stage in &self.plan.stages {
            homes.extend(stage.cells.iter().map(|cell| (*cell, stage.name.as_str())));
        }
        let cell = |cell: &Cell| match &cell.kind {
            CellKind::Markdown => Some(ReportCell::Markdown {
                source: cell.source.clone(),
            }),
            CellKind::Code(code) => {
                let stage = homes.get(&code.number).map(|stage| (*stage).to_owned());
                Some(ReportCell::Code {
                    cell: code.number,
                    source: cell.source.clone(),
                    stage,
                    count: code.execution_count.filter(|_| counted),
                })
            }
            CellKind::Raw => None,
        };
        self.notebook.cells.iter().filter_map(cell).collect()
    }

    fn exports(&self) -> Vec<Export> {
        let export = |(name, stage): &(NameId, nbship_stage_plan::plan::StageId)| Export {
            name: self.analysis.name(*name).to_owned(),
            stage: self.plan.stages[stage.index()].name.clone(),
        };
        self.plan.exports.iter().map(export).collect()
    }
}

/// Whether a module lies beside the notebook, or a cell writes it.
fn is_own(analysis: &Analysis, module: &str) -> bool {
    let top = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
    let mut own = analysis.own_modules.iter();
    own.any(|each| top(each) == top(module))
}

/// Every absolute import, inside functions and branches too.
pub(crate) fn imports_of(notebook: &Notebook) -> Vec<ImportUse> {
    let mut imports = Vec::new();
    for (cell, code) in notebook.code_cells() {
        let place = (code.number, cell.source.as_str());
        imports_in(&code.syntax.body, place, false, &mut imports);
    }
    imports
}

/// `has_other_way`: of the statements around the body.
fn imports_in(
    body: &[Stmt],
    (cell, source): (CellNumber, &str),
    has_other_way: bool,
    found: &mut Vec<ImportUse>,
) {
    for stmt in body {
        let mut add = |module: String| {
            found.push(ImportUse {
                module,
                has_other_way,
                cell,
                span: stmt.span,
            });
        };
        match &stmt.kind {
            StmtKind::Import(names) => {
                names.iter().for_each(|alias| add(alias.name.name.clone()));
            }
            StmtKind::ImportFrom {
                level: 0,
                module: Some(module),
                names,
            } => match names {
                ImportNames::Star(_) => add(module.name.clone()),
                ImportNames::Names(names) => names
                    .iter()
                    .for_each(|alias| add(format!("{}.{}", module.name, alias.name.name))),
            },
            _ => {}
        }
        let inside = has_other_way || goes_on_without(stmt, source);
        for inner in visit::bodies(stmt) {
            imports_in(inner, (cell, source), inside, found);
        }
    }
}

/// Whether what the statement holds may be missing: handlers follow it, or a version is asked for.
pub(crate) fn goes_on_without(stmt: &Stmt, source: &str) -> bool {
    let asks = |test: &Expr| {
        let span = test.span.start as usize..test.span.end as usize;
        let text = source.get(span).unwrap_or_default();
        text.contains("version") || text.contains("PY")
    };
    match &stmt.kind {
        StmtKind::Try { handlers, .. } => !handlers.is_empty(),
        StmtKind::If { test, .. } => asks(test),
        _ => false,
    }
}
