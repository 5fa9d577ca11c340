//! What the tests stand on: builders over the real thing. Nothing here is a mock.

pub mod window;
