//! Devices that were put in, as their cards say.

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::{DeviceId, ProcedureId},
    state::Device,
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// In the order in which they were entered.
    ///
    /// # Errors
    /// [`Error::Unreadable`] for a condition this version does not know.
    pub fn devices(&self, procedure: ProcedureId) -> Result<Vec<Device>, Error> {
        cells::all(
            self.conn,
            "SELECT id, kind, maker, model, serial, mri FROM device WHERE procedure = :procedure ORDER BY id",
            named_params! { ":procedure": procedure.to_string() },
            device,
        )
    }
}

impl Writer<'_> {
    /// Keeps a device, in place of what was kept under its id.
    ///
    /// # Errors
    /// When the procedure is not there or a value breaks a rule of the table.
    pub fn save_device(&self, procedure: ProcedureId, device: &Device) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO device (id, procedure, kind, maker, model, serial, mri)
             VALUES (:id, :procedure, :kind, :maker, :model, :serial, :mri)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, maker = excluded.maker, model = excluded.model,
                 serial = excluded.serial, mri = excluded.mri",
            named_params! {
                ":id": device.id.to_string(),
                ":procedure": procedure.to_string(),
                ":kind": device.kind,
                ":maker": device.maker,
                ":model": device.model,
                ":serial": device.serial,
                ":mri": device.mri.word(),
            },
            "device",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id.
    pub fn remove_device(&self, id: DeviceId) -> Result<(), Error> {
        cells::touch(self.conn, "DELETE FROM device WHERE id = :id", named_params! { ":id": id.to_string() }, "device")
    }
}

fn device(row: &Row<'_>) -> Result<Device, Error> {
    Ok(Device {
        id: cells::parsed(row, "id")?,
        kind: cells::plain(row, "kind")?,
        maker: cells::plain(row, "maker")?,
        model: cells::plain(row, "model")?,
        serial: cells::plain(row, "serial")?,
        mri: cells::word(row, "mri")?,
    })
}
