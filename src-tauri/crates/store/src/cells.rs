//! Between cells and domain values: dates, times, ids, JSON and words, by column name.
//!
//! Not in here: any table's columns.

use crate::Error;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use rusqlite::{Connection, Params, Row, types::FromSql};
use serde::{Serialize, de::DeserializeOwned};
use std::str::FromStr;

/// The rows of a statement, each read by `read`.
pub(crate) fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    conn.prepare_cached(sql)?.query_and_then(params, read)?.collect()
}

/// The first row of a statement, if there is one.
pub(crate) fn first<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// Runs one statement that must touch exactly one row.
pub(crate) fn touch(conn: &Connection, sql: &str, params: impl Params, what: &'static str) -> Result<(), Error> {
    match conn.prepare_cached(sql)?.execute(params)? {
        0 => Err(Error::NoSuch { what }),
        _ => Ok(()),
    }
}

/// A cell as SQLite holds it.
pub(crate) fn plain<T: FromSql>(row: &Row<'_>, column: &str) -> Result<T, Error> {
    row.get(column).map_err(|error| match error {
        rusqlite::Error::SqliteFailure(..) => error.into(),
        _ => Error::unreadable(column),
    })
}

/// A cell written as text that has a reading: ids, dates.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: &str) -> Result<T, Error> {
    plain::<String>(row, column)?.parse().map_err(|_| Error::unreadable(column))
}

pub(crate) fn parsed_if_any<T: FromStr>(row: &Row<'_>, column: &str) -> Result<Option<T>, Error> {
    let Some(text) = plain::<Option<String>>(row, column)? else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| Error::unreadable(column))
}

pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, Error> {
    serde_json::from_str(&plain::<String>(row, column)?).map_err(|_| Error::unreadable(column))
}

/// A word of a closed set, kept without JSON's quotes.
pub(crate) fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, Error> {
    serde_json::from_value(plain::<String>(row, column)?.into()).map_err(|_| Error::unreadable(column))
}

pub(crate) fn to_json(value: &impl Serialize, column: &str) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|_| Error::unreadable(column))
}

pub(crate) fn to_word(value: &impl Serialize, column: &str) -> Result<String, Error> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Error::unreadable(column)),
    }
}

pub(crate) fn from_date(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// A fraction of a second would show here and be refused by the table, rather than be dropped.
pub(crate) fn from_time(time: NaiveTime) -> String {
    time.format("%H:%M:%S%.f").to_string()
}

/// As [`from_time`], with its date.
pub(crate) fn from_civil(civil: NaiveDateTime) -> String {
    civil.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

pub(crate) fn from_instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
