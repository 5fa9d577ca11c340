//! Makes the catalogue's index: one line a type, with the file's text beside it, so that starting the program reads
//! none of the 49 files and opening one reads just that one.
//!
//! Not in here: any judgement of the content; that is `catalogue::check`, and the tests call it.

#[path = "src/catalogue/kinds.rs"]
#[allow(dead_code, clippy::enum_variant_names, reason = "of the schema's words the index needs some")]
mod catalogue;
#[path = "src/glance/figures.rs"]
mod figures;
#[path = "src/spread.rs"]
#[allow(dead_code, reason = "the index holds spreads and does not read them")]
mod spread;

use catalogue::{Activity, Evidence, Figure};
use figures::Glance;
use serde::Deserialize;
use spread::Piece;
use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

#[derive(Deserialize)]
struct Head {
    id: String,
    revision: u32,
    name: String,
    also_known_as: Vec<String>,
    specialty: String,
    summary: String,
    urgency: String,
    setting: Setting,
    #[serde(default)]
    variants: Vec<Variant>,
    milestones: Vec<Milestone>,
}

#[derive(Deserialize)]
struct Setting {
    nights: [u32; 3],
}

#[derive(Deserialize)]
struct Variant {
    id: String,
    axis: String,
}

#[derive(Deserialize)]
struct Milestone {
    name: String,
    activity: Option<Activity>,
    days: [u32; 3],
    hours: Option<[f64; 3]>,
    #[serde(default)]
    variants: Vec<String>,
    #[serde(default)]
    estimated: Vec<Figure>,
    evidence: Evidence,
}

#[derive(Deserialize)]
struct Words {
    words: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../catalogue").canonicalize()?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let words: BTreeMap<String, Words> = toml::from_str(&fs::read_to_string(folder.join("words/everyday.toml"))?)?;
    let mut paths: Vec<_> =
        fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?.into_iter().map(|e| e.path()).collect();
    paths.sort();
    let mut index = String::from("pub static INDEX: &[Listed] = &[\n");
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
        if path.file_stem().is_some_and(|stem| stem == "measures") {
            continue;
        }
        let head: Head = toml::from_str(&fs::read_to_string(path)?)?;
        let everyday = words.get(&head.id).map(|w| w.words.as_slice()).unwrap_or_default();
        writeln!(
            index,
            "Listed {{ id: {:?}, revision: {}, name: {:?}, also_known_as: &{:?}, specialty: {:?}, summary: {:?}, urgency: {:?}, words: &{:?}, glance: {:?}, text: include_str!({:?}) }},",
            head.id,
            head.revision,
            head.name,
            head.also_known_as,
            head.specialty,
            head.summary,
            head.urgency,
            everyday,
            glance(&head),
            path
        )?;
    }
    index.push_str("];\n");
    writeln!(index, "static MEASURES: &str = include_str!({:?});", folder.join("measures.toml"))?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("index.rs"), index)?;
    Ok(())
}

/// As `glance` makes it from an opened type; a test holds the two against each other.
fn glance(head: &Head) -> Glance {
    let mut axes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for variant in &head.variants {
        axes.entry(&variant.axis).or_default().push(&variant.id);
    }
    let axes: Vec<_> = axes.into_values().collect();
    let windows: Vec<_> = head.milestones.iter().filter_map(|m| Some((m.activity?, m.piece()))).collect();
    Glance::over(Some(head.setting.nights), &windows, &axes)
}

impl Milestone {
    fn piece(&self) -> Piece<'_> {
        Piece {
            days: self.days,
            hours: self.hours,
            estimated: spread::estimated(self.evidence, &self.estimated),
            law_uk: spread::names_uk_law(&self.name),
            variants: &self.variants,
        }
    }
}
