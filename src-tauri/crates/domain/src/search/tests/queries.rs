//! What people type and what they must get: add a line here when somebody could not find their procedure.

use super::ids;

/// Every query must put one of its ids first.
fn check_first(table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(query, expected)| !ids(query).first().is_some_and(|id| expected.contains(id)))
        .map(|(query, expected)| format!("{query:?}: expected {expected:?}, got {:?}", ids(query)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every query must have its ids among the first three.
fn check_top_three(table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(query, expected)| {
            let found: Vec<&str> = ids(query).into_iter().take(3).collect();
            !expected.iter().all(|id| found.contains(id))
        })
        .map(|(query, expected)| format!("{query:?}: expected {expected:?}, got {:?}", ids(query)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const DISC: &[&str] = &["epidural-steroid-injection", "selective-nerve-root-block"];

#[test]
fn a_persons_own_words_put_the_type_first() {
    check_first(&[
        // Heart and vessels.
        ("heart stent", &["coronary-angioplasty-stent"]),
        ("stent in my heart", &["coronary-angioplasty-stent"]),
        ("heart attack", &["coronary-angioplasty-stent"]),
        ("angina", &["coronary-angioplasty-stent"]),
        ("PCI", &["coronary-angioplasty-stent"]),
        ("irregular heartbeat", &["catheter-ablation-arrhythmia"]),
        ("heart AF", &["catheter-ablation-arrhythmia"]),
        ("AF", &["catheter-ablation-arrhythmia"]),
        ("palpitations", &["catheter-ablation-arrhythmia"]),
        ("hole in the heart", &["pfo-asd-closure"]),
        ("pacemaker", &["pacemaker-icd-implant"]),
        ("my dad's pacemaker operation", &["pacemaker-icd-implant"]),
        ("box change", &["pacemaker-icd-implant"]),
        ("angiogram", &["diagnostic-angiography"]),
        ("stent in the neck artery", &["carotid-artery-stenting"]),
        ("leg stent", &["peripheral-angioplasty-stent"]),
        ("poor circulation legs", &["peripheral-angioplasty-stent"]),
        ("DVT", &["catheter-directed-thrombolysis"]),
        ("blood clot leg", &["catheter-directed-thrombolysis"]),
        ("varicose veins", &["varicose-vein-ablation"]),
        ("birthmark", &["transcatheter-embolization"]),
        // Brain and mood.
        ("stroke", &["mechanical-thrombectomy"]),
        ("clot in the brain", &["mechanical-thrombectomy"]),
        ("brain bleed", &["cerebral-aneurysm-coiling"]),
        ("Parkinson's", &["deep-brain-stimulation-implant"]),
        ("tremor", &["deep-brain-stimulation-implant"]),
        ("depression", &["transcranial-magnetic-stimulation"]),
        // Pain.
        ("slipped disc injection", DISC),
        ("sciatica", DISC),
        ("frozen shoulder", &["joint-injection"]),
        ("steroid injection knee", &["joint-injection"]),
        ("migraine injection", &["head-neck-nerve-block"]),
        ("broken back", &["vertebroplasty-kyphoplasty"]),
        ("morphine pump", &["intrathecal-drug-delivery-pump"]),
        ("muscle knot", &["trigger-point-injection-dry-needling"]),
        ("burning nerves in the back", &["radiofrequency-ablation-nerves"]),
        ("buttock injection", &["sacroiliac-joint-injection", "trigger-point-injection-dry-needling"]),
        ("fibromyalgia drip", &["ketamine-lidocaine-infusion"]),
        ("Raynaud’s", &["sympathetic-nerve-block"]),
        ("spinal stimulator battery", &["spinal-cord-stimulation"]),
        ("numb arm", &["peripheral-nerve-block"]),
        ("facet", &["facet-joint-injection-medial-branch-block"]),
        // Belly, kidney, womb, prostate.
        ("gallstones surgery", &["laparoscopic-cholecystectomy"]),
        ("gall bladder removal", &["laparoscopic-cholecystectomy"]),
        ("hernia", &["laparoscopic-inguinal-hernia-repair"]),
        ("stomach camera", &["gastroscopy"]),
        ("heartburn", &["gastroscopy"]),
        ("polyp removed", &["colonoscopy"]),
        ("bile duct stones", &["ercp"]),
        ("bile bag", &["biliary-drain"]),
        ("pus drain", &["abscess-drain"]),
        ("kidney bag", &["nephrostomy"]),
        ("tube in kidney", &["nephrostomy"]),
        ("enlarged prostate", &["prostate-artery-embolization"]),
        ("heavy periods", &["uterine-fibroid-embolization"]),
        ("fibroids", &["uterine-fibroid-embolization"]),
        // Samples and cancer.
        ("breast lump", &["breast-biopsy"]),
        ("lung nodule", &["lung-biopsy"]),
        ("fatty liver", &["liver-biopsy"]),
        ("kidney biopsy", &["kidney-biopsy"]),
        ("lymph node", &["image-guided-needle-biopsy", "breast-biopsy"]),
        ("freezing tumour", &["cryoablation"]),
        ("microwave", &["microwave-ablation"]),
        ("chemo port", &["port-placement"]),
        ("liver chemo", &["transarterial-chemoembolization"]),
        ("y90", &["y90-radioembolization"]),
        ("radioactive beads", &["y90-radioembolization"]),
        ("RFA liver", &["radiofrequency-ablation"]),
        // Two letters, and a whole sentence.
        ("MI", &["coronary-angioplasty-stent"]),
        ("PE", &["catheter-directed-thrombolysis"]),
        ("MS", &["intrathecal-drug-delivery-pump"]),
        ("mum had a stent put in her heart", &["coronary-angioplasty-stent"]),
        ("injection in my back for sciatica", DISC),
        ("back pain", &["epidural-steroid-injection"]),
    ]);
}

#[test]
fn a_misspelling_is_forgiven() {
    check_first(&[
        ("varicos vains", &["varicose-vein-ablation"]),
        ("vericose vien", &["varicose-vein-ablation"]),
        ("hart stent", &["coronary-angioplasty-stent"]),
        ("heat stent", &["coronary-angioplasty-stent"]),
        ("coronary angioplsty", &["coronary-angioplasty-stent"]),
        ("colonscopy", &["colonoscopy"]),
        ("vertabroplasty", &["vertebroplasty-kyphoplasty"]),
        ("kifoplasty", &["vertebroplasty-kyphoplasty"]),
        ("embolizaton fibroid", &["uterine-fibroid-embolization"]),
        ("prostrate embolisation", &["prostate-artery-embolization"]),
        ("pace maker", &["pacemaker-icd-implant"]),
        ("pac maker", &["pacemaker-icd-implant"]),
        ("slip disc", DISC),
        ("siatica", DISC),
        ("keyhole gall bladder", &["laparoscopic-cholecystectomy"]),
        ("gaulbladder", &["laparoscopic-cholecystectomy"]),
        ("hurnia", &["laparoscopic-inguinal-hernia-repair"]),
        ("arithmia", &["catheter-ablation-arrhythmia"]),
        ("anurism", &["cerebral-aneurysm-coiling"]),
        ("nefrostomy", &["nephrostomy"]),
        ("portocath", &["port-placement"]),
        ("gastrascopy", &["gastroscopy"]),
        ("epidurel", &["epidural-steroid-injection"]),
        ("lever biopsy", &["liver-biopsy"]),
        ("brest biopsie", &["breast-biopsy"]),
        ("parkinsans", &["deep-brain-stimulation-implant"]),
        ("migrane", &["head-neck-nerve-block"]),
        ("angeogram", &["diagnostic-angiography"]),
        ("defibrilator", &["pacemaker-icd-implant"]),
        ("angiplas coronary", &["coronary-angioplasty-stent"]),
        ("ketamin infusion", &["ketamine-lidocaine-infusion"]),
    ]);
}

#[test]
fn what_several_types_answer_shows_them_all_near_the_top() {
    check_top_three(&[
        ("slipped disc", DISC),
        ("slipped disk", DISC),
        ("RFA", &["radiofrequency-ablation", "radiofrequency-ablation-nerves", "varicose-vein-ablation"]),
        ("drain bag", &["abscess-drain", "biliary-drain", "nephrostomy"]),
        ("mini stroke", &["carotid-artery-stenting", "pfo-asd-closure"]),
        ("gallstones", &["ercp", "laparoscopic-cholecystectomy"]),
        ("pump", &["intrathecal-drug-delivery-pump"]),
        ("battery", &["deep-brain-stimulation-implant", "pacemaker-icd-implant", "spinal-cord-stimulation"]),
        ("womb", &["uterine-fibroid-embolization"]),
        ("chest pain", &["coronary-angioplasty-stent", "diagnostic-angiography"]),
        ("complex regional pain syndrome", &["sympathetic-nerve-block", "ketamine-lidocaine-infusion"]),
        ("stent", &["coronary-angioplasty-stent", "carotid-artery-stenting"]),
    ]);
}

#[test]
fn when_no_type_has_every_word_those_with_most_of_them_come() {
    check_first(&[
        ("slipped disc zebra injection", DISC),
        ("heart stent from the moon", &["coronary-angioplasty-stent"]),
    ]);
}
