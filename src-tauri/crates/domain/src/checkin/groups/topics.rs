//! Which theme a sign belongs to, and the few words in which a group's question names it.
//!
//! Themes go by the catalogue's ids, and by the words of the line where the id is not of the catalogue (the team's own
//! lines, a household's own type). The question's words come from the signs' own texts.

use super::Theme;
use crate::{catalogue::WarningSign, warning::Sign};

/// The catalogue's sign ids by theme.
const IDS: [(Theme, &str); 7] = [
    (
        Theme::Breath,
        "allergy anaesthetic-reaction black-stools bleeding-long breathless chest-pain choking collapse coughing-blood \
         coughing-blood-long dizzy dye-rash faint fast-heartbeat fluid-round-heart food-pipe-injury heavy-bleeding \
         hiccups internal-bleeding late-breathless neck-swelling one-shock shocks site-bleeding small-bleeding \
         vomiting-blood blood-pressure-high blood-pressure-high-lower",
    ),
    (
        Theme::Brain,
        "baclofen-withdrawal bladder-bowel blood-pressure-very-high brain-bleed confusion droopy-eyelid eye fall \
         headache headache-worse hearing limb-weakness lost-effect numbness-stays opioid-withdrawal overdose \
         rigid seizure seizure-risk severe-headache stroke stroke-neck upright-headache vision worst-headache",
    ),
    (Theme::Mind, "mania mood suicide"),
    (
        Theme::Infection,
        "belly-pain-fever fever fever-high fever-late fever-on-chemotherapy fever-with-back-pain fever-with-drain \
         fever-with-stiff-neck hot-joint right-side-pain rigors sepsis site-infection smelly-discharge vein-infection \
         wound",
    ),
    (
        Theme::Belly,
        "bladder-pain blocked-bowel blood-clots-urine blood-in-urine bowels-slow diarrhoea high-sugar jaundice \
         jaundice-pain no-urine severe-pain sore-throat-long stomach-pain tissue-passed urine-blocked urine-infection \
         vomiting",
    ),
    (
        Theme::Limb,
        "arm-clot bruise-spreads cold-limb foot-wound joint-bleeding leg-pain-sudden leg-swelling limb-swelling lump \
         skin-burn skin-damage tendon testicle-pain worse-walking",
    ),
    (
        Theme::Care,
        "bile-change capped-drain drain-blocked less-effect low-output missed-refill missed-thinner new-back-pain \
         output-change pain-rising port-blocked pump-alarm shoulder-pain trial-lead tube-out",
    ),
];

/// Words that hold one of the words below without being about it.
const OTHER_THINGS: [&str; 7] =
    ["blood thinner", "blood sugar", "blood pressure", "painkiller", "back passage", "dark urine", "pale stools"];

/// What a sign is about: how a question says it, and the words by which a line is known to be about it. The most telling
/// first.
const TOPICS: [(Theme, &str, &[&str]); 52] = [
    (Theme::Breath, "breathing", &["breath", "lung", "cough", "swallow", "blue lips", "chok"]),
    (Theme::Breath, "chest pain", &["chest"]),
    (Theme::Breath, "bleeding", &["bleed", "blood", "tarry", "black stools", "swells fast", "grows fast"]),
    (Theme::Breath, "fainting", &["faint", "collapse", "pass out", "blackout", "clammy"]),
    (Theme::Breath, "dizziness", &["dizz"]),
    (Theme::Breath, "your heartbeat", &["heartbeat", "heart races", "racing heart", "racing or", "pulse", "shock"]),
    (Theme::Breath, "a rash", &["rash"]),
    (
        Theme::Breath,
        "a swollen face, throat or neck",
        &["swelling of the face", "throat", "neck swelling", "of the neck"],
    ),
    (Theme::Breath, "numb lips or ringing ears", &["numb lips"]),
    (Theme::Breath, "your blood pressure", &["150/90"]),
    (Theme::Brain, "headache", &["headache"]),
    (Theme::Brain, "weakness or numbness", &["weak", "numb", "heaviness", "face droop", "tingling"]),
    (Theme::Brain, "trouble with speech or sight", &["speech", "speak", "sight", "vision", "eyelid", "eye"]),
    (Theme::Brain, "seizure", &["seizure"]),
    (Theme::Brain, "drowsiness or confusion", &["drows", "confus", "woken"]),
    (Theme::Brain, "loss of bladder or bowel control", &["lose control", "cannot hold urine", "controlling bladder"]),
    (Theme::Brain, "trouble passing urine", &["pass urine", "no urine"]),
    (Theme::Brain, "stiffness", &["stiffness", "spasm"]),
    (Theme::Brain, "trouble with hearing", &["hearing"]),
    (Theme::Mind, "low or unusual mood", &["mood", "driven"]),
    (Theme::Mind, "thoughts of suicide", &["suicide", "ending your life"]),
    (Theme::Brain, "dizziness", &["dizz"]),
    (Theme::Brain, "fall", &["a fall"]),
    (Theme::Brain, "sudden change in what the device does", &["switch-on", "pulses"]),
    (Theme::Brain, "pain that suddenly comes back", &["pain suddenly comes back"]),
    (Theme::Brain, "new medicine, injury, pregnancy or very short night", &["new medicine"]),
    (Theme::Infection, "fever", &["fever", "temperature"]),
    (Theme::Infection, "signs of sepsis", &["sepsis"]),
    (Theme::Infection, "shivering", &["shiver", "chills"]),
    (Theme::Infection, "hot, red or leaking place", &["red", "hot", "leak", "pus"]),
    (Theme::Infection, "bad smell", &["smell"]),
    (Theme::Belly, "bad pain", &["pain", "belly"]),
    (Theme::Belly, "vomiting", &["vomit", "sick", "food or drink"]),
    (Theme::Belly, "trouble with urine", &["urine"]),
    (Theme::Belly, "yellow skin or dark urine", &["yellow"]),
    (Theme::Belly, "trouble with stools", &["stools", "bowels", "diarrhoea", "wind"]),
    (Theme::Belly, "high blood sugar or thirst", &["mmol/l"]),
    (Theme::Belly, "sore throat", &["throat"]),
    (Theme::Belly, "tissue passed", &["tissue"]),
    (Theme::Limb, "cold, pale, blue or numb arm or leg", &["turns cold", "turns pale"]),
    (Theme::Limb, "swelling or lump", &["swell", "swollen", "lump", "fills up"]),
    (Theme::Limb, "growing bruise", &["bruise"]),
    (Theme::Limb, "blister, sore or black skin", &["skin", "blister", "sore", "wound"]),
    (
        Theme::Limb,
        "new pain in an arm or leg",
        &["leg pain", "sudden snap", "calf pain", "painful calf", "suddenly hurts"],
    ),
    (Theme::Limb, "pain in a testicle", &["testicle"]),
    (Theme::Limb, "shorter walking distance", &["walk less far"]),
    (Theme::Care, "trouble with a tube or drain", &["drain", "tube", "bile is", "bag"]),
    (Theme::Care, "trouble with a device, port or wire", &["port ", "pump", "wire"]),
    (Theme::Care, "missed tablets", &["blood thinner", "tablets that"]),
    (Theme::Care, "missed refill", &["refill"]),
    (Theme::Care, "pain that gets worse", &["worse", "rising", "rises", "not hold"]),
    (Theme::Care, "shoulder or back pain", &["shoulder pain", "back pain"]),
];

