//! Whether a paper in hand is the newest: its code is held against those of the sheets that would be printed now.
//!
//! Nothing is kept of what was printed: a sheet's code is made from what it says, so saying the same is being the newest.

use super::{gather, layout};
use crate::{App, Problem, people, printed, views::*};
use documents::{
    code::Code,
    sheet::{Kind, Sheet},
};
use domain::{
    Invalid,
    ids::{PatientId, ProcedureId},
    member::Sight,
};

const NOT_A_CODE: &str = "Type the code at the foot of the sheet: AC and four letters or digits, like AC-7F3K.";

/// # Errors
/// `Invalid` on `code` for what is no code.
pub fn look_up_sheet(app: &App, request: SheetCode) -> Result<SheetLookedUp, Problem> {
    let code = Code::read(&request.code).ok_or_else(|| Invalid::new("code", NOT_A_CODE))?;
    let kind = code.kind().ok_or_else(|| Invalid::new("code", NOT_A_CODE))?;
    let title = printed::title(kind);
    if kind == Kind::Compare {
        return Ok(SheetLookedUp {
            newest: false,
            headline: format!("{code} stands on a comparison of types."),
            text: "A comparison is about nobody in particular. Compare again to see what it says now.".to_owned(),
            now: Vec::new(),
        });
    }
    let mut now = sheets(app, kind)?;
    if let Some(at) = now.iter().position(|sheet| sheet.code == code.to_string()) {
        let this = now.swap_remove(at);
        return Ok(SheetLookedUp {
            newest: true,
            headline: format!("{code} is the newest."),
            text: format!("{title}: {}. Printed now, it would say the same.", this.about),
            now: vec![this],
        });
    }
    let text = match now.len() {
        0 => "Nobody here has such a sheet. It may be from another computer.",
        1 => "What it says has changed since, or it is from another computer. Throw it away and print the new one.",
        _ => {
            "What it says has changed since, or it is from another computer. Throw it away and print the new one. It may have been any of these:"
        }
    };
    Ok(SheetLookedUp {
        newest: false,
        headline: format!("{code} is not the newest. It stands on a sheet \u{201c}{title}\u{201d}."),
        text: text.to_owned(),
        now,
    })
}

/// Every sheet of this kind, as it would be printed now.
fn sheets(app: &App, kind: Kind) -> Result<Vec<SheetNowView>, Problem> {
    let today = app.clock().today(&app.home());
    let layout = layout(Some("a4"), false, None)?;
    app.read(|reader| {
        let mut found = Vec::new();
        let mut push = |sheet: &Sheet, procedure: Option<ProcedureId>, patient: PatientId| {
            found.push(SheetNowView {
                code: sheet.head.code.clone(),
                kind: kind.word(),
                title: printed::title(kind),
                about: printed::about(sheet),
                procedure_id: procedure.map(|id| id.to_string()),
                patient_id: patient.to_string(),
            });
        };
        // A sheet of somebody whose papers are not shared is no sheet that is known here.
        for patient in people::patients(reader, &people::eyes(app, reader)?, Sight::Everything)? {
            for (procedure, ..) in reader.procedure_names(patient.id)? {
                // One that cannot be read here has no sheet.
                let Ok(found) = gather::of_procedure(app, reader, procedure, kind, today, layout, None) else {
                    continue;
                };
                push(&found.sheet, Some(procedure), patient.id);
            }
            if kind == Kind::Schedule {
                push(&gather::of_patient(app, reader, patient.id, today, layout)?, None, patient.id);
            }
        }
        Ok(found)
    })
}