/// Where a line's words are of no topic above.
const ANYTHING: &str = "anything else on your sheet";

/// Whether the theme of this id is said above.
#[cfg(test)]
pub(super) fn listed(id: &str) -> bool {
    IDS.iter().filter(|(_, ids)| ids.split_whitespace().any(|known| known == id)).count() == 1
}

/// The theme of a sign: by its id, else by its words.
pub(super) fn theme(sign: &WarningSign) -> Theme {
    let listed = IDS.iter().find(|(_, ids)| ids.split_whitespace().any(|id| id == sign.id));
    listed.map_or_else(|| by_words(&sign.sign), |(theme, _)| *theme)
}

fn by_words(line: &str) -> Theme {
    let line = plain(line);
    let about = TOPICS.iter().find(|(_, _, words)| words.iter().any(|word| says(&line, word)));
    about.map_or(Theme::Care, |(theme, ..)| *theme)
}

fn plain(line: &str) -> String {
    let line = line.to_lowercase();
    OTHER_THINGS.iter().fold(line, |line, other| line.replace(other, " "))
}

/// Whether a word of the line begins so: "red" is not in "slurred".
fn says(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| !line[..at].ends_with(char::is_alphanumeric))
}

/// What a sign is about within its theme, in the words of a question. Never empty.
pub(super) fn topics(theme: Theme, line: &str) -> Vec<&'static str> {
    let (whole, line) = (line.to_lowercase(), plain(line));
    let about = |(of, said, words): &(Theme, &'static str, &[&str])| {
        // Tablets are known by the very words that mislead elsewhere.
        let line = if *of == Theme::Care { &whole } else { &line };
        (*of == theme && words.iter().any(|word| says(line, word))).then_some(*said)
    };
    let found: Vec<&str> = TOPICS.iter().filter_map(about).collect();
    if found.is_empty() { vec![ANYTHING] } else { found }
}

/// One short question for all of these signs.
pub(super) fn question(theme: Theme, signs: &[Sign<'_>]) -> String {
    let lead = match theme {
        Theme::Breath => "Any trouble with ",
        Theme::Brain | Theme::Mind | Theme::Infection | Theme::Belly | Theme::Limb | Theme::Care => "Any ",
    };
    let said: Vec<&str> = signs.iter().flat_map(|sign| topics(theme, &sign.item.sign)).collect();
    // In the order of the table, each once.
    let of_theme = TOPICS.iter().filter(|(of, ..)| *of == theme).map(|(_, words, _)| *words);
    let named: Vec<&str> = of_theme.chain([ANYTHING]).filter(|words| said.contains(words)).collect();
    let (last, others) = named.split_last().map_or(("", &[][..]), |(last, others)| (*last, others));
    // With an "or" inside, a comma keeps the parts apart.
    let or = if named.iter().any(|words| words.contains(" or ")) { ", or " } else { " or " };
    let text = match others {
        [] => format!("{lead}{last}?"),
        others => format!("{lead}{}{or}{last}?", others.join(", ")),
    };
    text.replace("Any anything", "Anything")
}
